"""What the words may mean as well, and what they do not: a sum of years, a charge for a thing, last year's number, what is yet to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "plan.txt": """2030. 주요업무 추진실적 및 2031. 주요업무계획

2030. 11.

달빛구 문화과

주요사업 목록

연번	주요사업	구분	쪽
1	제7회 달빛 등불축제 개최	계속	5
2	가정용 소형건조기 보급	계속	7
3	별빛 무인책방 확대 설치	계속	9
4	구립도서관 운영	계속	11

□ 사업개요

- 일 시 : 2031. 10. 11.

□ 2031년 소요예산 : 185,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원
		2030년	2031년	2032년	2033년
계	690,000	125,000	185,000	190,000	190,000
시비	120,000	30,000	30,000	30,000	30,000
구비	570,000	95,000	155,000	160,000	160,000

□ 사업개요

- 내 용 : 소형건조기 임대 보급(3년)

□ 2031년 소요예산 : 45,600천원

(단위 : 천원)

재원별	합계	연차별 소요재원
		2030년	2031년	2032년	2033년
계	152,000	38,000	45,600	34,200	34,200
구비	152,000	38,000	45,600	34,200	34,200

○ 산출내역 : 소형기기 1,900천원 × 20대, 건조기 성능시험 수수료 7,600천원

□ 설치현황

- 기설치 : 2대(달빛역, 별빛역)

□ 2031년 소요예산 : 360,000천원

○ 산출내역 : 무인책방 기기 110,000천원 × 3대, 전기공사 30,000천원

□ 추진실적

(2030. 10월말 기준, 단위 : 권, 명)

도서관명	장서수		대출권수	방문자수	비고
	도서	비도서
계	282,300	14,100	688,900	907,400
달빛중앙	168,200	9,100	271,300	384,600	야간개관 22시
은하	82,500	3,800	143,700	175,200
별빛어린이	31,600	1,200	273,900	347,600	어린이 전용

□ 2031년 소요예산 : 500,000천원
""",
    "meals.txt": """2031년 주요업무계획

새울교육청 급식과

1. 급식실 환기 개선
 가. 2031년 계획 : 63교 × 3억원 = 189억원

2. 급식 안전
 가. 잔류농약 검사 : 채소류 등 1,300건(2030년 1,150건)
 나. 손씻기대 점검결과 : 보수 47개소

3. 전통 손솜씨 잇기
 ○ 전승 지원
   － 전승지원금 : 명인 월 1,200천원, 제자 월 700천원
   ※ ’30년 전승지원금 : 명인 월 1,000천원
""",
    "pipes.txt": """2031년도 예산사업 설명서

사업 1.  낡은 물길 정비

가. 편성목별 예산

(단위 : 천원)

편성목	2030예산액(A)	2031예산액(B)	증감(B-A)
계	4,250,000	5,180,000	930,000
시설비(401-01)	4,020,000	4,930,000	910,000
감리비(401-02)	230,000	250,000	20,000

사업 2.  샘터 위생 개선

가. 편성목별 예산

(단위 : 천원)

편성목	2030예산액(A)	2031예산액(B)	증감(B-A)
계	640,000	1,278,400	638,400
시설비	560,000	1,190,000	630,000
재료비	80,000	88,400	8,400

나. 2031년 산출기초

- 샘터 덮개 설치 30개소 × 2,500천원 = 75,000천원
""",
    "books.txt": """2030. 주요업무 추진실적 및 2031. 주요업무계획

2030. 11.

새울구 도서과

주요사업 목록

연번	주요사업	구분	쪽
1	책보따리 나누기	계속	5
2	구민안심보험 운영	계속	7

□ 사업개요

- 기 간 : 2031. 1. ~ 12.

□ 2031년 소요예산 : 63,000천원

○ 산출내역 : 책보따리 30천원 × 1,800명, 나눔이 수당 50천원 × 180회, 전산 점검 2,000천원 × 1식

□ 추진실적

(2030. 10월말 기준, 단위 : 건, 천원)

연도	지급건수	지급액
계	104	282,600
2028년	31	86,500
2029년	44	121,300
2030년	29	74,800

□ 소요예산 : 132,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원
		2030년	2031년	2032년	2033년
계	523,800	118,800	132,000	135,000	138,000
구비	523,800	118,800	132,000	135,000	138,000
""",
    "woods.txt": """꼬마숲놀이터 및 마을숲 조성

1 기본 현황

□ 사업개요

회 계	일반회계
사업비 (당해년도)	1,462,500천원	[국비] 475,000천원	[시비] 987,500천원

2 예산 설명

산출근거

과목구분	2031년 예산내역
시설비	○ 마을숲 조성(2개소)	= 600,000천원
	○ 꼬마숲놀이터 새로 조성	= 862,500천원

3 사업설명

□ 사업내용

- 꼬마숲놀이터 운영
 - 소요예산 : 862,500천원
- 동네 마을숲 조성
 - 소요예산 : 600,000천원(국비 300,000천원, 시비 300,000천원)
- 물맛 살피기
 - 물맛검사원 인부임 : 95,000원×10명×240일 = 228,000천원
""",
    "people.txt": """2031년도 주요업무 보고

새들군

 ○ 예산 규모

   (단위 : 백만원)
   부 서            2030 최종예산    2031 본예산      증 감
   농업정책과           31,264          29,870       △1,394
   청년인구과            5,418           6,932        1,514
   합   계              36,682          36,802          120

 □ 인구 현황 (각 연도 12. 31. 기준)

   구  분       2028년      2029년      2030년
   총인구       48,912      48,207      47,655
   청년인구      8,120       7,743       7,498
