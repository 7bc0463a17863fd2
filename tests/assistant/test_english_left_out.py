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
    assert told(claimed) == ["19"]
    assert claimed.text.startswith("아니요")
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


LIBRARY = """2031년 사업설명서

1. 달빛작은도서관 가꾸기

□ 2031년 예산내역

(단위 : 천원)

과목	2030년 예산	2031년 예산	증감
계	90,000	100,000	10,000
도서구입비	30,000	34,000	4,000
공공운영비	60,000	66,000	6,000

2. 시장 시설 고치기

□ 추진내용

○ 강변시장 조명 교체 : 70개 × 200천원 = 14,000천원
○ 언덕시장 화재알림시설 설치 : 55개 점포 × 100천원 = 5,500천원
"""


def test_books_are_no_library_and_buying_them_is_what_is_paid_for(over: Over) -> None:
    talk = over({"library.txt": LIBRARY})
    asked = "How much was allotted for buying books in the small library project (달빛작은도서관) in 2031?"
    assert told(talk(asked)) == ["34000000"]
    assert "100000000" not in told(talk("How much is for art books at 달빛작은도서관 in 2031?"))


def test_which_is_largest_and_how_much_it_is_are_one_thing(over: Over) -> None:
    answer = over({"library.txt": LIBRARY})(
        "Which account has the largest 2031 budget in 달빛작은도서관 가꾸기 and how much is it?"
    )
    assert told(answer) == ["66000000"]


def test_a_number_of_another_line_counts_no_shops(over: Over) -> None:
    talk = over({"library.txt": LIBRARY})
    assert told(talk("How many shops are there at 강변시장?")) == []
    assert told(talk("강변시장에 점포가 몇 개 있어?")) == []


GRADES = """2031. 주요업무보고

1. 갈등진단 사업 운영

□ 갈등진단 대상사업 확정

- 1등급 : 4건
- 2등급 : 13건
- 3등급 : 21건

□ 제5회 강변정원축제 개최 : 70,000천원
"""


def test_the_number_of_a_grade_and_of_an_edition_is_read_beside_korean(over: Over) -> None:
    talk = over({"grades.txt": GRADES})
    assert told(talk("How many projects are rated grade 2 in the conflict diagnosis (갈등진단)?")) == ["13"]
    assert told(talk("Tell me the budget of the 6th riverside garden festival (강변정원축제).")) == []


CARRIED = """2031년 사업설명서

1. 강변 등대길 조성

□ 결산현황

(단위 : 천원)

연도	예산현액	집행액	차년이월	집행잔액
2029	43,000	30,100	9,000	3,900
2030	52,500	41,900	10,000	600

□ 총사업비 : 80억원(국비 30억원, 시비 50억원)
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        (
            "How much was carried over to the next year in the 2029 settlement of the 강변 등대길 조성 project?",
            ["9000000"],
        ),
        (
            "How much of 강변 등대길 조성 could not be spent in 2030 and was carried over to the next year?",
            ["10000000"],
        ),
        (
            "Of the total project cost of 강변 등대길 조성, how much is national and how much is city funding?",
            ["3000000000", "5000000000"],
        ),
    ],
)
def test_what_was_not_spent_is_not_told_as_spent(over: Over, question: str, values: list[str]) -> None:
    assert told(over({"carried.txt": CARRIED})(question)) == values


EXTRA = """2031. 주요업무보고

1. 재정 운용

□ 추진실적

- 1회 추경 : 210억원(투자사업 70억원, 재난대응 140억원)
- 2회 추경 : 190억원(투자사업 30억원, 재난대응 160억원)

2. 마을연구단 운영

□ 1개 과제당 연구예산 : 6,000천원

□ 2031년 소요예산 : 40,000천원
"""


def test_a_supplement_is_of_both_and_a_price_of_each(over: Over) -> None:
    talk = over({"extra.txt": EXTRA})
    asked = "What do the amounts for investment projects (투자사업) in the first and second supplementary budgets of 2031 add up to?"
    assert told(talk(asked)) == ["10000000000"]
    heard = talk("I heard 40 million won is given for each research task of the 마을연구단. Is that true?")
    assert told(heard) == ["6000000"]
    assert heard.text.startswith("아니요")


def test_units_and_posts_are_read_in_english(over: Over) -> None:
    assert told(over({"staff.txt": STAFF})("How many 전문직 posts were authorised at the end of March 2031?")) == ["5"]
    converted = over({"grown.txt": GROWN})("Convert the 2031 budget of 강변 등대길 조성 to units of ten thousand won")
    assert "6,000만원" in converted.text
