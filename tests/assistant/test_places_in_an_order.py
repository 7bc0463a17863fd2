"""Which place of an order is asked for, and over all of what: one government's projects, the closed accounts of every paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]


def _paper(name: str, whose: str, amount: str, rows: str) -> str:
    return f"""{name}

1 기본 현황

□ 사업개요

회 계\t일반회계
사업기간\t연례반복
사업비 (당해년도)\t{amount}천원\t[국비]\t[시비]{amount}천원

2 예산 설명

□ 추진방향

- {whose} 주민을 위해 {whose}에서 추진하고 가람시 와도 협력
- {whose} 예산으로 시행

3 최근 3년 결산 현황

(단위 : 천원)

연도\t최종예산\t예산현액\t집행액\t집행잔액
{rows}"""


PAPERS = {
    "2022_가온.txt": _paper("솔밭길 가꾸기", "가람시", "90,000", "2019\t80,000\t80,000\t79,000\t1,000\n2020\t90,000\t90,000\t81,000\t9,000\n"),
    "2022_나래.txt": _paper("물빛 도서관 운영", "가람시", "70,000", "2019\t60,000\t60,000\t53,000\t7,000\n2020\t70,000\t70,000\t70,000\t0\n"),
    "2022_다솜.txt": _paper("별내음 장터 지원", "가람시", "50,000", "2019\t50,000\t50,000\t48,000\t2,000\n2020\t50,000\t50,000\t47,000\t3,000\n"),
    "2022_라온.txt": _paper("들꽃 마당 조성", "동래구", "10,000", "2019\t9,000\t9,000\t8,500\t500\n2020\t9,000\t9,000\t8,900\t100\n"),
    "2022_마루.txt": "가람시\n\n예산 집행현황 ('22.3.31. 기준)\n\n(단위 : 천원)\n\n구분\t예산액\t집행액\t잔액\n계\t500,000\t100,000\t400,000\n기관운영업무추진비\t300,000\t50,000\t250,000\n시책추진업무추진비\t200,000\t50,000\t150,000\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def towns(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("asked", "name", "amount"),
    [
        ("가람시 사업 중 예산이 두 번째로 큰 사업은?", "물빛 도서관 운영", "70,000천원"),
        ("가람시 사업 중 예산이 2번째로 적은 사업은 뭐고 얼마야?", "물빛 도서관 운영", "70,000천원"),
        ("가람시 사업 중 예산이 세번째로 많은 사업은?", "별내음 장터 지원", "50,000천원"),
        ("가람시 사업 중 예산이 가장 작은 사업은?", "별내음 장터 지원", "50,000천원"),
    ],
)
def test_the_place_that_is_asked_for_is_of_one_governments_projects(
    towns: Talk, printed: Printed, asked: str, name: str, amount: str
) -> None:
    answer = towns(asked)
    assert printed(answer) == [amount]
    assert name in answer.text.splitlines()[0]
    assert "들꽃 마당" not in answer.text


def test_a_place_past_the_last_is_none_of_them(towns: Talk, printed: Printed) -> None:
    answer = towns("가람시 사업 중 예산이 다섯 번째로 큰 사업은?")
    assert (answer.status, printed(answer)) == (AnswerStatus.NOT_STATED, [])


@pytest.mark.parametrize(
    "asked",
    [
        "최근 2년 결산 현황표들 다 합쳐서 집행잔액이 제일 컸던 건 어느 사업 몇 년도야?",
        "결산에서 집행잔액이 가장 큰 건 어느 해야?",
    ],
)
def test_closed_accounts_are_ranked_over_all_papers_and_nothing_else(towns: Talk, printed: Printed, asked: str) -> None:
    answer = towns(asked)
    assert printed(answer) == ["9,000천원"]
    assert answer.figures[0].year == 2020
    assert "업무추진비" not in answer.text
