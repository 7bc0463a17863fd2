"""가., 나., 다. at one place are of one rank: none is under the one before it, and each or none is a heading."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text

PLAN = """솔빛 도서관 위탁 운영 계획

1. 위탁 개요

  가. 위탁기간
    - 본관 : 2041. 1. 1. ~ 2043. 12. 31.
  나. 선정방법 : 공개모집(심사위원 9명)
  다. 심사기준(100점)

    심사항목               배점
    사업계획의 적정성       60
    유사시설 운영실적       40

2. 시설 보강

  가. 승강기 교체
    - 예 산 : 86백만원
  나. 열람실 책상 교체 20개 × 300천원 = 6,000천원
  다. 방송실 장비
    - 마이크 3대 × 400천원 = 1,200천원

3. 이용 현황

  가. 이용인원                                     (단위 : 명)

  구 분        2039년      2040년
  본  관       48,210      51,377
  분  관       21,054      24,883
  계           69,264      76,260

  나. 예산 집행                                   (단위 : 천원)

  구 분        예산액       집행액       반납액
  본  관      612,300      574,860       37,440
  분  관      388,700      361,290       27,410
  계        1,001,000      936,150       64,850

4. 행정사항

  가. 교부 : 분기별 선금 1억원 교부
  나. 승계 : 종사자의 80% 이상 고용 승계
"""


def paths() -> dict[str, tuple[str, ...]]:
    return {f.printed: (*f.source.section, *f.owners, f.item) for f in extract(read_text(PLAN, "plan.txt")).figures}


def test_a_run_with_a_heading_is_of_headings_side_by_side() -> None:
    assert paths()["9명"][:2] == ("위탁 개요", "선정방법")
    assert paths()["60점"][:2] == ("위탁 개요", "심사기준")
    assert paths()["86백만원"][:2] == ("시설 보강", "승강기 교체")
    assert paths()["1,200천원"][:2] == ("시설 보강", "방송실 장비")


def test_a_line_of_a_run_that_ends_in_its_amount_is_called_by_the_words_before_it() -> None:
    assert paths()["6,000천원"] == ("시설 보강", "열람실 책상 교체", "열람실 책상 교체")


def test_lines_of_a_run_without_a_heading_own_none_of_those_after_them() -> None:
    assert paths()["80%"][:2] == ("행정사항", "승계")


def test_a_name_drawn_wide_before_values_is_one_name_and_its_row_stands_under_the_columns() -> None:
    made = {(f.item, f.column): f.printed for f in extract(read_text(PLAN, "plan.txt")).figures if f.table is not None}
    assert made["분관", "2040년"] == "24,883명"
    assert made["분관", "반납액"] == "27,410천원"
    assert made["계", "반납액"] == "64,850천원"


def test_a_heading_with_a_unit_is_no_row_of_the_table_under_it() -> None:
    text = "나. 시설별 내역              (단위 : 천원)\n\n  과 목     본 관     분 관    산출내용\n  인건비   438,600   276,400   관장, 사서\n  재료비    21,400     8,600   도서, 비품\n  계       460,000   285,000\n"
    made = {(f.item, f.column): f.printed for f in extract(read_text(text, "plan.txt")).figures}
    assert made["인건비", "본관"] == "438,600천원"
    assert made["계", "분관"] == "285,000천원"


def test_a_file_s_name_tells_whose_it_is_where_the_paper_does_not() -> None:
    assert read_text("2041년도 업무계획\n\n1. 개요\n", "2_솔빛군_2041_업무계획.txt").government == "솔빛군"
    assert read_text("2041년도 업무계획\n\n1. 개요\n", "솔빛군_가온시_2041.txt").government is None
    assert read_text("두리구 2041년도 예산안\n\n1. 개요\n", "솔빛군_2041.txt").government == "두리구"


def test_a_letter_that_says_its_value_owns_none_of_the_letters_after_it_where_one_is_a_sentence() -> None:
    text = "2041년 계획\n\n1. 시설 개선\n\n가. 현황 : 12개소\n나. 2041년 계획 : 3개소 × 2억원 = 6억원\n다. 공사는 여름과 겨울 방학에 모아서 하고 그 사이의 급식은 모두 도시락으로 바꾼다.\n"
    (cost,) = [f for f in extract(read_text(text, "plan.txt")).figures if f.printed == "6억원"]
    assert (cost.item, cost.owners) == ("2041년 계획", ("시설 개선",))
