"""A calculation that could not be made is no answer: the one figure at hand is offered as context, never as the result."""

from __future__ import annotations

import re

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.asof import month_asked, months_in
from assistant.choice.groups import Group, Match
from assistant.figures.stated import together
from assistant.names.cover import Cover
from assistant.question.meaning import Understanding
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Measure

_RESULT = re.compile(r"증|감소|감축|늘|줄|차이|비율|비중")
_GAP = re.compile(r"차이|격차|\bdifference\b", re.IGNORECASE)
_MOVED = ("증감", "증감액")
_ADDED = re.compile(r"합[치하쳐해친한칠할산]|더[하해한할]|\b(?:add(?:ed)?|together|combined)\b", re.IGNORECASE)
_SHORT_SIDE = re.compile(
    r"(?<![가-힣])(?![시도군구국]\S+\s[시도군구국](?:[가이]|에서)\s)[가-힣](?:하고|이랑|랑|와|과)\s+[가-힣]"
)  # a name of one letter is met by nothing; 시랑 구가 are those who do it
_GIVEN = {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS}
_CHANGES = {"change", "change_rate"}
_OF_ONE = {"unit_price", "rate"}
_AVERAGE = re.compile(r"평균|당(?![가-힣])|\baverage\b", re.IGNORECASE)
_IN_ALL = {"사업량", "총사업량", "사업규모", "총사업규모"}
_LASTS = "사업기간"
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OF_A_YEAR = {"figure", "count", "execution_rate"}
_RESULTS = {"change", "change_rate", "rate", "execution_rate", "subsidy_rate"}


