"""What may stand behind a numeral, and what may not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answer import AnswerFigure, Role
from assistant.speech.proof import Ground, prove
from ingest.model import Source

QUOTE = "○ 제8회 마을축제 참가\t= 70,000천원 (10,000천원 × 7회)"
LINE = Source("가을.txt", ("예산",), 5, 5 + len(QUOTE), 12, QUOTE)


def stated(printed: str, value: str, unit: str = "KRW", measure: str = "budget") -> AnswerFigure:
    return AnswerFigure(
        id=printed, role=Role.ANSWER, value=Decimal(value), unit=unit, printed=printed, label=("제8회 마을축제 참가",), measure=measure, year=2020,
        funding=None, account=None, origin="stated", source=LINE,
    )  # fmt: skip


def computed(printed: str, value: str, unit: str = "KRW") -> AnswerFigure:
    return replace(stated(printed, value, unit, "other"), origin="computed", source=None)


SEVENTY = stated("70,000천원", "70000000")
FIFTY = stated("50,000천원", "50000000")
ALL = Ground(
    figures=(SEVENTY, FIFTY),
    question="2018년 축제 12개는?",
    quoted=("제8회 마을축제 참가", QUOTE),
    years=frozenset({2020}),
    lines=frozenset({12}),
    markers=(1, 2),
)


def wrong(text: str, ground: Ground = ALL) -> list[str]:
    return [f.kind for f in prove(text, replace(ground, markers=()))]


@pytest.mark.parametrize(
    "said",
    ["70,000천원", "７０，０００천원", "7,000만원", "7천만원", "0.7억원", "70백만원", "70,000,000원", "70 million won", "0.07 billion won", "KRW 70 million", "70,000,000 KRW", "70,000천원 (7,000만원)", "₩70,000,000"],
)  # fmt: skip
def test_another_unit_of_the_same_value_is_the_same_value(said: str) -> None:
    assert wrong(f"예산은 {said}입니다.") == []


@pytest.mark.parametrize(
    "said",
    ["70,001천원", "70천원", "70,000만원", "70,000백만원", "7억원", "0.71억원", "약 7.1천만원", "70 billion won", "70 thousand won", "KRW 70 billion", "90,000천원", "△70,000천원", "70,000명", "70,000%", "700,00천원", "170,000천원"],
)  # fmt: skip
def test_another_value_is_found(said: str) -> None:
    assert wrong(f"예산은 {said}입니다.") != []


def test_digits_without_their_unit_are_found() -> None:
    assert wrong("예산은 70,000 입니다.") == ["unit"]


def test_a_numeral_of_the_question_may_be_said_again_with_its_own_unit_only() -> None:
    assert wrong("‘축제 12개’에 관한 내용은 2018년 문서에 없습니다.") == []
    assert wrong("축제는 12억원입니다.") != []


def test_names_and_quotations_keep_their_numbers() -> None:
    assert wrong("「제8회 마을축제 참가」의 예산입니다.") == []
    assert wrong("마을축제 참가 = 70,000천원 (10,000천원 × 7회)") == []
    assert wrong("제9회 마을축제 참가의 예산입니다.") == ["number"]
    assert wrong("마을축제 참가 = 70,000천원 (10,000만원 × 7회)") != []


def test_years_and_dates_are_those_of_the_figures() -> None:
    assert wrong("2020년 예산과 2018년 예산") == []
    assert wrong("2021년 예산") == ["date"]
    assert wrong("2020.03~2020.10, ’19. 4., 12월 3일") == ["date"] * 6
    assert wrong("2020원") != []


def test_list_markers_line_numbers_and_the_length_of_the_list_are_no_figures() -> None:
    assert wrong("값이 2개 있습니다.\n1. 가: 70,000천원\n2. 나: 50,000천원\n(12행)") == []
    assert wrong("값이 3개 있습니다.\n1. 가\n2. 나\n(13행)") != []
    assert wrong("5. 가") != []


def test_a_rate_is_rounded_from_what_was_computed_and_never_from_what_is_printed() -> None:
    rate = computed("△5.9%", "-5.9058", "percent")
    assert wrong("△5.9% 줄었습니다", Ground(figures=(rate,))) == []
    assert wrong("6% 줄었습니다", Ground(figures=(rate,))) == []
    assert wrong("5.8% 줄었습니다", Ground(figures=(rate,))) != []
    printed = stated("5.91%", "5.91", "percent")
    assert wrong("5.91%", Ground(figures=(printed,))) == []
    assert wrong("5.9%", Ground(figures=(printed,))) != []


def test_a_share_or_a_change_of_two_figures_may_be_said() -> None:
    assert wrong("71.4%입니다. 28.6% 적습니다. 40% 많습니다.") == []
    assert wrong("72.4%입니다.") != []


def test_a_decrease_keeps_its_mark_unless_it_is_a_computed_difference() -> None:
    drop = stated("△14,800천원", "-14800000", measure="balance")
    assert wrong("△14,800천원", Ground(figures=(drop,))) == []
    assert wrong("14,800천원", Ground(figures=(drop,))) != []
    assert wrong("14,800천원 줄었습니다", Ground(figures=(computed("△14,800천원", "-14800000"),))) == []


def test_two_numbers_in_one_cell_are_both_the_figures() -> None:
    both = stated("766(84.5%)", "766", "")
    assert wrong("766(84.5%)입니다.", Ground(figures=(both,))) == []
    assert wrong("766(85.4%)입니다.", Ground(figures=(both,))) != []


@pytest.mark.parametrize("said", ["½", "②", "Ⅷ", "㈜②"])
def test_a_numeral_that_is_no_digit_counts(said: str) -> None:
    assert wrong(f"예산은 {said}입니다.") == ["number"]


def test_citations_stand_in_order_and_all_are_used() -> None:
    def kinds(text: str) -> list[str]:
        return [f.why for f in prove(text, ALL)]

    assert kinds("가 [1] 나 [2] 다 [1]") == []
    assert kinds("가 [2] 나 [1]") != []
    assert kinds("가 [1] 나 [2] 다 [3]") == ["no citation has this number"]
    assert kinds("가 [1]") == ["the text does not use this citation"]
