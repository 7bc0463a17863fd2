"""Figures against each other: what adds up is confirmed, what does not is said with both values and places."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.checks.across import compare
from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Certainty, Check, Figure, Measure, Problem, ProblemKind, Reading
from ingest.read import read_text

BUDGET = """한울길 가꾸기

1 기본 현황

□ 사업개요

사업비 (당해년도)	90,000천원	[국비]	[시비]90,000천원

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분	2020예산액 (A)	2021예산액 (B)	증감 (B-A)	(B-A)*100/A
계	80,000	90,000	10,000	12
사무관리비	50,000	55,000	5,000	10
행사운영비	30,000	35,000	5,000	16

산출근거

과목구분	2021년 예산내역
사무관리비	○ 길 안내책 제작	= 40,000천원
	- 원고 집필 5,000,000원*2회	= 10,000천원
	- 인쇄 10,000원*3,000부	= 30,000천원
	○ 해설사 양성 과정	= 15,000천원
행사운영비	○ 한울길 걷기 한마당	= 35,000천원

3 사업설명

□ 사업내용

- 한울길 걷기 한마당
 - 시기 : 2021. 5월
 - 소요예산 : 35,000천원
- 총사업비 : 90,000천원

5 최근 3년 결산 현황

(단위 : 천원)

연도	최종예산	전년이월	예산변경	예산현액	집행액	차년이월	집행잔액
2017	70,000	1,000	2,000	73,000	70,500	500	2,000
2018	75,000	0	△5,000	70,000	70,000	0	0
"""


def checked(text: str, name: str = "길.txt") -> Reading:
    return check(extract(read_text(text, name)))


def faults(reading: Reading) -> list[Problem]:
    return [p for p in reading.problems if p.kind not in {ProblemKind.OCR, ProblemKind.UNIT}]


def figure(reading: Reading, printed: str, line: int | None = None) -> Figure:
    found = [f for f in reading.figures if f.printed == printed and (line is None or f.source.line == line)]
    assert found, printed
    return found[0]


def held(reading: Reading, kind: ProblemKind, printed: str) -> list[Check]:
    ids = {f.id for f in reading.figures if f.printed == printed}
    return [c for c in reading.checks if c.kind is kind and c.result in ids]


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_a_sound_document_has_no_fault() -> None:
    assert faults(checked(BUDGET)) == []


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        (ProblemKind.SUM, "90,000천원"),
        (ProblemKind.SUM, "80,000천원"),
        (ProblemKind.SUM, "40,000천원"),
        (ProblemKind.SUM, "73,000천원"),
        (ProblemKind.DIFFERENCE, "10,000천원"),
        (ProblemKind.DIFFERENCE, "2,000천원"),
        (ProblemKind.RATE, "12%"),
        (ProblemKind.RATE, "16%"),
        (ProblemKind.FORMULA, "30,000천원"),
    ],
)
def test_what_works_out_is_confirmed(kind: ProblemKind, printed: str) -> None:
    assert held(checked(BUDGET), kind, printed)


@pytest.mark.parametrize(
    ("right", "wrong", "kind", "computed"),
    [
        ("계	80,000	90,000", "계	80,000	91,000", ProblemKind.SUM, 90_000_000),
        ("10,000	12\n", "11,000	12\n", ProblemKind.DIFFERENCE, 10_000_000),
        ("5,000	16", "5,000	26", ProblemKind.RATE, None),
        ("10,000원*3,000부	= 30,000천원", "10,000원*3,000부	= 20,000천원", ProblemKind.FORMULA, 30_000_000),
        ("73,000	70,500	500	2,000", "73,000	70,500	500	3,000", ProblemKind.DIFFERENCE, 2_000_000),
        ("2,000	73,000	70,500", "2,000	74,000	70,500", ProblemKind.SUM, 73_000_000),
        ("○ 길 안내책 제작	= 40,000천원", "○ 길 안내책 제작	= 45,000천원", ProblemKind.SUM, 40_000_000),
        (
            "- 총사업비 : 90,000천원",
            "- 총사업비 : 90,000천원\n- 총사업비 : 95,000천원",
            ProblemKind.CONFLICT,
            90_000_000,
        ),
        (" - 소요예산 : 35,000천원", " - 소요예산 : 33,000천원", ProblemKind.CONFLICT, None),
    ],
)
def test_one_wrong_figure_is_named_with_both_values_and_places(
    right: str, wrong: str, kind: ProblemKind, computed: int | None
) -> None:
    assert BUDGET.count(right) == 1
    text = BUDGET.replace(right, wrong)
    found = [p for p in faults(checked(text)) if p.kind is kind]
    assert found
    if computed is not None:
        assert computed in {p.expected for p in found}
    at = range(line_of(text, wrong), line_of(text, wrong) + wrong.count("\n") + 1)
    assert any(s.line in at for p in found for s in p.sources)
    for p in found:
        assert all(text[s.start : s.end] == s.quote for s in p.sources)
        assert any(s.quote.count(c) for s in p.sources for c in "0123456789")
        assert any("가" <= c <= "힣" for c in p.ko)
        assert "line" in p.en


def test_a_printed_rate_may_be_cut_off_or_rounded() -> None:
    for rate in ("16", "17", "16.6", "16.7", "16.66", "16.67"):
        assert not faults(checked(BUDGET.replace("5,000	16", f"5,000	{rate}")))


def test_parts_know_the_whole_that_they_are_part_of() -> None:
    reading = checked(BUDGET)
    by_id = {f.id: f for f in reading.figures}
    part = figure(reading, "10,000천원", line_of(BUDGET, "원고 집필"))
    assert part.part_of is not None
    assert by_id[part.part_of].printed == "40,000천원"
    whole = by_id[part.part_of].part_of
    assert whole is not None
    assert by_id[whole].value == Decimal(55_000_000)
    for f in reading.figures:  # no figure is above itself
        seen, at = set(), f
        while at.part_of is not None:
            assert at.id not in seen
            seen.add(at.id)
            at = by_id[at.part_of]


def test_the_same_fact_in_two_places_knows_the_other_place() -> None:
    reading = checked(BUDGET)
    line = figure(reading, "35,000천원", line_of(BUDGET, "○ 한울길 걷기 한마당"))
    assert line_of(BUDGET, " - 소요예산 : 35,000") in {s.line for s in line.also_stated}
    assert all(BUDGET[s.start : s.end] == s.quote for s in line.also_stated)


def test_an_amount_in_eok_is_the_exact_one_rounded_and_no_conflict() -> None:
    text = """마을잔치

