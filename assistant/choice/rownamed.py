"""A row that goes by a word of the question is meant by it, and no other number that only stands in such a place or under a word that holds its letters."""

from __future__ import annotations

from assistant.choice.groups import Match
from assistant.names.racks import OWN, TEXT, Entry, Shelf
from assistant.question.meaning import Term, Understanding
from index.query import Scope
from index.words.spelling import squeeze

_LONGEST = 4  # letters of a name that stands in longer words by chance
_TITLE = 6  # letters of a title that a question may hold by more than chance


def of_named_row(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep the rows called 새못 where 새못 is asked for, and not the total of 이용새못황 or of a paper that speaks of 새못 too."""
    found = _of_title(found, u)
    for n, term in enumerate(u.required):
        rows = {m.entry.scope for m in found if _is_row(m, term)}
        if rows:
            found = [m for m in found if m.entry.scope not in rows or not _by_chance(m, n, term, shelf)]
        tables = {_table(m) for m in found if _is_called(m, term)}
        found = [m for m in found if _table(m) not in tables or term.variants[0] in m.entry.said]
    return found


def _of_title(found: list[Match], u: Understanding) -> list[Match]:
    """Of a project whose whole title is said, keep the rows that go by just the words that are said besides, and by no other of its title."""
    asked = squeeze(u.question)
    kept: dict[Scope, list[Match]] = {}
    for m in found:
        title = squeeze(m.entry.scope.project or "")
        besides = [t for t in u.required if not any(v in title for v in t.variants)]
        if len(title) >= _TITLE and title in asked and besides and not any(t.joined for t in besides):
            named = squeeze(m.figure.item) == "".join(t.variants[0] for t in besides)
            kept.setdefault(m.entry.scope, []).extend([m] if named else [])
    return [m for m in found if not kept.get(m.entry.scope) or m in kept[m.entry.scope]]


def _is_called(m: Match, term: Term) -> bool:
    """Tell whether a row goes by a word as it stands, 점포용, where its beginning alone, 점포, may stand in any title."""
    f = m.figure
    return f.table is not None and not f.total and not term.foreign and squeeze(f.item) == term.variants[0]


def _table(m: Match) -> tuple[Scope, int | None]:
    return m.entry.scope, m.figure.table


def _is_row(m: Match, term: Term) -> bool:
    f = m.figure
    return f.table is not None and f.unit != "KRW" and not f.total and squeeze(f.item) in term.variants


def _by_chance(m: Match, n: int, term: Term, shelf: Shelf) -> bool:
    """Tell whether a count meets a word only by where its paper is of, or by letters inside of another word."""
    level = m.cover.levels[n] if n < len(m.cover.levels) else OWN
    if m.figure.unit == "KRW" or not any(len(v) <= _LONGEST for v in term.variants):
        return False
    if level == TEXT:
        return not _is_own(term, m.entry.scope, shelf)
    return not _begins(term, m.entry)


def _is_own(term: Term, scope: Scope, shelf: Shelf) -> bool:
    """Tell whether a place is the only one of its kind that a paper may be of."""
    places = shelf.local.get(scope, frozenset())
    return all(len({p for p in places if p.endswith(v[-1])}) < 2 for v in term.variants if v)


def _begins(term: Term, entry: Entry) -> bool:
    """Tell whether a word begins one of the words of an entry's places."""
    f = entry.figure
    said = (*entry.names, *entry.source.section, *((f.caption, f.column, f.item, *f.owners) if f else ()))
    words = {squeeze(" ".join(name.split()[i:])) for name in said for i in range(len(name.split()))}
    return any(w.startswith(v) for w in words for v in term.variants)
