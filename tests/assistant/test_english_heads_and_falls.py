"""English that tells by its noun what is counted, or by its verb which way an amount went."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

FARMS = """2030년도 주요업무계획

다온군 축산과

1. 가축방역 추진

□ 사육현황 (2029년 말 기준)

| 구분 | 한우 | 돼지 | 염소 |
| --- | --- | --- | --- |
| 농가수(호) | 310 | 42 | 118 |
| 사육두수(두·수) | 9,120 | 51,300 | 3,905 |

2. 공영주차장 짓기

□ 조성현황

| 주차장명 | 면수(면) | 총사업비(백만원) |
| --- | --- | --- |
| 바람골 공영주차장 | 145 | 3,200 |
| 새결 공영주차장 | 62 | 1,100 |

3. 농기계 임대사업소 살림

| 구분 | 보유기종 | 보유대수 | 근무인원 |
| --- | --- | --- | --- |
| 물봄지소 | 29종 | 94대 | 3명 |
| 새결지소 | 31종 | 88대 | 4명 |
"""

BUDGETS = """2031년도 예산안 검토보고서

물안전국

Ⅱ. 부서별 예산안

(단위 : 백만원)

| 부서명 | 2031년 예산(안) | 2030년 예산 | 증감 |
| --- | --- | --- | --- |
| 물정책과 | 8,490 | 9,000 | △510 |
| 강관리과 | 7,090 | 8,000 | △910 |
| 하수과 | 27,420 | 20,000 | 7,420 |
"""


def told(answer: Answer) -> list[str]:
    return [str(f.value) for f in answer.figures if f.role == "answer"]


def test_animals_are_counted_by_the_head_and_not_by_their_farms(over: Over) -> None:
    talk = over({"a.txt": FARMS})
    assert told(talk("How many goats are raised in Daon-gun (다온군)?")) == ["3905"]
    assert told(talk("How many head of pigs are raised?")) == ["51300"]
    assert told(talk("How many goat farms are there?")) == ["118"]


def test_the_spaces_of_a_car_park_are_its_parking_spaces(over: Over) -> None:
    talk = over({"a.txt": FARMS})
    assert told(talk("바람골 공영주차장 how many spaces")) == ["145"]
    assert told(talk("How many parking spaces does 새결 공영주차장 have?")) == ["62"]


def test_machines_are_no_kinds_of_machines(over: Over) -> None:
    talk = over({"a.txt": FARMS})
    assert told(talk("How many machines does the 물봄지소 of the farm machinery rental office have?")) == ["94"]


def test_a_budget_that_falls_the_most_is_the_one_that_decreased(over: Over) -> None:
    talk = over({"a.txt": BUDGETS})
    for verb in ("falls", "was cut", "drops"):
        answer = talk(f"Which division's budget {verb} the most in 2031?")
        assert told(answer)[:1] == ["-910000000"], verb
    assert told(talk("Which division's budget rises the most in 2031?"))[:1] == ["7420000000"]


MEALS = """2030년도 사업설명서

1. 다온 공동급식소 운영

○ 이용대상 : 75세 이상 어르신
○ 본인부담 : 1식 700원(기초생활수급자 면제)
○ 산출내역 : 위생점검 수당 90,000원×2명×4회 = 720천원
○ 산출내역 : 급식재료비 2,600원×100명×250일 = 65,000천원

2. 이동도서관 운영

| 연도 | 추진실적 |
| --- | --- |
| 2029년도 | ○ 이동도서관 순회 : 412회(이용자 18,340명) |
| 2030년도 | ○ 이동도서관 순회 : 96회(이용자 3,120명) |
"""


def test_what_those_who_come_pay_is_no_price_that_the_office_pays(over: Over) -> None:
    talk = over({"a.txt": MEALS})
    assert told(talk("How much do seniors pay per meal at the communal meal center (공동급식소)?")) == ["700"]


def test_those_who_used_what_was_counted_are_of_the_same_year(over: Over) -> None:
    talk = over({"a.txt": MEALS})
    asked = "How many mobile library tours were made in 2030 and how many people used them?"
    assert told(talk(asked)) == ["96", "3120"]


HANDS = """2029. 주요업무 추진실적 및 2030. 주요업무계획

