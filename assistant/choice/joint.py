"""Amounts of several costs told as one: 설계·감리비 is no answer for 설계비 alone."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze

_SIDES = re.compile(r"\s?[·ㆍ/]\s?|,\s?|\s(?:및|와|과)\s|(?<=[가-힣])[와과]\s")
_COST = re.compile(r"(?:비|비용|료|요금|수당|보험|여비)$")
_AND_SO_ON = re.compile(
    r"(?P<first>[가-힣][가-힣\s]*?)\s?등(?:의)?\s(?P<rest>[가-힣][가-힣\s]*(?:수입|재원|보조금|비용|비))$"
)


def told_alone(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out what joins the cost that is asked for with others that are not."""
    return [m for m in found if m.figure.unit != "KRW" or not is_joined(m.figure.item, u)]


def is_joined(item: str, u: Understanding) -> bool:
    """Tell whether a name joins several costs of which a question names only some.

    >>> from assistant.question.understand import understand
    >>> is_joined("설계·감리비", understand("별관 설계비는?")), is_joined("설계·감리비", understand("별관 설계·감리비는?"))
    (True, False)
    >>> is_joined("지방세 등 자체수입", understand("지방세 수입은?")), is_joined("책상 및 의자", understand("책상은?"))
    (True, False)
    """
    asked = squeeze(u.question)
    if more := _AND_SO_ON.search(item):
        rest = squeeze(more["rest"])
        return squeeze(more["first"]) in asked and (_COST.sub("", rest) or rest) not in asked  # 설치하는 데 드는 돈
    sides = [s for side in _SIDES.split(item) if (s := squeeze(side))]
    if len(sides) < 2 or not _COST.search(sides[-1]) or max(map(len, sides)) > _LONGEST:
        return False
    words = [v for t in u.required for v in t.variants if len(v) > 1 and _COST.search(v)]
    named = [any(_names(w, side) for w in words) for side in sides]
    return any(named) and not all(named) and not all(side in asked for side in sides)


_LONGEST = 6  # letters of a cost in a list of costs; what is longer names a thing


def _names(word: str, side: str) -> bool:
    """Tell whether a cost is that side: 설계비 of 설계·감리비, 난방비 of 냉·난방비."""
    return word == side or _COST.sub("", word) == side or (side.endswith(word) and len(word) > 2)
