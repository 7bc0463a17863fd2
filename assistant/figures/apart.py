"""What a question names side by side, one group for each side; none where one of them is not told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from assistant.choice.ask import Ask
from assistant.choice.choose import choose, only, usable
from assistant.choice.groups import Group, Match
from assistant.choice.synonyms import widened
from assistant.choice.tiers import tier_of
from assistant.figures.breakdown import children
from assistant.figures.sides import turns_apart
from assistant.names.cover import cover
from assistant.names.places import is_place
from assistant.names.racks import OWN, OWNERS, ROW, Entry
from assistant.question.meaning import Term
from index.words.spelling import squeeze
from ingest.model import Measure

_Ways = Callable[[list[tuple[Term, ...]], int, tuple[Term, ...]], Iterator[tuple[Term, ...]]]

_NUMBER = re.compile(r"제?\d+(?:회|차|기|단계|분기|구역|권역|공구|호|st|nd|rd|th)?(?:추경|추가경정(?:예산)?)?")
_DOT = re.compile(r"[·ㆍ/]")
_PRICES = frozenset({Measure.UNIT_PRICE, Measure.LIMIT})
_WORK = 2  # letters of a work
_WHOLE = re.compile(r"예산|사업비|금액|총액|비용|전체")
_AND = re.compile(r"\s(?:및|와|과)\s|(?<=[가-힣])[와과]\s")


def named_apart(ask: Ask) -> tuple[Group, ...]:
    """Return one group for each thing that a question names side by side, by codes or by names; none when one is not told."""
    coded = [g for c in ask.u.codes if (g := only(choose(replace(ask.u, code=c, codes=()), ask.shelf)))]
    return tuple(coded) if len(coded) == len(ask.u.codes) > 1 else turns_apart(ask) or _joined(ask)


def _joined(ask: Ask) -> tuple[Group, ...]:
    """Read `A와 B의 …`: words after B may belong to A too, words before A to B too; a whole is no match for a part of it."""
    parts = split_terms(ask.u.required)
    if len(parts) < 2:
        return ()
    places = frozenset[str]().union(*ask.shelf.places.values())
    whose = frozenset(t for t in ask.u.required if any(is_place(v, places) for v in t.variants))
    shared = partial(_shared, whose=whose)
    near = _pair(ask, parts, shared)
    if _unlike(ask, parts, near):
        return tailed if (tailed := _pair(ask, parts, _far)) and not _unlike(ask, parts, tailed) else ()
    near = _in_line(ask, _measured_alike(ask, parts, _of_one_list(ask, parts, _called(ask, parts, near))))
    if not (whole := _wholes(near)):
        return near
    said = _all_named(ask, parts, near)  # a whole that is called by its own name is meant, though it holds the other
    for again in (_pair(ask, parts, shared, whole), _pair(ask, parts, _far)):
        if again and not _wholes(again) and (not said or _all_named(ask, parts, again)):
            return again
    return near if said else ()


def _called(ask: Ask, parts: list[tuple[Term, ...]], groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Keep sides that are each called by a word of their own; what only stands under such a word gives way to the mate of the others.

    복지와 교육 are two cells of a row, though a number stands under a line that speaks of 복지.
    """
    sides = list(zip(parts, groups, strict=False))
    good = [g for p, g in sides if _by_own_word(parts, p, g)]
    if not good or len(good) == len(groups):
        return groups
    read = [g if g in good else _mate(ask, p[-1 if p[-1].joined else 0], good[0]) for p, g in sides]
    return tuple(g for g in read if g) if all(read) else ()


def _of_one_list(ask: Ask, parts: list[tuple[Term, ...]], groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Take from the list of the first side what goes by just the one word of another: 으뜸 and 버금 of a prize, no 버금 마을 시상."""
    sides = zip(parts[1:], groups[1:], strict=False)
    return (*groups[:1], *(_listed_with(ask, p[0], g, groups[0]) if len(p) == 1 else g for p, g in sides))


def _listed_with(ask: Ask, term: Term, group: Group, first: Group) -> Group:
    f = first.figure
    if not f.owners or squeeze(group.figure.item) in term.variants:
        return group
    kind = (f.owners, f.table, f.unit, f.measure, f.year)
    found = {
        g.id: Match(e, g, first.lead.cover, first.lead.tier)
        for e in ask.shelf.entries
        if (g := e.figure) and e.scope == first.scope and (g.owners, g.table, g.unit, g.measure, g.year) == kind
        if g.value is not None and squeeze(g.item) in term.variants
    }
    return Group(tuple(found.values())) if len(found) == 1 else group


def _measured_alike(ask: Ask, parts: list[tuple[Term, ...]], groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Set no price or limit of one side against the amount of another: the cell beside that amount is the one meant, if any."""
    priced = [g.figure.measure in _PRICES for g in groups]
    if all(priced) or not any(priced) or _PRICES & {*ask.u.measures} or len(groups) != len(parts):
        return groups
    amount = groups[priced.index(False)]
    sides = zip(parts, groups, priced, strict=True)
    read = [_mate(ask, p[-1 if p[-1].joined else 0], amount) if price else g for p, g, price in sides]
    return tuple(g for g in read if g) if all(read) else ()


def _in_line(ask: Ask, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Take two cells of one table from one column, or one row, that the question names: the loans of either branch, no loans and a total."""
    rows, columns = ({getattr(g.figure, line) for g in groups} for line in ("row", "column_number"))
    if not _of_one_table(groups) or 1 in {len(rows), len(columns)}:
        return groups
    said = {v for t in ask.u.required for v in t.variants}
    for named, line, other in ((_headed, "column_number", "row"), (_called_so, "row", "column_number")):
        led = {getattr(g.figure, line) for g in groups if any(v in named(g) for v in said)}
        if len(led) != 1:
            continue
        at = led.pop()
        read = [
            g if getattr(g.figure, line) == at else _cell(ask, g, {line: at, other: getattr(g.figure, other)})
            for g in groups
        ]
        return tuple(g for g in read if g) if all(read) else ()
    return groups


def _of_one_table(groups: tuple[Group, ...]) -> bool:
    places = {(g.scope, g.figure.table, g.figure.unit, g.figure.funding) for g in groups}
    return len(groups) > 1 and len(places) == 1 and groups[0].figure.table is not None


def _headed(group: Group) -> str:
    return squeeze(group.figure.column)


def _called_so(group: Group) -> str:
    return squeeze(group.figure.item)


def _cell(ask: Ask, group: Group, place: dict[str, int | None]) -> Group | None:
    """Return the cell of the same table in one row and column."""
    f = group.figure
    found = [
        Group((Match(e, g, group.lead.cover, group.lead.tier),))
        for e in ask.shelf.entries
        if (g := e.figure) and e.scope == group.scope and (g.table, g.unit, g.funding) == (f.table, f.unit, f.funding)
        if g.value is not None and all(getattr(g, k) == v for k, v in place.items())
    ]
    return found[0] if len(found) == 1 else None


def _by_own_word(parts: list[tuple[Term, ...]], part: tuple[Term, ...], group: Group) -> bool:
    """Tell whether a side is called by its own last word, or by one that it shares with another; what is met further out is a title's."""
    lead = group.lead.entry
    own = [part[-1], *(t for p in parts if p is not part for t in p)] if part[-1].joined else list(part)
    levels = {n for t in own for n, said in enumerate(lead.levels) if any(v in said for v in _parts_of(t))}
    return lead.general or not levels or not {OWN, ROW}.isdisjoint(levels) or OWNERS not in levels


def _parts_of(term: Term) -> set[str]:
    """Return what of a word a name may say: the work of what it costs, 설치 of 설치비, and each that a dot joins."""
    dotted = {squeeze(p) for p in _DOT.split(term.text) if len(p) > 1}
    return {*term.variants, *dotted, *(v[:-1] for v in term.variants if v.endswith("비") and len(v) > _WORK)}


def _mate(ask: Ask, term: Term, group: Group) -> Group | None:
    """Return the one cell beside another, in its row or its column, that goes by a word."""
    f = group.figure
    found = {
        e.figure.id: Match(e, e.figure, group.lead.cover, group.lead.tier)
        for e in ask.shelf.entries
        if e.figure is not None
        and e.scope == group.scope
        and f.table is not None
        and (e.figure.table, e.figure.unit) == (f.table, f.unit)
        and e.figure.value is not None
        and (e.figure.row == f.row) is not (e.figure.column_number == f.column_number)
        and any(v in squeeze(f"{e.figure.item}|{e.figure.column}") for v in term.variants)
    }
    return Group(tuple(found.values())) if len(found) == 1 else None


def _unlike(ask: Ask, parts: list[tuple[Term, ...]], groups: tuple[Group, ...]) -> bool:
    """Tell whether one side is a whole project and the last an item of another: 물길 정비와 쉼터 조성의 인건비 asks for that of both."""
    if not groups or not groups[0].lead.entry.general or groups[-1].lead.entry.general or len(parts[-1]) < 2:
        return False
    (*_, before), (after, *_) = parts[-2:]
    said = ask.u.question[before.start + len(before.text) : after.start] if min(before.start, after.start) >= 0 else ""
    own = f" {squeeze(groups[-1].lead.entry.name)} "
    whole = all(any(v in own for v in t.variants) for t in parts[-1])  # its name says all of it: 안내판 제작
    return not whole and not _WHOLE.search(said) and any(v in own for v in parts[-1][-1].variants)


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
    if any(_beside(m, n) for m in whole.matches for n in part.matches):
        return False
    if whole.lead.entry.general or part.lead.entry.general:
        return whole.lead.entry.general and not part.lead.entry.general
    return any(m.figure.item in part.figure.owners for m in whole.matches)


def _beside(one: Match, other: Match) -> bool:
    """Tell whether a sentence tells two amounts side by side: 수해 복구 3억원, 투자사업 2억원 편성."""
    f, g = one.figure, other.figure
    places = ((f.source.document, f.source.line, f.owners), (g.source.document, g.source.line, g.owners))
    return f.table is None is g.table and places[0] == places[1] and f.item != g.item


def _pair(
    ask: Ask, parts: list[tuple[Term, ...]], ways: _Ways, without: frozenset[str] = frozenset()
) -> tuple[Group, ...]:
    u = ask.u

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        return None if f is None or (without and f.id in without) else tier_of(f, u)

    soft = tuple(t for t in u.terms if t.soft)
    fields: list[tuple[Group, ...]] = []
    for position, part in enumerate(parts):
        said = list(ways(parts, position, part))
        tries = [usable(choose(replace(u, terms=t + soft), ask.shelf, fits)) for t in said]
        if not any(len(f) == 1 for f in tries):
            tries += [_in_other_words(ask, t + soft, fits) for t in said]
        others = [p for p in parts if p is not part]
        lent = [[w for w in t if w not in part] for t in (said if len(tries) == len(said) else [*said, *said])]
        tries = [f for f, words in zip(tries, lent, strict=True) if len(f) != 1 or not _within_account(f[0], words)]
        tries = [
            tuple(x for g in f for x in (_named_parts(ask, part, g) if _joins(part, others, g.lead.entry) else [g]))
            for f in tries
        ]
        own = [tuple(g for g in f if not any(_is_named(ask, p, g.lead.entry) for p in others)) for f in tries]
        single = [f for f in own if len(f) == 1]  # one that is told by more of the question's words is the one meant
        found = next((f for f in (*single[:1], *own, *tries) if f), ())
        found = next((f for f in single if found and _settles(f[0], found[0])), found)
        found = _at_home(fields[0] if fields else (), found, single if len(part) == 1 else ())
        if not found:
            return ()
        fields.append(found)
    fields = _works(_apart(ask, parts, fields))
    groups = [f[0] for f in fields] if all(len(f) == 1 for f in fields) else _of_one_scope(fields)
    return tuple(groups) if len({g.figure.id for g in groups}) == len(groups) else ()


def _within_account(group: Group, lent: Sequence[Term]) -> bool:
    """Tell whether a word lent by another side is met but inside an account's name: 운영 of 기관운영업무추진비 settles nothing."""
    f = group.figure
    account = squeeze(f.account or "")
    named = "|".join(squeeze(n) for n in (f.item, *f.owners, f.project or "") if squeeze(n) != account)
    return any(v in account[1:] and not account.startswith(v) and v not in named for t in lent for v in t.variants)


def _works(fields: list[tuple[Group, ...]]) -> list[tuple[Group, ...]]:
    """Beside the whole of one project, what names another project and amounts of other kinds in it is the whole of that, of the same kind."""
    kinds = {f[0].figure.measure for f in fields if len(f) == 1 and f[0].lead.entry.general}
    if len(kinds) != 1:
        return fields
    wholes = [tuple(g for g in f if g.lead.entry.general and g.figure.measure in kinds) for f in fields]
    return [
        whole if len(f) > len(whole) == 1 and len({g.scope for g in f}) == 1 else f
        for f, whole in zip(fields, wholes, strict=True)
    ]


def _at_home(
    first: tuple[Group, ...], found: tuple[Group, ...], single: Sequence[tuple[Group, ...]]
) -> tuple[Group, ...]:
    """Take a side of one word from where the first side is told, if it is told there: 놀이터 정비 그네, 미끄럼틀 각각."""
    if len(first) != 1 or not found or any(g.scope == first[0].scope for g in found):
        return found
    return next((f for f in single if f[0].scope == first[0].scope), found)


def _in_other_words(ask: Ask, terms: tuple[Term, ...], fits: Callable[[Entry], int | None]) -> tuple[Group, ...]:
    """Return what goes by other words for those of one side, and by no others: 공사비 is what 지붕 교체 costs."""
    wider = widened(replace(ask.u, want="figure", terms=terms), ask.shelf)
    groups = usable(choose(replace(wider.u, want=ask.u.want), ask.shelf, fits)) if wider else ()
    return groups if wider and all(m.figure.id in wider.ids for g in groups for m in g.matches) else ()


def _settles(group: Group, other: Group) -> bool:
    """Tell whether more words leave one value of several that fewer may mean: of the first supplement, not of both."""
    ids, others = ({m.figure.id for m in g.matches} for g in (group, other))
    return ids < others and len({m.figure.value for m in group.matches}) == 1


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


def _joins(part: tuple[Term, ...], others: list[tuple[Term, ...]], entry: Entry) -> bool:
    """Tell whether a name joins a thing of this side with one of another: 모임 육성 및 강사 배치 is no 모임 육성 beside 강사 지원."""
    sides = [squeeze(s) for s in _AND.split(entry.name)]

    def met(terms: Iterable[Term], side: str) -> bool:
        return any(v in side for t in terms for v in t.variants)

    return (
        len(sides) > 1
        and any(met(part, s) for s in sides)
        and any(met((t for t in other if t not in part), s) and not met(part, s) for other in others for s in sides)
    )


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


def _shared(
    parts: list[tuple[Term, ...]], position: int, part: tuple[Term, ...], whose: frozenset[Term] = frozenset()
) -> Iterator[tuple[Term, ...]]:
    """Yield the words of one side, its own first, then with those that it may share with the other.

    A side that is but a number, 1회 of `1회, 2회 추경 때 투자사업`, or says only whose it is, 한빛시 of `청명시 축제와 한빛시`,
    says nothing by itself where the other names a thing.
    """
    named = any(not (_is_number(t) or t in whose) for p in parts for t in p)
    bare = all(_is_number(t) or t in whose for t in part)
    if not (named and bare):
        yield part
    yield from (t for t in _far(parts, position, part) if t != part)


def _is_number(term: Term) -> bool:
    return _NUMBER.fullmatch(term.text) is not None


def _far(parts: list[tuple[Term, ...]], position: int, part: tuple[Term, ...]) -> Iterator[tuple[Term, ...]]:
    """Yield the words of one side with those that it may share with the other, the most first; the last side has its own."""
    last, before = parts[-1], parts[0]
    if position < len(parts) - 1:
        for n in range(1, len(last)):
            yield part + last[n:]
    else:
        yield part
    if position:
        for n in range(len(before) - 1, 0, -1):
            yield before[:n] + part
