"""What is left of a whole without one of its parts: worked out where both are told, and never the part itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """물안개 문화제 지원

□ 예산 총괄

(단위 : 천원, %)

구 분\t2020예산액 (A)\t2021예산액 (B)\t증감 (B-A)
계\t70,000\t76,000\t6,000
사무관리비\t20,000\t26,000\t6,000
업무추진비\t50,000\t50,000\t0

□ 산출근거

과목구분\t2021년 예산내역
사무관리비\t○ 문화제 준비\t= 26,000천원
\t- 준비모임 개최 400,000원*15회\t= 6,000천원
\t- 무대 설치비 10,000,000원*2개\t= 20,000천원
업무추진비\t○ 협의 활동비\t= 50,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    ("talk", "left"),
    [
        (("물안개 문화제 지원 2021년 예산에서 사무관리비를 뺀 나머지는?",), "50,000천원"),
        (("물안개 문화제 지원 2020년 예산에서 사무관리비를 제외하면 얼마야?",), "50,000천원"),
        (("물안개 문화제 지원 2021년 예산은?", "거기서 업무추진비 빼면?"), "26,000천원"),
        (("문화제 준비 예산은?", "무대 설치비 빼면 얼마야?"), "6,000천원"),
        (("물안개 문화제 지원 2021년 예산은?", "업무추진비 빼면?", "2020년은?"), "20,000천원"),
    ],
)
def test_what_is_left_is_the_whole_less_the_part(ask: Talk, printed: Printed, talk: tuple[str, ...], left: str) -> None:
    answer = ask(*talk)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == [left]
    assert len(printed(answer, "input")) == 2


def test_several_parts_are_taken_away(ask: Talk, printed: Printed) -> None:
    answer = ask("물안개 문화제 지원 2021년 예산은?", "업무추진비랑 무대 설치비 빼면?")
    assert (printed(answer), len(printed(answer, "input"))) == (["6,000천원"], 3)


def test_what_is_left_is_told_in_another_unit(ask: Talk) -> None:
    answer = ask("물안개 문화제 지원 2021년 예산은?", "업무추진비 빼면?", "억원으로는?")
    assert "0.26억원" in answer.text


@pytest.mark.parametrize(
    "talk",
    [
        ("물안개 문화제 지원 2021년 예산에서 홍보비를 빼면 얼마?",),
        ("물안개 문화제 지원 2021년 예산은?", "준비모임이랑 홍보비 빼면?"),
    ],
)
def test_the_part_is_never_told_for_what_is_left(ask: Talk, printed: Printed, talk: tuple[str, ...]) -> None:
    assert printed(ask(*talk)) == []
