"""By how much a result is over or under what was aimed at on the same line: 길 교체 5.8km(목표 : 길 교체 5.5km)."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.names.cover import Cover, cover
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from assistant.reckoning.changes import difference
from assistant.reckoning.operands import operand
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_SAID = re.compile(
    r"(?<![가-힣])목표(?:치|값|량)?(?:보다|를|을|에|에서|와|과|하고|랑|\s?대비)\s[^?]*(?:얼[마만]|몇\s?(?!%|퍼센트|프로|배)\S|차이)"
    r"[^?]*(?:넘|초과|많|적|못|미달|더|모자|부족|차이|밑|웃돌|덜)|(?:와|과|하고|랑)\s(?:[가-힣\s]{0,12})목표(?:치|값|량)?(?:의|는)?\s(?:차이|차)(?![가-힣]{2})|"
    r"(?<![가-힣])목표(?:치|값|량)?(?:와|과|하고|랑)\s[^?]*차이"
)
_WORDS = re.compile(r"목표|실적|차이|대비|초과|미달|부족|결과|달성|미치|미쳤|넘기|넘겼")
_LATIN = re.compile(r"[A-Za-z㎞㎡]{1,3}\d?")
_AIM = "목표"

_Line = tuple[object, ...]


def answer_beyond(ask: Ask) -> Draft | None:
    """Subtract the aim from what came of it; None where the question sets neither against the other, or not one line tells both."""
    said = _SAID.search(ask.u.question)
    if said is None or {*ask.u.measures} - {Measure.CARRIED_OUT}:
        return None
    terms = tuple(_bare(t, said) for t in ask.u.terms)
    if all(t.soft for t in terms):
        return None
    shelf = ask.library.whole(ask.shelf)
    lines: dict[_Line, list[tuple[Entry, Figure]]] = defaultdict(list)
    for e in shelf.entries:
        f = e.figure
        if f and f.value is not None and (not ask.u.years or f.year in ask.u.years) and _counts(f, ask.u.counters):
            lines[f.source.document, f.source.line, f.unit, f.year].append((e, f))
    found = [
        (done, aim)
        for mates in lines.values()
        for aim in mates
        for done in mates
        if _is_aim_of(aim[1], done[1]) and cover(terms, done[0], shelf) is not None
    ]
    if len(found) != 1:
        return None
    two = (operand(Group((Match(e, f, Cover((), 0, exact=True), 0),))) for e, f in found[0])
    return difference(ask, *two)


def is_growth(ask: Ask, draft: Draft) -> bool:
    """Tell whether a result is to be set against its aim, and a draft tells how one number grew from year to year."""
    used = {f.year for f in draft.figures if f.role is Role.INPUT}
    return len(used) > 1 and len(ask.u.years) < len(used) and _SAID.search(ask.u.question) is not None


def _bare(term: Term, said: re.Match[str]) -> Term:
    """Leave aside the words that set one against the other, and the unit: they are no part of the name."""
    beside = term.start >= said.end() or _LATIN.fullmatch(term.text)
    return replace(term, soft=True) if beside or _WORDS.search(term.text) else term


def _counts(figure: Figure, counters: tuple[str, ...]) -> bool:
    return not counters or figure.unit.removeprefix("count:") in counters


def _is_aim_of(aim: Figure, done: Figure) -> bool:
    """Tell whether a number is what was aimed at of another one's thing: 길 교체 목표 beside 길 교체, 목표 of 참여자 beside 참여자."""
    name, of = squeeze(aim.item), squeeze(done.item)
    own = name == _AIM and squeeze(aim.owners[-1] if aim.owners else "") == of
    return bool(of) and (own or name == f"{of}{_AIM}")
