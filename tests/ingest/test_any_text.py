"""Whatever the text: it is read without an exception, in linear time, and never yields a figure whose digits are not there."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evals.generator.book import make
from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Reading
from ingest.read import read_text

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def documents() -> list[tuple[str, str]]:
    """Texts to tear apart: generated ones, and the real ones where they lie beside the repository."""
    found = [(d.name, d.text) for d in make(8, 11).documents]
    if SEEDS.is_dir():
        found += [(p.name, p.read_bytes().decode("utf-8")) for p in sorted(SEEDS.glob("*.txt"))]
    return found


TEXTS = documents()


def taken(text: str, name: str = "문서.txt") -> Reading:
    return check(extract(read_text(text, name)))


def digits(text: str) -> str:
    return "".join(str(int(c)) for c in text if c.isdecimal())


def sound(reading: Reading, text: str) -> None:
    """Assert what must hold of every reading."""
    assert reading.document.text == text
    ids: set[str] = set()
    for f in reading.figures:
        sources = (f.source, *f.also_stated)
        assert all(text[s.start : s.end] == s.quote for s in sources)
        assert all(s.line == text.count("\n", 0, s.start) + 1 for s in sources)
        if f.value is not None:
            assert digits(f.printed.rstrip("0123456789")) in digits(f.source.quote)
            assert isinstance(f.value, Decimal)
            assert f.value.is_finite()
            assert any(c.isdecimal() for c in f.source.quote) or f.value == 0
        if f.unit == "KRW" and f.value is not None:
            assert f.value == f.value.to_integral_value()
        ids.add(f.id)
    assert len(ids) == len(reading.figures)
    for c in reading.checks:
        assert {c.result, *c.inputs} <= ids
    for p in reading.problems:
        assert all(text[s.start : s.end] == s.quote for s in p.sources)
        assert p.ko
        assert p.en
    for fact in reading.facts:
        assert text[fact.source.start : fact.source.end] == fact.source.quote
    for table in reading.document.tables:
        assert all(0 <= cell.start <= cell.end <= len(text) for cell in table.cells)


def deleted(lines: list[str], r: random.Random) -> list[str]:
    return [x for x in lines if r.random() > 0.15]


def doubled(lines: list[str], r: random.Random) -> list[str]:
    return [x for line in lines for x in ([line, line] if r.random() < 0.15 else [line])]


def shuffled(lines: list[str], r: random.Random) -> list[str]:
    made = list(lines)
    r.shuffle(made)
    return made


def cut(lines: list[str], r: random.Random) -> list[str]:
    return [x[: r.randrange(len(x) + 1)] if r.random() < 0.3 else x for x in lines]


def joined(lines: list[str], r: random.Random) -> list[str]:
    return [x + (" " if r.random() < 0.2 else "\n") for x in lines]


@pytest.mark.parametrize("tear", [deleted, doubled, shuffled, cut, joined])
@pytest.mark.parametrize(("name", "text"), TEXTS, ids=[n for n, _ in TEXTS])
def test_a_torn_document_reads_and_invents_nothing(
    name: str, text: str, tear: Callable[[list[str], random.Random], list[str]]
) -> None:
    torn = "\n".join(tear(text.split("\n"), random.Random(name)))
    sound(taken(torn, name), torn)


@pytest.mark.parametrize(("name", "text"), TEXTS, ids=[n for n, _ in TEXTS])
def test_a_document_as_it_is_reads_and_invents_nothing(name: str, text: str) -> None:
    sound(taken(text, name), text)


@pytest.mark.parametrize(("name", "text"), TEXTS[:4], ids=[n for n, _ in TEXTS[:4]])
def test_every_beginning_of_a_document_reads(name: str, text: str) -> None:
    for end in range(0, len(text), max(1, len(text) // 12)):
        sound(taken(text[:end], name), text[:end])


@QUICK
@given(st.text(max_size=400))
def test_any_unicode_reads(text: str) -> None:
    sound(taken(text), text)


TRADE = st.sampled_from(
    [
        "계", "합계", "구 분", "2020예산액 (A)", "(단위 : 천원)", "□ 예산", "○ ", "- ", "※ ", "=", " = 70,000천원", "△4,403", "(x-)", "(x-) 5", "-",
        "미정", "비예산", "[시비]", "[국비]5천원", "1억5천만원", "0.7억", "25,000원*2개", "116건/ 4,817백만원", "22(22)", "84.5%", "\t", "\t\t", "\n", "\n\n",
        " ", "   ", "|", "|---|", "<table><tr><td>", "</td><td>", "</table>", "┌─┐", "│", "2020.01~2020.12", "’19.3.31.", "1", "12,345", "１２", "→",
        "5,000천원 ~ 10,000천원", "제5회", "20101", "사무관리비", "총사업비 : ", "소요예산 : ", "2021년", "**", "## ", "1 기본 현황", "Ⅰ. ", "①",
    ]
)  # fmt: skip


@QUICK
@given(st.lists(TRADE, max_size=80).map("".join))
def test_any_words_of_the_trade_in_any_order_read(text: str) -> None:
    sound(taken(text), text)


@QUICK
@given(
    st.lists(
        st.lists(st.sampled_from(["", "계", "-", "0", "1,000", "△5", "가", "2020", "(x-) 7"]), min_size=1, max_size=6),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(["\t", " | ", "  ", " "]),
)
def test_any_table_reads(rows: list[list[str]], between: str) -> None:
    text = "(단위 : 천원)\n\n" + "\n".join(between.join(row) for row in rows) + "\n"
    sound(taken(text), text)


def test_reading_the_same_text_twice_gives_the_same() -> None:
    for name, text in TEXTS[:3]:
        assert taken(text, name) == taken(text, name)


@pytest.mark.parametrize(("name", "text"), TEXTS[2:6], ids=[n for n, _ in TEXTS[2:6]])
def test_time_grows_with_length_and_no_faster(name: str, text: str) -> None:
    def seconds(times: int) -> float:
        started = time.process_time()
        taken(text * times, name)
        return time.process_time() - started

    few = max(1, 12_000 // len(text))
    seconds(few)
    ratio = min(seconds(4 * few) / max(seconds(few), 0.005) for _ in range(2))
    assert ratio < 4 * 2  # four times the text; twice that is room for a busy machine
