"""What goes wrong in a real browser, made to go wrong: the page stays usable, and nothing of a document acts."""

from __future__ import annotations

from typing import Any

KEY = """(key) => {
  const box = document.querySelector('#box textarea');
  for (const type of ['keydown', 'keypress']) {
    const plain = type === 'keypress' ? { keyCode: 13, isComposing: key.isComposing } : key;
    box.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, ...plain }));
  }
  box.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', code: 'Enter', bubbles: true }));
}"""

# typing 10,000 lines is slow in Chromium itself; a paste is not
PASTE = """(words) => {
  const box = document.querySelector('#box textarea');
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}"""


def ask(page: Any, question: str) -> None:
    page.locator("#box textarea").fill(question)
    page.keyboard.press("Enter")


def ready(open_page: Any, stage: Any, **more: Any) -> Any:
    page = open_page(f"{stage.url}/ko/", **more)
    page.locator(".welcome").wait_for()
    return page


def test_a_failure_inside_an_answer_leaves_the_page_usable(stage: Any, open_page: Any) -> None:
    page = ready(open_page, stage)
    ask(page, "실패하는 질문")
    page.locator("#said .failure").wait_for()
    assert "cannot be made" not in page.locator("body").inner_text()
    assert page.locator("#send").is_visible()
    ask(page, "행사운영비 예산은?")
    page.locator("#said .turn").nth(1).locator(".words").wait_for()
    assert stage.assistant.asked[-1] == ("행사운영비 예산은?", 0)


def test_an_answer_is_stopped_and_asked_again(stage: Any, open_page: Any) -> None:
    page = ready(open_page, stage)
    stage.assistant.gate.clear()
    ask(page, "천천히 답해 줘")
    page.locator("#live .waiting").wait_for()
    assert "이렇게 이해했습니다" in page.locator("#live").inner_text() or page.locator("#live .question").is_visible()
    page.locator("#stop").click()
    page.locator("#said .failure").wait_for()
    assert "멈추었습니다" in page.locator("#said .failure").inner_text()
    assert page.locator("#send").is_visible()
    stage.assistant.gate.set()
    page.locator("#said [data-act=retry]").click()
    page.locator("#said .words").wait_for()
    assert page.locator("#said .turn").count() == 1


def test_an_earlier_turn_is_asked_again_and_what_follows_is_dropped_or_kept_as_the_reader_says(
    stage: Any, open_page: Any
) -> None:
    page = ready(open_page, stage)
    for number, question in enumerate(("하나?", "둘?", "셋?")):
        ask(page, question)
        page.locator("#said .turn").nth(number).locator(".words").wait_for()
    page.locator("#said [data-act=retry]").first.click()
    assert "2개" in page.locator(".later").inner_text()
    page.get_by_role("button", name="취소").click()
    assert page.locator("#said .turn").count() == 3
    page.locator("#said [data-act=retry]").nth(1).click()
    page.get_by_role("button", name="남기고 새 대화에서").click()
    page.wait_for_function("document.querySelectorAll('#said .turn').length === 2")
    page.locator("#talks .open").nth(1).wait_for()
    page.locator("#said [data-act=retry]").first.click()
    page.get_by_role("button", name="지우고 다시 묻기").click()
    page.wait_for_function("document.querySelectorAll('#said .turn').length === 1")
    assert page.locator("#talks .open").count() == 2
    page.locator("#talks .open").nth(1).click()
    page.wait_for_function("document.querySelectorAll('#said .turn').length === 3")


def test_a_second_question_is_not_sent_while_one_is_answered(stage: Any, open_page: Any) -> None:
    page = ready(open_page, stage)
    stage.assistant.gate.clear()
    before = len(stage.assistant.asked)
    ask(page, "천천히 하나")
    page.locator("#live .waiting").wait_for()
    ask(page, "그 사이에 둘")
    page.wait_for_timeout(400)
    stage.assistant.gate.set()
    page.locator("#said .words").wait_for()
    assert [q for q, _ in stage.assistant.asked[before:]] == ["천천히 하나"]
    assert page.locator("#box textarea").input_value() == "그 사이에 둘"


