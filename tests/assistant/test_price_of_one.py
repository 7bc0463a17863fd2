"""Amounts that are the price of one, the lines of one account ranked, and two counts compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """물안개 문화제 지원

2 예산 설명

(단위 : 천원, %)

구 분\t2020예산액 (A)\t2021예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t70,000\t76,000\t6,000\t8
사무관리비\t20,000\t26,000\t6,000\t30
업무추진비\t50,000\t50,000\t0\t0

산출근거

과목구분\t2021년 예산내역
사무관리비\t○ 문화제 준비\t= 26,000천원
\t- 준비모임 개최 400,000원*15회\t= 6,000천원
\t- 무대 설치비 10,000,000원*2개\t= 20,000천원
업무추진비\t○ 협의 활동비\t= 50,000천원
\t- 이웃 마을 협의 19,000,000원\t= 19,000천원
\t- 후원 단체 협의 31,000,000원\t= 31,000천원

4 사업효과

□ 최근 3년 추진실적

2019년도\t○ 마을 설명회 개최 : 8회 ○ 후원의 밤 개최 : 3회
2020년도\t○ 마을 설명회 개최 : 13회 ○ 후원의 밤 개최 : 2회
"""
RULES = """2021. 주요업무계획

자치규정 정비

□ 규정 현황

(단위 : 건)

자치규정\t\t\t내부지침\t\t
계\t조례\t규칙\t계\t훈령\t예규
270\t210\t60\t45\t30\t15

○ 사용료 감면 조례 등 (조례 3건, 규칙 1건)
"""
OTHER = """기획실 현황

□ 과목별 집행현황 (2020. 12. 31. 기준)

(단위 : 천원)

구 분\t예산액\t집행액\t잔액
계\t70,000\t50,000\t20,000
업무추진비\t40,000\t30,000\t10,000
여비\t30,000\t20,000\t10,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"문화제_2021.txt": PAPER, "규정_2021.txt": RULES, "기획실_2020.txt": OTHER})


@pytest.mark.parametrize(
    ("question", "difference"),
    [
        ("조례는 규칙보다 몇 건 많아?", "150건"),
        ("규칙보다 조례가 몇 건 더 많아?", "150건"),
        ("2020년 마을 설명회는 2019년보다 몇 번 더 했어?", "5회"),
        ("물안개 문화제 무대 설치비는 준비모임보다 얼마나 많아?", "14,000천원"),
    ],
)
def test_what_is_more_than_another_is_told_by_their_difference(
    ask: Talk, printed: Printed, question: str, difference: str
) -> None:
    assert printed(ask(question)) == [difference]


def test_two_counts_are_compared_though_no_word_counts_them(ask: Talk, printed: Printed) -> None:
    assert printed(ask("훈령이랑 예규 중 뭐가 더 많아?")) == ["30건"]


def test_the_lines_of_an_account_are_ranked_and_not_its_totals_elsewhere(ask: Talk, printed: Printed) -> None:
    assert printed(ask("업무추진비 항목 중에 제일 큰 게 뭐야?")) == ["31,000천원"]


def test_the_price_of_one_is_confirmed_where_one_is_said(ask: Talk, printed: Printed) -> None:
    answer = ask("준비모임 한 번 여는 데 40만원 맞아?")
    assert answer.text.startswith("네")
    assert printed(answer) == ["400,000원"]


@pytest.mark.parametrize(
    "question", ["준비모임 한 번 여는 데 드는 돈은?", "준비모임 한 번 개최하는 데 얼마 잡아놨어요?"]
)
def test_the_price_of_one_is_told_where_one_time_is_said(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["400,000원"]


def test_the_price_of_one_is_not_what_all_come_to(ask: Talk, printed: Printed) -> None:
    answer = ask("무대 설치비 1,000만원 맞아?")
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("아니요")
    assert "단가" in answer.text
    assert printed(answer) == ["20,000천원"]


def test_what_did_is_no_name_in_english(ask: Talk) -> None:
    answer = ask("How much did the 물안개 문화제 fetch for 후원 단체 협의 in 2021?")
    assert "not found" not in answer.text


@pytest.mark.parametrize(
    ("question", "yes", "said"),
    [
        ("물안개 문화제 무대 하나 설치하는 데 2천만원 든다는 게 맞나요?", False, "10,000,000원"),
        ("물안개 문화제 무대 한 개 설치하는데 1,000만원이죠?", True, "10,000,000원"),
        ("물안개 문화제 무대 1개 설치비는 1,000만원이지?", True, "10,000,000원"),
        ("물안개 문화제 업무추진비는 2021년에도 50,000천원 그대로지?", True, "50,000천원"),
        ("물안개 문화제 사무관리비는 2021년에도 20,000천원 그대로지?", False, "26,000천원"),
    ],
)
def test_what_is_claimed_of_one_is_held_against_the_price_of_one(
    ask: Talk, printed: Printed, question: str, *, yes: bool, said: str
) -> None:
    answer = ask(question)
    assert printed(answer) == [said]
    assert answer.text.startswith("네" if yes else "아니요")


def test_how_many_teams_an_office_has_is_counted_in_teams(over: Callable[[Mapping[str, str]], Talk]) -> None:
    ask = over(
        {"2021_업무계획.txt": "2021. 주요업무계획\n\n기획예산과\n\nⅠ. 일반현황\n\n□ 조 직 : 3팀\n\n□ 인 력 : 19명\n"}
    )
    for question in (
        "How many teams are there in the planning and budget division?",
        "How many teams does the Planning and Budget Division have?",
    ):
        assert [(str(f.value), f.unit) for f in ask(question).figures] == [("3", "count:팀")], question


def test_two_amounts_that_are_said_to_differ_are_both_told(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = (
        "들꽃 장터 운영\n\n1 기본 현황\n\n○ 총사업비 : 40,000천원\n\n2 사업 설명\n\n○ 사업기간 : 2031년\n\n"
        "○ 총사업비 : 30,000천원\n"
    )
    for question in (
        "들꽃 장터 운영 총사업비가 문서 안에서 서로 다르다던데 각각 얼마로 적혀 있어?",
        "들꽃 장터 운영 총사업비가 자료마다 다르다며 얼마야?",
    ):
        assert printed(over({"a.txt": paper})(question)) == ["40,000천원", "30,000천원"], question


def test_a_vowel_typed_for_one_that_sounds_alike_hides_no_budget(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물안개 문화제 무대 설치비 에산 알려줘")) == ["20,000천원"]
