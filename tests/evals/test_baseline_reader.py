"""A baseline takes the figure that stands in the best chunk, with its unit and the place of its digits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evals.baselines.answering import answer_from
from evals.baselines.reader import Chunk, take

from .conftest import DOCUMENT, TEXT


def chunk(start: int = 0) -> Chunk:
    return Chunk(DOCUMENT, TEXT[start:], start)


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("행사운영비 2023년", Decimal(40000000), "KRW"),
        ("행사운영비 2022년", Decimal(30000000), "KRW"),
        ("정원사 양성 교육 인원", Decimal(24), "count:명"),
    ],
)
def test_the_figure_of_the_nearest_line_is_taken_in_the_unit_of_its_caption(
    question: str, value: Decimal, unit: str
) -> None:
    taken = take(question, chunk(20))
    assert taken
    assert (taken.value, taken.unit) == (value, unit)
    assert TEXT[taken.start : taken.end] == taken.printed


def test_a_decrease_is_negative_and_its_place_is_that_of_its_digits() -> None:
    taken = take("증감", Chunk("a.txt", "(단위 : 천원)\n증감\t△1,200", 100))
    assert taken
    assert (taken.value, taken.printed, taken.start) == (Decimal(-1200000), "1,200", 114)


def test_a_chunk_without_numbers_gives_words_alone() -> None:
    record = answer_from("담당 부서", [Chunk("a.txt", "담당 부서 : 정원과\n장소 : 미정", 0)], {"a.txt": ""}, 1.0)
    assert (record["status"], record["text"], record["figures"]) == ("answered", "담당 부서 : 정원과", [])


def test_nothing_found_is_the_only_refusal_of_a_baseline() -> None:
    assert answer_from("무엇", [], {}, 1.0)["status"] == "absent"
    found = answer_from("2030년 예산은?", [chunk()], {DOCUMENT: TEXT}, 1.0)
    assert found["status"] == "answered"
    (figure,) = found["figures"]
    source = figure["source"]
    assert TEXT[source["start"] : source["end"]] == source["quote"] == figure["printed"]
