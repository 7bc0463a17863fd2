"""A part of one year's event is not the whole event of another year, and one paper's heading does not choose between papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

POSTS = {
    "가온.txt": "2031 주요업무계획\n\n가온구 기획과\n\n□ 인 력 : 정원 12명(현원 12명)\n\n합 계\t4급\t5급\t6급\n12(12)\t1(1)\t4(4)\t7(7)\n",
    "누리.txt": "2031 업무보고\n\n누리구 행정과\n\n□ 인력\n\n(단위 : 명)\n\n구분\t총 계\t일반직 4급\t일반직 5급\t일반직 6급\n정 원\t9\t1\t3\t5\n현 원\t9\t1\t3\t5\n",
}


@pytest.mark.parametrize(
    "turns",
    [
        ("한마당 등불축제 예산은?", "그중 참가비는?", "2018년은?"),
        ("2021년 축제 천막 설치비는?", "그럼 2018년은?"),
        ("2021년 축제 예산은?", "그중 천막은?", "2018년은?"),
    ],
)
def test_the_whole_of_another_year_is_not_told_for_a_part(talk: Talk, printed: Printed, turns: tuple[str, ...]) -> None:
    assert "80,000천원" not in printed(talk(*turns))


def test_a_whole_of_another_year_is_told_for_a_whole(talk: Talk, printed: Printed) -> None:
    assert printed(talk("한마당 등불축제 예산은?", "그럼 2018년은?")) == ["80,000천원"]


def test_two_papers_that_count_the_same_post_are_both_told(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    answer = over(POSTS)("5급 정원은 몇 명이야?")
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert len(printed(answer)) == 2
