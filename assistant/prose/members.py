"""Those that a line counts and names, `심사위원 3명 : 가람, 나래, 다솜`: their names, their posts, what they are called."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention
from assistant.names.cover import cover
from assistant.prose.saying import mention_of
from assistant.prose.told import Told
from assistant.question.meaning import Term
from index.words.spelling import squeeze
from ingest.model import Fact

_ASKED = re.compile(
    r"이름|명칭|명단|목록|직위|직책|직함|성명|누구|누가|어떤\s?(?:사람|분|직)|\b(?:names?|titles?|posts|positions|who)\b",
    re.IGNORECASE,
)
_CALLED = frozenset(
    {"이름", "명칭", "명단", "목록", "직위", "직책", "직함", "성명", "직원", "사람", "인원", "구성원", "위원"}
)
_ENGLISH = frozenset(
    {"name", "names", "title", "titles", "post", "posts", "position", "positions", "member", "members", "staff"}
)
_COUNTED = re.compile(r"(?<![\d,.])(\d{1,2})\s?[가-힣]{1,2}(?:\s?\([^()]*\))?$")
_SO_MANY = re.compile(r"(?:총\s?)?(\d{1,2})\s?(?:개|건|곳|가지|종|명)(?:\s?[가-힣]{1,6})?$")
_WHICH = re.compile(
    r"나열|목록|이름|어떤|무슨|무엇|뭐|뭔|각각|\b(?:list|which|what|names?)\b(?! (?:is|was) the (?:budget|amount|cost|total))",
    re.IGNORECASE,
)
_DEALT = re.compile("다룬|다루는|다뤘던|다뤄진|다루었던")
_APART = re.compile(r",\s*(?![^()]*\))")
_FURTHEST = 20  # lines below
_BETWEEN = (re.compile(r"\s*[,、]\s*"), re.compile(r"\s*(?:[,、·/]|\s및\s)\s*"))


def members_of(ask: Ask) -> list[Told]:
    """Return the line that names as many as it counts, and goes by what is asked; none where several do."""
    u = ask.u
    if not _ASKED.search(u.question) or u.years or u.measures:
        return []
    terms = tuple(replace(t, soft=True) if _is_called(t) or _tells_number(t) else t for t in u.terms)
    if all(t.soft for t in terms):
        return []
    found = []
    for entry in ask.shelf.facts:
        fact = entry.fact
        if fact is None or fact.table is not None or not _names_each(fact):
            continue
        item = squeeze(fact.item)
        if any(v in item for t in terms if not t.soft for v in t.variants) and (met := cover(terms, entry, ask.shelf)):
            found.append(Told(entry, fact, met, 0, key=True))
    return found if len(found) == 1 else []


def named_below(ask: Ask) -> list[Mention]:
    """Return the lines below one that counts things, where they name just so many: 회의 : 3개 안건, and below it the three."""
    u = ask.u
    if not (u.want == "list" or _WHICH.search(u.question)) or u.years or u.measures or u.counters or u.money:
        return []
    found = []
    for entry in ask.shelf.facts:
        fact = entry.fact
        counted = _SO_MANY.match(fact.value.strip()) if fact is not None and fact.table is None else None
        if fact is None or counted is None:
            continue
        said = squeeze(fact.value)
        terms = tuple(t for t in u.required if not _is_besides(t, said))
        if terms and (met := cover(terms, entry, ask.shelf)) is not None and met.own:
            found.append(_children(ask, fact, int(counted[1])))
    told = [f for f in found if f]
    return told[0] if len(found) == len(told) == 1 else []


def _is_besides(term: Term, said: str) -> bool:
    """Tell whether a word only says how many things there are, what they are called, or that they were dealt with."""
    counts = _tells_number(term) or any(v in said for v in term.variants)
    return counts or _is_called(term) or _DEALT.fullmatch(term.text) is not None


def _children(ask: Ask, fact: Fact, many: int) -> list[Mention]:
    """Return the lines that one owns, where they are as many as it counts, or the one below it that names as many."""
    document = fact.source.document
    text, whole = ask.library.text(document), squeeze(fact.source.quote)
    below = [x for x in ask.library.lines(document) if x.start > fact.source.start][:_FURTHEST]
    owned = list(takewhile(lambda x: whole in x.owners.split("|"), below))
    if len(owned) == many > 1:
        return [mention_of(document, text, x) for x in owned]
    names = _APART.split(text[owned[0].start : owned[0].end]) if owned else []
    return [mention_of(document, text, owned[0])] if len(names) == many > 1 else []


def _is_called(term: Term) -> bool:
    return term.text.lower() in _ENGLISH if term.foreign else term.variants[0] in _CALLED


def _tells_number(term: Term) -> bool:
    return re.fullmatch(r"\d{1,2}(?:명|인|개|곳|분)", term.variants[0]) is not None


def _names_each(fact: Fact) -> bool:
    """Tell whether a line names just as many as its key counts."""
    counted = _COUNTED.search(fact.item.strip())
    return counted is not None and any(
        int(counted[1]) == len(names) > 1 and all(names)
        for names in (between.split(fact.value.strip()) for between in _BETWEEN)
    )
