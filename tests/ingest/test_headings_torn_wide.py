"""Headings torn over lines and blank lines: their names given back whole, and rows that a line break left one value or one unit short."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text


def cells(text: str) -> dict[tuple[str | None, str], str | None]:
    """Return what stands at each row and column."""
    document = extract(read_text(f"# 항만 운영\n\n{text}\n", "a.txt"))
    return {(f.item, f.column): f.printed for f in document.figures}


def test_months_of_two_years_stand_under_each_of_two_groups() -> None:
    found = cells(
        "(단위 : 회, 명)\n\n구 분 운항횟수 승선인원\n’31.6. ’32.6. ’31.6. ’32.6. 증감률\n\n계 300 320 5,000 6,000 20.0%\n\n"
        "가항~나섬 100 110\n2,000 2,500 25.0%\n\n가항~다섬 200 210\n3,000 3,500 16.7%"
    )
    assert found["가항~나섬", "운항횟수 ’32.6."] == "110회"
    assert found["가항~나섬", "승선인원 ’32.6."] == "2,500명"
    assert found["가항~다섬", "승선인원 증감률"] == "16.7%"
    found = cells(
        "구 분 이용객(명) 수입액(천원)\n’31년 ’32년 ’33.9. ’31년 ’32년 ’33.9.\n\n가관 10 20 30 400 500 600\n\n나관 11 21 31 410 510 610"
    )
    assert found["가관", "이용객(명) ’33.9."] == "30명"
    assert found["나관", "수입액(천원) ’31년"] == "410천원"
    assert ("가관", "구") not in found


def test_how_many_is_no_money_and_a_remark_on_its_own_line_is_no_row() -> None:
    found = cells(
        "(단위 : 만 마리, 백만원)\n\n구 분 ’31년 ’32년 비 고\n수량 사업비 수량 사업비\n\n계 30 300 50 500\n\n가어 10 100 20 200\n6~7월 방류\n\n"
        "나어 15 150 20 200\n어촌계 5개소\n\n다어 5 50 10 100\n-"
    )
    assert found["가어", "’32년 수량"] == "20만마리"
    assert found["나어", "’32년 사업비"] == "200백만원"
    assert found["다어", "’31년 사업비"] == "50백만원"
    assert found["다어", "’32년 수량"] == "10만마리"


def test_what_a_line_break_tore_from_a_name_is_given_back() -> None:
    found = cells("구 분 ’30년 ’31년\n’32년\n\n(9월말)\n\n발생건수(건) 7 3 5\n\n피해면적(ha) 1.8 0.4 2.1")
    assert found["발생건수(건)", "’32년 (9월말)"] == "5건"
    found = cells(
        "(단위 : 억원)\n\n구 분 계 ’31년까지 ’32년\n’33년\n\n이후\n\n계 60 10 20 30\n\n국 비 40 5 15 20\n\n시 비 20 5 5 10"
    )
    assert found["국비", "’33년 이후"] == "20억원"
    found = cells("구 분 계\n새터자연\n\n학습장 도시텃밭 기타\n\n개 소 20 5 12 3\n\n면적(㎡) 600 100 400 100")
    assert found["면적(㎡)", "새터자연 학습장"] == "100㎡"


def test_grades_under_one_of_several_names_that_stand_on_lines_of_their_own() -> None:
    found = cells(
        "(단위  : 명)\n\n구  분 총 계\n일 반 직\n연구직\n공무직\n소계 4급이상 5급 6급 7급 이하\n\n"
        "정 원 40 30 1 4 10 15 4 6\n\n현 원 38 29 1 4 9 15 3 6"
    )
    assert found["정원", "일반직 7급 이하"] == "15명"
    assert found["현원", "연구직"] == "3명"
    found = cells(
        "(단위 : 백만원)\n\n구 분\n예산현액\n집행액\n집행률\n(%)\n잔 액\n계 본예산 추경 이월\n\n계 100 80 15 5 70 70.0 30\n\n가과 60 50 5 5 45 75.0 15\n\n나과 40 30 10 0 25 62.5 15"
    )
    assert found["가과", "예산현액 추경"] == "5백만원"
    assert found["나과", "잔액"] == "15백만원"


def test_a_row_one_value_short_and_a_row_whose_unit_stands_below_its_name() -> None:
    found = cells(
        "구 분 목 표 실 적 달성률 사업비\n(백만원) 비 고\n\n가숲 12ha 9ha 75.0% 9,600\n산단 주변\n\n나숲 3,200주 2,720주 85.0% 2,240\n\n다숲 20개소 8개소 40.0%\n\n동의 지연"
    )
    assert found["가숲", "사업비 (백만원)"] == "9,600백만원"
    assert found["다숲", "달성률"] == "40.0%"
    assert found["다숲", "사업비 (백만원)"] != "40.0%"
    found = cells(
        "구 분 ’31년 ’32년 ’33.9월 비 고\n\n관람객(명) 300 400 500\n\n입장료 수입\n(백만원) 67 91 110 ’33년 목표 145"
    )
    assert found["입장료 수입 (백만원)", "’33.9월"] == "110백만원"


def test_a_bracket_below_a_year_is_the_year_s_and_names_drawn_wide_stand_under_each_group() -> None:
    found = cells(
        "(단위 : 백만원, %)\n\n구 분 ’31년\n(최종) ’32년 증감액 증감률\n\n계 100 110 10 10.0\n\n가과 60 66 6 10.0\n\n나과 40 44 4 10.0"
    )
    assert found["가과", "’31년 (최종)"] == "60백만원"
    assert found["가과", "’32년"] == "66백만원"
    found = cells(
        "(단위 : 가구, 명)\n\n구 분 계 수급자 차상위\n가 구 인 원 가 구 인 원 가 구 인 원\n\n합 계 30 50 20 30 10 20\n\n동 구 10 20 7 12 3 8\n\n서 구 20 30 13 18 7 12"
    )
    assert found["서구", "수급자 인원"] == "18명"
    assert found["동구", "차상위 가구"] == "3가구"


def test_a_remark_that_ends_in_a_number_is_no_value_and_a_ratio_is_one() -> None:
    found = cells(
        "시설유형 시설수 정원 현원 종사자 비고\n\n요양시설 24 1,120 986 642 법인 11, 개인 13\n\n거주시설 9 280 262 214\n\n양육시설 3 150 118 96"
    )
    assert found["요양시설", "정원"] == "1,120명"
    found = cells("구 분 모집인원 신청인원 경쟁률\n\n가통장 500명 2,150명 4.3:1\n\n나통장 200명 310명 1.55:1")
    assert found["나통장", "신청인원"] == "310명"
