"""A number asked for a month, a week or a day is the one told for that time; the year's is never given for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2024년도 주요업무계획

온들시 복지과

1. 나눔 세탁소 운영

○ 이용실적 : 4,560건(월평균 380건), 2023년 3,900건
○ 이용인원 : 연 2,400명(1일 평균 8명)
○ 운영횟수 : 월 2회
○ 운영시간 : 1일 6시간
○ 사업비 : 48,000천원

| 구분 | 월평균 이용자 | 연간 이용자 |
|---|---|---|
| 동부점 | 120명 | 1,440명 |
| 서부점 | 90명 | 1,080명 |

2. 옹기 체험교실 운영

○ 참여인원 : 720명
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"온들시_2024.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("나눔 세탁소 한 달에 몇 건이나 처리해?", "380건"),
        ("나눔 세탁소 월평균 이용실적은?", "380건"),
        ("나눔 세탁소 월 평균 몇 건이야?", "380건"),
        ("나눔 세탁소 하루에 몇 명 이용해?", "8명"),
        ("나눔 세탁소 일평균 이용인원은 몇 명이야?", "8명"),
        ("나눔 세탁소 하루 몇 시간 운영해?", "6시간"),
        ("나눔 세탁소 월 몇 회 운영해?", "2회"),
        ("나눔 세탁소 동부점 월평균 이용자는 몇 명이야?", "120명"),
        ("나눔 세탁소 2024년 이용실적은 몇 건이야?", "4,560건"),
        ("옹기 체험교실 참여인원은 몇 명이야?", "720명"),
    ],
)
def test_a_number_for_a_length_of_time_is_the_one_told_for_it(
    ask: Talk, printed: Printed, question: str, figure: str
) -> None:
    assert printed(ask(question)) == [figure]


@pytest.mark.parametrize(
    "question",
    [
        "옹기 체험교실 한 달에 몇 명 와?",
        "옹기 체험교실 월평균 참여인원은?",
        "옹기 체험교실 하루 평균 참여인원은 몇 명이야?",
        "옹기 체험교실 연평균 참여인원은 몇 명이야?",
        "나눔 세탁소 일주일에 몇 건 처리해?",
        "나눔 세탁소 월평균 사업비는 얼마야?",
    ],
)
def test_the_number_of_a_year_is_none_of_a_shorter_time(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}
    assert printed(answer) == []
