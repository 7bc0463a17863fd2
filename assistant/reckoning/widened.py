"""All that stand beside what was told, where a question asks which is the largest of no two: `제일 적은 곳은?` after two rows."""

from __future__ import annotations

import re

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.groups import sum_rank
from assistant.conversation.pointers import names_of
from assistant.names.racks import Entry
from assistant.reckoning.operands import Operand
from assistant.speech.draft import claim
from index.query import Scope
from ingest.model import Figure, Kind

_OF_TOLD = re.compile(
    r"(?<![가-힣])(?:[둘셋넷]|[두세네]\s?[가-힣]{1,3}|[그이]\s?)\s?(?:중|가운데)|(?<![가-힣])(?:그|이)(?:것|거)들?\s?(?:중|가운데|에서)|"
    r"\bof (?:the(?:se|m)?|those)\b|\bbetween\b",
    re.IGNORECASE,
)
_PLAIN = sum_rank("")  # of a column that sums nothing


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
