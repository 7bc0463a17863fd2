"""Grants are rows among what came in, of several things those of the kind asked for changed, and a line that a question names is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031년 샘터시 예산 개요

Ⅰ. 예산 규모

□ 일반회계 세입

(단위 : 백만원)

과 목\t2030년\t2031년\t증감
합 계\t11,000\t11,400\t400
지방세\t4,000\t3,900\t△100
세외수입\t2,000\t2,100\t100
국고보조금\t3,000\t3,200\t200
도비보조금\t2,000\t2,200\t200

Ⅱ. 투자사업

□ 총괄

(단위 : 백만원)

사업명\t총사업비\t2031년\t2032년
계(2건)\t9,400\t3,600\t5,800
물안골 쉼터 조성\t5,400\t2,000\t3,400
솔재 산책로 정비\t4,000\t1,600\t2,400

### 1 물안골 쉼터 조성

□ 사업개요

- 위 치 : 샘터시 물안동 일원
- 총사업비 : 54억원
- 수탁기관 : 사단법인 물안살이
- 선정절차 : 물안골 쉼터 수탁기관 심의 후 시장 승인

### 2 솔재 산책로 정비

□ 사업개요

- 위 치 : 샘터시 솔재동 일원
- 총사업비 : 40억원

Ⅲ. 행사 경비

□ 행사 현황

(단위 : 천원)

행사명\t2030년\t2031년\t증감
계\t60,000\t70,000\t10,000
달맞이잔치\t40,000\t60,000\t20,000
물레음악회\t20,000\t10,000\t△10,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"개요.txt": PAPER})


def test_a_grant_is_ranked_among_what_came_in(ask: Talk, printed: Printed) -> None:
    assert printed(ask("샘터시 2031년 일반회계 세입 중 두 번째로 큰 과목은?")) == ["3,200백만원"]
    parts = [f.printed for f in ask("샘터시 2031년 일반회계 세입 구성").figures if f.role is Role.PART]
    assert parts == ["3,900백만원", "2,100백만원", "3,200백만원", "2,200백만원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("샘터시 2031년 세입 중 줄어든 것은?", ["△100백만원"]),
        ("샘터시 2031년 세입 중 늘어난 과목은?", ["100백만원", "200백만원", "200백만원"]),
        ("샘터시 행사 중 2031년 예산이 늘어난 것", ["20,000천원"]),
        ("2031년 예산이 줄어든 행사는?", ["△10,000천원"]),
    ],
)
def test_what_changed_is_told_of_the_kind_that_is_asked_for(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(ask(question)) == wanted


def test_the_total_of_a_list_is_none_of_its_works(ask: Talk, printed: Printed) -> None:
    answer = ask("사업 중 총사업비가 제일 큰 곳은?")
    assert answer.text.startswith("가장 큰 것은 물안골 쉼터 조성입니다")
    assert "94억원" not in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("물안골 쉼터 수탁기관이 어디야?", "물안살이"),
        ("물안골 쉼터 수탁기관은 누구야?", "물안살이"),
        ("물안골 쉼터 어디?", "물안동 일원"),
    ],
)
def test_who_and_where_is_told_by_the_line_of_that_name(ask: Talk, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text
    assert not answer.figures
