"""The generator tells the truth: what it says of a document stands in that document, adds up, and comes again from the same seed."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from evals.generator.book import KINDS, make, save
from evals.generator.book_model import Book
from evals.generator.plan import Project
from evals.generator.questions import ask
from ingest.model import Kind


@pytest.fixture(scope="module")
def book() -> Book:
    return make(24, 7)


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        save(make(9, 3), tmp_path / name)
    files = sorted(p.relative_to(tmp_path / "one") for p in (tmp_path / "one").rglob("*") if p.is_file())
    assert len(files) == 9 + 3
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_another_seed_writes_other_documents() -> None:
    assert make(3, 1).documents[0].text != make(3, 2).documents[0].text


def test_every_kind_of_document_is_written(book: Book) -> None:
    assert {d.kind for d in book.documents} == set(KINDS)


def test_every_truth_stands_at_its_place(book: Book) -> None:
    for d in book.documents:
        for t in d.truths:
            assert d.text[t.start : t.end] == t.mark.text
            assert d.text.count("\n", 0, t.start) + 1 == t.line
            assert t.mark.text in t.evidence


def test_every_printed_number_is_what_its_digits_say_in_its_unit(book: Book) -> None:
    scales = {"원": 1, "천원": 1_000, "만원": 10_000, "백만원": 1_000_000, "억원": 100_000_000, "천만원": 10_000_000}
    for d in book.documents:
        for t in d.truths:
            m = t.mark
            if m.value is None or m.unit != "KRW":
                continue
            unit = next((u for u in sorted(scales, key=len, reverse=True) if m.printed.endswith(u)), None)
            if unit is None:
                assert m.kind is Kind.ZERO
                continue
            digits = Decimal("".join(c for c in m.printed if c.isdigit() or c == "."))
            assert digits * scales[unit] == abs(m.value)


def test_the_accounts_of_a_project_add_up_and_so_do_the_parts_of_each_line(book: Book) -> None:
    for d in book.documents:
        if isinstance(d.content, Project):
            for head in d.content.heads:
                assert head.amount == sum(x.amount for x in head.lines)
                for line in head.lines:
                    assert not line.children or line.amount == sum(c.amount for c in line.children)
            for year in d.content.settled:
                assert year.left >= 0
                assert year.current == year.spent + year.carried_out + year.left


def test_names_are_given_once(book: Book) -> None:
    names = [d.content.name for d in book.documents if isinstance(d.content, Project)]
    assert len(names) == len(set(names))


def test_questions_are_of_many_kinds_and_none_forbids_what_it_wants(book: Book) -> None:
    questions = ask(book)
    kinds = Counter(q["kind"] for q in questions)
    assert len(kinds) >= 16
    assert len({q["id"] for q in questions}) == len(questions)
    for q in questions:
        wanted = {e.get("value_krw", e.get("value")) for e in q["expected"]}
        assert not wanted & {n.get("value_krw", n.get("value")) for n in q["must_not"]}
        assert bool(q["expected"]) is (q["answer_type"] != "refuse")


def test_what_a_question_expects_stands_in_the_document_that_it_names(book: Book) -> None:
    texts = {d.name: d.text for d in book.documents}
    for q in ask(book):
        for e in q["expected"]:
            if "formula" in e:
                continue
            assert e["evidence"] in texts[e["doc"]]
            if "as_written" in e:
                assert e["as_written"] in e["evidence"]


def test_old_encodings_keep_every_character(tmp_path: Path) -> None:
    book = make(8, 5, old=True)
    save(book, tmp_path)
    assert {d.style.encoding for d in book.documents} > {"utf-8"}
    for d in book.documents:
        assert (tmp_path / "documents" / d.name).read_bytes().decode(d.style.encoding) == d.text
