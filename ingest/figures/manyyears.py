"""Amounts of several years told from those of one: what its own years add up to is of none of them alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.figures.frame import Frame
from ingest.model import Figure, Kind, Measure
from ingest.numbers.years import spanning
from ingest.numbers.years import years as years_in
from ingest.text.folding import squeeze

_ABOUT = frozenset({"title", ""})  # the year is the document's own: nothing nearer says one
_PLAIN = frozenset({Measure.BUDGET, Measure.REQUIRED, Measure.TOTAL_COST, Measure.OTHER})
_BESIDE = 3  # lines between a cost and the years that it is of
_NEAR = 12  # lines below an amount in which its years are told
_ALL = re.compile(r"(?<![가-힣])총\s*$")  # `사업비 : 총 42억원`
_NOTE = re.compile(r"\s*(?:\([^()]*\))?\s*※(?P<said>[^※]*)")
_COSTS = frozenset(
    {"사업비", "총사업비", "전체사업비", "공사비", "총공사비"}
)  # of one of several, told beside its years
_LATER = re.compile(r"이후|이래|~$")  # a column of all the years from one on
_MANY = 10  # a number that hardly comes by chance to what the years beside it come to
_WHOLE = _COSTS | {"총물량", "총사업량"}  # columns of all the years beside them
_PERIODS = ("사업기간", "추진기간", "공사기간", "총사업기간", "기간")


def told_apart(frame: Frame, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures in their order, wholes of several years and their shares without the document's year."""
    periods: dict[int, str] = {}
    whole = _in_tables(figures)
    for position, figure in enumerate(figures):
        if not _is_open(figure) or figure.funding:
            continue
        if told := _years_of(frame, figures, position) or whole.get((figure.project, figure.value), ""):
            periods[position] = told
    divided = _divided(figures, whole)
    periods |= dict(_beside_years(figures))
    periods |= {n: divided[f.table] for n, f in enumerate(figures) if f.table in divided and _is_undated(f)}
    if not periods:
        return list(figures)
    shares = dict(_shares(figures, periods))
    done: list[Figure] = []
    renamed: dict[str, str] = {}
    for position, figure in enumerate(figures):
        over = periods.get(position) or shares.get(position)
        own = replace(figure, year=None, year_from="sentence", period=figure.period or over) if over else figure
        renamed[figure.id] = own.id
        done.append(own)
    return [replace(f, part_of=renamed.get(f.part_of, f.part_of)) if f.part_of else f for f in done]


def _in_tables(figures: Sequence[Figure]) -> dict[tuple[str | None, Decimal | None], str]:
    """Return the amounts of all years that tables give beside those of each: project and value → the years."""
    rows: dict[tuple[int | None, int | None], list[Figure]] = {}
    for figure in figures:
        if figure.table is not None and figure.unit == "KRW" and not figure.funding and figure.value:
            rows.setdefault((figure.table, figure.row), []).append(figure)
    found: dict[tuple[str | None, Decimal | None], str] = {}
    for row in rows.values():
        years = sorted({f.year for f in row if f.year is not None and f.year_from == "column"})
        parts = [f.value for f in row if f.year is not None and f.year_from == "column"]
        for f in row:
            if f.value in parts:
                continue  # one year's alone
            if len(years) > 1 and f.year_from != "column" and f.measure is Measure.TOTAL_COST:
                found[f.project, f.value] = f"{'' if any(map(_is_till, row)) else years[0]}~{years[-1]}"
            elif f.year is None and f.period and f.year_from == "column" and f.total and spanning(f.period):
                found[f.project, f.value] = f.period
    return found


def _beside_years(figures: Sequence[Figure]) -> Iterator[tuple[int, str]]:
    """Yield what is of all years beside those that have a column each, in their table or told again on a line: 물량 48개소."""
    columns: dict[int | None, set[int]] = {}
    later: dict[int | None, str] = {}
    for figure in figures:
        if figure.table is None or figure.year_from != "column":
            continue
        if figure.year is not None:
            columns.setdefault(figure.table, set()).add(figure.year)
        elif figure.period and _LATER.search(figure.period):
            columns.setdefault(figure.table, set()).update(y.year for y in years_in(figure.period) if y.year)
            later[figure.table] = figure.period
    before = {f.table for f in figures if _is_till(f)}
    counted: dict[object, str] = {}
    for position, figure in enumerate(figures):
        told_of = columns.get(figure.table, set())
        summed = figure.year is None and figure.total and figure.period and spanning(figure.period)
        if summed and figure.year_from == "column" and figure.unit.startswith("count:") and figure.value:
            counted[figure.project, figure.unit, figure.value] = figure.period or ""
        if len(told_of) > 1 and figure.year_from in _ABOUT and squeeze(figure.column) in _WHOLE:
            end = later.get(figure.table, max(told_of))
            period = f"~{end}" if figure.table in before else f"{min(told_of)}~{end}"
            if figure.unit.startswith("count:") and figure.value:
                counted[figure.project, figure.unit, figure.value] = period
            yield position, period
    for position, figure in enumerate(figures):
        told = counted.get((figure.project, figure.unit, figure.value))
        about = figure.year_from in _ABOUT or (figure.year_from == "heading" and (figure.value or 0) >= _MANY)
        if told and figure.table is None and about:
            yield position, told


