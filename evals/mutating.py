"""Files of every format with bytes changed, cut or doubled: no crash, no hang, no figure that is not in the file."""

from __future__ import annotations

import argparse
import multiprocessing
import random
import re
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from evals.mutants import SAMPLES, mutant
from ingest.extract import extract
from ingest.formats.compose import compose
from ingest.formats.kinds import told
from ingest.formats.opened import MEMORY
from ingest.formats.worker import take
from ingest.model import Document, Figure, Problem
from ingest.read import read_bytes, read_content

_SECONDS = 60  # a reading that takes longer is slow: the limits of the worker end it
_BATCH = 200  # rounds that a process does before a fresh one goes on
_TAKEN = frozenset({"pdf", "hwpx", "hwp", "docx", "xlsx"})  # read in a process of their own
Look = Callable[[bytes, str], "Outcome"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: how it ended, and what is wrong with that."""

    ending: str  # "read", "refused"
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the rounds of one format came to."""

    form: str
    rounds: int
    endings: tuple[tuple[str, int], ...]
    faults: tuple[str, ...]
    seconds: float
    slowest: float


class _Slow(BaseException):
    """A reading took too long; no reader may catch this."""


def mutate(form: str, rounds: int, seed: int = 1, look: Look | None = None) -> Tally:
    """Change a file of a format and read it, that many times over; a crash ends a batch and not the count."""
    started = time.perf_counter()
    endings: Counter[str] = Counter()
    faults: list[str] = []
    slowest = 0.0
    at = 0
    while at < rounds:
        last = min(rounds, at + _BATCH)
        for number, outcome, seconds in _batch(form, at, last, seed, look or looked):
            at = number + 1
            endings[outcome.ending] += 1
            slowest = max(slowest, seconds)
            faults += [f"{form} {number}: {outcome.fault}"] if outcome.fault else []
        if at < last:
            endings["crashed"] += 1
            faults.append(f"{form} {at}: the process died")
            at += 1
    return Tally(form, rounds, tuple(sorted(endings.items())), tuple(faults), time.perf_counter() - started, slowest)


def looked(data: bytes, form: str) -> Outcome:
    """Read a file as the program does, and hold what was read against it."""
    kind = told(data)
    if kind in _TAKEN:
        try:
            content = take(data, kind, None)
        except MemoryError:
            return Outcome("refused")
        except Exception:  # noqa: BLE001 - the worker turns every exception into a fault of the file
            return Outcome("refused")
        document = read_content(content, f"a.{form}", "0" * 64)
        if isinstance(document, Document) and document.text != compose(content.blocks).text:
            return Outcome("read", "the stored text is not what was read")
    else:
        document = read_bytes(data, f"a.{form}")
    if isinstance(document, Problem):
        return Outcome("refused")
    wrong = next((f for f in extract(document).figures if not stands(f, document.text)), None)
    return Outcome("read", f"{wrong.printed!r} is not at {wrong.source.start}" if wrong else "")


def stands(figure: Figure, text: str) -> bool:
    """Tell whether a figure's quote is the text at its place, and holds the digits that are printed."""
    source = figure.source
    quote = text[source.start : source.end]
    digits = "".join(re.findall(r"\d", figure.printed))
    return quote == source.quote and digits in "".join(re.findall(r"\d", quote))


def _batch(form: str, first: int, last: int, seed: int, look: Look) -> Iterator[tuple[int, Outcome, float]]:
    """Yield the outcomes of a process that does some rounds; fewer when it dies."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_rounds, args=(theirs, form, first, last, seed, look))
    child.start()
    theirs.close()
    try:
        while True:
            number, ending, fault, seconds = ours.recv()
            yield number, Outcome(ending, fault), seconds
    except EOFError:
        child.join()


def _rounds(
    pipe: multiprocessing.connection.Connection, form: str, first: int, last: int, seed: int, look: Look
) -> None:
    most = MEMORY + _inherited()
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    sys.setrecursionlimit(5_000)
    signal.signal(signal.SIGALRM, _slow)
    for number in range(first, last):
        data = mutant(form, random.Random(f"{form} {seed} {number}"))
        began = time.perf_counter()
        signal.setitimer(signal.ITIMER_REAL, _SECONDS)
        try:
            outcome = look(data, form)
        except _Slow:
            outcome = Outcome("slow")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        pipe.send((number, outcome.ending, outcome.fault, time.perf_counter() - began))
    pipe.close()


def _inherited() -> int:
    """Count the bytes that a forked process has mapped before it reads anything: libraries of its parent are no reading."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()


def _slow(_signal: int, _frame: FrameType | None) -> None:
    raise _Slow


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the rounds and print what they came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--forms", nargs="*", default=sorted(SAMPLES))
    chosen = parser.parse_args(arguments)
    wrong = 0
    for form in chosen.forms:
        tally = mutate(form, chosen.rounds, chosen.seed)
        said = ", ".join(f"{count:,} {ending}" for ending, count in tally.endings)
        print(f"{form:5} {tally.rounds:,} files: {said}; {len(tally.faults)} faults; "
              f"{tally.seconds:.0f} s, the slowest {tally.slowest:.1f} s", flush=True)  # fmt: skip
        for fault in tally.faults[:50]:
            print("  ", fault, flush=True)
        wrong += len(tally.faults)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
