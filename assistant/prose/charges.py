"""Which projects one person is in charge of, by the tables that name who is: 가나다 과장이 맡은 사업은 뭐가 있어."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.names.cover import Cover
from assistant.prose.told import Told
from index.words.spelling import squeeze
from ingest.model import Fact, FactKind
from ingest.text.lexicon import LEXICON

_CHARGE = re.compile(
    r"(?:맡|담당|책임지|소관)[가-힣]*(?:\s(?:있는|중인|된))?(?:\s(?:[두세네]|\d+\s?개|모든))?\s?(?:사업|과제|업무)(?![가-힣]*비)|"
    r"(?:국장|과장|팀장|주무관|담당자)[이가]\s[가-힣]{2,4}인\s(?:사업|과제|업무)|[가-힣]{2,4}\s(?:국장|과장|팀장|주무관)(?:의)?\s(?:사업|과제)(?![가-힣]*비)|"
    r"\bprojects?\b.*\b(?:in charge of|responsible for|manages?|handles?|runs?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[가-힣]{2,5}")
_SHORTEST = 2


def charged_to(ask: Ask) -> list[Told]:
    """Return where the tables of the papers name a person, a project each; nothing where no person of that name is named."""
    u = ask.u
    return [] if u.money_said or u.counters or u.years else in_charge(ask)


def in_charge(ask: Ask) -> list[Told]:
    """Return where a person is named whose projects are spoken of, whatever is asked of them."""
    u = ask.u
    if not _CHARGE.search(u.question):
        return []
    facts = [(e, e.fact) for e in ask.shelf.facts if e.fact and e.fact.kind is FactKind.PERSON and e.scope.project]
    names = {n for _, f in facts if (n := _name(f))}
    asked = {n for t in u.required for v in t.variants for n in names if v in {n, f"{n}인"}}  # 과장이 홍길동인 사업
    posts = LEXICON.facts["person"]
    called = {v for n in asked for v in (n, f"{n}인")}
    others = [t for t in u.required if not called.intersection(t.variants) and not posts.intersection(t.variants)]
    said = {v for t in u.required for v in t.variants if v in posts and len(v) > _SHORTEST - 1}
    if len(asked) != 1 or others:
        return []
    named = [(e, f) for e, f in facts if _name(f) in asked]
    of_post = [(e, f) for e, f in named if said & {squeeze(f.column), squeeze(f.item)}]
    once: dict[object, Told] = {}
    for entry, fact in of_post or named:
        once.setdefault(entry.scope, Told(entry, fact, Cover((), 0, exact=True), 0, key=True))
    return list(once.values())


def _name(fact: Fact) -> str:
    """Return the name of a person that a cell gives, before a number or a post."""
    match = _NAME.match(fact.value.strip())
    return match[0] if match else ""
