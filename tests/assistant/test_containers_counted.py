"""Things that come by the sack or the box are counted so, and what one costs is told with how many."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = "2031 둑길 가꾸기 계획\n\n□ 산출근거\n○ 꽃길 관리용 퇴비 구입 : 3,000원×2,500포대 = 7,500천원\n○ 나눔 장갑 구입 : 20,000원×40상자 = 800천원\n"


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"plan.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("꽃길 관리용 퇴비는 포대당 얼마에 몇 포대 사는 거야?", ["3,000원", "2,500포대"]),
        ("꽃길 관리용 퇴비 몇 포대 사?", ["2,500포대"]),
        ("나눔 장갑은 몇 상자 사나요?", ["40상자"]),
    ],
)
def test_sacks_and_boxes_are_counted(ask: Talk, printed: Printed, question: str, said: list[str]) -> None:
    assert printed(ask(question)) == said
