"""What stands right behind a count, in its bracket or behind that, is told of what is counted."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Measure
from ingest.read import read_text


def figures(line: str) -> list[Figure]:
    return list(extract(read_text(f"2033년 업무계획\n\n1. 마을 살림\n\n□ 2032년 실적\n ○ {line}\n", "t.txt")).figures)


def called(line: str) -> dict[str, str]:
    return {f.printed: f.item for f in figures(line)}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "물품 : 천막 30개(개당 50천원) 1,500천원, 의자 100개(개당 10천원) 1,000천원",
            {
                "50천원": "천막 개당",
                "1,500천원": "천막",
                "10천원": "의자 개당",
                "1,000천원": "의자",
            },
        ),
        (
            "인쇄 : 포스터 500부(부당 2천원), 전단 3,000장(장당 500원)",
            {"2천원": "포스터 부당", "500원": "전단 장당"},
        ),
        (
            "수당 : 위원 12명(1인당 100천원), 강사 5명(1인당 300천원)",
            {"100천원": "위원 1인당", "300천원": "강사 1인당"},
        ),
        ("교육 : 기초반 10회(회당 20명), 심화반 5회(회당 12명)", {"20명": "기초반 회당", "12명": "심화반 회당"}),
        ("장비 구입 : 제설차 3대(45백만원), 굴착기 1대(80백만원)", {"45백만원": "제설차", "80백만원": "굴착기"}),
        ("급식 지원 : 초 12개교 3,400명, 중 5개교 1,800명", {"3,400명": "초등학교", "1,800명": "중학교"}),
        ("민원 : 접수 345건, 처리 320건(92.8%)", {"92.8%": "처리"}),
        ("지원대상 : 어르신 1,200명(남 500, 여 700)", {"500명": "어르신 남성", "700명": "어르신 여성"}),
        ("일자리 : 공공 120명, 민간 45명 등 총 165명", {"120명": "공공", "45명": "민간", "165명": "일자리"}),
        ("봉사자 : 전년 대비 12% 증가한 560명", {"560명": "봉사자"}),
        ("규모 : 양수장 1개소(분당 1,200톤)", {"1개소": "양수장", "1,200톤": "양수장 분당"}),
        ("사업량 : 당초 12 → 변경 15개소", {"12개소": "당초", "15개소": "사업량"}),
        ("지킴이 가게 : 45개소 → 52개소(7개소↑)", {"52개소": "지킴이 가게", "7개소": "지킴이 가게 증가"}),
        ("정원 조정 : 당초 120명 → 변경 135명(15명 증원)", {"120명": "당초", "15명": "정원 조정 증가"}),
        ("체납액 : 123억원(2,345건) 중 45억원(890건) 징수", {"45억원": "징수", "890건": "징수", "123억원": "체납액"}),
        ("보조금 : 국 50%, 도 15%, 시 35%", {"50%": "국비", "15%": "도비", "35%": "시비"}),
        ("판매 : 온라인 12억원, 직거래 8억원 / 전년 대비 15% 증가", {"8억원": "직거래", "15%": "전년 대비"}),
        ("유지관리비 : 월 25백만원 × 12월 = 300백만원", {"25백만원": "유지관리비", "300백만원": "유지관리비"}),
        ("기념품 : 개당 3만원 상당 500개", {"500개": "기념품"}),
    ],
)
def test_a_number_beside_a_count_is_of_what_is_counted(line: str, wanted: dict[str, str]) -> None:
    found = called(line)
    assert {printed: found.get(printed) for printed in wanted} == wanted


def test_a_second_stage_on_a_line_goes_by_its_own_name_and_year() -> None:
    first, second = (f for f in figures("1단계('31~'32) : 12억원 / 2단계('33) : 8억원") if f.unit == "KRW")
    assert (first.printed, first.item, first.period) == ("12억원", "1단계('31~'32)", "'31~'32")
    assert (second.printed, second.item, second.year, second.period) == ("8억원", "2단계('33)", 2033, None)


def test_a_year_told_behind_another_has_not_the_period_of_the_line() -> None:
    before, now = (f for f in figures("사고 : '30. 10월 3건, '31년 9건") if f.unit == "count:건")
    assert (before.period, now.year, now.period) == ("'30. 10월", 2031, None)


def test_a_rate_that_grew_is_a_change() -> None:
    (rate,) = (f for f in figures("참여자 : 1,200명 → 1,500명 (25% 증)") if f.unit == "percent")
    assert rate.measure is Measure.CHANGE_RATE


def test_what_was_first_planned_has_the_unit_of_what_it_became() -> None:
    first, now, more = figures("공사비 증액 : 당초 15,000 → 변경 18,500백만원(3,500백만원 증)")
    assert (first.printed, first.measure) == ("15,000백만원", Measure.INITIAL)
    assert (now.printed, now.measure, now.item) == ("18,500백만원", Measure.BUDGET, "공사비 증액")
    assert (more.printed, more.measure) == ("3,500백만원", Measure.CHANGE)


@pytest.mark.parametrize("line", ["대관료 : 평일 50,000원/휴일 70,000원", "주차요금 : 승용 2,000원, 승합 3,000원"])
def test_charges_are_prices(line: str) -> None:
    assert {f.measure for f in figures(line)} == {Measure.UNIT_PRICE}


def test_what_a_year_costs_is_no_price() -> None:
    month, year = figures("위탁료 : 월 5,000천원(연 60,000천원)")
    assert (month.measure, year.measure) == (Measure.UNIT_PRICE, Measure.BUDGET)


def test_a_remark_has_not_the_year_of_the_number_beside_the_one_it_is_about() -> None:
    found = {f.printed: f.year for f in figures("취업률 : 68.2%('31년 65.4%) ※ 전국평균 62.3%")}
    assert found == {"68.2%": 2032, "65.4%": 2031, "62.3%": 2032}


def test_a_bracket_behind_what_was_done_is_of_what_it_was_done_to() -> None:
    (found,) = figures("시범사업 추진(청년 30명)")
    assert (found.item, "시범사업 추진" in found.owners) == ("청년", True)


def test_what_was_not_spent_is_no_spending() -> None:
    text = "□ 결산\n\n(단위 : 천원)\n\n연도\t예산액\t집행액\t미집행액\n2031\t100\t90\t10\n"
    found = {f.printed: f.measure for f in extract(read_text(text, "t.txt")).figures}
    assert found["10천원"] is Measure.BALANCE


def test_numbers_that_nothing_tells_apart_are_nobodys() -> None:
    text = "1. 뱃길 돌보기\n\n□ 뱃길별 실적\n\n(단위 : 회, 명)\n\n구 분 다닌 횟수 손님\n’31.9. ’32.9. ’31.9. ’32.9. 늘어난 율\n\n물길~섬길 212 278\n12,500 14,165 13.3%\n\n물길~꽃길 546 546\n25,600 33,280 30.0%\n"
    bare = [f for f in extract(read_text(text, "t.txt")).figures if not f.unit and not f.column]
    assert [f.printed for f in bare] == []


def test_what_a_month_paid_before_is_of_the_time_before() -> None:
    before, now = figures("활동비 인상 : 월 27만원 → 월 29만원")
    assert (before.period, before.year, before.measure) == ("종전", None, Measure.UNIT_PRICE)
    assert (now.period, now.year, now.measure, now.item) == (None, 2032, Measure.UNIT_PRICE, "활동비 인상")
