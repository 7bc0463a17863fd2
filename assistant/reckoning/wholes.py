"""What many things come to is the amount of none of them, what one must have is no number of those that there are, and a part is not all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.figures.stated import together
from assistant.language.trade import is_trade
from assistant.names.cover import Cover
from assistant.names.racks import OWN
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Bound, Figure

_AND_OTHERS = re.compile(
    r"(?P<first>.*\S)\s+등\s*(?:총\s?|모두\s?)?\d+\s?(?:개소|개|건|곳|종|가지|명|팀)\s?(?P<of>[가-힣]*)\s*$"
)
_SAYS_MANY = re.compile(
    r"(?<![가-힣])등\s?(?:의\s)?(?:총\s?)?\d*|\d+\s?(?:개|건|곳|종)|\bet al\b|\band others\b", re.IGNORECASE
)
_SIDES = re.compile(  # 시·자치구 says whose a work is, and names no second one
    r"\s(?:및|와|과)\s|(?<=[가-힣])(?<!(?<![가-힣])[시도군구국민관])[,·]\s?"
)
_BETWEEN = re.compile(r",\s?|\s?·\s?")
_LISTED = re.compile(
    r"(?<![\d,.])(?P<many>\d{1,2})\s?(?:개소|개|곳|건|종|팀|교|동)\s?\((?P<names>[가-힣A-Za-z ]{2,20}(?:(?:,|\s?·)\s?[가-힣A-Za-z ]{2,20})+)\)"
)
_TURNED = frozenset({"change", "change_rate", "changed"})
_ENTITLES = ("대상", "자격", "요건", "조건", "기준")
_SAYS_LEAST = re.compile(
    r"대상|자격|요건|조건|기준|이상|이하|미만|초과|최[소대]|부터|까지|[가-힣](?:어|아|해|돼|여)야|으?면|필요|\b(?:least|most|minimum|maximum|eligib\w*|qualif\w*|must|need\w*|require\w*)\b",
    re.IGNORECASE,
)
_GRADES = re.compile(r"(?<!\d)(?P<grade>\d\s?급)(?:상당)?\s?(?:이하|이상|미만|초과)")
_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
_PERSONS = frozenset({"직원", "인력", "인원", "구성원", "사람", "근무자", "staff", "people", "employees", "personnel"})


def kept_whole(ask: Ask, draft: Draft) -> Draft:
    """Return the draft; what it gives as context where that is of many, or a condition; all, where one kind of staff stands for it."""
    told = [f for f in draft.figures if f.role is Role.ANSWER and f.origin == "stated"]
    if draft.status not in _GIVEN or not (told or _is_of_both(ask, draft)):
        return draft
    if all(_is_of_others(ask, f) or _is_of_listed(ask, f) for f in told) or _is_of_both(ask, draft):
        text = ask.voice.say(
            "물으신 것만의 금액은 문서에 적혀 있지 않고, 다른 것들과 합한 금액만 적혀 있습니다. ",
            "The documents state only what it comes to together with others. ",
        )
        return replace(draft.instead(text), notes=(*draft.notes, Note("total_only", text.strip(), ())))
    if draft.status is not AnswerStatus.ANSWERED:
        return draft
    if _is_one_grade(ask, told):
        return draft.instead(
            ask.voice.say(
                "물으신 직급을 모두 합한 수는 문서에 적혀 있지 않습니다. 문서에 있는 값: ",
                "The documents do not state what these grades come to. They do state: ",
            )
        )
    read = ask.shelf.figures
    if all(_is_condition(ask, read.get(f.id)) for f in told):
        return draft.instead(
            ask.voice.say(
                "물으신 수는 문서에 적혀 있지 않습니다. 대상이 되는 조건으로 적힌 값: ",
                "The documents do not state this number. They do state, as a condition: ",
            )
        )
    whole = _all_staff(ask, told[0], read) if len(told) == 1 else None
    return together(ask, (whole,)) if whole else draft


def _is_of_both(ask: Ask, draft: Draft) -> bool:
    """Tell whether a change is of all that a joined title names, 책꾸러미 및 그림책 배달, where one side is asked for that is told by itself."""
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    project = next((f.project for f in told if f.project), None)
    if (
        ask.u.want not in _TURNED
        or project is None
        or ask.u.code  # an account of that project is none of its sides
        or any(f.project != project or not is_trade(f.name or "계") for f in told)
    ):
        return False
    sides = [squeeze(s) for s in _SIDES.split(project)]
    terms = [t for t in ask.u.required if not t.context]
    met = [[any(v in side for v in t.variants) for t in terms] for side in sides]
    if len(sides) < 2 or not terms or sum(any(m) for m in met) != 1 or not any(all(m) for m in met):
        return False
    rack = ask.shelf.rack_of(told[0].document, project)
    return any(
        not e.general
        and e.figure
        and e.figure.unit == "KRW"
        and all(any(v in e.levels[OWN] for v in t.variants) for t in terms)
        for e in (rack.entries if rack else ())
    )


def _is_one_grade(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether but the one grade is told of all those below or above it that are asked for: 7급 for 7급 이하."""
    said = _GRADES.search(ask.u.question)
    grade = squeeze(said["grade"]) if said else ""
    return (
        bool(grade)
        and len(told) == 1
        and re.search(rf"{grade}(?!(?:상당)?(?:이하|이상))", squeeze("|".join(told[0].label))) is not None
    )


