"""A sum is of what the question names: its unit names nothing, a noun made of a verb does, and a sum worked out by a counted thing is its line's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "숲길.txt": (
        "노을 숲길 유지보수\n\n1 기본 현황\n\n□ 사업개요\n\n사업기간\t2031. 1. ~ 12.\n사업비\t90,000천원\n\n"
        "□ 추진내용\n\n○ 솔바람 쉼터 지붕 보수 : 20백만원\n○ 물맑은 쉼터 전등 교체 : 40개 × 250천원 = 10백만원\n"
        "○ 달그늘 쉼터 경보기 설치 : 30개 방 × 500천원 = 15백만원\n\n"
        "□ 최근 3년 추진실적\n\n2028년도\t○ 흙 덧씌우기 : 12km\n2029년도\t○ 흙 덧씌우기 : 15km\n2030년도\t○ 흙 덧씌우기 : 18km\n\n"
        "5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t집행액\n2028\t70,000\t61,000\n2029\t74,000\t66,000\n2030\t81,000\t80,000\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    [
        "2028년부터 2030년까지 3년 동안 흙 덧씌우기 한 거 전부 합치면 몇 km예요?",
        "2028~2030년 흙 덧씌우기 합치면 몇 km?",
        "How many km of 흙 덧씌우기 were done in total from 2028 to 2030?",
    ],
)
def test_the_unit_that_is_asked_for_names_nothing(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["45km"])


def test_no_sum_of_the_whole_is_told_of_a_noun_made_of_a_verb(ask: Talk, printed: Printed) -> None:
    answer = ask("2028년부터 2030년까지 숲길 덧씌우기 합계는?")
    assert "225,000천원" not in printed(answer)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("달그늘 쉼터 경보기 설치 비용은?", ["15백만원"]),
        ("솔바람 쉼터 지붕 보수, 물맑은 쉼터 전등, 달그늘 쉼터 경보기 세 개 합계 금액은?", ["45백만원"]),
        ("물맑은 쉼터 전등과 달그늘 쉼터 경보기 합계는?", ["25백만원"]),
    ],
)
def test_a_sum_worked_out_by_a_counted_thing_is_its_lines(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)
