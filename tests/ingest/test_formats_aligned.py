"""Tables of a PDF without rules whose columns stand as close as words: read where the page tells them, left as lines where not."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from ingest.extract import extract
from ingest.formats.blocks import Content, Grid, Words
from ingest.formats.pdf import read as read_pdf
from ingest.model import Document
from ingest.read import read

_WIDTHS = {",": 0.278, ".": 0.278, " ": 0.278, "-": 0.333, "(": 0.333, ")": 0.333}  # of Helvetica's letters
_SIZE = 10
_OBJECTS = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {} 0 R/Resources<</Font<</F 3 0 R>>>>>>"
Row = Sequence[str]


def pages(*drawn: Sequence[str]) -> Content:
    """Read pages on which something is drawn."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(drawn)))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(drawn)}>>",
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]  # fmt: skip
    for n, page in enumerate(drawn):
        said = "\n".join(page)
        objects += [_OBJECTS.format(5 + 2 * n), f"<</Length {len(said)}>>stream\n{said}\nendstream"]
    body = "\n".join(f"{n} 0 obj{said}\nendobj" for n, said in enumerate(objects, 1))
    return read_pdf(f"%PDF-1.4\n{body}\ntrailer<</Size {len(objects) + 1}/Root 1 0 R>>\n%%EOF".encode())


def words(said: str, x: float, y: float) -> str:
    """Draw words from a place on."""
    return f"BT /F {_SIZE} Tf {x:.2f} {y:.2f} Td ({said.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj ET"


def wide(said: str) -> float:
    """Measure words."""
    return sum(_WIDTHS.get(c, 0.556) for c in said) * _SIZE


def sheet(rows: Sequence[Row], ends: Sequence[float], top: float = 700, first: float = 60) -> list[str]:
    """Draw rows as a sheet without rules prints them: names from the left on, everything else up to the end of its column."""
    return [
        words(said, end - wide(said) if column else first + (wide(said) - wide(said.lstrip())), top - 14 * number)
        for number, row in enumerate(rows)
        for column, (said, end) in enumerate(zip(row, ends, strict=True))
        if said
    ]


def grids(content: Content) -> list[list[list[str]]]:
    """Return the tables of a PDF, row by row."""
    out = []
    for grid in (b for b in content.blocks if isinstance(b, Grid)):
        rows: list[list[str]] = [[] for _ in range(max(b.row for b in grid.boxes) + 1)]
        for box in grid.boxes:
            rows[box.row].append(box.text)
        out.append(rows)
    return out


ENDS = (100, 150, 200, 250)
ROWS = [
    ["Kind", "2030", "2031", "Rest"],
    ["Total", "1,234,567", "1,134,567", "100,000"],
    ["Books", "234,567", "234,000", "567"],
    ["Travel", "1,000,000", "900,567", "99,433"],
]


def test_columns_two_points_apart_are_a_table() -> None:
    assert grids(pages(sheet(ROWS, ENDS))) == [ROWS]


def test_a_blank_cell_stays_blank_and_moves_no_number() -> None:
    rows = [*ROWS, ["Paper", "", "1,300", ""], ["Other", "-", "", "12"]]
    assert grids(pages(sheet(rows, ENDS))) == [rows]


def test_names_as_tall_as_two_lines_tell_which_columns_a_name_over_the_others_covers() -> None:
    drawn = [
        *sheet([["", "Given", "Moved", ""], *ROWS[1:]], ENDS),
        *sheet([["Kind", "", "", "Rest"]], (100, 150, 200, 250), 706),
    ]
    (grid,) = (b for b in pages([*drawn, words("Budget", 138, 712)]).blocks if isinstance(b, Grid))
    top = [(b.text, b.row, b.row_span, b.column, b.column_span) for b in grid.boxes if b.row < 2]
    assert top == [
        ("Kind", 0, 2, 0, 1),
        ("Budget", 0, 1, 1, 2),
        ("Rest", 0, 2, 3, 1),
        ("Given", 1, 1, 1, 1),
        ("Moved", 1, 1, 2, 1),
    ]
    assert grid.header == 2


def test_a_title_over_the_heading_is_no_part_of_it() -> None:
    content = pages([words("Budget of the whole year", 60, 714), *sheet(ROWS, ENDS)])
    assert [b.text for b in content.blocks if isinstance(b, Words) and b.text.strip()] == ["Budget of the whole year"]
    assert grids(content) == [ROWS]


