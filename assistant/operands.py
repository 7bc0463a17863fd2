"""The figures that a calculation is made of: two subjects, two measures, several years, or what was answered before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import Answer, AnswerFigure, Role
from assistant.ask import Ask
from assistant.breakdown import children
from assistant.choose import Choice, choose
from assistant.cover import cover
from assistant.draft import claim
from assistant.groups import Group
from assistant.meaning import Term
from assistant.pointing import figures_of, names_of
from assistant.racks import Entry
from assistant.sides import turns_apart
from assistant.stated import shown_names
from assistant.tiers import MISSING, tier_of

_ALL = 1 << 16
_NUMBERS = (
    (
        3,
        re.compile(
            r"(?<![가-힣])(?:셋|세\s?(?:개|가지|건|금액|사업|항목|값|곳|해))|\b(?:all |the )?three\b", re.IGNORECASE
        ),
    ),
    (
        4,
        re.compile(
            r"(?<![가-힣])(?:넷|네\s?(?:개|가지|건|금액|사업|항목|값|곳|해))|\b(?:all |the )?four\b", re.IGNORECASE
        ),
    ),
    (_ALL, re.compile(r"(?<![가-힣])(?:모두|전부|다)(?=\s)|\ball of (?:them|these|those)\b", re.IGNORECASE)),
)
_Ways = Callable[[list[tuple[Term, ...]], int, tuple[Term, ...]], Iterator[tuple[Term, ...]]]


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure in a calculation, with the words it is shown by."""

    figure: AnswerFigure
    names: tuple[str, ...]
    group: Group | None = None

    @property
    def value(self) -> Decimal:
        """Its value; an operand always has one."""
        if self.figure.value is None:
            raise ValueError("an operand has a value")
        return self.figure.value


def operand(group: Group, role: Role = Role.INPUT) -> Operand:
    """Make a group an operand."""
    lead = next((m for m in group.matches if m.figure.value is not None), group.lead)
    also = [m.figure.source for m in group.matches if m is not lead and m.figure.value == lead.figure.value]
    return Operand(claim(lead.figure, role, also), shown_names(lead.entry), group)


def usable(choice: Choice) -> tuple[Group, ...]:
    """Return the groups that have a value."""
    return tuple(g for g in choice.groups if g.figure.kind not in MISSING and g.figure.value is not None)


def operands(ask: Ask) -> tuple[Operand, ...]:
    """Return what a question wants added, compared or set against each other."""
    u = ask.u
    if u.both and not u.required and (last := last_figures(ask.so_far)):
        return tuple(_again(f) for f in _last_told(ask, last))
    if several := named_apart(ask):
        return tuple(operand(g) for g in several)
    if len(u.measures) > 1:
        groups = [g for m in u.measures if (g := _only(choose(replace(u, measures=(m,)), ask.shelf)))]
        if len(groups) == len(u.measures):
            return tuple(operand(g) for g in groups)
    found = usable(choose(u, ask.shelf))
    if u.recent:
        found = _latest(found, u.recent)
        return tuple(operand(g) for g in sorted(found, key=lambda g: g.figure.year or 0))
    if len(u.years) > 1:
        found = _of_one_place(found, u.years)
    return tuple(
        operand(g)
        for g in sorted(found, key=lambda g: (g.figure.year or 0, g.figure.source.document, g.figure.source.start))
    )


def _latest(found: tuple[Group, ...], years: int) -> tuple[Group, ...]:
    """Return the newest years of the one place that tells them all; a year told in two places is not counted twice."""
    places: dict[object, dict[int, Group]] = {}
    for group in found:
        if group.figure.year is not None:
            places.setdefault((group.scope, group.lead.entry.names), {}).setdefault(group.figure.year, group)
    full = [p for p in places.values() if len(p) >= years] or [p for p in places.values() if len(p) > 1]
    if not full:
        return found
    newest = max(full, key=lambda p: (max(p), len(p)))
    return tuple(newest[y] for y in sorted(newest, reverse=True)[:years])


