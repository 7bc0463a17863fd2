"""Counting words, percent signs and bounds that stand beside a number."""

from __future__ import annotations

import re

from ingest.model import Bound
from ingest.text.lexicon import LEXICON

_PERCENT = re.compile(r"[ ]?(?:%(?:[pP](?![A-Za-z])|포인트)?|퍼센트(?:포인트)?)")


def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words))


_NEVER = re.compile(_either(LEXICON.never))
_FOLLOW = rf"(?![가-힣A-Za-z\d])|(?={_either(LEXICON.followers)})"
_COUNTER = re.compile(
    rf"여?[ ]?(?:(?P<strict>{_either(LEXICON.strict_counters)})(?:{_FOLLOW})|(?P<plain>{_either(LEXICON.plain_counters)}))"
)
_SPANS_OF_TIME = {
    "일": r"일\s?(?:간|이내|이상|이하|동안)",
    "주": r"주\s?(?:간|이내|이상|동안)",
    "분": r"분\s?(?:간|이내|이상|내외|동안)",
}
_TIMED = {name: re.compile(r"여?[ ]?" + pattern) for name, pattern in _SPANS_OF_TIME.items()}
_CLOCK = re.compile(r"시\s?\d{1,2}$")
_PARTS = re.compile(r"\s?분의\s?\d")
_MANY = re.compile(r"(?:\d{3}|\d,\d{3})$")
_ORGANISED = re.compile(  # 1국 4과 15팀: each is counted where a smaller office follows, 3과 by itself is the third
    r"[ ]?(국|실|본부|관|과|담당관|소|원|단|부)(?=[\s,·]{0,2}\d{1,3}[ ]?(?:과|담당관|담당|팀|사업소|출장소|센터|소|단|반|파트|계)(?![가-힣]))"
)
_PLANTED = re.compile(r"\s?(?:식재|보식|이식|식목|심)")
_LAMPS = re.compile("(?:가로|보안|공원|조명|투광|경관|터널|유도|신호)등|LED")
_FULL_MARKS = re.compile(r"\s?(?:만점|척도)")
_NEAR = 6
_OF_YEAR = re.compile(r"(?<![\d,])(?:19|20)\d\d$")
_BEFORE_LAMPS = 60  # letters before a few lamps, in which they are called so
_UNCOUNTED = frozenset({"년", "원", "쪽", "과"})
_AFTER = tuple(
    (bound, re.compile(r"[ ]?(?:" + _either(LEXICON.bounds[name]) + ")"))
    for name, bound in (("about", Bound.ABOUT), ("at_most", Bound.AT_MOST), ("at_least", Bound.AT_LEAST))
)
_BEFORE = tuple(
    (bound, re.compile(r"(?:^|[\s(:])(?:" + _either(LEXICON.bounds[name]) + r")[ ]?$"))
    for name, bound in (
        ("before_about", Bound.ABOUT),
        ("before_at_most", Bound.AT_MOST),
        ("before_at_least", Bound.AT_LEAST),
    )
)


def percent_at(folded: str, end: int) -> int | None:
    """Return where a percent sign after a number ends, or None."""
    match = _PERCENT.match(folded, end)
    return match.end() if match else None


def counter_at(folded: str, end: int) -> tuple[str, int]:
    """Return the counting word after a number and where it ends; "" when none stands there.

    >>> counter_at("40명 선정", 2), counter_at("1부서", 1), counter_at("3개년", 1)
    (('명', 3), ('', 1), ('', 1))
    >>> counter_at("240주(소나무)", 3), counter_at("24주 과정", 2), counter_at("95주 식재", 2)
    (('주', 4), ('', 2), ('주', 3))
    >>> counter_at("12,000전, 40억원", 6), counter_at("2030 전", 4), counter_at("9전", 1)
    (('전', 7), ('', 4), ('', 1))
    >>> counter_at("4과 15팀", 1), counter_at("4과", 1)
    (('과', 2), ('', 1))
    >>> counter_at("보안등 85등", 6), counter_at("1,260등(버들)", 5), counter_at("전국 17등", 5), counter_at("20억 등", 3)
    (('등', 7), ('등', 6), ('', 5), ('', 3))
    >>> counter_at("2030, 2031등", 10)
    ('', 10)
    >>> counter_at("5점 만점", 1), counter_at("92점", 2)
    (('', 1), ('점', 3))
    """
    after = end + (folded[end : end + 1] == " ")
    if _NEVER.match(folded, after) or any(folded.startswith(o, end) for o in LEXICON.ordinals):
        return "", end
    for name, pattern in _TIMED.items():
        if match := pattern.match(folded, end):
            return name, match.start() + match[0].index(name) + len(name)
    if office := _ORGANISED.match(folded, end):
        return office[1], office.end()
    match = _COUNTER.match(folded, end)
    if match is None:
        return "", end
    unit = match["plain"] or match["strict"]
    if unit == "분" and not _CLOCK.search(folded, max(0, end - _NEAR), end) and not _PARTS.match(folded, end):
        return unit, match.end()  # 14시 30분 is an hour, 3분의 1 a part
    if unit == "주" and (_MANY.search(folded, max(0, end - _NEAR), end) or _PLANTED.match(folded, match.end())):
        return unit, match.end()  # trees, not weeks
    if unit == "전" and (match[0] != unit or not _MANY.search(folded, max(0, end - _NEAR), end)):
        return "", end  # of 28,000전 they are taps; 5 전 is before
    if unit == "등" and (match[0] != unit or not _of_lamps(folded, end)):
        return "", end  # a rank, or 등 for what else there is
    if unit == "점" and _FULL_MARKS.match(folded, match.end()):
        return "", end  # 5점 만점 is a scale, and nobody's points
    if unit in _TIMED or unit in _UNCOUNTED:
        return "", end
    return ("년" if unit == "년간" else unit), match.end()


def _of_lamps(folded: str, end: int) -> bool:
    """Tell whether a number before 등 is of lamps: a large one, or one behind what they are called."""
    near = max(0, end - _NEAR)
    large = _MANY.search(folded, near, end) and not _OF_YEAR.search(folded, near, end)  # 2030, 2031등 goes on
    return bool(large or _LAMPS.search(folded, max(0, end - _BEFORE_LAMPS), end))


def counts(folded: str, end: int) -> bool:
    """Tell whether a counting word or a percent sign follows."""
    return bool(_COUNTER.match(folded, end)) or percent_at(folded, end) is not None


def ends(folded: str, end: int) -> bool:
    """Tell whether a word may end at a place: nothing but a particle or a bound is joined to it."""
    rest = folded[end : end + 6]
    return not rest[:1].isalnum() or bool(re.match(_FOLLOW, rest)) or any(p.match(rest) for _, p in _AFTER)


def bound_at(folded: str, start: int, end: int) -> Bound:
    """Return what the words beside a number make of it: 약, 내외, 이내, 이상.

    >>> bound_at("10억 내외", 0, 3).value, bound_at("최대 30명", 3, 6).value
    ('about', 'at most')
    """
    lead = folded[max(0, start - 6) : start]
    for bound, pattern in _BEFORE:
        if pattern.search(lead):
            return bound
    if "여" in folded[start:end] and re.search(r"여[ ]?[가-힣]+$", folded[start:end]):
        return Bound.ABOUT
    for bound, pattern in _AFTER:
        if pattern.match(folded, end):
            return bound
    return Bound.EXACT
