"""A list of the projects that a document marks alike: 신규사업 are the rows marked 신규."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """2024. 주요업무계획

마을과

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t골목 화단 가꾸기\t신규\t5
2\t느린 우체통 운영\t계속\t8
3\t별밤 낭독회\t신규\t10
"""


def test_the_projects_marked_new_are_listed(over: Over) -> None:
    for question in ("신규사업은 뭐야?", "마을과 주요사업 중 신규사업은?", "신규사업 목록 알려줘"):
        answer = over({"a.txt": PAPER})(question)
        assert answer.status is AnswerStatus.ANSWERED, question
        assert "골목 화단 가꾸기" in answer.text
        assert "별밤 낭독회" in answer.text
        assert "느린 우체통" not in answer.text


def test_a_kind_that_no_row_is_marked_with_is_not_listed(over: Over) -> None:
    assert over({"a.txt": PAPER})("시범사업 목록 알려줘").status is AnswerStatus.ABSENT
