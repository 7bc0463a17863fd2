"""Whether an amount went the way that a question supposes: 전년보다 늘어난 거 맞지, where it stayed as it was."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.question.meaning import Understanding
from assistant.question.wants import asks_end
from assistant.speech.draft import Draft
from ingest.model import Measure

_SUPPOSED = re.compile(
    r"(?:(?P<up>늘|증가|증액|올[랐라른]|오른|인상|커[졌진지]|많아[졌진지])|(?P<down>줄|감소|감액|내[렸린려]|깎|삭감|작아[졌진지]|적어[졌진지]))[가-힣]{0,4}?"
    r"\s?(?:거|것|게|건|걸로)?\s?(?:맞[아지죠나습는]|이?지(?:요|\s*\?|$)|이?죠|이?잖|아니[야지에죠])[^?]{0,6}\??\s*$"
)
_OF_TWO = re.compile(r"[중데]에?서?\s[^?]*?더\s?(?:많이|크게)\s(?:늘어난|증가한|오른|줄어든|감소한)\s")
_WHICH = re.compile(
    r"(?:(?P<less>적게|덜)|많이|크게|더)\s?(?:(?:늘어?[난었은]|증가|오른|올랐|커)|(?P<fell>줄어?[든었은]|감소|깎))"
)
_TOGETHER = re.compile(r"합치|합쳐|합[해하한]|더[해하한]|모두|통틀")
_BASE = re.compile(r"\d년도?\s?(?:보다|대비|에\s?비해)")
_SINCE = re.compile(r"전년|작년|지난\s?해|\d년|늘|줄|증|감|오[르른]|올")
_ASKS = re.compile(r"얼[마만]|몇|어느|뭐|무엇|왜|어디")
_CHANGE = Measure.CHANGE.name.lower()


def as_change(ask: Ask) -> Ask:
    """`줄어든 게 맞나요` asks whether one thing did, and not which did; of two, each is told, and which did more."""
    u = ask.u
    if u.want in {"changed", "change"} and len(u.codes) > 1:
        return replace(ask, u=_of_accounts(u))
    if u.want == "figure" and len(u.codes) > 1:
        return replace(ask, u=replace(u, each=True))
    if u.want == "changed" and _OF_TWO.search(u.question):
        return replace(ask, u=replace(u, want="change"))
    if ask.u.want != "changed" or _ASKS.search(ask.u.question) or not _SUPPOSED.search(ask.u.question):
        return ask
    return replace(ask, u=replace(ask.u, want="change"))


def _of_accounts(u: Understanding) -> Understanding:
    """Ask for the printed change of each of several accounts: which is larger, what they come to, or what each is."""
    years = () if _BASE.search(u.question) else u.years
    if said := _WHICH.search(u.question):
        less = bool(said["less"]) != bool(said["fell"])
        return replace(u, want="compare", measures=(Measure.CHANGE,), smallest=less, years=years)
    if "차이" in u.question and not _SINCE.search(u.question):
        return replace(u, want="compare", years=years)  # of two amounts, and not of two years
    summed = _TOGETHER.search(u.question) is not None
    want = "sum" if summed else "figure"
    return replace(u, want=want, measures=(Measure.CHANGE,), years=years, each=not summed)


def told_way(ask: Ask, draft: Draft) -> Draft:
    """Say yes or no before a change that a question only wants confirmed; where there is none, both amounts are the answer."""
    if draft.status is AnswerStatus.ANSWERED and asks_end(ask.u.question):
        return _ended(draft)
    said = _SUPPOSED.search(ask.u.question)
    if said is None or _ASKS.search(ask.u.question) or draft.status is not AnswerStatus.ANSWERED:
        return draft
    changes = [f for f in draft.figures if f.measure == _CHANGE and f.role is Role.ANSWER and f.origin == "computed"]
    if len(changes) != 1 or changes[0].value is None or draft.text.startswith(("네", "아니요", "Yes", "No")):
        return draft
    value = changes[0].value
    right = value > 0 if said["up"] else value < 0
    head = ask.voice.say("네, 맞습니다. " if right else "아니요. ", "Yes. " if right else "No. ")
    figures = draft.figures
    if not value:
        figures = tuple(
            replace(f, role=Role.ANSWER if f.role is Role.INPUT else Role.CONTEXT if f is changes[0] else f.role)
            for f in draft.figures
        )
    return replace(draft, text=head + draft.text, figures=figures)


def _ended(draft: Draft) -> Draft:
    """Where it is asked what an amount came to, 얼마로 줄었나, the newer of the two is the answer as well."""
    told = [f for f in draft.figures if f.role is Role.INPUT and f.year is not None]
    last = max(told, key=lambda f: f.year or 0, default=None)
    if len(told) != 2 or last is None or len({f.year for f in told}) < 2:
        return draft
    return replace(draft, figures=tuple(replace(f, role=Role.ANSWER) if f is last else f for f in draft.figures))
