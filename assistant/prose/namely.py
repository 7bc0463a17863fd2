"""Where names are asked for, no amount of money is told: the libraries that open at night, and not what that costs."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.prose.tell import answer_words
from assistant.speech.draft import Draft

_NAMES = re.compile(
    r"(?:이름|명칭|명단)(?:들)?(?:은|는|이|가|을|를|만|도)?\s?(?:다|모두|전부|좀|뭐|무엇|알려|말해|대)|\bnames? of\b",
    re.IGNORECASE,
)


def kept_to_names(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or the lines that speak of what is asked where it claims an amount that nobody asked for."""
    u = ask.u
    if u.money_said or u.counters or u.measures or not _NAMES.search(u.question):
        return draft
    if not any(f.role is Role.ANSWER and f.unit == "KRW" for f in draft.figures):
        return draft
    return answer_words(replace(ask, u=replace(u, want="passage")))
