"""A sum is of all that is named and of nothing that is left out; what is left out is never told for the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2026년 주요업무계획

여울구

마을기획과

□ 재정 규모

※ 2025. 예산규모

(단위 : 백만원)

구 분\t최종예산액 (㉑=㉒+㉓+㉔+㉕)\t당초예산 (㉒)\t1회추경 (㉓)\t2회추경 (㉔)\t간주처리 (㉕)\t비고
계\t800\t500\t120\t80\t100
일반회계\t700\t450\t100\t60\t90
특별회계\t100\t50\t20\t20\t10

□ 마을상담실 상담 유형별 현황

(2025. 10월말 기준, 단위 : 건)

구 분\t합 계\t대 면\t전 화\t방 문
계\t210\t100\t70\t40
2024년\t120\t60\t40\t20
2025년\t90\t40\t30\t20

□ 주민제안 현황

구 분\t2024년\t2025년
제 안 현 황\t46건/ 480백만원\t52건/ 510백만원
편 성 현 황\t15건/ 96백만원\t21건/ 84백만원
"""

BUDGET = """여울 배움터 지원

□ 산출근거

과목구분\t2026년 예산내역
사무관리비\t○ 물안개 연수과정 운영\t= 90,000천원
\t- 연수과정 인건비\t= 50,000천원
\t- 강사료\t= 22,000천원
\t- 홍보물 제작\t= 18,000천원

□ 결산 현황

(단위 : 천원)

연도\t최종예산\t전년이월\t예산현액\t집행액\t집행잔액
2024\t80,000\t3,000\t83,000\t81,000\t2,000
2025\t85,000\t2,000\t87,000\t86,000\t1,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER, "b.txt": BUDGET})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("간주처리는 빼고 당초예산이랑 1·2회 추경만 더하면 여울구 2025년 예산이 총 얼마야?", "700백만원"),
        ("여울구 2025년 1·2회 추경이랑 간주처리만 더하면 얼마야?", "300백만원"),
        ("여울구 2025년 최종예산에서 간주처리 빼고 얼마야?", "700백만원"),
        ("2024년 마을상담실 상담에서 대면은 빼고 전화랑 방문만 더하면 몇 건인가요?", "60건"),
        ("2024년 마을상담실 상담 전화랑 방문 합치면 몇 건이야? 대면은 빼고", "60건"),
        ("2024년 마을상담실 상담 대면 말고 다 더하면 몇 건?", "60건"),
        ("마을상담실 상담 2024년 대면 빼고 몇 건?", "60건"),
        ("마을상담실 상담 2024년 대면이랑 전화 빼고 몇 건?", "20건"),
        ("물안개 연수과정에서 인건비 빼고 나머지가 총 얼마지?", "40,000천원"),
        ("물안개 연수과정 중 인건비만 빼고 다 더하면?", "40,000천원"),
        ("물안개 연수과정에서 강사료하고 인건비 빼고 얼마야?", "18,000천원"),
        ("budget of 물안개 연수과정 without labour costs", "40,000천원"),
        ("How many 마을상담실 상담 in 2024 excluding 전화?", "80건"),
        ("2024년 여울 배움터 지원: the 예산현액 please, not the final budget and not the spending", "83,000천원"),
        ("2024년 여울 배움터 지원 최종예산이나 집행액 말고 예산현액 알려줘", "83,000천원"),
        ("2024년 여울 배움터 지원 the 집행액, not the 예산현액", "81,000천원"),
    ],
)
def test_what_is_named_is_told_without_the_rest(ask: Talk, printed: Printed, question: str, told: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == [told]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("여울구 주민제안 2025년에 제안된 거 말고 편성된 게 몇 건에 얼마예요?", ["21건", "84백만원"]),
        ("여울구 주민제안 2025년에 편성된 거 말고 제안된 게 몇 건에 얼마예요?", ["52건", "510백만원"]),
    ],
)
def test_of_two_things_done_the_one_meant_is_told(ask: Talk, printed: Printed, question: str, told: list[str]) -> None:
    assert printed(ask(question)) == told


@pytest.mark.parametrize(
    "question",
    [
        "여울구 2025년 당초예산이랑 1·3회 추경 더하면 얼마야?",
        "2024년 마을상담실 상담에서 대면은 빼고 전화랑 우편만 더하면 몇 건인가요?",
        "물안개 연수과정 budget, not counting the glass roofs",
    ],
)
def test_a_sum_that_lacks_a_side_is_not_told(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []
