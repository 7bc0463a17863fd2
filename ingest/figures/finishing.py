"""What can only be told of a document's figures together: footnotes, parts of a whole, repeated tables, ids of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.figures.frame import Frame
from ingest.figures.manyyears import told_apart
from ingest.figures.owned import owned
from ingest.figures.toldbelow import told_below
from ingest.figures.wholecost import costed
from ingest.figures.yearbefore import year_before
from ingest.model import Figure, Measure, Source
from ingest.text.folding import fold, squeeze

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰\d]{1,2}\s?[)⁾]?|\*{1,2}")
_FOOTNOTE = re.compile(
    r"^[ \t]*(?P<mark>(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})\s?[)⁾]|\*{1,2}(?=\s))[ \t]*(?P<words>[^\n]{2,300})$", re.MULTILINE
)


_AGAINST = re.compile(
    r"(?:[은는이가]\s)?(?:전년도?|작년|전기|전월|지난해)\s?(?:같은\s?기간\s?|동기\s?)?대비(?:\s[△▲][\d,.]+\S*)?$"
)
_GREW = re.compile(r"\s?(?:증|감)(?![가-힣])")  # 24건 증
_CHANGED = frozenset({Measure.COUNT, Measure.RATE, Measure.OTHER, Measure.BUDGET})
_EXTENT = re.compile(r"(?:면적|연장|거리|길이)$")
_SUPPOSED = frozenset({"", "title", "heading", "owner"})


def finish(frame: Frame, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures in the order of the document, tied to each other."""
    told = _known_apart(_repeated(frame, _footnoted(frame, figures)))
    ordered = costed([_of_change(_of_extent(f)) for f in sorted(told, key=_order)])
    return owned(frame, _distinct(_parts(frame, told_apart(frame, told_below(year_before(frame, ordered))))))


def _known_apart(figures: Sequence[Figure]) -> list[Figure]:
    """Leave out bare numbers of a row that no heading and no unit tells from each other: which of them is what, nobody can say."""
    alike = Counter(_bare_row(f) for f in figures)
    shifted = {f.table for f in figures if f.table is not None and f.unit == "KRW" and _heads_rows(f.column)}
    kept = [
        f for f in figures if f.table not in shifted
    ]  # 구분 heads the rows, and where an amount has it, all are shifted
    return [f for f in kept if (row := _bare_row(f)) is None or alike[row] == 1]


def _heads_rows(column: str) -> bool:
    """Tell whether a heading is that of the names of rows, whatever runs into it: 재원별 예산현황 (단위 : 백만원) 구 분."""
    return squeeze(column).endswith("구분")


def _bare_row(figure: Figure) -> tuple[object, ...] | None:
    if figure.table is None or figure.column or figure.unit or figure.value is None or figure.funding:
        return None
    return figure.table, figure.row, figure.owners, figure.item


def _of_extent(figure: Figure) -> Figure:
    """Let an amount worked out of an extent go by what stands over it: 공사비 : 연면적 780㎡ × 3,000천원 = 2,340백만원."""
    if figure.unit != "KRW" or figure.table is not None or not figure.owners or not _EXTENT.search(figure.item):
        return figure
    return replace(figure, item=figure.owners[0], owners=figure.owners[1:])


def _of_change(figure: Figure) -> Figure:
    """Let a number that a line sets against the year before be a change: 땅꺼짐은 전년대비 △39건."""
    if figure.table is not None or figure.value is None or figure.measure not in _CHANGED:
        return figure
    against = _AGAINST.search(figure.item)
    if against is None:
        grew = figure.unit.startswith("count:") and _GREW.match(figure.source.quote.partition(figure.printed)[2])
        return replace(figure, measure=Measure.CHANGE) if grew else figure
    item = figure.item[: against.start()].rstrip()
    rate = figure.unit == "percent"
    return replace(figure, item=item or figure.item, measure=Measure.CHANGE_RATE if rate else Measure.CHANGE)


def _footnoted(frame: Frame, figures: Sequence[Figure]) -> Sequence[Figure]:
    """Put the words of a footnote where a figure has its mark: 1) or ¹⁾."""
    if not any(_MARK.match(f.note) for f in figures):
        return figures
    notes = [(m.start(), _mark(m["mark"]), m["words"].strip()) for m in _FOOTNOTE.finditer(frame.text)]
    done: list[Figure] = []
    for figure in figures:
        match = _MARK.match(figure.note)
        mark = _mark(match[0]) if match else ""
        words = next((w for at, m, w in notes if m == mark and at > figure.source.end), "") if match else ""
        rest = figure.note[match.end() :] if match else ""
        done.append(replace(figure, note=f"{words} {rest}".strip()) if words else figure)
    return _of_marked(frame, done)


def _of_marked(frame: Frame, figures: Sequence[Figure]) -> list[Figure]:
    """Let what a footnote tells, and dates by nothing of its own, be of the year of the one column that has its mark."""
    spans = {m["words"].strip(): m.span() for m in _FOOTNOTE.finditer(frame.text)}
    years: dict[str, set[int | None]] = {}
    for f in figures:
        if words := next((w for w in spans if f.table is not None and f.note.startswith(w)), ""):
            years.setdefault(words, set()).add(f.year)
    dated = [(*spans[w], y.copy().pop()) for w, y in years.items() if len(y) == 1]

    def year(figure: Figure) -> int | None:
        told = figure.table is not None or figure.year_from not in _SUPPOSED
        found = (y for a, b, y in dated if not told and a <= figure.source.start < b)
        return next(found, None)

    return [replace(f, year=y, year_from="column") if (y := year(f)) is not None else f for f in figures]


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
        same = owner is not None and owner.measure is figure.measure
        done.append(replace(figure, part_of=owner.id) if owner is not None and same else figure)
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
    printed = fold(figure.printed).lstrip("△- ")
    digits = re.match(r"\d[\d,.]*(?:.*\d)?", printed)  # of 1억5천만원 all of 1억5
    if digits is None:
        return None
    pattern = rf"(?<![\d,.]){re.escape(digits[0])}(?!\d|,\d|\.\d)"
    places = [m.start() for m in re.finditer(pattern, fold(figure.source.quote))]
    if times >= len(places):
        return None
    start, end = places[times], places[times] + len(digits[0])
    if fold(figure.source.quote).startswith(printed, start):
        end = start + len(printed)
    source = figure.source
    own = replace(source, start=source.start + start, end=source.start + end, quote=source.quote[start:end])
    return replace(figure, source=own)


def _repeated(frame: Frame, figures: Sequence[Figure]) -> Sequence[Figure]:
    """Add the places where a converter printed a table in a cell once more, flattened, in the lines after it."""
    nested = {t.index: t for t in frame.document.tables if frame.text[t.start : t.start + 6].lower() == "<table"}
    if not nested:
        return figures
    done: list[Figure] = []
    for figure in figures:
        table = nested.get(figure.table) if figure.table is not None else None
        again = tuple(_again(frame, figure, table.end)) if table is not None and figure.value is not None else ()
        done.append(replace(figure, also_stated=again) if again else figure)
    return done


def _again(frame: Frame, figure: Figure, after: int) -> Iterator[Source]:
    number = frame.line(max(after - 1, 0))
    printed = figure.source.quote
    for line in range(number, min(number + 4, frame.lines + 1)):
        start, end = frame.line_span(line)
        at = frame.text.find(printed, max(start, after), end)
        if at >= 0 and "\t" in frame.text[start:end]:
            yield frame.source(frame.section_at(at), at, at + len(printed))
