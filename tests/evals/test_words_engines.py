"""Labels invented for the comparison of word engines, and our two engines over them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from evals.bench.clock import Spent
from evals.words.cut import cut, cut_all
from evals.words.engine import Engine, Stock, Typed
from evals.words.labels import KINDS, Inventor
from evals.words.measure import Comparison, Weighed, weigh
from evals.words.ours import MappedLabels, MappedWords
from evals.words.shown import words_markdown
from index.words.bm25 import Tongue


def test_the_same_seed_invents_the_same_labels_and_no_two_alike() -> None:
    one, other = Inventor(3).labels(500), Inventor(3).labels(500)
    assert one == other
    assert len({label.text for label in one}) == 500
    assert all(stem in label.text for label in one for stem in label.stems)


def test_what_is_typed_is_in_a_sentence_spaced_otherwise_or_one_letter_wrong() -> None:
    inventor = Inventor(3)
    labels = inventor.labels(200)
    for asked in inventor.asked(labels, 30):
        meant, typed = "".join(labels[asked.label].stems), "".join(asked.terms)
        letters = [unicodedata.normalize("NFD", text) for text in (meant, typed)]
        wrong = sum(a != b for a, b in zip(*letters, strict=True))
        assert wrong == (asked.kind == KINDS[2])
        assert (len(asked.terms) == 2) if asked.kind == KINDS[1] else (len(asked.terms) >= 3)
        assert ("예산은 얼마인가요?" in asked.text) == (asked.kind == KINDS[0])


@pytest.mark.parametrize("engine", [MappedWords, MappedLabels])
def test_our_engines_find_a_label_however_it_is_typed(engine: type[MappedWords | MappedLabels], tmp_path: Path) -> None:
    inventor, tongue = Inventor(3), Tongue()
    labels = inventor.labels(310)
    cuts = [cut(label, tongue) for label in labels]
    typed = [Typed(one, tongue.tokens(one.text)) for one in inventor.asked(labels[:300], 50)]
    made: Engine = engine(tmp_path / "index")
    weighed = weigh(made, Stock(labels[:300], cuts[:300]), Stock(labels[300:], cuts[300:]), typed)
    assert weighed.found == {KINDS[0]: (10, 10), KINDS[1]: (10, 10), KINDS[2]: (10, 10)}
    assert weighed.size > 1000
    assert not (tmp_path / "index").exists()


def test_labels_are_cut_in_several_processes_as_in_one() -> None:
    labels = Inventor(3).labels(50)
    tongue = Tongue()
    assert [c.tokens for c in cut_all(labels)] == [cut(label, tongue).tokens for label in labels]


def test_a_page_tells_of_every_engine_at_every_size() -> None:
    kinds = dict.fromkeys(KINDS, (9, 10))
    weighed = Weighed("ours", Spent(2, 1), 3 * 2**20, Spent(0.5, 0.2), (0.001, 0.002, 0.010), 0.001, kinds)
    page = words_markdown(
        [Comparison(1000, Spent(12, 20), (weighed,)), Comparison(2000, Spent(24, 40), (weighed,))], "a machine"
    )
    assert "## 1,000 labels" in page
    assert "## 2,000 labels" in page
    assert page.count("| ours | 2 s, CPU 1 | 3 MiB | 0.5 s, CPU 0.2 | 2 / ") == 2
    assert "| 27 of 30 | 9 of 10 | 9 of 10 | 9 of 10 |" in page
