"""Finding and answering at sizes that no one waits to embed: invented documents under vectors of no meaning."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from assistant.assemble import assemble
from assistant.assistant import Assistant
from assistant.options import index_options
from evals.bench.clock import Timed, each, spent, timed, told
from evals.bench.kept import Part
from evals.bench.point import NOT_THE_INDEX, QUESTION, fresh, place
from evals.bench.weigh import folder_bytes, process_mib
from evals.invented import Inventor, build
from index.meaning.embedder import open_embedder
from index.query import Query

FIGURES = 10  # of each document, in its one passage
ROUNDS = 100
SEED = 5


def measure_large(count: int, home: Path, models: Path) -> Part:
    """Build an index of invented documents and measure it, each in a process of its own."""
    fresh(home, models)
    command = [sys.executable, "-m", "evals.bench.large", str(count), str(home)]
    subprocess.run([*command, "--build"], check=True)  # noqa: S603 (this program)
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)  # noqa: S603
    shutil.rmtree(home)
    lines = tuple(Timed(**line) for line in json.loads(ran.stdout.splitlines()[-1]))
    return Part(
        lines, (f"The {count:,} documents under synthetic vectors have one passage and {FIGURES} figures each.",)
    )


def measure_built(count: int, home: Path) -> list[Timed]:
    """Return the lines of an index that was built."""
    settings = place(home, home)
    embedder = open_embedder(index_options(settings))
    floor = each(embedder.query, [QUESTION] * 40)
    opened: list[Assistant] = []

    def open_and_ask() -> None:
        opened.append(assemble(settings))
        opened[-1].ask(QUESTION, ())

    cold = spent(open_and_ask)
    assistant, asked = opened[-1], queries()
    each(lambda q: assistant.ask(q, ()), [q.text for q in islice(asked, 5)])
    finding = [spent(lambda query=query: assistant.finder.find(query)) for query in islice(asked, ROUNDS)]  # type: ignore[misc]
    warm = each(lambda q: assistant.ask(q, ()), [q.text for q in islice(asked, ROUNDS)])
    disk = folder_bytes(home, without=NOT_THE_INDEX) / 1024 / count
    return [
        timed("figures", count, [count * FIGURES], ""),
        timed("passages", count, [count], ""),
        told("embedding one question", count, floor[10:], "ms"),
        told("finding", count, finding, "ms"),
        told("answer, cold", count, [cold], "ms"),
        told("answer, warm, one at a time", count, warm, "ms"),
        timed("memory of an answering process", count, [process_mib(os.getpid())], "MiB"),
        timed("disk per document", count, [disk], "KiB"),
    ]


def queries() -> Iterator[Query]:
    """Yield questions in the words of the invented documents, no two alike."""
    inventor = Inventor(SEED)
    while True:
        terms = tuple(inventor.some(inventor.chance.choice((1, 2))) for _ in range(inventor.chance.choice((1, 2, 3))))
        yield Query(f"{' '.join(terms)} 예산은 얼마인가요?", terms=terms)


def main() -> None:
    """Build an index, or measure one that was built and print JSON."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.large", description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("home", type=Path)
    parser.add_argument("--build", action="store_true")
    given = parser.parse_args()
    if given.build:
        options = index_options(place(given.home, given.home))
        build(options, given.count, given.count * FIGURES, SEED, sections=1)
        return
    print(json.dumps([asdict(line) for line in measure_built(given.count, given.home)], ensure_ascii=False))


if __name__ == "__main__":
    main()
