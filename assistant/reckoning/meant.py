"""Of what might be compared, only what a question means: of one column, under one office, of closed accounts, none set aside."""

from __future__ import annotations

from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.language.phrasebook import phrasebook
from assistant.names.racks import DOCUMENT
from assistant.reckoning.alike import kind_asked, told_by
from assistant.reckoning.operands import Operand
from index.words.spelling import squeeze
from ingest.model import Figure

CLOSED = "결산"
_WORD = 2  # letters
_OFFICES = ("과", "국", "담당관", "사업소")


def meant(ask: Ask, field: list[Operand]) -> list[Operand]:
    """Keep those of the column, the office and the accounts that a question names."""
    return _of_closed(ask, _of_owner(ask, _of_column(ask, field)))


def kind_aside(ask: Ask) -> Ask:
    """Leave the general word for what is ranked out of the names, 가장 큰 품종은, where no row and no column is called by it."""
    kind = kind_asked(ask.u.question)
    named = (squeeze(n) for e in ask.shelf.entries if e.figure for n in (e.figure.item, e.figure.column))
    others = any(kind not in t.variants for t in ask.u.required)  # 가장 큰 품종은? alone is of nothing that is told
    if not others or len(kind) < _WORD or kind not in phrasebook().light or any(kind in n for n in named):
        return ask
    terms = tuple(replace(t, soft=True) if kind in t.variants else t for t in ask.u.terms)
    return replace(ask, u=replace(ask.u, terms=terms))


def are_offices(field: list[Operand]) -> bool:
    """Tell whether most of what would be ranked are offices: 총무과, 기획담당관."""
    called = [o.group.figure.item if o.group else o.names[-1] for o in field if o.group or o.names]
    return bool(field) and sum(1 for name in called if name.endswith(_OFFICES)) * 2 > len(field)


def is_office(o: Operand, kind: str) -> bool:
    """Tell whether what would be ranked is an office: a thing that money is spent on is no division."""
    figure = o.group.lead.figure if o.group else None
    called = (*o.names, figure.column or "", figure.item or "") if figure else o.names
    return any(squeeze(name).endswith((kind, "실", "센터", "관", *_OFFICES)) for name in called)


def _of_column(ask: Ask, field: list[Operand]) -> list[Operand]:
    """Of several columns beside each other, keep the one that things are to be ranked by: 정원이 제일 많은, and not 종사자."""
    by = told_by(ask.u.question)
    tables = {(o.group.scope, o.group.figure.table) if o.group else None for o in field}
    own = [o for o in field if o.group and by and by in squeeze(o.group.lead.figure.column or "")]
    return own if len(own) > 1 and len(tables) == 1 else field


def _of_owner(ask: Ask, field: list[Operand]) -> list[Operand]:
    """Of rows that stand under several offices or groups, keep those under the one that is named: no other's project is 산림과's."""
    for term in ask.u.required:
        own = [o for o in field if o.group and any(squeeze(x) in term.variants for x in o.group.figure.owners)]
        field = own if len(own) > 1 else field
    return field


def _of_closed(ask: Ask, field: list[Operand]) -> list[Operand]:
    """Where closed accounts are named, `결산에서 집행잔액이 제일 큰`, what is left in the middle of a year is none of theirs."""
    if CLOSED not in ask.u.question:
        return field
    closed = [o for o in field if o.group and CLOSED in squeeze(_place(o.group.figure))]
    return closed if len(closed) > 1 else field


def _place(figure: Figure) -> str:
    return "|".join((*figure.source.section, figure.caption, figure.column))


def left_aside(ask: Ask, o: Operand) -> bool:
    """Tell whether a thing is called by one of the names that a question wants left aside."""
    entry = o.group.lead.entry if o.group else None
    said = "|".join(entry.levels[:DOCUMENT] if entry else map(squeeze, o.names))
    return any(all(any(v in said for v in t.variants) for t in name) for name in ask.u.aside)
