"""What is printed beside a figure: its footnote, a rate that does not work out; and the endings of speech that name nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.question.understand import understand

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2023. 주요업무계획

Ⅲ. 주요업무 추진계획

1. 골목등 설치

□ 2023년 소요예산 : 30,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2022년\t2023년\t2024년
계\t84,000\t20,000\t30,000\t34,000
도비\t42,000\t10,000\t15,000\t17,000
군비\t42,000\t10,000\t15,000\t17,000 ¹⁾

1) 2024년은 철거비를 포함

□ 사업별 집행현황

(단위 : 천원)

구 분\t예산액\t집행액\t집행률
골목등 설치\t30,000\t12,000\t40%
꽃길 정비\t50,000\t20,000\t45%

□ 지원금 추이

(단위 : 천원)

구 분\t2020년\t2021년\t2022년
마을지원금\t5,000\t7,000\t6,000
"""


@pytest.fixture(scope="module")
def plan(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2023_계획.txt": PAPER})


@pytest.mark.parametrize(
    "question",
    [
        "골목등 설치 2024년 군비 옆에 달린 각주는 뭐라고 돼 있어?",
        "골목등 설치 2024년 군비에 붙은 각주 내용이 뭐야?",
        "골목등 설치 2024년 군비의 주석에는 뭐라고 적혀 있나요?",
    ],
)
def test_a_footnote_is_told_in_its_own_words(plan: Talk, question: str) -> None:
    answer = plan(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "철거비를 포함" in answer.text


def test_a_rate_that_does_not_work_out_is_told_with_what_it_comes_to(plan: Talk, printed: Printed) -> None:
    answer = plan("꽃길 정비 집행률은?")
    assert printed(answer) == ["45%"]
    assert "40.0%" in answer.text


def test_a_rate_that_works_out_is_told_alone(plan: Talk) -> None:
    assert not plan("골목등 설치 집행률은?").notes


@pytest.mark.parametrize("tail", ["거지?", "건가요?", "거야?", "거예요", "것인지?"])
def test_the_ending_of_speech_names_nothing(plan: Talk, tail: str) -> None:
    answer = plan(f"마을지원금은 2020년보다 2021년에 얼마나 늘어난 {tail}")
    assert "2,000천원" in answer.text
    assert answer.status is AnswerStatus.ANSWERED


def test_a_bound_noun_names_nothing_unless_a_number_counts_by_it() -> None:
    assert understand("상반기 쉼터 네 군데가 어디지").subject == "상반기 쉼터"
    assert "3개소" in understand("쉼터 3개소는 어떻게 됐어?").subject


@pytest.mark.parametrize(
    "question", ["마을지원금 22년예산은 21년보다 얼마나 줄은거야?", "마을지원금은 21년보다 얼마나 줄었어?"]
)
def test_two_digits_are_a_year_before_a_budget_and_in_a_comparison(plan: Talk, question: str) -> None:
    answer = plan(question)
    assert "1,000천원 줄었습니다" in answer.text


SHARES = """2031. 주요업무계획

Ⅲ. 주요업무 추진계획

1. 산촌 살림 지원

□ 2031년 소요예산 : 60,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원
		2030년	2031년	2032년
계	96,000	16,000	60,000	20,000
도비	41,000	6,000	30,000	5,000
군비	55,000	10,000	30,000	15,000 ¹⁾

1) 2032년도 우물 정비비 9,000천원 포함

□ 마을별 배분계획

(단위 : 동, 천원)

마을\t빈집 고치기\t\t비고
\t동수\t금액\t
계\t3\t60,000\t
버들마을\t3\t60,000\t
솔재마을	-	-	주민 신청 없음
"""


def test_what_is_contained_is_told_by_the_footnote(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over({"a.txt": SHARES})("산촌 살림 지원 2032년 군비에는 뭐가 포함돼 있어?")
    assert "우물 정비비" in answer.text


def test_why_there_is_none_is_told_by_the_remark_of_its_row(over: Callable[[Mapping[str, str]], Talk]) -> None:
    talk = over({"a.txt": SHARES})
    answer = talk("솔재마을은 왜 빈집 고치기 배분이 없나요")
    assert (answer.status, "주민 신청 없음" in answer.text) == (AnswerStatus.ANSWERED, True)
    assert "주민 신청 없음" not in talk("버들마을은 왜 빈집 고치기 배분이 없나요").text
