"""What every format is read into: words and grids in reading order, and the faults met on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from ingest.model import Certainty, ProblemKind


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; its breaks are line breaks, and no words at all are a blank line."""

    text: str
    level: int = 0  # of a heading, when the format names one
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    whole: bool = True  # a paragraph of its own, never the rest of one
    note: bool = False  # of the foot of the page: it is said after what it remarks on
    inset: float = 0.0  # points that the format sets it in by, beside the blanks in its text
    plain: bool = False  # numbers in it are of columns that nothing tells: it is no row of a table


@dataclass(frozen=True, slots=True)
class Box:
    """One cell of a grid: where it stands, what it covers, what is printed in it."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    page: int | None = None
    cell: str | None = None  # its address in a sheet


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as the format itself lays it out."""

    boxes: tuple[Box, ...]
    header: int | None = None  # rows of heading, when the format tells
    caption: str = ""
    sheet: str | None = None
    spanned: bool = True  # the format says which cells are merged; else blank cells may be


Block = Words | Grid


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of a file in a sentence in Korean and in English."""

    ko: str
    en: str
    kind: ProblemKind = ProblemKind.UNREADABLE
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds."""

    format: str
    blocks: tuple[Block, ...]
    faults: tuple[Fault, ...] = ()


class Refused(Exception):
    """A file cannot be read at all; the fault says why, and what to do."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(en)
        self.fault = Fault(ko, en)


def frozen(content: Content) -> dict[str, Any]:
    """Turn content into plain values, to be handed from one process to another."""
    blocks = [{"is": type(b).__name__, **asdict(b)} for b in content.blocks]
    return {"format": content.format, "blocks": blocks, "faults": [asdict(f) for f in content.faults]}


def thawed(value: dict[str, Any]) -> Content:
    """Make content of plain values again."""
    return Content(value["format"], tuple(_blocks(value["blocks"])), tuple(fault(f) for f in value["faults"]))


def fault(value: dict[str, Any]) -> Fault:
    """Make a fault of plain values again."""
    return Fault(value["ko"], value["en"], ProblemKind(value["kind"]), Certainty(value["certainty"]))


def _blocks(values: Iterable[dict[str, Any]]) -> Iterable[Block]:
    for value in values:
        rest = {k: v for k, v in value.items() if k != "is"}
        if value["is"] == "Words":
            yield Words(**rest)
        else:
            yield Grid(**{**rest, "boxes": tuple(Box(**b) for b in rest["boxes"])})
