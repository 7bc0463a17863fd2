"""What is done to the money that is asked for says which row of a table is meant: 제안받아 편성된 금액 is the 편성."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.groups import Match
from assistant.names.cover import cover
from assistant.names.racks import Entry, Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure
from ingest.text.layout import LAYOUT

_DONE_BY = re.compile(rf"(?:{'|'.join(sorted(LAYOUT.done))})\s['’‘`]?\d\d(?:\d\d)?년?")
_DONE = re.compile(
    r"([가-힣]{2,4}?)(?:된|한|됐던|했던|되는|하는|받은)\s(?:[가-힣]+\s){0,2}?[가-힣]*(?:금액|예산|돈|액수|사업비)(?![가-힣]{3})"
)


def done_in(question: str) -> tuple[str, ...]:
    """Return what a question says was done to the money it asks for.

    >>> done_in("제안받아 편성된 금액은?"), done_in("제안된 금액이랑 실제 편성된 돈 둘 다"), done_in("편성 금액은?")
    (('편성',), ('제안', '편성'), ())
    >>> done_in("2031년 예산에 편성된 가람구 주민제안예산은?")
    ('편성',)
    """
    return tuple(dict.fromkeys(m[1] for m in _DONE.finditer(question)))


def as_done(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out the row of what else a question says was done, beside the row of what was done to the money itself."""
    said = done_in(u.question)
    if len(said) != 1 or len(found) < 2:
        return found
    (word,) = said
    beside = [v for t in u.terms if t.soft and not t.context and word not in t.variants for v in t.variants]
    columns = {_column(m) for m in found if squeeze(m.figure.item).startswith(word)} - {None}

    def other(m: Match) -> bool:
        return _column(m) in columns and squeeze(m.figure.item).startswith(tuple(v for v in beside if len(v) > 1))

    return [m for m in found if not other(m)]


def _column(match: Match) -> tuple[object, ...] | None:
    f = match.figure
    return None if f.table is None else (match.entry.scope, f.table, f.column_number)


def is_done_by(figure: Figure, u: Understanding) -> bool:
    """Tell whether a column is of what was done in the year asked for, by that alone: 완료 ’31년."""
    asked = bool(u.years) and figure.year in u.years and figure.table is not None
    return asked and _DONE_BY.fullmatch(figure.column) is not None


def headed_by(u: Understanding, shelf: Shelf) -> Understanding | None:
    """Return a question whose word for how far things have come must be met, where a column is headed by just that: 추진중."""
    said = [t for t in u.terms if t.soft and not t.context and u.want in {"figure", "count"}]
    words = LAYOUT.ahead | LAYOUT.done
    headed = [t for t in said if any(_is_headed(e, words & {*t.variants}, u, shelf) for e in shelf.entries)]
    if len(headed) != 1:
        return None
    whole = tuple(v for v in headed[0].variants if v in words)  # 추진중 is no 추진
    return replace(u, terms=tuple(replace(t, soft=False, variants=whole) if t is headed[0] else t for t in u.terms))


def _is_headed(entry: Entry, words: frozenset[str], u: Understanding, shelf: Shelf) -> bool:
    f = entry.figure
    named = f is not None and f.table is not None and squeeze(f.column) in words
    return named and cover(u.terms, entry, shelf) is not None