5 최근 3년 결산 현황

(단위 : 천원)

연도	최종예산	전년이월	예산변경	예산현액	집행액	차년이월	집행잔액
2018	8,003,100	0	0	8,003,100	8,003,100	0	0

□ 최근 3년 추진실적

2018년도	○ 골목잔치 등 11개 사업(80억원)
"""
    found = faults(checked(text))
    assert [p.kind for p in found] == [ProblemKind.ROUNDING]
    assert found[0].certainty is not Certainty.CERTAIN


def test_a_part_told_in_prose_is_no_conflict_with_the_whole() -> None:
    text = """□ 추진실적

- 2020년 제1회 추경
  ➔ 방역 예산 31억원, 시설 정비 20억원 편성

※ 2020. 예산규모

(단위 : 백만원)

구 분	최종예산액	당초예산	1회추경	2회추경
계	21,000	10,000	6,000	5,000
일반회계	20,000	9,500	5,600	4,900
특별회계	1,000	500	400	100
"""
    reading = checked(text)
    assert {p.kind for p in faults(reading)} <= {ProblemKind.PARTIAL}
    assert len([c for c in reading.checks if c.kind is ProblemKind.SUM]) >= 7


def test_subtotals_and_groups_are_summed_by_their_headers() -> None:
    text = """□ 소송 현황

(2020. 10월말 기준, 단위 : 건)

연도	소송	계	진행중	종결	비고
2020	계	22	12	10	3
	행정소송	15	6	9	2
	민사소송	7	6	1	1
2019	계	38	9	29	5
	행정소송	33	4	29	4
	민사소송	5	5	-	1
"""
    reading = checked(text)
    assert not faults(reading)
    assert len(reading.checks) >= 10


def test_last_years_budget_told_otherwise_by_another_document_is_a_conflict() -> None:
    older = BUDGET.replace("2020예산액", "2019예산액").replace("2021", "2020")
    this, that = checked(BUDGET, "가.txt"), checked(older, "나.txt")
    found = compare([this, that])
    assert {p.kind for p in found} == {ProblemKind.CONFLICT}
    assert all({s.document for s in p.sources} == {"가.txt", "나.txt"} for p in found)
    assert Decimal(80_000_000) in {p.expected for p in found} | {p.found for p in found}


def test_copies_of_one_file_are_said_to_be_one_and_have_no_conflict() -> None:
    this = checked(BUDGET, "가.txt")
    assert {p.kind for p in compare([this, checked(BUDGET, "나.txt")])} == {ProblemKind.COPY}


def test_checking_is_the_same_every_time() -> None:
    assert checked(BUDGET) == checked(BUDGET)


def test_parentheses_in_a_column_of_changes_mean_a_decrease_where_the_years_vouch_for_it() -> None:
    text = """작은 놀이터

