"""What is new is told apart from what goes on, and the whole of a building from what one year pays."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031년도 주요업무계획

2031. 1.

솔빛군 농업과

Ⅰ. 주요업무

1. 새내기농부 지원

□ 2030년 추진실적

○ 98명 지원, 1,218백만원 집행
 - 신규 선발 34명, 계속 64명
○ 텃밭지기 참여 : 12명

2. 갈대밭 쉼터 조성

□ 사업개요

○ 총사업비 : 64억원

□ 연도별 투자계획

(단위 : 백만원)

구 분	총사업비	기투자(2029년)	2030년	2031년	2032년 이후
계	6,400	320	1,830	2,150	2,100
국 비	1,600	-	450	500	650
군 비	4,800	320	1,380	1,650	1,450
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"계획.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2030년에 새로 뽑힌 새내기농부 몇 명이었지", "34명"),
        ("새로 뽑은 텃밭지기는 몇 명?", "12명"),
    ],
)
def test_those_newly_chosen_are_counted_where_the_paper_tells_them_apart(
    ask: Talk, printed: Printed, question: str, said: str
) -> None:
    assert printed(ask(question)) == [said]


@pytest.mark.parametrize(
    "question", ["갈대밭 쉼터 다 만드는데 총 얼마 들어?", "갈대밭 쉼터 완공까지 총 얼마?", "갈대밭 쉼터 총사업비는?"]
)
def test_what_it_costs_to_build_it_all_is_the_whole_cost(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert {str(f.value) for f in answer.figures if f.role.value == "answer"} == {"6400000000"}
    assert not answer.notes


def test_what_years_to_come_cost_is_not_the_whole(ask: Talk, printed: Printed) -> None:
    assert "2,100백만원" not in printed(ask("갈대밭 쉼터 총사업비는?"))
