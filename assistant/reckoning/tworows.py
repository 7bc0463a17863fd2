"""By how many one row of a table is above another, each said by its name alone: 앞마을은 뒷마을보다 몇 명 많아."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match, sum_rank
from assistant.choice.tiers import counts_for
from assistant.names.cover import Cover
from assistant.names.racks import DOCUMENT, OWN, OWNERS, Entry
from assistant.question.meaning import Term
from assistant.reckoning.changes import difference
from assistant.reckoning.operands import operand
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Kind

_SIDES = re.compile(
    r"(?:^|\s)(?P<one>[가-힣A-Za-z0-9·~]+?)(?:은|는|이|가)\s(?:[가-힣]+(?:은|는|이|가)\s)?(?P<other>[가-힣A-Za-z0-9·~]{2,}?)보다는?\s(?:[가-힣]+(?:은|는|이|가)\s)?"
    r"(?:대략\s|약\s)?몇\s?[가-힣]+?(?:이나)?\s(?:더\s)?(?:많|적|크|큰|작|높|낮|늘|줄)"
)

Pair = tuple[Entry, Entry]


def answer_two_rows(ask: Ask) -> Draft | None:
    """Subtract what two rows, or two columns, of one table count; None where no one pair of cells is meant."""
    u, said = ask.u, _SIDES.search(ask.u.question)
    if said is None or u.want != "change" or not u.counters or u.measures:
        return None
    one, other = squeeze(said["one"]), squeeze(said["other"])
    rest = tuple(t for t in u.required if not {one, other} & {squeeze(t.text), *t.variants})
    sides: dict[object, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for e in ask.shelf.entries:
        f = e.figure
        if (
            f is None
            or f.table is None
            or f.value is None
            or (u.years and f.year not in u.years)
            or not _counts(e, u.counters)
        ):
            continue
        for name in (one, other):
            if _is_called(f.item, name):
                sides[e.scope, f.table, "row", f.column_number, f.year, f.owners[:-1]][name].append(e)
            elif _is_called(f.column, name):
                sides[e.scope, f.table, "column", f.row, None, _before(f.column, name)][name].append(e)
    pairs = [(a[0], b[0]) for s in sides.values() if len(a := s[one]) == 1 and len(b := s[other]) == 1]
    pairs = _meant(
        [p for p in pairs if all(_says(t, e) for t in rest for e in p) and all(_in_its_unit(e, rest) for e in p)]
    )
    if len(pairs) != 1:
        return None
    first, second = (operand(Group((Match(e, e.figure, Cover((), 0, exact=True), 0),))) for e in pairs[0] if e.figure)
    return difference(ask, first, second)


def _counts(entry: Entry, counters: tuple[str, ...]) -> bool:
    f = entry.figure
    return f is not None and (
        (f.kind is Kind.COUNT and not f.unit) or any(counts_for(f, c) is not None for c in counters)
    )


def _in_its_unit(entry: Entry, rest: tuple[Term, ...]) -> bool:
    """Tell whether a number has a unit, or the heading that says what it counts is named."""
    f = entry.figure
    return f is not None and (
        bool(f.unit) or any(v in squeeze(f"{f.item}|{f.column}") for t in rest for v in t.variants)
    )


def _is_called(printed: str, name: str) -> bool:
    return squeeze(printed) == name or squeeze(printed.rsplit(maxsplit=1)[-1] if printed.split() else "") == name


def _before(column: str, name: str) -> str:
    """Return what stands over two columns: 9급 of 9급 정원 and 9급 현원."""
    return squeeze(column).removesuffix(name)


def _says(term: Term, entry: Entry) -> bool:
    return any(v in level for v in term.variants for level in (entry.levels[OWN], *entry.levels[OWNERS : DOCUMENT + 1]))


def _meant(pairs: list[Pair]) -> list[Pair]:
    """Of several pairs, keep that of the column which sums its rows, or of the newest year."""
    if len(pairs) < 2:
        return pairs
    summed = [p for p in pairs if p[0].figure and sum_rank(p[0].figure.column) == 0]
    if len(summed) == 1:
        return summed
    years = [p[0].figure.year for p in pairs if p[0].figure and p[0].figure.year is not None]
    dated = len(years) == len(pairs) == len(set(years)) and all(p[0].figure and p[0].figure.year_from for p in pairs)
    return [p for p in pairs if p[0].figure and p[0].figure.year == max(years)] if dated else pairs
