"""An item whose price and quantity alone are printed is worked out; the year a thing was founded is no year of its numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2024년 주요업무 추진실적 및 2025년 주요업무계획

수련관운영과

일 반 현 황

□ 수련관 현황

(2024. 10월말 기준)

수련관명	개관	연면적(㎡)	교재(점)	좌석(석)
계		9,300	61,000	900
샛별수련관	1994년	4,100	28,000	410
달무리수련관	2008년	2,200	15,000	205
물안개수련관	2016년	1,900	11,000	190
솔바람수련관	2021년	1,100	7,000	95

1	수련관 자동출입 설비

□ 2025년 소요예산 : 96,000천원

○ 산출내역 : 출입단말 7,000천원 × 12대, 배선공사 3,000천원 × 4개소
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"수련관_2025.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "value"), [("출입단말 예산은 얼마야?", 84_000_000), ("배선공사에 총 얼마 들어?", 12_000_000)]
)
def test_an_amount_that_is_not_printed_is_worked_out_of_its_price(ask: Talk, question: str, value: int) -> None:
    answer = ask(question)
    told = [f for f in answer.figures if f.role == "answer"]
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.value for f in told] == [value]
    assert {f.origin for f in told} == {"computed"}
    assert {f.origin for f in answer.figures if f.role == "input"} == {"stated"}


def test_a_price_that_is_asked_for_is_told_as_it_is_printed(ask: Talk, printed: Printed) -> None:
    assert printed(ask("출입단말 단가는?")) == ["7,000천원"]


def test_a_number_of_today_is_of_no_year_of_founding(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물안개수련관 교재는 몇 점이야?")) == ["11,000점"]
    assert ask("2016년 물안개수련관 교재는 몇 점이야?").status is not AnswerStatus.ANSWERED
    many = ask("좌석이 100석 넘는 수련관은 몇 곳이야?")
    assert printed(many) == ["3개"]
    assert "물안개수련관" in many.text


def test_the_largest_and_the_smallest_are_looked_for_among_all(ask: Talk, printed: Printed) -> None:
    assert printed(ask("교재가 가장 적은 수련관은?")) == ["7,000점"]


def test_since_when_a_thing_has_been_is_still_told(ask: Talk) -> None:
    assert "2008년" in ask("달무리수련관은 언제 개관했어?").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("출입단말 구입 예산은?", "84,000천원"),
        ("출입단말 구입비는 얼마야?", "84,000천원"),
        ("출입단말 구입에 700만원이면 되나?", "아니요, 700만원은 그 단가입니다."),
        ("출입단말에 8400만원이면 충분해?", "네, 맞습니다."),
        ("출입단말 구입비는 9천만원이 맞아?", "아니요, 문서에는 9,000만원으로 적혀 있지 않습니다."),
    ],
)
def test_what_is_bought_costs_its_price_times_its_number(ask: Talk, question: str, said: str) -> None:
    answer = ask(question)
    assert said in answer.text
    assert [f.value for f in answer.figures if f.role == "answer"] == [84_000_000]


@pytest.mark.parametrize("question", ["배선공사 구입비는?", "출입단말 수리비는?", "출입단말 임차비는?"])
def test_what_is_done_to_a_thing_otherwise_is_not_what_it_costs_to_buy(ask: Talk, question: str) -> None:
    assert not [f for f in ask(question).figures if f.role == "answer"]


def test_an_amount_that_is_enough_is_not_said_to_be_printed_otherwise(ask: Talk) -> None:
    text = ask("수련관 자동출입 설비에 2억원이면 충분해?").text
    assert "96,000천원" in text
    assert not text.startswith("아니요")
