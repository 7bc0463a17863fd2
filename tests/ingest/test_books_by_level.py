"""Budget books by level and number: torn into lines or drawn in a box, their columns proven by addition."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.extract import extract
from ingest.model import Figure, Measure, Reading
from ingest.read import read_text

HEAD = """(단위 : 천원)
(장 3000)산업경제
(관 3100)농업
(항 3110)농정관리
(세항 {number}){name}
과            목
예  산  액
산             출             기             초
전  년  도
 (기  정)
예  산  액
비      교
증  △  감
"""
BOX = """(장 3000)산업경제
(관 3100)농업
(항 3110)농정관리
(세항 3112)축산관리 (단위 : 천원)
┏━━━━━━┯━━━━━┯━━━━━┯━━━━━┯━━━━━━━━━━┓
┃ │ │ 전 년 도 │ 비 교 │ ┃
┃ 과 목 │ 예 산 액 │ (기 정) │ │ 산 출 기 초 ┃
┃ │ │ 예 산 액 │ 증 △ 감 │ ┃
┣━━━━━━┿━━━━━┿━━━━━┿━━━━━┿━━━━━━━━━━┫
┃││││120 │ │ │ │ ┃
┃││││ 경상적경비 │ 12,000│ 15,000│ △3,000│ ┃
┃│││├┬────┼─────┼─────┼─────┼──────────┨
┃│││││201 │ │ │ │ ┃
┃│││││일반운영비 │ 9,000│ 11,000│ △2,000│○ 축산 소식지 = 2,400 ┃
┃│││││ │ │ │ │[ 일 반 수 용 비 ] ┃
┃│││││ │ │ │ │○ 방역 안내문 제작 ┃
┃│││││ │ │ │ │ 300 X 2,000부 = 600 ┃
┃││├┴┴────┼─────┼─────┼─────┼──────────┨
┃│││200 │ │ │ │ ┃
┃│││ 사업예산 │ 50,000│ 40,000│ 10,000│ ┃
"""


def page(number: str, name: str, *lines: str) -> str:
    return HEAD.format(number=number, name=name) + "".join(f"{line}\n" for line in lines)


def reading(text: str) -> Reading:
    return extract(read_text(text, "book.txt"))


def amounts(made: Reading, item: str) -> dict[Measure, int]:
    return {f.measure: int(f.value) for f in made.figures if f.item == item and f.unit == "KRW" and f.value is not None}


def said(made: Reading, value: int) -> Figure:
    (found,) = [f for f in made.figures if f.value == Decimal(value)]
    return found


LESS = page(
    "3111", "농정관리", "120", "△1,200", "8,200", "7,000", "경상적경비", "201", "500", "4,000", "4,500", "일반운영비"
)
MORE = page(
    "3111", "농정관리", "120", "1,200", "8,200", "9,400", "경상적경비", "201", "500", "4,000", "4,500", "일반운영비"
)


def test_a_change_below_zero_tells_the_order_of_columns_that_were_torn() -> None:
    got = amounts(reading(LESS), "경상적경비")
    assert (got[Measure.PRIOR], got[Measure.CHANGE]) == (8_200_000, -1_200_000)
    assert 7_000_000 in got.values()


def test_columns_read_from_the_right_are_those_of_the_page_where_the_changes_are_the_smaller() -> None:
    got = amounts(reading(MORE), "일반운영비")
    assert (got[Measure.PRIOR], got[Measure.CHANGE]) == (4_000_000, 500_000)


def test_columns_in_the_order_of_the_page_are_read_as_printed() -> None:
    made = reading(
        page("3111", "농정관리", "120", "9,400", "8,200", "1,200", "경상적경비", "01 사무관리비", "600", "250", "350")
    )
    got = amounts(made, "경상적경비")
    assert (got[Measure.PRIOR], got[Measure.CHANGE]) == (8_200_000, 1_200_000)
    assert amounts(made, "사무관리비")[Measure.CHANGE] == 350_000


def test_where_nothing_tells_the_change_from_the_amount_before_only_the_amount_is_read() -> None:
    made = reading(
        page("3111", "농정관리", "120", "4,600", "4,800", "9,400", "경상적경비", "201", "900", "100", "1,000", "여비")
    )
    assert list(amounts(made, "경상적경비").values()) == [9_400_000]
    assert list(amounts(made, "여비").values()) == [1_000_000]


def test_numbers_that_do_not_add_up_are_left_out() -> None:
    made = reading(LESS + "202\n100\n300\n900\n여비\n")
    assert not amounts(made, "여비")
    assert any("여비" in p.ko for p in made.problems)


def test_the_levels_the_accounts_and_the_group_are_the_path_of_a_line() -> None:
    text = LESS + "[ 일 반 수 용 비 ]\n○농정 소식지 발간     2,000    X   400부\n = \n800\n"
    found = said(reading(text), 800_000)
    assert found.label[-2:] == ("일반수용비", "농정 소식지 발간")
    assert set(found.label) >= {"산업경제", "농업", "농정관리", "경상적경비", "일반운영비"}


def test_a_number_of_an_account_is_no_amount() -> None:
    values = {f.value for f in reading(LESS).figures}
    assert values.isdisjoint({Decimal(n) for n in (120_000, 201_000, 120, 201, 3111)})


def test_an_account_numbered_as_a_level_is_that_level() -> None:
    levels = "(단위 : 천원)\n(특별 412)하수도사업\n(장 200)세외수입\n(관 210)경상적세외수입\n(항 214)사업수입\n"
    rows = "214 500 3,000 3,500 사업수입 214-01 500 3,000 3,500 사용료수입 216 10 90 100 이자수입"
    text = levels + HEAD.partition("(세항")[2].partition("\n")[2] + rows.replace(" ", "\n")
    made = reading(text)
    path = next(f.label for f in made.figures if f.item == "이자수입")
    assert path[:3] == ("하수도사업 특별회계", "세외수입", "경상적세외수입")
    assert "사업수입" not in path


def test_a_line_goes_on_behind_the_head_that_the_next_page_repeats() -> None:
    made = reading(
        LESS + "○난방용 기름 구입\n" + HEAD.format(number="3111", name="농정관리") + "1,200 X 50ℓ X 5대\n = \n300\n"
    )
    found = said(made, 300_000)
    assert found.item == "난방용 기름 구입"
    assert found.basis is not None
    assert found.basis.agrees


def test_a_drawn_box_is_cut_at_its_bars_and_draws_the_tree_of_accounts() -> None:
    made = reading(BOX)
    assert amounts(made, "일반운영비")[Measure.PRIOR] == 11_000_000
    assert amounts(made, "경상적경비")[Measure.CHANGE] == -3_000_000
    paths = {f.item: f.label for f in made.figures}
    assert "경상적경비" in paths["일반운영비"]
    assert "경상적경비" not in paths["사업예산"]


def test_words_beside_the_amounts_of_a_box_are_lines_under_their_account() -> None:
    made = reading(BOX)
    assert said(made, 2_400_000).item == "축산 소식지"
    assert said(made, 600_000).label[-2:] == ("일반수용비", "방역 안내문 제작")


def test_a_price_without_a_unit_is_of_won_where_the_product_proves_it() -> None:
    price = said(reading(BOX), 300)
    assert (price.unit, price.measure, price.printed) == ("KRW", Measure.UNIT_PRICE, "300원")


@pytest.mark.parametrize(
    "lines", [("-관리인 50,000 X 2인 X 30일", "3,000", "="), ("-관리인 50,000 X 2인 X 30일", " = ", "3,000")]
)
def test_the_amount_stands_before_or_behind_its_equals_sign(lines: tuple[str, ...]) -> None:
    assert said(reading(LESS + "○체험장 운영\n" + "\n".join(lines)), 3_000_000).item == "관리인"


def test_an_amount_that_its_formula_does_not_give_is_left_out_and_told() -> None:
    made = reading(LESS + "○체험장 관리인 50,000 X 2인 X 30일\n7,700\n=\n")
    assert Decimal(7_700_000) not in {f.value for f in made.figures}
    assert any("7,700" in p.ko for p in made.problems)


def test_shares_torn_from_their_brackets_are_read_where_they_add_up() -> None:
    lines = "○체험장 관리인 50,000 X 2인 X 30일\n3,000\n=\n1,800\n)\n(국\n1,200\n)\n(군\n"
    made = reading(LESS + lines)
    assert {(f.funding, int(f.value or 0)) for f in made.figures if f.funding} == {
        ("국비", 1_800_000),
        ("군비", 1_200_000),
    }
    assert not [f for f in reading(LESS + lines.replace("1,200", "1,100")).figures if f.funding]


def test_what_an_amount_was_and_is_to_be_is_read_with_its_change() -> None:
    lines = " ㅇ 급식비\n  (경정 5,000원 X 12명 X 10월) = 600,000원\n -(기정 5,000원 X 15명 X 10월) = 750,000원\n = \n△150\n"
    made = reading(LESS + "○조리원(15→12명)\n" + lines)
    assert (said(made, -150_000).measure, said(made, -150_000).item) == (Measure.CHANGE, "급식비")
    assert (said(made, 750_000).measure, said(made, 750_000).column) == (Measure.PRIOR, "기정")
    assert said(made, 600_000).column == "경정"
    wrong = reading(LESS + "○조리원\n" + lines.replace("△150", "△160"))
    assert Decimal(-160_000) not in {f.value for f in wrong.figures}


def test_every_source_is_quoted_as_it_stands() -> None:
    for text in (LESS + "○안내문 100 X 30부\n = \n3\n", BOX):
        for f in reading(text).figures:
            assert text[f.source.start : f.source.end] == f.source.quote


def test_an_account_is_part_of_the_account_over_it_in_each_column() -> None:
    made = reading(BOX)
    by_id = {f.id: f for f in made.figures}
    parts = [f for f in made.figures if f.item == "일반운영비" and f.part_of]
    assert {(by_id[f.part_of or ""].item, by_id[f.part_of or ""].column == f.column) for f in parts} == {
        ("경상적경비", True)
    }
    assert len(parts) == 3


def test_a_level_of_an_account_of_its_own_says_what_it_is() -> None:
    levels = "(단위 : 천원)\n(특별 412)하수도사업\n(장 200)세외수입\n"
    rows = "500 3,000 3,500 하수도사업 200 500 3,000 3,500 세외수입"
    text = levels + HEAD.partition("(세항")[2].partition("\n")[2] + rows.replace(" ", "\n")
    assert {f.source.section[0] for f in reading(text).figures} == {"하수도사업 특별회계"}


PLAIN_BOX = """(장 3000)산업경제
(관 3200)수산
(항 3210)수산진흥
(세항 3211)어업지도 (단위 : 천원)
┌──────┬─────┬─────┬─────┬──────────┐
│ 과 목 │ 예 산 액 │ 전 년 도 │ 비교증감 │ 산 출 기 초 │
├──────┼─────┼─────┼─────┼──────────┤
│ 200 사업예산 │ 15,000│ 12,000│ 3,000│ │
│ 202 여비 │ 5,000│ 5,000│ 0│○ 지도선 승선원 출장 │
│ │ │ │ │ 20,000원 X 5인 X 50일 = 5,000 │
│ 206 재료비 │ 10,000│ 7,000│ 3,000│○ 종묘 구입 100원×100,000미 = 10,000 │
└──────┴─────┴─────┴─────┴──────────┘
□ 행정사항
○ 안내문 비치
"""


def test_a_box_that_draws_no_tree_has_it_of_the_numbers_of_its_accounts() -> None:
    made = reading(PLAIN_BOX)
    assert "사업예산" in next(f.label for f in made.figures if f.item == "여비")
    assert {f.item for f in made.figures if f.value == 10_000_000} == {"재료비", "종묘 구입"}
    assert {f.label[-2:] for f in made.figures if f.value == 20_000} == {("여비", "지도선 승선원 출장")}


def test_what_stands_behind_a_box_is_no_line_of_it() -> None:
    items = read_text(PLAIN_BOX, "book.txt").items
    assert [i.text for i in items][-1] == "안내문 비치"
    assert not any("행정사항" in i.text for i in items)


def test_stages_without_a_unit_are_in_that_of_the_page() -> None:
    lines = "○보상 (경정 26,000 X 10명 X 75일)\n= 19,500\n-(기정 26,000 X 10명 X 90일)\n= 23,400\n=\n△3,900\n"
    made = reading(LESS + lines)
    assert said(made, -3_900_000).measure is Measure.CHANGE
    assert said(made, 23_400_000).measure is Measure.PRIOR


def test_what_is_drawn_over_and_under_a_line_tells_no_amount_of_the_bullet_above() -> None:
    over = "  경정  3,000,000  X  2명  X  12월 = 72,000,000\n  ----------------------\n"
    made = reading(
        LESS
        + " ○현장 수당\n    -선임(20년)\n"
        + over
        + "12,000\n = \n  기정  2,500,000  X  2명  X  12월 = 60,000,000\n"
    )
    assert 12_000_000 not in {f.value for f in made.figures}
