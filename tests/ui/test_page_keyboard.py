"""The keyboard alone: chat, citation, source and back, the documents, the checks, the printed page and the widget."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],
}
HERE = "document.activeElement"


def tab_to(page: Any, selector: str, most: int = 60) -> None:
    """Press Tab until something that fits has the focus, and can be seen to have it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"{HERE}.matches({selector!r})"):
            assert page.evaluate(f"getComputedStyle({HERE}).outlineStyle !== 'none'"), selector
            return
    raise AssertionError(f"{selector} is not reached")


_LOOKS, _FADING = 4, 500  # times, and milliseconds between them


def serious(page: Any) -> list[str]:
    """Return what a settled page does wrong: what fades in is fainter than it will be, and is looked at again."""
    for _ in range(_LOOKS - 1):
        if not (found := _violations(page)):
            return found
        page.wait_for_timeout(_FADING)
    return _violations(page)


def _violations(page: Any) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{v['id']}: {n['target']} {n['failureSummary'][:300]}"
        for v in found
        if v["impact"] in ("serious", "critical")
        for n in v["nodes"]
    ]


def test_an_answer_is_asked_for_its_source_opened_and_left_without_a_mouse(stage: Any, open_page: Any) -> None:
    page = open_page(f"{stage.url}/ko/")
    page.locator(".welcome").wait_for()
    page.locator("#box textarea:focus").wait_for()
    page.keyboard.type("행사운영비 예산은?")
    page.keyboard.press("Enter")
    page.locator("#said .words").wait_for()
    page.locator("body").press("Home")
    page.evaluate(f"{HERE}.blur()")
    tab_to(page, "#said .chip")
    page.keyboard.press("Enter")
    page.locator("#source mark").wait_for()
    page.wait_for_function(f"{HERE}.closest('#source')")
    tab_to(page, "#source .excerpt")
    tab_to(page, "#source .link")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#source mark').innerText === '56,000천원'")
    page.keyboard.press("Escape")
    assert page.evaluate(f"{HERE}.matches('#said .chip')")
    tab_to(page, "#said .figures summary")
    if page.locator("#said .figures[open]").count() == 0:
        page.keyboard.press("Enter")
    tab_to(page, "#said .figures th.value button")
    page.keyboard.press("Enter")
    assert page.locator("#said .figures th.value").get_attribute("aria-sort") == "ascending"


def test_documents_are_found_and_opened_without_a_mouse(stage: Any, open_page: Any) -> None:
    page = open_page(f"{stage.url}/ko/")
    page.locator(".welcome").wait_for()
    page.evaluate(f"{HERE}.blur()")
    tab_to(page, "[data-tab-id=documents]")
    page.keyboard.press("Enter")
    tab_to(page, "#find-document textarea, #find-document input")
    page.keyboard.type("축제")
    tab_to(page, "#documents .link")
    page.keyboard.press("Enter")
    page.locator("#source .excerpt").wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate(f"{HERE}.matches('#documents .link')")


def test_the_checks_are_filtered_and_opened_without_a_mouse(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/ko/?view=check")
    page.locator("#checks .card").first.wait_for()
    page.evaluate(f"{HERE}.blur()")
    tab_to(page, "#check-kind input")
    page.keyboard.press("ArrowDown")
    page.get_by_role("option", name="서로 다른 값").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('kind=')")
    tab_to(page, "#checks .side")
    page.keyboard.press("Enter")
    page.locator("#source mark").first.wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate(f"{HERE}.matches('#checks .side')")


def test_the_widget_is_used_without_a_mouse(stage: Any, open_page: Any) -> None:
    page = open_page(f"{stage.url}/widget?lang=ko")
    tab_to(page, "#box")
    page.keyboard.type("행사운영비 예산은?")
    page.keyboard.press("Enter")
    page.locator(".chip").first.wait_for()
    page.evaluate(f"{HERE}.blur()")
    tab_to(page, ".chip")
    page.keyboard.press("Enter")
    page.locator("#source mark").first.wait_for()
    tab_to(page, ".back")
    page.keyboard.press("Enter")
    assert page.evaluate(f"{HERE}.matches('.chip')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_for_a_password_is_heard_and_used_without_a_mouse(
    hand: Any, app_of: Any, open_page: Any, scheme: str
) -> None:
    from ui.shelf import Shelved

    tried: list[tuple[str, str]] = []

    class Shut:
        def unread(self) -> list[Shelved]:
            return [Shelved("잠긴 계획.xlsx", good=False, locked=True)]

        def unlock(self, name: str, password: str, told: Any = None) -> list[Shelved]:
            tried.append((name, password))
            return self.unread()

        def paths(self) -> tuple[str, ...]:
            return ()

    with hand.Running(app_of(shelf=Shut())) as running:
        page = open_page(f"{running.url}/login?lang=ko", color_scheme=scheme)
        page.locator("[name=name]").fill("admin")
        page.locator("[name=password]").fill(hand.password)
        page.keyboard.press("Enter")
        page.locator(".welcome").wait_for()
        page.evaluate(f"{HERE}.blur()")
        tab_to(page, "[data-tab-id=documents]")
        page.keyboard.press("Enter")
        page.locator("form.unlock input").wait_for()
        assert serious(page) == []
        tab_to(page, "form.unlock input")
        page.keyboard.type("아닌 암호")
        page.keyboard.press("Enter")
        page.locator("#result li").first.wait_for()
        assert tried == [("잠긴 계획.xlsx", "아닌 암호")]
        assert serious(page) == []
