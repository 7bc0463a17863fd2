"""What there is now, what there was once, and what is to be are three things: an arrow leads to a goal, a history tells of long ago."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "나룻배.txt": """마을 나룻배 운영

1 기본 현황

□ 사업개요

사업비 (당해년도)\t120,000천원\t[국비]\t[시비]120,000천원

2 사업설명

□ 추진경위

- '22. 5. 1. 나룻배 시범운항(나루터 3개소, 수레 20대, 안내원 6명)
- '24. 3. 2. 주민 간담회(건의사항 9건 접수)

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액
계\t\t120,000
운항 위탁\t2031.01~2031.12\t120,000

3 사업효과

□ 최근 3년 추진실적

2029년도\t○ 나루터 : 14개소 ○ 보유 수레 : 61대
2030년도\t○ 나루터 : 17개소 ○ 보유 수레 : 75대

□ 향후 기대효과

○ 나룻배 이용률 향상 : 3년 이내 이용률 21% → 35%('34년)
○ 뱃길 지연 구간 40개소 → 12개소 이하로 감축
""",
    "물길.txt": """2031년 주요업무계획

가람시

1. 물길 보험 보장 확대

□ 추진내용

○ 보장항목 : 8종 → 11종(추가 3종)
""",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("나룻배 이용률 목표는?", ["35%"]),
        ("이용률을 몇 %까지 올릴 계획이야?", ["35%"]),
        ("이용률은 지금 몇 %야?", ["21%"]),
        ("나룻배 이용률", ["21%", "35%"]),
        ("뱃길 지연 구간 목표", ["12개소"]),
        ("뱃길 지연 구간은 현재 몇 개소야?", ["40개소"]),
        ("보장항목은 몇 종이야?", ["11종"]),
    ],
)
def test_the_side_of_an_arrow_that_is_asked_for_is_told(
    ask: Talk, printed: Printed, question: str, values: list[str]
) -> None:
    assert printed(ask(question)) == values


def test_a_goal_that_is_told_with_what_there_is_says_what_it_is(ask: Talk) -> None:
    answer = ask("나룻배 이용률")
    assert "→" in answer.text
    assert "이루려는" in answer.text


def test_a_history_counts_nothing_of_today(ask: Talk, printed: Printed) -> None:
    assert "20대" not in printed(ask("수레는 모두 몇 대야?"))


@pytest.mark.parametrize(
    "question", ["시범운항 때 수레 몇 대였어?", "2022년에 수레는 몇 대였어?", "처음에 수레 몇 대로 시작했어?"]
)
def test_a_history_counts_what_was_then(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["20대"]


@pytest.mark.parametrize(
    ("question", "values"),
    [("주민 간담회 건의사항은 몇 건?", ["9건"]), ("건의사항 몇 건이야?", ["9건"])],
)
def test_what_is_told_in_a_history_alone_is_told_from_there(
    ask: Talk, printed: Printed, question: str, values: list[str]
) -> None:
    assert printed(ask(question)) == values


def test_a_number_of_machines_is_counted_as_such(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    paper = (
        "2031년 주요업무계획\n\n가람시\n\n1. 무인 발매기 운영\n\n○ 무인 발매기 : 12대 설치, 점검 30회, 이용 4,100명\n"
    )
    assert printed(over({"발매기.txt": paper})("무인 발매기 대수")) == ["12대"]


PLAN = """2031년도 사업별 설명서

숲놀이 한마당

1 기본 현황

□ 사업내용

- 숲놀이 한마당 개최
  ▷ 사업시기 : 2031년 10월
  ▷ 참여대상 : 마을 주민 600명

4 사업 효과

□ 최근 3년 추진실적

2029년도\t○ 숲놀이 한마당 개최(9.22) - 마을 주민 450명 참여
2030년도\t○ 숲놀이 한마당 개최(9.20) - 마을 주민 480명 참여
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("숲놀이 한마당 참여 대상 몇 명?", ["600명"]),
        ("숲놀이 한마당에 몇 명 참여해?", ["600명"]),
        ("2030년 숲놀이 한마당에 몇 명 참여했어?", ["480명"]),
    ],
)
def test_who_is_to_come_is_not_told_by_who_came(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over({"한마당.txt": PLAN})(question)) == wanted
