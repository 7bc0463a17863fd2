"""The stages of income: a column of what was levied, came in or is owed yet never answers for another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from assistant.language.phrasebook import phrasebook
from assistant.question.meaning import Term
from index.words.spelling import squeeze
from ingest.model import Figure

_WORD = re.compile(r"[\s()\[\]›·]+")
_BARE = re.compile(r"(?:19|20)\d\d(?:년도?)?|\([^()]*\)")
_SUM = "(?:총액|금액|액|금)"


def of_other_receipt(required: Sequence[Term], figure: Figure) -> bool:
    """Tell whether a question asks for one stage of income, and a figure is of another: 수납액 is no 미수납액, no 징수결정액."""
    asked = _stages((v for t in required for v in t.variants), _SUM)
    if not asked or figure.unit != "KRW":
        return False
    said = _stages((w for name in (figure.column, figure.item) for w in _words(name)), f"{_SUM}?")
    return bool(said) and not asked & said


def _words(name: str) -> set[str]:
    """Return what a heading says, as a whole and word by word, without years and brackets: 수납액 of 2031년 수납액(A)."""
    bare = _BARE.sub(" ", name)
    return {squeeze(w) for w in (bare, *_WORD.split(bare))}


def _stages(words: Iterable[str], ending: str) -> frozenset[str]:
    return frozenset(stage for word in words for stage, names in _named(ending) if names.fullmatch(word))


@cache
def _named(ending: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((s, re.compile(f"(?:{'|'.join(names)}){ending}")) for s, names in phrasebook().receipts.items())
