"""Projects that go by a word, added up: 물길 관련 두 사업의 2031년 예산 합계."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.figures.stated import together
from assistant.reckoning.counted import many_in
from assistant.reckoning.projects import entitled, of_person, projects, titled_so
from assistant.reckoning.sums import total
from assistant.speech.draft import Draft

_WORK = "사업"
_SUMMED = re.compile(
    r"(?:관련|(?:두|세|네|다섯|여섯|\d{1,2}\s?개))\s?사업(?:들)?(?:의)?\s|사업(?:들)?의\s(?:(?:19|20)\d\d년도?(?:의)?\s)?(?:총\s?)?(?:예산|집행액|사업비|집행잔액|이월액)"
)


def answer_sum_works(ask: Ask) -> Draft | None:
    """Add up the projects, as many as are said; where fewer are told, say so and tell those. None where anything else is added up."""
    u = ask.u
    if u.want != "sum" or _SUMMED.search(u.question) is None or any(t.joined for t in u.required):
        return None
    if (u.both and not of_person(ask)) or u.carried or u.code:
        return None
    wholes = max(projects(ask), entitled(ask), key=len)
    said = many_in(u.question)
    if not wholes or said is None or len(wholes) == said.number:
        return total(ask, tuple(wholes)) if len(wholes) > 1 else None
    if said.kind != _WORK or len(titled_so(ask)) != said.number:
        return None
    head = ask.voice.say(
        f"{said.printed} 사업의 값이 다 적혀 있지 않아 합을 낼 수 없습니다. 문서에 있는 값: ",
        "Not all of these projects are told of; the documents do state: ",
    )
    return together(ask, tuple(o.group for o in wholes if o.group)).instead(head)
