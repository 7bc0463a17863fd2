"""What a question leaves out is no part of its answer: years that are not to be counted, names that are not meant."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.speech.draft import Draft

_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
_OF_SEVERAL = frozenset({"sum", "average", "rank", "order", "compare"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def of_other_years(ask: Ask) -> Ask:
    """Ask for each year that is told of the one thing meant, but those that are to be left out."""
    u = ask.u
    if u.skipped and u.whole and u.want in {"figure", "count"}:
        u = replace(u, want="sum", whole=False)
        ask = replace(ask, u=u)
    if not u.skipped or u.years or u.relative is not None:
        return ask
    groups = usable(ask.choose(years=(), recent=None, want="list"))
    told = sorted({g.figure.year for g in groups if g.figure.year is not None})
    if len({(g.scope, g.lead.entry.names) for g in groups}) != 1 or not set(u.skipped) & set(told):
        return ask
    years = tuple(y for y in (told[-u.recent :] if u.recent else told) if y not in u.skipped)
    if len(years) < 2 and u.want not in _OF_SEVERAL:
        return ask
    return replace(ask, u=replace(u, years=years, recent=None)) if years else ask


def kept_off(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context where it holds a year that is to be left out."""
    u = ask.u
    if not u.skipped or draft.status not in _GIVEN or not draft.figures:
        return draft
    told = [f for f in draft.figures if f.role is not Role.CONTEXT and f.origin == "stated"]
    if (u.years or u.both or u.relative is not None) and not any(_years_of(f) & {*u.skipped} for f in told):
        return draft
    years = ", ".join(map(str, u.skipped))
    return draft.instead(
        ask.voice.say(
            f"{years}년을 뺀 값은 문서의 값으로 확인할 수 없어 계산하지 않았습니다. 아래는 빼지 않은 값입니다.\n",
            f"What there is without {years} cannot be told from the documents. What follows leaves nothing out.\n",
        )
    )


def _years_of(figure: AnswerFigure) -> set[int]:
    """Return the years that a figure is of."""
    if figure.year is not None:
        return {figure.year}
    years = [int(y) for y in _YEAR.findall(figure.period or "")]
    return set(range(min(years), max(years) + 1)) if years else set()
