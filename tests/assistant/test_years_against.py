"""One year set against another, years whose cell is blank, names that end in brackets, and words that say as what."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

GARDEN = """동네 정원 가꾸기

1 기본 현황

사업비 (당해년도)\t60,000천원

2 예산 설명

(단위 : 천원, %)

구 분\t2023예산액 (A)\t2024예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t80,000\t60,000\t△20,000\t△25
사무관리비\t20,000\t30,000\t10,000\t50
행사운영비\t60,000\t30,000\t△30,000\t△50

산출근거

과목구분\t2024년 예산내역
사무관리비\t○ 정원사 교육 1,000,000원*10회\t= 10,000천원
\t○ 묘목 안내책 인쇄 4,000원*5,000부\t= 20,000천원
업무추진비\t○ 시책 활동비\t= 30,000천원
\t- 이웃 동 협의 12,000,000원\t= 12,000천원
\t- 현장 점검 18,000,000원\t= 18,000천원

2024년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t60,000\t
정원사 교육\t2024.03~2024.05\t10,000\t
안내책 인쇄\t2024.06~2024.06\t20,000\t
이웃 협의\t2024.01~2024.12\t30,000\t
"""
LAKE = """호숫길 음악제

1 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2020년 예산액\t2021예산액 (A)\t2022예산(B)\t증감 (B-A)\t(B-A)*100/A
계\t(x-)\t(x-)\t(x-) 90,000\t(x-) 30,000\t(x-) 50
20101\t(x-)\t(x-)\t(x-) 40,000\t(x-) 10,000\t(x-) 33

5 최근 3년 결산 현황

(단위 : 천원)

연도\t당초예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액
2020\t(x-) 45,000\t(x-) 0\t(x-) 0\t(x-) 45,000\t(x-) 41,000\t(x-) 0\t(x-) 4,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"정원.txt": GARDEN, "호숫길.txt": LAKE})


@pytest.mark.parametrize(
    ("talk", "rate"),
    [
        (("동네 정원 가꾸기 2024년 예산은 2023년의 몇 %야?",), "75%"),
        (("동네 정원 가꾸기 2024년 예산은?", "2023년은?", "2024년 게 2023년의 몇 퍼센트 수준이야?"), "75%"),
        (("동네 정원 가꾸기 예산은 작년의 몇 프로야?",), "75%"),
        (("동네 정원 가꾸기 2024년 예산 얼마야?", "작년의 몇 퍼센트야?"), "75%"),
        (("동네 정원 가꾸기 사무관리비 2023년은 2024년 대비 몇 %야?",), "66.67%"),
        (("What percent of the 2023 budget is the 2024 budget of 동네 정원 가꾸기?",), "75%"),
    ],
)
def test_a_year_set_against_another_is_told_in_percent_of_it(
    ask: Talk, printed: Printed, talk: tuple[str, ...], rate: str
) -> None:
    assert printed(ask(*talk)) == [rate]


@pytest.mark.parametrize(
    ("question", "change"),
    [
        ("20101 과목은 2021년보다 얼마나 늘었어?", "10,000천원"),
        ("호숫길 음악제 예산은 2021년 대비 얼마나 늘었어?", "30,000천원"),
    ],
)
def test_the_printed_change_from_a_year_whose_cell_is_blank_is_that_of_the_year_after(
    ask: Talk, printed: Printed, question: str, change: str
) -> None:
    assert printed(ask(question)) == [change]


def test_a_blank_cell_is_said_with_the_budget_that_the_accounts_print_for_its_year(ask: Talk) -> None:
    answer = ask("호숫길 음악제 2020년 예산은 얼마였지?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert [f.printed for f in answer.figures if f.role is Role.CONTEXT] == ["45,000천원"]
    assert "당초예산: 45,000천원" in answer.text


def test_what_one_account_of_a_blank_year_was_is_not_told_by_the_whole(ask: Talk) -> None:
    answer = ask("호숫길 음악제 20101 2020년 예산은?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert not answer.figures


@pytest.mark.parametrize(
    "question",
    [
        "정원 가꾸기 추진일정상 항목별 집행금액 쭉 알려줘 (동네)",
        "동네 정원 가꾸기 추진일정상 항목별 집행금액 쭉 알려줘",
    ],
)
def test_the_rest_of_a_name_may_stand_in_brackets_at_the_end(ask: Talk, question: str) -> None:
    parts = [f.printed for f in ask(question).figures if f.role is Role.PART]
    assert parts == ["10,000천원", "20,000천원", "30,000천원"]


@pytest.mark.parametrize("question", ["이웃 동 협의 명목 업무추진비는 얼마?", "이웃 동 협의 용도로 잡은 업무추진비는?"])
def test_a_word_that_says_as_what_names_no_thing(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["12,000천원"]


@pytest.mark.parametrize(
    "question",
    [
        "How many copies of the 묘목 안내책 will be printed, and at what price per copy?",
        "How many copies of the 묘목 안내책 will be printed and what is the price per copy?",
    ],
)
def test_a_price_per_copy_is_asked_beside_the_number_of_copies(ask: Talk, printed: Printed, question: str) -> None:
    assert sorted(printed(ask(question))) == ["4,000원", "5,000부"]


FAIR = "제7회 갈대숲 걷기대회\n\n기 본 계 획\n\n2033. 3.\n\n1 소요예산\n\n(단위 : 천원)\n\n재원별\t2033년\t2030년\t증감\n계\t90,000\t80,000\t10,000\n도비\t30,000\t25,000\t5,000\n시비\t60,000\t55,000\t5,000\n"


@pytest.mark.parametrize(
    ("question", "change"),
    [
        ("갈대숲 걷기대회 시비가 2030년 대비 얼마나 늘었나", ["5,000천원"]),
        ("갈대숲 걷기대회 예산은 2030년보다 얼마나 늘었어?", ["10,000천원"]),
        ("By how much did the provincial share of 갈대숲 걷기대회 grow compared to 2030?", ["5,000천원"]),
        ("갈대숲 걷기대회 시비가 2029년 대비 얼마나 늘었나", []),
    ],
)
def test_a_row_that_sets_two_years_apart_beside_each_other_tells_the_change_between_them(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, change: list[str]
) -> None:
    assert printed(over({"걷기.txt": FAIR})(question)) == change
