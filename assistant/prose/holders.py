"""Whom a question supposes in charge, or when it supposes a thing to have happened, is held against what the documents say."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from assistant.speech.draft import Draft
from assistant.speech.voice import Voice
from index.words.spelling import squeeze
from ingest.model import FactKind

_SUPPOSED = re.compile(
    r"[된한뀐꾼친]\s(?:게|것이|것은|건|거|해가)\s((?:19|20)\d\d)\s?년(?:도)?(?:부터|에|경|쯤)?\s?(?:이?지|이?죠|이?잖|이?라며|이?라면서|이?라던데|(?:이|가)?\s?맞)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d|['’‘]\s?\d{2}(?=\s*[.년~])")
_WHO = frozenset({FactKind.PERSON, FactKind.DEPARTMENT})


def with_holder(draft: Draft, holder: str | None, shelf: Shelf, voice: Voice) -> Draft:
    """Say first whether it is as supposed, where an answer names who has the thing in hand."""
    if not holder:
        return draft
    named = {e.fact.id for e in shelf.facts if e.fact and e.fact.kind in _WHO}
    told = [squeeze(q.text) for q in draft.quotes if q.id in named]
    if not told:
        return draft
    head = (
        voice.say("네, 문서와 같습니다.", "Yes, that is what the document says.")
        if any(holder in t for t in told)
        else voice.say(
            f"아니요, 문서에는 ‘{holder}’(으)로 적혀 있지 않습니다.", f"No, the documents do not say “{holder}”."
        )
    )
    return replace(draft, text=f"{head}\n{draft.text}")


def with_year(draft: Draft, u: Understanding, voice: Voice) -> Draft:
    """Say first whether it happened in the year that a question supposes, where the one line told is of all that it names."""
    match = _SUPPOSED.search(u.question)
    if match is None or draft.status is not AnswerStatus.ANSWERED or len(draft.quotes) != 1:
        return draft
    line = draft.quotes[0].text
    year = re.compile(rf"(?<!\d)(?:{match[1]}|['’‘]\s?{match[1][2:]})(?!\d)")
    named = all(any(v in squeeze(line) for v in t.variants) for t in u.required)
    if len(set(_YEAR.findall(line))) != 1 or not named or not u.required:
        return draft
    head = (
        voice.say("네, 문서와 같습니다.", "Yes, that is what the document says.")
        if year.search(line)
        else voice.say(
            f"아니요, 문서에는 {match[1]}년으로 적혀 있지 않습니다.", f"No, the documents do not say {match[1]}."
        )
    )
    return replace(draft, text=f"{head}\n{draft.text}")
