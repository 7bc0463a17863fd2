"""Projects of a supplementary budget that have one account each: what is asked of a project is told by that account."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = {
    "second.txt": """2041년도 제2회 추가경정예산안

 정책: 푸른 숲 가꾸기
 단위: 산림 이용
 세부: 숲길 등산로 정비                        (단위: 천원)

 과 목                   예산액       기정액       증감
 401 시설비             900,000      700,000     200,000
     국비               600,000      500,000     100,000
     시비               300,000      200,000     100,000

 세부: 산불 감시탑 설치                        (단위: 천원)

 과 목                   예산액       기정액       증감
 201 일반운영비         970,000      800,000     170,000

 ○ 총사업비 : 40억원(국비 10억, 도비 10억, 시비 20억)
""",
    "centre.txt": """2041년도 수련원 운영계획

1. 운영예산

  가. 시설별 세부내역                       (단위 : 천원)

  과 목       별마루     물마루     산출내용
  인건비     438,600    276,400    관장, 지도사
  사업비      98,000     57,000    축제, 동아리
  계         536,600    333,400
""",
}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("산불 감시탑 설치 기정액은 얼마야?", ["800,000천원"]),
        ("산불 감시탑 설치 추경예산안 얼마야?", ["970,000천원"]),
        ("산불 감시탑 설치의 기정액(original budget before 추경)?", ["800,000천원"]),
        ("숲길 등산로 정비 추경은 얼마야?", ["900,000천원"]),
        ("숲길 등산로 정비 기정예산 중 국비는?", ["500,000천원"]),
        ("숲길 등산로 정비 시설비 추경은?", ["900,000천원"]),
        ("산불 감시탑 설치 일반운영비 추경은?", ["970,000천원"]),
        ("산불 감시탑 설치 총사업비의 국비, 도비, 시비 분담액을 알려줘", ["10억", "10억", "20억"]),
        ("2041년 수련원 사업비 과목은 별마루랑 물마루 각각 얼마야?", ["98,000천원", "57,000천원"]),
        ("2041년 시설별 세부내역에서 사업비 과목이 별마루랑 물마루 각각 얼마씩이야?", ["98,000천원", "57,000천원"]),
        ("2041년 수련원 운영예산은 별마루가 얼마야?", ["536,600천원"]),
    ],
)
def test_a_project_and_a_row_are_told_by_their_own_amounts(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, values: list[str]
) -> None:
    answer = over(BOOK)(question)
    assert (answer.status, sorted(printed(answer))) == (AnswerStatus.ANSWERED, sorted(values))
