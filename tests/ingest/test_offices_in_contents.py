"""A file that lists its offices at its start has a part for each of them."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text

PAPER = """2033. 주요업무계획

**나눔문화국**

- 나눔정책과
- 어르신과
- 문화과

나눔정책과

- 나눔기획팀
- 나눔조사팀

일 반 현 황

□ 인 력 : 정원 21명 / 현원 19명

## 2033년 주요업무계획

### 1. 안부 살피기

□ **사업개요**
 ○ 소요예산 : 180백만원

### 2. 일감 나누기

□ **사업개요**
 ○ 소요예산 : 90백만원

어르신과

- 어르신팀

일 반 현 황

□ 인 력 : 정원 16명 / 현원 17명

## 2033년 주요업무계획

### 1. 쉼터 고치기

□ **사업개요**
 ○ 소요예산 : 60백만원

문화과

## 2033년 주요업무계획

### 1. 마당극 열기

□ **사업개요**
 ○ 소요예산 : 40백만원
"""


def test_each_listed_office_holds_its_own_figures_and_works() -> None:
    made = extract(read_text(PAPER, "t.txt"))
    found = {f.printed: (f.project, f.source.section) for f in made.figures}
    assert found["21명"][1][0] == "나눔정책과"
    assert found["17명"][1][0] == "어르신과"
    assert [found[p][0] for p in ("180백만원", "90백만원", "60백만원", "40백만원")] == [
        "안부 살피기",
        "일감 나누기",
        "쉼터 고치기",
        "마당극 열기",
    ]


def test_one_office_of_a_list_is_no_part() -> None:
    only = PAPER.partition("\n어르신과\n")[0]
    sections = read_text(only, "t.txt").sections
    assert next(s for s in sections if s.title == "일반현황").parent == 0


LISTED = """2033. 주요업무계획

나눔구

- 어르신과
- 교통과

어르신과

- 어르신팀

일 반 현 황

□ 인 력 : 정원 18명(현원 17명)

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t쉼터 넓히기\t계속\t5
2\t안부 살피기\t신규\t7

쉼터 넓히기

□ 사업개요

- 사업대상 : 쉼터 60개소

□ 2033년 소요예산 : 90,000천원

안부 살피기

□ 사업개요

- 사업대상 : 어르신 150명

□ 2033년 소요예산 : 135,000천원

교통과

- 주차팀

일 반 현 황

□ 인 력 : 정원 24명(현원 25명)

빈자리 나누기

□ 사업개요

- 공유 구획 : 1,180면

□ 2033년 소요예산 : 92,000천원

자전거길 잇기

□ 사업개요

- 대여소 : 9개소

□ 2033년 소요예산 : 1,036,000천원
"""


def test_an_office_without_a_list_has_its_works_by_the_names_above_them() -> None:
    made = extract(read_text(LISTED, "t.txt"))
    found = {f.printed: (f.project, f.source.section[0]) for f in made.figures}
    assert found["25명"] == (None, "교통과")
    assert [found[p][0] for p in ("135,000천원", "92,000천원", "1,036,000천원")] == [
        "안부 살피기",
        "빈자리 나누기",
        "자전거길 잇기",
    ]
