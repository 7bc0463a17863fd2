"""Those that a line counts and names, `심사위원 3명 : 가람, 나래, 다솜`: their names, their posts, what they are called."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.names.cover import cover
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
