"""What was reached beside what was aimed at: the rows whose 실적 is below, or not below, the 목표 of the same year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.names.cover import cover
from assistant.names.racks import Entry
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Figure

_GOAL, _DONE = re.compile("목표(?:치|값|량)?"), re.compile("실적(?:치|값)?|달성(?:치|값)")
_AIMED = re.compile(r"목표|지표|\b(?:targets?|goals?|indicators?)\b", re.IGNORECASE)
_MISSED = re.compile(
    r"못\s?(?:채|미치|미친|미쳤|이[루뤘룬]|달성|넘)\S*|미달(?:성|한|된|인)?\S*|달성\s?(?:을|를)?\s?(?:못|안|하지)\S*(?:\s?못\S*)?|밑[돌도]\S*|"
    r"\b(?:miss(?:ed|ing)?|below|fell short|failed|not (?:met|reached|achieved))\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"(?:달성|초과)\s?(?:한|했|된|됐)\S*|(?<!못\s)(?<!못)(?:채[운웠]|넘[긴은었겼])\S*|\b(?:met|reached|achieved|exceeded)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"목표\s?(?:대비|와|하고|랑)\s?\S*\s?실적|목표\s?대비|\bagainst (?:the )?(?:target|goal)s?\b", re.IGNORECASE
)
_BOTH = re.compile(r"목표\s?(?:와|하고|이?랑|및)\s")
_WORDS = re.compile("지표|목표|실적|성과|대비|달성|미달")
_DAY = re.compile(
    r"(?:\d{4}|['’‘]\d\d)\s?[년.]?도?|\d{1,2}\s?월\s?말?|현재|기준|[().]"
)  # when a column was counted: its year is known
_WANTS = frozenset({"figure", "passage", "list", "count", "compare", "premise"})


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of one year: what was aimed at and what was reached."""

    entry: Entry
    goal: Figure
    done: Figure

    @property
    def short(self) -> bool:
        """Tell whether what was reached is the smaller number."""
        return self.goal.value is not None and self.done.value is not None and self.done.value < self.goal.value


def answer_goals(ask: Ask) -> Draft | None:
    """Name the rows below their goals, or at them; None where none is asked for, or no row has both numbers."""
    u, voice = ask.u, ask.voice
    missed, met = _MISSED.search(u.question), _MET.search(u.question)
    if (
        u.want not in _WANTS
        or "부서" in u.question
        or not _AIMED.search(u.question)
        or not (missed or met or _AGAINST.search(u.question))
    ):
        return None
    asked = [m.span() for m in (missed, met) if m]
    found = list(pairs(ask, asked))
    if not u.years and found:
        newest = max(p.done.year or 0 for p in found)
        found = [p for p in found if (p.done.year or 0) == newest]
    if not found:
        return None
    chosen = [p for p in found if p.short] if missed else [p for p in found if not p.short] if met else found
    kind = (
        voice.say("목표보다 작은", "below its target") if missed else voice.say("목표 이상인", "at its target or above")
    )
    shown = chosen or found
    beside = Role.ANSWER if _BOTH.search(u.question) and not (missed or met) else Role.INPUT
    figures = [(claim(p.done, Role.ANSWER if chosen else Role.CONTEXT), claim(p.goal, beside), p) for p in shown]
    lines = [
        f"- {voice.title((p.entry.name,))}: {voice.say('목표', 'target')} {voice.cited(goal)}, "
        f"{voice.say('실적', 'reached')} {voice.cited(done)}"
        for done, goal, p in figures
    ]
    if missed or met:
        head = voice.say(f"실적이 {kind} 것은 다음과 같습니다.", f"What was reached is {kind} in these rows.")
        none = voice.say(f"실적이 {kind} 것은 없습니다. 견준 값:", f"No row was {kind}. What was compared:")
        lines.insert(0, head if chosen else none)
    draft = Draft(
        AnswerStatus.ANSWERED,
        "\n".join(lines),
        tuple(f for done, goal, _ in figures for f in (done, goal)),
        subject=shown[0].entry.name,
        years=tuple(dict.fromkeys(p.done.year for p in shown if p.done.year)),
    )
    if not (missed or met):
        return draft
    text = voice.say(
        "두 값의 크기만 견주었습니다. 작을수록 좋은 지표는 뜻이 반대입니다.",
        "Only the size of the two numbers was compared; where less is better, the meaning is the opposite.",
    )
    return draft.noted(Note("assumption", text, tuple(f[0].id for f in figures)))


def pairs(ask: Ask, asked: Sequence[tuple[int, int]] = ()) -> Iterator[Pair]:
    """Yield the rows that have a goal and a result of one year, in the words of the question that name them."""
    span = {squeeze(ask.u.question[a:b]) for a, b in asked}
    terms = tuple(
        replace(t, soft=True)
        if any(_WORDS.search(v) for v in t.variants) or any(squeeze(t.text) in s or s in squeeze(t.text) for s in span)
        else t
        for t in ask.u.terms
        if not t.context
    )
    for rack in ask.shelf.racks:
        cells: dict[tuple[object, ...], dict[str, tuple[Entry, Figure]]] = {}
        columns: dict[tuple[object, ...], set[str]] = {}
        for entry in rack.entries:
            f = entry.figure
            column = squeeze(f.column) if f else ""
            which = "done" if _DONE.search(column) else "goal" if _GOAL.search(column) else ""
            if f is None or f.table is None or f.value is None or f.total or not which:
                continue
            if ask.u.counters and f.unit.removeprefix("count:") not in ask.u.counters:
                continue  # 연장 is in metres
            rest = _DAY.sub("", _DONE.sub("", _GOAL.sub("", column)))
            row = (f.table, f.row, rest, f.year, f.unit)
            cells.setdefault(row, {}).setdefault(which, (entry, f))
            columns.setdefault((*row, which), set()).add(column)
        for place, both in cells.items():
            told_once = all(len(columns[*place, which]) == 1 for which in both)  # not in March and in June
            if len(both) == 2 and told_once and (not ask.u.years or both["done"][1].year in ask.u.years):
                entry, done = both["done"]
                if cover(terms, entry, ask.shelf) is not None:
                    yield Pair(entry, both["goal"][1], done)
