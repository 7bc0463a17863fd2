"""A heading may tell two years, of the choice and of the budget: the question's own words say which is meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "2026년 마을살림제 운영\n\n□ 운영현황\n\n구 분\t2023년 (2024년 예산)\t2024년 (2025년 예산)\t2025년 (2026년 예산)\n"
    "제 안 현 황\t61건/ 917백만원\t72건/ 845백만원\t83건/ 733백만원\n"
    "편 성 현 황\t21건/ 317백만원\t22건/ 345백만원\t23건/ 353백만원\n",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2025년 예산에 편성된 마을살림은 몇 건에 얼마야?", ["22건", "345백만원"]),
        ("2025년 마을살림 편성은 몇 건에 얼마야?", ["23건", "353백만원"]),
        ("2026년 예산에 편성된 마을살림 금액은?", ["353백만원"]),
        ("2024년에 2025년 예산으로 편성된 마을살림 금액은?", ["345백만원"]),
        ("2024년에 제안받아 2025년 예산에 편성된 우리 마을살림 금액은?", ["345백만원"]),
        ("2024년 예산으로 제안된 마을살림은 몇 건이야?", ["61건", "917백만원"]),
    ],
)
def test_the_words_after_a_year_say_which_year_of_a_heading_is_meant(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted


def test_both_years_of_a_heading_are_told(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert "2024년 (2025년 예산)" in over(PAPERS)("2025년 예산에 편성된 마을살림 금액은?").text


def test_figures_of_one_title_are_told_apart_by_their_rows(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(PAPERS)("2025년 예산의 마을살림은 몇 건이야?")
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert "제안현황" in answer.text
    assert "편성현황" in answer.text


def test_a_word_that_only_begins_as_the_heading_does_is_another(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    papers = {"가.txt": PAPERS["가.txt"] + "예 산 교 실\t3회/ 31명\t4회/ 42명\t5회/ 53명\n"}
    assert printed(over(papers)("2024년 예산교실에는 몇 명이 왔어?")) == ["42명"]
