"""What one costs is the price printed for one, never what all of them cost; what a bracket says is of what stands before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, Role

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]
Printed = Callable[..., list[str]]

PAPER = """2031년 주요업무계획

Ⅱ. 주요업무

1 마을버스 편의 증진

 추진 내용

○ 저상버스 증차 : ’30년 15대 → ’31년 25대(10대 증)

－ 대당 구입비 70백만원(국비 50%, 시비 50%), 총 7억원

○ 안심택시 300대 운영(이용요금 기본 1,300원, 시 보전액 건당 평균 6,500원)

○ 쉼터 : 12개소(개소당 15백만원, 총 1.8억원)

○ 회원수 48,200명, 일평균 이용 3,150건

○ 빈병 교환

품목\t유리병\t깡통
교환단가\t30원/개\t900원/kg
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("저상버스 한 대 사는데 얼마 들어?", ["70백만원"]),
        ("저상버스 1대 구입하는 데 얼마나 드나요?", ["70백만원"]),
        ("저상버스 증차에 총 얼마 들어?", ["7억원"]),
        ("안심택시 건당 시에서 보전해주는 금액은 평균 얼마?", ["6,500원"]),
        ("쉼터 한 곳 설치하는데 얼마야?", ["15백만원"]),
        ("깡통 1kg 가져가면 얼마 쳐줘요?", ["900원"]),
        ("유리병 1개 내면 얼마 줘?", ["30원"]),
        ("마을버스 회원수는 몇 명이야?", ["48,200명"]),
    ],
)
def test_the_price_of_one_is_not_the_cost_of_all(over: Over, printed: Printed, question: str, said: list[str]) -> None:
    assert printed(over({"a.txt": PAPER})(question)) == said


STALLS = """물안개장터 운영

산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 장터 준비\t= 26,000천원
\t- 천막 설치비 3,000,000원*2개\t= 6,000천원
\t- 좌판 제작 400,000원*50개\t= 20,000천원
자산취득비\t○ 수레 1대 구입\t= 35,000천원
\t○ 음향장비 구입\t= 15,000천원
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("천막 한개 설치하는데 드는 돈은?", ["3,000,000원"]),
        ("천막 하나 설치하는 데 들어가는 비용은?", ["3,000,000원"]),
        ("천막 1개 설치비는 얼마야?", ["3,000,000원"]),
        ("좌판 하나 제작비는?", ["400,000원"]),
        ("천막 설치비는 얼마야?", ["6,000천원"]),
        ("What is the cost of one 좌판?", ["400,000원"]),
        ("How much does it cost to make a single 좌판?", ["400,000원"]),
        ("수레 한 대 사는 데 드는 돈은?", ["35,000천원"]),
        ("수레 1대 구입하는 데 얼마야?", ["35,000천원"]),
        ("음향장비 한 개 구입비는?", []),
    ],
)
def test_what_it_takes_to_have_one_is_asked_for_each(
    over: Over, printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over({"a.txt": STALLS})(question)) == said


BOOK = """2031년 주요업무계획

일반 현황

□ 예산 현황

(단위 : 백만원)

구 분\t최종예산액\t집행액
계\t14,830\t12,903
숲길분야\t11,216\t9,982
물길분야\t3,614\t2,921

주요사업 목록

연번\t주요사업
1\t돌봄버스 운영

1 돌봄버스 운영

□ 2031년 소요예산 : 86,500천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t
\t\t2031년\t2032년\t2033년
계\t268,500\t86,500\t91,000\t91,000
시비\t268,500\t86,500\t91,000\t91,000

○ 산출내역 : 조끼 100천원 × 500벌 = 50,000천원
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("돌봄버스 2033년까지 총 얼마 들어?", ["268,500천원"]),
        ("돌봄버스 2032년까지 총 얼마 들어?", ["177,500천원"]),
        ("예산이 제일 많은 분야는?", ["11,216백만원"]),
        ("집행액이 제일 적은 분야는?", ["2,921백만원"]),
    ],
)
def test_all_years_up_to_one_are_not_that_year_alone(
    over: Over, printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over({"a.txt": BOOK})(question)) == said


BOUGHT = """2033년 길 넓히기

□ 2033년 세부내역

(단위 : 백만원)

품명\t수량\t단가\t사업비
그늘막\t10개소\t8\t80
가로등\t12본\t5\t60

□ 세부 산출

○ 셔틀버스 : 45만원 × 8대 × 10일 = 36,000천원
○ 꽃모종 : 5,000원 × 4,000포기 = 20,000천원
○ 이동식 무대 임차 : 150천원 × 20동 = 3,000천원

□ 그늘막 유지관리

○ 2032년까지 그늘막 설치 완료
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("2033년 그늘막 설치 사업비는 얼마야?", ["80백만원"]),
        ("가로등 구입 예산은 얼마야?", ["60백만원"]),
        ("셔틀버스 구입 예산은 얼마야?", []),
        ("이동식 무대 구입 예산은 얼마야?", []),
    ],
)
def test_what_so_many_cost_at_the_price_of_one_is_what_buying_them_costs(
    over: Over, question: str, expected: list[str]
) -> None:
    answer = over({"2033_길.txt": BOUGHT})(question)
    assert [f.printed for f in answer.figures if f.role is Role.ANSWER] == expected
