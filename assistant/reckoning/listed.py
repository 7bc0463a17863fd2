"""So many lines under one that counts them: 정비 대상 3개소, and the amount of each of the three below it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MISSING, tier_of
from assistant.figures.stated import together
from assistant.names.cover import Cover
from assistant.names.racks import PLANNED
from assistant.reckoning.counted import Many, is_number, levels_of, many_in
from assistant.speech.draft import Draft
from ingest.model import Figure, Measure

_EACH = frozenset({"breakdown", "figure", "list"})
_TOLD = frozenset({Role.ANSWER, Role.PART})

Place = tuple[str, tuple[str, ...], str]


def answer_listed(ask: Ask) -> Draft | None:
    """Give the amount of each of so many lines; None where no one line counts just so many below it."""
    many = many_in(ask.u.question)
    if many is None or not ask.u.each or ask.u.want not in _EACH or not ask.u.money or ask.u.code or ask.u.funding:
        return None
    lists = _lists(ask, many)
    return together(ask, tuple(Group((m,)) for m in lists[0])) if len(lists) == 1 else None


def each_told(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context where the amount of each of several is asked for, and only that of all is told."""
    many = many_in(ask.u.question)
    told = [f for f in draft.figures if f.role in _TOLD and f.unit == "KRW"]
    if many is None or not ask.u.each or draft.status is not AnswerStatus.ANSWERED or not told:
        return draft
    apiece = Measure.UNIT_PRICE.name.lower()
    most = max(sum(f.role is role for f in told) for role in _TOLD)
    if most >= many.number or any(f.measure == apiece or f.origin != "stated" or f.funding for f in told):
        return draft
    head = ask.voice.say(
        "하나하나의 금액은 문서에서 찾지 못했습니다. 문서에 있는 값: ",
        "The amount of each was not found in the documents. They do state: ",
    )
    return draft.instead(head)


def _lists(ask: Ask, many: Many) -> list[list[Match]]:
    shelf = ask.library.whole(ask.shelf)
    terms = tuple(t for t in ask.u.required if not t.context and not is_number(t, many))
    lines: dict[Place, list[Match]] = defaultdict(list)
    counts: set[Place] = set()
    for entry in shelf.entries:
        f = entry.figure
        if f is None or f.table is not None:
            continue
        if f.unit.startswith("count:") and f.value == many.number:
            counts.add((f.source.document, f.source.section, f.item))
        elif _is_line(f, ask) and (levels := levels_of(entry, terms, shelf)) is not None:
            lines[f.source.document, f.source.section, f.owners[-1]].append(
                Match(entry, f, Cover(levels, 0, exact=False), 0)
            )
    return [
        found
        for place, found in lines.items()
        if place in counts and len(found) == len({m.figure.item for m in found}) == many.number
    ]


def _is_line(f: Figure, ask: Ask) -> bool:
    """Tell whether a figure is what a line of its own is to cost, in a year that is asked for."""
    plain = f.unit == "KRW" and f.kind not in MISSING and f.value is not None and not f.funding and f.part_of is None
    dated = not ask.u.years or f.year in (*ask.u.years, None)
    meant = tier_of(f, replace(ask.u, want="figure", counters=())) is not None
    return plain and dated and meant and bool(f.owners) and f.measure in PLANNED
