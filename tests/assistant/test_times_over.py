"""How many times over, which of two is set against which, cells taken from one column, and two calculations in one breath."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

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

□ 책 돌려보기 현황

(2031. 10월말 기준, 단위 : 권)

연도	구분	계	처리현황
			돌려받음	취소
2031	계	900	800	100
	마을책방	600	560	40
	쉼터책방	300	240	60

□ 지붕 고치기 지원

(단위 : 세대, 천원)

구 분	계	기와집	초가집
지원세대	90	60	30
지 원 액	90,000	60,000	30,000

   ※ 세대당 지원한도 : 기와집 1,000천원, 초가집 2,000천원

□ 2031년 소요예산 : 100,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원
		2030년	2031년
계	190,000	90,000	100,000
국비	120,000	50,000	70,000
군비	70,000	40,000	30,000
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("사무관리비는 행사운영비의 몇 배야?", ["2.33배"]),
        ("행사운영비는 사무관리비의 몇 배야?", ["0.43배"]),
        ("사무관리비 예산은 행사운영비 예산보다 몇 배나 많은가요?", ["2.33배"]),
        ("배움 마을 꾸리기 2031년 예산은 2030년의 몇 배야?", ["1.11배"]),
        ("배움 마을 꾸리기 2031년 국비는 군비의 몇 배인가요?", ["2.33배"]),
        ("배움 마을 꾸리기 2031년 예산은 국비가 군비보다 얼마나 많아?", ["40,000천원"]),
        ("배움 마을 꾸리기 2031년 예산 중 국비와 군비를 합친 금액은?", ["100,000천원"]),
        ("책 돌려보기 돌려받음은 마을책방이 쉼터책방의 몇 배야?", ["2.33배"]),
        ("책 돌려보기 돌려받음은 마을책방이 쉼터책방보다 몇 권 많아?", ["320권"]),
        ("책 돌려보기 돌려받음은 마을책방과 쉼터책방 합계가 얼마야?", ["800권"]),
        ("지붕 고치기 지원액은 기와집이 초가집보다 얼마나 많나요?", ["30,000천원"]),
        ("사무관리비가 행사운영비보다 금액이 얼마나 많아?", ["40,000천원"]),
    ],
)
def test_what_is_set_against_what_is_told_by_the_cells_that_are_meant(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted


def test_no_amount_stands_for_how_many_times_over(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    answer = over(PAPERS)("사무관리비는 여비의 몇 배야?")
    assert answer.status is not AnswerStatus.ANSWERED
    assert not printed(answer)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("사무관리비랑 행사운영비 예산 합계와 평균은?", ["100,000천원", "50,000천원"]),
        ("배움 마을 꾸리기 과목 중 예산이 제일 큰 것과 제일 작은 것은?", ["70,000천원", "30,000천원"]),
    ],
)
def test_two_calculations_asked_in_one_breath_are_both_told(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted
