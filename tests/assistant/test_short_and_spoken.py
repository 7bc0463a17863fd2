"""Short words and talks: what one is charged by its name alone, what a thing costs apiece, sisters by other words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

SLEDGE = """얼음골 썰매터 운영

□ 사업개요

- 사업기간 : 2031. 1 ~ 12월
- 1회 이용료 : 성인 4,000원, 청소년 3,000원, 어린이 2,000원
- 강습료 : 성인반 월 55,000원(주 2회)
- 소요예산 : 210백만원

□ 산출내역

(단위 : 천원)

과목\t2031년 예산내역
공공운영비\t○ 썰매터 차량 유지 = 41,000천원
\t- 유류비 1,500,000원*2대*12개월 = 36,000천원
\t- 차량 보험료 2,500,000원*2대 = 5,000천원
민간위탁금\t○ 썰매터 위탁운영 = 144,000천원
\t- 안전지기 인건비 3,000,000원*4명*12개월 = 144,000천원
"""
STREETS = """2030. 주요업무 추진실적 및 2031. 주요업무계획

물결구 교통과

1. 어린이보호구역 안전시설 정비

□ 사업개요

- 지정현황 : 42개소(초등학교 19, 유치원 23)

□ 2031년 소요예산 : 240,000천원(구비)

○ 산출내역
- 노랑발판 도색 3,000천원 × 20개소 = 60,000천원
- 그늘쉼터 설치 45,000천원 × 4개소 = 180,000천원
"""


@pytest.fixture(scope="module")
def talk(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"썰매.txt": SLEDGE, "거리.txt": STREETS})


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        (["썰매터 어린이 얼마"], ["2,000원"]),
        (["썰매터 어른 얼마"], ["4,000원"]),
        (["썰매터 성인반 얼마"], ["55,000원"]),
        (["썰매터 1회 이용료 성인 얼마", "애들은?"], ["2,000원"]),
        (["썰매터 유류비 얼마", "보험은?"], ["5,000천원"]),
        (["썰매터 안전지기 월급 얼마로 잡았어"], ["3,000,000원"]),
        (["그늘쉼터 하나 얼마"], ["45,000천원"]),
        (["스쿨존 2031년 예산"], ["240,000천원"]),
    ],
)
def test_short_words_ask_for_what_is_printed(
    talk: Talk, printed: Printed, questions: list[str], wanted: list[str]
) -> None:
    answer = talk(*questions)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_a_charge_is_not_told_where_an_amount_goes_by_the_words(talk: Talk, printed: Printed) -> None:
    assert "4,000원" not in printed(talk("썰매터 위탁운영 얼마"))


CYCLES = """2031. 주요업무 추진실적 및 2032. 주요업무계획

물결구 교통과

주요사업 목록

연번	주요사업	구분	쪽
1	바퀴씽 운영	계속	5
2	거주자우선주차면 공유	신규	13

1. 바퀴씽 운영

□ 사업개요

- 이용요금 : 1일권 1,000원, 월권 5,000원, 연권 30,000원
- 공정률 : 18%(목표 20%)

□ 2032년 소요예산 : 386,400천원(구비)

2. 거주자우선주차면 공유

□ 사업개요

- 이용요금 : 30분당 600원

□ 추진실적

구 분	2030년	2031년
이 용 건 수	8,400건	15,600건
공 유 수 입	12,000천원	23,000천원

□ 단속현황

구 분	계	고정식CCTV	인력단속
2030년	41,000건	33,000건	8,000건

□ 2032년 소요예산 : 비예산
"""


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        (["바퀴씽 일년치 얼마"], ["30,000원"]),
        (["바퀴씽 연권 얼마"], ["30,000원"]),
        (["주차공유 30분에 얼마"], ["600원"]),
        (["2031년 거주자우선주차 공유수입 얼마", "몇건이나 썼어 그해"], ["15,600건"]),
        (["2030년 단속 고정식CCTV 몇건", "사람이 한건"], ["8,000건"]),
        (["바퀴씽 공정률 몇프로 목표는 말고"], ["18%"]),
    ],
)
def test_a_pass_a_use_and_a_rate_are_told_by_spoken_words(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, questions: list[str], wanted: list[str]
) -> None:
    answer = over({"바퀴.txt": CYCLES})(*questions)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)
