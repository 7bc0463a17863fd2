"""Questions that want several facts at once: the factors of a line, the measures of a row, several subjects."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[[Answer], list[str]]

BOOK = """2024년도 예산서

해오름시
마을과

마을살이 지원
(단위:천원)

구분\t2023예산액(A)\t2024예산액(B)\t증감(B-A)\t증감률(%)
계\t180,000\t200,000\t20,000\t11.1
사무관리비\t80,000\t60,000\t△20,000\t△25.0
행사운영비\t100,000\t140,000\t40,000\t40.0

□ 산출근거

○ 마을살이 공모 보조금 = 130,000천원
 - 새싹형 2,000,000원×25개소 = 50,000천원
 - 줄기형 8,000,000원×10개소 = 80,000천원
○ 길잡이 책자 제작 5,000원×2,000부 = 10,000천원
○ 이웃지기 수당 20,000원×30명×10월 = 6,000천원
○ 마을살이 교육 12개 과정(2억원)
"""


@pytest.fixture(scope="module")
def town(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over a budget book with factors, measures and kinds side by side."""
    return over({"2024_해오름시_예산서.txt": BOOK})


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("새싹형은 몇군데에 얼마씩 주는거야?", ["2,000,000원", "25개소"]),
        ("새싹형 몇 개소에 얼마야?", ["25개소", "50,000천원"]),
        ("길잡이 책자는 권당 얼마에 몇 부야?", ["5,000원", "2,000부"]),
        ("이웃지기 수당은 1인당 얼마 몇명 기준이야?", ["20,000원", "30명"]),
        ("줄기형은 한 개 얼마씩 몇 개야, 총 얼마?", ["8,000,000원", "10개소", "80,000천원"]),
        ("Unit price and number of 길잡이 책자?", ["5,000원", "2,000부"]),
        ("마을살이 교육은 몇 개 과정에 얼마야?", ["12개", "2억원"]),
    ],
)
def test_a_line_gives_every_factor_that_is_asked_for(
    town: Talk, printed: Printed, question: str, expected: list[str]
) -> None:
    assert sorted(printed(town(question))) == sorted(expected)


def test_an_amount_is_never_given_where_a_unit_price_is_asked_for(town: Talk, printed: Printed) -> None:
    assert "2억원" not in printed(town("마을살이 교육은 한 과정당 얼마씩 몇 개야?"))


def test_how_many_is_not_answered_by_how_long(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over({"a.txt": "2024년 업무계획\n\n1 이웃교실 운영\n\n○ 강의진행 : 온라인교육(총 18강, 각 20분 내외)\n"})
    assert "20분" not in " ".join(printed(talk("How many lectures (강의) does 이웃교실 have?")))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("마을살이 지원 행사운영비 증감액이랑 증감률", ["40,000천원", "40.0%"]),
        ("마을살이 지원 행사운영비와 사무관리비 각각 얼마야?", ["140,000천원", "60,000천원"]),
        ("마을살이 지원 행사운영비하고 사무관리비는?", ["140,000천원", "60,000천원"]),
        ("새싹형이랑 줄기형은 몇 개소씩이야?", ["25개소", "10개소"]),
    ],
)
def test_what_is_named_side_by_side_is_answered_side_by_side(
    town: Talk, printed: Printed, question: str, expected: list[str]
) -> None:
    answer = town(question)
    assert answer.status.value == "answered"
    assert sorted(printed(answer)) == sorted(expected)