def _of_one_place(found: tuple[Group, ...], years: tuple[int, ...]) -> tuple[Group, ...]:
    """Where one place tells every year asked for, the same year told elsewhere is not counted again."""
    places: dict[object, list[Group]] = {}
    for group in found:
        places.setdefault((group.scope, group.lead.entry.names), []).append(group)
    full = [p for p in places.values() if sorted(g.figure.year or 0 for g in p) == sorted(years)]
    return tuple(full[0]) if len(full) == 1 and len(places) > 1 else found


def _again(figure: AnswerFigure) -> Operand:
    return Operand(replace(figure, role=Role.INPUT), names_of(figure))


def _last_told(ask: Ask, last: tuple[AnswerFigure, ...]) -> tuple[AnswerFigure, ...]:
    """Return as many of the last figures as the question speaks of: two, or 셋, or 모두 that were asked one after the other."""
    many = next((n for n, said in _NUMBERS if said.search(ask.u.question)), 2)
    if len(last) > 1:
        return last if many in {2, _ALL} or len(last) == many else ()
    seen: dict[str, AnswerFigure] = {}
    for answer in reversed(ask.so_far):
        told = last_figures((answer,))
        if many == _ALL and len(seen) > 1 and len(told) != 1:
            break
        for f in told:
            if f.unit == last[0].unit:
                seen.setdefault(f.id, f)
        if len(seen) >= many:
            break
    return tuple(reversed(list(seen.values()))) if many in {2, _ALL} or len(seen) == many else ()


def named_apart(ask: Ask) -> tuple[Group, ...]:
    """Return one group for each thing that a question names side by side, by codes or by names; none when one is not told."""
    coded = [g for c in ask.u.codes if (g := _only(choose(replace(ask.u, code=c, codes=()), ask.shelf)))]
    return tuple(coded) if len(coded) == len(ask.u.codes) > 1 else turns_apart(ask) or _joined(ask)


def _joined(ask: Ask) -> tuple[Group, ...]:
    """Read `A와 B의 …`: words after B may belong to A too, words before A to B too; a whole is no match for a part of it."""
    parts = split_terms(ask.u.required)
    if len(parts) < 2:
        return ()
    near = _pair(ask, parts, _shared)
    if not (whole := _wholes(near)):
        return near
    said = _all_named(ask, parts, near)  # a whole that is called by its own name is meant, though it holds the other
    for again in (_pair(ask, parts, _shared, whole), _pair(ask, parts, _far)):
        if again and not _wholes(again) and (not said or _all_named(ask, parts, again)):
            return again
    return near if said else ()


def _all_named(ask: Ask, parts: list[tuple[Term, ...]], groups: tuple[Group, ...]) -> bool:
    return all(_is_named(ask, p, g.lead.entry) for p, g in zip(parts, groups, strict=True))


def _wholes(groups: tuple[Group, ...]) -> frozenset[str]:
    """Return the figures that hold another of these: a project's whole beside an item of it, an item beside its part."""
    return frozenset(
        m.figure.id
        for g in groups
        if any(_holds(g, other) for other in groups if other is not g and other.scope == g.scope)
        for m in g.matches
    )


def _holds(whole: Group, part: Group) -> bool:
    if whole.lead.entry.general or part.lead.entry.general:
        return whole.lead.entry.general and not part.lead.entry.general
    return any(m.figure.item in part.figure.owners for m in whole.matches)


