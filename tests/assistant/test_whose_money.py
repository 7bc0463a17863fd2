"""재원별 asks for the part of each source of money, of the very amount that is asked about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = {
    "계획.txt": "달팽이 도서관 건립\n\n1 사업개요\n\n사업기간\t2025년\n총사업비\t90억원\t[국비] 30억원\t[도비] 20억원\t[군비] 40억원\n\n"
    "2 예산 설명\n\n(단위 : 백만원)\n\n재원별\t2024년 예산\t2025년 예산\n계\t1,000\t3,000\n국비\t400\t1,200\n군비\t600\t1,800\n"
}


@pytest.mark.parametrize(
    ("questions", "parts"),
    [
        (("달팽이 도서관 총사업비는?", "재원별로 나눠줘"), ["30억원", "20억원", "40억원"]),
        (("달팽이 도서관 2025년 예산을 재원별로 알려줘",), ["1,200백만원", "1,800백만원"]),
        (("달팽이 도서관 2024년 예산 재원 구성은?",), ["400백만원", "600백만원"]),
    ],
)
def test_each_source_of_money_is_told(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, questions: tuple[str, ...], parts: list[str]
) -> None:
    answer = over(PLAN)(*questions)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, parts)


YEARS = {
    "계획.txt": "달팽이시 2031. 주요업무계획\n\n건축과\n\n1. 나무다리 놓기\n\n□ 2031년 소요예산 : 90,000천원\n\n(단위 : 천원)\n\n재원별\t합계\t2031년\t2032년\n"
    "계\t150,000\t90,000\t60,000\n국비\t70,000\t40,000\t30,000\n도비\t30,000\t20,000\t10,000\n시비\t50,000\t30,000\t20,000\n"
}


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("나무다리 놓기 2032년도 국비 계획액은 얼마로 되어 있나요?", ["30,000천원"]),
        (
            "기자입니다. 나무다리 놓기에 2031년 국비·도비·시비가 각각 얼마씩 들어가나요?",
            ["40,000천원", "20,000천원", "30,000천원"],
        ),
        ("How much national government subsidy goes into 나무다리 놓기 in 2032?", ["30,000천원"]),
    ],
)
def test_funds_are_told_however_they_are_called(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, parts: list[str]
) -> None:
    answer = over(YEARS)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, parts)


MONTH = {
    "계획.txt": "달팽이시 2031년도 예산안 사업설명서\n\n산골 살림 돕기\n\n1 기본 현황\n\n사업기간\t2031년\n\n2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\n"
    "행사운영비\t○ 산골 길잡이 운영\t= 50,000천원\n\t○ 산골 한달살이 운영\t= 30,000천원\n"
}


def test_a_month_of_living_somewhere_is_a_name(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    assert printed(over(MONTH)("산골 길잡이 운영 예산 알려줘", "그럼 한달살이 프로그램은?")) == ["30,000천원"]


CARD = {
    "설명서.txt": "골목시장 장보기 지원\n\n1 기본 현황\n\n사업개요\n\n사업기간\t연례반복\n총사업비\t80,000천원\t[국비] 20,000천원\t[도비] 60,000천원\n\n"
    "2 예산 설명\n\n예산 총괄\n\n(단위 : 천원)\n\n"
    "구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t70,000\t80,000\t10,000\n사무관리비\t70,000\t80,000\t10,000\n\n"
    "5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t전년이월\t예산현액\t집행액\t차년이월\t집행잔액\n"
    "2028\t50,000\t0\t50,000\t40,000\t7,000\t3,000\n2029\t60,000\t7,000\t67,000\t62,000\t1,000\t4,000\n"
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2031년 골목시장 장보기 지원 국비는?", ["20,000천원"]),
        ("2031년 골목시장 장보기 지원에서 국비 비중은?", ["25%"]),
        (
            "What share of the 2031 market project (골목시장 장보기 지원) is paid by the national government?",
            ["25%"],
        ),
        ("2030년 골목시장 장보기 지원 국비는?", []),
    ],
)
def test_a_payers_part_of_what_one_year_costs_is_of_that_year(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over(CARD)(question)) == said


@pytest.mark.parametrize(
    "questions",
    [
        (
            "What was spent on the market project (골목시장 장보기 지원) in 2028?",
            "and how much was carried over to the next year?",
        ),
        ("How much was carried forward into the next fiscal year from the 2028 accounts of 골목시장 장보기 지원?",),
    ],
)
def test_what_is_carried_over_to_the_next_year_is_told_in_the_accounts_of_its_own(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, questions: tuple[str, ...]
) -> None:
    assert printed(over(CARD)(*questions)) == ["7,000천원"]
