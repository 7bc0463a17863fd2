"""In which way a contract is made: 수의계약, 협상에 의한 계약. The line that names one answers, and not the line that only says that one is made."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.language.phrasebook import first, phrasebook
from assistant.prose.passages import quoted
from assistant.prose.saying import said_of
from assistant.speech.draft import Draft

_ASKED = re.compile(
    r"계약\s?(?:체결\s?)?(?:방식|방법|형태)|(?:어떤|무슨)\s(?:방식|방법)으로\s계약|계약[은을]?\s어떻게|"
    r"\bhow\b[^?]*\bcontract(?:ed|ors?)?\b|\bcontract(?:ing)? (?:method|type|procedure)|\b(?:kind|type) of contract\b",
    re.IGNORECASE,
)
_WANTS = frozenset({"figure", "passage", "law", "steps", "list"})


def answer_contract(ask: Ask) -> Draft | None:
    """Give the line that says in which way the contract is made; None where none names a way."""
    u = ask.u
    if u.want not in _WANTS or u.money_said or u.counters or not _ASKED.search(u.question):
        return None
    terms = tuple(replace(t, soft=t.soft or t.text.startswith("계약")) for t in u.terms)
    said = said_of(replace(ask, u=replace(u, terms=terms)), "contract")
    ways = [m for m in said.mentions if first(phrasebook().says["contract"], m.source.quote)]
    return quoted(ask, ways) if ways else None
