"""Where questions wait: length, rate and crowd, counted for each caller."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest

from assistant.settings import Server
from ui.conversations import HOUR, InMemory
from ui.desk import Desk
from ui.recall import Recall
from ui.refused import TooBusy, TooLong, TooOften
from ui.tries import CALLERS, Tries


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_long_question_is_refused_with_its_length(hand: SimpleNamespace) -> None:
    desk = Desk(hand.Assistant(), Server(question_length=10))
    with pytest.raises(TooLong) as refused:
        desk.admit("가" * 11, "a")
    assert (refused.value.length, refused.value.limit, refused.value.status) == (11, 10, 413)


def test_the_rate_is_each_callers_own_and_ends_with_the_minute() -> None:
    clock = Clock()
    tries = Tries(2, clock)
    tries.count("a")
    tries.count("a")
    tries.count("b")
    with pytest.raises(TooOften) as refused:
        tries.count("a")
    assert refused.value.retry_after == 61
    clock.now = 60.0
    tries.count("a")


def test_a_million_callers_do_not_fill_the_memory() -> None:
    tries = Tries(1, Clock())
    for n in range(CALLERS + 500):
        tries.count(str(n))
    assert len(tries._seen) == CALLERS


def test_beyond_the_waiting_room_a_question_is_told_to_come_again(hand: SimpleNamespace) -> None:
    assistant = hand.Assistant()
    desk = Desk(assistant, Server(concurrent=1, waiting=1, patience=10.0))
    asked = [threading.Thread(target=desk.ask, args=("천천히", ())) for _ in range(2)]
    for one in asked:
        one.start()
    while desk.inside < 2:
        pass
    with pytest.raises(TooBusy) as refused:
        desk.ask("하나 더", ())
    assert refused.value.retry_after
    assistant.gate.set()
    for one in asked:
        one.join(10)
    assert desk.inside == 0
    assert desk.ask("이제는", ()).question == "이제는"


def test_a_wait_that_is_too_long_ends_with_a_refusal(hand: SimpleNamespace) -> None:
    assistant = hand.Assistant()
    desk = Desk(assistant, Server(concurrent=1, waiting=5, patience=0.1))
    first = threading.Thread(target=desk.ask, args=("천천히", ()))
    first.start()
    while not assistant.asked:
        pass
    with pytest.raises(TooBusy):
        desk.ask("기다리다", ())
    assistant.gate.set()
    first.join(10)


def test_a_failure_gives_its_seat_back(hand: SimpleNamespace) -> None:
    desk = Desk(hand.Assistant(), Server(concurrent=1))
    for _ in range(3):
        with pytest.raises(RuntimeError):
            list(desk.stream("실패", ()))
    assert desk.ask("됩니다", ()).question == "됩니다"


def test_a_stream_left_early_gives_its_seat_back(hand: SimpleNamespace) -> None:
    desk = Desk(hand.Assistant(), Server(concurrent=1))
    stream = desk.stream("천천히", ())
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert desk.inside == 0


def test_conversations_are_forgotten_by_age_and_by_number(hand: SimpleNamespace) -> None:
    clock = Clock()
    recall = Recall(Desk(hand.Assistant(), Server()), InMemory(most=2, clock=clock))
    first = recall.keep(None, (hand.usual("하나"),))
    assert len(recall.open(first)) == 1
    second, third = recall.keep(None, ()), recall.keep(None, ())
    with pytest.raises(KeyError):
        recall.open(first)
    clock.now = HOUR + 1
    for name in (second, third):
        with pytest.raises(KeyError):
            recall.open(name)


def test_a_history_is_asked_again_in_order(hand: SimpleNamespace) -> None:
    assistant = hand.Assistant()
    said = Recall(Desk(assistant, Server())).replay(["하나", "둘"])
    assert [a.question for a in said] == ["하나", "둘"]
    assert assistant.asked == [("하나", 0), ("둘", 1)]
