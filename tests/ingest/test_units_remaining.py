"""Units that a row does not name: what is left of the caption for years, a counting word nobody knows, the row's own name."""

from __future__ import annotations

from decimal import Decimal

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text


def figures(text: str) -> dict[tuple[str, str], Figure]:
    return {(f.item, f.column): f for f in extract(read_text(f"□ 현황\n\n{text}", "a.txt")).figures}


def test_years_take_the_unit_that_the_row_of_numbers_leaves() -> None:
    told = figures(
        "(단위 : 교, 천원)\n\n구 분\t계\t초등학교\t중학교\n학교수\t33\t20\t13\n2030년\t900\t500\t400\n2031년(안)\t1,000\t600\t400\n"
    )
    assert (told["학교수", "초등학교"].unit, told["학교수", "계"].unit) == ("count:교", "count:교")
    assert (told["2030년", "초등학교"].unit, told["2030년", "초등학교"].value) == ("KRW", Decimal(500_000))
    assert (told["2031년(안)", "계"].unit, told["2031년(안)", "계"].value) == ("KRW", Decimal(1_000_000))


def test_years_take_the_count_that_the_row_of_money_leaves() -> None:
    told = figures(
        "(단위 : 건, 천원)\n\n구 분\t상반기\t하반기\n2030년\t120\t140\n2031년\t150\t170\n2031년 이용료\t900\t950\n"
    )
    assert (told["2030년", "상반기"].unit, told["2031년", "하반기"].unit) == ("count:건", "count:건")
    assert told["2031년 이용료", "상반기"].value == 900_000


def test_a_row_of_works_takes_the_count_that_the_row_of_money_leaves() -> None:
    told = figures(
        "(단위 : 개소, 백만원)\n\n구 분\t2030년\t2031년 10월말\t비 고\n정비 목표\t4\t9\t\n정비 완료\t4\t7\t2개소는 12월 준공\n"
        "투자 목표\t5\t6\t\n투입예산\t900\t950\t\n"
    )
    assert [told[name, "2030년"].unit for name in ("정비 목표", "정비 완료", "투자 목표", "투입예산")] == [
        "count:개소",
        "count:개소",
        "",
        "KRW",
    ]
    assert ("정비 완료", "") not in told  # what the remark counts is not what was done
    assert told["비고", ""].value == 2


def test_a_counting_word_nobody_knows_is_no_money() -> None:
    told = figures(
        "(단위 : 천미, 백만원)\n\n품 종\t2030년\t\t2031년\t\n\t물량\t사업비\t물량\t사업비\n계\t500\t90\t700\t110\n은어\t500\t90\t700\t110\n"
    )
    assert (told["은어", "2030년 물량"].unit, told["은어", "2030년 물량"].value) == ("count:미", Decimal(500_000))
    assert told["은어", "2031년 사업비"].value == 110_000_000


def test_a_row_of_buildings_and_places_is_below_the_heading() -> None:
    told = figures("구 분\t나무집\t텐트터\t비 고\n수량\t8동\t30면\t\n하루 요금\t70,000원\t20,000원\t겨울 할인\n")
    assert (told["수량", "나무집"].value, told["하루 요금", "텐트터"].value) == (Decimal(8), Decimal(20_000))


def test_a_row_called_by_its_unit_or_by_a_mass_is_in_that() -> None:
    told = figures("구 분\t계\t큰 항구\t작은 항구\n개소\t9\t4\t5\n명칭\t\t달항\t별항\n")
    assert told["개소", "큰 항구"].unit == "count:개소"
    fed = figures("(단위 : 톤, 천원)\n\n구 분\t2030년\t2031년\n공급량\t186\t205\n지원액\t900\t950\n")
    assert (fed["공급량", "2030년"].unit, fed["지원액", "2030년"].unit) == ("count:톤", "KRW")
