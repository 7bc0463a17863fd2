"""What is asked next of a row, of a year without a number, of a debt, and of a field whose name has 및 in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

ACCOUNTS = """2031회계연도 결산 개요

보 람 시

Ⅰ 부서별 세출결산

(단위 : 천원)

부서명 / 세부사업	예산현액	지출액	다음연도 이월액		집행잔액
			명시이월	사고이월
공원과 계	900,000	600,000	200,000	70,000	30,000
솔숲 전망대 조성	700,000	450,000	160,000	70,000	20,000
물길 안내판 정비	200,000	150,000	40,000	-	10,000

□ 이월 사유

○ 솔숲 전망대 조성

－ 사고이월 : 자재 납품 지연

Ⅱ 한마당 개최 현황

| 연도 | 방문객(명) | 집행액(백만원) |
|---|---|---|
| 2029 | 8,100 | 71.0 |
| 2030 | 미개최 | |
| 2031 | 9,400 | 82.5 |

Ⅲ 지방채 관리계획

(단위 : 억원)

구 분	2031	2032	2033
상환액(원금)	12	14	16
이자상환액	2.4	2.1	1.8
연도말 잔액	90	76	60

Ⅳ 세출 전망(분야별)

(단위 : 백만원)

분 야	2031	2032	2033
합 계	60,000	63,000	66,000
문화 및 관광	20,000	24,000	21,000
교통 및 물류	40,000	39,000	45,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"결산.txt": ACCOUNTS})


def test_the_heading_of_another_column_asks_for_the_cell_under_it(ask: Talk, printed: Printed) -> None:
    assert printed(ask("솔숲 전망대 조성 명시이월은?", "사고이월은?")) == ["70,000천원"]
    assert printed(ask("솔숲 전망대 조성 명시이월은?", "사고이월은?", "둘 합치면?")) == ["230,000천원"]


def test_the_reason_is_still_told_where_it_is_asked_for(ask: Talk) -> None:
    assert "자재 납품 지연" in ask("솔숲 전망대 조성 명시이월은?", "사고이월은 왜 생겼어?").text


def test_words_in_place_of_a_number_are_the_answer_for_that_year(ask: Talk, printed: Printed) -> None:
    answer = ask("2030년 한마당 방문객은?")
    assert "미개최" in answer.text
    assert not printed(answer)
    assert printed(ask("2029년 한마당 방문객은?")) == ["8,100명"]


def test_a_debt_that_is_paid_back_is_no_source_of_money(ask: Talk, printed: Printed) -> None:
    assert printed(ask("지방채 원금 상환액 2032년에는 얼마야?")) == ["14억원"]
    answer = ask("지방채 3년간 원금 상환액 합계")
    assert answer.status is AnswerStatus.ANSWERED
    assert int(answer.figures[0].value or 0) == 4_200_000_000


@pytest.mark.parametrize(("said", "told"), [("문화관광", "24,000백만원"), ("교통물류", "39,000백만원")])
def test_a_name_of_two_things_is_known_without_its_and(ask: Talk, printed: Printed, said: str, told: str) -> None:
    assert printed(ask(f"{said} 분야 2032년 예산은?")) == [told]


def test_when_something_was_most_asks_for_a_year(ask: Talk) -> None:
    assert "2032" in ask("문화관광 분야는 언제가 제일 많아?").text.splitlines()[0]


@pytest.mark.parametrize("asked", ["2032년 지방채 연도말 잔액은?", "보람시 빚 2032년 말에 얼마 남아?"])
def test_what_is_left_of_a_debt_is_told(ask: Talk, printed: Printed, asked: str) -> None:
    assert printed(ask(asked)) == ["76억원"]


def test_the_size_of_what_is_money_is_an_amount(ask: Talk, printed: Printed) -> None:
    assert printed(ask("보람시 2033년 분야별 세출 전체 규모"))[:1] == ["66,000백만원"]
