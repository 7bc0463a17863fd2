"""PDF pages: tables that go on over a page, running heads, two columns, tables without sides; and scans of none of it."""

from __future__ import annotations

import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from ingest.extract import extract
from ingest.model import Document
from ingest.read import read

STYLE = """@page{size:A5;margin:18mm}body{font-size:10pt}table{border-collapse:collapse;width:100%}
td,th{border:1px solid black;padding:6px;font-weight:normal}"""


@pytest.fixture(name="printed")
def fixture_printed(tmp_path: Path) -> object:
    def printed(body: str, style: str = STYLE) -> Document:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        assert chromium, "a browser writes the PDF"
        page, pdf = tmp_path / "a.html", tmp_path / "a.pdf"
        page.write_text(f"<!doctype html><meta charset='utf-8'><style>{style}</style>{body}", encoding="utf-8")
        command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        command += [f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={pdf}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        got = read(pdf)
        assert isinstance(got, Document), got
        return got

    return printed


def test_a_table_over_three_pages_is_one_with_its_heading_said_once(printed: object) -> None:
    rows = "".join(f"<tr><td>사업 {n}호</td><td>{n},100</td><td>{n},200</td></tr>" for n in range(1, 51))
    head = "<thead><tr><th>구분</th><th>2030년</th><th>2031년</th></tr></thead>"
    got = printed(f"<p>□ 예산 총괄</p><p>(단위 : 천원)</p><table>{head}<tbody>{rows}</tbody></table>")  # type: ignore[operator]
    assert [(t.rows, t.columns, t.header_rows, t.unit) for t in got.tables] == [(51, 3, 1, "천원")]
    figures = extract(got).figures
    assert len(figures) == 100
    assert {f.source.place.page for f in figures} == {1, 2, 3}
    assert all(f.unit == "KRW" for f in figures)


def test_a_row_that_a_page_cuts_is_one_row(printed: object) -> None:
    lines = "<br>".join(f"○ 제{n}차 회의 개최 : {n}회" for n in range(1, 60))
    got = printed(f"<table><tr><td>구분</td><td>실적</td></tr><tr><td>2031년</td><td>{lines}</td></tr></table>")  # type: ignore[operator]
    assert [(t.rows, t.columns) for t in got.tables] == [(2, 2)]
    cell = got.tables[0].at(1, 1)
    assert cell is not None
    assert "제1차" in cell.text
    assert "제59차" in cell.text


def test_running_heads_and_page_numbers_are_not_in_the_text(printed: object) -> None:
    pages = "".join(
        f"<div style='height:173mm;position:relative;break-after:page'><p>달빛구 세출예산서</p><p>○ 사업비 {n} : {n}0,000천원</p>"
        f"<p style='position:absolute;bottom:0;margin:0;width:100%;text-align:center'>- {n} -</p></div>"
        for n in range(1, 6)
    )
    got = printed(pages, "@page{size:A5;margin:18mm}p{margin:0 0 20mm}")  # type: ignore[operator]
    assert "- 3 -" not in got.text
    assert got.text.count("달빛구 세출예산서") == 0
    assert len(extract(got).figures) == 5


def test_prose_in_two_columns_is_read_one_after_the_other(printed: object) -> None:
    sentence = "달빛도서관은 지역 주민의 독서 문화를 넓히기 위하여 해마다 여러 가지 모임과 강좌를 열고 있으며 "
    left, right = sentence * 6 + "왼쪽 끝.", sentence * 6 + "오른쪽 끝."
    body = f"<div style='column-count:2;column-gap:10mm'><p>{left}</p><p style='break-before:column'>{right}</p></div>"
    got = printed(body, "@page{size:A4;margin:18mm}p{margin:0}")  # type: ignore[operator]
    assert got.text.index("왼쪽 끝.") < got.text.index("오른쪽 끝.")
    assert got.text[: got.text.index("왼쪽 끝.")].count("달빛도서관은") == 6


@pytest.mark.parametrize("paper", ["A4", "A3 landscape"])
def test_prose_in_three_columns_is_read_one_after_the_other(printed: object, paper: str) -> None:
    ends = ("왼쪽끝.", "가운데끝.", "오른쪽끝.")
    columns = "".join(f"<p style='break-before:column'>{_SENTENCE * 8}{end}</p>" for end in ends)
    body = f"<h3>달빛도서관이 드리는 올해의 소식과 내년의 계획</h3><div style='column-count:3;column-gap:8mm'>{columns}</div>"
    got = printed(body, f"@page{{size:{paper};margin:18mm}}p{{margin:0;word-break:keep-all}}")  # type: ignore[operator]
    said = [0, *(got.text.index(end) for end in ends)]
    assert [got.text[a:b].count("달빛도서관은") for a, b in pairwise(said)] == [8, 8, 8]


_SENTENCE = "달빛도서관은 지역 주민의 독서 문화를 넓히기 위하여 해마다 여러 가지 모임과 강좌를 열고 있으며 "
_COLUMNS = (
    "@page{size:A4;margin:18mm}p{margin:0}td{border:1px solid;padding:3px}table{border-collapse:collapse;width:100%}"
)


@pytest.mark.parametrize("side", ["left", "right", "both"])
def test_a_table_in_a_column_of_prose_is_read_where_it_stands_in_its_column(printed: object, side: str) -> None:
    def column(name: str, *, held: bool) -> str:
        table = (
            f"<table><tr><td>구분</td><td>{name} 예산액</td></tr><tr><td>계</td><td>500</td></tr></table>"
            if held
            else ""
        )
        return f"<div style='flex:1'><p>{_SENTENCE * 4}{name} 위.</p>{table}<p>{_SENTENCE * 4}{name} 끝.</p></div>"

    body = column("왼쪽", held=side != "right") + column("오른쪽", held=side != "left")
    foot = "<table><tr><td>부서</td><td>아래 정원</td></tr><tr><td>총무과</td><td>12</td></tr></table>"
    got = printed(f"<h3>두 단의 소식</h3><div style='display:flex;gap:10mm'>{body}</div><br>{foot}", _COLUMNS)  # type: ignore[operator]
    marks = ["두 단의 소식", *(f"{n} {w}" for n in ("왼쪽", "오른쪽") for w in ("위.", "예산액", "끝.")), "아래 정원"]
    told = [mark for mark in marks if mark in got.text]
    assert len(told) == (8 if side == "both" else 7)
    assert [got.text.index(mark) for mark in told] == sorted(got.text.index(mark) for mark in told)


def test_a_table_without_its_outer_sides_keeps_its_first_and_last_columns(printed: object) -> None:
    style = "table{border-collapse:collapse;width:100%}td{border-top:1px solid;border-bottom:1px solid;padding:4px}td+td{border-left:1px solid}"
    rows = "<tr><td>구분</td><td>예산액</td><td>집행액</td></tr><tr><td>계</td><td>500</td><td>400</td></tr>"
    got = printed(f"<p>(단위 : 천원)</p><table>{rows}</table>", style)  # type: ignore[operator]
    assert [[c.text for c in got.tables[0].row(r)] for r in range(2)] == [
        ["구분", "예산액", "집행액"],
        ["계", "500", "400"],
    ]


def test_a_table_without_rules_is_read_by_its_columns(printed: object) -> None:
    style = "td{padding:4px 20px}"
    rows = "".join(
        f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>"
        for a, b, c in (
            ("구분", "예산액", "집행액"),
            ("계", "1,500", "1,400"),
            ("사무관리비", "500", "400"),
            ("여비", "1,000", "1,000"),
        )
    )
    got = printed(f"<p>(단위 : 천원)</p><table>{rows}</table>", style)  # type: ignore[operator]
    assert len(got.tables) == 1
    assert [c.text for c in got.tables[0].row(2)] == ["사무관리비", "500", "400"]


def test_two_tables_on_following_pages_stay_two(printed: object) -> None:
    one = "<table><tr><td>구분</td><td>예산액</td></tr><tr><td>계</td><td>500</td></tr></table>"
    two = "<table style='break-before:page'><tr><td>부서명</td><td>정원</td></tr><tr><td>총무과</td><td>12</td></tr></table>"
    got = printed(one + two)  # type: ignore[operator]
    assert len(got.tables) == 2


def test_a_label_that_a_page_cuts_governs_its_rows_on_both_pages(printed: object) -> None:
    groups = "".join(
        f"<tr>{f'<td rowspan=9>부서{g}</td>' if n == 1 else ''}<td>사업 {g}-{n}</td><td>{g}{n},000</td></tr>"
        for g in range(1, 6)
        for n in range(1, 10)
    )
    head = "<thead><tr><th>부서</th><th>사업</th><th>예산액</th></tr></thead>"
    got = printed(f"<p>(단위 : 천원)</p><table>{head}{groups}</table>")  # type: ignore[operator]
    figures = extract(got).figures
    assert len(figures) == 45
    assert len({f.source.place.page for f in figures}) > 1
    assert all(f.owners == (f"부서{f.item.split()[1][0]}",) for f in figures)


def test_a_slanting_line_in_a_heading_does_not_harm_the_table(printed: object) -> None:
    slant = "<svg style='position:absolute;left:0;top:0' width='60' height='30'><line x1='0' y1='0' x2='60' y2='30' stroke='black'/></svg>"
    rows = f"<tr><td style='position:relative'>{slant}구분</td><td>예산액</td></tr><tr><td>계</td><td>500</td></tr>"
    got = printed(f"<p>(단위 : 천원)</p><table>{rows}</table>")  # type: ignore[operator]
    assert [[c.text for c in got.tables[0].row(r)] for r in range(2)] == [["구분", "예산액"], ["계", "500"]]


def test_tables_side_by_side_have_each_its_own_caption_and_unit(printed: object) -> None:
    def part(name: str, unit: str, value: str) -> str:
        rows = f"<tr><td>항목</td><td>금액</td></tr><tr><td>계</td><td>{value}</td></tr>"
        return f"<div style='flex:1'><p>〈{name}〉 (단위 : {unit})</p><table>{rows}</table></div>"

    body = f"<div style='display:flex;gap:10mm'>{part('세입', '천원', '500')}{part('세출', '백만원', '400')}</div>"
    got = printed(body)  # type: ignore[operator]
    assert [(t.unit, "세입" in t.caption, "세출" in t.caption) for t in got.tables] == [
        ("천원", True, False),
        ("백만원", False, True),
    ]


def test_a_shaded_heading_over_rows_without_rules_heads_them(printed: object) -> None:
    style = "table{border-collapse:collapse;width:100%}td{padding:5px 12px}.h td{background:#ccc}"
    rows = "<tr><td>달빛 축제</td><td>1,200</td><td>1,100</td></tr><tr><td>별빛 공원</td><td>800</td><td>700</td></tr>"
    table = f"<table><tr class='h'><td>사업명</td><td>예산액</td><td>집행액</td></tr>{rows}</table>"
    got = printed(f"<p>(단위 : 천원)</p>{table}", style)  # type: ignore[operator]
    assert [(t.rows, t.columns, t.header_rows, t.unit) for t in got.tables] == [(3, 3, 1, "천원")]


@pytest.mark.parametrize("share", [9, 40])
def test_a_label_governs_its_last_row_alone_on_the_next_page(printed: object, share: int) -> None:
    """A page cuts only the label: the rows beside it are whole, and none of them is joined with another."""
    style = f"{STYLE}table{{table-layout:fixed}}tr{{height:14mm}}td:first-child{{width:{share}%}}".replace("A5", "A4")
    rows = "<tr><td rowspan=3>2030년</td><td>도서</td><td>11</td></tr><tr style='height:14mm'><td>비품</td><td>22</td></tr>"
    rows += "<tr><td>행사</td><td>33</td></tr><tr><td>2031년</td><td>도서</td><td>44</td></tr>"
    head = "<tr><td>연도</td><td>구분</td><td>예산액(천원)</td></tr>"
    got = printed(f"<div style='height:212mm'></div><table>{head}{rows}</table>", style)  # type: ignore[operator]
    told = {(f.printed, f.year, f.source.place.page) for f in extract(got).figures}
    assert told == {("11천원", 2030, 1), ("22천원", 2030, 1), ("33천원", 2030, 2), ("44천원", 2031, 2)}
