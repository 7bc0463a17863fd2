"""The generator tells the truth: what it says of a document stands in that document, adds up, and comes again from the same seed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from evals.generator.book import FURTHER, KINDS, make, save
from evals.generator.book_model import Book
from evals.generator.cards import Cards
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
    assert {d.kind for d in book.documents} | {"edition"} == set(KINDS)


def test_every_truth_stands_at_its_place(book: Book) -> None:
    for d in book.documents:
        for t in d.truths:
            assert d.text[t.start : t.end] == t.mark.text
            assert d.text.count("\n", 0, t.start) + 1 == t.line
            assert t.mark.text in t.evidence


def test_every_printed_amount_is_what_its_digits_say_in_its_unit(book: Book) -> None:
    scales = {"조": 10**12, "억": 10**8, "천만": 10**7, "백만": 10**6, "만": 10**4, "천": 10**3, "": 1}
    for d in book.documents:
        for t in d.truths:
            m = t.mark
            if m.value is None or m.unit != "KRW" or m.kind is Kind.ZERO:
                continue
            terms = re.findall(
                r"(\d[\d,]*\.?\d*)(조|억|천만|백만|만|천|)", unicodedata.normalize("NFKC", m.printed).replace(")", "")
            )
            assert sum(Decimal(n.replace(",", "")) * scales[unit] for n, unit in terms) == abs(m.value)


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


def test_a_project_stands_in_one_sheet_for_each_year_and_its_years_agree(book: Book) -> None:
    sheets = [d.content for d in book.documents if isinstance(d.content, Project)]
    assert len({(p.name, p.year) for p in sheets}) == len(sheets)
    editions = [(p, q) for p in sheets for q in sheets if p.name == q.name and p.year + 1 == q.year]
    assert editions
    for before, after in editions:
        assert after.before == before.amount
        assert after.settled[:2] == before.settled[1:]


def test_questions_are_of_many_kinds_and_none_forbids_what_it_wants(book: Book) -> None:
    questions = ask(book)
    kinds = Counter(q["kind"] for q in questions)
    assert len(kinds) >= 16
    assert len({q["id"] for q in questions}) == len(questions)
    for q in questions:
        wanted = {e.get("value_krw", e.get("value")) for e in q["expected"]}
        assert not wanted & {n.get("value_krw", n.get("value")) for n in q["must_not"]}
        assert bool(q["expected"]) is (q["answer_type"] != "refuse")


def test_a_question_names_the_layout_of_the_document_that_answers_it(book: Book) -> None:
    layouts = {d.name: d.layout for d in book.documents}
    questions = ask(book)
    assert len({q["layout"] for q in questions}) >= 8
    for q in questions:
        documents = {e["doc"] for e in q["expected"][:1]} - {""}
        assert all(q["layout"] == layouts[name] for name in documents)
        assert bool(q["layout"]) is bool(q["expected"])


def test_what_a_question_expects_stands_in_the_document_that_it_names(book: Book) -> None:
    texts = {d.name: d.text for d in book.documents}
    for q in ask(book):
        for e in q["expected"]:
            if "formula" in e:
                continue
            assert any(e["evidence"] in text for name, text in texts.items() if e["doc"] in {"", name})
            if "as_written" in e:
                assert e["as_written"] in e["evidence"]


def test_cards_add_up_and_ask_for_boxes_departments_twins_premises_and_two_things_at_once() -> None:
    book = make(6, 11, FURTHER)
    for d in book.documents:
        assert isinstance(d.content, Cards)
        for n, card in enumerate(d.content.cards):
            cost = d.truth(f"cost{n}")
            funds = [d.truth(f"cost{n}.{fund}") for fund, _ in card.funds]
            assert cost is not None
            assert cost.mark.value == card.cost == sum(t.mark.value or 0 for t in funds if t)
            assert not card.twin or card.name.startswith(f"{card.twin} ")
    questions = ask(book)
    assert {"check", "list", "two_at_once", "premise", "figure_single"} <= {q["kind"] for q in questions}
    texts = {d.name: d.text for d in book.documents}
    for q in questions:
        wanted = {e.get("value_krw", e.get("value")) for e in q["expected"]}
        assert not wanted & {n.get("value_krw", n.get("value")) for n in q["must_not"]}
        assert all(e["evidence"] in texts[e["doc"]] for e in q["expected"]), "one document tells of a card"


def test_old_encodings_keep_every_character(tmp_path: Path) -> None:
    book = make(8, 5, old=True)
    save(book, tmp_path)
    assert {d.style.encoding for d in book.documents} > {"utf-8"}
    for d in book.documents:
        assert (tmp_path / "documents" / d.name).read_bytes().decode(d.style.encoding) == d.text
