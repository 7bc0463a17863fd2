"""How large a thing is: what stands under its own 규모, be it an area, people, a number of things or money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.figures.printed import answer_figure
from assistant.language.phrasebook import first, phrasebook
from assistant.names.lines import Line
from assistant.names.places import is_place
from assistant.names.racks import Rack
from assistant.prose.passages import quoted
from assistant.prose.saying import mention_of
from assistant.question.meaning import Term, Understanding
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Figure

_WORD = "규모"
_ASKED = re.compile(
    r"(?<!예산)(?<!예산\s)(?<!재정)(?<!재정\s)(?<!사업비\s)(?<!금액\s)(?<!투자\s)(?<![대소중])규모|\bhow (?:big|large)\b|\b(?:size|scale) of\b",
    re.IGNORECASE,
)
_OF_MONEY = re.compile(r"(?:세입|세출|수입|지출|결산|추경|채무|부채)\s?(?:(?:예산\s?)?(?:전체|총|의)\s?)?규모")
_KEY = re.compile(r"^[^가-힣A-Za-z0-9]*((?:[가-힣]+\s?){0,3}규\s?모)\s*(?:[:：|\t]|$)")
_MONEY = re.compile("예산|재정|투자|사업비|금액")
_BESIDES = re.compile(r"\S*규모\S*|\b(?:size|scale)\b|얼마\S*|\bhow (?:much|large|big)\b", re.IGNORECASE)
_AMOUNT = re.compile(r"얼마(?!나)|\bhow much\b", re.IGNORECASE)  # 규모는 얼마였어: it may be money
_WANTS = frozenset({"figure", "passage"})
_MOST = 8  # lines that are told


def asks_extent(u: Understanding) -> bool:
    """Tell whether a question asks how large a thing is, and says nothing of money.

    >>> from assistant.question.understand import understand
    >>> [asks_extent(understand(q)) for q in ("나눔관 규모는 얼마나 돼?", "나눔관 예산 규모는?", "소규모 수리 예산은?")]
    [True, False, False]
    """
    if u.want not in _WANTS or u.counters or u.code or u.unit or u.funding or not _ASKED.search(u.question):
        return False
    if _OF_MONEY.search(u.question):
        return False
    return not u.measures and first(phrasebook().money, _BESIDES.sub(" ", u.question)) is None


def answer_extent(ask: Ask) -> Draft | None:
    """Give the lines under the 규모 of what is asked about, with their figures; never its budget in their place."""
    if not asks_extent(ask.u):
        return None
    named = tuple(t for t in ask.u.required if not any(v.endswith(_WORD) for v in t.variants))
    if not named:
        return None
    said = next((v for t in ask.u.required if t not in named for v in t.variants if v != _WORD), "")
    found = [
        (rack, lines)
        for rack in ask.shelf.racks
        if (lines := _under(ask, rack, named, said)) and _of_years(ask.u.years, _figures(rack, lines))
    ]
    own = [f for f in found if not _MONEY.search(f[1][0].words)] or found
    if not own and (_AMOUNT.search(ask.u.question) or _is_line(ask)):
        return None
    if not own:
        word = Term(_WORD, (_WORD,), start=1 << 16)
        kept = ask.u if said else replace(ask.u, terms=(*(t for t in ask.u.terms if t.text != _WORD), word))
        return answer_figure(replace(ask, u=replace(kept, money=True)))
    rack, lines = own[0]
    if any(f.unit == "KRW" for f in _figures(rack, lines[:1])):
        lines = lines[:1]  # 규모 : 3억원 is all of it; what a case of it may cost is told under it
    text = ask.library.text(rack.scope.document)
    draft = quoted(ask, [mention_of(rack.scope.document, text, line) for line in lines[:_MOST]])
    figures = tuple(claim(f, _role(f, ask.u.years)) for f in _figures(rack, lines[:_MOST]))
    return replace(draft, figures=figures, subject=rack.scope.project or draft.subject)


def _role(figure: Figure, years: tuple[int, ...]) -> Role:
    """What a line prints of another year than the one asked for stands beside the answer: ’30년 9억원 → ’31년 10억원."""
    return Role.CONTEXT if years and figure.year is not None and figure.year not in years else Role.ANSWER


def _figures(rack: Rack, lines: list[Line]) -> tuple[Figure, ...]:
    spans = [(line.start, line.end) for line in lines]
    return tuple(
        f
        for e in rack.entries
        if (f := e.figure) and f.value is not None and any(a <= f.source.start < b for a, b in spans)
    )


def _of_years(years: tuple[int, ...], figures: tuple[Figure, ...]) -> bool:
    """Tell whether what stands there is of the year asked for: a plan's 규모 is no other year's."""
    return not years or any(f.year in years for f in figures)


def _is_line(ask: Ask) -> bool:
    """Tell whether the question names a line of its own amount: only a project's whole is no answer to how large it is."""
    groups = ask.choose(money=True).groups
    return bool(groups) and not any(g.lead.entry.general for g in groups)


def _under(ask: Ask, rack: Rack, named: tuple[Term, ...], said: str) -> list[Line]:
    """Return the line called 규모 and those that it owns, in the first place that is of what is named."""
    text = ask.library.text(rack.scope.document)
    lines = ask.library.lines(rack.scope.document)
    places = ask.shelf.places.get(rack.scope.document, frozenset())
    for n, line in enumerate(lines):
        key = _KEY.match(text[line.start : line.end])
        if key is None or (line.section.project if line.section else None) != rack.scope.project:
            continue
        name, around = squeeze(key[1]), f"{squeeze(rack.scope.project or '')}|{line.owners}"
        if (said and said != name) or not all(
            any(v in around for v in t.variants) or any(is_place(v, places) for v in t.variants) for t in named
        ):
            continue
        owned = list(_owned(lines[n + 1 :], line))
        if key.end() < line.end - line.start or owned:
            return [line, *owned] if key.end() < line.end - line.start else owned
    return []


def _owned(following: tuple[Line, ...], line: Line) -> Iterator[Line]:
    for other in following:
        if line.words not in other.owners.split("|"):
            return
        yield other
