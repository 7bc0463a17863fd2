"""The chat in a real browser over the real program: ask, click, see the cell; choose, follow up, keep, take along."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

EXPO = "how much is allotted to the 박람회?"
ONE = "제8회 대한민국 지방자치박람회 참가 예산은 얼마인가요?"


def ask(page: Any, question: str) -> Any:
    turns = page.locator("#said .turn")
    before = turns.count()
    page.locator("#box textarea").fill(question)
    page.keyboard.press("Enter")
    turn = turns.nth(before)
    turn.locator(".reply").wait_for()
    return turn


def test_the_clients_question_lists_both_expos_and_a_chip_opens_the_cell(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    turn = ask(page, EXPO)
    assert "여러 가지" in turn.locator(".status").inner_text()
    words = turn.locator(".words").inner_text()
    assert "70,000천원" in words
    assert "90,000천원" in words
    turn.locator(".chip").first.click()
    page.locator("#source mark").first.wait_for()
    marked = " ".join(page.locator("#source mark").all_inner_texts())
    assert "지방자치박람회 참가" in marked
    assert "70,000천원" in marked
    assert page.locator("#source .excerpt td.hit, #source .excerpt .hit").count()


def test_every_number_of_an_answer_clicks_to_its_place(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    turn = ask(page, ONE)
    numbers = turn.locator(".words .number")
    assert numbers.count()
    for n in range(numbers.count()):
        numbers.nth(n).click()
        if numbers.nth(n).evaluate("b => b.classList.contains('computed')"):
            continue
        digits = numbers.nth(n).inner_text().partition("천원")[0]
        page.locator("#source mark", has_text=digits).first.wait_for()


def test_a_candidate_is_picked_by_a_click_and_the_next_question_follows_it(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    ask(page, EXPO)
    page.locator("#said .choice").first.click()
    picked = page.locator("#said .turn").nth(1)
    picked.locator(".reply").wait_for()
    assert "답변" in picked.locator(".status").inner_text()
    assert "70,000천원" in picked.locator(".words").inner_text()
    assert "0.7억원" in ask(page, "천원 말고 억원으로").locator(".words").inner_text()


def test_a_first_visit_offers_questions_that_are_answered(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    page.locator(".example").first.wait_for()
    assert page.locator(".example").count() >= 2
    page.locator(".example").first.click()
    page.locator("#said .turn .reply").wait_for()
    assert "답변" in page.locator("#said .status").inner_text()


def test_conversations_stay_across_a_reload_and_can_be_named_and_deleted(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    first = ask(page, ONE).locator(".words").inner_text()
    page.locator("#talks .open").wait_for()
    page.reload()
    page.locator("#said .turn").wait_for()
    assert page.locator("#said .words").inner_text() == first
    assert "0.7억원" in ask(page, "천원 말고 억원으로").locator(".words").inner_text()
    page.get_by_role("button", name="새 대화").click()
    page.locator(".welcome").wait_for()
    ask(page, EXPO)
    page.locator("#talks .open").nth(1).wait_for()
    page.locator("#talks li").first.hover()
    page.locator("#talks button[data-rename]").first.click()
    page.keyboard.type("박람회 이야기")
    page.keyboard.press("Enter")
    assert page.locator("#talks .open").first.inner_text() == "박람회 이야기"
    assert page.evaluate("document.activeElement.textContent") == "박람회 이야기"
    page.locator("#talks .open").nth(1).click()
    page.locator("#said .turn").nth(1).wait_for()
    page.locator("#talks li").first.hover()
    page.locator("#talks button[data-delete]").first.click()
    page.get_by_role("button", name="예", exact=True).click()
    assert page.locator("#talks .open").count() == 1


def test_a_tampered_memory_does_not_break_the_page(house: Any, open_page: Any) -> None:
    bad = json.dumps({"title": "<img src=x onerror=alert(1)>", "at": 1, "turns": ["bm9uc2Vuc2U=", 5, None]})
    script = f"localStorage.setItem('yesan.talk.bad', {json.dumps(bad)}); localStorage.setItem('yesan.current', 'bad'); localStorage.setItem('yesan.talk.worse', '{{');"
    page = open_page(f"{house.url}/", script=script)
    page.locator(".welcome").wait_for()
    assert page.locator("#talks img").count() == 0
    assert "70,000천원" in ask(page, ONE).locator(".words").inner_text()


def test_the_table_is_sorted_and_goes_along_as_xlsx_csv_and_markdown(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    turn = ask(page, "시·자치구간 협력체계 강화 예산은 작년보다 얼마나 줄었어?")
    turn.locator(".figures summary").click() if turn.locator(".figures[open]").count() == 0 else None
    heading = turn.locator(".figures th.value button")
    heading.click()
    assert turn.locator(".figures th.value").get_attribute("aria-sort") == "ascending"
    values = [
        v
        for v in turn.locator(".figures tbody td:nth-child(5)").evaluate_all("cells => cells.map(c => c.dataset.sort)")
        if v
    ]
    assert [float(v) for v in values] == sorted(float(v) for v in values)
    with page.expect_download() as xlsx:
        turn.get_by_role("button", name="XLSX 내려받기").click()
    assert xlsx.value.suggested_filename.endswith(".xlsx")
    sheet = load_workbook(io.BytesIO(Path(xlsx.value.path()).read_bytes())).worksheets[0]
    formulas = [c.value for row in sheet.iter_rows(min_row=2) for c in row if c.data_type == "f"]
    assert any(re.fullmatch(r"=E\d-E\d", str(f)) for f in formulas)
    with page.expect_download() as csv:
        turn.get_by_role("button", name="CSV 내려받기").click()
    assert "250600000" in Path(csv.value.path()).read_text("utf-8-sig")
    with page.expect_download() as told:
        page.locator("#export").click()
    assert "250,600천원" in Path(told.value.path()).read_text("utf-8")


def test_years_are_drawn(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    turn = ask(page, "시·자치구간 협력체계 강화 예산은 작년보다 얼마나 줄었어?")
    assert "250,600천원" in turn.locator(".chart svg").get_attribute("aria-label")


def test_an_answer_is_copied_with_its_sources_and_judged_with_a_reason(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/", permissions=["clipboard-read", "clipboard-write"])
    turn = ask(page, ONE)
    turn.locator("[data-act=copy]").click()
    page.locator(".yesan-toast").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "70,000천원" in copied
    assert "번째 줄" in copied
    turn.locator("[data-act=down]").click()
    turn.locator("form.reason input").fill("다른 해의 금액입니다")
    turn.locator("form.reason button").click()
    assert "고맙습니다" in turn.locator(".thanks").inner_text()


def test_the_keyboard_alone_is_enough(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    page.locator(".welcome").wait_for()
    page.locator("#box textarea").focus()
    page.keyboard.type("첫 줄")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("둘째 줄")
    assert page.locator("#box textarea").input_value() == "첫 줄\n둘째 줄"
    turn = ask(page, ONE)
    turn.locator(".chip").first.focus()
    page.keyboard.press("Enter")
    page.locator("#source mark").first.wait_for()
    page.wait_for_function("document.activeElement.closest('#source')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.classList.contains('chip')")


def test_a_problem_shows_its_places_side_by_side_and_they_open(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    page.get_by_role("tab", name="점검").click()
    card = page.locator("#checks .card", has_text="서로 다른 값").first
    card.wait_for()
    assert card.locator(".side").count() >= 2
    card.locator(".side").nth(1).click()
    page.locator("#source mark").first.wait_for()
    digits = re.search(r"[\d,]{5,}", card.locator(".side q").nth(1).inner_text())
    assert digits
    assert digits[0] in "".join(page.locator("#source mark").all_inner_texts())


def test_documents_are_listed_found_and_opened(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/")
    page.get_by_role("tab", name="문서").click()
    page.locator("#documents tbody tr").nth(4).wait_for()
    page.locator("#find-document input, #find-document textarea").fill("지역상생네트워크.txt")
    page.wait_for_function("document.querySelectorAll('#documents tbody tr').length === 1")
    page.locator("#documents .link").click()
    page.locator("#source .excerpt").wait_for()
    assert page.locator("#manage").get_by_text("관리자로 로그인").is_visible()
    assert not page.locator("#upload").is_visible()


@pytest.mark.parametrize("view", [{"width": 360, "height": 740}, {"width": 2560, "height": 1440}])
def test_no_screen_scrolls_sideways(house: Any, open_page: Any, view: dict[str, int]) -> None:
    page = open_page(f"{house.url}/", viewport=view)
    turn = ask(page, EXPO)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    turn.locator(".chip").first.click()
    page.locator("#source mark").first.wait_for()
    assert page.locator("#source").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_english_browser_gets_english(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/", locale="en-US")
    turn = ask(page, "How much was budgeted for the 8th Local Autonomy Expo in 2020?")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert "70,000천원" in turn.locator(".words").inner_text()
    page.get_by_role("link", name="한국어").click()
    page.locator("#said .turn").wait_for()
    assert page.evaluate("document.documentElement.lang") == "ko"
