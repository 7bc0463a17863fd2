"""What is new is told apart from what goes on, and the whole of a building from what one year pays."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031년도 주요업무계획

2031. 1.

솔빛군 농업과

Ⅰ. 주요업무

1. 새내기농부 지원

□ 2030년 추진실적

○ 98명 지원, 1,218백만원 집행
 - 신규 선발 34명, 계속 64명
○ 텃밭지기 참여 : 12명

2. 갈대밭 쉼터 조성

□ 사업개요

○ 총사업비 : 64억원

□ 연도별 투자계획

(단위 : 백만원)

구 분	총사업비	기투자(2029년)	2030년	2031년	2032년 이후
계	6,400	320	1,830	2,150	2,100
국 비	1,600	-	450	500	650
군 비	4,800	320	1,380	1,650	1,450
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"계획.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2030년에 새로 뽑힌 새내기농부 몇 명이었지", "34명"),
        ("새로 뽑은 텃밭지기는 몇 명?", "12명"),
    ],
)
def test_those_newly_chosen_are_counted_where_the_paper_tells_them_apart(
    ask: Talk, printed: Printed, question: str, said: str
) -> None:
    assert printed(ask(question)) == [said]


@pytest.mark.parametrize(
    "question", ["갈대밭 쉼터 다 만드는데 총 얼마 들어?", "갈대밭 쉼터 완공까지 총 얼마?", "갈대밭 쉼터 총사업비는?"]
)
def test_what_it_costs_to_build_it_all_is_the_whole_cost(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert {str(f.value) for f in answer.figures if f.role.value == "answer"} == {"6400000000"}
    assert not answer.notes


def test_what_years_to_come_cost_is_not_the_whole(ask: Talk, printed: Printed) -> None:
    assert "2,100백만원" not in printed(ask("갈대밭 쉼터 총사업비는?"))


STATIONS = """2032년도 주요업무계획

2032. 1.

솔빛군 환경과

Ⅰ. 주요업무

1. 분리배출 쉼터 확대

□ 사업개요

○ 운영규모 : 분리배출 쉼터 31개소 → 40개소
○ 안내판 20개 운영

□ 추진계획

○ 쉼터 9개소 신규 설치
○ 그늘막 12개소 추가 설치

2. 솔빛공원 가꾸기

□ 추진현황

○ 그늘막 55개소
○ 벤치 14개 보유
○ 운동기구 3개 추가 설치
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2032년에 분리배출쉼터 몇 개 새로 만든다고?", ["9개소"]),
        ("분리배출쉼터는 몇 곳 새로 생겨?", ["9개소"]),
        ("그늘막은 몇 개 새로 설치해?", ["12개소"]),
        ("솔빛공원 정자는 몇 개 새로 지어?", []),
        ("벤치는 몇 개 새로 설치해?", []),
        ("안내판은 몇 개 더 만들어?", []),
        ("벤치는 몇 개야?", ["14개"]),
    ],
)
def test_how_many_are_made_new_is_not_how_many_there_are(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over({"쉼터.txt": STATIONS})(question)) == said


SETTLED = """솔빛군 2031. 주요업무계획

Ⅰ. 주요업무

1. 산촌 정착 지원

□ 2030년 추진실적

○ 산촌정착금 지원 61명
 - 신규 전입 44명, 기존 거주 17명
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2030년에 산촌정착금 받은 사람 가운데 새로 전입한 사람은 몇 명이야?", ["44명"]),
        ("2030년 산촌정착금 받은 사람 중에 전입한 사람은 몇 명?", ["44명"]),
        ("2030년 산촌정착금 받은 사람 중에 졸업한 사람은 몇 명?", []),
        ("2030년 산촌정착금 지원 몇 명?", ["61명"]),
    ],
)
def test_all_are_not_told_for_those_among_them(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over({"정착.txt": SETTLED})(question)) == said
