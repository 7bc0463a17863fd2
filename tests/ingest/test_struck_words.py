"""Words struck through are said no longer, in every format; the mark of a note is no digit of the value it stands on."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from evals.generator.forms import BROWSERS, STYLE
from ingest.extract import extract
from ingest.formats.blocks import Words
from ingest.formats.owpml import content
from ingest.model import Document, Reading
from ingest.read import read, read_text
from ingest.text.legible import legible

HANGUL = 'xmlns:hh="urn:head" xmlns:hp="urn:paragraph"'
DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{}</xdr:wsDr>'
)
ANCHOR = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>{}</xdr:col><xdr:row>{}</xdr:row></xdr:from><xdr:{tag}>"
    "<xdr:sp><xdr:txBody><a:bodyPr/>{}</xdr:txBody></xdr:sp></xdr:{tag}></xdr:twoCellAnchor>"
)
RELATED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>'
)


def said(text: str, name: str) -> list[str]:
    return [f.printed for f in extract(read_text(text, name)).figures if f.value is not None]


def reading(path: Path) -> Reading:
    document = read(path)
    assert isinstance(document, Document)
    return extract(document)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("○ 사업비 : <s>8,000천원</s> 9,000천원", ["9,000천원"]),
        ("○ 사업비 : <del>8,000천원</del>9,000천원", ["9,000천원"]),
        ("○ 사업비 : <strike><b>8,000</b>천원</strike>9,000천원", ["9,000천원"]),
        ("○ 사업비 : <span style='color:red; text-decoration: underline line-through'>8,000천원</span>", []),
        ("○ 사업비 : <span style='text-decoration-line:line-through'>8,000천원</span>9,000천원", ["9,000천원"]),
        ("○ 사업비 : <span class='a gone'>8,000천원</span>9,000천원", ["9,000천원"]),
        ("○ 사업비 : <span class='kept'>8,000천원</span>", ["8,000천원"]),
        ("○ 사업비 : 9,000천원<!-- 종전 8,000천원 -->", ["9,000천원"]),
        ("○ 사업비 : <s>8,000천원", ["8,000천원"]),  # nothing says where it ends
    ],
)
def test_words_that_a_page_strikes_through_or_comments_out_are_not_read(line: str, printed: list[str]) -> None:
    style = "<style>.gone{color:red;text-decoration:line-through} .kept{text-decoration:underline}</style>"
    assert said(f"<html><head>{style}</head><body><p>{line}</p></body></html>", "a.html") == printed


def test_a_struck_row_of_a_page_is_gone_and_every_span_exact() -> None:
    rows = "<tr><td>국비</td><td>6,000</td></tr>"
    page = f"<table><tr><td>구분</td><td>금액(천원)</td></tr>{rows.replace('<tr>', '<tr style=text-decoration:line-through>')}{rows.replace('6', '7')}</table>"
    document = read_text(f"<html><body>{page}</body></html>", "a.html")
    assert [(f.item, f.printed) for f in extract(document).figures if f.value is not None] == [("국비", "7,000천원")]
    assert document.tables[0].rows == 2
    assert all(document.text[c.start : c.end] == c.text for t in document.tables for c in t.cells)
    assert [p.en for p in document.problems] == ["1 passages are struck through and were left out as deleted."]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("- 사업비: ~~8,000천원~~ 9,000천원", ["9,000천원"]),
        ("- 사업비: ~~8,000천원~~9,000천원", ["9,000천원"]),
        ("| 구분 | 금액(천원) |\n|---|---|\n| 국비 | ~~8,000~~ 9,000 |", ["9,000천원"]),
        ("| 구분 | 금액(천원) |\n|---|---|\n| ~~국비~~ | ~~8,000~~ |\n| 시비 | 9,000 |", ["9,000천원"]),
    ],
)
def test_words_between_two_pairs_of_tildes_are_struck_through(line: str, printed: list[str]) -> None:
    assert said(f"# 예산\n\n{line}\n", "a.md") == printed


@pytest.mark.parametrize(
    "line",
    [
        "- 기간 2019~2021, 1.1~12.31",
        "- 인원 10~~20명, 30~~40명",
        "- 3월~~5월, 7월~~9월",
        "- ~~20일까지, 30~~40일",
        "- 약 ~~ 20명 ~~ 30명",
        "- \\~~8,000천원~~",
        "~~~\n8,000천원\n~~~",
    ],
)
def test_tildes_of_a_range_strike_nothing(line: str) -> None:
    text = f"# 예산\n\n{line}\n"
    assert legible(text, "a.md") == (text, 0)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_two_tildes_between_numbers_are_a_range(name: str) -> None:
    figures = extract(read_text("# 예산\n\n- 인원 : 10~~20명\n", name)).figures
    assert [(f.item, f.printed, f.bound.value) for f in figures] == [("인원", "10명", "low"), ("인원", "20명", "high")]


def test_a_text_without_markdown_keeps_its_tildes() -> None:
    assert read_text("사업비 ~~8,000천원~~\n", "a.txt").text == "사업비 ~~8,000천원~~\n"


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("○ 여비 : <b>3,000</b>천원", ["3,000천원"]),
        ("○ 여비 : <span>3</span><span>,000</span>천원", ["3,000천원"]),
        ("○ 여비 : 3,000<sup>2)</sup>천원", ["3,000천원"]),
        ("○ 자재 : 2,000<sup>1)</sup>,000천원", []),
        ("○ 면적 : 300m<sup>2</sup>", ["300m"]),
    ],
)
def test_tags_and_marks_of_notes_inside_a_number_do_not_hide_it(line: str, printed: list[str]) -> None:
    assert said(f"<html><body><p>{line}</p></body></html>", "a.html") == printed


def test_cells_and_letters_of_a_sheet_that_are_struck_through_are_left_out(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("구분", "2030년(천원)", "2031년(천원)"), ("국비", 1000, 2000), ("시비", 3000, 4000)):
        sheet.append(row)
    sheet["C2"].font = Font(strike=True)
    struck, raised = (InlineFont(strike=True), InlineFont(vertAlign="superscript"))
    sheet["A5"] = CellRichText(
        "○ 총사업비 : ", TextBlock(struck, "8,000천원"), "9,000", TextBlock(raised, "1)"), "천원"
    )
    book.save(tmp_path / "a.xlsx")
    made = reading(tmp_path / "a.xlsx")
    assert [f.printed for f in made.figures if f.value is not None] == [
        "1000천원", "3000천원", "4000천원", "9,000천원",
    ]  # fmt: skip
    assert [p.en for p in made.document.problems] == ["2 passages are struck through and were left out as deleted."]


def test_text_boxes_of_a_sheet_are_read_where_they_are_anchored(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ((), (), ("구분", "금액"), ("국비", 6000), ("구비", 4000)):
        sheet.append(row)
    book.save(tmp_path / "b.xlsx")
    words = "<a:p><a:r><a:t>{}</a:t></a:r></a:p>"
    cut = '<a:p><a:r><a:t>○ 홍보비 : </a:t></a:r><a:r><a:rPr strike="sngStrike"/><a:t>100천원</a:t></a:r><a:r><a:t>700천원</a:t></a:r></a:p>'
    boxes = [
        ANCHOR.format(3, 7, cut, tag="grpSp"),
        ANCHOR.format(1, 1, words.format("(단위: 천원)"), tag="grpSp"),
        ANCHOR.format(0, 0, words.format("2031년 재원별 예산"), tag="grpSp"),
    ]
    with ZipFile(tmp_path / "b.xlsx") as old, ZipFile(tmp_path / "a.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("xl/drawings/drawing1.xml", DRAWING.format("".join(boxes)))
        new.writestr("xl/worksheets/_rels/sheet1.xml.rels", RELATED)
    made = reading(tmp_path / "a.xlsx")
    assert made.document.text.split("\n")[0] == "2031년 재원별 예산"
    assert [(f.item, f.printed, f.source.place.sheet, f.source.place.cell) for f in made.figures] == [
        ("국비", "6000천원", "Sheet", "B4"),
        ("구비", "4000천원", "Sheet", "B5"),
        ("홍보비", "700천원", "Sheet", "D8"),
    ]
    assert made.figures[0].year == 2031


def test_strokes_and_watermarks_of_a_page_say_nothing_and_an_underline_strikes_nothing(tmp_path: Path) -> None:
    body = (
        "<p>○ 사업비 : <s>8,000천원</s> 9,000천원</p><p>○ <u>자재비 : 100천원</u></p><p>○ 홍보비 : 3,000<sup>2)</sup>천원</p>"
        "<table><tr><td>구분</td><td>금액(천원)</td></tr><tr><td>국비</td><td>1,234<sup>1)</sup></td></tr>"
        "<tr><td>시비</td><td><s>5,000</s>6,000</td></tr></table>"
        "<div style='position:fixed;top:0;left:60px;font-size:60pt;color:#eee;transform:rotate(-30deg)'>대외비 99</div>"
    )
    page = tmp_path / "a.html"
    page.write_text(f"<!doctype html><meta charset='utf-8'><style>{STYLE}</style>{body}", encoding="utf-8")
    browser = next(found for name in BROWSERS if (found := shutil.which(name)))
    subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={tmp_path / 'a.pdf'}", page.resolve().as_uri()],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    pdf, html = reading(tmp_path / "a.pdf"), reading(page)
    assert [f.value for f in pdf.figures] == [f.value for f in html.figures if f.item != "대외비"]
    assert {f.printed.replace(" ", "") for f in pdf.figures} == {
        "9,000천원", "100천원", "3,000천원", "1,234천원", "6,000천원",
    }  # fmt: skip
    assert not any(gone in pdf.document.text for gone in ("5,000", "대", "외", "99"))
    assert [p.en for p in pdf.document.problems] == ["2 passages are struck through and were left out as deleted."]


def test_a_raised_mark_behind_a_value_of_word_or_hangul_is_none_of_its_digits(tmp_path: Path) -> None:
    document = docx.Document()
    line = document.add_paragraph("○ 사업비 : 500")
    line.add_run("2").font.superscript = True
    line.add_run("천원, 부지 300m")
    line.add_run("2").font.superscript = True
    document.save(str(tmp_path / "a.docx"))
    assert reading(tmp_path / "a.docx").document.text == "○ 사업비 : 500천원, 부지 300m2\n"
    header = '<hh:charPr id="7"><hh:supscript/></hh:charPr>'
    runs = "".join(
        f'<hp:run charPrIDRef="{shape}"><hp:t>{words}</hp:t></hp:run>'
        for words, shape in (("○ 사업비 : 500", 0), ("2", 7), ("천원", 0))
    )
    found = content(
        "hwpx", f"<hh:head {HANGUL}>{header}</hh:head>".encode(), [f"<hp:sec {HANGUL}><hp:p>{runs}</hp:p></hp:sec>".encode()]
    )  # fmt: skip
    assert [b.text for b in found.blocks if isinstance(b, Words)] == ["○ 사업비 : 500천원"]


def test_the_stored_text_stays_the_file_and_every_source_quotes_it() -> None:
    text = "# 예산\n\n- 사업비: **70,000**천원\n- 여비: ~~10,000천원~~ 20,000천원\n- 홍보비: 40,000<sup>1)</sup>천원\n| 구분 | 금액(천원) |\n|---|---|\n| 물품 | ~~6~~ **5,000** |\n"
    document = read_text(text, "a.md")
    figures = [f for f in extract(document).figures if f.value is not None]
    assert document.text == text
    assert [f.printed for f in figures] == ["70,000천원", "20,000천원", "40,000천원", "5,000천원"]
    assert all(text[f.source.start : f.source.end] == f.source.quote for f in figures)
