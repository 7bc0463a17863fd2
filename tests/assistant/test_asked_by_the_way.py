"""Small words of asking: 몇 프로, 두 점포, 누구만 보면, 월 얼마, 미반영."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

OUTLINE = """솔빛구 2031년도 예산안 개요

Ⅰ. 부서별 세출

(단위 : 백만원)

| 부 서 | 2031년 예산안 | 2030년 당초예산 |
|---|---|---|
| 계 | 900 | 800 |
| 꽃길과 | 600 | 500 |
| 숲길과 | 300 | 300 |

Ⅱ. 주민제안

| 구 분 | 건수 | 금액(백만원) |
|---|---|---|
| 계 | 62 | 2,500 |
| 구 정책사업 | 14 | 1,500 |
| 동 지역사업 | 48 | 1,000 |

Ⅲ. 설명

○ 돌봄급여 : 만 0세 월 70만원, 만 1세 월 35만원
○ 구립 물놀이관 건립 : 2031년 사업비 미반영(공모 탈락)
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"개요.txt": OUTLINE})


def test_a_share_is_asked_in_the_speech_of_every_day(ask: Talk, printed: Printed) -> None:
    assert printed(ask("솔빛구 주민제안 금액에서 구 정책사업 비중은 몇 프로?")) == ["60%"]


def test_the_two_that_were_spoken_of_may_be_called_by_what_they_are(ask: Talk, printed: Printed) -> None:
    assert printed(ask("꽃길과 2031년 예산은?", "숲길과는?", "두 부서 차이는 얼마야?")) == ["300백만원"]


def test_after_a_total_one_row_of_it_is_asked_for(ask: Talk, printed: Printed) -> None:
    assert printed(ask("솔빛구 2031년 예산 총액은?", "숲길과만 보면?")) == ["300백만원"]


def test_what_a_month_pays_is_asked_for_by_the_age(ask: Talk, printed: Printed) -> None:
    assert printed(ask("돌봄급여 만 0세는 월 얼마")) == ["70만원"]
    assert printed(ask("만1세 돌봄급여 한달에 얼마?")) == ["35만원"]


def test_what_was_left_out_of_the_budget_is_told_as_it_is_printed(ask: Talk) -> None:
    answer = ask("솔빛구 물놀이관 건립 2031년 예산은?")
    assert answer.status.value == "not_stated"
    assert "미반영" in answer.text


def test_spending_in_a_budget_is_what_is_planned(ask: Talk, printed: Printed) -> None:
    assert printed(ask("How much is Solbit-gu spending on 꽃길과 in the 2031 budget?")) == ["600백만원"]


@pytest.mark.parametrize(
    "errand",
    [
        "기사 확인차 여쭙니다. ",
        "의회 답변 준비 중인데요, ",
        "안녕하세요. 문의드립니다. ",
        "행정사무감사 자료 작성 중인데 ",
    ],
)
def test_what_one_asks_for_is_no_part_of_what_is_asked(ask: Talk, printed: Printed, errand: str) -> None:
    assert printed(ask(f"{errand}꽃길과 2031년 예산은 얼마인가요?")) == ["600백만원"]


def test_work_that_is_asked_about_is_no_errand(ask: Talk) -> None:
    assert ask("행정사무감사 준비 예산은 얼마야?").status is AnswerStatus.ABSENT
