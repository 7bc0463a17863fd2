"""The whole bench: every part in processes of its own, kept as it is measured, one report over all of them."""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.options import index_options
from assistant.settings import load
from evals.bench.bench import Bench, Section, bench_json
from evals.bench.clock import Timed
from evals.bench.formats import measure_formats
from evals.bench.kept import Kept, Part
from evals.bench.large import measure_large
from evals.bench.load import PEOPLE, measure_load
from evals.bench.material import Material, material
from evals.bench.point import SHARES, fresh, place
from evals.bench.served import measure_served
from evals.bench.table import bench_curves, bench_markdown, bench_page
from evals.killing import kill
from evals.machine import machine_line, now
from evals.plots import alone
from evals.program import program_digest, program_line
from index.build import ingest
from index.meaning.prepare import prepared

LOADED = 100  # documents; load is measured at the largest size up to this


def measure_all(options: Namespace) -> str:
    """Measure every part that is not there yet, write the report after each, and return its Markdown."""
    return _Run(options).whole()


class _Run:
    """One bench in its folder."""

    def __init__(self, options: Namespace) -> None:
        self._options = options
        self._out: Path = options.out
        self._work: Path = self._out / "work"
        self._work.mkdir(parents=True, exist_ok=True)
        asked = f"questions={options.questions}"
        self._kept = Kept(self._out / "parts", (program_digest(), machine_line(), asked))
        self._models = _models(self._out)
        self._bench = Bench(now(), machine_line(), program_line(), ())

    def whole(self) -> str:
        """Measure all parts, in an order in which an index is built once."""
        options, corpora = self._options, sorted(self._options.documents)
        loaded = max((n for n in corpora if n <= LOADED), default=None)
        for count in corpora:
            self._lines(f"point-{count}", lambda count=count: self._point(count))  # type: ignore[misc]
            if options.no_server:
                continue
            self._lines(f"served-{count}", lambda count=count: self._served(count))  # type: ignore[misc]
            if options.answers and count == loaded:
                self._section(f"load-{count}-{options.answers}", f"{PEOPLE} people at once, {count:,} documents",
                              lambda count=count: self._load(count))  # type: ignore[misc]  # fmt: skip
        if options.pages:
            title, sizes = "Reading, by the format of a file", (options.pages, options.long, options.cells)
            name = "formats-" + "-".join(map(str, sizes))
            self._section(name, title, lambda: measure_formats(self._work / "files", *sizes))
        for count in options.large:
            home = self._work / f"large-{count}"
            self._lines(f"large-{count}", lambda count=count, home=home: measure_large(count, home, self._models))  # type: ignore[misc]
        if options.kill:
            self._lines(f"kill-{options.kill}", lambda: _killed(options.kill, self._models.parent))
        return bench_markdown(self._bench)

    def _part(self, name: str, measure: Callable[[], Part]) -> Part:
        print(f"{now()}  {name}{' (kept)' if self._kept.has(name) else ''}", file=sys.stderr, flush=True)
        return self._kept.get(name, measure)

    def _lines(self, name: str, measure: Callable[[], Part]) -> None:
        part, bench = self._part(name, measure), self._bench
        self._bench = replace(
            bench, date=part.date, lines=bench.lines + part.lines, remarks=bench.remarks + part.remarks
        )
        self._write()

    def _section(self, name: str, title: str, measure: Callable[[], Part]) -> None:
        part, bench = self._part(name, measure), self._bench
        section = Section(title, part.lines)
        self._bench = replace(
            bench, date=part.date, sections=(*bench.sections, section), remarks=bench.remarks + part.remarks
        )
        self._write()

    def _write(self) -> None:
        bench = self._bench
        body = json.dumps(bench_json(bench), ensure_ascii=False, indent=1)
        (self._out / "bench.json").write_text(body + "\n", encoding="utf-8")
        (self._out / "bench.html").write_text(bench_page(bench), encoding="utf-8")
        (self._out / "bench.md").write_text(bench_markdown(bench), encoding="utf-8")
        for name, drawn in bench_curves(bench):
            (self._out / name).write_text(alone(drawn) + "\n", encoding="utf-8")

    def _material(self, count: int, questions: int) -> Material:
        return material(self._work / str(count), count, questions)

    def _home(self, count: int) -> Path:
        return self._work / str(count) / "home"

    def _point(self, count: int) -> Part:
        made, home = self._material(count, SHARES * self._options.questions), self._home(count)
        questions = home.parent / "asked.json"
        questions.write_text(json.dumps(made.questions, ensure_ascii=False), encoding="utf-8")
        command = [sys.executable, "-m", "evals.bench.point", str(made.documents), str(home), str(self._models)]
        ran = subprocess.run(  # noqa: S603 (this program, with paths made here)
            [*command, str(questions)], stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True
        )
        return Part(tuple(Timed(**line) for line in json.loads(ran.stdout.splitlines()[-1])))

    def _served(self, count: int) -> Part:
        made = self._indexed(count, SHARES * self._options.questions)
        return Part(tuple(measure_served(self._home(count), made.documents, count, made.questions)))

    def _load(self, count: int) -> Part:
        made = self._indexed(count, self._options.answers)
        answers: int = self._options.answers
        return Part(tuple(measure_load(self._home(count), made.documents, count, made.questions, answers)))

    def _indexed(self, count: int, questions: int) -> Material:
        """Return the material of a size, its index in place; what was measured before may have left none."""
        made, home = self._material(count, questions), self._home(count)
        if not (home / "cache").exists():
            fresh(home, self._models)
        ingest([made.documents], index_options(place(made.documents, home)))
        return made


def _models(out: Path) -> Path:
    """Return the folder of the prepared model: the settings' own cache, or one made for this bench."""
    options = replace(index_options(load()), home=out / "work")
    prepared(options.caches)
    return options.caches / "models"


def _killed(rounds: int, cache: Path) -> Part:
    """Return what killing as many ingests came to."""
    with TemporaryDirectory(prefix="evals-bench-") as name:
        tally = kill(rounds, Path(name), cache)
    counted = f"{tally.killed} ingests killed with kill -9, {tally.finished} finished, {len(tally.faults)} faults"
    return Part(remarks=(counted, *tally.faults))
