"""Reports of an office and the sheets of its projects, year after year: whose number it is, where it stands twice, and what is not told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

SHEET = """누리쉼터 운영

1 기본 현황

사업내용	○ 온기 누리쉼터 11개소 운영
사업비 (당해년도)	92,000천원

2 예산 설명

예산 총괄

(단위 : 천원, %)

구 분	2030예산액 (A)	2031예산액 (B)	증감 (B-A)	(B-A)*100/A
계	80,000	92,000	12,000	15
시설비	30,000	42,000	12,000	40
민간위탁금	50,000	50,000	0	0

※ 2030예산액은 제1회 추가경정예산(시설비 7,000천원 증액) 반영 금액임

3 사업설명

사업내용

- 위치 : 누리시 전역
- 규모 : 누리쉼터 12개소, 1일 300명
- 본인부담 : 1식 600원(수급자 면제)

2031년도 추진일정

(단위 : 천원)

사업추진절차	추진기간	예산집행금액	추진세부내용
계		92,000
신규 쉼터 2개소 선정	2031.01~2031.03	0	달빛동, 별빛동
누리쉼터 운영	2031.01~2031.12	92,000	쉼터 제공
"""
PLAN = """온새 작업실 운영

1 기본 현황

### □ 사업개요

사업기간	2030 ~ 2033
총사업비	100,000천원
사업시행주체	누리클럽

3 사업 설명

□ 연차별 투자계획

(단위 : 천원)

재원별	합계	2030년	2031년	2032년	2033년
계	380,000	80,000	100,000	100,000	100,000
시비	380,000	80,000	100,000	100,000	100,000

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차	추진기간	예산집행금액	추진세부내용
계		100,000
작업실 운영	2031.01~2031.12	100,000	일감 제공
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"쉼터.txt": SHEET, "작업실.txt": PLAN})


def test_what_a_supplement_added_is_told_by_the_line_that_says_so(ask: Talk, printed: Printed) -> None:
    assert printed(ask("2030년 추경으로 누리쉼터 시설비가 얼마나 늘었나")) == ["7,000천원"]


def test_what_a_meal_costs_is_a_price(ask: Talk, printed: Printed) -> None:
    assert printed(ask("누리쉼터 본인부담금은 한 끼 얼마?")) == ["600원"]


@pytest.mark.parametrize(
    "question", ["누리쉼터는 몇 개소 운영해?", "2031년 누리쉼터는 몇 개소 운영해? 사업설명서 기준으로"]
)
def test_how_large_a_project_is_told_twice_is_shown_twice(ask: Talk, printed: Printed, question: str) -> None:
    assert sorted(printed(ask(question))) == ["11개소", "12개소"]


