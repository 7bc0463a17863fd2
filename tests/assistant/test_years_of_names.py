"""The same name in several years, and in several places: the year asked for decides, and a whole never stands for a thing of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = {
    "2030_시장과.txt": """2030년 주요사업 설명서
물결시 시장과

1. 물결시장 상인역량 강화

□ 산출근거

사무관리비	- 점포주 간담회 500,000원*16회	= 8,000천원

□ 최근 3년 추진실적

2027년도	○ 점포주 간담회 개최 : 11회 ○ 책 나눔 이용 : 1,204권
2028년도	○ 점포주 간담회 개최 : 5회 ○ 책 나눔 이용 : 1,530권
2029년도	○ 점포주 간담회 자료집 발간 : 3회 ○ 물결 민관협력 세미나 개최('29.6.13) - 활동가, 전문가 및 공무원 90여명 참여

2. 포스트가뭄 대응을 위한 재정 뒷받침으로 지역경제 활력 제고

□ 추진실적

- 2029년 제1회 추경
 - ➔ 가뭄29 대응 예산 158억원, 투자사업 90억원 편성
- 2029년 제2회 추경
 - ➔ 가뭄29 대응 예산 175억원, 투자사업 20억원 편성
- 나눔소비세율 '28년 15%→ '29년 21%로 인상
- 상담사 2028년 12명에서 2029년 18명으로 확대

(단위 : 백만원)

구분	최종예산액	당초예산액	1회추경	2회추경
계	72,338	19,909	27,063	25,366
일반회계	70,901	19,800	26,996	23,969
특별회계	1,437	109	67	1,397
"""
}


def _given(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("2028년 점포주 간담회는 몇 번 했어?", "5회"),
        ("2027년 점포주 간담회 횟수", "11회"),
        ("2030년 점포주 간담회는 몇 회?", "16회"),
        ("2028년 책 나눔 이용 권수", "1,530권"),
        ("2029년 민관협력 세미나 참여인원은 몇 명?", "90여명"),
        ("2029년 민관협력 세미나 참여자는 몇 명이야?", "90여명"),
        ("2028년 나눔소비세율은?", "15%"),
        ("2029년 나눔소비세율은 몇 %로 오르나?", "21%"),
        ("2029년 상담사는 몇 명이야?", "18명"),
        ("2028년 상담사 수는 몇 명?", "12명"),
        ("2029년 1회 추경 가뭄 대응 예산은?", "158억원"),
        ("2029년 제2회 추경에서 가뭄29 대응 예산은 얼마야?", "175억원"),
        ("How much was put into 가뭄29 대응 in the first supplementary budget of 2029?", "158억원"),
        ("What was the second supplementary budget of 2029 for 가뭄29 대응?", "175억원"),
    ],
)
def test_the_year_and_the_round_asked_for_decide(over: Over, question: str, printed: str) -> None:
    answer = over(PAPER)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert _given(answer) == [printed]


def test_a_name_that_says_another_thing_is_no_other_years_meeting(over: Over) -> None:
    answer = over(PAPER)("2029년 점포주 간담회는 몇 번 했어?")
    assert _given(answer) == []


def test_without_a_round_both_supplements_of_a_thing_are_told(over: Over) -> None:
    answer = over(PAPER)("2029년 추경 가뭄 대응 예산은?")
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert _given(answer) == ["158억원", "175억원"]


@pytest.mark.parametrize(
    "question", ["and the four-year total?", "and the total over four years?", "4개년 총액은?", "4년 합계는?"]
)
def test_years_together_are_asked_for_in_either_language(over: Over, question: str) -> None:
    plan = {
        "2031_공원과.txt": """2031년 주요업무계획
물결시 공원과

1. 조약돌 산책길 조성

□ 2031년 소요예산 : 64,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원\t\t\t
		2030년	2031년	2032년	2033년
계	208,000	-	64,000	72,000	72,000
시비	208,000	-	64,000	72,000	72,000
"""
    }
    answer = over(plan)("What is the 2031 budget of 조약돌 산책길 조성?", question)
    assert answer.status is AnswerStatus.ANSWERED
    assert _given(answer) == ["208,000천원"]
