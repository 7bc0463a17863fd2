"""Projects are ranked, listed and held against a bound by all that each takes, in any words that ask for projects."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]

PLAN = {
    "계획.txt": "2031. 주요업무계획\n\n솔바람구 기획과\n\n1. 두레 장터 다시 열기\n\n□ 사업개요\n\n- 대상 : 장꾼 40명\n\n□ 2031년 소요예산 : 30,000천원\n\n"
    "2. 골목 쉼터 꾸미기\n\n□ 사업개요\n\n- 대상 : 골목 90곳\n\n□ 2031년 소요예산 : 8,000천원\n\n"
    "3. 책 읽는 마을 가꾸기\n\n□ 사업개요\n\n- 대상 : 마을 12곳\n\n□ 2031년 소요예산 : 17,000천원\n"
}


def _told(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("제일 작은 사업 2개", ["8,000천원", "17,000천원"]),
        ("상위 2개 사업 2031년 솔바람구", ["30,000천원", "17,000천원"]),
        ("솔바람구에서 제일 큰 사업", ["30,000천원"]),
        ("두번째로 예산이 많은 사업은?", ["17,000천원"]),
        ("예산 많은 순으로 사업 나열해줘", ["30,000천원", "17,000천원", "8,000천원"]),
        ("1천만원 넘는 사업은 뭐야?", ["30,000천원", "17,000천원"]),
        ("1천만원 넘는 사업 몇 개야?", ["2개"]),
        ("1천만원 이상 드는 사업들을 다 더하면?", ["47,000천원"]),
    ],
)
def test_projects_are_told_by_all_that_they_take(
    over: Callable[[Mapping[str, str]], Talk], question: str, printed: list[str]
) -> None:
    answer = over(PLAN)(question)
    assert (answer.status, _told(answer)) == (AnswerStatus.ANSWERED, printed)


def test_two_are_compared_that_no_word_sets_side_by_side(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert _told(over(PLAN)("두레 장터가 커 골목 쉼터가 커?")) == ["30,000천원"]
