"""Words of everyday speech that mean a column, an item or a way of asking; and what is near where nothing goes by them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "집행.txt": (
        "솔빛구 총무과 집행 현황\n\n(2031. 6월말 기준, 단위 : 천원)\n\n구분\t예산액\t집행액\t잔액\t집행률(%)\n"
        "계\t90,000\t36,000\t54,000\t40.0\n업무추진비\t60,000\t27,000\t33,000\t45.0\n일반운영비\t30,000\t9,000\t21,000\t30.0\n"
    ),
    "재정.txt": (
        "솔빛구 재정 현황\n\n2030년도\n\n(단위 : 백만원)\n\n구 분\t최종예산(㉠=㉡+㉢)\t당초예산(㉡)\t추경(㉢)\n계\t6,150\t5,800\t350\n"
        "일반회계\t5,300\t5,000\t300\n특별회계\t850\t800\t50\n"
    ),
    "배움.txt": (
        "솔숲 배움터 운영\n\n2031년도 솔빛구 배움과\n\n1. 산출근거\n\n○ 배움터 강좌 운영\t= 30,000천원\n - 강사료\t= 22,000천원\n"
        " - 헤드셋 구입 50,000원*40개\t= 2,000천원\n - 웹캠 구입 100,000원*60개\t= 6,000천원\n"
        "○ 현장지원 활동비(동향) 100,000원*5명*12개월\t= 6,000천원\n○ 우수 배움터 포상금\t= 4,000천원\n\n"
        "2. 배움터 잔치 개최\n\n - 장소 : 미정(공모 후 결정)\n - 소요예산 : 9,000천원\n\n"
        "3. 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n"
        "2028\t50,000\t0\t3,000\t53,000\t52,000\t0\t1,000\n2029\t60,000\t0\t0\t60,000\t58,000\t0\t2,000\n"
    ),
    "의회.txt": (
        "의회 협력\n\n2031년도 솔빛구 의정과\n\n○ 솔빛구의회 운영 현황\n\n구분\t합계\t\t정례회\t\t임시회\t\n\t횟수\t처리안건\t횟수\t처리안건\t횟수\t처리안건\n"
        "2030년\t7회\t72건\t2회\t30건\t5회\t42건\n2029년\t6회\t61건\t2회\t33건\t4회\t28건\n\n- 제88회 구의회 정례회 구정질문 답변 관리(17건)\n\n□ 소요예산 : 21,000천원\n"
    ),
    "투표.txt": (
        "주민제안 확대\n\n2031년도 솔빛구 참여과\n\n구 분\t2029년\t2030년\n제안 현황\t80건\t95건\n모바일 투표 참여 인원\t1,204명\t1,350명\n\n"
        "□ 추진계획\n\n- ‘주민 배심원’ 운영\n - 모집인원 : 24명(주민 20명, 예비 4명)\n - 운영기간 : 60일 이내\n\n□ 2031년 소요예산 : 12,000천원\n"
    ),
    "송무.txt": (
        "든든한 송무행정\n\n2031년도 솔빛구 법무과\n\n○ 법률 전문관 자문 현황\n\n(단위 : 건)\n\n구 분\t합 계\t서 면\t전 화\t방 문\n2030년\t90\t41\t30\t19\n2029년\t70\t33\t21\t16\n\n"
        "□ 2031년 소요예산 : 70,000천원\n\n<솔빛구 송무준비 TF 구성안>\n\n◼ 단장 : 기획국장 ◼ 운영주기 : 매월 1회\n"
    ),
    "공약.txt": (
        "공약 이행 살피기\n\n2031년도 솔빛구 기획과\n\n- 공약수 : 4대 목표 37개 사업\n\n- 살핌원 결원 6명\n\n□ 2031년 소요예산 : 9,000천원\n\n(단위 : 천원)\n\n"
        "재원별\t합계\t2031년\n계\t9,000\t9,000\n국비\t5,000\t5,000\n구비\t4,000\t4,000\n"
    ),
    "절차.txt": (
        "나눔 사업\n\n2031년도 솔빛구 나눔과\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\n계\t\t8,000\n"
        "2차 심의위원회 개최\t2031.03~2031.03\t0\n주민 평가\t2031.10~2031.10\t0\n나눔 물품 제작\t2031.11~2031.12\t8,000\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("솔빛구 총무과 업무추진비 소진율이 몇 프로야?", ["45.0%"]),
        ("솔빛구 총무과 업무추진비 예산은 2031년 6월 말까지 얼마나 소진됐어?", ["27,000천원"]),
        ("솔빛구 2030년 한 해 살림 규모가 최종 얼마였나요?", ["6,150백만원"]),
        ("솔숲 배움터 강좌에서 강연자한테 줄 돈은 얼마?", ["22,000천원"]),
        ("솔숲 배움터 강좌 헤드폰 사는 데 얼마 들어?", ["2,000천원"]),
        ("배움터 강좌에서 화상회의용 카메라 사는 데 얼마 들어?", ["6,000천원"]),
        ("솔숲 배움터 예산을 2028년에 도중에 얼마 더 얹었지?", ["3,000천원"]),
        ("2028년 솔숲 배움터 예산에 중간에 더 보탠 돈은?", ["3,000천원"]),
        ("우수 배움터에 줄 보너스는 얼마야?", ["4,000천원"]),
        ("솔빛구의회가 2030년에 다룬 안건은 몇 건?", ["72건"]),
        ("2030년 솔빛구의회에서 안건을 더 많이 다룬 건 정기회의야 임시회의야?", ["42건"]),
        ("솔빛구의회 88회 때 구의원들이 물어본 거에 답변 관리한 게 몇 건?", ["17건"]),
        ("솔빛구 주민제안에 2030년 휴대폰으로 표 던진 사람은 몇 명이야?", ["1,350명"]),
        ("솔빛구청장 약속은 모두 몇 개 사업이야?", ["37개"]),
        ("공약 이행 살피기 2031년 나랏돈은 얼마야?", ["5,000천원"]),
        ("솔빛구 살핌원 빈자리는 몇 명이야?", ["6명"]),
        ("솔빛구 살핌원 모자란 인원은?", ["6명"]),
        ("How many pieces of written advice did 솔빛구's legal officer give in 2030?", ["41건"]),
    ],
)
def test_everyday_words_ask_for_what_is_printed(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)[:1]) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize(
    "question",
    [
        "현장지원 활동비는 한 사람 한 달 얼마씩, 몇 명, 몇 달로 계산한 거야?",
        "현장지원 활동비는 한 달 얼마씩 몇 명으로 계산한 거야?",
    ],
)
def test_a_month_among_factors_asks_for_all_of_the_calculation(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question), "input") == ["100,000원", "5명", "12개월"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("솔빛구 송무 준비 task force의 leader는 누구야?", "기획국장"),
        ("What is the maximum number of days the residents' jury can run?", "60일"),
        ("배움터 잔치는 어느 도시에서 하기로 했어?", "미정"),
    ],
)
def test_what_is_asked_in_other_words_is_told_in_words(ask: Talk, printed: Printed, question: str, said: str) -> None:
    answer = ask(question)
    assert said in answer.text
    assert printed(answer) == []


def test_what_was_worth_an_amount_is_checked_by_it(ask: Talk, printed: Printed) -> None:
    answer = ask("배움터 잔치 개최가 5천만원짜리였다던데 맞나?")
    assert (answer.text[:3], printed(answer)) == ("아니요", ["9,000천원"])


@pytest.mark.parametrize(
    "question", ["솔빛구 지속가능 주민 평가는 언제야?", "솔빛구 2차 등대지기 사업비는?", "등대 모형 제작은 얼마야?"]
)
def test_a_row_that_shares_a_turn_or_a_chore_or_costs_nothing_is_not_near(
    ask: Talk, printed: Printed, question: str
) -> None:
    assert printed(ask(question), "context") == []
