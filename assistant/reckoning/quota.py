"""What one payer's percentage of an amount comes to, where the line that prints the amount divides all of it by percentages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.language import money
from assistant.names.cover import cover
from assistant.names.racks import Entry
from assistant.question.meaning import Term, Understanding
from assistant.reckoning.operands import operand
from assistant.speech.draft import Draft, claim, compute
from index.words.spelling import squeeze
from ingest.model import Kind, Measure

_WHOLE = Decimal(100)
_BUDGETS = frozenset({Measure.BUDGET, Measure.REQUIRED, Measure.TOTAL_COST})


def answer_quota(ask: Ask) -> Draft | None:
    """Multiply `소요예산 1,456백만원 (군비 70%, 농협 30%)` for the one payer asked for; None where no one line is meant."""
    u = ask.u
    if u.want != "figure" or not u.money or u.counters or u.claim or len(u.years) > 1:
        return None
    found = [q for line in _lines(ask) if (q := _of_payer(ask, line)) is not None]
    if len({whole.figure.source for whole, _ in found}) != 1:
        return None
    (whole, part), voice = found[0], ask.voice
    amount, rate = operand(Group((whole,))), claim(part.figure, Role.INPUT) if part.figure else None
    if rate is None or rate.value is None or (value := amount.value * rate.value / _WHOLE) != int(value):
        return None
    result = compute(
        Decimal(int(value)), "KRW", money.like_printed(value, amount.figure.printed), "a * b / 100",
        (amount.figure, rate), label=(*amount.figure.label, rate.name), measure=whole.figure.measure, year=whole.figure.year,
    )  # fmt: skip
    lines = [
        voice.say(
            f"{rate.name} 몫은 계산하면 {voice.value(result)}입니다.",
            f"The share of {rate.name} comes to {voice.value(result)}.",
        ),
        f"- {voice.what(amount.figure, amount.names)}: {voice.cited(amount.figure)}",
        f"- {rate.name}: {voice.cited(rate)}",
    ]
    return Draft(AnswerStatus.ANSWERED, "\n".join(lines), (result, amount.figure, rate), subject=whole.entry.name)


def _lines(ask: Ask) -> list[Sequence[Entry]]:
    """Return what stands in each line of words that divides one amount by percentages, all of it."""
    lines: dict[tuple[str, int | None], list[Entry]] = defaultdict(list)
    for e in ask.shelf.entries:
        if e.figure is not None and e.figure.table is None and e.figure.owner_item is not None:
            lines[e.figure.source.document, e.figure.owner_item].append(e)
    return [line for line in lines.values() if _is_divided(line)]


def _is_divided(line: Sequence[Entry]) -> bool:
    amounts = [e for e in line if e.figure and e.figure.unit == "KRW"]
    rates = [e.figure for e in line if e.figure and e.figure.unit == "percent"]
    return len(amounts) == 1 and len(rates) > 1 and sum(f.value or 0 for f in rates) == _WHOLE


def _of_payer(ask: Ask, line: Sequence[Entry]) -> tuple[Match, Entry] | None:
    """Return the amount and the one percentage that is asked for; the other words must be met by the amount's names."""
    whole = next(e for e in line if e.figure and e.figure.unit == "KRW")
    f = whole.figure
    if f is None or f.kind is not Kind.AMOUNT or not _is_meant(ask.u, f.measure):
        return None
    rates = [e for e in line if e.figure and e.figure.unit == "percent"]
    asked = [(e, _payers(ask.u, e)) for e in rates]
    named = [(e, payers) for e, payers in asked if payers is not None]
    if len(named) != 1 or (ask.u.years and f.year not in ask.u.years):
        return None
    part, payers = named[0]
    terms = tuple(t for t in ask.u.terms if t not in payers)
    rack = ask.shelf.rack(whole.scope) if f.value in ask.u.amounts else None  # an amount that is said is known by it
    around = rack.said if rack is not None and whole.scope.project else ""
    covered = cover(terms, whole, ask.shelf, around) if any(not t.soft for t in terms) else None
    return (Match(whole, f, covered, 0), part) if covered is not None else None


def _is_meant(u: Understanding, measure: Measure) -> bool:
    return measure in u.measures if Measure.TOTAL_COST in u.measures else measure in _BUDGETS


def _payers(u: Understanding, rate: Entry) -> tuple[Term, ...] | None:
    """Return the words that name whose percentage it is: none need be left where it is one of the funds asked for."""
    f = rate.figure
    if f is None:
        return None
    if f.funding is not None:
        return () if f.funding in u.funding and len(u.funding) == 1 else None
    said = tuple(t for t in u.required if squeeze(f.item) in t.variants)
    return said or None
