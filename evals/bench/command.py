"""The whole bench: every size in a process of its own, one report over all of them."""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import Namespace
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.options import index_options
from assistant.settings import load
from evals.bench.clock import Timed
from evals.bench.large import measure_large
from evals.bench.material import Material, material
from evals.bench.point import SHARES
from evals.bench.served import measure_served
from evals.bench.table import Bench, bench_json, bench_markdown, bench_page
from evals.killing import kill
from evals.machine import machine_line
from index.prepare import prepared

PLAIN_UP_TO = 200  # documents; beyond, embedding everything a second time says nothing new


def measure_all(options: Namespace) -> str:
    """Measure every size, write bench.json, bench.md and bench.html, and return the Markdown."""
    lines: list[Timed] = []
    remarks: tuple[str, ...] = ()
    with TemporaryDirectory(prefix="evals-bench-") as name:
        folder = Path(name)
        models = _models(folder)
        for count in options.documents:
            lines += _size(folder / str(count), count, models, options)
        if options.large:
            lines += measure_large(options.large, models.parent)
        if options.kill:
            remarks = _killed(options.kill, folder / "kill", models.parent)
    date = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z")
    bench = Bench(date, machine_line(), tuple(lines), remarks)
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    (out / "bench.json").write_text(
        json.dumps(bench_json(bench), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    (out / "bench.html").write_text(bench_page(bench), encoding="utf-8")
    told = bench_markdown(bench)
    (out / "bench.md").write_text(told, encoding="utf-8")
    return told


def _models(folder: Path) -> Path:
    """Return the folder of the prepared model: the settings' own cache, or one made for this bench."""
    settings = load()
    options = replace(index_options(settings), home=folder)
    prepared(options.caches)
    return options.caches / "models"


def _killed(rounds: int, folder: Path, cache: Path) -> tuple[str, ...]:
    """Return what killing as many ingests came to."""
    folder.mkdir()
    tally = kill(rounds, folder, cache)
    counted = f"{tally.killed} ingests killed with kill -9, {tally.finished} finished, {len(tally.faults)} faults"
    return (counted, *tally.faults)


def _size(folder: Path, count: int, models: Path, options: Namespace) -> list[Timed]:
    print(f"{count:,} documents …", file=sys.stderr)
    made = material(folder, count, SHARES * options.questions)
    home = folder / "home"
    (home / "cache").mkdir(parents=True)
    # The prepared model is shared; remembered vectors are not, or no ingest but the first would embed anything.
    (home / "cache" / "models").symlink_to(models.resolve())
    lines = _point(made, home, plain=count <= PLAIN_UP_TO)
    if not options.no_server:
        lines += measure_served(home, made.documents, count, made.questions)
    return lines


def _point(made: Material, home: Path, *, plain: bool) -> list[Timed]:
    questions = home.parent / "asked.json"
    questions.write_text(json.dumps(made.questions, ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, "-m", "evals.bench.point", str(made.documents), str(home), str(questions)]
    ran = subprocess.run(  # noqa: S603 (this program, with paths made here)
        [*command, "--plain"] if plain else command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True
    )
    return [Timed(**line) for line in json.loads(ran.stdout.splitlines()[-1])]
