"""Pages and cells a second, and memory, by the format of a file; each file is read in a process of its own."""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from evals.bench.clock import Spent, Timed, again, timed, told
from evals.bench.kept import Part
from evals.bench.paper import cell_count, pages, write_cells
from evals.generator.forms import WRITERS
from ingest.extract import extract
from ingest.model import Document, Problem
from ingest.read import read

NAMES = {"txt": "text", "html": "HTML", "csv": "CSV"}
SHEETS = frozenset({"xlsx", "csv"})  # told by cells; the others by pages


@dataclass(frozen=True, slots=True)
class Seen:
    """What reading one file took and found."""

    read: tuple[Spent, ...]
    whole: tuple[Spent, ...]  # reading and taking the figures out
    tables: int
    cells: int
    figures: int
    peak_mib: float  # of the larger of the two processes that share the work
    fault: str = ""


def measure_formats(folder: Path, count: int, long: int, cells: int) -> Part:
    """Write the same pages in every format, read them, and say how fast; then a long PDF and a large sheet."""
    source = pages(count)
    lines: list[Timed] = []
    remarks: list[str] = []
    jobs: list[tuple[str, int, int, Callable[[Path], object]]] = [
        (f"{form} {count}", count, cell_count(source), lambda path, form=form: WRITERS[form](source, path))  # type: ignore[misc]
        for form in WRITERS
    ]
    if long:
        jobs.append((f"pdf {long}", long, 0, lambda path: WRITERS["pdf"](pages(long), path)))
    if cells:
        jobs.append((f"xlsx {cells}", 0, cells, lambda path: write_cells(path, cells)))
    for name, number, grid, write in jobs:
        form = name.partition(" ")[0]
        try:
            path = _written(folder / f"{name.replace(' ', '-')}.{form}", write)
        except (ImportError, RuntimeError) as error:  # a library of the tests, or a browser, that is not there
            remarks.append(f"{NAMES.get(form, form.upper())} was not measured: {error}")
            continue
        seen = _looked(path)
        if seen.fault:
            remarks.append(f"{NAMES.get(form, form.upper())} of {number or grid:,}: {seen.fault}")
        lines += _lines(form, number, grid, seen, path.stat().st_size)
    return Part(tuple(lines), tuple(remarks))


def look(path: Path) -> Seen:
    """Read a file as an ingest does, three times if that is quick, and weigh the processes that did."""
    found: list[Document | Problem] = []
    reads = again(lambda: found.append(read(path)))
    got = found[-1]
    if isinstance(got, Problem):
        return Seen(tuple(reads), (), 0, 0, 0, _peak(), got.en)
    figures: list[int] = []
    takes = again(lambda: figures.append(len(extract(got).figures)))
    first = takes[0]
    whole = tuple(Spent(s.wall + first.wall, s.cpu + first.cpu) for s in reads)
    cells = sum(len(t.cells) for t in got.tables)
    return Seen(tuple(reads), whole, len(got.tables), cells, figures[-1], _peak())


def _written(path: Path, write: Callable[[Path], object]) -> Path:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path)
    return path


def _looked(path: Path) -> Seen:
    command = [sys.executable, "-m", "evals.bench.formats", str(path)]
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)  # noqa: S603
    record = json.loads(ran.stdout.splitlines()[-1])
    return Seen(**{**record, **{name: tuple(Spent(**s) for s in record[name]) for name in ("read", "whole")}})


def _lines(form: str, number: int, grid: int, seen: Seen, size: int) -> list[Timed]:
    sheet = form in SHEETS
    unit, amount = ("cells", grid) if sheet else ("pages", number)
    name = f"{NAMES.get(form, form.upper())}, {amount:,} {unit}"
    held = f"{size / 1024:,.0f} KiB; {seen.tables:,} tables, {seen.cells:,} cells, {seen.figures:,} figures found"
    lines = [told(f"{name}: read", number, seen.read, "s", note=held)]
    if seen.fault:
        return lines
    speeds: Mapping[str, tuple[Spent, ...]] = {f"{unit} read": seen.read, f"{unit} read to figures": seen.whole}
    for what, spans in speeds.items():
        cpu = amount / max(median(s.cpu for s in spans), 1e-9)
        lines.append(timed(f"{name}: {what}", number, [amount / s.wall for s in spans], "per s", cpu=cpu))
    return [*lines, timed(f"{name}: peak memory", number, [seen.peak_mib], "MiB")]


def _peak() -> float:
    """Return the most memory that this process, or the one that it let take the file apart, has held."""
    status = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    own = next((int(line.split()[1]) for line in status if line.startswith("VmHWM")), 0)
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def main() -> None:
    """Read one file and print what that took as JSON."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.formats", description=__doc__)
    parser.add_argument("file", type=Path)
    print(json.dumps(asdict(look(parser.parse_args().file)), ensure_ascii=False))


if __name__ == "__main__":
    main()
