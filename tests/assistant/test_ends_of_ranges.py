"""What is asked by its own measure is told by that alone: ages, days, minutes, the end of a range, an average."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2024년 들꽃마을 주요업무계획

□ 마을 심사단 운영

○ 심사단 구성 및 운영
 - 모집대상 : 만16세 이상 마을 주민
 - 모집인원 : 27명(심사단 24명, 예비 3명)
 - 운영기간 : 45일 이내
○ 심사단 교육
 - 강좌진행 : 온라인교육(총 6강, 각 25분 내외)
 - 수강인원 : 24명

□ 소모임 지원

○ 1개 모임당 지원금 400천원 ~ 900천원 지원

□ 심사위원회 현황

(단위 : 회, 건)

구분\t개최횟수\t처리안건
2022년\t3\t36
2023년\t5\t40
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"들꽃_2024.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("심사단은 몇 살부터 지원할 수 있어?", "16세"),
        ("심사단은 만 몇 세 이상이야?", "16세"),
        ("심사단 온라인교육은 한 강의가 몇 분이야?", "25분"),
        ("소모임 1개 모임당 지원금은 최대 얼마야?", "900천원"),
        ("소모임 1개 모임당 지원금은 최소 얼마야?", "400천원"),
    ],
)
def test_each_measure_is_met_by_its_own(ask: Talk, printed: Printed, question: str, value: str) -> None:
    assert printed(ask(question)) == [value]


@pytest.mark.parametrize(
    "question", ["심사단은 며칠 동안 운영해?", "심사단은 얼마 동안 운영해?", "심사단은 얼마나 오래 운영해?"]
)
def test_how_long_is_answered_by_the_time_and_never_by_the_people(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert "45일 이내" in answer.text
    assert set(printed(answer)) <= {"45일"}


@pytest.mark.parametrize(
    "question", ["2023년 심사위원회 한 번에 평균 몇 건 처리했어?", "2023년 심사위원회 처리안건 평균은 몇 건이야?"]
)
def test_the_whole_of_a_year_is_no_average(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []
