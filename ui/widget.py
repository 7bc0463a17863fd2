"""The widget: one script for a site's page, and the small page of its own that the script opens in a frame."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import FileResponse, HTMLResponse, Response

from assistant.settings import Server
from ui.door import Door
from ui.markup import tag, text
from ui.messages import Tongue, words

STATIC = Path(__file__).with_name("static")
FILES = {"chat.js": "text/javascript", "chat.css": "text/css"}


def widget_routes(server: Server, door: Door) -> APIRouter:
    """Return the widget's routes; its page carries no script and no style of its own."""
    router = APIRouter(include_in_schema=False)

    @router.get("/widget.js")
    async def script() -> Response:
        # a site of another origin must be allowed to load it, whatever it isolates itself from
        headers = {"Cross-Origin-Resource-Policy": "cross-origin", "Cache-Control": "public, max-age=300"}
        return FileResponse(STATIC / "widget.js", media_type="text/javascript", headers=headers)

    @router.get("/widget")
    async def page(
        lang: Tongue = "ko",
        theme: Annotated[str, Query(pattern="^(auto|light|dark)$")] = "auto",
        title: Annotated[str, Query(max_length=80)] = "",
    ) -> Response:
        return HTMLResponse(
            widget_page(lang, theme, title or server.title, door.ticket()), headers={"Cache-Control": "no-store"}
        )

    @router.get("/widget/{name}")
    async def part(name: str) -> Response:
        if name not in FILES:
            return Response(status_code=404)
        return FileResponse(STATIC / name, media_type=FILES[name])

    return router


def widget_page(tongue: Tongue, theme: str, title: str, ticket: str) -> str:
    """Return the page inside the frame; its sentences travel as data."""
    said = words(tongue)
    labels = said.group("widget.") | {f"status_{k}": v for k, v in said.group("status.").items()}
    labels |= {f"where_{k}": v for k, v in said.group("where.").items()}
    labels |= {f"note_{k}": v for k, v in said.group("note.").items()}
    labels |= {f"origin_{k}": v for k, v in said.group("origin.").items()}
    labels |= {k: said(f"source.{k}") for k in ("drawing", "unsure", "unmarked")}
    labels |= {"choices": said("chat.choices"), "suggestions": said("chat.suggestions")}
    data = json.dumps(labels, ensure_ascii=False)
    close = tag("button", "✕", type="button", id="close", aria_label=said("widget.close"))
    box = tag(
        "textarea",
        id="box",
        rows=1,
        maxlength=4_000,
        placeholder=said("widget.placeholder"),
        aria_label=said("widget.placeholder"),
    )
    body = tag(
        "body",
        tag("header", tag("h1", text(title)), close),
        tag("main", tag("div", tag("p", text(said("widget.hello")), cls="hello"), id="talk", role="log", aria_live="polite"),
            tag("section", id="source", hidden=True, aria_label=said("widget.source"), tabindex=-1)),
        tag("form", box, tag("button", text(said("widget.send")), type="submit", id="send"), id="ask"),
        data_words=data, data_pass=ticket, data_theme=theme,
    )  # fmt: skip
    head = tag(
        "head",
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        tag("title", text(title)),
        '<link rel="stylesheet" href="widget/chat.css"><script src="widget/chat.js" defer></script>',
    )
    return f"<!doctype html>{tag('html', head, body, lang=tongue)}"
