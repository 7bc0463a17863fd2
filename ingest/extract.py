"""One document in, everything that can be taken out of it: figures, facts, passages and what is in doubt."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from ingest.figures import passages
from ingest.figures.cellfigures import read_table
from ingest.figures.columns import Grid
from ingest.figures.facts import read_facts
from ingest.figures.finishing import finish
from ingest.figures.frame import Frame
from ingest.figures.itemfigures import read_items, read_rest, scope_of
from ingest.figures.sources import read_sources
from ingest.figures.spread import read_spread, read_united
from ingest.figures.toldbelow import title_above
from ingest.listing import fact_line, line_of, problem_line
from ingest.model import Document, Fact, Figure, Problem, Reading
from ingest.read import read
from ingest.sections.sheets import spans
from ingest.sections.webpage import page
from ingest.text.lines import split

R = TypeVar("R", Figure, Fact)


def extract(document: Document) -> Reading:
    """Take the figures, facts and passages out of a document; nothing is guessed, and nothing raises."""
    if not document.sections:
        return Reading(document, problems=document.problems)
    parts = spans(document.text, split(document.text)) if document.format == "text" else []
    if not parts:
        return _extract(document)
    read = {year: _extract(replace(document, year=year)) for year in {year for _, _, year in parts}}
    return _joined(document, [_within(read[year], a, b) for a, b, year in parts])


def _within(reading: Reading, start: int, end: int) -> Reading:
    """Leave of a reading what stands in one part of its document."""
    return replace(
        reading,
        figures=tuple(f for f in reading.figures if start <= f.source.start < end),
        facts=tuple(f for f in reading.facts if start <= f.source.start < end),
        passages=tuple(p for p in reading.passages if start <= p.source.start < end),
        problems=tuple(p for p in reading.problems if p.sources and start <= p.sources[0].start < end),
    )


def _joined(document: Document, parts: Sequence[Reading]) -> Reading:
    """Put the parts of a document together that are for different fiscal years."""
    return Reading(
        document,
        tuple(f for p in parts for f in p.figures),
        tuple(f for p in parts for f in p.facts),
        tuple(x for p in parts for x in p.passages),
        (*(p for p in document.problems if not p.sources), *(x for p in parts for x in p.problems)),
    )


def _extract(document: Document) -> Reading:
    frame = Frame(document)
    spans = _Spans((frame.marked(i), i.end) for i in document.items if i.table is not None)
    grids = {t.index: Grid(frame, t, spans.overlap) for t in document.tables}
    scopes = [scope_of(frame, grids, item) for item in document.items]
    found: list[Figure | Problem] = list(read_items(frame, scopes))
    for grid in grids.values():
        found += read_table(grid, spans.overlap)
    found += read_rest(frame, _covered(frame))
    found += read_sources(frame, [f for f in found if isinstance(f, Figure)])
    found += read_spread(frame, [f for f in found if isinstance(f, Figure)])
    found += read_united(frame, [f for f in found if isinstance(f, Figure)])
    figures = finish(frame, [f for f in found if isinstance(f, Figure)])
    problems = (*document.problems, *(p for p in found if isinstance(p, Problem)))
    captions: dict[int | None, str] = {t.index: title_above(frame, t, figures) for t in document.tables}
    figures = tuple(_captioned(f, captions) for f in figures)
    facts = tuple(_captioned(f, captions) for f in read_facts(frame, grids, scopes))
    return Reading(document, figures, facts, passages.read(frame), problems)


def _captioned(row: R, captions: Mapping[int | None, str]) -> R:
    """Return a row with the caption of its table; most tables have none, and what has not changed is not made again."""
    caption = captions.get(row.table, row.caption)
    return row if caption == row.caption else replace(row, caption=caption)


class _Spans:
    """Spans of text, to ask whether another overlaps one of them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        kept = sorted(spans)
        self._starts = [s for s, _ in kept]
        self._reach: list[int] = []
        for _, end in kept:
            self._reach.append(max(end, self._reach[-1]) if self._reach else end)

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether a span overlaps one of these."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._reach[at - 1] > start


def _covered(frame: Frame) -> set[int]:
    document = frame.document
    lines = _silent(frame) if document.format == "html" else set()
    for item in document.items:
        lines.update(range(frame.line(item.start), frame.line(max(item.start, item.end - 1)) + 1))
    for table in document.tables:
        for start, end in table.parts or ((table.start, table.end),):
            lines.update(range(frame.line(start), frame.line(max(start, end - 1)) + 1))
    return lines


def _silent(frame: Frame) -> set[int]:
    """Return the lines of a page that hold nothing of its body: its head, its styles, its scripts."""
    said, _ = page(frame.text)
    shown = {n for line in said for n in range(frame.line(line.start), frame.line(max(line.start, line.end - 1)) + 1)}
    return set(range(1, frame.lines + 1)) - shown


def main(paths: list[str]) -> int:
    """Print what is read from files, one figure, fact or problem a line."""
    for path in paths:
        document = read(Path(path))
        if isinstance(document, Problem):
            lines = [problem_line(document)]
        else:
            made = extract(document)
            lines = [*map(line_of, made.figures), *map(fact_line, made.facts), *map(problem_line, made.problems)]
        sys.stdout.write("".join(line + "\n" for line in lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
