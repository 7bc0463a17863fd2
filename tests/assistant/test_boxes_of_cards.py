"""Boxes on a card are those of the project that the question names, and of no other card."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]

CARDS = """2024년 사업 현황 카드

한들시 마을과

1. 골목 화단 가꾸기

○ 사업구분 : [O] 신규  [ ] 계속
○ 사업비 : 1,200천원

2. 골목 화단 가꾸기 확대

○ 사업구분 : [ ] 신규  [O] 계속
○ 사업비 : 1,500천원

3. 느린 우체통 운영

○ 사업구분 : □ 신규  ■ 계속
○ 사업비 : 800천원
"""


@pytest.mark.parametrize(
    ("project", "ticked"),
    [("골목 화단 가꾸기는", "신규"), ("골목 화단 가꾸기 확대는", "계속"), ("느린 우체통 운영은", "계속")],
)
def test_the_card_of_the_project_named_is_read(over: Over, project: str, ticked: str) -> None:
    assert f"‘{ticked}’에 표시" in over({"a.txt": CARDS})(f"{project} 신규 사업이야, 계속 사업이야?").text


def test_no_other_card_answers_for_a_project_that_has_none(over: Over) -> None:
    assert "표시되어" not in over({"a.txt": CARDS})("별밤 낭독회는 신규 사업이야, 계속 사업이야?").text
