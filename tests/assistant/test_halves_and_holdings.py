"""A half of a year behind an arrow is no name; what is so many of a kind is no day of opening: 17개관."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

PAPER = """책마을 잔치 지원

1 기본 현황

□ 사업내용

- 제4회 책마을 잔치 개최
 - 시기 : 2031. 6월 중(2일간)
 - 소요예산 : 12,000천원

□ 최근 3년 추진실적

2028년도\t<ul> ○ 참여도서관 : 14개관 ○ 제1회 책마을 잔치 개최 : 1회(900명)</ul>
2029년도\t<ul> ○ 참여도서관 : 17개관 ○ 제2회 책마을 잔치 개최 : 1회(950명)</ul>
"""
BUSES = """Ⅰ. 이동 편의 증진

○ 콜택시 확충 : ’29년말 75대 → ’30.6월말 80대

－ 평균 대기시간 ’29년 45분 → ’30년 상반기 36분
"""


@pytest.mark.parametrize("question", ["책마을 잔치는 언제 열려?", "2031년 책마을 잔치는 언제 열려요?"])
def test_a_day_of_opening_is_no_count_of_houses(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], question: str
) -> None:
    answer = over({"a.txt": PAPER})(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "2031. 6월" in answer.text
    assert "개관" not in answer.text


def test_a_thing_asked_for_the_time_it_is_held_is_told_by_its_day(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
) -> None:
    answer = over({"a.txt": PAPER})("2031년 책마을 잔치가 열리는 때는?")
    assert "2031. 6월" in answer.text
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("콜택시 평균 대기시간이 2030년 상반기에는 몇 분?", "36분"),
        ("콜택시 평균 대기시간이 2029년보다 몇 분이나 줄었나?", "△9분"),
    ],
)
def test_a_half_of_a_year_behind_an_arrow_is_no_name(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], question: str, printed: str
) -> None:
    answer = over({"a.txt": BUSES})(question)
    assert answer.figures[0].printed == printed
