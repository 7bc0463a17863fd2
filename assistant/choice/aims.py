"""What was aimed at, and what came of it: 실적 beside 목표 or 계획, 현원 beside 정원, 48%(계획 52%)."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from assistant.choice.groups import Match
from assistant.language.words import tokens_of
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_AIM = re.compile("목표(?:치|값|량|[가-힣]{0,4}(?:인원|[객자수]))?$")  # 모집목표, 목표 방문객
_PLAN = re.compile("(?:목표|계획|예정)(?:치|값|량|수|액)?$")
_GOAL = re.compile("목표(?:치|값|량|수|액)?$")  # of a year that has its result, nobody asks for it without the word
_REACHED = re.compile("(?:실적|달성|결과)(?:치|값|수|액)?$")
_POSTS, _FILLED = re.compile("정원(?:수)?$"), re.compile("현원(?:수)?$")
_DEEDS = re.compile(r"^(?:주요)?(?:추진|운영|사업)?(?:실적|성과)(?:\([^()]*\))?$")
_TO_DO = re.compile(r"^(?:산출(?:내역|근거|기초)|(?:추진|향후|사업)계획)(?:\([^()]*\))?$")
_SIDE = re.compile(r"\s*\([^()]*\)$")
_YEAR = re.compile(r"^(?:19|20)\d\d년?도?|^(?:추진|당초|연간)(?=[가-힣])")
_OF_MONEY = re.compile(
    r"예산|사업비|비용|경비|돈|[들쓰썼쓴]|\bbudget|\bcost|\bspen[dt]", re.IGNORECASE
)  # for reaching a goal
_WAS = re.compile(r"(?:이었|였)(?:어|나|지|습니까|는지|죠|던)|(?:이었|였)어?요|\b(?:was|were)\b")
_AIMED = re.compile(r"목표|계획|예정|예상|\b(?:targets?|goals?|aim(?:ed|s)?|plan(?:ned|s)?|expected)\b", re.IGNORECASE)
_OF_THE_AIM = re.compile(
    r"(?:계획|목표|예정)(?:\s?(?:인원|건수|횟수|대수|수량|물량|[가-힣]{1,3}\s?수))?[은는이가을를]?\s*(?:몇|얼마|[?]|$)"
    r"|\bhow many [^?]*?\b(?:were|was|are|is) (?:originally |initially )?(?:planned|expected|targeted)\b",
    re.IGNORECASE,
)
_CAME_TO_BE = re.compile(
    r"실제|(?:이용|방문|참여|참가|수강|관람|판매)(?:했|한\s|하였|하신)|다녀[갔간]|(?:받은|들은|찾은|온)\s(?:사람|분|학생|주민|시민|아이|애|어르신|손님)|\b(?:actual(?:ly)?|visited|attended|used|sold|received|collected|donated)\b|\bdid\b.*\b(?:receive|collect|attract|draw)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"실제|지금|현재|근무(?:하|중)|일하|\b(?:actual(?:ly)?|currently|right now|work(?:s|ing)?)\b", re.IGNORECASE
)
_PLANNING = frozenset({"잡", "잡히", "세우", "정하", "짜", "두", "이"})  # what was planned was not reached by that


def done(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out what was only aimed at where the question asks what came to be: 실제로 이용한 사람, actually used."""
    if _ends_in_aim(u) and (goals := [m for m in found if _AIM.search(squeeze(m.figure.item))]):
        return goals
    if _OF_THE_AIM.search(u.question):
        return _aimed(found)
    if _AIMED.search(u.question):
        return found
    if _THERE.search(u.question) and "정원" not in u.question:
        found = _beside(found, _POSTS, _FILLED)
    found = _in_bracket(found)
    if _CAME_TO_BE.search(u.question) or is_past(u.question):
        found = _reported([m for m in found if m.figure.unit == "KRW" or not is_aim(m.figure)], u)
        return _beside(found, _PLAN, _REACHED)
    if _WAS.search(u.question):
        return _beside(found, _PLAN, _REACHED)
    kept = {id(m) for m in _beside(found, _GOAL, _REACHED)}
    return [m for m in found if id(m) in kept or not _is_over(m)]


