"""Tables that stand in cells come through with their own cells, whatever blank is left around them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from hwpx import HwpxDocument

from evals.generator.forms import BROWSERS, STYLE
from ingest.extract import extract
from ingest.formats.blocks import Block, Box, Content, Grid, Words
from ingest.formats.frames import tabled
from ingest.model import Document, Reading
from ingest.read import read, read_content

CARD = "<table><tr><td>사업명</td><td>달빛 청년 상담</td></tr><tr><td>재원별 사업비</td><td style='padding:{}'>{}</td></tr><tr><td>사업기간</td><td>2031년 1월 ~ 12월</td></tr></table>"
INNER = "<table style='width:{}'><tr><td>구분</td><td>금액(천원)</td></tr><tr><td>국비</td><td>6,000</td></tr><tr><td>구비</td><td>4,000</td></tr></table>"
ROWS = (("구분", "금액(천원)"), ("국비", "6,000"), ("구비", "4,000"))


def printed(body: str, path: Path) -> Reading:
    page = path.with_suffix(".html")
    page.write_text(f"<!doctype html><meta charset='utf-8'><style>{STYLE}</style>{body}", encoding="utf-8")
    browser = next(found for name in BROWSERS if (found := shutil.which(name)))
    subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={path.parent / 'profile'}", f"--print-to-pdf={path}", page.resolve().as_uri()],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return reading(path)


def reading(path: Path) -> Reading:
    document = read(path)
    assert isinstance(document, Document)
    return extract(document)


def shape(made: Reading) -> list[tuple[int, int, str]]:
    return [(t.rows, t.columns, t.caption) for t in made.document.tables]


def told(made: Reading) -> list[tuple[object, ...]]:
    return [(f.label, f.printed, f.value) for f in made.figures]


@pytest.mark.parametrize(
    ("padding", "wide"),
    [("3px", "auto"), ("10px", "100%"), ("0 20px", "100%"), ("6px 0", "100%"), ("14px 0 0 10px", "100%")],
)
def test_a_ruled_table_in_a_cell_of_a_page_is_read_as_in_the_document_that_was_printed(
    padding: str, wide: str, tmp_path: Path
) -> None:
    pdf = printed(CARD.format(padding, INNER.format(wide)), tmp_path / "a.pdf")
    document = docx.Document()
    outer = document.add_table(3, 2)
    for r, row in enumerate((("사업명", "달빛 청년 상담"), ("재원별 사업비", ""), ("사업기간", "2031년 1월 ~ 12월"))):
        for c, said in enumerate(row):
            outer.cell(r, c).text = said
    inner = outer.cell(1, 1).add_table(3, 2)
    for r, row in enumerate(ROWS):
        for c, said in enumerate(row):
            inner.cell(r, c).text = said
    document.save(str(tmp_path / "a.docx"))
    assert shape(pdf) == shape(reading(tmp_path / "a.docx")) == [(3, 2, ""), (3, 2, "재원별 사업비")]
    assert told(pdf) == told(reading(tmp_path / "a.docx"))
    assert [f.printed for f in pdf.figures] == ["6,000천원", "4,000천원"]


def test_words_around_a_table_in_a_cell_stay_in_the_cell_and_its_unit_goes_with_it(tmp_path: Path) -> None:
    held = f"<div>총 10,000천원</div><div>(단위 : 천원)</div>{INNER.format('auto').replace('(천원)', '')}<div>※ 시비 없음</div>"
    made = printed(CARD.format("5px", held), tmp_path / "a.pdf")
    assert made.document.tables[0].at(1, 1).text.split() == ["총", "10,000천원", "※", "시비", "없음"]  # type: ignore[union-attr]
    assert made.document.tables[1].unit == "천원"
    assert {f.printed for f in made.figures} == {"10,000천원", "6,000천원", "4,000천원"}


def test_the_unit_over_a_table_in_a_cell_of_hangul_is_the_inner_tables(tmp_path: Path) -> None:
    document = HwpxDocument.new()
    outer = document.add_table(2, 2)
    outer.set_cell_text(0, 0, "사업명")
    outer.set_cell_text(0, 1, "달빛 청년 상담")
    outer.set_cell_text(1, 0, "재원별 사업비")
    outer.set_cell_text(1, 1, "(단위 : 천원)")
    inner = outer.cell(1, 1).add_table(3, 2)
    for r, row in enumerate((("구분", "금액"), *ROWS[1:])):
        for c, said in enumerate(row):
            inner.set_cell_text(r, c, said)
    document.save_to_path(tmp_path / "a.hwpx")
    made = reading(tmp_path / "a.hwpx")
    assert [(f.printed, f.caption) for f in made.figures] == [
        ("6,000천원", "재원별 사업비 (단위 : 천원)"),
        ("4,000천원", "재원별 사업비 (단위 : 천원)"),
    ]


def test_a_cell_that_covers_a_blank_row_hides_no_label_of_the_row_after_it() -> None:
    boxes = (
        Box(0, 0, "구분"), Box(0, 1, "항목"), Box(0, 2, "금액(천원)"), Box(1, 0, "국비", 3, 1), Box(1, 1, "수당"), Box(1, 2, "100"),
        Box(2, 1, "여비"), Box(2, 2, "200"), Box(3, 1, ""), Box(3, 2, ""), Box(4, 0, "구비"), Box(4, 1, "자재"), Box(4, 2, "300"),
    )  # fmt: skip
    blocks: list[tuple[Box, list[Block]]] = [(b, [Words(b.text)]) for b in boxes]
    (grid,) = tabled(blocks)
    assert isinstance(grid, Grid)
    document = read_content(Content("hwpx", (grid,)), "a.hwpx", "0")
    assert isinstance(document, Document)
    assert [(f.owners, f.item, f.printed) for f in extract(document).figures] == [
        (("국비",), "수당", "100천원"),
        (("국비",), "여비", "200천원"),
        (("구비",), "자재", "300천원"),
    ]


@pytest.mark.parametrize(
    "style",
    ["writing-mode:vertical-rl", "writing-mode:vertical-rl;text-orientation:sideways", "writing-mode:sideways-lr"],
)
def test_a_label_printed_down_or_up_its_cell_owns_the_rows_beside_it(style: str, tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{amount}</td></tr>" for name, amount in (("여비", "2,000"), ("자재", "3,000"))
    )
    table = (
        "<table><tr><td>구분</td><td>항목</td><td>금액(천원)</td></tr>"
        f"<tr><td rowspan=3><div style='{style}'>운영비</div></td><td>수당</td><td>1,000</td></tr>{rows}</table>"
    )
    made = printed(f"<p>○ 운영비 : 6,000천원</p>{table}", tmp_path / "a.pdf")
    assert [(f.owners, f.item, f.printed) for f in made.figures if f.table == 0] == [
        (("운영비",), "수당", "1,000천원"),
        (("운영비",), "여비", "2,000천원"),
        (("운영비",), "자재", "3,000천원"),
    ]


def test_a_table_that_fills_its_cell_to_all_four_sides_is_told_by_its_heading(tmp_path: Path) -> None:
    flush = "padding:0'><style>.f{margin:-1px;width:calc(100% + 2px)}</style"
    card = CARD.replace("padding:{}'", flush).replace(
        "{}", INNER.replace("<table", "<table class=f").replace(" style='width:{}'", "")
    )
    made = printed(card, tmp_path / "a.pdf")
    assert shape(made) == [(3, 2, ""), (3, 2, "재원별 사업비")]
    assert told(made) == [
        (("달빛 청년 상담", "국비", "금액(천원)"), "6,000천원", 6_000_000),
        (("달빛 청년 상담", "구비", "금액(천원)"), "4,000천원", 4_000_000),
    ]


def test_the_last_row_of_a_table_alone_on_the_next_page_over_a_note_is_its_row(tmp_path: Path) -> None:
    row = "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
    first, last = (
        row.format("구분", "2030년", "2031년", "증감") + row.format("국비", "100", "110", "10"),
        row.format("시비", "200", "220", "20"),
    )
    wide = "<table style='width:100%'>{}</table>"
    note = "<p>※ 국비는 확정 내시액, 시비는 본예산에 편성할 금액이며 증감은 전년도와 비교한 금액임을 알려 드립니다</p>"
    body = f"<style>p{{margin:2px}}table{{table-layout:fixed}}</style><p>(단위: 천원)</p>{wide.format(first)}<div style='break-after:page'></div>{wide.format(last)}{note}"
    made = printed(body, tmp_path / "a.pdf")
    assert [(f.item, f.printed) for f in made.figures][3:] == [
        ("시비", "200천원"),
        ("시비", "220천원"),
        ("시비", "20천원"),
    ]
