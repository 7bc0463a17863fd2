"""One grid, written in each of the ways that converters leave tables in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.generator.marks import Cell, Mark, Page, plain

Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Tear:
    """Where a page splits a table, and what the converter made of it."""

    after: int  # rows
    how: str  # "gap": a blank line, "header": the header again, "rule": the next row became a header


def write(page: Page, style: str, header: Sequence[Row], rows: Sequence[Row], *, tear: Tear | None = None) -> None:
    """Write header rows and data rows, torn by a page if so wished."""
    match style:
        case "tab":
            _tab(page, header, rows, tear)
        case "pipe":
            _pipe(page, header, rows, tear)
        case "html":
            _html(page, header, rows)
        case "box":
            _box(page, header, rows)
        case "spaces":
            _spaces(page, [*header, *rows])
        case _:
            raise ValueError(style)


def words(*texts: str) -> tuple[Cell, ...]:
    """Return cells of bare words."""
    return tuple((t,) for t in texts)


def _joined(page: Page, row: Row, between: str) -> None:
    for number, cell in enumerate(row):
        if number:
            page.put(between)
        page.put(*cell)


def _tab(page: Page, header: Sequence[Row], rows: Sequence[Row], tear: Tear | None) -> None:
    for row in header:
        _joined(page, row, "\t")
        page.gap()
    for number, row in enumerate(rows):
        torn = tear is not None and number == tear.after
        if torn and tear:
            page.gap()
            if tear.how == "header":
                for again in header:
                    _joined(page, again, "\t")
                    page.gap()
        _joined(page, row, "\t")
        page.gap()
        if torn and tear and tear.how == "rule":
            page.line("\t".join("-" * max(4, len(plain(cell)) + 2) for cell in row))


def _pipe(page: Page, header: Sequence[Row], rows: Sequence[Row], tear: Tear | None) -> None:
    for number, row in enumerate([*header, *rows]):
        if tear and number == tear.after + len(header):
            page.gap()
            if tear.how == "header":
                _pipe(page, header, rows[tear.after :], None)
                return
        page.put("| ")
        _joined(page, row, " | ")
        page.put(" |\n")
        if number == 0 or (tear and tear.how == "rule" and number == tear.after + len(header)):
            page.put("|" + "---|" * len(row) + "\n")


def _html(page: Page, header: Sequence[Row], rows: Sequence[Row]) -> None:
    page.line("<table>")
    for tag, part in (("th", header), ("td", rows)):
        for row in part:
            page.put("<tr>")
            for cell in row:
                page.put(f"<{tag}>", *cell, f"</{tag}>")
            page.put("</tr>\n")
    page.line("</table>")


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _widths(rows: Iterable[Row]) -> list[int]:
    return [max(_width(plain(c)) for c in column) for column in zip(*rows, strict=True)]


def _box(page: Page, header: Sequence[Row], rows: Sequence[Row]) -> None:
    widths = _widths([*header, *rows])

    def rule(left: str, middle: str, right: str) -> str:
        return left + middle.join("─" * (w + 2) for w in widths) + right

    page.line(rule("┌", "┬", "┐"))
    for number, row in enumerate([*header, *rows]):
        if number == len(header):
            page.line(rule("├", "┼", "┤"))
        page.put("│")
        for cell, width in zip(row, widths, strict=True):
            page.put(" ", *cell, " " * (width - _width(plain(cell))), " │")
        page.gap()
    page.line(rule("└", "┴", "┘"))


def _spaces(page: Page, rows: Sequence[Row]) -> None:
    widths = _widths(rows)
    right = [any(isinstance(p, Mark) for row in rows for p in row[n]) for n in range(len(widths))]
    for row in rows:
        for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
            pad = " " * (width - _width(plain(cell)))
            after = "" if number == len(row) - 1 else "   "
            if right[number]:
                page.put(pad, *cell, after)
            else:
                page.put(*cell, pad if after else "", after)
        page.gap()
