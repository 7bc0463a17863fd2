"""The documents page: what is indexed, found by words, department and year; management for the administrator."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import gradio as gr

from ui.catalogue import Catalogue, Waiting
from ui.markup import tag, text
from ui.messages import Words
from ui.parts import PLACES, QUIET, drawn
from ui.shelf import Told

STATE_SECONDS = 3_600  # that a locked upload waits for its password
UNLOCKS = "yesan.unlocks(element, trigger, ['unlock']);"
SLOW: dict[str, Any] = {"api_visibility": "private", "concurrency_limit": 1, "concurrency_id": "manage"}


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
            manage = Manage(catalogue, words)

    def fresh(search: str, department_: str, year_: str, request: gr.Request) -> list[Any]:
        may = catalogue.may(request.cookies)
        return [
            listed(search, department_, year_),
            gr.update(choices=[every, *catalogue.departments()]),
            gr.update(choices=[every, *catalogue.years()]),
            gr.update(visible=may),
            gr.update(visible=not may),
            gr.update(choices=catalogue.names() if may else [], value=None),
            catalogue.unread(request.cookies, words),
        ]

    parts = [shown, department, year, tools, notice, manage.name, manage.unread]
    context = gr.context.Context.root_block
    if context:
        context.load(fresh, filters, parts, queue=False, **QUIET)
    for event in manage.events:
        event.then(fresh, filters, parts, queue=False, **QUIET)
    return shown


class Manage:
    """The administrator's tools: upload, unlock, remove, index anew; each ends with a line for each file."""

    def __init__(self, catalogue: Catalogue, words: Words) -> None:
        self._catalogue = catalogue
        self._words = words
        upload = gr.File(
            file_count="multiple", label=words("documents.upload"), height=150, elem_id="upload", type="filepath"
        )
        self._waiting: gr.State = gr.State({}, time_to_live=STATE_SECONDS)
        self._result = drawn("", id="result", script=UNLOCKS)
        self.unread = drawn("", id="unread", script=UNLOCKS)
        with gr.Row():
            self.name = gr.Dropdown([], label=words("documents.remove"), elem_id="remove-name")
            remove = gr.Button(words("documents.remove_button"), elem_id="remove")
            reindex = gr.Button(words("documents.reindex"), elem_id="reindex")
        with gr.Row(visible=False, elem_id="removing") as asked:
            drawn(tag("p", text(words("documents.remove_sure")), role="alert"))
            yes = gr.Button(words("documents.remove_yes"), variant="stop", elem_id="remove-yes")
            no = gr.Button(words("talks.no"), elem_id="remove-no")
        remove.click(lambda name: gr.update(visible=bool(name)), [self.name], [asked], queue=False, **QUIET)
        for answer in (yes, no):
            answer.click(lambda: gr.update(visible=False), None, [asked], queue=False, **QUIET)
        ends = [upload, self._result, self._waiting]
        unlocks = [s.unlock(self._unlocked, [self._waiting], ends, **SLOW) for s in (self._result, self.unread)]
        self.events = (
            upload.upload(self._added, [upload], ends, **SLOW),
            *unlocks,
            yes.click(self._removed, [self.name], [self._result], **SLOW),
            reindex.click(self._rebuilt, None, [self._result], **SLOW),
        )

    def _added(
        self,
        files: Sequence[str],
        request: gr.Request,
        progress: gr.Progress = gr.Progress(),  # noqa: B008 (Gradio finds it there)
    ) -> list[Any]:
        told, waiting = self._catalogue.add(files or (), request.cookies, self._words, self._heard(progress))
        return [None, told, waiting]

    def _unlocked(
        self,
        waiting: Waiting,
        event: gr.EventData,
        request: gr.Request,
        progress: gr.Progress = gr.Progress(),  # noqa: B008
    ) -> list[Any]:
        name, password = (str(getattr(event, key, "") or "")[:1_000] for key in ("name", "password"))
        heard = self._heard(progress)
        told, left = self._catalogue.unlock(name, password, waiting or {}, request.cookies, self._words, heard)
        return [gr.skip(), told, left]

    def _removed(self, name: str, request: gr.Request) -> str:
        return self._catalogue.remove(name, request.cookies, self._words)

    def _rebuilt(self, request: gr.Request, progress: gr.Progress = gr.Progress()) -> str:  # noqa: B008
        return self._catalogue.rebuild(request.cookies, self._words, self._heard(progress))

    def _heard(self, progress: gr.Progress) -> Told:
        said = self._words("documents.reading")
        progress(0.0, desc=said)

        def told(done: int, total: int) -> None:
            progress((done, max(1, total)), desc=said)

        return told
