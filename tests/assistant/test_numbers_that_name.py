"""Numbers that only name a thing, months that a question supposes, and what is done at a meeting of which there are several."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """나루터 이음 사업

1 기본 현황

사업비 (당해년도)\t50,000천원

3 사업설명

사업근거

- 지방재정법 제7조(재정의 운용)
- 나루터 이음 기본계획(구청장방침 제214호)

2022년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t50,000\t
1차 자문회의 개최\t2022.02~2022.02\t0\t평가표 검토
2차 선정위원회 개최\t2022.04~2022.04\t0\t지원단체 선정
이음비 교부\t2022.09~2022.10\t50,000\t선정된 단체에 교부
홍보물 게시\t2022.01~2022.12\t0\t게시판

4 사업효과

□ 최근 3년 추진실적

2020년도\t○ 제3회 나루터 장터 참가 : 1회 ○ 간담회 : 4회
2021년도\t○ 제4회 나루터 장터 참가 : 1회 ○ 간담회 : 6회
2022년도\t○ 제5회 나루터 장터 참가 : 1회 ○ 간담회 : 5회
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"나루터_2022.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("나루터 이음 사업은 구청장방침 몇 호에 근거한 거야?", "제214호"),
        ("나루터 이음 사업은 지방재정법 몇 조에 근거해?", "제7조"),
        ("2021년에는 제 몇 회 나루터 장터에 참가했어?", "제4회"),
        ("2020년에는 제몇회 나루터 장터에 참가했나?", "제3회"),
    ],
)
def test_a_number_that_names_a_thing_is_given_by_the_line_that_prints_it(ask: Talk, question: str, number: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert number in answer.text
    assert not answer.figures


def test_how_many_times_is_no_number_that_names(ask: Talk, printed: Printed) -> None:
    assert printed(ask("2021년 나루터 간담회는 몇 회 열었어?")) == ["6회"]


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("이음비는 4월에 교부하는 거 맞죠?", "아니요"),
        ("이음비는 9월에 교부하는 거 맞지?", "네"),
        ("나루터 이음 2차 선정위원회는 4월에 열리는 거죠?", "네"),
        ("나루터 이음 2차 선정위원회는 6월에 열리는 거 맞나요?", "아니요"),
    ],
)
def test_a_month_that_is_supposed_is_judged_by_the_months_printed(ask: Talk, question: str, head: str) -> None:
    answer = ask(question)
    assert answer.text.startswith(head)
    assert not answer.figures


def test_a_year_long_span_confirms_no_month(ask: Talk) -> None:
    answer = ask("나루터 홍보물 게시는 5월에 하는 거 맞지?")
    assert "2022.01~2022.12" in answer.text
    assert not answer.text.startswith(("네", "아니요"))


@pytest.mark.parametrize(
    ("question", "done", "other"),
    [
        ("나루터 이음 1차 자문회의에선 뭘 하나요?", "평가표 검토", "선정"),
        ("나루터 이음 2차 선정위원회에서는 뭘 정해?", "지원단체 선정", "검토"),
    ],
)
def test_what_is_done_at_one_meeting_is_not_what_is_done_at_the_next(
    ask: Talk, question: str, done: str, other: str
) -> None:
    answer = ask(question)
    assert done in answer.text
    assert other not in answer.text.replace("선정위원회", "")
    assert not answer.figures
