"""What is charged or paid for one, asked for by its name alone; what is saved, and what only a remark over a table says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Over = Callable[[dict[str, str]], Talk]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무계획

물새군

Ⅰ. 주요업무

1 나룻배 다시 띄우기

□ 사업개요

- 운영기간 : 연중(07시~19시)
- 이용요금 : 한 번 타기 2,000원, 월 이용권 9,000원

○ 사공 전승 지원

－ 전승지원금 : 사공 월 900천원, 도제 월 400천원

※ ’30년 전승지원금 : 사공 월 800천원

○ 물새 걷기 : 4월~6월(총 3회), 회당 90명

－ 참가비 : 1인 4,000원

□ 추진실적

○ 상반기 탑승객 6,200명(전년 동기 4,700명)

□ 소요예산 : 64,000천원

(단위 : 천원)

재원별\t합계\t2030년\t2031년\t2032년
계\t94,000\t30,000\t64,000\t0
군비\t94,000\t30,000\t64,000\t0

2 물가 지킴이 꾸리기

□ 향후 기대효과

- 지킴이 참여율 60% 달성 시 연간 청소비 3억원 절감

□ 추진실적

- 2030년 지킴이 참여율 48%

□ 2031년 소요예산 : 미정(군비)

※ 1개 마을당 활동비 2,000천원 ~ 3,000천원 지원

(단위 : 천원)

재원별\t합계\t2030년\t2031년\t2032년
계\t18,000\t18,000\t0\t0
군비\t18,000\t18,000\t\t
"""

CARD = """갯마을 이야기 담기

2 예산 설명

산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 갯마을 영상 만들기 3,000,000원*5편\t= 15,000천원
민간경상사업보조\t○ 어촌 손님방 꾸미기 4,000,000원*6농가\t= 24,000천원
"""


WORKS = """2031. 주요업무계획

물새군

Ⅰ. 예산 집행현황 (단위 : 백만원)

구 분\t예산액\t집행액\t집행률\t잔액
계\t900\t450\t50.0%\t450
물길 닦기\t500\t200\t40.0%\t300
나룻터 가꾸기\t400\t250\t62.5%\t150

Ⅱ. 주요업무

1 물길 닦기

□ 최근 2년 추진실적

2029년도\t○ 물길 맑음률 65.0%
2030년도\t○ 물길 맑음률 71.5%

2 나룻터 가꾸기

□ 사업개요

- 나룻터 지킴이 : 12개 마을 60명
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("물새 걷기 참가비", ["4,000원"]),
        ("물새 걷기 참가비 얼마야?", ["4,000원"]),
        ("나룻배 월 이용권은 얼마인가요", ["9,000원"]),
        ("나룻배 타는 데 얼마야?", ["2,000원", "9,000원"]),
        ("도제는 한 달에 전승지원금을 얼마 받나요?", ["400천원"]),
        ("나룻배 사공 전승지원금이 2030년보다 얼마 올랐어?", ["100천원"]),
        ("나룻배 상반기 탑승객은 전년 동기보다 몇 명 늘었나요?", ["1,500명"]),
        ("나룻배 2030년 상반기 탑승객 수", ["4,700명"]),
        ("나룻배 2031년 상반기 탑승객 수", ["6,200명"]),
    ],
)
def test_a_charge_is_told_by_its_name(question: str, said: list[str], over: Over, printed: Printed) -> None:
    """A price for one needs no word for `each`, where it is called just that; a bracket tells the year before."""
    assert printed(over({"plan.txt": PLAN})(question)) == said


def test_what_each_of_many_gets_is_no_amount_for_them_all(over: Over, printed: Printed) -> None:
    """The remark over the table names no cell of it: 활동비 is not the 0 of the year whose money is open."""
    talk = over({"plan.txt": PLAN})
    for question in ("물가 지킴이 활동비 얼마야?", "물가 지킴이 2031년 활동비"):
        answer = talk(question)
        assert answer.status is AnswerStatus.NOT_STATED
        assert printed(answer) == []
        assert sorted(printed(answer, "context")) == ["2,000천원", "3,000천원"]


def test_the_rate_that_must_be_reached_is_not_what_is_saved(over: Over, printed: Printed) -> None:
    talk = over({"plan.txt": PLAN})
    assert printed(talk("지킴이 참여율 60%가 되면 1년에 얼마나 절약돼?")) == []
    assert printed(talk("지킴이 참여율은 2030년에 몇 퍼센트였어?")) == ["48%"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("갯마을 영상 한 편 만드는 데 얼마 들어?", ["3,000,000원"]),
        ("갯마을 영상 한 편에 얼마야?", ["3,000,000원"]),
        ("어촌 손님방 꾸미기는 한 농가에 얼마 지원해?", ["4,000,000원"]),
        ("갯마을 영상 만들기 예산", ["15,000천원"]),
    ],
)
def test_one_film_or_one_farm_has_a_price(question: str, said: list[str], over: Over, printed: Printed) -> None:
    assert printed(over({"card.txt": CARD})(question)) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("나룻터 지킴이는 한 마을에 몇 명이야?", []),
        ("나룻터 지킴이는 모두 몇 명이야?", ["60명"]),
        ("맑음률은 2029년 대비 2030년에 몇 %p 올랐나", ["6.5%p"]),
        ("맑음률의 2029년 대비 2030년 상승폭은?", ["6.5%p"]),
        ("물길 맑음률 목표는 몇 %야?", []),
        ("물길 맑음률은 2030년에 몇 %야?", ["71.5%"]),
        ("물길 닦기 예산에서 집행한 비율은?", ["40.0%"]),
    ],
)
def test_a_part_a_goal_and_points_are_no_whole_and_no_share(
    question: str, said: list[str], over: Over, printed: Printed
) -> None:
    assert printed(over({"works.txt": WORKS})(question)) == said
