"""Lines of a document as HTML: prose, and tables with their headings; the cited span marked, nothing of the document acting."""

from __future__ import annotations

import re

from ui.excerpt import Excerpt, Line, Run
from ui.markup import tag, text

AMOUNT = re.compile(r"\d,\d{3}|\d\s*[천만억]?원")  # a row with one is no header
SHORT = 18  # characters


def drawn_lines(cut: Excerpt) -> list[str]:
    """Return an excerpt as paragraphs and tables, a mark where the document goes on."""
    gap = [tag("p", "⋯", cls="gap", aria_hidden="true")] if not cut.leaf else []
    out: list[str] = [*gap] if cut.before else []
    rows: list[Line] = []
    for line in [*cut.lines, None]:
        if line and line.row:
            rows.append(line)
            continue
        if rows:
            out.append(_table(rows))
            rows = []
        if line:
            out.append(_prose(line))
    return [*out, *gap] if cut.after else out


def _prose(line: Line) -> str:
    words = "".join(_run(r) for r in line.cells[0]) if line.cells else ""
    return tag("p", words, cls="hit" if line.marked else None, data_line=line.number) if words.strip() else ""


def _table(rows: list[Line]) -> str:
    wide = max(len(r.cells) for r in rows)
    titled = not any(AMOUNT.search(r.text) for cell in rows[0].cells for r in cell)
    body = []
    for n, row in enumerate(rows):
        cells = [*row.cells, *(() for _ in range(wide - len(row.cells)))]
        header = titled and n == 0
        made = [
            tag("th" if header else "td", *(_run(r) for r in cell), scope="col" if header else None,
                cls=_kind(cell))
            for cell in cells
        ]  # fmt: skip
        body.append(tag("tr", *made, cls="hit" if row.marked else None, data_line=row.number))
    return tag("table", tag("thead", body[0]), tag("tbody", *body[1:])) if titled else tag("table", tag("tbody", *body))


def _kind(cell: tuple[Run, ...]) -> str | None:
    marks = ["hit"] if any(r.marked for r in cell) else []
    if sum(len(r.text) for r in cell) <= SHORT:
        marks.append("short")  # an amount is not broken over two lines
    return " ".join(marks) or None


def _run(run: Run) -> str:
    words = text(run.text).replace("\n", "<br>")
    return tag("mark", words) if run.marked and run.text.strip() else words
