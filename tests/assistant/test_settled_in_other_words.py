"""What was left, carried over and added goes by many words, in the question and at the head of a column."""

from __future__ import annotations

import pytest

from tests.assistant.conftest import Over

PAPER = """

마을버스 지원

1 기본 현황

□ 사업개요

사업내용\t○ 적자 노선 지원
사업비 (당해년도)\t130,000천원\t[국비]\t[시비]130,000천원

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분\t2031예산액 (A)\t2032예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t(x-) 120,000\t(x-) 130,000\t(x-) 10,000\t(x-) 8.3

□ 연도별 집행 현황

(단위 : 천원)

연도\t예산액\t집행액\t{carried}\t{left}
2029\t(x-) 100,000\t(x-) 91,000\t(x-) 6,000\t(x-) 3,000
2030\t(x-) 110,000\t(x-) 101,000\t(x-) 5,000\t(x-) 4,000
2031\t(x-) 120,000\t(x-) 120,000\t(x-) 0\t(x-) 0
"""


def _asked(over: Over, question: str, carried: str = "다음년도 이월액", left: str = "집행잔액") -> list[str]:
    answer = over({"book.txt": PAPER.format(carried=carried, left=left)})(question)
    return [f.printed for f in answer.figures if f.role.value == "answer"]


@pytest.mark.parametrize("head", ["다음년도 이월액", "다음연도로 이월", "익년도 이월액", "차년도이월", "다음해 이월"])
def test_what_is_carried_over_is_found_under_every_heading_of_it(over: Over, head: str) -> None:
    assert _asked(over, "마을버스 2030년 이월액은?", carried=head) == ["5,000천원"]


@pytest.mark.parametrize("head", ["집행잔액", "불용액", "미집행액", "불용액 등"])
@pytest.mark.parametrize("question", ["마을버스 2030년에 불용된 돈은?", "마을버스 2030년 미집행액"])
def test_what_was_left_is_never_the_budget(over: Over, head: str, question: str) -> None:
    assert _asked(over, question, left=head) == ["4,000천원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2029년 불용 처리된 예산은?", ["3,000천원"]),
        ("2029년에서 넘어온 이월금은?", ["6,000천원"]),
        ("how much of the 2029 budget was left unused?", ["3,000천원"]),
        ("마을버스는 2031년 예산 대비 얼마 늘었어?", ["10,000천원"]),
        ("마을버스 2030년 예산 대비 집행률은?", ["91.82%"]),
    ],
)
def test_other_words_for_what_became_of_a_budget(over: Over, question: str, wanted: list[str]) -> None:
    assert _asked(over, question) == wanted
