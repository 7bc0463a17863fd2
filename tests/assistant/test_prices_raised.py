"""What one piece costs now and is to cost: both sides of an arrow are one thing, and a budget's change is none of a price's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "# 도시락 배달 운영\n\n## 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t52,000\t64,000\t12,000\n사무관리비\t52,000\t64,000\t12,000\n"
    ),
    "업무.txt": (
        "2031년 주요업무계획\n\n1 쉼터 이용자 지원\n\n□ 추진계획\n\n- 도시락 제공 단가 인상 : 1개 4,500원 → 6,000원('31. 4월부터)\n- 상담 버스 운영 : 월 3회\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize("question", ["도시락 제공 단가 얼마나 올라?", "도시락 제공 단가 몇 % 올라?"])
def test_a_price_is_set_against_the_one_before_its_arrow(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "1,500원" in answer.text
    assert "12,000" not in answer.text
    assert "2031년 4,500원" not in answer.text


def test_the_change_of_a_budget_is_not_told_where_a_price_is_asked_for(ask: Talk, printed: Printed) -> None:
    answer = ask("도시락 배달 운영 단가 얼마나 올랐어?")
    assert "12,000천원" not in printed(answer)


def test_both_sides_of_an_arrow_are_told_as_one(ask: Talk, printed: Printed) -> None:
    answer = ask("도시락 제공 단가는?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["4,500원", "6,000원"])
    assert "→" in answer.text
