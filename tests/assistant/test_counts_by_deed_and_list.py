"""How many were placed, in years that print it by a shorter name, by the word of a list, as a whole, or by a word for a number of people."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "물결숲.txt": """물결숲길 가꾸기 지원

1 기본 현황

□ 사업개요

회 계	일반회계
사업내용	○ 갯버들 등 물결숲길의 나무를 심고 가꾸어 시민 쉼터로 제공
사업비 (당해년도)	90,000천원	[국비]	[시비]90,000천원

2 예산 설명

산출근거

과목구분	2031년 예산내역
시설비	○ 들꽃길 조성	= 20,000천원
	- 조성비(20개소)	= 20,000천원
	○ 묵은 갯버들 솎기	= 3,000천원
재료비	○ 거름 구매	= 30,000천원
	- 솔잎 10,000원*1,500톤	= 15,000천원
	- 볏짚 5,000원*2,000톤	= 10,000천원
	- 발효 거름 10,000원*500톤	= 5,000천원
포상금	○ 숲가꿈 버금 마을 포상	= 12,000천원
	- 으뜸 5,000,000원*1개	= 5,000천원
	- 버금 3,500,000원*2개	= 7,000천원
사무관리비	○ 물길지기 지원 1,000,000원*40명	= 40,000천원
	- 흙검사(29항목) 100,000원*80개소	= 8,000천원

3 사업설명

□ 사업내용

- 규모 : 물가 쉼터 12개소, 물길지기 38명
- 들꽃길 조성
 - 사업규모 : 22개소
- 거름 구매 및 쌓기
 - 물량 : 4,200톤(솔잎, 볏짚, 발효 거름)
 - 소요예산 : 30,000천원
- 흙살피기
 - 사업시기 : 자세한 검사 7월(연 1회), 간단한 검사 4~10월(월 1회)
- 꽃뜰 가꾸기 운영 지원
 - 규모 : 60개교(교당 운영비 120만원)

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차	추진기간	예산집행금액	추진세부내용
계		90,000
물길지기 채용 및 배치	2031.02~2031.12	40,000	공고 후 채용
거름 구매 및 쌓기	2031.08~2031.10	30,000	조달 구매
흙살피기	2031.02~2031.11	0	자세한 검사, 간단한 검사
버금 마을 포상	2031.11~2031.11	12,000	으뜸 1개, 버금 2개

4 사업 효과

□ 최근 2년 추진실적

2028년도	○ 물길지기 20명 배치 ○ 꽃뜰 가꾸기 운영 41개교 ○ 자원봉사자 참여 : 연 9,120명
2029년도	○ 물길지기 24명 배치 ○ 꽃뜰 가꾸기 운영 48개교 ○ 자원봉사자 참여 : 연 9,640명
2030년도	○ 물길지기 33명 배치 ○ 꽃뜰 가꾸기 운영 52개교 ○ 자원봉사자 참여 : 연 11,305명

5 최근 3년 결산 현황

(단위 : 천원)

연도	최종예산	전년이월	예산변경	예산현액	집행액	차년이월	집행잔액
2028	(x-) 80,000	(x-) 0	(x-) 0	(x-) 80,000	(x-) 70,000	(x-) 0	(x-) 10,000
2029	(x-) 82,000	(x-) 0	(x-) 0	(x-) 82,000	(x-) 60,000	(x-) 0	(x-) 22,000
2030	(x-) 85,000	(x-) 0	(x-) 0	(x-) 85,000	(x-) 79,000	(x-) 0	(x-) 6,000
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2030년에 물길지기는 몇 명 배치됐나요?", ["33명"]),
        ("2029년 물길지기 몇 명 배치했어?", ["24명"]),
        ("2030년 꽃뜰 가꾸기를 운영한 학교 수는?", ["52개교"]),
        ("2030년 자원봉사자 참여 연인원은 얼마나 됩니까?", ["11,305명"]),
        ("2030년 자원봉사자 연인원", ["11,305명"]),
        ("2030년 꽃뜰 가꾸기 운영 개교수", ["52개교"]),
        ("물길지기가 2028년보다 몇 명 늘었어?", ["13명"]),
        ("물결숲길 가꾸기 집행액이 2028년보다 얼마나 늘었어?", ["9,000천원"]),
        ("2031년에 거름을 모두 몇 톤 사?", ["4,200톤"]),
        ("발효 거름은 몇 톤 사?", ["500톤"]),
        ("볏짚은 몇 톤?", ["2,000톤"]),
        ("흙검사는 몇 항목이야?", ["29항목"]),
        ("버금 마을 포상금은 으뜸이랑 버금이 각각 얼마씩 편성됐나요?", ["5,000천원", "7,000천원"]),
    ],
)
def test_what_is_asked_is_what_is_told(ask: Talk, printed: Printed, question: str, told: list[str]) -> None:
    assert printed(ask(question)) == told


def test_steps_are_listed_in_their_order(ask: Talk) -> None:
    text = ask("물결숲길 가꾸기 지원 2031년 추진절차 순서대로 나열해줘").text
    assert 0 < text.find("물길지기 채용") < text.find("거름 구매") < text.find("버금 마을 포상")


@pytest.mark.parametrize("question", ["자세한 검사는 몇 월에 하나?", "간단한 검사는 언제 해?"])
def test_the_line_that_says_the_day_of_a_thing_tells_it(ask: Talk, question: str) -> None:
    assert "7월(연 1회), 간단한 검사 4~10월" in ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [("2031년 물길지기는 몇 명 지원해?", {"38명", "40명"}), ("2031년 들꽃길은 몇 개소 조성해?", {"20개소", "22개소"})],
)
def test_how_many_a_plan_is_of_and_how_many_are_paid_for_are_both_told(
    ask: Talk, printed: Printed, question: str, told: set[str]
) -> None:
    answer = ask(question)
    assert set(printed(answer)) == told
    assert any(n.kind == "conflict" for n in answer.notes)


@pytest.mark.parametrize(
    "question",
    [
        "물결숲길 가꾸기 지원 추진절차를 금액과 함께 순서대로 알려줘",
        "List the steps of 물결숲길 가꾸기 지원 with their amounts",
    ],
)
def test_steps_are_told_with_their_amounts_where_these_are_asked_for(
    ask: Talk, printed: Printed, question: str
) -> None:
    assert printed(ask(question)) == ["40,000천원", "30,000천원", "0천원", "12,000천원"]


def test_a_word_for_some_of_what_a_project_is_of_names_the_project(ask: Talk, printed: Printed) -> None:
    assert printed(ask("갯버들 가꾸기 지원 2029년 집행액은?")) == ["60,000천원"]
    assert printed(ask("갯버들 솎기 2029년 집행액은?")) == []
