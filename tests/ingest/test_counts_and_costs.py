"""Counts and costs that share a torn table or a line: which unit each has, and which thing each cost is of."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Figure, Measure, Reading
from ingest.read import read_text


def reading(text: str) -> Reading:
    return extract(read_text(f"{text}\n", "a.txt"))


def told(text: str, line: int) -> list[tuple[str, str]]:
    found = [f for f in reading(text).figures if f.source.line == line]
    return [(" ".join((*f.owners, f.item)), f.printed) for f in sorted(found, key=lambda f: f.source.start)]


TWO_AND_TWO = """1   나루 쉼터 확충

○ 연차별 계획 (단위 : 개소, 백만원)

구 분 계 ’32년 ’33년
어르신쉼터 12 8 4
사업비 21,400 13,800 7,600
어린이쉼터 9 6 3
사업비 4,600 3,600 1,000
"""


def test_a_cost_below_each_name_is_that_names() -> None:
    costs = [f for f in reading(TWO_AND_TWO).figures if f.unit == "KRW" and f.year == 2033]
    assert [(f.owners, f.item, f.printed) for f in costs] == [
        (("어르신쉼터",), "사업비", "7,600백만원"),
        (("어린이쉼터",), "사업비", "1,000백만원"),
    ]
    assert [f.printed for f in reading(TWO_AND_TWO).figures if f.item == "어린이쉼터"] == ["9개소", "6개소", "3개소"]


def test_a_cost_below_one_name_only_is_left_as_it_is() -> None:
    one = TWO_AND_TWO.replace("어린이쉼터 9 6 3\n사업비 4,600 3,600 1,000\n", "")
    assert {f.owners for f in reading(one).figures if f.item == "사업비"} <= {(), ("나루 쉼터 확충",)}


def test_goals_and_results_beside_money_take_the_count_of_the_caption() -> None:
    table = "○ 일자리 (단위 : 명, 백만원)\n\n구 분 목 표 실 적 예 산\n계 300 210 2,970\n공공 200 150 1,710\n민간 100 60 1,260\n"
    found = {f.column: f.printed for f in reading(table).figures if f.item == "민간"}
    assert found == {"목표": "100명", "실적": "60명", "예산": "1,260백만원"}


def test_what_a_name_counts_by_stays_with_it() -> None:
    table = "1   나루배 운항\n\n○ 나루배 운항 (운영기관 : 두리공단)\n\n구 분 대 수 평균대기 1일 이용\n’31년 4대 55분 940건\n’32년 5대 38분 1,210건\n’33.9월 6대 32분 1,385건\n"
    found = [f for f in reading(table).figures if f.year == 2032]
    assert [(f.column, f.printed) for f in found] == [("대수", "5대"), ("평균대기", "38분"), ("1일 이용", "1,210건")]
    assert {f.caption for f in found} == {"○ 나루배 운항 (운영기관 : 두리공단)"}


def test_parts_of_a_count_in_a_bracket_may_stand_without_commas() -> None:
    text = "1   찌꺼기 처리\n\n○ 찌꺼기 처리 : 1일 840톤(건조 420 소각 240 매립 180)\n"
    assert [p for _, p in told(text, 3)] == ["840톤", "420톤", "240톤", "180톤"]
    assert [p for _, p in told(text.replace("180", "190"), 3)] == ["840톤"]


def test_names_of_which_the_last_alone_prints_the_unit_add_up_to_the_line_above() -> None:
    text = "1   나루 버스\n\n○ 업체 및 노선 : 8개사 86개 노선\n\n － 간선 24, 지선 48, 심야 14개 노선\n"
    assert set(told(text, 5)) == {
        ("업체 및 노선 간선 노선", "24개"),
        ("업체 및 노선 지선 노선", "48개"),
        ("업체 및 노선 심야 노선", "14개"),
    }
    assert [p for _, p in told(text.replace("지선 48", "지선 49"), 5)] == ["14개"]


def test_payers_set_apart_by_blanks_are_of_the_amount_above() -> None:
    text = "1   관로 정비\n\n○ ’33년 정비 : 18㎞, 14,400백만원(㎞당 800백만원)\n\n － 국비 2,880 시비 11,520\n"
    paid = [f for f in reading(text).figures if f.source.line == 5]
    assert [(f.funding, f.printed) for f in paid] == [("국비", "2,880백만원"), ("시비", "11,520백만원")]


def test_what_became_of_a_budget_is_read_where_it_makes_up_the_total() -> None:
    text = "1   예산 현황 (’33.3.31. 기준, 단위 : 백만원)\n\n구 분 ’32년 예산액 ’33년 예산액\n계 380 400\n나루 180 190\n둑길 200 210\n\n   ※ ’32년 결산 : 집행 351 / 이월 24 / 불용 5\n"

    def closed(paper: str) -> list[Figure]:
        return [f for f in reading(paper).figures if f.source.line == 8]

    assert [(f.measure, f.year, f.printed) for f in closed(text)] == [
        (Measure.EXECUTED, 2032, "351백만원"),
        (Measure.CARRIED_OUT, 2032, "24백만원"),
        (Measure.BALANCE, 2032, "5백만원"),
    ]
    assert closed(text.replace("불용 5", "불용 6")) == []


def test_a_report_is_of_the_office_whose_functions_it_begins_with() -> None:
    report = "Ⅰ. 일  반  현  황\n1   주요 기능주요 기능\n\n걷기 편한 누리 만들기 (두리교통국 소관)\n\n- 길 정비\n\n2   인력 현황\n\n(단위 : 명)\n\n정 원 10\n"
    assert read_text(report, "a.txt").department == "두리교통국"
    assert read_text(report.replace("길 정비", "나래복지국 소관 길 정비"), "a.txt").department is None
    assert (
        read_text(report.replace(" (두리교통국 소관)", "\n\n두리정책실 복지 총괄"), "a.txt").department == "두리정책실"
    )


WORKS = """1   나루 펌프장 확충

