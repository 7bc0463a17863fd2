"""Pages of PDF originals as pictures, drawn when they are looked at, with the cited place marked; few at a time, the last ones kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from index.query import Finder
from ui.originals import Originals
from ui.sighted import Box, Found, Sight, cited

WIDTHS = (1_000, 2_000)  # pixels: as it is first seen, and enlarged
KEPT = 48_000_000  # bytes of pictures
TOGETHER = 2
PATIENCE = 15.0  # seconds that one waits for its turn
SECONDS = 30.0


class Undrawn(Exception):
    """The page cannot be drawn: it is not there, or the file is locked or broken."""


class Crowded(Exception):
    """Too many pages are being drawn."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, drawn."""

    pages: int
    width: int
    height: int
    picture: bytes
    sight: Sight


class Pictures:
    """Draws in processes of their own, so that a file made to harm harms nothing."""

    def __init__(self, finder: Finder, originals: Originals) -> None:
        self._finder = finder
        self._originals = originals
        self._seats = threading.BoundedSemaphore(TOGETHER)
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, int, int], Page] = OrderedDict()

    def page(self, document: str, number: int, *, large: bool = False) -> Page:
        """Return a page, drawn. KeyError when the document is not indexed; Gone, Changed, Undrawn or Crowded else."""
        data = self._originals.data(document)  # first: what is kept of a file is shown only while the file is there
        key = (self._originals.digest(document), number, WIDTHS[large])
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        with self._seat():
            page = _draw(data, number, WIDTHS[large])
        with self._lock:
            self._kept[key] = page
            while sum(len(p.picture) for p in self._kept.values()) > KEPT and len(self._kept) > 1:
                self._kept.popitem(last=False)
        return page

    def marked(self, document: str, number: int, start: int, end: int) -> Found:
        """Return where on a page a place of the stored text stands."""
        text = self._finder.text(document)
        return self.page(document, number).sight.find(cited(text, start, min(end, len(text))))

    @contextmanager
    def _seat(self) -> Iterator[None]:
        if not self._seats.acquire(timeout=PATIENCE):
            raise Crowded
        try:
            yield
        finally:
            self._seats.release()


def _draw(data: bytes, number: int, width: int) -> Page:
    if not data.startswith(b"%PDF") and b"%PDF" not in data[:1024]:
        raise Undrawn
    asked = json.dumps({"page": number, "width": width}).encode()
    command = [sys.executable, "-m", "ui.drawer"]
    try:
        done = subprocess.run(  # noqa: S603 (this program's own module)
            command, input=asked + b"\n" + data, capture_output=True, timeout=SECONDS, env=_environment(), check=True
        )
        head, _, picture = done.stdout.partition(b"\n")
        told = json.loads(head)
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        raise Undrawn from error
    if not picture:
        raise Undrawn
    letters = [(said, Box(*box)) for said, *box in told["letters"]]
    return Page(told["pages"], told["width"], told["height"], picture, Sight(letters))


def _environment() -> dict[str, str]:
    # a file made to harm finds no password and no key of this program
    kept = {name: value for name, value in os.environ.items() if not name.startswith("YESAN_")}
    return {**kept, "PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)}
