"""Who pays, and of whom nothing is printed; a 사업비 whose funders add up to it is the whole cost of a project that states no other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.figures.line import on_one_line
from assistant.figures.printed import answer_figure
from assistant.figures.stated import together
from assistant.language.particles import topic
from assistant.names.racks import Entry
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_COST = "사업비"


def answer_cost(ask: Ask) -> Draft | None:
    """Give a project's 사업비 for its 총사업비, said as printed; None where a 총사업비 is stated or the parts do not add up."""
    u = ask.u
    if u.want != "figure" or u.measures != (Measure.TOTAL_COST,) or u.years or u.funding or usable(ask.choose()):
        return None

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        return 0 if f and squeeze(f.item) == _COST and not f.funding and _adds_up(ask, entry, f) else None

    groups = usable(choose(u, ask.shelf, fits))
    if len(groups) != 1:
        return None
    said = ask.voice.say(f"문서에는 ‘{_COST}’로 적힌 값입니다.", f"The document calls it {_COST}.")
    return together(ask, groups).noted(Note("assumption", said, (groups[0].figure.id,)))


def _adds_up(ask: Ask, entry: Entry, whole: Figure) -> bool:
    rack = ask.shelf.rack(entry.scope)
    parts = [
        e.figure.value
        for e in (rack.entries if rack else ())
        if e.figure
        and e.figure.funding
        and e.figure.value is not None
        and whole.item in e.figure.owners
        and on_one_line(e.figure, whole)
    ]
    return len(parts) > 1 and sum(parts, Decimal(0)) == whole.value


def with_unpaid(ask: Ask, draft: Draft) -> Draft:
    """Say of each funder that is asked for beside another, and of whom no amount is told, that none is printed or its cell is blank."""
    u = ask.u
    told = {f.funding for f in draft.figures if f.role is Role.ANSWER and f.origin == "stated"}
    left = [f for f in u.funding if f not in told]
    if draft.status is not AnswerStatus.ANSWERED or u.want not in {"figure", "breakdown"} or not told & set(u.funding):
        return draft
    for fund in left:
        alone = answer_figure(replace(ask, u=replace(u, funding=(fund,), want="figure")))
        if any(f.role is Role.ANSWER for f in alone.figures):
            continue
        blank = alone.status is AnswerStatus.NOT_STATED and bool(alone.quotes) and fund in alone.text.split("\n")[0]
        line = (
            alone.text.split("\n")[0]
            if blank
            else ask.voice.say(
                f"{topic(fund)} 금액이 문서에 따로 적혀 있지 않습니다.", f"The documents state no amount for {fund}."
            )
        )
        quotes = (*draft.quotes, *(q for q in alone.quotes if q not in draft.quotes)) if blank else draft.quotes
        draft = replace(draft, text=f"{draft.text}\n{line}", quotes=quotes)
    return draft
