"""Several things told on one line: each number goes by the key, the age or the thing that stands before it."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Measure
from ingest.read import read_text


def figures(text: str) -> tuple[Figure, ...]:
    return extract(read_text(text, "2030_사업.txt")).figures


def named(text: str) -> list[tuple[str, str]]:
    return [(f.item, f.printed) for f in figures(text)]


def test_a_second_key_on_a_line_names_what_follows_it() -> None:
    assert named("○ 좌석\n - 일반석 : 120석, 어린이석 : 40석\n") == [("일반석", "120석"), ("어린이석", "40석")]


def test_a_second_key_on_a_line_says_what_its_amount_measures() -> None:
    found = [(f.measure, f.printed) for f in figures("- 예산 : 5억원, 집행 : 3억원, 잔액 : 2억원\n")]
    assert found == [(Measure.BUDGET, "5억원"), (Measure.EXECUTED, "3억원"), (Measure.BALANCE, "2억원")]


def test_a_key_of_another_year_goes_by_the_name_of_its_owner() -> None:
    said = "○ 숲길 정비\n - 위로금 지급 : 13건\n  ※ 2029년 지급 : 16건, 2028년 지급 : 11건\n"
    assert [(f.item, f.year, f.printed) for f in figures(said)][1:] == [
        ("위로금 지급", 2029, "16건"),
        ("위로금 지급", 2028, "11건"),
    ]


def test_people_go_by_their_age() -> None:
    said = "○ 환자 : 2028년 18명, 2029년 27명, 2030년 34명\n - 연령별 : 65세 이상 19명, 40~64세 11명, 39세 이하 4명\n"
    people = [(f.item, f.year, f.printed) for f in figures(said) if f.unit == "count:명"][3:]
    assert people == [("65세 이상", None, "19명"), ("40~64세", None, "11명"), ("39세 이하", None, "4명")]


@pytest.mark.parametrize("words", ["이상없음", "이상 소견"])
def test_what_a_thing_is_found_to_be_is_no_bound(words: str) -> None:
    assert named(f"○ 점검결과 : 현지시정 132개소, {words} 298개소\n")[1] == (words, "298개소")


def test_the_price_of_each_is_of_what_is_counted_so() -> None:
    assert named("○ 그늘막 85개소(누계 512개소), 개소당 3,200천원\n")[2] == ("그늘막 개소당", "3,200천원")
    assert named("○ 쉼터 6개, 개소당 3,200천원\n")[1] == ("개소당", "3,200천원")


def test_columns_of_a_caption_of_two_counts_take_the_one_that_their_heads_imply() -> None:
    head = "(단위 : 권, 명)\n\n구 분\t장서수\t\t대출권수\t방문자수\n\t도서\t비도서\n"
    found = figures(head + "계\t1,200\t130\t900\t3,400\n별빛\t1,200\t130\t900\t3,400\n")
    assert [f.unit for f in found[:4]] == ["count:권", "count:권", "count:권", "count:명"]


def test_some_of_a_count_go_by_what_is_done_to_them() -> None:
    assert named("○ 신고제 운영 : 신청 75건 중 61건 점검 완료\n") == [("신청", "75건"), ("점검 완료", "61건")]
    assert named("○ 보수 추진 : 47개소 중 31개소 완료\n") == [("보수 추진", "47개소"), ("완료", "31개소")]


def test_what_a_thing_changed_by_and_its_two_ends_are_told_apart() -> None:
    said = "- 최근 5년간 회원 120명 감소(’25년 950명 → ’30년 830명)\n"
    assert named(said) == [("회원 감소", "120명"), ("회원", "950명"), ("회원", "830명")]
    assert [f.year for f in figures(said)][1:] == [2025, 2030]


def test_ends_that_do_not_differ_by_it_are_no_ends_of_a_change() -> None:
    assert ("회원", "950명") not in named("- 회원 130명 감소(’25년 950명 → ’30년 830명)\n")


def test_what_one_day_costs_is_a_price_and_a_day_of_a_month_is_none() -> None:
    measures = {f.printed: f.measure for f in figures("- 매대 사용료 1일 5,000원\n- 5월 1일 3억원 교부\n")}
    assert measures["5,000원"] is Measure.UNIT_PRICE
    assert measures["3억원"] is not Measure.UNIT_PRICE


def test_a_key_that_follows_on_the_line_names_its_own_number_and_its_own_words() -> None:
    text = (
        "2031. 주요업무계획\n\n1 나룻배 운영\n\n□ 추진계획\n\n- 운행시간 : 06:30 ~ 21:00 / 요금 : 1,000원(65세 이상 무료)\n"
        "- 운영횟수 : 12회 / 정원 : 30명\n- 위치 : 나래동 12, 규모 : 3층, 사업비 : 12억원\n- 일시 : 2031. 10. 3. / 장소 : 솔숲 광장\n- 주관 : 나래시 / 솔밭동\n"
    )
    reading = extract(read_text(text, "업무.txt"))
    assert {f.printed: f.item for f in reading.figures} == {
        "1,000원": "요금", "65세": "요금", "12회": "운영횟수", "30명": "정원", "12억원": "사업비",
    }  # fmt: skip
    told = {f.item: f.value for f in reading.facts}
    assert (told["일시"], told["장소"]) == ("2031. 10. 3.", "솔숲 광장")
    assert told["주관"] == "나래시 / 솔밭동"
