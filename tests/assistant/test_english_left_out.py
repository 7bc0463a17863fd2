"""English questions that say whose money, and what is left out; a verb or a word for the paper is no subject."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

FUNDS = """2031. 주요업무계획

1. 강변 등대길 조성

□ 2031년 소요예산 : 90백만원

(단위 : 백만원)

재원별	합계	2031년	2032년	2033년
계	270	90	60	120
국비	135	45	30	60
도비	54	18	12	24
군비	81	27	18	36

2. 달빛 심사단 운영

□ 사업개요

- 모집인원 : 30명(심사위원 24명, 예비 6명)

□ 2031년 소요예산 : 8,000천원
"""


@pytest.fixture
def talk(over: Over) -> Callable[..., Answer]:
    return over({"funds.txt": FUNDS})


def told(answer: Answer) -> list[str]:
    return [str(f.value) for f in answer.figures if f.role == "answer"]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("For 강변 등대길 조성, how much comes out of the county's own funds in 2032?", "18000000"),
        ("How much does the county contribute to 강변 등대길 조성 in 2032?", "18000000"),
        ("How much of its own money does the county put into 강변 등대길 조성 in 2032?", "18000000"),
        ("What is the provincial share of 강변 등대길 조성 in 2033?", "24000000"),
        ("How much does the national government give for 강변 등대길 조성 in 2031?", "45000000"),
        ("강변 등대길 조성 2033년 county 부담분은?", "36000000"),
        ("강변 등대길 조성 2033 gukbi 얼마?", "60000000"),
    ],
)
def test_the_row_of_the_payer_that_is_named_is_told(talk: Callable[..., Answer], question: str, value: str) -> None:
    assert told(talk(question)) == [value]


def test_what_percent_a_share_is_stays_a_percentage(talk: Callable[..., Answer]) -> None:
    assert told(talk("What percentage is the provincial share of 강변 등대길 조성 in 2033?")) == ["20.00"]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("강변 등대길 조성: total of 2031 and 2033 only, without 2032?", "210000000"),
        ("강변 등대길 조성 total from 2031 to 2033 except 2032?", "210000000"),
        ("강변 등대길 조성: budget in 2032, not 2033?", "60000000"),
        ("강변 등대길 조성 2031 and 2033 total?", "210000000"),
    ],
)
def test_a_year_that_is_left_out_is_not_told(talk: Callable[..., Answer], question: str, value: str) -> None:
    assert told(talk(question)) == [value]


def test_a_part_that_is_not_to_be_counted_is_taken_away_or_nothing_is_told(talk: Callable[..., Answer]) -> None:
    assert told(talk("How many people will 달빛 심사단 have (모집인원), not counting the reserves?")) == ["24"]
    assert told(talk("How many people will 달빛 심사단 have (모집인원), not counting the drivers?")) == []


CLOSED = """2032년 사업설명서

1. 강변 등대길 조성

□ 결산현황

(단위 : 천원)

연도	최종예산	예산현액	집행액	이월액	집행잔액
2029	41,000	43,000	40,100	0	2,900
2030	52,000	52,500	51,900	0	600
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("2029년 강변 등대길 조성: the 예산현액 please, not the final budget and not the spending", "43000000"),
        ("2029년 강변 등대길 조성: the 집행액, not the 예산현액 or the 최종예산", "40100000"),
        (
            "In the settlement table of the 강변 등대길 조성 programme, which year left the largest unspent balance?",
            "2900000",
        ),
    ],
)
def test_what_is_refused_and_where_it_is_printed_names_nothing(over: Over, question: str, value: str) -> None:
    assert told(over({"closed.txt": CLOSED})(question)) == [value]


STAFF = """2031. 주요업무보고

1. 인력 현황 ('31.3.31. 기준)

(단위 : 명)

구 분	총계	일반직	전문직
정원	20	15	5
현원	19	15	4

2. 과목별 집행현황 ('31.3.31. 기준)

(단위 : 천원)

과목	예산액	집행액	잔액
업무추진비	72,000	12,000	60,000
"""


def test_a_day_and_a_unit_name_nothing(over: Over) -> None:
    question = "What was the business promotion expense budget as of 31 March 2031, expressed in million won?"
    assert told(over({"staff.txt": STAFF})(question)) == ["72000000"]


def test_posts_are_asked_and_claimed_in_english(over: Over) -> None:
    talk = over({"staff.txt": STAFF})
    claimed = talk(
        "The actual staff (현원) at the end of March 2031 was 18, two short of the authorised number (정원), right?"
    )
    assert told(claimed) == ["19"] and claimed.text.startswith("아니요")
    assert told(talk("What was the authorised staff at the end of March 2031?")) == ["20"]
    assert told(talk("As of 31 March 2031, what percentage of the total 정원 were 전문직?")) == ["25.00"]


GROWN = """2031년 사업설명서

1. 강변 등대길 조성

□ 2031년 예산내역

(단위 : 천원)

구분	2030년 예산	2031년 예산	증감	증감률
계	80,000	60,000	△20,000	△25
"""


def test_how_much_it_grew_is_told_of_what_fell(over: Over) -> None:
    talk = over({"grown.txt": GROWN})
    for asked in (
        "I heard 강변 등대길 조성 grew by 25% in 2031. By how much did it grow?",
        "In 2031 강변 등대길 조성 fell by how much?",
    ):
        assert "-20000000" in told(talk(asked))


def test_what_is_bought_is_counted_and_what_is_not_there_is_refused(over: Over) -> None:
    talk = over({"a.txt": "1. 달빛 회의실 운영\n\n□ 산출내역\n\n○ 웹캠 구입 50,000원 × 12set = 600천원\n"})
    assert told(talk("How many sets of webcams does the 달빛 회의실 project plan to buy?")) == ["12"]
    assert talk("How many sets of drones does the 달빛 회의실 project plan to buy?").status is AnswerStatus.ABSENT
