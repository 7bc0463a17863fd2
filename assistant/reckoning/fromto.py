"""What a number was and what it becomes, 몇 %에서 몇 %로 올라: the two that one line tells of one thing."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MISSING
from assistant.figures.stated import together
from assistant.names.cover import cover
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_END = r"(?:몇\s?(?:%|퍼센트|프로|[가-힣]{1,3}?)|얼마)"
_FROM_TO = re.compile(rf"{_END}에서\s?{_END}(?:으로|로|까지)")
_TWO = 2


def answer_from_to(ask: Ask) -> Draft | None:
    """Give both numbers of the one line; None where no one line tells two of just that thing, each of its year."""
    if not _FROM_TO.search(ask.u.question) or not ask.u.required or ask.u.years:
        return None
    lines: dict[tuple[object, ...], dict[int, Match]] = defaultdict(dict)
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.table is not None or f.kind in MISSING or f.value is None or f.year is None:
            continue
        covered = cover(ask.u.terms, entry, ask.shelf)
        if covered is not None and covered.own:
            place = (entry.scope, f.source.line, squeeze(f.item), f.unit, f.measure)
            lines[place].setdefault(f.year, Match(entry, f, covered, 0))
    told = [years for years in lines.values() if len(years) == _TWO]
    if len(told) != 1:
        return None
    return together(ask, tuple(Group((told[0][year],)) for year in sorted(told[0])))
