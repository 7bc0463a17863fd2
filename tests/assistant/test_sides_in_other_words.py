"""Things named side by side are each told, whose each is and by what other words it goes, and people counted twice are told twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PRIZES = """들샘도 골목가꾸기 시·군 시상

1 기본 현황

사업개요

사업내용	○ 골목가꾸기 실적을 평가하여 순위에 따라 시상금 교부
사업비 (당해년도)	900,000천원	[국비]	[도비]900,000천원

2 예산 설명

산출근거

과목구분	2031년 예산내역
시군기타재원조정비	○ 골목가꾸기 시상금 900,000,000원	=	900,000천원
	- 최우수 300,000,000원*1개 시·군	=	300,000천원
	- 우수 200,000,000원*2개 시·군	=	400,000천원
	- 장려 100,000,000원*2개 시·군	=	200,000천원
"""

TRADE = """Ⅰ. 일반현황

가람도 통상과 업무보고 (2031. 7.)

가람도와 해외 지역의 교류를 넓히고 가람도 기업을 지원

3 예산 집행현황 (’31.6.30. 기준, 단위 : 천원)

과목별 집행현황

구 분	예 산 액	집 행 액	잔 액
계	700,000	300,000	400,000
사무관리비	80,000	40,000	40,000
시책추진업무추진비	20,000	10,000	10,000
민간위탁금	600,000	250,000	350,000
"""

GARDENS = """나래광역시 꽃길 가꾸기

1 기본 현황

□ 사업개요

사업내용	○ 나래광역시 꽃길 조성과 꽃길 한마당 개최
사업비 (당해년도)	130,000천원	[국비]	[시비]130,000천원

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분	2030예산액 (A)	2031예산액 (B)	증감 (B-A)
계	120,000	130,000	10,000
사무관리비	60,000	65,000	5,000
시책추진업무추진비	20,000	15,000	△5,000
행사운영비	40,000	50,000	10,000
"""

WORKS = """2031. 주요업무 추진실적 및 2032. 주요업무계획

2031. 11.

새울구

체육시설과

주요사업 목록

연번	주요사업	구분	쪽
1	낡은 체육관 보수	계속	3
2	달빛 걷기대회 확대 운영	계속	5
3	마을 글모임 지원	계속	7

□ 사업개요
- 대 상 : 동녘체육관, 서녘체육관
- 총사업비 : 900백만원

□ 추진계획
- 동녘체육관 지붕 교체 및 바닥 보수 : 310백만원
- 서녘체육관 외벽 도색 및 창문 교체 : 240백만원
- 서녘체육관 안전진단 용역 : 30백만원

□ 2032년 소요예산 : 580백만원

□ 사업개요
- 사업기간 : 2032. 4. ~ 11.

□ 추진현황 및 실적

○ 최근 3년간 운영현황

구 분	2029년	2030년	2031년	비 고
참 가 인 원	1,105명	2,350명	4,273명
완 주 현 황 (명 / 개)	410명/ 820개	930명/ 1,860개	1,500명/ 3,000개
집행액 (백만원/ 집행률)	21.5(86.0%)	33.1(97.4%)	진행 중

□ 문제점 및 개선방안

○ 참가자 4,237명 중 청소년 비율이 9%에 그쳐 학교부문 신설 필요

□ 2032년 소요예산 : 40,000천원

□ 사업개요
- 목 적 : 마을마다 글모임 하나 두기

□ 2032년 소요예산 : 미정(국비)
"""


@pytest.fixture(scope="module")
def ask(over: Over) -> Callable[..., Answer]:
    return over({"prizes.txt": PRIZES, "trade.txt": TRADE, "gardens.txt": GARDENS, "works.txt": WORKS})


def won(answer: Answer) -> list[int]:
    return [int(f.value or 0) for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    "question",
    [
        "List the total amount set aside for each grade (최우수, 우수, 장려) of the 2031 골목가꾸기 시상금.",
        "What is the total for each of 최우수, 우수 and 장려 in the 2031 골목가꾸기 시상금?",
    ],
)
def test_a_total_for_each_is_no_sum_of_them(ask: Callable[..., Answer], question: str) -> None:
    assert sorted(won(ask(question))) == [200_000_000, 300_000_000, 400_000_000]


def test_the_total_of_several_is_their_sum(ask: Callable[..., Answer]) -> None:
    assert won(ask("What is the total of the 최우수 and 장려 amounts of the 2031 골목가꾸기 시상금?")) == [500_000_000]


@pytest.mark.parametrize(
    "question",
    [
        "시책추진업무추진비 budget in 2031: 나래광역시 꽃길 and 가람도, each?",
        "2031년 시책추진업무추진비는 나래광역시 꽃길하고 가람도가 각각 얼마?",
    ],
)
def test_a_side_that_says_only_whose_it_is_is_asked_for_what_the_other_names(
    ask: Callable[..., Answer], question: str
) -> None:
    assert won(ask(question)) == [15_000_000, 20_000_000]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("동녘체육관 공사비는 얼마야?", [310_000_000]),
        ("서녘체육관 공사비", [240_000_000]),
        ("서녘체육관이랑 동녘체육관 공사비 합계", [550_000_000]),
        ("동녘체육관과 서녘체육관 공사비는 각각 얼마야?", [310_000_000, 240_000_000]),
    ],
)
def test_works_cost_what_the_line_that_names_them_tells(
    ask: Callable[..., Answer], question: str, told: list[int]
) -> None:
    assert won(ask(question)) == told


def test_money_secured_is_money_budgeted(ask: Callable[..., Answer]) -> None:
    answer = ask("마을 글모임 2032년 예산 얼마 확보됐어?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert "미정" in answer.text


def test_people_counted_in_a_row_go_by_its_name(ask: Callable[..., Answer]) -> None:
    assert won(ask("달빛 걷기대회 2030년 참가인원은?")) == [2350]
    assert won(ask("달빛 걷기대회 참가인원 2029년에서 2030년에 몇 명 늘었지?")) == [1245]


def test_a_number_of_people_told_again_with_its_digits_turned_is_shown_with_the_other(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("2031년 달빛 걷기대회 참가자는 몇 명이었어요?")
    assert sorted(won(answer)) == [4237, 4273]
    assert "conflict" in {n.kind for n in answer.notes}


def test_two_numbers_of_one_cell_do_not_disagree(ask: Callable[..., Answer]) -> None:
    answer = ask("달빛 걷기대회 2030년 완주현황은?")
    assert won(answer) == [930, 1860]
    assert not answer.notes


def test_a_rate_named_beside_a_unit_leaves_the_unit_its_money(ask: Callable[..., Answer]) -> None:
    assert won(ask("달빛 걷기대회 2030년 집행액은?")) == [33_100_000]


@pytest.mark.parametrize(
    "question",
    ["체육시설과 2032년 사업중에 소요예산 제일 큰 거 뭐야?", "체육시설과 사업 중 2032년 예산이 가장 큰 사업은?"],
)
def test_the_projects_of_a_paper_of_one_division_are_that_division_s(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert won(answer) == [580_000_000]
    assert [int(f.value or 0) for f in answer.figures if f.role is Role.INPUT] == [40_000_000]


OFFICE = """2031년 상반기 업무보고

