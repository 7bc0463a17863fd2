"""A part that is asked for stays inside what was asked before, whether that was told or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

_ROWS = "(단위 : 천원)\n구분\t2030년\t2031년\n계\t{}\t{}\n인건비\t{}\t{}\n여비\t{}\t{}\n"
PAPERS = {
    "2031_보리천.txt": "보리천 산책길 가꾸기\n\n1 사업개요\n\n○ 보리천 지킴이 운영 : 분기별 순찰\n\n2 예산\n\n"
    + _ROWS.format("80,000", "90,000", "50,000", "60,000", "30,000", "30,000"),
    "2031_솔밭.txt": "솔밭 배움터 운영\n\n1 사업개요\n\n○ 배움터 상시 개방\n\n2 예산\n\n"
    "(단위 : 천원)\n구분\t2030년\t2031년\n계\t70,000\t75,000\n교재구입비\t40,000\t41,000\n인건비\t30,000\t34,000\n",
}
_GIVES_NONE = {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "asked", ["그중에 인건비만", "거기서 인건비는?", "그 안에서 인건비는 얼마야?", "그럼 그중 인건비는?"]
)
def test_a_part_of_what_was_told_is_told_of_that(ask: Talk, printed: Printed, asked: str) -> None:
    answer = ask("솔밭 배움터 운영 2031년 예산은?", asked)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["34,000천원"])


@pytest.mark.parametrize("asked", ["그중에 교재구입비만", "거기서 교재구입비는?", "그럼 그중 교재구입비는?"])
def test_a_part_that_it_does_not_have_is_no_others(ask: Talk, printed: Printed, asked: str) -> None:
    answer = ask("보리천 산책길 가꾸기 2031년 예산은?", asked)
    assert answer.status in _GIVES_NONE
    assert "41,000천원" not in printed(answer)


@pytest.mark.parametrize("before", ["보리천 등대 예산은?", "보리천 지킴이 운영 예산은?"])
@pytest.mark.parametrize("asked", ["그중에 교재구입비만", "거기서 교재구입비는?", "그 안에서 교재구입비는 얼마야?"])
def test_a_part_of_what_was_not_found_is_not_anothers(ask: Talk, printed: Printed, before: str, asked: str) -> None:
    answer = ask(before, asked)
    assert (answer.status in _GIVES_NONE, printed(answer)) == (True, [])


def test_a_part_is_of_what_was_refused_last_and_of_nothing_before_it(ask: Talk, printed: Printed) -> None:
    answer = ask("솔밭 배움터 운영 2031년 예산은?", "보리천 등대 예산은?", "그중에 인건비는?")
    assert (answer.status in _GIVES_NONE, printed(answer)) == (True, [])


def test_a_part_that_is_not_there_leaves_its_whole_spoken_of(ask: Talk, printed: Printed) -> None:
    answer = ask("솔밭 배움터 운영 2031년 예산은?", "그중에 등대 임차료는?", "거기서 인건비는?")
    assert printed(answer) == ["34,000천원"]


def test_another_year_of_a_part_that_was_refused_is_no_others(ask: Talk, printed: Printed) -> None:
    answer = ask("보리천 등대 예산은?", "그중에 교재구입비만", "2030년엔 얼마였고?")
    assert (answer.status in _GIVES_NONE, printed(answer)) == (True, [])
