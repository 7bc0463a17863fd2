"""Statements of expenditure, plans of several years, closed accounts and editions: each amount of its own project, year, payer and turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "2031년도 본예산\n\n세 출 예 산 사 업 명 세 서\n\n늘봄시 배움과 · 체육과\n\n부서: 배움과\n정책: 배우는 늘봄\n(단위:천원)\n\n"
    "부서·정책·단위·세부사업·편성목\t예산액\t전년도예산액\t비교증감\n배움과\t70,000\t60,000\t10,000\n배우는 늘봄\t70,000\t60,000\t10,000\n"
    "책 읽는 마을\t70,000\t60,000\t10,000\n\n책마루 장터\t30,000\t25,000\t5,000\n201 일반운영비\t30,000\t25,000\t5,000\n"
    "03 행사운영비\t30,000\t25,000\t5,000\n○ 천막 빌리기 300,000원×50동×2일\n\t\t= 30,000\n\n"
    "글눈 틔우기\t40,000\t35,000\t5,000\n국 12,000\n도 4,000\n시 24,000\n307 민간이전\t40,000\t35,000\t5,000\n"
    "02 민간경상사업보조\t40,000\t35,000\t5,000\n○ 글눈 강사 4,000,000원×10개소 = 40,000\n\n- 1 -\n",
    "나.txt": "2031~2033년 중기지방재정계획\n\n늘봄시 기획과\n\n1. 사업별 설명 (단위 : 백만원)\n\n[1] 둑길 넓히기\n○ 위    치 : 앞들\n"
    "재원\t총사업비\t~2030\t2031\t2032\t2033\n국비\t45\t10\t15\t15\t5\n시비\t47\t12\t15\t15\t5\n○ 준공 2033. 10월 예정\n\n"
    "[2] 쉼터 짓기\n○ 사업기간 : 2030 ~ 2032\n○ 물    량 : 6개소\n재원\t총사업비\t~2030\t2031\t2032\t2033\n시비\t12\t2\t5\t5\t-\n물량(개소)\t6\t1\t3\t2\t-\n",
    "다.txt": "재단법인 여울재단\n2030 회계연도 결산보고서\n\n1. 세입결산\n(단위 : 천원)\n과 목\t예산현액\t수납액\t증감\n계\t70,000\t71,800\t1,800\n"
    "예금이자\t5,000\t6,800\t1,800\n출연금\t65,000\t65,000\t0\n",
    "라.txt": "제6회 갈잎 등불축제 추진계획\n\n2031. 4.\n늘봄군 관광과\n\nⅠ 행사개요\n\n□ 소요예산 : 90,000천원\n\n"
    "붙임  제5회 축제 결산(2030)\n(단위 : 천원)\n구분\t예산액\t집행액\t잔액\n계\t80,000\t77,700\t2,300\n무대\t50,000\t49,000\t1,000\n부스\t30,000\t28,700\t1,300\n",
    "마.txt": "2031년 주요업무계획\n\n새뜰군 장터과\n\nⅠ. 주요업무 추진계획\n\n1. 들녘 장터 운영\n○ 횟    수 : 연 24회\n○ 소요예산 : 비예산\n\n"
    "2. 샘터 손질\n○ 사 업 비 : 30백만원\n\nⅡ. 2031년 예산현황\n(단위 : 백만원)\n사 업 명\t2030년\t2031년\t증감\n계\t20\t30\t10\n"
    "들녘 장터\t-\t-\t-\n샘터 손질\t20\t30\t10\n",
}


@pytest.fixture(scope="module")
def asked(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("글눈 틔우기 국비는 얼마야?", ["12,000천원"]),
        ("늘봄시 글눈 틔우기 전년도 예산액은?", ["35,000천원"]),
        ("책마루 장터 천막 빌리기는 얼마야?", ["30,000천원"]),
        ("둑길 넓히기 2032년 국비는?", ["15백만원"]),
        ("둑길 넓히기 시비 총액은 얼마야?", ["47백만원"]),
        ("둑길 넓히기 국비랑 시비 총액이 각각 얼마야?", ["45백만원", "47백만원"]),
        ("쉼터 2031년에 몇 개소 지을 계획이야?", ["3개소"]),
        ("여울재단 예금이자 실제로 얼마 들어왔어?", ["6,800천원"]),
        ("여울재단 예금이자 예산은 얼마였어?", ["5,000천원"]),
    ],
)
def test_each_amount_is_told_of_its_own_project_year_and_payer(
    asked: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = asked(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == wanted


@pytest.mark.parametrize(
    "question", ["제6회 갈잎 등불축제 집행액은?", "What was the actual spending of the 6th 갈잎 등불축제?"]
)
def test_what_an_edition_cost_is_not_told_of_another(asked: Talk, question: str) -> None:
    answer = asked(question)
    assert answer.status in {AnswerStatus.NOT_STATED, AnswerStatus.ABSENT}
    assert "77,700" not in answer.text


def test_a_year_within_all_those_before_has_no_amount_of_its_own(asked: Talk) -> None:
    answer = asked("둑길 넓히기 2030년 국비는?")
    assert answer.status in {AnswerStatus.NOT_STATED, AnswerStatus.ABSENT}


def test_no_budget_said_in_words_is_told_before_a_dash(asked: Talk) -> None:
    answer = asked("새뜰군 들녘 장터 예산은 얼마인가요?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert "비예산" in answer.text
