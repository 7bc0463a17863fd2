"""The widget on other people's sites: allowed on one, refused on another, and never in the way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

EXPO = "how much is allotted to the 박람회?"
STRICT = "default-src 'none'; script-src {url}; frame-src {url}; connect-src {url}; style-src 'self'"
PAGE = """<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>어느 구청</title>
<link rel="stylesheet" href="/host.css"></head><body><h1>어느 구청</h1><p id="text">주민 여러분</p>
<script src="{url}/widget.js" data-lang="ko" data-theme="light" data-title="예산 질문" async></script></body></html>"""
HOSTILE = "button, iframe, div { display: none !important; font-size: 60px !important; } * { color: red !important; }"


class Site:
    """A site of another origin that carries the widget."""

    def __init__(self, server: str, port: int = 0, policy: str = "") -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                css = self.path == "/host.css"
                self.send_response(200)
                self.send_header("Content-Type", "text/css" if css else "text/html")
                if policy:
                    self.send_header("Content-Security-Policy", policy)
                self.end_headers()
                self.wfile.write((HOSTILE if css else PAGE.format(url=server)).encode())

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def allowed(house: Any) -> Iterator[str]:
    site = Site(house.url, house.site, STRICT.format(url=house.url))
    yield f"http://site.localhost:{house.site}/"
    site.close()


def launch(page: Any) -> Any:
    """Press the launcher, which lives where the host's scripts cannot look, and return the frame."""
    page.locator("yesan-widget").wait_for(state="attached")
    box = page.locator("yesan-widget").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for _ in range(100):
        frame = next((f for f in page.frames if "/widget?" in f.url), None)
        if frame:
            return frame
        page.wait_for_timeout(50)
    raise AssertionError("no frame was opened")


def ask(frame: Any, question: str) -> Any:
    frame.locator("#box").fill(question)
    frame.locator("#box").press("Enter")
    frame.locator(".turn").last.locator(".status").wait_for()
    return frame.locator(".turn").last


def test_an_allowed_site_asks_and_sees_the_source_under_a_strict_policy(allowed: str, open_page: Any) -> None:
    frame = launch(open_page(allowed))
    turn = ask(frame, EXPO)
    assert "70,000천원" in turn.inner_text()
    assert "90,000천원" in turn.inner_text()
    turn.locator(".chip").first.click()
    frame.locator("#source mark").first.wait_for()
    assert "70,000천원" in "".join(frame.locator("#source mark").all_inner_texts())
    frame.locator(".back").click()
    turn.locator(".choice").first.click()
    frame.locator(".turn").nth(1).locator(".status").wait_for()
    assert "70,000천원" in frame.locator(".turn").nth(1).inner_text()
    assert "0.7억원" in ask(frame, "천원 말고 억원으로").inner_text()


def test_the_widget_keeps_nothing_in_the_browser(house: Any, allowed: str, open_page: Any) -> None:
    page = open_page(allowed)
    frame = launch(page)
    ask(frame, EXPO)
    assert page.context.cookies() == []
    # a frame of another site is refused its storage; at home there is some, and it stays empty
    assert frame.evaluate("() => { try { return localStorage.length } catch { return 'refused' } }") in {0, "refused"}
    home = open_page(f"{house.url}/widget?lang=ko")
    ask(home, EXPO)
    assert home.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_escape_closes_it_and_gives_the_focus_back(allowed: str, open_page: Any) -> None:
    page = open_page(allowed)
    frame = launch(page)
    frame.locator("#box").wait_for()
    frame.locator("#box:focus").wait_for()
    page.keyboard.press("Escape")
    page.locator("yesan-widget:focus").wait_for(state="attached")
    page.keyboard.press("Enter")
    frame.locator("#box:focus").wait_for()
    frame.locator("#close").click()
    page.locator("yesan-widget:focus").wait_for(state="attached")


def test_neither_style_breaks_the_other(allowed: str, open_page: Any) -> None:
    page = open_page(allowed)
    before = page.locator("h1").evaluate("h => JSON.stringify(getComputedStyle(h))")
    frame = launch(page)
    frame.locator("#send").wait_for()
    assert frame.locator("#send").is_visible()
    assert float(frame.locator("#send").evaluate("b => parseFloat(getComputedStyle(b).fontSize)")) < 20
    assert page.locator("h1").evaluate("h => JSON.stringify(getComputedStyle(h))") == before


def test_enter_that_ends_a_hangul_syllable_never_sends(allowed: str, open_page: Any) -> None:
    frame = launch(open_page(allowed))
    frame.locator("#box").fill("예산")
    for key in ({"isComposing": True}, {"keyCode": 229}):
        frame.locator("#box").dispatch_event("keydown", {"key": "Enter", "bubbles": True, **key})
    assert frame.locator(".turn").count() == 0


def test_a_site_that_is_not_allowed_is_told_so(house: Any, open_page: Any) -> None:
    site = Site(house.url)
    page = open_page(
        f"http://other.localhost:{site.port}/",
        script="window.attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function () { return window.attach.call(this, { mode: 'open' }); };",
    )
    page.wait_for_function("document.querySelector('yesan-widget')")
    page.evaluate("document.querySelector('yesan-widget').shadowRoot.querySelector('button').click()")
    page.wait_for_function("document.querySelector('yesan-widget').shadowRoot.querySelector('p:not([hidden])')")
    assert "이 사이트에서는 사용할 수 없습니다" in page.evaluate(
        "document.querySelector('yesan-widget').shadowRoot.querySelector('p').textContent"
    )
    assert any("frame-ancestors" in line for line in open_page.seen)
    open_page.seen.clear()
    site.close()


def test_a_server_that_is_away_is_said_to_be(hand: Any, app_of: Any, open_page: Any) -> None:
    with hand.Running(app_of(allowed_origins=("http://127.0.0.1",))) as running:
        page = open_page(f"{running.url}/widget?lang=ko")
        page.locator("#box").fill("예산은?")
    page.keyboard.press("Enter")
    page.locator(".failure").wait_for()
    assert "연결할 수 없습니다" in page.locator(".failure").inner_text()
    assert page.locator(".choice", has_text="다시").is_visible()


def test_a_failed_answer_can_be_asked_again(stage: Any, open_page: Any) -> None:
    page = open_page(f"{stage.url}/widget?lang=ko")
    page.locator("#box").fill("실패")
    page.keyboard.press("Enter")
    page.locator(".failure").wait_for()
    page.locator("#box").fill("예산은?")
    page.keyboard.press("Enter")
    page.locator(".chip").first.wait_for()


def test_blanks_and_what_was_worked_out_carry_their_marks(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/widget?lang=ko")
    turn = ask(page, "2016년 지역상생 네트워크 예산은?")
    assert turn.locator(".note b").all_inner_texts() == ["빈칸", "계산으로 얻은 값"]
    derived = turn.locator(".reply > p .made.derived").first
    assert derived.inner_text() == "200,000천원"
    assert derived.get_attribute("title") == "빈칸을 계산"


def test_an_amount_is_not_broken_over_lines_on_a_telephone(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/widget?lang=ko", viewport={"width": 360, "height": 640})
    ask(page, "2016년 지역상생 네트워크 예산은?").locator(".chip").nth(1).click()
    page.locator("#source mark").first.wait_for()
    assert page.locator("#source mark", has_text="350,000").first.evaluate(
        "mark => { const r = document.createRange(); const t = mark.lastChild; const at = t.data.indexOf('350,000');"
        " r.setStart(t, at); r.setEnd(t, at + 7); return r.getClientRects().length; }"
    ) == 1  # fmt: skip
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
