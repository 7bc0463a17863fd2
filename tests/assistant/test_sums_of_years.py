"""Sums, means and shares: of all the years and things asked for or of none, with every operand and no other kind among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

BOOKS = {
    "2030_물길정비.txt": """물길 정비 사업

1 기본 현황

□ 사업개요

- 총사업비 : 200,000천원(국비 100,000천원, 도비 40,000천원, 시비 60,000천원)

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분	2029예산액 (A)	2030예산액 (B)	증감 (B-A)	(B-A)*100/A
계	180,000	200,000	20,000	11
사무관리비	80,000	90,000	10,000	12
시설비	100,000	110,000	10,000	10

5 최근 3년 결산 현황

(단위 : 천원)

연도	최종예산	전년이월	예산변경	예산현액	집행액	차년이월	집행잔액
2026	150,000	0	0	150,000	140,000	0	10,000
2027	160,000	0	0	160,000	151,000	0	9,000
2028	170,000	0	0	170,000	169,000	0	1,000
""",
    "2030_쉼터조성.txt": """조약돌 쉼터 조성

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분	2029예산액 (A)	2030예산액 (B)	증감 (B-A)	(B-A)*100/A
계	30,000	45,000	15,000	50
사무관리비	30,000	45,000	15,000	50
""",
    "2030_들꽃축제.txt": """들꽃 축제 운영

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분	2029예산액 (A)	2030예산액 (B)	증감 (B-A)	(B-A)*100/A
계	10,000	5,000	△5,000	△50
행사운영비	10,000	5,000	△5,000	△50
""",
}


def _given(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


def _operands(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.INPUT]


@pytest.mark.parametrize(
    ("question", "result", "operands"),
    [
        ("물길 정비 2026~2028년 집행액 합계는?", "460,000천원", ["140,000천원", "151,000천원", "169,000천원"]),
        ("물길 정비 최근 3년 집행액을 다 더하면?", "460,000천원", ["140,000천원", "151,000천원", "169,000천원"]),
        ("물길 정비 2027년부터 2028년까지 연평균 집행액은?", "160,000천원", ["151,000천원", "169,000천원"]),
        ("물길 정비 2027년과 2028년 집행액 평균은?", "160,000천원", ["151,000천원", "169,000천원"]),
        ("물길 정비 2029~2030년 총 예산은?", "380,000천원", ["180,000천원", "200,000천원"]),
        ("물길 정비와 조약돌 쉼터 조성 2030년 예산을 합하면?", "245,000천원", ["200,000천원", "45,000천원"]),
        (
            "물길 정비, 조약돌 쉼터 조성, 들꽃 축제 운영 2030년 예산 합계는?",
            "250,000천원",
            ["200,000천원", "45,000천원", "5,000천원"],
        ),
        ("물길 정비에서 국비가 차지하는 비중은?", "50%", ["100,000천원", "200,000천원"]),
        ("물길 정비 도비 비율은 몇 %야?", "20%", ["40,000천원", "200,000천원"]),
        ("물길 정비 국비와 시비 총사업비 합계", "160,000천원", ["100,000천원", "60,000천원"]),
        (
            "What is the sum of the amounts spent on 물길 정비 in 2026 and 2027?",
            "291,000천원",
            ["140,000천원", "151,000천원"],
        ),
    ],
)
def test_a_result_is_made_of_all_that_was_asked_for(
    over: Over, question: str, result: str, operands: list[str]
) -> None:
    answer = over(BOOKS)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert _given(answer) == [result]
    assert sorted(_operands(answer)) == sorted(operands)
    assert [f.origin for f in answer.figures if f.role is Role.ANSWER] == ["computed"]


@pytest.mark.parametrize(
    "question",
    [
        "물길 정비 2026년부터 2029년까지 집행액 합계는?",
        "물길 정비 2025~2028년 평균 집행액은?",
        "물길 정비 최근 5년 집행액 합계",
        "What is the total amount spent on 물길 정비 from 2026 to 2029?",
    ],
)
def test_where_a_year_is_not_told_nothing_is_added_up(over: Over, question: str) -> None:
    answer = over(BOOKS)(question)
    assert answer.status is AnswerStatus.NOT_STATED
    assert _given(answer) == []
    assert [n.kind for n in answer.notes] == ["partial_sum"]
    assert all(f.role is Role.CONTEXT for f in answer.figures)


@pytest.mark.parametrize(
    "question",
    [
        "드론 축제와 물길 정비 2030년 예산 합계는?",
        "물길 정비, 드론 축제, 조약돌 쉼터 조성 2030년 예산을 더하면?",
    ],
)
def test_where_a_thing_is_not_there_nothing_is_added_up(over: Over, question: str) -> None:
    answer = over(BOOKS)(question)
    assert answer.status is AnswerStatus.ABSENT
    assert _given(answer) == []


@pytest.mark.parametrize(
    "question",
    [
        "조약돌 쉼터 조성 2028년 대비 2030년 예산은 얼마나 늘었어?",
        "조약돌 쉼터 조성 2030년 예산은 2027년보다 몇 % 늘었어?",
        "들꽃 축제 운영 2028년과 2030년 예산 평균은?",
    ],
)
def test_a_lone_figure_is_no_result(over: Over, question: str) -> None:
    answer = over(BOOKS)(question)
    assert answer.status in {AnswerStatus.NOT_STATED, AnswerStatus.ABSENT}
    assert _given(answer) == []


def test_what_is_added_up_is_exact(over: Over) -> None:
    answer = over(BOOKS)("물길 정비 2026~2028년 집행액 합계는?")
    by_id = {f.id: f.value for f in answer.figures}
    result = next(f for f in answer.figures if f.role is Role.ANSWER)
    assert result.value == sum((by_id[i] or Decimal(0) for i in result.inputs), Decimal(0))
