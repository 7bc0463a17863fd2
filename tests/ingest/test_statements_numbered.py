"""Statements of numbered programmes: each hangs under the one it is part of, and calculations under them are of won."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Figure, Measure, Reading
from ingest.read import read_text

TEXT = """2031학년도 세출예산명세서
예산구분 : 추경2회 (단위 : 천원)
사업\t경정 예산액\t기정\t비교 증감\t산출기초(원)
정책 단위 세부 세부항목 원가통계비목
1.교육활동 지원\t9,300\t10,000\t-700
2.방과후학교 운영\t6,300\t7,000\t-700
1.돌봄교실\t5,200\t6,000\t-800
3.간식비\t4,000\t4,500\t-500
돌봄간식비 (5,000원×20명×40일 ) - 4,500,000원= -500,000
5.소모품비\t1,200\t1,500\t-300
학습준비물 (12,000원×100명)- 1,000,000원= 200,000
놀이교구 (40,000원×0개)- 500,000원= -500,000
4.특기적성\t1,100\t1,000\t100
1.강사비\t1,100\t1,000\t100
강사수당 (55,000원×20회)- 1,000,000원= 100,000
"""


def reading(text: str = TEXT) -> Reading:
    return extract(read_text(text, "statement.txt"))


def told(made: Reading, item: str, measure: Measure) -> list[Figure]:
    return [f for f in made.figures if f.item == item and f.measure is measure]


def test_a_programme_is_part_of_the_last_one_whose_parts_are_not_all_there() -> None:
    made = reading()
    (care,) = told(made, "소모품비", Measure.CHANGE)
    assert care.label[1:5] == ("교육활동 지원", "방과후학교 운영", "돌봄교실", "소모품비")
    (talent,) = told(made, "강사비", Measure.CHANGE)
    assert talent.label[2:5] == ("방과후학교 운영", "특기적성", "강사비")


def test_the_columns_are_those_of_the_head() -> None:
    made = reading()
    assert [f.value for f in told(made, "간식비", Measure.PRIOR)] == [4_500_000]
    assert [f.value for f in told(made, "간식비", Measure.CHANGE)] == [-500_000]
    assert [f.value for f in made.figures if f.item == "간식비" and f.column == "경정 예산액"] == [4_000_000]


def test_a_calculation_less_what_was_there_is_a_change_in_won() -> None:
    made = reading()
    assert [f.value for f in told(made, "돌봄간식비", Measure.CHANGE)] == [-500_000]
    assert [f.value for f in told(made, "돌봄간식비", Measure.PRIOR)] == [4_500_000]
    assert [f.value for f in told(made, "돌봄간식비", Measure.UNIT_PRICE)] == [5_000]
    assert {f.printed for f in told(made, "돌봄간식비", Measure.COUNT)} == {"20명", "40일"}


def test_a_change_that_the_calculation_does_not_give_is_left_out() -> None:
    made = reading(TEXT.replace("= 100,000", "= 190,000"))
    assert not told(made, "강사수당", Measure.CHANGE)


def test_each_calculation_under_an_account_is_a_line_of_its_own() -> None:
    made = reading()
    assert [f.value for f in told(made, "학습준비물", Measure.CHANGE)] == [200_000]
    assert len({f.owner_item for f in made.figures if f.owner_item is not None and "소모품비" in f.label}) == 2
