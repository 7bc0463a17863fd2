"""Which rows rose or fell against the year before, or came to nothing: told by the change that each row prints."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Match
from assistant.figures.printed import answer_figure
from assistant.names.cover import Cover, cover
from assistant.names.naming import asks_document
from assistant.names.places import is_place
from assistant.names.racks import PLANNED, Entry
from assistant.reckoning.alike import kind_asked
from assistant.reckoning.rowed import is_headed
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_GONE = ("없어", "사라", "빠진")  # of what was there a year before, nothing is left
_WHOLLY = re.compile(
    r"(?:전액|전부|완전히|통째로|100\s?%)\s?(?:다\s?)?(?:삭감|감액|감소|깎|줄|폐지)"
)  # 전액 삭감된 사업
_WORK = re.compile(r"(?:사업|과제|시책)(?!비)|\bprojects?\b|\bprogram(?:me)?s?\b", re.IGNORECASE)
_OF_KIND = re.compile(
    r"(?P<one>(?!사업|항목)[가-힣]{2,5}?)(?:들)?\s(?:중|가운데)(?:에서?|에)?\s|[가-힣][은는된한인든난린른진]\s(?P<kind>(?!사업|항목)[가-힣]{2,4}?)들?(?:[은는이가]|\s?\?|$)"
)
_CALLED = {"event": "행사", "festival": "축제", "account": "회계", "field": "분야"}
_WHICH = re.compile(rf"\bwhich (?:[\w'’]+ ){{0,2}}?({'|'.join(_CALLED)})s?\b", re.IGNORECASE)
_MOST = re.compile(r"가장|제일|최대|\b(?:most|largest|biggest|greatest)\b", re.IGNORECASE)
_FALLS = ("decreas", "fell", "cut", "drop", "reduc", "fall")
_LESS = re.compile(r"줄|감|삭|깎|떨어|내[린려렸]|(?<![가-힣])준(?![가-힣])")
SHOWN = 10


def answer_changed(ask: Ask) -> Draft:
    """Name the rows whose figure rose, or fell, against the year before."""
    u, voice = ask.u, ask.voice
    falls = (
        _LESS.search(u.asked) is not None
        or any(w in u.asked for w in _GONE)
        or any(w in u.asked.lower() for w in _FALLS)
    )
    still = "변동" in u.asked
    gone = any(w in u.asked for w in _GONE) or bool(_WHOLLY.search(u.question))
    found, others = list[Match](), list[Match]()
    entries = _entries(ask)
    whole = {
        _row(e.figure) for e in entries if e.figure and e.figure.measure is Measure.CHANGE and not e.figure.funding
    }
    for entry in entries:
        f = entry.figure
        if f is None or f.measure is not Measure.CHANGE or f.value is None or f.total or f.unit != "KRW":
            continue
        if f.funding not in u.funding and (u.funding or (f.funding and f.table is not None and _row(f) in whole)):
            continue  # what one payer gives of a row is no row of its own
        covered = cover(u.terms, entry, ask.shelf)
        if covered is not None and (not u.years or f.year in u.years):
            meant = (f.value == 0 if still else f.value < 0 if falls else f.value > 0) and (
                not gone or _is_gone(ask, entry)
            )
            (found if meant else others).append(Match(entry, f, covered, 0))
    if not found and others:
        return _none(ask, _outermost(_unsummed(ask, others)))
    if not found:
        return answer_figure(replace(ask, u=replace(u, want="figure", measures=(Measure.CHANGE,))))
    works = _wholes(ask) if _WORK.search(u.asked) and not u.required else []
    told = [m for m in works if (m.figure.value or 0) * (-1 if falls else 1) > 0]
    found = told if len(works) > 1 and told and not still and not gone else found
    found = found if found is told else _kind(ask, _works(ask, found) or _outermost(_unsummed(ask, found)))
    head = voice.say(f"해당하는 항목은 {len(found)}개입니다.", f"{len(found)} in all:")
    claimed = len(found)
    if _MOST.search(u.question) and not still:
        found = sorted(
            found, key=lambda m: (-abs(m.figure.value or Decimal(0)), m.figure.source.document, m.figure.source.start)
        )
        claimed = sum(1 for m in found if m.figure.value == found[0].figure.value)
        top = ", ".join(_names(m)[-1] for m in found[:claimed])
        head = voice.say(
            f"가장 크게 변한 것은 {top}입니다. 큰 것부터 놓습니다.", f"The largest change is that of {top}:"
        )
    figures = tuple(claim(m.figure, Role.ANSWER if n < claimed else Role.INPUT) for n, m in enumerate(found[:SHOWN]))
    lines = [
        f"- {' › '.join(_names(m))}: {voice.year(m.figure.year)}{voice.cited(f)}"
        for m, f in zip(found, figures, strict=False)
    ]
    return Draft(AnswerStatus.ANSWERED, "\n".join([head, *lines]), figures, subject=found[0].entry.name)


def _row(figure: Figure) -> tuple[str, int | None, int | None]:
    return figure.source.document, figure.table, figure.row


def _none(ask: Ask, others: list[Match]) -> Draft:
    """Say that nothing changed in the way that is asked for, with the changes that are printed."""
    figures = [claim(m.figure, Role.CONTEXT) for m in others[:SHOWN]]
    lines = [
        f"- {' › '.join(_names(m))}: {ask.voice.year(m.figure.year)}{ask.voice.cited(f)}"
        for m, f in zip(others, figures, strict=False)
    ]
    head = ask.voice.say(
        "문서에 적힌 증감 가운데 그런 것은 없습니다. 문서에 있는 증감:",
        "None of the changes that are printed is such. They do print:",
    )
    return Draft(AnswerStatus.NOT_STATED, "\n".join([head, *lines]), tuple(figures), subject=others[0].entry.name)


def _wholes(ask: Ask) -> list[Match]:
    """Return the change that each project prints of all that it takes, one of each."""
    once: dict[object, Match] = {}
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.measure is not Measure.CHANGE or f.unit != "KRW" or f.value is None or not f.total:
            continue
        dated = not ask.u.years or f.year in ask.u.years
        card = ask.shelf.card(entry.scope.document)
        alone = entry.scope.project or not (card and card.projects)
        if alone and entry.general and dated and not f.funding:
            once.setdefault(entry.scope, Match(entry, f, Cover((), 0, exact=False), 0))
    return list(once.values())


def _unsummed(ask: Ask, found: list[Match]) -> list[Match]:
    """Leave out what a sentence says of the whole that a table sums."""
    figures = (e.figure for e in ask.shelf.entries if e.figure)
    wholes = {
        (f.source.document, f.year, f.value) for f in figures if f.total and f.measure is Measure.CHANGE and f.value
    }
    return [
        m
        for m in found
        if m.figure.table is not None or (m.figure.source.document, m.figure.year, m.figure.value) not in wholes
    ]


def _kind(ask: Ask, found: list[Match]) -> list[Match]:
    """Return the rows of the one table that are called by the kind asked for, where one of several tables is of it: 분야."""
    said = _OF_KIND.search(ask.u.question)
    english = _WHICH.search(ask.u.question)
    kind = kind_asked(ask.u.question) or (said["one"] or said["kind"] if said else "")
    kind = kind or (_CALLED[english[1].lower()] if english else "")
    tables: dict[tuple[object, ...], list[Match]] = {}
    for m in found:
        tables.setdefault((m.figure.source.document, m.figure.table), []).append(m)
    if not kind or len(tables) < 2:
        return found
    headed = [
        rows
        for rows in tables.values()
        if rows[0].figure.table is not None and (is_headed(ask, rows, kind) or all(_ends(m, kind) for m in rows))
    ]
    under = [rows for rows in tables.values() if kind in squeeze("".join(rows[0].figure.source.section[-1:]))]
    return headed[0] if len(headed) == 1 else under[0] if len(under) == 1 and not headed else found


def _ends(match: Match, kind: str) -> bool:
    return squeeze(match.figure.item).endswith(kind)


def _outermost(found: list[Match]) -> list[Match]:
    """Leave out the rows that stand under another of them, and what another table tells again."""
    owners = {(m.entry.scope, _names(m)) for m in found}
    once: dict[tuple[object, ...], Match] = {}
    for m in found:
        names = _names(m)
        if not any((m.entry.scope, names[:n]) in owners for n in range(1, len(names))):
            once.setdefault((m.entry.scope, names, m.figure.year, m.figure.value), m)
    return list(once.values())


def _names(match: Match) -> tuple[str, ...]:
    """Return what a row is called, by its label where that is but who pays it: 국고보조금 among what came in."""
    names, f = match.entry.names, match.figure
    return (
        (*names, f.item) if match.entry.general and f.funding and f.table is not None and f.item else names or (f.item,)
    )


def _works(ask: Ask, found: list[Match]) -> list[Match]:
    """Of the tree of a book, offices over policies over projects, return the projects where these are asked for.

    They are the rows without an account under which no further row without one stands.
    """
    if not _WORK.search(ask.u.question):
        return []
    over: dict[tuple[object, ...], set[tuple[str, ...]]] = {}  # of each table, the rows with rows under them
    for scope, table in dict.fromkeys((m.entry.scope, m.figure.table) for m in found):
        rack = ask.shelf.rack(scope)
        for f in (e.figure for e in (rack.entries if rack else ()) if e.figure):
            if f.table == table is not None and f.measure is Measure.CHANGE and not f.account:
                over.setdefault((scope, table), set()).update(f.owners[:n] for n in range(1, len(f.owners) + 1))

    def is_project(m: Match) -> bool:
        paths = over.get((m.entry.scope, m.figure.table), set())
        return bool(paths) and not m.figure.account and (*m.figure.owners, m.figure.item) not in paths

    return [m for m in found if is_project(m)]


def _entries(ask: Ask) -> tuple[Entry, ...]:
    """Return what stands on the shelf; where only whose papers are meant is said, all that stands in the papers of those."""
    if not asks_document(ask.u.terms, ask.shelf):
        return ask.shelf.entries
    whole = ask.library.whole(ask.shelf)
    own = {
        d
        for d in {e.scope.document for e in whole.entries}
        if all(any(is_place(v, ask.library.owners(d)) for v in t.variants) for t in ask.u.required)
    }
    return tuple(e for e in whole.entries if e.scope.document in own) if own else ask.shelf.entries


def _is_gone(ask: Ask, entry: Entry) -> bool:
    """Tell whether the row of a change prints that nothing is left in its year."""
    rack, f = ask.shelf.rack(entry.scope), entry.figure
    return rack is not None and any(
        g.value == 0 and g.measure in PLANNED
        for e in rack.entries
        if (g := e.figure) and f and (g.table, g.row, g.year) == (f.table, f.row, f.year) and f.table is not None
    )
