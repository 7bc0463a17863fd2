"""Years that are ranked: those of one subject, each with one value; what tells no year by itself is no year."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from assistant.answer import AnswerFigure, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.figures.grid import by_year
from assistant.names.cover import Cover
from assistant.question.meaning import Understanding
from assistant.reckoning.operands import Operand, operand
from assistant.reckoning.shares import rated
from index.words.spelling import squeeze
from ingest.model import Measure
from ingest.text.lexicon import LEXICON

_YEAR = re.compile(r"(?:(?:19|20)\d\d|['’‘`]?\d\d(?=\s?년))\s*(?:년도?|회계연도)?\s*(?:\([^()]*\))?")
_RANKED = re.compile(
    r"(?<![가-힣])(?:어느|몇|무슨|어떤)\s?(?:해|연도|년도?)(?![가-힣]*\s?(?:사업|예산))|언제|"
    r"(?<=[은는던된한인운른린긴큰])\s?(?:해|연도|년도)(?=[가-힣]{0,3}(?:\s|[?,.]|$))|\b(?:which|what) year\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"결산(?:에서|\s?현황|서에서)")
_WORKS = re.compile(r"(?:어느|무슨|어떤)\s?(?:사업|과제|항목|부서|팀|과)(?![가-힣])")
Field = list[Operand]


def asks_year(u: Understanding) -> bool:
    """Tell whether years are what is ranked, and nothing else beside them.

    >>> from assistant.question.understand import understand
    >>> asks_year(understand("남은 돈이 가장 많은 해는")), asks_year(understand("당해년도 예산이 가장 큰 사업은"))
    (True, False)
    """
    if _CLOSED.search(u.question):
        return False  # all that is closed is ranked, whatever it is of
    return by_year(u) and _RANKED.search(u.question) is not None and not _WORKS.search(u.question)


def by_subject(field: Field) -> list[Field]:
    """Return what is told of each subject in several years, one value a year: its total, where the rows of a year are told too."""
    subjects: dict[tuple[object, ...], Field] = defaultdict(list)
    for o in field:
        if o.figure.year is not None:
            subjects[_subject(o)].append(o)
    told = [once for s in subjects.values() if (once := _once(s))] or _of_one_table(field)
    sums = [s for s in told if all(_is_sum(o) for o in s)]
    return sums if len(sums) == 1 and len({_home(s[0]) for s in told}) == 1 else told


def summed(ask: Ask, fields: list[Field]) -> list[Field]:
    """Return, of several rows of one column that years are told in, the row that its table calls their sum; else all of them."""
    cells = {(g.scope, g.figure.table, g.figure.column_number) for f in fields for o in f if (g := o.group)}
    if len(fields) < 2 or len(cells) != 1:
        return fields
    ((scope, table, column),) = cells
    rack = ask.shelf.rack(scope) if table is not None else None
    rows = [
        operand(Group((Match(e, e.figure, Cover((), 0, exact=False), 0),)))
        for e in (rack.entries if rack else ())
        if e.figure
        and (e.figure.table, e.figure.column_number) == (table, column)
        and squeeze(e.figure.item) in LEXICON.totals
        and e.figure.value is not None
        and e.figure.year is not None
    ]
    whole = _once(rows)
    return [whole] if {o.figure.year for o in whole} >= {o.figure.year for f in fields for o in f} else fields


def rates_of_years(ask: Ask) -> dict[str, tuple[Operand, tuple[AnswerFigure, ...]]]:
    """Return what was spent in percent of what there was to spend, of each year that tells both, with what it is worked out from."""
    found = {}
    for group in usable(ask.choose(want="rank", measures=(Measure.EXECUTED,))):
        o = operand(group)
        draft = rated(ask, o) if o.figure.year is not None else None
        if draft is not None:
            rate = replace(draft.figures[0], role=Role.INPUT)
            found[rate.id] = (Operand(rate, o.names, o.group), draft.figures[1:])
    return found


def _of_one_table(field: Field) -> list[Field]:
    """Return what the years of one table tell, each under a name of its own: 2030년 | 꽃길 등 3개 사업."""
    places = {(*_home(o), o.group.figure.source.section, o.figure.unit, o.figure.measure) for o in field if o.group}
    once = _once([o for o in field if o.figure.year is not None]) if len(places) == 1 else []
    return [once] if once else []


def _subject(o: Operand) -> tuple[object, ...]:
    """Return whose value it is, the year in its name left out: 2016 of a table of years is no name."""
    names = tuple(name for n in o.names if (name := squeeze(_YEAR.sub("", n))) and name not in LEXICON.totals)
    f = o.group.figure if o.group else None
    column = squeeze(_YEAR.sub("", f.column)) if f and f.unit != "KRW" else ""
    row = squeeze(f.item) if f and f.year_from == "column" else ""
    item = "" if row in LEXICON.totals or any(row in n for n in names) else row
    return (*_home(o), o.figure.unit, o.figure.funding, names, column, item)


def _home(o: Operand) -> tuple[object, ...]:
    return o.figure.document, o.figure.project


def _is_sum(o: Operand) -> bool:
    f = o.group.figure if o.group else None
    return f is not None and (f.total or squeeze(f.item) in LEXICON.totals)


def _once(subject: Field) -> Field:
    """Return one value a year of a subject; nothing where a year tells several, or where there is but one year."""
    years: dict[int | None, dict[object, Operand]] = defaultdict(dict)
    for o in subject:
        years[o.figure.year].setdefault(o.value, o)
    single = [next(iter(v.values())) for v in years.values() if len(v) == 1]
    return single if len(single) == len(years) > 1 else []
