"""Marks for the values that budget documents print: amounts, rates, counts, and the ways of printing nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from evals.generator.marks import Cell, Mark
from evals.generator.style import SCALES, Style
from ingest.model import Kind, Measure

Years = Sequence[int | None]


@dataclass(frozen=True, slots=True)
class Pen:
    """Prints values in one document's style."""

    style: Style

    def cell(
        self,
        value: int | None,
        measures: Sequence[Measure],
        year: int | None,
        *,
        item: str = "",
        column: str = "",
        key: str = "",
        total: bool = False,
        account: str | None = None,
        funding: str | None = None,
        owner: str = "",
        inset: bool = False,
    ) -> Cell:
        """Print won in the table's unit; None is an empty cell, zero is 0."""
        before = self.style.inset if inset else ""
        if value is None:
            text = self.style.dash
            kind = {"-": Kind.DASH, "": Kind.BLANK}.get(text, Kind.ZERO)
        else:
            text = self.style.number(value, self.style.scale, change=Measure.CHANGE in measures)
            kind = Kind.AMOUNT if value else Kind.ZERO
        mark = Mark(
            text,
            kind,
            None if kind in {Kind.DASH, Kind.BLANK} else Decimal(value or 0),
            "KRW",
            text if value is None else text + self.style.unit,
            tuple(measures),
            (year,),
            item=item,
            column=column,
            key=key,
            total=total,
            account=account,
            funding=funding,
            owner=owner,
            optional=kind is Kind.BLANK,
        )
        return (before, mark) if before else (mark,)

    def amount(
        self,
        value: int,
        measures: Sequence[Measure],
        year: int | None,
        *,
        unit: str | None = None,
        item: str = "",
        key: str = "",
        account: str | None = None,
        funding: str | None = None,
        owner: str = "",
        total: bool = False,
        optional: bool = False,
    ) -> Mark:
        """Print won with the unit beside it."""
        unit = unit or self.style.item_unit
        text = self.style.number(value, SCALES[unit]) + unit
        return Mark(
            text, Kind.AMOUNT if value else Kind.ZERO, Decimal(value), "KRW", text, tuple(measures), (year,),
            item=item, key=key, account=account, funding=funding, owner=owner, total=total, optional=optional,
        )  # fmt: skip

    def rate(
        self,
        new: int,
        old: int,
        measure: Measure,
        year: int | None,
        *,
        item: str = "",
        column: str = "",
        key: str = "",
        inset: bool = False,
    ) -> Cell:
        """Print the change in percent without a sign of percent; from nothing there is no rate."""
        before = self.style.inset if inset else ""
        if not old:
            mark = Mark("-", Kind.DASH, None, "percent", "-", (measure,), (year,), item=item, column=column)
        else:
            text, value = self.style.rate(new, old)
            mark = Mark(
                text,
                Kind.PERCENT if value else Kind.ZERO,
                value,
                "percent",
                text + "%",
                (measure,),
                (year,),
                item=item,
                column=column,
                key=key,
            )
        return (before, mark) if before else (mark,)


def count(
    value: int,
    unit: str,
    year: int | None,
    *,
    item: str = "",
    column: str = "",
    key: str = "",
    owner: str = "",
    optional: bool = False,
    total: bool = False,
    bare: bool = False,
) -> Mark:
    """Print a number of things; `bare` leaves the unit to the caption."""
    text = f"{value:,}" if bare else f"{value:,}{unit}"
    return Mark(
        text, Kind.COUNT if value else Kind.ZERO, Decimal(value), f"count:{unit}", f"{value:,}{unit}", (Measure.COUNT, Measure.OTHER), (year, None),
        item=item, column=column, key=key, owner=owner, optional=optional, total=total,
    )  # fmt: skip


def percent(
    text: str, measure: Measure, year: int | None, *, item: str = "", key: str = "", optional: bool = False
) -> Mark:
    """Print a percentage with its sign."""
    value = Decimal(text.rstrip("% ").replace("△", "-"))
    return Mark(
        text,
        Kind.PERCENT,
        value,
        "percent",
        text,
        (measure, Measure.RATE),
        (year, None),
        item=item,
        key=key,
        optional=optional,
    )


def either(mark: Mark, *years: int | None) -> Mark:
    """Accept other years as well."""
    return replace(mark, years=(*mark.years, *years))
