"""Finding at 1,000 and at 100,000 passages with a million figures, and ingest against embedding alone: ratios of one run."""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np

from index.assembly import Assembly
from index.build import ingest
from index.codec import unpack
from index.embedder import Vector, open_embedder
from index.fingerprint import made_with
from index.generation import Generations, Manifest
from index.opening import open_finder
from index.options import IndexOptions
from index.pieces import Piece
from index.prepare import silent
from index.query import Query
from index.schema import pieces
from index.store import Store, open_engine
from index.words import Bag, bag_of
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


@dataclass(frozen=True, slots=True)
class Point:
    """What was measured at one size, in milliseconds."""

    passages: int
    figures: int
    embed_p50: float
    embed_p95: float
    find_p50: float
    find_p95: float
    whole_p50: float
    whole_p95: float
    memory_mib: float
    disk_mib: float
    built_s: float


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
            _tell(f"{at + 200}/{documents} documents, {time.perf_counter() - started:.0f} s")
        assembly.embed(silent)
        assembly.arrays(silent)
        counts = assembly.check()
        assembly.close()
        generations.publish(Manifest(name, made_with(options), counts, 0.0))
    return time.perf_counter() - started


def ask(options: IndexOptions, seed: int, rounds: int = 200) -> tuple[list[float], list[float], list[float]]:
    """Return the milliseconds of embedding, of finding without it, and of both, one for each question."""
    inventor = Inventor(seed)
    finder = open_finder(options)
    embedder = open_embedder(options)
    for warm in range(5):
        finder.find(Query(f"{inventor.some(3)} 예산 {warm}"))
    embed: list[float] = []
    find: list[float] = []
    whole: list[float] = []
    for _ in range(rounds):
        terms = tuple(inventor.some(inventor.chance.choice((1, 2))) for _ in range(inventor.chance.choice((1, 2, 3))))
        query = Query(f"{' '.join(terms)} 예산은 얼마인가요?", terms=terms)
        embed.append(_spent(embedder.query, query.text))
        whole.append(_spent(finder.find, query))
        other = Query(f"{inventor.some(2)} 예산은?", terms=(inventor.some(1), inventor.some(2)))
        find.append(_spent(partial(finder.find, meaning=False), other))
    return embed, find, whole


def served(options: IndexOptions, seed: int, built: float) -> Point:
    """Ask an index that was built, and weigh the process that does."""
    embed, find, whole = ask(options, seed)
    generations = Generations(options.home)
    name = generations.current() or ""
    counts = generations.manifest(name).counts
    size = sum(f.stat().st_size for f in generations.folder(name).rglob("*") if f.is_file())
    times = [round(_at(spent, share), 2) for spent in (embed, find, whole) for share in (0.5, 0.95)]
    memory, disk = round(_memory(), 1), round(size / (1 << 20), 1)
    return Point(
        counts["pieces"],
        counts["figures"],
        times[0],
        times[1],
        times[2],
        times[3],
        times[4],
        times[5],
        memory,
        disk,
        round(built, 1),
    )


def ingest_ratio(documents: int, cache: Path, seed: int = 9) -> float:
    """Return how many times as long an ingest takes as embedding its passages alone."""
    inventor = Inventor(seed)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "documents"
        place.mkdir()
        for number in range(documents):
            (place / f"d{number:05d}.md").write_text(_markdown(inventor), encoding="utf-8")
        # Its own cache of vectors, so that nothing is known beforehand; the prepared model is shared.
        own = Path(folder) / "cache"
        own.mkdir()
        (own / "models").symlink_to((cache / "models").resolve())
        options = IndexOptions(home=Path(folder) / "home", cache=own)
        open_embedder(options).passages(["warm"])
        started = time.perf_counter()
        ingest([place], options)
        whole = time.perf_counter() - started
        held = Generations(options.home)
        store = Store(open_engine(held.folder(held.current() or "") / "store.sqlite"), create=False)
        texts = [unpack(Piece, data).words for (data,) in store.stream(pieces, "data")]
        started = time.perf_counter()
        open_embedder(options).passages(texts)
        alone = time.perf_counter() - started
    _tell(f"{documents} documents, {len(texts)} passages: {whole:.1f} s, embedding alone {alone:.1f} s")
    return whole / alone


def _markdown(inventor: Inventor) -> str:
    lines = [f"# {inventor.some(3)}", ""]
    for _ in range(6):
        lines += [f"## {inventor.some(2)}", "", f"○ {inventor.some(25)}", ""]
        lines += [f"- {inventor.some(3)} = {inventor.chance.randint(1, 999)},000천원" for _ in range(6)]
        lines.append("")
    return "\n".join(lines)


def _spent(work: Callable[..., object], asked: object) -> float:
    started = time.perf_counter()
    work(asked)
    return (time.perf_counter() - started) * 1000


def _at(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def _memory() -> float:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print, as JSON, the points and the ratios with their marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[100, 10_000])
    parser.add_argument("--figures", type=int, nargs="+", default=[10_000, 1_000_000])
    parser.add_argument("--ingest", type=int, nargs="*", default=[10, 100])
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "yesan-evals-cache")
    parser.add_argument("--serve", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--built", type=float, default=0.0, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.serve:
        print(json.dumps(asdict(served(IndexOptions(home=chosen.serve, cache=chosen.cache), 5, chosen.built))))
        return 0
    points: list[Point] = []
    with tempfile.TemporaryDirectory() as folder:
        for documents, figures in zip(chosen.documents, chosen.figures, strict=True):
            home = Path(folder) / f"home{documents}"
            built = build(IndexOptions(home=home, cache=Path(folder) / "cache"), documents, figures, 5)
            asked = [sys.executable, "-m", "evals.scale", "--serve", str(home), "--built", str(built)]
            done = subprocess.run(  # noqa: S603 - our own interpreter and our own words
                [*asked, "--cache", str(chosen.cache)], capture_output=True, text=True, check=True
            )
            points.append(Point(**json.loads(done.stdout)))
            _tell(done.stdout)
    ratios = {f"ingest of {n} / embedding (≤ 1.25)": round(ingest_ratio(n, chosen.cache), 3) for n in chosen.ingest}
    ratios["find p95 / embedding p50 (≤ 3)"] = round(points[-1].whole_p95 / points[-1].embed_p50, 2)
    ratios["growth, p50 of the largest / the smallest (≤ 3)"] = round(points[-1].whole_p50 / points[0].whole_p50, 2)
    ratios["memory in GiB (≤ 3)"] = round(points[-1].memory_mib / 1024, 2)
    print(json.dumps({"points": [asdict(p) for p in points], "ratios": ratios}, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
