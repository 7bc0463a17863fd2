"""What a number of documents costs in time, memory, disk and machines: every figure worked out from a measured one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, log

from evals.bench.bench import Bench
from evals.bench.clock import Timed
from evals.bench.table import digits
from evals.markdown import table
from evals.plots import Line, alone, curve

MILLION = 1_000_000
CORES = 16  # of the machine that the page counts in
CLUSTERS = (1, 4, 16)
OFFICIALS = 100  # who ask at once
PAUSE = 30.0  # seconds that one of them reads before the next question
COPIES = 3  # two finished generations and the one on its way
ANSWER = "answer, warm, one at a time"
MEMORY = ("memory of an answering process", "serving memory")
VECTOR = 384 * 4  # bytes, of the packaged model


class CostsError(ValueError):
    """The bench does not hold what a figure is worked out from."""


@dataclass(frozen=True, slots=True)
class Cost:
    """One figure of the page: what, how much, and how it was worked out."""

    what: str
    value: float
    unit: str
    working: str


@dataclass(frozen=True, slots=True)
class Growth:
    """How a line grows with the number of passages: a power law through its two largest measured sizes.

    Not of documents: those under synthetic vectors have one passage each, real ones many.
    """

    name: str
    points: tuple[tuple[float, float], ...]

    @property
    def exponent(self) -> float:
        """The slope over two logarithmic axes: 0 does not grow, 1 grows with the passages."""
        (x, y), (u, v) = self.points[-2:]
        return log(v / y) / log(u / x)

    def at(self, passages: float) -> float:
        """Return what the line comes to; a line that fell between the two sizes is held to not grow."""
        u, v = self.points[-1]
        return float(v * (passages / u) ** max(self.exponent, 0.0))


def growth(bench: Bench, *names: str) -> Growth:
    """Return the growth of a line of the bench; of several that measure the same, together."""
    sizes = {n: m.value for n in bench.sizes if (m := bench.line("passages", n))}
    found = {
        sizes[m.documents]: m.value for m in bench.lines if m.name in names and m.documents in sizes and m.value > 0
    }
    if len(found) < 2:
        raise CostsError(f"the bench has “{names[0]}” at {len(found)} sizes; growth needs two")
    return Growth(names[0], tuple(sorted(found.items())))


def costs(bench: Bench, documents: int = MILLION) -> list[Cost]:
    """Return every figure of the page."""
    size = max((m.documents for m in bench.lines if m.name == "ingest"), default=0)
    return [*_making(bench, size, documents), *_keeping(bench, size, documents), *_asking(bench, size, documents)]


def passages_of(bench: Bench, documents: int) -> float:
    """Return how many passages as many documents have, going by the largest corpus that was really read."""
    size = max((m.documents for m in bench.lines if m.name == "ingest"), default=0)
    return _value(bench, "passages", size) / size * documents


def _making(bench: Bench, size: int, documents: int) -> Iterator[Cost]:
    passages = _value(bench, "passages", size) / size
    embedding = _cpu(bench, "embedding alone", size)
    reading = _cpu(bench, "reading", size)
    storing = max(0.0, _cpu(bench, "ingest", size) - embedding - reading)
    yield Cost(
        "passages", passages * documents, "", f"{digits(passages)} a document at {size:,} documents × {documents:,}"
    )
    hours = {}
    for what, spent in (("embedding", embedding), ("reading and checking", reading)):
        hours[what] = spent / size * documents / 3600
        told = f"{digits(spent / size)} processor seconds a document at {size:,} documents × {documents:,}"
        yield Cost(f"{what}, spread over workers", hours[what], "core hours", told)
    alone = storing / size * documents / 3600
    told = f"ingest − embedding − reading: {digits(storing / size)} processor seconds a document × {documents:,}"
    yield Cost("storing, by the one writer", alone, "hours", told)
    spread = sum(hours.values())
    for machines in CLUSTERS:
        workers = machines * CORES
        told = f"the longer of {digits(spread)} core hours / {workers} cores and {digits(alone)} hours of the writer"
        many = "machine" if machines == 1 else "machines"
        yield Cost(f"first ingest, {machines} {many} of {CORES} cores", max(spread / workers, alone), "hours", told)


def _keeping(bench: Bench, size: int, documents: int) -> Iterator[Cost]:
    each = _value(bench, "disk per document", size)
    disk = each * documents / 2**20
    yield Cost(
        "disk of one generation", disk, "GiB", f"{digits(each)} KiB a document at {size:,} documents × {documents:,}"
    )
    yield Cost(
        "disk to have ready", disk * COPIES, "GiB", f"× {COPIES}: two finished generations and the one on its way"
    )
    vectors = _value(bench, "passages", size) / size * documents * VECTOR / 2**30
    yield Cost(
        "of it, vectors that readers map", vectors, "GiB", f"passages × 384 × 4 bytes at {documents:,} documents"
    )
    memory = growth(bench, *MEMORY)
    (x, y), (u, v) = memory.points[-2:]
    slope = max(0.0, (v - y) / (u - x))
    told = f"{digits(v)} MiB at {u:,.0f} passages + {slope * 1024:.3g} KiB for each further one (from {x:,.0f} to {u:,.0f})"
    yield Cost("memory of one reader", (v + slope * (passages_of(bench, documents) - u)) / 1024, "GiB", told)


def _asking(bench: Bench, size: int, documents: int) -> Iterator[Cost]:
    passages = passages_of(bench, documents)
    for name, what in (("finding", "finding"), (ANSWER, "an answer, one at a time")):
        line = growth(bench, name)
        u, v = line.points[-1]
        told = f"{digits(v)} ms at {u:,.0f} passages × {passages / u:,.3g}^{max(line.exponent, 0):.2f}"
        yield Cost(what, line.at(passages), "ms", told)
    measured = _line(bench, ANSWER, size)
    share = measured.cpu / measured.value if measured.cpu else 1.0
    cpu = growth(bench, ANSWER).at(passages) * share / 1000
    asked = OFFICIALS / PAUSE
    told = f"{OFFICIALS} officials, a question every {PAUSE:g} s each: {digits(asked)} a second × {digits(cpu)} processor seconds"
    yield Cost("cores for the questions", asked * cpu, "cores", told)
    readers = max(2, ceil(asked * cpu / CORES))
    yield Cost("readers", float(readers), "", f"that on machines of {CORES} cores; two at least, so that one may die")


def costs_page(bench: Bench, documents: int = MILLION) -> str:
    """Return the page, in Markdown."""
    found = costs(bench, documents)
    rows = [[c.what, f"{digits(c.value)} {c.unit}".strip(), c.working] for c in found]
    passages = passages_of(bench, documents)
    lines = [growth(bench, name) for name in ("finding", ANSWER)]
    sizes = sorted({x for line in lines for x, _ in line.points})
    grown = [
        [g.name, *(_at(g.points, n) for n in sizes), f"{g.exponent:.2f}", f"{digits(g.at(passages))} ms"] for g in lines
    ]
    head = ["", *(f"{n:,.0f} passages" for n in sizes), "exponent", f"{passages:,.0f} (worked out)"]
    return PAGE.format(
        documents=f"{documents:,}",
        measured=f"{bench.date} · {bench.machine} · {bench.program}",
        costs=table(["what", "how much", "worked out from"], rows),
        growth=table(head, grown),
        remarks="\n".join(f"- {r}" for r in bench.remarks),
    )


def growth_curve(bench: Bench, documents: int = MILLION) -> str:
    """Return the curve that supports the page: measured lines, each led on to the number of documents."""
    passages = passages_of(bench, documents)
    lines: list[Line] = []
    for name in ("finding", ANSWER):
        line = growth(bench, name)
        lines += [
            Line(name, line.points),
            Line(f"{name}, worked out", (line.points[-1], (passages, line.at(passages)))),
        ]
    return alone(curve("Growth with the number of passages", lines, across="passages", up="ms"))


def _at(points: Sequence[tuple[float, float]], size: float) -> str:
    return next((f"{digits(y)} ms" for x, y in points if x == size), "–")


def _line(bench: Bench, name: str, size: int) -> Timed:
    line = bench.line(name, size)
    if line is None:
        raise CostsError(f"the bench has no “{name}” at {size:,} documents")
    return line


def _value(bench: Bench, name: str, size: int) -> float:
    return _line(bench, name, size).value


def _cpu(bench: Bench, name: str, size: int) -> float:
    line = _line(bench, name, size)
    return line.value if line.cpu is None else line.cpu


PAGE = """# What {documents} documents cost

