"""Run-on tables with columns of words before or behind their numbers, columns that say since when, and payers under a row of money."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import FactKind, Measure, Reading
from ingest.read import read_text


def document(text: str) -> Reading:
    return extract(read_text(f"# 시설 관리\n\n{text}\n", "a.txt"))


def test_numbers_between_words_stand_under_their_names() -> None:
    made = document(
        "시 설 명 위 치 면적(㎡) 조성년도 운영방식\n\n가수목원 나동 산 12 324,500 2029 직영\n\n다정원 라동 31-5 18,200 2031 위탁(2031~2033)"
    )
    assert {(f.item.split()[0], f.column, f.printed) for f in made.figures} == {
        ("가수목원", "면적(㎡)", "324,500㎡"),
        ("다정원", "면적(㎡)", "18,200㎡"),
    }
    assert ("다정원 라동 31-5", "2031") in {(f.item, f.value) for f in made.facts if f.kind is FactKind.DATE}
    assert ("가수목원 나동 산 12", "직영") in {(f.item, f.value) for f in made.facts}


def test_the_number_of_a_house_is_no_area() -> None:
    made = document("시설명 위치 면적(㎡) 운영방식\n\n가수목원 나동 산 12 직영\n\n다정원 라동 31-5 18,200 위탁")
    assert "12㎡" not in {f.printed for f in made.figures}


def test_years_divide_the_last_name_and_no_name_goes_on_behind_its_unit() -> None:
    made = document(
        "위원회명 설치근거 위원수(명) 개최횟수\n’31년 ’32.9월\n\n가위원회 가법 제50조 18 6 4\n\n나위원회 나 조례 제8조 11 3 -"
    )
    told = {(f.item.split()[0], f.column): f.printed for f in made.figures}
    assert told["가위원회", "위원수(명)"] == "18명"
    assert told["가위원회", "개최횟수 ’32.9월"] == "4"
    assert told["나위원회", "개최횟수 ’31년"] == "3"


def test_since_when_counts_nothing() -> None:
    made = document("시설명\t면적(㎡)\t개관\t정원\n가관\t1,200\t2012\t30\n나관\t2,300\t2015\t40")
    assert {f.column for f in made.figures} == {"면적(㎡)", "정원"}
    assert ("나관", "2015") in {(f.item, f.value) for f in made.facts}


def test_payers_under_a_row_of_money_are_in_its_unit_where_they_add_up_to_it() -> None:
    rows = "구 분\t계\t2031년\t2032년\n면적(㎡)\t30\t10\t20\n사업비(억원)\t90\t40\t50\n시 비\t60\t30\t{}\n지방채\t30\t10\t20"
    told = {(f.item, f.column): f.printed for f in document(rows.format(30)).figures}
    assert told["시비", "2031년"] == "30억원"
    told = {(f.item, f.column): f.printed for f in document(rows.format(31)).figures}
    assert told["시비", "2031년"] == "30"


def test_what_came_over_is_a_part_of_what_there_is() -> None:
    made = document(
        "(단위 : 백만원)\n\n구 분\n예산현액\n집행액\n계 본예산 이월액\n\n계 100 85 15 70\n\n가과 60 50 10 45\n\n나과 40 35 5 25"
    )
    assert Measure.CARRIED_IN in {f.measure for f in made.figures if f.item == "가과"}
    assert Measure.CARRIED_OUT not in {f.measure for f in made.figures}
