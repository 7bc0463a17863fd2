"""Headings of several lines without separators: which name the last line divides, what stands behind it, where a name goes on."""

from __future__ import annotations

from decimal import Decimal

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text

TOP = "누리구 업무보고\n\n2031. 11.\n\n2   현황 (’31.9.30. 기준, 단위 : 백만원)\n\n"


def figures(text: str) -> dict[str, Figure]:
    return {f.printed.removesuffix("백만원"): f for f in extract(read_text(TOP + text, "a.txt")).figures}


def columns(text: str) -> dict[str, str]:
    return {printed: f.column for printed, f in figures(text).items()}


def test_years_divide_the_name_whose_rest_is_the_balance() -> None:
    said = columns(
        "구 분 예 산 현 액\n집 행 액 잔 액\n’30년 ’31년\n\n계 1,430 1,920 1,245\n(집행률 64.8%)\n\n675\n\n"
        "하천과 800 1,100 700\n(집행률 63.6%)\n\n400\n\n도로과 630 820 545\n(집행률 66.5%)\n\n275\n"
    )
    assert said["1,430"] == "예산현액 ’30년"
    assert said["1,920"] == "예산현액 ’31년"
    assert said["1,245"] == "집행액"
    assert said["675"] == "잔액"


def test_a_year_stands_over_its_parts_and_a_name_behind_them() -> None:
    told = figures(
        "구 분 총사업비 ’30년까지\n’31년\n예산 집행\n공정률\n\n"
        "꽃내 펌프장 4,200 600 1,400 780\n58%\n\n달내 저류조 1,800 200 1,100 -\n3%\n"
    )
    assert (told["600"].column, told["1,400"].column, told["780"].column) == ("’30년까지", "’31년 예산", "’31년 집행")
    assert (told["3%"].value, told["3%"].column, told["3%"].item) == (Decimal(3), "공정률", "달내 저류조")


def test_a_name_that_a_year_begins_goes_on_in_the_next_line() -> None:
    said = columns(
        "구 분 ’30년 말 조성액 ’31년 조성 ’31년 사용\n’31년 말\n예상액\n\n계 640 120 380 380\n\n일반예치 150 20 100 70\n\n의무예치 490 100 280 310\n"
    )
    assert [said["640"], said["120"], said["20"], said["70"]] == [
        "’30년 말 조성액", "’31년 조성", "’31년 조성", "’31년 말 예상액",
    ]  # fmt: skip


def test_a_total_stands_before_the_parts_that_are_printed_below_it() -> None:
    said = columns("구 분 점검 횟수 지적사항\n조치완료 조치중\n\n다리 48 112 107 5\n\n터널 37 68 61 7\n")
    assert [said["48회"], said["112"], said["107"], said["5"]] == ["점검 횟수", "지적사항", "조치완료", "조치중"]


def test_rows_add_up_with_a_dash_for_nothing_and_one_not_known_yet() -> None:
    said = columns(
        "구 분 합계\n국비 시비 구비\n\n꽃내 복원 1,870 935 654 281\n\n달내 물길 460 - 460 -\n\n별내 물길 540 - 미정 -\n"
    )
    assert (said["935"], said["281"], said["540"]) == ("국비", "구비", "합계")


def test_a_name_with_its_unit_has_its_numbers_in_the_lines_below() -> None:
    told = figures(
        "구 분 단위\n’30년 실적 ’31년\n목표 실적(9월)\n달성률\n\n물 재이용률 %\n14.2 15.5 14.9\n96.1\n\n정비 연장 ㎞\n44.2 43.9 34.1\n77.7\n"
    )
    assert (told["14.2%"].item, told["14.2%"].unit, told["14.2%"].year) == ("물 재이용률", "percent", 2030)
    assert (told["43.9㎞"].column, told["43.9㎞"].unit) == ("’31년 목표", "count:㎞")
    assert told["77.7%"].column == "달성률"


def test_an_amount_in_words_among_the_names_makes_no_row() -> None:
    said = columns(
        "용 역 명 용역비 기간 비고\n\n물길 조사 3억 2천만원 ’31.3.~’32.2. 공정률 65%\n\n냄새 조사 1억 8천만원 ’31.5.~’31.12.\n"
    )
    assert said["1억 8천만원"] == said["3억 2천만원"] == ""


def test_how_things_stand_is_of_the_year_in_which_a_plan_was_written() -> None:
    text = (
        TOP
        + "Ⅰ. 일반현황\n\n1   시설 현황\n\n○ 펌프장 : 23개소\n\nⅡ. 2032년 추진계획\n\n1   신규 사업\n\n○ 보수 : 4개소\n"
    )
    told = {f.printed: f.year for f in extract(read_text(text, "a.txt")).figures}
    assert told["23개소"] == 2031
    assert told["4개소"] == 2032


def test_two_words_are_two_names_where_the_years_below_need_it() -> None:
    said = columns("구 분 대상 완료 내진율\n’30년 ’31년\n\n청사 812 618 71.2% 76.1%\n\n다리 146 139 93.2% 95.2%\n")
    assert (said["812"], said["139"], said["93.2%"], said["76.1%"]) == ("대상", "완료", "내진율 ’30년", "내진율 ’31년")
    drafted = columns(
        "구 분 ’31년 최종 ’32년(안) 증 감\n금액 %\n\n계 900 960 60 6.7\n\n하천과 400 380 △20 △5.0\n\n도로과 500 580 80 16.0\n"
    )
    assert (drafted["960"], drafted["△20"], drafted["16.0%"]) == ("’32년(안)", "증감 금액", "증감 %")
