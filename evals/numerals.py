"""Measured numbers in the few characters of a table's cell."""

from __future__ import annotations

from evals.metrics.measured import Measured


def short(measured: Measured | None) -> str:
    """Return a value without its interval.

    >>> short(Measured("pass", 0.975, 40)), short(Measured("wrong", 2.0, 40, unit="count"))
    ('97.5 %', '2')
    """
    if measured is None or measured.value is None:
        return "–"
    match measured.unit:
        case "share":
            return f"{measured.value:.1%}".replace("%", " %")
        case "count":
            return f"{measured.value:.0f}"
        case "ms":
            return f"{measured.value:,.1f} ms"


def interval(measured: Measured) -> str:
    """Return the interval as a table prints it; "" where there is none."""
    if measured.low is None or measured.high is None or measured.value is None:
        return ""
    if measured.unit == "share":
        return f"{measured.low:.1%} – {measured.high:.1%}".replace("%", " %")
    return f"{measured.low:.1f} – {measured.high:.1f}"


def moved(measured: Measured, before: float) -> str:
    """Return the change of a value since an earlier run, with a mark for better or worse.

    >>> moved(Measured("pass", 0.98, 40), 0.95)
    '+3.0 ▲'
    """
    if measured.value is None:
        return ""
    step = (measured.value - before) * (100 if measured.unit == "share" else 1)
    if abs(step) < 0.05:
        return "="
    good = (step > 0) == (measured.better == "higher")
    return f"{step:+.1f} {'▲' if good else '▼'}"
