"""Two or more things set side by side by a question: editions of one event, or what "or" leaves to choose between."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import choose
from assistant.choice.groups import Group
from assistant.choice.tiers import MISSING
from assistant.figures.stated import together
from assistant.question.meaning import Term
from assistant.question.understand import understand
from assistant.speech.draft import Draft

_TURN = re.compile(r"제?(\d{1,3})(회|차|기)")
_OR = re.compile(r"\s+or\s+|\s+vs\.?\s+|\s*(?:,\s*)?(?<![가-힣])(?:아니면|혹은|또는)\s+", re.IGNORECASE)


def answer_turns(ask: Ask) -> Draft | None:
    """Give what is asked of each edition that a question names: 예비비 11회랑 12회."""
    groups = turns_apart(ask) if ask.u.want in {"figure", "list"} else ()
    return together(ask, groups) if groups else None


def turns_apart(ask: Ask) -> tuple[Group, ...]:
    """Return one group for each edition that a question names; none when one of them is not told."""
    turns = {t: m for t in ask.u.required if (m := _TURN.fullmatch(t.variants[-1]) or _TURN.fullmatch(t.text))}
    if len({m[1] for m in turns.values()}) < 2 or len({m[2] for m in turns.values()}) > 1:
        return ()
    rest = tuple(t for t in ask.u.terms if t not in turns)
    fields = [_only(ask, (*rest, turn)) for turn in turns]
    found = tuple(g for g in fields if g is not None)
    return found if len(found) == len(turns) == len({g.figure.id for g in found}) else ()


def sides(ask: Ask) -> tuple[Group, ...] | None:
    """Return what stands on either side of "or"; nothing when one side is not told, None when the question has no sides."""
    said = _OR.split(ask.u.question)
    if len(said) < 2:
        return None
    whole = ask.u
    fields: list[Group | None] = []
    for text in said:
        part = understand(text)
        known = {v for t in part.terms for v in t.variants}
        terms = tuple(t for t in whole.terms if not known.isdisjoint(t.variants))
        fields.append(_only(ask, terms) if any(not t.soft for t in terms) else None)
    found = tuple(g for g in fields if g is not None)
    return found if len(found) == len(said) == len({g.figure.id for g in found}) else ()


def _only(ask: Ask, terms: tuple[Term, ...]) -> Group | None:
    groups = choose(replace(ask.u, want="figure", terms=terms), ask.shelf).groups
    told = [g for g in groups if g.figure.kind not in MISSING and g.figure.value is not None]
    return told[0] if len(told) == 1 else None
