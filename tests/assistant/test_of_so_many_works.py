"""Which of so many is the largest is asked of all of them, though a word of the question stands in the names of two."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

ROWS = """물빛시 예산 집행현황

(단위 : 백만원)

구 분\t예산액\t집행액\t집행률\t잔액
계\t1,000\t500\t50%\t500
하천 정비\t400\t240\t60%\t160
샘터 물길 조성\t300\t75\t25%\t225
물길 안내 홍보\t200\t145\t72.5%\t55
둑 보수\t100\t40\t40%\t60
"""
Over = Callable[[Mapping[str, str]], Callable[..., Answer]]


def test_the_largest_of_four_is_found_among_all_four(over: Over) -> None:
    answer = over({"a.txt": ROWS})("물길 분야 네 개 사업 가운데 잔액이 가장 큰 것은?")
    assert [f.printed for f in answer.figures] == ["225백만원", "160백만원", "60백만원", "55백만원"]


def test_the_highest_rate_of_four_is_found_among_all_four(over: Over) -> None:
    answer = over({"a.txt": ROWS})("물길 분야 네 개 사업 가운데 집행률이 두 번째로 높은 것은?")
    assert [f.printed for f in answer.figures if f.role.value == "answer"] == ["60%"]


def test_two_of_four_are_not_taken_for_the_three_that_are_asked_of(over: Over) -> None:
    answer = over({"a.txt": ROWS})("물길 분야 세 개 사업 가운데 집행률이 가장 낮은 것은?")
    assert answer.status is not AnswerStatus.ANSWERED
    assert not [f for f in answer.figures if f.role.value == "answer"]