다온군 농정과

1. 외국인 계절근로자 받기

- '29년 실적 : 배정 128명, 입국 97명, 이탈 6명
- '30년 계획 : 배정 180명

2. 산불방지 추진

□ 추진실적

- 산불 발생 : '28년 6건 3.2ha → '29년 4건 1.7ha
- 산불감시원 58명, 산불진화대 34명
"""


def test_those_who_were_assigned_are_not_all_who_came(over: Over) -> None:
    talk = over({"a.txt": HANDS})
    assert told(talk("2029년 외국인 계절근로자는 몇 명 입국했어?")) == ["97"]
    assert told(talk("2029년 외국인 계절근로자 배정 인원은?")) == ["128"]
    assert talk("외국인 계절근로자는 2029년에 몇 명이야?").status == "ambiguous"
    assert told(talk("외국인 계절근로자는 2030년에 몇 명이야?")) == ["180"]


def test_fires_are_counted_as_cases(over: Over) -> None:
    talk = over({"a.txt": HANDS})
    assert told(talk("How many forest fires occurred in 2029?")) == ["4"]


PAY = """2030년도 사업설명서

1. 다온 공동급식소 운영

○ 급식소 운영비(11개소) = 511,200천원
 - 급식재료비 2,600원*500명*246일 = 319,800천원
 - 조리원 인건비 1,450,000원*11명*12개월 = 191,400천원
"""


def test_what_somebody_is_paid_a_month_is_a_price_and_no_budget(over: Over) -> None:
    talk = over({"a.txt": PAY})
    for asked in (
        "How much are cooks paid per month?",
        "How much per month are cooks paid?",
        "How much does a cook earn a month?",
        "What is the monthly pay of a cook?",
    ):
        assert told(talk(asked)) == ["1450000"], asked


LENGTHS = """2030년도 주요업무계획

1. 다온천 하수관로 정비

○ 사업기간 : 2028. 3. ~ 2032. 12.
○ 해안산책로 1.6㎞
○ 노후 하수관로 27.4km
○ 이동목욕차량 구입 96,000,000원*1대 = 96,000천원

□ 2030년 소요예산 : 12,400,000천원
"""


def test_how_long_a_thing_is_asks_for_its_length_and_a_project_for_its_time(over: Over) -> None:
    talk = over({"a.txt": LENGTHS})
    assert told(talk("How long is the coastal walkway?")) == ["1.6"]
    assert told(talk("How long are the old sewer pipes?")) == ["27.4"]
    answer = talk("How long is the total sewer pipe project?")
    assert not told(answer)
    assert "2028. 3. ~ 2032. 12." in answer.text


def test_the_price_of_one_thing_is_what_one_costs(over: Over) -> None:
    talk = over({"a.txt": LENGTHS})
    assert told(talk("What is the price of a mobile bath vehicle?")) == ["96000000"]


WASTE = """2030년도 주요업무계획

1. 가축방역 추진

□ 2030년 추진실적

- 거점소독시설 : 2개소 운영
- 악취저감 시설 지원 : 목표 20개소 / 실적 16개소
- 해양쓰레기 수거 : 1,180톤
- 빗물펌프장 가동훈련 : 46회
"""


def test_what_is_asked_by_weight_is_told_by_it(over: Over) -> None:
    talk = over({"a.txt": WASTE})
    assert told(talk("How many tons of marine litter were collected?")) == ["1180"]


def test_an_english_word_of_two_is_met_as_one(over: Over) -> None:
    talk = over({"a.txt": WASTE})
    assert told(talk("How many disinfection facilities are operated?")) == ["2"]


def test_water_is_no_part_of_rain(over: Over) -> None:
    talk = over({"a.txt": WASTE})
    assert not told(talk("How many times was water transported in 2030?"))
