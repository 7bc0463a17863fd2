"""A plan as it was first and as it is now, extents that an amount is worked out of, and letters that only tell how a column is reckoned."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "심사.txt": (
        "투 자 심 사 의 뢰 서\n\n# 새터 어울마당 건립\n\n## 1. 사업 개요\n\n사업명\t새터 어울마당 건립\n사업기간\t2029년 ~ 2033년\n총사업비\t9,600백만원\n\n"
        "## 2. 당초 계획과 변경 계획 비교\n\n(단위 : 백만원)\n\n| 구 분 | 당초(2029. 8. 심사) | 변경(2031) | 증감 | 증감 사유 |\n|---|---|---|---|---|\n"
        "| 연면적(㎡) | 2,100 | 2,500 | 400 | 주차장 추가 |\n| 총사업비 | 7,200 | 9,600 | 2,400 | |\n| 공사비 | 6,300 | 7,500 | 1,200 | 단가 상승 |\n\n"
        "산출근거(변경)\n\n - 공사비 : 연면적 2,500㎡ × 3,000천원/㎡ = 7,500백만원\n"
    ),
    "기금.txt": (
        "2031년도 기금운용계획\n\n(단위 : 백만원)\n\n| 기금명 | 2030년말(A) | 수입(B) | 지출(C) | 2031년말(A+B-C) |\n|---|---|---|---|---|\n| 계 | 900 | 200 | 100 | 1,000 |\n| 마을기금 | 900 | 200 | 100 | 1,000 |\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("어울마당 당초 총사업비는?", "7,200백만원"),
        ("어울마당 총사업비는?", "9,600백만원"),
        ("어울마당 당초 연면적은?", "2,100㎡"),
        ("어울마당 연면적", "2,500㎡"),
    ],
)
def test_each_plan_has_its_own(ask: Talk, printed: Printed, question: str, wanted: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)[:1]) == (AnswerStatus.ANSWERED, [wanted])


@pytest.mark.parametrize(
    "question", ["어울마당 총사업비가 당초보다 얼마나 늘었어?", "어울마당 총사업비 얼마나 늘었어?"]
)
def test_the_changed_plan_is_set_against_the_first(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "2,400백만원" in answer.text


def test_letters_that_tell_how_a_column_is_worked_out_name_nothing(ask: Talk, printed: Printed) -> None:
    assert "1,000백만원" not in printed(ask("B/C 얼마야?"))