□ 예산 현황

(단위 : 천원)

구분	2021년 예산액	2022년 예산액	증감
계	150,000	120,000	(30,000)
운영비	100,000	70,000	(30,000)
도서구입비	50,000	50,000	0
"""
    reading = checked(text)
    assert {f.value for f in reading.figures if f.source.quote == "(30,000)"} == {Decimal(-30_000_000)}
    assert not faults(reading)
    unvouched = checked(text.replace("150,000	120,000", "120,000	140,000"))
    assert any(f.value == Decimal(30_000_000) for f in unvouched.figures if f.source.quote == "(30,000)")


def test_a_change_behind_several_sources_is_no_difference_of_two_of_them() -> None:
    head = "사업명\t2031년 국비\t2031년 시비\t2030년 국비\t2030년 시비\t증감\n"
    made = checked(
        f"(단위 : 천원)\n\n{head}책마루\t420,000\t225,000\t350,000\t220,000\t75,000\n물길\t50\t20\t30\t35\t5\n"
    )
    assert faults(made) == []


def test_what_was_spent_left_and_grown_is_told_apart_in_a_sentence() -> None:
    text = "○ 2022년 예산 12억원 중 11억원을 집행하고 1억원을 이월\n○ 전년 대비 3억원 증액된 15억원을 편성\n"
    kinds = {f.printed: f.measure for f in checked(text).figures}
    assert kinds["12억원"] is Measure.BUDGET
    assert kinds["11억원"] is Measure.EXECUTED
    assert kinds["1억원"] is Measure.CARRIED_OUT
    assert kinds["3억원"] is Measure.CHANGE
    assert kinds["15억원"] is Measure.BUDGET


def test_a_column_of_units_governs_its_rows() -> None:
    text = "□ 성과지표\n\n구분\t단위\t2019년\t2020년\n방문객\t명\t12,000\t13,500\n사업비\t백만원\t350\t420\n만족도\t%\t88.2\t90.1\n"
    told = {(f.item, f.year): (f.value, f.unit) for f in checked(text).figures}
    assert told["방문객", 2020] == (Decimal(13_500), "count:명")
    assert told["사업비", 2019] == (Decimal(350_000_000), "KRW")
    assert told["만족도", 2020] == (Decimal("90.1"), "percent")


def test_the_same_document_under_two_names_is_said_to_be_one() -> None:
    found = compare([checked(BUDGET, "가.docx"), checked(BUDGET.replace("\n", "\n "), "나.pdf")])
    assert [(p.kind, p.document) for p in found] == [(ProblemKind.COPY, "나.pdf")]
    assert "가.docx" in found[0].ko


PLAN = """돌담길 넓히기

1 기본 현황

□ 사업개요

회 계	일반회계
사업기간	연례반복

3 사업설명

□ 사업내용

- 총사업비 : 100,000천원

□ 연차별 투자계획

(단위 : 천원)

구 분	계	기투자	2031년	2032년	2033년 이후
계	416,000	106,000	100,000	103,000	107,000
국비	46,000	10,000	12,000	12,000	12,000
시비	370,000	96,000	88,000	91,000	95,000
"""


def test_what_one_payer_gives_is_not_held_against_the_cost_of_all() -> None:
    conflicts = [p for p in faults(checked(PLAN)) if p.kind is ProblemKind.CONFLICT]
    assert [p.found for p in conflicts] == [Decimal(416_000_000)]


def test_what_a_supplementary_budget_added_is_a_part_of_what_may_be_spent() -> None:
    text = "2031년 결산\n\n(단위 : 천원)\n구 분\t당초예산\t추경증감\t전년이월\t예산현액\t집행액\n둑길 손질\t800\t△100\t50\t750\t700\n물길 표지\t400\t60\t-\t460\t400\n"
    assert not [p for p in check(extract(read_text(text, "a.txt"))).problems if p.kind is ProblemKind.SUM]


def test_what_one_column_has_of_a_rows_total_is_no_other_total() -> None:
    paper = """2031년 주요업무계획

1. 공모 선정 확대

□ 추진실적

※ 2030년 공모사업 선정 현황

(2030. 10월말 기준, 단위 : 건, 백만원)

구분\t계\t농업\t관광\t환경
건수\t12\t5\t4\t3
총사업비\t12,000\t5,500\t3,500\t3,000
"""
    assert not [p for p in check(extract(read_text(paper, "a.txt"))).problems if p.kind is ProblemKind.CONFLICT]
