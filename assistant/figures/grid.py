"""The cells of one table of counts that a question compares: its years, its columns or its rows, never a total among its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.groups import Match, sum_rank, summing
from assistant.choice.tiers import MISSING, tier_of
from assistant.names.cover import cover, reached
from assistant.question.meaning import Understanding
from ingest.model import Figure, Measure
from ingest.text.lexicon import LEXICON

_PART = 3  # a column that sums nothing
_AIMED = re.compile(r"목표|계획|예상|전망")  # what a year is to reach is not what it reached
_WHICH = re.compile(  # of several years that are named
    r"(?:[은는인던된한]|어느|무슨)\s해(?=[는가의를에인야였입]|\s*[?,]|\s*$)|몇\s?년도?(?=[에가이]?\s|[이인]?[야가]|\?)|어느\s?(?:연도|년도)|\bwhich year\b"
)
_YEAR = re.compile(
    r"언제(?=[가]?\s?(?:가장|제일|젤|최))|(?:(?<![가-힣])|(?<=[은는던된한운른린긴]))해(?:는|가|의|를|에|인|야|였|입|와|랑|하고|이고|고|$|\?|\s|,)|연도|년도|\byear\b"
)


def by_year(u: Understanding) -> bool:
    """Tell whether years are what is compared."""
    return bool(_WHICH.search(u.question) if len(u.years) > 1 else not u.years and _YEAR.search(u.question))


def compared(ask: Ask) -> list[Match]:
    """Return the cells to compare of the table whose names, caption or section meet the question."""
    tables: dict[tuple[str, int | None], list[Match]] = {}
    for match in _counts(ask):
        tables.setdefault((match.figure.source.document, match.figure.table), []).append(match)
    if not tables:
        return []
    best = max(
        tables.values(), key=lambda ms: (max(m.cover.soft for m in ms), -min(m.cover.distance for m in ms), len(ms))
    )
    years = by_year(ask.u)
    return _one_axis(_of_one_kind(best) if years else best, years=years)


def _of_one_kind(cells: list[Match]) -> list[Match]:
    """Of the rows that years are compared in, keep the one that is named best, in one unit: kilometres are not money."""
    done = [m for m in cells if not _AIMED.search(m.figure.column)]
    cells = done or cells
    most = max(m.cover.own for m in cells)
    named = [m for m in cells if m.cover.own == most]
    nearest = min(m.tier for m in named)
    kept = [m for m in named if m.tier == nearest]
    return [m for m in kept if m.figure.unit == kept[0].figure.unit]


def _counts(ask: Ask) -> list[Match]:
    u, found = ask.u, []
    counted = replace(u, want="count")
    for entry in reached(u.required, ask.shelf):
        f = entry.figure
        if f is None or f.table is None or f.kind in MISSING or f.value is None or f.unit == "KRW":
            continue
        if f.measure is Measure.CHANGE and Measure.CHANGE not in u.measures:
            continue  # by how much it changed is not how much it is
        tier = tier_of(f, counted)
        covered = cover(u.terms, entry, ask.shelf) if tier is not None else None
        if covered is not None and (not u.years or f.year in (*u.years, None)):
            found.append(Match(entry, f, covered, tier or 0))
    return found


def _one_axis(cells: list[Match], *, years: bool) -> list[Match]:
    """Keep the years of one column, none left out, else the columns of one row, else the rows of one column."""
    rows: dict[int | None, list[Match]] = {}
    for m in cells:
        rows.setdefault(m.figure.row, []).append(m)
    dated = {m.figure.year for m in cells if m.figure.year_from in {"row", "column"}}
    if years:
        kept = _no_totals(
            [c for r in rows.values() for c in summing(r) if c.figure.year in dated or _is_owned(c.figure)]
        )
        return kept if {m.figure.year for m in cells} - {None} <= {m.figure.year for m in kept} else []
    if len({m.figure.year for m in cells if m.figure.year_from == "row"}) > 1:  # the years are not what is compared
        whole = [r for r in rows.values() if all(m.figure.year_from != "row" for m in r)]
        rows = {r[0].figure.row: r for r in (whole or [max(rows.values(), key=_newest)])}
    rows = {n: r for n, r in rows.items() if len(rows) == 1 or not _is_total(r[0].figure)} or rows
    if len(rows) > 1 and len(headed := {m.figure.year for m in cells if m.figure.year_from == "column"} - {None}) > 1:
        newest = max(y for y in headed if y is not None)
        rows = {n: [m for m in r if m.figure.year in (newest, None)] for n, r in rows.items()}
    if len(rows) == 1:
        return [m for m in next(iter(rows.values())) if sum_rank(m.figure.column) == _PART and not _is_remark(m)]
    return [c for r in rows.values() for c in summing(r)]


def _is_owned(figure: Figure) -> bool:
    """Tell whether a figure stands under its year, though its own words begin with one: 2031년도 | 2031 새싹 사업 등 3개."""
    return figure.year is not None and any(str(figure.year) in o for o in figure.owners)


def _newest(row: Sequence[Match]) -> int:
    return max((m.figure.year or 0 for m in row), default=0)


def _is_total(figure: Figure) -> bool:
    return figure.item.replace(" ", "") in LEXICON.totals


def _is_remark(match: Match) -> bool:
    return match.figure.column.replace(" ", "").startswith("비고")


def _no_totals(cells: list[Match]) -> list[Match]:
    return [m for m in cells if not _is_total(m.figure)] or cells