문서 {documents}건의 값: 걸리는 시간, 메모리, 디스크, 컴퓨터 수. 아래 값은 모두 잰 값에서 셈한 것이고, 손으로 적은 것은 없습니다.
재지 않은 것은 이 크기 자체입니다. 잰 크기까지의 자라는 모양이 이어진다고 보고 셈했습니다.

Nothing here is typed by hand: each figure is worked out, in the last column, from one that was measured. **The size itself was not
measured**; the page supposes that growth goes on as it did between the two largest sizes that were. After another bench:

```
python -m evals bench                               # measures: out/bench/bench.json
python -m evals costs out/bench/bench.json          # writes this page and its curve
```

Measured: {measured}

{costs}

Hours are of processors like the measured one, all of them busy with nothing else. Workers are taken to scale without loss; reading and
embedding share nothing but the line to the driver, which carries a few kilobytes a document. The writer does its part while the
workers do theirs, so that the longer of the two decides. A GPU takes the line “embedding” and nothing else.

## Growth

{growth}

Growth is counted in passages, for a document under synthetic vectors has one of them and a real one many. An exponent of 0 does not
grow, 1 grows with the passages. The power law goes through the two largest sizes; where a line did not grow
between them, it is held to stay as it is.

![Growth](pictures/costs-growth.svg)

{remarks}
"""
