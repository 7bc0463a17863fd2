"""An agency that the title names is asked for as a whole: its own budget, its sources, its staff; never one thing it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]

PLAN = {
    "계획.txt": "가람군 농업기술센터 2031년 주요업무계획\n\nⅠ. 일반현황\n\n1 조직 및 인력\n\n(단위 : 명)\n\n구 분 계\n농정과 활력과\n\n정 원 34 18 16\n\n현 원 31 16 15\n\n"
    "2 예산 현황 (단위 : 백만원)\n\n구분\t2030년\t2031년\n계\t31,420\t33,875\n농정과\t18,250\t19,340\n활력과\t13,170\t14,535\n\n"
    " 재원별(2031년) : 국비 11,640 / 도비 4,285 / 군비 17,950\n\nⅡ. 2031년 주요업무\n\n1 스마트팜 조성 (농정과)\n\n"
    "○ 소요예산 : 845백만원(국비 260, 도비 145, 군비 440)\n"
}


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("가람군 농업기술센터 2031년 예산은?",), "33,875백만원"),
        (("농업기술센터 2031년 예산은 얼마야?", "그중 국비는?"), "11,640백만원"),
        (("농업기술센터 2031년 군비는?",), "17,950백만원"),
        (("농업기술센터 2031년 예산은 얼마야?", "국비는?", "도비는?", "국비랑 도비를 합치면?"), "15,925백만원"),
        (("농업기술센터 2031년 예산에서 국비가 차지하는 비율은?",), "34.36%"),
        (("농업기술센터 정원은?",), "34명"),
        (("활력과 현원은 몇 명이야?",), "15명"),
        (("스마트팜 조성 국비는?",), "260백만원"),
    ],
)
def test_an_agency_is_asked_for_as_a_whole(
    over: Callable[[Mapping[str, str]], Talk], questions: tuple[str, ...], said: str
) -> None:
    answer = over(PLAN)(*questions)
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures if f.role is Role.ANSWER] == [said]
