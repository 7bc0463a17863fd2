"""Letters that stand for a thing must be met like any other word; 몇 with any counting word asks for a number of things."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.question.understand import understand

Talk = Callable[..., Answer]

PLAN = {
    "계획.txt": "반달 온실 건립\n\n1 사업개요\n\n○ 사업기간 : 2025년\n○ 총사업비 : 20억원\n\n2 사업내용\n\n"
    "- 경제성 분석 : B/C 0.91\n- 조명 : 온실등 140등 설치\n"
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PLAN)


@pytest.mark.parametrize("question", ["LED 교체 예산은?", "교체 LED는 얼마야?"])
def test_capital_letters_are_no_english_verb(question: str) -> None:
    assert {t.text for t in understand(question).required} == {"LED", "교체"}


def test_a_ratio_of_letters_is_told_by_the_line_that_has_it_and_money_is_not(ask: Talk) -> None:
    answer = ask("반달 온실 B/C는?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "0.91" in answer.text
    assert all(f.unit != "KRW" for f in ask("반달 온실 R/D는?").figures if f.role == "answer")


def test_a_counting_word_that_no_list_has_is_counted_and_no_money_given_for_it(ask: Talk) -> None:
    assert understand("온실등은 몇 등이야?").counters == ("등",)
    assert all(f.unit != "KRW" for f in ask("반달 온실은 몇 칸이야?").figures if f.role == "answer")
    assert understand("예산은 몇 억이야?").counters == ()


TREES = {
    "나무.md": "# 2026년 반딧불군 녹지계획\n\n## 1. 가로수 관리\n\n- 관리대상 : 가로수 1,800주(느티나무 1,000, 회화나무 600, 기타 200)\n"
    "- 관리교육 : 24주 과정\n- 올해 보식 : 벚나무 95주 식재\n"
}


def test_trees_are_counted_by_either_word_and_weeks_are_no_trees(over: Callable[[Mapping[str, str]], Talk]) -> None:
    ask = over(TREES)
    told = [
        [f.printed for f in ask(q).figures if f.role == "answer"]
        for q in ("가로수 중 느티나무는 몇 그루야?", "가로수는 몇 그루야?")
    ]
    assert told == [["1,000주"], ["1,800주"]]
    assert not [f for f in ask("관리교육은 몇 그루야?").figures if f.role == "answer"]
