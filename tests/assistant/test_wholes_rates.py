"""A government is no noun that ends like one; its whole is the total of its overview; rates are ranked within one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

SETTLED = """2022회계연도 결산 보고서

들꽃군

2023. 5.

Ⅰ. 결산 총괄

세출결산 (단위 : 백만원, %)

구분\t예산현액\t지출액\t이월액\t집행잔액\t집행률
계\t90,000\t81,000\t6,000\t3,000\t90.0
일반회계\t80,000\t73,600\t4,500\t1,900\t92.0
특별회계\t10,000\t7,400\t1,500\t1,100\t74.0

분야별 세출결산 (단위 : 백만원, %)

분야\t예산현액\t지출액\t집행률
사회복지\t40,000\t38,000\t95.0
환경\t20,000\t15,000\t75.0
기타\t30,000\t28,000\t93.3

○ 재정자립도 14.5%, 재정자주도 61.0%

Ⅱ. 주요사업 성과

1 달맞이축제

예산 (단위 : 천원)

구분\t예산액\t집행액\t잔액
계\t50,000\t48,000\t2,000
군비\t40,000\t38,500\t1,500
협찬금\t10,000\t9,500\t500

○ 전시 안내문 배부, 수시 점검 실시
"""

PLAN = """2023. 주요업무계획

들꽃군 문화체육국
문화예술과

Ⅰ. 일반현황

□ 예산현황
(단위 : 백만원)

구분\t2023년\t2022년\t증감
계\t1,200\t1,000\t200
정책사업\t1,100\t910\t190
행정운영경비\t100\t90\t10
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2022_결산.txt": SETTLED, "2023_계획.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("들꽃군 2022년 지출액은?", ["81,000백만원"]),
        ("들꽃군 2022년 이월액 얼마야?", ["6,000백만원"]),
        ("들꽃군 2022 예산현액과 지출액은?", ["90,000백만원", "81,000백만원"]),
        ("문화예술과 2023년 예산은?", ["1,200백만원"]),
        ("How large is the 2023 budget of 문화예술과?", ["1,200백만원"]),
        ("달맞이축제 2022년 집행액은?", ["48,000천원"]),
    ],
)
def test_the_whole_of_a_government_or_an_office_is_the_total_of_its_overview(
    ask: Talk, printed: Printed, question: str, figures: list[str]
) -> None:
    assert printed(ask(question)) == figures


def test_the_overview_of_an_office_is_not_the_budget_of_its_city(ask: Talk) -> None:
    answer = ask("들꽃군 2023년 예산은?")
    assert answer.status is not AnswerStatus.ANSWERED


@pytest.mark.parametrize("question", ["전시 예산은?", "수시 예산은 얼마야?", "제도 예산은?"])
def test_a_noun_that_ends_like_a_city_or_a_province_names_no_government(ask: Talk, question: str) -> None:
    assert ask(question).status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}


@pytest.mark.parametrize(
    "question", ["들꽃군 재정자립도는?", "재정자립도 얼마야?", "What was the 재정자립도 of 들꽃군?"]
)
def test_a_degree_is_given_as_printed_and_never_as_an_amount(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["14.5%"]


def test_rates_are_ranked_within_the_table_that_the_word_for_its_rows_means(ask: Talk, printed: Printed) -> None:
    lowest = ask("들꽃군에서 2022년 집행률이 가장 낮은 분야는?")
    assert (printed(lowest), printed(lowest, "input")) == (["75.0%"], ["93.3%", "95.0%"])
    assert printed(ask("Which sector of 들꽃군 had the highest execution rate in 2022?")) == ["95.0%"]


def test_rates_of_two_tables_are_not_ranked_when_nothing_tells_which_is_meant(ask: Talk) -> None:
    assert ask("들꽃군에서 2022년 집행률이 가장 낮은 것은?").status is AnswerStatus.NOT_STATED


METERS = """2031년 주요업무계획

나루시 환경과

1. 계량기 보급

□ 추진실적

○ 계량기 보급 : 90대
- 설치 마을 평균 감량률 : 28.6%(설치 전 1년 대비)

2. 밤길 안전

□ 기대효과

○ 밤길 사고 감소율 : 10%

□ 2031년 소요예산 : 30,000천원
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("계량기 설치한 마을은 평균 몇 % 줄었나요?", ["28.6%"]),
        ("계량기 설치한 마을은 평균 몇 % 늘었나요?", []),
        ("밤길 사고는 몇 % 줄었나요?", []),
    ],
)
def test_how_far_a_thing_fell_is_its_own_rate_where_that_is_no_hope(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over({"계량기.txt": METERS})(question)) == said
