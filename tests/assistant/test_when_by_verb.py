"""When something is, by the verb that people say; the own day of a thing; what is open yet; the whole that a short name means."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2030. 주요업무 추진실적 및 2031. 주요업무계획

물결구 교통과

1. 은하시장 공영주차장 건립

□ 추진계획

- '31. 2월 : 공사 착공
- '31. 5월 : 준공
- '31. 7월 : 개장

□ 2031년 소요예산 : 2,000백만원

2. 물결 연날리기 잔치

□ 추진개요

○ 일시·장소 : '31.10.7.(토)~10.8.(일), 2일간 / 물결공원 일원

○ 소요예산 : 85백만원

□ 향후계획

○ 행사대행 용역 계약(7천만원) : '31. 7.
"""
POOL = """시민썰매장 운영 및 시설개선

1 기본 현황

사업비 (당해년도)\t900,000천원\t[시비]900,000천원

□ 예산 총괄

(단위 : 천원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t500,000\t900,000\t400,000\t80
공공운영비\t500,000\t600,000\t100,000\t20
시설비\t0\t300,000\t300,000\t-

산출근거

과목구분\t2031년 예산내역
공공운영비\t○ 썰매장 공공요금 = 600,000천원
\t- 전기요금 50,000,000원*12개월 = 600,000천원
시설비\t○ 노후 썰매장 시설개선 = 300,000천원
\t- 여과기 교체 150,000,000원*2대 = 300,000천원

□ 사업내용

- 시민썰매장 운영
 - 소요예산 : 600백만원
- 노후 썰매장 시설개선
 - 기간 : 2031. 3 ~ 9월
 - 휴관 : 한빛썰매장 2031. 6. 1. ~ 8. 31.
 - 새빛썰매장 개선공사 : 시기 미정(정밀진단 결과에 따라 결정)
 - 소요예산 : 300백만원
- 낡은 셔틀 교체
 - 사업시기 : 미정(시비 확보 후 추진)
"""


@pytest.fixture(scope="module")
def talk(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"계획.txt": PLAN, "썰매장.txt": POOL})


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (["은하시장 주차장 언제 열어"], "'31. 7월 : 개장"),
        (["은하시장 주차장 언제 착공해", "언제 열어"], "'31. 7월 : 개장"),
        (["은하시장 주차장 공사 언제 끝나"], "'31. 5월 : 준공"),
        (["연날리기 잔치 언제야"], "'31.10.7."),
        (["한빛썰매장 언제 쉬어"], "2031. 6. 1. ~ 8. 31."),
        (["새빛썰매장 공사 언제"], "미정"),
        (["썰매장 셔틀 언제 새걸로 바꿔"], "미정"),
    ],
)
def test_a_day_is_told_by_the_noun_that_is_printed_for_the_verb(talk: Talk, questions: list[str], said: str) -> None:
    answer = talk(*questions)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        (["썰매장 예산 얼마?"], ["900,000천원"]),
        (["썰매장 예산 총액"], ["900,000천원"]),
        (["시민썰매장 2031년 예산"], ["900,000천원"]),
        (["시민썰매장 운영 예산"], ["600백만원"]),
        (["썰매장 공공요금 얼마"], ["600,000천원"]),
        (["시민썰매장 2031년 예산", "작년엔?"], ["500,000천원"]),
    ],
)
def test_what_a_project_is_called_by_alone_means_the_whole_of_it(
    talk: Talk, printed: Printed, questions: list[str], wanted: list[str]
) -> None:
    answer = talk(*questions)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)