def kept_honest(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context when it gives one operand in place of what was to be calculated."""
    claimed = [f for f in draft.figures if f.role is Role.ANSWER]
    disputed = any({f.id for f in claimed} <= set(n.figures) for n in draft.notes if n.kind == "conflict")
    one = len(claimed) == 1 or (bool(claimed) and disputed)  # two statements of it are one operand still
    if draft.status is not AnswerStatus.ANSWERED or not one or claimed[0].origin != "stated":
        return draft
    figure = claimed[0]
    if ask.u.want == "sum" and not _of_one_year(ask.u, figure) and _holds_other(ask.u, draft):
        return draft
    gap = figure.measure == "rate" and _GAP.search(ask.u.question) is not None and not _RESULT.search(_printed(figure))
    if (figure.measure in _RESULTS and not gap) or not _needs_more(ask.u, figure) or (_says_result(figure) and not gap):
        return draft
    head = ask.voice.say(
        "물으신 계산에 필요한 값이 문서에 다 있지 않습니다. 문서에 있는 값: ",
        "The documents do not state all that this calculation needs. They do state: ",
    )
    return draft.instead(head)


def of_that_day(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context when all of it is told as of another month than the question says."""
    month = month_asked(ask.u.question)
    told = [f for f in draft.figures if f.origin == "stated" and f.role is not Role.CONTEXT]
    if month is None or draft.status not in _GIVEN or not told:
        return draft
    days = [(f.period or "", months_in(" ".join((*f.label, f.period or "")))) for f in told]
    if any(not months or month in months for _, months in days):
        return _told_below(ask, told, month) or draft
    there = ", ".join(dict.fromkeys(period for period, _ in days if period))
    head = ask.voice.say(
        f"물으신 {month}월 기준의 값은 문서에 없습니다. 문서에 있는 값{f'({there})' if there else ''}: ",
        f"The documents do not tell it as of that month. They do tell{f' ({there})' if there else ''}: ",
    )
    return draft.instead(head)


def _told_below(ask: Ask, told: list[AnswerFigure], month: int) -> Draft | None:
    """Return what the line below a figure tells of it as of that month: 6월말 현재 70대 지원(13억원)."""
    name = squeeze(told[0].label[-1])
    if len(told) != 1 or told[0].source is None:
        return None
    opened = re.compile(rf"\W*(?:['’‘]?\d{{2,4}}\s?[.년]\s?)?0?{month}월\s?말?\s?(?:현재|기준|까지)")
    below = [
        e
        for e in ask.shelf.entries
        if (f := e.figure)
        and (f.source.document, f.unit, f.table) == (told[0].document, told[0].unit, None)
        and squeeze("".join(f.owners[-1:])) == name
        and f.measure is not Measure.UNIT_PRICE
        and opened.match(f.source.quote)
    ]
    group = Group(tuple(Match(e, e.figure, Cover((), 0, exact=True), 0) for e in below if e.figure))
    return together(ask, (group,)) if len(below) == 1 else None


def _says_result(figure: AnswerFigure) -> bool:
    """Tell whether what is printed is itself the result: a rate, a count of what was added, what 추경 changed."""
    if figure.unit == "KRW":
        return figure.measure == "supplement" and figure.label[-1].endswith(_MOVED)
    return figure.unit == "percent" or bool(_RESULT.search(_printed(figure)))


def _printed(figure: AnswerFigure) -> str:
    """Return what is printed of a figure: its names, and the words that it stands in."""
    return "|".join((*figure.label, figure.source.quote if figure.source else ""))


def _holds_other(u: Understanding, draft: Draft) -> bool:
    """Tell whether a side of the sum is told as a part of the other, which holds it."""
    said = {r: [squeeze("|".join(f.label)) for f in draft.figures if f.role is r] for r in (Role.ANSWER, Role.PART)}
    more = [t for t in u.required if not any(v in n for v in t.variants for n in said[Role.ANSWER])]
    return any(v in n for t in more for v in t.variants for n in said[Role.PART])


def _says_both(u: Understanding, figure: AnswerFigure) -> bool:
    """Tell whether one name of a figure says all that is put together by "and"; where nothing is, nothing need be said."""
    names = [squeeze(n) for n in figure.label]
    return not any(t.joined for t in u.required) or any(
        all(any(v in n for v in t.variants) for t in u.required) for n in names
    )


def _leaves_word(u: Understanding, figure: AnswerFigure) -> bool:
    """Tell whether a count says nothing of a word that is to be added up: it is met by the lines around it alone."""
    said = squeeze("|".join((*figure.label, figure.project or "", figure.document)))
    return figure.unit != "KRW" and not any(v in said for t in u.required[-1:] for v in t.variants)


def _needs_more(u: Understanding, figure: AnswerFigure) -> bool:
    """Tell whether one stated amount cannot be the result: a change, a share, one year's amount for a sum over several."""
    halved = not _says_both(u, figure) or _SHORT_SIDE.search(u.question) is not None
    last = max((t for t in u.terms if not (t.context or t.soft)), key=lambda t: t.start, default=None)
    lost = last is not None and last.joined and "more" not in u.carried  # what follows "and" was not read
    if (
        u.want == "sum"
        and _ADDED.search(u.question)
        and (lost or halved or len(u.funding) > 1 or _leaves_word(u, figure))
    ):
        return True
    several = _of_one_year(u, figure)
    if u.want == "average" and figure.measure not in _OF_ONE and not _AVERAGE.search(_printed(figure)):
        return True
    return u.want in _CHANGES | {"share", "execution_rate"} or (u.want in {"sum", "average"} and several)


def _of_one_year(u: Understanding, figure: AnswerFigure) -> bool:
    """Tell whether a figure is of one of several years that are asked for."""
    return (len(u.years) > 1 and figure.year in u.years) or (bool(u.recent) and figure.year is not None)


def of_year_before(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context when a year before is asked for and all of it is of the year that its paper is about."""
    u = ask.u
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    back = u.relative is not None and u.relative < 0 and not u.years and u.want in _OF_A_YEAR
    if not back or draft.status not in _GIVEN or not told or any(f.origin != "stated" for f in told):
        return draft
    cards = {f.document: c.year for f in told if (c := ask.shelf.card(f.document))}
    if any(f.year is None or f.year != cards.get(f.document) for f in told):
        return draft
    head = ask.voice.say(
        "물으신 해의 값은 문서에서 찾지 못했습니다. 문서에 있는 값: ",
        "The documents do not tell it of the year you ask for. They do tell: ",
    )
    return draft.instead(head)


def of_all_its_years(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context when one year is asked for and what is told is how much a project of several years does in all."""
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    one_year = len(ask.u.years) == 1 or (ask.u.relative == 0 and not ask.u.years)
    counted = bool(told) and all(f.unit.startswith("count:") and f.origin == "stated" for f in told)
    if draft.status is not AnswerStatus.ANSWERED or not one_year or not counted:
        return draft
    if not all({squeeze(n) for n in f.label} & _IN_ALL and _lasts(ask, f) for f in told):
        return draft
    head = ask.voice.say(
        "물으신 해만의 값은 문서에서 찾지 못했습니다. 사업 전체로 문서에 있는 값: ",
        "The documents do not tell it of that year alone. Of the whole project they tell: ",
    )
    return draft.instead(head)


def _lasts(ask: Ask, figure: AnswerFigure) -> bool:
    """Tell whether the project of a figure lasts for several years, as it says itself: 사업기간 : 2029. 3. ~ 2032. 12."""
    spans = (
        e.fact.value
        for e in ask.shelf.facts
        if e.fact
        and squeeze(e.fact.item) == _LASTS
        and (e.fact.source.document, e.fact.project) == (figure.document, figure.project)
    )
    return any(len(set(_YEARS.findall(span))) > 1 for span in spans)
