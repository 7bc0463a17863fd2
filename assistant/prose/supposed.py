"""What a question in words supposes, 대면으로 열었지?, is held against what the documents say of the thing: that is told instead."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.language.particles import quotative
from assistant.prose.passages import quoted
from assistant.prose.saying import said_of
from assistant.prose.tell import answer_words, list_facts
from assistant.prose.told import told_of
from assistant.question.meaning import Term
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_SUPPOSES = re.compile(
    r"(?:[가-힣](?:지|죠|지요)|잖아요?|맞아요?|맞나요?|맞습니까)\s*[?!.]*\s*$|\b(?:right|correct|isn't it|wasn't it|aren't they)\s*\?\s*$",
    re.IGNORECASE,
)
_KINDS = (
    ("where", re.compile(r"에서(?![가-힣])")),
    ("when", re.compile(r"(?:까지|부터)(?![가-힣])|[월일년]에(?![가-힣])")),
)
_OFTEN = re.compile(
    r"(?<![가-힣])(?:매[년월주일]|격[월주]|해마다|달마다|주마다|분기마다|(?:연|월|주)\s?\d\s?회)(?![가-힣]{2})"
)
_IN_YEAR = re.compile(r"((?:19|20)\d\d)\s?년?(?:까지|부터|에)\s")
_MOST = 3  # facts that one thing is told by


def answer_supposed(ask: Ask) -> Draft | None:
    """Tell what the documents say of the thing, where they do not say of it what the question supposes; else None."""
    u = ask.u
    required = u.required
    if often := _as_often(ask):
        return often
    if len(required) < 2 or u.money_said or u.counters or u.amounts or u.claim or not _SUPPOSES.search(u.question):
        return None
    claimed = required[-1]
    rest = replace(u, terms=tuple(t for t in u.terms if t is not claimed), measures=(), money=False)
    said = _told(replace(ask, u=rest), _kind(u.question, claimed))
    if said is None or any(f.role is Role.ANSWER for f in said.figures):
        return None
    if any(squeeze(v) in squeeze(q.text) for q in said.quotes for v in claimed.variants):
        return said
    return _headed(ask, said, claimed.text)


def _as_often(ask: Ask) -> Draft | None:
    """Tell how often something is, where a question supposes it: 매주 회의를 여는 거지."""
    u = ask.u
    if not _OFTEN.search(u.question) or not _SUPPOSES.search(u.question) or u.money_said or u.counters or u.amounts:
        return None
    fewer = (u.required, u.required[:-1]) if len(u.required) > 1 else (u.required,)
    for terms in fewer:
        lines = said_of(replace(ask, u=replace(u, terms=terms)), "often")
        if lines and lines.worth.close and len(lines.mentions) == 1:
            return quoted(ask, list(lines.mentions))
    return None


def answer_supposed_year(ask: Ask) -> Draft | None:
    """Tell when something is, where a question that speaks of no amount supposes a year of it, as 2022년까지 운영하지."""
    u = ask.u
    year = _IN_YEAR.search(u.question) if _SUPPOSES.search(u.question) else None
    if year is None or not u.required or u.money or u.counters or u.amounts or u.claim:
        return None
    said = _told(ask, "when") or _told(replace(ask, u=replace(u, years=())), "when")
    return None if said is None or any(f.role is Role.ANSWER for f in said.figures) else said


def _headed(ask: Ask, said: Draft, claimed: str) -> Draft:
    """Say first that the documents do not say what was supposed."""
    head = ask.voice.say(
        f"이에 관해 문서에 {quotative(f'‘{claimed}’')} 말은 찾지 못했습니다.\n",
        f"The documents are not found to say “{claimed}” of it.\n",
    )
    return replace(said, text=head + said.text)


def _kind(question: str, claimed: Term) -> str:
    """Return what the particle of what is supposed asks for: 에서 where, 까지 when, else how."""
    after = question[claimed.start + len(claimed.text) :] if claimed.start >= 0 else ""
    return next((kind for kind, particle in _KINDS if particle.match(after)), "")


def _told(ask: Ask, kind: str) -> Draft | None:
    if kind:
        draft = answer_words(replace(ask, u=replace(ask.u, want=kind)))
        return draft if draft.status is AnswerStatus.ANSWERED else None
    last = ask.u.required[-1]
    facts = [t for t in told_of(replace(ask, u=replace(ask.u, want="list"))) if t.cover.own]
    own = [t for t in facts if any(v in squeeze(t.fact.item) for v in last.variants)]
    if own and len(own) <= _MOST and len({t.entry.scope for t in own}) == 1:
        return list_facts(ask, own)
    draft = answer_words(replace(ask, u=replace(ask.u, want="passage")))
    return draft if draft.status is AnswerStatus.ANSWERED else None
