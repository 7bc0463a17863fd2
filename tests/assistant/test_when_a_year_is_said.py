"""A line that says no more of the time than the year of the question gives way to the days that are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer

PLAN = """2033. 주요업무계획

□ 추진실적

- 2032년 나루 시민학당 운영
 - 기 간 : 2032. 11. 9.(월) ~ 12. 18.(금)
 - 수강인원 : 48명
"""


def test_days_say_more_than_the_year(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    answer = over({"a.txt": PLAN})("2032년 나루 시민학당은 언제부터 언제까지 운영됐나요?")
    assert "2032. 11. 9.(월) ~ 12. 18.(금)" in answer.text
