"""Whom or how something is done to is told in words, and by no number of it: 설문조사 대상은."""

from __future__ import annotations

import re

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.mentions import find_mentions
from assistant.prose.dated import of_years_asked
from assistant.prose.passages import quoted, with_owned
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_ASKED = re.compile(r"[가-힣]\s(?:[가-힣]{2}\s?)?(대상|방법)(?:은|는|이)?\s*[?.!]*\s*$")
_MOST = 3  # lines


def answer_worded(ask: Ask, draft: Draft) -> Draft | None:
    """Quote the lines of a thing whose target or way is asked for, where the number found goes by no such word."""
    asked = _ASKED.search(ask.u.question)
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    said = squeeze("|".join(x for f in told for x in (*f.label, f.source.quote if f.source else "")))
    if asked is None or not told or asked[1] in said:
        return None
    mentions = [m for m in find_mentions(ask.u.required, ask) if of_years_asked(ask, m.source)]
    return quoted(ask, with_owned(ask, mentions[:_MOST])) if mentions else None
