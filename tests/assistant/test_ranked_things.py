"""What is ranked is what the question ranks, not a word of the subject's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = {
    "책.txt": (
        "2026년 청소년 방과후 활동 지원\n\n□ 과목별 예산 현황\n\n(단위 : 천원)\n\n과목구분\t2026년 예산액\n계\t60,000\n사무관리비\t38,000\n"
        "국내여비\t22,000\n\n□ 산출근거\n\n과목구분\t2026년 예산내역\t\n사무관리비\t○ 봄 강좌\t= 20,000천원\n"
        "\t○ 가을 강좌\t= 18,000천원\n국내여비\t○ 견학\t= 22,000천원\n"
    )
}


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("청소년 방과후 활동 지원에서 가장 큰 과목은 뭐야?", "38,000천원"),
        ("청소년 방과후 활동 지원의 행사 중 예산이 가장 큰 것은?", "22,000천원"),
    ],
)
def test_accounts_or_the_things_done_are_ranked_as_was_asked(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, first: str
) -> None:
    answer = over(BOOK)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [first])


ROADS = {
    "도로.txt": """2025. 주요업무계획

길섶구 도로과

1. 골목길 새로 깔기

□ 연도별 실적

(단위 : km, 백만원)

구 분\t2021년\t2022년\t2023년\t2025년 목표
차도 포장(km)\t9.4\t12.8\t11.1\t14.0
보도 정비(km)\t3.2\t2.1\t1.9\t5.0
집행액\t1,210\t1,830\t1,465\t2,000
"""
}


def test_years_are_compared_in_the_one_row_that_is_named_and_never_with_another_unit(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    talk = over(ROADS)
    for question, printed in (
        ("보도 정비를 제일 많이 한 해는 몇 km였어?", "3.2km"),
        ("차도 포장을 가장 많이 한 해는 몇 km야?", "12.8km"),
        ("골목길 새로 깔기 집행액이 가장 큰 해는?", "1,830백만원"),
    ):
        answer = talk(question)
        assert [f.printed for f in answer.figures if f.role == "answer"] == [printed], question


def test_places_are_not_counted_by_another_counting_word(over: Callable[[Mapping[str, str]], Talk]) -> None:
    paper = (
        "2025년 굴렁쇠 버스 운영\n\n□ 사업내용\n\n○ 굴렁쇠 버스 운행\n - 순회지 : 17개소\n\n□ 산출근거\n\n"
        "○ 굴렁쇠 버스 현수막 제작 20,000원*60개 = 1,200천원\n"
    )
    answer = over({"버스.txt": paper})("굴렁쇠 버스는 몇 군데를 도나요?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["17개소"]


FIELDS = {
    "보도.txt": """보도자료

나래부
보도시점 : 2030. 8. 29.(목)

□ 나래부는 2031년도 예산안을 75억원으로 편성했다. 올해(62억원)보다 13억원 늘어난 규모다.

【1】 분야별 예산안

(단위 : 억원)

| 분야 | 2030년 예산 | 2031년 예산안 | 증감액 |
|---|---:|---:|---:|
| 합계 | 62 | 75 | 13 |
| 숲 | 30 | 34 | 4 |
| 물길 | 20 | 30 | 10 |
| 들길 | 12 | 11 | △1 |

【2】 주요 사업

(단위 : 억원)

| 사업명 | 2030년 예산 | 2031년 예산안 | 증감 |
|---|---:|---:|---:|
| 그늘나무 | 9 | 17 | 8 |
| 둑 보강 | 8 | 14 | 6 |
| 모래길 | 7 | 4 | △3 |
"""
}


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("나래부 2031년 예산안에서 증가액이 가장 큰 분야는 어디고 얼마 늘었어?", "10억원"),
        ("2031년 예산이 가장 많이 늘어난 분야는?", "10억원"),
        ("2031년 예산이 가장 많이 준 분야가 뭐야?", "△1억원"),
    ],
)
def test_the_largest_change_is_that_of_a_row_of_the_kind_asked_and_never_of_their_sum(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, first: str
) -> None:
    assert printed(over(FIELDS)(question)) == [first]


SEVERAL = {
    "빗물.txt": """빗물 모으기 운영

1 기본 현황

□ 예산 총괄

(단위 : 천원)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)
계\t250,000\t300,000\t50,000

2 최근 2년 결산 현황

(단위 : 천원)

연도\t예산현액\t집행액\t집행잔액
2028\t200,000\t180,000\t20,000
2029\t240,000\t230,000\t10,000
""",
    "돌담.txt": """돌담길 가꾸기

□ 예산 총괄

(단위 : 천원)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)
계\t80,000\t90,000\t10,000
""",
    "계획.txt": """2031년 주요업무계획

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t재정 살피기\t계속\t2
2\t개울 지킴이\t계속\t4

1. 재정 살피기

□ 추진실적

○ 2031년 제1회 추경
 - 살림 지키기 158억원, 숲길사업 90억원 편성

2. 개울 지킴이

□ 추진계획

○ 개울 지킴이 운영 : 27명
 － 활동비 : 1일 3만원, 월 8일 이내

□ 2031년 소요예산 : 70,000천원
""",
}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("예산이 가장 많은 사업은?", ["300,000천원"]),
        ("가장 예산이 큰 사업", ["300,000천원"]),
        ("예산이 가장 적은 사업은?", ["70,000천원"]),
        ("빗물 모으기 집행액이 제일 많은 해는?", ["230,000천원"]),
    ],
)
def test_a_project_is_ranked_by_all_it_takes_and_a_year_by_one_thing(
    over: Callable[[Mapping[str, str]], Talk], question: str, values: list[str]
) -> None:
    answer = over(SEVERAL)(question)
    assert [f.printed for f in answer.figures if f.role is Role.ANSWER] == values


def test_a_year_of_no_one_thing_is_asked_back(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert over(SEVERAL)("예산이 가장 많은 해는?").status is not AnswerStatus.ANSWERED
