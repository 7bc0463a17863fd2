"""A word of no meaning that an amount is called by after all: 프로그램, of 프로그램(행사성) 사업 2천만원 이내."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.cover import cover
from assistant.names.racks import Entry, Shelf
from assistant.question.meaning import Term, Understanding

_WORDS = frozenset({"프로그램", "행사", "강의", "강좌", "프로젝트"})
_CALLED = r"{}(?:\([^()]*\))?(?:사업)?"


def bywords(u: Understanding, shelf: Shelf) -> Understanding:
    """Ask for what such a word calls, where an amount of the measure asked for goes by just that."""
    if "terms" in u.carried or u.code or u.funding or not u.measures:
        return u
    word = next((t for t in u.terms if t.text in _WORDS and t.soft and not t.context), None)
    if word is None:
        return u
    before = [t for t in u.required if t.start < word.start]
    led = before[-1] if before else None
    listed = led is not None and (led.joined or "," in u.question[led.start : word.start])
    called = [e for e in shelf.entries if e.figure and e.figure.measure in u.measures and _calls(word, e)]
    if not any(listed or word.joined or cover(u.required, e, shelf) is not None for e in called):
        return u
    read = {word: replace(word, soft=False)} | ({led: replace(led, joined=True)} if led is not None and listed else {})
    return replace(u, terms=tuple(read.get(t, t) for t in u.terms))


def _calls(term: Term, entry: Entry) -> bool:
    item = re.sub(r"\s", "", entry.figure.item) if entry.figure else ""
    return re.fullmatch(_CALLED.format(re.escape(term.text)), item) is not None
