"""How far something has come, where no rate of it is told: the lines that speak of it, and no number that one of them mentions."""

from __future__ import annotations

import re

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.mentions import find_mentions
from assistant.prose.dated import of_years_asked
from assistant.prose.passages import quoted
from assistant.speech.draft import Draft

_HOW_FAR = re.compile(r"어디까지|어느\s?(?:단계|정도까지)|\bhow far\b", re.IGNORECASE)
_TOLD = 3  # lines


def so_far(ask: Ask, draft: Draft) -> Draft:
    """Give the lines that speak of a thing in place of a number of something: 8개 위원회 심사; the draft for any other question."""
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    if not told or not _HOW_FAR.search(ask.u.question) or not all(f.unit.startswith("count:") for f in told):
        return draft
    mentions = [m for m in find_mentions(ask.u.required, ask) if of_years_asked(ask, m.source)]
    return quoted(ask, mentions[:_TOLD]) if mentions else draft
