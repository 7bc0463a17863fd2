"""What is done to a thing: the cost of buying it is told by the line of its purchase, and by no other line that names it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.done import done_in
from assistant.figures.stated import together
from assistant.language.phrasebook import phrasebook
from assistant.language.trade import is_trade
from assistant.question.meaning import Term, Understanding
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
_JOINED = re.compile(
    r"\s*(?:및|[·,(\[*×xX\d]|(?:비용?|값|료|대금)(?![가-힣]))"
)  # what else there is, or that it costs something


def by_deed(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Answer by what goes by the thing and by what is done to it; None where nothing does."""
    said = [t for t in ask.u.terms if t.done_to or (t.deed and t.variants[0] in phrasebook().moved)]
    states, deeds = [t for t in said if not t.deed], [t for t in said if t.deed]
    for named in (said, deeds if states else [], states if deeds else []):
        terms = tuple(replace(t, soft=False, deed=False) if t in named else t for t in ask.u.terms)
        draft = way(replace(ask, u=replace(ask.u, terms=terms))) if named else None
        if draft is not None and draft.status in _GIVEN and not _of_other_works(draft, ask.u):
            return draft
    return None


def _of_other_works(draft: Draft, u: Understanding) -> bool:
    """Tell whether an amount is of other works by its own name, and only its project says what is done: 운영 in one of 개선."""
    said = [v for t in u.terms if t.deed and t.done_to for v in t.variants]
    names = [squeeze(f.name or "") for f in draft.figures if f.role is Role.ANSWER and f.origin == "stated"]
    return any(name.endswith(phrasebook().acts) and not any(v in name for v in said) for name in names if said)


def kept_to_deed(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context where that is of the thing, and of something else done with it."""
    told = [f for f in draft.figures if f.role is Role.ANSWER and f.unit == "KRW" and f.origin == "stated"]
    if _moves_none(draft, ask.u):
        return draft.instead(
            ask.voice.say(
                "그 금액은 문서에 따로 적혀 있지 않습니다. 문서에 있는 값: ", "That amount is not told. What is told: "
            )
        )
    if draft.status not in _GIVEN:
        return draft
    of = [all(_is_of(f, deed, thing) for deed, thing in _deeds(ask.u)) for f in told]
    if all(of) or (draft.status is AnswerStatus.AMBIGUOUS and any(of)):
        return draft
    done = any(deed.variants[0] in phrasebook().moved for deed, _ in _deeds(ask.u))
    head = ask.voice.say(
        f"{'그렇게 된 금액' if done else '그 일에 드는 금액'}은 문서에 따로 적혀 있지 않습니다. 문서에 있는 값: ",
        "The documents do not tell what that costs. They do tell: ",
    )
    return draft.instead(head)


def _moves_none(draft: Draft, u: Understanding) -> bool:
    """Tell whether it is asked how much money is saved or given back, and what is told is no money and says nothing of that."""
    moved = [t for t in u.terms if t.soft and t.variants[0] in phrasebook().moved]
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    if not (moved and told and u.want == "figure" and u.money and draft.status is AnswerStatus.ANSWERED):
        return False
    return all(
        f.unit != "KRW" and f.source is not None and not any(v in f.source.quote for t in moved for v in t.variants)
        for f in told
    )


def _deeds(u: Understanding) -> list[tuple[Term, Term | None]]:
    """Return what is done, each with the thing that it is done to."""
    named = [t for t in u.terms if t.deed or not t.soft]
    before = [None, *named]
    return [(t, before[n] if t.done_to else None) for n, t in enumerate(named) if t.deed]


def _is_of(figure: AnswerFigure, deed: Term, thing: Term | None) -> bool:
    """Tell whether a name says what is done, or no more than the thing: 요트 체험교실 is no 요트 that is bought."""
    name = figure.name or " ".join(figure.label[-1:])
    if any(v in squeeze(name) for v in deed.variants):
        return True
    other = squeeze(name).endswith(phrasebook().acts)  # a line of other works in a project of 개선
    if not other and any(v in squeeze("|".join(figure.label)) for v in deed.variants):
        return True
    ends = [
        m.end()
        for v in (thing.variants if thing else ())
        for m in re.finditer(r"\s*".join(map(re.escape, v)), name, re.IGNORECASE)
    ]
    tail = name[max(ends) :] if ends else name
    return bool(ends) and (not tail.strip() or is_trade(tail) or _JOINED.match(tail) is not None)


def answer_done(ask: Ask) -> Draft | None:
    """Give the amount of each row that begins with what was done, all of one column of one table; None where one is not told."""
    said = done_in(ask.u.question)
    if len(said) < 2 or ask.u.want not in {"figure", "list"}:
        return None
    terms = tuple(t for t in ask.u.terms if not any(w in t.variants for w in said))
    found = usable(ask.choose(want="figure", terms=terms, measures=()))
    fields = [[g for g in found if squeeze(g.figure.item).startswith(word)] for word in said]
    if any(len(f) != 1 for f in fields):
        return None
    groups = tuple(f[0] for f in fields)
    columns = {(g.scope, g.figure.table, g.figure.column_number) for g in groups}
    return together(ask, groups) if len(columns) == 1 and groups[0].figure.table is not None else None
