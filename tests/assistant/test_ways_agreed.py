"""A change that a question takes for granted is confirmed or denied; an amount that stayed as it was went no way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "들꽃길 가꾸기\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2031. 1. ~ 12.\n담당부서\t별빛시 녹지과\n\n2 예산 설명\n\n(단위 : 천원, %)\n\n"
        "구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A\n계\t60,000\t50,000\t△10,000\t△16.7\n사무관리비\t20,000\t20,000\t0\t0\n시설비\t40,000\t30,000\t△10,000\t△25.0\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "head", "told"),
    [
        ("들꽃길 가꾸기 사무관리비가 2031년에 전년보다 늘어난 거 맞지?", "아니요.", ["20,000천원", "20,000천원"]),
        ("들꽃길 가꾸기 시설비 2031년 예산이 전년보다 늘었죠?", "아니요.", ["△10,000천원"]),
        ("들꽃길 가꾸기 2031년 예산은 전년보다 줄어든 게 맞나요?", "네, 맞습니다.", ["△10,000천원"]),
    ],
)
def test_which_way_it_went_is_confirmed_or_denied(
    ask: Talk, printed: Printed, question: str, head: str, told: list[str]
) -> None:
    answer = ask(question)
    assert answer.text.startswith(head)
    assert printed(answer) == told


def test_a_question_of_how_much_is_answered_by_the_change_alone(ask: Talk, printed: Printed) -> None:
    answer = ask("들꽃길 가꾸기 사무관리비는 2031년에 전년보다 얼마나 늘었어?")
    assert not answer.text.startswith(("네", "아니요"))
    assert printed(answer) == ["0천원"]
