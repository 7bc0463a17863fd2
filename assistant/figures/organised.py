"""How many divisions or teams an office has, where its 조직 is told in one line, 1국 4과 15팀: 팀이 몇 개야."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.figures.stated import together
from assistant.question.meaning import Term
from assistant.speech.draft import Draft

_KIND = "과|팀|국|실|본부|담당관|사업소|센터|출장소"
_ASKED = re.compile(
    rf"(?<![가-힣])(?P<first>{_KIND})(?:들)?(?:이|가|은|는|의)?\s?(?:모두|총|다|다\s?해서|전부)?\s?(?:몇\s?(?:개|곳|{_KIND})|수(?:는|가)?(?:\s|\?|$)|개수|숫자)|"
    rf"몇\s?(?:개(?:의)?\s?)?(?P<second>{_KIND})(?:으로|로|이|가|은|는|을|를|인|이야|이나|까지|있|인지|입니까|인가|\?|$|\s)|"
    r"\bhow many\b[^?]*\b(?P<english>divisions?|departments?|teams?|bureaus?)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:^|\s)조직(?:\s?(?:현황|구성|규모|체계))?(?:은|이|는|을|를|도)?\s?(?:어떻게|어떤가|뭐|무엇|알려|몇|말해|\?|$)"
)
_ENGLISH = {"division": "과", "department": "과", "team": "팀", "bureau": "국"}
_SET = frozenset(
    {
        "조직",
        "기구",
        "직제",
        "부서",
        "산하",
        "소속",
        "구성",
        "전체",
        "division",
        "divisions",
        "departments",
        "department",
        "team",
        "teams",
        "bureau",
        "bureaus",
    }
)
_WANTS = frozenset({"count", "figure", "list"})
_MOST = 6  # offices that one answer tells


def answer_organised(ask: Ask) -> Draft | None:
    """Tell the number of a kind of office; None where the question asks for anything else, or none is told in such a line."""
    whole = _WHOLE.search(ask.u.question)
    if ask.u.want not in _WANTS or ask.u.money_said or not (whole or _ASKED.search(ask.u.question)):
        return None
    kinds = dict.fromkeys(_KIND.split("|") if whole else map(_kind, _ASKED.finditer(ask.u.question)))
    said = {w for k in kinds for w in (k, f"{k}들", f"{k}수")} | _SET
    rest = tuple(t for t in ask.u.terms if not said & {*t.variants})
    line = Term("조직", ("조직", "기구", "직제"), start=len(ask.u.question))
    found: list[Group] = []
    for kind in kinds:
        u = replace(ask.u, terms=(*rest, line), want="count", counters=(kind,), measures=(), money=False, claim=None)
        of_kind = (g for g in usable(replace(ask, u=u).choose()) if g.figure.unit == f"count:{kind}")
        found += [g for g in of_kind if g.figure.value is not None]
    found.sort(key=lambda g: (g.scope.document, g.figure.source.start, g.figure.source.quote.find(g.figure.printed)))
    draft = together(ask, tuple(found)) if 0 < len(found) <= _MOST else None
    return draft if draft is not None and draft.status is AnswerStatus.ANSWERED else None


def _kind(asked: re.Match[str]) -> str:
    if english := asked["english"]:
        return _ENGLISH[english.lower().rstrip("s")]
    return asked["first"] or asked["second"]
