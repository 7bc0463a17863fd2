"""How far what was reached is from its goal: the two cells of one row and year, whatever day the one was counted on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "계획.txt": """2032년 주요업무계획

Ⅰ. 주요업무

1 나루 책읽기 진흥

□ 사업개요

- 사 업 명 : 나루 책읽기 진흥

□ 추진실적

구 분\t2031년\t2032년 목표\t2032년 10월말 실적
책꾸러미 나눔\t1,100명\t1,400명\t1,150명
책상자 대여\t61,400권\t70,000권\t76,300권

2 물안골 쉼터 확충

□ 추진실적

(2032. 10월말 기준, 단위 : 개소)

구분\t합계\t\t2031년\t\t2032년\t
\t목표\t실적\t목표\t실적\t목표\t실적
그늘 의자\t50\t41\t22\t23\t28\t18

구 분\t2030년\t2031년\t2032.6월\t증감
물 의자\t58\t96\t84\t△12

※ 물 의자는 공사로 감소

3 솔재 표지판 정비

○ 길찾기 표지판 : 96개소(’32년 교체 목표 27개소, 실적 8개소)

□ 향후 계획

○ 길찾기 표지판 교체 잔여 19개소 완료 : ’32.12.

○ 소요예산 : 총 1,800백만원(국비 30%, 시비 70%)

4 시민 자전거 보험 운영

○ 지급실적

구 분\t2030년\t2031년\t2032.6월
건 수\t73\t131\t64
지 급 액(백만원)\t486\t922\t427
""",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("책상자 대여 실적이 2032년 목표를 넘었나요? 얼마나", ["6,300권"]),
        ("책상자 대여 2032년 실적이 목표보다 얼마나 많나요", ["6,300권"]),
        ("책꾸러미 나눔 실적이 목표에 얼마나 못 미쳤나", ["250명"]),
        ("책상자 대여 2032년 목표와 실적", ["76,300권", "70,000권"]),
    ],
)
def test_what_was_reached_is_set_against_the_goal_of_its_year(
    ask: Talk, printed: Printed, question: str, values: list[str]
) -> None:
    assert printed(ask(question)) == values


def test_a_year_that_is_said_leaves_out_the_total_of_all_years(ask: Talk, printed: Printed) -> None:
    assert sorted(printed(ask("그늘 의자 2032년 목표랑 실적은?"))) == ["18개소", "28개소"]


def test_what_was_done_in_fact_is_asked_after_an_aim(ask: Talk, printed: Printed) -> None:
    answer = ask("길찾기 표지판 교체 2032 목표 몇 개소이고 실제로는 몇 개소 했나")
    assert printed(answer) == ["27개소", "8개소"]


def test_the_share_of_an_amount_that_is_said_is_of_the_line_that_prints_it(ask: Talk, printed: Printed) -> None:
    assert printed(ask("길찾기 표지판 교체 소요예산 1,800백만원 중 시비는 얼마")) == ["1,260백만원"]
    assert printed(ask("길찾기 표지판 교체 소요예산 1,900백만원 중 시비는 얼마")) != ["1,260백만원"]


def test_a_short_remark_that_says_why_is_a_reason(ask: Talk) -> None:
    answer = ask("물 의자가 감소한 이유는?")
    assert (answer.status, "공사로 감소" in answer.text) == (AnswerStatus.ANSWERED, True)


def test_what_an_insurance_paid_out_is_its_payment(ask: Talk, printed: Printed) -> None:
    assert printed(ask("How much was paid out by the bicycle insurance in 2031?")) == ["922백만원"]
