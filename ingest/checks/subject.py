"""What a figure is about, so that two statements of one fact can be held together."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from ingest.checks.lattice import is_total
from ingest.model import Bound, Figure, Kind, Measure
from ingest.text.folding import squeeze
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON

PLAN = frozenset({Measure.BUDGET, Measure.REQUIRED, Measure.REQUESTED})
_MEASURE_WORDS = frozenset(word for word, _ in LEXICON.measures)
_NOISE = re.compile(r"[\s·ㆍ․,\-‧'‘’\"“”「」『』<>\[\]]+|\([^)]*\)")
_COARSE = ((10**12, "조원"), (10**8, "억원"), (10**8, "억"), (10**6, "백만원"), (10**4, "만원"))


def money(figure: Figure) -> bool:
    """Tell whether a figure is an exact amount of its own: no price, limit, change or part of a cell."""
    return (
        figure.unit == "KRW"
        and figure.value is not None
        and figure.kind is Kind.AMOUNT
        and figure.bound is Bound.EXACT
        and figure.measure not in {Measure.UNIT_PRICE, Measure.LIMIT, Measure.CHANGE, Measure.PAYMENT}
    )


def generic(name: str) -> bool:
    """Tell whether a label names only what is measured, not what it is of: 소요예산, 사업비, 사업내용, 계."""
    bare = re.sub(r"\d{4}년도?|\(.*?\)", "", squeeze(name))
    return (
        not bare
        or is_total(name)
        or bare.lower() in _MEASURE_WORDS
        or bare in LEXICON.funding
        or bare in LAYOUT.titles
        or bare in LAYOUT.columns
    )


def subject(figure: Figure) -> str:
    """Return the name of what a figure is about, folded for comparing; "" for the project itself."""
    return (lineage(figure) or ("",))[-1]


def lineage(figure: Figure) -> tuple[str, ...]:
    """Return the names that lead to a figure, folded, without those of measures, sections and accounts."""
    accounts = {squeeze(figure.account or ""), "".join(c for c in figure.account_code or "" if c.isdigit())}
    names = [n for n in (*figure.owners, figure.item) if n and not generic(n) and squeeze(n) not in accounts]
    return tuple(dict.fromkeys(f for n in names if (f := fold(n)) and not f.isdigit()))


def fold(name: str) -> str:
    """Return a name without spaces, points and remarks in parentheses.

    >>> fold("이웃 도시·교류 축제(2일)")
    '이웃도시교류축제'
    """
    return _NOISE.sub("", name)


def alike(one: str, other: str) -> bool:
    """Tell whether two folded names are near enough to be one: most pairs of letters shared, the same digits."""
    if one == other:
        return True
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    a, b = _pairs(one), _pairs(other)
    return bool(a and b) and len(a & b) >= 0.6 * min(len(a), len(b)) and len(a & b) >= 3


def _pairs(name: str) -> frozenset[str]:
    return frozenset(name[i : i + 2] for i in range(len(name) - 1))


def grain(figure: Figure) -> int:
    """Return the won that one step of a figure's last digit is worth, by the unit it is printed in.

    `74.2억원` steps by ten million; `80억원` by a hundred million.
    """
    for size, name in _COARSE:
        if figure.printed.endswith(name):
            point = re.search(r"\.(\d+)", figure.printed)
            return int(size // 10 ** len(point.group(1))) if point else size
    return 1_000 if figure.printed.endswith("천원") else 1


def rounds_to(exact: Figure, rough: Figure) -> bool:
    """Tell whether one amount is the other, rounded or cut off to its coarser unit."""
    step = grain(rough)
    if exact.value is None or not rough.value or step <= grain(exact):
        return False
    steps = exact.value / step
    near = (steps.to_integral_value(ROUND_DOWN), steps.to_integral_value(ROUND_HALF_UP))
    return rough.value / step in near and abs(exact.value - rough.value) < rough.value * Decimal("0.05")


def apart(one: Figure, other: Figure) -> bool:
    """Tell whether two figures stand in different tables, or in different sections: only then can they state one fact."""
    if one.table is not None and one.table == other.table:
        return False
    listed = one.owner_item is not None and other.owner_item is not None
    return not (listed and one.source.section == other.source.section)
