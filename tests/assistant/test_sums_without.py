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

GARDEN = """시민정원사 모임 지원

□ 사업개요

○ 총사업비 : 14억원

- 부지매입비 8억원, 공사비 6억원

□ 예산 총괄

(단위 : 천원, %)

구 분\t2025예산액 (A)\t2026예산액 (B)\t증감 (B-A)
계\t14,000\t17,000\t3,000
사무관리비\t4,000\t5,000\t1,000
행사운영비\t3,000\t4,000\t1,000
업무추진비\t7,000\t8,000\t1,000

□ 산출근거

과목구분\t2026년 예산내역
사무관리비\t○ 정원사 실습재료 10,000원*500명\t= 5,000천원
행사운영비\t○ 나눔장터 안전요원 200,000원*20명\t= 4,000천원
업무추진비\t○ 모임 활동비\t= 8,000천원

□ 참여가게 포상

- 포상규모 : 12개 가게(최우수 2, 우수 4, 장려 6)

□ 관리 현황

(2025. 9월말 기준, 단위 : 개, km)

관리기관\t노선수\t총연장\t포장
계\t26\t1,450.0\t1,376.6
솔내지소\t16\t902.0\t867.0
달뫼지소\t10\t548.0\t509.6
"""

CODES = """여울 판로 지원

□ 예산 총괄

(단위 : 천원)

구 분\t2025예산액 (A)\t2026예산액 (B)\t증감 (B-A)
계\t40,000\t54,000\t14,000
20101\t10,000\t11,000\t1,000
20103\t10,000\t18,000\t8,000
30702\t20,000\t25,000\t5,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER, "b.txt": BUDGET, "c.txt": GARDEN, "d.txt": CODES})


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
        ("시민정원사 모임 지원 2026년 예산에서 업무추진비 빼고 얼마야?", "9,000천원"),
        ("시민정원사 모임 지원 2026년 사무관리비랑 행사운영비 더하면?", "9,000천원"),
        ("시민정원사 모임 지원 총사업비에서 부지매입비 빼고 얼마?", "6억원"),
        ("20101이랑 20103만 더하면 2026년 여울 판로 지원 얼마? 30702는 빼고", "29,000천원"),
        ("2026년 여울 판로 지원 예산 중 30702 빼고 얼마?", "29,000천원"),
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
    ("talk", "left"),
    [
        (("마을상담실 상담 2024년 몇 건?", "대면은 빼고"), "60건"),
        (("마을상담실 상담 2024년 몇 건?", "대면은 빼고", "전화도 빼면?"), "20건"),
        (("물안개 연수과정 운영 예산은?", "인건비 빼면?", "강사료까지 빼면?"), "18,000천원"),
    ],
)
def test_one_part_more_is_taken_from_the_same_whole(
    ask: Talk, printed: Printed, talk: tuple[str, ...], left: str
) -> None:
    assert printed(ask(*talk)) == [left]


def test_what_another_part_is_taken_from_is_asked_back(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물안개 연수과정 운영 예산은?", "인건비 빼면?", "강사료 빼면?")) == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("여울구 주민제안 2025년에 제안된 거 말고 편성된 게 몇 건에 얼마예요?", ["21건", "84백만원"]),
        ("여울구 주민제안 2025년 편성현황, 건수 말고 금액으로 얼마였어?", ["84백만원"]),
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
        "시민정원사 모임 참여가게 우수 포상규모 중 장려 빼고 몇 개 가게?",
        "관리 현황 지소만 더하면?",
        "물안개 연수과정 budget, not counting the glass roofs",
    ],
)
def test_a_sum_that_lacks_a_side_is_not_told(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []
