"""A post for which a form names nobody, where it names who holds the posts beside it: its 주무관 is not stated, and no other person is given for it."""

from __future__ import annotations

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.names.cover import cover
from assistant.names.racks import PROJECT, Entry
from assistant.speech.draft import Draft, Quote, mark
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import FactKind

_POSTS = ("국장", "실장", "과장", "팀장", "주무관", "담당자")


def answer_vacant(ask: Ask) -> Draft | None:
    """Say that a post is left blank, and who holds the others; None where somebody holds it, or no one project is meant."""
    post = next((t for t in ask.u.required if squeeze(t.text) in _POSTS), None)
    about = tuple(t for t in ask.u.terms if t is not post)
    if ask.u.want != "person" or post is None or all(t.soft for t in about):
        return None
    people = [e for e in ask.shelf.facts if e.fact and e.fact.kind is FactKind.PERSON and _is_of(e, about, ask)]
    scopes: dict[Scope, list[Entry]] = {}
    for e in people:
        scopes.setdefault(e.scope, []).append(e)
    if len(scopes) != 1:
        return None
    (scope, named), asked = scopes.popitem(), squeeze(post.text)
    held = [e for e in named if e.fact and squeeze(e.fact.column) in _POSTS]
    beside = [e.fact for e in ask.shelf.facts if e.scope == scope and e.fact]
    if not scope.project or not held or any(squeeze(f.column) == asked or asked in squeeze(f.item) for f in beside):
        return None
    if any(e.fact and (e.fact.table is None or asked in squeeze(e.fact.value)) for e in named):
        return None
    return _said(ask, scope.project, asked, held)


def _is_of(entry: Entry, about: tuple[object, ...], ask: Ask) -> bool:
    covered = cover(tuple(t for t in ask.u.terms if t in about), entry, ask.shelf)
    return covered is not None and all(level <= PROJECT for level in covered.levels)


def _said(ask: Ask, project: str, post: str, held: list[Entry]) -> Draft:
    voice = ask.voice
    lines = [
        voice.say(
            f"{voice.title((project,))}의 {post}은(는) 문서에 적혀 있지 않습니다(빈칸). 적혀 있는 담당자는 다음과 같습니다.",
            f"The documents name no {post} of {voice.title((project,))}: its cell is empty. They do name:",
        ),
        *(f"- {e.fact.column} {e.fact.value.strip()}{mark(e.fact.id)}" for e in held if e.fact),
    ]
    quotes = tuple(Quote(e.fact.id, e.fact.source, e.fact.source.quote) for e in held if e.fact)
    return Draft(AnswerStatus.NOT_STATED, "\n".join(lines), quotes=quotes, subject=project, narrative=True)
