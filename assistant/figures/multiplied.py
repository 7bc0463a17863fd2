"""What the other cells of a row make an amount of: how many there are, times what each costs."""

from __future__ import annotations

from math import prod

from assistant.answer import AnswerFigure, Role
from assistant.choice.ask import Ask
from assistant.language import money
from assistant.speech.draft import claim
from index.words.spelling import squeeze
from ingest.model import Figure, Measure


def multiplied(ask: Ask, figure: Figure) -> tuple[str, list[AnswerFigure], bool] | None:
    """Tell the one price of a row, times its quantities, that comes to the very amount; None where none does, or it is no row."""
    rack = ask.shelf.rack_of(figure.source.document, figure.project)
    if rack is None or figure.row is None or figure.unit != "KRW" or not figure.value:
        return None
    row = {
        f.id: f
        for e in rack.entries
        if (f := e.figure) and f.value and (f.table, f.row, f.item) == (figure.table, figure.row, figure.item)
    }
    prices = [f for f in row.values() if f.measure is Measure.UNIT_PRICE and f.unit == "KRW" and f.id != figure.id]
    counts = [f for f in row.values() if f.measure is Measure.COUNT and f.unit.startswith("count:")]
    if len(prices) != 1 or not counts or prices[0].value is None:
        return None
    if len({f.column_number for f in (*prices, *counts)}) <= len(counts):
        return None  # one cell that works the amount out is read as such
    if prices[0].value * prod(f.value for f in counts if f.value) != figure.value:
        return None
    factors = sorted([*prices, *counts], key=lambda f: f.source.start)
    text = " × ".join(f.printed for f in factors)
    return (
        f"{text} = {money.like_printed(figure.value, figure.printed)} ✓",
        [claim(f, Role.INPUT) for f in factors],
        True,
    )


def on_a_line(ask: Ask, figure: Figure) -> tuple[str, list[AnswerFigure], bool] | None:
    """Tell the line of the same name whose count times its calculation comes to an amount: 상담 : 15팀, 팀당 800천원 × 5개월."""
    rack = ask.shelf.rack_of(figure.source.document, figure.project)
    if rack is None or figure.unit != "KRW" or not figure.value or not figure.item:
        return None
    found: list[tuple[Figure, Figure, list[Figure]]] = []
    lines: dict[int, list[Figure]] = {}
    for f in {e.figure.id: e.figure for e in rack.entries if e.figure and e.figure.table is None}.values():
        lines.setdefault(f.source.line, []).append(f)
    for told in lines.values():
        counts = [f for f in told if f.unit.startswith("count:") and squeeze(f.item) == squeeze(figure.item)]
        prices = [f for f in told if f.measure is Measure.UNIT_PRICE and f.basis and len(f.basis.factors) > 1]
        for count in counts:
            for price in prices:
                if price.basis and count.value and price.basis.product * count.value == figure.value:
                    rest = [f for f in told if f.basis == price.basis and f.id != price.id]
                    found.append((count, price, [count, price, *rest]))
    if len(found) != 1:
        return None
    count, price, factors = found[0]
    text = " × ".join((count.printed, *(f.printed for f in (price.basis.factors if price.basis else ()))))
    return (
        f"{text} = {money.like_printed(figure.value, figure.printed)} ✓",
        [claim(f, Role.INPUT) for f in sorted(factors, key=lambda f: f.source.start)],
        True,
    )


def on_its_line(ask: Ask, figure: Figure) -> tuple[str, list[AnswerFigure], bool] | None:
    """Tell the price and the count that stand on the line of an amount and come to it: 12개소, 60백만원(개소당 5백만원)."""
    rack = ask.shelf.rack_of(figure.source.document, figure.project)
    if rack is None or figure.unit != "KRW" or not figure.value or figure.table is not None:
        return None
    line = {
        f.id: f
        for e in rack.entries
        if (f := e.figure) and f.table is None and f.value and f.source.line == figure.source.line and f.basis is None
    }
    prices = [f for f in line.values() if f.measure is Measure.UNIT_PRICE and f.unit == "KRW" and f.id != figure.id]
    counts = [f for f in line.values() if f.unit.startswith("count:")]
    made = [(c, p) for p in prices for c in counts if c.value and p.value and c.value * p.value == figure.value]
    if len(made) != 1:
        return None
    count, price = made[0]
    return (
        f"{price.printed} × {count.printed} = {money.like_printed(figure.value, figure.printed)} ✓",
        [claim(f, Role.INPUT) for f in (price, count)],
        True,
    )
