"""What a printed rate is worked out of: the 92건 of 종결사건(92건) 승소율, and no other number of its section."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.figures.stated import shown_names, together
from assistant.names.cover import Cover, cover
from assistant.names.racks import Entry
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Figure
from ingest.numbers.amounts import Quantity, scan

_BASE = re.compile(
    r"몇\s?[가-힣]{1,2}(?:을|를)?\s?(?:기준|바탕|놓고|가지고|중(?:에서?)?\s)|분모|모수|"
    r"\bout of how many\b|\bhow many\b.*\bbased? on\b|\bon how many\b.*\bbase[ds]?\b",
    re.IGNORECASE,
)
_RATE = re.compile(r"[가-힣]{1,8}?[율률](?![가-힣]{2})")
_WANTS = frozenset({"count", "figure", "premise", "basis"})


def answer_base(ask: Ask) -> Draft | None:
    """Give the number that a rate is worked out of, or say that none is printed; None where no base of a rate is asked for."""
    u, voice = ask.u, ask.voice
    if u.want not in _WANTS or not _BASE.search(u.question):
        return None
    stated = [q for q in scan(u.question) if isinstance(q, Quantity)]
    percents = {q.value for q in stated if q.unit == "percent"}
    rates = _rates(ask, percents)
    if len({r.figure.value for r in rates if r.figure}) != 1:
        return None
    bases = {b.figure.value: b for r in rates for b in _bases(ask, r) if b.figure}
    if len(bases) != 1:
        rate = rates[0]
        shown = claim(_figure(rate), Role.CONTEXT)
        what = voice.is_(voice.what(shown, shown_names(rate)), voice.cited(shown))
        said = voice.say(
            "무엇을 기준으로 계산했는지는 문서에 적혀 있지 않습니다.", "What it is worked out of is not printed."
        )
        return Draft(AnswerStatus.NOT_STATED, f"{what} {said}", (shown,), subject=u.subject or None)
    value, base = next(iter(bases.items()))
    draft = together(ask, (Group((Match(base, _figure(base), Cover((), 0, exact=True), 0),)),))
    other = [q for q in stated if q.unit == _figure(base).unit and q.value != value]
    if not other:
        return draft
    head = voice.say(f"아니요, {other[0].printed} 기준이 아닙니다. ", f"No, it is not out of {other[0].printed}. ")
    return replace(draft, text=head + draft.text)


def _rates(ask: Ask, percents: set[Decimal]) -> list[Entry]:
    """Return the rates that a question speaks of, by their value or by their name."""
    names = {squeeze(n) for n in _RATE.findall(ask.u.question)}
    found = [e for e in ask.shelf.entries if e.figure and e.figure.unit == "percent"]
    named = [e for e in found if any(squeeze(e.figure.item if e.figure else "").endswith(n) for n in names)]
    if not (named or percents):
        return []  # no rate is spoken of
    told = [e for e in (named or found) if not percents or _figure(e).value in percents]
    if named and percents:
        return told  # its name and its value are its own
    terms = tuple(t for t in ask.u.terms if not (t.soft or _of_rate(t.variants)))
    return [e for e in told if cover(terms, e, ask.shelf, ask.around(e)) is not None]


def _of_rate(variants: tuple[str, ...]) -> bool:
    """Tell whether a word is the rate, its value, or what asks for its base, and no name of its subject."""
    return any(
        v[:1].isdigit() or v.endswith(("율", "률", "분모", "모수")) or v in {"건", "기반", "사례"} for v in variants
    )


def _bases(ask: Ask, rate: Entry) -> list[Entry]:
    """Return the numbers that stand in brackets within the very name of a rate."""
    f, rack = _figure(rate), ask.shelf.rack(rate.scope)
    name = squeeze(f.item)
    return [
        e
        for e in (rack.entries if rack else ())
        if e.figure
        and e.figure.unit.startswith("count:")
        and (e.figure.source.document, e.figure.source.line) == (f.source.document, f.source.line)
        and name.startswith(squeeze(e.figure.item) + squeeze(e.figure.printed))
    ]


def _figure(entry: Entry) -> Figure:
    if entry.figure is None:
        raise ValueError("a rate is a figure")
    return entry.figure
