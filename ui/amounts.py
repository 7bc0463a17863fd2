"""Values of an answer, written for a reader: won with separators, percent, counts, and the words for what is no number."""

from __future__ import annotations

from decimal import Decimal

from assistant.answer import AnswerFigure
from ingest.model import Measure
from ui.messages import Words


def plain(value: Decimal) -> str:
    """Return a value with separators and no trailing zeros.

    >>> plain(Decimal("70000000.00")), plain(Decimal("-5.90"))
    ('70,000,000', '-5.9')
    """
    whole = format(value, ",f")
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


def unit(figure: AnswerFigure, words: Words) -> str:
    """Return the unit's name as a reader knows it."""
    match figure.unit:
        case "KRW":
            return words("table.won")
        case "percent":
            return "%"
        case "ratio":
            return ""
        case other:
            return other.removeprefix("count:")


def measured(measure: str, words: Words) -> str:
    """Return the name of a measure for a reader, as it is when nobody knows it."""
    known = next((m for m in Measure if measure in (m.value, m.name.lower())), None)
    if known is None:
        return measure
    return known.value if words.tongue == "ko" else known.name.lower().replace("_", " ")


def named(figure: AnswerFigure) -> str:
    """Return what a figure is called: its own name, else the end of its label."""
    return figure.name or (figure.label[-1] if figure.label else "–")


def told(figure: AnswerFigure, words: Words) -> str:
    """Return a figure's value and unit, or the word for a value that is none."""
    if figure.value is None:
        return words.get(f"kind.{figure.kind}", figure.printed or "–")
    name = unit(figure, words)
    return f"{plain(figure.value)}{' ' if name.isascii() and name.isalpha() else ''}{name}"
