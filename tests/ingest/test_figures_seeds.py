"""What was counted by hand in the five real documents, where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.extract import extract
from ingest.model import Document, Figure, Reading
from ingest.read import read

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"

# Counted from reading the documents: amounts of money printed (a table printed twice counted once), percentages, numbers of things.
COUNTED = {
    "000": {"KRW": 72, "percent": 6, "count": 32},
    "001": {"KRW": 49, "percent": 3, "count": 4},
    "002": {"KRW": 41, "percent": 4, "count": 4},
    "003": {"KRW": 129, "percent": 4},
    "004": {"KRW": 9, "percent": 5},
}

# Document, line, value in the base unit, unit, year, measure, and a word of the label.
PRINTED = [
    ("000", 12, 235_800_000, "KRW", 2020, "예산", "사업비"),
    ("000", 29, 250_600_000, "KRW", 2019, "예산", "계"),
    ("000", 29, -5, "percent", 2020, "증감률", "계"),
    ("000", 35, 17_000_000, "KRW", 2019, "예산", "자치단체경상보조금"),
    ("000", 45, 70_000_000, "KRW", 2020, "예산", "사무관리비"),
    ("000", 47, 50_000_000, "KRW", 2020, "예산", "박람회 부스 설치비"),
    ("000", 49, 95_000_000, "KRW", 2020, "예산", "시책추진업무추진비"),
    ("000", 75, 70_000_000, "KRW", 2020, "소요예산", "소요예산"),
    ("000", 90, 70_000_000, "KRW", 2020, "소요예산", "예산집행금액"),
    ("000", 97, 6, "count:회", 2017, "수량", "자치구 신년인사회"),
    ("000", 111, 241_560_000, "KRW", 2017, "집행", "집행액"),
    ("001", 12, 3_000_000_000, "KRW", 2020, "예산", "사업비"),
    ("001", 55, 3_000_000_000, "KRW", 2020, "예산", "규모"),
    ("001", 60, 3_000_000_000, "KRW", 2020, "총사업비", "총사업비"),
    ("001", 92, 8_000_000_000, "KRW", 2018, "예산", "2018년도"),
    ("002", 11, 350_000_000, "KRW", 2017, "총사업비", "총사업비"),
    ("002", 38, 120_000_000, "KRW", 2017, "예산", "20101"),
    ("002", 39, 28, "percent", 2017, "증감률", "20103"),
    ("002", 53, 90_000_000, "KRW", 2017, "예산", "지역상생교류 박람회"),
    ("002", 64, 22_400_000, "KRW", 2017, "예산", "홍보 및 부대비용"),
    ("002", 104, 250_000_000, "KRW", 2017, "총사업비", "총사업비"),
    ("002", 159, 88_645_000, "KRW", 2015, "집행", "집행액"),
    ("003", 81, 40, "count:명", 2021, "수량", "모집인원"),
    ("003", 168, 5_000_000, "KRW", 2021, "소요예산", "연차별 소요재원 2021년"),
    ("003", 209, 5_000_000, "KRW", 2021, "단가", "연구예산"),
    ("003", 240, 25_366_000_000, "KRW", 2020, "추경", "2회추경"),
    ("003", 286, 4_110_000_000, "KRW", 2019, "예산", "제안현황"),
    ("003", 361, 12_500_000, "KRW", 2021, "소요예산", "시비"),
    ("003", 506, 15_000_000, "KRW", 2021, "지급액", "지급액"),
    ("003", 602, 94.5, "percent", None, "비율", "승소율"),
    ("003", 635, 182_170_000, "KRW", 2021, "소요예산", "소요예산"),
    ("003", 742, 61_800_000, "KRW", 2022, "소요예산", "구비"),
    ("004", 43, 87_182_000, "KRW", 2019, "집행", "계"),
    ("004", 49, 21.3, "percent", 2019, "집행률", "기관운영업무추진비"),
    ("004", 58, 51_782_000, "KRW", 2019, "잔액", "시책추진업무추진비"),
]

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not part of the repository")


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    made: dict[str, Reading] = {}
    for path in sorted(SEEDS.glob("*.txt")):
        document = read(path)
        assert isinstance(document, Document)
        made[path.name[:3]] = extract(document)
    return made


def kind_of(figure: Figure) -> str:
    return "count" if figure.unit.startswith("count:") else figure.unit


@pytest.mark.parametrize("name", sorted(COUNTED))
def test_no_printed_amount_is_missed_and_none_invented(readings: dict[str, Reading], name: str) -> None:
    figures = [f for f in readings[name].figures if f.value is not None]
    assert {unit: sum(kind_of(f) == unit for f in figures) for unit in COUNTED[name]} == COUNTED[name]


@pytest.mark.parametrize(("name", "line", "value", "unit", "year", "measure", "word"), PRINTED)
def test_a_printed_figure_is_read_as_it_stands(
    readings: dict[str, Reading],
    name: str,
    line: int,
    value: float,
    unit: str,
    year: int | None,
    measure: str,
    word: str,
) -> None:
    found = [
        f
        for f in readings[name].figures
        if f.source.line == line
        and f.value is not None
        and float(f.value) == value
        and f.unit == unit
        and f.measure.value == measure
    ]
    assert [f for f in found if f.year == year and any(word in part for part in f.label)], found


@pytest.mark.parametrize("name", sorted(COUNTED))
def test_every_source_quotes_its_span_and_ids_are_its_own(readings: dict[str, Reading], name: str) -> None:
    made = readings[name]
    text = made.document.text
    for source in [
        *(f.source for f in made.figures),
        *(f.source for f in made.facts),
        *(p.source for p in made.passages),
    ]:
        assert text[source.start : source.end] == source.quote
        assert text.count("\n", 0, source.start) + 1 == source.line
    assert len({f.id for f in made.figures}) == len(made.figures)


def test_words_that_stand_for_an_amount_are_kept(readings: dict[str, Reading]) -> None:
    kinds = [
        (f.source.line, f.kind.value) for f in readings["003"].figures if f.kind.value in {"undetermined", "nonbudget"}
    ]
    assert kinds == [(207, "undetermined"), (689, "nonbudget")]
    blank = [f for f in readings["002"].figures if f.kind.value == "blank" and f.year == 2016]
    assert {f.item for f in blank} == {"계", "20101", "20103"}


def test_extraction_is_the_same_every_time(readings: dict[str, Reading]) -> None:
    for made in readings.values():
        assert extract(made.document) == made
