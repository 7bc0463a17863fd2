"""`yesan figures`: every figure of files or of the index, one JSON object a line, or CSV, each with its source."""

from __future__ import annotations

import csv
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from assistant.settings import Settings
from ingest.model import Document, Figure
from ui.exits import DONE, ERROR
from ui.terminal import Terminal


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take paths and filters."""
    pick = terminal.pick
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help=pick("파일이나 폴더. 없으면 색인에서", "files or folders; the index when none is given"),
    )
    parser.add_argument(
        "--document", metavar="D", help=pick("이름에 이 말이 들어간 문서만", "only documents with this in their name")
    )
    parser.add_argument(
        "--year", type=int, action="append", default=[], metavar="Y", help=pick("이 연도만", "only this year")
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--json", action="store_true", help=pick("줄마다 JSON 하나(기본)", "one JSON object a line (the default)")
    )
    form.add_argument("--csv", action="store_true", help=pick("CSV로", "as CSV"))


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Print figures as they are read."""
    found = of_files(options.paths, settings, terminal) if options.paths else of_index(settings)
    wanted = ((f, d) for f, d in found if fits(f, options.document, options.year))
    if options.csv:
        _csv(wanted, terminal)
    else:
        _lines(wanted, terminal)
    return ERROR if any(not path.exists() for path in options.paths) else DONE


def fits(figure: Figure, document: str | None, years: list[int]) -> bool:
    """Tell whether a figure passes the filters."""
    named = document is None or document.casefold() in figure.source.document.casefold()
    return named and (not years or figure.year in years)


def of_files(paths: list[Path], settings: Settings, terminal: Terminal) -> Iterator[tuple[Figure, Document | None]]:
    """Yield the figures of files, without any index; what cannot be read is told and passed over."""
    from ingest.corpus import find, outcomes_of

    with terminal.bar(len(find(paths)), "읽는 중", "reading") as bar:
        for outcome in outcomes_of(paths, workers=settings.index.workers or None):
            bar.update(1)
            if outcome.problem is not None:
                terminal.tell(outcome.problem.ko, outcome.problem.en)
            if outcome.reading is not None:
                document = outcome.reading.document
                yield from ((figure, document) for figure in outcome.reading.figures)


def of_index(settings: Settings) -> Iterator[tuple[Figure, Document | None]]:
    """Yield the figures of the index, page by page."""
    from assistant.options import index_options
    from index.generations.opening import open_finder
    from index.query import Filters

    found, page, at = open_finder(index_options(settings)), 1000, 0
    while figures := found.figures(Filters(offset=at, limit=page)):
        yield from ((figure, None) for figure in figures)
        at += len(figures)


def _lines(figures: Iterable[tuple[Figure, Document | None]], terminal: Terminal) -> None:
    from ingest.export import figure_json

    for figure, document in figures:
        terminal.say(json.dumps(figure_json(figure, document), ensure_ascii=False))


def _csv(figures: Iterable[tuple[Figure, Document | None]], terminal: Terminal) -> None:
    from ingest.export import COLUMNS, figure_row

    rows = csv.writer(terminal.out)
    rows.writerow(COLUMNS)
    rows.writerows(figure_row(figure) for figure, _ in figures)
