"""A number of all is none of each: not of a month for a year, a year for a quarter, all schools for one; and a title's word is met behind a dot."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": """2033. 주요업무계획

1 들꽃길 걷기 좋은 마을

□ 추진계획

- 체육교실 수강권 지원 : 430명, 1인당 월 70천원
- 길 지킴이 배치
 - 모집인원 : 84명(초등학교 26개교)
 - 활동시간 : 08:00~09:00
- 마을 해설사 : 마을당 3명씩 배치

□ 소요예산 : 93,000천원
""",
    "도서.txt": """누리마을 책차 운영

2033년도 들꽃시 도서과

□ 사업내용

  - 새책 도서 구입
    - ▷ 사업내용 : 책차용 새책 4,800권 구입

□ 2033년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t90,000\t
새책 도서 구입\t2033.02~2033.12\t90,000\t분기별 1,200권 구입
""",
    "나무.txt": """마을숲·느티나무 자람터 개선

2033년도 들꽃시 산림과

□ 사업개요

- 사업대상 : 느티나무 7개 노선 5,310주, 마을숲 9개소

□ 산출근거

과목\t산출내역\t금액
사무관리비\t느티나무 가지치기 50천원 × 1,700주\t85,000
""",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("체육교실 수강권 1인당 얼마야?", ["70천원"]),
        ("체육교실 수강권 1인당 월 얼마야?", ["70천원"]),
        ("체육교실 수강권은 1인당 연간 얼마야?", []),
        ("체육교실 수강권 1인당 1년에 얼마 지원해?", []),
        ("길 지킴이는 몇 명이야?", ["84명"]),
        ("학교당 길 지킴이는 몇 명이야?", []),
        ("학교 한 곳에 길 지킴이 몇 명 있어?", []),
        ("마을당 해설사 몇 명 배치해?", ["3명"]),
        ("새책 몇 권 구입해?", ["4,800권"]),
        ("새책은 분기별 몇 권 구입해?", ["1,200권"]),
        ("느티나무는 몇 주야?", ["5,310주"]),
        ("느티나무 가지치기는 몇 주야?", ["1,700주"]),
    ],
)
def test_a_number_of_all_is_none_of_each(ask: Talk, printed: Printed, question: str, said: list[str]) -> None:
    assert printed(ask(question)) == said


OTHERS = {
    "약속.txt": """2033. 주요업무계획

1 약속사업 살피기

□ 약속사업 현황

- 약속수 : 4대 방향 9개 분야 52개 사업

□ 추진계획

- 지킴이단 운영
 - 모집인원 : 30명(지킴이 26명, 예비 4명)
 - 1차(ARS), 2차(전화 면접)

2 영상 상담 늘리기

○ 필요장비 : 스피커, 마이크

□ 소요예산 : 4,400천원

○ 산출내역 : 상담장비 1set(스피커, 마이크) 110천원 × 40set
""",
    "책차.txt": """찾아가는 이동도서관 늘리기

2033년도 들꽃시 도서과

□ 예산 총괄

(단위 : 천원)

구 분\t2032예산액 (A)\t2033예산액 (B)\t증감 (B-A)
계\t120,000\t150,000\t30,000

산출근거

과목구분\t2033년 예산내역\t
20101\t○ 이동도서관 차량 운영\t= 60,000천원
20103\t○ 마을 책잔치\t= 90,000천원
""",
}


@pytest.fixture(scope="module")
def others(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(OTHERS)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("스피커 몇 개 사?", ["40set"]),
        ("마이크는 몇 대 구입해?", ["40set"]),
        ("4대 방향은 몇 개 분야야?", ["9개"]),
        ("지킴이는 몇 명 뽑아?", ["26명"]),
        ("지킴이 뽑을 때 몇 명 면접해?", []),
        ("How many 지킴이 are interviewed?", []),
        ("What is the 2033 budget of the mobile library project?", ["150,000천원"]),
        ("How much is budgeted for the mobile library vehicle in 2033?", ["60,000천원"]),
    ],
)
def test_what_is_counted_or_paid_is_what_was_asked(
    others: Talk, printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(others(question)) == said


def test_a_rung_of_a_line_counts_no_other_thing(others: Talk, printed: Printed) -> None:
    assert "9개" not in printed(others("4대 방향 약속은 몇 개야?"))
