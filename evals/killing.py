"""`kill -9` at random moments of an ingest: afterwards a whole generation answers, and nothing is lost or doubled."""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.doctor import disagreements
from index.generations.opening import open_finder
from index.options import IndexOptions
from index.query import Query
from index.shelves.generation import Generations

_INGEST = """
import sys
from pathlib import Path
from index.build import ingest
from index.options import IndexOptions

if __name__ == "__main__":
    ingest([Path(sys.argv[1])], IndexOptions(home=Path(sys.argv[2]), cache=Path(sys.argv[3]), wait=30.0))
"""
_PLACES = ("항만", "도서관", "공원", "도로", "시장", "하천", "체육관", "박물관")


@dataclass(frozen=True, slots=True)
class Tally:
    """What the rounds came to."""

    rounds: int
    killed: int
    finished: int
    faults: tuple[str, ...]


def kill(rounds: int, folder: Path, cache: Path, seed: int = 1) -> Tally:
    """Change documents, ingest, kill at a random moment, look; that many times over."""
    chance = random.Random(seed)
    documents, home = folder / "documents", folder / "home"
    documents.mkdir()
    options = IndexOptions(home=home, cache=cache)
    change(documents, chance, 6)
    typical = _timed(documents, options)
    acknowledged = contents(documents)
    killed = finished = 0
    faults: list[str] = []
    for number in range(rounds):
        change(documents, chance, chance.randint(1, 3))
        wanted = contents(documents)
        # Past the usual end too: the moments around the switch are the ones that matter.
        survived = _run(documents, options, chance.uniform(0, typical * 1.6))
        killed, finished = killed + (not survived), finished + survived
        faults += [f"round {number}: {fault}" for fault in look(options, acknowledged, wanted, done=survived)]
        acknowledged = held(options)
    if not _run(documents, options, None):
        faults.append("the last ingest did not end")
    faults += [f"at the end: {fault}" for fault in look(options, acknowledged, contents(documents), done=True)]
    return Tally(rounds, killed, finished, tuple(faults))


def change(documents: Path, chance: random.Random, times: int) -> None:
    """Add, rewrite or delete documents of invented projects."""
    for _ in range(times):
        present = sorted(documents.iterdir())
        if len(present) > 5 and chance.random() < 0.3:
            chance.choice(present).unlink()
            continue
        name = f"{chance.choice(_PLACES)}-{chance.randint(1, 3)}.md"
        (documents / name).write_text(_document(chance), encoding="utf-8")


def _document(chance: random.Random) -> str:
    lines = [f"# {chance.choice(_PLACES)} 정비 {chance.randint(1, 999)}", "", "## 산출근거", ""]
    lines += [
        f"○ {chance.choice(_PLACES)} 개선 {n} = {chance.randint(1, 999)},000천원"
        for n in range(1, chance.randint(2, 8))
    ]
    return "\n".join(lines) + "\n"


def contents(documents: Path) -> dict[str, str]:
    """Return the text of every document by name."""
    return {p.name: p.read_text(encoding="utf-8") for p in sorted(documents.iterdir())}


def held(options: IndexOptions) -> dict[str, str]:
    """Return the text of every document that the index answers from."""
    finder = open_finder(options)
    return {card.name: finder.text(card.name) for card in finder.documents()}


def look(options: IndexOptions, before: dict[str, str], wanted: dict[str, str], *, done: bool) -> list[str]:
    """Return what is wrong: stores that disagree, or contents that are neither those before nor those wanted."""
    generations = Generations(options.home)
    name = generations.current()
    if name is None:
        return ["no generation answers"]
    faults = list(disagreements(generations, name, options))
    now = held(options)
    if now != wanted and (done or now != before):
        faults.append(f"holds {sorted(now)}, neither what was there nor what was given")
    found = open_finder(options).find(Query("개선 예산", terms=("개선",)), meaning=False)
    if not found.figures:
        faults.append("a question finds nothing")
    return faults


def _timed(documents: Path, options: IndexOptions) -> float:
    _run(documents, options, None)
    started = time.perf_counter()
    (documents / "timing.md").write_text(_document(random.Random(0)), encoding="utf-8")
    _run(documents, options, None)
    return time.perf_counter() - started


def _run(documents: Path, options: IndexOptions, seconds: float | None) -> bool:
    """Ingest in a process of its own; tell whether it ended before it was killed."""
    arguments = [sys.executable, "-c", _INGEST, str(documents), str(options.home), str(options.caches)]
    child = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
        arguments, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        return child.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        return False


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the rounds and print what they came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "yesan-evals-cache")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        tally = kill(chosen.rounds, Path(folder), chosen.cache, chosen.seed)
    print(f"{tally.rounds} rounds: {tally.killed} killed, {tally.finished} finished, {len(tally.faults)} faults")
    for fault in tally.faults:
        print(" ", fault)
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
