"""`yesan generations`: which finished generations there are, which answers, and back to an earlier one."""

from __future__ import annotations

import json
from argparse import SUPPRESS, ArgumentParser, Namespace
from datetime import UTC, datetime

from assistant.settings import Settings
from ui.exits import DONE, ERROR
from ui.terminal import Terminal


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
    from index.library import open_library

    told = index_options(settings)
    library = open_library(told)
    if options.deed == "back":
        with library.writing(told.wait):
            held_now = library.current() or ""
            wanted = options.name or max((n for n in library.names() if n < held_now), default="")
            if wanted not in library.names():
                terminal.tell("되돌릴 세대가 없습니다.", "There is no such generation to go back to.")
                return ERROR
            library.switch(wanted)
    elif "index.keep" in options:
        with library.writing(told.wait):
            library.sweep()
    answering = library.current()
    rows = [library.manifest(name) for name in library.names()]
    if options.json:
        listed = [{"name": m.name, "current": m.name == answering, "made": m.made, "counts": m.counts} for m in rows]
        terminal.say(json.dumps(listed, ensure_ascii=False))
        return DONE
    for m in rows:
        made = datetime.fromtimestamp(m.made, UTC).astimezone().strftime("%Y-%m-%d %H:%M:%S")
        held = m.counts
        terminal.say(
            terminal.pick(
                f"{'*' if m.name == answering else ' '} {m.name}  {made}  문서 {held['documents']:,}, 수치 {held['figures']:,}",
                f"{'*' if m.name == answering else ' '} {m.name}  {made}  {held['documents']:,} documents, {held['figures']:,} figures",
            )
        )
    return DONE
