"""Charts whose numbers are printed beside their bars: the small table that the file keeps of them, and nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from ingest.formats.blocks import Block, Box, Fault, Grid, Refused, Words
from ingest.formats.numerals import shown
from ingest.formats.package import local, parsed, transitional
from ingest.model import Certainty, ProblemKind
from ingest.numbers.units import unit

_MOST = 60  # categories, and series
_YEAR = re.compile(r"['’]?\d{2,4}\s*년?(?:도)?")
_CELLS = re.compile(r"!\$?[A-Z]{1,3}\$?\d")  # of a sheet
_OTHER = re.compile(r"\[(?!0\])|#REF")  # of another book, or of none any more


@dataclass(frozen=True, slots=True)
class _Series:
    name: str
    categories: tuple[str, ...]
    values: tuple[str, ...]


def charted(data: bytes) -> list[Block]:
    """Return the title, the unit and the table of a chart; nothing where a reader of the page sees no numbers."""
    try:
        root = parsed(transitional(data))
    except Refused:
        return []  # a broken chart costs the document nothing
    area = next((e for e in root.iter() if local(e) == "plotArea"), None)
    if area is None or any(local(e) == "dispUnits" for e in area.iter()):
        return []  # what is printed is not what is kept
    found = _series(area)
    if not found or len({s.categories for s in found}) > 1 or len(found) > _MOST or len(found[0].categories) > _MOST:
        return []
    title = next((e for e in area.getparent() if local(e) == "title"), None)
    return [*(Words(said) for said in (_said(title), _unit(area)) if said), _grid(found)]


def elsewhere(data: bytes) -> bool:
    """Tell whether a chart of a workbook shows values that stand in none of its cells: of other books, lost, or its own."""
    try:
        root = parsed(transitional(data))
    except Refused:
        return True
    held = [e for s in root.iter() if local(s) == "ser" for e in s if local(e) in {"val", "yVal"}]
    shown_ = [(_child(e, "numRef"), _child(e, "numLit")) for e in held]
    formulas = [(_child(ref, "f").text or "") if _child(ref, "f") is not None else "" for ref, _ in shown_]
    return any(not _CELLS.search(formula) or _OTHER.search(formula) for formula in formulas)


def unread(charts: int, objects: int = 0) -> tuple[Fault, ...]:
    """Say how many charts, and how many other things set in by other programs, none of whose numbers were read, if any."""
    found = [(charts, "차트", "charts"), (objects, "다른 프로그램에서 끼워 넣은 개체", "objects of other programs")]
    if not charts + objects:
        return ()
    ko = ", ".join(f"{name} {count}개" for count, name, _ in found if count)
    en = " and ".join(f"{name} ({count})" for count, _, name in found if count)
    return (
        Fault(
            f"{ko}: 값이 그대로 인쇄되지 않는 등 어느 수인지 확실하지 않아 읽지 않았습니다. 같은 수를 표로 적은 자료를 올려 주세요.",
            f"The numbers of {en} were not read: they are not printed as the file keeps them; add a table of the same numbers.",
            ProblemKind.TABLE,
            Certainty.POSSIBLE,
        ),
    )


def _grid(found: Sequence[_Series]) -> Grid:
    categories = found[0].categories
    rows = [("", *categories), *((s.name, *s.values) for s in found)]
    if all(_YEAR.fullmatch(s.name) for s in found) or not all(_YEAR.fullmatch(c) for c in categories):
        rows = list(zip(*rows, strict=True))  # years, or what is measured, stand over the columns
    return Grid(tuple(Box(r, c, said) for r, row in enumerate(rows) for c, said in enumerate(row)), header=1)


def _series(area: Any) -> list[_Series]:
    """Return the series whose values are printed; none at all where one of them cannot be read for certain."""
    listed = any(local(e) == "dTable" for e in area)
    found: list[_Series] = []
    for plot, series in ((p, s) for p in area for s in p if local(s) == "ser"):
        labels = _child(series, "dLbls")
        labels = labels if labels is not None else _child(plot, "dLbls")
        if not listed and not _printed(labels):
            continue
        shape = _child(labels, "numFmt")
        own = shape.get("formatCode", "") if shape is not None and shape.get("sourceLinked") in {None, "0"} else ""
        name = "".join(_points(_child(series, "tx"), "").values())
        categories, values = _points(_child(series, "cat"), ""), _points(_child(series, "val"), own)
        count = len(categories)
        typed = labels is not None and any(local(e) == "tx" for e in labels.iter())
        if (
            typed
            or not name.strip()
            or not count
            or set(categories) != set(range(count))
            or not set(values) <= set(categories)
        ):
            return []
        found.append(
            _Series(name, tuple(categories[n] for n in range(count)), tuple(values.get(n, "") for n in range(count)))
        )
    return found


def _printed(labels: Any) -> bool:
    """Tell whether a series prints its values, all of them, as they are."""
    if labels is None or any(local(e) == "delete" and _set(e) for e in labels.iter()):
        return False
    return _set(_child(labels, "showVal"))


def _points(holder: Any, own: str) -> dict[int, str]:
    """Return what a series keeps of its values, its categories or its name, by their places."""
    cache = (
        next((e for e in holder.iter() if local(e) in {"strCache", "strLit", "numCache", "numLit"}), None)
        if holder is not None
        else None
    )
    if cache is None or any(local(e) == "multiLvlStrRef" for e in holder):
        said = _child(holder, "v")
        return {0: said.text or ""} if said is not None else {}
    shape = _child(cache, "formatCode")
    usual = own or ((shape.text or "General") if shape is not None else "General")
    found: dict[int, str] = {}
    for point in (e for e in cache if local(e) == "pt"):
        value = _child(point, "v")
        said = (value.text or "").strip() if value is not None else ""
        if point.get("idx", "").isdecimal() and len(point.get("idx")) < 6:
            number = local(cache) in {"numCache", "numLit"}
            found[int(point.get("idx"))] = _number(said, own or point.get("formatCode") or usual) if number else said
    return found


def _number(said: str, shape: str) -> str:
    try:
        value = Decimal(said)
    except InvalidOperation:
        return said
    return shown(int(value) if value == value.to_integral_value() and abs(value) < 10**15 else float(value), shape)


def _unit(area: Any) -> str:
    """Return the unit that the only axis of values names."""
    axes = [e for e in area if local(e) == "valAx" and not _set(_child(e, "delete"))]
    said = _said(_child(axes[0], "title")) if len(axes) == 1 else ""
    bare = said.strip().strip("()[]〔〕<>〈〉 ")
    return f"(단위 : {bare})" if bare and unit(bare) is not None else said if "단위" in said else ""


def _said(title: Any) -> str:
    if title is None:
        return ""
    paragraphs = ["".join(t.text or "" for t in p.iter() if local(t) == "t") for p in title.iter() if local(p) == "p"]
    return " ".join(said.strip() for said in paragraphs if said.strip())


def _child(element: Any, name: str) -> Any:
    return next((e for e in element if local(e) == name), None) if element is not None else None


def _set(element: Any) -> bool:
    return element is not None and element.get("val", "1") in {"1", "true"}
