"""The governments that a text names, in whatever words and however often they stand in it."""

from __future__ import annotations

from assistant.names.places import own_places, places_in

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


def test_a_paper_is_of_the_government_that_it_names_most_however_it_calls_it() -> None:
    text = "서울시 축제. 서울시 장터. 서울특별시 조례. 경기도와 협의. 우리구 행사."
    places = places_in(text, None)
    assert own_places(places, text, None) == {"서울시", "서울특별시", "우리구"}
    assert "경기도" in places


def test_an_effect_is_no_office() -> None:
    assert places_in("기대효과\n평가결과\n숲길과\n", None) == {"숲길과"}


def test_a_paper_that_speaks_of_a_citys_people_is_of_that_city() -> None:
    assert "나래솔시" in places_in(f"{_COVER}나래솔시민 모두가 가입합니다.", None)
    assert "일반시" not in places_in(f"{_COVER}일반시민 모두가 가입합니다.", None)


def test_an_address_names_the_town_of_a_paper_though_it_be_said_once() -> None:
    text = f"{_COVER}○ 위 치 : 노올구 솔밭동 31-2 일원(부지 900㎡)\n"
    assert own_places(places_in(text, None), text, None) == {"노올구"}
    assert "운영시" not in places_in(f"{_COVER}운영시 산책로 3개소 점검\n", None)


def test_a_market_is_no_town_where_an_address_names_one() -> None:
    text = f"{_COVER}한빛시장 주차장, 한빛시장 지붕\n○ 위 치 : 노올구 솔밭동 31-2 일원\n"
    assert own_places(places_in(text, None), text, None) == {"노올구"}


def test_the_one_house_of_a_government_that_a_paper_of_no_office_names_is_whose_it_is() -> None:
    text = f"{_COVER}안산군민 안전. 안산군 순찰. 합동 훈련(안산소방서·군청) 월 2회\n"
    assert "안산소방서" in places_in(text, None)
    assert "안산소방서" not in places_in(f"안전총괄과\n{text}", None)  # another office's paper
    assert "안산소방서" not in places_in(f"{text}안산보건소와 협의\n", None)  # one of several
