"""`yesan generations`: which finished generations there are, which answers, and back to an earlier one."""

from __future__ import annotations

import json
from argparse import SUPPRESS, ArgumentParser, Namespace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from assistant.settings import Settings
from ui.exits import DONE, ERROR
from ui.terminal import Terminal

if TYPE_CHECKING:
    from index.generations.library import Library
    from index.options import IndexOptions
    from index.shelves.generation import Manifest


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take `back`, the name to go back to, and how many to keep."""
    pick = terminal.pick
    parser.add_argument(
        "deed", nargs="?", choices=("back",), help=pick("앞선 세대로 되돌립니다", "go back to an earlier one")
    )
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help=pick("되돌릴 세대; 없으면 바로 앞", "which one; else the one before")
    )
    parser.add_argument(
        "--keep",
        dest="index.keep",
        metavar="N",
        default=SUPPRESS,
        help=pick("마지막 N개만 남깁니다; 읽는 중인 것은 남습니다", "keep only the last N, and those being read"),
    )
    parser.add_argument("--json", action="store_true", help=pick("JSON으로", "as JSON"))


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """List, go back, or let go of older ones."""
    from assistant.options import index_options
    from index.generations.library import open_library
    from index.shelves.generation import NoIndex

    told = index_options(settings)
    library = open_library(told)
    if options.deed == "back":
        with library.writing(told.wait):
            if not _back(library, options.name, told):
                terminal.tell("되돌릴 세대가 없습니다.", "There is no such generation to go back to.")
                return ERROR
    elif "index.keep" in options:
        with library.writing(told.wait):
            library.sweep()
    answering = library.current()
    rows = [library.manifest(name) for name in library.names()]
    if options.json:
        listed = [{"name": m.name, "current": m.name == answering, "made": m.made, "counts": m.counts} for m in rows]
        terminal.say(json.dumps(listed, ensure_ascii=False))
        return DONE
    if not rows:
        raise NoIndex
    for m in rows:
        terminal.say(_line(m, terminal, current=m.name == answering))
    return DONE


def _back(library: Library, name: str | None, told: IndexOptions) -> bool:
    """Let an earlier generation answer, the one before when none is named; tell whether there is such a one."""
    from index.fingerprint import require

    answering = library.current() or ""
    wanted = name or max((n for n in library.names() if n < answering), default="")
    if wanted not in library.names():
        return False
    require(library.manifest(wanted), told)  # one that this program could not read would leave nobody an answer
    library.switch(wanted)
    return True


def _line(m: Manifest, terminal: Terminal, *, current: bool) -> str:
    made = datetime.fromtimestamp(m.made, UTC).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    documents, figures = m.counts["documents"], m.counts["figures"]
    held = terminal.pick(f"문서 {documents:,}, 수치 {figures:,}", f"{documents:,} documents, {figures:,} figures")
    return f"{'*' if current else ' '} {m.name}  {made}  {held}"
