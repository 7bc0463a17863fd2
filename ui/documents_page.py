"""The documents page: what is indexed, found by words, department and year; management for the administrator."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import gradio as gr

from index.query import DocumentCard, Finder
from ui.login import Login
from ui.markup import tag, text
from ui.messages import Words
from ui.parts import PLACES, QUIET, drawn
from ui.records import fitting_cards
from ui.shelf import Shelf, ShelfBusy, Shelved, Told, safe_name

LOG = logging.getLogger("yesan.ui")
SHOWN = 200


class Catalogue:
    """The documents page's deeds."""

    def __init__(self, finder: Finder, shelf: Shelf | None, login: Login) -> None:
        self._finder = finder
        self._shelf = shelf
        self._login = login

    def listed(self, search: str, department: str, year: str, words: Words) -> str:
        """Return the documents that fit, as a table."""
        cards = self._finder.documents()
        unset = ("", None, words("documents.all"))
        fitting = fitting_cards(
            cards,
            text=search or "",
            department="" if department in unset else department,
            year=None if year in unset else int(year),
        )
        return listing(cards, fitting, words)

    def names(self) -> Sequence[str]:
        """Return the documents' names."""
        return [c.name for c in self._finder.documents()]

    def departments(self) -> Sequence[str]:
        """Return the departments that documents name."""
        return sorted({c.department for c in self._finder.documents() if c.department})

    def years(self) -> Sequence[str]:
        """Return the years that documents are about, newest first."""
        return [str(y) for y in sorted({c.year for c in self._finder.documents() if c.year}, reverse=True)]

    def signed(self, cookies: dict[str, str]) -> bool:
        """Whether a caller is the administrator."""
        return self._login.user(cookies) is not None

    def may(self, cookies: dict[str, str]) -> bool:
        """Whether a caller may manage documents here."""
        return self._shelf is not None and self.signed(cookies)

    def notice(self, words: Words) -> str:
        """Return what a visitor who may not manage is told."""
        return tag(
            "p", text(words("documents.manage_login" if self._login.possible else "documents.manage_off")), cls="hint"
        )

    def add(self, files: Sequence[str], cookies: dict[str, str], words: Words, told: Told) -> str:
        """Take files in and return how each fared."""

        def work(shelf: Shelf) -> list[tuple[bool, str]]:
            return [_fared(r, words) for r in shelf.add([(safe_name(Path(f).name), Path(f)) for f in files], told)]

        return self._managed(work, cookies, words)

    def remove(self, name: str, cookies: dict[str, str], words: Words) -> str:
        """Take a document out and return what came of it."""

        def work(shelf: Shelf) -> list[tuple[bool, str]]:
            shelf.remove(name or "")
            return [(True, words("documents.removed", name=name))]

        return self._managed(work, cookies, words)

    def rebuild(self, cookies: dict[str, str], words: Words) -> str:
        """Index everything anew and return what came of it."""

        def work(shelf: Shelf) -> list[tuple[bool, str]]:
            shelf.rebuild()
            return [(True, words("documents.reindexed"))]

        return self._managed(work, cookies, words)

    def _managed(self, work: Callable[[Shelf], list[tuple[bool, str]]], cookies: dict[str, str], words: Words) -> str:
        """Do a piece of administration, for the administrator alone; a failure is a sentence."""
        if self._shelf is None or not self.may(cookies):
            return _results([(False, words("documents.denied"))])
        try:
            return _results(work(self._shelf))
        except KeyError:
            return _results([(False, words("fault.document"))])
        except ShelfBusy:
            return _results([(False, words("documents.busy"))])
        except Exception:
            LOG.exception("administration failed")
            return _results([(False, words("fault.failed"))])


def listing(cards: Sequence[DocumentCard], fitting: Sequence[DocumentCard], words: Words) -> str:
    """Return a table of documents with what they hold."""
    intro = words(
        "documents.intro",
        documents=len(cards),
        figures=sum(c.figures for c in cards),
        problems=sum(c.problems for c in cards),
    )
    if not fitting:
        return tag("div", tag("p", text(intro), cls="hint"), tag("p", text(words("documents.none"))), cls="documents")
    columns = ("name", "year", "department", "projects", "figures", "problems")
    head = tag("tr", *(tag("th", text(words(f"documents.{c}")), scope="col") for c in columns))
    more = words("documents.more", count=len(fitting), shown=SHOWN) if len(fitting) > SHOWN else ""
    table = tag("table", tag("caption", text(words("documents.title")), cls="unseen"), tag("thead", head),
                tag("tbody", *(_row(c, words) for c in fitting[:SHOWN])))  # fmt: skip
    return tag("div", tag("p", text(intro), cls="hint"),
               tag("div", table, cls="scroll", tabindex="0", role="region", aria_label=words("documents.title")),
               tag("p", text(more), cls="hint") if more else "", cls="documents")  # fmt: skip


