"""One subject year by year: the row, or the column, of the one table that tells the most years of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Match, sums_columns
from assistant.choice.tiers import MISSING
from assistant.figures.grid import compared
from assistant.language.particles import topic
from assistant.names.cover import Cover
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Figure, Measure
from ingest.text.lexicon import LEXICON

_YEARLY = re.compile(
    r"(?:연도|년도|연차|해)\s?별|해마다|\b(?:by|for each|in each|each|every|per) year\b|\byear[- ]by[- ]year\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"투자|소요|예산|사업비|재원|집행|결산")
_CHANGES = frozenset({Measure.CHANGE, Measure.CHANGE_RATE})


def answer_every_year(ask: Ask) -> Draft | None:
    """Give every year of what a question asks year by year; None where no table tells several years of one subject."""
    u = ask.u
    if (
        u.want not in {"figure", "list", "count", "execution_rate"}
        or u.years
        or u.relative
        or not (u.recent or _YEARLY.search(u.question))
    ):
        return None
    counted = u.want == "count" and not u.money
    tables: dict[tuple[str, int], list[Match]] = defaultdict(list)
    rated = (Measure.EXECUTION_RATE,) if u.want == "execution_rate" else u.measures
    for group in usable(ask.choose(want="count" if u.counters or counted else "list", measures=rated)):
        for match in group.matches:
            if match.figure.table is not None:
                tables[match.figure.source.document, match.figure.table].append(match)
    rows = [row for matches in tables.values() if len(row := row_of(ask, matches)) > 1]
    most = max((len(row) for row in rows), default=0)
    fullest = [row for row in rows if len(row) == most]
    if not fullest and counted and not u.recent:
        cells = compared(ask)
        return _listed(ask, sorted(cells, key=_year)) if len({*map(_year, cells)} - {0}) == len(cells) > 1 else None
    if not fullest or len({r[0].entry.scope for r in fullest}) > 1:
        return None
    row = _newest(fullest[0], u.recent) if u.recent else fullest[0]
    return _listed(ask, row) if row else None


def _year(match: Match) -> int:
    return match.figure.year or 0


def _newest(row: list[Match], years: int) -> list[Match]:
    """Return the newest years of a row, in its order; none where it does not tell as many."""
    told = sorted({m.figure.year for m in row if m.figure.year is not None})
    return [m for m in row if m.figure.year in told[-years:]] if len(told) >= years else []


def _listed(ask: Ask, row: list[Match]) -> Draft:
    voice, lead = ask.voice, next(m for m in row if m.figure.year is not None)
    figures = tuple(claim(m.figure, Role.ANSWER) for m in row)
    told = next(f for f, m in zip(figures, row, strict=True) if m is lead)
    alike = len({m.entry.names for m in row}) == 1 or lead.figure.year_from == "column"
    names = voice.title(
        lead.entry.names if alike else (lead.figure.project or lead.entry.names[0],),
        lead.figure.column if lead.figure.year_from == "row" else "",
    )
    funding = f"{lead.figure.funding} " if lead.figure.funding else ""
    what = (
        f"{funding}{voice.measure(told.measure)}"
        if lead.figure.unit in {"KRW", "percent"}
        else voice.say("값", "figures")
    )
    head = voice.say(f"{names}의 연도별 {topic(what)} 다음과 같습니다.", f"The {what} of {names}, year by year:")
    lines = [
        f"- {voice.year(m.figure.year).strip() or m.figure.column}: {voice.cited(f)}"
        for f, m in zip(figures, row, strict=True)
    ]
    years = tuple(m.figure.year for m in row if m.figure.year is not None)
    return Draft(AnswerStatus.ANSWERED, "\n".join([head, *lines]), figures, subject=lead.entry.name, years=years)


def row_of(ask: Ask, matches: Sequence[Match]) -> list[Match]:
    """Return the years that a table tells of the one thing that was found in it, in the table's order."""
    first = matches[0]
    rack = ask.shelf.rack(first.entry.scope)
    dated = [m.figure for m in matches if m.figure.year is not None]
    if rack is None or not dated or len({(m.entry.names, m.figure.funding) for m in matches}) > 1:
        return []
    lead = dated[0]
    cells = [e for e in rack.entries if e.figure is not None and _beside(e.figure, lead)]
    if len({e.figure.year for e in cells if e.figure} - {None}) < 2:
        return []
    return [Match(e, e.figure, Cover((), 0, exact=True), 0) for e in cells if e.figure]


def _beside(figure: Figure, lead: Figure) -> bool:
    if (figure.table, figure.unit, figure.funding) != (lead.table, lead.unit, lead.funding) or figure.kind in MISSING:
        return False
    if figure.measure in _CHANGES or figure.value is None:
        return False
    if lead.year_from == "column":
        apart = squeeze(figure.column).startswith(LEXICON.outside_years)
        later = figure.measure is lead.measure and not sums_columns(figure.column)
        return figure.row == lead.row and (apart or later) and figure.year_from == "column"
    return (
        lead.year_from == "row"
        and (figure.column_number, figure.measure) == (lead.column_number, lead.measure)
        and figure.year_from == "row"
        and figure.owners == lead.owners
    )
