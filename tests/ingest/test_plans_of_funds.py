"""The plan of a fund: what comes in and what goes out stand under 가. and 나., and the facts before them own neither."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text

FUND = """달무리도 2031년도 기금운용계획(안)

Ⅰ. 물길기금

1. 설치 목적 : 물길 정비
2. 설치 연도 : 2001년
3. 소관 부서 : 물길과

가. 수입계획

(단위 : 백만원)

구 분\t2030년\t2031년
계\t500\t620
이자수입\t500\t620

나. 지출계획

(단위 : 백만원)

구 분\t2030년\t2031년
계\t410\t480
둑길 손질\t410\t480
"""

SHEETS = """쉼터 운영

1 기본 현황

□ 사업개요

사업내용\t○ 쉼터 운영
사업비 (당해년도)\t300,000천원\t[시비]300,000천원

2 예산 설명

○ 관리 = 300,000천원

물길 걷기

1 기본 현황

□ 사업개요

사업내용\t○ 걷기
사업비 (당해년도)\t200,000천원\t[시비]200,000천원

2 예산 설명

○ 행사 = 200,000천원

등불 모임 지원

사업비 (당해년도)\t40,000천원\t[시비]40,000천원

○ 모임 활동비 = 40,000천원
"""


def test_a_letter_over_a_table_heads_it_and_facts_line_by_line_own_none() -> None:
    figures = extract(read_text(FUND, "2031_기금.txt")).figures
    totals = {(f.printed, f.source.section) for f in figures if f.item == "계" and f.year == 2031}
    assert totals == {("620백만원", ("물길기금", "수입계획")), ("480백만원", ("물길기금", "지출계획"))}


def test_a_name_alone_over_the_row_of_the_cost_of_every_project_begins_one_too() -> None:
    document = read_text(SHEETS, "2031_설명서.txt")
    assert document.projects == ("쉼터 운영", "물길 걷기", "등불 모임 지원")
    costs = {(f.project, f.printed) for f in extract(document).figures if f.item == "사업비 (당해년도)"}
    assert ("등불 모임 지원", "40,000천원") in costs


def test_a_count_right_behind_another_in_a_bracket_goes_by_its_words() -> None:
    text = "교실 운영\n\n□ 추진실적\n\n ○ 2031년 실적 : 42회 1,260명(목표 45회 1,350명)\n"
    figures = extract(read_text(text, "2031_교실.txt")).figures
    assert [f.item for f in figures if f.printed in {"45회", "1,350명"}] == ["목표", "목표"]


BOOK = """세 출 예 산 사 업 명 세 서

(단위:천원)

부서·정책·단위(회계)·세부사업·편성목	예산액	전년도예산액	비교증감

꽃밭 가꾸기	1,260,000	1,180,000	80,000
  국	1,008,000
  도	75,600
  군	176,400
 301 일반보전금	1,260,000	1,180,000	80,000
"""


def test_what_each_payer_gives_is_no_rest_of_the_line_above() -> None:
    figures = extract(read_text(BOOK, "2031_명세서.txt")).figures
    told = {(f.owners, f.funding, f.printed) for f in figures if f.item in {"국", "도", "군"} and f.value}
    own = ("꽃밭 가꾸기",)
    assert told == {(own, "국비", "1,008,000천원"), (own, "도비", "75,600천원"), (own, "군비", "176,400천원")}
    assert {f.owners for f in figures if f.item == "301 일반보전금"} == {own}


def test_what_is_held_at_a_years_end_was_not_spent_though_the_next_column_was() -> None:
    text = "2031년도 기금운용계획(안)\n\n(단위 : 백만원)\n\n기금명\t2030년말(A)\t2031 수입(B)\t2031 지출(C)\t2031년말(A+B-C)\n둑길기금\t90\t20\t30\t80\n"
    found = extract(read_text(text, "t.txt")).figures
    assert [(f.printed, f.measure.value) for f in found] == [
        ("90백만원", "기타"),
        ("20백만원", "기타"),
        ("30백만원", "집행"),
        ("80백만원", "기타"),
    ]
