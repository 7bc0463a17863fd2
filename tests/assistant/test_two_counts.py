"""Two numbers asked of one line, a target and how much of it was reached, what is carried over and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.conversation.breath import clauses

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "보고.txt": """2023회계연도 성과보고서

나루시

Ⅰ. 성과지표 달성현황

○ 총 40개 지표 중 31개 달성, 9개 미달성 (달성률 77.5%)

Ⅱ. 물길 복원사업

○ 2023년 목표 2.0㎞ 대비 1.5㎞ 복원 (달성률 75.0%)
○ 미달성 사유 : 토지 보상 지연
○ 구성 : 위원 13명(당연직 4명, 위촉직 9명)
○ 주민제안 발표회 : 2회(제안 26건, 채택 8건)
○ 안전대책 : 안전요원 20명 배치, 구급차 3대 대기
- 순찰차량 4대, 종사자 7명

<물길 자문단 구성>

◼ 구성 : 자문위원 8명(교육 5명, 조경 3명)

(단위 : 천원)

| 연도 | 당초예산 | 전년도이월 | 예산현액 | 집행액 | 이월액 | 불용액 |
| --- | --- | --- | --- | --- | --- | --- |
| 2022 | 500,000 | 20,000 | 520,000 | 440,000 | 70,000 | 10,000 |
| 2023 | 600,000 | 70,000 | 670,000 | 560,000 | 90,000 | 20,000 |

○ 2023년 이월사유 : 동절기 공사중지
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("나루시 성과지표 몇 개 중 몇 개 달성했어?", ["40개", "31개"]),
        ("물길 복원사업 제안은 몇 건이고 몇 건 채택됐어?", ["26건", "8건"]),
        ("물길 복원사업 안전요원 몇 명 구급차는?", ["20명", "3대"]),
        ("물길 복원사업 위원은 몇 명, 위촉직은?", ["13명", "9명"]),
        ("안전요원 몇 명이 구급차 몇 대와 대기해?", ["20명", "3대"]),
        ("물길 복원사업 자문단은 몇 명이야?", ["8명"]),
        ("물길 복원사업 자문단 교육 분야는 몇 명이야?", ["5명"]),
        ("How many vehicles (순찰차량) does 물길 복원사업 have?", ["4대"]),
        ("나루시 성과지표는 몇 개야?", ["40개"]),
    ],
)
def test_each_number_of_a_line_is_told(ask: Talk, printed: Printed, question: str, values: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, values)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("물길 복원사업은 목표대비 몇 % 했어? 왜 못했대", ["75.0%", "토지 보상 지연"]),
        ("How much was carried over from 2023 and why? (물길 복원사업)", ["90,000천원", "동절기 공사중지"]),
        ("물길 복원사업 2023년 이월액은 얼마이고 왜 이월됐어?", ["90,000천원", "동절기 공사중지"]),
    ],
)
def test_a_number_and_its_reason_are_both_told(ask: Talk, question: str, said: list[str]) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert not [s for s in said if s not in answer.text]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("물길 복원사업 2023년으로 이월된 금액은?", "70,000천원"),
        ("How much was carried over to 2023 in 물길 복원사업?", "70,000천원"),
        ("How much was carried over from 2022 in 물길 복원사업?", "70,000천원"),
        ("물길 복원사업 2023년 전년도이월은?", "70,000천원"),
        ("물길 복원사업 2023년 이월액은?", "90,000천원"),
    ],
)
def test_what_is_carried_into_a_year_is_not_what_it_carries_over(
    ask: Talk, printed: Printed, question: str, value: str
) -> None:
    assert printed(ask(question)) == [value]


def test_an_english_question_of_two_numbers_is_two_questions() -> None:
    parts = ("How many vehicles does the ferry have?", "How many workers does the ferry have?")
    assert clauses("How many vehicles and workers does the ferry have?") == parts


FIRES = {
    "들불.md": "# 2031년 나루군 숲 지키기\n\n## 1. 들불 막기\n\n### 가. 최근 들불 현황\n\n"
    "| 연도 | 건수 | 피해면적(ha) | 부상(명) |\n|---|---|---|---|\n| 2029 | 7 | 3.24 | 2 |\n| 2030 | 12 | 8.67 | 3 |\n\n"
    "### 나. 숲길 이용 현황\n\n| 연도 | 탐방객(명) | 유료탐방객(명) |\n|---|---|---|\n| 2029 | 4,100 | 2,050 |\n| 2030 | 5,300 | 2,120 |\n\n"
    "### 다. 쉼터 운영비\n\n(단위 : 천원)\n\n| 구분 | 2031년 예산 |\n|---|---|\n| 가람노인종합복지관 쉼터 | 8,600 |\n| 누리노인복지관 쉼터 | 6,200 |\n"
}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("2030년에 들불이 몇 건 나서 몇 ha가 탔습니까?", ["12건", "8.67ha"]),
        ("2029년에 들불이 몇 건 나서 몇 명이 다쳤나요?", ["7건", "2명"]),
        ("나루군 숲길 2030년 탐방객수는?", ["5,300명"]),
        ("가람노인종합복지관하고 누리노인복지관 쉼터 예산은?", ["8,600천원", "6,200천원"]),
    ],
)
def test_a_count_and_an_extent_are_each_taken_by_their_own_word(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, values: list[str]
) -> None:
    answer = over(FIRES)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, values)


def test_how_many_use_a_place_is_no_score_that_they_give(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = (
        "2033년 운영계획\n\n1. 이용인원 (단위 : 명)\n\n구 분\t2031년\t2032년\n해솔관\t4,210\t5,377\n노을관\t2,054\t2,883\n\n"
        "2. 이용자 만족도 : 해솔관 88.4점, 노을관 91.2점\n"
    )
    assert printed(over({"2033_운영계획.txt": paper})("해솔관 2032년 이용자 수는?")) == ["5,377명"]


YEARS = """2031. 주요업무계획

물새군

1 갯벌 살리기

□ 사업개요

- 찾아가는 갯벌 교실 운영 : 40학급
- 돌집 짓기
 - 대상 : 어민 7명(1인 1동)
- 돌집 짓기 7동

□ 최근 2년 추진실적

2029년도\t○ 갯벌 교실 21학급 ○ 돌집 짓기 3동
2030년도\t○ 갯벌 교실 33학급 ○ 돌집 짓기 4동
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("찾아가는 갯벌 교실은 2030년에 몇 학급이었어?", ["33학급"]),
        ("찾아가는 갯벌 교실은 2031년에 몇 학급이야?", ["40학급"]),
        ("찾아가는 갯벌 교실은 2028년에 몇 학급이었어?", []),
        ("돌집 짓기는 2031년에 몇 동이야?", ["7동"]),
        ("돌집 짓기 대상은 몇 명이야?", ["7명"]),
    ],
)
def test_a_count_of_a_year_goes_by_a_shorter_name_and_is_not_what_one_gets(
    question: str, values: list[str], over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    """What one gets, 1인 1동, is no number of them all."""
    assert printed(over({"years.txt": YEARS})(question)) == values
