"""What a conversation asks next of a figure: its part by fund, its sum over rows and years, by how many points it changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2023. 주요업무계획

Ⅲ. 2023년 주요업무 추진계획

1. 마을쉼터 조성

□ 사업개요
 ○ 사업량 : 5개소
 ○ 총사업비 : 8억원
 (단위 : 백만원)
계\t국비\t도비\t군비
800\t400\t160\t240

□ 연차별 투자계획
(단위 : 백만원)
구분\t계\t2022년\t2023년\t2024년
계\t800\t200\t350\t250
국비\t400\t100\t175\t125
도비\t160\t40\t70\t50
군비\t240\t60\t105\t75

□ 최근 2년 결산현황
(단위 : 천원)
연도\t예산현액\t집행액\t불용액
2021\t90,000\t81,000\t9,000
2022\t200,000\t188,500\t11,500

□ 개소수 현황
(단위 : 개소)
구분\t2022\t2023
쉼터\t3\t5

2. 마을위원회 운영

□ 2022년 개최실적

회차\t일자\t안건수\t참석인원
1차\t2022. 3. 4.\t3건\t11명
2차\t2022. 6. 9.\t6건\t12명
3차\t미개최\t\t
"""

SETTLED = """2022회계연도 결산 보고서

들꽃군

Ⅰ. 결산 총괄

세출결산 (단위 : 백만원, %)

구분\t예산현액\t지출액\t집행률
계\t90,000\t81,000\t90.0
일반회계\t80,000\t73,600\t92.0
특별회계\t10,000\t7,400\t74.0

○ 2022회계연도 집행률은 90.0%로 전년도(88.4%) 대비 1.6%p 상승하였음
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2023_계획.txt": PAPER, "2022_결산.txt": SETTLED})


def test_a_fund_of_a_whole_cost_is_its_part_in_the_table_of_that_cost(ask: Talk, printed: Printed) -> None:
    answer = ask("마을쉼터 조성 총사업비 얼마야?", "그중 국비는?")
    assert printed(answer) == ["400백만원"]


def test_funds_named_in_a_follow_up_are_added_and_never_the_whole_with_its_part(ask: Talk, printed: Printed) -> None:
    answer = ask("마을쉼터 조성 총사업비 얼마야?", "그중 도비는?", "국비랑 도비 합치면?")
    assert "800백만원" not in printed(answer, "input")
    assert "8억원" not in printed(answer, "input")


def test_two_last_answers_are_added(ask: Talk, printed: Printed) -> None:
    answer = ask("마을쉼터 조성 2023년 국비 얼마야?", "그럼 도비는?", "둘을 합치면?")
    assert (printed(answer), printed(answer, "input")) == (["245백만원"], ["175백만원", "70백만원"])


def test_a_year_of_a_plan_shown_as_a_passage_is_asked_for_as_money(ask: Talk, printed: Printed) -> None:
    assert printed(ask("마을쉼터 조성 연차별 투자계획 알려줘", "2024년에는 얼마 투자해?")) == ["250백만원"]


def test_the_share_that_a_fund_bears_is_of_all_the_funds(ask: Talk, printed: Printed) -> None:
    assert printed(ask("마을쉼터 조성 군비 부담 비율은 몇 %야?")) == ["30%"]


def test_what_was_left_of_a_year_stands_in_that_years_row(ask: Talk, printed: Printed) -> None:
    assert printed(ask("마을쉼터 조성 2022년 불용액은?")) == ["11,500천원"]


def test_counts_of_two_years_of_one_row_differ(ask: Talk, printed: Printed) -> None:
    answer = ask("마을쉼터 조성 쉼터는 22년보다 23년에 몇 개소 늘었어?")
    assert (printed(answer), printed(answer, "input")) == (["2개소"], ["5개소", "3개소"])


def test_how_many_in_all_adds_the_rows_that_no_row_sums(ask: Talk, printed: Printed) -> None:
    answer = ask("마을위원회 2022년에 안건 총 몇 건 다뤘어?")
    assert (printed(answer), printed(answer, "input")) == (["9건"], ["3건", "6건"])


def test_points_that_a_sentence_prints_answer_by_how_much_a_rate_rose(ask: Talk, printed: Printed) -> None:
    answer = ask("들꽃군 2022회계연도 집행률은?", "집행률은 전년보다 몇 %p 올랐어?")
    assert "1.6%p" in printed(answer)


def test_one_years_count_is_no_answer_to_how_many_more(ask: Talk) -> None:
    answer = ask("마을쉼터 조성 쉼터는 2021년보다 2022년에 몇 개소 늘었어?")
    assert answer.status is not AnswerStatus.ANSWERED


FUNDS = """2023년도 본예산 세출예산 사업명세서

