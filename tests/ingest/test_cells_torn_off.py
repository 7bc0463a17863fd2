"""Cells that stand alone below their row, units said in a remark, a remark behind a blank line, households, libraries, weights."""

from __future__ import annotations

from decimal import Decimal

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text

PLAN = """
2031. 주요업무계획

1. 쉼터 지원

□ 추진실적

구 분	2028년	2029년	2030년
지급인원	1,104명	1,131명	1,792명
지급액	883백만원	905백만원	1,014백만
			원
신청	127	94	163
부적합	5	3
	4
참여농가	212호	248호	267호

□ 정착 현황

구 분	계	귀농	귀촌	비고
2030년	138	14	124	세대
2029년	160	17	143
집행	612	12	600	백만원

□ 급식 지원

(단위 : 톤, 백만원)

구 분	공급량			공급액
	계	쌀	부식
2030년	241	50	191	987

□ 도서관 현황 (2030. 12월말 기준, 단위 : 개관)

구 분	계	시립	구립
도서관	44	13	31
"""

SPENT = """
1   일반 현황

□ 과목별 집행현황 (단위 : 천원)

구 분 예 산 액 집 행 액 잔 액 비 고

계 1,284,000 611,520
(집행률 47.6%)

672,480

쉼터 운영비 184,000 79,120
(집행률 43.0%)

104,880

심의위원회, 조정협의회
운영 경비

행사운영비 620,000 318,060
(집행률 51.3%)

301,940

협력지원비 480,000 214,340
(집행률 44.7%)

265,660

2   시설 현황

구  분 큰샘 작은샘

용량(㎥/일) 80,000 35,000

가동률 76.6% 65.0%

○ 급수인구 : 2,640명
"""


def figures(text: str) -> tuple[Figure, ...]:
    return extract(read_text(text, "계획.txt")).figures


def of(item: str, text: str = PLAN) -> dict[object, tuple[Decimal | None, str]]:
    return {f.year if text is PLAN else f.column: (f.value, f.unit) for f in figures(text) if f.item == item}


def test_a_last_cell_alone_below_its_row_is_of_the_column_that_the_row_lacks() -> None:
    assert {y: v for y, (v, _) in of("부적합").items()} == {2028: Decimal(5), 2029: Decimal(3), 2030: Decimal(4)}


def test_the_rest_of_a_unit_below_its_number_is_of_that_number() -> None:
    assert of("지급액")[2030] == (Decimal(1_014_000_000), "KRW")
    assert len(of("지급액")) == 3


def test_farms_and_libraries_are_counted_by_words_of_their_own() -> None:
    assert of("참여농가")[2029] == (Decimal(248), "count:호")
    assert (Decimal(31), "count:개관") in {(f.value, f.unit) for f in figures(PLAN) if f.item == "도서관"}


def test_an_instruction_of_a_number_counts_no_households() -> None:
    assert not [
        f for f in figures("쉼터 운영\n\n□ 근거\n\n○ 부시장 방침 제84호, 조례 제12호\n") if f.unit == "count:호"
    ]


def test_a_unit_that_is_all_a_remark_says_is_of_its_row_and_of_things_of_those_below() -> None:
    told = {(f.item, f.column): (f.value, f.unit) for f in figures(PLAN) if f.source.section[-1] == "정착 현황"}
    assert told["2030년", "귀농"] == (Decimal(14), "count:세대")
    assert told["집행", "귀촌"] == (Decimal(600_000_000), "KRW")
    assert told["2029년", "귀촌"][1] == ""  # other rows have remarks of their own


def test_an_amount_of_goods_takes_the_weight_of_its_caption() -> None:
    assert {(f.value, f.unit) for f in figures(PLAN) if f.source.section[-1] == "급식 지원"} == {
        (Decimal(241), "count:톤"),
        (Decimal(50), "count:톤"),
        (Decimal(191), "count:톤"),
        (Decimal(987_000_000), "KRW"),
    }


def test_a_remark_behind_a_blank_line_ends_no_table_and_a_heading_does() -> None:
    assert of("협력지원비", SPENT)["예산액"] == (Decimal(480_000_000), "KRW")
    assert of("협력지원비", SPENT)["잔액"] == (Decimal(265_660_000), "KRW")
    assert {f.source.section[-1] for f in figures(SPENT) if f.item == "급수인구"} == {"시설 현황"}


OFFICE = """
1   일반 현황

2   인력 현황 (’31.3.31. 기준)

(단위  : 명)

구  분 총 계
일    반    직
공무직
소계 5급 6급 7급 8~9급

정 원 46 40 2 8 17 13 6

현 원 43 38 2 7 16 13 5

3   출동 현황

(단위  : 건)

구  분 화 재 구 조 구 급

2029년 84 1,012 4,380

2030년 97 1,156 4,725

’31.6월 51 598 2,410

4   경영 현황

(단위 : 원/㎥, %)

구 분 ’29년 ’30년 ’31년

평균요금 634 629 641

유수율 91.4 91.9 92.3

○ 구명조끼 대여 : 2,480벌
"""


def test_a_name_alone_between_two_lines_of_a_heading_is_a_column_of_its_own() -> None:
    assert {c: v for c, (v, _) in of("정원", OFFICE).items()} == {
        "총계": Decimal(46),
        "일반직 소계": Decimal(40),
        "일반직 5급": Decimal(2),
        "일반직 6급": Decimal(8),
        "일반직 7급": Decimal(17),
        "일반직 8~9급": Decimal(13),
        "공무직": Decimal(6),
    }


def test_names_of_drawn_letters_head_rows_of_years() -> None:
    assert of("’31.6월", OFFICE) == {
        "화재": (Decimal(51), "count:건"),
        "구조": (Decimal(598), "count:건"),
        "구급": (Decimal(2410), "count:건"),
    }


def test_of_a_price_for_each_and_per_cent_a_rate_takes_the_second() -> None:
    assert of("유수율", OFFICE)["’30년"] == (Decimal("91.9"), "percent")
    assert of("평균요금", OFFICE)["’30년"] == (Decimal(629), "KRW")


def test_clothes_are_counted_too() -> None:
    assert (Decimal(2480), "count:벌") in {(f.value, f.unit) for f in figures(OFFICE)}


def test_a_table_that_begins_with_an_empty_row_is_read_on() -> None:
    empty = "# 사업\n\n| 구분 | 예산(천원) |\n|---|---|\n| 물품 | 500 |\n\n|\n|---|\n| 임차 | 700 |\n"
    assert (Decimal(500_000), "KRW") in {(f.value, f.unit) for f in figures(empty)}
