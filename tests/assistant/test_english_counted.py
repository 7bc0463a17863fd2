"""English words that only count, or only ask, are not taken for subjects; what is a subject still must be there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """2024. 주요업무계획

1. 마을연구단 운영

□ 사업개요

- 구성인원 : 9명(단장 1명, 단원 8명)

□ 2024년 소요예산 : 7,000천원
"""


def test_members_are_what_is_counted(over: Over) -> None:
    answer = over({"a.txt": PAPER})("How many members does 마을연구단 have?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["9명"]


def test_a_thing_that_is_not_there_is_still_refused(over: Over) -> None:
    talk = over({"a.txt": PAPER})
    assert talk("How many drones does 마을연구단 have?").status is AnswerStatus.ABSENT
    assert talk("How much for the quantum 마을연구단?").status is AnswerStatus.ABSENT


BOOKS = """2024. 주요업무계획

1. 이동책방 운영

□ 사업내용

- 신간 구입 : 700권
- 다자녀 가구 대출료 감면 : 35가구

□ 2024년 소요예산 : 9,000천원
"""


def test_a_counting_word_says_what_is_counted_and_a_verb_what_is_done_with_it(over: Over) -> None:
    talk = over({"b.txt": BOOKS})
    for question in (
        "How many books will be newly purchased for 이동책방 (신간)?",
        "How many new books are bought for 이동책방?",
    ):
        assert [f.printed for f in talk(question).figures if f.role == "answer"] == ["700권"]
    assert [
        f.printed
        for f in talk("How many households with three or more children get the reduction?").figures
        if f.role == "answer"
    ] == ["35가구"]


def test_another_thing_that_is_bought_is_refused(over: Over) -> None:
    talk = over({"b.txt": BOOKS})
    assert talk("How many robots will be newly purchased for 이동책방?").status is AnswerStatus.ABSENT
    assert talk("How many books will be newly purchased for the drone library?").status is AnswerStatus.ABSENT


OFFICE = """2031년 주요업무계획

바람골시 생활과

일반현황

□ 인력

(단위 : 명)

구분\t합계\t5급\t6급
정원\t19\t1\t18
현원\t17\t1\t16

1. 배움길 열기

□ 추진계획

○ 공부모임 열기
 - 대 상 : 부서별 담당자 등 100명

□ 2031년 소요예산 : 9,000천원
"""


def test_the_staff_of_the_division_is_that_of_whoever_wrote_the_paper(over: Over) -> None:
    talk = over({"c.txt": OFFICE})
    for question in ("How many staff does the division have?", "How many employees are there in the department?"):
        answer = talk(question)
        assert [f.printed for f in answer.figures if f.role == "answer"] == ["17명"], question


def test_the_staff_of_a_named_office_are_posts_and_no_row_that_bears_its_name(over: Over) -> None:
    paper = OFFICE + "\n□ 부서별 추진계획\n\n※ 2031년 점검 기관 현황\n\n계\t문화\t복지\n39\t25\t14\n"
    talk = over({"c.txt": paper})
    for question in (
        "How many staff does the division of culture have?",
        "How many employees work in the culture department?",
    ):
        assert talk(question).status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}, question


FUND = """2024년 주요업무보고

안전과

□ 예산 집행현황 (단위 : 백만원)

구 분\t예산액\t집행액\t잔액\t비고
사회재난\t3,500\t1,715\t1,785\t재난관리자원 비축
자연재난\t2,000\t1,000\t1,000\t제설자재
"""


def test_a_fund_that_is_not_there_has_no_balance(over: Over) -> None:
    talk = over({"f.txt": FUND})
    for question in (
        "What is the current balance of the disaster management fund?",
        "What is the balance of the disaster resources fund?",
    ):
        answer = talk(question)
        assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}
        assert not [f for f in answer.figures if f.role == "answer"]
    assert [f.printed for f in talk("What is the balance of 사회재난?").figures if f.role == "answer"] == [
        "1,785백만원"
    ]


def test_a_fund_asked_for_in_english_is_no_part_of_a_project(over: Over) -> None:
    paper = BOOKS + "※ 재난관리기금 적립액은 결산 후 별도 보고\n"
    answer = over({"b.txt": paper})("What is the current balance of the disaster management fund?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert not answer.figures


WASTE = """2032. 주요업무계획

