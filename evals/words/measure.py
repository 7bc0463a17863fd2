"""Every engine over the same labels: built, weighed, added to, and asked the same things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from evals.bench.clock import Spent, spent
from evals.words.cut import Cut, cut_all
from evals.words.engine import Engine, Stock, Typed
from evals.words.labels import KINDS, Inventor
from evals.words.ours import MappedLabels, MappedWords
from evals.words.postgres import Connection, Trigrams, Vectors
from index.words.bm25 import Tongue

SEED = 11
ASKED = 100
ADDED = 1_000  # labels of one more document
_WARMING = 20  # asked before the clock runs


@dataclass(frozen=True, slots=True)
class Weighed:
    """What one engine came to at one number of labels."""

    engine: str
    build: Spent
    size: int  # bytes
    add: Spent
    queries: tuple[float, ...]  # seconds of the clock
    busy: float  # of the processors, for one query on the average
    found: dict[str, tuple[int, int]]  # by the kind of what was typed: label among the first, asked


@dataclass(frozen=True, slots=True)
class Comparison:
    """All engines at one number of labels, and what cutting the labels into tokens took for all of them together."""

    labels: int
    cutting: Spent
    engines: tuple[Weighed, ...]


def compare(count: int, folder: Path, on: Connection, tell: Callable[[str], None]) -> Comparison:
    """Return what each engine comes to at a number of labels."""
    inventor, tongue = Inventor(SEED), Tongue()
    every = inventor.labels(count + ADDED)
    typed = [Typed(one, tongue.tokens(one.text)) for one in inventor.asked(every[:count], ASKED + _WARMING)]
    tell(f"{count:,} labels invented")
    cuts: list[Cut] = []
    cutting = spent(lambda: cuts.extend(cut_all(every)))
    tell(f"{count:,} labels cut, {cutting.wall:.0f} s")
    first, more = Stock(every[:count], cuts[:count]), Stock(every[count:], cuts[count:])
    engines: tuple[Engine, ...] = (
        MappedWords(folder / "words"),
        MappedLabels(folder / "labels"),
        Vectors(on, pairs=False),
        Vectors(on, pairs=True),
        Trigrams(on),
    )
    found = []
    for engine in engines:
        found.append(weigh(engine, first, more, typed))
        tell(f"{engine.name}: built in {found[-1].build.wall:.0f} s, asked in {sum(found[-1].queries):.0f} s")
    return Comparison(count, cutting, tuple(found))


def weigh(engine: Engine, stock: Stock, more: Stock, typed: Sequence[Typed]) -> Weighed:
    """Return what one engine comes to; nothing of it is left."""
    try:
        build = spent(lambda: engine.build(stock), engine.cpu)
        size = engine.size()
        seconds: list[float] = []
        right: list[tuple[str, bool]] = []
        for one in typed[:_WARMING]:
            engine.find(one)
        before = engine.cpu()
        for one in typed[_WARMING:]:
            started = perf_counter()
            found = engine.find(one)
            seconds.append(perf_counter() - started)
            right.append((one.asked.kind, one.asked.label in found))
        busy = (engine.cpu() - before) / len(seconds)
        add = spent(lambda: engine.add(more), engine.cpu)
    finally:
        engine.close()
    kinds = {kind: [hit for of, hit in right if of == kind] for kind in KINDS}
    return Weighed(engine.name, build, size, add, tuple(seconds), busy, {k: (sum(h), len(h)) for k, h in kinds.items()})
