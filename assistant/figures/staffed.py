"""How many posts there are and how many people are in them, where a question sets the one against the other: 현원이 정원보다 적은가."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.figures.stated import together
from assistant.question.meaning import Term
from assistant.speech.draft import Draft

_POSTS, _PEOPLE = "정원", "현원"
_NAMED = {
    _POSTS: re.compile(r"정원(?!수|사)|\b(?:quota|authori[sz]ed|approved)\b", re.IGNORECASE),
    _PEOPLE: re.compile(r"현원|\b(?:headcount|actual|on hand|in post)\b", re.IGNORECASE),
}
_AGAINST = re.compile(
    r"정원보다|현원보다|정원(?:이랑|과|하고|을|에|보다)\s?(?:현원이?\s?)?(?:같|다르|똑같|넘|초과|못|미달|비해)|현원(?:이랑|과|하고)\s?(?:같|다르|똑같)|"
    r"(?:정원|현원)\s?대비|\b(?:versus|vs|against|compared|below|above|under|over|than|exceeds?|equal|match(?:es)?)\b",
    re.IGNORECASE,
)
_BY_HOW_MANY = re.compile(
    r"몇\s?명|얼마나|차이|비율|율|%|퍼센트|\bhow (?:much|many)\b|\bpercent|\bdifference\b|\brate\b|어느|어떤|\bwhich\b",
    re.IGNORECASE,
)
_SETS = frozenset(
    {
        "versus",
        "vs",
        "against",
        "compared",
        "below",
        "above",
        "under",
        "over",
        "than",
        "exceed",
        "exceeds",
        "equal",
        "match",
        "matches",
    }
)
_WANTS = frozenset({"count", "figure", "compare", "rank", "premise"})


def answer_staffed(ask: Ask) -> Draft | None:
    """Give both numbers, and say which is the greater; None where the question asks for anything else, or one is not told."""
    u, text = ask.u, ask.u.question
    both = all(p.search(text) for p in _NAMED.values())
    if u.want not in _WANTS or not both or not _AGAINST.search(text) or _BY_HOW_MANY.search(text):
        return None
    rest = tuple(t for t in u.terms if not {_POSTS, _PEOPLE} & {*t.variants} and t.text.lower() not in _SETS)
    if not any(not t.soft for t in rest):
        return None
    posts, people = (_one(ask, rest, word) for word in (_POSTS, _PEOPLE))
    if posts is None or people is None or (posts.scope, posts.figure.table) != (people.scope, people.figure.table):
        return None
    draft, voice = together(ask, (posts, people)), ask.voice
    a, b = posts.figure.value or 0, people.figure.value or 0
    said = (
        voice.say("현원이 정원과 같습니다.", "The headcount equals the quota.")
        if a == b
        else voice.say("현원이 정원보다 적습니다.", "The headcount is below the quota.")
        if b < a
        else voice.say("현원이 정원보다 많습니다.", "The headcount is above the quota.")
    )
    return replace(draft, text=f"{said}\n{draft.text}") if draft.status is AnswerStatus.ANSWERED else None


def _one(ask: Ask, rest: tuple[Term, ...], word: str) -> Group | None:
    terms = (*rest, Term(word, (word,), start=len(ask.u.question)))
    u = replace(ask.u, terms=terms, want="count", counters=("명",), measures=(), money=False, claim=None)
    found = usable(replace(ask, u=u).choose())
    return found[0] if len(found) == 1 and found[0].figure.value is not None else None
