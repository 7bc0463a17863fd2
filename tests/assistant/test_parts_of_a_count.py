"""A line that tells a number as part of another is asked for either of them."""

from __future__ import annotations

import pytest

from tests.assistant.conftest import Over

PAPER = """2033년 업무계획

1. 마을 살림

□ 2032년 추진실적
 ○ 연구과제 시정 반영 : 9건 중 2건
 ○ 지원 책방 : 31개소 중 22개소
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("시정에 반영된 연구과제 수는?", ["2건"]),
        ("연구과제 시정 반영은 2032년에 몇 건이야?", ["2건"]),
        ("지원 책방 몇 곳", ["22개소"]),
        ("책방은 모두 몇 개소야?", ["31개소"]),
    ],
)
def test_a_line_named_for_what_was_done_tells_how_many_were(over: Over, question: str, wanted: list[str]) -> None:
    answer = over({"plan.txt": PAPER})(question)
    assert [f.printed for f in answer.figures if f.role.value == "answer"] == wanted
