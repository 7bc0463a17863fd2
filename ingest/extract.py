"""One document in, everything that can be taken out of it: figures, facts, passages and what is in doubt."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ingest import passages
from ingest.cellfigures import read_table
from ingest.columns import Grid
from ingest.facts import read_facts
from ingest.folding import fold
from ingest.frame import Frame
from ingest.itemfigures import read_items, read_rest, scope_of
from ingest.model import Document, Figure, Measure, Problem, Reading, Source
from ingest.read import read

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰\d]{1,2}\s?[)⁾]?|\*{1,2}")
_FOOTNOTE = re.compile(
    r"^[ \t]*(?P<mark>(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})\s?[)⁾]|\*{1,2}(?=\s))[ \t]*(?P<words>[^\n]{2,300})$", re.MULTILINE
)


def extract(document: Document) -> Reading:
    """Take the figures, facts and passages out of a document; nothing is guessed, and nothing raises."""
    if not document.sections:
        return Reading(document, problems=document.problems)
    frame = Frame(document)
    spans = _Spans((frame.marked(i), i.end) for i in document.items if i.table is not None)
    grids = {t.index: Grid(frame, t, spans.overlap) for t in document.tables}
    scopes = [scope_of(frame, grids, item) for item in document.items]
    found: list[Figure | Problem] = list(read_items(frame, scopes))
    for grid in grids.values():
        found += read_table(grid, spans.overlap)
    found += read_rest(frame, _covered(frame))
    figures = [f for f in found if isinstance(f, Figure)]
    figures = _footnoted(frame, figures)
    figures = _repeated(frame, figures)
    figures = _distinct(_parts(frame, sorted(figures, key=_order)))
    problems = (*document.problems, *(p for p in found if isinstance(p, Problem)))
    captions = {t.index: t.caption for t in document.tables}
    figures = [replace(f, caption=captions[f.table]) if f.table in captions else f for f in figures]
    facts = (replace(f, caption=captions[f.table]) if f.table in captions else f for f in read_facts(frame, grids, scopes))
    return Reading(document, tuple(figures), tuple(facts), passages.read(frame), problems)


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
    lines: set[int] = set()
    document = frame.document
    for item in document.items:
        lines.update(range(frame.line(item.start), frame.line(max(item.start, item.end - 1)) + 1))
    for table in document.tables:
        for start, end in table.parts or ((table.start, table.end),):
            lines.update(range(frame.line(start), frame.line(max(start, end - 1)) + 1))
    return lines


def _footnoted(frame: Frame, figures: list[Figure]) -> list[Figure]:
    """Put the words of a footnote where a figure has its mark: 1) or ¹⁾."""
    if not any(_MARK.match(f.note) for f in figures):
        return figures
    notes = [(m.start(), _mark(m["mark"]), m["words"].strip()) for m in _FOOTNOTE.finditer(frame.text)]
    done: list[Figure] = []
    for figure in figures:
        if match := _MARK.match(figure.note):
            mark = _mark(match[0])
            words = next((w for at, m, w in notes if m == mark and at > figure.source.end), "")
            figure = replace(figure, note=f"{words} {figure.note[match.end() :]}".strip() if words else figure.note)
        done.append(figure)
    return done


def _mark(printed: str) -> str:
    return printed.translate(_RAISED).strip(" )⁾")


def _order(figure: Figure) -> tuple[int, int, int]:
    return figure.source.start, figure.column_number or 0, figure.source.end


def _parts(frame: Frame, figures: list[Figure]) -> list[Figure]:
    """Tie the amounts of items to the amount of the item that owns them, when both measure the same."""
    mains: dict[int, Figure] = {}
    for figure in figures:
        if figure.owner_item is not None and figure.unit == "KRW" and figure.measure is not Measure.UNIT_PRICE:
            mains.setdefault(figure.owner_item, figure)
    done: list[Figure] = []
    for figure in figures:
        owner: Figure | None = None
        if figure.owner_item is not None and mains.get(figure.owner_item) is figure:
            item = frame.document.items[figure.owner_item]
            owner = next((mains[o.index] for o in reversed(frame.owners(item)) if o.index in mains), None)
        if owner is not None and owner.measure is figure.measure:
            figure = replace(figure, part_of=owner.id)
        done.append(figure)
    return done


def _distinct(figures: list[Figure]) -> list[Figure]:
    """Give figures that print the same in one line a source of their own digits; what has none was read twice."""
    times: dict[str, int] = {}
    seen: set[str] = set()
    done: list[Figure] = []
    for figure in figures:
        own: Figure | None = figure
        if figure.id in seen:
            times[figure.id] = times.get(figure.id, 0) + 1
            own = _narrowed(figure, times[figure.id])
        if own is not None and own.id not in seen:
            seen.add(own.id)
            done.append(own)
    return done


def _narrowed(figure: Figure, times: int) -> Figure | None:
    """Return a figure whose source is the printed number itself, as it stands for the nth time in its line."""
    digits = re.match(r"[\d,.]+", fold(figure.printed).lstrip("△- "))
    if digits is None:
        return None
    places = [
        m.start() for m in re.finditer(rf"(?<![\d,.]){re.escape(digits[0])}(?!\d|,\d|\.\d)", fold(figure.source.quote))
    ]
    if times >= len(places):
        return None
    start, end = places[times], places[times] + len(digits[0])
    source = figure.source
    own = replace(source, start=source.start + start, end=source.start + end, quote=source.quote[start:end])
    return replace(figure, source=own)


def _repeated(frame: Frame, figures: list[Figure]) -> list[Figure]:
    """Add the places where a converter printed a table in a cell once more, flattened, in the lines after it."""
    nested = {t.index: t for t in frame.document.tables if frame.text[t.start : t.start + 6].lower() == "<table"}
    if not nested:
        return figures
    done: list[Figure] = []
    for figure in figures:
        table = nested.get(figure.table) if figure.table is not None else None
        if table is not None and figure.value is not None:
            again = tuple(_again(frame, figure, table.end))
            figure = replace(figure, also_stated=again) if again else figure
        done.append(figure)
    return done


def _again(frame: Frame, figure: Figure, after: int) -> Iterable[Source]:
    number = frame.line(max(after - 1, 0))
    printed = figure.source.quote
    for line in range(number, min(number + 4, frame.lines + 1)):
        start, end = frame.line_span(line)
        at = frame.text.find(printed, max(start, after), end)
        if at >= 0 and "\t" in frame.text[start:end]:
            yield frame.source(frame.section_at(at), at, at + len(printed))


def line_of(figure: Figure) -> str:
    """Write a figure on one line, for looking at what was read."""
    label = " > ".join(figure.label)
    tail = f"{figure.year or '-'}({figure.year_from}) {figure.measure.value} {figure.funding or ''} {figure.account_code or ''}".strip()
    marks = "".join(
        m
        for m, on in (
            ("Σ", figure.total),
            ("R", figure.status.value == "repaired"),
            ("?", figure.status.value == "doubtful"),
        )
        if on
    )
    basis = f" ={figure.basis.product} {figure.basis.agrees}" if figure.basis else ""
    part = " part" if figure.part_of else ""
    value = figure.value if figure.value is not None else figure.kind.value
    return (
        f"L{figure.source.line} {value} {figure.unit} [{figure.kind.value}{marks}{part}] | {tail} | {label} | {figure.printed!r}"
        f" {figure.bound.value if figure.bound.value != 'exact' else ''}{basis} {figure.period or ''} {figure.note}".rstrip()
    )


def main(paths: list[str]) -> int:
    """Print the figures of files, one a line."""
    for path in paths:
        document = read(Path(path))
        if isinstance(document, Problem):
            print(document.ko)
            continue
        reading = extract(document)
        for figure in reading.figures:
            print(line_of(figure))
        for fact in reading.facts:
            print(
                f"FACT L{fact.source.line} {fact.kind.value} {fact.year or '-'} | {' > '.join(fact.label)} = {fact.value!r} {fact.order or ''}"
            )
        for problem in reading.problems:
            print(f"PROBLEM {problem.kind.value}: {problem.ko} {[s.line for s in problem.sources]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
