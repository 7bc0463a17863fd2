"""What a thing done costs, though another thing carries the very word of cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = {
    "책.txt": (
        "2026년 별빛마당 가꾸기\n\n□ 산출근거\n\n과목구분\t2026년 예산내역\t\n사무관리비\t○ 마당극 운영\t= 9,000천원\n"
        "\t○ 천막 설치비\t= 4,000천원\n시설비\t○ 마당 보수\t= 21,000천원\n\t- 등불 설치\t= 15,000천원\n\t- 돌길 설치비\t= 6,000천원\n"
        "민간위탁금\t○ 놀이터 위탁 운영\t= 32,000천원\n\t- 놀이터 인건비\t= 24,000천원\n\t- 쉼터 운영비\t= 8,000천원\n"
        "공기관위탁\t○ 바다박람회 참가\t= 42,000천원\n\t- 박람회 참가비\t= 12,000천원\n\t- 부스 임차\t= 30,000천원\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("등불 설치비는?", "15,000천원"),
        ("돌길 설치비는 얼마야?", "6,000천원"),
        ("천막 설치비", "4,000천원"),
        ("마당극 운영비 얼마야", "9,000천원"),
        ("놀이터 위탁 운영비 얼마야", "32,000천원"),
        ("쉼터 운영비는?", "8,000천원"),
        ("바다박람회 참가비는?", "12,000천원"),
    ],
)
def test_the_cost_of_a_thing_is_the_figure_of_that_thing(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str
) -> None:
    answer = over(BOOK)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [wanted])


def test_the_cost_of_what_is_not_done_is_not_answered(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert printed(over(BOOK)("분수 설치비는?")) == []
