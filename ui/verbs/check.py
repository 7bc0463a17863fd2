"""`yesan check`: what does not work out in the documents, as a report a budget officer would use."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from assistant.settings import Settings
from ui.exits import DONE, ERROR
from ui.terminal import Terminal


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take paths; the documents folder when there is none."""
    pick = terminal.pick
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help=pick("파일이나 폴더. 없으면 documents", "files or folders; documents when none is given"),
    )
    parser.add_argument("--json", action="store_true", help=pick("줄마다 JSON 하나", "one JSON object a line"))


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Read, check, report. A fault of a document is a finding, not an error of the command."""
    from ingest.corpus import find, load
    from ingest.export import problem_json, problems, report

    paths = options.paths or [settings.documents.path]
    with terminal.bar(len(find(paths)), "읽는 중", "reading") as bar:

        def done(_number: int, _of: int, _name: str) -> None:
            bar.update(1)

        corpus = load(paths, done, settings.index.workers or None)
    if options.json:
        for problem in problems(corpus):
            terminal.say(json.dumps(problem_json(problem), ensure_ascii=False))
    else:
        terminal.say(report(corpus, terminal.lang).rstrip("\n"))
    return DONE if corpus.readings and all(path.exists() for path in paths) else ERROR
