"""A draft's text with every number, name and citation taken out, and put back exactly where the slots stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Literal

from assistant.language import particles
from assistant.speech.draft import CLOSE, OPEN
from ingest.numbers.amounts import Quantity, scan
from ingest.text.lexicon import LEXICON

SlotKind = Literal["name", "money", "percent", "count", "year", "number", "source", "lines"]

SLOT = re.compile(r"\{(\w+)\}")
_MARKS = rf"(?:\s?{OPEN}[^{CLOSE}]*{CLOSE})"
_NAME = re.compile(r"「[^「」\n]+」|『[^『』\n]+』|“[^“”\n]+”|‘[^‘’\n]+’")
_FIXED = re.compile(r"\s*(?:[-※✓]|\d+[.)]\s|확인:|계산:|Check:|Calculation:)")
_COUNTER = "|".join(map(re.escape, sorted(LEXICON.plain_counters, key=len, reverse=True)))
_NUMBER = re.compile(
    rf"['’‘△▲±+−-]?제?\s?0(?:[0,.:~∼–/'’-]*0)?(?:\s?(?:%p?|％|퍼센트|년도|년|월|일|{_COUNTER}))?\.?(?=[^0]|$)"
)
_YEAR = re.compile(r"^(?:19|20)\d{2}(?:년도?|\b)|^['’]\d{2}년")
_ENGLISH = re.compile(r"[-−△]?(?:KRW\s?|₩\s?)?0[0,.]*\s(?:(?:thousand|million|billion|trillion)\s)?won\b")
_SAID_AGAIN = re.compile(r" \(([^()\n]*0[^()\n]*)\)")
_PARTICLES = {
    "은": particles.topic, "는": particles.topic, "이": particles.subject, "가": particles.subject, "을": particles.thing,
    "를": particles.thing, "과": particles.joined, "와": particles.joined, "으로": particles.towards, "로": particles.towards,
}  # fmt: skip
_YEAR_WORD = re.compile(r"^(\d{4})년도?")
_PARTICLE = re.compile(r"(은|는|이|가|을|를|과|와|으로|로)(?![가-힣(])")


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that is not to be worded: its name for the model, its kind, and what stands there."""

    name: str
    kind: SlotKind
    text: str


@dataclass(frozen=True, slots=True)
class Template:
    """Words with named slots in place of everything that must stay as it is."""

    text: str
    slots: tuple[Slot, ...]

    @property
    def words(self) -> str:
        """The words between the slots."""
        return SLOT.sub(" ", self.text)


def cut(text: str, *, fixed: frozenset[str] | None = None) -> Template:
    """Take names, numbers and citations out of a text, and whole the lines that are fixed: a list's when none are given.

    >>> cut("「가 사업」의 2020년 예산은 70,000천원 (7,000만원) ⟦f1⟧입니다.").text
    '{name_A}의 {year_A} 예산은 {money_A}입니다.'
    """
    namer = _Namer()
    lines = [namer.lines(group) if fixed else _cut_line(group, namer) for fixed, group in _runs(text, fixed)]
    return Template("\n".join(lines), tuple(namer.slots))


def fill(text: str, template: Template, *, english: bool = False) -> str:
    """Put back what the slots of a wording stand for, with the particle that each needs."""
    texts = {s.name: _YEAR_WORD.sub(r"\1", s.text) if english and s.kind == "year" else s.text for s in template.slots}
    pieces: list[str] = []
    rest = text
    while match := SLOT.search(rest):
        pieces += [rest[: match.start()], texts[match[1]]]
        rest = rest[match.end() :]
        if particle := _PARTICLE.match(rest):
            said = re.sub(_MARKS, "", texts[match[1]])
            pieces.append(_PARTICLES[particle[0]](said)[len(said) :])
            rest = rest[particle.end() :]
    return "".join(pieces) + rest


class _Namer:
    """Gives slots their names; a digit in a name would be a digit in the model's hands."""

    def __init__(self) -> None:
        self.slots: list[Slot] = []

    def add(self, kind: SlotKind, text: str) -> str:
        number = sum(1 for s in self.slots if s.kind == kind)
        letters = ascii_uppercase[number % 26]
        while number := number // 26:
            number -= 1
            letters = ascii_uppercase[number % 26] + letters
        name = f"{kind}_{letters}"
        self.slots.append(Slot(name, kind, text))
        return f"{{{name}}}"

    def lines(self, text: str) -> str:
        return self.add("lines", text)


def _runs(text: str, kept: frozenset[str] | None) -> list[tuple[bool, str]]:
    """Group the lines of a text into those that stay as they are and those that may be worded."""
    runs: list[tuple[bool, str]] = []
    for line in text.split("\n"):
        fixed = bool(_FIXED.match(line)) if kept is None else line in kept
        if runs and runs[-1][0] == fixed:
            runs[-1] = (fixed, f"{runs[-1][1]}\n{line}")
        else:
            runs.append((fixed, line))
    return runs


def _cut_line(text: str, namer: _Namer) -> str:
    found = _spans(text)
    pieces: list[str] = []
    position = 0
    for start, end, kind in found:
        pieces += [text[position:start], namer.add(kind, text[start:end])]
        position = end
    return "".join(pieces) + text[position:]


def _spans(text: str) -> list[tuple[int, int, SlotKind]]:
    """Find what becomes a slot, left to right; the earlier way of finding wins where two overlap."""
    plain = "".join("0" if c.isnumeric() else c for c in text)
    found: list[tuple[int, int, SlotKind]] = [(m.start(), m.end(), "name") for m in _NAME.finditer(text)]
    marks = [(m.start(), m.end()) for m in re.finditer(_MARKS, text)]
    found += [(a, b, "source") for a, b in marks]
    found += [(m.start(), m.end(), "money") for m in _ENGLISH.finditer(plain)]
    found += [(q.start, q.end, _kind(q.unit)) for q in scan(text, money=True) if isinstance(q, Quantity)]
    for match in _NUMBER.finditer(plain):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        found.append((start, match.end(), "year" if _YEAR.match(text[start : match.end()]) else "number"))
    found += [(n, n + 1, "number") for n, c in enumerate(plain) if c == "0"]
    free: list[tuple[int, int, SlotKind]] = []
    for span in found:
        if all(span[1] <= a or b <= span[0] for a, b, _ in free):
            free.append(span)
    return _joined(plain, sorted(free))


def _joined(plain: str, spans: list[tuple[int, int, SlotKind]]) -> list[tuple[int, int, SlotKind]]:
    """Join a value with the same value said again in parentheses and with its citation: they are one thing."""
    joined: list[tuple[int, int, SlotKind]] = []
    for start, end, kind in spans:
        if joined and start < joined[-1][1]:
            continue  # inside the parentheses of the one before
        if kind == "source" and joined and joined[-1][1] == start and joined[-1][2] != "lines":
            joined[-1] = (joined[-1][0], end, joined[-1][2])
            continue
        if kind in {"money", "count", "percent", "number"} and (again := _SAID_AGAIN.match(plain, end)):
            joined.append((start, again.end(), kind))
            continue
        joined.append((start, end, kind))
    return joined


def _kind(unit: str) -> SlotKind:
    return "money" if unit == "KRW" else "percent" if unit == "percent" else "count"
