"""Numbers that only name a thing: the 호 of a decree, the 조 of a law, which 회 an event is in; the line that prints one answers."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention, find_mentions
from assistant.prose.passages import quoted
from assistant.prose.saying import line_at
from assistant.prose.told import told_of
from assistant.speech.draft import Draft

_WHICH = re.compile(
    r"(?:제\s?)?몇\s?(?P<of>호|조)(?!\s?(?:원|점|실|선|기|가량))|제\s?몇\s?(?P<nth>회|차|기)|(?<![가-힣])몇\s?(?P<turn>회|차|기)\s?째"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_MOST = 3


def answer_decree(ask: Ask) -> Draft | None:
    """Give the lines that print the number asked for beside the names asked; None where none does."""
    which = _WHICH.search(ask.u.question)
    if which is None or not ask.u.required:
        return None
    kind = next(g for g in which.groups() if g)
    printed = re.compile(
        rf"제\s?\d+\s?{kind}(?![가-힣]*(?:년|계획))" + (r"|(?<![\d.,])\d+\s?조(?![가-힣]*원)" if kind == "조" else "")
    )
    if ask.u.want == "law" and any(printed.search(t.fact.value) for t in told_of(ask)):
        return None  # 어느 법 몇 조: the laws that a project rests on are told together
    terms = tuple(t for t in ask.u.required if t.text not in {kind, f"{kind}항"})
    found = _of_years(ask, [m for m in find_mentions(terms, ask) if printed.search(m.source.quote)])
    return quoted(replace(ask, u=replace(ask.u, counters=())), found[:_MOST]) if found else None


def _of_years(ask: Ask, found: list[Mention]) -> list[Mention]:
    """Keep the lines of a year asked for: those that say it, or those that say none in a document about it."""
    years = ask.u.years
    if not years:
        return found
    said = [(m, {int(y) for y in _YEAR.findall(_around(ask, m))}) for m in found]
    named = [m for m, of in said if of & {*years}]
    own = [m for m, of in said if not of and (card := ask.shelf.card(m.source.document)) and card.year in years]
    return named or own


def _around(ask: Ask, mention: Mention) -> str:
    """Return a line with what its row begins with."""
    line = line_at(ask, mention.source)
    return f"{line.head} {line.words}" if line else mention.source.quote