def _is_of_others(ask: Ask, f: AnswerFigure) -> bool:
    """Tell whether an amount is of so many things, and the question names but the first of them: 꽃길 조성 등 8개 사업."""
    named = _AND_OTHERS.fullmatch(f.name) if f.unit == "KRW" else None
    if named is None or _SAYS_MANY.search(ask.u.question):
        return False
    first, above = (
        squeeze(named["first"]),
        squeeze("|".join((f.project or "", f.document, *f.label[:-1])).replace(f.name, "")),
    )
    return any(
        any(v in first for v in t.variants) and not any(v in above for v in t.variants)
        for t in ask.u.required
        if not t.context
    )


def _is_of_listed(ask: Ask, f: AnswerFigure) -> bool:
    """Tell whether a number is of all the things that its line lists, and the question names not all of them: 3개소(물빛, 한내, 솔재)."""
    line = f.source.quote if f.source else ""
    asked, label = squeeze(ask.u.question), squeeze("|".join(f.label))
    for listed in _LISTED.finditer(line):
        names = [squeeze(n) for n in _BETWEEN.split(listed["names"])]
        said = [n for n in names if n in asked and n not in label]
        if len(names) == int(listed["many"]) and said and len(said) < len(names):
            return True
    return False


def _is_condition(ask: Ask, figure: Figure | None) -> bool:
    """Tell whether a count is what somebody must have: 지원대상 : 20세대 이상 단지."""
    if (
        figure is None
        or figure.bound is Bound.EXACT
        or not figure.unit.startswith("count:")
        or figure.table is not None
    ):
        return False
    names = [squeeze(n) for n in (figure.item, *figure.owners[:1])]
    return any(n.endswith(_ENTITLES) for n in names) and not _SAYS_LEAST.search(ask.u.question)


def _all_staff(ask: Ask, told: AnswerFigure, read: Mapping[str, Figure]) -> Group | None:
    """Return those of whom one kind is told, where all are asked for by a word for anybody who works there."""
    figure = read.get(told.id)
    if figure is None or figure.unit != "count:명" or not figure.owners:
        return None
    line = (figure.source.document, figure.source.line)
    whole = next(
        (
            f
            for f in read.values()
            if (f.source.document, f.source.line) == line and f.unit == figure.unit and f.item == figure.owners[0]
        ),
        None,
    )
    if whole is None:
        return None
    said = [t for t in ask.u.required if t.text.lower() in _PERSONS]
    named = squeeze(figure.item)
    if not said or not any(v in named for t in said for v in t.variants):
        return None
    if not ask.u.whole and ask.u.want != "sum" and named in squeeze(ask.u.question):
        return None
    entry = next((e for e in ask.shelf.entries if e.figure and e.figure.id == whole.id), None)
    return Group((Match(entry, whole, Cover((), 0, exact=True), 0),)) if entry else None
