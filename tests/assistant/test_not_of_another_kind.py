"""What is told of all is not set against what is told of a part; days of another year answer for none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

GUESTS = """ Ⅰ. 일  반  현  황
4   관광객 현황관광객 현황 (’31.6.30. 기준, 단위 : 천명)

구 분 2029년 2030년
2031년 상반기

계 내국인 외국인

계 21,400 24,600 7,150 6,900 250

강가 9,200 10,500 3,050 2,990 60

숲길 12,200 14,100 4,100 3,910 190
"""
GIVEN = """은하구 돌봄 지원

1 기본 현황

추진경위

- 놀이 꾸러미 시범 배부(4개 자치구) : 2030.9.~11.

□ 최근 3년 추진실적

2029년도\t○ 돌봄지원센터 개소(5.12) - 상담 130건 처리 ○ 2029 돌봄 한마당 개최(8.30)
2030년도\t○ 놀이 꾸러미 1,250개 배부 ○ 2030 돌봄 한마당 ('30.11월 개최 예정)
"""
Over = Callable[[Mapping[str, str]], Callable[..., Answer]]


@pytest.mark.parametrize("question", ["외국인 관광객은 얼마나 줄었어?", "내국인 관광객은 얼마나 줄었어?"])
def test_a_part_is_not_set_against_the_whole_of_another_year(over: Over, question: str) -> None:
    answer = over({"a.txt": GUESTS})(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert not [f for f in answer.figures if f.role is Role.ANSWER]


def test_a_day_of_another_year_is_not_told(over: Over) -> None:
    answer = over({"a.txt": GIVEN})("2030년 돌봄 한마당은 언제 열려?")
    assert "11월" in answer.text
    assert "8.30" not in answer.text
