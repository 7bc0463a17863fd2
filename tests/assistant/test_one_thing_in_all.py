"""`민원은 다 해서 몇 건` asks for all that there are of one thing, as 모두 몇 건 does; of two it is their sum."""

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

연도\t민원\t계\t처리현황\t\t\t비고 (담당자 수)
\t\t\t진행중\t수용\t기각\t
2031\t계\t22\t12\t4\t6\t10
\t도로민원\t15\t6\t3\t6\t5
\t하천민원\t7\t6\t1\t-\t5
2030\t계\t37\t9\t20\t8\t12
\t도로민원\t33\t5\t20\t8\t7
\t하천민원\t4\t4\t-\t-\t5
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    ("talk", "number"),
    [
        (("갈대골 도로민원, 2030년에 모두 몇 건 접수됐어?", "그중 기각은?", "하천은 다 해서 몇 건?"), "4건"),
        (("갈대골 도로민원, 2030년에 모두 몇 건 접수됐어?", "하천은 다 해서 총 몇 건?"), "4건"),
        (("갈대골 도로민원 2030년에 몇 건?", "하천민원은?", "둘은 다 해서 몇 건?"), "37건"),
        (("2030년 도로민원이랑 하천민원은 다 해서 몇 건?",), "37건"),
    ],
)
def test_one_thing_is_counted_in_all(ask: Talk, printed: Printed, talk: tuple[str, ...], number: str) -> None:
    answer = ask(*talk)
    assert printed(answer) == [number]
    assert "진행중" not in answer.text
