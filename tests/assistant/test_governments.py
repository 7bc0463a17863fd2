"""The governments that a text names, in whatever words and however often they stand in it."""

from __future__ import annotations

from assistant.names.places import places_in

_COVER = "예산 개요\n" * 400


def test_a_government_named_once_past_the_cover_is_not_known_and_twice_is() -> None:
    assert "안산군" not in places_in(f"{_COVER}안산군과 함께 합니다.", None)
    assert "안산군" in places_in(f"{_COVER}안산군과 함께 합니다. 다시 안산군과 함께 합니다.", None)


def test_a_government_counts_in_whatever_words_it_stands() -> None:
    assert "안산군" in places_in(f"{_COVER}안산군에서 열고 안산군까지 이어집니다.", None)


def test_a_street_is_no_government_however_often_it_is_named() -> None:
    assert "안산군" not in places_in(f"{_COVER}안산군청로 안산군청로 안산군청길", None)


def test_a_text_without_a_single_space_is_read_in_the_time_of_its_length() -> None:
    assert places_in("구가" * 50_000, None) == frozenset()
