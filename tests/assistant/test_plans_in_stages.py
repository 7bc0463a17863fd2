"""A plan changed time after time, extents by their letters, and what was aimed at beside what came of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer
from tests.assistant.conftest import Over, Talk

PAPER = """

갈대천 둑길 정비

1 기본 현황

□ 사업개요

사업기간\t2028년 ~ 2033년
총사업비\t18,400백만원
사업규모\t○ 둑길 정비 L=2.4km, B=20~35m, 징검돌 4개소
사업비 (당해년도)\t4,200백만원\t[국비]2,100백만원\t[시비]2,100백만원

2 예산 설명

□ 예산 총괄

(단위 : 백만원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t3,500\t4,200\t700\t20
시설비\t3,500\t4,200\t700\t20

□ 성과지표

지표명\t단위\t구분\t2029년\t2030년\t2031년
둑길 연장\tkm\t목표\t0.8\t1.4\t2.0
\t\t실적\t0.7\t1.5\t-
주민 만족도\t점\t목표\t80\t82\t85
\t\t실적\t81.2\t82.5\t-

□ 사업비 변경 내역

(단위 : 백만원)

구분\t당초\t1차 변경\t2차 변경
총사업비\t15,000\t16,900\t18,400
보상비\t3,000\t3,600\t4,100

□ 유지관리비

 ○ 준공 후 연간 유지관리비 : 240백만원(인건비 120, 전력비 70, 기타 50)
"""


@pytest.fixture(scope="module")
def ask(over: Over) -> Talk:
    return over({"book.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("갈대천 총사업비는?", ["18,400백만원"]),
        ("당초 총사업비는 얼마였어?", ["15,000백만원"]),
        ("1차 변경 때 총사업비", ["16,900백만원"]),
        ("총사업비는 당초보다 얼마나 늘었나?", ["3,400백만원"]),
        ("보상비는 지금 얼마야?", ["4,100백만원"]),
    ],
)
def test_the_last_stage_holds_unless_another_is_named(
    ask: Talk, printed: Callable[[Answer], list[str]], question: str, wanted: list[str]
) -> None:
    assert printed(ask(question)) == wanted


@pytest.mark.parametrize("question", ["둑길 길이", "둑길 정비 길이는?", "둑길 연장은 몇 km?"])
def test_a_length_at_the_end_of_a_question_is_no_budget(
    ask: Talk, printed: Callable[[Answer], list[str]], question: str
) -> None:
    assert {p[-2:] for p in printed(ask(question))} == {"km"}


@pytest.mark.parametrize("question", ["둑길 폭", "둑길 폭은 몇 미터?"])
def test_a_width_is_no_budget(ask: Talk, printed: Callable[[Answer], list[str]], question: str) -> None:
    assert sorted(printed(ask(question))) == ["20m", "35m"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2030년 만족도는?", ["82.5점"]),
        ("2030년 만족도는 몇 점?", ["82.5점"]),
        ("만족도 2031년 목표", ["85점"]),
        ("만족도 2029년 실적", ["81.2점"]),
    ],
)
def test_what_came_of_a_year_is_told_before_what_was_aimed_at(
    ask: Talk, printed: Callable[[Answer], list[str]], question: str, wanted: list[str]
) -> None:
    assert printed(ask(question)) == wanted


@pytest.mark.parametrize(
    ("question", "wanted"), [("연간 유지관리비", ["240백만원"]), ("연간 유지관리비 중 전력비", ["70백만원"])]
)
def test_the_rest_in_a_bracket_is_paid_by_nobody(
    ask: Talk, printed: Callable[[Answer], list[str]], question: str, wanted: list[str]
) -> None:
    assert printed(ask(question)) == wanted
