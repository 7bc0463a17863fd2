"""Before and after a change: `변경 전` is what a column such as 기존 tells, `바뀐 뒤` what 변경 beside it does."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from assistant.choice.groups import Match
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze
from ingest.figures.leaving import BEFORE
from ingest.model import Figure
from ingest.numbers.stages import stage_of, superseded

_CHANGE = r"(?:변경|조정|수정|개정|증원|감원|확대|축소|인상|인하|바뀌기|바꾸기|고치기|늘리기|늘기|줄이기|줄기|오르기|올리기)(?:\s?(?:승인|심사))?"
_BEFORE = re.compile(
    rf"{_CHANGE}되?기?\s?(?:이전|전)(?!체|국|부|담|년|화|시|기|략|환|용|망)\S{{0,3}}|\bbefore the (?:change|revision|adjustment)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:변경|조정|수정|개정)(?:\s?(?:승인|심사))?된?\s?(?:이후|후|뒤|다음)(?!보|원)\S{0,3}|(?<!예산)(?<!예산\s)(?:변경|조정|수정)된(?![가-힣])|(?:바뀐|바꾼|고친)\s?(?:뒤|후|다음|금액|예산)\S{0,3}"
    r"|\bafter the (?:change|revision|adjustment)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"(?<![가-힣])(?:원래|종전|기존)(?:에|에는|엔|은|의)?(?![가-힣])|\b(?:originally|previously|formerly)\b",
    re.IGNORECASE,
)
_OLD = frozenset({"변경전", "조정전", "수정전", "개정전", "기존", "종전", "현행"})
_NEW = frozenset({"변경후", "조정후", "수정후", "개정후", "변경", "조정", "수정", "변경안", "조정안", "수정안"})
_CHANGES = frozenset({"변경", "조정", "수정", "개정", "바뀐", "바뀌기"})
_STAGE = re.compile(
    r"(?<![가-힣])(?:당초|최초)(?!\s?(?:보다|대비|에\s?비해))|(?<!\d)(?P<number>\d{1,2})\s?차\s?(?:변경|조정|수정)"
)
_SIDES = frozenset({"before", "after"})
_KIND = re.compile(r"(?:\([^()]*\)|예산액|예산|금액|액)$")


@lru_cache(maxsize=256)
def stage(question: str) -> str:
    """Tell which side of a change a question asks for: "before", "after"; neither when it says both or none.

    >>> stage("사무관리비 변경 전 금액"), stage("바뀐 뒤 얼마?"), stage("변경 전후 차이"), stage("변경 승인 건")
    ('before', 'after', '', '')
    """
    old, new = _BEFORE.search(question), _AFTER.search(question)
    if bool(old) == bool(new) or (old and "전후" in old[0]):
        return ""
    return "before" if old else "after"


def without(u: Understanding) -> Understanding | None:
    """Return a question without the words of the side that it says, when it says nothing else; None when it does."""
    span = _span(u)
    if span is None or any(not _of_side(t, u, span) for t in u.required):
        return None
    return replace(u, terms=tuple(t for t in u.terms if not _of_side(t, u, span)))


def staged(u: Understanding, shelf: Shelf) -> Understanding:
    """Let the words of a side be met by a column, where some table tells both sides: a word of them need not be a name."""
    span = _span(u)
    if span is None or not {side(e.figure) for e in shelf.entries if e.figure} >= _SIDES:
        return u
    return replace(u, terms=tuple(replace(t, soft=True) if _of_side(t, u, span) else t for t in u.terms))


def of_stage(found: list[Match], u: Understanding) -> list[Match]:
    """Keep what stands on the side that the question says; what a name met by its very words tells may answer too."""
    span = _span(u)
    if (turn := _STAGE.search(u.question)) is not None:
        asked = f"{turn['number']}차" if turn["number"] else "당초"
        if kept := [m for m in found if stage_of(m.figure.column) == asked]:
            return kept
    if span is None and _ONCE.search(u.question) and (once := [m for m in found if m.figure.period == BEFORE]):
        return once
    if span is None:
        now = [m for m in found if m.figure.period != BEFORE]  # what a sentence says it was before
        return [m for m in now if not superseded(m.figure.period)] or now
    kept = [m for m in found if side(m.figure) == stage(u.question)]
    named = any(_of_side(t, u, span) and not t.soft for t in u.terms) and not any(side(m.figure) for m in found)
    return found if named else kept


def _span(u: Understanding) -> tuple[int, int] | None:
    asked = stage(u.question)
    match = (_BEFORE if asked == "before" else _AFTER).search(u.question) if asked else None
    return match.span() if match else None


def _of_side(term: Term, u: Understanding, span: tuple[int, int]) -> bool:
    """Tell whether a word is one of those that say the side; of what the conversation lent, of those that said the other."""
    if "terms" in u.carried:
        return term.text in _CHANGES
    return not term.context and span[0] <= term.start < span[1]


def side(figure: Figure) -> str:
    """Tell on which side of a change a figure's column, or its sentence, stands."""
    if figure.period == BEFORE:
        return "before"
    words = _parts(figure.column)
    return "before" if not words.isdisjoint(_OLD) else "after" if not words.isdisjoint(_NEW) else ""


def _parts(column: str) -> frozenset[str]:
    """Return the heading of a column as a whole and word by word, what kind of amount it is taken off."""
    return frozenset(_bare(w) for w in (squeeze(column), *column.split()))


def _bare(word: str) -> str:
    while (less := _KIND.sub("", word)) and less != word:
        word = less
    return word