○ 펌프장 신·증설 : 3개소(물빛, 한내, 솔재), 총사업비 48,700백만원

구 분 사업기간 총사업비 ’33년 예산 공정률 비 고

계 48,700 16,900

물빛 ’31.3~’33.12 15,200 6,400 82% 증설

한내 ’32.5~’34.6 21,500 7,500
45%
신설

솔재 ’33.1~’35.5 12,000 3,000 - 설계 중
"""


def test_a_time_from_when_to_when_is_a_value_of_a_row() -> None:
    found = {(f.item, f.column): f.printed for f in reading(WORKS).figures if f.value and f.table is not None}
    assert found["한내", "총사업비"] == "21,500백만원"
    assert found["한내", "’33년 예산"] == "7,500백만원"
    assert found["계", "총사업비"] == "48,700백만원"
    assert found["물빛", "공정률"] == "82%"


def test_money_without_a_unit_takes_that_of_the_amount_above_only_where_the_total_is_that_amount() -> None:
    other = reading(WORKS.replace("총사업비 48,700백만원", "총사업비 49,700백만원"))
    assert {f.unit for f in other.figures if f.item == "한내" and f.column == "총사업비"} == {""}


def test_a_row_right_below_a_whole_one_may_have_its_last_value_behind_a_blank_line() -> None:
    table = "1   누수 현황\n\n○ 누수 현황 (단위 : 건)\n\n구 분 ’31년 ’32년 ’33년 ’34.6월\n\n계 254 218 173 58\n\n큰관 186 151 112 39\n작은관 31 29 22\n\n8\n\n기타 37 38 39 11\n"
    assert [f.printed for f in reading(table).figures if f.item == "작은관"] == ["31건", "29건", "22건", "8건"]


def test_the_letters_of_the_first_name_may_be_drawn_apart() -> None:
    table = "1   정수장 현황\n\n○ 정수장 운영\n\n센 터 명 시설용량 처리량 수질(BOD) 운영방식\n\n계 1,890 1,562\n\n동물빛 830 702 6.1 직영\n서물빛 650 538\n\n5.8 직영\n\n남물빛 410 322 7.4 위탁\n"
    found = {(f.item, f.column): f.printed for f in reading(table).figures if f.value}
    assert found["서물빛", "수질(BOD)"] == "5.8"
    assert found["남물빛", "처리량"] == "322"


def test_a_number_set_against_the_year_before_is_a_change() -> None:
    text = "1   누수 예방\n\n※ ’33년 큰관 누수는 전년대비 △39건(△25.8%)\n"
    assert [(f.item, f.measure, f.printed) for f in reading(text).figures] == [
        ("큰관 누수", Measure.CHANGE, "△39건"),
        ("큰관 누수", Measure.CHANGE_RATE, "△25.8%"),
    ]


def test_a_table_is_called_by_the_line_above_that_says_its_total() -> None:
    assert {f.caption for f in reading(WORKS).figures if f.table is not None} == {"펌프장 신·증설"}
    other = WORKS.replace("총사업비 48,700백만원", "총사업비 49,700백만원")
    assert {f.caption for f in reading(other).figures if f.table is not None} == {""}


def test_what_an_arrow_leads_from_is_of_no_year_where_a_bracket_dates_the_change() -> None:
    text = "1   규제지역 확대\n\n○ 규제지역 확대 : 4개 지역 → 6개 지역 (’33.5.)\n\n○ 길 노선 : 5개 → 8개 노선(’33.4.)\n"
    assert [(f.printed, f.period) for f in reading(text).figures if f.value in (4, 5)] == [
        ("4개", "종전"),
        ("5개", "종전"),
    ]


def test_what_a_count_grew_by_is_a_change() -> None:
    text = "1   민원 처리\n\n○ 악취 민원 612건(전년 동기 588건, 24건 증)\n"
    assert {f.printed: f.measure for f in reading(text).figures}["24건"] is Measure.CHANGE
