"""One measure of one year in percent of another measure of another year: 2031년 예산은 2029년 집행액의 몇 %."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.figures.printed import answer_figure
from assistant.question.measures import measure_named
from assistant.reckoning.operands import Operand, operand
from assistant.reckoning.percent import ratio
from assistant.speech.draft import Draft
from ingest.model import Measure

_ONE = r"(?<!\d)(?P<{0}y>(?:19|20)\d\d)년도?(?:의)?\s?(?P<{0}m>[가-힣]{{2,6}}?)"
_PERCENT = r"(?:[^?]{0,6}?\s)?(?:몇\s?(?:%|퍼센트|프로)|비율|비중)"
_SIDES = (
    re.compile(
        _ONE.format("part") + r"(?:은|는|이|가)\s" + _ONE.format("whole") + r"(?:의|에서|\s?대비)\s?" + _PERCENT
    ),
    re.compile(
        _ONE.format("whole")
        + r"(?:\s?대비|에\s?비해서?|에\s?대한|을\s?기준으로)\s"
        + _ONE.format("part")
        + r"(?:의|은|는|이|가)?\s?"
        + _PERCENT
    ),
)
_Side = tuple[int, Measure, str]


def answer_two_years(ask: Ask) -> Draft | None:
    """Divide the one by the other, or say which of them is told; None where a question names no two such sides."""
    sides = _sides(ask)
    if sides is None:
        return None
    part, whole = (_told(ask, side) for side in sides)
    if part is not None and whole is not None and whole.value:
        return ratio(ask, part, whole)
    left = sides[0] if part is not None else sides[1]
    head = ask.voice.say(
        "물으신 계산에 필요한 값이 문서에 다 있지 않습니다. 문서에 있는 값: ",
        "The documents do not state all that this calculation needs. They do state: ",
    )
    return answer_figure(_of(ask, left)).instead(head)


def _sides(ask: Ask) -> tuple[_Side, _Side] | None:
    u = ask.u
    said = next((m for p in _SIDES if (m := p.search(u.question))), None)
    if said is None or u.want not in {"share", "figure", "execution_rate"} or u.fold or u.funding or len(u.years) != 2:
        return None
    part, whole = ((int(said[f"{n}y"]), measure_named(said[f"{n}m"]), said[f"{n}m"]) for n in ("part", "whole"))
    if part[1] is None or whole[1] is None or part[0] == whole[0] or part[1] is whole[1]:
        return None
    return (part[0], part[1], part[2]), (whole[0], whole[1], whole[2])


def _of(ask: Ask, side: _Side) -> Ask:
    year, measure, word = side
    return replace(
        ask, u=replace(ask.u, want="figure", years=(year,), measures=(measure,), measure_words=(word,), each=False)
    )


def _told(ask: Ask, side: _Side) -> Operand | None:
    groups = usable(_of(ask, side).choose())
    return operand(groups[0]) if len(groups) == 1 and groups[0].figure.year == side[0] else None