들샘도 교류과

1 바깥 창구 운영

 추진 내용

○ 창구 운영 : 3개소

○ 창구별 인력

－ 동녘창구(’26년 개소) : 파견 3명, 현장채용 2명

○ 방문상담 실적 : 동녘창구 132건, 서녘창구 97건, 남녘창구 41건

2 기업 모시기

 추진 내용

○ 외국 기업 4개사와 투자협약 체결 : 총 3,700억원, 고용 410명

－ 독일 A사(부품) 1,600억원, 일본 B사(소재) 1,100억원

－ 미국 C사(기기) 700억원, 대만 D사(장비) 300억원

3 교류 자문

 추진 내용

○ 교류자문관 위촉 : 14개국 29명(신규 5명)

○ 정기회의 개최 : 12백만원

○ 임시회의 개최 : 5백만원
"""


@pytest.fixture(scope="module")
def office(over: Over) -> Callable[..., Answer]:
    return over({"office.txt": OFFICE})


@pytest.mark.parametrize(
    ("question", "first", "others"),
    [
        ("방문상담이 가장 많은 창구는?", 132, [97, 41]),
        ("방문상담 실적이 가장 적은 곳은?", 41, [97, 132]),
        (
            "투자협약 맺은 4개사 중 투자금액이 가장 많은 곳은 어디고 얼마?",
            160_000_000_000,
            [110_000_000_000, 70_000_000_000, 30_000_000_000],
        ),
        (
            "투자협약 맺은 기업 중 투자금액이 제일 적은 곳은?",
            30_000_000_000,
            [70_000_000_000, 110_000_000_000, 160_000_000_000],
        ),
    ],
)
def test_what_lines_tell_one_after_another_is_ranked_whole(
    office: Callable[..., Answer], question: str, first: int, others: list[int]
) -> None:
    answer = office(question)
    assert won(answer) == [first]
    assert [int(f.value or 0) for f in answer.figures if f.role is Role.INPUT] == others


def test_a_company_is_called_by_its_letter(office: Callable[..., Answer]) -> None:
    assert won(office("How much did the German company A commit in its investment agreement?")) == [160_000_000_000]


def test_countries_are_counted_beside_people(office: Callable[..., Answer]) -> None:
    assert won(office("교류자문관은 몇 개국 몇 명이야?")) == [14, 29]
    assert won(office("교류자문관은 몇 개국에서 왔어?")) == [14]


def test_persons_are_counted_by_their_name_in_english(office: Callable[..., Answer]) -> None:
    assert won(office("How many advisers (교류자문관) have been appointed?")) == [29]


def test_a_grade_is_not_the_one_above_it(ask: Callable[..., Answer]) -> None:
    assert won(ask("골목가꾸기 시상금 중 우수는 얼마야?")) == [400_000_000]
    assert won(ask("골목가꾸기 시상금 중 최우수는 얼마야?")) == [300_000_000]


def test_a_project_is_called_by_what_it_does(ask: Callable[..., Answer]) -> None:
    answer = ask("걷기대회사업에서 학교부문 신설은 왜 필요해?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "9%" in answer.text


def test_when_an_office_was_opened_dates_no_number_of_it(office: Callable[..., Answer]) -> None:
    told = [f for f in office("동녘창구 현장채용은 몇 명이야?").figures if f.role is Role.ANSWER]
    assert [(str(f.value), f.year) for f in told] == [("2", 2031)]


def test_where_most_people_came_is_told_by_no_money(office: Callable[..., Answer]) -> None:
    assert won(office("예산이 가장 많은 회의는?")) == [12_000_000]
    assert won(office("가장 많이 참석한 회의는?")) == []


def test_what_kind_of_project_it_is_names_nothing(ask: Callable[..., Answer]) -> None:
    answer = ask("계속사업인 체육관 보수와 달빛 걷기대회의 2032년 예산 합계는?")
    assert won(answer) == [620_000_000]


def test_words_joined_by_a_stroke_are_explained_by_the_name_in_brackets(ask: Callable[..., Answer]) -> None:
    question = "How much of the office supplies/general expenses (사무관리비) was left as of June 2031 in 가람도?"
    assert won(ask(question)) == [40_000_000]
