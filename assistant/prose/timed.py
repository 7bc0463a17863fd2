"""The rows of one schedule that begin, end or stand in a month: 3월에 시작하는 절차는 몇 개야, 12월에 끝나는 건 뭐야."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.names.places import is_place
from assistant.names.racks import OWNERS, PROJECT, TEXT, Entry
from assistant.question.meaning import Term
from assistant.speech.draft import Draft, Quote, mark
from index.words.spelling import squeeze
from ingest.model import Fact, FactKind

_SAID = re.compile(
    r"(?<![\d.~∼\-])(?P<month>1[0-2]|[1-9])\s?월(?P<from>부터|에)?\s?(?:안에\s)?"
    r"(?P<how>시작|개시|착수|끝|종료|마치|마무리|마감|완료)[가-힣]*\s(?P<of>(?:[^\s?]+\s){0,3}?)(?P<kind>[가-힣]{1,8}?)(?:들)?(?:은|는|이|가|만|을|를|의|도)?"
    r"(?=\s(?:뭐|무엇|뭔|무슨|어떤|어느|몇|모두|전부|다\s|알려|말해|나열|적어|목록)|\s*$|\s?\?)"
)
_ENDS = frozenset({"끝", "종료", "마치", "마무리", "마감", "완료"})
_MANY = re.compile(r"몇\s?(?:개|건|가지|곳|군데|단계)(?!월)")
_WHICH = re.compile(r"뭐|무엇|무슨|어떤|어느|알려|말해|나열|적어|목록")
_SPAN = re.compile(
    r"(?:(?P<y1>(?:19|20)?\d\d)\s?[.년]\s?)?(?P<m1>1[0-2]|0?[1-9])(?!\d)[^\d~∼\-]*(?:\d{1,2}[^\d~∼\-]*)?"
    r"(?:[~∼\-]\s?(?:(?:['’‘]?(?P<y2>(?:19|20)?\d\d)\s?[.년]\s?)?(?P<m2>1[0-2]|0?[1-9])(?!\d).*)?)?"
)
_GENERAL = frozenset({"것", "거", "건", "게", "일", "사항", "항목"})
_CENTURY = 2000
_FEWEST = 2

Row = tuple[Entry, Fact]
Month = tuple[int | None, int]


def answer_timed(ask: Ask) -> Draft | None:
    """Count or list the rows that begin or end in the month; None where no one schedule is meant, or a row of it is told in no months."""
    said = _SAID.search(ask.u.question)
    if said is None or not ask.u.required or ask.u.want == "premise":
        return None
    counted = _MANY.search(ask.u.question)
    if not counted and not _WHICH.search(ask.u.question):
        return None
    rows = _rows(ask, said)
    ends = said["how"] in _ENDS
    month, years = int(said["month"]), ask.u.years
    read = [(e, f, months_in(f.value)) for e, f in rows]
    if any(span is None for _, _, span in read):
        return None
    at = [(f, span[1] if ends else span[0]) for _, f, span in read if span]
    found = [f for f, (year, m) in at if m == month and (not years or year in (*years, None))]
    if not found:
        return None
    voice = ask.voice
    way = voice.say("끝나는" if ends else "시작하는", "end" if ends else "begin")
    lines = [
        voice.say(
            f"문서의 일정에서 {month}월에 {way} 것은 모두 {len(found)}개입니다.",
            f"In the schedule {len(found)} {way} in month {month}.",
        )
    ]
    lines += [f"- {f.item}: {f.value.strip()}{mark(f.id)}" for f in found]
    quotes = tuple(Quote(f.id, f.source, f.source.quote) for f in found)
    return Draft(AnswerStatus.ANSWERED, "\n".join(lines), quotes=quotes, subject=rows[0][0].name, narrative=True)


def months_in(printed: str) -> tuple[Month, Month] | None:
    """Read the months that a period begins and ends in; None where it prints none.

    >>> months_in("2031.03~2031.10"), months_in("4월"), months_in("'31. 5. 1. ~ 6. 30."), months_in("연중")
    (((2031, 3), (2031, 10)), ((None, 4), (None, 4)), ((2031, 5), (2031, 6)), None)
    """
    text = printed.strip().strip("'’‘")
    match = _SPAN.match(text)
    if match is None or not re.search(r"[.월]", text):
        return None
    first = (_year(match["y1"]), int(match["m1"]))
    if not re.search(r"[~∼\-]", text):
        return first, first
    if match["m2"] is None:
        return None
    return first, (_year(match["y2"]) or first[0], int(match["m2"]))


def _year(printed: str | None) -> int | None:
    return None if not printed else int(printed) if len(printed) > 2 else _CENTURY + int(printed)


def _rows(ask: Ask, said: re.Match[str]) -> list[Row]:
    """Return the periods of the rows of the one table that the question's words mean."""
    terms = tuple(
        t
        for t in ask.u.required
        if not t.context
        and (not said.start() <= t.start < said.end() or said.start("of") <= t.start < said.end("of"))
        and said["kind"] not in t.variants
    )
    tables: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    steps: set[tuple[object, ...]] = set()
    shelf = ask.library.whole(ask.shelf)
    for entry in shelf.facts:
        fact = entry.fact
        if fact is None or fact.table is None:
            continue
        if fact.kind is FactKind.STEP and _is_kind(said["kind"], fact.item):
            steps.add((fact.source.document, fact.table))
        if fact.kind is FactKind.DATE and fact.column and fact.item and _meets(ask, entry, terms):
            tables[fact.source.document, fact.table].append((entry, fact))
    full = [
        rows
        for key, rows in tables.items()
        if len(rows) >= _FEWEST
        and len({f.column_number for _, f in rows}) == 1
        and (said["kind"] in _GENERAL or key in steps)
    ]
    asked = squeeze(ask.u.question)
    best = max((len(r[0][0].levels[PROJECT]) for r in full if r[0][0].levels[PROJECT] in asked), default=0)
    named = [r for r in full if r[0][0].levels[PROJECT] in asked and len(r[0][0].levels[PROJECT]) == best]
    full = named or full
    return full[0] if len(full) == 1 else []


def _is_kind(kind: str, heading: str) -> bool:
    """Tell whether the heading over the steps of a schedule calls them so, or the kind is one that any schedule has."""
    return kind in {"절차", "단계", "일정", "과정"} or squeeze(heading).endswith(kind)


def _meets(ask: Ask, entry: Entry, terms: tuple[Term, ...]) -> bool:
    places = ask.shelf.local.get(entry.scope, frozenset())
    return all(
        any(v in entry.levels[n] for n in range(OWNERS, TEXT) for v in t.variants)
        or any(is_place(v, places) for v in t.variants)
        for t in terms
    )
