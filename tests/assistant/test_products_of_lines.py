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
