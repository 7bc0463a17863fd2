"""All that stand beside what was told or found, where a question ranks no two: `제일 적은 곳은?` after two rows, 네 개 사업 가운데."""

from __future__ import annotations

import re

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match, sum_rank
from assistant.conversation.pointers import names_of
from assistant.names.cover import Cover
from assistant.names.racks import Entry
from assistant.reckoning.operands import Operand, operand
from assistant.speech.draft import claim
from index.query import Scope
from ingest.model import Figure, Kind

_OF_TOLD = re.compile(
    r"(?<![가-힣])(?:[둘셋넷]|[두세네]\s?[가-힣]{1,3}|[그이]\s?)\s?(?:중|가운데)|(?<![가-힣])(?:그|이)(?:것|거)들?\s?(?:중|가운데|에서)|"
    r"\bof (?:the(?:se|m)?|those)\b|\bbetween\b",
    re.IGNORECASE,
)
_PLAIN = sum_rank("")  # of a column that sums nothing
_OF_MANY = re.compile(
    r"(?<![가-힣\d,.])(?P<many>[두세네]|다섯|여섯|일곱|여덟|\d{1,2})\s?(?:개소?|곳|군데|가지|사업|과제)(?:\s?[가-힣]{1,6}?)?\s?(?:가운데|중)(?:에서?|서)?(?![가-힣])"
)
_NUMBERS = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8}


def widened(ask: Ask, told: list[Operand]) -> list[Operand]:
    """Return what was told with all the other rows of its column, or columns of its row; what was told alone where the question is of those."""
    if ask.u.want != "rank" or not ask.u.both or _OF_TOLD.search(ask.u.question) or len(told) < 2:
        return told
    scopes = {Scope(o.figure.document, o.figure.project) for o in told}
    if len(scopes) != 1:
        return told
    entries = ask.library.of(tuple(scopes)).racks[0].entries
    ids = {o.figure.id for o in told}
    read = [e.figure for e in entries if e.figure and e.figure.id in ids]
    if len(read) != len(ids) or len({_kind(f) for f in read}) != 1 or any(f.table is None or f.total for f in read):
        return told
    found = _beside(entries, read)
    return [
        *told,
        *(
            Operand(c, names_of(c))
            for e in found
            if (f := e.figure) and f.id not in ids and (c := claim(f, Role.INPUT))
        ),
    ]


def of_so_many(ask: Ask, field: list[Operand]) -> list[Operand]:
    """Return all of the so many that a question compares, 네 개 사업 가운데, where only some rows of one column were found.

    Nothing is returned where the column has another number of rows: some of them are not what is asked of.
    """
    said = _OF_MANY.search(ask.u.question)
    read = [o.group.figure for o in field if o.group]
    if said is None or not read or len(read) != len(field) or ask.u.both:
        return field
    many = _NUMBERS.get(said["many"]) or int(said["many"])
    scopes = {o.group.scope for o in field if o.group}
    if len(read) >= many or len(scopes) != 1 or read[0].table is None or len({_kind(f) for f in read}) != 1:
        return field
    entries = ask.library.of(tuple(scopes)).racks[0].entries
    rows = [(e, f) for e in entries if (f := e.figure) and _is_beside(f, read[0])]
    if len(rows) <= len(read):
        return field
    whole = (Match(e, f, Cover((), 0, exact=False), 0) for e, f in rows)
    return [operand(Group((m,))) for m in whole] if len(rows) == many else []


def _is_beside(f: Figure, like: Figure) -> bool:
    """Tell whether a cell is one of the column of another, and sums nothing."""
    one = (f.column_number, f.kind, _kind(f)) == (like.column_number, like.kind, _kind(like))
    return one and not f.total and f.value is not None


def _kind(f: Figure) -> tuple[object, ...]:
    return f.table, f.unit, f.year, f.measure, f.funding, f.part_of


def _beside(entries: tuple[Entry, ...], read: list[Figure]) -> list[Entry]:
    rows, columns = {f.row for f in read}, {f.column_number for f in read}
    if len(columns) == 1 and len(rows) == len(read):
        return [e for e in entries if (f := e.figure) and _is_one(f, read[0]) and f.column_number in columns]
    if len(rows) == 1 and len(columns) == len(read):
        one = (e for e in entries if (f := e.figure) and _is_one(f, read[0]) and f.row in rows)
        return [e for e in one if e.figure and sum_rank(e.figure.column) == _PLAIN]
    return []


def _is_one(f: Figure, like: Figure) -> bool:
    return _kind(f) == _kind(like) and not f.total and f.value is not None and f.kind is not Kind.COMPOUND
