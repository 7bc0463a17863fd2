"""One process for people and machines: the page in two languages, the API, the widget, behind one guard."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr
import uvicorn
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import FileResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from assistant.settings import Server, Settings
from index.query import Finder
from index.shelves.database import lasting, open_database
from index.shelves.generation import IndexFault
from ui.api import Counter, ask_routes, browse_routes, feedback_routes, health_routes
from ui.catalogue import Catalogue
from ui.check_page import Checks
from ui.conversations import InDatabase
from ui.desk import Assistant, Desk
from ui.door import Door, NoKey, NoLogin
from ui.early import EarlyFinder
from ui.examples import Examples
from ui.faults import fault, problem, refused
from ui.feedback import Feedback
from ui.gauges import Gauges
from ui.login import Login
from ui.manage import manage_routes
from ui.messages import TONGUES, tongue_of, words
from ui.openai_api import openai_routes
from ui.originals import Originals
from ui.page import head, page, theme
from ui.page_routes import page_routes
from ui.parts import calm
from ui.pictures import Pictures
from ui.prefix import Prefix, prefix, root, within
from ui.recall import Recall
from ui.security import Guard
from ui.shelf import Shelf
from ui.sign_in import login_routes
from ui.source import Panel
from ui.stream import Threads
from ui.talk import Talker
from ui.tries import Tries
from ui.warm import Warm
from ui.widget import widget_routes

LOG = logging.getLogger("yesan.ui")
STATIC = Path(__file__).with_name("static")
BODY = 4_000_000  # bytes; a reopened conversation is the largest thing that is no upload
LOOPBACK = ("127.0.0.1", "::1", "localhost")
LOGINS = 10  # tries of one caller in a minute


def build_app(assistant: Assistant, finder: Finder, settings: Settings, shelf: Shelf | None = None) -> FastAPI:
    """Return the whole application over its collaborators; without a shelf the web cannot change the documents."""
    calm()
    server, index = settings.server, finder
    finder = EarlyFinder(index)
    login = Login(server)
    door = Door(server, login)
    desk = Desk(assistant, server)
    gauges = Gauges(lambda: desk.inside, lambda: len(finder.documents()))
    shared = lasting(open_database(settings.index.database)) if settings.index.database else None
    counter = Counter(
        desk,
        Recall(desk, InDatabase(shared) if shared else None),
        gauges,
        Threads(server.concurrent + server.waiting + 8),
    )
    feedback = Feedback(shared or settings.home.path)
    examples = Examples(finder, desk.ask)
    pictures = Pictures(finder, Originals(finder, shelf.paths if shelf else tuple))
    # a question in each language loads all that answers are made with; the examples are ready before the page is
    warm = Warm(*(partial(assistant.ask, words(tongue)("ask.warm")) for tongue in TONGUES),
                *(partial(examples, words(tongue)) for tongue in TONGUES))  # fmt: skip
    app = FastAPI(title=server.title, version="1", docs_url=None, redoc_url=None)
    for routes in (
        ask_routes(counter, door), browse_routes(finder, door), feedback_routes(feedback, door), manage_routes(shelf, door, server),
        health_routes(gauges, lambda: index.generation, warm), openai_routes(counter, door), widget_routes(server, door),
        login_routes(server, login, Tries(LOGINS)), page_routes(pictures, door),
    ):  # fmt: skip
        app.include_router(routes)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    _faults(app)
    _guards(app, server, login)

    @app.get("/", include_in_schema=False)
    async def home(request: Request) -> Response:
        tongue = tongue_of(request.headers.get("accept-language"))
        return RedirectResponse(f"{root(request)}/{tongue}/", 307, {"Vary": "Accept-Language"})

    for tongue in TONGUES:
        app.add_api_route(f"/{tongue}", _beneath, include_in_schema=False)

    @app.get("/favicon.ico", include_in_schema=False)
    async def icon() -> Response:
        return FileResponse(STATIC / "icon.png", media_type="image/png")

    talker = Talker(counter, finder, feedback, examples)
    for tongue in TONGUES:
        said = words(tongue)
        blocks = page(
            talker, Panel(finder, door.ticket), Catalogue(finder, shelf, login), Checks(finder), said, server.title
        )
        gr.mount_gradio_app(
            app, blocks, path=f"/{tongue}", theme=theme(), head=head(said), footer_links=[], run_history=False, show_error=False,
            allowed_paths=[], max_file_size=server.upload_mb * 1_000_000, ssr_mode=False, enable_monitoring=False, mcp_server=False,
        )  # fmt: skip
    app.state.warm = warm
    return app


def serve(settings: Settings, assistant: Assistant, finder: Finder, shelf: Shelf | None = None) -> None:
    """Serve until stopped."""
    server = settings.server
    if server.host not in LOOPBACK and server.chat_open and not server.api_keys:
        LOG.warning("everybody who reaches %s may ask: set server.api_keys, or server.chat_open = false", server.host)
    app = build_app(assistant, finder, settings, shelf)
    app.state.warm.start()
    uvicorn.run(
        app,
        host=server.host,
        port=server.port,
        log_level=settings.log.level,
        log_config=None,
        server_header=False,
        proxy_headers=bool(server.proxy_headers),
        forwarded_allow_ips=list(server.proxy_headers),
    )


async def _beneath(request: Request) -> Response:
    return RedirectResponse(f"{root(request)}{within(request.scope)}/", 307)


def _guards(app: FastAPI, server: Server, login: Login) -> None:
    # Gradio leaves CORS to its parent only when the parent has this; alone it would reflect any origin
    app.add_middleware(
        CORSMiddleware, allow_origins=list(server.allowed_origins), allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Type", "X-Api-Key"], expose_headers=["Retry-After"],
    )  # fmt: skip
    app.add_middleware(
        Guard, origins=server.allowed_origins, max_body=BODY, max_upload=server.upload_mb * 1_000_000,
        user=login.user, private=not server.chat_open,
    )  # fmt: skip
    app.add_middleware(Prefix, root=prefix(server.root_path))


def _faults(app: FastAPI) -> None:
    async def unkeyed(request: Request, error: Exception) -> Response:
        language = request.headers.get("accept-language")
        if within(request.scope).startswith("/v1/"):
            return fault(401, words(tongue_of(language))("fault.key"), "invalid_api_key")
        return problem(
            401, "key" if isinstance(error, NoKey) else "login", language, headers={"WWW-Authenticate": "Bearer"}
        )

    async def misshapen(request: Request, error: Exception) -> Response:
        language = request.headers.get("accept-language")
        first: dict[str, Any] = error.errors()[0] if isinstance(error, RequestValidationError) else {}
        why = f"{'.'.join(str(p) for p in first.get('loc', ()))}: {first.get('msg', '')}"
        if within(request.scope).startswith("/v1/"):
            return fault(400, why, "invalid_request_error")
        return problem(422, "shape", language, detail=words(tongue_of(language))("fault.shape", why=why))

    async def away(request: Request, error: Exception) -> Response:
        language = request.headers.get("accept-language")
        said = words(tongue_of(language))
        told = getattr(error, "ko" if said.tongue == "ko" else "en", "")
        return problem(503, "unready", language, detail=told, headers={"Retry-After": "10"})

    async def plain(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        headers = error.headers if isinstance(error, HTTPException) else None
        kind = {404: "missing", 413: "body"}.get(status, "failed" if status >= 500 else "other")
        return refused(within(request.scope), status, kind, request.headers.get("accept-language"), headers)

    async def failed(request: Request, error: Exception) -> Response:
        LOG.error("a request failed", exc_info=error)
        return refused(within(request.scope), 500, "failed", request.headers.get("accept-language"))

    app.add_exception_handler(NoKey, unkeyed)
    app.add_exception_handler(NoLogin, unkeyed)
    app.add_exception_handler(IndexFault, away)
    app.add_exception_handler(RequestValidationError, misshapen)
    app.add_exception_handler(HTTPException, plain)
    app.add_exception_handler(Exception, failed)
