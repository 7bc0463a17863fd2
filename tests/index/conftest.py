"""Readings made by hand: headings, bullets and amounts of invented offices, placed as a reader would place them."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from index.meaning.embedder import PackagedEmbedder
from index.meaning.prepare import prepared
from ingest.model import Document, Fact, FactKind, Figure, Kind, Measure, Reading, Section, Source

# Read when the engine of the package is loaded: threads that spin would count as work.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

Maker = Callable[..., Reading]

HARBOUR = """항만 축제 운영
# 산출근거
○ 제3회 바다도시 해양박람회 참가 = 42,000천원
- 박람회 부스 설치비 = 30,000천원
- 홍보물품 제작 = 12,000천원
○ 해양 안전교육 = 5,500천원
# 사업내용
- 장소 : 남쪽 부두
- 수산물 직거래장터를 함께 연다
"""
LIBRARY = """작은도서관 육성
# 산출근거
○ 도서 구입비 = 18,000천원
○ 독서 프로그램 운영 = 7,000천원
# 사업내용
- 장소 : 마을도서관 12곳
"""
ROAD = """도로 정비 계획
# 예산 총괄
○ 보도 블록 교체 = 250,000천원
○ 가로등 정비 = 80,000천원
# 추진경위
- 시·군구간 공동협력 협의회 개최
"""


def make(name: str, text: str, year: int = 2031, department: str = "해양정책과") -> Reading:
    """Read `# heading`, `○ label = 1,000천원` and `- key : value`; the first line is the title."""
    title = text.splitlines()[0]
    heads = [m.start() for m in re.finditer("^# ", text, re.MULTILINE)]
    sections = [Section(0, None, "", (), 0, 0, len(text), None)]
    for n, start in enumerate(heads):
        head = text[start:].splitlines()[0][2:]
        end = heads[n + 1] if n + 1 < len(heads) else len(text)
        sections.append(Section(n + 1, 0, head, (head,), 1, start, end, None))
    figures: list[Figure] = []
    facts: list[Fact] = []
    owner = ""
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        section = max((s for s in sections if s.start <= at), key=lambda s: s.index)
        printed = line.rstrip("\n")
        source = Source(name, section.path, at, at + len(printed), number, printed)
        if m := re.match(r"([○-]) (.+) = ([\d,]+)천원", printed):
            owner = m[2] if m[1] == "○" else owner
            owners = () if m[1] == "○" else (owner,)
            value = Decimal(m[3].replace(",", "")) * 1000
            figures.append(
                Figure(
                    source,
                    Kind.AMOUNT,
                    value,
                    "KRW",
                    f"{m[3]}천원",
                    Measure.BUDGET,
                    None,
                    owners,
                    m[2],
                    account="사무관리비",
                    account_code="20101",
                    year=year,
                )
            )
        elif m := re.match(r"- (\S+) : (.+)", printed):
            facts.append(Fact(source, FactKind.TEXT, None, (), m[1], m[2]))
        at += len(line)
    digest = sha256(text.encode()).hexdigest()
    document = Document(name, text, "text", digest, title, tuple(sections), (), (), (), year, department, "바다시")
    return Reading(document, tuple(figures), tuple(facts))


@pytest.fixture
def maker() -> Maker:
    """Return the hand-made reader."""
    return make


@pytest.fixture
def readings() -> tuple[Reading, ...]:
    """Return three small readings."""
    return (
        make("harbour.txt", HARBOUR),
        make("library.txt", LIBRARY, 2030, "도서관과"),
        make("road.txt", ROAD, 2031, "도로과"),
    )


@pytest.fixture(scope="session")
def cache() -> Path:
    """Return a cache that outlives one run: the model is prepared once on a machine."""
    return Path(tempfile.gettempdir()) / f"yesan-test-cache-{os.getuid()}"


@pytest.fixture(scope="session")
def prepared_folder(cache: Path) -> Path:
    """Return the folder of the packaged model."""
    return prepared(cache)


@pytest.fixture(scope="session")
def embedder(prepared_folder: Path) -> PackagedEmbedder:
    """Return the packaged model, open."""
    return PackagedEmbedder(prepared_folder)
