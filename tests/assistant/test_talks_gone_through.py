"""Talks as people go on: of two projects, of another year after a reason, of the largest of all and not of two, of a share of what was told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무계획

하늘못 마을학교 운영

□ 사업개요

- 내용 : 마을학교 운영

□ 추진현황

○ 수강 인원

구 분\t2028년\t2029년\t2030년
수 강 인 원\t412명\t655명\t530명

□ 2031년 소요예산 : 60,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2030년\t2031년\t2032년\t2033년
계\t230,000\t50,000\t60,000\t70,000\t50,000
시비\t92,000\t20,000\t24,000\t28,000\t20,000
구비\t138,000\t30,000\t36,000\t42,000¹⁾\t30,000

1) 2032년도 학교 이전 용역비 포함

솔바람 도서 배달

□ 사업개요

- 내용 : 도서 배달
- 면적 : 320㎡

□ 나눔터 현황

(단위 : 면)

동\t계\t가람동\t다솔동\t마루동\t바위동
면수\t400\t130\t90\t110\t70

□ 2031년 소요예산 : 40,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2030년\t2031년\t2032년\t2033년
계\t170,000\t45,000\t40,000\t42,000\t43,000
구비\t170,000\t45,000\t40,000\t42,000\t43,000

물빛 걷기 모임

□ 추진계획

- 걷기 모임 지원 : 20개 모임, 60백만원
 - 모임당 3백만원 지원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"하늘못_2031.txt": PLAN})


@pytest.mark.parametrize(
    ("talk", "values"),
    [
        (("도서 배달 2031년 예산은?", "마을학교 운영은?", "두 사업 합치면?"), ["100,000천원"]),
        (("마을학교 운영 2032년 예산은?", "왜 늘었어?", "2033년은?"), ["50,000천원"]),
        (("마을학교 운영 2032년 예산은?", "왜 늘었어?", "그 전 해는?"), ["60,000천원"]),
        (("마을학교 운영 2031년 예산은?", "2032년은?", "4년 다 합하면?"), ["230,000천원"]),
        (("마을학교 2028년 수강 인원은?", "2029년은?", "2030년은?", "제일 많은 해는?"), ["655명"]),
        (("나눔터 가람동은 몇 면이야?", "다솔동은?", "제일 적은 곳은?"), ["70면"]),
        (("나눔터 가람동은 몇 면이야?", "다솔동은?", "둘 중 제일 적은 곳은?"), ["90면"]),
        (("나눔터 가람동은 몇 면이야?", "다솔동은?", "어느 쪽이 적어?"), ["90면"]),
        (("마을학교 운영 2031년 예산은?", "그중 구비는?", "시비는?", "몇 %야?"), ["40%"]),
        (("마을학교 운영 2031년 예산은?", "그중 구비는?", "비율로는?", "시비는?", "비율로는?"), ["40%"]),
        (("도서 배달 2031년 예산은?", "면적은?"), ["320㎡"]),
        (("걷기 모임 지원은 몇 개야?", "모임당 얼마야?", "총 얼마야?"), ["60백만원"]),
    ],
)
def test_what_is_asked_next_is_of_what_was_told(
    ask: Talk, printed: Printed, talk: tuple[str, ...], values: list[str]
) -> None:
    answer = ask(*talk)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == values


def test_which_is_larger_is_asked_of_the_year_before(ask: Talk, printed: Printed) -> None:
    talk = ("마을학교 운영 2031년 예산은?", "도서 배달은?", "어느 쪽이 커?", "작년엔?")
    answer = ask(*talk)
    assert "2030년" in answer.text
    assert "60,000천원" not in printed(answer)
    assert printed(answer) == ["50,000천원"]


def test_of_a_share_there_is_no_same_elsewhere(ask: Talk, printed: Printed) -> None:
    answer = ask("마을학교 운영 2031년 예산은?", "그중 구비는?", "몇 %야?", "다른 사업은?")
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []


def test_what_no_document_has_lends_what_was_asked_of_it(ask: Talk, printed: Printed) -> None:
    assert printed(ask("드론 축제 2031년 예산은?", "그럼 도서 배달은?")) == ["40,000천원"]


BOOK = """2031년 가람과 업무보고

□ 사업별 집행현황(’31.6.30. 기준)

(단위 : 천원)

구 분\t예산액\t집행액\t잔액
계\t30,000\t16,000 (집행률 53.3%)\t14,000
푸른길 운영\t20,000\t12,000 (집행률 60.0%)\t8,000
나무은행 운영\t10,000\t4,000 (집행률 40.0%)\t6,000

□ 공사 현황

○ 윗못 배수로 정비
 - 총사업비 : 50억원(국비 30억원, 시비 20억원)
 - 공정률 35%

○ 아랫못 배수로 정비
 - 총사업비 : 40억원(국비 24억원, 시비 16억원)
 - 공정률 80%

□ 운영 현황

구 분\t2029년\t2030년
대 여 건 수\t1,200건\t1,500건
운 영 비\t48백만원\t52백만원
"""


@pytest.fixture(scope="module")
def book(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"가람과_2031.txt": BOOK})


def test_two_rates_that_are_printed_beside_what_was_spent_are_compared(book: Talk, printed: Printed) -> None:
    answer = book("푸른길 운영 집행률은?", "나무은행 운영은?", "어느 쪽이 낮아?")
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == ["40.0%"]


def test_a_rate_is_paid_by_nobody(book: Talk, printed: Printed) -> None:
    assert printed(book("아랫못 배수로 정비 국비는?", "공정률은?")) == ["80%"]
    assert printed(book("아랫못 배수로 정비 국비는?", "공정률은?", "윗못은?")) == ["35%"]


def test_a_cost_is_asked_for_after_a_count(book: Talk, printed: Printed) -> None:
    assert printed(book("2030년 대여건수는?", "운영비는?")) == ["52백만원"]
    assert printed(book("2030년 대여건수는?", "운영비는?", "2029년은?")) == ["48백만원"]


def test_two_shares_together_are_of_the_whole(book: Talk, printed: Printed) -> None:
    answer = book("푸른길 운영 집행액은?", "나무은행 운영은?", "합치면 몇 %야?")
    assert "33.33%" not in printed(answer)


def test_the_second_of_two_that_were_added_is_gone_on_from(ask: Talk, printed: Printed) -> None:
    talk = ("마을학교 운영 2031년 예산은?", "도서 배달은?", "둘을 합치면?", "두 번째 것은 2032년에 얼마야?")
    assert printed(ask(*talk)) == ["42,000천원"]
