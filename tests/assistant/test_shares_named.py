"""What stands before `예산에서` is the whole, and the outermost thing of the other name is the part."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = {
    "책.txt": (
        "2026년 이웃 마을 교류 활성화\n\n□ 과목별 예산 현황\n\n(단위 : 천원)\n\n과목구분\t2026년 예산액\n계\t80,000\n사무관리비\t80,000\n\n"
        "□ 산출근거\n\n과목구분\t2026년 예산내역\t\n사무관리비\t○ 교류마당 봄모임 개최\t= 20,000천원\n"
        "\t- 봄모임 무대 설치\t= 12,000천원\n\t- 현수막 제작\t= 8,000천원\n\t○ 답사\t= 60,000천원\n"
    )
}


@pytest.mark.parametrize(
    "question",
    [
        "이웃 마을 교류 예산에서 봄모임이 차지하는 비율은?",
        "이웃 마을 교류 예산 중 봄모임 비율",
        "2026년 이웃 마을 교류 활성화 예산의 몇 %가 봄모임이야?",
    ],
)
def test_the_part_is_set_against_the_whole_that_is_named(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    answer = over(BOOK)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["25%"])
    assert printed(answer, "input") == ["20,000천원", "80,000"] or "80,000천원" in answer.text
