"""What a question wants left aside is not ranked, and is no part of what is ranked; what is not decided yet is not the smallest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]


def _project(name: str, cost: str, row: str) -> str:
    return (
        f"{name}\n\n□ 사업개요\n\n○ 목 적 : {name} 추진\n\n□ 2025년 소요예산 : {cost}\n\n(단위 : 천원)\n\n"
        f"재원별\t합계\t연차별 소요재원\n\t\t2024년\t2025년\n계\t{row}\n구비\t{row}\n\n"
    )


PAPERS = {
    "가.txt": "2025년 주요업무계획\n\n솔내구\n\n장터기획과\n\n주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t물레방아 장터 운영\t신규\t3\n2\t달빛 산책로 조성\t계속\t5\n"
    "3\t반딧불 학교 확대\t계속\t7\n4\t우물가 연구단 운영\t계속\t9\n\n"
    + _project("물레방아 장터 운영", "40,000천원", "40,000\t0\t40,000")
    + _project("달빛 산책로 조성", "70,000천원", "70,000\t0\t70,000")
    + _project("반딧불 학교 확대", "15,000천원", "15,000\t0\t15,000")
    + _project("우물가 연구단 운영", "미정(시비)", "30,000\t30,000\t0"),
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2025년 소요예산이 제일 적은 사업은?", "15,000천원"),
        ("반딧불 학교 확대는 빼고, 2025년 소요예산이 제일 적은 사업은 뭐야?", "40,000천원"),
        ("미정인 우물가 연구단하고 비예산 사업은 빼고, 2025년 소요예산이 제일 적은 사업은?", "15,000천원"),
        ("2025년 사업 중에서 달빛 산책로 조성이랑 물레방아 장터를 제외하고 소요예산이 가장 큰 사업은?", "15,000천원"),
        ("2025년 사업 중 달빛 산책로 말고 소요예산이 제일 큰 사업은?", "40,000천원"),
    ],
)
def test_what_is_left_aside_wins_no_ranking(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str
) -> None:
    assert printed(over(PAPERS)(question)) == [wanted]


def test_what_is_left_aside_is_not_told_when_nothing_else_is(over: Callable[[Mapping[str, str]], Talk]) -> None:
    aside = "물레방아 장터 운영하고 달빛 산책로, 반딧불 학교는 빼고, 2025년 소요예산이 제일 큰 사업은?"
    assert over(PAPERS)(aside).status is AnswerStatus.NOT_STATED


def test_a_name_of_several_words_is_refused_whole(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    assert printed(over(PAPERS)("반딧불 학교 확대 말고 물레방아 장터 운영 2025년 소요예산은?")) == ["40,000천원"]


def test_no_item_is_ranked_as_a_source_of_money(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(PAPERS)("2025년 솔내구 장터기획과 재원 가운데 금액이 가장 적은 것은?")
    assert answer.status is not AnswerStatus.ANSWERED


def test_those_left_aside_are_not_the_number_of_the_others(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over(
        {"계획.txt": "2025년 주요업무계획\n\n솔내구\n\n□ 마을심사단 운영\n\n○ 모집인원 : 40명(심사원 35명, 예비 5명)\n"}
    )
    assert printed(ask("마을심사단 예비는 몇 명이야?")) == ["5명"]
    assert "5명" not in printed(ask("마을심사단 예비 빼고 심사원은 몇 명이야?"))
