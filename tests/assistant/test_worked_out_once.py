"""One question works out each thing once, however many ways of answering it are tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer
from assistant.choice import choose as choosing
from assistant.choice.choose import Choice
from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding

_PAPER = {
    "나래구 계획.txt": "Ⅰ 물길 정비\n○ 소요예산 : 90백만원\n - 제초 30백만원\n - 난간 도색 60백만원\n○ 물길 청소는 주민 모임이 맡는다\n"
}


@pytest.mark.parametrize(
    "question", ["물길 정비 조명 설치비는 얼마야?", "나래구 물길 안내판 예산은?", "물길 정비 2031년 도색은 얼마?"]
)
def test_no_choice_is_made_twice(
    question: str, over: Callable[[Mapping[str, str]], Callable[..., Answer]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: Counter[tuple[Understanding, int]] = Counter()
    shelves: list[Shelf] = []
    whole = choosing._choose

    def counted(u: Understanding, shelf: Shelf, *rest: object) -> Choice:
        shelves.append(shelf)
        if not any(rest):
            made[u, id(shelf)] += 1
        return whole(u, shelf, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(choosing, "_choose", counted)
    over(_PAPER)(question)
    assert made
    assert set(made.values()) == {1}


def test_what_is_remembered_of_one_shelf_is_none_of_another() -> None:
    one, other = Shelf((), {}, {}), Shelf((), {}, {})
    numbers = iter(range(9))
    assert [s.once("n", lambda: next(numbers)) for s in (one, other, one)] == [0, 1, 0]
    assert one == other
