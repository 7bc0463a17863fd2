"""What one cell of a table holds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.model import Kind
from ingest.numbers.cells import read


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("", Kind.BLANK), ("(x-)", Kind.BLANK), ("-", Kind.DASH), ("－", Kind.DASH), ("0", Kind.ZERO), ("(x-) 0", Kind.ZERO),
        ("미정", Kind.UNDETERMINED), ("미정(시비)", Kind.UNDETERMINED), ("비예산", Kind.NONBUDGET), ("진행 중", Kind.PENDING),
        ("위원회 결정", Kind.PENDING), ("1,200", Kind.AMOUNT), ("12.5%", Kind.PERCENT), ("30명", Kind.COUNT), ("766(84.5%)", Kind.COMPOUND),
    ],
)  # fmt: skip
def test_kinds_are_never_merged(raw: str, kind: Kind) -> None:
    assert read(raw).parts[0].kind is kind


def values(raw: str) -> list[tuple[Decimal | None, str]]:
    return [(p.value, p.unit) for p in read(raw).parts]


def test_a_blank_inset_is_no_minus() -> None:
    assert values("(x-) 250,600") == [(Decimal(250_600), "")]
    assert values("(x-) △14,800") == [(Decimal(-14_800), "")]


def test_a_filled_inset_is_the_share_of_the_state() -> None:
    inset, whole = read("(x1,200) 3,400").parts
    assert (inset.value, inset.funding, inset.inset) == (Decimal(1200), "국비", True)
    assert (whole.value, whole.funding) == (Decimal(3400), None)


def test_parentheses_do_not_mark_a_decrease() -> None:
    assert values("(14,800)") == [(Decimal(14_800), "")]


def test_a_compound_cell_gives_each_of_its_parts() -> None:
    assert values("116건/ 4,817백만원") == [(Decimal(116), "count:건"), (Decimal(4_817_000_000), "KRW")]
    assert values("22(21)") == [(Decimal(22), ""), (Decimal(21), "")]


def test_remarks_in_brackets_keep_their_name() -> None:
    amount, rate = read("87,182\n(집행률 24.4%)").parts
    assert (amount.value, amount.label) == (Decimal(87_182), "")
    assert (rate.value, rate.unit, rate.label) == (Decimal("24.4"), "percent", "집행률")


def test_a_source_of_money_stands_before_its_amount() -> None:
    (part,) = read("[시비]235,800천원").parts
    assert (part.value, part.funding, part.slip) == (Decimal(235_800_000), "시비", False)
    (slip,) = read("[사비]3,000천원").parts
    assert (slip.funding, slip.slip) == ("시비", True)
    assert [p.kind for p in read("기타 (예산 외) [구비]").parts] == [Kind.BLANK]


def test_dates_words_and_rulers_are_no_numbers() -> None:
    assert read("2020.01~2020.12").words
    assert read("’18.8.30개최").words
    assert read("20대 이하, 30대").words
    assert read("---------------").ruler


def test_badly_grouped_digits_are_in_doubt() -> None:
    (part,) = read("1,23").parts
    assert part.value is None
    assert part.why
