"""The number whose own clause says what is asked of it: 몇 건 처리했나 of `이의신청 27건 접수, 19건 처리` is the last."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.figures.stated import together
from assistant.names.cover import Cover
from assistant.names.racks import Entry
from assistant.reckoning.conditions import clause_of
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure

_DONE = re.compile(r"몇\s?[가-힣]{1,3}(?:이나|나|을|를|이|가)?\s(?P<deed>[가-힣]{2,3}?)(?:했|하였|됐|되었)")
_SAID = re.compile(r"(?<![가-힣])(?P<deed>[가-힣]{2})(?:한|된|했던|됐던)\s(?![가-힣]+보다)")
_AIM = re.compile(r"(?P<deed>목표)(?!\s?(?:대비|보다|를|에))")
_HOW_MANY = re.compile(r"몇\s?[가-힣]")
_AIMED = re.compile(r"목표|계획|예정|향후")
_COUNT_OF = re.compile(r"(?P<deed>[가-힣]{2})\s?(?:건수|인원수?|실적|수)(?:는|은|가|이)?\s*[?.]*\s*$")
_NOT = r"(?<![미불비])"
_WANTS = frozenset({"figure", "count"})
_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})


@dataclass(frozen=True, slots=True)
class Deed:
    """What a question says was done, or meant to be done, with what it counts."""

    word: str
    past: bool = False  # said by the verb that asks: whatever line tells it may answer
    aim: bool = False

    def of(self, words: str) -> bool:
        """Tell whether words say it of themselves; 미설치 says no 설치."""
        return re.search(_NOT + re.escape(self.word), squeeze(words)) is not None


def deed_in(question: str) -> Deed | None:
    """Return what a question says of the one number that it asks for; 몇 개 중 몇 개 asks for two.

    >>> deed_in("이의신청은 몇 건 처리했나?"), deed_in("교체한 소방차는 몇 대?"), deed_in("나무는 몇 종이 목표야?")
    ... # doctest: +NORMALIZE_WHITESPACE
    (Deed(word='처리', past=True, aim=False), Deed(word='교체', past=False, aim=False), Deed(word='목표', past=False, aim=True))
    """
    if len(_HOW_MANY.findall(question)) > 1:
        return None
    if done := _DONE.search(question):
        return Deed(done["deed"], past=True)
    if aim := _AIM.search(question):
        return Deed(aim["deed"], aim=True)
    said = _SAID.search(question)
    return Deed(said["deed"]) if said else None


def kept_to_clause(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or the one number beside what it counts whose own clause says what is asked of it."""
    told = [f for f in draft.figures if f.role is Role.ANSWER and f.origin == "stated"]
    if (other := _told_behind(ask, draft, told)) is not None:
        return other
    deed = deed_in(ask.u.question)
    read = [ask.shelf.figures.get(f.id) for f in told]
    if deed is None or ask.u.want not in _WANTS or draft.status not in _GIVEN or not told or None in read:
        return draft
    held = [f for f in read if f is not None]
    owns = [(g.id, _own(f, g)) for f, g in zip(told, held, strict=True)]
    saying = {i for i, own in owns if deed.of(own) and not (deed.past and _AIMED.search(own))}
    if not all(f.unit.startswith("count:") for f in told) or len({(f.document, f.project) for f in told}) > 1:
        return draft
    if saying:
        mates = [e for e in ask.shelf.entries if e.figure and e.figure.id in saying] if deed.past else []
    else:
        ids = {f.id for f in held}
        mates = [e for e in ask.shelf.entries if (f := e.figure) and f.id not in ids and _answers(ask, deed, e, held)]
    if len(told) == len(saying) or len({(e.figure.value, e.figure.year) for e in mates if e.figure}) != 1:
        return draft
    found = mates[0].figure
    return together(ask, (Group((Match(mates[0], found, Cover((), 0, exact=False), 0),)),)) if found else draft


def _told_behind(ask: Ask, draft: Draft, told: list[AnswerFigure]) -> Draft | None:
    """Return the number that the word stands right behind, where the one told is followed by another: 처리 건수 of `84건 접수, 83건 처리`."""
    of = _COUNT_OF.search(ask.u.question)
    figure = ask.shelf.figures.get(told[0].id) if len(told) == 1 and draft.status in _GIVEN else None
    if of is None or figure is None or figure.table is not None or not figure.unit.startswith("count:"):
        return None
    deed, line = of["deed"], (figure.source.document, figure.source.line, figure.unit)
    if _behind(figure) in {"", deed}:
        return None
    mates = [
        e
        for e in ask.shelf.entries
        if (f := e.figure) and (f.source.document, f.source.line, f.unit) == line and _behind(f) == deed
    ]
    if len(mates) != 1 or mates[0].figure is None:
        return None
    return together(ask, (Group((Match(mates[0], mates[0].figure, Cover((), 0, exact=False), 0),)),))


def _behind(figure: Figure) -> str:
    """Return the word of two letters that stands right behind a number and ends its clause."""
    said = re.search(rf"{re.escape(figure.printed)}\s?([가-힣]{{2}})(?![가-힣])", figure.source.quote)
    return said[1] if said and figure.printed else ""


def _own(told: AnswerFigure, figure: Figure) -> str:
    """Return what says what a number is: its names, and its own clause of the line."""
    clause = clause_of(figure.source.quote, figure.printed) if figure.table is None else figure.column
    return "|".join((*told.label[1:], figure.item, clause))


def _answers(ask: Ask, deed: Deed, entry: Entry, told: list[Figure]) -> bool:
    """Tell whether a number of a line is of the same kind, of all that is named, and says itself what is asked."""
    figure, first = entry.figure, told[0]
    if figure is None or figure.table is not None or figure.unit != first.unit or figure.value is None:
        return False
    lines = {(f.source.document, f.source.line) for f in told}
    beside = (figure.source.document, figure.source.line) in lines
    own = (figure.source.document, figure.project) == (first.source.document, first.project)
    if not (beside or (deed.past and own and figure.project)) or (ask.u.years and figure.year not in ask.u.years):
        return False
    clause = clause_of(figure.source.quote, figure.printed)
    if deed.past and _AIMED.search("|".join((clause, figure.item, *figure.source.section[-1:]))):
        return False
    said = figure.item == deed.word if deed.aim else deed.of(clause) or deed.of(figure.item)
    return said and _names_all(ask, deed, entry, figure)


def _names_all(ask: Ask, deed: Deed, entry: Entry, figure: Figure) -> bool:
    words = squeeze("|".join((*entry.names, figure.project or "", figure.source.quote, *figure.owners)))
    others = [t for t in ask.u.required if not any(deed.word in v for v in t.variants)]
    return all(any(v in words for v in t.variants) for t in others)
