"""What one of those gets whom a sum is worked out for: the sum without that factor, 100,000원*4명*12개월 for one 명, or the row's money by its number."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.language import money
from assistant.names.cover import Cover, cover
from assistant.names.racks import PROJECT, Entry
from assistant.question.meaning import Term, Understanding
from assistant.reckoning.operands import operand
from assistant.speech.draft import Draft, claim, compute
from ingest.model import Figure, Measure

_ONE = re.compile(
    r"(?:한|1)\s?(?P<of>사람|명|인|팀|곳|개소|가구|단체|학교|대)(?:이|가|은|는|당|에|에게|한테|마다|앞(?:에|으로)?)?(?![가-힣])|(?P<by>명|인|팀|개소|가구|대)당|"
    r"\b(?:per|each|one|a single) (?P<en>person|member|team|household)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"(?:일|1|한)\s?년(?:에|간|동안|치)?(?![가-힣]{2})|연간|한\s?해(?:에|\s?동안)?|\b(?:a|per|each|one) year\b|\bannually\b|\byearly\b",
    re.IGNORECASE,
)
_BY_NUMBER = re.compile(
    r"(?:예산|집행|금액|사업비|돈)\S*\s(?:참여\s?|대상\s?)?(?:인원|참여자|참가자|대상자|사람)\s?수?(?:로|으로)\s?나[누눈눠]"
)
_PEOPLE = "count:명"
_ALIKE = {"사람": "명", "인": "명", "곳": "개소", "person": "명", "member": "명", "team": "팀", "household": "가구"}
_TIMES = frozenset(f"count:{u}" for u in ("개월", "월", "달", "주", "일", "회", "분기", "시간", "년"))
_MONTHLY = re.compile(r"(?<![가-힣\d])(?:월|매월|매달|주|매주|일|매일)(?![가-힣])")


def answer_perone(ask: Ask) -> Draft | None:
    """Divide a sum by the one number that counts what is asked for one of; None where no one sum is meant."""
    return _by_factor(ask) or _by_row(ask)


def _by_factor(ask: Ask) -> Draft | None:
    asked = _ONE.search(ask.u.question)
    if asked is None or not ask.u.money or not _YEARLY.search(ask.u.question):
        return None
    said = (asked["of"] or asked["by"] or asked["en"]).lower()
    found = {
        (e.figure.value, n.figure.value): (e, n)
        for e, n in _sums(ask, f"count:{_ALIKE.get(said, said)}")
        if e.figure and n.figure
    }
    if len(found) != 1:
        return None
    entry, number = found.popitem()[1]
    return _divided(ask, entry, number, exact=True)


def _by_row(ask: Ask) -> Draft | None:
    """Divide the money of a row by the people that the same row counts for the same year, where no price of one is printed."""
    asked, by = _ONE.search(ask.u.question), _BY_NUMBER.search(ask.u.question)
    one = (asked["of"] or asked["by"] or asked["en"]).lower() if asked else ""
    if not (by or f"count:{_ALIKE.get(one, one)}" == _PEOPLE) or ask.u.want != "figure" or not ask.u.required:
        return None
    price = ask.u.measures and all(m is Measure.UNIT_PRICE for m in ask.u.measures)
    if not by and (not price or usable(ask.choose())):
        return None
    said = [t for t in ask.u.terms if not t.context]
    ways = (tuple(replace(t, soft=t.soft and not t.maybe) for t in said), tuple(t for t in said if not t.soft))
    rows = next((met for terms in ways if (met := _rows(ask, terms))), [])
    found = [(e, mates[0]) for e in rows if len(mates := _people(ask, e)) == 1]
    return _divided(ask, *found[0]) if len(found) == len(rows) == 1 else None


def _rows(ask: Ask, terms: tuple[Term, ...]) -> list[Entry]:
    money = (e for e in ask.shelf.entries if _is_money(e.figure, ask.u))
    return [e for e in money if (covered := cover(terms, e, ask.shelf)) and covered.own]


def _is_money(f: Figure | None, u: Understanding) -> bool:
    if f is None or f.table is None or f.unit != "KRW" or not f.value or f.funding:
        return False
    wanted = {Measure.EXECUTED} if Measure.EXECUTED in u.measures else {Measure.BUDGET, Measure.REQUIRED}
    return f.measure in wanted and (not u.years or f.year in u.years)


def _people(ask: Ask, entry: Entry) -> list[Entry]:
    f = entry.figure
    return [
        e
        for e in ask.shelf.entries
        if f and (g := e.figure) and g.unit == _PEOPLE and g.value and e.scope == entry.scope
        if (g.table, g.row, g.year) == (f.table, f.row, f.year)
    ]


def _divided(ask: Ask, entry: Entry, number: Entry, *, exact: bool = False) -> Draft | None:
    whole = operand(Group((_match(entry),)))
    many = claim(number.figure, Role.INPUT) if number.figure else None
    if many is None or not many.value or (exact and whole.value % many.value):
        return None
    value, voice = (whole.value / many.value).quantize(Decimal(1), ROUND_HALF_UP), ask.voice
    result = compute(
        value, "KRW", money.like_printed(value, whole.figure.printed), "a / b", (whole.figure, many),
        label=whole.figure.label, measure=Measure[whole.figure.measure.upper()], year=whole.figure.year,
    )  # fmt: skip
    about = voice.say("약 ", "about ") if whole.value % many.value else ""
    lines = [
        voice.say(f"계산하면 {about}{voice.value(result)}입니다.", f"It comes to {about}{voice.value(result)}."),
        f"- {voice.what(whole.figure, whole.names)}: {voice.cited(whole.figure)}",
        f"- {voice.what(many, whole.names)}: {voice.cited(many)}",
    ]
    return Draft(AnswerStatus.ANSWERED, "\n".join(lines), (result, whole.figure, many), subject=entry.name)


def _sums(ask: Ask, unit: str) -> list[tuple[Entry, Entry]]:
    """Return the sums that are worked out by that unit and by lengths of time alone, each with the number it is divided by."""
    found = []
    for e in ask.shelf.entries:
        f = e.figure
        if f is None or not _is_for_each(f, unit) or (ask.u.years and f.year not in ask.u.years):
            continue
        met = cover(tuple(t for t in ask.u.terms if not t.context), e, ask.shelf)
        if met is None or max(met.levels, default=PROJECT + 1) > PROJECT or not any(n < PROJECT for n in met.levels):
            continue
        line = (f.source.document, f.source.line)
        numbers = [
            n
            for n in ask.shelf.entries
            if n.figure
            and n.figure.unit == unit
            and (n.figure.source.document, n.figure.source.line) == line
            and n.figure.item == f.item
        ]
        if len(numbers) == 1:
            found.append((e, numbers[0]))
    return found


def _is_for_each(f: Figure, unit: str) -> bool:
    if f.basis is None or not f.basis.agrees or f.unit != "KRW" or not f.value:
        return False
    counts = [x.unit for x in f.basis.factors if x.unit != "KRW"]
    rest = [u for u in counts if u != unit]
    timed = bool(rest) or not _MONTHLY.search(f.source.quote)
    return counts.count(unit) == 1 and set(rest) <= _TIMES and timed


def _match(entry: Entry) -> Match:
    if entry.figure is None:
        raise ValueError("a sum is a figure")
    return Match(entry, entry.figure, Cover((), 0, exact=True), 0)
