"""The number that is asked for by what was done is the one whose own clause says so; what is of a named project is told of no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무 추진실적 및 2032. 주요업무계획

별빛구 물길과

1. 둑방로 넓히기

□ 연차별 투자계획

(단위 : 백만원)

재원별	합계	연차별 투자액
		2030년까지	2031년	2032년
계	900	300	400	200
시비	900	300	400	200

2. 부른천 되살리기

□ 사업개요

- 사업기간 : 2029. 4. ~ 2033. 6.

□ 추진실적

- 이의신청 31건 접수, 22건 처리 완료
- 준설차 6대 중 낡은 2대 교체(’31.3.)
- 나무 심기 : 목표 140종 중 95종 확보

□ 연차별 투자계획

(단위 : 백만원)

재원별	합계	연차별 투자액
		2031년까지	2032년	2033년
계	880	130	450	300
시비	880	130	450	300

3. 물막이판 나눔

□ 추진실적

- 2031년 신청 61가구 중 52가구 설치
- 미설치 9가구 : 이사

□ 추진계획

- 2032년 설치 목표 : 70가구

□ 2032년 소요예산 : 84,000천원

○ 산출내역 : 1,200천원 × 70가구 = 84,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2032_계획.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("이의신청은 몇 건 처리했나?", ["22건"]),
        ("이의신청 몇 건 접수했어?", ["31건"]),
        ("교체한 준설차는 몇 대?", ["2대"]),
        ("준설차 몇 대 교체했나?", ["2대"]),
        ("물막이판은 몇 가구 설치했나", ["52가구"]),
        ("물막이판 몇 가구 신청했어?", ["61가구"]),
        ("나무 심기는 몇 종이 목표야?", ["140종"]),
        ("준설차는 몇 대?", ["6대"]),
    ],
)
def test_a_number_is_told_whose_own_clause_says_what_is_asked(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("부른천 2031년까지 투자액은?", ["130백만원"]),
        ("둑방로 넓히기 2030년까지 투자된 사업비는?", ["300백만원"]),
        ("부른천 2032년 투자액은?", ["450백만원"]),
    ],
)
def test_all_years_till_one_are_those_of_the_project_named(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_what_the_project_named_has_not_is_told_of_no_other(ask: Talk) -> None:
    assert "둑방로" not in ask("부른천 2030년 투자액은?").text
