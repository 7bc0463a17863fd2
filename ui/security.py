"""What every response and request must keep to: headers, framing, size, and who may write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from http.cookies import CookieError, SimpleCookie

from fastapi import HTTPException
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.faults import refused
from ui.prefix import within

# Gradio compiles its templates in the browser and styles inline; the widget needs neither
PAGE_SCRIPTS = "'self' 'unsafe-inline' 'unsafe-eval' blob:"
UPLOADS = ("/gradio_api/upload", "/api/documents")
PAGES = ("/ko", "/en", "/widget")


def policy(path: str, origins: Sequence[str]) -> str:
    """Return the Content-Security-Policy of a path; the allowlist alone opens the widget's frame."""
    widget = path == "/widget" or path.startswith("/widget/")
    ancestors = " ".join(("'self'", *origins)) if widget else "'self'"
    scripts, styles = ("'self'", "'self'") if widget else (PAGE_SCRIPTS, "'self' 'unsafe-inline'")
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src {scripts}",
            f"style-src {styles}",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors {ancestors}",
        )
    )


class Guard:
    """ASGI middleware: sets the headers, refuses big bodies, and keeps uploads and other sites' writes out."""

    def __init__(
        self, app: ASGIApp, *, origins: Sequence[str], max_body: int, max_upload: int,
        user: Callable[[Mapping[str, str]], str | None], private: bool = False,
    ) -> None:  # fmt: skip
        self._app = app
        self._origins = tuple(origins)
        self._max_body = max_body
        self._max_upload = max_upload
        self._user = user
        self._private = private

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its limits, and its response with its headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = within(scope)
        headers = Headers(scope=scope)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._dress(MutableHeaders(scope=message), path)
            await send(message)

        upload = path.endswith(UPLOADS)
        if self._private and path.startswith(PAGES) and not self._user(cookies(headers)):
            asked = f"/login?lang={path[1:3]}" if path.startswith(PAGES[:2]) else "/login"
            await RedirectResponse(f"{scope.get('root_path', '')}{asked}", 303)(scope, receive, sending)
            return
        if upload and scope["method"] == "POST" and not self._user(cookies(headers)):
            await self._refuse(403, "forbidden", scope, receive, sending)
            return
        if scope["method"] not in ("GET", "HEAD", "OPTIONS") and self._foreign(headers):
            await self._refuse(403, "origin", scope, receive, sending)
            return
        limit = self._max_upload if upload else self._max_body
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > limit:
            await self._refuse(413, "body", scope, receive, sending)
            return
        await self._app(scope, _counted(receive, limit), sending)

    def _foreign(self, headers: Headers) -> bool:
        """Whether a browser says that another site, not on the allowlist, sends this."""
        origin = headers.get("origin")
        if origin is None or origin in self._origins:
            return False
        # a proxy may pass on its own name for this server; another site's page cannot set what tells the reader's
        named = {headers.get("host"), headers.get("x-forwarded-host", "").partition(",")[0].strip()}
        _, _, site = origin.partition("://")
        return not site or site not in named

    def _dress(self, headers: MutableHeaders, path: str) -> None:
        headers.setdefault("Content-Security-Policy", policy(path, self._origins))
        headers.setdefault("X-Content-Type-Options", "nosniff")
        headers.setdefault("Referrer-Policy", "same-origin")
        headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
        headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        if path.startswith(("/api/", "/v1/")):
            headers.setdefault("Cache-Control", "no-store")

    async def _refuse(self, status: int, kind: str, scope: Scope, receive: Receive, send: Send) -> None:
        response: JSONResponse = refused(within(scope), status, kind, Headers(scope=scope).get("accept-language"))
        await response(scope, receive, send)


def cookies(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the cookies of a request; a header that cannot be read holds none."""
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}


def _counted(receive: Receive, limit: int) -> Receive:
    seen = 0

    async def counting() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise HTTPException(413)  # FastAPI passes its own exception on, and would hide any other
        return message

    return counting
