"""Takes the pictures of docs/pictures anew, from documents/ and one PDF of its own wording: `make pictures`."""

from __future__ import annotations

import html
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 180  # seconds
WIDE = {"width": 1440, "height": 900}
EXPO = "박람회 예산은 얼마인가요?"
ROWS = (("계", "201,500", "203,500", "2,000"), ("사무관리비", "36,500", "36,800", "300"), ("시설비", "149,000", "150,000", "1,000"),
        ("재료비", "16,000", "16,700", "700"))  # fmt: skip
SITE = """<!doctype html><html lang="ko"><meta charset="utf-8"><title>어느 구청</title>
<style>body{font-family:sans-serif;margin:40px;color:#16202e}</style><h1>어느 구청</h1><p>예산 공개</p>
<script src="URL/widget.js" data-lang="ko" data-theme="THEME" data-title="예산 질문" async></script></html>"""


def written(path: Path) -> None:
    """Write a PDF with a table, as an office prints it."""
    rows = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in ROWS)
    page = path.with_suffix(".html")
    page.write_text(
        "<!doctype html><meta charset=utf-8><style>body{font-size:24px}table{border-collapse:collapse;width:100%}"
        "td,th{border:1px solid;padding:7px;text-align:right}</style><h1>2032년도 별빛공원 관리</h1>"
        "<p>○ 사업내용 : 누구나 이용하는 공원을 가꾼다.</p><h2>예산 총괄</h2><p>(단위 : 천원)</p>"
        f"<table><tr><th>구분</th><th>2031년 예산액</th><th>2032년 예산액</th><th>증감</th></tr>{rows}</table>",
        "utf-8",
    )
    command = [CHROMIUM, "--headless", *FLAGS, "--no-pdf-header-footer", f"--user-data-dir={path.parent / 'profile'}",
               f"--print-to-pdf={path}", page.as_uri()]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)


@contextmanager
def served(folder: Path, port: int, site: int) -> Iterator[str]:
    """Index documents/ and the PDF in a home of its own, and serve them."""
    written(folder / "별빛공원_사업설명서.pdf")
    command = [sys.executable, "-m", "ui.command", "--home", str(folder / "home")]
    more = {"YESAN_SERVER_PORT": str(port), "YESAN_SERVER_ALLOWED_ORIGINS": f"http://site.localhost:{site}"}
    told = {"cwd": ROOT, "env": {**os.environ, **more}}
    subprocess.run([*command, "ingest", "documents", str(folder / "별빛공원_사업설명서.pdf")], check=True, **told)  # type: ignore[call-overload]
    server = subprocess.Popen([*command, "serve"], **told)  # type: ignore[call-overload]
    try:
        url = f"http://127.0.0.1:{port}"
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                urlopen(f"{url}/readyz", timeout=5).close()
                break
            except (URLError, ConnectionError):
                time.sleep(0.5)
        yield url
    finally:
        server.terminate()
        server.wait(30)


class Site(BaseHTTPRequestHandler):
    """Somebody's page that carries the widget; its path says how it is dressed."""

    server_url = ""

    def do_GET(self) -> None:
        """Give the page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(
            SITE.replace("URL", self.server_url).replace("THEME", self.path.strip("/") or "light").encode()
        )


class Camera:
    """Takes one picture after the other."""

    def __init__(self, browser: Any, url: str) -> None:
        self._browser = browser
        self._url = url

    def page(self, path: str = "/ko/", **context: Any) -> Any:
        """Open a page of the server."""
        made = self._browser.new_context(**({"locale": "ko-KR", "viewport": WIDE} | context)).new_page()
        made.goto(path if path.startswith("http") else f"{self._url}{path}")
        return made

    def take(self, page: Any, name: str, part: Any = None) -> None:
        """Wait until nothing moves and take the picture."""
        page.mouse.move(1, 1)
        page.wait_for_timeout(1_200)
        (part or page).screenshot(path=PICTURES / f"{name}.png")

    def asked(self, page: Any, question: str) -> Any:
        """Ask, and return the turn."""
        page.locator(".welcome").wait_for()
        page.locator("#box textarea").fill(question)
        page.keyboard.press("Enter")
        page.locator("#said .reply").wait_for()
        return page.locator("#said .turn").last


def taken(camera: Camera, site: str) -> None:
    """Take all of them."""
    for name, scheme in (("answer", "light"), ("dark", "dark")):
        page = camera.page(color_scheme=scheme)
        camera.asked(page, EXPO).locator(".chip").first.click()
        page.locator("#source mark").first.wait_for()
        page.locator("#said .turn").evaluate("turn => turn.scrollIntoView()")
        camera.take(page, name)
    page = camera.page()
    camera.asked(page, "박람회 부스 설치비는 어떻게 나온 금액인가요?").locator(".chip").first.click()
    page.locator("#source .arithmetic").wait_for()
    page.locator("#source .arithmetic").scroll_into_view_if_needed()
    camera.take(page, "arithmetic", page.locator("#panel"))
    page = camera.page()
    camera.asked(page, "2032년 별빛공원 관리 사무관리비 예산은?").locator(".chip").first.click()
    page.locator(".sheet-mark").wait_for()
    camera.take(page, "page")
    page = camera.page("/ko/?view=check")
    page.locator("#checks .card .side").nth(1).click()
    page.locator("#source mark").first.wait_for()
    camera.take(page, "checks")
    page = camera.page(viewport={"width": 360, "height": 740}, device_scale_factor=2)
    camera.asked(page, EXPO)
    camera.take(page, "phone")
    page = camera.page(f"{site}/light", viewport={"width": 1100, "height": 800})
    page.locator("yesan-widget").wait_for(state="attached")
    box = page.locator("yesan-widget").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    while len(page.frames) < 2:
        page.wait_for_timeout(50)
    page.frames[1].locator("#box").fill(EXPO)
    page.frames[1].locator("#box").press("Enter")
    page.frames[1].locator(".status").wait_for()
    camera.take(page, "widget")


def main() -> None:
    """Serve, take the pictures, and leave nothing behind."""
    site = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    port = site.server_address[1] + 1
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        served(Path(folder), port, site.server_address[1]) as url,
    ):
        Site.server_url = url
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            taken(Camera(browser, url), f"http://site.localhost:{site.server_address[1]}")
            browser.close()
    site.shutdown()


if __name__ == "__main__":
    main()
