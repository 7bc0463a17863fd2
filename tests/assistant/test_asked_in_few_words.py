"""How many an office has, how many came in a year that is named last, and in which order: asked in few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

OFFICE = {
    "가.txt": """2031년 주요업무계획

길꾸밈과

일 반 현 황

□ 인 력 : 정원 8명(현원 7명)

(기준일 : '31. 10월말)

합 계\t4급\t5급\t6급
8(7)\t-\t3(2)\t5(5)

1 그림책 나눔

□ 추진실적

구 분\t2029년\t2030년
이용자\t800명\t900명

□ 추진계획

- '32. 6월 : 우수 참여자 표창(20명)
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("길꾸밈과는 몇 명이야?", ["8명", "7명"]),
        ("그림책 나눔 이용자수 2029년", ["800명"]),
        ("그림책 나눔 이용자수는 2030년에?", ["900명"]),
    ],
)
def test_how_many_an_office_has_and_how_many_came_in_a_year(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(OFFICE)(question)) == wanted


def test_grades_of_as_many_people_are_each_told(over: Callable[[Mapping[str, str]], Talk]) -> None:
    paper = {"가.txt": OFFICE["가.txt"].replace("3(2)\t5(5)", "4(4)\t4(3)")}
    assert all(said in over(paper)("길꾸밈과 정원은?").text for said in ("5급 정원: 4명", "6급 정원: 4명"))


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("How many posts does 길꾸밈과 have, and how many are filled?", ["8명", "7명"]),
        ("How many posts does 길꾸밈과 have?", ["8명"]),
    ],
)
def test_posts_and_those_filled_are_asked_in_english(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(OFFICE)(question)) == wanted


STEPS = {
    "가.txt": "그림책 나눔 지원\n\n1 사업설명\n\n□ 2031년도 추진일정\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n"
    "계\t\t30,000\t\n나눔 계획 수립\t2031.01~2031.02\t0\t\n그림책 고르기\t2031.03~2031.04\t30,000\t\n"
}


def test_steps_in_their_turn_are_the_steps(over: Callable[[Mapping[str, str]], Talk]) -> None:
    text = over(STEPS)("그림책 나눔 지원 2031년 추진 절차를 차례대로").text
    assert text.index("나눔 계획 수립") < text.index("그림책 고르기")


TEAMS = {
    "가.txt": """2031년 주요업무계획

길꾸밈과

- 꽃길팀
- 둑길팀

일 반 현 황

□ 조 직 : 2팀

팀 명\t주 요 업 무
꽃길팀\t<ul style="list-style-type: none"> ◦ 꽃모 기르기, 꽃길 가꾸기 ◦ 꽃씨 나눔</ul>
둑길팀\t<ul style="list-style-type: none"> ◦ 둑길 쉼터 돌보기</ul>
""",
}


def test_what_a_team_does_is_told_and_not_its_name_alone(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert "꽃모 기르기" in over(TEAMS)("꽃길팀 업무는?").text
