"""To what an amount fell, what a supplement added, what several years cost, what is one of so many: each by its own figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": """2031년 가람구 살림 보고

□ 예산규모

(단위 : 백만원)

구 분	최종예산액	당초예산	1회추경	2회추경
계	5,500	5,000	300	200
일반회계	4,400	4,000	240	160
특별회계	1,100	1,000	60	40
""",
    "나.txt": """2031년 배움 마을 꾸리기

□ 예산 총괄

(단위 : 천원)

구 분	2030예산액 (A)	2031예산액 (B)	증감 (B-A)
계	140,000	100,000	△40,000
사무관리비	100,000	60,000	△40,000
행사운영비	40,000	40,000	0

산출근거

과목구분	2031년 예산내역
사무관리비	○ 마을 모임 및 답사 추진	= 60,000천원
	- 물길 답사 5,000,000원*2회	= 10,000천원
	- 마을 모임 준비 2,500,000원*20회	= 50,000천원

□ 연차별 소요예산

(단위 : 천원)

재원별	합계	연차별 소요자원
		2031년	2032년	2033년	2034년
계	100,000	10,000	20,000	30,000	40,000
시비	40,000	4,000	8,000	12,000	16,000
구비	60,000	6,000	12,000	18,000	24,000
""",
    "다.txt": """2031년 다툼 풀이 지원

□ 다툼 현황

(단위 : 건)

연도	계	진행중	끝남
2031	20	8	12
2030	30	6	24
2029	25	5	20

□ 규정 현황

(2031. 10월 말 기준, 단위: 건)

마을규정			일터규정
계	조문	세칙	계	훈시	예시
90	60	30	17	9	8

□ 모둠 꾸리기

- 구성인원 : 6명(모둠장 1명, 짧은일꾼 2명, 나눔이 1명, 이음이 2명)
""",
}


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        (["배움 마을 사무관리비가 2031년엔 얼마까지 줄었어?"], ["60,000천원"]),
        (["배움 마을 사무관리비 2031년에 얼마로 줄었지"], ["60,000천원"]),
        (["특별회계는 2차 추경때 얼마 늘렸어 가람구"], ["40백만원"]),
        (["가람구 일반회계 1회 추경에서 얼마 늘었어?"], ["240백만원"]),
        (["배움 마을 모임하고 답사, 통틀어서 2031년에 얼마야?"], ["60,000천원"]),
        (["배움 마을 꾸리기 시비만 4년치 얼마?"], ["40,000천원"]),
        (["배움 마을 꾸리기 4년치 예산 얼마야"], ["100,000천원"]),
        (["다툼 20건 중에 진행중인 게 몇 퍼센트야"], ["40%"]),
        (["다툼이 제일 많은 해는? 몇 건이었나요 (2029~2031)"], ["30건"]),
        (["일터규정은 몇 개야?", "그중 훈시는?"], ["9건"]),
        (["가람구 2031년 특별회계 당초예산은?", "최종은?"], ["1,100백만원"]),
        (["가람구 2031년 특별회계 당초예산은?", "최종은?", "그럼 얼마 늘어난 거야"], ["100백만원"]),
        (["가람구 2031년 예산, 당초보다 최종이 몇 % 커졌어?"], ["10%"]),
        (["다툼 2029년에 몇 건이야?", "2031년이랑 비교하면 얼마나 줄었어?"], ["△5건"]),
        (["다툼 2031년에 몇 건이야?", "2029년보다 얼마나 줄었어?"], ["△5건"]),
        (["What was the final special account budget of 가람구 in 2031?"], ["1,100백만원"]),
    ],
)
def test_what_is_asked_is_told_by_its_own_figure(
    asked: list[str], wanted: list[str], over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    answer = over(PAPERS)(*asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer, "answer") == wanted


def test_a_name_with_a_number_of_its_own_beside_it_is_not_told_by_the_next(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert "1명" not in printed(over(PAPERS)("모둠에 짧은일꾼 나눔이는 몇 명이야?"), "answer")
