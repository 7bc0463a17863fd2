"""What a question supposes of a calculation, of a count or of another year is held against what is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

BOOK = {
    "2030_나눔장터.txt": """나눔장터 한마당 운영

1 기본 현황

□ 사업개요

사업비 (당해년도)	60,000천원	[국비]	[시비]60,000천원

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분	2029예산액 (A)	2030예산액 (B)	증감 (B-A)	(B-A)*100/A
계	75,000	60,000	△15,000	△20
사무관리비	30,000	35,000	5,000	16
행사운영비	45,000	25,000	△20,000	△44

산출근거

과목구분	2030년 예산내역
사무관리비	○ 나눔장터 천막 설치 2,500,000원*6동	= 15,000천원
	○ 나눔장터 안내서 제작 4,000원*5,000부	= 20,000천원
행사운영비	○ 나눔장터 음향 임차 5,000,000원*5회	= 25,000천원

□ 운영 현황

구 분	2028년	2029년	2030년
나눔장터 참여단체	31개	28개	36개
"""
}


@pytest.mark.parametrize(
    "asked",
    [
        "나눔장터 사무관리비와 행사운영비를 다 더하면 6천만원 맞나요?",
        "나눔장터 한마당 운영 예산이 전년보다 1,500만원 줄어든 게 맞아?",
        "나눔장터 행사운영비가 2,000만원 깎였다던데 맞나요?",
    ],
)
def test_what_a_calculation_is_said_to_come_to_is_confirmed(over: Over, asked: str) -> None:
    answer = over(BOOK)(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("네, 맞습니다.")


@pytest.mark.parametrize(
    "asked",
    [
        "나눔장터 사무관리비와 행사운영비를 다 더하면 7천만원 맞나요?",
        "나눔장터 한마당 운영 예산이 전년보다 1,500만원 늘어난 게 맞아?",  # it fell by as much
        "나눔장터 행사운영비가 4,500만원 깎였다던데 맞나요?",
    ],
)
def test_what_a_calculation_does_not_come_to_is_denied_with_what_it_does(over: Over, asked: str) -> None:
    answer = over(BOOK)(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("아니요,")
    assert "천원" in answer.text


@pytest.mark.parametrize(
    ("asked", "head"),
    [
        ("나눔장터에 천막을 9동이나 설치한다는데 사실입니까?", "아니요"),
        ("나눔장터 안내서를 5,000부 만든다던데 진짜야?", "네"),
        ("나눔장터 음향을 5회나 빌린다며?", "네"),
    ],
)
def test_a_count_that_people_tell_of_is_judged(over: Over, asked: str, head: str) -> None:
    answer = over(BOOK)(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith(head)


def test_a_count_of_another_year_is_said_to_be_of_that_year(over: Over) -> None:
    answer = over(BOOK)("나눔장터 참여단체가 28개라던데 맞아?")
    assert "아니요" not in answer.text
    assert "2029년" in answer.text
    assert "36개" in answer.text


def test_what_went_up_or_down_is_asked_in_english_as_a_change(over: Over) -> None:
    answer = over(BOOK)("나눔장터 한마당 운영 budget went up from 2029 to 2030, right?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "△15,000천원" in answer.text


@pytest.mark.parametrize("told", ["7천5백만원으로 늘었다던데", "75,000천원까지 올랐다던데"])
def test_what_it_is_said_to_have_become_is_no_change_to_be_told(over: Over, told: str) -> None:
    answer = over(BOOK)(f"나눔장터 한마당 운영 예산이 2030년에 {told} 2030년 예산이 정확히 얼마죠?")
    claimed = [f.value for f in answer.figures if f.role is Role.ANSWER]
    assert claimed == [60_000_000]
    assert answer.text.startswith("아니요")


GOODS = """2031년도 예산안

3 수출 물류비 지원

(단위 : 천원)

| 품목 | 2031 지원액 |
|---|---:|
| 배 | 48,000 |
| 살구 | 96,000 |
| 계 | 144,000 |
"""


def test_half_of_a_sum_is_not_told_where_the_other_name_is_of_one_letter(over: Over) -> None:
    answer = over({"2031_수출.txt": GOODS})("수출 물류비에서 배하고 살구 지원액을 더하면 얼마예요?")
    assert [f.value for f in answer.figures if f.role is Role.ANSWER] in ([], [144_000_000])
