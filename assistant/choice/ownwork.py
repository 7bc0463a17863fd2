"""A number under one work of a project is not given for another of its works, whose name the project's title has too."""

from __future__ import annotations

from itertools import pairwise

from assistant.choice.groups import Match
from assistant.language.trade import is_trade
from assistant.names.racks import OWNERS, SECTION
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_WORDS = 2  # that one name has at least: of a word alone, nobody knows whose it is


def of_own_work(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out counts that stand under another work, where the work that the question names in several words tells some of its own.

    방문 체조의 쉼터 수 of a project 쉼터 방문 체조 is what stands under 방문 체조, and not the 쉼터 of its 책 읽기.
    """
    counts = [m for m in found if m.figure.unit != "KRW"]
    if len(u.required) <= _WORDS or not counts:
        return found
    far = {id(m): frozenset(n for n, level in enumerate(m.cover.levels) if level >= SECTION) for m in counts}
    works: dict[object, dict[frozenset[int], set[str]]] = {}
    for m in counts:
        for name in m.entry.levels[OWNERS].split("|"):
            met = frozenset(
                n
                for n, t in enumerate(u.required)
                if m.cover.levels[n] == OWNERS and any(v in name for v in t.variants)
            )
            if len(met) >= _WORDS and _is_one_name(met, name, u):
                works.setdefault(m.entry.scope, {}).setdefault(met, set()).add(name)

    def is_of_another(m: Match) -> bool:
        named = {frozenset(met): names for met, names in works.get(m.entry.scope, {}).items() if met <= far[id(m)]}
        return bool(named) and _has_work(m.figure)

    others = [m for m in counts if is_of_another(m)]
    return [m for m in found if m not in others]


def _is_one_name(met: frozenset[int], name: str, u: Understanding) -> bool:
    """Tell whether the words stand side by side in the question, and one behind the other in the name."""
    numbers = sorted(met)
    said = ["|".join(u.required[n].variants) for n in numbers]
    beside = all(b - a == 1 for a, b in pairwise(numbers))
    ones = [next((v for v in s.split("|") if v in name), "") for s in said]
    return beside and "".join(ones) in name


def _has_work(figure: Figure) -> bool:
    """Tell whether a count stands under a name of its own, which no heading has."""
    heads = {squeeze(s) for s in figure.source.section}
    return any(squeeze(o) not in heads and not is_trade(o) for o in figure.owners)
