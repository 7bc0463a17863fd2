"""What a question points at without naming it: the winner of a ranking, the second of it, the whole of what was told."""

from __future__ import annotations

import re

from assistant.answer import Answer, AnswerFigure, AnswerStatus, Role
from assistant.language.trade import is_trade
from assistant.question.meaning import Term
from index.words.spelling import squeeze

ASKED = " 예산은?"  # what is asked of one that was picked
RANKED = frozenset({"rank", "order", "compare"})
POINTS = re.compile(
    r"\s*(?:그럼\s|그러면\s)?(?:(?:그|이|해당)\s?(?:사업|항목|과제|행사|과목|것|건|거)|거기|그게|이게)(?:은|는|의|에|이|가)?(?=\s|$|\?)|"
    r"\s*(?:and\s|what about\s)?(?:that|this) (?:project|item|one)\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(
    r"\s*(?:그럼\s|그러면\s)?(?:그|이|해당|위|같은)\s?(?:사업|과제)(?![가-힣]*비)|"
    r"\s*(?:and\s|what about\s)?(?:in |of |within )?(?:that|this|the same) project\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:전체|총)\s?(?:소요\s?|사업\s)?(?:예산|사업비|금액|액)|예산\s?총액|총액|전체(?:에서|의|에|\s?중)|"
    r"\b(?:total|whole|entire) (?:budget|cost|amount)\b|\bthe (?:total|whole)\b",
    re.IGNORECASE,
)


def names_whole(question: str) -> bool:
    """Tell whether a question says that a share is of the whole.

    >>> names_whole("전체 예산에서 몇 %야?"), names_whole("그건 몇 %야?")
    (True, False)
    """
    return _WHOLE.search(question) is not None


def figures_of(answer: Answer) -> tuple[AnswerFigure, ...]:
    """Return the figures that an answer claims; of a calculation what it was made of, of two compared both, of a conflict one side."""
    rivals = {id_ for n in answer.notes if n.kind == "conflict" for id_ in n.figures[1:]}
    claimed = tuple(f for f in answer.figures if f.role is Role.ANSWER and f.id not in rivals)
    operands = tuple(f for f in answer.figures if f.role is Role.INPUT and f.origin == "stated")
    if any(f.origin == "computed" for f in claimed):  # what it was computed from is what is meant again
        return operands
    if answer.understood.wants == "compare" and len(claimed) == len(operands) == 1:
        return claimed + operands
    return claimed


def subject_of(so_far: tuple[Answer, ...]) -> tuple[Term, ...]:
    """Return the words that name the one project of the last figures; none when they are of several."""
    told = last_figures(so_far)
    projects = {f.project for f in told}
    one = projects.pop() if len(projects) == 1 else None
    return (Term(one, (squeeze(one),), head=one),) if one else ()


def one_thing(so_far: tuple[Answer, ...]) -> tuple[AnswerFigure, ...]:
    """Return the last figures where they are of one thing in several years; none where they are of several."""
    return _if_one_thing(last_figures(so_far))


def one_thing_of_two(so_far: tuple[Answer, ...]) -> tuple[AnswerFigure, ...]:
    """Return the figures of the last two answers where they are of one thing in several years."""
    return _if_one_thing(tuple({f.id: f for a in so_far[-2:] for f in figures_of(a)}.values()))


def _if_one_thing(told: tuple[AnswerFigure, ...]) -> tuple[AnswerFigure, ...]:
    things = {(f.document, names_of(f), f.funding, f.unit, f.measure) for f in told}
    years = {f.year for f in told}
    return told if len(told) > 1 and len(things) == 1 and None not in years and len(years) == len(told) else ()


def points_at_project(question: str) -> bool:
    """Tell whether a question speaks of the project of what was told, and not of that alone.

    >>> points_at_project("이 사업에서 시설비는?"), points_at_project("이 사업비는?")
    (True, False)
    """
    return _PROJECT.match(question) is not None


def winner(answer: Answer) -> tuple[Term, ...]:
    """Return the words that name what a ranking put first; none when it claimed no one thing."""
    claimed = [f for f in answer.figures if f.role is Role.ANSWER]
    return terms_of(claimed[0]) if len(claimed) == 1 and claimed[0].origin == "stated" else ()


def enumerated(answer: Answer) -> tuple[AnswerFigure, ...]:
    """Return what an answer listed, in its order: what it ranked, what its one figure is made of, or all that it gave."""
    stated = tuple(f for f in answer.figures if f.origin == "stated")
    if answer.understood.wants in RANKED:
        return tuple(f for f in stated if f.role in {Role.ANSWER, Role.INPUT})
    if answer.status is not AnswerStatus.ANSWERED or any(n.kind == "conflict" for n in answer.notes):
        return ()
    claimed = tuple(f for f in answer.figures if f.role is Role.ANSWER)
    parts = tuple(f for f in stated if f.role is Role.PART)
    if len(claimed) == 1 and claimed[0].origin == "computed":
        return tuple(f for f in stated if f.role is Role.INPUT)  # the second of the two that were added
    if len(claimed) < 2:
        return parts
    return claimed if not parts and all(f.origin == "stated" for f in claimed) else ()


def nth(answer: Answer, place: int) -> tuple[str, str] | None:
    """Return the figure that an answer listed in a place, and a name of it."""
    ranked = enumerated(answer)
    if len(ranked) < 2 or not -len(ranked) <= place <= len(ranked) or not place:
        return None
    figure = ranked[place - 1 if place > 0 else place]
    names = " ".join(t.text for t in terms_of(figure))
    return (figure.id, f"{names}{ASKED}") if names else None


def place_after_first(answer: Answer) -> int | None:
    """Return the place of what comes next after the first in a ranking: after all that share the first place."""
    ranked = enumerated(answer) if answer.understood.wants in {"rank", "order"} else ()
    return next((n for n, f in enumerate(ranked, 1) if f.value != ranked[0].value), None)


def terms_of(figure: AnswerFigure) -> tuple[Term, ...]:
    """Return the words that name a figure: its project, and its own name where it has one."""
    return tuple(Term(n, (squeeze(n),), head=n) for n in names_of(figure))


def names_of(figure: AnswerFigure) -> tuple[str, ...]:
    """Return the names of a figure that was told: its project's, and its own where it has one."""
    own = figure.name if figure.name and not is_trade(figure.name) else None
    if own is None:
        outer = {figure.project, *(figure.source.section if figure.source and figure.project else ())}
        own = next((x for x in reversed(figure.label) if x not in outer and not is_trade(x)), None)
    return tuple(dict.fromkeys(x for x in (figure.project, own) if x))


def last_figures(so_far: tuple[Answer, ...]) -> tuple[AnswerFigure, ...]:
    """Return the claimed figures of the newest answer that has some."""
    return next((told for answer in reversed(so_far) if (told := figures_of(answer))), ())
