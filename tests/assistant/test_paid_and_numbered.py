"""Shares of who pays under the columns of a book, numbered rows without separators, and what people ask of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer, AnswerStatus, Role
from ingest.extract import extract
from ingest.read import read_text

Ask = Callable[..., Answer]

BOOK = """# 2031년도 세출예산 사업명세서

부서 : 숲정원과

(단위 : 천원)

부서·정책·단위(회계)·세부사업·편성목\t예산액\t전년도 예산액\t비교증감
숲정원과\t500,000\t450,000\t50,000
솔숲 가꾸기\t300,000\t280,000\t20,000
\t국 150,000\t도 45,000\t군 105,000
101-04 기간제근로자등보수\t300,000\t280,000\t20,000
○ 솔숲지킴이 인건비 80,000원*15명*250일\t= 300,000천원
산불진화차 임차\t200,000\t170,000\t30,000
\t도 60,000\t군 140,000
201-02 공공운영비\t200,000\t170,000\t30,000
○ 산불진화차 임차료 200,000,000원*1대\t= 200,000천원
"""
PAGE = """ Ⅱ. 주  요  업  무

주요사업 총괄

(단위 : 백만원)

연번 사 업 명 총사업비 2031년 예산 집행액 집행률

1 새솔 관로 정비 26,800 6,200 4,650 75.0%

2 달맞이 배수지 설치 3,000 1,500 525 35.0%

3 들말 급수시설 개선 480 480 - -

1 새솔 관로 정비

○ 사업기간 : 2029 ~ 2033년

2 달맞이 배수지 설치

○ 집행률 저조 사유 : 자재 납품 지연

3 들말 급수시설 개선

○ 대 상 : 9개소
"""


@pytest.fixture
def ask(over: Callable[[Mapping[str, str]], Ask]) -> Ask:
    return lambda text, *questions: over({"2031_a.txt": text})(*questions)


def told(answer: Answer) -> list[Decimal | None]:
    return [f.value for f in answer.figures if f.role is Role.ANSWER]


def test_shares_under_the_columns_of_a_book_are_all_of_its_own_year() -> None:
    paid = {
        (f.funding, f.value, f.year, f.measure.value)
        for f in extract(read_text(BOOK, "2031_a.txt")).figures
        if f.funding and f.item == "솔숲 가꾸기"
    }
    assert paid == {
        ("국비", Decimal(150_000_000), 2031, "예산"),
        ("도비", Decimal(45_000_000), 2031, "예산"),
        ("군비", Decimal(105_000_000), 2031, "예산"),
    }


def test_each_of_several_who_pay_is_told(ask: Ask) -> None:
    answer = ask(BOOK, "솔숲 가꾸기 국비, 도비, 군비 각각 얼마씩?")
    assert (answer.status, told(answer)) == (
        AnswerStatus.ANSWERED,
        [Decimal(150_000_000), Decimal(45_000_000), Decimal(105_000_000)],
    )


def test_days_of_work_are_told_with_what_they_are_multiplied_by(ask: Ask) -> None:
    assert "250일" in ask(BOOK, "솔숲지킴이 인건비는 며칠 근무 기준으로 잡은 거지?").text


def test_what_puts_a_fire_out_is_called_by_the_printed_word(ask: Ask) -> None:
    assert told(ask(BOOK, "산불 끄는 차 빌리는 데 2031년에 얼마 잡혀 있나요?")) == [Decimal(200_000_000)]


def test_numbered_rows_without_separators_are_read_under_their_heading() -> None:
    read = {
        (f.item, f.column): f.value
        for f in extract(read_text(PAGE, "2031_a.txt")).figures
        if f.table is not None and f.value is not None
    }
    assert read["새솔 관로 정비", "총사업비"] == Decimal(26_800_000_000)
    assert read["새솔 관로 정비", "2031년 예산"] == Decimal(6_200_000_000)
    assert read["달맞이 배수지 설치", "집행액"] == Decimal(525_000_000)
    assert read["달맞이 배수지 설치", "집행률"] == Decimal("35.0")


def test_two_that_were_told_are_put_together(ask: Ask) -> None:
    questions = ("새솔 관로 정비 2031년 집행액은?", "달맞이 배수지 설치 2031년 집행액은?", "둘을 합치면?")
    assert told(ask(PAGE, *questions)) == [Decimal(5_175_000_000)]


@pytest.mark.parametrize("question", ["달맞이 배수지 설치는 왜 집행률이 낮대?", "달맞이 배수지 설치 집행률이 왜 낮아?"])
def test_why_a_rate_is_low_asks_for_a_reason(ask: Ask, question: str) -> None:
    assert "자재 납품 지연" in ask(PAGE, question).text


CALL = """2031년 새솔장터 지원사업 공모계획

## 1 추진 절차

- 정당한 사유 없이 사업을 포기한 업체는 2년간 신청 제한

## 붙임 신청 안내문

- 신청기간 : 2031. 2. 5.(수) ~ 2. 28.(금) 18:00까지
- 신청방법 : 읍·면 방문 제출
"""


def test_the_deadline_is_told_by_the_time_to_apply_and_a_penalty_by_what_is_barred(ask: Ask) -> None:
    assert "2. 28." in ask(CALL, "새솔장터 지원사업 신청 마감일이 언제예요?").text
    assert "2년간 신청 제한" in ask(CALL, "새솔장터 지원받다가 이유 없이 포기하면 불이익이 있어?").text
