"""Who is counted: a number of governments or bodies stands by their name, and no other number in whose name they only are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "달빛도 시군 어울림 행사\n\n1 기본 현황\n\n사업개요\n\n담당부서\t달빛도 자치과\n\n2 예산 설명\n\n산출근거\n\n(단위 : 천원)\n과목구분\t2031년 예산내역\n"
        "사무관리비\t○ 어울림 마당 천막 설치 500,000원*4동\t= 2,000천원\n\t○ 시군 안내 책자 제작 5,000원*900부\t= 4,500천원\n"
    ),
    "업무.txt": (
        "2031 주요업무계획\n\n물결시 평생학습과\n\n1. 배움터 지원\n\n□ 추진현황\n ○ 수행기관 : 7개소\n ○ 참여 단체 12개, 강좌 30개\n\n□ 2031년 소요예산 : 90,000천원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    [
        "어울림 행사에 참가하는 시군은 몇 곳이야?",
        "어울림 마당에 나오는 시군은 몇 개야?",
        "어울림 행사 시군 수는?",
        "달빛도 시군은 모두 몇 곳이야?",
    ],
)
def test_copies_and_tents_are_no_number_of_governments(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert not [f for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("배움터 지원 수행기관은 몇 곳이야?", "7개소"),
        ("배움터 지원에 참여하는 단체는 몇 개야?", "12개"),
        ("시군 안내 책자는 몇 부 만들어?", "900부"),
    ],
)
def test_those_who_are_counted_by_their_name_are_told(ask: Talk, printed: Printed, question: str, wanted: str) -> None:
    assert printed(ask(question)) == [wanted]


NOTICE = """물결자원부 공고 제2031-9호

# 2031년 물가 일터 공모 공고

## 2. 시·도별 배정

시·도\t계(개소)\t새싹형\t나무형
합계\t20\t12\t8
가람도\t9\t6\t3
다빈도\t6\t4\t2
마령도\t5\t2\t3

가람도와 다빈도, 마령도는 가람도 물가에서 함께 모인다.

## 3. 훈련

○ 창작인력 양성 : 60명
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("새싹형은 몇 개소 선정해?", "12"), ("나무형은 몇 곳이야?", "8"), ("가람도 새싹형은 몇 곳이야?", "6")],
)
def test_no_province_stands_for_all_in_the_paper_of_a_ministry(
    over: Callable[[Mapping[str, str]], Talk], question: str, wanted: str
) -> None:
    answer = over({"공고.md": NOTICE})(question)
    assert [f.printed.removesuffix("개소") for f in answer.figures if f.role is Role.ANSWER] == [wanted]


def test_those_who_are_trained_are_no_staff(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over({"공고.md": NOTICE})("물가 일터 직원은 몇 명이야?")
    assert not [f for f in answer.figures if f.role is Role.ANSWER]


WATCHED = """2031 주요업무계획

물결시 기획과

1. 공모 선정 늘리기

□ 추진계획

※ 2030년 공모 살핌 기관 현황

계\t배움\t나눔
15\t9\t6

□ 2031년 소요예산 : 8,000천원
"""


@pytest.mark.parametrize(
    "question",
    ["물결시 공모 2030년 선정 건수는?", "공모는 2030년에 몇 건 선정됐어?", "공모는 2030년에 몇 개 선정됐어?"],
)
def test_bodies_that_a_heading_names_are_no_number_of_other_things(
    over: Callable[[Mapping[str, str]], Talk], question: str
) -> None:
    answer = over({"계획.txt": WATCHED})(question)
    assert not [f for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize("question", ["공모 살핌 기관은 몇 개야?", "공모 살핌은 모두 몇 곳에서 해?"])
def test_bodies_that_a_heading_names_are_counted(over: Callable[[Mapping[str, str]], Talk], question: str) -> None:
    answer = over({"계획.txt": WATCHED})(question)
    assert [f.printed for f in answer.figures if f.role is Role.ANSWER] == ["15"]


@pytest.mark.parametrize("question", ["시군별 지원금은 얼마야?", "시군 지원금 얼마야?"])
def test_a_grant_is_no_making_of_what_only_helps(over: Callable[[Mapping[str, str]], Talk], question: str) -> None:
    paper = PAPERS["설명서.txt"].replace("시군 안내 책자 제작", "시군 복구지원 책자 제작")
    answer = over({"설명서.txt": paper})(question)
    assert not [f for f in answer.figures if f.role is Role.ANSWER]
