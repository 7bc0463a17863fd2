"""Figures of different projects are added where adding is asked for; a total of something is not their sum."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]
Printed = Callable[..., list[str]]

PLAN = """{title}

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2029예산액 (A)\t2030예산액 (B)\t증감 (B-A)
계\t{before}\t{now}\t{more}
사무관리비\t{before}\t{now}\t{more}
"""
PAPERS = {
    "a.txt": PLAN.format(title="마을텃밭 운영 활성화", before="40,000", now="50,000", more="10,000"),
    "b.txt": PLAN.format(title="마을텃밭 육성 지원", before="20,000", now="23,000", more="3,000"),
}


@pytest.mark.parametrize(
    "question",
    [
        "마을텃밭 2030년 예산 총액이 얼마였죠",
        "마을텃밭 2030년 예산 합계는?",
        "마을텃밭 2030년 총예산",
        "마을텃밭 2029년과 2030년 예산 총액은?",
    ],
)
def test_a_total_that_fits_two_projects_is_a_choice_and_no_sum(over: Over, question: str) -> None:
    answer = over(PAPERS)(question)
    assert answer.status.value == "ambiguous"
    assert not {"73,000천원", "133,000천원"} & {f.printed for f in answer.figures}


@pytest.mark.parametrize("question", ["마을텃밭 2030년 예산을 다 더하면?", "마을텃밭 사업들 2030년 예산 합계는?"])
def test_two_projects_are_added_where_that_is_asked(over: Over, printed: Printed, question: str) -> None:
    assert printed(over(PAPERS)(question)) == ["73,000천원"]
