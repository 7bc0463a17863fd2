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


def test_what_a_bracket_says_of_some_goes_by_its_own_words() -> None:
    text = (
        "쉼터 확충\n\n□ 추진실적\n\n ○ 도우미는 2022년 10월 현재 48명(남 30명, 여 18명)이다.\n"
        " ○ 신청 현황 : 87건 (10만원 이하 64건)\n ○ 미회수 잔액 : 415백만원(연체 7명 83백만원)\n"
        " ○ 이용수요 : 1일 40명 × 300일 = 연 12,000명\n"
    )
    found = extract(read_text(text, "2022_쉼터.txt")).figures
    assert [(f.item, f.printed) for f in found if f.printed in {"30명", "18명", "64건", "83백만원", "12,000명"}] == [
        ("남성", "30명"),
        ("여성", "18명"),
        ("10만원 이하", "64건"),
        ("연체", "83백만원"),
        ("이용수요", "12,000명"),
    ]


def test_lamps_are_counted_by_their_own_word_and_a_rank_counts_nothing() -> None:
    text = "골목 밝히기\n\n□ 사업개요\n\n- 가로등 현황 : 총 1,340등(LED 1,250등, 나트륨 90등)\n- 안전지수 : 전국 17등, 등불축제 3등\n"
    found = extract(read_text(text, "2032_골목.txt")).figures
    assert [(f.item, f.printed) for f in found if f.unit == "count:등"] == [
        ("가로등 현황", "1,340등"), ("LED", "1,250등"), ("나트륨", "90등"),
    ]  # fmt: skip
