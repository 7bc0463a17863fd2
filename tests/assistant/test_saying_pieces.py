"""The small parts of saying: particles, money, names in Latin letters."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.language import money, particles
from assistant.language.romanize import romanize, same_name
from ingest.numbers.won import won

WON = st.integers(min_value=-(10**14), max_value=10**14)


@pytest.mark.parametrize(
    ("word", "topic", "subject", "thing", "joined", "towards"),
    [
        ("예산", "예산은", "예산이", "예산을", "예산과", "예산으로"),
        ("박람회", "박람회는", "박람회가", "박람회를", "박람회와", "박람회로"),
        ("서울", "서울은", "서울이", "서울을", "서울과", "서울로"),
        ("「축제」", "「축제」는", "「축제」가", "「축제」를", "「축제」와", "「축제」로"),
        ("설치비(무대)", "설치비(무대)는", "설치비(무대)가", "설치비(무대)를", "설치비(무대)와", "설치비(무대)로"),
        ("2021", "2021은", "2021이", "2021을", "2021과", "2021로"),
        ("2022", "2022는", "2022가", "2022를", "2022와", "2022로"),
    ],
)
def test_particles_follow_the_last_sound(
    word: str, topic: str, subject: str, thing: str, joined: str, towards: str
) -> None:
    said = (
        particles.topic(word),
        particles.subject(word),
        particles.thing(word),
        particles.joined(word),
        particles.towards(word),
    )
    assert said == (topic, subject, thing, joined, towards)


@settings(deadline=None)
@given(st.text(max_size=8))
def test_a_particle_is_only_ever_added(word: str) -> None:
    for add in (particles.topic, particles.subject, particles.thing, particles.joined, particles.towards):
        assert add(word).startswith(word)


@settings(deadline=None)
@given(WON)
def test_money_as_people_say_it_is_read_back_as_the_same_money(value: int) -> None:
    assert won(money.spoken(Decimal(value))) == value


@settings(deadline=None)
@given(WON, st.sampled_from(["원", "천원", "만원", "백만원", "억원"]))
def test_money_in_any_unit_is_the_same_money(value: int, unit: str) -> None:
    said = money.in_unit(Decimal(value), unit)
    digits = said.lstrip("△").removesuffix(unit).replace(",", "")
    assert abs(value) == Decimal(digits) * money.SCALES[unit]
    assert said.startswith("△") == (value < 0)


@settings(deadline=None)
@given(WON)
def test_money_in_english_is_the_same_money(value: int) -> None:
    number, *scale = money.spoken_english(Decimal(value)).removesuffix(" won").split()
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale[0] if scale else ""]
    assert Decimal(number.replace(",", "")) * factor == value


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("부산", "busan"), ("독립문", "dongnimmun"), ("신라", "silla"), ("강릉", "gangneung"), ("왕십리", "wangsimni")],
)
def test_names_are_spelled_as_the_rules_of_romanization_say(hangul: str, latin: str) -> None:
    assert romanize(hangul) == latin


@pytest.mark.parametrize(
    ("latin", "hangul", "same"),
    [("Busan", "부산", True), ("Busan", "부산시", True), ("Jongno-gu", "종로구", True), ("Jongno", "종로구", True), ("Jongno", "중구", False), ("gu", "구", False), ("Busan", "부산진구", False)],
)  # fmt: skip
def test_a_latin_name_is_the_korean_name_that_it_spells(latin: str, hangul: str, same: bool) -> None:  # noqa: FBT001
    assert same_name(latin, hangul) is same