def test_rows_go_on_over_pages_and_a_repeated_heading_is_said_once() -> None:
    long = [[f"Books {n}", f"{n},234,567", f"{n},134,567", f"{n}00,000"] for n in range(1, 10)]
    plain = pages(sheet([ROWS[0], *long[:4]], ENDS), sheet(long[4:], ENDS))
    headed = pages(sheet([ROWS[0], *long[:4]], ENDS), sheet([ROWS[0], *long[4:]], ENDS))
    assert grids(plain) == grids(headed) == [[ROWS[0], *long]]


def test_rows_under_a_title_of_their_own_do_not_go_on_with_the_page_before() -> None:
    rest = [words("Income of the year", 60, 726), *sheet(ROWS[1:], ENDS)]
    assert grids(pages(sheet(ROWS, ENDS), rest)) == [ROWS]


def test_a_name_set_over_two_lines_is_one() -> None:
    drawn = sheet(ROWS, ENDS, 700)
    drawn += [words("Repair of", 60, 640), words("roads", 60, 630), words("1,111", 150 - wide("1,111"), 630)]
    drawn += sheet([["Paper", "2", "3", "4"]], ENDS, 614)
    assert grids(pages(drawn)) == [[*ROWS, ["Repair of roads", "1,111", "", ""], ["Paper", "2", "3", "4"]]]


def test_a_minus_at_the_side_of_its_cell_is_its_numbers() -> None:
    rows = [*ROWS, ["Paper", "12", "", "1"]]
    drawn = [*sheet(rows, (100, 160, 220, 280)), words("-", 163, 644), words("77", 220 - wide("77"), 644)]
    assert grids(pages(drawn))[0][-1] == ["Paper", "12", "-77", "1"]


def _stray(said: str, x: float) -> list[str]:
    return [*sheet(ROWS, ENDS), words(said, x, 644), words("Paper", 60, 644), words("12", 250 - wide("12"), 644)]


@pytest.mark.parametrize(
    "drawn",
    [
        sheet(ROWS[1:], ENDS),
        sheet([["Kind", "2030", "", "Rest"], *ROWS[1:]], ENDS),
        [words("First half", 130, 714), *sheet(ROWS, ENDS)],
        [words("First", 110, 714), words("Second", 190, 714), *sheet(ROWS, ENDS)],
        [words("Years", 165, 714), *sheet(ROWS, ENDS)],
        [*sheet(ROWS, (100, 160, 220, 280)), words("-", 163, 644), words("77", 200, 644), words("Paper", 60, 644)],
        _stray("1,234,567,890", 140),
        _stray("7", 100),
        _stray("12 13", 170),
        sheet([ROWS[0], ["Total", "1", "2", "3"]], ENDS),
        [w for n, (a, b) in enumerate((("12", "7"), ("3", "45"), ("67", "8")))
         for w in (words(f"The {n} of {a} and", 60, 700 - 14 * n), words(f"{b} more", 132 + 4 * n, 700 - 14 * n))],
    ],
    ids=["no heading", "no name", "name over two", "names over uneven columns", "name over one of several",
         "dash of either cell", "number over two columns", "number beside the names", "two numbers in one cell",
         "one row", "sentences"],
)  # fmt: skip
def test_lines_whose_columns_the_page_does_not_tell_stay_lines(drawn: list[str]) -> None:
    assert not grids(pages(drawn))


def _drawn(chance: random.Random) -> tuple[list[list[str]], list[str]]:
    """Make rows with blank cells under a heading, and draw them: close or apart, now and then under a name over a few."""
    count = chance.randint(2, 5)
    ends = [100 + (n + 1) * chance.choice((50, 58, 75)) for n in range(count)]
    ends = [sum((ends[n] - 100 - n * 50) for n in range(k + 1)) + 100 for k in range(count)]
    rows = [["Kind", *(f"Col{n}" for n in range(count))]]
    for name in ("Total", "Books", "Travel", "Paper", "Other"):
        sizes = [chance.randint(1, 7) for _ in range(count)]
        rows.append([name, *("" if chance.random() < 0.25 else f"{chance.randrange(10**size):,}" for size in sizes)])
    drawn = sheet(rows, (90, *ends))
    if chance.random() < 0.4:
        drawn.append(words("Group", chance.uniform(110, ends[-1] - 30), 714))
    return rows, drawn


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_blank_a_number_is_read_in_its_own_column_or_in_none(seed: int) -> None:
    rows, drawn = _drawn(random.Random(seed))
    content = pages(drawn)
    for grid in grids(content):
        assert grid == rows[: len(grid)]
    told = [row for row in rows[1:] if any(row[1:])]
    left = [b for b in content.blocks if isinstance(b, Words) and any(row[0] in b.text for row in told)]
    assert all(b.plain for b in left) or all(all(row) for row in told)


