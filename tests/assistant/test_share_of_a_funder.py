"""How much a funder's share of a thing was asks for its money; what percentage it was, for a rate."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = {
    "a.txt": (
        "# 산촌 쉼터 조성\n\n## 1 기본 현황\n\n사업위치\t누리군 일원\n"
        "총사업비\t총\t(국비)\t(시비)\t(보조율)\t(군비)\n\t500,000천원\t150,000천원\t250,000천원\t50 %\t100,000천원\n\n"
        "- 총사업비 : 500,000천원(국비 150,000천원, 시비 250,000천원, 군비 100,000천원)\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("How much was the county (군비) share of the 산촌 쉼터 조성 project?", ["100,000천원"]),
        ("How much is the county's share of the 산촌 쉼터 조성 project?", ["100,000천원"]),
        ("How much was the national share of the total project cost of 산촌 쉼터 조성?", ["150,000천원"]),
        ("What percentage of 산촌 쉼터 조성 is the county share?", ["20%"]),
        ("What is the county-fund (군비) share in won of the 산촌 쉼터 조성 project?", ["100,000천원"]),
        ("What is the 군비 share of the 산촌 쉼터 조성 project?", ["100,000천원"]),
        ("What percentage is the county fund share of the 산촌 쉼터 조성 project?", ["20%"]),
    ],
)
def test_a_funders_share_is_money_unless_a_rate_is_asked_for(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = over(PAPER)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)
