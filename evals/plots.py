"""Plots as SVG text: nothing is loaded, nothing is drawn by a browser library, every bar has its number beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

from evals.intervals import percentile

INK, FAINT, GOOD, BAD = "#1f2933", "#d5dae0", "#1d6f8a", "#c0232b"
PALETTE = ("#1d6f8a", "#d98324", "#6b5b95", "#7a8b3c", "#8c564b", "#5f6b76")


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: a share, its interval, and the words beside it."""

    label: str
    value: float
    note: str
    low: float | None = None
    high: float | None = None
    bad: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a curve, point by point."""

    label: str
    points: tuple[tuple[float, float], ...]


def bars(title: str, items: Sequence[Bar], width: int = 720) -> str:
    """Return horizontal bars of shares, with whiskers for their intervals."""
    left, right, step = 230, 130, 24
    span = width - left - right
    height = 34 + step * len(items)
    marks = []
    for i, bar in enumerate(items):
        y = 34 + i * step
        colour = BAD if bar.bad else GOOD
        marks.append(_text(left - 8, y + 12, bar.label, "end"))
        marks.append(f'<rect x="{left}" y="{y}" width="{span * bar.value:.1f}" height="16" fill="{colour}"/>')
        if bar.low is not None and bar.high is not None:
            marks.append(_rule(left + span * bar.low, y + 8, left + span * bar.high, y + 8, INK))
        marks.append(_text(left + span + 8, y + 12, bar.note))
    return _svg(title, width, height, marks)


def curve(title: str, lines: Sequence[Line], *, across: str, up: str, width: int = 720, height: int = 360) -> str:
    """Return lines over two logarithmic axes: growth shows as a slope."""
    points = [p for line in lines for p in line.points if p[0] > 0 and p[1] > 0]
    if not points:
        return _svg(title, width, 40, [])
    box = (70, 40, width - 200, height - 50)
    x0, x1 = _decades([p[0] for p in points])
    y0, y1 = _decades([p[1] for p in points])

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            box[0] + (log10(x) - x0) / (x1 - x0) * (box[2] - box[0]),
            box[3] - (log10(y) - y0) / (y1 - y0) * (box[3] - box[1]),
        )

    marks = []
    for x in range(x0, x1 + 1):
        px, _ = at(10.0**x, 10.0**y0)
        marks += [_rule(px, box[1], px, box[3], FAINT), _text(px, box[3] + 16, f"{10**x:,}", "middle")]
    for y in range(y0, y1 + 1):
        _, py = at(10.0**x0, 10.0**y)
        marks += [_rule(box[0], py, box[2], py, FAINT), _text(box[0] - 6, py + 4, f"{10.0**y:g}", "end")]
    for i, line in enumerate(lines):
        colour = PALETTE[i % len(PALETTE)]
        path = [at(x, y) for x, y in line.points if x > 0 and y > 0]
        joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in path)
        marks.append(f'<polyline points="{joined}" fill="none" stroke="{colour}" stroke-width="2"/>')
        marks += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in path]
        marks.append(_text(box[2] + 12, box[1] + 14 + 18 * i, line.label, colour=colour))
    marks += [_text((box[0] + box[2]) / 2, height - 6, across, "middle"), _text(8, box[1] - 8, up)]
    return _svg(title, width, height, marks)


def histogram(title: str, values: Sequence[float], unit: str, bins: int = 24, width: int = 720) -> str:
    """Return how often values fall between borders; the slowest one in a hundred share the last bar."""
    if not values:
        return ""
    top = percentile(values, 0.99) or 1.0
    counts = [0] * bins
    for v in values:
        counts[min(bins - 1, int(v / top * bins))] += 1
    height, base, left = 170, 140, 40
    step = (width - 2 * left) / bins
    marks = []
    for i, n in enumerate(counts):
        tall = 95 * n / max(counts)
        box = f'x="{left + i * step:.1f}" y="{base - tall:.1f}" width="{step - 2:.1f}" height="{tall:.1f}"'
        marks.append(f'<rect {box} fill="{GOOD}"/>')
    marks += [
        _text(
            left + share * (width - 2 * left),
            base + 18,
            f"{share * top:.0f} {unit}{' and more' if share == 1 else ''}",
            "middle",
        )
        for share in (0, 0.5, 1)
    ]
    return _svg(title, width, height, marks)


def alone(svg: str) -> str:
    """Return a plot as the file of its own, on white."""
    return svg.replace(
        "<svg ", '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" style="background:#fff" ', 1
    )


def _decades(values: Sequence[float]) -> tuple[int, int]:
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return low, max(high, low + 1)


def _rule(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _text(x: float, y: float, words: str, anchor: str = "start", colour: str = INK) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}" font-size="12">{escape(words)}</text>'


def _svg(title: str, width: int, height: float, marks: Sequence[str]) -> str:
    head = _text(8, 18, title).replace('font-size="12"', 'font-size="14" font-weight="600"')
    return (
        f'<svg role="img" aria-label="{escape(title)}" viewBox="0 0 {width} {height:.0f}" width="{width}">'
        f"{head}{''.join(marks)}</svg>"
    )
