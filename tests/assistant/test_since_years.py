"""From a year on is every year that is told from then; numbers of years are averaged and set against each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": """2031년 다툼 풀기

□ 추진 현황

- 다툼 현황

(2030. 10월말 기준, 단위 : 건)

연도	다툼	계	진행중	풀림	그만둠
2030	계	22	12	7	3
	집안다툼	15	6	6	3
	이웃다툼	7	6	1	-
2029	계	38	9	24	5
	집안다툼	33	4	24	5
	이웃다툼	5	5	-	-

- 2028년 이후 들어온 114건 중 풀림 87건, 그만둠 11건, 진행중 16건

□ 연차별 투자계획

(단위 : 천원)

구 분	계	기투자	2031년	2032년	2033년 이후
계	416,000	106,000	100,000	103,000	107,000
국비	46,000	10,000	12,000	12,000	12,000
시비	370,000	96,000	88,000	91,000	95,000

- 배움 현황

구 분	2028년	2029년	2030년
배움마당 모인 사람	20명	31명	45명
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2028년 이후 그만둠은 몇 건이야?", ["11건"]),
        ("2028년 이후 풀림은 몇 건?", ["87건"]),
        ("2029년 이후 집안다툼은 몇 건?", ["15건", "33건"]),
        ("2029년 이후 집안다툼 건수 합계는?", ["48건"]),
        ("2029년 집안다툼은 몇 건?", ["33건"]),
        ("배움마당에 모인 사람 3년 평균은?", ["32명"]),
        ("배움마당은 2028년보다 2029년에 몇 명 더 모였어?", ["11명"]),
    ],
)
def test_years_are_read_from_the_words(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    found = printed(over(PAPERS)(question))
    assert [p for p in found if p.endswith(("건", "명"))] == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("다툼 풀기 2033년 이후 시비는?", ["95,000천원"]),
        ("2033년 이후 국비는 얼마야?", ["12,000천원"]),
        ("다툼 풀기 2032년 시비는?", ["91,000천원"]),
    ],
)
def test_a_total_of_earlier_years_is_none_of_those_from_a_year_on(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted


def test_a_rate_of_all_years_from_one_on_is_not_that_years(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = "2031년 주요업무계획\n\n가람시\n\n1. 다툼 풀기\n\n□ 추진현황\n\n- 2029년 이후 접수 114건 중 풀림 87건, 안 풀림 5건\n⇒ 풀림률 : 94.5%\n"
    talk = over({"계획.txt": paper})
    assert printed(talk("2029년 이후 풀림은 몇 건?")) == ["87건"]
    assert printed(talk("2029년 풀림은 몇 건?")) == []
