"""Ordinals that names carry, by what they count: the 3차 meeting is not the 4차."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from assistant.names.racks import TEXT
from assistant.question.meaning import Term

_TURN = re.compile(r"제?(\d{1,3})(호[점기선]|공구|차|회|기)(?![가-힣]*(?:년|계획))")

AMENDED = re.compile(
    r"제?\d{1,2}[회차](?=추경|추가경정)"
)  # which budget of its year a paper is: no turn of what it tells of


def turns(text: str) -> dict[str, set[str]]:
    """Return the ordinals that a text says, by what they count.

    >>> dict(turns("제3차회의")), dict(turns("2차회의|5회축제"))
    ({'차': {'3'}}, {'차': {'2'}, '회': {'5'}})
    """
    found: dict[str, set[str]] = defaultdict(set)
    for match in _TURN.finditer(text):
        found[match[2]].add(match[1])
    return found


def of_another(asked: dict[str, set[str]], said: str, near: Iterable[str] = (), whole: str = "") -> bool:
    """Tell whether names say other ordinals than those asked for, and none of them.

    Where the names say none, what stands near does, by one; and then the whole paper.

    >>> of_another({"차": {"3"}}, "4차회의"), of_another({"차": {"3"}}, "3·4차회의"), of_another({"차": {"3"}}, "회의")
    (True, True, False)
    >>> of_another({"회": {"3"}}, "관객", ("제2회제3회",)), of_another({"회": {"3"}}, "관객", (), "제4회축제")
    (True, True)
    """
    if not asked:
        return False
    found, beside = turns(said), [turns(AMENDED.sub("", words)) for words in near]
    over = turns(AMENDED.sub("", whole))
    for unit, numbers in asked.items():
        if found.get(unit):
            other = not found[unit] & numbers
        elif told := next((t[unit] for t in beside if t.get(unit)), None):
            other = not told <= numbers
        else:
            other = bool(over.get(unit)) and not over[unit] & numbers
        if other:
            return True
    return False


def is_turn_beside(terms: Sequence[Term], levels: Sequence[int]) -> bool:
    """Tell whether a turn is met by no name, but by a line beside a table: ※ 나머지는 2차 공모로 is said of what it does not hold."""
    return any(
        level == TEXT and turns(t.variants[0]) and not any(AMENDED.search(v) for v in t.variants)
        for t, level in zip(terms, levels, strict=False)
    )
