"""How the page is read: by a screen reader, in the dark, without a mouse; axe is the judge."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],
}


def faults(page: Any) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{v['id']}: {n['target']} {n['failureSummary'][:200]}"
        for v in found
        if v["impact"] in ("serious", "critical")
        for n in v["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_axe_finds_no_serious_fault_in_an_answer_and_its_source(
    stage: Any, open_page: Any, scheme: str, language: str
) -> None:
    page = open_page(f"{stage.url}/{language}/", color_scheme=scheme)
    page.locator(".welcome").wait_for()
    assert faults(page) == []
    page.locator("#box textarea").fill("행사운영비 예산은?")
    page.keyboard.press("Enter")
    page.locator("#said .chip").first.click()
    page.locator("#source mark").wait_for()
    page.locator("#said details").evaluate_all("all => all.forEach(d => d.open = true)")
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tab", ["문서", "점검"])
def test_axe_finds_no_serious_fault_in_the_other_views(stage: Any, open_page: Any, tab: str, scheme: str) -> None:
    page = open_page(f"{stage.url}/ko/", color_scheme=scheme)
    page.get_by_role("tab", name=tab).click()
    page.locator("#documents table, #checks .card").first.wait_for(state="attached")
    page.wait_for_timeout(300)
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/login?lang=ko", "/widget?lang=ko"])
def test_axe_finds_no_serious_fault_in_the_small_pages(stage: Any, open_page: Any, path: str, scheme: str) -> None:
    assert faults(open_page(f"{stage.url}{path}", color_scheme=scheme)) == []


def test_light_and_dark_are_switched_and_remembered(stage: Any, open_page: Any) -> None:
    page = open_page(f"{stage.url}/ko/", color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    page.locator(".welcome").wait_for()
    light = page.evaluate(ground)
    page.locator("[data-act=theme]").click()
    assert page.evaluate(ground) != light
    page.reload()
    page.locator(".welcome").wait_for()
    assert page.evaluate(ground) != light


def test_a_finished_answer_is_announced(stage: Any, open_page: Any) -> None:
    page = open_page(f"{stage.url}/ko/")
    page.locator(".welcome").wait_for()
    page.locator("#box textarea").fill("행사운영비 예산은?")
    page.keyboard.press("Enter")
    page.locator("#said .reply").wait_for()
    page.wait_for_function("document.querySelector('#yesan-live').textContent.includes('56,000천원')")
    assert page.locator("#yesan-live").get_attribute("aria-live") == "polite"


def answered(page: Any, question: str = "행사운영비 예산은?") -> None:
    page.locator(".welcome").wait_for()
    page.locator("#box textarea").fill(question)
    page.keyboard.press("Enter")
    page.locator("#said .reply").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault_where_something_went_wrong(stage: Any, open_page: Any, scheme: str) -> None:
    page = open_page(f"{stage.url}/ko/", color_scheme=scheme)
    answered(page, "실패하는 질문")
    assert page.locator("#said [data-act=retry]").is_visible()
    assert faults(page) == []
    for question in ("하나?", "둘?"):
        page.locator("#box textarea").fill(question)
        page.keyboard.press("Enter")
        page.locator("#said .question", has_text=question).wait_for()
    page.locator("#said .words").nth(1).wait_for()
    page.locator("#said [data-act=retry]").first.click()
    page.locator(".later").wait_for()
    page.locator("#said [data-act=down]").first.click()
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault_in_candidates_and_on_a_telephone(stage: Any, open_page: Any, scheme: str) -> None:
    page = open_page(f"{stage.url}/ko/", color_scheme=scheme, viewport={"width": 360, "height": 740})
    answered(page, "어느 것?")
    assert faults(page) == []
    page.locator("#said .choice").first.click()
    page.locator("#said .chip").first.click()
    page.locator("#source mark").wait_for()
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.locator("[data-act=side]").click()
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("question", ["행사운영비 예산은?", "실패", "어느 것?"])
def test_axe_finds_no_serious_fault_in_the_widgets_answers(
    stage: Any, open_page: Any, question: str, scheme: str
) -> None:
    page = open_page(f"{stage.url}/widget?lang=ko", color_scheme=scheme, viewport={"width": 360, "height": 640})
    page.locator("#box").fill(question)
    page.keyboard.press("Enter")
    page.locator(".status, .failure").first.wait_for()
    assert faults(page) == []
    if page.locator(".chip").count():
        page.locator(".chip").first.click()
        page.locator("#source mark").first.wait_for()
        assert faults(page) == []
