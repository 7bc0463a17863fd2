"""One cost of two things, 무대 및 조명 설치비, is that cost by its own word; of one of the two it is told beside, and never called unstated itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus, Role

PAPER = """가람 놀이 한마당

1 기본 현황

회 계\t일반회계

2 예산 설명

산출근거

과목구분\t2031년 예산내역
행사운영비\t○ 놀이 한마당 개최\t= 19,000천원
\t- 무대 및 조명 설치비 12,000,000원*1식\t= 12,000천원
\t- 천막 설치비 700,000원*10개\t= 7,000천원
"""
Over = Callable[[Mapping[str, str]], Callable[..., Answer]]


def told(answer: Answer, role: Role) -> set[str]:
    return {f.printed for f in answer.figures if f.role is role}


def test_the_cost_of_two_things_is_listed_among_those_costs(over: Over) -> None:
    answer = over({"a.txt": PAPER})("설치비로 잡힌 예산 항목 모두 알려줘")
    assert told(answer, Role.ANSWER) == {"12,000천원", "7,000천원"}


def test_the_cost_of_one_of_the_two_is_not_stated(over: Over) -> None:
    answer = over({"a.txt": PAPER})("조명 설치비 얼마?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert told(answer, Role.CONTEXT) == {"12,000천원"}
    assert answer.text.startswith("‘조명 설치비’")
