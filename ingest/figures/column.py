"""One column of a table: what its headings say of the numbers below them."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.model import Measure
from ingest.numbers.units import Unit
from ingest.numbers.years import Year


@dataclass(frozen=True, slots=True)
class Column:
    """One column under its headings."""

    number: int
    title: str  # header path, joined by " "
    names: tuple[str, ...]
    measure: Measure | None
    year: Year | None
    period: str | None
    unit: Unit | None  # of its own heading, or decided among those of the caption
    unit_at: tuple[int, int] | None
    funding: str | None
    total: bool
    numeric: bool  # its cells hold numbers
    words: bool  # its cells hold words, whatever the caption says
    counting: bool  # its numbers only number the rows
    since: bool = False  # its years say since when each row's thing has been
