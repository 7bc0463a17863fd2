"""Charts of DOCX and HWPX: what they print is a table of the file's own numbers; what they do not print is left alone."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document as Word
from hwpx import HwpxDocument
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

from ingest.extract import extract
from ingest.formats.blocks import Grid, Words
from ingest.formats.charts import charted
from ingest.model import Document, ProblemKind
from ingest.read import read

_MAIN = "http://schemas.openxmlformats.org"
_C = f'xmlns:c="{_MAIN}/drawingml/2006/chart" xmlns:a="{_MAIN}/drawingml/2006/main"'
_SHOWN = '<c:dLbls><c:showVal val="1"/></c:dLbls>'
_YEARS = ("2030년", "2031년")


def _title(said: str) -> str:
    return f"<c:title><c:tx><c:rich><a:p><a:r><a:t>{said}</a:t></a:r></a:p></c:rich></c:tx></c:title>" if said else ""


def series(name: str, names: tuple[str, ...], values: tuple[object, ...], labels: str = _SHOWN) -> str:
    """Write a series of a chart."""

    def points(said: tuple[object, ...]) -> str:
        return "".join(f'<c:pt idx="{n}"><c:v>{v}</c:v></c:pt>' for n, v in enumerate(said) if v != "")

    return (
        f"<c:ser><c:tx><c:strRef><c:strCache>{points((name,))}</c:strCache></c:strRef></c:tx>{labels}"
        f"<c:cat><c:strRef><c:strCache>{points(names)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>"
        f"<c:formatCode>#,##0</c:formatCode>{points(values)}</c:numCache></c:numRef></c:val></c:ser>"
    )


def chart(*held: str, title: str = "연도별 예산", axis: str = "백만원", more: str = "") -> str:
    """Write a chart."""
    return (
        f"<c:chartSpace {_C}><c:chart>{_title(title)}<c:plotArea><c:barChart>{''.join(held)}"
        '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx>'
        f'<c:valAx><c:axId val="2"/><c:crossAx val="1"/>{_title(axis)}{more}</c:valAx></c:plotArea></c:chart></c:chartSpace>'
    )


def docx(path: Path, said: str) -> Path:
    """Write a DOCX with a paragraph, a chart and another paragraph."""
    book = Word()
    book.add_paragraph("□ 재정 현황")
    book.add_paragraph("여기")
    book.add_paragraph("○ 위원 수 : 12명")
    whole = BytesIO()
    book.save(whole)
    relation = (
        f'<Relationship Id="rId99" Type="{_MAIN}/officeDocument/2006/relationships/chart" Target="charts/chart1.xml"/>'
    )
    drawing = (
        f'<w:drawing><a:graphic xmlns:a="{_MAIN}/drawingml/2006/main"><a:graphicData><c:chart {_C} xmlns:r="'
        f'{_MAIN}/officeDocument/2006/relationships" r:id="rId99"/></a:graphicData></a:graphic></w:drawing>'
    )
    with ZipFile(whole) as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode("utf-8", "surrogateescape")
            if name == "word/document.xml":
                part = part.replace("<w:t>여기</w:t>", drawing)
            if name == "word/_rels/document.xml.rels":
                part = part.replace("</Relationships>", f"{relation}</Relationships>")
            new.writestr(name, part.encode("utf-8", "surrogateescape"))
        new.writestr("word/charts/chart1.xml", said)
    return path


def hangul(path: Path, said: str) -> Path:
    """Write a HWPX, or a HWP 5, with a paragraph, a chart and another paragraph."""
    book = HwpxDocument.new()
    book.add_paragraph("□ 재정 현황")
    book.shapes.add_chart(said)
    book.add_paragraph("○ 위원 수 : 12명")
    book.save_to_path(str(path))
    return path


def xlsx(path: Path, said: str) -> Path:
    """Write a workbook with a line, a chart at B2 and another line."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["A30"], sheet["Z1"], sheet["Z2"] = "□ 재정 현황", "○ 위원 수 : 12명", "집행액", 7
    made = BarChart()
    made.add_data(Reference(sheet, min_col=26, min_row=1, max_row=2), titles_from_data=True)
    sheet.add_chart(made, "B2")
    whole = BytesIO()
    book.save(whole)
    with ZipFile(whole) as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, said if said and name == "xl/charts/chart1.xml" else old.read(name))
    return path


