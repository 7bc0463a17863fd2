"""The path under which a proxy shows this server: whether the proxy takes it off or leaves it on, the application sees one address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.settings import SettingsError

OWN = {
    "",
    "api",
    "en",
    "gradio_api",
    "ko",
    "static",
    "v1",
    "widget",
}  # a path of these could not be told from the program's


def prefix(path: str) -> str:
    """Return a setting as a path: "" or one that begins with a slash and does not end with one.

    >>> prefix("yesan/"), prefix("/"), prefix("/a/b")
    ('/yesan', '', '/a/b')
    """
    parts = [part for part in path.strip().split("/") if part]
    if parts and parts[0] in OWN:
        raise SettingsError(
            f"server.root_path = {path!r}: 이 프로그램이 쓰는 경로와 겹칩니다. /yesan처럼 다른 이름을 쓰세요.",
            f"server.root_path = {path!r} is a path of this program itself: take another, such as /yesan.",
        )
    return "".join(f"/{part}" for part in parts)


def within(scope: Mapping[str, Any]) -> str:
    """Return the path of a request inside the application, what a proxy puts before it taken off."""
    path, root = str(scope["path"]), str(scope.get("root_path", ""))
    return path.removeprefix(root) if path == root or path.startswith(f"{root}/") else path


def root(request: Request) -> str:
    """Return the path under which a proxy shows this server."""
    return str(request.scope.get("root_path", ""))


class Prefix:
    """ASGI middleware: puts every request under the prefix, once."""

    def __init__(self, app: ASGIApp, *, root: str) -> None:
        self._app = app
        self._root = root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on as if it had been asked for under the prefix."""
        if self._root and scope["type"] in ("http", "websocket"):
            bare = within({"path": scope["path"], "root_path": self._root}) or "/"
            scope = {
                **scope,
                "root_path": self._root,
                "path": self._root + bare,
                "raw_path": quote(self._root + bare).encode(),
            }
        await self._app(scope, receive, send)
