"""What is told of another kind than is asked is no answer: how many for how much, a rate that a cost is multiplied by for a share."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무계획

물길 마을 가꾸기

□ 추진 내용

○ 나눔그릇 쓰는 찻집 지원 : 160개소(개소당 2,500천원)

○ 거름통 보급 : 55대(11억원)

 - 자치구별 : 도담구 20대, 한들구 35대, 미리솔구 0대(미신청)

○ 낡은 배 교체 지원 : 1,205대(24억원)

 - 6월말 현재 673대 지원(13억 6천만원)

○ 뱃삯 현실화율 84.2%(’27년 82.7%)
"""

COSTS = """마을 이웃 살피기

1 기본 현황

□ 사업개요

사업비 (당해년도)\t100,000천원

2 예산 설명

□ 산출근거

(단위 : 천원)

과목\t2031년 예산내역
민간위탁금\t○ 나눔부엌 운영 위탁 5,000,000원*12개월\t= 60,000천원
자치단체경상보조금\t○ 이웃집 살림꾸러미 지원 40,000원*1,000가구*70%\t= 28,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"물길_2031.txt": PLAN, "이웃_2031.txt": COSTS})


def test_an_amount_asked_for_is_not_told_as_how_many_there_are(ask: Talk, printed: Printed) -> None:
    assert printed(ask("나눔그릇 찻집 총 지원액"), "answer") == []
    assert printed(ask("나눔그릇 찻집 지원 몇 개소"), "answer") == ["160개소"]


def test_a_place_that_begins_like_an_adverb_is_a_place(ask: Talk, printed: Printed) -> None:
    assert printed(ask("거름통 미리솔구 몇 대"), "answer") == ["0대"]


def test_the_rate_that_a_cost_is_multiplied_by_is_no_share_of_people(ask: Talk, printed: Printed) -> None:
    told = ask("이웃집 비율은")
    assert printed(told, "answer") == [], told.text


def test_what_goes_out_in_a_month_is_no_sum_of_a_year(ask: Talk, printed: Printed) -> None:
    told = ask("나눔부엌 월 위탁금")
    assert "60,000천원" not in printed(told, "answer"), told.text


def test_what_is_told_as_of_the_end_of_a_month_is_told_of_it(ask: Talk, printed: Printed) -> None:
    assert printed(ask("낡은 배 교체 6월말 지원액"), "answer") == ["13억 6천만원"]


def test_a_number_of_an_earlier_year_in_a_bracket_has_the_name_before_it(ask: Talk, printed: Printed) -> None:
    told = ask("뱃삯 현실화율은 2027년에 비해 얼마나 올랐어?")
    assert told.status is AnswerStatus.ANSWERED
    assert printed(told, "answer") == ["1.5%p"], told.text


WORKS = """하늘못 박물관 운영

□ 사업개요

- 내용 : 박물관 운영

□ 추진계획

- 산출내역
 - 꽃 전시회 45,000천원 × 2회 = 90,000천원
 - 꽃 교실 운영 800천원 × 60회 = 48,000천원
- 연간 관람객 목표 : 45,000명
- 시설 점검 : D등급 등 40개소

□ 2031년 소요예산 : 138,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2030년\t2031년\t2032년\t2033년
계\t270,000\t132,000\t138,000\t0\t0
군비\t270,000\t132,000\t138,000\t0\t0

솔바람 도서 배달

□ 사업개요

- 내용 : 도서 배달

□ 2031년 소요예산 : 40,000천원
"""

HALVES = """낡은 물길 정비 및 샘물 안심확인

1 기본 현황

□ 사업개요

사업비 (당해년도)\t8,640,000천원

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2030년 예산액\t2031예산액 (A)\t2032예산(B)\t증감 (B-A)
계\t5,120,000\t7,200,000\t8,640,000\t1,440,000
40101\t4,900,000\t6,800,000\t8,100,000\t1,300,000
40102\t220,000\t400,000\t540,000\t140,000

□ 산출근거

(단위 : 천원)

