"""What is asked next of a table is meant of that table: after 정원, `7급은?` is the 7급 of its row and of no other's."""

from __future__ import annotations

from assistant.choice.asof import in_years
from assistant.choice.groups import Match
from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from ingest.model import Figure


def beside(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep what stands in the table of what was told last, in its row or column, where it is named and of the years asked for."""
    if not u.beside or not u.required:
        return found
    told = shelf.once(("told", u.beside), lambda: [f for e in shelf.entries if (f := e.figure) and f.id in u.beside])
    if "row" in u.carried:
        return _of_its_row(found, told)
    if "inside" in u.carried:
        return _right_under(found, told) or found
    last = [f for f in told if f.table is not None]
    tables = {(f.source.document, f.table) for f in last}
    kept = [m for m in found if m.cover.own and (m.figure.source.document, m.figure.table) in tables]
    if u.years:
        kept = in_years(kept, u, shelf)
    if not kept or min(m.tier for m in kept) > min(m.tier for m in found):
        return found
    if any(_is_another(m) or _is_called(m, kept) for m in found if m not in kept):
        return found
    shared = [max(_alike(m.figure, f) for f in last) for m in kept]
    return [m for m, n in zip(kept, shared, strict=True) if n == max(shared)]


def _of_its_row(found: list[Match], told: list[Figure]) -> list[Match]:
    """Return the amounts that stand in the row, or the line, of what was counted, nearest to its column."""
    rows = {_row(f) for f in told if f.unit != "KRW"}
    kept = [m for m in found if m.figure.unit == "KRW" and _row(m.figure) in rows]
    shared = [max(_alike(m.figure, f) for f in told if f.unit != "KRW") for m in kept]
    return [m for m, n in zip(kept, shared, strict=True) if n == max(shared)]


def _row(figure: Figure) -> tuple[object, ...]:
    place = figure.source
    return (place.document, place.line) if figure.table is None else (place.document, figure.table, figure.row)


def _right_under(found: list[Match], told: list[Figure]) -> list[Match]:
    """Return what stands right under what was told: of 지킴이 운영 the account 인건비, and no 지킴이 인건비 within it."""
    owners = {(f.source.document, *f.owners, f.item) for f in told if f.item}
    named = [m for m in found if m.cover.own]
    kept = [m for m in named if (m.figure.source.document, *m.figure.owners) in owners]
    if kept and max(m.cover.soft for m in kept) < max(m.cover.soft for m in named):
        return []  # one further in says more of what was asked
    return kept


def _alike(figure: Figure, told: Figure) -> int:
    """Count what heads both cells: the name of their row, the words over their columns."""
    return (figure.item == told.item) + len({*figure.column.split()} & {*told.column.split()})


def _is_called(match: Match, kept: list[Match]) -> bool:
    """Tell whether the words are the very name of another row of that paper, and of none that stands beside what was told."""
    scopes = {m.entry.scope for m in kept}
    return match.cover.exact and match.entry.scope in scopes and not any(m.cover.exact for m in kept)


def _is_another(match: Match) -> bool:
    """Tell whether the words are the name of another whole."""
    return match.entry.general and (match.cover.exact or bool(match.cover.title))
