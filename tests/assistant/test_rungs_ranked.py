"""What stands on one rung of a budget book is ranked among itself: projects, and not the policies over them."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.assistant import Assistant
from index.memory import finder_of
from ingest.checks.check import check
from ingest.extract import extract
from ingest.read import read_text

BOOK = """세 출 예 산 사 업 명 세 서
2031년도 본예산 일반회계
부서: 하천과
정책: 맑은 물
단위: 둑 돌보기 (단위:천원)
부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목 예산액전년도예산액
비교증감
하천과 900 700 200
맑은 물 900 700 200
둑 돌보기 900 700 200
둑길 손질 600 300 300
201 일반운영비 600 300 300
둑길 나무 심기 200 300 △100
401 시설비및부대비 200 300 △100
둑길 전등 100 100 0
201 일반운영비 100 100 0
"""


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """An assistant that knows the book."""
    return Assistant(finder_of([check(extract(read_text(BOOK, "book.txt")))]))


def top(answer: Answer) -> list[int]:
    return [int(f.value or 0) for f in answer.figures if f.role.value == "answer"]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("하천과 세부사업 중 예산이 가장 큰 것은?", 600_000),
        ("하천과 세부사업 중에서 제일 작은 예산은?", 100_000),
        ("하천과에서 예산이 제일 적은 세부사업은 뭐야?", 100_000),
    ],
)
def test_projects_are_ranked_among_projects(assistant: Assistant, question: str, value: int) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert top(answer) == [value]
    assert len(answer.figures) == 3


def test_the_year_that_is_asked_is_that_of_every_project(assistant: Assistant) -> None:
    answer = assistant.ask("2030년 하천과 세부사업 중 예산이 가장 큰 것은?")
    assert {f.year for f in answer.figures} == {2030}
    assert set(top(answer)) == {300_000}
