"""Ordinals that names carry, by what they count: the 3차 meeting is not the 4차."""

from __future__ import annotations

import re
from collections import defaultdict

_TURN = re.compile(r"제?(\d{1,3})(차|회|기)(?![가-힣]*(?:년|계획))")


def turns(text: str) -> dict[str, set[str]]:
    """Return the ordinals that a text says, by what they count.

    >>> dict(turns("제3차회의")), dict(turns("2차회의|5회축제"))
    ({'차': {'3'}}, {'차': {'2'}, '회': {'5'}})
    """
    found: dict[str, set[str]] = defaultdict(set)
    for match in _TURN.finditer(text):
        found[match[2]].add(match[1])
    return found


def of_another(asked: dict[str, set[str]], said: str) -> bool:
    """Tell whether a text says other ordinals than those asked for, and none of them.

    >>> of_another({"차": {"3"}}, "4차회의"), of_another({"차": {"3"}}, "3·4차회의"), of_another({"차": {"3"}}, "회의")
    (True, True, False)
    """
    if not asked:
        return False
    found = turns(said)
    return any(found.get(unit) and not found[unit] & numbers for unit, numbers in asked.items())
