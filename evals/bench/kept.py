"""What a bench has measured already: a run that was broken off, or asked for more, goes on where it stood."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from evals.bench.clock import Timed
from evals.machine import now


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bench: its lines, and what is to be said about them."""

    lines: tuple[Timed, ...] = ()
    remarks: tuple[str, ...] = ()
    date: str = ""


class Kept:
    """The parts in a folder that were measured with the same program, machine and options."""

    def __init__(self, folder: Path, stamp: Sequence[str]) -> None:
        """Take the folder, and what two measurements must have in common to stand in one report."""
        self._folder = folder
        self._stamp = list(stamp)

    def get(self, name: str, measure: Callable[[], Part]) -> Part:
        """Return a part as it was measured before; measure it when it was not."""
        path = self._folder / f"{name}.json"
        if (found := self._read(path)) is not None:
            return found
        part = replace(measure(), date=now())
        self._folder.mkdir(parents=True, exist_ok=True)
        record = {"stamp": self._stamp, **asdict(part)}
        path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return part

    def has(self, name: str) -> bool:
        """Tell whether a part was measured before."""
        return self._read(self._folder / f"{name}.json") is not None

    def _read(self, path: Path) -> Part | None:
        try:
            record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        if record.get("stamp") != self._stamp:
            return None
        return Part(tuple(Timed(**line) for line in record["lines"]), tuple(record["remarks"]), record["date"])
