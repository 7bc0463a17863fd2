"""The page of a PDF in a real browser: uploaded, asked about, shown as it is printed with the cited cell marked."""

from __future__ import annotations

import html
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

ROWS = (("계", "120,000", "131,400"), ("사무관리비", "60,000", "63,700"), ("시설비", "60,000", "67,700"))
NAME = "달무리공원.pdf"


def written(path: Path, chromium: str) -> Path:
    """Write a PDF of two pages, the table on the second."""
    rows = "".join(f"<tr>{''.join(f'<td>{html.escape(c)}</td>' for c in row)}</tr>" for row in ROWS)
    page = path.with_suffix(".html")
    page.write_text(
        "<!doctype html><meta charset=utf-8><style>td,th{border:1px solid;padding:4px}table{border-collapse:collapse}</style>"
        "<h1>2034년도 달무리공원 관리</h1><p>○ 사업내용 : 공원을 돌본다.</p>"
        "<div style='break-before:page'></div><h2>예산 총괄</h2><p>(단위 : 천원)</p>"
        f"<table><tr><th>구분</th><th>2033년 예산액</th><th>2034년 예산액</th></tr>{rows}</table>",
        "utf-8",
    )
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
               f"--user-data-dir={path.parent / 'profile'}", f"--print-to-pdf={path}", page.as_uri()]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return path


@pytest.fixture(scope="module")
def shelved(house: Any, hand: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Upload the PDF to the house, and take it out again at the end."""
    path = written(tmp_path_factory.mktemp("pdf") / NAME, hand.chromium)
    with httpx.Client(base_url=house.url, timeout=120) as client:
        client.post("/login", data={"name": "admin", "password": hand.password})
        told = client.post("/api/documents", files=[("files", (NAME, path.read_bytes()))]).json()
        assert told["items"][0]["indexed"]
        yield client
        client.delete("/api/documents", params={"document": NAME})


def figure(client: httpx.Client) -> dict[str, Any]:
    items = client.get("/api/figures", params={"document": NAME}).json()["items"]
    found: dict[str, Any] = next(f for f in items if f["source"]["quote"] == "63,700")
    return found


def test_the_cited_cell_is_marked_on_its_page_and_enlarged(shelved: httpx.Client, house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/ko/")
    page.locator(".welcome").wait_for()
    page.locator("#box textarea").fill("2034년 달무리공원 관리 사무관리비 예산은?")
    page.keyboard.press("Enter")
    page.locator("#said .chip").first.click()
    page.locator(".sheet-mark").wait_for()
    assert page.locator(".crumbs .line").inner_text().startswith("2쪽")
    assert page.locator(".sheet-mark").count() == 1
    before = page.locator(".sheet svg").bounding_box()["width"]
    page.get_by_role("button", name="크게").click()
    assert page.locator(".sheet svg").bounding_box()["width"] > before * 1.4
    page.get_by_role("button", name="앞쪽").click()
    page.wait_for_function("document.querySelector('.sheet svg') && !document.querySelector('.sheet-mark')")
    page.get_by_role("button", name="글", exact=True).click()
    assert page.locator("#source mark").inner_text() == "63,700"


def test_a_page_comes_with_its_measures_and_a_picture(shelved: httpx.Client) -> None:
    source = figure(shelved)["source"]
    assert source["page"] == 2
    asked = {"document": NAME, "page": 2, "start": source["start"], "end": source["end"]}
    told = shelved.get("/api/page", params=asked).json()
    assert (told["pages"], told["sure"], len(told["marks"])) == (2, True, 1)
    left, top, right, bottom = told["marks"][0]
    assert 0 < left < right < 1
    assert 0 < top < bottom < 1
    picture = shelved.get("/api/page/picture", params={"document": NAME, "page": 2})
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert shelved.get("/api/page", params={"document": NAME, "page": 9}).status_code == 404
    assert shelved.get("/api/page", params={"document": "없음.pdf", "page": 1}).status_code == 404


def test_a_changed_or_missing_original_is_not_shown_and_the_text_is(
    shelved: httpx.Client, house: Any, open_page: Any
) -> None:
    path = house.documents / NAME
    data = path.read_bytes()
    try:
        path.write_bytes(data + b"\n% changed")
        assert shelved.get("/api/page/picture", params={"document": NAME, "page": 1, "large": True}).status_code == 409
        path.unlink()
        gone = shelved.get("/api/page/picture", params={"document": NAME, "page": 1, "large": True})
        assert gone.status_code == 410
        assert "제자리에 없어" in gone.json()["detail"]
    finally:
        path.write_bytes(data)


def test_a_text_document_has_no_picture(shelved: httpx.Client) -> None:
    name = next(d["name"] for d in shelved.get("/api/documents").json()["items"] if d["name"].endswith(".txt"))
    assert shelved.get("/api/page", params={"document": name, "page": 1}).status_code == 404


def test_the_widget_shows_the_printed_page_with_the_cited_cell(
    shelved: httpx.Client, house: Any, open_page: Any
) -> None:
    page = open_page(f"{house.url}/widget?lang=ko", viewport={"width": 360, "height": 640})
    page.locator("#box").fill("2034년 달무리공원 관리 사무관리비 예산은?")
    page.keyboard.press("Enter")
    page.locator(".chip").first.click()
    page.locator("#source mark").first.wait_for()
    page.get_by_role("button", name="원본 쪽 그림 보기").click()
    page.locator(".sight-mark").wait_for()
    assert page.locator(".sight svg").get_attribute("aria-label") == f"{NAME} 2쪽 · 표 1의 3행 3열"
    mark, sheet = (page.locator(s).bounding_box() for s in (".sight-mark", ".sight svg"))
    assert sheet["x"] < mark["x"] < sheet["x"] + sheet["width"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Escape")
    assert page.locator(".turn .chip").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_toolbar_is_heard_and_used_without_a_mouse(
    shelved: httpx.Client, house: Any, open_page: Any, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(f"{house.url}/ko/", color_scheme=scheme)
    page.locator(".welcome").wait_for()
    page.locator("#box textarea").fill("2034년 달무리공원 관리 사무관리비 예산은?")
    page.keyboard.press("Enter")
    page.locator("#said .chip").first.press("Enter")
    page.locator(".sheet-mark").wait_for()
    found = (
        Axe().run(page, options={"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa"]}}).response["violations"]
    )
    assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == []
    page.get_by_role("button", name="크게").focus()
    before = page.locator(".sheet svg").bounding_box()["width"]
    page.keyboard.press("Enter")
    assert page.locator(".sheet svg").bounding_box()["width"] > before * 1.4
    page.get_by_role("button", name="글", exact=True).press("Enter")
    assert page.locator("#source mark").is_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('#said .chip')")
