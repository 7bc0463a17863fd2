"""The total that something is a part of is the nearest one: the event's before the project's; a formula leads to its result."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """골목 축제 지원

1 기본 현황

□ 사업개요

사업비 (당해년도)\t90,000천원\t[국비]\t[시비]90,000천원

3 사업설명

□ 사업내용

- 느린 걷기 대회
 - 시기 : 2024. 5월
 - 내용 : 몸풀기, 둘레길 걷기 등
 - 소요예산 : 60,000천원
- 제2회 골목 책잔치 운영
 - 시기 : 2024. 9월
 - 내용 : 개막 공연, 중고책 나눔터, 책 놀이터 등
 - 소요예산 : 30,000천원
"""
PLAN = """2024. 주요업무계획

1. 화상 회의 정착

□ 소요예산 : 4,000천원

○ 산출내역 : 회의장비 1set(마이크, 카메라) 200천원 × 20set
"""


def test_what_an_event_offers_is_part_of_the_event(over: Over) -> None:
    answer = over({"a.txt": PAPER})("중고책 나눔터 예산은?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert [f.printed for f in answer.figures] == ["30,000천원"]


def test_how_an_amount_was_worked_out_leads_with_the_amount(over: Over) -> None:
    answer = over({"a.txt": PLAN})("회의장비 예산은 어떻게 산출했어?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["4,000천원"]
    assert {"200천원", "20set"} <= {f.printed for f in answer.figures}


COUNTED = """2023년도 주요업무계획

2023. 1.

나래군 농정과

□ 귀농인 지원

구 분\t2022년\t2023년
총계\t51명\t60명
귀농인의 집\t11명\t15명
정착금\t40명\t45명

□ 새내기 및 고령농 지원

구 분\t2022년\t2023년
총계\t90명\t99명
새내기 정착\t30명\t33명
고령농 돌봄\t60명\t66명

□ 찾아가는 콩나물 교실

구 분\t2021년\t2022년
참여인원\t412명\t520명
콩나물 강사\t7명\t9명
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("귀농인 2023년에 몇 명 계획이야?", ["60명"]),
        ("귀농인의 집 2023년 몇 명?", ["15명"]),
        ("새내기 2023년 몇 명?", ["33명"]),
        ("2022년 콩나물 교실에 몇 명 참여했어?", ["520명"]),
        ("2022년 콩나물 강사는 몇 명이야?", ["9명"]),
    ],
)
def test_a_part_is_not_counted_for_the_whole_of_its_table(over: Over, question: str, said: list[str]) -> None:
    answer = over({"a.txt": COUNTED})(question)
    assert [f.printed for f in answer.figures if f.role == "answer"] == said


ROWS = """골목 축제 지원

1 기본 현황

□ 사업개요

사업비 (당해년도)\t90,000천원\t[국비]\t[시비]90,000천원

3 사업설명

□ 2024년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t90,000\t
느린 걷기 대회\t2024.05~2024.05\t60,000\t몸풀기, 둘레길 걷기
골목 책잔치 개최\t2024.09~2024.09\t30,000\t개막 공연, 중고책 나눔터, 책 놀이터
"""


@pytest.mark.parametrize("question", ["골목 책잔치 개막 공연 예산은?", "책잔치 중고책 나눔터에는 얼마 들어?"])
def test_what_a_row_pays_for_together_is_not_given_for_one_of_them(over: Over, question: str) -> None:
    answer = over({"a.txt": ROWS})(question)
    assert answer.status is AnswerStatus.NOT_STATED
    assert [(f.printed, f.role) for f in answer.figures] == [("30,000천원", "context")]
    assert over({"a.txt": ROWS})("골목 책잔치 개최 예산은?").figures[0].role == "answer"
