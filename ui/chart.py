"""A picture of an answer's figures where one says more: years as columns, a breakdown as bars with shares."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from assistant.answer import Answer, AnswerFigure, AnswerStatus, Role
from ui.amounts import measured, named, plain, told
from ui.markup import tag, text
from ui.messages import Words

WIDTH, BAR, GAP = 560, 22, 8
MOST = 12


def charts(answer: Answer, words: Words) -> str:
    """Return the one picture that fits an answer, or nothing: one value needs none, mixed units allow none."""
    if answer.status is not AnswerStatus.ANSWERED:
        return ""
    years = by_year(answer.figures)
    if years:
        title = words("chart.years", measure=measured(years[0].measure, words))
        return _framed(_columns(years, words, title), words)
    parts = breakdown(answer.figures)
    if not parts:
        return ""
    total = sum((f.value or Decimal(0) for f in parts), Decimal(0))
    # a share is told only where the parts are the whole
    whole = any(f.role is Role.ANSWER and f.value == total and f.unit == parts[0].unit for f in answer.figures)
    return _framed(_bars(parts, words, words("chart.breakdown"), total if whole else None), words)


def by_year(figures: Sequence[AnswerFigure]) -> tuple[AnswerFigure, ...]:
    """Return figures of one subject, measure and unit over two or more years, oldest first; else nothing."""
    known = {f.id: f for f in figures}
    for computed in figures:
        compared = [known[i] for i in computed.inputs if i in known]
        alike = {(f.measure, f.unit, f.funding) for f in compared}
        if computed.formula == "a - b" and len(alike) == 1 and _comparable(compared):
            return _in_order(compared)
    asked = [f for f in figures if f.role in (Role.ANSWER, Role.INPUT) and f.origin != "computed"]
    same = {(named(f), f.project, f.measure, f.unit, f.funding) for f in asked}
    return _in_order(asked) if len(same) == 1 and _comparable(asked) else ()


def _comparable(figures: Sequence[AnswerFigure]) -> bool:
    years = {f.year for f in figures if f.year and f.value is not None and f.value >= 0}
    return 2 <= len(figures) <= MOST and len(years) == len(figures)


def _in_order(figures: Sequence[AnswerFigure]) -> tuple[AnswerFigure, ...]:
    return tuple(sorted(figures, key=lambda f: f.year or 0))


def breakdown(figures: Sequence[AnswerFigure]) -> tuple[AnswerFigure, ...]:
    """Return two or more parts of one unit that are all positive, in the order given; else nothing."""
    parts = [f for f in figures if f.role is Role.PART and f.value is not None]
    plausible = 2 <= len(parts) <= MOST and all((f.value or 0) > 0 for f in parts)
    one = len(list(groupby(parts, key=lambda f: (f.unit, f.measure, f.year)))) == 1
    return tuple(parts) if plausible and one else ()


def _framed(svg: str, words: Words) -> str:
    return tag("details", tag("summary", text(words("chart.title"))), svg, cls="chart", open=True)


def _svg(shapes: Sequence[str], height: int, title: str, figures: Sequence[AnswerFigure], words: Words) -> str:
    points = ", ".join(f"{f.year or named(f)} {f.printed or told(f, words)}" for f in figures)
    said = words("chart.summary", title=title, points=points)
    return tag("svg", tag("title", text(said)), *shapes, viewBox=f"0 0 {WIDTH} {height}", role="img", aria_label=said)


def _columns(figures: Sequence[AnswerFigure], words: Words, title: str) -> str:
    most = max(f.value or Decimal(0) for f in figures) or Decimal(1)
    height, top, base = 220, 34, 190
    step = WIDTH / len(figures)
    shapes = [tag("line", x1=0, y1=base, x2=WIDTH, y2=base, cls="axis")]
    for n, f in enumerate(figures):
        tall = float((f.value or Decimal(0)) / most) * (base - top)
        wide = min(step * 0.55, 72)
        middle = step * (n + 0.5)
        shapes += [
            tag(
                "rect",
                x=_n(middle - wide / 2),
                y=_n(base - tall),
                width=_n(wide),
                height=_n(max(tall, 1)),
                rx=3,
                cls="bar",
            ),
            tag(
                "text",
                text(f.printed or told(f, words)),
                x=_n(middle),
                y=_n(base - tall - 8),
                text_anchor="middle",
                cls="value",
            ),
            tag("text", text(f.year), x=_n(middle), y=base + 20, text_anchor="middle", cls="name"),
        ]
    return _svg(shapes, height, title, figures, words)


def _bars(figures: Sequence[AnswerFigure], words: Words, title: str, total: Decimal | None) -> str:
    most = max(f.value or Decimal(0) for f in figures)
    left, right = 200, 150
    shapes: list[str] = []
    for n, f in enumerate(figures):
        y = n * (BAR + GAP) + GAP
        value = f.value or Decimal(0)
        long = float(value / most) * (WIDTH - left - right)
        share = f" · {plain((value * 100 / total).quantize(Decimal('0.1')))}%" if total else ""
        name = named(f)
        shapes += [
            tag(
                "text",
                text(name if len(name) <= 16 else name[:15] + "…"),
                x=left - 8,
                y=y + 16,
                text_anchor="end",
                cls="name",
            ),
            tag("rect", x=left, y=y, width=_n(max(long, 1)), height=BAR, rx=3, cls="bar"),
            tag("text", text(f"{f.printed or told(f, words)}{share}"), x=_n(left + long + 8), y=y + 16, cls="value"),
        ]
    return _svg(shapes, len(figures) * (BAR + GAP) + GAP, title, figures, words)


def _n(value: float) -> str:
    return f"{value:.1f}"
