"""What several papers tell alike is no one paper's: a change, or a rate, of no thing in particular is told for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]


def _card(name: str, year: int, before: str, now: str, spent: str) -> str:
    return f"""{name}

1 기본 현황

□ 예산 총괄

(단위 : 천원)

구 분\t{year - 1}예산액 (A)\t{year}예산액 (B)\t증감 (B-A)
계\t{before}\t{now}\t-
사무관리비\t{before}\t{now}\t-

2 최근 3년 결산 현황

(단위 : 천원)

연도\t최종예산\t예산현액\t집행액\t집행잔액
{year - 2}\t50,000\t50,000\t{spent}\t0
"""


PAPERS = {
    "갯벌.txt": _card("갯벌 지킴이 운영", 2033, "40,000", "30,000", "45,000"),
    "들꽃.txt": _card("들꽃 정류장 조성", 2031, "20,000", "26,000", "40,000"),
    "계획.txt": """2032년 주요업무계획

바람시

1. 돌담길 나눔 운영

□ 추진현황

(단위 : 천원)

구 분\t2029년\t2031년
예산액\t10,000\t20,000
집행액\t9,000\t16,000
집행률\t90%\t80%
""",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def _told(answer: Answer) -> set[str]:
    return {f.printed for f in answer.figures if f.role is Role.ANSWER}


def test_what_several_projects_spend_under_one_name_has_changed_in_each(ask: Talk) -> None:
    answer = ask("사무관리비 얼마 줄었어?")
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert {"△10,000천원", "6,000천원"} <= _told(answer)
    assert "어느 것" in answer.text


def test_a_project_that_is_named_tells_its_own_change(ask: Talk) -> None:
    answer = ask("갯벌 지킴이 사무관리비 얼마 줄었어?")
    assert answer.status is AnswerStatus.ANSWERED
    assert _told(answer) == {"△10,000천원"}


def test_a_project_that_was_spoken_of_tells_its_own_change(ask: Talk) -> None:
    answer = ask("들꽃 정류장 조성 예산은?", "사무관리비는 얼마나 늘었어?")
    assert answer.status is AnswerStatus.ANSWERED
    assert _told(answer) == {"6,000천원"}


def test_a_printed_rate_of_one_project_is_not_that_of_all(ask: Talk) -> None:
    answer = ask("2031년 집행률은?")
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert _told(answer) == {"80%", "90%"}
