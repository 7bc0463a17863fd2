"""Spelling without accidents: what is left of a text when spaces, marks and letter case no longer matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_APART = re.compile(r"[\W_\u119e]+")  # with the old vowel that is typed for a middle dot: 축제ㆍ행사


@lru_cache(maxsize=200_000)
def squeeze(text: str) -> str:
    """Keep letters and digits alone, folded: `청소년·가족 쉼터 운영` → `청소년가족쉼터운영`.

    >>> squeeze("‘2031 갈대숲 나눔회의’ 개최")
    '2031갈대숲나눔회의개최'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _APART.sub("", folded)


def places_of(word: str, text: str) -> Iterator[int]:
    """Yield where a word stands in a text, within longer words and one over another too.

    >>> list(places_of("가가", "가가가 나가가"))
    [0, 1, 5]
    """
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def near(word: str, text: str) -> str | None:
    """Return the piece of a squeezed text that is the word but for one slip of a finger, if there is one.

    A slip is one letter of Hangul (음악훼 for 음악회), or a syllable that only joins words left out or put in
    (군마을배움터 for 군마을간배움터). A word of one or two syllables, or one with a digit, has no near spelling: it is another
    word. So are names that differ in a whole syllable (동부, 서부).

    >>> near("음악훼", "갈대숲달빛음악회"), near("군마을배움터", "군마을간배움터조성")
    ('음악회', '군마을간배움터')
    >>> near("동요음악회", "갈대숲달빛음악회"), near("제9회", "제8회"), near("동부도서관", "서부도서관")
    (None, None, None)
    """
    size = len(word)
    if size < 3 or any(c.isdigit() for c in word):
        return None
    wanted = unicodedata.normalize("NFD", word)
    for start in _like(word, text):
        piece = text[start : start + size]
        if Levenshtein.distance(wanted, unicodedata.normalize("NFD", piece), score_cutoff=1) <= 1:
            return piece
    if size > 4:
        for width in (size + 1, size - 1):
            for start in _found(word[:2], text, 0, len(text) - width):
                if _joined(word, piece := text[start : start + width]):
                    return piece
    return None


def _like(word: str, text: str) -> list[int]:
    """Return where pieces of a text begin that have one half of a word: a slip in the other leaves it as it is."""
    half, last = len(word) // 2, len(text) - len(word)
    return sorted({*_found(word[:half], text, 0, last), *_found(word[half:], text, half, last)})


def _found(part: str, text: str, before: int, last: int) -> Iterator[int]:
    """Yield where pieces begin, up to the last that there may be, that have a part behind so many letters."""
    at = text.find(part, before)
    while 0 <= at - before <= last:
        yield at - before
        at = text.find(part, at + 1)


_JOINING = frozenset("간의및등와과에적용")


def _joined(word: str, piece: str) -> bool:
    """Tell whether two words differ only in one syllable that joins."""
    longer, shorter = (word, piece) if len(word) > len(piece) else (piece, word)
    return any(
        syllable in _JOINING and longer[:position] + longer[position + 1 :] == shorter
        for position, syllable in enumerate(longer)
    )
