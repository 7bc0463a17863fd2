"""Numbers wider than their cell in a PDF: whole, in the cell they are set in, and never two as one."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from ingest.formats.blocks import Content, Grid, Words
from ingest.formats.pdf import read
from ingest.model import ProblemKind

_WIDTHS = {",": 0.278, ".": 0.278, " ": 0.278, "-": 0.333}  # of Helvetica's letters; a digit's is 0.556
_SIZE = 10
_PAGE = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length %d>>stream\n%b\nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Size 6/Root 1 0 R>>\n%%%%EOF"
)


def page(drawn: Sequence[str]) -> Content:
    """Read a page on which something is drawn."""
    body = "\n".join(drawn).encode()
    return read(_PAGE % (len(body), body))


def words(said: str, x: float, y: float) -> str:
    """Draw words from a place on."""
    return f"BT /F {_SIZE} Tf {x:.2f} {y:.2f} Td ({said}) Tj ET"


def wide(said: str) -> float:
    """Measure words."""
    return sum(_WIDTHS.get(c, 0.556) for c in said) * _SIZE


def ruled(xs: Sequence[float], rows: Sequence[Sequence[str]], sides: str, pad: float = 3) -> list[str]:
    """Draw a table: its first column and those of side `l` set to the left, others to the right, however wide."""
    drawn = []
    for number, row in enumerate(rows):
        for column, said in enumerate(row):
            at = xs[column] + pad if sides[column] == "l" else xs[column + 1] - pad - wide(said)
            drawn += [words(said, at, 686 - 20 * number)] if said else []
    low = 700 - 20 * len(rows)
    drawn += [f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in range(low, 701, 20)]
    return drawn + [f"{x} 700 m {x} {low} l S" for x in xs]


def cells(content: Content) -> list[list[str]]:
    """Return what stands in the cells of the only table."""
    (grid,) = (b for b in content.blocks if isinstance(b, Grid))
    rows: list[list[str]] = [[] for _ in range(max(b.row for b in grid.boxes) + 1)]
    for box in grid.boxes:
        rows[box.row].append(box.text)
    return rows


NARROW = (60, 120, 160, 200, 240)


@pytest.mark.parametrize("sides", ["llll", "lrrr"])
def test_a_number_wider_than_its_cell_is_whole_in_it(sides: str) -> None:
    rows = [
        ["Kind", "2030", "2031", "2032"],
        ["Books", "12,345,678,901", "", "15"],
        ["Travel", "200", "9,876,543,210", "1"],
        ["Total", "500", "400", "98,765,432,109"],
    ]
    assert cells(page(ruled(NARROW, rows, sides))) == rows


def test_two_numbers_printed_over_each_other_stay_two() -> None:
    rows = [
        ["Kind", "2030", "2031", "2032"],
        ["Books", "12,345,678,901", "77,001", "15"],
        ["Travel", "200", "9,876,543,210", "1"],
    ]
    assert cells(page(ruled(NARROW, rows, "llll"))) == rows


def test_the_same_digit_of_two_numbers_in_one_place_is_lost_by_neither() -> None:
    """The last digit of the first stands where the first digit of the second does."""
    rows = [["Kind", "2030", "2031"], ["Books", "963,190,555", "537,057"], ["Travel", "11", "22"]]
    drawn = ruled((60, 163 - wide("963,190,55") - 3, 160, 210), rows, "lll")
    assert cells(page(drawn))[1] == rows[1]


def test_words_drawn_twice_to_make_them_bold_are_read_once() -> None:
    rows = [["Kind", "2030", "2031"], ["Books", "1,500", "1,600"]]
    drawn = ruled((60, 120, 180, 240), rows, "lrr")
    again = [d.replace(" Td", " Td 0.3 0 Td") for d in drawn if "Tj" in d]
    assert cells(page([*drawn, *again])) == rows
    letters = [words(c, 123 + 5.56 * n + bold, 666) for n, c in enumerate("1500") for bold in (0, 0.3)]
    kept = [d for d in drawn if "1,500" not in d]
    assert cells(page([*kept, *letters]))[1] == ["Books", "1500", "1,600"]


def test_a_number_that_may_be_of_either_cell_is_no_number_and_is_told() -> None:
    """It begins as those on its left do and ends as those on its right do, and both cells are empty."""
    rows = [["Kind", "2030", "2031"], ["Books", "", ""], ["Travel", "11", "22"], ["Paper", "33", "44"]]
    said = "123,456,789,012"
    half = wide(said) / 2 + 3
    content = page([*ruled((60, 120, 120 + half, 120 + 2 * half), rows, "lrr"), words(said, 123, 666)])
    assert f"{said}?" in cells(content)[1]
    (fault,) = content.faults
    assert fault.kind is ProblemKind.AMOUNT
    assert said in fault.ko
    assert f"{said} (page 1)" in fault.en


def test_two_numbers_drawn_without_a_gap_over_a_rule_are_not_one() -> None:
    rows = [["Kind", "2030", "2031"], ["Books", "12345", "678"], ["Travel", "11", "22"], ["Paper", "33", "44"]]
    found = cells(page(ruled((60, 120, 160, 200), rows, "lrl", pad=0)))
    assert not any(said == "12345678" for said in found[1])


def test_numbers_of_columns_without_rules_stay_two_where_they_touch() -> None:
    rows = {700: ("Kind", "2030", "2031"), 680: ("Books", "1,234,567", "9,876"), 660: ("Travel", "11", "22")}
    drawn = [words(s, x, y) for y, row in rows.items() for s, x in zip(row, (60, 150, 195), strict=True)]
    assert cells(page(drawn)) == [list(row) for row in rows.values()]


def test_short_numbers_of_close_columns_are_not_one() -> None:
    """12 and 1,234 with two points between them would make a whole number together."""
    drawn = [words("Books", 60, 680), words("12", 150, 680), words("1,234", 163.2, 680)]
    drawn += [words("Travel", 60, 660), words("7", 155.6, 660), words("567", 168.8, 660)]
    drawn += [words("Paper", 60, 640), words("-", 157.8, 640), words("2,345", 163.2, 640)]
    said = "\n".join(b.text for b in page(drawn).blocks if isinstance(b, Words))
    assert "121,234" not in said
    assert "7567" not in said
    assert "-2,345" not in said


@pytest.mark.parametrize("seed", range(25))
def test_no_number_is_read_that_is_not_printed(seed: int) -> None:
    chance = random.Random(seed)
    xs = [60.0, 140.0]
    for _ in range(chance.randint(2, 5)):
        xs.append(xs[-1] + chance.choice([35, 45, 60]))
    sides = "l" + "".join(chance.choice("lrr") for _ in xs[2:])
    rows = [["Kind", *(str(2030 + n) for n in range(len(xs) - 2))]]
    for number in range(chance.randint(3, 7)):
        values = [chance.choice(["", f"{chance.randint(1, 10 ** chance.randint(3, 12)):,}"]) for _ in xs[2:]]
        rows.append([f"Row{number}", *values])
    found = cells(page(ruled(xs, rows, sides, chance.choice([0.5, 1, 2, 4]))))
    for printed, read_ in zip(rows, found, strict=True):
        doubtful = any("?" in said for said in read_)
        assert all(a == b or "?" in b or (doubtful and not b) for a, b in zip(printed, read_, strict=True)), (
            printed,
            read_,
        )
