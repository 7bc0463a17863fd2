"""What a project rests on is told whole, and a confirmed amount says what else is printed by that name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = """별빛 놀이터 조성

1 기본 현황

□ 사업 담당자

실·국	부서명	과 장
녹지국	숲가꿈과	가나다 000-1110

2 예산 설명

산출근거

과목구분	2031년 예산내역
사무관리비	○ 별빛 어울축제 개최	= 42,000천원
	- 무대 임차 42,000,000원*1회	= 42,000천원

3 사업설명

사업근거

- 놀이시설진흥법 제4조(국가의 책무)
- 솔빛시 놀이터 조례 제9조

□ 사업내용

- 제1회 솔빛 별빛 어울축제
 - 소요예산 : 45백만원
- 무장애 놀이대 : 공정률 38%('31. 5. 30. 기준)
"""

PLAN = """2031년도 주요업무계획

솔빛시 농업과

Ⅰ. 주요업무

1. 일손 나눔

(단위 : 명)

구 분	계	상반기	하반기
2030년 실적	265	170	95
2031년 계획	320	200	120
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"설명서.txt": BOOK, "계획.txt": PLAN})


@pytest.mark.parametrize(
    "question", ["솔빛시 별빛 놀이터는 어느 법 몇 조에 근거해?", "별빛 놀이터 조성의 법적 근거는?"]
)
def test_every_law_that_a_project_rests_on_is_told(ask: Talk, question: str) -> None:
    text = ask(question).text
    assert "놀이시설진흥법 제4조" in text
    assert "조례 제9조" in text


def test_a_confirmed_amount_says_what_else_is_printed_by_that_name(ask: Talk, printed: Printed) -> None:
    answer = ask("별빛 어울축제에 45백만원 들어가는 거 맞지?")
    assert answer.text.startswith("네")
    assert printed(answer) == ["45백만원"]
    assert printed(answer, "context") == ["42,000천원"]


def test_a_date_in_short_says_as_of_when(ask: Talk, printed: Printed) -> None:
    assert printed(ask("무장애 놀이대 공정은 몇 퍼센트까지 갔어? (솔빛시 31.5.30 기준)")) == ["38%"]


def test_how_many_people_a_plan_exceeds_a_result_by_is_a_change(ask: Talk, printed: Printed) -> None:
    assert printed(ask("By how many people does the 2031 plan of 일손 나눔 exceed the 2030 result?")) == ["55명"]
