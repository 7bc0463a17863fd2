"""Who may come in: keys for the API, a short pass for the page's own scripts, the login for administration."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Callable, Mapping

from starlette.requests import Request

from assistant.settings import Server
from ui.login import Login, signing

PASS = "X-Yesan-Pass"  # noqa: S105 (the name of a header)
HOURS = 12 * 3_600


class NoKey(Exception):
    """The caller has no key, and one is needed."""


class NoLogin(Exception):
    """The caller has not signed in, and must have."""


class Door:
    """Decides from a request alone; what it hands out ends with the process."""

    def __init__(self, server: Server, login: Login, clock: Callable[[], float] = time.time) -> None:
        self._server = server
        self._login = login
        self._clock = clock
        self._secret = signing(server, "pass")

    def admin(self, request: Request) -> str:
        """Return the administrator's name, or raise NoLogin."""
        user = self._login.user(request.cookies)
        if user is None:
            raise NoLogin
        return user

    def user(self, cookies: Mapping[str, str]) -> str | None:
        """Return who is signed in by a cookie."""
        return self._login.user(cookies)

    def enter(self, request: Request) -> str:
        """Return the caller's name for the limits, or raise NoKey; no keys configured means an open chat's API."""
        given = request.headers.get("authorization", "").removeprefix("Bearer ").strip() or request.headers.get(
            "x-api-key", ""
        )
        for number, key in enumerate(self._server.api_keys):
            if hmac.compare_digest(key.encode(), given.encode("utf-8", "replace")):
                return f"key {number}"
        if self._login.user(request.cookies):
            return f"user {self._login.user(request.cookies)}"
        passed = self._server.chat_open and self._valid(request.headers.get(PASS, ""))
        if not passed and (self._server.api_keys or not self._server.chat_open):
            raise NoKey
        return f"host {request.client.host if request.client else '?'}"

    def ticket(self) -> str:
        """Return a pass for the scripts of a page that this server has just given out."""
        until = str(int(self._clock()) + HOURS)
        return f"{until}.{self._sign(until)}"

    def _valid(self, ticket: str) -> bool:
        until, _, signature = ticket.partition(".")
        good = (
            until.isascii()
            and until.isdigit()
            and hmac.compare_digest(signature.encode("utf-8", "replace"), self._sign(until).encode())
        )
        return good and int(until) > self._clock()

    def _sign(self, words: str) -> str:
        return hmac.new(self._secret, words.encode(), hashlib.sha256).hexdigest()
