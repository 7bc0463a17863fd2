"""The source panel: where a figure stands, what else states it, and the arithmetic that it is part of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answer import Answer, AnswerFigure
from index.query import Finder
from ingest.model import Basis, Figure, Source
from ui.amounts import plain, told
from ui.excerpt import Excerpt, Line, Run, excerpt
from ui.markup import figure_place, place, tag, text
from ui.messages import Words

AMOUNT = re.compile(r"\d,\d{3}|\d\s*[천만억]?원")  # a row with one is no header
SHORT = 18  # characters
DEEP = 8  # totals above a figure; a ring of totals must not turn for ever


@dataclass(frozen=True, slots=True)
class Spot:
    """What was clicked: a span of a document, a figure, or both."""

    document: str = ""
    start: int = 0
    end: int = 0
    figure: str = ""
    whole: bool = False


class Panel:
    """Draws the source panel from the index; nothing in it is the document's own markup."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder

    def empty(self, words: Words) -> str:
        """Return the panel before anything was clicked."""
        return tag("div", tag("p", text(words("source.empty"))), cls="source empty")

    def draw(self, spot: Spot, answers: tuple[Answer, ...], words: Words) -> str:
        """Return the panel for a place; a figure that the conversation computed shows its operands instead."""
        known = {f.id: f for a in answers for f in a.figures}
        figure = known.get(spot.figure)
        if not spot.document:
            body = self._computed(figure, known, words) if figure else tag("p", text(words("source.gone")))
            return _panel(words("source.title"), body, words)
        try:
            stored = self._finder.text(spot.document)
        except KeyError:
            return _panel(spot.document, tag("p", text(words("source.gone")), cls="failure"), words)
        path = self._path(spot)
        cut = excerpt(spot.document, stored, path, spot.start, spot.end, whole=spot.whole)
        origin = self._finder.figure(spot.figure) if spot.figure else None
        # a document that was indexed anew may have moved under an old answer
        stale = figure and figure.source and figure.source.document == spot.document and (
            figure.source.start == spot.start and stored[spot.start : spot.end] != figure.source.quote
        )  # fmt: skip
        parts = [
            tag("p", text(words("source.moved")), cls="failure") if stale else "",
            _path(path, cut, words),
            tag("div", *_blocks(cut), cls="excerpt", tabindex="0", role="region", aria_label=spot.document),
            _more(spot, cut, words),
            self._arithmetic(origin, words) if origin else "",
            _also(figure.also_stated if figure else origin.also_stated if origin else (), words),
        ]
        return _panel(spot.document, "".join(parts), words)

    def _path(self, spot: Spot) -> tuple[str, ...]:
        inside = [s for s in self._finder.sections(spot.document) if s.start <= spot.start < s.end and s.path]
        return max(inside, key=lambda s: (s.level, s.start)).path if inside else ()

    def _arithmetic(self, figure: Figure, words: Words) -> str:
        steps: list[str] = []
        if figure.basis:
            steps.append(tag("li", _basis(figure.basis, figure.printed, words), cls="basis"))
        seen = {figure.id}
        above = figure
        for _ in range(DEEP):
            parent = self._finder.figure(above.part_of) if above.part_of else None
            if parent is None or parent.id in seen:
                break
            seen.add(parent.id)
            name = parent.item or (parent.label[-1] if parent.label else "")
            number = tag("button", text(parent.printed), type="button", cls="number", **place(parent.source, parent.id))
            steps.append(
                tag("li", tag("span", "→ ", aria_hidden="true"), number, " ", tag("span", text(name), cls="path"))
            )
            above = parent
        if not steps:
            return ""
        own = tag("li", tag("strong", text(figure.printed)), " ", tag("span", text(figure.item), cls="path"))
        if not figure.basis:
            steps.insert(0, own)
        return tag("section", tag("h3", text(words("source.arithmetic"))), tag("ol", *steps, cls="arithmetic"))

    def _computed(self, figure: AnswerFigure, known: dict[str, AnswerFigure], words: Words) -> str:
        inputs = [known[i] for i in figure.inputs if i in known]
        rows = [
            tag("li", tag("button", text(f.printed), type="button", cls="number", **figure_place(f)), " ",
                tag("span", text(" › ".join(f.label[-2:])), cls="path"))
            for f in inputs
        ]  # fmt: skip
        return "".join(
            (
                tag("p", text(words("source.computed"))),
                tag("p", tag("strong", text(told(figure, words))), tag("span", text(f" = {_spelled(figure, inputs)}"))),
                tag("h3", text(words("source.inputs"))) if rows else "",
                tag("ol", *rows, cls="arithmetic"),
            )
        )


def _spelled(figure: AnswerFigure, inputs: list[AnswerFigure]) -> str:
    """Return the formula with the printed operands in place of its letters."""
    letters = {chr(ord("a") + n): f.printed for n, f in enumerate(inputs[:26])}
    return " ".join(letters.get(word, word) for word in (figure.formula or "").split())


def _basis(basis: Basis, printed: str, words: Words) -> str:
    product = " × ".join(f.printed for f in basis.factors)
    match basis.agrees:
        case True:
            verdict = tag("span", text(f"✓ {words('source.agrees')}"), cls="good")
        case False:
            verdict = tag("span", text(f"≠ {plain(basis.product)} · {words('source.differs')}"), cls="bad")
        case _:
            verdict = ""
    return f"{text(product)} = {tag('strong', text(printed))} {verdict}"


def _panel(title: str, body: str, words: Words) -> str:
    close = tag("button", "✕", type="button", cls="quiet close", data_act="close", aria_label=words("source.close"))
    return tag("div", tag("header", tag("h2", text(title)), close), body, cls="source", tabindex="-1")


def _path(path: tuple[str, ...], cut: Excerpt, words: Words) -> str:
    where = [tag("span", text(p)) for p in path]
    line = tag("span", text(words("source.line", line=cut.line)), cls="line")
    return tag("p", tag("span", text(" › ").join(where), cls="path"), " ", line, cls="crumbs")


def _blocks(cut: Excerpt) -> list[str]:
    out: list[str] = [tag("p", "⋯", cls="gap", aria_hidden="true")] if cut.before else []
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
    return [*out, tag("p", "⋯", cls="gap", aria_hidden="true")] if cut.after else out


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


def _more(spot: Spot, cut: Excerpt, words: Words) -> str:
    if not spot.whole and not (cut.before or cut.after):
        return ""
    label = words("source.part" if spot.whole else "source.whole")
    where: dict[str, object] = {"data_document": spot.document, "data_start": spot.start, "data_end": spot.end}
    return tag("button", text(label), type="button", cls="quiet", data_act="place", data_figure=spot.figure or None,
               data_whole=None if spot.whole else "1", **where)  # fmt: skip


def _also(sources: tuple[Source, ...], words: Words) -> str:
    if not sources:
        return ""
    lines = [
        tag("li", tag("button", text(f"{s.document} · {words('source.line', line=s.line)}"), type="button", cls="quiet link", **place(s)),
            tag("span", text(s.quote.strip()[:160]), cls="path"))
        for s in sources
    ]  # fmt: skip
    return tag("section", tag("h3", text(words("source.also"))), tag("ul", *lines, cls="also"))
