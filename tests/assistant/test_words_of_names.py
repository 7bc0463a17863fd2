"""The name of a body is words, a price is of one piece however the piece is counted, and what was lost is counted by that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer
from tests.assistant.conftest import Over, Talk

PAPER = """

마을 안내서 만들기

1 기본 현황

□ 사업개요

사업내용\t○ 안내서 제작, 어울림 심의위원회 운영
사업비 (당해년도)\t6,000천원\t[시비]6,000천원

2 예산 설명

□ 산출근거

과목구분\t2033년 예산내역
사무관리비\t○ 마을 안내서 제작 6,000원*1,000부\t= 6,000천원

□ 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
심의위원회 개최\t2033.03~2033.03\t0\t대상사업 선정
"""


@pytest.fixture(scope="module")
def ask(over: Over) -> Talk:
    return over({"book.txt": PAPER})


def test_a_name_is_no_amount(ask: Talk, printed: Callable[[Answer], list[str]]) -> None:
    assert printed(ask("대상사업을 선정하는 위원회 이름")) == []


@pytest.mark.parametrize(
    "question", ["안내서 한 부당 제작단가가 몇 원인가요?", "안내서 부당 단가", "안내서 한 부에 얼마?"]
)
def test_one_piece_has_its_price(ask: Talk, printed: Callable[[Answer], list[str]], question: str) -> None:
    assert printed(ask(question)) == ["6,000원"]


PLEDGES = """2033년 업무계획

약속 지키기

□ 공약 현황

- 공약수 : 2대 목표 3개 분야 20개 사업

(단위 : 개)

구 분\t소통\t참여\t숲길
공약(20)\t3\t7\t10
"""


@pytest.mark.parametrize("question", ["공약 중 숲길 분야 사업은 몇 건", "숲길 공약은 몇 건이야?", "숲길 공약 몇 개?"])
def test_pledges_are_cases_too(over: Over, printed: Callable[[Answer], list[str]], question: str) -> None:
    assert printed(over({"plan.txt": PLEDGES})(question)) == ["10개"]


NIGHTS = """2033년 업무계획

1. 밤 책방 열기

□ 사업개요

- 밤에 여는 책방 : 달빛, 별빛, 새터

□ 추진실적

구 분\t2031년\t2032년\t누 계
연 책방\t12개소\t18개소\t30개소

□ 소요예산 : 436,000천원
"""


def test_where_names_are_asked_for_no_money_is_told(over: Over, printed: Callable[[Answer], list[str]]) -> None:
    assert not [p for p in printed(over({"plan.txt": NIGHTS})("밤에 여는 책방 이름 다 알려줘")) if p.endswith("원")]


def test_so_many_till_now_is_the_sum_of_the_years(over: Over, printed: Callable[[Answer], list[str]]) -> None:
    assert printed(over({"plan.txt": NIGHTS})("밤 책방 누적 연 책방 수"))[:1] == ["30개소"]


RAISED = """2033년 업무계획

1. 어르신 일감

□ 추진계획

- 나눔형 활동비 인상 : 월 27만원 → 월 29만원
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("나눔형 활동비는 얼마야?", ["29만원"]),
        ("나눔형 활동비는 얼마에서 얼마로 오르나요", ["27만원", "29만원", "2만원"]),
    ],
)
def test_what_is_paid_a_month_is_told_before_and_after(
    over: Over, printed: Callable[[Answer], list[str]], question: str, wanted: list[str]
) -> None:
    assert sorted(printed(over({"plan.txt": RAISED})(question))) == wanted
