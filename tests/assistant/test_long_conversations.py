"""Conversations of many turns: what is replaced is replaced, what is not is kept, and nothing leaks from a refusal."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

BOOKS = {
    "2030_나눔장터.txt": """시·마을 나눔체계 강화

1 기본 현황

□ 사업개요

회 계	일반회계

- 총사업비 : 250,000천원(국비 50,000천원, 도비 75,000천원, 시비 125,000천원)

□ 사업 담당자

실·국	부서명	과 장	팀장	주무관
나눔국	나눔정책과	가온달 330-7700	나래솔 330-7704	다온별 330-7712

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분	2029예산액 (A)	2030예산액 (B)	증감 (B-A)	(B-A)*100/A
계	260,000	250,000	△10,000	△3
사무관리비	130,000	150,000	20,000	15
행사운영비	130,000	100,000	△30,000	△23

산출근거

과목구분	2030년 예산내역
사무관리비	○ 나눔 회의 개최 5,000,000원*10회	= 50,000천원
	○ 제4회 나눔장터 박람회 참가	= 100,000천원
	- 박람회 참가비 20,000,000원*1회	= 20,000천원
	- 박람회 부스 설치비 30,000,000원*2개	= 60,000천원
	- 박람회 운영물품비 20,000,000원*1회	= 20,000천원
행사운영비	○ 나눔 한마당 개최	= 100,000천원

□ 최근 3년 추진실적

구분	2027년	2028년	2029년
상담등록(명)	3,412	4,105	4,380
취업(명)	1,126	1,437	1,602
취업률(%)	33.0	35.0	36.6
""",
    "2031_이음마을.txt": """이음마을 연계망 구축

1 기본 현황

□ 사업 담당자

실·국	부서명	과 장	팀장	주무관
이음국	이음과	라온솔 331-8800	마루한 331-8804	바람찬 331-8812

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분	2030예산액 (A)	2031예산액 (B)	증감 (B-A)	(B-A)*100/A
계	90,000	80,000	△10,000	△11
사무관리비	50,000	50,000	0	0
행사운영비	40,000	30,000	△10,000	△25

산출근거

과목구분	2031년 예산내역
사무관리비	○ 이음 안내지도 제작 5,000원*10,000부	= 50,000천원
행사운영비	○ 이음 박람회 개최	= 30,000천원
	- 부스 설치비 3,000,000원*10개	= 30,000천원