def _ends_in_aim(u: Understanding) -> bool:
    """Tell whether a goal is asked for by its name alone: 세입목표 is no budget of a project 세입목표 달성."""
    last = u.required[-1].variants[0] if u.required and u.required[-1].variants else ""
    named = last.endswith(("목표", "목표액")) and _OF_MONEY.search(u.question) is None
    return named and not u.measures and u.want == "figure"


def _is_over(match: Match) -> bool:
    """Tell whether a figure is of a year before its paper's: a goal of this year is not answered by what half of it brought."""
    year, now = match.figure.year, match.entry.dated
    return year is not None and now is not None and year < now


def _reported(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out the counts of what is to be done yet where those of what was are told under their heading: 26대 under 추진실적, 8대 to be bought."""
    if u.years or u.relative is not None:
        return found
    told = {(m.entry.scope, m.figure.unit) for m in found if _stands_under(m.figure, _DEEDS)}
    return [
        m
        for m in found
        if m.figure.unit == "KRW" or (m.entry.scope, m.figure.unit) not in told or not is_to_do(m.figure)
    ]


def is_to_do(figure: Figure) -> bool:
    """Tell whether a line counts what is to be done or bought yet: under 산출내역, 추진계획."""
    return _stands_under(figure, _TO_DO)


def _stands_under(figure: Figure, heading: re.Pattern[str]) -> bool:
    return figure.table is None and any(heading.search(squeeze(o)) for o in figure.owners)


def is_aim(figure: Figure) -> bool:
    """Tell whether a figure's heading or its name says that it was aimed at."""
    return any(_AIM.search(squeeze(_SIDE.sub("", name))) for name in (figure.column, figure.item))


def _beside(found: list[Match], aim: re.Pattern[str], reached: re.Pattern[str]) -> list[Match]:
    """Leave out the side that was aimed at of a row or a column that tells the other side too."""
    told = {_thing(m.figure, reached) for m in found if m.figure.value is not None} - {None}
    return [m for m in found if _thing(m.figure, aim) not in told]


def _thing(figure: Figure, side: re.Pattern[str]) -> Hashable | None:
    """Return what a figure of one side is of, that side left off; None for a figure of none."""
    if figure.table is None:
        return None
    of = (figure.source.document, figure.table, figure.year, figure.unit)
    column, item = (squeeze(_SIDE.sub("", n)) for n in (figure.column, figure.item))
    if side.search(column):
        return (*of, figure.row, item, _YEAR.sub("", side.sub("", column)))
    return (*of, figure.owners, figure.column, side.sub("", item)) if side.search(item) else None


def _in_bracket(found: Sequence[Match]) -> list[Match]:
    """Leave out what a bracket says was planned of the very number before it: 공정률 48%(계획 52%)."""
    lines = {_line(m.figure) for m in found if m.figure.table is None and not _is_planned(m)}
    return [m for m in found if not (_is_planned(m) and _line(m.figure) in lines)]


def _aimed(found: Sequence[Match]) -> list[Match]:
    """Leave out the number before a bracket that says what was planned of it, where that is asked for."""
    lines = {_line(m.figure) for m in found if _is_planned(m)}
    return [m for m in found if _is_planned(m) or m.figure.table is not None or _line(m.figure) not in lines]


def _is_planned(match: Match) -> bool:
    f = match.figure
    return f.table is None and _PLAN.fullmatch(squeeze(f.item)) is not None


def _line(figure: Figure) -> tuple[object, ...]:
    return figure.source.document, figure.source.line, figure.year, figure.unit


def is_past(text: str) -> bool:
    """Tell whether a question asks what came to be by the form of its verb, unless that is one of planning.

    >>> is_past("몇 분 걸렸어?"), is_past("몇 분 걸려?"), is_past("몇 명으로 잡았어?")
    (True, False, False)
    """
    tokens = tokens_of(text)
    ends = [n for n in range(1, len(tokens) - 1) if tokens[n][1] == "EP" and tokens[n + 1][1] == "EF"]
    return any(tokens[n][0].startswith(("었", "았")) and tokens[n - 1][0] not in _PLANNING for n in ends)
