"""Grants and funds as they are settled and held: what was paid out is what was spent of, a year's end is what is held, and other houses are not meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "둑길.txt": (
        "2031년도 보조금 정산 보고\n\n늘봄구\n\nⅠ. 사업별 내역\n\n1. 둑길 음악회\n\n○ 수행단체 : 둑길모임\n\n"
        "구 분\t교부액\t집행액\t집행잔액\n금액(천원)\t9,000\t8,100\t900\n"
    ),
    "어울림.txt": (
        "어울림관 짓기\n\n늘봄구 2031년 사업계획\n\n## 1. 개요\n\n사업명\t어울림관 짓기\t\t\n위 치\t늘봄구 앞들로 1\t\t\n"
        "총사업비\t400백만원\t\t\n\t국비 100백만원\t도비 60백만원\t시비 240백만원\n\n"
        "## 2. 시설\n\n층 별\t면적(㎡)\t주요 시설\n1층\t90\t공연장(150석), 책방\n2층\t80\t강의실 3실\n\n"
        "## 3. 여건\n\n - 유사시설 : 물결회관(2004년 준공, 공연장 720석)\n"
    ),
    "기금.md": (
        "# 2031년도 늘봄구 기금운용계획(안)\n\n## 1. 총괄\n\n| 기금명 | 담당 | 전화(031-) |\n|---|---|---|\n| 물길기금 | 김둑길 | 123-4501 |\n| 햇빛기금 | 이햇살 | 123-4502 |\n\n"
        "(단위 : 백만원)\n\n| 기금명 | 2030년말(A) | 2031 수입(B) | 2031 지출(C) | 2031년말(A+B-C) |\n|---|---:|---:|---:|---:|\n"
        "| 합계 | 170 | 50 | 70 | 150 |\n| 물길기금 | 90 | 20 | 30 | 80 |\n| 햇빛기금 | 80 | 30 | 40 | 70 |\n\n"
        "## 2. 물길기금\n\n - 의무예치 : 기금 조성액의 15% 이상\n - 2030년말 미회수 잔액 : 41백만원(연체 7명 8백만원)\n\n(단위 : 천원)\n\n"
        "| 사업명 | 2030년 | 2031년 | 산출기초 |\n|---|---:|---:|---|\n| 계 | 150 | 300 | |\n| 그늘막 설치 | 100 | 180 | 그늘막 3천원×40개소, 의자 2천원×30개 |\n| 둑 정비 | 50 | 120 | 40천원×3개소 |\n"
    ),
    "추경.txt": (
        "2031년도 제1회 추가경정예산(안) 설명서\n\n늘봄시\n\n1. 낮은버스 도입\n\n□ 예산액\n\n(단위 : 천원)\n\n"
        "구 분\t기정액\t증 감\t최종액\n계\t200\t100\t300\n국비\t120\t60\t180\n시비\t80\t40\t120\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize("asked", ["둑길 음악회 집행률은?", "What percentage of the grant did 둑길 음악회 spend?"])
def test_what_was_spent_is_a_rate_of_what_was_paid_out(ask: Talk, asked: str) -> None:
    assert [f.value for f in ask(asked).figures if f.role is Role.ANSWER] == [90]


def test_a_payers_part_of_a_card_is_a_share_of_the_whole_cost_above_it(ask: Talk) -> None:
    told = ask("어울림관 총사업비에서 시비가 차지하는 비율은?")
    assert [f.value for f in told.figures if f.role is Role.ANSWER] == [60]


def test_a_house_that_is_only_like_it_is_told_where_it_is_named(ask: Talk, printed: Printed) -> None:
    assert printed(ask("어울림관 공연장은 몇 석이야?")) == ["150석"]
    assert printed(ask("물결회관 공연장은 몇 석이야?")) == ["720석"]


def test_a_telephone_whose_code_stands_in_the_heading_is_told(ask: Talk) -> None:
    assert "123-4502" in ask("햇빛기금 전화번호 알려줘").text


def test_what_a_fund_holds_is_told_by_the_end_of_the_year(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물길기금 2031년말 조성액은?")) == ["80백만원"]
    assert printed(ask("늘봄구에서 2031년말 조성액이 제일 작은 기금은?"))[:1] == ["70백만원"]


def test_an_amount_of_what_is_left_goes_by_its_own_name(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물길기금 연체 금액은 얼마야?")) == ["8백만원"]


def test_prices_of_one_cell_whose_products_add_up_are_how_its_row_was_worked_out(ask: Talk) -> None:
    shown = [f.printed for f in ask("그늘막 설치 2031년 산출기초는?").figures]
    assert shown == ["180천원", "3천원", "40개소", "2천원", "30개"]


def test_after_the_supplement_the_last_budget_is_meant_and_the_next_turn_too(ask: Talk, printed: Printed) -> None:
    assert printed(ask("늘봄시 낮은버스 도입 추경 후 최종액은?"))[:1] == ["300천원"]
    assert printed(ask("늘봄시 낮은버스 도입 추경 후 최종액은?", "그중에 국비는?")) == ["180천원"]
