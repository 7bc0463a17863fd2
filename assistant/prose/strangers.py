"""A person who is named elsewhere than in what a question asks about: who is named there, and where that person is."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.names.cover import Cover, cover
from assistant.names.racks import Entry
from assistant.prose.told import PHONE, Told
from assistant.question.meaning import Term
from index.words.spelling import squeeze
from ingest.model import FactKind
from ingest.text.lexicon import LEXICON

_NUMBERED = re.compile(r"([가-힣]{2,4})\s?\(?\s?(?:[☎☏]\s?)?(?=\d{2,4}-\d)")
_ALONE = re.compile(r"[가-힣]{2,4}")
_ASKS = re.compile(r"연락처|전화|번호|담당|맡|책임")
_POLITE = ("님", "씨")
_NO_POST = re.compile(r"연락처|전화|번호|내선|문의|성[명함]|직[위책]|담당$|담당자|책임자")
_WORKS = re.compile(r"사업|과제|업무|맡|담당")  # what one person has in hand is no post
_MOST = 3


def stranger_in(ask: Ask) -> tuple[str, list[Told], list[Told]]:
    """Return the person of another project or post, who is named there, and where that person is; nothing where they belong together."""
    u = ask.u
    facts = [e for e in ask.shelf.facts if e.fact and e.fact.kind is FactKind.PERSON and e.fact.value.strip()]
    named = {n for e in facts for n in _names(e)} if _ASKS.search(u.question) or u.want == "person" else set()
    asked = {
        n
        for n in named
        if n in u.question
        and re.search(rf"(?<![가-힣]){n}(?:님|씨|의|은|는|이|가|께)?(?:\s|$|\?|[가-힣]{{0,2}}[장관])", u.question)
    }
    if len(asked) != 1:
        return "", [], []
    name = asked.pop()
    about = tuple(t for t in u.required if not _is_person(t, name))
    posts = {p for t in u.terms if (p := _post(t))}
    own = [e for e in facts if name in _names(e)]
    fits = [e for e in own if cover(about, e, ask.shelf) is not None or _says(e, about)]
    if fits or not about:
        alone = u.want == "person" and not posts and (PHONE.search(u.question) or not _WORKS.search(u.question))
        return (name, *(_of_post(facts, fits, posts) if posts else ([], _told(fits[:_MOST]) if alone else [])))
    there = [e for e in facts if name not in _names(e) and _names(e) and cover(about, e, ask.shelf) is not None]
    there = [e for e in there if e.fact and squeeze(e.fact.column) in posts] or there
    return (name, _told(there[:_MOST]), _told(own[:_MOST])) if there else ("", [], [])


def _of_post(facts: list[Entry], own: list[Entry], posts: set[str]) -> tuple[list[Told], list[Told]]:
    """Return who has the post that a person is said to have, in the same table, where that person has another."""
    if any(p in squeeze(f"{e.fact.item}|{e.fact.column}|{e.fact.value}") for e in own if e.fact for p in posts):
        return [], []
    scopes = {e.scope for e in own}
    there = [e for e in facts if e.scope in scopes and e.fact and squeeze(e.fact.column) in posts and _names(e)]
    return (_told(there[:_MOST]), _told(own[:_MOST])) if there else ([], [])


def _told(entries: list[Entry]) -> list[Told]:
    return [Told(e, e.fact, Cover((), 0, exact=True), 0, key=True) for e in entries if e.fact]


def _names(entry: Entry) -> list[str]:
    """Return the names of persons that a cell gives: before their numbers, or alone under a post."""
    value = entry.fact.value.strip() if entry.fact else ""
    return _NUMBERED.findall(value) or ([value] if _ALONE.fullmatch(value) else [])


def _says(entry: Entry, about: tuple[Term, ...]) -> bool:
    said = squeeze(entry.fact.value) if entry.fact else ""
    return all(any(v in said for v in t.variants) for t in about)


def _post(term: Term) -> str:
    plain = squeeze(term.text)
    plain = next((plain.removesuffix(p) for p in _POLITE if plain.endswith(p)), plain)
    return plain if plain in LEXICON.facts["person"] and not _NO_POST.search(plain) else ""


def _is_person(term: Term, name: str) -> bool:
    return (
        squeeze(term.text) in LEXICON.facts["person"]
        or _post(term) != ""
        or any(v.startswith(name) for v in term.variants)
    )
