"""A question that names a government is answered from that government's papers, and from no other's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

OUTLINE = """솔빛구 2031년도 예산안 개요

2030. 11. 기획예산과

Ⅰ. 분야별 규모

(단위 : 백만원)

| 분 야 | 2031년 예산안 | 2030년 당초예산 | 증감액 |
|---|---|---|---|
| 합 계 | 9,000 | 8,000 | 1,000 |
| 환 경 | 4,000 | 3,500 | 500 |

- 1 -

솔빛구 2031년도 예산안 개요

| 분 야 | 2031년 예산안 | 2030년 당초예산 | 증감액 |
|---|---|---|---|
| 보 건 | 5,000 | 4,500 | 500 |

Ⅱ. 주요 투자사업

(단위 : 백만원)

| 사 업 명 | 계 | 시비 | 구비 |
|---|---|---|---|
| 마을책방 활성화 | 120 | 20 | 100 |
| 숲길 정비 | 80 | - | 80 |
"""

ACCOUNTS = """2030회계연도 결산 개요

너울시 재무과

Ⅰ. 주요사업 집행실적

(단위 : 천원)

| 사 업 명 | 예산현액 | 집행액 |
|---|---|---|
| 마을책방 지원 | 90,000 | 85,000 |
| 갈대밭 정비 | 40,000 | 40,000 |

Ⅱ. 결산 총괄

(단위 : 백만원)

| 구분 | 예산현액 | 지출액 | 결산상 잉여금 |
|---|---|---|---|
| 계 | 700,000 | 600,000 | 110,000 |
"""

PLAN = """2031년도 주요업무계획

2031. 1.

한가람군 농업기술센터

Ⅰ. 일반현황

(단위 : 백만원)

| 과 명 | 2030년 | 2031년 |
|---|---|---|
| 계 | 900 | 1,000 |
| 숲과들과 | 900 | 1,000 |

Ⅱ. 주요업무

1. 공영자전거 운영

□ 추진계획

○ 한가람군 자전거 대여소 늘리기 : 한가람군 전역
○ 소요예산 : 426,000천원

2. 철도 협의

□ 추진계획

○ 서울시와 실무협의회 개최
○ 소요예산 : 11,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"개요.txt": OUTLINE, "결산.txt": ACCOUNTS, "계획.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("솔빛구 마을책방 활성화 예산은 얼마?", "120백만원"),
        ("솔빛구 보건 분야 2030년 예산은?", "4,500백만원"),
        ("너울시 마을책방 예산현액은?", "90,000천원"),
        ("너울시의 2030년 결산상 잉여금은 얼마야?", "110,000백만원"),
        ("한가람군 공영자전거 소요예산은?", "426,000천원"),
        ("한가람군청 공영자전거 소요예산은?", "426,000천원"),
        ("한가람군 농업기술센터 2031년 예산 총액은?", "1,000백만원"),
        ("서울시와 하는 철도 협의 소요예산은?", "11,000천원"),
    ],
)
def test_a_question_that_names_the_government_finds_its_figures(
    ask: Talk, printed: Printed, question: str, said: str
) -> None:
    assert printed(ask(question))[0] == said


@pytest.mark.parametrize(
    "question",
    [
        "솔빛구 공영자전거 소요예산은?",
        "너울시 숲길 정비 예산은?",
        "서울시 공영자전거 소요예산은?",
        "한가람군 보건 분야 예산은?",
    ],
)
def test_figures_of_another_government_are_no_answer(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == []


def test_a_government_named_alone_is_asked_for_what_was_spoken_of(ask: Talk, printed: Printed) -> None:
    first = "솔빛구 마을책방 활성화 예산은?"
    assert printed(ask(first, "너울시는?"))[0] == "90,000천원"
    assert printed(ask(first, "한가람군은?")) == []


DISTRICTS = {
    "계획.txt": (
        "2031년 주요업무계획\n\n나루시\n\n어르신과\n\n□ 어르신 인구 현황\n\n(단위 : 명)\n\n구 분\t총인구\t홀몸 어르신\n"
        "나루시\t40,000\t1,500\n동 지역\t30,000\t900\n읍·면 지역\t10,000\t600\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"), [("나루시 홀몸 어르신은 몇 명이야?", ["1,500"]), ("읍·면 지역 홀몸 어르신 수는?", ["600"])]
)
def test_the_row_of_the_very_place_is_told_before_those_of_its_parts(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert [p.removesuffix("명") for p in printed(over(DISTRICTS)(question))] == wanted
