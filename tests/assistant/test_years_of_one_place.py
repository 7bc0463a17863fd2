"""Years that one place tells: all of them are ranked, added and listed, none left out, and none taken from another place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "나눔.txt": (
        "이끼숲 나눔사업\n\n1 기본 현황\n\n사업개요\n\n사업비 (당해년도)\t900,000천원\n\n4 사업 효과\n\n□ 최근 3년 추진실적\n\n"
        "2028년도\t○ 헌옷 고쳐 입기 등 5개 사업(9억원)\n2029년도\t○ 빈터 텃밭 일구기 등 9개 사업(9억원)\n"
        "2030년도\t○ 2030 물빛 돌봄 나누기 등 14개 사업(8억원)\n\n5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t예산현액\t집행액\t집행잔액\n"
        "2027\t700,000\t700,000\t690,000\t10,000\n2028\t900,000\t900,000\t890,000\t10,000\n2029\t900,000\t900,000\t900,000\t0\n"
    ),
    "계획.txt": (
        "2032. 주요업무계획\n\n1. 골목제안 넓히기\n\n□ 추진현황\n\n○ 최근 2년간 운영현황\n\n구 분\t2030년 (2031년 예산)\t2031년 (2032년 예산)\n"
        "제 안 현 황\t40건/ 3,000백만원\t55건/ 2,500백만원\n마 을 회 의\t'30.8.11개최\t'31.9.12. 화상 개최\n\n□ 2032년 소요예산 : 21,000천원\n\n(단위 : 천원)\n\n"
        "재원별\t합계\t연차별 소요재원\n\t\t2031년\t2032년\t2033년\n계\t66,000\t20,000\t21,000\t25,000\n구비\t66,000\t20,000\t21,000\t25,000\n\n"
        "2. 살림 다지기\n\n□ 추진실적\n\n- 2031년 제1회 추경\n - ➔ 가뭄 대응 예산 31억원, 다리사업 20억원 편성\n- 2031년 제2회 추경\n - ➔ 가뭄 대응 예산 12억원, 다리사업 7억원 편성\n\n"
        "3. 이웃모임 열기\n\n- 마을회의 개최\n - 시기 : 2029년 상반기\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    [
        "최근 3년 이끼숲 나눔사업 중 사업 수가 가장 많았던 해는?",
        "In which year were there the most 이끼숲 나눔사업?",
    ],
)
def test_a_year_that_its_own_row_says_again_is_ranked_with_the_others(
    ask: Talk, printed: Printed, question: str
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["14개"])
    assert "2030" in answer.text.splitlines()[0]
    assert len(answer.figures) == 3


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("2028년부터 2030년까지 이끼숲 나눔사업 수 합계는?", "28개"),
        ("이끼숲 나눔사업은 2028년부터 2030년까지 총 몇 개?", "28개"),
        ("골목제안 넓히기 2031~2033년 합계는?", "66,000천원"),
        ("2031년 두 차례 추경으로 편성한 다리사업 예산 합계는?", "27억원"),
        ("2031년 두 번의 추경에 편성된 가뭄 대응 예산을 더하면?", "43억원"),
    ],
)
def test_what_is_added_is_of_one_kind_and_of_every_year(ask: Talk, printed: Printed, question: str, total: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [total])


def test_two_supplements_are_not_set_against_each_other(ask: Talk, printed: Printed) -> None:
    assert "13억원" not in printed(ask("2031년 두 차례 추경으로 다리사업은 얼마 늘었어?"))


def test_the_number_of_each_year_is_no_money(ask: Talk, printed: Printed) -> None:
    assert printed(ask("이끼숲 나눔사업 연도별 사업 수")) == ["5개", "9개", "14개"]


@pytest.mark.parametrize(("year", "said"), [("2030", "'30.8.11"), ("2031", "'31.9.12")])
def test_a_day_of_another_year_is_not_told(ask: Talk, year: str, said: str) -> None:
    answer = ask(f"{year}년 마을회의는 언제 열렸어?")
    assert said in answer.text
    assert "2029" not in answer.text
