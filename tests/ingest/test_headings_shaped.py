"""Headings whose names alone say which stands over which, names of rows behind a blank line, and remarks that look like rows."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Reading
from ingest.read import read_text


def document(text: str) -> Reading:
    return extract(read_text(f"1   시설 현황 (’33.3.31. 기준, 단위 : 백만원)\n\n{text}\n", "a.txt"))


def columns(text: str, item: str) -> dict[str, str]:
    return {f.column: f.printed for f in document(text).figures if f.item == item}


def test_a_bare_year_is_over_what_was_planned_and_done() -> None:
    table = "○ 보급 (단위 : 척, 백만원)\n\n구 분 누 계\n(’32년까지)\n\n’33년\n계획 실적 예 산\n\n계 312 90 71 5,400\n전기선 186 50 46 3,900\n수소선 126 40 25 1,500"
    assert columns(table, "수소선") == {
        "누계 (’32년까지)": "126척",
        "’33년 계획": "40척",
        "’33년 실적": "25척",
        "’33년 예산": "1,500백만원",
    }


def test_what_is_left_says_which_year_it_is_of() -> None:
    table = "구 분 ’32년 ’33년\n예 산 액 예 산 액 집 행 액 잔 액\n\n계 380 400 70\n(집행률 17.5%)\n\n330\n\n나루 180 190 40\n(집행률 21.1%)\n\n150\n\n둑길 200 210 30\n(집행률 14.3%)\n\n180"
    assert {(f.year, f.printed) for f in document(table).figures if f.item == "둑길" and f.unit == "KRW"} == {
        (2032, "200백만원"),
        (2033, "210백만원"),
        (2033, "30백만원"),
        (2033, "180백만원"),
    }


def test_years_over_the_same_names_may_close_with_a_month() -> None:
    table = "(단위 : 가구)\n\n구 분 ’32년 ’33년\n목 표 실 적 목 표 실 적\n(3월말)\n\n계 320 287 260 48\n단독 140 129 115 21\n공동 180 158 145 27"
    assert list(columns(table, "공동").values()) == ["180가구", "158가구", "145가구", "27가구"]


def test_a_name_torn_in_the_upper_line_is_one() -> None:
    table = "(단위 : 명)\n\n구  분 총 계\n일    반    직 나루직\n포구직\n\n소계 3급 4급 5급 소계 가급 나급\n\n정 원 26 14 1 4 9 12 3 9\n\n현 원 24 13 1 4 8 11 3 8"
    assert columns(table, "현원")["나루직 포구직 소계"] == "11명"
    assert columns(table, "현원")["일반직 5급"] == "8명"


def test_each_block_of_a_heading_is_a_name() -> None:
    table = "○ 제공 실적 (단위 : 건)\n\n구 분 계 물길\n안내\n\n둑길\n걷기\n\n나루\n체험\n\n’32년 60 30 20 10\n\n’33년 75 35 22 18"
    assert columns(table, "’33년") == {"계": "75건", "물길 안내": "35건", "둑길 걷기": "22건", "나루 체험": "18건"}


def test_a_row_is_named_before_a_blank_line() -> None:
    table = "구 분 예 산 액 집 행 액 잔 액 비 고\n\n계 90 50\n(집행률 55.6%)\n\n40\n\n일반회계 60 35\n(집행률 58.3%)\n\n25\n둑길 정비, 나루 지원\n\n나루사업\n특별회계\n\n30 15\n(집행률 50.0%)\n\n15\n선착장 건설"
    rows = columns(table, "나루사업 특별회계")
    assert [rows[c] for c in ("예산액", "집행액", "잔액")] == ["30백만원", "15백만원", "15백만원"]


def test_what_is_told_of_a_row_is_no_row() -> None:
    table = "○ 참여인원 (단위 : 명)\n\n구 분 ’32년 실적 ’33년\n목표 실적 비고\n\n계 210 240 190\n(달성률 79.2%)\n\n가꿈형 150 170 140\n(달성률 82.4%)\n\n월 30시간, 월 27만원\n\n돌봄형 60 70 50\n(달성률 71.4%)\n\n월 60시간, 월 71만원"
    told = columns(table, "돌봄형")
    assert [told[c] for c in ("’32년 실적", "’33년 목표", "’33년 실적")] == ["60명", "70명", "50명"]


def test_one_word_for_each_value_is_a_heading() -> None:
    table = "○ 수질 (단위 : ㎎/L)\n\n구 분 BOD T-N T-P\n기준 10 20 0.5\n’32년 6.8 11.2 0.31\n’33년 5.4 10.6 0.24"
    assert [f.printed.split()[0] for f in document(table).figures if "T-N" in f.column][:1] != []


def test_what_adds_up_to_a_total_above_the_money_is_counted() -> None:
    table = "○ 지원 (단위 : 가구, 백만원)\n\n구 분 ’32년 ’33년\n6월말\n\n계 90 60\n생 계 비 50 30\n주 거 비 25 20\n의 료 비 15 10\n지 원 액 120 70"
    assert columns(table, "주거비") == {"’32년": "25가구", "’33년 6월말": "20가구"}
    assert columns(table, "지원액") == {"’32년": "120백만원", "’33년 6월말": "70백만원"}


def test_a_remark_may_have_a_line_of_its_own_among_the_names() -> None:
    table = "○ 저공해 사업 (단위 : 대)\n\n구 분 ’32년 실적\n’33년\n\n비 고\n목표 실적 달성률\n\n계 27,430 32,500 15,270 47.0%\n\n조기교체 19,860 24,000 11,350 47.3% 대당 최대 300만원\n\n장치 부착 6,920 7,500 3,280 43.7% 자부담 10%\n\n연료 전환 650 1,000 640 64.0% 대당 400만원 정액"
    assert columns(table, "조기교체") == {
        "’32년 실적": "19,860대",
        "’33년 목표": "24,000대",
        "’33년 실적": "11,350대",
        "’33년 달성률": "47.3%",
    }


def test_a_half_year_is_over_what_was_measured_and_against_what() -> None:
    table = "측정 결과 (단위 : ㎍/㎥)\n\n구 분 ’30년 ’31년 ’32년\n’33년 상반기\n\n측정값 전년동기 대비\n\n먼지 46 43 44 37 △11\n\n잔먼지 26 24 25 21 △7"
    assert columns(table, "먼지") == {
        "’30년": "46㎍/㎥",
        "’31년": "43㎍/㎥",
        "’32년": "44㎍/㎥",
        "’33년 상반기 측정값": "37㎍/㎥",
        "’33년 상반기 전년동기 대비": "△11㎍/㎥",
    }
    last = next(f for f in document(table).figures if f.printed == "△11㎍/㎥")
    assert (last.year, last.measure.value) == (2033, "증감")