""",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def test_a_rise_is_from_year_to_year_and_not_from_all_years_to_one(ask: Talk) -> None:
    """`얼마나 늘었어` after one year and all years were told is of the year against the one before."""
    answer = ask("달빛 등불축제 예산 얼마야?", "얼마나 늘었어?")
    assert "60,000천원" in answer.text
    assert "505,000" not in answer.text


def test_all_of_them_is_the_total_and_no_sum_that_leaves_one_out(ask: Talk, printed: Printed) -> None:
    assert printed(ask("구립도서관 전체 대출 권수")) == ["688,900권"]


def test_a_charge_for_a_thing_does_not_stand_for_its_project(ask: Talk, printed: Printed) -> None:
    assert "45,600천원" in printed(ask("건조기 예산 얼마야?"))
    assert printed(ask("건조기 성능시험 수수료 얼마야?")) == ["7,600천원"]


def test_what_is_there_already_is_not_what_is_to_be_bought(ask: Talk, printed: Printed) -> None:
    assert "3대" not in printed(ask("이미 설치된 무인책방 몇 대야?"))


def test_what_is_left_to_do_is_not_what_was_found(ask: Talk, printed: Printed) -> None:
    assert printed(ask("손씻기대 보수 몇 개소야?")) == ["47개소"]
    assert printed(ask("손씻기대 보수 남은 데 몇 개소야?")) == []


def test_last_years_number_does_not_stand_for_this_years(ask: Talk, printed: Printed) -> None:
    assert printed(ask("잔류농약 검사 몇 건이야?")) == ["1,300건", "1,150건"]
    assert printed(ask("잔류농약 검사 2030년 몇 건이야?")) == ["1,150건"]


def test_a_price_of_the_year_before_is_not_this_years(ask: Talk, printed: Printed) -> None:
    assert printed(ask("작년 명인 전승지원금 얼마야?")) == ["1,000천원"]
    assert "1,200천원" not in printed(ask("작년 전승지원금 얼마야?"))


@pytest.mark.parametrize("question", ["샘터 덮개 개소당 얼마야?", "샘터 덮개 한 곳당 얼마야?"])
def test_a_price_of_each_place_is_told(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["2,500천원"]


@pytest.mark.parametrize("question", ["급식실 환기 학교당 얼마야?", "급식실 환기 한 곳당 얼마야?"])
def test_a_school_is_a_place(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["3억원"]


def test_the_number_behind_an_account_is_no_part_of_its_name(ask: Talk, printed: Printed) -> None:
    answer = ask("시설비 예산 얼마야?")
    assert (answer.status, printed(answer)) == (AnswerStatus.AMBIGUOUS, ["4,930,000천원", "1,190,000천원"])
    assert ask("시설비 증가액은?").status is AnswerStatus.AMBIGUOUS


def test_an_office_is_not_what_it_is_called_after(ask: Talk, printed: Printed) -> None:
    assert printed(ask("청년인구 비율은?")) == []
    assert ask("청년인구과 예산 비중은?").status is AnswerStatus.ANSWERED


def test_how_many_are_paid_for_is_not_what_a_thing_costs(ask: Talk) -> None:
    for question, wanted in (("나눔이 수당", "9,000천원"), ("나눔이 수당은?", "9,000천원")):
        assert wanted in ask(question).text


def test_what_was_paid_out_is_not_what_it_is_to_cost(ask: Talk, printed: Printed) -> None:
    assert printed(ask("구민안심보험 지급액 합계는?")) == ["282,600천원"]
    assert "132,000천원" not in printed(ask("구민안심보험 지급액 얼마야?"))


def test_what_a_fund_pays_of_two_things_is_not_what_it_pays_of_one(ask: Talk, printed: Printed) -> None:
    assert printed(ask("꼬마숲놀이터 및 마을숲 조성 국비 얼마야?")) == ["475,000천원"]
    assert printed(ask("마을숲 조성 국비 얼마야?")) == ["300,000천원"]
    assert printed(ask("꼬마숲놀이터 국비 얼마야?")) == []


def test_what_those_are_paid_who_do_it_is_not_what_it_costs(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물맛검사 예산 얼마야?")) == []
    assert printed(ask("물맛검사원 인부임 얼마야?")) == ["228,000천원"]


def test_what_a_feast_brings_in_does_not_stand_for_its_budget(over: Callable[[Mapping[str, str]], Talk]) -> None:
    paper = "2031년 주요업무계획\n\n1. 은빛 축제\n ○ 사업비 : 12억원\n ※ ’30년 은빛 축제 경제효과 87억원\n"
    told = over({"2031_a.txt": paper})
    assert [f.printed for f in told("은빛 축제 예산 얼마야?").figures if f.role.value == "answer"] == ["12억원"]


def test_what_a_project_does_in_all_its_years_is_not_done_in_one(over: Callable[[Mapping[str, str]], Talk]) -> None:
    paper = (
        "2031년도 예산사업 설명서\n\n사업 1.  낡은 물길 정비\n\n가. 사업개요\n\n① 사업기간 : 2029. 3. ~ 2034. 12.\n"
        "② 사업량 : 물길 교체 128.6km\n③ 총사업비 : 31,400백만원\n"
    )
    told = over({"2031_a.txt": paper})
    assert told("물길 교체 몇 km야?").status is AnswerStatus.ANSWERED
    assert told("2031년 물길 교체 몇 km야?").status is AnswerStatus.NOT_STATED