def _row(card: DocumentCard, words: Words) -> str:
    projects = [*card.projects[:3], *(["…"] if len(card.projects) > 3 else [])]
    link = tag("button", text(card.title or card.name), type="button", cls="link", data_act="place", data_document=card.name,
               data_start=0, data_end=0, title=words("documents.open"))  # fmt: skip
    return tag(
        "tr",
        tag("th", link, tag("span", text(card.name), cls="path"), scope="row"),
        tag("td", text(card.year or words("documents.unknown"))),
        tag("td", text(card.department or "–")),
        tag("td", *(tag("span", text(p), cls="project") for p in projects)),
        tag("td", text(card.figures), cls="right"),
        tag("td", text(card.problems), cls="right"),
    )


def _fared(result: Shelved, words: Words) -> tuple[bool, str]:
    if result.good:
        return True, words("documents.added", name=result.name, figures=result.figures, problems=result.problems)
    return False, words("documents.failed", name=result.name, why=result.why)


def _results(lines: Sequence[tuple[bool, str]]) -> str:
    made = [tag("li", text(("✓ " if good else "✕ ") + line), cls="good" if good else "bad") for good, line in lines]
    return tag("ul", *made, cls="results", role="status")


def documents_page(catalogue: Catalogue, words: Words) -> gr.HTML:
    """Lay the page out; return the list, whose clicks open documents."""
    with gr.Row(elem_classes="filters"):
        search = gr.Textbox(
            label=words("documents.search"), placeholder=words("documents.search_hint"), elem_id="find-document"
        )
        every = words("documents.all")
        department = gr.Dropdown([every], value=every, label=words("documents.department"), filterable=False)
        year = gr.Dropdown([every], value=every, label=words("documents.year"), filterable=False)
    shown = drawn("", id="documents", script=PLACES)
    filters = [search, department, year]

    def listed(search: str, department: str, year: str) -> str:
        return catalogue.listed(search, department, year, words)

    gr.on([search.change, department.change, year.change], listed, filters, [shown], queue=False, **QUIET)
    with gr.Column(elem_id="manage"):
        drawn(tag("h3", text(words("documents.manage"))))
        notice = drawn(catalogue.notice(words))
        with gr.Column(visible=False) as tools:
            with gr.Row():
                upload = gr.UploadButton(
                    words("documents.upload"), file_count="multiple", variant="primary", elem_id="upload"
                )
                reindex = gr.Button(words("documents.reindex"), elem_id="reindex")
            with gr.Row():
                name = gr.Dropdown([], label=words("documents.remove"), elem_id="remove-name")
                remove = gr.Button(words("documents.remove_button"), variant="stop", elem_id="remove")
            result = drawn("", id="result")

    def fresh(search: str, department_: str, year_: str, request: gr.Request) -> list[Any]:
        may = catalogue.may(dict(request.cookies))
        return [
            listed(search, department_, year_),
            gr.update(choices=[every, *catalogue.departments()]),
            gr.update(choices=[every, *catalogue.years()]),
            gr.update(visible=may),
            gr.update(visible=not may),
            gr.update(choices=catalogue.names() if may else [], value=None),
        ]

    def added(files: Sequence[str], request: gr.Request, progress: gr.Progress = gr.Progress()) -> str:  # noqa: B008 (Gradio finds it there)
        progress(0.0, desc=words("documents.reading"))

        def told(done: int, total: int) -> None:
            progress((done, max(1, total)), desc=words("documents.reading"))

        return catalogue.add(files or (), dict(request.cookies), words, told)

    def removed(name: str, request: gr.Request) -> str:
        return catalogue.remove(name, dict(request.cookies), words)

    def rebuilt(request: gr.Request) -> str:
        return catalogue.rebuild(dict(request.cookies), words)

    context = gr.context.Context.root_block
    all_parts = [shown, department, year, tools, notice, name]
    if context:
        context.load(fresh, filters, all_parts, queue=False, **QUIET)
    slow: dict[str, Any] = {"api_visibility": "private", "concurrency_limit": 1, "concurrency_id": "manage"}
    for event in (
        upload.upload(added, [upload], [result], **slow),
        remove.click(removed, [name], [result], **slow),
        reindex.click(rebuilt, None, [result], **slow),
    ):
        event.then(fresh, filters, all_parts, queue=False, **QUIET)
    return shown
