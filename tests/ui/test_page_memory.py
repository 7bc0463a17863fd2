"""Turns that a browser keeps: they come back whole, and nothing else is believed."""

from __future__ import annotations

import base64
import json
import zlib
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.chat import Turn
from ui.codec import BIGGEST, Unreadable, pack, unpack
from ui.talk import whole


def packed(plain: bytes) -> str:
    return base64.b64encode(zlib.compress(plain)).decode()


def test_a_turn_comes_back_as_it_was(hand: SimpleNamespace) -> None:
    turn = Turn("작년보다 얼마나?", hand.usual("작년보다 얼마나?"))
    assert unpack(pack(turn)) == turn


def test_a_failed_turn_comes_back_as_it_was() -> None:
    turn = Turn("실패", failure="안 됩니다")
    assert unpack(pack(turn)) == turn


@given(st.text(max_size=200))
def test_any_other_text_is_refused(words: str) -> None:
    with pytest.raises(Unreadable):
        unpack(words)


@pytest.mark.parametrize(
    "plain",
    [
        b"[]", b"null", b'{"question": 5}', b'{"question": "a", "answer": {"id": 1}}', b'{"question": "a", "more": 1}',
        b'{"question": "a", "answer": []}', b"[" * 20_000,
    ],
)  # fmt: skip
def test_another_shape_is_refused(plain: bytes) -> None:
    with pytest.raises(Unreadable):
        unpack(packed(plain))


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    with pytest.raises(Unreadable):
        unpack(packed(b'"' + b"a" * (BIGGEST * 5) + b'"'))


def test_a_value_that_is_no_number_is_refused(hand: SimpleNamespace) -> None:
    plain = zlib.decompress(base64.b64decode(pack(Turn("?", hand.usual("?")))))
    bad = json.loads(plain)
    bad["answer"]["figures"][0]["value"] = "NaN"
    with pytest.raises(Unreadable):
        unpack(packed(json.dumps(bad).encode()))


def kept(*turns: Turn) -> str:
    return json.dumps([pack(turn) for turn in turns])


def test_what_the_page_shows_is_what_a_server_started_since_goes_on_from(hand: SimpleNamespace) -> None:
    first, second = (Turn(q, hand.usual(q)) for q in ("행사운영비 예산은?", "작년은?"))
    assert whole((), kept(first, second)) == (first, second)
    assert whole((first,), kept(first, second)) == (first, second)


def test_a_server_that_knows_the_conversation_believes_itself(hand: SimpleNamespace) -> None:
    own, other = (Turn(q, hand.usual(q)) for q in ("행사운영비 예산은?", "작년은?"))
    assert whole((own,), kept(other)) == (own,)
    assert whole((own,), "") == (own,)


@given(st.text(max_size=50))
def test_what_is_no_conversation_changes_none(words: str) -> None:
    assert whole((), words) == ()


@pytest.mark.parametrize("words", ["[" * 100_000, '{"turns": 3}', "[1, null, [2]]", "7"])
def test_a_strange_conversation_is_none(words: str) -> None:
    assert whole((), words) == ()


def test_an_open_page_goes_on_where_it_was_with_a_server_that_was_started_anew(
    hand: SimpleNamespace, app_of: Any, open_page: Any
) -> None:
    def ask(question: str, number: int) -> None:
        page.locator("#box textarea").fill(question)
        page.keyboard.press("Enter")
        page.locator("#said .turn").nth(number).locator(".reply").wait_for()

    first, second = hand.Assistant(), hand.Assistant()
    with hand.Running(app_of(first)) as running:
        page = open_page(f"{running.url}/ko/")
        ask("2024년 행사운영비 예산은?", 0)
        port = running.port
    with hand.Running(app_of(second), port):
        ask("작년보다 얼마나?", 1)
        assert second.asked == [("작년보다 얼마나?", 1)]  # with the turn before it
        page.reload()
        page.locator("#said .turn").nth(1).wait_for()
