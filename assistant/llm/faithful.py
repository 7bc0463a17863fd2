"""A language model's wording held against its template, sentence by sentence: the same slots, the same meaning, no number of its own."""

from __future__ import annotations

import re
import unicodedata

from assistant.language.phrasebook import first, phrasebook
from assistant.llm.guards import Patterns, guards, matches
from assistant.llm.slots import SLOT, Template
from index.words.glossary import translate

_ATTACHED = re.compile(r"[^\W\d_]+$")  # letters that lean on a slot from the left
_TAIL = re.compile(r"[가-힣A-Za-z%％]+")
_AFTER = re.compile(
    r"(?:의|은|는|이|가|을|를|과|와|도|로|으로|에|에서|에게|에는|까지|부터|보다|씩|이며|이고|이나|나|입니다|이었습니다|였습니다|인|이라고|라고|이다|하며|와의|과의|에서는|으로는|로는|s)$"
)
_BRACKETS = frozenset("{}[]⟦⟧【】〔〕<>`|#*~^\\")
_KOREAN, _LATIN = re.compile(r"[가-힣]{2,}"), re.compile(r"[A-Za-z]{3,}")
_RUN = 24  # letters of the prompt in a row that show that it is being recited
_LONGER = 1.6  # how much longer than its draft a wording may be
_GROUNDED, _TRANSLATED = 0.7, 0.3  # share of its words that must come from the draft


class Unfaithful(Exception):
    """The wording says something that its draft does not, or leaves something out."""


class Reader:
    """Reads a wording as it comes; every sentence it lets pass is safe to show."""

    def __init__(self, template: Template, question: str, *, english: bool) -> None:
        self._template = template
        self._english = english
        self._kinds = {s.name: s.kind for s in template.slots}
        self._used: list[str] = []
        self._said: list[str] = []
        self._ground = "".join((template.words + question).lower().split())

    def read(self, sentence: str) -> str:
        """Return the sentence unchanged when it may be shown; otherwise raise Unfaithful."""
        self._read_slots(sentence)
        words = SLOT.sub(" ", sentence)
        _refuse_strange(words, self._template.words)
        _refuse_new(guards().numbers, words, self._template.words, "a number in words")
        _refuse_new(guards().units, words, self._template.words, "a unit outside the slots")
        self._read_language(words)
        self._read_meaning(words)
        self._read_ground(words)
        self._said.append(sentence)
        if len("".join(self._said)) > _LONGER * len(self._template.text) + 120:
            raise Unfaithful("it is much longer than the draft")
        return sentence

    def finish(self) -> None:
        """Raise Unfaithful when something of the draft is missing at the end."""
        missing = [s.name for s in self._template.slots if s.name not in self._used]
        if missing:
            raise Unfaithful(f"slots are missing: {missing}")
        words, draft = SLOT.sub(" ", " ".join(self._said)), self._template.words
        if _directions(words) != _directions(draft):
            raise Unfaithful("what rises, falls or is not there differs from the draft")
        for name, patterns in guards().presence:
            if bool(first(patterns, words)) != bool(first(patterns, draft)):
                raise Unfaithful(f"the draft says “{name}” and the wording does not, or the other way round")

    def _read_slots(self, sentence: str) -> None:
        if any(c in _BRACKETS for c in SLOT.sub("", sentence) if c not in self._template.words):
            raise Unfaithful("brackets or markup that the draft does not have")
        for match in SLOT.finditer(sentence):
            name = match[1]
            if name not in self._kinds:
                raise Unfaithful(f"there is no slot {name}")
            if name in self._used:
                raise Unfaithful(f"the slot {name} is used twice")
            expected = next(
                s.name for s in self._template.slots if s.kind == self._kinds[name] and s.name not in self._used
            )
            if name != expected:
                raise Unfaithful(f"the slot {name} comes before {expected}")
            self._used.append(name)
            self._read_around(sentence, match)

    def _read_around(self, sentence: str, match: re.Match[str]) -> None:
        token = match[0]
        if self._kinds[match[1]] == "lines":
            line = sentence[sentence.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
            if line.strip() != token:
                raise Unfaithful("lines stand alone")
            return
        before, after = _ATTACHED.search(sentence[: match.start()]), _TAIL.match(sentence, match.end())
        draft = self._template.text
        if before and before[0] + token not in draft:
            raise Unfaithful("letters lean on a slot")
        if after and token + after[0] not in draft and not _AFTER.match(after[0]):
            raise Unfaithful("what follows a slot is no particle")

    def _read_language(self, words: str) -> None:
        letters = [c for c in words if c.isalpha()]
        korean = sum("가" <= c <= "힣" for c in letters)
        latin = sum(c.isascii() for c in letters)
        if len(letters) >= 8 and (latin if self._english else korean) < 0.6 * len(letters):
            raise Unfaithful("it is in another language")
        if any(c not in self._template.words for c in letters if not ("가" <= c <= "힣" or c.isascii())):
            raise Unfaithful("letters of another script")

    def _read_meaning(self, words: str) -> None:
        draft = self._template.words
        for name, patterns in (*guards().direction, *guards().presence):
            if first(patterns, words) and not first(patterns, draft):
                raise Unfaithful(f"the draft does not say “{name}”")
        if first(phrasebook().hostile, words):
            raise Unfaithful("an instruction is echoed")
        squeezed = "".join(words.split())
        for prompt in (guards().reword_korean.system, guards().reword_english.system):
            told = "".join(prompt.split())
            if any(squeezed[n : n + _RUN] in told for n in range(len(squeezed) - _RUN + 1)):
                raise Unfaithful("the prompt is recited")

    def _read_ground(self, words: str) -> None:
        known = guards()
        content = [w for w in _KOREAN.findall(words) if not w.startswith(known.plain_korean)]
        content += [w for w in _LATIN.findall(words.lower()) if w not in known.plain_english]
        if not content:
            return
        translated = self._english and bool(_KOREAN.search(self._template.words))
        if translated:
            told = sum(any("".join(k.split()) in self._ground for k in koreans) for _, koreans in translate(words))
            told += sum(w in self._ground for w in content)
        else:
            told = sum((w[:2] if w[0] >= "가" else w[:5]) in self._ground for w in content)
        if told < (_TRANSLATED if translated else _GROUNDED) * len(content):
            raise Unfaithful("its words are not those of the draft")


def _refuse_strange(words: str, draft: str) -> None:
    for c in words:
        if c.isnumeric():
            raise Unfaithful("a digit outside the slots")
        if unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs", "Cn"} and c not in "\n\t" and c not in draft:
            raise Unfaithful("a character that cannot be seen")


def _refuse_new(patterns: Patterns, words: str, draft: str, what: str) -> None:
    known = "".join(draft.split())
    for match in matches(patterns, words):
        if "".join(match[0].split()) not in known:
            raise Unfaithful(f"{what}: {match[0].strip()}")


def _directions(words: str) -> list[str]:
    """Return more, less and none in the order in which they are said; the same twice in a row is once."""
    found = sorted((m.start(), name) for name, patterns in guards().direction for m in matches(patterns, words))
    return [name for n, (_, name) in enumerate(found) if not n or found[n - 1][1] != name]
