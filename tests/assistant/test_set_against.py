"""보다 sets two things against each other; what is many is what a row counts; a word for those who came is met by the act."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": """2031년 배움 마을 꾸리기

□ 예산 총괄

(단위 : 천원)

구 분	2030예산액 (A)	2031예산액 (B)	증감 (B-A)
계	90,000	100,000	10,000
사무관리비	60,000	70,000	10,000
행사운영비	30,000	30,000	0

산출근거

과목구분	2031년 예산내역
사무관리비	○ 길잡이 활동비 100,000원*5명*10개월	= 5,000천원

□ 약속 현황

사업수	나누는 마을		푸른 마을
구분	배움	돌봄	숲길	물길
약속(24)	9	5	7	3

□ 규정 현황

(2030. 10월 말 기준, 단위: 건)

마을규정			일터규정
계	조문	세칙	계	훈시	예시
90	60	30	17	9	8

□ 추진실적

○ 배움마당 운영
 - 수강인원 : 31명
○ ‘마을지킴목표(GOALS)2040’ 지표 개발
 - 12개 목표, 34개 세부목표 및 이를 재는 56개 지표(안) 수립
○ 화상모임 꾸리기
 - 산출내역 : 화상장비 1대 200천원 × 7대
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("마을규정 중 조문이 세칙보다 몇 건 많아?", ["30건"]),
        ("사무관리비는 행사운영비보다 얼마나 커?", ["40,000천원"]),
        ("행사운영비보다 사무관리비가 얼마나 더 많아?", ["40,000천원"]),
        ("사무관리비는 행사운영비보다 많아?", ["70,000천원"]),
        ("약속이 제일 많은 분야는 뭐야?", ["9"]),
        ("약속 수가 가장 적은 분야는?", ["3"]),
        ("배움마당 수강생은 몇 명이었어?", ["31명"]),
        ("마을지킴목표 지표는 총 몇 개야?", ["56개"]),
        ("길잡이 활동비는 몇 명한테 몇 달 주는 돈이야?", ["5명", "10개월"]),
        ("화상모임용 장비 대당 얼마야?", ["200천원"]),
    ],
)
def test_what_is_set_against_what_is_read_from_the_words(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted


def test_the_sides_of_a_difference_are_told_by_their_columns(over: Callable[[Mapping[str, str]], Talk]) -> None:
    text = over(PAPERS)("마을규정 중 조문이 세칙보다 몇 건 많아?").text
    assert "마을규정 조문" in text
    assert "마을규정 세칙" in text
