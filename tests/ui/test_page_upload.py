"""The administrator in a real browser: sign in, upload, ask about it, take it out again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PLAN = """솔숲마을 도서관 건립

산출근거

(단위 : 천원)

구 분\t2024예산액\t2025예산액\t증감
계\t31,000\t47,300\t16,300
시설비\t20,000\t35,300\t15,300
도서구입비\t11,000\t12,000\t1,000
"""


def test_an_uploaded_document_is_asked_about_and_removed(house: Any, open_page: Any, tmp_path: Path, hand: Any) -> None:
    file = tmp_path / "솔숲마을_도서관.txt"
    file.write_text(PLAN, "utf-8")
    empty = tmp_path / "빈 파일.txt"
    empty.write_bytes(b"")
    page = open_page(f"{house.url}/login?lang=ko")
    page.locator("[name=name]").fill("admin")
    page.locator("[name=password]").fill(hand.password)
    page.get_by_role("button", name="로그인").click()
    page.get_by_role("tab", name="문서").click()
    page.locator("#upload").wait_for()
    with page.expect_file_chooser() as chooser:
        page.locator("#upload button").first.click()
    chooser.value.set_files([file, empty])
    page.locator("#result li").nth(1).wait_for(timeout=120_000)
    results = page.locator("#result").inner_text()
    assert "✓ 솔숲마을_도서관.txt" in results
    assert "✕ 빈 파일.txt" in results
    assert not (house.documents / "빈 파일.txt").exists()
    page.locator("#documents tbody tr", has_text="솔숲마을").wait_for()

    page.get_by_role("tab", name="문답").click()
    page.locator("#box textarea").fill("솔숲마을 도서관 건립 2025년 도서구입비 예산은?")
    page.keyboard.press("Enter")
    page.locator("#said .words").wait_for()
    assert "12,000천원" in page.locator("#said .words").inner_text()
    page.locator("#said .chip").first.click()
    page.locator("#source mark").first.wait_for()
    assert "12,000" in "".join(page.locator("#source mark").all_inner_texts())

    page.get_by_role("tab", name="문서").click()
    page.locator("#remove-name input").click()
    page.get_by_role("option", name="솔숲마을_도서관.txt").click()
    page.locator("#remove").click()
    page.locator("#remove-yes").click()
    page.locator("#result li", has_text="지웠습니다").wait_for(timeout=120_000)
    assert not (house.documents / "솔숲마을_도서관.txt").exists()
