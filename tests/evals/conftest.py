"""A small set of questions over one document of our own, with the answers of a system that makes no mistake."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evals.case import Case
from evals.dataset import load
from evals.given import read_given
from evals.row import Found, Row, make_rows

DOCUMENT = "마을정원.txt"
TEXT = """마을정원 가꾸기

□ 예산 현황

(단위 : 천원)

구 분\t2022예산액\t2023예산액
계\t41,000\t52,000
사무관리비\t11,000\t12,000
행사운영비\t30,000\t40,000

□ 추진계획

- 정원사 양성 교육 : 24명, 만족도 87.5%
- 나눔장터 운영 : 예산 미정
"""

QUESTIONS: list[dict[str, Any]] = [
    {
        "id": "q1", "lang": "ko", "question": "마을정원 가꾸기 2023년 예산은?", "kind": "figure_single",
        "expected": [{"value_krw": 52000000, "label": "2023 계", "doc": DOCUMENT, "line": 8, "as_written": "52,000", "unit": "천원"}],
        "must_not": [{"value_krw": 41000000, "why": "2022"}],
    },
    {
        "id": "q1b", "lang": "ko", "question": "2023년도에 마을정원에 얼마가 들어가나요", "kind": "figure_single", "paraphrase_of": "q1",
        "expected": [{"value_krw": 52000000, "label": "2023 계", "doc": DOCUMENT, "line": 8, "as_written": "52,000", "unit": "천원"}],
        "must_not": [{"value_krw": 41000000, "why": "2022"}],
    },
    {
        "id": "q2", "lang": "ko", "question": "행사운영비는 얼마야?", "kind": "figure_multi",
        "expected": [
            {"value_krw": 30000000, "label": "2022", "doc": DOCUMENT, "line": 10, "as_written": "30,000", "unit": "천원"},
            {"value_krw": 40000000, "label": "2023", "doc": DOCUMENT, "line": 10, "as_written": "40,000", "unit": "천원"},
        ],
    },
    {
        "id": "q3", "lang": "en", "question": "How many gardeners are trained?", "kind": "headcount/non-budget number",
        "expected": [{"value": 24, "unit": "명", "label": "교육", "doc": DOCUMENT, "line": 14, "as_written": "24"}],
    },
    {"id": "q4", "lang": "ko", "question": "마을정원 2030년 예산은?", "kind": "refuse_absent", "answer_type": "refuse"},
    {
        "id": "q5", "lang": "ko", "question": "나눔장터 예산은?", "kind": "trap", "answer_type": "disclose", "match": "optional",
        "must_not": [{"value_krw": 52000000, "why": "the whole"}], "must_say": [["미정", "undecided"]],
    },
]  # fmt: skip


def figure(printed: str, value: str, unit: str = "KRW", role: str = "answer", nth: int = 0) -> dict[str, Any]:
    """Return a figure that cites the nth place where its digits stand."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(printed, start + 1)
    line = TEXT.count("\n", 0, start) + 1
    source = {
        "document": DOCUMENT,
        "section": [],
        "start": start,
        "end": start + len(printed),
        "line": line,
        "quote": printed,
    }
    return {
        "role": role,
        "value": value,
        "unit": unit,
        "printed": printed,
        "label": [],
        "origin": "stated",
        "source": source,
    }


def answer(case: str, status: str, text: str, *figures: dict[str, Any]) -> dict[str, Any]:
    """Return an answer record."""
    return {
        "id": case,
        "status": status,
        "text": text,
        "figures": list(figures),
        "timings_ms": {"find": 3.0, "total": 5.0},
    }


@pytest.fixture(scope="session")
def cache() -> Path:
    """Return a cache that outlives one run: the model is prepared once on a machine."""
    return Path(tempfile.gettempdir()) / f"yesan-test-cache-{os.getuid()}"


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Write the questions to a file."""
    path = tmp_path / "questions.jsonl"
    path.write_text("".join(json.dumps(q, ensure_ascii=False) + "\n" for q in QUESTIONS), encoding="utf-8")
    return path


@pytest.fixture
def cases(questions: Path) -> tuple[Case, ...]:
    """Return the questions as cases."""
    return load(questions).cases


@pytest.fixture
def flawless() -> dict[str, dict[str, Any]]:
    """Return a right answer to every question."""
    return {
        "q1": answer("q1", "answered", "52,000천원입니다.", figure("52,000", "52000000")),
        "q1b": answer("q1b", "answered", "52,000천원입니다.", figure("52,000", "52000000")),
        "q2": answer("q2", "ambiguous", "두 해", figure("30,000", "30000000"), figure("40,000", "40000000")),
        "q3": answer("q3", "answered", "24명", figure("24", "24", "count:명")),
        "q4": answer("q4", "absent", "없습니다."),
        "q5": answer("q5", "not_stated", "예산은 미정입니다."),
    }


@pytest.fixture
def rows_of(cases: tuple[Case, ...]) -> Callable[..., tuple[Row, ...]]:
    """Return what turns answers into rows; retrieval brought the right place first unless told otherwise."""

    def rows(records: dict[str, dict[str, Any]], found: tuple[Found, ...] | None = None) -> tuple[Row, ...]:
        pieces = found if found is not None else (Found(DOCUMENT, 3, 10), Found(DOCUMENT, 12, 15))
        return make_rows(
            cases,
            {name: read_given(r) for name, r in records.items()},
            lambda document: TEXT if document == DOCUMENT else None,
            {case.id: pieces for case in cases},
        )

    return rows
