"""Bare numbers in the bracket behind a count are counts of its kind, where they add up to it."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text


def _counts(line: str) -> list[tuple[str, str]]:
    found = extract(read_text(f"쉼터 확충\n\n□ 추진내용\n\n ○ {line}\n", "2022_쉼터.txt")).figures
    return [(f.item, f.printed) for f in found if f.unit == "count:개소"]


def test_bare_numbers_that_add_up_to_the_count_before_them_are_its_parts() -> None:
    assert _counts("쉼터 12개소 운영(동쪽 7, 서쪽 5)")[1:] == [("쉼터 운영 동쪽", "7개소"), ("쉼터 운영 서쪽", "5개소")]


def test_bare_numbers_that_add_up_to_something_else_are_no_counts() -> None:
    assert len(_counts("쉼터 12개소 운영(동쪽 7, 서쪽 4)")) == 1


def test_words_among_the_numbers_leave_them_unread() -> None:
    assert len(_counts("쉼터 12개소 운영(동쪽 7, 서쪽 5 예정)")) == 1


def test_every_number_in_a_bracket_is_of_what_stands_before_it() -> None:
    text = "쉼터 확충\n\n□ 추진실적\n\n ○ 이웃 상담회 2회(참여 30명, 상담 45건)\n"
    found = extract(read_text(text, "2022_쉼터.txt")).figures
    assert [f.owners[-1] for f in found if f.item in {"참여", "상담"}] == ["이웃 상담회", "이웃 상담회"]


def test_a_number_that_is_a_bound_is_of_what_follows_its_colon() -> None:
    text = "주민 청원\n\n□ 운영\n\n ※ 동의 30명 이상 : 담당과 회신, 동의 200명 이상 : 구청장 회신\n"
    found = [f for f in extract(read_text(text, "2022_청원.txt")).figures if f.unit == "count:명"]
    assert [(f.item, f.owners[0], f.printed) for f in found] == [
        ("동의", "담당과 회신", "30명"),
        ("동의", "구청장 회신", "200명"),
    ]
    assert not any("동의 30명 이상" in f.owners for f in found)


def test_numbers_that_add_up_to_a_count_above_them_are_what_that_counts() -> None:
    text = "의견함\n\n□ 운영\n\n ○ 의견함 설치 : 12곳, 의견 접수 100건\n  - 답변 완료 70건, 답변 중 30건\n  - 분야별 : 교통 60건, 청소 30건\n"
    found = {f.item: f.owners for f in extract(read_text(text, "2022_의견.txt")).figures}
    assert "의견 접수" in found["답변 완료"]
    assert "의견 접수" not in found["교통"]
