"""Projects whose names begin alike: the one that is said whole is meant, and no longer one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

CARDS = {
    "카드.txt": (
        "2025년 사업 현황 카드\n\n별빛시 마을과\n\n"
        "1. 찾아가는 온마을 책방 조성\n\n○ 사업구분 : □ 신규  ■ 계속\n○ 사업비 : 1,200천원 (국비 700천원, 시비 500천원)\n\n"
        "2. 찾아가는 온마을 책방 조성 2단계\n\n○ 사업구분 : ■ 신규  □ 계속\n"
        "○ 사업비 : 3,400천원 (국비 1,400천원, 시비 2,000천원)\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(CARDS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("찾아가는 온마을 책방 조성 사업비는 얼마야?", ["1,200천원"]),
        ("찾아가는 온마을 책방 조성 2단계 사업비는 얼마야?", ["3,400천원"]),
        ("찾아가는 온마을 책방 조성 2단계 시비", ["2,000천원"]),
        ("찾아가는온마을책방조성사업비는얼마입니까", ["1,200천원"]),
    ],
)
def test_the_name_that_is_said_whole_is_the_one_meant(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_a_part_of_both_names_means_either(ask: Talk, printed: Printed) -> None:
    answer = ask("온마을 책방 사업비는 얼마야?")
    assert (answer.status, printed(answer)) == (AnswerStatus.AMBIGUOUS, ["1,200천원", "3,400천원"])