def _is_till(figure: Figure) -> bool:
    """Tell whether a cell is of all the years before those that have a column of their own: ~2031."""
    return figure.year is None and figure.year_from == "column" and (figure.period or "").startswith("~")


def _divided(
    figures: Sequence[Figure], whole: Mapping[tuple[str | None, Decimal | None], str]
) -> dict[int | None, str]:
    """Return the tables without years whose total is what all years cost: table → those years."""
    return {
        f.table: whole[f.project, f.value]
        for f in figures
        if f.table is not None and f.total and _is_undated(f) and (f.project, f.value) in whole
    }


def _is_open(figure: Figure) -> bool:
    """Tell whether an amount of a line has no year but the document's."""
    return _is_undated(figure) and figure.column_number is None


def _is_undated(figure: Figure) -> bool:
    return (
        figure.unit == "KRW"
        and figure.kind is Kind.AMOUNT
        and figure.measure in _PLAIN
        and figure.year is not None
        and figure.year_from in _ABOUT
        and bool(figure.value)
    )


def _years_of(frame: Frame, figures: Sequence[Figure], position: int) -> str:
    """Return the years that an amount is of, as printed: those that add up to it, or the period beside 총."""
    whole = figures[position]
    total, seen = Decimal(0), dict[int, None]()
    for part in figures[position + 1 :]:
        if part.source.line - whole.source.line > _NEAR or part.source.section != whole.source.section:
            break
        if part.unit != "KRW" or part.funding or part.year_from != "sentence" or part.value is None:
            continue
        if part.year is None or part.year in seen:
            break
        seen[part.year] = None
        total += part.value
        if total == whole.value and len(seen) > 1:
            return f"{min(seen)}~{max(seen)}"
        if total > (whole.value or 0):
            break
    if noted := _noted(frame, whole):
        return noted
    if _ALL.search(_before(whole)):
        return _period(frame, whole)
    return _own_period(frame, whole) if whole.owners and squeeze(whole.item) in _COSTS else ""


def _noted(frame: Frame, figure: Figure) -> str:
    """Return the several years that the remark behind an amount says first: `24억원(국비 12) ※ 2031~2032년`."""
    at = figure.source.quote.find(figure.printed)
    start = figure.source.start + at + len(figure.printed)
    note = _NOTE.match(frame.text[start : frame.line_span(figure.source.line)[1]]) if at >= 0 else None
    span = spanning(note["said"]) if note else None
    return span.printed if note and span and note["said"].lstrip().startswith(span.printed) else ""


def _before(figure: Figure) -> str:
    at = figure.source.quote.find(figure.printed)
    return figure.source.quote[:at] if at > 0 else ""


def _period(frame: Frame, figure: Figure) -> str:
    """Return the period of several years that the section of a figure tells of its project."""
    for item in frame.beside(figure.source.start):
        head, colon, value = item.text.replace("：", ":").partition(":")
        if colon and "".join(head.split()) in _PERIODS and (span := spanning(value)) is not None:
            return span.printed
    return ""


def _own_period(frame: Frame, figure: Figure) -> str:
    """Return the period of several years that is told of one of several things in the lines right beside its cost."""
    own = frame.line(figure.source.start)
    near = [i for i in frame.beside(figure.source.start) if abs(frame.line(i.start) - own) <= _BESIDE]
    said = [(abs(frame.line(i.start) - own), *i.text.replace("：", ":").partition(":")) for i in near]
    told = sorted((away, value) for away, head, colon, value in said if colon and "".join(head.split()) in _PERIODS)
    span = spanning(told[0][1]) if told else None
    return span.printed if span and span.year is None else ""


def _shares(figures: Sequence[Figure], wholes: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield who pays a whole: its own shares, and those of one line in its section that add up to it."""
    lines: dict[tuple[tuple[str, ...], int], list[int]] = {}
    for position, figure in enumerate(figures):
        if figure.funding and _is_open(figure):
            lines.setdefault((figure.source.section, figure.source.line), []).append(position)
    for position, period in wholes.items():
        whole = figures[position]
        yield from ((at, period) for line in lines.values() for at in line if figures[at].part_of == whole.id)
        for (section, _), line in lines.items():
            values = [figures[at].value or Decimal(0) for at in line]
            if section == whole.source.section and sum(values) == whole.value:
                yield from ((at, period) for at in line)
