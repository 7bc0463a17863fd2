"""Units from captions, headings and labels."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.numbers.units import unit, units


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("(단위 : 천원, %)", ["천원", "%"]),
        ("(단위: 백만원/명)", ["백만원", "명"]),
        ("[단위:억 원]", ["억원"]),
        ("(2022. 10월말 기준, 단위 : 건)", ["건"]),
        ("편 성 (건 / 백 만 원)", ["건", "백만원"]),
        ("금액(천원)", ["천원"]),
        ("비율(%)", ["%"]),
        ("예산액 (B)", []),
        ("집행액 (집행률)", []),
        ("(기준일 : '22. 10월말)", []),
        ("단위사업: 도로 정비", []),
    ],
)
def test_a_caption_names_its_units(text: str, printed: list[str]) -> None:
    assert [u.printed for u in units(text)] == printed


def test_a_unit_found_in_a_text_says_where_it_stands() -> None:
    text = "(단위 : 백 만 원, %)"
    assert [text[u.start : u.end] for u in units(text)] == ["백 만 원", "%"]


def test_every_unit_of_money_has_its_scale() -> None:
    scales = {"원": 1, "천원": 10**3, "만원": 10**4, "백만원": 10**6, "억원": 10**8, "조원": 10**12}
    for name, scale in scales.items():
        found = unit(name)
        assert found is not None
        assert (found.base, found.scale) == ("KRW", Decimal(scale))
