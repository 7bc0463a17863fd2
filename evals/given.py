"""An answer as those who judge it see it: the JSON that every caller gets, read without trust."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import PurePosixPath
from typing import Any

ERROR = "error"  # no status of an answer: the system failed
REFUSALS = frozenset({"absent", "out_of_scope", "not_stated"})
DIGITS = re.compile(r"[^\d.,]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A source as the answer gives it; nothing says yet that it holds."""

    document: str
    start: int | None
    end: int | None
    line: int | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class GivenFigure:
    """A figure of an answer."""

    role: str
    value: Decimal | None
    unit: str
    printed: str
    origin: str
    label: tuple[str, ...] = ()
    year: int | None = None
    source: Quoted | None = None
    documents: frozenset[str] = frozenset()  # base names: of its source, its repetitions and its inputs

    @property
    def is_money(self) -> bool:
        """Whether it is an amount in won."""
        return self.unit == "KRW"

    @property
    def digits(self) -> str:
        """The printed digits alone."""
        return DIGITS.sub("", self.printed).strip(".,")


@dataclass(frozen=True, slots=True)
class Given:
    """What a system answered to one case."""

    id: str
    status: str
    text: str
    figures: tuple[GivenFigure, ...] = ()
    citations: tuple[Quoted, ...] = ()
    timings_ms: Mapping[str, float] = field(default_factory=dict)

    @property
    def claimed(self) -> tuple[GivenFigure, ...]:
        """The figures given as what was asked."""
        return self.of_role("answer")

    @property
    def refused(self) -> bool:
        """Whether it said that there is no figure to give, and gave none."""
        return self.status in REFUSALS and not self.claimed

    def of_role(self, role: str) -> tuple[GivenFigure, ...]:
        """Return the figures of one role."""
        return tuple(f for f in self.figures if f.role == role)


def read_given(record: Mapping[str, Any]) -> Given:
    """Return the answer of one JSON record. What is missing or of a wrong type is left out, as it cannot count."""
    timings = record.get("timings_ms")
    return Given(
        id=str(record.get("id")),
        status=str(record.get("status") or ""),
        text=str(record.get("text") or ""),
        figures=tuple(_figure(f) for f in _objects(record.get("figures"))),
        citations=tuple(_quoted(c) for c in _objects(record.get("citations"))),
        timings_ms={
            str(k): float(v) for k, v in timings.items() if isinstance(v, int | float) and not isinstance(v, bool)
        }
        if isinstance(timings, Mapping)
        else {},
    )


def decimal(value: Any) -> Decimal | None:
    """Return a JSON value as an exact number, or None when it is none."""
    if value is None:
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def base_name(document: str) -> str:
    """Return the file name of a cited document, folders taken off."""
    return PurePosixPath(document).name


def _figure(record: Mapping[str, Any]) -> GivenFigure:
    source = record.get("source")
    places = [source if isinstance(source, Mapping) else {}]
    places += [*_objects(record.get("also_stated")), *_objects(record.get("inputs"))]
    year = record.get("year")
    return GivenFigure(
        role=str(record.get("role") or ""),
        value=decimal(record.get("value")),
        unit=str(record.get("unit") or ""),
        printed=str(record.get("printed") or ""),
        origin=str(record.get("origin") or ""),
        label=tuple(str(part) for part in record.get("label") or ()),
        year=year if isinstance(year, int) else None,
        source=_quoted(source) if isinstance(source, Mapping) else None,
        documents=frozenset(base_name(str(p.get("document", ""))) for p in places),
    )


def _quoted(record: Mapping[str, Any]) -> Quoted:
    quote = record.get("quote")
    return Quoted(
        document=str(record.get("document") or ""),
        start=_whole(record.get("start")),
        end=_whole(record.get("end")),
        line=_whole(record.get("line")),
        quote=quote if isinstance(quote, str) else None,
    )


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [v for v in value if isinstance(v, Mapping)] if isinstance(value, list) else []
