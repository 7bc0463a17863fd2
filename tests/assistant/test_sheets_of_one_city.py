"""Sheets of several projects of one city: an account's row, one half of a joint item, whose money is in a total cost, and departments."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer
from tests.assistant.conftest import Over, Talk

Printed = Callable[[Answer], list[str]]

SHELTER = """# 마을회관 난방 지원

## 1 기본 현황

### □ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
생활국\t마을정책과\t가나다 1000\t라마바 1001\t사아자 1002

## 2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t(x-) 70,000\t(x-) 90,000\t(x-) 20,000\t(x-) 28
사무관리비\t(x-) 20,000\t(x-) 30,000\t(x-) 10,000\t(x-) 50
시설비\t(x-) 50,000\t(x-) 60,000\t(x-) 10,000\t(x-) 20

산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 난방 자문 및 설명회\t= 20,000천원
\t- 난방 자문 수당\t= 8,000천원
\t- 회관 설명회 운영\t= 12,000천원
\t○ 회관 난방비\t= 6,000천원
\t○ 회관 도색·방수\t= 4,000천원
시설비\t○ 마을회관 난방 공사\t= 45,000천원
\t○ 굴뚝 보수\t= 15,000천원

## 3 사업 설명

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t90,000\t
회관 난방비 및 방수 지원\t2031.01~2031.12\t10,000\t연중
회관 설명회\t2031.03~2031.03\t12,000\t1회

사업내용

- 총사업비 : 100,000천원(국비 40,000, 시비 50,000, 참가비 자부담 10,000)
"""


@pytest.fixture(scope="module")
def talk_of_one(over: Over) -> Talk:
    return over({"a.txt": SHELTER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("마을회관 난방 시설비 2030년하고 2031년 각각", ["60,000천원", "50,000천원"]),
        ("2031년 마을회관 난방 시설비는?", ["60,000천원"]),
    ],
)
def test_an_account_named_last_is_its_row_and_no_item_of_it(
    talk_of_one: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(talk_of_one(question)) == wanted


def test_the_year_before_of_an_account_is_told_by_its_row(talk_of_one: Talk, printed: Printed) -> None:
    assert printed(talk_of_one("2031년 마을회관 난방 시설비는?", "전년도에는?")) == ["50,000천원"]


def test_what_is_refused_with_a_dot_between_is_refused_whole(talk_of_one: Talk, printed: Printed) -> None:
    assert printed(talk_of_one("회관 도색·방수 말고 난방비만 얼마야?")) == ["6,000천원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("설명회 예산 얼마야?", ["12,000천원"]),
        ("마을회관 난방 자문 예산", ["8,000천원"]),
        ("난방 자문 및 설명회 예산", ["20,000천원"]),
    ],
)
def test_one_half_of_a_joint_item_is_its_own_line(
    talk_of_one: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(talk_of_one(question)) == wanted


@pytest.mark.parametrize(
    "question", ["마을회관 난방 지원 총사업비(자부담 포함)는?", "마을회관 난방 지원 자부담을 포함한 총사업비는?"]
)
def test_a_total_cost_with_what_the_people_pay_is_the_whole(talk_of_one: Talk, printed: Printed, question: str) -> None:
    assert printed(talk_of_one(question)) == ["100,000천원"]
