"""Everyday words that begin a name: 열린 장터, 나눔 학교; said of something before them, they are words of asking."""

from __future__ import annotations

import re

from assistant.language.phrasebook import phrasebook
from assistant.language.words import Word
from assistant.question.meaning import Term
from assistant.question.measures import COUNTER_NOUN, measure_named
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

# What an everyday verb may be said of: 광장에서 열린, 주민이 만드는, 2023년에 열린.
_SAID_OF = re.compile(
    r"(?:에|에서|에게|한테|께|으로|로|까지|부터|이|가|을|를|도|히|게|중|후|동안)$|^(?:이번|지난|최근|매년|매월|해마다|가장|제일|더|덜)$"
)
_SAID_BEFORE = re.compile(rf"{_SAID_OF.pattern}|(?:면서|[고서때뒤])$")  # 감사하면서 낸 자료
_WHEN = frozenset({"때", "데", "적", "것", "거"})  # 다닐 때 버스: what stands before these begins no name
_SYLLABLE = re.compile(r"[가-힣]")
_HELD = "열리"
_TOGETHER = frozenset({"함께", "같이", "서로", "모두", "다", "다함께", "다같이"})
_OPENERS = frozenset({"그럼", "그러면", "그렇다면", "그리고", "그런데", "근데", "그래서", "혹시", "아니"})


def leading(split: tuple[Word, ...], question: str) -> list[Term]:
    """Return the words that read as everyday speech and begin the name of the thing after them."""
    return [
        Term(w.surface, (squeeze(w.surface),), start=w.start, bare=True, leads=True)
        for n, w in enumerate(split)
        if _leads_name(split, n, question) or _is_short_name(split, n)
    ]


def _leads_name(split: tuple[Word, ...], position: int, text: str) -> bool:
    word = split[position]
    book = phrasebook()
    verb = word.leads and word.lemma in book.naming | book.making
    if not (verb or word.surface in book.naming) or not _thing(split, position):
        return False
    before = text[: word.start].split()
    if not before or before[-1] in _OPENERS | _TOGETHER:
        return True
    last = before[-1].rstrip(",.?!·")
    if _SAID_OF.search(last) or last in book.adverbs:
        return False
    if re.search(r"\d\s?(?:년도?|월|일)?$", last):
        return word.lemma != _HELD  # 2023년 작은 장터, and not 2023년 열린 장터
    return word.lemma in book.naming or word.nominal or last.endswith(("은", "는", "의"))


def _is_short_name(split: tuple[Word, ...], position: int) -> bool:
    """Tell whether a noun of one syllable names something with the name after it: 꽃 장터, 길 정비."""
    word, book = split[position], phrasebook()
    after = split[position + 1 : position + 2]
    return (
        bool(_SYLLABLE.fullmatch(word.stem))
        and not (_ends_in_n(word.stem) and position and _SAID_BEFORE.search(split[position - 1].surface))
        and word.surface == word.stem
        and not (word.verb or word.made)
        and word.stem
        not in {*book.stop, *book.soft, *book.light, *book.short, *LEXICON.plain_counters, *LEXICON.strict_counters}
        and bool(after)
        and _is_name(after[0])
    )


def _ends_in_n(syllable: str) -> bool:
    """Tell whether a syllable may be a verb's form before a noun: what was 준, 낸, 쓴 to something.

    >>> _ends_in_n("준"), _ends_in_n("꽃")
    (True, False)
    """
    return (ord(syllable) - ord("가")) % 28 == 4


def _thing(split: tuple[Word, ...], position: int) -> bool:
    """Tell whether a name follows at once: one of a single syllable is one where another follows it."""
    after = split[position + 1 : position + 3]
    if not after or after[0].start - split[position].end > 1:
        return False
    if len(after[0].stem) == 1 and not after[0].verb:
        return len(after) > 1 and after[0].stem not in _WHEN and _is_name(after[1])
    return _is_name(after[0])


def _is_name(word: Word) -> bool:
    book = phrasebook()
    plain = {word.stem, word.surface}
    return (
        len(word.stem) > 1
        and not (word.verb or word.made)
        and measure_named(word.stem) is None
        and not plain & (book.stop | book.soft | book.light)
        and word.stem not in COUNTER_NOUN
    )
