"""How a figure comes about: factors, totals that it goes into, operands of what the conversation computed."""

from __future__ import annotations

import re

from assistant.answer import AnswerFigure
from index.query import Finder
from ingest.model import Basis, Figure
from ui.amounts import plain, told
from ui.markup import figure_place, place, tag, text
from ui.messages import Words

LETTERS = re.compile(r"\b[a-z]{1,2}\b")
DEEP = 8  # totals above a figure; a ring of totals must not turn for ever


def made_of(finder: Finder, figure: Figure, words: Words) -> str:
    """Return the way of a figure: the formula that it is made by, and the totals that it goes into."""
    steps: list[str] = []
    if figure.basis:
        steps.append(tag("li", _basis(figure.basis, figure.printed, words), cls="basis"))
    seen = {figure.id}
    above = figure
    for _ in range(DEEP):
        parent = finder.figure(above.part_of) if above.part_of else None
        if parent is None or parent.id in seen:
            break
        seen.add(parent.id)
        name = parent.item or (parent.label[-1] if parent.label else "")
        number = tag("button", text(parent.printed), type="button", cls="number", **place(parent.source, parent.id))
        steps.append(tag("li", tag("span", "→ ", aria_hidden="true"), number, " ", tag("span", text(name), cls="path")))
        above = parent
    if not steps:
        return ""
    own = tag("li", tag("strong", text(figure.printed)), " ", tag("span", text(figure.item), cls="path"))
    if not figure.basis:
        steps.insert(0, own)
    return tag("section", tag("h3", text(words("source.arithmetic"))), tag("ol", *steps, cls="arithmetic"))


def computed(figure: AnswerFigure, known: dict[str, AnswerFigure], words: Words) -> str:
    """Return how a figure that no document prints was computed, its operands to click."""
    inputs = [known[i] for i in figure.inputs if i in known]
    rows = [
        tag("li", tag("button", text(f.printed), type="button", cls="number", **figure_place(f)), " ",
            tag("span", text(" › ".join(f.label[-2:])), cls="path"))
        for f in inputs
    ]  # fmt: skip
    return "".join(
        (
            tag("p", text(words("source.computed"))),
            tag("p", tag("strong", text(told(figure, words))), tag("span", text(f" = {_spelled(figure, inputs)}"))),
            tag("h3", text(words("source.inputs"))) if rows else "",
            tag("ol", *rows, cls="arithmetic"),
        )
    )


def _spelled(figure: AnswerFigure, inputs: list[AnswerFigure]) -> str:
    """Return the formula with the printed operands in place of its letters."""
    letters = {letters_of(n): f.printed for n, f in enumerate(inputs)}
    return LETTERS.sub(lambda m: letters.get(m[0], m[0]), figure.formula or "")


def letters_of(number: int) -> str:
    """Return what a formula calls its operand of a number: a to z, then aa.

    >>> letters_of(0), letters_of(25), letters_of(26)
    ('a', 'z', 'aa')
    """
    return (letters_of(number // 26 - 1) if number >= 26 else "") + chr(ord("a") + number % 26)


def _basis(basis: Basis, printed: str, words: Words) -> str:
    product = " × ".join(f.printed for f in basis.factors)
    match basis.agrees:
        case True:
            verdict = tag("span", text(f"✓ {words('source.agrees')}"), cls="good")
        case False:
            verdict = tag("span", text(f"≠ {plain(basis.product)} · {words('source.differs')}"), cls="bad")
        case _:
            verdict = ""
    return f"{text(product)} = {tag('strong', text(printed))} {verdict}"
