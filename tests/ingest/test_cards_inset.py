"""A small table inside a card, with its own heading row, is a table of its own, in every format that keeps merged cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.generator.forms import WRITERS, Sheet
from ingest.extract import extract
from ingest.model import Document, Reading
from ingest.read import read

BESIDE = Sheet(
    (
        ("사업명", "달빛 청년 상담", "", "담당부서", "복지과"),
        ("사업기간", "2031. 1. ~ 12.", "", "위치", "달빛동"),
        ("예산(천원)", "구분", "2030년", "2031년", "증감"),
        ("", "국비", "1,000", "1,200", "200"),
        ("", "시비", "2,000", "2,500", "500"),
        ("기대효과", "청년 자립", "", "", ""),
    ),
    ((0, 1, 1, 2), (1, 1, 1, 2), (2, 0, 3, 1), (5, 1, 1, 4)),
)
AMONG = Sheet(
    (
        ("사업명", "달빛 청년 상담", "", ""),
        ("사업기간", "2031. 1. ~ 12.", "담당부서", "복지과"),
        ("구분", "2029", "2030", "2031"),
        ("국비", "1,000", "1,100", "1,200"),
        ("시비", "2,000", "-", "2,500"),
        ("추진근거", "청년기본법", "", ""),
    ),
    ((0, 1, 1, 3), (5, 1, 1, 3)),
)
TITLED = Sheet(
    (
        ("사업개요", "", "", ""),
        ("사업기간", "2031년", "사업비", "3,700천원"),
        ("재원별 투자계획 (단위: 천원)", "", "", ""),
        ("구분", "2030", "2031", "비고"),
        ("국비", "1,000", "1,200", ""),
        ("시비", "2,000", "2,500", "증액"),
        ("추진현황", "", "", ""),
        ("2031. 3.", "용역 착수", "", ""),
    ),
    ((0, 0, 1, 4), (2, 0, 1, 4), (6, 0, 1, 4), (7, 1, 1, 3)),
)
TWO_NAMES = Sheet(
    (
        ("사업명", "달빛 청년 상담", "", "", ""),
        ("사업비(백만원)", "구분", "", "국비", "시비"),
        ("", "2030", "당초", "10", "20"),
        ("", "2031", "당초", "12", "25"),
        ("사업내용", "상담", "", "", ""),
    ),
    ((0, 1, 1, 4), (1, 0, 3, 1), (1, 1, 1, 2), (4, 1, 1, 4)),
)
FORMS = ("csv", "docx", "html", "hwpx", "txt", "xlsx")


def reading(sheet: Sheet, form: str, folder: Path, over: str = "달빛구 사업계획") -> Reading:
    document = read(WRITERS[form]((over, sheet), folder / f"a.{form}"))
    assert isinstance(document, Document)
    return extract(document)


def told(made: Reading) -> list[tuple[str, str, str, int | None]]:
    return [(f.item, f.column, f.printed, f.year) for f in made.figures]


@pytest.mark.parametrize("form", FORMS)
def test_a_table_beside_a_tall_label_has_its_own_columns_and_the_labels_unit(form: str, tmp_path: Path) -> None:
    made = reading(BESIDE, form, tmp_path)
    assert told(made) == [
        ("국비", "2030년", "1,000천원", 2030), ("국비", "2031년", "1,200천원", 2031), ("국비", "증감", "200천원", 2031),
        ("시비", "2030년", "2,000천원", 2030), ("시비", "2031년", "2,500천원", 2031), ("시비", "증감", "500천원", 2031),
    ]  # fmt: skip
    assert {f.project for f in made.figures} == {"달빛 청년 상담"}
    assert made.document.department == "복지과"


@pytest.mark.parametrize("form", FORMS)
def test_a_heading_row_among_the_keys_of_a_card_begins_a_table_that_ends_with_the_next_key(
    form: str, tmp_path: Path
) -> None:
    made = reading(AMONG, form, tmp_path, over="(단위: 천원)")
    assert [(i, c, p) for i, c, p, _ in told(made)] == [
        ("국비", "2029", "1,000천원"), ("국비", "2030", "1,100천원"), ("국비", "2031", "1,200천원"),
        ("시비", "2029", "2,000천원"), ("시비", "2030", "-"), ("시비", "2031", "2,500천원"),
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_title_over_a_table_in_a_card_is_its_caption_with_its_unit(form: str, tmp_path: Path) -> None:
    made = reading(TITLED, form, tmp_path)
    assert told(made)[:1] == [("사업비", "", "3,700천원", 2031)]  # of the key beside it, not of the row's first
    assert [(i, c, p) for i, c, p, _ in told(made)[1:]] == [
        ("국비", "2030", "1,000천원"), ("국비", "2031", "1,200천원"),
        ("시비", "2030", "2,000천원"), ("시비", "2031", "2,500천원"),
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_heading_over_two_columns_of_names_heads_both(form: str, tmp_path: Path) -> None:
    made = reading(TWO_NAMES, form, tmp_path)
    assert [(f.owners, f.item, f.column, f.printed, f.year) for f in made.figures] == [
        (("2030",), "당초", "국비", "10백만원", 2030), (("2030",), "당초", "시비", "20백만원", 2030),
        (("2031",), "당초", "국비", "12백만원", 2031), (("2031",), "당초", "시비", "25백만원", 2031),
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["docx", "hwpx", "html", "xlsx"])
def test_values_under_names_beside_a_tall_label_are_the_labels(form: str, tmp_path: Path) -> None:
    card = Sheet(
        (
            ("사업명", "달빛 상담", "", ""),
            ("사업비(천원)", "2029년", "2030년", "2031년"),
            ("", "1,000", "6,000", "7,000"),
            ("사업기간", "2031년", "", ""),
        ),
        ((0, 1, 1, 3), (1, 0, 2, 1), (3, 1, 1, 3)),
    )
    assert told(reading(card, form, tmp_path)) == [
        ("사업비(천원)", "2029년", "1,000천원", 2029),
        ("사업비(천원)", "2030년", "6,000천원", 2030),
        ("사업비(천원)", "2031년", "7,000천원", 2031),
    ]


@pytest.mark.parametrize("form", ["docx", "hwpx", "html", "xlsx"])
def test_goals_beside_a_tall_label_are_read_under_their_years(form: str, tmp_path: Path) -> None:
    card = Sheet(
        (
            ("사업명", "은하수 도서관 운영", "담당부서", "문화예술과"),
            ("사업기간", "2031. 1. ~ 12.", "담당자", "도서관팀"),
            ("성과지표", "지표명", "2030 목표", "2031 목표"),
            ("", "이용자 수(명)", "12,000", "15,000"),
            ("기대효과", "독서인구 증가", "", ""),
        ),
        ((2, 0, 2, 1), (4, 1, 1, 3)),
    )
    made = reading(card, form, tmp_path)
    assert told(made) == [
        ("이용자 수(명)", "2030 목표", "12,000명", 2030),
        ("이용자 수(명)", "2031 목표", "15,000명", 2031),
    ]
    assert made.document.projects == ("은하수 도서관 운영",)


def test_a_pair_of_keys_with_known_words_as_values_is_no_heading(tmp_path: Path) -> None:
    card = Sheet(
        (
            ("사업명", "달빛 상담", "", ""),
            ("구분", "신규", "사업기간", "2031년"),
            ("총사업비", "1,000천원", "국비", "500천원"),
            ("회계", "일반회계", "분야", "복지"),
        ),
        ((0, 1, 1, 3),),
    )
    made = reading(card, "docx", tmp_path)
    assert [(f.item, f.printed) for f in made.figures] == [("총사업비", "1,000천원"), ("국비", "500천원")]
    assert len(made.document.tables) == 1
