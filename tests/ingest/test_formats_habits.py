"""Habits of those who keep such files: tags of office programs, parts under a project, units under a heading, sheets by year."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest
from docx.shared import Pt
from openpyxl.styles import Alignment

from evals.generator.forms import WRITERS, Sheet
from ingest.extract import extract
from ingest.formats.letters import Word
from ingest.formats.printed import cell_text
from ingest.model import Document, Reading
from ingest.read import read, read_text


def reading(path: Path) -> Reading:
    document = read(path)
    assert isinstance(document, Document)
    return extract(document)


def told(made: Reading) -> list[tuple[tuple[str, ...], str, str, str]]:
    return [(f.owners, f.item, f.column, f.printed) for f in made.figures]


def test_tags_and_blanks_of_office_programs_say_nothing_and_hide_no_number() -> None:
    page = (
        "<html><body><p><b>2031년 세입 총괄<o:p></o:p></b></p><p>(단위 : 백만원)<o:p></o:p></p>"
        "<table><tr><th>구&nbsp;분</th><th>본예산</th><th>증감</th></tr>"
        "<tr><td><p>지방세<o:p></o:p></p></td><td>1,200</td><td>△&nbsp;100</td></tr></table>"
        "<p>○ 사업비 : 3,000&nbsp;천원</p></body></html>"
    )
    document = read_text(page, "a.html")
    assert document.tables[0].unit == "백만원"
    assert document.text == page
    assert [(f.item, str(f.value)) for f in extract(document).figures] == [
        ("지방세", "1200000000"),
        ("지방세", "-100000000"),
        ("사업비", "3000000"),
    ]


@pytest.mark.parametrize("form", ["docx", "txt", "xlsx"])
def test_parts_with_a_dash_in_the_second_column_of_names_are_rows_of_their_own(form: str, tmp_path: Path) -> None:
    sheet = Sheet(
        (
            ("조직", "사업", "2030예산", "2031예산"),
            ("노인과", "경로당 운영", "1,000", "1,200"),
            ("", "- 난방비", "400", "500"),
            ("아동과", "돌봄센터", "2,000", "1,500"),
        )
    )
    made = reading(WRITERS[form](("(단위: 천원)", sheet), tmp_path / f"a.{form}"))
    assert told(made)[2:] == [
        (("노인과",), "난방비", "2030예산", "400천원"),
        (("노인과",), "난방비", "2031예산", "500천원"),
        (("아동과",), "돌봄센터", "2030예산", "2,000천원"),
        (("아동과",), "돌봄센터", "2031예산", "1,500천원"),
    ]


@pytest.mark.parametrize(
    ("people", "printed"), [("정원(명)", "1,000백만원"), ("정원", "1,000백만원"), ("순위", "1,000")]
)
def test_years_take_the_money_of_a_caption_whose_other_unit_another_column_prints(
    people: str, printed: str, tmp_path: Path
) -> None:
    sheet = Sheet((("부서", people, "2031년"), ("총무과", "23", "1,000"), ("복지과", "31", "3,000")))
    made = reading(WRITERS["docx"](("(단위: 백만원, 명)", sheet), tmp_path / "a.docx"))
    assert [f.printed for f in made.figures if f.item == "총무과" and f.column == "2031년"] == [printed]


def test_a_unit_under_the_heading_of_a_sheet_parts_no_table(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("사업명", "예산액", "집행액"),
        ("(단위: 백만원)",),
        ("경로당", "1,200", "1,000"),
        ("돌봄", "1,500", "750"),
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    made = reading(tmp_path / "a.xlsx")
    assert [(f.item, f.measure.value, f.printed) for f in made.figures] == [
        ("경로당", "예산", "1,200백만원"), ("경로당", "집행", "1,000백만원"),
        ("돌봄", "예산", "1,500백만원"), ("돌봄", "집행", "750백만원"),
    ]  # fmt: skip


def test_sheets_named_for_what_they_list_are_no_projects(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, title in (("2031예산", "인력 현황"), ("집행률", "세부 현황")):
        sheet = book.create_sheet(name)
        for row in ((title,), ("부서", "정원(명)"), ("총무과", 12), ("복지과", 15)):
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(tmp_path / "a.xlsx")
    assert reading(tmp_path / "a.xlsx").document.projects == ()


@pytest.mark.parametrize("form", ["docx", "hwpx", "txt"])
def test_a_unit_in_a_note_right_under_a_table_is_the_tables(form: str, tmp_path: Path) -> None:
    sheet = Sheet((("구분", "2030년", "2031년"), ("도비", "500", "1,000"), ("시비", "1,000", "2,000")))
    made = reading(WRITERS[form](("○ 연차별 투자계획", sheet, "※ 단위 : 백만원", "○ 추진실적"), tmp_path / f"a.{form}"))
    assert [f.printed for f in made.figures] == ["500백만원", "1,000백만원", "1,000백만원", "2,000백만원"]


def test_the_unit_in_a_label_is_no_part_of_its_name(tmp_path: Path) -> None:
    sheet = Sheet((("구분", "2031년"), ("사업비 (단위: 천원)", "3,000"), ("인원(명)", "12")))
    made = reading(WRITERS["docx"](("2031년 현황", sheet), tmp_path / "a.docx"))
    assert [(f.item, f.printed) for f in made.figures] == [("사업비", "3,000천원"), ("인원(명)", "12명")]


def test_the_last_syllable_of_a_sentence_on_the_next_line_of_a_page_is_no_list_letter() -> None:
    letters = [
        Word(c, 10.0 * n, 10.0 * n + 10, top, top + 10)
        for top, said in ((0.0, "예산안을편성하였"), (14.0, "다. 이는크다."))
        for n, c in enumerate(said)
    ]
    assert cell_text(letters, 80.0) == "예산안을편성하였다. 이는크다."
    assert (
        cell_text([w for w in letters if w.text != "였"], 150.0).count("\n") == 1
    )  # room for more: a letter of a list


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("1,23", "4,56", "7"), "1,234,567"),
        (("123", ",456"), "123,456"),
        (("5", "1,234"), "5\n1,234"),  # two numbers, one over the other
        (("12,345", "678"), "12,345\n678"),
    ],
)
def test_a_number_that_a_narrow_cell_breaks_is_whole_and_two_numbers_stay_two(
    lines: tuple[str, ...], said: str
) -> None:
    letters = [
        Word(c, 10.0 * n, 10.0 * n + 10, 14.0 * row, 14.0 * row + 10)
        for row, said in enumerate(lines)
        for n, c in enumerate(said)
    ]
    assert cell_text(letters, 200.0) == said


def test_the_pieces_of_a_torn_number_are_no_numbers() -> None:
    document = read_text("구분\t금액(천원)\n국비\t1,23 4,56 7\n시비\t5,000\n", "a.txt")
    assert [f.printed for f in extract(document).figures if f.value is not None] == ["5,000천원"]


def test_a_list_parted_by_tabs_is_told_from_the_commas_of_its_numbers(tmp_path: Path) -> None:
    said = '사업명\t예산액(천원)\t산출내역\n"경로당\n운영"\t1,200\t"난방비 100천원×12월\n=1,200천원"\n'
    (tmp_path / "a.csv").write_bytes(said.encode("utf-16"))
    made = reading(tmp_path / "a.csv")
    assert ("경로당 운영", "예산액(천원)", "1,200천원") in [(f.item, f.column, f.printed) for f in made.figures]
    assert "200천원" not in [f.printed for f in made.figures]


def test_posts_under_a_caption_of_money_are_counted_and_a_garden_is_not(tmp_path: Path) -> None:
    sheet = Sheet(
        (("부서", "정원", "현원", "국가정원"), ("총무과", "12", "11", "3,000"), ("복지과", "20", "19", "4,000"))
    )
    made = reading(WRITERS["docx"](("(단위: 백만원)", sheet), tmp_path / "a.docx"))
    assert [f.printed for f in made.figures[:3]] == ["12명", "11명", "3,000백만원"]


def test_a_second_table_right_under_one_has_not_its_unit(tmp_path: Path) -> None:
    sheet = Sheet(
        (
            ("구분", "2030", "", "2031"), ("국비", "100", "", "110"), ("시비", "200", "", "220"),
            ("부서", "대상", "건수", "면적"), ("총무과", "12", "11", "3"), ("복지과", "20", "19", "4"),
        ),
        ((0, 1, 1, 2), (1, 1, 1, 2), (2, 1, 1, 2)),
    )  # fmt: skip
    made = reading(WRITERS["docx"](("(단위: 백만원)", sheet), tmp_path / "a.docx"))
    assert [f.printed for f in made.figures if f.table == 0] == ["100백만원", "110백만원", "200백만원", "220백만원"]
    assert not any("백만원" in f.printed for f in made.figures if f.table == 1)


def test_a_unit_in_lenticular_brackets_is_no_heading_and_the_year_of_a_request_is_its_titles(tmp_path: Path) -> None:
    sheet = Sheet((("구분", "2030 예산", "2031 요구"), ("총무과", "12", "11"), ("복지과", "20", "19")))
    made = reading(WRITERS["docx"](("2031년 총무과 예산 요구서", "【단위: 억원】", sheet), tmp_path / "a.docx"))
    assert made.document.year == 2031
    assert made.document.tables[0].unit == "억원"
    assert "단위" not in [s.title for s in made.document.sections]


@pytest.mark.parametrize("form", ["docx", "hwpx", "pdf", "txt", "xlsx"])
def test_names_set_in_under_another_are_its_parts_where_their_sum_vouches_for_it(form: str, tmp_path: Path) -> None:
    names = ("일반회계", "특별회계", "  상수도사업", "  하수도사업")
    amounts = ("800", "100", "60", "40")
    sheet = Sheet((("구분", "예산액"), *zip(names, amounts, strict=True)))
    made = reading(WRITERS[form](("(단위: 백만원)", sheet), tmp_path / f"a.{form}"))
    assert [(f.owners, f.item) for f in made.figures] == [
        ((), "일반회계"), ((), "특별회계"), (("특별회계",), "상수도사업"), (("특별회계",), "하수도사업"),
    ]  # fmt: skip


def test_cells_and_paragraphs_set_in_by_their_settings_are_as_those_with_blanks(tmp_path: Path) -> None:
    rows = (("구분", "예산액(천원)"), ("특별회계", "100"), ("상수도사업", "60"), ("하수도사업", "40"))
    book, document = openpyxl.Workbook(), docx.Document()
    sheet, table = book.active, document.add_table(4, 2)
    assert sheet is not None
    for r, row in enumerate(rows):
        sheet.append(row)
        for c, said in enumerate(row):
            table.cell(r, c).text = said
        if r > 1:
            sheet.cell(r + 1, 1).alignment = Alignment(indent=1)
            table.cell(r, 0).paragraphs[0].paragraph_format.left_indent = Pt(10)
    book.save(tmp_path / "a.xlsx")
    document.save(str(tmp_path / "a.docx"))
    for name in ("a.xlsx", "a.docx"):
        assert [f.owners for f in reading(tmp_path / name).figures] == [(), ("특별회계",), ("특별회계",)]


def test_a_number_drawn_together_over_its_tags_is_quoted_to_its_end() -> None:
    page = "<html><body><p>○ 여비 : 6<b>9,000</b>천원<o:p></o:p></p></body></html>"
    (figure,) = extract(read_text(page, "a.html")).figures
    assert figure.source.quote == "○ 여비 : 6<b>9,000</b>천원"


def test_a_page_saved_in_one_line_gives_each_table_what_its_own_heading_prints() -> None:
    table = "<table><tr><th>구분</th><th>예산액</th></tr><tr><td>{0}</td><td>{1}</td></tr></table>"
    page = (
        "<html><body><h2>1. 집행현황 (’31.3.31. 기준, 단위 : 천원)</h2>"
        + table.format("여비", "1,200")
        + "<h2>2. 편성현황</h2><p>(단위 : 천원)</p>"
        + table.format("재료비", "900")
        + "</body></html>"
    )
    periods = {f.item: f.period for f in extract(read_text(page, "a.html")).figures}
    assert periods == {"여비": "’31.3.31. 기준", "재료비": None}
