"""One question works out each thing once, however many ways of answering it are tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.choice import choose as choosing
from assistant.choice.choose import Choice
from assistant.names import cover as covering
from assistant.names.cover import cover, reached
from assistant.names.racks import Library, Shelf
from assistant.question.meaning import Term, Understanding
from index.memory import finder_of
from index.query import Scope
from ingest.checks.check import check
from ingest.extract import extract
from ingest.read import read_text

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


_HALLS = (
    "나래구 시설.txt",
    """Ⅰ 물빛회관 운영

| 구분 | 예산(백만원) | 이용자(명) |
|---|---|---|
| 강좌 운영 | 40 | 320 |
| 수당 | 12 | 9 |

Ⅱ 솔숲마당 조성

○ 소요예산 : 90백만원
 - 수목 식재 30백만원
""",
)


def _shelf() -> tuple[Library, Shelf]:
    finder = finder_of([check(extract(read_text(_HALLS[1], _HALLS[0])))])
    library = Library(finder)
    return library, library.of(finder.scopes())


@pytest.mark.parametrize("words", [(), ("운영",), ("물빛회관", "강좌"), ("나래구", "식재"), ("없는말",)])
def test_the_figures_that_reach_the_words_are_looked_up_once_and_are_all_that_any_cover_is_for(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    terms = tuple(Term(w, (w,)) for w in words)
    shelf = _shelf()[1]
    near = reached(terms, shelf)
    covered = [e for e in shelf.entries if cover(terms, e, shelf) is not None]
    assert [e for e in near if cover(terms, e, shelf) is not None] == covered
    monkeypatch.setattr(covering, "reaches", None)  # nobody asks again
    assert reached(tuple(Term(w, (w,), start=9, bare=True) for w in words), shelf) is near


def test_a_shelf_knows_its_figures_by_their_ids_and_all_that_they_are_called_by() -> None:
    library, shelf = _shelf()
    figures = [e.figure for e in shelf.entries if e.figure]
    assert len(figures) > 4
    assert [shelf.figures[f.id] for f in figures] == figures
    assert shelf.figures is shelf.figures
    assert shelf.levels == {level for e in (*shelf.entries, *shelf.facts) for level in e.levels}
    assert library.whole(shelf) is library.whole(shelf)
    assert library.whole(library.of((Scope(_HALLS[0], None),))) == shelf


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("달빛다리는 언제 놓고 공사비는 얼마야?", 1),  # nothing is told of the first: the second is not asked for
        ("강좌 운영 예산은 얼마고 이용자는 몇 명이야?", 2),
    ],
)
def test_parts_behind_one_that_is_told_nowhere_are_not_answered(
    question: str,
    answered: int,
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts: list[str] = []
    whole = Assistant._part

    def counted(self: Assistant, u: Understanding, *rest: object) -> object:
        parts.append(u.question)
        return whole(self, u, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Assistant, "_part", counted)
    over(dict([_HALLS]))(question)
    assert len(set(parts)) == answered
