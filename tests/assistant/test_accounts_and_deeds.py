"""Accounts are ranked by their own rows, what only one deed takes is no sum of two, and a few ways to ask for units and workings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "# 꽃길 가꾸기\n\n## 2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산(B)\t증감 (B-A)\n"
        "계\t(x-) 350,000\t(x-) 410,000\t(x-) 60,000\n20101\t(x-) 100,000\t(x-) 110,000\t(x-) 10,000\n30101\t(x-) 250,000\t(x-) 300,000\t(x-) 50,000\n\n"
        "□ 예산 요구내역 및 산출근거\n\n과목구분\t세부 산출내역\n20101\t○ 꽃씨 나눔 = 110,000천원\n\t- 꽃씨 구입 = 110,000천원\n30101\t○ 꽃밭지기 활동비 = 160,000천원\n\t○ 마을 보상금 = 140,000천원\n"
    ),
    "업무.txt": (
        "2031년 주요업무계획\n\n1 새 둥지 돌보기\n\n□ 산출근거\n\n과목구분\t2031년 예산내역\t\n사무관리비\t○ 새 둥지 관리\t= 44,000천원\n"
        "\t- 둥지 신규 설치 550,000원*20개\t= 11,000천원\n\t- 먹이 구입 27,500원*100포*12개월\t= 33,000천원\n"
        "시설비\t○ 새 둥지 쉼터 손질 3,000,000원*4개소\t= 12,000천원\n\n"
        "□ 2031년도 추진일정\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n새 둥지 설치 및 관리\t2031.01~2031.12\t44,000\t둥지 20개 설치\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    [
        "꽃길 가꾸기 예산이 가장 큰 과목은?",
        "꽃길 가꾸기 2031년 예산이 가장 큰 과목은?",
        "꽃길 가꾸기 2031년 과목(20101, 30101) 중 예산이 가장 큰 건?",
    ],
)
def test_accounts_are_ranked_by_their_own_rows(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)[:1]) == (AnswerStatus.ANSWERED, ["300,000천원"])
    assert "160,000" not in answer.text


def test_what_only_one_deed_takes_is_no_sum_of_two(ask: Talk, printed: Printed) -> None:
    assert printed(ask("새 둥지 새로 설치하는 데만 드는 예산 총액은?")) == ["11,000천원"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("꽃길 가꾸기 예산 2030년 → 2031년 증가분 얼마?", "60,000천원"),
        ("꽃길 가꾸기 2031년 예산을 million won으로 알려줘", "410백만원"),
        ("둥지 신규 설치 한 개 가격은?", "550,000원"),
        ("새 둥지 쉼터 손질 한 곳당 얼마야?", "3,000,000원"),
        ("새 둥지 쉼터 손질은 개소당 얼마?", "3,000,000원"),
        ("둥지 신규 설치 1100만원 계산 어떻게 한 거야?", "550,000원 × 20개"),
    ],
)
def test_units_prices_and_workings_are_asked_for_so(ask: Talk, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text


def test_how_many_things_there_are_is_no_number_of_people(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = (
        "2031년 배움터 보고\n\n1 모두의 배움터\n\n 운영 현황\n\n(단위 : 개, 명)\n\n구 분 2029년 2030년 2031년 6월\n\n강 좌 수 168 196 214\n\n수 강 생 4,310 5,275 5,860\n\n"
        " 추진 내용\n\n○ 배움 한마당 : 30백만원(예상 인원 6,000명)\n"
    )
    talk = over({"보고.txt": paper})
    assert printed(talk("2030년 강좌 수")) == ["196개"]
    assert printed(talk("2030년 배움터 수강생은 몇 명?")) == ["5,275명"]


@pytest.mark.parametrize("question", ["둥지 먹이 구입 한 포 값은?", "먹이 구입 한 포 가격"])
def test_what_one_bag_costs_is_its_price(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["27,500원"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("20101이랑 30101 중 예산이 큰 것은?", ["300,000천원", "110,000천원"]),
        ("꽃길 가꾸기 20101과 30101의 예산은?", ["110,000천원", "300,000천원"]),
        ("꽃밭지기 활동비와 마을 보상금 중 예산이 적은 것은?", ["140,000천원", "160,000천원"]),
        ("20101이랑 50101 중 예산이 큰 것은?", []),
        ("20101이랑 50101 합은?", []),
        ("20101과 50101의 예산은?", []),
    ],
)
def test_accounts_side_by_side_are_each_told_or_none(
    ask: Talk, printed: Printed, question: str, said: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status is AnswerStatus.ANSWERED, printed(answer) + printed(answer, "input")) == (bool(said), said)
