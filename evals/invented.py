"""Documents, words and vectors invented from a seed, as many as are wanted, and an index of them that no model was run for."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import numpy as np

from index.fingerprint import made_with
from index.generations.assembly import Assembly
from index.meaning.embedder import Vector
from index.meaning.prepare import silent
from index.options import IndexOptions
from index.passages.pieces import Piece
from index.shelves.generation import Generations, Manifest
from index.shelves.store import Store, open_engine
from index.words.bm25 import Bag, bag_of
from ingest.model import Document, Figure, Kind, Measure, Reading, Section, Source

_SYLLABLES = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후기니디리미비시이지치키티피히강남동산성신원전정천"
_SECTIONS = 10  # of a synthetic document; each is one passage
_ACCOUNTS = (
    "사무관리비",
    "행사운영비",
    "시책추진업무추진비",
    "공공운영비",
    "민간위탁금",
    "자산취득비",
    "연구용역비",
    "시설비",
)


class Inventor:
    """Invents words, documents and vectors from a seed."""

    def __init__(self, seed: int, sections: int = _SECTIONS) -> None:
        """Take a seed, and of how many sections a document is made."""
        self.chance = random.Random(seed)
        self._sections = sections
        self.words = ["".join(self.chance.choices(_SYLLABLES, k=self.chance.choice((2, 2, 3, 4)))) for _ in range(8000)]
        # Words come as in language: a few everywhere, most of them seldom.
        self._weights = np.cumsum([1 / (n + 8) for n in range(len(self.words))]).tolist()

    def some(self, count: int) -> str:
        """Return some words."""
        return " ".join(self.chance.choices(self.words, cum_weights=self._weights, k=count))

    def reading(self, number: int, figures: int) -> tuple[Reading, list[tuple[Piece, Bag]]]:
        """Return a document of ten sections and its passages."""
        name, project = f"d{number:06d}.txt", self.some(3)
        bodies = [f"{self.some(2)}\n{self.some(40)}\n" for _ in range(self._sections)]
        text = "".join(bodies)
        starts = np.cumsum([0, *map(len, bodies)]).tolist()
        sections = [Section(0, None, "", (), 0, 0, len(text), None)] + [
            Section(n + 1, 0, b.split("\n")[0], (project, b.split("\n")[0]), 1, starts[n], starts[n + 1], project)
            for n, b in enumerate(bodies)
        ]
        made = tuple(self._figure(name, project, sections[1 + n % self._sections], n) for n in range(figures))
        document = Document(name, text, "text", f"{number:064x}", project, tuple(sections), (), (), (project,), 2031)
        cut = [Piece(name, s.index, s.start, s.end, project, text[s.start : s.end]) for s in sections[1:]]
        return Reading(document, made), [(p, _bag(p)) for p in cut]

    def markdown(self) -> str:
        """Return a document as a file holds it."""
        lines = [f"# {self.some(3)}", ""]
        for _ in range(6):
            lines += [f"## {self.some(2)}", "", f"○ {self.some(25)}", ""]
            lines += [f"- {self.some(3)} = {self.chance.randint(1, 999)},000천원" for _ in range(6)]
            lines.append("")
        return "\n".join(lines)

    def _figure(self, name: str, project: str, section: Section, number: int) -> Figure:
        source = Source(name, section.path, section.start, section.start + 8, number + 1, "1,000천원")
        return Figure(
            source,
            Kind.AMOUNT,
            Decimal(1_000_000),
            "KRW",
            f"{number + 1},000천원",
            Measure.BUDGET,
            project,
            (self.some(2),),
            self.some(3),
            account=self.chance.choice(_ACCOUNTS),
            year=2020 + number % 12,
        )


def _bag(piece: Piece) -> Bag:
    """Return surface forms and pairs only: what Kiwi adds changes no length much, and would take minutes."""
    counts: Counter[str] = Counter()
    for word in piece.words.split():
        counts[word] += 1
        counts.update(f"\x01{a}{b}" for a, b in pairwise(word))
    return bag_of(counts)


class RandomEmbedder:
    """Vectors of no meaning, the same for the same number of texts asked before."""

    fingerprint = "random"
    dimension = 384

    def __init__(self) -> None:
        """Start at the first vector."""
        self._source = np.random.default_rng(1)

    def query(self, text: str) -> Vector:
        """Return a unit vector."""
        vector: Vector = self.passages([text])[0]
        return vector

    def passages(self, texts: Sequence[str]) -> Vector:
        """Return unit vectors."""
        vectors = self._source.standard_normal((len(texts), self.dimension)).astype(np.float32)
        unit: Vector = np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)
        return unit


def build(options: IndexOptions, documents: int, figures: int, seed: int, sections: int = _SECTIONS) -> float:
    """Build an index of invented documents; return the seconds it took."""
    started = time.perf_counter()
    inventor, generations = Inventor(seed, sections), Generations(options.home)
    with generations.writing():
        name = generations.begin(copy=False)
        store = Store(open_engine(generations.folder(name) / "store.sqlite", writing=True))
        assembly = Assembly(generations.folder(name), store, options, RandomEmbedder)
        for at in range(0, documents, 200):
            store.add([inventor.reading(n, figures // documents) for n in range(at, min(at + 200, documents))])
            tell(f"{at + 200}/{documents} documents, {time.perf_counter() - started:.0f} s")
        assembly.arrays(silent)
        assembly.embed(silent)
        assembly.vectors()
        counts = assembly.check()
        assembly.close()
        generations.publish(Manifest(name, made_with(options), counts, 0.0))
    return time.perf_counter() - started


def tell(line: str) -> None:
    """Tell on standard error: standard output is for what was measured."""
    print(line, file=sys.stderr, flush=True)
