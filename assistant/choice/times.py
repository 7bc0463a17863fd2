"""How often, or of how many, a thing is said to be: 워크숍 두 번 is the line that prints 2회."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.choice.groups import Match
from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Source

_NUMBERS = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
_UNITS = {
    "번": ("회", "번"), "회": ("회", "번"), "차례": ("회", "차례"), "명": ("명", "인"), "사람": ("명", "인"), "개": ("개",), "부": ("부",), "대": ("대",),
    "권": ("권",), "세트": ("세트", "set"), "set": ("세트", "set"), "팀": ("팀",), "곳": ("개소", "곳", "개"), "군데": ("개소", "곳", "개"), "건": ("건",),
}  # fmt: skip
_SAID = re.compile(
    rf"(?<![가-힣\d,.제~])(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}}(?:,\d{{3}})+|(?!1\D)\d{{1,5}})\s?(?P<unit>{'|'.join(_UNITS)})"
    r"(?=\s(?!추경|추가경정)|[을를에씩](?![가-힣])|짜리|치(?![가-힣])|에게|한테)"
)
_SUPPLEMENTS = re.compile(
    r"(?:추경|추가경정(?:예산)?)(?:에서|의)?\s(?:제?\d[회차]\s?(?:[,·]|와|과|이?랑|하고|및)?\s?)*$"
)
_PARTS = re.compile(r"의?\s?(?:세부|내역|하위|단위)\s?(?:사업|항목|과제)")
_GIVEN_TO = re.compile(
    r"\d\s?(?:곳|군데|명|팀|개)(?:에|에게|한테)\s(?:주|나눠|지급|지원|교부|보내)"
)  # 3곳에 주는 돈 다 합해서
_MONEY = frozenset({"figure", "premise", "basis"})


@lru_cache(maxsize=256)
def _said(question: str) -> tuple[re.Match[str], ...]:
    """Return the numbers of times or of things in a question; 추경 1회, 2회 says which supplements, 세부사업 3개 how many parts."""
    found = (m for m in _SAID.finditer(question) if not _PARTS.match(question, m.end()))
    return tuple(m for m in found if not _SUPPLEMENTS.search(question[: m.start()]))


def timed(u: Understanding, shelf: Shelf) -> Understanding:
    """Let a number of times or of things be met by the line that an amount stands in, where one prints it: 회의 20회."""
    spans = [m.span() for m in _said(u.question)] if said_times(u) else []
    if not spans or not any(e.figure and e.figure.unit == "KRW" and prints_times(e.source, u) for e in shelf.entries):
        return u
    terms = (
        replace(t, soft=True) if t.text[:1].isdigit() and any(a <= t.start < b for a, b in spans) else t
        for t in u.terms
    )
    return replace(u, terms=tuple(terms))


def told_times(found: list[Match], u: Understanding) -> list[Match]:
    """Keep what is printed with the number of times or of things that the question says; said in a word, only where some is."""
    kept = [m for m in found if prints_times(m.figure.source, u)]
    if kept or not said_times(u) or u.want == "sum":
        return kept or found
    in_digits = [squeeze(m[0]) for m in _said(u.question) if m["number"][0].isdigit()]
    named = any(number in level for number in in_digits for m in found for level in m.entry.levels)  # 제6회 장터
    return found if named or not in_digits else []


def prints_times(source: Source | None, u: Understanding) -> bool:
    """Tell whether a line prints every number of times or of things that a question about money says."""
    times = said_times(u)
    return source is not None and bool(times) and all(t.search(source.quote) for t in times)


def said_times(u: Understanding) -> Sequence[re.Pattern[str]]:
    """Return how lines print the numbers of times or of things that a question about money says."""
    summed = u.want == "sum" and _GIVEN_TO.search(u.question) is not None
    if not (u.want in _MONEY or summed) or u.claim is not None or u.counters or not u.money:
        return ()
    return [
        re.compile(
            rf"(?<![\d,.]){_NUMBERS.get(m['number']) or int(m['number'].replace(',', '')):,}\s?(?:{'|'.join(_UNITS[m['unit']])})"
        )
        for m in _said(u.question)
    ]
