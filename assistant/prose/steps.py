"""The steps of a procedure in their order, each with its time."""

from __future__ import annotations

import re

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.names.cover import cover
from assistant.prose.told import Told, asked_words
from assistant.speech.draft import Draft, Quote, claim, mark
from index.words.spelling import squeeze
from ingest.model import FactKind

_COSTS = re.compile(
    r"\b(?:amounts?|budgets?|costs?|money|spending)\b|(?<![가-힣])(?:(?:집행|예산)?금액|예산액?|비용|사업비)",
    re.IGNORECASE,
)  # what each step takes is asked for too


def steps_of(ask: Ask) -> list[Told]:
    """Return the steps of the one procedure that the question is about."""
    asked = asked_words(ask)
    pool: list[Told] = []
    for entry in ask.shelf.facts:
        fact = entry.fact
        if fact is None or fact.kind is not FactKind.STEP or (ask.u.years and fact.year not in (*ask.u.years, None)):
            continue
        covered = cover(ask.u.terms, entry, ask.shelf)
        if covered is not None:
            where = "|".join(squeeze(x) for x in (fact.item, fact.column, *fact.owners, *fact.source.section))
            pool.append(Told(entry, fact, covered, sum(1 for w in asked if w in where)))
    if not pool:
        return []
    lead = max(pool, key=lambda t: (t.asked, t.cover.own, -t.cover.distance, -t.fact.source.start))
    ordered = pool
    same = [
        t
        for t in ordered
        if t.entry.scope == lead.entry.scope
        and t.fact.table == lead.fact.table
        and t.fact.source.section == lead.fact.source.section
    ]
    return sorted(same, key=lambda t: (t.fact.order or 0, t.fact.source.start))


def steps_along(ask: Ask, told: list[Told]) -> list[Told]:
    """Return all the steps of the line of which one alone is told: 접수 → 심사 → 통보, where 심사 is met."""
    lead = told[0] if told and len({t.fact.source.line for t in told}) == 1 else None
    rack = ask.shelf.rack(lead.entry.scope) if lead else None
    if lead is None or rack is None or lead.fact.kind is not FactKind.STEP or lead.fact.table is not None:
        return []
    line = [
        Told(e, e.fact, lead.cover, lead.asked)
        for e in rack.facts
        if e.fact
        and e.fact.kind is FactKind.STEP
        and e.fact.table is None
        and e.fact.source.line == lead.fact.source.line
    ]
    return sorted(line, key=lambda t: t.fact.order or 0) if len(line) > len(told) else []


def list_steps(ask: Ask, steps: list[Told]) -> Draft:
    """Say the steps in their order."""
    voice = ask.voice
    unique: dict[str, Told] = {}
    for t in steps:
        unique.setdefault(squeeze(t.fact.value or t.fact.item), t)
    shown = list(unique.values())[:30]
    head = voice.say(
        f"{voice.title(shown[0].entry.names[:1])}의 절차입니다.",
        f"The steps of {voice.title(shown[0].entry.names[:1])}:",
    )
    costs = [_cost(ask, t) for t in shown] if _COSTS.search(ask.u.question) else [None for _ in shown]
    lines = [
        f"{n}. {t.fact.value.strip()}{_period(ask, t)}{mark(t.fact.id)}" + (f": {voice.cited(cost)}" if cost else "")
        for n, (t, cost) in enumerate(zip(shown, costs, strict=True), 1)
    ]
    if len(shown) > 1 and len({(t.entry.scope.document, t.fact.source.line) for t in shown}) == 1:
        lines = [" → ".join(t.fact.value.strip() for t in shown) + mark(shown[0].fact.id)]  # as the line has them
    quotes = tuple(Quote(t.fact.id, t.fact.source, t.fact.source.quote) for t in shown)
    return Draft(
        AnswerStatus.ANSWERED,
        "\n".join([head, *lines]),
        tuple(cost for cost in costs if cost),
        quotes=quotes,
        subject=shown[0].entry.names[0] if shown[0].entry.names else None,
    )


def _cost(ask: Ask, step: Told) -> AnswerFigure | None:
    """Return the one amount that stands in the row of a step."""
    rack, fact = ask.shelf.rack(step.entry.scope), step.fact
    row = [e.figure for e in (rack.entries if rack else ()) if e.figure and e.figure.row == fact.row]
    told = [f for f in row if f.table == fact.table is not None and f.unit == "KRW" and f.value is not None]
    return claim(told[0], Role.ANSWER) if len(told) == 1 else None


def _period(ask: Ask, step: Told) -> str:
    rack = ask.shelf.rack(step.entry.scope)
    if rack is None or step.fact.table is None:
        return ""
    dates = [
        e.fact.value
        for e in rack.facts
        if e.fact and e.fact.kind is FactKind.DATE and e.fact.table == step.fact.table and e.fact.row == step.fact.row
    ]
    return f" ({dates[0].strip()})" if dates else ""
