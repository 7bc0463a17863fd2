"""Labels invented from a seed, built as Korean builds them, and what a person would type to find some of them."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass

import numpy as np

# Those of which names of projects are made; the first ones of a shuffled row come most often.
_SYLLABLES = (
    "가각간감강개거건경계고공관교구국군권규금기남내농단담대도동등라량로리마만명모목무문물미민박반방배보복부북분사산상생서석선설성소송수"
    "시식신실안양어업여연영예오용우원유은음의인일자작장재저전정제조종주중지진창천청체초촌총추출충치타태토통특파판평표품풍하학한해행향호화환"
)
_FIRST_VOWEL, _VOWELS = 0x1161, 21  # as Unicode has them
_CODAS = 28  # that a syllable may end in, none among them
_STEMS = 12_000
_HEADS = (
    "운영",
    "지원",
    "설치",
    "구입",
    "정비",
    "관리",
    "홍보",
    "교육",
    "행사",
    "점검",
    "보급",
    "조성",
    "개선",
    "임차",
)
_COSTS = ("", "", "비", "수당", "용역", "사업")
_TOGETHER = 20  # labels of one project
KINDS = ("in a sentence", "spaced otherwise", "one letter wrong")


@dataclass(frozen=True, slots=True)
class Label:
    """One label: the project, and the item's own words."""

    project: str
    item: str
    stems: tuple[str, ...]  # the words to be told apart by, without their particles

    @property
    def text(self) -> str:
        """The whole of it, as one line."""
        return f"{self.project} {self.item}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody types, and the number of the label that is meant."""

    kind: str
    text: str
    terms: tuple[str, ...]  # its words that say which label, without their particles
    label: int


class Inventor:
    """Invents the same labels from the same seed."""

    def __init__(self, seed: int) -> None:
        """Invent the stems; they come as words do in language."""
        self._chance = random.Random(seed)
        syllables = self._chance.sample(_SYLLABLES, len(_SYLLABLES))
        weights = _seldom(len(syllables))
        made: dict[str, None] = {}
        while len(made) < _STEMS:
            length = self._chance.choice((2, 2, 2, 3))
            made["".join(self._chance.choices(syllables, cum_weights=weights, k=length))] = None
        self._stems = list(made)
        self._weights = _seldom(_STEMS)

    def labels(self, count: int) -> list[Label]:
        """Return so many labels, no two alike."""
        made: dict[str, Label] = {}
        project, lead = "", ""
        while len(made) < count:
            if len(made) % _TOGETHER == 0:
                lead = self._stem()
                project = f"{lead} {self._compound()}"
            item, stems = self._item()
            label = Label(project, item, (lead, *stems))
            made.setdefault(label.text, label)
        return list(made.values())

    def asked(self, labels: list[Label], count: int) -> list[Asked]:
        """Return what is typed to find some of the labels, the kinds in turn."""
        found = []
        for number, at in enumerate(self._chance.sample(range(len(labels)), count)):
            kind = KINDS[number % len(KINDS)]
            terms = self._typed(kind, labels[at].stems)
            text = f"{terms[0]}의 {' '.join(terms[1:])} 예산은 얼마인가요?" if kind == KINDS[0] else " ".join(terms)
            found.append(Asked(kind, text, terms, at))
        return found

    def _typed(self, kind: str, stems: tuple[str, ...]) -> tuple[str, ...]:
        if kind == KINDS[1]:
            return stems[0], "".join(stems[1:])
        if kind == KINDS[2]:
            longest = max(range(len(stems)), key=lambda n: len(stems[n]))
            return tuple(self._slip(s) if n == longest else s for n, s in enumerate(stems))
        return stems

    def _item(self) -> tuple[str, tuple[str, ...]]:
        first, last = self._stem(), self._compound()
        shape = self._chance.randrange(4)
        if shape == 0:
            return f"{first}의 {last}", (first, last)
        if shape == 1:
            return f"{first}{_object(first)} 위한 {last}", (first, last)
        if shape == 2:
            other = self._compound()
            return f"{first} 및 {other} {last}", (first, other, last)
        return f"{first} {last}", (first, last)

    def _compound(self) -> str:
        inner = self._stem() if self._chance.random() < 0.4 else ""
        return self._stem() + inner + self._chance.choice(_HEADS) + self._chance.choice(_COSTS)

    def _stem(self) -> str:
        (stem,) = self._chance.choices(self._stems, cum_weights=self._weights)
        return stem

    def _slip(self, word: str) -> str:
        """Return a word with one vowel that a finger missed."""
        at = self._chance.randrange(len(word))
        letters = unicodedata.normalize("NFD", word[at])
        vowel = _FIRST_VOWEL + (ord(letters[1]) - _FIRST_VOWEL + self._chance.randrange(1, _VOWELS)) % _VOWELS
        return word[:at] + unicodedata.normalize("NFC", letters[0] + chr(vowel) + letters[2:]) + word[at + 1 :]


def _seldom(count: int) -> list[float]:
    """Return the weights, added up, of things of which a few come everywhere and most seldom."""
    added: list[float] = np.cumsum([1 / (n + 8) for n in range(count)]).tolist()
    return added


def _object(word: str) -> str:
    """Return the particle of the object that follows a word.

    >>> _object("마을"), _object("축제")
    ('을', '를')
    """
    return "을" if (ord(word[-1]) - ord("가")) % _CODAS else "를"
