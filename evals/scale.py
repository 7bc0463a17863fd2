"""Finding at 1,000 and at 100,000 passages with a million figures, and ingest against embedding alone: ratios of one run."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from evals.bench.clock import Spent, spent
from evals.bench.weigh import process_mib
from evals.intervals import percentile
from evals.invented import Inventor, build, tell
from index.build import ingest
from index.generations.opening import open_finder
from index.meaning.embedder import open_embedder
from index.options import IndexOptions
from index.passages.pieces import Piece
from index.query import Query
from index.shelves.codec import unpack
from index.shelves.generation import Generations
from index.shelves.schema import pieces
from index.shelves.store import Store, open_engine

SEED = 5
ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Times:
    """Many times of the same work."""

    p50: float
    p95: float
    cpu_p50: float
    cpu_p95: float


@dataclass(frozen=True, slots=True)
class Point:
    """What was measured at one size: milliseconds by the clock and of all processors, each as median and 95th percentile."""

    passages: int
    figures: int
    embed: Times
    find: Times  # the vector of the question is given
    whole: Times
    memory_mib: float
    disk_mib: float
    built_s: float  # 0 for an index that was there


def times(spans: Sequence[Spent]) -> Times:
    """Return the median and the 95th percentile of both clocks, in milliseconds."""
    wall, cpu = [s.wall * 1000 for s in spans], [s.cpu * 1000 for s in spans]
    return Times(*(round(percentile(each, share), 2) for each in (wall, cpu) for share in (0.5, 0.95)))


def ask(options: IndexOptions, rounds: int = ROUNDS) -> tuple[Times, Times, Times]:
    """Return what embedding a question takes, finding with its vector known, and both."""
    inventor = Inventor(SEED)
    finder, embedder = open_finder(options), open_embedder(options)
    for warm in range(5):
        finder.find(Query(f"{inventor.some(3)} 예산 {warm}"))
    embed: list[Spent] = []
    find: list[Spent] = []
    whole: list[Spent] = []
    for _ in range(rounds):
        first, second = _query(inventor), _query(inventor)
        embed.append(spent(partial(embedder.query, first.text)))
        whole.append(spent(partial(finder.find, first)))
        finder.embed(second.text)  # remembered: the finding that follows need not do it
        find.append(spent(partial(finder.find, second)))
    return times(embed), times(find), times(whole)


def _query(inventor: Inventor) -> Query:
    terms = tuple(inventor.some(inventor.chance.choice((1, 2))) for _ in range(inventor.chance.choice((1, 2, 3))))
    return Query(f"{' '.join(terms)} 예산은 얼마인가요?", terms=terms)


def served(options: IndexOptions, built: float) -> Point:
    """Ask an index that was built, and weigh the process that does."""
    embed, find, whole = ask(options)
    generations = Generations(options.home)
    name = generations.current() or ""
    counts = generations.manifest(name).counts
    size = sum(f.stat().st_size for f in generations.folder(name).rglob("*") if f.is_file())
    memory, disk = round(process_mib(os.getpid()), 1), round(size / (1 << 20), 1)
    return Point(counts["pieces"], counts["figures"], embed, find, whole, memory, disk, round(built, 1))


def ingest_ratio(documents: int, cache: Path, seed: int = 9) -> tuple[float, float]:
    """Return how many times as long an ingest takes as embedding its passages alone, by the clock and by the processors."""
    inventor = Inventor(seed)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "documents"
        place.mkdir()
        for number in range(documents):
            (place / f"d{number:05d}.md").write_text(inventor.markdown(), encoding="utf-8")
        # Its own cache of vectors, so that nothing is known beforehand; the prepared model is shared.
        own = Path(folder) / "cache"
        own.mkdir()
        (own / "models").symlink_to((cache / "models").resolve())
        options = IndexOptions(home=Path(folder) / "home", cache=own)
        embedder = open_embedder(options)
        embedder.passages(["warm"])
        whole = spent(lambda: ingest([place], options))
        held = Generations(options.home)
        store = Store(open_engine(held.folder(held.current() or "") / "store.sqlite"), create=False)
        texts = [unpack(Piece, data).words for (data,) in store.stream(pieces, "data")]
        store.close()
        alone = spent(lambda: embedder.passages(texts))
    tell(f"{documents} documents, {len(texts)} passages: ingest {whole}, embedding alone {alone}")
    return whole.wall / alone.wall, whole.cpu / alone.cpu


def measured(documents: int, figures: int, folder: Path, cache: Path, *, reuse: bool) -> Point:
    """Build an index, or take the one that is there, and ask it in a process of its own."""
    home = folder / f"home{documents}"
    options = IndexOptions(home=home, cache=folder / "cache")
    built = 0.0
    if not reuse or Generations(home).current() is None:
        built = build(options, documents, figures, SEED)
    asked = [sys.executable, "-m", "evals.scale", "--serve", str(home), "--built", str(built), "--cache", str(cache)]
    done = subprocess.run(asked, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)  # noqa: S603 (this program)
    tell(done.stdout.strip())
    return _point(json.loads(done.stdout))


def _point(told: dict[str, Any]) -> Point:
    return Point(**told | {name: Times(**told[name]) for name in ("embed", "find", "whole")})


def ratios(points: Sequence[Point]) -> dict[str, float]:
    """Return the ratios with their marks. Those of the processors' time hold on a machine that does other work, too."""
    small, large = points[0], points[-1]
    pairs = {
        "find p95 / embedding p95, vector known (≤ 3)": (large.find.p95, large.embed.p95),
        "find p95 / embedding p95, with the embedding": (large.whole.p95, large.embed.p95),
        "growth of find p50, vector known": (large.find.p50, small.find.p50),
        "growth of find p50, with the embedding (≤ 3)": (large.whole.p50, small.whole.p50),
        "the same by the processors: find p95 / embedding p95, vector known": (large.find.cpu_p95, large.embed.cpu_p95),
        "the same by the processors: find p95 / embedding p95, with the embedding": (
            large.whole.cpu_p95,
            large.embed.cpu_p95,
        ),
        "the same by the processors: growth of find p50, vector known": (large.find.cpu_p50, small.find.cpu_p50),
        "the same by the processors: growth of find p50, with the embedding": (
            large.whole.cpu_p50,
            small.whole.cpu_p50,
        ),
        "memory in GiB (≤ 3)": (large.memory_mib, 1024.0),
    }
    return {name: round(above / below, 2) for name, (above, below) in pairs.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print, as JSON, the points and the ratios with their marks."""
    parser = argparse.ArgumentParser(prog="python -m evals.scale", description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[100, 10_000], help="of ten passages each")
    parser.add_argument("--figures", type=int, nargs="+", default=[10_000, 1_000_000])
    parser.add_argument("--ingest", type=int, nargs="*", default=[10, 100], help="documents of each ingest ratio")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "yesan-evals-cache")
    parser.add_argument("--keep", type=Path, help="a folder for what is built; what it already holds is asked again")
    parser.add_argument("--serve", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--built", type=float, default=0.0, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.serve:
        print(json.dumps(asdict(served(IndexOptions(home=chosen.serve, cache=chosen.cache), chosen.built))))
        return 0
    sizes = list(zip(chosen.documents, chosen.figures, strict=True))
    with tempfile.TemporaryDirectory() as passing:
        folder = chosen.keep or Path(passing)
        points = [measured(d, f, folder, chosen.cache, reuse=chosen.keep is not None) for d, f in sizes]
    found = ratios(points)
    for count in chosen.ingest:
        wall, cpu = ingest_ratio(count, chosen.cache)
        found[f"ingest of {count} / embedding (≤ 1.25)"] = round(wall, 3)
        found[f"the same by the processors: ingest of {count} / embedding"] = round(cpu, 3)
    print(json.dumps({"points": [asdict(p) for p in points], "ratios": found}, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