def test_enter_that_ends_a_hangul_syllable_never_sends(stage: Any, open_page: Any) -> None:
    page = ready(open_page, stage)
    before = len(stage.assistant.asked)
    page.locator("#box textarea").fill("예산은 얼마")
    page.evaluate(KEY, {"isComposing": True})
    page.evaluate(KEY, {"keyCode": 229})
    page.wait_for_timeout(500)
    assert len(stage.assistant.asked) == before
    assert page.locator("#box textarea").input_value() == "예산은 얼마"
    page.evaluate(KEY, {})
    page.locator("#said .words").wait_for()
    assert len(stage.assistant.asked) == before + 1


def test_an_input_method_types_a_question_whole(stage: Any, open_page: Any) -> None:
    page = ready(open_page, stage)
    page.locator("#box textarea").focus()
    ime = page.context.new_cdp_session(page)
    for syllable in ("ㅇ", "예", "예사", "예산"):
        ime.send(
            "Input.imeSetComposition",
            {"text": syllable, "selectionStart": len(syllable), "selectionEnd": len(syllable)},
        )
    ime.send("Input.insertText", {"text": "예산은?"})
    page.keyboard.press("Enter")
    page.locator("#said .words").wait_for()
    assert page.locator("#said .question").inner_text().endswith("예산은?")
    assert stage.assistant.asked[-1][0] == "예산은?"


def test_hostile_words_are_shown_as_words(stage: Any, open_page: Any) -> None:
    page = ready(open_page, stage)
    hostile = (
        "적대 <img src=x onerror=alert(1)> <script>alert(2)</script> ![](http://evil.example/b.png) {{1+1}} ${1+1}"
    )
    ask(page, hostile)
    page.locator("#said .words").wait_for()
    assert page.locator("#said .question").inner_text().endswith(hostile)
    assert "{{7*7}} ${7*7}" in page.locator("#said .words").inner_text()
    assert page.locator("#said img, #said script").count() == 0


def test_the_documents_own_markup_is_text_in_the_source(stage: Any, open_page: Any) -> None:
    page = ready(open_page, stage)
    ask(page, "행사운영비?")
    page.locator("#said .chip").first.click()
    page.locator("#source mark").wait_for()
    assert "<script>alert(1)</script>" in page.locator("#source .excerpt").inner_text()
    page.locator("#source .link").first.click()
    page.wait_for_function("document.querySelector('#source mark').innerText === '56,000천원'")


def test_ten_thousand_lines_break_nothing(stage: Any, open_page: Any) -> None:
    page = ready(open_page, stage)
    ask(page, "줄\n" * 900)
    page.locator("#said .words").wait_for()
    page.evaluate(PASTE, "줄\n" * 10_000)
    page.locator("#send").click()
    page.locator("#said .failure").wait_for()
    assert "너무 깁니다" in page.locator("#said .failure").inner_text()


def test_a_page_without_storage_still_answers(stage: Any, open_page: Any) -> None:
    refuse = (
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    page = ready(open_page, stage, script=f"if (location.pathname !== 'x') {{ {refuse} }}")
    ask(page, "예산은?")
    page.locator("#said .words").wait_for()


def test_a_full_storage_gives_up_the_oldest_conversation(stage: Any, open_page: Any) -> None:
    fill = "for (let n = 0; n < 4; n++) localStorage.setItem('yesan.talk.old' + n, JSON.stringify({ title: 'old' + n, at: n, turns: ['x'.repeat(1200000)] }));"
    page = ready(open_page, stage, script=f"if (!localStorage.length) {{ {fill} }}")
    page.evaluate(
        "try { localStorage.setItem('pad', 'y'.repeat(5 * 1024 * 1024 - JSON.stringify(localStorage).length - 300)); } catch {}"
    )
    ask(page, "새로운 질문")
    page.locator("#talks .open", has_text="새로운 질문").wait_for()


def test_candidates_are_buttons(stage: Any, open_page: Any) -> None:
    page = ready(open_page, stage)
    ask(page, "어느 것?")
    page.locator("#said .choice").nth(1).click()
    page.locator("#said .turn").nth(1).locator(".words").wait_for()
    assert stage.assistant.asked[-1] == ("2023년 행사운영비 예산은?", 1)
