"""How many teams or divisions an office has is told by the line of its 조직."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPERS = {
    "계획.txt": "# 2031년 주요업무계획\n\n나무국\n\n□ 조 직 : 1국 4과 15팀\n\n□ 조직문화 개선\n\n○ 소요예산 : 3,000천원\n"
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("팀이 몇 개야?", ["15팀"]),
        ("팀 수는?", ["15팀"]),
        ("과는 몇 개?", ["4과"]),
        ("몇 과 몇 팀이야?", ["4과", "15팀"]),
        ("조직은 어떻게 돼?", ["1국", "4과", "15팀"]),
        ("사업소는 몇 개?", []),
    ],
)
def test_each_kind_of_office_is_told(ask: Talk, question: str, told: list[str]) -> None:
    assert [f.printed for f in ask(question).figures if f.role.value == "answer"] == told
