"""Questions in haste: years of two digits and an arrow, codes of accounts that no list has, two costs side by side, slips of typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

SHEET = """나루 쉼터 확충 및 물길 정비

1 기본 현황

□ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
나무국\t숲과\t가나다 100\t라마바 101\t사아자 102

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2028년 예산액\t2029예산액 (A)\t2030예산(B)\t증감 (B-A)\t(B-A)*100/A
계\t(x-) 900\t(x-) 1,000\t(x-) 1,100\t(x-) 100\t(x-) 10
30702\t(x-) 400\t(x-) 600\t(x-) 800\t(x-) 200\t(x-) 33
30803\t(x-) 500\t(x-) 400\t(x-) 300\t(x-) △100\t(x-) △25

□ 예산 요구내역 및 산출근거

과목구분\t세부 산출내역
30702\t○ 쉼터 관리 운영 = 800천원
\t- 쉼터 임차비 500천원 = 500천원
\t- 쉼터 강사비 300천원 = 300천원
30803\t○ 물길 안내 지원 10천원×30회 = 300천원

□ 최근 3년 추진실적

2028년도\t○ 쉼터 이용 : 5,400건
2029년도\t○ 쉼터 이용 : 9,000건
2030년도\t○ 쉼터 이용 : 9,900건
"""
PLAN = """2030. 주요업무 추진실적 및 2031. 주요업무계획

2030. 11.

새빛군

여성마을과

- 마을팀

일 반 현 황

□ 인 력 : 정원 27명(현원 26명)

(기준일 : '30. 10월말)

합 계\t5급\t6급\t7급
27(26)\t1(1)\t6(6)\t20(19)

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t일터 잇기\t계속\t5

□ 사업개요

- 목 적 : 일을 쉬었던 이의 재취업 지원

□ 추진실적

(2030. 10월말 기준, 단위 : 명)

과 정 명\t모집\t수료\t취업\t취업률
목공 실무\t40\t36\t21\t58.3%
제빵 길잡이\t50\t47\t38\t80.9%
계\t90\t83\t59\t71.1%
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"가.txt": SHEET, "나.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("쉼터 이용 28→29 얼마늘음", ["3,600건"]),
        ("쉼터 확충 30803 얼마 줄었음?", ["△100천원"]),
        ("나루 쉼터 30803 29예산", ["400천원"]),
        ("쉼터 임차비 강사비 각각", ["500천원", "300천원"]),
        ("쉼터 이용 29년 몃건 받앗나", ["9,000건"]),
        ("여성마을과 현원 몇명", ["26명"]),
        ("제빵 길잡이과정 취업률", ["80.9%"]),
        ("제빵 길잡이의 수료 인원과 취업 인원은 각각 몇 명?", ["47명", "38명"]),
    ],
)
def test_what_is_meant_is_told(ask: Talk, printed: Printed, question: str, told: list[str]) -> None:
    assert printed(ask(question)) == told


def test_an_unlisted_account_is_not_the_one_above(ask: Talk) -> None:
    figures = [f for f in ask("물길 안내 지원 예산").figures if f.role.value == "answer"]
    assert [f.account for f in figures] == ["30803"]


def test_what_a_basis_is_of_may_be_written_onto_it(over: Callable[[Mapping[str, str]], Talk]) -> None:
    said = over({"a.txt": SHEET})("쉼터 관리 운영 예산산출근거는?")
    assert {"800천원", "500천원", "300천원"} <= {f.printed for f in said.figures}
