"""What stands near what is asked for is not told in its place: another year's place, the whole of a project, a number of all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "나눔.txt": (
        "이끼숲 나눔 네트워크\n\n1 기본 현황\n\n사업개요\n\n총사업비\t90,000천원\n\n2 예산 설명\n\n예산 총괄\n\n(단위 : 천원, %)\n\n"
        "구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t80,000\t90,000\t10,000\n사무관리비\t50,000\t60,000\t10,000\n행사운영비\t30,000\t30,000\t0\n\n"
        "산출근거\n\n과목구분\t2031년 예산내역\n사무관리비\t○ 물빛 토론회 개최\t= 20,000천원\n\t○ 나눔 책자 제작\t= 40,000천원\n행사운영비\t○ 이끼 장터 열기\t= 30,000천원\n\n"
        "3 사업설명\n\n- 총사업비 : 70,000천원\n\n- 이끼 장터 열기\n - 시기 : 2031. 10월\n - 장소 : 미정(2031년 초 공모 뒤 결정)\n\n2031년도 추진일정\n\n(단위 : 천원)\n\n"
        "사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t90,000\t\n토론회 열기\t2031.03~2031.05\t20,000\t토론\n책자 찍기\t2031.03~2031.03\t40,000\t배부\n장터 열기\t2031.10~2031.10\t30,000\t장터\n\n"
        "5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t예산변경\t예산현액\t집행액\t집행잔액\n2029\t50,000\t0\t50,000\t40,000\t10,000\n2030\t80,000\t20,000\t100,000\t75,000\t25,000\n"
    ),
    "계획.txt": (
        "2032. 주요업무계획\n\n1. 골목연구단 운영\n\n- 구성인원 : 5명(단장 1명, 시간선택제임기제 4명)\n\n2. 골목배움터 열기\n\n- 강좌진행 : 화상교육(총 12강)\n\n"
        "□ 추진현황\n\n구 분\t2030년 (2031년 예산)\t2031년 (2032년 예산)\n골 목 학 교\t4회/88명\t6회/90명\n편 성 현 황 (건 / 백 만 원)\t30건/ 900백만원\t28건/ 700백만원\n\n"
        "3. 살림 다지기\n\n□ 추진실적\n\n- 2031년 제1회 추경\n - ➔ 가뭄 대응 예산 31억원, 다리사업 20억원 편성\n- 2031년 제2회 추경\n - ➔ 가뭄 대응 예산 42억원, 다리사업 7억원 편성\n\n"
        "(단위 : 백만원)\n\n구 분\t최종예산액\t당초예산\t1회추경\t2회추경\n계\t90,000\t60,000\t20,000\t10,000\n일반회계\t80,000\t52,000\t19,000\t9,000\n특별회계\t10,000\t8,000\t1,000\t1,000\n\n"
        "4. 이음회의 열기\n\n- 정기회의 : 두레회의(월 1회), 마루회의(주 2회)\n- 정부 살림계획(동네소비세율 ’31년 11%→ ’32년 17%로 인상 등) 이행 요구\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def test_a_budget_is_not_spent_of_itself(ask: Talk, printed: Printed) -> None:
    answer = ask("이끼숲 나눔 네트워크 2030년 예산현액 대비 집행률은?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["75%"])


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("이끼숲 나눔 네트워크에서 가장 큰 사업은?", "40,000천원"),
        ("이끼숲 나눔 네트워크에서 예산이 두 번째로 큰 사업은?", "30,000천원"),
        ("이끼숲 나눔 네트워크에서 예산이 가장 적은 사업은?", "20,000천원"),
    ],
)
def test_the_largest_work_in_a_project_is_one_of_its_parts(
    ask: Talk, printed: Printed, question: str, first: str
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [first])


@pytest.mark.parametrize(
    "question",
    [
        "2030년 골목학교는 회당 평균 몇 명이야?",
        "골목배움터 강의 시간은?",
        "2회 추경에서 얼마나 삭감됐어?",
        "How much was cut in the second supplementary budget?",
    ],
)
def test_a_number_of_something_else_is_not_claimed(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert not printed(answer)


def test_the_place_of_another_year_is_not_told(ask: Talk) -> None:
    assert "공모 뒤" in ask("2031년 이끼 장터는 어디서 열려?").text
    assert "공모 뒤" not in ask("2028년 이끼 장터는 어디서 열려?").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("1회추경과 2회추경 중 다리사업이 더 많은 건?", ["20억원"]),
        ("가뭄 대응 예산은 1회추경과 2회추경 중 언제 더 많았어?", ["42억원"]),
        ("일반회계 1회추경과 2회추경 합계는?", ["28,000백만원"]),
        ("동네소비세율은 몇 %에서 몇 %로 올라?", ["11%", "17%"]),
        ("동네소비세율은 얼마로 올려?", ["17%"]),
        ("동네소비세율은 몇 %로 인상해?", ["17%"]),
    ],
)
def test_both_sides_are_read(ask: Talk, printed: Printed, question: str, said: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, said)


@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        ("이끼숲 나눔 네트워크에서 3월에 시작하는 절차는 뭐야?", "책자 찍기", "장터 열기"),
        ("2031년 10월에 끝나는 이끼숲 나눔 네트워크 절차는 뭐야?", "장터 열기", "책자 찍기"),
        ("마루회의는 주 몇 회?", "2회", "12강"),
    ],
)
def test_what_is_asked_of_times_is_told_of_them(ask: Talk, question: str, said: str, other: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text
    assert other not in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("이끼숲 나눔 네트워크 평균 예산은?", []),
        ("What is the average cost of a 골목길 답사?", ["300,000원"]),
        ("골목길 답사 한 번 평균 비용은?", ["300,000원"]),
        ("두 잔치의 평균 예산은?", ["3,500천원"]),
    ],
)
def test_an_average_is_of_several_or_of_one_of_them(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    walks = {
        "답사.txt": (
            "골목길 살피기\n\n2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\n사무관리비\t○ 골목길 답사 300,000원*10회\t= 3,000천원\n"
            "행사운영비\t○ 골목 잔치\t= 2,000천원\n"
        ),
        "마을.txt": "들마을 가꾸기\n\n2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\n행사운영비\t○ 들마을 잔치\t= 5,000천원\n",
    }
    assert printed(over({**PAPERS, **walks})(question)) == said


SITTINGS = """2032. 주요업무계획

