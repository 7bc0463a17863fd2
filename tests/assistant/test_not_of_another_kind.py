"""What is told of all is not set against what is told of a part; days of another year answer for none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

GUESTS = """4   손님 현황손님 현황 (’31.6.30. 기준, 단위 : 명)

구 분 2029년 2030년
2031년 상반기

계 어른 어린이

계 31,450 33,720 9,180 8,870 310

강가 14,200 15,060 4,310 4,230 80

숲길 17,250 18,660 4,870 4,640 230
"""
GIVEN = """은하구 돌봄 지원

1 기본 현황

추진경위

- 놀이 꾸러미 시범 배부(4개 자치구) : 2030.9.~11.

□ 최근 3년 추진실적

2029년도\t○ 돌봄지원센터 개소(4.18) - 상담 130건 처리 ○ 2029 돌봄 한마당 개최(9.23)
2030년도\t○ 놀이 꾸러미 1,250개 배부 ○ 2030 돌봄 한마당 ('30.10월 개최 예정)
"""
Over = Callable[[Mapping[str, str]], Callable[..., Answer]]


@pytest.mark.parametrize("question", ["어린이 손님은 얼마나 줄었어?", "어른 손님은 얼마나 줄었어?"])
def test_a_part_is_not_set_against_the_whole_of_another_year(over: Over, question: str) -> None:
    answer = over({"a.txt": GUESTS})(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert not [f for f in answer.figures if f.role is Role.ANSWER]


def test_a_day_of_another_year_is_not_told(over: Over) -> None:
    answer = over({"a.txt": GIVEN})("2030년 돌봄 한마당은 언제 열려?")
    assert "10월" in answer.text
    assert "9.23" not in answer.text
