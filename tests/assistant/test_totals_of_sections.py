"""The total of a table is that of the section whose title says all that was asked; a section that says less has none to give."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "교부.txt": (
        "2025년 별빛시 문화정책 추진계획\n\nⅠ 추진방향\n\n○ 생활문화 활성화\n\n[부록 1] 2025년 동네예술 보조금 교부계획\n\n(단위 : 천원)\n\n"
        "| 분야 | 단체수 | 신청액 | 교부결정액 | 전년도 교부액 |\n|---|---:|---:|---:|---:|\n| 계 | 9 | 9,000 | 6,500 | 5,900 |\n"
        "| 춤사위 | 5 | 4,000 | 2,500 | 2,300 |\n| 소리판 | 1 | 3,000 | 2,900 | 2,600 |\n| 그림 | 3 | 2,000 | 1,100 | 1,000 |\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("동네예술 보조금 총액은?", ["6,500천원"]),
        ("동네예술 보조금은 총 얼마야?", ["6,500천원"]),
        ("동네예술단체 보조금 총액을 원 단위로 알려줘", ["6,500천원"]),
        ("동네예술 보조금 2024년 총액은?", ["5,900천원"]),
        ("동네예술 보조금 가장 많이 받는 분야는?", ["2,900천원"]),
    ],
)
def test_a_total_is_that_of_the_section_that_is_named(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize(
    "question", ["드론예술 보조금 총액은?", "동네예술 출연금 총액은?", "동네예술 학교 보조금 총액은?"]
)
def test_a_section_that_says_less_has_no_total_to_give(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == []
