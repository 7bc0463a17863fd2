"""What every calculation says alike: its result in the unit of its operands, their common name, their years."""

from __future__ import annotations

from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.language import money
from assistant.reckoning.operands import Operand
from assistant.speech.draft import Draft, compute
from index.query import Scope
from ingest.model import Measure

CENT = Decimal("0.01")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHOWN = 8  # of several that may be meant


def over(found: tuple[Operand, ...], value: Decimal, formula: str) -> AnswerFigure:
    """Make the result of a formula over all the operands."""
    inputs = tuple(o.figure for o in found)
    printed, measure = printed_like(value, found), Measure[inputs[0].measure.upper()]
    return compute(value, inputs[0].unit, printed, formula, inputs, label=common(found), measure=measure)


def listed(ask: Ask, found: tuple[Operand, ...]) -> list[str]:
    """Say each operand on a line of its own."""
    columns = [_column(o) if o.figure.unit != "KRW" else "" for o in found]
    shown = columns if len(set(columns)) > 1 else [""] * len(found)
    return [
        f"- {ask.voice.what(o.figure, o.names, column)}: {ask.voice.cited(o.figure)}"
        for o, column in zip(found, shown, strict=True)
    ]


def _column(operand: Operand) -> str:
    """Return the heading of a number; of one that was told before, the last of its names, unless it is named by that."""
    if operand.group is not None:
        return operand.group.figure.column
    last = operand.figure.label[-1] if operand.figure.label else ""
    return "" if last in operand.names else last


def _paper(figure: AnswerFigure, draft: Draft) -> str:
    """Return the project that a figure is of, else the document that it, or what it was worked out of, stands in."""
    return figure.project or figure.document or next((f.document for f in draft.figures if f.document), "")


def by_year(ask: Ask, drafts: list[Draft]) -> Draft:
    """Give one answer a year, or one for each of several things in one year, and ask which is meant."""
    voice = ask.voice
    told = [f for d in drafts for f in d.figures if f.role is Role.ANSWER]
    years = {f.year for f in told}
    projects = {_paper(f, d) for d in drafts for f in d.figures if f.role is Role.ANSWER}
    head, which = (
        (
            voice.say("해마다 다음과 같습니다.", "By year:"),
            voice.say("어느 연도를 말씀하시나요?", "Which year do you mean?"),
        )
        if len(years) > 1 and len(projects) == 1
        else (
            voice.say("해당하는 것이 여럿 있습니다.", "Several may be meant:"),
            voice.say("어느 것을 말씀하시나요?", "Which one do you mean?"),
        )
    )
    text = "\n".join([head, *[f"- {d.text}" for d in drafts], which])
    figures = tuple(f for d in drafts for f in d.figures)
    return Draft(AnswerStatus.AMBIGUOUS, text, figures, subject=drafts[0].subject)


def called(ask: Ask, scope: Scope) -> str:
    """Name a project, or the paper of what belongs to none."""
    card = ask.shelf.card(scope.document)
    return scope.project or (card.title if card else "") or scope.document


def one_by_one(ask: Ask, drafts: list[tuple[str, Draft]]) -> Draft:
    """Tell what was worked out of each of several, by its name, and ask which is meant."""
    if len(drafts) == 1:
        return drafts[0][1]
    voice, shown = ask.voice, drafts[:SHOWN]
    told = [f"{n}. {voice.title((name,))}: " + d.text.replace("\n", "\n   ") for n, (name, d) in enumerate(shown, 1)]
    text = [
        voice.say("해당하는 것이 여럿 있어 하나씩 답합니다.", "Several may be meant; each by itself:"),
        *told,
        *([voice.say("그 밖에 더 있습니다.", "There are more.")] if len(drafts) > SHOWN else []),
        voice.say("어느 것을 말씀하시나요?", "Which do you mean?"),
    ]
    return Draft(
        AnswerStatus.AMBIGUOUS,
        "\n".join(text),
        tuple({f.id: f for _, d in shown for f in d.figures}.values()),
        notes=tuple(dict.fromkeys(n for _, d in shown for n in d.notes)),
    )


def printed_like(value: Decimal, like: tuple[Operand, ...]) -> str:
    """Write a result as its operands are printed."""
    first = like[0].figure
    if first.unit == "KRW":
        return money.like_printed(value, first.printed)
    unit = (
        first.unit.removeprefix("count:")
        if first.unit.startswith("count:")
        else "%p"
        if first.unit == "percent"
        else ""
    )
    return money.signed(value, money.plain(abs(value)) + unit)


def common(found: tuple[Operand, ...]) -> tuple[str, ...]:
    """Return what the labels of all operands have in common."""
    first = found[0].figure.label
    return tuple(part for part in first if all(part in o.figure.label for o in found)) or first[:1]


def years_of(found: tuple[Operand, ...]) -> tuple[int, ...]:
    """Return the years that operands are of."""
    return tuple(sorted({o.figure.year for o in found if o.figure.year is not None}))
