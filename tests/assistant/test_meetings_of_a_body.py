"""How often a body meets is what its own line says, and not how often others hold their meetings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPER = """2031년 주요업무계획

1 갈대골 자치 준비

 추진 내용

○ 갈대골 준비TF 운영 (’31.4~)

<갈대골 준비TF 구성안>

◼ 단장 : 들꽃국장 ◼ 운영주기 : 격월 1회 이상 개최

2 이웃 소통 강화

○ 이웃과 소통

－ 이장 회의 개최(매월), 반장 현안회의 개최(수시)
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    "talk",
    [
        ("갈대골 준비TF 단장은 누구야?", "회의는 얼마나 자주 하고?"),
        ("갈대골 준비TF 회의는 얼마나 자주 해?",),
    ],
)
def test_a_body_meets_as_often_as_its_line_says(ask: Talk, talk: tuple[str, ...]) -> None:
    answer = ask(*talk)
    assert "격월 1회 이상" in answer.text
    assert "매월" not in answer.text


def test_the_meetings_of_others_keep_their_name(ask: Talk) -> None:
    assert "매월" in ask("갈대골 준비TF 단장은 누구야?", "이장 회의는 얼마나 자주 해?").text
