"""Whom a question supposes in charge is held against whom the documents name."""

from __future__ import annotations

from dataclasses import replace

from assistant.names.racks import Shelf
from assistant.speech.draft import Draft
from assistant.speech.voice import Voice
from index.words.spelling import squeeze
from ingest.model import FactKind

_WHO = frozenset({FactKind.PERSON, FactKind.DEPARTMENT})


def with_holder(draft: Draft, holder: str | None, shelf: Shelf, voice: Voice) -> Draft:
    """Say first whether it is as supposed, where an answer names who has the thing in hand."""
    named = {e.fact.id for e in shelf.facts if e.fact and e.fact.kind in _WHO}
    told = [squeeze(q.text) for q in draft.quotes if q.id in named]
    if not holder or not told:
        return draft
    head = (
        voice.say("네, 문서와 같습니다.", "Yes, that is what the document says.")
        if any(holder in t for t in told)
        else voice.say(
            f"아니요, 문서에는 ‘{holder}’(으)로 적혀 있지 않습니다.", f"No, the documents do not say “{holder}”."
        )
    )
    return replace(draft, text=f"{head}\n{draft.text}")