@pytest.mark.parametrize(
    "question", ["2031년 신규 쉼터 선정하는 동은 어디어디?", "2031년에 선정하는 신규 쉼터는 어느 동이야?"]
)
def test_which_places_they_are_is_no_amount(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert "달빛동, 별빛동" in answer.text
    assert printed(answer) == []


def test_what_all_years_come_to_is_not_told_beside_one_year(ask: Talk, printed: Printed) -> None:
    assert printed(ask("온새 작업실 4년간 총 투자액은?")) == ["380,000천원"]
    assert sorted(printed(ask("온새 작업실 총사업비는?"))) == ["100,000천원", "380,000천원"]


def test_english_words_of_the_trade_are_read(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over(
        {
            "계획.txt": "2031년 주요업무계획\n\n누리시 복지과\n\n1 어르신 공동급식 운영\n\n○ 소요예산 : 30백만원\n\n○ 조리원 인건비 : 12백만원\n\n"
            "2 도서관 야간개방 확대\n\n○ 소요예산 : 미정\n"
        }
    )
    assert printed(talk("How much is set aside for cooks' wages at the communal meal centres?")) == ["12백만원"]
    assert talk("What is the budget for extending library night hours?").status is AnswerStatus.NOT_STATED


REPORT = """ Ⅰ. 일  반  현  황
누리시 온정국 업무보고 (제12회 누리시의회 정례회)

2   인력 현황인력 현황 (’31.6.30. 기준)

(단위  : 명)

구  분 총 계
일    반    직 공무직

소계 5급 6급

정 원 54 44 2 42 10

현 원 51 42 2 40 9

Ⅱ. 주  요  업  무
1 새싹쉼터 운영

○ 쉼터 현황

(단위 : 명, 천원)

쉼터명 정원 현원
운영비

1호점(달빛동) 30 28
66,000

2호점(별빛동) 25 24
58,500

2 이동책방 운영

□ 추진실적

구분	2030년	2031년 목표	2031년 실적
대출권수(권)	41,300	43,000	17,940
"""


@pytest.fixture(scope="module")
def office(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"온정국.txt": REPORT})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("온정국 정원은 몇 명?", ["54명"]),
        ("온정국 현원은?", ["51명"]),
        ("How many staff does the bureau (온정국) actually have?", ["51명"]),
        ("새싹쉼터 1호점 정원은?", ["30명"]),
        ("새싹쉼터 2호점 운영비는?", ["58,500천원"]),
    ],
)
def test_posts_of_an_office_are_those_of_its_staff(
    office: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(office(question)) == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("이동책방 2031년 대출권수 얼마? 목표 말고", ["17,940권"]),
        ("이동책방 2031 actual 대출권수 얼마? not the target", ["17,940권"]),
        ("이동책방 2031년 대출권수는 목표 말고 실적이 몇 권?", ["17,940권"]),
        ("이동책방 2031년 대출권수는?", ["43,000권", "17,940권"]),
    ],
)
def test_what_came_of_a_goal_is_told_where_the_goal_is_not_meant(
    office: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert sorted(printed(office(question))) == sorted(wanted)


ROADS = """ Ⅰ. 일  반  현  황
누리시 길놀이국 업무보고 (제12회 누리시의회 정례회)

1   조 직조 직 : 2과 5팀

2   예산 집행현황예산 집행현황 (’31.6.30. 기준, 단위 : 백만원)

부서별 집행현황

구 분 예산현액 집 행 액 잔 액 비 고

계 1,000 510
(집행률 51.0%)

490

교통과 400 210
(집행률 52.5%)

190
나룻배 지원 등

도로과 600 300
(집행률 50.0%)

300
달맞이길 보상 지연

Ⅱ. 주  요  업  무
1 달맞이길 확장공사

○ 규 모 : L=2.3㎞, B=10m→18m

○ 총사업비 : 900백만원

2 나룻배 지원

○ 지원금 : ’30년 130백만원 → ’31년 120백만원

3 나루 콜택시 운영

(단위 : 건, 분)

구 분 ’29년 ’30년
’31.6월

이용건수 850 920
640

평균 대기시간 44 38
33

4 나루길 새단장

○ 사업비 : 150백만원

○ ’32년 사업비 : 미정(설계 변경 후 확정)

5 보행 함께걷기

○ 소요예산 : 비예산

6 쉼터 설치

○ 새 쉼터 : 달빛동(2031년 9월 개소), 별빛동(개소 시기 미정)

7 나루터 주정차 단속

(단위 : 건, 천원)

구  분 ’29년
’30년 ’31.6월

단속건수 410 460
205

부과금액 16,400 20,000
8,200

징수금액 12,300 15,000
6,150
"""


@pytest.fixture(scope="module")
def roads(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"길놀이국.txt": ROADS})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("달맞이길 집행률은?", []),
        ("나룻배 집행률은?", []),
        ("도로과 집행률은?", ["50.0%"]),
        ("달맞이길 연장은?", ["2.3㎞"]),
        ("달맞이길 폭은?", ["10m", "18m"]),
        ("길놀이국 팀 수", ["5팀"]),
        ("길놀이국 과 수", ["2과"]),
        ("나루 콜택시 평균 대기시간이 2029년보다 2030년에 몇 분 줄었나", ["△6분"]),
        ("나루터 주정차 2030년 징수율은?", ["75%"]),
        ("나루터 주정차 단속건수 2029년 얼마?", ["410건"]),
    ],
)
def test_what_stands_beside_a_row_names_none_of_its_amounts(
    roads: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(roads(question)) == wanted


def _sheet(year: int, lunches: int, people: int, price: int) -> str:
    return f"""온기도시락 운영

1 기본 현황

□ 사업개요

사업기간	연례반복
사업비 (당해년도)	{lunches}천원

2 예산 설명

산출근거

과목구분	{year}년 예산내역
민간위탁금	○ 온기도시락 배달({people}명)	= {lunches}천원
	- 용기 구입 {lunches - 1000}천원	= {lunches - 1000}천원
	- 배달 봉사자 실비 100천원*10명	= 1,000천원

3 사업설명

사업내용

- 규모 : 1일 {people}명
- 온기도시락 배달 대상 : 어르신 {people}명
- 본인부담 : 1식 {price}원
"""


@pytest.fixture(scope="module")
def years(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2030_도시락.txt": _sheet(2030, 7000, 60, 500), "2031_도시락.txt": _sheet(2031, 8500, 70, 700)})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2031년 온기도시락 배달 예산이 2030년보다 얼마나 늘었지?", ["1,500천원"]),
        ("온기도시락 배달 대상은 2030년보다 2031년에 몇 명 늘었어?", ["10명"]),
        ("온기도시락 본인부담금은 2030년보다 2031년에 얼마 올랐어?", ["200원"]),
        ("2030년 온기도시락 배달 대상은 몇 명?", ["60명"]),
        ("2031년 온기도시락 배달 대상 인원은?", ["70명"]),
    ],
)
def test_each_year_has_a_paper_of_its_own_and_a_key_names_whom_it_counts(
    years: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(years(question)) == wanted


def test_a_year_that_is_not_settled_is_said_to_be_so(roads: Talk, printed: Printed) -> None:
    answer = roads("나루길 새단장 2032년 사업비는?")
    assert (answer.status, printed(answer)) == (AnswerStatus.NOT_STATED, [])
    assert "미정" in answer.text
    assert printed(roads("나루길 새단장 사업비는?")) == ["150백만원"]


def test_nothing_is_spent_of_what_takes_no_budget(roads: Talk) -> None:
    assert "비예산" in roads("보행 함께걷기에 예산 얼마 썼어?").text


def test_a_day_that_is_not_settled_is_told_of_the_very_place(roads: Talk) -> None:
    assert "미정" in roads("별빛동 쉼터 언제 문 여나요?").text
    assert "2031년 9월" in roads("달빛동 쉼터는 언제 개소해?").text


BRANCHES = (
    "2031년 주요업무계획\n\n누리시 온정일자리과\n\n1 새싹쉼터 운영\n\n□ 추진현황\n\n(단위 : 명)\n\n쉼터명\t정원\t현원\n1호점(달빛동)\t30\t28\n2호점(별빛동)\t25\t24\n\n"
    " ※ 3호점은 ’31.10. 개소 예정으로 현원 없음\n\n2 온정 일자리 지원\n\n○ ’31년 예산 : 560백만원(전년대비 △12백만원)\n\n"
    "3 작업실 조성\n\n(단위 : 천원)\n\n재원별\t합계\t2030년\t2031년\n계\t180,000\t80,000\t100,000\n시비\t180,000\t80,000\t100,000\n"
)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("새싹쉼터 3호점 정원은?", []),
        ("새싹쉼터 2호점 정원은?", ["25명"]),
        ("온정 일자리 지원 예산은 전년보다 얼마나 줄었나", ["△12백만원"]),
    ],
)
def test_a_branch_of_another_number_and_another_year_answer_for_none_but_their_own(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over({"계획.txt": BRANCHES})(question)) == wanted


def test_a_sum_of_money_answers_for_no_people(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    assert "180,000천원" not in printed(over({"계획.txt": BRANCHES})("온정일자리 목표인원 합계"))
