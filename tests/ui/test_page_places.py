"""Where a cited place stands on its original: named as people look it up, and found among the letters of a printed page."""

from __future__ import annotations

import pytest

from ingest.model import Place, Source
from ui.messages import words
from ui.sighted import Box, Sight, cited
from ui.where import spot, where

KO = words("ko")
HIGH, WIDE = 0.02, 0.012


def source(document: str, place: Place, line: int = 7) -> Source:
    return Source(document, ("기본 현황",), 0, 1, line, "1", place)


@pytest.mark.parametrize(
    ("document", "place", "said"),
    [
        ("a.pdf", Place(page=3), "3쪽"),
        ("a.pdf", Place(page=3, table=1, row=3, column=2), "3쪽 · 표 2의 4행 3열"),
        ("a.xlsx", Place(sheet="총괄", cell="C12", table=0, row=1, column=1), "시트 ‘총괄’ · C12 칸"),
        ("a.hwpx", Place(table=0, row=0, column=4), "표 1의 1행 5열"),
        ("a.DOCX", Place(), "7번째 문단"),
        ("a.txt", Place(table=0, row=0, column=0), "7번째 줄"),
    ],
)
def test_a_place_is_named_as_its_format_counts(document: str, place: Place, said: str) -> None:
    assert where(source(document, place), KO) == said


def test_a_terminal_says_where_a_text_can_be_opened() -> None:
    assert spot(source("a.txt", Place()), KO) == "a.txt:7"
    assert spot(source("a.pdf", Place(page=2)), KO) == "a.pdf, 2쪽"


def printed(*lines: str) -> list[tuple[str, Box]]:
    """Print lines of cells, 0.25 of the page apart, letter by letter."""
    out = []
    for row, line in enumerate(lines):
        for column, cell in enumerate(line.split("|")):
            for at, letter in enumerate(cell):
                left, top = column * 0.25 + at * WIDE, row * 2 * HIGH
                out.append((letter, Box(left, top, left + WIDE, top + HIGH)))
    return out


def rows(boxes: tuple[Box, ...]) -> list[tuple[int, int]]:
    return [(round(b.top / (2 * HIGH)), int(b.left / 0.25)) for b in boxes]


PAGE = ("구분|2031년|2032년", "계|5,000|25,000", "시설비|1,000|1,000", "운영비|4,000|24,000", "구분|2031년|2032년", "계|9,000|1,500",
        "시설비|1,000|1,000", "재료비|8,000|500")  # fmt: skip
TEXT = "\n".join(line.replace("|", "\t") for line in PAGE)


def at(line: int, words_: str, cell: int) -> tuple[int, int]:
    begin = sum(len(x) + 1 for x in PAGE[:line]) + sum(len(x) + 1 for x in PAGE[line].split("|")[:cell])
    start = TEXT.index(words_, begin)
    return start, start + len(words_)


@pytest.mark.parametrize("line", range(len(PAGE)))
@pytest.mark.parametrize("cell", range(3))
def test_every_cell_of_a_page_is_found_where_it_is_printed(line: int, cell: int) -> None:
    words_ = PAGE[line].split("|")[cell]
    found = Sight(printed(*PAGE)).find(cited(TEXT, *at(line, words_, cell)))
    assert found.sure
    assert rows(found.boxes) == [(line, cell)]


def test_a_number_is_not_found_inside_a_longer_one() -> None:
    found = Sight(printed("계|25,000")).find(cited("계\t5,000", 2, 7))
    assert found.boxes == ()


def test_a_place_that_the_page_fits_twice_is_said_to_be_unsure() -> None:
    found = Sight(printed("1,000", "가", "1,000")).find(cited("1,000", 0, 5))
    assert not found.sure
    assert len(found.boxes) == 2


def test_letters_printed_twice_to_look_bold_and_drawn_in_any_order_are_read_once_in_order() -> None:
    letters = printed("사무관리비|36,800")
    found = Sight([x for letter in reversed(letters) for x in (letter, letter)]).find(
        cited("사무관리비\t36,800", 6, 12)
    )
    assert rows(found.boxes) == [(0, 1)]
