"""What one row of counts is of the row that sums them, where the question counts by no word: 민원 중 전화민원 비율."""

from __future__ import annotations

import re

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.asof import since_asked
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.choice.ofwhole import pair_counted_out
from assistant.figures.abreast import in_one_row
from assistant.figures.stated import shown_names
from assistant.reckoning.operands import Operand, operand
from assistant.reckoning.percent import ratio
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_BOTH = 2
_AMONG = re.compile(r"\s?(?:중|가운데)(?:에서?|의)?\s")


def answer_row_of_rows(ask: Ask) -> Draft | None:
    """Say what share of its table's sum the one row has that the question names; None where no row sums them."""
    apart = ask.u.money_said or ask.u.measures or since_asked(ask.u.question)  # from a year on is no one year
    groups = () if apart else usable(ask.choose(want="count"))
    if len(groups) != 1 or not _is_row_named(ask, groups[0]):
        return None
    wholes = {o.value: o for o in _sums(ask, groups[0])}
    return ratio(ask, operand(groups[0]), next(iter(wholes.values()))) if len(wholes) == 1 else None


def share_of_line(ask: Ask) -> Draft | None:
    """Say what a number is of the one that its line counts it out of: 2030년 이후 접수 60건 중 기각 비율."""
    pair = pair_counted_out(ask.u, ask.shelf) if ask.u.want == "share" and not ask.u.measures else None
    if pair is None or not pair[0].value:
        return None
    by_id = {e.figure.id: e for e in ask.shelf.entries if e.figure}
    whole, part = (Operand(claim(f, Role.INPUT), shown_names(by_id[f.id])) for f in pair)
    return ratio(ask, part, whole)


def share_of_row(ask: Ask) -> Draft | None:
    """Say what one column of a row is of the row's own sum, where the row and the column are named: 민원 중 반려 비율."""
    u = ask.u
    said = _AMONG.search(u.question)
    if said is None or u.measures or u.money_said or len(u.years) != 1 or since_asked(u.question):
        return None
    groups = usable(ask.choose(want="count"))
    f = groups[0].figure if len(groups) == 1 else None
    if f is None or f.table is None or not f.unit.startswith("count:") or not f.value:
        return None
    rows = [t for t in u.required if t.start < said.start() and squeeze(f.item) in t.variants]
    columns = [t for t in u.required if t.start >= said.end() and any(v in squeeze(f.column) for v in t.variants)]
    if not rows or not columns or len(rows) + len(columns) < len(u.required):
        return None
    rack, place = ask.shelf.rack(groups[0].scope), (f.table, f.row, f.year, f.unit)
    wholes = {
        g.value: Operand(claim(g, Role.INPUT), shown_names(e))
        for e in (rack.entries if rack else ())
        if (g := e.figure) and (g.table, g.row, g.year, g.unit) == place and squeeze(g.column) in {"", *LEXICON.totals}
        if g.value and g.value >= f.value and g.column_number != f.column_number
    }
    return ratio(ask, operand(groups[0]), next(iter(wholes.values()))) if len(wholes) == 1 else None


def share_in_one_row(ask: Ask) -> Draft | None:
    """Say what one amount is of the other that a question names, where one row of the sums alone tells both: 최종예산에서 간주처리 비율."""
    u = ask.u
    if len(u.measures) != _BOTH or u.required or u.years:
        return None
    fields = [usable(ask.choose(want="figure", measures=(m,), measure_words=())) for m in u.measures]
    rows = in_one_row(fields) if all(fields) else []
    if len(rows) != 1:
        return None
    small, large = sorted((operand(g) for g in rows[0]), key=lambda o: o.value)
    return ratio(ask, small, large) if large.value else None


def _is_row_named(ask: Ask, group: Group) -> bool:
    f = group.figure
    named = any(squeeze(f.item) in t.variants for t in ask.u.required)
    return named and f.table is not None and f.unit.startswith("count:") and bool(f.value)


def _sums(ask: Ask, group: Group) -> list[Operand]:
    """Return the sum that stands in the column of a row, of its year."""
    f, rack = group.figure, ask.shelf.rack(group.scope)
    place = (f.table, f.column_number, f.year, f.unit)
    return [
        Operand(claim(g, Role.INPUT), shown_names(e))
        for e in (rack.entries if rack else ())
        if (g := e.figure) and (g.table, g.column_number, g.year, g.unit) == place
        if squeeze(g.item) in LEXICON.totals and g.row != f.row and g.value and f.value and g.value >= f.value
    ]
