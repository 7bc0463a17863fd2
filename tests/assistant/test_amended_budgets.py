"""Budgets that were amended: what stood before, by how much and by what rate it changed, and which amendment it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "추경.txt": (
        "2031학년도 세출예산명세서\n예산구분 : 추경3회 (단위 : 천원)\n1\n발행일 : 2032-02-11\n사업\t경정 예산액\t기정\t비교 증감\t산출기초(원)\n정책 단위 세부 세부항목 원가통계비목\n"
        "1.인적자원 운용\t59,903\t65,589\t-5,686\n1.교직원보수\t59,903\t65,589\t-5,686\n1.교원보수\t59,903\t65,589\t-5,686\n"
        "1.돌봄수당\t23,000\t24,000\t-1,000\n교원돌봄수당 (2,875,000원×8명) - 24,000,000원= -1,000,000\n2.성과상여금\t36,903\t41,589\t-4,686\n교원성과상여금 (1,677,409원×22명)- 41,589,000원= -4,686,000\n"
    ),
    "장.txt": (
        "(장 2000)사회개발\n(관 2200)보건및생활환경개선\n(항 2220)환경관리\n(세항 2225)맑은물사업 (단위 : 천원)\n"
        "┏━━━━━━━━━━━━━━━━━┯━━━━━━━┯━━━━━━━┯━━━━━━━┯━━━━━━━━━━━━━━━━━━━━━━━┓\n┃ │ │ 전 년 도 │ 비 교 │ ┃\n┃ 과 목 │ 예 산 액 │ (기 정) │ │ 산 출 기 초 ┃\n┃ │ │ 예 산 액 │ 증 △ 감 │ ┃\n"
        "┣━━━━━━━━━━━━━━━━━┿━━━━━━━┿━━━━━━━┿━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━┫\n┃│││││120 │ │ │ │ ┃\n┃│││││ 경상적경비 │ 15,575│ 15,946│ △371│ ┃\n"
        "┃│││├┴┴───────────┼───────┼───────┼───────┼───────────────────────┨\n┃││││200 │ │ │ │ ┃\n┃││││ 사업예산 │ 4,755│ 3,804│ 951│ ┃\n┃│││├┬────────────┼───────┼───────┼───────┼───────────────────────┨\n"
    ),
    "현황.txt": (
        "예산현황\n\n(단위 : 백만원)\n\n구분\t'29년\t'30년\t'31년\n합 계\t700\t800\t900\n1. 숲연구\t300\t350\t400\n2. 갯벌연구\t400\t450\t500\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("맑은물사업 사업예산 기정예산은?", ["3,804천원"]),
        ("맑은물사업 쪽 사업예산은 기정보다 얼마나 늘었어?", ["951천원"]),
        ("성과상여금은 3회 추경에서 얼마나 줄었나", ["-4,686천원"]),
        ("숲연구 29·30·31년 예산 3년치 합계 얼마", ["1,050백만원"]),
    ],
)
def test_what_stood_before_and_what_changed_is_told(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_another_amendment_is_not_in_these_papers(ask: Talk) -> None:
    assert ask("성과상여금은 2회 추경에서 얼마나 줄었나").status is AnswerStatus.ABSENT


@pytest.mark.parametrize(
    ("question", "rate"),
    [("맑은물사업 사업예산은 기정 대비 몇 퍼센트 늘었어?", "25%"), ("성과상여금은 기정 대비 몇 % 줄었어?", "△11.3%")],
)
def test_a_rate_against_the_budget_before_is_computed_where_the_printed_change_vouches_for_both(
    ask: Talk, rate: str, question: str
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert rate in answer.text


def test_a_date_of_a_statement_is_no_breakdown(ask: Talk) -> None:
    assert ask("2031학년도 세출예산명세서 발행일이 언제야?").understood.wants == "when"
