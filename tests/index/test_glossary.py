"""English words of the trade and the Korean ones that documents print."""

from __future__ import annotations

import pytest

from index.words.glossary import entries, koreans, translate


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("expo", "박람회"),
        ("Expos", "박람회"),
        ("exhibition", "전시"),
        ("local autonomy", "지방자치"),
        ("co-prosperity", "상생"),
        ("co prosperity", "상생"),
        ("citizens", "시민"),
        ("participatory budgeting", "주민참여예산"),
        ("subsidies", "보조금"),
        ("litigation", "소송"),
        ("ward office", "구청"),
        ("ordinances", "조례"),
        ("audience", "관객"),
        ("on-site inspections", "현장실사"),
        ("capital expenditure", "자본적지출"),
        ("design competition", "설계공모"),
        ("diesel vehicles", "경유차"),
        ("childcare", "보육"),
        ("COVID-19", "코로나19"),
        ("R&D", "연구개발"),
        ("office expenses", "사무관리비"),
        ("expansion", "증설"),
        ("accidents", "사고"),
        ("trains", "전동차"),
        ("provincial road", "지방도"),
        ("forecasting", "예측"),
        ("charging stations", "충전소"),
        ("residents' autonomy", "주민자치"),
        ("residents’ autonomy", "주민자치"),
        ("bike lanes", "자전거도로"),
        ("drainage pumping station", "배수펌프장"),
        ("barefoot trail", "맨발길"),
        ("semi-basement homes", "반지하"),
        ("flood barriers", "물막이판"),
        ("shingles", "대상포진"),
        ("fish auction", "위판"),
        ("seed release", "종자방류"),
        ("ferry routes", "항로"),
        ("mobile library", "이동도서관"),
        ("goats", "염소"),
        ("completion date", "준공일"),
        ("amount levied", "부과액"),
        ("man-days", "연인원"),
        ("unmanned kiosk", "무인민원발급기"),
        ("redevelopment", "재정비"),
        ("performers' fees", "출연료"),
        ("rest facilities", "휴게시설"),
        ("food-waste meters", "종량기"),
        ("second instalment", "2차"),
        ("old-wiring replacement", "노후전선 정비"),
    ],
)
def test_a_word_of_the_trade_has_its_korean_one(english: str, korean: str) -> None:
    assert korean in koreans(english)


def test_a_word_outside_the_trade_has_none() -> None:
    assert koreans("weather forecast") == ()


def test_the_longest_entry_wins() -> None:
    found = dict(translate("resident participatory budget for the district office"))
    assert "주민참여예산" in found["resident participatory budget"]
    assert "구청" in found["district office"]
    assert found["for"] == ()


def test_korean_words_and_numbers_pass_through() -> None:
    assert translate("2020 박람회 budget") == (("2020", ()), ("박람회", ()), ("budget", koreans("budget")))


def test_every_line_is_an_english_word_and_korean_ones() -> None:
    assert len(entries()) > 9000
    for english, korean in entries().items():
        assert english == english.lower().strip()
        assert english
        assert all(word and word == word.strip() for word in korean)
        assert any("가" <= c <= "힣" or word in {"CCTV", "DB", "PC"} for word in korean for c in word)
