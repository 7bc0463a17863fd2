"""The figures of one line of text, formulas and results first, then what its words say."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.figures.frame import Frame
from ingest.figures.onward import led_on
from ingest.figures.results import read_results
from ingest.figures.scope import Line, Scope
from ingest.figures.sentences import read_sentence
from ingest.figures.workings import read_workings
from ingest.model import Figure, Problem
from ingest.numbers.amounts import scan
from ingest.numbers.formulas import formulas
from ingest.numbers.measures import MONEY, measure


def read_line(frame: Frame, start: int, end: int, scope: Scope, body: int | None = None) -> Iterator[Figure | Problem]:
    """Read the figures of a span; `body` is where its words begin, after the mark."""
    line = Line(frame, start, end, scope, body)
    spoken = measure(line.key) if line.key else measure(line.text[:400])
    quantities = list(scan(line.text, money=spoken in MONEY))
    made = formulas(line.text)
    if any(f.priced and f.start < line.value_start for f in made):
        line.unkey()  # `강사료 200천원 x 2회 : 400천원`: what stands before that colon is a calculation
    if frame.booked(start):
        yield from read_workings(line)
    else:
        yield from read_results(line, made, quantities)
    yield from led_on(line, read_sentence(line, quantities))
