"""Answers to what a question supposes: yes when the documents print it, no with what they do print."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.asof import told_from
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import of_another_column
from assistant.figures.line import on_one_line
from assistant.figures.printed import answer_figure
from assistant.figures.stated import shown_names, together
from assistant.language import money
from assistant.language.particles import subject
from assistant.names.cover import Cover
from assistant.speech.draft import Draft
from assistant.speech.draft import claim as claimed
from index.words.spelling import squeeze
from ingest.model import Measure
from ingest.numbers.amounts import Quantity

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOST = 3  # other amounts that are told
_ONE = re.compile(
    r"(?<![가-힣\d])(?:한|1)\s?(?:번|명|인|개|부|대|건|팀|회|세트|사람|곳|권|동|달)(?![가-힣]{2})|(?<![가-힣])하나|[가-힣]당(?![가-힣])|"
    r"\b(?:per|each|a single)\b",
    re.IGNORECASE,
)
ENOUGH = re.compile(r"면\s?(?:다\s?|모두\s?)?(?:되|될|됩|돼|충분|족하)")
_ROSE = re.compile(r"늘[어었은]|증가|증액|올랐|오른|인상|\b(?:rose|risen|grew|grown|increased?|up)\b", re.IGNORECASE)
_FELL = re.compile(
    r"줄[어었은]|감소|감액|삭감|깎|내렸|내린|인하|\b(?:fell|fallen|shrank|decreased?|cut|down)\b", re.IGNORECASE
)


def judged(ask: Ask, draft: Draft) -> Draft:
    """Say first whether the percentage or count that the question states is what the documents print."""
    claim, voice = ask.u.claim, ask.voice
    if ask.u.beside_claim:
        return _counted(ask, draft)
    found = [f for f in draft.figures if f.role is Role.ANSWER and claim and f.unit == claim.unit]
    if claim is None or not found or draft.status not in {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS}:
        return draft
    said, worked = claim.printed, claim.unit == "KRW"  # what is calculated is printed nowhere
    same = [f for f in found if f.value is not None and _as_claimed(f.value, ask)]
    if same and len(same) == len(found):
        head = voice.say(
            "네, 맞습니다. " if worked else "네, 문서와 같습니다. ",
            "Yes, it is. " if worked else "Yes, that is what the document says. ",
        )
    elif same:
        head = voice.say(f"{said}인 값도 있고 다른 값도 있습니다. ", f"{said} is one of several values. ")
    elif not worked and (other := _of_another_year(ask, found)):
        shown = claimed(other.figure, Role.CONTEXT)
        what = voice.what(shown, shown_names(other.lead.entry))
        draft = replace(draft, figures=(*draft.figures, shown))
        dated = bool(ask.u.years) or _YEAR.search(ask.u.question) is not None
        denied = voice.say("아니요. ", "No. ") if dated else ""  # of which year it was to be was not said
        head = denied + voice.is_(what, voice.cited(shown)) + " "
    elif worked:
        head = voice.say(f"아니요, {subject(said)} 아닙니다. ", f"No, it is not {said}. ")
    else:
        head = voice.say(
            f"아니요, 문서에는 {said}(으)로 적혀 있지 않습니다. ", f"No, the documents do not say {said}. "
        )
    return replace(draft, text=head + draft.text)


def _counted(ask: Ask, draft: Draft) -> Draft:
    """Put right a number of things that a question takes for a fact while it asks for an amount: 3개 세운다던데 얼마야."""
    claim, told = ask.u.claim, {f.label for f in draft.figures if f.role is Role.ANSWER}
    if claim is None or draft.status is not AnswerStatus.ANSWERED or not told:
        return draft
    counters = (claim.unit.removeprefix("count:"),)
    groups = usable(ask.choose(want="count", counters=counters, money=False, measures=(), claim=None))
    values = {v for g in groups for v in g.values}
    if len(values) != 1 or claim.value in values:
        return draft
    shown = claimed(groups[0].figure, Role.CONTEXT)
    what, cited = ask.voice.what(shown, shown_names(groups[0].lead.entry)), ask.voice.cited(shown)
    head = ask.voice.say(
        f"문서에는 {claim.printed}(으)로 적혀 있지 않습니다. ", f"The documents do not say {claim.printed}. "
    )
    return replace(draft, text=f"{head}{ask.voice.is_(what, cited)}\n{draft.text}", figures=(*draft.figures, shown))


def _as_claimed(value: Decimal, ask: Ask) -> bool:
    """Tell whether a value is the one that a question states; what is said to have grown by it has not fallen by it."""
    claim, question = ask.u.claim, ask.u.question
    if claim is None or ask.u.want != "change":
        return claim is not None and value == claim.value
    said = -1 if _FELL.search(question) else 1 if _ROSE.search(question) else 0
    return abs(value) == abs(claim.value) and said * value >= 0


def _of_another_year(ask: Ask, told: list[AnswerFigure]) -> Group | None:
    """Return what the documents print of the same subject for another year, or for all since one, where that is what the question states."""
    u, said = ask.u, ask.u.claim
    if said is None:
        return None
    choice = ask.choose(want="count" if u.counters else u.want)
    other = next((g for g in choice.other_years if g.figure.year and said.value in g.values), None)
    return other if other or u.years else _since(ask, told, said)


def _since(ask: Ask, told: list[AnswerFigure], said: Quantity) -> Group | None:
    """Return the one number of all years since one that goes by the last word of the question in the project that was found: 2018년 이후 기각 5건."""
    places, last = {(f.document, f.project) for f in told}, ask.u.required[-1:]
    found = [
        Match(e, f, Cover((0,), 0, exact=True), 0)
        for e in ask.shelf.entries
        if (f := e.figure)
        and (f.source.document, f.project) in places
        and (f.value, f.unit) == (said.value, said.unit)
        and told_from(f) is not None
        and any(v in squeeze(f.item) for t in last for v in t.variants)
    ]
    return Group((found[0],)) if len(found) == 1 else None


def answer_premise(ask: Ask) -> Draft:
    """Confirm or correct the amounts that the question states."""
    u, voice = ask.u, ask.voice
    plain = replace(ask, u=replace(u, want="figure", amounts=()))
    groups = usable(plain.choose())
    if not groups:
        return answer_figure(plain)
    if len(u.amounts) > 1:
        return _either(ask, plain, groups)
    supposed = u.amounts[0]
    holding = tuple(g for g in groups if supposed in g.values)
    if holding and all(of_another_column(g.figure, u) for g in holding):
        row = tuple(g for g in groups if g.figure.table == holding[0].figure.table)
        head = voice.say(
            "문서에는 그 금액이 다른 이름으로 적혀 있습니다. ", "The document prints that amount under another name. "
        )
        return _headed(together(ask, row), head)
    if holding and all(len(g.values) == 1 for g in holding) and not any(ask.conflict(g) for g in holding):
        head = voice.say("네, 문서와 같습니다. ", "Yes, that is what the document says. ")
        return _beside(ask, _headed(together(ask, holding), head), [g for g in groups if g not in holding], holding)
    if holding:
        said = _said(ask, supposed)
        head = voice.say(
            f"문서 안에서 값이 엇갈립니다. {said}으로 적힌 곳도 있고 다르게 적힌 곳도 있습니다. ",
            f"The documents disagree about it: {said} is printed in one place, another value elsewhere. ",
        )
        return _headed(together(ask, holding), head)
    return _apiece(ask, plain) or _told_as(ask, groups, _corrected(ask, answer_figure(plain)))


def _told_as(ask: Ask, groups: tuple[Group, ...], draft: Draft) -> Draft:
    """Say what the supposed amount is, where the row of the one that is asked for prints it by another measure."""
    rows = {(g.scope, g.figure.table, g.figure.row) for g in groups if g.figure.table is not None}
    other = [
        g
        for g in _elsewhere(ask, groups, ask.u.amounts[0])
        if (g.scope, g.figure.table, g.figure.row) in rows
        and g.figure.measure not in {h.figure.measure for h in groups}
    ]
    if draft.status is not AnswerStatus.ANSWERED or not other:
        return draft
    shown = claimed(other[0].figure, Role.CONTEXT)
    line = ask.voice.is_(ask.voice.what(shown, shown_names(other[0].lead.entry)), ask.voice.cited(shown))
    return replace(draft, text=f"{draft.text}\n{line}", figures=(*draft.figures, shown))


def _apiece(ask: Ask, plain: Ask) -> Draft | None:
    """An amount that is printed for one, where what all come to is not it: 한 번에 250만원이 맞아."""
    if plain.u.measures:
        return None
    groups = usable(replace(plain, u=replace(plain.u, measures=(Measure.UNIT_PRICE,))).choose())
    holding = tuple(g for g in groups if ask.u.amounts[0] in g.values)
    if len(holding) != 1:
        return None
    if _ONE.search(ask.u.question):
        return _headed(
            together(ask, holding), ask.voice.say("네, 문서와 같습니다. ", "Yes, that is what the document says. ")
        )
    draft, said = answer_figure(plain), _said(ask, ask.u.amounts[0])
    head = ask.voice.say(f"아니요, {said}은 그 단가입니다. ", f"No, {said} is its unit price. ")
    price = replace(together(ask, holding).figures[0], role=Role.CONTEXT)
    return replace(_headed(draft, head), figures=(*draft.figures, price))


def _beside(ask: Ask, draft: Draft, others: list[Group], holding: tuple[Group, ...]) -> Draft:
    """Say what else the same project prints by that name for the same year."""
    told = {(g.scope, g.figure.year) for g in holding}
    also = [g for g in others if (g.scope, g.figure.year) in told][:_MOST]
    if not also:
        return draft
    figures = [claimed(g.figure, Role.CONTEXT) for g in also]
    lines = [
        ask.voice.title(shown_names(g.lead.entry)) + " " + ask.voice.cited(f)
        for g, f in zip(also, figures, strict=True)
    ]
    text = ask.voice.say(
        "같은 이름의 다른 금액도 적혀 있습니다: ", "Other amounts are printed by that name: "
    ) + ", ".join(lines)
    return replace(draft, figures=(*draft.figures, *figures)).noted(
        Note("conflict", text, tuple(f.id for f in figures))
    )


def _either(ask: Ask, plain: Ask, groups: tuple[Group, ...]) -> Draft:
    """Of several amounts that a question asks between, give those that the documents print, with their places."""
    fields = [[g for g in groups if a in g.values] or _elsewhere(ask, groups, a) for a in ask.u.amounts]
    found = tuple({g.figure.id: g for field in fields for g in field}.values())
    if not found:
        return _corrected(ask, answer_figure(plain))
    own = tuple(g for g in found if g in groups)
    if Measure.UNIT_PRICE in ask.u.measures and 0 < len(own) < len(found):
        return _of_two(ask, own)
    head = ask.voice.say("문서에 둘 다 적혀 있습니다.\n", "The documents print both.\n") if all(fields) else ""
    return _headed(together(ask, found), head)


def _of_two(ask: Ask, own: tuple[Group, ...]) -> Draft:
    """Give the price of one, and say what the other amount is where their line prints it: what all of them cost is no price."""
    draft, rack = together(ask, own), ask.shelf.rack(own[0].scope)
    beside = [
        e
        for e in (rack.entries if rack else ())
        if e.figure and on_one_line(e.figure, own[0].figure) and e.figure.value in ask.u.amounts
    ]
    other = next((e for e in beside if e.figure and e.figure.value not in own[0].values), None)
    if other is None or other.figure is None:
        return draft
    shown = claimed(other.figure, Role.CONTEXT)
    line = ask.voice.is_(ask.voice.what(shown, shown_names(other)), ask.voice.cited(shown))
    return replace(draft, text=f"{draft.text}\n{line}", figures=(*draft.figures, shown))


def _elsewhere(ask: Ask, groups: tuple[Group, ...], amount: Decimal) -> list[Group]:
    """Return what the same project prints with an amount, in a year asked for."""
    racks = [r for scope in dict.fromkeys(g.scope for g in groups) if (r := ask.shelf.rack(scope))]
    found = [
        Match(e, e.figure, Cover((), 0, exact=False), 0)
        for r in racks
        for e in r.entries
        if e.figure and e.figure.unit == "KRW" and e.figure.value == amount
    ]
    dated = [m for m in found if not ask.u.years or m.figure.year in ask.u.years]
    return [Group((m,)) for m in dated[:1]]


def _corrected(ask: Ask, draft: Draft) -> Draft:
    if draft.status not in {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS}:
        return draft
    if ENOUGH.search(ask.u.question):
        return draft  # whether so much will do is no matter of what is printed
    voice, said = ask.voice, ", ".join(_said(ask, a) for a in ask.u.amounts)
    head = voice.say(f"아니요, 문서에는 {said}으로 적혀 있지 않습니다. ", f"No, the documents do not say {said}. ")
    note = voice.say(
        "질문에 적힌 금액은 문서의 값과 다릅니다.", "The amount in the question differs from the document's."
    )
    return _headed(draft, head).noted(Note("assumption", note, ()))


def _said(ask: Ask, amount: Decimal) -> str:
    return money.spoken_english(amount) if ask.voice.english else money.spoken(amount)


def _headed(draft: Draft, head: str) -> Draft:
    return replace(draft, text=head + draft.text)
