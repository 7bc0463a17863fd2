"""Years that a question leaves out are not counted, and are never told for what is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2026년 주요업무계획

여울구

마을기획과

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t여울 걷기교실 운영\t계속\t3
2\t달무리 산책로 조성\t계속\t5

여울 걷기교실 운영

□ 사업개요

○ 목 적 : 주민 건강

□ 추진실적

2022년도\t○ 걷기교실 강습 : 31회 ○ 강사 모임 : 4회
2023년도\t○ 걷기교실 강습 : 37회 ○ 강사 모임 : 5회
2024년도\t○ 걷기교실 강습 : 42회 ○ 강사 모임 : 6회

□ 2026년 소요예산 : 21,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2025년\t2026년\t2027년\t2028년
계\t93,000\t21,000\t21,000\t30,000\t21,000
구비\t93,000\t21,000\t21,000\t30,000\t21,000

달무리 산책로 조성

□ 사업개요

○ 목 적 : 산책로 정비

□ 2026년 소요예산 : 5,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2025년\t2026년
계\t5,000\t0\t5,000
구비\t5,000\t0\t5,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("걷기교실 강습 2022년이랑 2023년만 더하면 몇 회? 2024년은 빼고",), "68회"),
        (("걷기교실 강습 2024년 제외하고 2022년과 2023년 합계는?",), "68회"),
        (("걷기교실 강습 2022년부터 2024년까지 합계, 2023년은 빼고",), "73회"),
        (("여울 걷기교실 운영 소요예산, 2025년은 제외하고 26년부터 28년까지만 더해줘",), "72,000천원"),
        (("여울 걷기교실 운영: total of 2025, 2026 and 2028 only, without 2027?",), "63,000천원"),
        (("여울 걷기교실 운영 2027년 빼고 다 더하면 얼마?",), "63,000천원"),
        (("sum of 여울 걷기교실 운영 for 2025 to 2028 excluding 2027",), "63,000천원"),
        (("여울 걷기교실 운영 소요예산 총액에서 2027년 빼면?",), "63,000천원"),
        (("걷기교실 강습 2022년부터 2024년까지 합계는?", "2023년은 빼고"), "73회"),
        (("여울 걷기교실 운영 2027년 외 합계",), "63,000천원"),
        (("sum for all years but 2027 of 여울 걷기교실 운영",), "63,000천원"),
        (("여울 걷기교실 운영 2025~2028 합계는?", "2027년을 빼면?"), "63,000천원"),
        (("여울 걷기교실 운영 2025년, 2026년, 2028년 금액 합계는?",), "63,000천원"),
    ],
)
def test_a_year_left_out_is_not_added(ask: Talk, printed: Printed, talk: tuple[str, ...], told: str) -> None:
    answer = ask(*talk)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == [told]


@pytest.mark.parametrize("question", ["걷기교실 강습 2024년 빼고 몇 회야?", "걷기교실 강습은 2024년 외에 몇 회?"])
def test_each_year_but_the_one_left_out_is_told(ask: Talk, printed: Printed, question: str) -> None:
    assert sorted(printed(ask(question))) == ["31회", "37회"]


@pytest.mark.parametrize(
    "question",
    ["여울 걷기교실 운영 2027년에서 2026년 빼면?", "걷기교실 강습 2024년 빼고 가장 많은 해는?"],
)
def test_the_year_left_out_is_never_told(ask: Talk, printed: Printed, question: str) -> None:
    assert not {"21,000천원", "30,000천원", "42회"} & {*printed(ask(question))}
