"""Turns that a browser keeps: they come back whole, and nothing else is believed."""

from __future__ import annotations

import base64
import json
import zlib
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.chat import Turn
from ui.codec import BIGGEST, Unreadable, pack, unpack


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
