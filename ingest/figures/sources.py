"""Sources of money, and what became of it, that a line prints without a unit, where they make up a total of the table beside it.

국비 640 / 군비 950 of 1,590; ’30년 결산 : 집행 1,400 / 이월 120 / 불용 70.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.figures.frame import Frame
from ingest.figures.prose import keyed
from ingest.model import Figure, Item, Kind
from ingest.numbers.measures import measure_named
from ingest.numbers.years import year
from ingest.text.folding import fold
from ingest.text.lexicon import LEXICON

_BECAME = ("집행", "이월", "불용", "반납", "잔액")
_SHARE = re.compile(
    rf"\s*(?P<fund>{'|'.join(map(re.escape, LEXICON.funding))}|(?:{'|'.join(_BECAME)})액?)\s?:?\s?(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}})\s*"
)
_BETWEEN = re.compile(r"[/,+·|]")


def read_sources(frame: Frame, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Read each line of nothing but sources and bare numbers whose sum is a total of its section, in the unit of that total."""
    totals = [f for f in figures if f.total and f.table is not None and f.unit == "KRW" and f.value]
    for item in frame.document.items if totals else ():
        shares = _shares(frame, item)
        whole = _whole(frame, item, totals, sum((value for _, value, _, _ in shares), Decimal(0))) if shares else None
        if whole is None or whole.value is None:
            continue
        printed = re.match(r"[\d,]+", whole.printed)
        key = keyed(frame.text[item.start : item.end]).key
        for fund, value, start, end in shares:
            yield replace(
                whole,
                source=frame.source(item.section, start, end),
                value=value * scale(whole),
                kind=Kind.AMOUNT if value else Kind.ZERO,
                printed=frame.text[start:end] + (whole.printed[printed.end() :] if printed else ""),
                owners=(key,) if key and fund.startswith(_BECAME) else (),
                item=fund,
                column="",
                measure=(fund.startswith(_BECAME) and measure_named(fund)) or whole.measure,
                funding=None if fund.startswith(_BECAME) else fund,
                period=None if fund.startswith(_BECAME) else whole.period,
                table=None,
                row=None,
                column_number=None,
                owner_item=item.index,
                total=fund.startswith(_BECAME),
                part_of=whole.id,
                caption="",
            )


def _shares(frame: Frame, item: Item) -> list[tuple[str, Decimal, int, int]]:
    """Read the sources of a line with their numbers and places; nothing where the line says anything else."""
    text = frame.text[item.start : item.end]
    start = keyed(text).value_start if keyed(text).key else 0
    found: list[tuple[str, Decimal, int, int]] = []
    at = start
    folded = fold(text)
    while at < len(folded):
        share = _SHARE.match(folded, at)
        if share is None:
            return []
        a, b = item.start + share.start("digits"), item.start + share.end("digits")
        found.append((share["fund"], Decimal(share["digits"].replace(",", "")), a, b))
        between = _BETWEEN.match(folded, share.end())
        if between is None and share.end() < len(folded):
            return []
        at = between.end() if between else share.end()
    return found if len(found) > 1 else []


def _whole(frame: Frame, item: Item, totals: Sequence[Figure], summed: Decimal) -> Figure | None:
    """Find the one total of the line's own section, of its year where it names one, that prints the sum."""
    text = frame.text[item.start : item.end]
    path = frame.document.sections[item.section].path
    said = year(text, frame.document.year)
    alike = [
        f for f in totals if f.source.section == path and digits(f) == summed and (said is None or f.year == said.year)
    ]
    return alike[0] if len({(f.value, f.year, f.measure) for f in alike}) == 1 else None


def digits(figure: Figure) -> Decimal | None:
    """Return the number that a figure prints, its unit left out."""
    found = re.match(r"[\d,]+(?:\.\d+)?", figure.printed)
    return Decimal(found[0].replace(",", "")) if found else None


def scale(figure: Figure) -> Decimal:
    """Return how many won one of a figure's unit is."""
    return figure.value / said if figure.value and (said := digits(figure)) else Decimal(1)
