"""Whose paper it is where no title says so: the town whose residents it is for, the bureau whose head has a team; and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]
Over = Callable[[Mapping[str, str]], Talk]

HEAD = """Ⅰ. 일반현황
1   주요 기능

물길을 맑게 하는 정책 총괄

2   조직 및 인력

   ※ 물길정책국장 직속 : 물길기록TF 3명

기능별 예산현황 (단위 : 백만원)

구 분\t’30년\t’31년\t증 감
물길 맑히기\t12,400\t11,780\t△620
둑 고치기\t20,000\t20,460\t460

Ⅱ. 주요 업무

1   둑 지킴이 보험

○ 대 상 : 솔빛시에 주민등록을 둔 모든 시민
"""

TORN = """Ⅰ. 일반현황

예산 집행현황 (’31.9.30. 기준, 단위 : 천원)

과별 집행현황

구 분 예 산 액 집 행 액 잔 액 비 고

계 37,415,000 23,345,450
(집행률 62.4%)

14,069,550

물길과 37,415,000 23,345,450
(집행률 62.4%)

14,069,550
둑 지키기

재원별 예산현황 (단위 : 백만원)

구 분 ’30년 ’31년 증 감

계 35,305 37,415 2,110

국 비 11,200 9,840 △1,360

시 비 24,105 27,575 3,470
"""

COSTS = """장터 살리기

1 기본 현황

□ 사업개요

사업비 (당해년도)\t200,000천원

2 예산 설명

□ 산출근거

(단위 : 천원)

과목\t2031년 예산내역
행사운영비\t○ 별빛 야시장 운영 45,000,000원*4회\t= 180,000천원
\t○ 이웃 박람회 참가\t= 20,000천원

3 사업설명

□ 사업내용

- 사업내용
 - 별빛 야시장 : 5월 ~ 10월 중 4회, 소요예산 160,000천원
"""


PAID = """Ⅱ. 주요 업무

둑 지킴이 보험 운영

○ 둑 보험금 지급현황 (’31.1.1.~6.30.)

구 분\t지급건수\t지급액(천원)
계\t87\t412,500
나룻배 사고\t44\t176,000
물놀이 사고\t43\t236,500
"""


def test_what_is_of_the_days_of_half_a_year_is_of_that_half(over: Over, printed: Printed) -> None:
    talk = over({"물길_2031.txt": PAID})
    assert printed(talk("둑 보험 나룻배 사고 지급액 2031년 상반기"), "answer") == ["176,000천원"]
    assert printed(talk("둑 보험 나룻배 사고 지급액 2031년 하반기"), "answer") == []


def test_residents_and_the_head_of_a_bureau_tell_whose_paper_it_is(over: Over, printed: Printed) -> None:
    talk = over({"물길_2031.txt": HEAD})
    assert printed(talk("솔빛시 물길 맑히기 예산이 작년보다 얼마나 줄었어?"), "answer") == ["△620백만원"]
    assert printed(talk("물길정책국 둑 고치기 2031년 예산은?"), "answer") == ["20,460백만원"]
    assert talk("한들시 둑 고치기 2031년 예산은?").status is AnswerStatus.ABSENT


def test_no_amount_of_a_shifted_table_is_told(over: Over, printed: Printed) -> None:
    talk = over({"물길_2031.txt": TORN})
    told = talk("2031년 국비 예산은?")
    assert "11,200백만원" not in printed(told, "answer"), told.text


def test_a_sum_by_the_basis_leaves_out_what_the_plan_tells(over: Over, printed: Printed) -> None:
    talk = over({"장터_2031.txt": COSTS})
    told = talk(
        "What is the combined 2031 amount for the night market and the fair (야시장 + 이웃 박람회 참가) according to the 산출근거?"
    )
    assert printed(told, "answer") == ["200,000천원"], told.text
