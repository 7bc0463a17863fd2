"""What the sheet of one project is asked: who pays what part, what comes after a year, then and now, the head by his title."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": """2031년도 세출예산 사업별 설명서

달구름길 굽은목 정비

1 기본현황

회계구분	일반회계	예산구분	2031년 본예산
사업기간	<input type="checkbox"/> 단년도
지원대상	관내 쉼터 12개소
사업비	80,000천원
	[국비] -	[시비] 30,000천원	[구비] 50,000천원

담당자

국	과	과장	팀장
녹지국	길가꿈과	가나다 (000-1110)	라마바 (000-1115)

2 예산현황

예산 총괄표

(단위 : 천원, %)

구 분	'30예산액(A)	'31예산액(B)	증감(B-A)	증감률
계	90,000	80,000	△10,000	△11.1
401-02 감리비	20,000	18,000	△2,000	△10.0

연차별 투자계획

(단위 : 백만원)

재원별	총사업비	기투자		2031년	2032년 이후
		2029	2030
계	400	60	90	80	170
시비	150	20	30	30	70
구비	250	40	60	50	100

산출근거

감리비 : 18,000천원
 · 굽은목 책임감리 1,500,000원×12개월	18,000천원
시설비 : 62,000천원
 · 솔재 보상비 1,240㎡×50,000원	62,000천원

3 이용 현황

구 분	2019년	2020년
길벗 참여(명)	6,210	1,870
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("달구름길 예산 중에 시비 비중은 몇 %?", "37.5%"),
        ("달구름길 사업비에서 구비가 차지하는 비율", "62.5%"),
        ("달구름길에 2032년 이후 들어갈 구비는?", "100백만원"),
        ("달구름길 2032년 이후 사업비는?", "170백만원"),
        ("달구름길 30년도 예산은?", "90,000천원"),
        ("코로나 때 길벗 참여가 2019년 대비 2020년에 몇 명 줄었어?", "4,340명"),
        ("팬데믹 때 길벗 참여 2020년은 몇 명?", "1,870명"),
        ("달구름길 업무 과장님 전화번호", "000-1110"),
        ("달구름길 팀장님 연락처는?", "000-1115"),
        ("What is the year-on-year rate of change of the 2031 supervision cost (감리비)?", "△10%"),
        ("year-over-year change of the 달구름길 감리비", "△2,000천원"),
    ],
)
def test_the_sheet_of_one_project_tells_it(ask: Talk, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.status.value == "answered"
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    ["솔재 보상비 산출내역 알려줘 (면적이랑 단가)", "솔재 보상비 산출근거, 단가와 면적"],
)
def test_a_price_and_what_it_is_multiplied_by_are_told_by_the_calculation(ask: Talk, question: str) -> None:
    text = ask(question).text
    assert "1,240㎡" in text
    assert "50,000원" in text


def test_what_comes_after_a_year_is_not_of_that_year(ask: Talk, printed: Printed) -> None:
    assert printed(ask("달구름길 2032년 사업비는?")) == []


def test_a_time_of_another_kind_is_no_second_name_of_a_year(ask: Talk, printed: Printed) -> None:
    assert printed(ask("방학 때 길벗 참여는 2020년에 몇 명?")) == []
