"""The login page: a form that needs no script, and the cookie that it earns."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from assistant.settings import Server
from ui.login import COOKIE, DAY, Login
from ui.markup import tag, text
from ui.messages import Tongue, Words, words
from ui.prefix import root
from ui.refused import TooOften
from ui.tries import Tries


def login_routes(server: Server, login: Login, tries: Tries) -> APIRouter:
    """Return the routes of signing in and out."""
    router = APIRouter(include_in_schema=False)

    @router.get("/login")
    async def form(request: Request, lang: Tongue = "ko") -> Response:
        signed = login.user(request.cookies) is not None
        return HTMLResponse(login_page(server.title, words(lang), possible=login.possible, signed=signed))

    @router.post("/login")
    def enter(
        request: Request,
        name: Annotated[str, Form()],
        password: Annotated[str, Form()],
        lang: Annotated[Tongue, Form()] = "ko",
    ) -> Response:
        said = words(lang)
        try:
            tries.count(request.client.host if request.client else "?")
        except TooOften:
            return HTMLResponse(login_page(server.title, said, possible=True, fault=said("login.often")), 429)
        if not login.check(name, password):
            return HTMLResponse(login_page(server.title, said, possible=login.possible, fault=said("login.wrong")), 401)
        response = RedirectResponse(f"{root(request)}/{lang}/", 303)
        secure = request.url.scheme == "https"
        response.set_cookie(
            COOKIE,
            login.cookie(),
            max_age=DAY,
            path=f"{root(request)}/",
            httponly=True,
            samesite="strict",
            secure=secure,
        )
        return response

    @router.post("/logout")
    async def leave(request: Request) -> Response:
        response = RedirectResponse(f"{root(request)}/", 303)
        response.delete_cookie(COOKIE, path=f"{root(request)}/", httponly=True, samesite="strict")
        return response

    return router


def login_page(title: str, said: Words, *, possible: bool, signed: bool = False, fault: str = "") -> str:
    """Return the page: a form, or the way out for one who is in."""
    if signed:
        inside = tag("form", tag("button", text(said("page.logout")), type="submit"), method="post", action="logout")
    elif not possible:
        inside = tag("p", text(said("login.off")), cls="failure", role="alert")
    else:
        inside = tag(
            "form",
            tag("p", text(fault), cls="failure", role="alert") if fault else "",
            tag("label", text(said("login.name")), '<input name="name" autocomplete="username" required>'),
            tag("label", text(said("login.password")), '<input name="password" type="password" autocomplete="current-password" required>'),
            f'<input type="hidden" name="lang" value="{said.tongue}">',
            tag("button", text(said("login.go")), type="submit"),
            method="post", action="login",
        )  # fmt: skip
    home = tag("a", text(f"← {title}"), href=f"{said.tongue}/")
    body = tag("body", tag("main", home, tag("h1", text(said("login.title"))), inside), cls="login")
    head = tag(
        "head",
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        tag("title", text(f"{said('login.title')} · {title}")),
        '<link rel="icon" href="static/icon.png"><link rel="stylesheet" href="static/login.css">',
    )
    return f"<!doctype html>{tag('html', head, body, lang=said.tongue)}"
