"""What is counted is what was asked to be counted: words that only stand around a number lend it no one else's count."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2024년도 주요업무계획

온들구 소통담당관

1. 정책 제안단 운영

□ 추진계획

- 제안 심의단 운영
 - 모집인원 : 24명
 - 성별·나이별 인구 비례에 따라 선발
 - 주민이 낸 제안을 심의

2. 이의신청 처리

연도	구분	접수	인용
2024	계	20	8
	조세	12	5
	교통	8	3

- 최근 3년간 접수 60건
⇒ 처리율 : 91.5%

3. 숲해설사 양성 및 숲길 관리

□ 추진계획

- 숲해설사 양성과정 운영
 - 대상 : 관내 거주 시민 75명(초급 50명, 고급 25명)
- 숲길 안내 활동
 - 숲해설사 31명이 주말마다 안내

4. 골목가게 소화기 지원

- 위치 : 온들구 전역(동솔동, 서솔동 우선)
- 동솔동은 1차, 서솔동은 2차에 지원

(단위 : 개, 천원)

동	가게	소화기
		수량	지원액
합 계		90	2,700
동솔동	동솔1호	40	1,200
동솔동	동솔2호	20	600
서솔동	서솔1호	30	900
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"온들구_2024.txt": PAPER})


@pytest.mark.parametrize(
    "question",
    [
        "온들구 인구가 몇 명이야",
        "온들구 주민은 몇 명이야?",
        "온들구 구민 수는?",
        "조세 처리율은?",
        "교통 처리율 몇 %?",
    ],
)
def test_what_only_stands_around_a_number_is_not_what_it_counts(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}
    assert printed(answer) == []


@pytest.mark.parametrize("question", ["동솔동 소화기 지원액은?", "동솔동 소화기 지원액 얼마야?"])
def test_the_total_of_a_table_is_not_that_of_a_place_that_has_rows_in_it(
    ask: Talk, printed: Printed, question: str
) -> None:
    told = printed(ask(question))
    assert "2,700천원" not in told
    assert {"1,200천원", "600천원"} <= {*told}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("제안 심의단은 몇 명 모집하나", ["24명"]),
        ("이의신청 처리율은?", ["91.5%"]),
        ("조세 이의신청 접수 몇 건?", ["12"]),
        ("숲해설사 몇 명 양성해?", ["75명"]),
        ("숲해설사 양성 인원은?", ["75명"]),
        ("숲해설사 양성과정 고급은 몇 명?", ["25명"]),
        ("안내하는 숲해설사는 몇 명?", ["31명"]),
    ],
)
def test_what_is_asked_by_its_own_name_is_told(ask: Talk, printed: Printed, question: str, told: list[str]) -> None:
    assert printed(ask(question)) == told


BOX = """2033년 주요업무계획

별빛시

1. 옛 편지함 열기

□ 추진내용

○ 주민 기록 모으기 공모 (’33.2.~) : 3월 말 현재 706점 접수

- 그림 410점, 문서 208점, 소리 57점, 기타 31점
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("주민 기록 문서는 몇 점?", ["208점"]),
        ("문서는 몇 점이야?", ["208점"]),
        ("주민 기록 기타는 몇 점이야?", ["31점"]),
        ("주민 기록은 몇 점?", ["706점"]),
    ],
)
def test_a_word_of_no_meaning_counts_what_a_paper_calls_so(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, values: list[str]
) -> None:
    assert printed(over({"편지.txt": BOX})(question)) == values


LINE = {
    "계획.txt": (
        "2031 주요업무계획\n\n솔뫼시 기획과\n\n1. 시민 약속 관리\n\n□ 약속 현황\n"
        " - 약속수 : 3대 방향 4개 분야 20개 사업\n\n사업수\t나눔\t\t배움\t\n\t살림\t이웃\t학교\t책방\n약속(20)\t6\t3\t7\t4\n\n"
        "□ 이행 점검\n - ☞ 시민 약속 4개 분야 점검\n - 점검반 : 9명\n\n2. 푸른 도시\n\n□ 추진내용\n - 푸른 지표 : 5개 목표, 18개 세부목표, 30개 지표\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("시민 약속사업은 모두 몇 개야?", ["20개"]),
        ("약속사업 수는?", ["20개"]),
        ("약속 분야는 몇 개야?", ["4개"]),
        ("약속사업이 몇 개 분야로 나뉘어?", ["4개"]),
        ("약속 중 학교 분야는 몇 개야?", ["7개"]),
        ("푸른 목표는 몇 개야?", ["5개"]),
        ("푸른 세부목표는 몇 개야?", ["18개"]),
    ],
)
def test_what_is_counted_is_what_the_question_says_last(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(LINE)(question)) == wanted


def test_things_counted_by_their_kind_are_not_how_many_kinds_there_are(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert "4개" not in printed(over(LINE)("약속사업은 분야별로 몇 개야?"))[:1]
