"""A question that says of how many projects it asks is told of just so many; whole titles side by side are several too."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """{title}

1 기본 현황

사업 담당자

실·국\t부서명\t과 장
물빛국\t갈대골과\t가온결 070-000-0001

2 최근 3년 결산 현황

(단위 : 천원)

연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액

2030\t(x-) {a}\t(x-) 0\t(x-) 0\t(x-) {a}\t(x-) {b}\t(x-) 0\t(x-) 1
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(
        {
            "a.txt": PAPER.format(title="이웃·마을간 협력체계 강화", a="253,001", b="253,000"),
            "b.txt": PAPER.format(title="이웃·마을 공동나눔사업", a="800,001", b="800,000"),
        }
    )


@pytest.mark.parametrize(
    ("question", "amounts"),
    [
        ("2030년 결산 집행액 얼마였어? 두 사업 다", ["253,000천원", "800,000천원"]),
        ("물빛국 두 사업의 2030년 집행액은?", ["253,000천원", "800,000천원"]),
        ("이웃·마을간 협력체계 강화와 이웃·마을 공동나눔사업의 2030년 예산현액은?", ["253,001천원", "800,001천원"]),
        (
            "What were the 2030 예산현액 of the two projects, 이웃·마을간 협력체계 강화 and 이웃·마을 공동나눔사업?",
            ["253,001천원", "800,001천원"],
        ),
    ],
)
def test_just_so_many_projects_are_told(ask: Talk, printed: Printed, question: str, amounts: list[str]) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert sorted(printed(answer)) == amounts


def test_more_than_there_are_is_asked_back(ask: Talk) -> None:
    assert ask("세 사업의 2030년 집행액은?").status is AnswerStatus.AMBIGUOUS
