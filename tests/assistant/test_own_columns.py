"""Columns of amounts of their own kind: named as the document names them, never mixed in a sum, a change or a yes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]
Printed = Callable[..., list[str]]

PAPERS = {
    "심의.txt": """2031년 보조사업 심의자료

□ 심의 결과

(단위 : 천원)

단체명\t사업명\t총사업비\t신청액\t심의결과\t
\t\t\t\t보조금 결정액\t삭감액
갈대밭모임\t나루터 음악제\t70,000\t60,000\t45,000\t15,000
갈대밭모임\t뗏목 만들기\t30,000\t25,000\t25,000\t0
등대지기회\t등불 전시\t90,000\t80,000\t50,000\t30,000
""",
    "결산.txt": """2031회계연도 기금 결산

□ 기금 조성 현황

(단위 : 천원)

기 금 명\t전년도말 조성액\t2031년도\t\t2031년도말 조성액
\t\t수 입\t지 출\t
옥외광고발전기금\t700,000\t90,000\t140,000\t650,000
자활기금\t100,000\t20,000\t5,000\t115,000
""",
    "계획.txt": """2031~2033 중기지방재정계획

□ 사업별 재원계획

1. 둑방길 조성

(단위 : 백만원)

재원별\t총사업비\t2031\t2032
계\t700\t300\t400
시비\t500\t200\t300
구비\t200\t100\t100

2. 나루터 복원

(단위 : 백만원)

재원별\t총사업비\t2031\t2032
계\t900\t450\t450
시비\t900\t450\t450
""",
}


@pytest.mark.parametrize(
    ("question", "wanted", "said"),
    [
        ("나루터 음악제 삭감액은?", ["15,000천원"], "삭감액은"),
        ("등불 전시 보조금 결정액 얼마야", ["50,000천원"], "보조금 결정액은"),
        ("옥외광고발전기금 수입은?", ["90,000천원"], "수입은"),
        ("옥외광고발전기금 지출은?", ["140,000천원"], "집행액은"),
        ("자활기금 2031년말 조성액", ["115,000천원"], "조성액은"),
        ("나루터 복원 총사업비", ["900백만원"], "총사업비는"),
        ("둑방길 조성 2032년 구비는?", ["100백만원"], "구비"),
    ],
)
def test_a_column_is_found_and_called_by_its_own_name(
    over: Over, printed: Printed, question: str, wanted: list[str], said: str
) -> None:
    answer = over(PAPERS)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [p for p in printed(answer) if p in wanted] == wanted
    assert said in answer.text
    assert "서로 다릅니다" not in answer.text


def test_a_fund_changes_by_what_it_holds_not_by_what_came_in(over: Over, printed: Printed) -> None:
    answer = over(PAPERS)("옥외광고발전기금 작년보다 얼마나 줄었어?")
    assert "△50,000천원" in printed(answer)


def test_what_was_asked_for_and_what_was_granted_are_no_sum(over: Over, printed: Printed) -> None:
    assert printed(over(PAPERS)("갈대밭모임이 받는 보조금 합계"))[:1] == ["70,000천원"]


def test_what_was_cut_is_no_yes_to_what_was_given(over: Over) -> None:
    answer = over(PAPERS)("나루터 음악제에 1천5백만원 준 거 맞지?")
    assert not answer.text.startswith("네")


def test_a_year_after_a_whole_cost_asks_what_that_year_takes_of_it(over: Over, printed: Printed) -> None:
    assert printed(over(PAPERS)("둑방길 조성 총사업비는?", "2032년은?"))[:1] == ["400백만원"]


MORE = {
    "결산.txt": """2031회계연도 결산 개요

물 안 군

□ 세출결산 총괄

(단위 : 백만원)

구 분\t예산현액\t지출액\t이월액
합 계\t9,000\t8,000\t1,000
일반회계\t9,000\t8,000\t1,000

□ 최근 3년 결산 추이

(단위 : 백만원)

연도\t예산현액\t지출액\t이월액
2029\t7,000\t6,300\t700
2030\t8,000\t7,100\t900
2031\t9,000\t8,000\t1,000

□ 사업별 결산

(단위 : 천원)

세부사업\t예산현액\t지출액\t다음연도 이월액\t
\t\t\t명시이월\t사고이월
등대 전망대 조성\t900,000\t500,000\t300,000\t100,000
모래 체험길 정비\t400,000\t380,000\t20,000\t-

□ 차입금 및 물품

○ 차입금 : 해당 없음

○ 물품 현재액

(단위 : 백만원)

구 분\t2030년말\t2031년말
계\t300\t330
차량\t200\t220
기계\t100\t110
""",
    "재정계획.txt": """2031~2033 중기지방재정계획

물 안 군

□ 세출 전망

(단위 : 백만원)

분 야\t합계\t연차별 전망\t\t
\t\t2031\t2032\t2033
합 계\t900\t300\t300\t300
보건\t330\t100\t110\t120
교통\t570\t200\t190\t180
""",
    "건립.txt": """갯바위 전시관 건립 기본계획

□ 연차별 투자계획

(단위 : 백만원)

재원별\t합계\t연차별 투자계획\t\t
\t\t2031년\t2032년\t2033년
계\t900\t100\t300\t500
도비\t400\t-\t150\t250
군비\t500\t100\t150\t250
""",
}


@pytest.mark.parametrize(
    ("question", "wanted", "said"),
    [
        ("등대 전망대 명시이월 얼마야", ["300,000천원"], "명시이월은"),
        ("등대 전망대 조성 사고이월액은?", ["100,000천원"], "사고이월은"),
        ("물안군 2030년 이월액", ["900백만원"], "이월액은"),
        ("물안군 2029년 지출액 얼마", ["6,300백만원"], "집행액은"),
        ("보건 분야 2033년 전망치", ["120백만원"], ""),
        ("갯바위 전시관 2032년 도비 얼마 들어가?", ["150백만원"], "도비"),
    ],
)
def test_a_word_that_heads_a_column_and_the_years_of_a_plan_are_found(
    over: Over, printed: Printed, question: str, wanted: list[str], said: str
) -> None:
    answer = over(MORE)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)
    assert said in answer.text


def test_the_years_own_table_is_added_up_where_the_overview_holds_the_last_alone(over: Over, printed: Printed) -> None:
    assert printed(over(MORE)("물안군 2029년부터 2031년까지 지출액 합계"))[:1] == ["21,400백만원"]


def test_a_table_under_one_half_of_a_heading_is_not_of_the_other(over: Over, printed: Printed) -> None:
    answer = over(MORE)("물안군 차입금 얼마야?")
    assert printed(answer) == []
    assert "해당 없음" in answer.text


def test_the_measure_between_two_things_and_the_larger_of_them_is_kept(over: Over, printed: Printed) -> None:
    answer = over(PAPERS)("둑방길 조성이랑 나루터 복원 중 총사업비 큰 건?")
    assert printed(answer)[0] == "900백만원"
    assert "450백만원" not in answer.text
