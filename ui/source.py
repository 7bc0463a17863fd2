"""The source panel: where a figure stands, what else states it, and the arithmetic that it is part of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.answer import Answer, AnswerFigure
from index.query import Finder
from ingest.model import Place, Source
from ui.arithmetic import computed, made_of
from ui.excerpt import Excerpt, excerpt
from ui.lines import drawn_lines
from ui.markup import place, tag, text
from ui.messages import Words
from ui.where import where

NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Spot:
    """What was clicked: a span of a document, a figure, or both; with a leaf, that stretch of the whole document."""

    document: str = ""
    start: int = 0
    end: int = 0
    figure: str = ""
    leaf: int | None = None  # 0 is the one that holds the span
    place: Place = NOWHERE


class Panel:
    """Draws the source panel from the index; nothing in it is the document's own markup."""

    def __init__(self, finder: Finder, ticket: Callable[[], str] | None = None) -> None:
        """Take what finds, and what gives the page's script a pass for the pictures; without it there are none."""
        self._finder = finder
        self._ticket = ticket

    def empty(self, words: Words) -> str:
        """Return the panel before anything was clicked."""
        return tag("div", tag("p", text(words("source.empty"))), cls="source empty")

    def draw(self, spot: Spot, answers: tuple[Answer, ...], words: Words) -> str:
        """Return the panel for a place; a figure that the conversation computed shows its operands instead."""
        known = {f.id: f for a in answers for f in a.figures}
        figure = known.get(spot.figure)
        if not spot.document:
            body = computed(figure, known, words) if figure else tag("p", text(words("source.gone")))
            return _panel(words("source.title"), body, words)
        try:
            stored = self._finder.text(spot.document)
        except KeyError:
            return _panel(spot.document, tag("p", text(words("source.gone")), cls="failure"), words)
        path = self._path(spot)
        cut = excerpt(spot.document, stored, path, spot.start, spot.end, leaf=spot.leaf)
        origin = self._finder.figure(spot.figure) if spot.figure else None
        parts = [
            tag("p", text(words("source.moved")), cls="failure") if _stale(figure, spot, stored) else "",
            _path(path, cut, spot, words),
            self._sheet(spot, words),
            tag("div", *drawn_lines(cut), cls="excerpt", tabindex="0", role="region", aria_label=spot.document),
            _more(spot, cut, words),
            made_of(self._finder, origin, words) if origin else "",
            _also(figure.also_stated if figure else origin.also_stated if origin else (), words),
        ]
        return _panel(spot.document, "".join(parts), words)

    def _path(self, spot: Spot) -> tuple[str, ...]:
        inside = [s for s in self._finder.sections(spot.document) if s.start <= spot.start < s.end and s.path]
        return max(inside, key=lambda s: (s.level, s.start)).path if inside else ()

    def _sheet(self, spot: Spot, words: Words) -> str:
        """Return the place of the page's picture, which the page's script fetches; the text stays where there is none."""
        page = spot.place.page
        if page is None or self._ticket is None or spot.leaf is not None:
            return ""
        keys = [
            _key("turn", words("source.as_picture"), aria_pressed="true", data_view="picture"),
            _key("turn", words("source.as_text"), aria_pressed="false", data_view="text"),
            tag("span", cls="gap"),
            _key("page", "‹", aria_label=words("source.before"), data_step="-1"),
            tag("output", text(words("where.page", page=page))),
            _key("page", "›", aria_label=words("source.after"), data_step="1"),
            _key("zoom", "−", aria_label=words("source.smaller"), data_step="-1"),
            _key("zoom", "+", aria_label=words("source.larger"), data_step="1"),
        ]
        said = {f"data_{name}": words(f"source.{name}") for name in ("drawing", "unsure", "unmarked", "no_picture")}
        return tag(
            "div",
            tag("div", *keys, cls="sheet-keys", role="toolbar", aria_label=words("source.picture")),
            tag("p", text(words("source.drawing")), cls="sheet-note", role="status"),
            tag("div", cls="sheet", tabindex="0", role="region", aria_label=words("source.picture")),
            cls="sheet-frame", data_document=spot.document, data_page=page, data_start=spot.start, data_end=spot.end,
            data_pass=self._ticket(), data_word=words("where.page", page="{page}"), **said,
        )  # fmt: skip


def _stale(figure: AnswerFigure | None, spot: Spot, stored: str) -> bool:
    """Whether a document that was indexed anew has moved under an old answer."""
    source = figure.source if figure else None
    here = source is not None and source.document == spot.document and source.start == spot.start
    return here and source is not None and stored[spot.start : spot.end] != source.quote


def _key(act: str, label: str, **attributes: object) -> str:
    return tag("button", text(label), type="button", cls="quiet", data_sheet=act, **attributes)


def _panel(title: str, body: str, words: Words) -> str:
    close = tag("button", "✕", type="button", cls="quiet close", data_act="close", aria_label=words("source.close"))
    return tag("div", tag("header", tag("h2", text(title)), close), body, cls="source", tabindex="-1")


def _path(path: tuple[str, ...], cut: Excerpt, spot: Spot, words: Words) -> str:
    steps = [tag("span", text(p)) for p in path]
    here = where(Source(spot.document, path, spot.start, spot.end, cut.line, "", spot.place), words)
    return tag(
        "p", tag("span", text(" › ").join(steps), cls="path"), " ", tag("span", text(here), cls="line"), cls="crumbs"
    )


def _more(spot: Spot, cut: Excerpt, words: Words) -> str:
    """Return the ways to the rest of the document: all of it, its stretches, and back to the place."""
    back = _turn(replace(spot, leaf=None), words("source.part")) if cut.leaf else ""
    if not cut.leaf:
        return _turn(replace(spot, leaf=0), words("source.whole")) if cut.before or cut.after else ""
    if cut.leaves < 2:
        return back
    ahead, behind = replace(spot, leaf=cut.leaf - 1), replace(spot, leaf=cut.leaf + 1)
    seen = words(
        "source.leaf",
        first=cut.lines[0].number if cut.lines else 1,
        last=cut.lines[-1].number if cut.lines else 1,
        count=cut.count,
    )
    return tag(
        "nav",
        _turn(ahead, words("source.leaf_before")) if cut.before else "",
        tag("span", text(seen), cls="hint"),
        _turn(behind, words("source.leaf_after")) if cut.after else "",
        back,
        cls="leaves", aria_label=words("source.whole"),
    )  # fmt: skip


def _turn(spot: Spot, label: str) -> str:
    source = Source(spot.document, (), spot.start, spot.end, 1, "", spot.place)
    return tag(
        "button", text(label), type="button", cls="quiet", data_leaf=spot.leaf, **place(source, spot.figure or None)
    )


def _also(sources: tuple[Source, ...], words: Words) -> str:
    if not sources:
        return ""
    lines = [
        tag("li", tag("button", text(f"{s.document} · {where(s, words)}"), type="button", cls="quiet link", **place(s)),
            tag("span", text(s.quote.strip()[:160]), cls="path"))
        for s in sources
    ]  # fmt: skip
    return tag("section", tag("h3", text(words("source.also"))), tag("ul", *lines, cls="also"))
