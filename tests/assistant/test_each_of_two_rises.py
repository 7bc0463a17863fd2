"""What rose is set against its own year before; numbers side by side in a line go each by its own word; an office's staff is its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "배움.txt": (
        "솔빛구 배움터 주요업무계획\n\n솔빛구 배움과\n\n2031년도\n\nⅠ. 일반 현황\n\n 1. 배움터 종사자 현황\n\n"
        "| 구분 | 강사 | 조교 | 계 |\n|---|---:|---:|---:|\n| 인원(명) | 40 | 65 | 105 |\n\n"
        "Ⅱ. 2030년 주요 성과\n\n 가. 배움터 개관 3곳\n 나. 배움터 만족도 조사 결과 학생 81.5점, 학부모 92.5점(2029년 학생 79.5점, 학부모 90.5점)\n 다. 결석 감소\n\n| 연도 | 결석 건수 |\n|---|---:|\n| 2029 | 12 |\n| 2030 | 7 |\n\n"
        "Ⅲ. 2031년 예산 총괄\n\n(단위 : 백만원)\n\n| 세부사업 | 2030 예산액 | 2031 예산액 | 증감 |\n|---|---:|---:|---:|\n"
        "| 등대 교실 운영 | 4,000 | 4,600 | 600 |\n| 바람 교실 운영 | 900 | 1,400 | 500 |\n| 물결 교실 운영 | 700 | 400 | △300 |\n"
        "| 합 계 | 5,600 | 6,400 | 800 |\n"
    ),
    "재원.txt": (
        "물레 교실 운영\n\n□ 2031년 소요예산 : 34,000천원\n\n(단위 : 천원)\n\n재원별\t합계\t연차별 소요재원\t\n\t\t2030년\t2031년\n"
        "계\t63,000\t29,000\t34,000\n시비\t26,000\t11,000\t15,000\n구비\t37,000\t18,000\t19,000\n"
    ),
    "신청.txt": (
        "지붕 개량 지원\n\n2031년도 솔빛구 주택과\n\n추진실적\n\n(단위 : 가구, 천원)\n\n| 연도 | 신청 | 지원 | 집행액 |\n|---|---:|---:|---:|\n"
        "| 2029 | 120 | 80 | 96,000 |\n| 2030 | 150 | 90 | 108,000 |\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def _changes(answer: Answer) -> list[str]:
    return [str(f.value) for f in answer.figures if f.role.value == "answer"]


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        (("등대 교실 운영과 바람 교실 운영은 2031년에 얼마나 늘었어?",), ["600000000", "500000000"]),
        (("2031년에 등대 교실 운영과 바람 교실 운영 중 어느 쪽이 더 많이 늘었어?",), ["600000000"]),
        (("2031년에 바람 교실 운영과 물결 교실 운영 중 더 많이 줄어든 건?",), ["-300000000"]),
        (("등대 교실 운영 2031년 예산은?", "바람 교실 운영은?", "얼마나 오른 거야?"), ["500000000"]),
        (("물레 교실 운영 2031년 시비는?", "얼마나 늘었어?"), ["4000000"]),
        (("물레 교실 운영 2031년 시비는?", "구비는?", "얼마나 늘었어?"), ["1000000"]),
        (("등대 교실 운영 2031년 예산은?", "바람 교실 운영은?", "둘은 얼마나 올랐어?"), ["600000000", "500000000"]),
    ],
)
def test_what_rose_did_so_from_its_own_year_before(ask: Talk, questions: tuple[str, ...], wanted: list[str]) -> None:
    assert _changes(ask(*questions)) == wanted


def test_a_difference_of_two_is_still_one(ask: Talk) -> None:
    assert _changes(ask("등대 교실 운영 2031년 예산은?", "바람 교실 운영은?", "얼마나 차이 나?")) == ["3200000000"]


def test_of_two_that_fell_or_rose_none_is_said_to_have_risen_more(ask: Talk) -> None:
    assert "더 많이 바뀐 것은 「" in ask("2031년에 물결 교실 운영과 바람 교실 운영 중 어느 쪽이 더 많이 늘었어?").text


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("배움터 만족도는 2030년에 학부모가 몇 점이야?", ["92.5점"]),
        ("배움터 만족도는 2030년에 학생이 몇 점이야?", ["81.5점"]),
        ("2029년 배움터 만족도 학부모는 몇 점?", ["90.5점"]),
    ],
)
def test_a_number_in_a_line_goes_by_its_own_word(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    assert printed(ask(question)) == wanted


def test_people_that_an_office_tells_of_are_no_staff_of_it(ask: Talk, printed: Printed) -> None:
    answer = ask("솔빛구 배움과 직원은 몇 명이야?")
    assert (answer.status is AnswerStatus.ANSWERED, "105" in "".join(printed(answer))) == (False, False)


def test_money_of_a_count_that_was_not_told_is_asked_back(ask: Talk, printed: Printed) -> None:
    answer = ask("지붕 개량 신청은 2030년에 몇 가구야?", "그중에 취소한 건?", "돈으로는?")
    assert answer.status in {AnswerStatus.OUT_OF_SCOPE, AnswerStatus.NOT_STATED}
    assert printed(answer) == []
