"""After one part of a thing, the part of that name is told of another thing that is named then."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

SHEET = (
    "\n\n# 마을 장터와 낭독회 열기\n\n## 2 예산 설명\n\n□ 예산 요구내역 및 산출근거\n\n과목구분\t세부 산출내역\n20103\t○ 책 낭독회 개최 = 90,000천원\n\t- 출연료 = 60,000천원\n"
    "\t- 천막 설치비 = 30,000천원\n\t○ 봄맞이 장터 = 70,000천원\n\t- 행사 기획비 = 50,000천원\n\t- 천막 설치비 = 20,000천원\n"
)


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"가.txt": SHEET})


@pytest.mark.parametrize(("first", "told"), [("책 낭독회 천막 설치비는?", ["20000000"]), ("책 낭독회 출연료는?", [])])
def test_the_same_part_is_told(ask: Talk, first: str, told: list[str]) -> None:
    answer = ask(first, "같은 항목이 봄맞이 장터에는 얼마야?")
    assert [str(f.value) for f in answer.figures if f.role.value == "answer"] == told
