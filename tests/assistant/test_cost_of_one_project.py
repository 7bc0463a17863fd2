"""The total project cost of one project, whose name may have an "and" in it, is the printed one and no sum of its payers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer

PAPER = """# 청소년 예술체육 진흥

## 1 기본 현황

### □ 사업개요

총사업비	<table><tr><td>총</td><td>(국비)</td><td>(시비)</td></tr><tr><td>90,000천원</td><td>30,000천원</td><td>60,000천원</td></tr></table>

## 2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분	2030예산액 (A)	2031예산(B)	증감 (B-A)
계	70,000	90,000	20,000
20101	40,000	50,000	10,000
20103	30,000	40,000	10,000

## 3 사업 설명

- 사업기간 : 2031. 1 ~ 12월
- 총사업비 : 80,000천원
"""


def test_a_total_project_cost_is_printed_whole_though_an_and_stands_in_the_name(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], printed: Callable[[Answer], list[str]]
) -> None:
    answer = over({"a.txt": PAPER})("Total project cost of the 2031 youth arts and sports programme?")
    assert printed(answer) == ["90,000천원", "80,000천원"]
    assert any(n.kind == "conflict" for n in answer.notes)
