"""Some of what is compared, where a question lists it last: 상담 가운데 대면 전화 온라인 뭐가 제일 많아; what sums the others is none of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.conversation.pointers import figures_of
from assistant.language.trade import is_remark
from assistant.names.cover import Cover
from assistant.question.meaning import Term
from assistant.reckoning.operands import Operand, operand
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Figure
from ingest.text.lexicon import LEXICON

_LIST = re.compile(r"(?P<list>[^?,·/]+(?:\s?[,·/]\s?[^?,·/]+)+?)\s?(?:가운데|중)(?:에서?|서)?(?![가-힣])")
_BETWEEN = re.compile(r"\s?[,·/]\s?")
_HELD = re.compile(r"열[린렸리려]|개최|\bheld\b")
_LEAST = 2
_BY_CHANCE = 3  # rows of which one may be the sum of the others


def among(ask: Ask, field: Callable[[Ask], list[Operand]]) -> list[Operand]:
    """Return what words of a question name side by side, each one thing of the field that the other words open; nothing where one does not."""
    terms = [t for t in ask.u.terms if not t.context and t.start >= 0 and not _is_total(t)]
    for last in (_led(ask, terms), *(terms[-n:] for n in range(len(terms) - 1, 1, -1))):
        n = len(last)
        if n < _LEAST:
            continue
        rest = replace(ask, u=replace(ask.u, terms=tuple(t for t in ask.u.terms if t not in last)))
        if not rest.u.required:
            continue
        called = {name: o for o in field(rest) if o.group for name in _names(o.group.figure)}
        found = [next((called[v] for v in t.variants if v in called), None) for t in last]
        kept = {o.figure.id: o for o in found if o is not None}
        if len(kept) == n:
            return list(kept.values())
    return []


def _is_total(term: Term) -> bool:
    """Tell whether a word says that all of each is meant, 합계 기준: it is none of what is listed."""
    return term.soft and term.variants[0] in LEXICON.totals


def _led(ask: Ask, terms: list[Term]) -> list[Term]:
    """Return the words that commas set side by side before 가운데: 대면, 전화, 온라인 가운데 상담이 제일 많은 것."""
    match = _LIST.search(ask.u.question)
    if match is None:
        return []
    heads = [match.start(), *(match.start() + m.end() for m in _BETWEEN.finditer(match["list"]))]
    ends = [*heads[1:], match.end("list")]
    parts = [[t for t in terms if a <= t.start < b] for a, b in zip(heads, ends, strict=True)]
    return [p[-1] if n == 0 else p[0] for n, p in enumerate(parts)] if all(parts) else []


def _names(figure: Figure) -> tuple[str, ...]:
    """Return what a cell goes by, whole: its row, its column, the last word over it."""
    return (squeeze(figure.item), squeeze(figure.column), *(squeeze(w) for w in figure.column.split()[-1:]))


def unsummed(field: list[Operand]) -> list[Operand]:
    """Leave out what sums the others of its column: the row 계 is no firm among the firms that it adds up."""
    columns: dict[tuple[object, ...], list[Operand]] = defaultdict(list)
    for o in field:
        f = o.group.figure if o.group else None
        if f is not None and f.table is not None:
            columns[o.group.scope if o.group else None, f.table, f.column_number].append(o)
    sums = set[str]()
    for column in columns.values():
        at = [o.group.figure.row or 0 for o in column if o.group]
        whole = sum(o.value for o in column)
        for o, row in zip(column, at, strict=True):
            if len(column) > _BY_CHANCE and row in (min(at), max(at)) and o.value and o.value * 2 == whole:
                sums.add(o.figure.id)
    works = {o.group.scope.document for o in field if o.group and o.group.scope.project}
    return [o for o in field if o.figure.id not in sums and not _sums_works(o, works)]


def _sums_works(operand: Operand, documents: set[str]) -> bool:
    """Tell whether it is the total of a list of a paper whose works are ranked themselves: 계(4건)."""
    group = operand.group
    alone = group is not None and group.scope.project is None and group.scope.document in documents
    return alone and group is not None and group.figure.total and group.lead.entry.general


def parts_of_told(ask: Ask) -> list[Operand]:
    """`제일 많은 방법은?` after the whole of a row and one part of it is asked of all its parts; none where they do not come to the whole."""
    told = {f.id: f for a in ask.so_far[-2:] for f in figures_of(a)}
    scopes = tuple({Scope(f.document, f.project) for f in told.values()})
    if not ask.u.both or ask.u.required or len(told) != _LEAST or len(scopes) != 1:
        return []
    entries = [
        (e, e.figure) for e in ask.library.of(scopes).racks[0].entries if e.figure and e.figure.table is not None
    ]
    places = {(f.table, f.row, f.unit, f.measure) for _, f in entries if f.id in told}
    row = [(e, f) for e, f in entries if (f.table, f.row, f.unit, f.measure) in places and f.value is not None]
    whole = max((f for _, f in row if f.id in told), key=lambda f: f.value or 0, default=None)
    every = [(e, f) for e, f in row if f is not whole]
    plain = [(e, f) for e, f in every if not is_remark(f.column)]
    parts = next((p for p in (plain, every) if whole and sum(f.value or 0 for _, f in p) == whole.value), [])
    if len(places) != 1 or not parts:
        return []
    found = [(operand(Group((Match(e, f, Cover((), 0, exact=False), 0),))), f.column) for e, f in parts]
    return [replace(o, names=(*o.names[:1], column)) for o, column in found]


def of_one_unit(ask: Ask, field: list[Operand]) -> list[Operand]:
    """Times are not set against things: of 횟수 and 처리안건 beside each other, 더 많이 열린 asks for times; else neither is told."""
    if len({o.figure.unit for o in field} - {""}) < 2:
        return field
    return [o for o in field if o.figure.unit == "count:회"] if _HELD.search(ask.u.question) else []
