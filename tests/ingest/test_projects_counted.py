"""Sheets of several projects that are counted by the word, 사업 1. …, whatever numbers the sections below them have."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.extract import extract
from ingest.model import Reading
from ingest.read import read_text

SHEETS = """# 2031년도 예산안 사업설명서

**누리광역시 (환경 분야)**

## 사업 1. 갈대숲 물길 복원

### Ⅰ. 한눈에 보기

| 항목 | 내용 |
|:--|:--|
| 사업기간 | 2030 ~ 2032년 |
| 총사업비 | 9,600백만원 |

### Ⅱ. 예산안 요약

(단위 : 백만원, %)

| 편성목 | 2031 예산안 (A) | 2030 예산 (B) | 증감 (A-B) | 비율 |
|---|--:|--:|--:|--:|
| 시설비 | 3,000 | 2,400 | 600 | 25.0 |
| 감리비 | 200 | 160 | 40 | 25.0 |
| **합계** | **3,200** | **2,560** | **640** | **25.0** |

---

## 사업 2. 옥상 빗물 저금통 보급

### Ⅰ. 한눈에 보기

| 항목 | 내용 |
|:--|:--|
| 사업기간 | 매년 반복 |
| 2031년 예산안 | 450백만원 |

### Ⅱ. 결산

(단위 : 백만원, %)

| 회계연도 | 예산현액 | 집행액 | 집행률 |
|---|--:|--:|--:|
| 2028 | 400 | 380 | 95.0 |
| 2029 | 420 | 357 | 85.0 |
"""
NAMES = ("갈대숲 물길 복원", "옥상 빗물 저금통 보급")


def reading(text: str = SHEETS) -> Reading:
    return extract(read_text(text, "설명서.md"))


def test_each_of_a_run_begins_a_project_that_owns_the_sections_below_it() -> None:
    found = reading()
    assert found.document.projects == NAMES
    owned = {(s.title, s.project) for s in found.document.sections if s.level == 2}
    assert {("한눈에 보기", NAMES[0]), ("예산안 요약", NAMES[0]), ("결산", NAMES[1])} <= owned


def test_each_figure_is_of_its_project_with_its_year_and_unit() -> None:
    found = {
        (f.project, f.item, f.measure.value, f.year): (f.value, f.unit) for f in reading().figures if f.unit == "KRW"
    }
    assert found[NAMES[0], "시설비", "예산", 2031] == (Decimal(3_000_000_000), "KRW")
    assert found[NAMES[0], "시설비", "증감", 2031] == (Decimal(600_000_000), "KRW")
    assert found[NAMES[1], "2029", "집행", 2029] == (Decimal(357_000_000), "KRW")


@pytest.mark.parametrize(
    ("first", "second"),
    [("사업1) ", "사업2) "), ("□ 과제 1. ", "□ 과제 2. "), ("세부사업 1 : ", "세부사업 2 : ")],
)
def test_the_run_is_known_in_other_spellings(first: str, second: str) -> None:
    assert reading(SHEETS.replace("## 사업 1. ", first).replace("## 사업 2. ", second)).document.projects == NAMES


@pytest.mark.parametrize("counted", ["1. ", ""])
def test_headings_under_which_the_sections_begin_anew_are_projects_too(counted: str) -> None:
    text = SHEETS.replace("## 사업 1. ", f"## {counted}").replace("## 사업 2. ", f"## {counted and '2. '}")
    found = reading(f"{text}\n## 붙임 자료 목록\n\n- 위치도\n").document
    assert found.projects == NAMES
    assert {s.project for s in found.sections if s.title == "한눈에 보기"} == set(NAMES)
    assert found.sections[-1].project is None


def test_parts_that_count_on_over_the_whole_paper_are_no_sections_of_projects() -> None:
    text = SHEETS.replace("## 사업 1. ", "## ").replace("## 사업 2. ", "## ").replace("### Ⅰ. 한눈에", "### 한눈에")
    assert not set(NAMES) & set(reading(text).document.projects)


def test_a_table_of_contents_names_none() -> None:
    text = SHEETS.replace("## 사업 1", f"\n사업 1. {NAMES[0]}\n\n사업 2. {NAMES[1]}\n\n## 사업 1", 1)
    found = reading(text).document
    assert found.projects == NAMES
    assert {s.project for s in found.sections if s.title == "한눈에 보기"} == set(NAMES)


@pytest.mark.parametrize(
    "lines",
    [
        "사업 1. 나무 심기\n사업 2. 꽃 심기\n",
        "사업 1. 나무 심기 : 3,000천원\n\n- 봄\n\n사업 2. 꽃 심기 : 2,000천원\n\n- 봄\n",
    ],
)
def test_a_list_of_them_begins_no_projects(lines: str) -> None:
    assert not read_text(f"2031년 마을 가꾸기\n\n{lines}", "a.txt").projects


def test_a_metropolitan_city_on_the_cover_is_the_government() -> None:
    assert reading().document.government == "누리광역시"
