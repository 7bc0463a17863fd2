"""An area, a length, a score, a rate or a count is never answered with money, nor money with one of these; two kinds asked together get both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2024년도 주요업무계획

온들시 공원과

1. 물빛 둘레길 조성

○ 사업량 : 산책로 3.2㎞, 광장 1,850㎡, 쉼터 4개소
○ 이용객 만족도 : 88.5점
○ 총사업비 : 1,240백만원

2. 햇살 도서관 운영

○ 사업비 : 90,000천원

3. 고운 화단 가꾸기

○ 면적 : 720㎡
○ 참여 가구 : 35가구
○ 만족도 : 91.0점

4. 은모래 나루터 정비

○ 사업비 : 830천원 (시비 430천원, 도비 400천원)
○ 사업량 : 안내판 12개소 설치, 참여 주민 77명 지원

5. 달무리 고개 정비

○ 사업비 : 900천원 (시비 430천원, 도비 400천원)
"""
_NONE = {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"온들시_2024.txt": PAPER})


@pytest.mark.parametrize(
    ("asked", "figure", "other"),
    [
        ("물빛 둘레길 광장 면적은 얼마야?", "1,850㎡", "햇살 도서관 면적은 얼마야?"),
        ("고운 화단은 몇 ㎡야?", "720㎡", "햇살 도서관은 몇 ㎡야?"),
        ("고운 화단 넓이 알려줘", "720㎡", "햇살 도서관은 몇 평이야?"),
        ("물빛 둘레길 산책로 길이는 얼마야?", "3.2㎞", "햇살 도서관 길이는?"),
        ("물빛 둘레길 산책로는 몇 ㎞야?", "3.2㎞", "햇살 도서관은 몇 km야?"),
        ("물빛 둘레길 만족도는 얼마야?", "88.5점", "햇살 도서관 만족도는 얼마야?"),
        ("고운 화단 참여 가구는 몇 가구야?", "35가구", "햇살 도서관 참여 가구는 몇 가구야?"),
        ("물빛 둘레길 쉼터는 몇 개소야?", "4개소", "햇살 도서관은 몇 개소야?"),
        ("햇살 도서관 사업비는 얼마야?", "90,000천원", "고운 화단 사업비는 얼마야?"),
        ("물빛 둘레길 총사업비는 얼마야?", "1,240백만원", "고운 화단 조성에 얼마 들어?"),
    ],
)
def test_a_value_of_one_kind_never_stands_for_another(
    ask: Talk, printed: Printed, asked: str, figure: str, other: str
) -> None:
    assert printed(ask(asked)) == [figure]
    answer = ask(other)
    assert (answer.status in _NONE, printed(answer)) == (True, [])


def test_an_amount_and_a_number_of_people_of_one_project_are_both_given(ask: Talk, printed: Printed) -> None:
    assert printed(ask("은모래 나루터 정비 사업비랑 참여 주민 수 알려줘")) == ["830천원", "77명"]


def test_a_cost_that_its_funders_parts_add_up_to_is_the_whole_cost_said_as_printed(ask: Talk, printed: Printed) -> None:
    answer = ask("은모래 나루터 정비 총사업비와 그중 도비는 각각 얼마야?")
    assert printed(answer) == ["830천원", "400천원"]
    assert "사업비" in "".join(n.text for n in answer.notes)


def test_a_cost_that_its_funders_parts_do_not_add_up_to_is_no_whole_cost(ask: Talk, printed: Printed) -> None:
    assert printed(ask("달무리 고개 정비 총사업비는 얼마야?")) == []


LIBRARY = """2031년 투자사업 조서

가람시

1. 별빛도서관 건립

- 공정률 : 22%
- 열람석 850석, 소장도서 목표 120,000권

(단위 : 백만원)

구분	당초	변경
총사업비	32,000	38,500
공사비	25,400	31,200
"""


def test_a_line_over_a_table_that_counts_something_names_no_money_in_it(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], printed: Callable[..., list[str]]
) -> None:
    talk = over({"조서.txt": LIBRARY})
    assert printed(talk("별빛도서관 열람석")) == ["850석"]
    assert "38,500백만원" not in printed(talk("별빛도서관 소장도서"))
