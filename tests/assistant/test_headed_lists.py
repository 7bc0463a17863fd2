"""What a table lists under a heading is told by its names, and a line by the key that a question says whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPERS = {
    "계획.txt": (
        "2032. 주요업무계획\n\n물안개구\n\n1. 이웃제안 넓히기\n\n□ 추진계획\n\n○ 심사규모 : 8억원\n\n- 지원 갈래별 한도액 설정\n\n"
        "지원 갈래\t한도액\t지원 갈래\t한도액\n골목·길\t위원회 결정\t돌봄·나눔\t위원회 결정\n숲·물\t위원회 결정\n\n□ 2032년 소요예산 : 21,000천원\n"
    ),
    "보고.txt": (
        "주요업무 보고\n\n1 이웃과 함께하는 물길 살리기\n\n추진 내용\n\n○ ’31년 물길 살리기 종합계획 수립 (’31.3.)\n\n주요 내용\n"
        "∙ 추진체계 다지기 : 물길지기 모집\n∙ 점검체계 운영 : 물길자체점검 / 합동점검 / 이웃점검\n\n향후 계획\n\n○ 물길 토론회 개최 : ’31. 4.\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    [
        "이웃제안 심사할 때 지원 갈래는 어떻게 나뉘어 있어?",
        "이웃제안 지원 갈래에는 뭐가 있어?",
        "지원 갈래는 무엇이 있나?",
    ],
)
def test_the_names_under_a_heading_are_listed(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert all(n in answer.text for n in ("골목·길", "돌봄·나눔", "숲·물"))


def test_a_line_goes_by_the_key_that_is_said_whole(ask: Talk) -> None:
    answer = ask("2031년 물길 살리기 종합계획의 점검체계 운영에는 어떤 점검들이 있나?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "합동점검" in answer.text


def test_a_key_of_another_paper_is_not_told(ask: Talk) -> None:
    assert "합동점검" not in ask("이웃제안 심사규모의 점검체계 운영에는 어떤 점검들이 있나?").text
