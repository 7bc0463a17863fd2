"""Those of which something is said are never answered with the number of all; as of a day is no year; a turn is its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 주요업무계획

가람구 송무팀

1. 소송 수행

□ 추진 현황

- 소송 현황(*제소일자 기준)

(2030. 10월말 기준, 단위 : 건)

연도\t소송\t계\t진행중\t종결\t\t
\t\t\t\t소계\t승소\t패소
2030\t계\t20\t12\t8\t5\t3
\t행정소송\t14\t9\t5\t3\t2
\t민사소송\t6\t3\t3\t2\t1
2029\t계\t30\t6\t24\t16\t8
\t행정소송\t20\t4\t16\t11\t5
\t민사소송\t10\t2\t8\t5\t3

- 법률상담 유형별 현황

(2030. 10월말 기준, 단위 : 건)

구 분\t합 계\t서 면\t전 화\t방 문
2030년\t126\t55\t23\t48
2029년\t268\t87\t89\t92

2. 추경 예산 편성

- 2030년 제1회 추경 : 지역사랑기금 전출 20억원
- 2030년 제2회 추경
 - 재정튼튼기금 전출 : 35억원

3. 마을제안 넓히기

□ 2031년 소요예산 : 32,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t\t
\t\t2030년\t2031년\t2032년\t2033년
계\t123,000\t30,000\t32,000\t31,000\t30,000
시비\t44,000\t10,000\t12,000\t12,000\t10,000
구비\t79,000\t20,000\t20,000\t19,000\t20,000
"""


@pytest.fixture(scope="module")
def town(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one plan."""
    return over({"업무.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2029년 소송에서 이긴 건 몇 건이야?", ["16건"]),
        ("2029년에 진 소송은 몇 건이야?", ["8건"]),
        ("2029년 소송 중에 끝난 건 몇 건이야?", ["24건"]),
        ("How many of the lawsuits filed in 2029 had been closed by the end of October 2030?", ["24건"]),
        ("2029년에 제기된 소송 중에 2030년 10월 말까지 종결된 건 몇 건이야?", ["24건"]),
        ("2029년에 법률상담을 찾아가서 물어본 게 몇 건이고?", ["92건"]),
    ],
)
def test_those_of_which_something_is_said_are_counted(
    town: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(town(question)) == wanted


@pytest.mark.parametrize(
    "question",
    [
        "2029년 소송 중에 각하된 건 몇 건이야?",
        "2029년에 미뤄진 소송은 몇 건이야?",
        "How many of the lawsuits filed in 2029 were dismissed?",
        "How many of the lawsuits filed in 2029 had been closed by the end of March 2030?",
    ],
)
def test_all_are_not_told_for_some_of_them(town: Talk, printed: Printed, question: str) -> None:
    answer = town(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []


def test_all_are_told_where_all_are_meant(town: Talk, printed: Printed) -> None:
    assert printed(town("2029년에 제기된 소송은 몇 건이야?")) == ["30건"]
    assert printed(town("2029년에 들어온 법률상담은 몇 건이야?")) == ["268건"]


def test_another_supplement_is_said_as_its_own(town: Talk, printed: Printed) -> None:
    answer = town("1회 추경 때 재정튼튼기금으로 얼마 전출했어?")
    assert printed(answer) == []
    assert printed(answer, "context") == ["35억원"]
    assert "제2회" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Over 2030–2033, how much city money and how much district money goes into 마을제안 넓히기?",
        "마을제안 넓히기 2030~2033년 시비와 구비는 각각 얼마야?",
        "마을제안 넓히기에 2030년부터 2033년까지 시비, 구비가 얼마씩 들어가?",
    ],
)
def test_what_each_funder_pays_over_a_span_is_summed(town: Talk, printed: Printed, question: str) -> None:
    assert printed(town(question)) == ["44,000천원", "79,000천원"]
