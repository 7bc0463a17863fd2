"""Figures against each other: totals, formulas, rates, repeated statements; what holds vouches, what fails is a problem."""

from __future__ import annotations

from dataclasses import replace

from ingest.checks.amounts import amounts
from ingest.checks.changes import changes, formulas, signed
from ingest.checks.counts import counts
from ingest.checks.findings import Findings
from ingest.checks.lattice import lattices
from ingest.checks.outline import outline
from ingest.checks.slips import slips
from ingest.checks.totals import totals
from ingest.checks.twice import twice
from ingest.model import Figure, Problem, Reading, Source


def check(reading: Reading) -> Reading:
    """Return the reading with its checks and problems, its figures knowing their wholes and their repetitions."""
    found = Findings(reading.document.name)
    reading = replace(reading, figures=signed(reading.figures))
    for lattice in lattices(reading.figures):
        totals(lattice, found)
    changes(reading.figures, found)
    formulas(reading.figures, found)
    outline(reading, found)
    twice(reading.figures, found)
    slips(reading.figures, found)
    amounts(reading.figures, reading.facts, found)
    counts(reading.figures, found)
    return replace(
        reading,
        figures=tuple(_told(f, found) for f in reading.figures),
        problems=_once(reading.problems, found.problems),
        checks=tuple({(c.kind, c.result, frozenset(c.inputs)): c for c in (*reading.checks, *found.checks)}.values()),
    )


def _told(figure: Figure, found: Findings) -> Figure:
    part_of, others = found.part_of.get(figure.id), found.also.get(figure.id, ())
    if part_of is None and not others:
        return figure
    sources: dict[tuple[int, int], Source] = {(s.start, s.end): s for s in figure.also_stated}
    for other in others:
        sources.setdefault((other.source.start, other.source.end), other.source)
    sources.pop((figure.source.start, figure.source.end), None)
    return replace(figure, part_of=part_of or figure.part_of, also_stated=tuple(sources[k] for k in sorted(sources)))


def _once(known: tuple[Problem, ...], more: list[Problem]) -> tuple[Problem, ...]:
    return tuple({(p.kind, p.ko): p for p in (*known, *more)}.values())