SETTLED = """2023회계연도 결산서

바람군

1 꽃길 가꾸기

(단위 : 천원)

연도\t예산현액\t집행액\t집행잔액\t집행률(%)
2022\t400,000\t300,000\t100,000\t75.0
2023\t500,000\t450,000\t50,000\t90.0
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("2023년 꽃길 가꾸기 예산현액 집행액 얼마야", ["500,000천원", "450,000천원"]),
        ("2023년 꽃길 가꾸기 예산현액, 집행액, 잔액은?", ["500,000천원", "450,000천원", "50,000천원"]),
        ("2022년 꽃길 가꾸기 집행액과 집행률", ["300,000천원", "75.0%"]),
        ("How much was executed for 꽃길 가꾸기 in 2023 and how much was left?", ["450,000천원", "50,000천원"]),
        ("2023년 꽃길 가꾸기 결산 집행잔액은 얼마 남았어?", ["50,000천원"]),
        ("2023년 꽃길 가꾸기 집행하고 남은 돈은?", ["50,000천원"]),
    ],
)
def test_measures_named_side_by_side_are_those_of_one_row(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, expected: list[str]
) -> None:
    assert printed(over({"2023_바람군_결산서.txt": SETTLED})(question)) == expected


def test_an_account_is_found_by_its_code_under_the_project_that_the_question_names(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    text = """2024년 예산서

1 이웃나눔 활성화

(단위 : 천원)

구분\t2023예산액(A)\t2024예산액(B)
계\t30,000\t50,000
20101\t10,000\t20,000
20103\t20,000\t30,000
"""
    talk = over({"2024_이웃나눔.txt": text})
    assert printed(talk("이웃나눔 활성화 20101이랑 20103 과목 2024년 예산 각각")) == ["20,000천원", "30,000천원"]


def test_names_with_nothing_between_them_are_ranked_against_each_other(town: Talk, printed: Printed) -> None:
    answer = town("새싹형 줄기형 중에 총액 제일 큰거")
    assert printed(answer) == ["80,000천원"]
    assert "줄기형" in answer.text


PARK = """# 물결천 쉼터 조성 사업설명서 (2024년도)

하늘군 공원과

| 사업명 | 물결천 쉼터 조성 |
|---|---|
| 총사업비 | 100억원(국비 50억원, 도비 20억원, 군비 30억원) |

## 투자계획

(단위 : 백만원)

| 구분 | 계 | 2023년 | 2024년 |
|---|---|---|---|
| 계 | 10,000 | 4,000 | 6,000 |
| 국비 | 5,000 | 2,000 | 3,000 |
| 도비 | 2,000 | 800 | 1,200 |
| 군비 | 3,000 | 1,200 | 1,800 |

## 지원

○ 모임 지원금 : 모임당 500천원
○ 작은모임 지원 예산 : 20,000천원

## 예산

(단위 : 천원)

| 구분 | 2023예산(A) | 2024예산(B) | 증감(B-A) |
|---|---|---|---|
| 이야기장터 | 60,000 | 30,000 | △30,000 |
| 노래장터 | 10,000 | 20,000 | 10,000 |
"""


@pytest.fixture(scope="module")
def park(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one project paid by three funders."""
    return over({"2024_하늘군_설명서.txt": PARK})


def test_each_source_of_money_is_an_answer_of_the_total_cost_and_of_the_year(park: Talk, printed: Printed) -> None:
    answer = park("How is 물결천 쉼터 funded - national, provincial and county money?")
    assert {"50억원", "20억원", "30억원"} <= set(printed(answer))


def test_the_year_that_is_named_has_its_own_sources_of_money(park: Talk, printed: Printed) -> None:
    answer = park("물결천 쉼터 조성 2023년 국비 도비 군비")
    assert sorted(printed(answer)) == sorted(["2,000백만원", "800백만원", "1,200백만원"])


def test_a_price_that_says_only_what_it_is_for_belongs_to_what_owns_it(park: Talk, printed: Printed) -> None:
    assert printed(park("모임 지원금은 한 모임당 얼마야?")) == ["500천원"]


def test_the_name_in_parentheses_at_the_end_is_that_of_both_questions(town: Talk, printed: Printed) -> None:
    answer = town("How much per person, and how many people are paid? (이웃지기 수당)")
    assert sorted(printed(answer)) == sorted(["20,000원", "30명"])
