"""What is ranked is what the question ranks, not a word of the subject's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = {
    "책.txt": (
        "2026년 청소년 방과후 활동 지원\n\n□ 과목별 예산 현황\n\n(단위 : 천원)\n\n과목구분\t2026년 예산액\n계\t60,000\n사무관리비\t38,000\n"
        "국내여비\t22,000\n\n□ 산출근거\n\n과목구분\t2026년 예산내역\t\n사무관리비\t○ 봄 강좌\t= 20,000천원\n"
        "\t○ 가을 강좌\t= 18,000천원\n국내여비\t○ 견학\t= 22,000천원\n"
    )
}


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("청소년 방과후 활동 지원에서 가장 큰 과목은 뭐야?", "38,000천원"),
        ("청소년 방과후 활동 지원의 행사 중 예산이 가장 큰 것은?", "22,000천원"),
    ],
)
def test_accounts_or_the_things_done_are_ranked_as_was_asked(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, first: str
) -> None:
    answer = over(BOOK)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [first])