과목\t2032년 예산내역
시설비\t○ 낡은 물길 교체\t= 7,350,000천원
"""


def test_a_basis_stands_under_a_line_called_so(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over({"하늘못_2031.txt": f"2031. 주요업무계획\n\n{WORKS}"})
    told = talk("하늘못 박물관 운영 2031년 예산 산출내역")
    assert printed(told, "part") == ["90,000천원", "48,000천원"], told.text


def test_the_total_of_two_things_joined_is_no_line_of_one(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over({"물길_2032.txt": HALVES})
    assert printed(talk("낡은 물길 정비 2032년 예산액 계는?"), "answer") == ["8,640,000천원"]


def test_what_an_arrow_among_results_leads_to_is_what_there_is_now(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over(
        {
            "물길_2031.txt": "2031. 주요업무계획\n\n물길 배 운영\n\n□ 추진 실적\n\n○ 밤배 노선 확대 : 4개 → 6개 노선(’31.4.)\n"
        }
    )
    assert printed(talk("밤배 지금 몇 개 노선 다녀요?"), "answer") == ["6개"]
    assert printed(talk("밤배 노선 원래 몇 개였어?"), "answer") == ["4개"]


def test_one_grade_is_not_all_of_them(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over(
        {
            "물길_2031.txt": "2031. 주요업무계획\n\n다리 점검\n\n□ 추진실적\n\n○ 다리 안전점검 : 146개소\n - A등급 40, D등급 6\n"
        }
    )
    assert "146개소" not in printed(talk("다리 안전점검에서 D등급은 몇 곳이었나요?"), "answer")


def test_a_price_of_one_is_no_budget(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    paper = "2031. 주요업무계획\n\n□ 물살 배 교체\n\n- 낡은 배 교체 22대\n - 소요예산 : 41,800천원(1대당 1,900천원)\n\n□ 2031년 소요예산 : 96,300천원\n"
    talk = over({"물길_2031.txt": paper})
    told = talk("배 1대 값을 시하고 구가 각각 얼마로 잡았는지")
    assert not {"96,300천원", "41,800천원"} & set(printed(told, "answer")), told.text


FUND = """2031. 주요업무계획

물길 지키기 기금 운용

□ 추진 실적

○ 기금 조성 현황 (’31.6.30. 기준, 단위 : 백만원)

구 분\t’30년말 조성액\t’31년 적립\t’31년 사용\t잔액
물길기금\t102,640\t15,300\t2,180\t115,760

○ 턱없는 나루 2개소 추가 지정(기존 4개소) : ’31. 10.
"""

MEALS = """이웃 밥상 차리기

1 기본 현황

□ 사업개요

사업비 (당해년도)\t100,000천원

2 예산 설명

□ 산출근거

(단위 : 천원)

과목\t2031년 예산내역
행사운영비\t○ 이웃 밥상 ‘한그릇’ 800,000원*30회\t= 24,000천원

3 사업설명

□ 사업내용

- 이웃 밥상 ‘한그릇’
 - 횟수 : 연 36회(회당 15명 내외)
 - 소요예산 : 24,000천원
"""


def test_one_movement_of_a_fund_is_no_other(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over({"물길_2031.txt": FUND})
    assert printed(talk("물길기금 2031년 사용액"), "answer") == ["2,180백만원"]
    assert printed(talk("물길기금 2030년 사용액"), "answer") == []


def test_those_there_were_before_are_not_all_of_them(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over({"물길_2031.txt": FUND})
    assert printed(talk("턱없는 나루 총 몇 개소"), "answer") != ["4개소"]
    assert printed(talk("턱없는 나루 기존 몇 개소"), "answer") == ["4개소"]


def test_how_often_is_told_with_how_often_it_is_paid_for(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over({"밥상_2031.txt": MEALS})
    assert sorted(printed(talk("이웃 밥상 한그릇 횟수"), "answer")) == ["30회", "36회"]


def test_animals_counted_by_heads_are_asked_for_as_people_count_them(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over({"강아지_2031.txt": "2031. 주요업무계획\n\n강아지 돌보기\n\n□ 추진실적\n\n○ 강아지 입양 : 704두\n"})
    assert printed(talk("강아지 입양은 몇 마리야?"), "answer") == ["704두"]


def test_those_on_duty_are_not_those_in_post(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over(
        {"둑_2031.txt": "2031. 주요업무계획\n\n둑 안전 지키기\n\n□ 추진실적\n\n○ 둑안전상황실 운영 : 20명(4조 2교대)\n"}
    )
    assert printed(talk("둑안전상황실 현원은?"), "answer") == []


def test_one_apiece_is_not_all_of_them_and_what_is_kept_is_not_bought(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = "2031. 주요업무계획\n\n나루 이웃 돌보기\n\n□ 추진 현황\n\n○ 나루 도우미 : 12개 나루에 1명씩 배치\n○ 구명 튜브함 관리 : 386대\n"
    talk = over({"나루_2031.txt": paper})
    assert printed(talk("나루 도우미 몇 명"), "answer") != ["1명"]
    assert printed(talk("구명 튜브함 몇 대 사나"), "answer") == []
    assert printed(talk("구명 튜브함 몇 대 관리해"), "answer") == ["386대"]
