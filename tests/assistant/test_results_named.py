"""What was done is asked for by the word that heads it: 검사 2031년 실적은, under 추진실적."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무 추진실적 및 2032. 주요업무계획

별빛구 돌봄과

1. 마음쉼터 운영

□ 사업개요

- 사업기간 : 2032. 1. ~ 12.

□ 추진실적

구 분	2030년	2031년
마음 검사	210명	340명
골목 청소	14개소	19개소

□ 추진계획

- 마음 검사 목표 : 400명

□ 2032년 소요예산 : 70,000천원

○ 산출내역
- 골목 쓸기 : 5천원 × 2,000회 = 10,000천원
- 골목 등불 : 60,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2032_계획.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("마음 검사 2031년 실적은?", ["340명"]), ("2030년 골목 청소 실적", ["14개소"]), ("골목 청소 실적은?", ["19개소"])],
)
def test_results_are_told_by_what_stands_under_their_heading(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_what_something_is_meant_to_cost_is_no_result_of_it(ask: Talk, printed: Printed) -> None:
    assert printed(ask("골목 등불 실적은?")) == []


_LATER = """2031. 주요업무 추진실적 및 2032. 주요업무계획

별빛구 돌봄과

1. 마음쉼터 운영

□ 추진실적

구 분	2029년	2030년	2031년
등록 주민	210명	260명	340명

□ 2032년 소요예산 : 70,000천원

(단위 : 천원)

재원별	합계	2031년	2032년	2033년
계	210,000	60,000	70,000	80,000
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("등록 주민은 2029년보다 몇 명 늘었나?", ["130명"]),
        ("등록 주민은 2030년보다 몇 명 늘었나?", ["80명"]),
        ("마음쉼터 운영 예산은 2031년보다 얼마나 늘었나?", ["10,000천원"]),
    ],
)
def test_more_than_in_a_year_is_as_of_the_last_year_told_up_to_that_of_the_paper(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over({"2032_계획.txt": _LATER})(question)) == wanted
