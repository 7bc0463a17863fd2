"""Asked by people who have not the paper's wording at hand: which of two supplements, that year, whose council, who is in charge of a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "재정.txt": (
        "재정력 강화\n\n2030년도 별빛구 예산과\n\n□ 추진실적\n\n- 2030년 제1회 추경\n - 수해 대응 예산 15억원, 투자사업 9억원 편성\n"
        "- 2030년 제2회 추경\n - 수해 대응 예산 17억원, 투자사업 4억원 편성\n\n※ 2030. 예산규모\n\n(단위 : 백만원)\n\n"
        "구 분\t최종예산액\t당초예산\t1회추경\t2회추경\n계\t9,100\t2,400\t3,400\t3,300\n"
        "일반회계\t8,800\t2,300\t3,350\t3,150\n특별회계\t300\t100\t50\t150\n"
    ),
    "숲길.txt": (
        "숲길 어울림 강화\n\n2030년도 별빛시 녹지과\n\n□ 사업 담당자\n\n실·국\t부서명\t과 장\t팀장\t주무관\n"
        "환경국\t녹지과\t가나다 100-1001\t라마바 100-1002\t사아자 100-1003\n\n"
        "산출근거\n\n과목구분\t2030년 예산내역\n사무관리비\t○ 새싹 잔치 참가\t= 70,000천원\n\t○ 길잡이 안내서 제작 3,000원*1,000부\t= 3,000천원\n"
        "특정업무경비\t○ 특정업무수행활동비(숲길순찰) 50,000원*4명*12개월\t= 2,400천원\n\n"
        "최근 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t집행액\t집행잔액\n"
        "2028\t100,000\t98,000\t2,000\n2029\t110,000\t104,500\t5,500\n"
    ),
    "제안.txt": (
        "주민제안 확대\n\n2030년도 별빛구 참여과\n\n□ 추진실적\n\n구 분\t2028년 (2029년 예산)\t2029년 (2030년 예산)\n"
        "제 안 현 황\t110건/ 4,100백만원\t120건/ 4,300백만원\n편 성 현 황\t35건/ 900백만원\t41건/ 800백만원\n\n"
        "□ 추진계획\n\n○ 심사규모 : 10억원\n - 일반사업 1억원 이내, 체험형(행사성) 사업 3천만원 이내\n"
    ),
    "의회.txt": (
        "구의회 협력\n\n2030년도 가람구 의회협력과\n\n가람구는 의회와 함께 한다.\n\n□ 추진실적\n\n구분\t정례회 횟수\t정례회 처리안건\n2030년\t1회\t17건\n2029년\t2회\t42건\n\n"
        "- 제88회 구의회 제1차 정례회 현안질문 답변 관리(36건)\n"
    ),
    "연구.txt": (
        "마을연구단 운영\n\n2030년도 별빛시 연구과\n\n□ 사업내용\n\n○ 제3회 온누리 큰모임 참가\n"
        " - 시기 : 2030. 10월\n - 장소 : 미정(공모 심사 후 결정, 2030년 초 선정 예정)\n\n"
        "□ 추진일정\n\n- 2030. 3월 : 2029년도 연구과제 2개 과제 수행\n- '30. 12월 : '31년 연구과제 제출 및 선정\n"
        "- '31. 10월 : '31년 연구과제 결과 보고\n"
    ),
    "상담.txt": (
        "마을상담소 운영\n\n2030년도 별빛시 주민과\n\n□ 상담 유형별 현황\n\n(단위 : 건)\n\n구 분\t합 계\t대 면\t전 화\t온라인\n"
        "2029년\t300\t90\t130\t80\n2028년\t280\t120\t100\t60\n\n□ 인력 : 정원 9명(현원 10명)\n\n합 계\t6급\t7급\n9(10)\t3(2)\t6(8)\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("별빛구가 2030년 1회 추경과 2회 추경에서 투자사업에 편성한 돈 다 합하면?", ["13억원"]),
        ("별빛구 2030년 추경 1회, 2회 각각 수해 대응 예산이 얼마씩이야?", ["15억원", "17억원"]),
        ("별빛구 2030년 1회 추경, 2회 추경 각각 투자사업 예산은 얼마씩이야?", ["9억원", "4억원"]),
        ("특별회계는 2030년 첫번째 추경에서 얼마야? 별빛구", ["50백만원"]),
        ("주민제안 2028년에 제안받아 2029년 예산에 편성된 금액은?", ["900백만원"]),
        ("불꽃놀이 같은 행사성 체험형 사업을 주민제안으로 내면 최대 얼마까지 가능해?", ["3천만원"]),
        ("숲길순찰 맡은 직원 특정업무 활동비는 한 사람이 한달에 얼마로 계산했어?", ["50,000원"]),
        ("What unit cost per copy was assumed for printing the 길잡이 안내서?", ["3,000원"]),
        ("마을상담소 7급은 지금 몇 명 일하고 있어?", ["8명"]),
        ("제88회 가람구의회 정례회에서 현안질문 답변 관리한 건수는?", ["36건"]),
        ("2029년 상담 유형 중에 대면 전화 온라인 뭐가 제일 많았어?", ["130건"]),
        ("2028년 상담 유형 중 전화, 온라인 중 적은 쪽은?", ["60건"]),
    ],
)
def test_what_is_meant_is_found_without_the_papers_wording(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert printed(answer) == wanted


def test_that_year_is_the_year_that_was_spoken_of(ask: Talk, printed: Printed) -> None:
    assert printed(ask("숲길 어울림 강화 2028년 집행액은?", "그해에 다 못쓰고 남은 돈은?")) == ["2,000천원"]
    assert printed(ask("숲길 어울림 강화 2028년 집행액은?", "그때 최종예산은?")) == ["100,000천원"]


def test_an_amount_that_is_another_measure_of_the_row_is_named(ask: Talk, printed: Printed) -> None:
    answer = ask("숲길 어울림 강화가 2029년에 5,500천원을 집행했다던데 사실이야?")
    assert answer.text.startswith("아니요")
    assert printed(answer) == ["104,500천원"]
    assert printed(answer, "context") == ["5,500천원"]
    assert "잔액" in answer.text


def test_who_is_in_charge_of_a_line_is_in_charge_of_its_project(ask: Talk) -> None:
    assert "사아자 100-1003" in ask("새싹 잔치 참가 실무 주무관이 누구고 번호가 어떻게 돼?").text


def test_both_rows_of_the_year_that_heads_the_column_are_told(ask: Talk, printed: Printed) -> None:
    answer = ask("2028년 주민제안 제안된 금액이랑 편성된 금액 둘 다 알려줘 (2029년 예산분)")
    assert printed(answer) == ["4,100백만원", "900백만원"]


@pytest.mark.parametrize(
    ("question", "wanted", "other"),
    [
        ("제3회 온누리 큰모임 개최지는 언제쯤 정해질 예정이래?", "2030년 초", "10월"),
        ("마을연구단 31년도 연구과제 결과는 언제 보고하나", "'31. 10월", "12월"),
        ("마을연구단 연구과제 결과는 언제 보고해?", "'31. 10월", "12월"),
    ],
)
def test_of_several_days_the_one_of_what_is_asked_is_told(ask: Talk, question: str, wanted: str, other: str) -> None:
    text = ask(question).text
    assert wanted in text
    assert other not in text


@pytest.mark.parametrize(
    ("question", "kind"),
    [("예산이 277,200천원이면 몇 억 몇 천만원인 거야?", "why"), ("What unit price was assumed for it?", "person")],
)
def test_a_question_of_amounts_asks_for_no_reason_and_no_person(ask: Talk, question: str, kind: str) -> None:
    assert ask(question).understood.wants != kind
