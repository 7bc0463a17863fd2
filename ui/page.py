"""The page in one language: conversations, the chat, documents, checks, and the source beside all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import gradio as gr
from gradio.events import api

from ingest.model import Place
from ui.catalogue import Catalogue
from ui.chat import answers
from ui.check_page import Checks, check_page
from ui.documents_page import documents_page
from ui.feedback import Verdict
from ui.markup import tag, text
from ui.messages import Words
from ui.parts import PLACES, QUIET, drawn, once
from ui.source import Panel, Spot
from ui.talk import Talker, whole

FONTS = ("Pretendard", "-apple-system", "BlinkMacSystemFont", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR",
         "Malgun Gothic", "system-ui", "sans-serif")  # fmt: skip
MONO = ("ui-monospace", "D2Coding", "Noto Sans Mono CJK KR", "Consolas", "monospace")
SAID = "yesan.listen(element, trigger, ['ask', 'retry', 'place', 'deliver', 'vote']);"
TALKS = "yesan.talks(element, trigger, ['open', 'fresh']);"
TOP = "yesan.top(element);"
CROWD: dict[str, Any] = {"concurrency_limit": 40, "concurrency_id": "ask"}
STATE_SECONDS = 7_200
HELD: dict[str, Any] = {
    "js": f"async (...given) => [...given.slice(0, -1), await ({once('held')})()]",
    **QUIET,
}  # the page says what it shows


def theme() -> gr.themes.Base:
    """Return the look: system fonts alone, so that nothing is fetched."""
    return gr.themes.Base(primary_hue="blue", neutral_hue="slate", font=FONTS, font_mono=MONO, radius_size="md")


def head(words: Words) -> str:
    """Return what the page's head needs, from this server, under whatever path it is shown."""
    return "".join(
        (
            f'<meta name="yesan-language" content="{words.tongue}">',
            '<link rel="icon" href="../static/icon.png">',
            '<link rel="stylesheet" href="../static/page.css"><link rel="stylesheet" href="../static/source.css">',
        )
    )


def page(talker: Talker, panel: Panel, catalogue: Catalogue, checks: Checks, words: Words, title: str) -> gr.Blocks:
    """Return the page; what it does lives in its collaborators, so that it can be tested without a browser."""
    blocks = gr.Blocks(title=title, fill_width=True, delete_cache=(900, STATE_SECONDS))  # what was uploaded goes
    with blocks:
        top = drawn(header(words, title), id="top", script=TOP)
        with gr.Row(elem_id="floor"):
            with gr.Column(elem_id="main", min_width=0, scale=3), gr.Tabs(elem_id="views"):
                with gr.Tab(words("page.ask"), id="ask", elem_id="view-ask"):
                    chat = Chat(talker, words)
                with gr.Tab(words("page.documents"), id="documents", elem_id="view-documents"):
                    documents = documents_page(catalogue, words)
                with gr.Tab(words("page.check"), id="check", elem_id="view-check") as tab:
                    found = check_page(checks, words, tab)
            with gr.Column(elem_id="panel", min_width=0, scale=2):
                source = drawn(panel.empty(words), id="source", script=PLACES)

        def placed(talk: Any, held: str, event: gr.EventData) -> str:
            return panel.draw(_spot(event), answers(whole(talk, held)), words)

        def greeted(request: gr.Request) -> str:
            return header(words, title, signed=catalogue.signed(request.cookies))

        blocks.load(greeted, None, [top], queue=False, **QUIET)
        # apart from the conversation: the first examples take a while, and must not undo a question asked meanwhile
        blocks.load(lambda: talker.welcome(words), None, [chat.hello], queue=False, **QUIET)
        for clicked in (chat.said, source, documents, found):
            opened = clicked.place(placed, chat.known, [source], queue=False, **HELD)
            opened.then(None, None, None, js="() => yesan.opened()", **QUIET)
    blocks.queue(max_size=200, default_concurrency_limit=40)
    return blocks