1. 생활폐기물 수집·운반 대행

□ 추진현황

- 대행업체 현황 및 대행료

(단위 : 백만원)

구 역\t업체수\t2030년\t2031년
계\t3\t5,100\t5,400
1구역\t1\t2,000\t2,100
12구역\t2\t3,100\t3,300

□ **2032년 소요예산 : 30,000천원**

2. 새활용센터 운영

□ 추진계획

○ 안부도우미 210명이 홀로 사는 취약계층 900명 안부 확인

□ **2032년 소요예산 : 64,000천원**

- 산출내역 : 새활용센터 민간위탁금 60,000천원 × 1개소 = 60,000천원
  견학 안내 책자 제작 2,000원 × 2,000부 = 4,000천원
"""


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("What was the total waste collection and transport contractor fee in 2030?",), ["5,100백만원"]),
        (("What was the 2031 contractor fee for waste collection zone 1?",), ["2,100백만원"]),
        (("What was the 2031 contractor fee for waste collection zone 1?", "and zone 12?"), ["3,300백만원"]),
        (("What was the 2031 contractor fee for waste collection zone 2?",), []),
        (("How much is the private outsourcing fee for the upcycling center?",), ["60,000천원"]),
        (("How much is budgeted for printing the guidebook?",), ["4,000천원"]),
        (("How many helpers check on vulnerable residents?",), ["210명"]),
        (("취약계층 안부를 확인하는 안부도우미는 몇 명이야?",), ["210명"]),
        (("취약계층은 몇 명이야?",), ["900명"]),
    ],
)
def test_english_words_of_the_trade_are_met_by_what_is_printed(
    over: Over, questions: tuple[str, ...], said: list[str]
) -> None:
    so_far = over({"w.txt": WASTE})(*questions)
    assert [f.printed for f in so_far.figures if f.role == "answer"] == said


COURSE = """2031년 주요업무계획

바람골시 생활과

1. 시민과 함께하는 공약 이행평가 기반 마련

□ 추진실적

- 2030년 나눔대학 바람골캠퍼스 운영
 - 강좌진행 : 온라인교육(총 12강, 각 20분 내외)
 - 수강인원 : 35명

□ 2031년 소요예산 : 9,000천원
"""


def test_what_a_thing_consists_of_is_counted_where_how_many_is_asked(over: Over) -> None:
    talk = over({"d.txt": COURSE})
    answer = talk("How many lectures did the 2030 online course of 나눔대학 consist of?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["12강"]


def test_setting_a_thing_up_names_no_part_of_it(over: Over) -> None:
    talk = over({"d.txt": COURSE})
    answer = talk(
        "How much is needed in 2031 for setting up the evaluation of the mayor's election pledges with citizens?"
    )
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["9,000천원"]


LIBRARIES = """나루시 2031년도 예산안 사업설명서

작은도서관 리모델링

1 기본 현황

사업기간	2031년

2 예산 설명

산출근거

과목구분	2031년 예산내역
시설비	○ 공간 개선 공사	= 60,000천원
	- 솔재 작은도서관	= 40,000천원
	- 나래 작은도서관	= 20,000천원

3 사업설명

□ 사업내용

- 총사업비 : 12억원

□ 추진실적

- 자동심장충격기(AED) 설치 : 90대(공동주택 50, 공공기관 40)
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many AEDs are installed in apartment complexes?", "50대"),
        ("What is the total project cost of the small library remodelling?", "12억원"),
        ("Which of the small libraries remodelled in 2031 has the most expensive construction work?", "40,000천원"),
    ],
)
def test_words_of_the_trade_in_british_and_in_short(over: Over, question: str, said: str) -> None:
    answer = over({"e.txt": LIBRARIES})(question)
    assert [f.printed for f in answer.figures if f.role == "answer"] == [said]


def test_whose_after_a_noun_asks_for_nobody(over: Over) -> None:
    answer = over({"e.txt": LIBRARIES})(
        "List the small libraries whose space is being remodelled in 2031, with the construction amount of each."
    )
    assert {"40,000천원", "20,000천원"} <= {f.printed for f in answer.figures}


