"""How often and of how many a thing is said to be, what one person costs a month, and money called by its project."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """솔숲 이웃 사업

2 예산 설명

산출근거

과목구분\t2023년 예산내역
사무관리비\t○ 이웃 모임 및 나눔회 개최\t= 33,000천원
\t- 자치구 나눔회 개최 1,500,000원*2회\t= 3,000천원
\t- 자치구 모임 준비 1,000,000원*30회\t= 30,000천원
\t○ 길잡이 책자 제작 5,000원*2,000부\t= 10,000천원
특정업무경비\t○ 현장활동비(순찰) 80,000원*5명*12개월\t= 4,800천원

2023년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t47,800\t
나눔회 및 모임 개최\t2023.01~2023.12\t33,000\t동장과 구청 담당 나눔회
책자 제작\t2023.03~2023.05\t10,000\t책자 배부

4 사업효과

□ 최근 3년 추진실적

2021년도\t○ 고운 우물 살리기 등 4개 사업(6억원)
2022년도\t○ 빈집 새단장 등 7개 사업(9억원)

추진경위

- 「솔숲구 이웃장려사업 운영 조례」 제정 : 2011.3.2.
- 「솔숲구 이웃사업 운영 조례」로 조례명 변경 : 2019.8.7.
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"솔숲_2023.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("나눔회 두 번 여는 데 얼마야?", "3,000천원"),
        ("구청들이랑 나눔회 두 번 여는 데 얼마 잡아놨어?", "3,000천원"),
        ("자치구 모임 30회 준비하는 데 얼마 들어?", "30,000천원"),
        ("길잡이 책자 2,000부 제작하는 데 얼마야?", "10,000천원"),
        ("순찰 5명에게 주는 현장활동비는 얼마야?", "4,800천원"),
    ],
)
def test_a_number_of_times_that_is_said_is_met_by_the_line_that_prints_it(
    ask: Talk, printed: Printed, question: str, amount: str
) -> None:
    assert printed(ask(question)) == [amount]


@pytest.mark.parametrize(
    "question", ["자치구 모임 40회 준비하는 데 얼마 들어?", "길잡이 책자 9,000부 제작하는 데 얼마야?"]
)
def test_a_number_that_no_line_prints_is_not_let_go(ask: Talk, question: str) -> None:
    assert ask(question).status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}


@pytest.mark.parametrize(
    "talk",
    [
        ("솔숲 이웃 사업 특정업무경비 한 사람당 한 달에 얼마야?",),
        ("솔숲 이웃 사업 특정업무경비는 얼마야?", "한 사람당 한 달에 얼마꼴이야?"),
    ],
)
def test_a_price_times_people_and_months_is_what_one_gets_a_month(
    ask: Talk, printed: Printed, talk: tuple[str, ...]
) -> None:
    assert printed(ask(*talk)) == ["80,000원"]


def test_what_one_person_gets_in_all_is_not_the_price_of_a_month(ask: Talk) -> None:
    assert ask("솔숲 이웃 사업 특정업무경비는 1인당 얼마야?").status is AnswerStatus.NOT_STATED


@pytest.mark.parametrize(
    ("question", "amount"),
    [("고운 우물 살리기 등에 준 이웃사업비가 얼마였더라", "6억원"), ("빈집 새단장 등에 준 솔숲이웃사업비는?", "9억원")],
)
def test_the_money_of_a_project_may_be_called_by_its_name_beside_what_it_was_given_to(
    ask: Talk, printed: Printed, question: str, amount: str
) -> None:
    assert printed(ask(question)) == [amount]


def test_the_money_of_a_project_is_not_given_for_what_it_never_paid(ask: Talk) -> None:
    assert ask("달빛 장터에 준 이웃사업비는 얼마야?").status is AnswerStatus.ABSENT


def test_what_was_renamed_has_the_day_of_its_new_name(ask: Talk) -> None:
    answer = ask("When was the 이웃장려사업 ordinance renamed the 이웃사업 ordinance?")
    assert "2019.8.7." in answer.text
    assert "2011" not in answer.text


GRANTS = """이웃 나눔 장려금

※ 나루시 2031년도 예산안 기준

□ 산출근거

과목구분\t2031년 예산내역
자치단체경상보조금\t○ 마을 나눔 장려금\t= 1,500,000천원
\t- 으뜸 300,000,000원*1개\t= 300,000천원
\t- 버금 200,000,000원*3개\t= 600,000천원
\t- 딸림 100,000,000원*6개\t= 600,000천원
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("나눔 장려금에서 버금 등급 마을 3곳에 주는 돈이 다 합해서 얼마인가요", ["600,000천원"]),
        ("나눔 장려금에서 버금 등급 마을에 주는 돈이 얼마인가요", ["600,000천원"]),
        ("나눔 장려금에서 버금 마을 4곳에 주는 돈이 다 합해서 얼마인가요", []),
        ("나눔 장려금에서 막내 등급 마을에 주는 돈이 얼마인가요", []),
    ],
)
def test_what_the_so_many_of_a_grade_are_given_is_the_line_that_prints_as_many(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over({"장려금.txt": GRANTS})(question)) == said