class Chat:
    """The chat: its parts on the page, and what each click does."""

    def __init__(self, talker: Talker, words: Words) -> None:
        self._talker = talker
        self._words = words
        self.talk = gr.State((), time_to_live=STATE_SECONDS)
        self._asking = gr.State("", time_to_live=STATE_SECONDS)
        with gr.Row(elem_id="ask-row"):
            with gr.Column(elem_id="side", min_width=0):
                self._talks = drawn(sidebar(words), id="talks", script=TALKS)
            with gr.Column(elem_id="chat", min_width=0):
                self.said = drawn("", id="said", script=SAID)
                self.hello = drawn("", id="hello", script=SAID)
                self._live = drawn("", id="live")
                with gr.Column(elem_id="composer", min_width=0):
                    self._box = gr.Textbox(
                        placeholder=words("chat.placeholder"), label=words("chat.label"), show_label=False, container=False,
                        lines=1, max_lines=8, elem_id="box", autofocus=True,
                    )  # fmt: skip
                    with gr.Row(elem_id="keys"):
                        drawn(tag("span", text(words("chat.hint")), cls="hint"))
                        export = gr.Button(words("chat.export"), size="sm", min_width=0, elem_id="export")
                        self._stop = gr.Button(
                            words("chat.stop"), size="sm", min_width=0, variant="stop", elem_id="stop", visible=False
                        )
                        self._send = gr.Button(
                            words("chat.send"), size="sm", min_width=0, variant="primary", elem_id="send"
                        )
        self._held = gr.Textbox(visible="hidden", label="held")
        self.known = [self.talk, self._held]
        self._packet = gr.Textbox(visible="hidden", label="packet")
        self._parcel = gr.Textbox(visible="hidden", label="parcel")
        self._shown = [self._box, self.said, self._live, self.talk, self._asking, self._packet, self._send, self._stop]
        self._asks()
        self._keeps()
        self._delivers(export)

    def _asks(self) -> None:
        talker, words = self._talker, self._words

        def typed(question: str, talk: Any, held: str, request: gr.Request) -> Iterator[list[Any]]:
            yield from talker.say(question, whole(talk, held), words, _caller(request))

        def clicked(talk: Any, held: str, event: gr.EventData, request: gr.Request) -> Iterator[list[Any]]:
            yield from talker.say(_text(event, "reply"), whole(talk, held), words, _caller(request))

        def again(talk: Any, held: str, event: gr.EventData, request: gr.Request) -> Iterator[list[Any]]:
            yield from talker.again(_number(event, "turn"), whole(talk, held), words, _caller(request))

        asks = [
            gr.on([self._box.submit, self._send.click], typed, [self._box, *self.known], self._shown, **CROWD, **HELD),
            self.said.ask(clicked, self.known, self._shown, **CROWD, **HELD),
            self.hello.ask(clicked, self.known, self._shown, **CROWD, **HELD),
            self.said.retry(again, self.known, self._shown, **CROWD, **HELD),
        ]
        stop = self._stop.click(
            lambda question, talk, held: talker.stopped(question, whole(talk, held), words),
            [self._asking, *self.known], self._shown, cancels=asks, queue=False, **HELD,
        )  # fmt: skip
        for ended in (*asks, stop):
            ended.then(None, [self._packet], None, js="(packet) => yesan.save(packet)", **QUIET)

        def ask(question: str, history: list[str], request: gr.Request) -> dict[str, Any]:
            return talker.ask(question, history, words, _caller(request))

        api(ask, api_name="ask", **CROWD)

    def _keeps(self) -> None:
        talker, words = self._talker, self._words
        parts = [self.said, self._live, self.talk]

        def opened(event: gr.EventData) -> list[Any]:
            return talker.reopened(getattr(event, "turns", None), words)

        self._talks.open(opened, None, parts, queue=False, **QUIET)
        self._talks.fresh(lambda: talker.reopened([], words), None, parts, queue=False, **QUIET)

        def voted(talk: Any, held: str, event: gr.EventData) -> None:
            verdict: Verdict = "up" if _text(event, "verdict") == "up" else "down"
            talker.vote(_number(event, "turn"), verdict, _text(event, "reason"), whole(talk, held))

        self.said.vote(voted, self.known, None, queue=False, **HELD)

    def _delivers(self, export: gr.Button) -> None:
        talker, words = self._talker, self._words

        def delivered(talk: Any, held: str, event: gr.EventData) -> str:
            return talker.parcel(_text(event, "kind"), _number(event, "turn"), whole(talk, held), words)

        def exported(talk: Any, held: str) -> str:
            return talker.parcel("md", 0, whole(talk, held), words)

        for made in (
            self.said.deliver(delivered, self.known, [self._parcel], queue=False, **HELD),
            export.click(exported, self.known, [self._parcel], queue=False, **HELD),
        ):
            made.then(None, [self._parcel], None, js="(parcel) => yesan.deliver(parcel)", **QUIET)


def header(words: Words, title: str, *, signed: bool = False) -> str:
    """Return the bar on top: the name, the other language, light or dark, and the login."""
    other = "en" if words.tongue == "ko" else "ko"
    brand = tag("strong", text(title), cls="brand")
    return tag(
        "header",
        tag("a", text(words("page.skip")), href="#box", cls="skip"),
        tag("button", "☰", type="button", cls="quiet menu", data_act="side", aria_label=words("talks.title")),
        tag("div", tag("h1", brand), tag("span", text(words("page.tagline")), cls="tagline"), cls="name"),
        tag("nav",
            tag("a", text(words("page.language")), href=f"../{other}/", cls="quiet", hreflang=other, lang=other),
            tag("button", "◐", type="button", cls="quiet", data_act="theme", aria_label=words("page.theme"), title=words("page.theme")),
            tag("a", text(words("page.logout" if signed else "page.login")), href=f"../login?lang={words.tongue}", cls="quiet login")),
        cls="top",
    )  # fmt: skip


def sidebar(words: Words) -> str:
    """Return the place of the conversation list; the browser alone knows what goes into it."""
    said = {
        f"data_{k}": v
        for k, v in (words.group("talks.") | {n: words(f"chat.{n}") for n in ("copied", "thanks")}).items()
    }
    new = tag("button", text(f"＋ {words('talks.fresh')}"), type="button", cls="quiet", data_act="new")
    return tag("aside", tag("div", tag("h2", text(words("talks.title"))), new, cls="bar"), tag("ul", cls="list"),
               tag("p", text(words("talks.here")), cls="hint"), cls="talks", aria_label=words("talks.title"), **said)  # fmt: skip


def _caller(request: gr.Request) -> str:
    return f"host {request.client.host if request.client else '?'}"


def _text(event: gr.EventData, name: str) -> str:
    return str(getattr(event, name, "") or "")


def _number(event: gr.EventData, name: str) -> int:
    value = _text(event, name)
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def _spot(event: gr.EventData) -> Spot:
    leaf = _number(event, "leaf") if _text(event, "leaf") else None
    return Spot(_text(event, "document"), _number(event, "start"), _number(event, "end"), _text(event, "figure"), leaf,
                _place(event))  # fmt: skip


def _place(event: gr.EventData) -> Place:
    """Return the place that a click brings along: what the panel calls it, and which page it shows."""
    page, table, row, column = (
        _number(event, n) if _text(event, n) else None for n in ("page", "table", "row", "column")
    )
    return Place(page, _text(event, "sheet")[:100] or None, table, row, column, _text(event, "cell")[:20] or None)
