"""What was reached against what was planned, what each one has, and what only goes by letters are told apart from amounts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무 추진실적 및 2032. 주요업무계획

별빛구 길과

1. 둑방길 넓히기

□ 추진실적

- 공종별 공정현황

구 분	계획공정률	실적공정률
전체	65%	58%
토공	90%	88%

※ 구민 1인당 녹지면적 : 9.4㎡

□ 추진계획

○ 2032년 넓힐 길

(단위 : m, 백만원)

길 이 름	연장	평균폭	사업비
솔숲길	820	3.5	640
들꽃길	560	2.5	385

2. LED 가로등 교체

□ 사업개요

- 가로등 현황 : 총 1,340등(LED 1,250등, 나트륨 90등)

□ 2032년 소요예산 : 66,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2032_계획.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("둑방길 넓히기 계획 대비 실적 공정률 차이는?", ["7%p"]),
        ("구민 1인당 녹지면적은?", ["9.4㎡"]),
        ("1인당 녹지 면적은 몇 ㎡?", ["9.4㎡"]),
        ("들꽃길 평균폭은?", ["2.5"]),
        ("LED 가로등 교체 재원은?", ["66,000천원"]),
        ("나트륨 가로등은 몇 등이야?", ["90등"]),
    ],
)
def test_each_is_told_for_what_it_is(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_one_rate_is_no_difference(ask: Talk, printed: Printed) -> None:
    assert printed(ask("둑방길 넓히기 전체 실적공정률 차이는?")) == []
