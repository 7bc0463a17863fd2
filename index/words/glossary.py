"""English words of public budgets and the Korean ones that documents print for them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

_PLACE = Path(__file__).with_name("glossary.tsv")
_WORD = re.compile(r"[A-Za-z0-9]+(?:[-'&,.][A-Za-z0-9]+)*|[^\W_A-Za-z0-9]+")
# A hyphenated word or a possessive is tried as printed first, then in these plainer shapes.
_PLAIN = str.maketrans({"’": "'", "-": " "})
_BRITISH = tuple(  # a word is known in either spelling
    (re.compile(british), american)
    for british, american in (
        (r"\b(cen|thea|kilome|me|li)tre", r"\1ter"),
        (r"programme", "program"),
        (r"\b(colo|labo|neighbo|harbo|hono)ur", r"\1r"),
        (r"(counse|trave|cance|mode)ll(?=ing|ed|or|er)", r"\1l"),
        (r"isation", "ization"),
        (r"\b(re)?vitalis(?=e|ing)", r"\1vitaliz"),
        (r"\b(defen|licen)ce\b", r"\1se"),
        (r"\bageing\b", "aging"),
        (r"\binstalment", "installment"),
    )
)


@cache
def entries() -> dict[str, tuple[str, ...]]:
    """Return every English entry, in lower case, with its Korean words, commonest first."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _PLACE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            english, _, korean = line.partition("\t")
            found[_key(english)] = tuple(korean.split("|"))
    return found


@cache
def all_koreans() -> frozenset[str]:
    """Return every Korean word that stands for an English one."""
    return frozenset(k for known in entries().values() for k in known)


@lru_cache(maxsize=1 << 14)
def koreans(phrase: str) -> tuple[str, ...]:
    """Return the Korean words for an English word or phrase as a whole; none when it is not an entry.

    >>> koreans("Festivals")[0]
    '축제'
    >>> koreans("weather")
    ()
    """
    known = entries()
    for form in _forms(_key(phrase)):
        if form in known:
            return known[form]
    return ()


def translate(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the text cut into phrases, the longest entry first, each with its Korean words; none for a word unknown.

    >>> translate("local autonomy festival 2020")
    (('local autonomy', ('지방자치', '자치')), ('festival', ('축제', '페스티벌')), ('2020', ()))
    """
    words = _WORD.findall(text.translate(str.maketrans("’", "'")))
    pieces: list[tuple[str, tuple[str, ...]]] = []
    at = 0
    while at < len(words):
        for length in range(min(_longest(), len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if found := koreans(phrase):
                pieces.append((phrase, found))
                at += length
                break
        else:
            if parts := _parted(words[at]):
                words[at : at + 1] = parts
                continue
            pieces.append((words[at], ()))
            at += 1
    return tuple(pieces)


def _parted(word: str) -> list[str]:
    """Return the words of a hyphenated one, where each is known by itself and it is no word of its own: safety-water.

    >>> _parted("safety-water"), _parted("Hanbit-gu"), _parted("after-hours")
    (['safety', 'water'], [], [])
    """
    parts = word.split("-")
    known = len(parts) > 1 and all(len(p) > 2 and koreans(p) for p in parts)
    return parts if known and not word.endswith("ed") else []


def _key(phrase: str) -> str:
    plain = " ".join(phrase.lower().translate(_PLAIN).replace("'s", "").replace("'", "").split())
    for british, american in _BRITISH:
        plain = british.sub(american, plain)
    return plain


@cache
def _longest() -> int:
    return max(len(entry.split()) for entry in entries())


def _forms(phrase: str) -> tuple[str, ...]:
    """Return a phrase as written, then with its last word in the singular, then as the root of an -ing or -ed form."""
    *before, last = phrase.split() or [""]
    forms = [phrase]
    forms += [" ".join([*before, stem]) for stem in _stems(last)]
    return tuple(dict.fromkeys(forms))


def _stems(word: str) -> list[str]:
    stems: list[str] = []
    if word.endswith("ies") and len(word) > 4:
        stems.append(word[:-3] + "y")
    if word.endswith("es") and len(word) > 4:
        stems.append(word[:-2])
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        stems.append(word[:-1])
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            root = word[: -len(ending)]
            stems += [root, root + "e", root + "ion"]
            if len(root) > 2 and root[-1] == root[-2]:
                stems.append(root[:-1])
    return stems