""",
}


def _given(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("turns", "printed"),
    [
        (("나눔체계 강화 총사업비는?", "그 중 시비는?"), ["125,000천원"]),
        (("나눔체계 강화 총사업비는?", "그 중 시비는?", "도비는?"), ["75,000천원"]),
        (("나눔체계 강화 총사업비는?", "그 중 시비는?", "국비와 도비 합치면?", "다시 천원으로"), ["125,000천원"]),
        (("시·마을 나눔체계 강화 예산은?", "그건 작년 거지? 올해 거로"), ["250,000천원"]),
        (("시·마을 나눔체계 강화 예산은?", "작년에는?", "얼마나 줄었어?"), ["△10,000천원"]),
        (("나눔체계 강화 사무관리비 예산은?", "행사운영비는?", "작년에는?"), ["130,000천원"]),
        (("나눔체계 강화 사무관리비는?", "행사운영비는?", "오늘 날씨 어때?", "그럼 사무관리비는?"), ["150,000천원"]),
        (("나눔체계 강화 사무관리비는?", "드론 축제 예산은?", "행사운영비는?"), ["100,000천원"]),
        (("박람회 부스 설치비는?", "두 번째 거", "단가는?"), ["30,000,000원"]),
        (("나눔장터 박람회 참가 예산은?", "부스 설치비는?", "단가는?"), ["30,000,000원"]),
        (("나눔장터 박람회 참가 예산은?", "부스 설치비는?", "단가는?", "몇 개야?"), ["2개"]),
        (("나눔장터 부스 설치비는?", "그럼 참가비는?", "운영물품비는?", "셋을 합치면?"), ["100,000천원"]),
        (("나눔장터 부스 설치비는?", "그럼 참가비는?", "운영물품비는?", "모두 더하면?"), ["100,000천원"]),
        (("나눔장터 부스 설치비는?", "그럼 참가비는?", "둘을 합치면?", "전체 예산에서 몇 %야?"), ["32%"]),
        (("나눔장터 부스 설치비는?", "그럼 참가비는?", "어느 쪽이 더 커?", "얼마나 차이 나?"), ["40,000천원"]),
        (("상담등록은 2027년에 몇 명이야?", "2028년은?", "2029년은 얼마나 늘었어?"), ["275명"]),
        (("상담등록은 2027년에 몇 명이야?", "2029년은 얼마나 늘었어?", "취업은?"), ["165명"]),
        (("상담등록은 2029년에 몇 명이야?", "취업률은?"), ["36.6%"]),
        (("나눔체계 강화 2029년 예산은?", "2030년은?", "얼마나 줄었어?", "몇 퍼센트야?"), ["△3.8%"]),
        (("What is the 2030 budget of 시·마을 나눔체계 강화?", "and the year before?", "합계로"), ["510,000천원"]),
        (
            ("시·마을 나눔체계 강화 예산은?", "what about the year before?", "억원으로", "사무관리비는?"),
            ["130,000천원"],
        ),
    ],
)
def test_what_was_said_before_is_kept_until_it_is_replaced(
    over: Over, turns: tuple[str, ...], printed: list[str]
) -> None:
    answer = over(BOOKS)(*turns)
    assert answer.status is AnswerStatus.ANSWERED
    assert _given(answer) == printed


@pytest.mark.parametrize(
    "turns",
    [
        ("시·마을 나눔체계 강화 예산은?", "억원으로", "그 부서 연락처는?"),
        ("시·마을 나눔체계 강화 예산은?", "2029년은?", "합계로", "담당 과장 연락처는?"),
        ("What is the 2030 budget of 시·마을 나눔체계 강화?", "and 2029?", "얼마나 줄었어?", "who is in charge?"),
    ],
)
def test_a_post_is_asked_of_what_was_spoken_of(over: Over, turns: tuple[str, ...]) -> None:
    answer = over(BOOKS)(*turns)
    assert answer.status is AnswerStatus.ANSWERED
    assert "330-7700" in answer.text
    assert "331-" not in answer.text
    assert "나눔체계 강화" in answer.understood.standalone
    assert "억원" not in answer.understood.standalone


def test_of_three_that_were_not_told_no_sum_is_made(over: Over) -> None:
    answer = over(BOOKS)("나눔장터 부스 설치비는?", "그럼 참가비는?", "셋을 합치면?")
    assert answer.status is not AnswerStatus.ANSWERED
    assert _given(answer) == []


def test_what_was_added_up_is_said_by_its_subject(over: Over) -> None:
    answer = over(BOOKS)("시·마을 나눔체계 강화 2029년 예산은?", "2030년은?", "합치면?")
    assert answer.understood.standalone == "시·마을 나눔체계 강화의 2029, 2030년 금액의 합계는 얼마인가?"


@pytest.mark.parametrize("asked", ["그중 안내지도 제작은?", "그 안에서 이음 안내지도 제작은?"])
def test_what_is_inside_is_not_found_outside(over: Over, asked: str) -> None:
    answer = over(BOOKS)("나눔장터 박람회 참가 예산은?", asked)
    assert "50,000천원" not in _given(answer)


RANKED = {
    "2031_나눔과.txt": """2030. 주요업무 추진실적 및 2031. 주요업무계획
물결시 나눔과

1 달빛 장터 운영
□ 2031년 소요예산 : 70,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원\t
		2030년	2031년
계	130,000	60,000	70,000

2 별빛 마을 조성
□ 2031년 소요예산 : 90,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원\t
		2030년	2031년
계	170,000	80,000	90,000
"""
}


@pytest.mark.parametrize(
    ("turns", "printed"),
    [
        (("별빛 마을 조성과 달빛 장터 운영 중 2031년 예산이 더 큰 것은?", "그 사업 2030년 예산은?"), ["80,000천원"]),
        (("별빛 마을 조성과 달빛 장터 운영 중 2031년 예산이 더 큰 것은?", "두 번째는?"), ["70,000천원"]),
    ],
)
def test_after_a_ranking_the_winner_and_the_next_can_be_asked_for(
    over: Over, turns: tuple[str, ...], printed: list[str]
) -> None:
    assert _given(over(RANKED)(*turns)) == printed
