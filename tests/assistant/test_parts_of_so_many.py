"""Of so many that a line counts, the part is what that line tells, of all the years that it is of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031년 주요업무계획

1. 갈대골 민원 관리

□ 추진 현황

- 민원 현황

(2031. 10월말 기준, 단위 : 건)

연도\t민원\t계\t처리현황\t\t
\t\t\t진행중\t수용\t기각
2031\t계\t23\t12\t11\t-
\t도로민원\t16\t6\t10\t-
\t하천민원\t7\t6\t1\t-
2030\t계\t67\t9\t51\t7
\t도로민원\t61\t6\t50\t5
\t하천민원\t6\t3\t1\t2

- 2030년 이후 접수 90건 중 수용(일부수용 포함) 62건, 기각 7건, 진행중 21건
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("2030년 이후 갈대골 민원 90건 중 진행중인 건 몇 건이야?", "21건"),
        ("민원 90건 중 수용은?", "62건"),
        ("2030년 이후 민원 90건 중 진행중이 9건이라는데 사실입니까?", "21건"),
    ],
)
def test_a_part_of_so_many_is_told_of_them_all(ask: Talk, printed: Printed, question: str, number: str) -> None:
    answer = ask(question)
    assert printed(answer) == [number]
    assert ("아니요" in answer.text) == ("사실" in question)


def test_what_is_told_of_all_years_is_not_denied(ask: Talk) -> None:
    answer = ask("민원 진행중이 21건이라는데 맞아?")
    assert "아니요" not in answer.text
    assert "21건" in answer.text


def test_all_years_since_one_are_told_in_english_too(ask: Talk, printed: Printed) -> None:
    assert sorted(printed(ask("How many 도로민원 were there since 2030?"))) == ["16건", "61건"]
