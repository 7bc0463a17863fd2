"""A budget book of two offices, its levels drawn by marks: what stands under an office, what fell, what a working counts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Over = Callable[[dict[str, str]], Talk]
Printed = Callable[..., list[str]]

BOOK = """2031년도 본예산

새봄군

총괄표(일반회계)\t\t\t(단위:천원)
부서명\t2031예산액\t2030예산액\t비교증감
물길과\t60,000\t68,000\t△8,000
놀이과\t30,000\t32,000\t△2,000
합 계\t90,000\t100,000\t△10,000

부서: 물길과
회계: 일반회계\t\t\t(단위:천원)
부서·정책·단위·세부사업·편성목\t예산액\t전년도
예산액\t비교증감
물길과\t60,000\t68,000\t△8,000
■ 정책: 맑은 물 되찾기\t60,000\t68,000\t△8,000
◇ 옛 샘 다시 열기\t48,000\t50,000\t△2,000
 401-01 시설비\t48,000\t50,000\t△2,000
   ○샘 둘레 돌쌓기
      4,000,000원*12개소\t=\t48,000
◇ 두레박 체험비 보탬\t12,000\t8,000\t4,000
 301-14 기타보상금\t12,000\t8,000\t4,000
   ○체험비 보탬
      200,000원*60가구\t=\t12,000
◇ 물레방아 수리\t0\t10,000\t△10,000

부서: 놀이과
회계: 일반회계\t\t\t(단위:천원)
부서·정책·단위·세부사업·편성목\t예산액\t전년도
예산액\t비교증감
놀이과\t30,000\t32,000\t△2,000
■ 정책: 뛰노는 마당\t30,000\t32,000\t△2,000
◇ 모래밭 고르기\t18,000\t21,000\t△3,000
 401-01 시설비\t18,000\t21,000\t△3,000
   ○모래 바꾸기\t=\t18,000
◇ 그네 달기\t12,000\t11,000\t1,000
 401-01 시설비\t12,000\t11,000\t1,000
   ○그네
      3,000,000원*4대\t=\t12,000

【붙임】 주요 세부사업 설명

가. 두레박 체험비 보탬
 ○ 대    상 : 군에 사는 가구
 ○ 사 업 량 : 66가구

나. 그네 달기
 ○ 장    소 : 마을 마당
"""
SHEET = """# 2031년도 누리시 예산안 사업설명서

## 사업 1. 밤길 밝히기

### Ⅰ. 산출내역

| 시설 | 물량 | 단가(천원) | 금액(백만원) | 비고 |
|---|--:|--:|--:|---|
| 보안등 | 70기 | 3,000 | 210 | |
| 발판 | 800m | 300 | 240 | 골목 |
| 손잡이 | 30대 | 2,000 | 61 | |
| 계 | | | 511 | |

## 사업 2. 담장 고치기

### Ⅰ. 산출내역

| 시설 | 물량 | 단가(천원) | 금액(백만원) |
|---|--:|--:|--:|
| 돌담 | 20개소 | 15,000 | 300 |
"""


@pytest.fixture(scope="module")
def book(over: Over) -> Talk:
    return over({"새봄군_2031_사업명세서.txt": BOOK})


@pytest.fixture(scope="module")
def sheet(over: Over) -> Talk:
    return over({"누리시_2031_설명서.md": SHEET})


def told(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role.value == "answer"]


def test_an_office_is_taken_apart_though_a_summary_tells_its_sum_first(book: Talk) -> None:
    answer = book("놀이과 예산 내역 알려줘")
    assert [f.printed for f in answer.figures if f.role.value == "part"] == ["18,000천원", "12,000천원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("새봄군에서 예산이 줄어든 사업은?", ["△2,000천원", "△10,000천원", "△3,000천원"]),
        ("놀이과에서 예산이 줄어든 사업은?", ["△3,000천원"]),  # the caption over the first page is of another office
        ("새봄군에서 전액 삭감된 사업은?", ["△10,000천원"]),
        ("물길과에서 예산이 늘어난 사업은?", ["4,000천원"]),
    ],
)
def test_what_fell_or_rose_among_projects_is_each_project_once(book: Talk, question: str, wanted: list[str]) -> None:
    assert told(book(question)) == wanted


def test_what_fell_is_told_once_though_two_tables_tell_it(book: Talk) -> None:
    answer = book("새봄군에서 예산이 줄어든 부서는?")
    assert [f.printed for f in answer.figures].count("△8,000천원") == 1


def test_a_working_counts_nothing_of_the_office_over_its_project(book: Talk) -> None:
    assert not told(book("물길과에는 사업이 몇 개 있어?"))
    assert told(book("그네 달기는 몇 대야?")) == ["4대"]


def test_how_many_a_project_is_for_is_told_beside_what_its_money_is_worked_out_for(book: Talk) -> None:
    for whose in ("", "새봄군 "):
        answer = book(f"{whose}두레박 체험비 보탬은 몇 가구에 주나요?")
        assert (answer.status, told(answer)) == (AnswerStatus.AMBIGUOUS, ["60가구", "66가구"])


def test_a_row_whose_price_and_number_make_its_amount_is_worked_out_so(sheet: Talk) -> None:
    answer = sheet("발판 산출근거는?")
    assert "800m × 300천원 = 240백만원" in answer.text
    assert [f.printed for f in answer.figures] == ["240백만원", "800m", "300천원"]
    assert "70기 × 3,000천원 = 210백만원" in sheet("보안등 예산은 어떻게 나온 거야?").text


def test_a_row_whose_price_and_number_make_another_amount_is_not(sheet: Talk) -> None:
    assert not re.search("30대 ×|× 2,000천원", sheet("손잡이 산출근거는?").text)


def test_a_number_of_what_no_list_counts_by_is_one_under_its_heading(sheet: Talk) -> None:
    assert told(sheet("보안등 물량은?")) == ["70기"]
