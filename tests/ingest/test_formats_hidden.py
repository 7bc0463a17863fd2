"""HTML that a page holds and does not show: read, and said, as the hidden rows of a sheet are."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.formats.unseen import hidden
from ingest.read import read_text

ROW = "<tr{}><td>{}</td><td>{}</td></tr>"


def table(how: str, style: str = "") -> str:
    """Write a page on which one row of a table is hidden."""
    rows = ROW.format("", "구분", "예산액") + ROW.format("", "여비", "500") + ROW.format(how, "회의비", "400")
    return f"<html><head><style>{style}</style></head><body><p>(단위 : 천원)</p><table>{rows}</table></body></html>"


@pytest.mark.parametrize(
    ("how", "style"),
    [
        (' style="display:none"', ""),
        (" style='color:red; visibility : hidden'", ""),
        (" hidden", ""),
        (' class="a gone"', "tr.gone, .other { display: none !important }"),
        (' id="later"', "#later{display:none}"),
    ],
)
def test_a_hidden_row_is_read_and_the_page_says_so(how: str, style: str) -> None:
    got = read_text(table(how, style), "a.html")
    assert [p.ko for p in got.problems] == ["숨긴 표의 행 1개: 화면에 보이지 않지만 함께 읽었습니다."]
    assert [p.en for p in got.problems] == ["Hidden rows of tables (1) cannot be seen on screen but were read too."]
    assert {f.printed for f in extract(got).figures} == {"500천원", "400천원"}


@pytest.mark.parametrize(
    ("how", "style"),
    [
        (' title="hidden"', ""),
        (' class="hidden"', "@media print { .hidden { display:none } }"),
        (' aria-hidden="true"', ""),
        (' class="gone" style="display: table-row"', ".gone{display:none}"),
        (' class="a"', ".menu .a{display:none}"),
    ],
)
def test_a_row_that_is_shown_is_no_hidden_one(how: str, style: str) -> None:
    assert read_text(table(how, style), "a.html").problems == ()


def test_rows_of_a_hidden_table_are_counted_and_its_neighbours_are_not() -> None:
    rows = "<tr><td>여비<td>500<tr><td><tr><td>회의비<td>400"
    said = f"<div style='display:none'><table>{rows}</table></div><table><tr><td>계</td></tr></table>"
    assert hidden(said) == (2, 0)
    assert hidden("<table><tr hidden><td>여비<td>500<tr><td>계<td>9</table>") == (1, 0)


def test_what_no_page_shows_anyway_is_no_hidden_passage() -> None:
    said = "<input type=hidden value='1'><div hidden> </div><script style='display:none'>x = 1</script>"
    assert hidden(said + "<div hidden>안내</div><p>여비</p>") == (0, 1)