def test_a_list_of_english_words_that_korean_glosses_as_one_name_is_not_read_beside_it(over: Over) -> None:
    paper = (
        "노을시 2031년도 예산안 사업설명서\n\n마을쉼터 야간개방 지원\n\n산출근거\n\n과목구분\t2031년 예산내역\n"
        "공공운영비\t○ 야간 냉난방 및 조명료 100,000원*20개소\t= 2,000천원\n\t○ 청소용품 구입 10,000원*10회\t= 100천원\n"
    )
    answer = over({"e.txt": paper})(
        "How much is budgeted for night-time heating, cooling and lighting (야간 냉난방 및 조명료)?"
    )
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["2,000천원"]


PRINTS = """2031. 주요업무계획

2031. 1.

가람구

기록관리과

□ 인 력

(기준일 : '30. 10월말)

팀 명	주 요 업 무
기록팀	◦ 기록물 관리
열람팀	◦ 열람 서비스

□ 인 력 : 정원 9명(현원 8명)

합 계	5급	6급	7급
9(8)	1(1)	3(3)	5(4)

1. 길잡이 제작

□ 산출근거
○ 길잡이 안내서 제작 4,000원*300부	= 1,200천원
○ 천막 1동(지붕, 기둥) 500천원 × 12동	= 6,000천원
○ 안내 활동비 100,000원*4명*6개월	= 2,400천원

2. 나눔자문단 운영

- 나눔자문단 : 교수 등 12명으로 구성
- 17개 목표, 88개 세부목표 및 120개 지표 수립
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("How many members will the sharing advisory group (나눔자문단) have?", "12명"),
        ("How many people are in the 나눔 advisory group?", "12명"),
        ("How many detailed goals (not the indicators, not the main goals) are there in 나눔자문단?", "88개"),
        ("How many 천막 will be put up?", "12동"),
    ],
)
def test_numbers_are_counted_in_english(over: Over, question: str, printed: str) -> None:
    assert [f.printed for f in over({"p.txt": PRINTS})(question).figures if f.role == "answer"] == [printed]


def test_copies_are_counted_after_their_cost(over: Over) -> None:
    answer = over({"p.txt": PRINTS})("How much is the 길잡이 안내서 in 2031?", "How many copies will be printed?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["300부"]


def test_what_a_month_of_one_person_is_paid(over: Over) -> None:
    answer = over({"p.txt": PRINTS})("What is the monthly amount per person for 안내 활동비?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["100,000원"]


def test_printing_a_book_is_what_its_making_costs(over: Over) -> None:
    answer = over({"p.txt": PRINTS})("What is the printing cost per copy of the 길잡이 guidebook?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["4,000원"]


def test_every_team_is_listed_in_english(over: Over) -> None:
    answer = over({"p.txt": PRINTS})("List the teams of 기록관리과.")
    assert "기록팀" in answer.text
    assert "열람팀" in answer.text


def test_at_most_ranks_nothing(over: Over) -> None:
    answer = over({"p.txt": PRINTS})("At most how many copies of the 길잡이 안내서 are made?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["300부"]


FIELDS = """2031. 주요업무계획

1. 약속 지키기

- 생활 조사 결과
 - ‘달빛구 앞날’에 대해 ‘교육’, ‘교통’ 등 여러 요구 확인
 - ☞ 공약 9개 분야에 대한 소통

□ 공약 현황

사업수\t나누는 달 빛\t\t크는 달 빛\t
\t복지\t건강\t교육\t문화
공약(14)\t5\t3\t2\t4
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many pledges are there in the education field?", ["2"]),
        ("How many pledges are there in the welfare sector?", ["5"]),
    ],
)
def test_a_field_is_what_its_column_heads(over: Over, question: str, said: list[str]) -> None:
    answer = over({"a.txt": FIELDS})(question)
    assert [f.printed for f in answer.figures if f.role == "answer"] == said


BUDGETS = """달빛 나눔 네트워크

2 예산 설명

예산 총괄

(단위 : 천원)

구 분\t2031예산액
계\t90,000
사무관리비\t60,000
행사운영비\t30,000
"""


@pytest.mark.parametrize(
    "question",
    [
        "How much is the 2031 budget of 달빛 나눔 네트워크, by account?",
        "Isn't the 2031 budget of 달빛 나눔 네트워크 70 million won?",
    ],
)
def test_words_that_only_ask_are_no_names(over: Over, question: str) -> None:
    answer = over({"a.txt": BUDGETS})(question)
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["90,000천원"]
