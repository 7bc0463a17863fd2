"""One fact printed exactly here and rounded there is one answer; money that comes in is not spent."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

REPORT = {
    "심의자료.txt": """# 2026년 지방보조금 심의자료

## 1. 회의 개요

- 안건 : 정산 보고 1건

## 2. 2025 달무리 등불축제 정산보고

□ 재원(수입)

(단위 : 천원)

| 구분 | 예산 | 결산 |
|---|---|---|
| 계 | 51,000 | 51,000 |
| 시비 보조금 | 40,000 | 40,000 |
| 참가비 | 11,000 | 11,000 |

□ 지출 내역

(단위 : 천원)

| 항목 | 예산액 | 집행액 | 잔액 |
|---|---|---|---|
| 계 | 51,000 | 48,260 | 2,740 |
| 등불 제작 | 31,000 | 29,260 | 1,740 |
| 홍보비 | 20,000 | 19,000 | 1,000 |

□ 집행잔액 반납

- 시비 반환금 : 2,100천원
- 통장 이자 발생액 : 31,700원

□ 연도별 개최 현황

| 연도 | 방문객(명) | 집행액(백만원) |
|---|---|---|
| 2024 | 3,100 | 44.1 |
| 2025 | 3,600 | 48.3 |
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(REPORT)


def test_the_exact_amount_is_the_answer_and_the_rounded_one_is_told_beside_it(ask: Talk, printed: Printed) -> None:
    answer = ask("2025 달무리 등불축제 집행액은 얼마야?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["48,260천원"])
    assert [n.kind for n in answer.notes] == ["rounding"]
    assert "48.3백만원" in answer.text


def test_the_part_of_a_book_that_a_figure_stands_in_is_told(ask: Talk) -> None:
    assert "2025 달무리 등불축제 정산보고" in ask("등불축제 홍보비 집행액은?").text


def test_what_begins_with_whose_money_it_is_answers_for_that_money(ask: Talk, printed: Printed) -> None:
    assert printed(ask("등불축제 시비 반환금은 얼마야?")) == ["2,100천원"]


def test_a_part_asked_after_the_whole_is_a_part_of_it(ask: Talk, printed: Printed) -> None:
    assert printed(ask("2025 달무리 등불축제 집행액은?", "그 중 홍보비는?")) == ["19,000천원"]


def test_a_name_that_begins_with_whose_money_it_is_is_added_to_another(ask: Talk, printed: Printed) -> None:
    answer = ask("시비 반환금과 통장 이자 발생액을 합치면?")
    assert printed(answer) == ["2,131,700원"]
    assert "2025 달무리 등불축제 정산보고 › 집행잔액 반납 › 시비 반환금" in answer.text


BOOK = {
    "예산서.txt": """2031년도 본예산
세출예산사업명세서

□ 물길국 세출예산 총괄

(단위 : 백만원)

부서\t2031년\t2030년\t증감
계\t14\t11\t3
하천과\t9\t8\t1
둑길과\t5\t3\t2

□ 편성목별 총괄

(단위 : 천원)

편성목\t2031년도\t2030년도\t증감
합계\t14,060\t11,030\t3,030
401 시설비및부대비\t14,060\t11,030\t3,030

부서: 하천과
정책: 맑은 물
단위: 둑 돌보기

(단위:천원)

부서·정책·단위(회계)·세부사업·편성목\t예산액\t전년도\t비교증감

하천과\t9,040\t8,020\t1,020
 국 2,000
 시 7,040
둑길 손질\t9,040\t8,020\t1,020
 401 시설비및부대비\t9,040\t8,020\t1,020
  01 시설비\t9,040\t8,020\t1,020
   ○둑길 의자\t904,000원*10개\t= 9,040
"""
}


OTHER = """
부서: 둑길과
정책: 고운 길
단위: 길 돌보기

(단위:천원)

부서·정책·단위(회계)·세부사업·편성목\t예산액\t전년도\t비교증감

둑길과\t5,020\t3,010\t2,010
 국 2,000
 시 3,020
길 손질\t5,020\t3,010\t2,010
 401 시설비및부대비\t5,020\t3,010\t2,010
  01 시설비\t5,020\t3,010\t2,010
   ○길 의자\t502,000원*10개\t= 5,020
"""


@pytest.mark.parametrize("more", ["", OTHER])
def test_an_amount_that_a_summary_rounds_is_told_to_the_won_where_the_paper_prints_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, more: str
) -> None:
    answer = over({name: text + more for name, text in BOOK.items()})(
        "하천과의 2031년 세출예산 총액을 천원 단위까지 알려줘"
    )
    assert printed(answer) == ["9,040천원"]


SETTLED = {
    "결산.txt": """2031회계연도 성과평가 보고서

2 결산 총괄

(단위 : 천원)
구 분\t당초예산\t추경증감\t예산현액\t집행액
둑길 손질\t800\t100\t900\t850
물길 표지\t400\t△100\t300\t290
"""
}


def test_what_a_supplementary_budget_took_is_told_where_a_column_prints_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over(SETTLED)
    assert printed(talk("물길 표지는 2031년 추경에서 얼마 깎였어?")) == ["△100천원"]
    assert printed(talk("둑길 손질은 2031년 추경에서 얼마나 늘었나요?")) == ["100천원"]
