"""Behind a real proxy that shows the server under a path: every link of every page, the widget, the login and the API stay under it."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

ROOT = "/yesan"
HOP = {"connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "content-length", "host"}
SITE = """<!doctype html><html lang="ko"><meta charset="utf-8"><title>어느 구청</title><h1>어느 구청</h1>
<script src="{url}/widget.js" data-lang="ko" async></script></html>"""


class Proxy:
    """A proxy as offices have them: it shows one server under a path, streams, and names the server by its inner address."""

    def __init__(self, port: int, *, strips: bool) -> None:
        this = self
        strays: list[str] = []
        self.strays = strays

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._pass()

            def do_POST(self) -> None:
                self._pass()

            def _pass(self) -> None:
                if self.path == "/site":
                    self._say(SITE.format(url=this.url).encode())
                    return
                if not self.path.startswith(f"{ROOT}/"):
                    strays.append(self.path)
                    self.send_error(404)
                    return
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                sent = {k: v for k, v in self.headers.items() if k.lower() not in HOP}
                sent["X-Forwarded-Host"] = self.headers["host"]
                path = self.path.removeprefix(ROOT) if strips else self.path
                with (
                    closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as inner,
                    suppress(ConnectionError),  # the browser has gone to another page
                ):
                    inner.request(self.command, path, body, sent)
                    with inner.getresponse() as reply:
                        self._stream(reply)

            def _stream(self, reply: http.client.HTTPResponse) -> None:
                self.send_response(reply.status)
                for name, value in reply.getheaders():
                    if name.lower() not in HOP:
                        self.send_header(name, value)
                self.send_header("Connection", "close")
                self.end_headers()
                while piece := reply.read1(65_536):
                    self.wfile.write(piece)
                    self.wfile.flush()

            def _say(self, page: bytes) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(page)

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"http://{self.host}{ROOT}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(params=[True, False], ids=["takes-it-off", "leaves-it-on"])
def proxy(request: pytest.FixtureRequest, hand: Any, app_of: Any) -> Iterator[Proxy]:
    port = hand.free_port()
    shown = Proxy(port, strips=request.param)
    allowed = (f"http://{shown.host.replace('127.0.0.1', 'site.localhost')}",)
    with hand.Running(app_of(root_path=ROOT, allowed_origins=allowed), port):
        yield shown
    shown.close()
    assert [p for p in shown.strays if p != "/favicon.ico"] == []


def test_the_page_answers_shows_a_source_and_signs_in_without_leaving_the_path(
    proxy: Proxy, open_page: Any, hand: Any
) -> None:
    page = open_page(f"{proxy.url}/")
    assert page.url == f"{proxy.url}/ko/"
    page.locator(".welcome").wait_for()
    page.locator("#box textarea").fill("행사운영비 예산은?")
    page.keyboard.press("Enter")
    page.locator("#said .chip").first.click()
    page.locator("#source mark").wait_for()
    page.get_by_role("link", name="English").click()
    page.locator(".welcome, #said .turn").first.wait_for()
    assert page.url == f"{proxy.url}/en/"
    page.get_by_role("link", name="Admin sign-in").click()
    page.locator("[name=name]").fill("admin")
    page.locator("[name=password]").fill(hand.password)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Sign out").wait_for()
    assert [c["path"] for c in page.context.cookies()] == [f"{ROOT}/"]
    page.get_by_role("link", name="Sign out").click()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("link", name="관리자 로그인").wait_for()
    assert page.url == f"{proxy.url}/ko/"


def test_a_site_carries_the_widget_of_a_server_under_a_path(proxy: Proxy, open_page: Any) -> None:
    page = open_page(f"http://{proxy.host.replace('127.0.0.1', 'site.localhost')}/site")
    page.locator("yesan-widget").wait_for(state="attached")
    box = page.locator("yesan-widget").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    while len(page.frames) < 2:
        page.wait_for_timeout(50)
    frame = page.frames[1]
    frame.locator("#box:focus").wait_for()
    frame.locator("#box").fill("행사운영비 예산은?")
    frame.locator("#box").press("Enter")
    frame.locator(".chip").first.click()
    frame.locator("#source mark").first.wait_for()


def test_the_api_names_the_path_in_its_description_and_answers_under_it(proxy: Proxy) -> None:
    from openai import OpenAI

    with httpx.Client(base_url=proxy.url) as client:
        assert client.get("/openapi.json").json()["servers"] == [{"url": ROOT}]
        assert client.post("/api/ask", json={"question": "행사운영비?"}).json()["figures"]
        for path in ("/ko", "/en"):
            assert client.get(path).headers["location"] == f"{ROOT}{path}/"
        assert "frame-ancestors 'self' http://site" in client.get("/widget").headers["content-security-policy"]
        assert client.get("/healthz").headers["x-content-type-options"] == "nosniff"
    with OpenAI(base_url=f"{proxy.url}/v1", api_key="none") as asked:
        assert asked.models.list().data[0].id == "yesan"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_gradios_client_asks_through_the_proxy(proxy: Proxy) -> None:
    from gradio_client import Client

    answer = Client(f"{proxy.url}/ko/", verbose=False).predict("행사운영비?", [], api_name="/ask")
    assert answer["figures"]


@pytest.mark.parametrize("strips", [True, False])
def test_a_closed_chat_is_closed_under_a_path_too(hand: Any, app_of: Any, strips: bool) -> None:  # noqa: FBT001
    port = hand.free_port()
    with hand.Running(app_of(root_path=f"{ROOT}/", chat_open=False), port), httpx.Client() as client:
        before = "" if strips else ROOT
        for path, login in (("/ko/", "ko"), ("/en/gradio_api/info", "en")):
            reply = client.get(f"http://127.0.0.1:{port}{before}{path}")
            assert (reply.status_code, reply.headers["location"]) == (303, f"{ROOT}/login?lang={login}")
        refused = client.post(f"http://127.0.0.1:{port}{before}/ko/gradio_api/upload", files={"files": b"1"})
        assert refused.status_code in (303, 403)
        keyless = client.get(f"http://127.0.0.1:{port}{before}/v1/models")
        assert (keyless.status_code, keyless.json()["error"]["code"]) == (401, "invalid_api_key")


def test_a_path_that_is_the_programs_own_is_refused_in_words() -> None:
    from assistant.settings import SettingsError
    from ui.prefix import prefix

    with pytest.raises(SettingsError, match="path of this program itself"):
        prefix("/api")