STYLE = """@page{size:A4;margin:18mm}body{font-size:10pt}table{border-collapse:collapse}
td{padding:1px 2px;text-align:right;white-space:nowrap}td:first-child{text-align:left}.h td{text-align:center}"""


@pytest.fixture(name="printed")
def fixture_printed(tmp_path: Path) -> object:
    def printed(body: str) -> Document:
        browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        assert browser, "a browser writes the PDF"
        page, pdf = tmp_path / "a.html", tmp_path / "a.pdf"
        page.write_text(f"<!doctype html><meta charset='utf-8'><style>{STYLE}</style>{body}", encoding="utf-8")
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                   f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={pdf}", page.as_uri()]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        got = read(pdf)
        assert isinstance(got, Document), got
        return got

    return printed


def test_under_a_heading_that_names_some_columns_together_no_figure_is_read_in_another_column(printed: object) -> None:
    head = "<tr class=h><td>구분</td><td colspan=3>예산현액</td><td></td></tr>"
    head += "<tr class=h><td></td><td>예산액</td><td>이월액</td><td>예비비</td><td>집행액</td></tr>"
    rows = "<tr><td>합계</td><td>5,807</td><td>1,835</td><td></td><td>7,000</td></tr>"
    rows += "<tr><td>여비</td><td></td><td>66,488</td><td></td><td>60,000</td></tr>"
    rows += "<tr><td>시설비</td><td>72,759</td><td></td><td>900</td><td></td></tr>"
    got = printed(f"<p>(단위 : 천원)</p><table>{head}{rows}</table>")  # type: ignore[operator]
    told = {(f.item, f.column.split()[-1], f.printed) for f in extract(got).figures if f.value is not None}
    whole = {("합계", "예산액", "5,807천원"), ("합계", "이월액", "1,835천원"), ("합계", "집행액", "7,000천원"),
             ("여비", "이월액", "66,488천원"), ("여비", "집행액", "60,000천원"),
             ("시설비", "예산액", "72,759천원"), ("시설비", "예비비", "900천원")}  # fmt: skip
    assert told <= whole
    assert "66,488" in got.text


def test_names_over_two_years_and_names_set_in_are_those_of_their_figures(printed: object) -> None:
    rows = [("일반회계", 0, "1,500,000", "1,400,000", "1,600,000", "△20,000"),
            ("인건비", 10, "500,000", "450,000", "600,000", "△5,000"),
            ("물건비와 이전지출", 10, "1,000,000", "950,000", "1,000,000", "△15,000"),
            ("특별회계", 0, "250,000", "240,000", "260,000", "△1,000")]  # fmt: skip
    said = "".join(
        f"<tr><td style='padding-left:{inset}pt'>{name}</td>{''.join(f'<td>{v}</td>' for v in values)}</tr>"
        for name, inset, *values in rows
    )
    head = "<tr class=h><td>구분</td><td colspan=2>2030년</td><td colspan=2>2031년</td></tr>"
    head += "<tr class=h><td></td><td>예산액</td><td>집행액</td><td>예산액</td><td>증감액</td></tr>".replace(
        "증감액", "집행액"
    )
    got = printed(f"<p>(단위 : 천원)</p><table>{head}{said}</table>")  # type: ignore[operator]
    (table,) = got.tables
    assert (table.rows, table.columns, table.header_rows, table.unit) == (6, 5, 2, "천원")
    figures = {(f.item, f.year, f.column.split()[-1]): f for f in extract(got).figures}
    assert len(figures) == 16
    assert figures["일반회계", 2031, "집행액"].value == Decimal(-20_000_000)
    assert figures["인건비", 2030, "예산액"].value == Decimal(500_000_000)
    assert figures["인건비", 2030, "예산액"].owners == ("일반회계",)
