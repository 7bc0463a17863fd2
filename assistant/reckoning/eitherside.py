"""A sum of things of which one may be several, 강좌랑 안내서: each sum that may be meant, and a question which."""

from __future__ import annotations

import re
from itertools import product
from math import prod

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.figures.apart import split_terms
from assistant.reckoning.operands import Operand, operand
from assistant.speech.draft import Draft

_MOST = 6  # sums that are told
_TOGETHER = re.compile(
    r"[가-힣](?:와|과|이랑|랑|하고)\s|\s및\s|더[하해한]|합[치하쳐해친한]|합계|\b(?:and|plus|add)\b", re.IGNORECASE
)  # a comma alone sets a clause apart as well

_WORKED = re.compile(r"산출\s?(?:근거|내역|기초)")


def either_side(ask: Ask) -> list[tuple[Operand, ...]]:
    """Return every way to take one figure for each name that "and" sets side by side; nothing where a name is met by none."""
    u = ask.u
    parts = split_terms(u.required)
    if (
        len(parts) < 2
        or _TOGETHER.search(u.question) is None
        or u.both
        or u.code
        or len(u.measures) > 1
        or len(u.years) > 1
    ):
        return []
    soft = tuple(t for t in u.terms if t.soft)
    fields = [usable(ask.choose(terms=p + soft)) for p in parts]
    if not 1 < prod(map(len, fields)) <= _MOST:
        return []
    ways = [w for w in product(*fields) if len({g.figure.id for g in w}) == len(w)]
    dated = [
        w for w in ways if len({g.figure.year for g in w}) == 1
    ]  # one year's with what another takes in all is no sum
    ways = dated if len(dated) > 1 else ways
    alike = all(len({g.figure.unit for g in w}) == 1 for w in ways)
    there = [w for w in ways if _WORKED.search(u.question) and all(_is_worked(g) for g in w)]
    if alike and len(there) == 1:
        return [tuple(operand(g) for g in there[0])]  # according to 산출근거: what 사업내용 tells is not meant
    return [tuple(operand(g) for g in w) for w in ways] if alike and len(ways) > 1 else []


def _is_worked(group: Group) -> bool:
    return any(_WORKED.search(title) for title in group.figure.source.section)


def named(ways: list[tuple[Operand, ...]], drafts: list[Draft]) -> list[tuple[str, Draft]]:
    """Return the sums that could be made, each under the names of what it adds up."""
    told = zip(ways, drafts, strict=True)
    return [(" + ".join(o.names[-1] for o in w if o.names), d) for w, d in told if d.status is AnswerStatus.ANSWERED]
