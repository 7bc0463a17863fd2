"""Who sits in a body, what a record of past years tells of money, English that a bracket says again, a total of two things each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": """느티구 이웃마을 함께사업

1 기본 현황

사업개요

회 계	일반회계
사업내용	○ 이웃마을 함께 가꾸기

2 예산 설명

예산 총괄

(단위 : 천원, %)

구 분	2030예산액 (A)	2031예산액 (B)	증감 (B-A)
계	700	300	△400

3 사업설명

사업내용

- 사업내용
 - 고르게 뽑기 위해 ‘함께사업 살핌위원회’에서 마을 선정
○ 함께사업 나눔자문단 구성 추진
 - 마을 가꾸기 자문
 - 조경 전문가, 마을 활동가 등 8명으로 구성(5월 위촉)

2031년도 추진일정

(단위 : 천원)

사업추진절차	추진기간	예산집행금액	추진세부내용
계		300
사업비 교부	2031.11~2031.12	300	마을에 교부
설문조사 시행	2031.12~2031.12	0	시·자치구 담당자를 대상으로 실시

4 사업 효과

□ 최근 3년 추진실적

2028년도	○ 꽃길 가꾸기 등 4개 사업(8억원) ○ 구청장 시장면담 : 3회
2029년도	○ 담장 가꾸기 등 5개 사업(9억원) ○ 구청장 시장면담 : 5회
2030년도	○ 골목 가꾸기 등 6개 사업(7억원) ○ 구청장 시장면담 : 4회

5 최근 3년 결산 현황

(단위 : 천원)

연도	최종예산	집행액	집행잔액
2029	900	850	50
2030	700	690	10
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("이웃마을 함께사업 2028년, 2029년, 2030년 추진실적 금액은 각각 얼마야?", ["8억원", "9억원", "7억원"]),
        ("이웃마을 함께사업 2029년 추진실적 금액은?", ["9억원"]),
        ("How much in each of 2028 and 2030 by its 3-year track record (함께사업 추진실적)?", ["8억원", "7억원"]),
        ("How many meetings of district mayors with the city mayor (구청장 시장면담) took place in 2029?", ["5회"]),
        ("What were the total final budget and the amount executed of 함께사업 in 2029?", ["900천원", "850천원"]),
    ],
)
def test_a_record_of_years_tells_the_one_amount_of_each(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted


def test_a_year_without_a_record_is_told_nothing(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    assert printed(over(PAPERS)("이웃마을 함께사업 2031년 추진실적 금액은?")) == []


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("나눔자문단은 누구로 구성되나?", "조경 전문가, 마을 활동가"),
        ("Who makes up the sharing advisory group (나눔자문단)?", "조경 전문가, 마을 활동가"),
        ("나눔자문단 구성원은?", "조경 전문가, 마을 활동가"),
        ("함께사업 연말 설문조사는 언제 해?", "2031.12"),
        ("함께사업 마을은 어디에서 선정하나요? 고르게 뽑으려고 만든 위원회 이름이 궁금합니다.", "살핌위원회"),
    ],
)
def test_a_body_is_told_by_the_line_that_says_who_sits_in_it(
    over: Callable[[Mapping[str, str]], Talk], question: str, said: str
) -> None:
    answer = over(PAPERS)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text