@pytest.mark.parametrize("form", ["docx", "hwpx", "hwp", "xlsx"])
def test_the_numbers_that_a_chart_prints_are_a_table_with_its_title_and_unit(form: str, tmp_path: Path) -> None:
    said = chart(series("예산액", _YEARS, (1200, 1350)), series("집행액", _YEARS, (1100, "")))
    got = read({"docx": docx, "hwpx": hangul, "hwp": hangul, "xlsx": xlsx}[form](tmp_path / f"a.{form}", said))
    assert isinstance(got, Document), got
    (table,) = got.tables
    assert [[c.text for c in table.row(r)] for r in range(3)] == [
        ["", "2030년", "2031년"],
        ["예산액", "1,200", "1,350"],
        ["집행액", "1,100", ""],
    ]
    assert (table.unit, "연도별 예산" in table.caption) == ("백만원", True)
    money = {(f.item, f.year, f.value) for f in extract(got).figures if f.unit == "KRW" and f.value is not None}
    assert money == {
        ("예산액", 2030, Decimal(1_200_000_000)),
        ("예산액", 2031, Decimal(1_350_000_000)),
        ("집행액", 2030, Decimal(1_100_000_000)),
    }
    assert got.text.index("재정 현황") < got.text.index("연도별 예산") < got.text.index("위원 수")


@pytest.mark.parametrize(
    "said",
    [
        chart(series("예산액", _YEARS, (1200, 1350), labels="")),
        chart(series("예산액", _YEARS, (1200, 1350), labels='<c:dLbls><c:showPercent val="1"/></c:dLbls>')),
        chart(series("예산액", _YEARS, (1200, 1350)), more='<c:dispUnits><c:builtInUnit val="thousands"/></c:dispUnits>'),
        chart(series("예산액", _YEARS, (1200, 1350)), series("집행액", ("1분기", "2분기"), (1, 2))),
        chart(series("예산액", ("2030년", "", "2032년"), (1200, 1350, 1400))),
        chart(series("예산액", _YEARS, (1200, 1350), labels=_SHOWN.replace("<c:showVal", "<c:dLbl><c:tx/></c:dLbl><c:showVal"))),
        chart(series("예산액", _YEARS, (1200, 1350)))[:-40],
        "",
    ],
    ids=["no labels", "shares", "thousands of thousands", "other names", "a name missing", "typed labels", "cut", "empty"],
)  # fmt: skip
def test_a_chart_that_does_not_print_its_numbers_as_they_are_says_nothing(said: str, tmp_path: Path) -> None:
    assert charted(said.encode()) == []
    got = read(docx(tmp_path / "a.docx", said))
    assert isinstance(got, Document)
    assert not got.tables
    assert [p.ko.partition(":")[0].split("’")[-1] for p in extract(got).problems if "차트" in p.ko] == ["차트 1개"]


def test_a_chart_of_a_sheet_repeats_its_cells_unless_they_are_of_another_book(tmp_path: Path) -> None:
    got = read(xlsx(tmp_path / "own.xlsx", ""))
    assert isinstance(got, Document)
    assert not [p for p in extract(got).problems if "차트" in p.ko]
    labels = series("예산액", _YEARS, (1200, 1350), labels="")
    formula = "<c:numRef><c:f>[1]총괄!$B$2:$B$3</c:f>"
    silent = read(xlsx(tmp_path / "other.xlsx", chart(labels.replace("<c:numRef>", formula))))
    assert isinstance(silent, Document)
    assert [p.kind for p in extract(silent).problems if "차트 1개" in p.ko] == [ProblemKind.TABLE]
    printed = read(
        xlsx(tmp_path / "told.xlsx", chart(series("예산액", _YEARS, (1200, 1350))).replace("<c:numRef>", formula))
    )
    assert isinstance(printed, Document)
    cells = [
        (f.printed, f.source.place.sheet, f.source.place.cell) for f in extract(printed).figures if f.item == "예산액"
    ]
    assert cells == [("1,200백만원", "Sheet", "B2"), ("1,350백만원", "Sheet", "B2")]


def test_what_is_measured_stands_over_the_columns_where_rows_are_no_years() -> None:
    names = ("총무과", "문화과")
    labels = f'<c:dLbls><c:numFmt formatCode="0.0%" sourceLinked="0"/>{_SHOWN[9:]}'
    found = charted(chart(series("집행률", names, (0.845, 1), labels), title="", axis="").encode())
    assert [b for b in found if isinstance(b, Words)] == []
    (grid,) = (b for b in found if isinstance(b, Grid))
    assert [b.text for b in grid.boxes] == ["", "집행률", "총무과", "84.5%", "문화과", "100.0%"]
