"""Years as people type them: glued to the next word, with two particles, and what is to be left aside behind the question."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = {
    "2031_징검.txt": "징검다리 놓기\n\n1 소요예산\n\n(단위 : 천원)\n\n구분\t2030예산액\t2031예산액\t증감\n계\t70,000\t90,000\t20,000\n"
    "국비\t30,000\t35,000\t5,000\n시비\t40,000\t55,000\t15,000\n",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPER)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("징검다리 놓기 31년국비 얼마 받나", "35,000천원"),
        ("징검다리 놓기 2030년시비는?", "40,000천원"),
        ("징검다리 놓기 예산은 2031년에도 그대로야?", "90,000천원"),
        ("2030년에만 징검다리 놓기 예산이 얼마였어?", "70,000천원"),
        ("2031년 징검다리 놓기 예산액 얼마로 잡혔어? 올해 증감분은 빼고", "90,000천원"),
    ],
)
def test_a_year_is_known_however_it_is_typed(ask: Talk, printed: Printed, asked: str, told: str) -> None:
    answer = ask(asked)
    assert (answer.status, printed(answer)[0]) == (AnswerStatus.ANSWERED, told)


def test_two_years_joined_as_people_speak_are_compared(ask: Talk, printed: Printed) -> None:
    assert "20,000천원" in printed(ask("징검다리 놓기 예산 2030년이랑 2031년 차이는?"))


def test_an_amount_said_to_stay_is_corrected_by_that_of_its_year(ask: Talk, printed: Printed) -> None:
    answer = ask("징검다리 놓기는 31년에도 70,000천원 그대로 가는 거 맞나요?")
    assert printed(answer) == ["90,000천원"]
    assert answer.text.startswith("아니요")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("징검다리 놓기 시비 작년엔 얼마였나요? 2031 사업설명서요", "40,000천원"),
        ("31년도 설명서에서 징검다리 놓기 국비 전년도 얼마", "30,000천원"),
        ("2031년 기준으로 징검다리 놓기 국비 작년 예산", "30,000천원"),
        ("31년 설명서에서 징검다리 놓기 시비 30년 예산", "40,000천원"),
        ("징검다리 놓기 시비 30년거", "40,000천원"),
        ("징검다리 놓기 시비 30년도꺼는?", "40,000천원"),
        ("징검다리 놓기 국비 31년분", "35,000천원"),
    ],
)
def test_the_year_of_a_paper_is_not_the_year_asked_for_beside_another(
    ask: Talk, printed: Printed, asked: str, told: str
) -> None:
    answer = ask(asked)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [told])


def test_last_year_and_this_year_are_both_told(ask: Talk, printed: Printed) -> None:
    assert printed(ask("징검다리 놓기 시비 작년이랑 올해꺼 둘다요")) == ["55,000천원", "40,000천원"]
