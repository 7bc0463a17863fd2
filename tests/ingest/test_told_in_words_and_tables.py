"""What words and a table, or a working, tell of one thing: near, but not the same, it is said with both places."""

from __future__ import annotations

from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Problem, ProblemKind
from ingest.read import read_text

PLAN = """2031년 주요업무계획

2031. 1.

3 갯벌체험관 지붕 보수

 사업 개요

○ 사업기간 : ’30. ~ ’32.

○ 총사업비 : {cost}백만원(시비)

○ 연차별 투자계획

(단위 : 백만원)

구 분 계 ’30년 ’31년 ’32년

사업비 {total} 120 430 350
"""

ACCOUNTS = """2030회계연도 결산 개요

Ⅰ 결산 총괄

□ 결산 규모

○ {told}

(단위 : 백만원)

구 분	예산현액	세출결산액(지출)
합 계	512,000	448,650
일반회계	470,000	410,250
특별회계	42,000	38,400
"""

WORK = """2031년도 세부사업설명서

# 바닷길 안내 운영

## 2 예산 설명

산출근거

과목구분	2031년 예산내역
기간제근로자등보수	○ 길잡이 인건비	= 92,160천원
	- 기본급 80,000원*{paid}명*60일	= 76,800천원
	- 안전장비 960,000원*{paid}명	= 15,360천원

### 3 사업 설명

#### □ 사업내용

- 길잡이 운영
  - ▷ 인 원 : 18명(동쪽 8명, 서쪽 10명)
"""

FESTIVAL = """2031 노을 한마당 정산보고

□ 행사 개요

- 기 간 : 2031. 9. 12. ~ 9. 14.
- 방문객 : 31,200명(계수기 집계)

□ 성과 및 문제점

○ 지역 소비 증가, 누리집 기준 방문객 {told}명
"""

SUMMED = """2031학년도 주요업무계획

3	낡은 화장실 개선		시설과

□ 사업개요 : 낡은 화장실 3교 개선, 총 {told} 투입

(단위 : 천원)

학교명	사업내용	2031 예산
계		930,000
가온초	칸막이 교체	310,000
나루초	바닥 보수	280,000
다올중	전면 개선	340,000
"""


def values(found: list[Problem]) -> list[tuple[int, int]]:
    return [(int(p.expected or 0), int(p.found or 0)) for p in found]


def conflicts(text: str) -> list[Problem]:
    return [p for p in check(extract(read_text(text, "한 파일.txt"))).problems if p.kind is ProblemKind.CONFLICT]


def test_the_cost_of_a_project_is_held_against_the_total_of_a_plan_over_its_years() -> None:
    found = conflicts(PLAN.format(cost="880", total="900"))
    assert values(found) == [(880_000_000, 900_000_000)]
    assert conflicts(PLAN.format(cost="900", total="900")) == []


def test_a_plan_over_other_years_than_the_project_takes_is_no_conflict() -> None:
    text = PLAN.format(cost="950", total="900").replace("’30. ~ ’32.", "’28. ~ ’32.")
    assert conflicts(text) == []


def test_a_sentence_is_held_against_the_total_of_the_column_that_it_names() -> None:
    found = conflicts(ACCOUNTS.format(told="예산현액 5,120억원에 대하여 세출결산액 4,846억원임"))
    assert values(found) == [(484_600_000_000, 448_650_000_000)]


def test_an_amount_told_rounded_is_no_conflict_and_neither_is_one_of_another_row() -> None:
    assert conflicts(ACCOUNTS.format(told="세출결산액 4,487억원임")) == []
    assert conflicts(ACCOUNTS.format(told="세출결산액 410,250백만원(일반회계)")) == []


def test_how_many_are_to_be_had_is_held_against_how_many_are_paid_for() -> None:
    found = conflicts(WORK.format(paid=16))
    assert values(found) == [(18, 16)]
    assert conflicts(WORK.format(paid=18)) == []


def test_a_number_that_another_paper_counts_otherwise_is_told_beside_it() -> None:
    found = conflicts(FESTIVAL.format(told="33,000"))
    assert values(found) == [(31_200, 33_000)]
    assert conflicts(FESTIVAL.format(told="31,200")) == []


def test_what_a_bullet_says_that_all_costs_is_held_against_the_total_of_its_table() -> None:
    found = conflicts(SUMMED.format(told="9억 1천만원"))
    assert values(found) == [(910_000_000, 930_000_000)]
    assert conflicts(SUMMED.format(told="9억 3천만원")) == []


def test_what_is_far_off_is_of_another_thing() -> None:
    assert conflicts(SUMMED.format(told="4억 1천만원")) == []


def test_both_ends_of_an_arrow_are_no_two_statements_of_one_number() -> None:
    text = FESTIVAL.replace("31,200명(계수기 집계)", "30,000명 → 31,000명")
    assert conflicts(text.format(told="31,000")) == []


SHEETS = """# 2031년도 예산안 사업설명서

## 1. 갯벌체험관 짓기

### 가. 사업개요

| 구분 | 내용 |
|---|---|
| 사업기간 | {span} |
| 총사업비 | {cost}백만원 |

### 나. 재원별·연차별 투자계획

(단위 : 백만원)

| 재원 | 합계 | 기투자(2030) | 2031 | 2032 | 2033 이후 |
|---|---|---|---|---|---|
| 계 | 900 | 120 | 430 | 350 | - |
| 국비 | 450 | 60 | 215 | 175 | - |
| 군비 | 450 | 60 | 215 | 175 | - |

## 2. 바닷길 안내

### 가. 사업개요

- 사업기간 : 2031. 3월 ~ 10월
- 총사업비 : 50백만원
"""


def test_the_cost_on_a_card_is_held_against_the_plan_of_its_own_project() -> None:
    def differing(cost: str, span: str) -> list[tuple[str, str]]:
        reading = check(extract(read_text(SHEETS.format(cost=cost, span=span), "sheets.md")))
        return [(str(p.expected), str(p.found)) for p in reading.problems if p.kind is ProblemKind.CONFLICT]

    assert differing("950", "2030 ~ 2032년") == [("950000000", "900000000")]
    assert differing("900", "2030 ~ 2032년") == []
    assert differing("950", "2030 ~ 2035년") == []
