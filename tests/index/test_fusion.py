"""Words and meaning together: over projects whose names are nearly twins, fusion is no worse than the better of the two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from index.build import ingest
from index.finder import IndexFinder
from index.generations.opening import Reader
from index.meaning.embedder import PackagedEmbedder
from index.memory import finder_of
from index.options import IndexOptions
from index.query import Query
from ingest.corpus import load

NAMES = ("권역별 새싹가정 이음 지원", "권역별 새싹가정 나눔 지원", "권역별 새싹마을 이음 지원")
BOOK = """# {name}

## 1 기본 현황

### 사업목적

- {name}으로 이웃이 서로 돕는 마을을 만든다

## 2 예산 설명

### 예산 총괄

(단위 : 천원)

| 구분 | 2030예산액 | 2031예산액 | 증감 |
|---|---|---|---|
| 사무관리비 | {n}0,100 | {n}2,300 | 2,200 |
| 행사운영비 | {n}4,000 | {n}4,500 | 500 |

## 3 사업설명

### 추진계획

- 3월부터 참여자를 모으고 9월에 나눔의 날을 연다

## 최근 3년 결산 현황

(단위 : 천원)

| 연도 | 예산현액 | 집행액 | 집행잔액 |
|---|---|---|---|
| 2029 | {n}1,000 | {n}0,500 | 500 |
| 2030 | {n}4,100 | {n}3,900 | 200 |
"""
QUESTIONS = {
    "{} 2031년 예산은 얼마인가요?": "예산 총괄",
    "2031년 {} 사무관리비 예산액 알려줘": "예산 총괄",
    "{} 집행액이 가장 많았던 해는?": "최근 3년 결산 현황",
    "{}의 목적은 무엇인가요?": "사업목적",
    "{}은 언제 참여자를 모아?": "추진계획",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("twins")
    for number, name in enumerate(NAMES, 1):
        (place / f"{number}.md").write_text(BOOK.format(name=name, n=number), encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def searching(
    folder: Path, cache: Path, prepared_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[float | None], IndexFinder]:
    """Return what makes a finder with a weight of meaning, None for the usual one."""
    options = IndexOptions(home=tmp_path_factory.mktemp("home"), cache=cache)
    ingest([folder], options)
    embedder = PackagedEmbedder(prepared_folder)

    def with_weight(meaning: float | None) -> IndexFinder:
        chosen = options if meaning is None else replace(options, meaning_korean=meaning)
        return IndexFinder(Reader(chosen).current, chosen, embedder)

    return with_weight


def reciprocal(finder: IndexFinder) -> float:
    """Return the mean reciprocal rank of the section asked for."""
    found = []
    for number, name in enumerate(NAMES, 1):
        for question, wanted in QUESTIONS.items():
            hits = [(h.document, h.section.title) for h in finder.find(Query(question.format(name))).sections]
            place = next((n for n, (d, title) in enumerate(hits, 1) if d == f"{number}.md" and wanted in title), 0)
            found.append(1 / place if place else 0.0)
    return sum(found) / len(found)


def test_fusion_is_no_worse_than_the_better_of_its_parts(searching: Callable[[float | None], IndexFinder]) -> None:
    fused, words, meaning = (reciprocal(searching(weight)) for weight in (None, 0.0, 1.0))
    assert fused >= max(words, meaning), (fused, words, meaning)


@pytest.mark.parametrize("name", NAMES)
def test_a_heading_alone_does_not_stand_before_what_is_said_below_it(folder: Path, name: str) -> None:
    hits = finder_of(load([folder]).readings).find(Query(f"{name} 2031년 예산은?")).sections
    assert all(len(h.text.splitlines()) > 1 or "-" in h.text for h in hits)
