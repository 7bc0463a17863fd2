"""When something is, asked by the verb that people say: 언제 쉬어 is when its 휴관 is, 언제 열어 when its 개장 is."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention, find_mentions
from assistant.language.phrasebook import phrasebook
from assistant.prose.dated import of_years_asked
from assistant.prose.passages import quoted
from assistant.prose.tell import list_facts
from assistant.prose.told import DATE, Told, told_of
from assistant.question.meaning import Term
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_OPEN = re.compile(r"미정|미확정|추후")
_WORKS = frozenset({"공사", "시설"})  # what is built says no more than its project does
_STEP = re.compile(r"['’‘]?\d\d(?:\d\d)?\s?[.년][^:]{0,12}[: ]\s?[가-힣][가-힣 ]{1,12}$")
_MOST = 3  # lines


def answer_spoken(ask: Ask) -> Draft | None:
    """Give the day by the noun that papers print for the verb; None where no such verb is said or no such line is printed."""
    u = ask.u
    verbs = ((m[0], nouns) for said, nouns in phrasebook().turned if (m := said.search(u.question)))
    verb, nouns = next(verbs, ("", ())) if u.want == "when" else ("", ())
    subject = _subject(u.required, verb)
    if not nouns or not subject or any(n in squeeze(u.question) for n in nouns):
        return None
    done = Term(nouns[0], nouns)
    told = [t for t in told_of(replace(ask, u=replace(u, terms=(*subject, done)))) if _is_of(t, nouns)]
    if told:
        return list_facts(ask, told)
    lines = [m for m in find_mentions((*subject, done), ask) if _tells_day(m) and not _only_counts(m, nouns)]
    lines = [m for m in lines if of_years_asked(ask, m.source)]
    return quoted(ask, lines) if 0 < len(lines) <= _MOST else None


def _subject(terms: tuple[Term, ...], verb: str) -> tuple[Term, ...]:
    """Leave out what the verb itself says, what was asked before it, 착공 beside 언제 열어, and that it is built."""
    kept = tuple(t for t in terms if t.text not in phrasebook().turns and squeeze(t.text) not in squeeze(verb))
    return tuple(t for t in kept if t.text not in _WORKS) or kept


def _is_of(told: Told, nouns: tuple[str, ...]) -> bool:
    fact = told.fact
    done = fact.value if _STEP.match(fact.value) else ""  # '31. 7월 : 개장
    said = squeeze("|".join((fact.item, fact.column, *fact.owners, done)))
    return any(n in said for n in nouns) and (DATE.search(fact.value) or _OPEN.search(fact.value)) is not None


def _tells_day(mention: Mention) -> bool:
    return (DATE.search(mention.source.quote) or _OPEN.search(mention.source.quote)) is not None


def _only_counts(mention: Mention, nouns: tuple[str, ...]) -> bool:
    """Tell whether a line prints the noun as so many of a kind and nowhere else: 17개관 is no 개관."""
    printed = [m for n in nouns for m in re.finditer(re.escape(n), mention.source.quote)]
    return bool(printed) and all(mention.source.quote[: m.start()].rstrip()[-1:].isdigit() for m in printed)
