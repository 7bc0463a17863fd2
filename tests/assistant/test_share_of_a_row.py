"""What one column of a row is of that row's own sum; what is told from a year on is told from it on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 주요업무계획

가람구 법무팀

1. 주민 법률지원

□ 추진 현황

(2031. 10월말 기준, 단위 : 건)

연도	분쟁	계	처리현황						비고 (대리인 선임 건수)
			처리중	종 결
				소계	조정	취하	일부조정	기각
2031	계	20	8	12	7	5	-	-	4
	상가분쟁	12	4	8	5	3	-	-	2
	주택분쟁	8	4	4	2	2	-	-	2
2030	계	30	5	25	15	10	-	-	6
	상가분쟁	20	3	17	10	7	-	-	3
	주택분쟁	10	2	8	5	3	-	-	3

- 2030년 이후 신청 50건 중 조정(취하·일부조정 포함) 37건, 처리중 13건
⇒ 종결사건(37건) 조정율 : 94.5%

□ 2031년 소요예산 : 40,000천원
"""


@pytest.fixture(scope="module")
def office(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one plan."""
    return over({"업무.txt": PAPER})


def test_a_column_of_a_row_is_set_against_the_sum_of_the_row(office: Talk, printed: Printed) -> None:
    assert printed(office("2030년 상가분쟁 중 조정 비율은?")) == ["50%"]


def test_what_is_asked_from_a_year_on_is_of_no_one_year(office: Talk, printed: Printed) -> None:
    assert printed(office("2030년 이후 상가분쟁 조정은?")) == ["5건", "10건"]
