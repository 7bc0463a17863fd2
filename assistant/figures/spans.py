"""What a document prints for several years together: the total of a table whose columns or rows are years."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import Note
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group
from assistant.figures.stated import together
from assistant.names.racks import Entry
from assistant.speech.draft import Draft
from ingest.model import Figure, Measure

_PLANS = frozenset({Measure.REQUIRED, Measure.BUDGET, Measure.OTHER})


def of_all_years(ask: Ask) -> tuple[Group, ...]:
    """Return the printed totals over the years, of all sources of money, that a question may mean; none where things are counted."""
    if ask.u.counters and not ask.u.money:
        return ()

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        return 0 if f and f.unit == "KRW" and f.total and spans(f) and not f.funding and f.measure in _PLANS else None

    return totals_by(ask, fits)


def answer_whole_cost(ask: Ask) -> Draft | None:
    """Where no 총사업비 is printed, the total over the years is what a whole project costs; one year's budget never is."""
    if ask.u.measures != (Measure.TOTAL_COST,) or ask.u.funding:
        return None
    if ask.u.years:
        return _over_the_year(ask)
    found = of_all_years(ask)
    return printed(ask, found) if len(found) == 1 else None


def _over_the_year(ask: Ask) -> Draft | None:
    """What a whole project costs is asked in the year of its paper: it is said to be of all its years."""
    found = usable(ask.choose(years=()))
    told = [m for g in found for m in g.matches]
    if len(found) != 1 or any(m.figure.year is not None or (m.entry.dated,) != ask.u.years for m in told):
        return None
    text = ask.voice.say(
        "사업 전체의 총사업비이며 한 해의 금액이 아닙니다.",
        "It is the cost of the whole project, not that of one year.",
    )
    return together(ask, found).noted(Note("assumption", text, tuple(m.figure.id for m in told)))


def printed(ask: Ask, found: tuple[Group, ...]) -> Draft:
    """Give a printed total, and say which years it is of."""
    draft = together(ask, found)
    voice = ask.voice
    for group in found:
        if spans(group.figure):
            text = voice.say(
                f"문서에 {group.figure.period} 합계로 적힌 값입니다.",
                f"The document prints it as the total of {group.figure.period}.",
            )
            draft = draft.noted(Note("assumption", text, (group.figure.id,)))
    return draft


def totals_by(ask: Ask, fits: Callable[[Entry], int | None]) -> tuple[Group, ...]:
    """Return the totals of a kind, whatever year or measure the question says."""
    return usable(choose(replace(ask.u, years=(), recent=None, measures=(), want="sum"), ask.shelf, fits))


def spans(figure: Figure) -> int | None:
    """Return how many years a figure is of, where its period is one of several."""
    return len(spanned(figure)) or None


def spanned(figure: Figure) -> set[int]:
    """Return the years that a figure is of together; none where it is of one."""
    years = [int(y) for y in re.findall(r"(?:19|20)\d{2}", figure.period or "")] if figure.year is None else []
    return set(range(min(years), max(years) + 1)) if len(set(years)) > 1 else set()
