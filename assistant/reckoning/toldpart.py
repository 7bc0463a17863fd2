"""What was told is set against no other whole than the one that the question names: 강좌 전체 예산에서 몇 %야."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group
from assistant.conversation.pointers import POINTS, last_figures, names_of, names_whole
from assistant.figures.stated import shown_names
from assistant.language import particles
from assistant.names.cover import cover
from assistant.names.racks import OWN, SECTION
from assistant.reckoning.operands import Operand
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Measure

_OUTCOMES = frozenset({Measure.EXECUTED, Measure.BALANCE, Measure.CARRIED_OUT})
_PLANS = frozenset(m.name.lower() for m in (Measure.BUDGET, Measure.FINAL, Measure.CURRENT, Measure.INITIAL))
_NAMED = re.compile(
    r"(?:예산액?|현액|사업비|금액|총액|총계|합계|[가-힣]액)\s?(?:에서|의|중|가운데|대비)|전체\s(?!에서|의|중)[가-힣]{2}|\bof the\b",
    re.IGNORECASE,
)
_OF = re.compile(  # 사무관리비에서 몇 %야, after one line of it
    r"[가-힣\d](?:에서|\s?중에?서?|\s?가운데)\s(?:차지하는\s)?(?:비중|비율|몇\s?(?:%|퍼센트|프로))"
)
_HELD = re.compile(
    r"^\s*(?:그럼\s|그러면\s)?(?:(?:[그이]|방금|앞의|위)\s?(?:돈|거|게|건|것|금액|예산|비용|액수)\S*)\s[^?]*[가-힣\d](?:에|안에|속에)\s?(?:다\s)?(?:들어\s?(?:있|가)|포함)|"
    r"^\s*(?:is|was) (?:that|this|it)\b[^?]*\b(?:included in|part of|within)\b",
    re.IGNORECASE,
)

_ALL = r"\s?(?:전체\s?|총\s?)?(?:예산|사업비|비용|금액|경비)(?:액)?(?:\s?전체)?\s?(?:에서|중|가운데|의|대비)"
_WHOLE = r"(?:'s|’s)?\s(?:total |whole |entire )?(?:budget|costs?|spending|expenditure|total)\b"


def is_said_whole(word: str, question: str) -> bool:
    """Tell whether a share is asked for of what goes by a word, though the part's own name begins with it.

    >>> is_said_whole("꽃잔치", "무대 설치비가 꽃잔치 전체 예산에서 차지하는 비율"), is_said_whole("꽃잔치", "꽃잔치 무대 설치비 비율")
    (True, False)
    >>> is_said_whole("fair", "What share of the 2031 fair budget is the stage?")
    True
    """
    name = re.escape(word)
    return (
        re.search(name + _ALL, question) is not None
        or re.search(rf"\b(?:of|in|to|from)\b[^,?]*\b{name}{_WHOLE}", question, re.IGNORECASE) is not None
    )


def answer_held(ask: Ask) -> Draft | None:
    """Say that what was told is within what a question names, `그 돈이 사무관리비에 들어 있는 거야`; None where it is not read to be."""
    last = [f for f in last_figures(ask.so_far[-1:]) if f.unit == "KRW" and f.value is not None]
    asked = ask.u.want in {"figure", "premise"} and _HELD.search(ask.u.question)
    pair = _above(ask, last[0]) if len(last) == 1 and (ask.u.required or ask.u.code) and asked else None
    if pair is None:
        return None
    (part, whole), voice = pair, ask.voice
    inner, outer = voice.what(part.figure, part.names), voice.what(whole.figure, whole.names)
    text = voice.say(
        f"네, {particles.topic(inner)} {voice.cited(part.figure)}이며, {outer} {voice.cited(whole.figure)}에 들어 있습니다.",
        f"Yes, {inner}, {voice.cited(part.figure)}, is within {outer}, {voice.cited(whole.figure)}.",
    )
    told = (replace(part.figure, role=Role.ANSWER), whole.figure)
    return Draft(AnswerStatus.ANSWERED, text, told, subject=part.names[-1] if part.names else None)


def told_within(ask: Ask) -> tuple[Operand, Operand] | None:
    """Return the one amount that was told, and what it is a part of that a question names as the whole."""
    last = [f for f in last_figures(ask.so_far) if f.unit != "percent" and f.value is not None]
    meant = names_whole(ask.u.question) or POINTS.match(ask.u.question) or _OF.search(ask.u.question)
    return _above(ask, last[0]) if len(last) == 1 and (ask.u.required or ask.u.code) and meant else None


def names_other_whole(ask: Ask, part: Operand, whole: Operand) -> bool:
    """Tell whether a question about what was told names a whole of its own, and this is not it."""
    told = {f.id for f in last_figures(ask.so_far)}
    if not told or not names_whole(ask.u.question) or part.group is None or "terms" in ask.u.carried:
        return False  # what the conversation lent names what was told, and no whole
    said = squeeze("|".join(whole.names))
    named = [t for t in ask.u.required if not any(v in said for v in t.variants)]
    return bool(named) and not told.isdisjoint(m.figure.id for m in part.group.matches)


def of_told(ask: Ask, part: Operand) -> Operand | None:
    """Return what was told last where a share names no other whole: what the part was taken out of, or what is left of or was spent."""
    last = [f for f in last_figures(ask.so_far[-1:]) if f.unit == "KRW" and f.value is not None]
    group = part.group
    if len(last) != 1 or group is None or not _says_no_whole(ask) or not 0 < part.value <= (last[0].value or 0):
        return None
    told, read = last[0], ask.library.finder.figure(last[0].id)
    f = group.figure
    in_row = (
        read is not None
        and f.table is not None
        and (f.source.document, f.table, f.row)
        == (
            read.source.document,
            read.table,
            read.row,
        )
    )
    outcome = f.measure in _OUTCOMES and told.measure in _PLANS and f.year == told.year
    if (in_row and outcome) or _is_within(ask, group, told):
        return Operand(replace(told, role=Role.INPUT), names_of(told))
    return None


def _says_no_whole(ask: Ask) -> bool:
    """Tell whether a share is asked for of nothing that is named: 몇 %야, 전체의 몇 %야; 예산의 몇 %야 names one."""
    return not _NAMED.search(ask.u.question)


def _is_within(ask: Ask, group: Group, told: AnswerFigure) -> bool:
    """Tell whether a figure is one of those that a figure told last is made of."""
    rack = ask.shelf.rack(group.scope)
    by_id = {e.figure.id: e.figure for e in (rack.entries if rack else ()) if e.figure}
    over = by_id.get(group.figure.part_of or "")
    while over is not None:
        if over.id == told.id or (over.source.document, over.year, over.value) == (
            told.document,
            told.year,
            told.value,
        ):
            return True
        over = by_id.get(over.part_of or "")
    return False


def _above(ask: Ask, told: AnswerFigure) -> tuple[Operand, Operand] | None:
    by_id = {e.figure.id: e for e in ask.shelf.entries if e.figure}
    terms = tuple(t for t in ask.u.terms if not (t.soft or t.context))
    over = by_id[told.id].figure if told.id in by_id else None
    code = (ask.u.code or "").replace("-", "")
    while over is not None and over.part_of in by_id:
        entry = by_id[over.part_of]
        over = entry.figure
        covered = cover(terms, entry, ask.shelf)
        if code and (over is None or code not in squeeze(f"{over.item}|{over.account_code or ''}").replace("-", "")):
            continue
        named = covered is not None and (covered.own or code) and all(n == OWN or n >= SECTION for n in covered.levels)
        if over and over.value and told.value and named and over.value >= told.value:
            part = Operand(replace(told, role=Role.INPUT), names_of(told))
            return part, Operand(claim(over, Role.INPUT), shown_names(entry))
    return None
