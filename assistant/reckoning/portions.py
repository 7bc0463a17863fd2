"""What a question names as a whole, and the part that it names within it: `X 예산 중 Y`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group
from assistant.choice.tiers import tier_of
from assistant.names.racks import Entry
from assistant.question.meaning import Understanding
from assistant.reckoning.operands import Operand, operand
from ingest.model import Measure

_OF = re.compile(
    r"(?:예산액?|사업비|총액|(?<![가-힣])(?:돈|비용|경비))\s?(?:에서|의|중|가운데|대비|에\s?대한)"
)  # what stands before it is the whole


_OF_ENGLISH = re.compile(  # what share of the school budget is the hall
    r"\b(?:share|per ?cent(?:age)?|proportion|%) of (?:the )?.+?\s(?P<is>is|are|was|were|does|do|did|goes|went)\s",
    re.IGNORECASE,
)


def part_of_item(ask: Ask) -> tuple[Operand, Operand] | None:
    """Read `X 예산 중 Y` as the one part called Y of what is called X, where X is no project but a thing within one."""
    required, soft = ask.u.required, tuple(t for t in ask.u.terms if t.soft)
    pairs: list[tuple[Operand, Operand]] = []
    for cut in cuts(ask):
        u = replace(ask.u, want="figure", terms=required[cut:] + soft)
        for whole in usable(ask.choose(want="figure", terms=required[:cut] + soft)):
            ids = {m.figure.id for m in whole.matches if not m.entry.general}

            def fits(entry: Entry, u: Understanding = u, ids: set[str] = ids) -> int | None:
                return tier_of(entry.figure, u) if entry.figure and entry.figure.part_of in ids else None

            inside = usable(choose(u, ask.library.of((whole.scope,)), fits)) if ids else ()
            pairs += [(operand(g), operand(whole)) for g in inside if g.lead.cover.own]
    return pairs[0] if len(pairs) == 1 else None


def part_of_named(ask: Ask, places: Iterable[int]) -> tuple[Operand, Operand] | None:
    """Read the first words as the project and the last as a thing in it: the outermost of that name."""
    required, soft = ask.u.required, tuple(t for t in ask.u.terms if t.soft)
    for cut in places:
        wholes = [g for g in usable(ask.choose(want="figure", terms=required[:cut] + soft)) if g.lead.entry.general]
        if len(wholes) != 1:
            continue
        inside = ask.library.of((wholes[0].scope,))
        parts = usable(choose(replace(ask.u, want="figure", terms=required[cut:] + soft), inside))
        ids = {g.figure.id for g in parts}
        parts = tuple(
            g for g in parts if not g.lead.entry.general and g.figure.unit == "KRW" and g.figure.part_of not in ids
        )
        if len(parts) == 1:
            return operand(parts[0]), operand(wholes[0])
    return None


def cuts(ask: Ask) -> Iterator[int]:
    """Yield how many words name the whole, where the question says so: `X 예산에서 Y가 차지하는 비율`."""
    said = _OF.search(ask.u.question)
    before = sum(1 for t in ask.u.required if said and t.start < said.start())
    if english := _OF_ENGLISH.search(ask.u.question):
        places = [ask.u.question.lower().find(t.text.lower()) for t in ask.u.required]
        before = sum(1 for at in places if 0 <= at < english.start("is")) if min(places, default=-1) >= 0 else 0
    if 0 < before < len(ask.u.required):
        yield before


def of_so_many_years(ask: Ask) -> tuple[Group, ...]:
    """Return what sums a row of just as many years as are spoken of: 4개년 소요재원 중 시비."""
    if not ask.u.recent or ask.u.years:
        return ()
    found = usable(ask.choose(want="figure", recent=None, whole=True))
    f = found[0].figure if len(found) == 1 else None
    if f is None or f.table is None or f.year is not None:
        return ()
    row = (found[0].scope, f.table, f.row)
    years = {e.figure.year for e in ask.shelf.entries if e.figure and (e.scope, e.figure.table, e.figure.row) == row}
    return found if len(years - {None}) == ask.u.recent else ()


def of_all_years(ask: Ask) -> tuple[Group, ...]:
    """Return what a payer gives in all the years of a plan that calls its total no 총사업비, where a part of that is asked for."""
    u = ask.u
    if list(u.measures) != [Measure.TOTAL_COST] or not u.funding or u.years:
        return ()
    found = usable(ask.choose(want="figure", measures=(), whole=True))
    summed = len(found) == 1 and found[0].figure.total and found[0].figure.year is None
    return found if summed and found[0].figure.table is not None else ()
