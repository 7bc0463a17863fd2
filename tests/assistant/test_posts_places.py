"""A government is known by the name that its document gives it, and its posts by its staff table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer
from assistant.names.places import places_in

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """Ⅰ. 일반현황

□ 인력 현황 (’22.6.30. 기준)

(단위 : 명)

| 구분 | 총계 | 일반직 | 별정직 |
|---|---|---|---|
| 정원 | 31 | 18 | 13 |
| 현원 | 29 | 17 | 12 |

Ⅱ. 주요업무

1. 2030 반딧불축전 유치

□ 추진내용

○ 2030 반딧불축전 유치를 위한 나래시정원자문단 구성

- 조경사 등 14명으로 구성(9월 위촉)

□ 향후계획

○ 나래시에 알맞은 숲길 찾기 : 연중
○ 나래시정원자문단 회의 : 분기 1회
○ 필요시 나래시의 읍면과 협의, 필요시 회의
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"업무보고.txt": PAPER})


def test_a_name_that_no_dictionary_knows_is_a_government_where_it_stands_by_itself_and_twice() -> None:
    assert places_in("나래시의 숲길. 나래시 읍면.", None) == {"나래시"}
    assert places_in("나래시의 숲길.", None) == frozenset()
    assert places_in("필요시 회의, 필요시 협의. 과목구분과 과목구분. 사업비 증가, 연구 및 연구.", None) == frozenset()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("나래시 정원은 몇 명?", "31명"),
        ("나래시 현원은 모두 몇 명?", "29명"),
        ("나래시 현원 중 별정직은 몇 명?", "12명"),
        ("나래시정원자문단은 몇 명이야?", "14명"),
    ],
)
def test_posts_are_those_of_the_staff_table(ask: Talk, printed: Printed, question: str, said: str) -> None:
    assert printed(ask(question))[0] == said


def test_the_year_in_the_name_of_an_event_is_no_year_of_its_members(ask: Talk) -> None:
    answer = ask("나래시정원자문단은 몇 명이야?")
    assert [f.year for f in answer.figures] == [2022]


OFFICE = """2031년 주요업무계획

살림기획과

일반현황

□ 인력

(단위 : 명)

구분\t합계\t5급\t6급
정원\t19\t1\t18
현원\t17\t1\t16

1. 배움연구단 운영

□ 사업개요

- 구성인원 : 4명(단장 1명, 연구원 2명, 직원 1명)

□ 2031년 소요예산 : 9,000천원
"""


@pytest.mark.parametrize("question", ["살림기획과 직원은 모두 몇 명이야?", "살림기획과 공무원 수는 몇 명?"])
def test_those_who_work_in_an_office_are_no_part_of_a_team_that_it_runs(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over({"계획.txt": OFFICE})(question)) == ["17명"]


GRADES = """제8회 솔빛군의회(임시회)

2031년도 주요업무 보고

□ 기본현황

 ○ 인력 (2030. 12. 31. 현재)

(단위 : 명)

부 서	정원	현원	7급	8급	9급
숲길과	24	21	10	8	3
물길과	17	17	8	5	4
합 계	41	38	18	13	7

※ 급수별 인원은 현원 기준
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("9급 정원은?", []),
        ("숲길과 9급 정원은 몇 명?", []),
        ("물길과 9급 정원은 몇 명?", []),
        ("9급 현원은 몇 명?", ["7명"]),
        ("숲길과 9급은 몇 명이야?", ["3명"]),
        ("숲길과 정원은?", ["24명"]),
    ],
)
def test_grades_that_add_up_to_the_people_there_are_no_posts(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over({"보고.txt": GRADES})(question))[:1] == said
