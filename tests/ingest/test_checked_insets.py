"""What checks hold against each other: an inset with its like, the first statement with the others, digits that changed places."""

from __future__ import annotations

from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Problem, ProblemKind
from ingest.read import read_text

PAPER = """마을극장 운영

1 기본 현황

사업비\t{whole}천원

2 예산 설명

※ ( )안의 x는 국비 내서임

(단위 : 천원, %)

구 분\t2022예산액\t2021예산액\t증감\t증감률
계\t(x42,000) 412,600\t(x36,000) 398,900\t(x6,000) 13,700\t3
사무관리비\t(x-) 122,600\t(x-) 134,900\t(x-) △12,300\t△9
민간보조\t(x42,000) 290,000\t(x36,000) 264,000\t(x6,000) 26,000\t9

3 사업설명

- 총사업비 : {cost}천원
"""


def _problems(whole: str = "412,600", cost: str = "412,600") -> tuple[Problem, ...]:
    return check(extract(read_text(PAPER.format(whole=whole, cost=cost), "2022_극장.txt"))).problems


def test_an_inset_is_added_and_rated_with_its_like() -> None:
    assert [p.ko for p in _problems() if p.kind in {ProblemKind.SUM, ProblemKind.PARTIAL, ProblemKind.RATE}] == []


def test_a_whole_cost_whose_digits_changed_places_is_in_conflict_with_the_budget() -> None:
    conflicts = [p for p in _problems(cost="416,200") if p.kind is ProblemKind.CONFLICT]
    assert {str(p.found) for p in conflicts} | {str(p.expected) for p in conflicts} == {"412600000", "416200000"}


def test_a_whole_cost_of_another_size_is_no_slip_of_the_budget() -> None:
    assert not [p for p in _problems(cost="812,600") if p.kind is ProblemKind.CONFLICT]


def test_a_conflict_is_between_two_values() -> None:
    text = """여름잔치 운영

산출근거

과목구분\t2022년 예산내역
행사운영비\t○ 제3회 달빛장터 운영\t= 60,000천원

사업내용

- 제3회 달빛장터 운영
 - 소요예산 : 80,000천원

추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액
제3회 달빛장터 운영\t2022.08~2022.08\t60,000
"""
    found = check(extract(read_text(text, "2022_잔치.txt"))).problems
    assert all(p.expected != p.found for p in found if p.kind is ProblemKind.CONFLICT)
