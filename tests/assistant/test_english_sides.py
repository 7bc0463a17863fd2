"""Two things that English names side by side are added up, compared, set against each other; neither may be left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """2031년 예산 설명

□ 산출근거

(단위 : 천원)

○ 제3회 가람 꽃박람회 참가\t= 16,000천원
 - 박람회 참가비 1,000,000원*4회\t= 4,000천원
 - 박람회 부스 설치비 5,000,000원*2개\t= 10,000천원
 - 박람회 운영물품비 2,000,000원*1회\t= 2,000천원
"""


def _claimed(answer: Answer) -> list[str]:
    return [str(f.value) for f in answer.figures if f.role == "answer"]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (
            "What do the participation fee and the booth installation for the 3rd Garam flower expo add up to?",
            "14000000",
        ),
        (
            "How much more does the booth installation cost than the participation fee at the flower expo in 2031?",
            "6000000",
        ),
        (
            "What is the difference between the participation fee and the operating supplies of the 2031 flower expo?",
            "2000000",
        ),
        (
            "Add the participation fee, the booth installation and the operating supplies of the 2031 flower expo.",
            "16000000",
        ),
        ("Which cost item of the 2031 flower expo is the largest, and how much is it?", "10000000"),
        ("Which is larger at the 2031 flower expo, the participation fee or the booth installation?", "10000000"),
    ],
)
def test_two_english_names_are_two_things(over: Over, question: str, value: str) -> None:
    assert _claimed(over({"a.txt": PAPER})(question)) == [value]


@pytest.mark.parametrize(
    "question",
    [
        "What do the drone show and the booth installation for the 3rd Garam flower expo add up to?",
        "How much more does the booth installation cost than the light show at the flower expo in 2031?",
    ],
)
def test_a_side_that_is_not_there_leaves_nothing_to_add(over: Over, question: str) -> None:
    assert not _claimed(over({"a.txt": PAPER})(question))


STAGES = """2031. 주요업무계획

※ 2031. 예산규모

(단위 : 백만원)

구 분\t최종예산액\t당초예산\t1회추경\t2회추경
계\t1,300\t1,000\t200\t100
일반회계\t1,100\t850\t170\t80
특별회계\t200\t150\t30\t20
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What was the original 2031 special account budget, before any supplementary budget?", "150000000"),
        ("How much did the second supplementary budget add to the special account in 2031?", "20000000"),
        ("What is the final budget minus the original budget of the general account in 2031?", "250000000"),
        ("How much do the general account and special account original budgets add up to in 2031?", "1000000000"),
    ],
)
def test_stages_of_a_budget_are_told_in_english(over: Over, question: str, value: str) -> None:
    assert _claimed(over({"b.txt": STAGES})(question)) == [value]


def test_a_share_is_of_the_whole_that_is_named_though_its_part_is_called_after_it(over: Over) -> None:
    paper = PAPER.replace("□ 산출근거", "□ 예산 총괄\n\n사업비 : 40,000천원\n\n□ 산출근거")
    for question in (
        "What share of the 2031 expo budget is the booth installation?",
        "What is the ratio of the booth installation to the whole expo budget in 2031?",
        "부스 설치비가 2031년 박람회 전체 예산에서 차지하는 비율은?",
    ):
        assert _claimed(over({"a.txt": paper})(question)) == ["62.50"]


SUITS = """2031. 주요업무계획

1. 송무 지원

(단위 : 건)

연도\t소송\t계\t승소\t패소
2030\t계\t20\t12\t8
\t행정소송\t15\t9\t6
\t민사소송\t5\t3\t2

- 2027년 이후 제소 60건 중 승소 41건, 패소 19건
⇒ 종결사건(50건) 승소율 : 82%

2. 구의회 협력

구분\t정례회\t\t임시회\t
\t횟수\t처리안건\t횟수\t처리안건
2030년\t2회\t17건\t6회\t31건
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many administrative lawsuits were lost in 2030?", "6"),
        ("How many civil lawsuits were won in 2030?", "3"),
        ("How many lawsuits were lost since 2027?", "19"),
        ("How many extraordinary sessions were held in 2030?", "6"),
    ],
)
def test_how_a_suit_ended_and_how_often_a_council_sat(over: Over, question: str, value: str) -> None:
    assert _claimed(over({"c.txt": SUITS})(question)) == [value]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How much do the first and second supplementary budgets of 2031 add up to?", "300000000"),
        ("How much larger was the first supplementary budget than the second one in 2031?", "100000000"),
    ],
)
def test_the_first_supplement_and_the_second_are_two(over: Over, question: str, value: str) -> None:
    assert _claimed(over({"b.txt": STAGES})(question)) == [value]


def test_a_share_that_supplements_have_is_of_no_one_of_several(over: Over) -> None:
    for question in (
        "What percentage of the 2031 special account budget came from supplementary budgets?",
        "2031년 특별회계 추경은 최종예산의 몇 %야?",
    ):
        assert all(f.unit != "percent" for f in over({"b.txt": STAGES})(question).figures if f.role == "answer")


def test_years_between_two_are_added_up_and_two_years_are_compared(over: Over) -> None:
    paper = """2031. 주요업무계획

1. 마을 숲길 정비

□ 2031년 소요예산 : 11,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t
\t\t2030년\t2031년\t2032년
계\t33,000\t10,000\t11,000\t12,000
구비\t33,000\t10,000\t11,000\t12,000
"""
    talk = over({"d.txt": paper})
    assert _claimed(talk("What is the total budget of 마을 숲길 정비 between 2030 and 2032?")) == ["33000000"]
    assert _claimed(talk("How much did the budget of 마을 숲길 정비 change between 2030 and 2032?")) == ["2000000"]


def test_how_many_won_is_how_much(over: Over) -> None:
    assert _claimed(over({"a.txt": PAPER})("How many won is the booth installation at the 2031 flower expo?")) == [
        "10000000"
    ]


def test_which_supplement_is_meant_says_nothing_of_the_final_budget(over: Over) -> None:
    assert _claimed(over({"b.txt": STAGES})("2031년 특별회계 2회 추경은 최종예산의 몇 %야?")) == ["10.00"]
