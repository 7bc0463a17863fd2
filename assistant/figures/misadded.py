"""A printed total or rate that does not work out: it stays what is printed, and what it comes to is said beside it."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import AnswerFigure, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group
from assistant.language import money
from assistant.speech.draft import claim, compute
from ingest.model import Certainty, Figure, Measure, Problem, ProblemKind

_SURE = frozenset({Certainty.CERTAIN, Certainty.LIKELY})


def misadded(ask: Ask, group: Group, stated: AnswerFigure) -> tuple[tuple[AnswerFigure, ...], tuple[Note, ...]]:
    """Return the sum that the parts of a stated total make with those parts, and a note; nothing where it works out."""
    if stated.unit == "percent":
        return _misrated(ask, group, stated)
    problem, parts = _found(ask, group, stated, ProblemKind.SUM)
    if problem is None or problem.expected is None or stated.unit != "KRW":
        return (), ()
    inputs = tuple(claim(f, Role.INPUT) for f in parts)
    printed = money.like_printed(problem.expected, stated.printed)
    made = compute(
        problem.expected, stated.unit, printed, "sum", inputs, label=stated.label, measure=group.figure.measure
    )
    text = ask.voice.say(
        f"적힌 합계 {stated.printed}은(는) 그 항목을 모두 더한 {printed}과(와) 맞지 않습니다. 답은 문서에 적힌 값입니다.",
        f"The printed total, {stated.printed}, is not what its parts add up to, {printed}; the answer is as printed.",
    )
    return (replace(made, role=Role.CONTEXT), *inputs), (Note("conflict", text, (stated.id, made.id)),)


def _misrated(ask: Ask, group: Group, stated: AnswerFigure) -> tuple[tuple[AnswerFigure, ...], tuple[Note, ...]]:
    """Return what a stated rate comes to with what it is of, and a note; nothing where it works out."""
    problem, of = _found(ask, group, stated, ProblemKind.RATE)
    if problem is None or problem.expected is None or len(of) != 2:
        return (), ()
    inputs = tuple(claim(f, Role.INPUT) for f in of)
    formula = "(b - a) / a * 100" if group.figure.measure is Measure.CHANGE_RATE else "a / b * 100"
    printed, measure = f"{problem.expected}%", group.figure.measure
    made = compute(problem.expected, "percent", printed, formula, inputs, label=stated.label, measure=measure)
    a, b = (f.printed for f in inputs)
    text = ask.voice.say(
        f"{a}, {b}에서 계산하면 {printed}인데 문서에는 {stated.printed}로 적혀 있습니다. 답은 문서에 적힌 값입니다.",
        f"{a} and {b} come to {printed}, not to the {stated.printed} that is printed; the answer is as printed.",
    )
    return (replace(made, role=Role.CONTEXT), *inputs), (Note("conflict", text, (stated.id, made.id)),)


def _found(
    ask: Ask, group: Group, stated: AnswerFigure, kind: ProblemKind
) -> tuple[Problem | None, tuple[Figure, ...]]:
    """Return the fault of a kind that the document's reader found in this figure, and all that it is made of."""
    totals = {m.figure.id for m in group.matches if m.figure.value == stated.value}
    for problem in ask.library.finder.problems(group.scope.document):
        if problem.kind is kind and problem.certainty in _SURE and totals & {*problem.figures[:1]}:
            rack = ask.shelf.rack(group.scope)
            known = {e.figure.id: e.figure for e in (rack.entries if rack else ()) if e.figure}
            parts = tuple(known[i] for i in problem.figures[1:] if i in known)
            if len(parts) == len(problem.figures) - 1 and all(f.value is not None for f in parts):
                return problem, parts
    return None, ()