들꽃군

부서: 주민복지과
정책: 노후 지원
단위: 노후 소득
(단위:천원)

부서·정책·단위(회계)·세부사업·편성목\t예산액\t전년도\n예산액\t비교증감

주민복지과\t500,000\t450,000\t50,000

어르신 연금 지급\t500,000\t450,000\t50,000
\t국 350,000
\t도 50,000
\t군 100,000
301 일반보전금\t500,000\t450,000\t50,000
○ 연금 급여\t\t=500,000

Ⅲ. 예산 변경

(단위 : 백만원)

구분\t최종예산액\t당초예산액\t1회추경액
계\t9,000\t7,500\t1,500
일반회계\t8,000\t6,800\t1,200
특별회계\t1,000\t700\t300
"""


def test_a_fund_below_its_project_is_a_share_of_the_projects_own_row(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    answer = over({"2023_예산서.txt": FUNDS})("What share of 어르신 연금 is paid by the state (국비)?")
    assert (printed(answer), printed(answer, "input")) == (["70%"], ["350,000천원", "500,000천원"])


def test_more_than_at_first_is_more_than_the_first_budget_of_the_year(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    answer = over({"2023_예산서.txt": FUNDS})("일반회계 최종예산은 당초보다 얼마나 늘었어?")
    assert (printed(answer), printed(answer, "input")) == (["1,200백만원"], ["8,000백만원", "6,800백만원"])


def test_a_part_that_a_bracket_counts_is_no_number_of_what_stands_below(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over(
        {
            "shelter.txt": "2031년 주요업무보고\n\n나루시 안전과\n\n1 더위 대책\n\n 추진 현황\n\n"
            "○ 그늘쉼터 80개소 지정(실내 60개소, 야외 20개소)\n\n－ 감염병 확산에 따라 실내 쉼터 가운데 마을회관 41개소는 임시 휴관 중\n"
        }
    )
    assert printed(talk("그늘쉼터는 몇 개소야?", "실내는?", "야외는?")) == ["20개소"]
    assert printed(talk("마을회관은 몇 개소 휴관이야?")) == ["41개소"]


def test_a_count_with_half_of_a_projects_name_is_no_count_of_the_project(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over(
        {
            "school.txt": "2032년도 주요업무계획\n\n나루시 환경과\n\n주요사업 목록\n\n1. 찾아가는 되살림 마을학교\n\n□ 추진계획\n\n"
            "- 되살림 강사 보수교육 : 2032. 2월(15명, 2일)\n- 마을학교 운영 : 150회 3,500명\n\n□ 2032년 소요예산 : 24,000천원\n"
        }
    )
    assert printed(talk("되살림 마을학교 2032년 목표는 몇 명이야?")) == ["3,500명"]
    assert printed(talk("되살림 강사 보수교육은 몇 명?")) == ["15명"]


FAIR = {
    "등.txt": "나루시 2031년도 예산안 사업설명서\n\n밤마실 가꾸기\n\n1 기본 현황\n\n사업기간\t2031년\n\n2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\n"
    "행사운영비\t○ 등불잔치 개최\t= 90,000천원\n\t- 등불 제작 및 설치 45,000원*1,000개\t= 45,000천원\n\t- 무대 설치\t= 45,000천원\n"
    "시설비\t○ 길등 설치\t= 20,000천원\n"
}


def test_a_part_is_named_by_two_deeds_one_after_the_other(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over(FAIR)
    assert printed(talk("등불잔치 예산은 얼마야?", "그중에 등불 만들고 설치하는 건?")) == ["45,000천원"]
    assert printed(talk("길등 만들고 설치하는 데 얼마 들어?")) == []
