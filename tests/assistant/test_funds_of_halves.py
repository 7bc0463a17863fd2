"""What a fund pays for a project of two things is not told for one of them, where the project has lines of that one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """
모래놀이터 및 빗물정원 조성

1 기본 현황

□ 사업개요

회 계\t일반회계\t\t
사업기간\t연례반복\t\t
사업비 (당해년도)\t900,000천원\t[국비] 300,000천원\t[시비] 600,000천원

2 예산 설명

산출근거

과목구분\t2031년 예산내역\t
시설비\t○ 마을 빗물정원 조성\t= 500,000천원
\t○ 모래놀이터 신규 조성 80,000,000원*5개소\t= 400,000천원

3 사업설명

□ 사업내용

- 모래놀이터 신규 조성
 - 소요예산 : 400,000천원
- 마을 빗물정원 조성
 - 소요예산 : 500,000천원(국비 200,000천원, 시비 300,000천원)
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"조성.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("빗물정원 조성 국비는 얼마야?", ["200,000천원"]),
        ("빗물정원 시비", ["300,000천원"]),
        ("모래놀이터 국비는?", []),
        ("모래놀이터 조성 시비는 얼마야?", []),
        ("모래놀이터 및 빗물정원 조성 국비는?", ["300,000천원"]),
        ("모래놀이터와 빗물정원 조성에 시비는 얼마 들어가?", ["600,000천원"]),
    ],
)
def test_what_a_fund_pays_for_both_is_no_halfs(ask: Talk, printed: Printed, question: str, said: list[str]) -> None:
    answer = ask(question)
    assert (answer.status is AnswerStatus.ANSWERED, printed(answer)) == (bool(said), said)


def test_the_whole_is_offered_where_a_halfs_fund_is_not_stated(ask: Talk, printed: Printed) -> None:
    answer = ask("모래놀이터 국비는?")
    assert (answer.status, printed(answer, "context")) == (AnswerStatus.NOT_STATED, ["300,000천원"])
    assert "‘모래놀이터’의 국비" in answer.text