1. 마을의회 돕기

□ 추진실적

- 마을의회 정례회 및 임시회 업무 지원

구분\t합계\t\t정례회\t\t임시회\t
\t횟수\t처리안건\t횟수\t처리안건\t횟수\t처리안건
2031년\t7회\t92건\t2회\t42건\t5회\t50건
2030년\t8회\t60건\t2회\t20건\t6회\t40건

□ 예산 집행현황 (’31.4.30. 기준, 단위 : 천원)

구 분\t예 산 액\t집 행 액\t잔 액
계\t30,000\t9,000\t21,000
기관운영업무추진비\t20,000\t6,000\t14,000
시책추진업무추진비\t10,000\t3,000\t7,000
"""


def test_times_are_not_set_against_things(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    answer = over({"의회.txt": SITTINGS})("정례회와 임시회 중 2030년에 더 많이 열린 건?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["6회"])
    assert {f.unit for f in answer.figures} == {"count:회"}


def test_what_was_spent_by_a_day_is_no_closed_account(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over({"의회.txt": SITTINGS})
    assert printed(talk("2031년 기관운영업무추진비 결산 집행액은?")) == []
    assert printed(talk("2031년 4월말 기관운영업무추진비 집행액은?")) == ["6,000천원"]


@pytest.mark.parametrize("question", ["제일 많이 진 해는?", "제일 큰 거", "가장 많은 것은?"])
def test_what_is_ranked_by_nothing_is_asked_back(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert not printed(answer)
