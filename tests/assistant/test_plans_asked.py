"""What is asked of the plans of an office in the words that people have for it: 쓴 돈, 투자액, 위반 과태료, 신청 접수기간."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무 추진실적 및 2032. 주요업무계획

별빛구 살림국

1. 마을쉼터 가꾸기

□ 사업개요

- 사업기간 : 2030. 3. ~ 2033. 12.
- 접수기간 : 2032. 3. 2. ~ 4. 9.(주민센터)

□ 추진실적

- 낡은 쉼터 고치기 : 7개소 84백만원
- 쉼터 국비 공모 선정 : 2개소 30백만원
- 흡연구역 점검 : 310개소, 과태료 부과 14건 1,260천원
- 보상 추진현황

(2031. 10월말 기준, 단위 : 필지, 동, 백만원)

구 분	대상	협의완료	잔여	보상금 지급액
토지	40	31	9	3,150
건물	12	10	2	870

□ 연차별 투자계획

(단위 : 백만원)

재원별	합계	2031년	2032년	2033년
계	900	200	400	300
국비	450	100	200	150
구비	450	100	200	150

2. 별빛 축제

□ 추진실적

○ 제3회 별빛 축제 개최(’31.8.5.~8.7.)
 - 방문객 12천명, 예산 90백만원(구비 60백만원, 후원금 30백만원)
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2032_계획.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("낡은 쉼터 고치기에 2031년에 쓴 돈은?", ["84백만원"]),
        ("흡연구역 위반 과태료 총 부과액", ["1,260천원"]),
        ("마을쉼터 가꾸기 2032년 투자액 중 국비는 얼마인가요", ["200백만원"]),
        ("split of 마을쉼터 2032 budget between 국비 and 구비?", ["200백만원", "200백만원"]),
        ("마을쉼터 토지 중 아직 보상 못한 잔여 필지 수", ["9"]),
        ("What was the land compensation paid for 마을쉼터, land only?", ["3,150백만원"]),
        ("별빛 축제 2031년 예산의 구비와 후원금은 각각?", ["60백만원", "30백만원"]),
        ("제3회 별빛 축제 후원금과 구비", ["60백만원", "30백만원"]),
    ],
)
def test_a_figure_is_asked_for_in_everyday_words(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_what_was_won_is_not_what_was_spent_and_executed_is_told_by_its_own_word_alone(ask: Talk) -> None:
    assert ask("쉼터 국비 공모 선정에 2031년에 쓴 돈은?").status is AnswerStatus.NOT_STATED
    assert ask("낡은 쉼터 고치기 2031년 집행액은?").status is AnswerStatus.NOT_STATED


def test_the_time_of_taking_in_what_is_applied_for(ask: Talk) -> None:
    assert "2032. 3. 2. ~ 4. 9." in ask("마을쉼터 신청 접수기간이 언제까지예요").text
