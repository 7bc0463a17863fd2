"""What each command of `python -m evals` does: arguments in, files and lines out; true when a mark was not reached."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evals.dataset import Dataset, DatasetError, load
from evals.gate import GateError, Mark, fallen, load_marks, rows_below
from evals.korquad import write_documents
from evals.markdown import as_markdown
from evals.metrics.measured import Measured
from evals.run import last_report, run, write
from evals.scored import Report
from evals.system import Recorded


class CommandError(ValueError):
    """Input that cannot be used, in sentences."""


def run_dataset(options: Namespace) -> bool:
    """Index, ask, judge, report; say which marks were missed."""
    from evals.product import make_product

    dataset, marks = _input(options)
    out = options.out or Path("out") / dataset.name
    product = make_product(options.documents, options.home or out / "home", changes=_changes(options.set), tell=_tell)
    extraction = _extraction(options)
    report, asked = run(
        dataset,
        product.place,
        product.systems(baselines=options.baselines),
        earlier=last_report(out),
        extraction=extraction,
    )
    write(out, report, asked, product.place.text)
    return _told(report, out, marks, extraction)


def score_answers(options: Namespace) -> bool:
    """Judge a file of answers that some system gave: nothing is asked, nothing is indexed."""
    from evals.reading import read_place

    dataset, marks = _input(options)
    out = options.out or Path("out") / dataset.name
    place = read_place(options.documents)
    system = Recorded(options.answers.stem, {str(r["id"]): r for r in _answers(options.answers)})
    report, asked = run(dataset, place, [system], earlier=last_report(out))
    write(out, report, asked, place.text)
    return _told(report, out, marks, ())


def run_bench(options: Namespace) -> bool:
    """Measure speed, memory, disk and growth; there is no mark to miss."""
    from evals.bench.command import measure_all

    print(measure_all(options))
    return False


def run_words(options: Namespace) -> bool:
    """Measure our word index against PostgreSQL's; there is no mark to miss."""
    from evals.words.command import measure_words
    from evals.words.postgres import UnsuitedError

    try:
        print(measure_words(options.database, options.labels, options.out, _tell))
    except UnsuitedError as error:
        raise CommandError(str(error)) from error
    return False


def write_results(options: Namespace) -> bool:
    """Write what reports and benches found into one page, and into the marked places of others."""
    from evals.results import collect, fill, results_page

    try:
        found = collect(options.reports)
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(results_page(found), encoding="utf-8")
        for path in options.into:
            path.write_text(fill(path.read_text(encoding="utf-8"), found), encoding="utf-8")
    except (OSError, ValueError, KeyError) as error:
        raise CommandError(f"{error.args[-1] if error.args else error!r}") from error
    print(", ".join(map(str, (options.out, *options.into))))
    return False


def write_costs(options: Namespace) -> bool:
    """Write what a number of documents costs, worked out from a bench, and the curve that supports it."""
    from evals.bench.bench import bench_of
    from evals.costs import CostsError, costs_page, growth_curve

    try:
        bench = bench_of(json.loads(options.bench.read_text(encoding="utf-8")))
        page, curve = costs_page(bench, options.documents), growth_curve(bench, options.documents)
    except (OSError, ValueError, KeyError, TypeError, CostsError) as error:
        raise CommandError(f"{options.bench}: {error}") from error
    picture = options.out.parent / "pictures" / "costs-growth.svg"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(curve + "\n", encoding="utf-8")
    options.out.write_text(page, encoding="utf-8")
    print(f"{options.out}, {picture}")
    return False


def convert_korquad(options: Namespace) -> bool:
    """Write the contexts of a KorQuAD file as documents, for `run` over the same file."""
    try:
        paths = write_documents(options.file.read_text(encoding="utf-8-sig"), options.documents)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CommandError(f"{options.file}: not KorQuAD: {error!r}") from error
    print(f"{len(paths)} documents in {options.documents}")
    return False


def _input(options: Namespace) -> tuple[Dataset, tuple[Mark, ...]]:
    if not options.documents.exists():
        raise CommandError(f"{options.documents}: there are no documents")
    try:
        return load(options.dataset), load_marks(options.at_least) if options.at_least else ()
    except (DatasetError, GateError) as error:
        raise CommandError(str(error)) from error


def _changes(settings: Sequence[str]) -> dict[str, str]:
    changes = dict(s.partition("=")[::2] for s in settings)
    if "" in changes:
        raise CommandError("--set: KEY=VALUE is needed")
    return changes


def _extraction(options: Namespace) -> tuple[Measured, ...]:
    if options.truth is None:
        return ()
    from evals.truth import measure_extraction

    return measure_extraction(options.truth, options.documents)


def _answers(path: Path) -> Iterator[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path}: cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise CommandError(f"{path}:{number}: not JSON: {error.msg}") from error
        if not isinstance(record, dict) or "id" not in record:
            raise CommandError(f"{path}:{number}: an object with an id is needed")
        yield record


def _told(report: Report, out: Path, marks: Sequence[Mark], extraction: Sequence[Measured]) -> bool:
    print(as_markdown(report, failures=15))
    print(f"{out / 'report.html'}")
    falls = fallen(report.first, marks, extraction)
    for fall in falls:
        print(f"BELOW: {fall}", file=sys.stderr)
    for row in rows_below(report.first, falls):
        reasons = ", ".join(row.verdict.reasons) or "a cited place does not hold the digits"
        print(f"  {row.case.id} {row.case.question}: {reasons}", file=sys.stderr)
    return bool(falls)


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


COMMANDS = {
    "run": run_dataset,
    "score": score_answers,
    "bench": run_bench,
    "words": run_words,
    "results": write_results,
    "costs": write_costs,
    "korquad": convert_korquad,
}
