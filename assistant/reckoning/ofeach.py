"""What is worked out of each subject by itself, where a question names none, or one that goes for several: no one is told for all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group
from assistant.conversation.breath import said_together
from assistant.figures.abreast import asks_each
from assistant.figures.apart import split_terms
from assistant.figures.several import ambiguous
from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from assistant.reckoning.ofyears import asks_year
from assistant.reckoning.projects import PLAIN, WHOLE_BUDGETS, asks_projects
from assistant.reckoning.worked import called, one_by_one
from assistant.speech.draft import Draft
from index.query import Scope
from ingest.model import Measure

_SEVERAL = 2
_CALCULATED = frozenset({"sum", "average", "change", "change_rate", "share", "execution_rate"})
_CHANGES = frozenset({"change", "change_rate"})
_RANKED = frozenset({"rank", "order"})
_ALL = re.compile(
    r"모든|전체|모두|전부|합산|통틀어|각각|(?<![가-힣])(?:각|다|싹|총괄)(?=\s)|다\s?합|어느\s?사업|(?:사업|과제)(?:별|들)|"
    r"\b(?:all|every|each|together|combined|overall)\b",
    re.IGNORECASE,
)
_ITEMS = re.compile(
    r"(?:항목|내역|과목|행사|프로그램)(?:은|는|이|가|을|를|별|들|의|만)?(?=\s|\?|$)|\bline items?\b", re.IGNORECASE
)
_MOST = re.compile(r"가장|제일|젤|\bmost\b", re.IGNORECASE)
_YEAR = re.compile(r"^(?:연차별\s?\S*\s)?(?:19|20)\d\d\s?년?$")
_RATED = (Measure.EXECUTED, Measure.EXECUTION_RATE)


def kept_to_each(ask: Ask, draft: Draft, way: Callable[[Ask], Draft]) -> Draft:
    """Return the draft, or what it tells of each project, where the question names nothing and several print what it takes."""
    given = {AnswerStatus.ANSWERED, *((AnswerStatus.AMBIGUOUS,) if ask.u.want in _CHANGES else ())}
    if draft.status not in given or not _is_of_no_one(ask):
        return draft
    if ask.u.want in _RANKED and not (ask.u.measures or ask.u.counters):
        ask = replace(ask, u=replace(ask.u, money=True))  # items are ranked by their money
    groups = _told(ask)
    if ask.u.want in _RANKED and ask.u.measures in PLAIN and not asks_year(ask.u):
        groups = tuple(g for g in groups if g.figure.measure in WHOLE_BUDGETS)  # no budget of all
    homes = tuple(dict.fromkeys(g.scope for g in groups))
    if len(homes) < 2:
        return draft
    alone = [(h, d) for h in homes if (d := way(_only(ask, h))).status is AnswerStatus.ANSWERED]
    if ask.u.want in _RANKED and not asks_year(ask.u):
        alone = [(h, d) for h, d in alone if _ranks_items(d)]
    if not alone:
        return draft if draft.status is AnswerStatus.AMBIGUOUS else ambiguous(ask, groups)
    return one_by_one(ask, [(called(ask, h), d) for h, d in alone]) if len(alone) > 1 else alone[0][1]


def sum_of_each(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Add up each of several that a question names side by side, `A와 B의 합계는 각각`; None where one of them is not told."""
    parts = split_terms(ask.u.required)
    if ask.u.want != "sum" or not asks_each(ask) or len(parts) < _SEVERAL or ask.u.both:
        return None
    soft = tuple(t for t in ask.u.terms if t.soft)
    drafts = []
    for part in parts:
        own = (*part[:-1], replace(part[-1], joined=False))
        draft = way(replace(ask, u=replace(ask.u, terms=(*own, *soft), each=False)))
        if draft.status is not AnswerStatus.ANSWERED or sum(f.role is Role.ANSWER for f in draft.figures) != 1:
            return None
        drafts.append(draft)
    return said_together([replace(d, text=f"{d.subject or ''}: {d.text}") if d.subject else d for d in drafts])


def _is_of_no_one(ask: Ask) -> bool:
    """Tell whether something is to be worked out, and neither the question nor the conversation says of what."""
    u = ask.u
    said = u.terms and any(not t.soft or t.context for t in u.terms)
    if said or u.code or u.both or u.carried or u.chosen or u.beside or u.each:
        return False
    if asks_projects(u) or _ALL.search(u.question):
        return False
    if u.want == "changed":
        return _ITEMS.search(u.asked) is not None and _MOST.search(u.question) is not None
    return u.want in _CALCULATED or (u.want in _RANKED and (asks_year(u) or _asks_items(u)))


def _asks_items(u: Understanding) -> bool:
    return _ITEMS.search(u.question) is not None


def _ranks_items(draft: Draft) -> bool:
    """Tell whether what stands first is an item with an amount, and no year of a plan."""
    first = [f for f in draft.figures if f.role is Role.ANSWER]
    if len({f.year for f in draft.figures if f.role in {Role.ANSWER, Role.INPUT}}) > 1:
        return False
    return all(f.value for f in first) and not any(_YEAR.search(f.label[-1]) for f in first if f.label)


def _told(ask: Ask) -> tuple[Group, ...]:
    """Return what the papers print of what is to be worked with."""
    u = ask.u
    rate = u.want == "execution_rate" or Measure.EXECUTION_RATE in u.measures
    plain = replace(u, want="figure", recent=None, relative=None, counters=(), whole=False, pace=None)
    asked = [replace(plain, measures=(m,)) for m in _RATED] if rate else [plain]
    return tuple(g for a in asked for g in usable(choose(a, ask.shelf)))


def _only(ask: Ask, scope: Scope) -> Ask:
    rack = ask.shelf.rack(scope)
    return replace(ask, shelf=Shelf((rack,) if rack else (), ask.shelf.places, ask.shelf.local))