def _pair(
    ask: Ask, parts: list[tuple[Term, ...]], ways: _Ways, without: frozenset[str] = frozenset()
) -> tuple[Group, ...]:
    u = ask.u

    def fits(entry: Entry) -> int | None:
        return None if entry.figure is None or entry.figure.id in without else tier_of(entry.figure, u)

    soft = tuple(t for t in u.terms if t.soft)
    fields: list[tuple[Group, ...]] = []
    for position, part in enumerate(parts):
        tries = [usable(choose(replace(u, terms=t + soft), ask.shelf, fits)) for t in ways(parts, position, part)]
        others = [p for p in parts if p is not part]
        own = [tuple(g for g in f if not any(_is_named(ask, p, g.lead.entry) for p in others)) for f in tries]
        single = [f for f in own if len(f) == 1]  # one that is told by more of the question's words is the one meant
        found = next((f for f in (*single, *own, *tries) if f), ())
        if not found:
            return ()
        fields.append(found)
    fields = _apart(ask, parts, fields)
    groups = [f[0] for f in fields] if all(len(f) == 1 for f in fields) else _of_one_scope(fields)
    return tuple(groups) if len({g.figure.id for g in groups}) == len(groups) else ()


def _apart(ask: Ask, parts: list[tuple[Term, ...]], fields: list[tuple[Group, ...]]) -> list[tuple[Group, ...]]:
    """What another side is a part of, or is named by too, is no side of its own: its parts of this side's name are."""
    apart = []
    for part, field in zip(parts, fields, strict=True):
        others = [g for f in fields if f is not field for g in f]
        kept: list[Group] = []
        for group in field:
            ids = {m.figure.id for m in group.matches}
            joint = any(ids & {m.figure.id, m.figure.part_of} for g in others for m in g.matches)
            kept += [] if joint else [group]
            kept += _named_parts(ask, part, group) if joint else []
        apart.append(tuple(kept) or field)
    return apart


def _named_parts(ask: Ask, part: tuple[Term, ...], group: Group) -> list[Group]:
    return [Group((m,)) for m in children(ask, group) if _is_named(ask, part, m.entry)]


def _is_named(ask: Ask, part: tuple[Term, ...], entry: Entry) -> bool:
    """Tell whether an entry's own name says all the words of one side."""
    covered = cover(part, entry, ask.shelf)
    return covered is not None and covered.own == len(covered.levels) > 0


def _of_one_scope(fields: list[tuple[Group, ...]]) -> list[Group]:
    """When each side may mean several things, the pair that stands in one project is meant, if there is just one."""
    shared = set.intersection(*({g.scope for g in f} for f in fields))
    pairs = [[g for g in f if g.scope == scope] for scope in shared for f in fields]
    if len(shared) != 1 or any(len(p) != 1 for p in pairs):
        return []
    return [p[0] for p in pairs]


def split_terms(terms: tuple[Term, ...]) -> list[tuple[Term, ...]]:
    """Split terms after each that "and" follows."""
    parts: list[tuple[Term, ...]] = []
    current: list[Term] = []
    for term in terms:
        current.append(term)
        if term.joined:
            parts.append(tuple(current))
            current = []
    return [*parts, tuple(current)] if current else parts


def _shared(parts: list[tuple[Term, ...]], position: int, part: tuple[Term, ...]) -> Iterator[tuple[Term, ...]]:
    """Yield the words of one side, its own first, then with those that it may share with the other."""
    yield part
    yield from _far(parts, position, part)


def _far(parts: list[tuple[Term, ...]], position: int, part: tuple[Term, ...]) -> Iterator[tuple[Term, ...]]:
    """Yield the words of one side with those that it may share with the other, the most first; the last side has its own."""
    last, before = parts[-1], parts[0]
    if position < len(parts) - 1:
        for n in range(1, len(last)):
            yield part + last[n:]
    else:
        yield part
        for n in range(len(before) - 1, 0, -1):
            yield before[:n] + part


def _only(choice: Choice) -> Group | None:
    groups = usable(choice)
    return groups[0] if len(groups) == 1 else None


def last_figures(so_far: tuple[Answer, ...]) -> tuple[AnswerFigure, ...]:
    """Return the claimed figures of the newest answer that has some."""
    return next((told for answer in reversed(so_far) if (told := figures_of(answer))), ())
