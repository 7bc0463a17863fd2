"""What is drawn over a sheet: the words of its text boxes, and charts of what none of its cells holds, each with its anchor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ingest.formats.blocks import Block
from ingest.formats.charts import charted, elsewhere
from ingest.formats.package import Package, local
from ingest.formats.raised import marks_note

_ANCHORS = {"twoCellAnchor", "oneCellAnchor"}
_STRUCK = {"sngStrike", "dblStrike"}
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text box or a chart: the cell at its upper left (counted from 0), what it says, how much of it is not read."""

    row: int
    column: int
    words: tuple[str, ...] = ()
    left_out: int = 0  # passages struck through
    chart: tuple[Block, ...] | None = None  # nothing of it where it prints no numbers


def drawn(package: Package) -> dict[str, list[Drawn]]:
    """Read the text boxes and charts of each sheet, by its title."""
    found: dict[str, list[Drawn]] = {}
    parts = {identity: path for identity, _, path in package.related("xl/workbook.xml")}
    for sheet in (e for e in package.xml("xl/workbook.xml").iter() if local(e) == "sheet"):
        part = parts.get(sheet.get(f"{_R}id", ""), "")
        boxes = [
            box
            for _, kind, path in package.related(part)
            if kind.endswith("/drawing") and path in package.members
            for box in _boxes(package.xml(path), _charts(package, path))
        ]
        if boxes:
            found[sheet.get("name", "")] = sorted(boxes, key=lambda b: (b.row, b.column))
    return found


def _charts(package: Package, drawing: str) -> dict[str, tuple[Block, ...]]:
    """Read the charts of a drawing whose numbers stand in no cell of the book, by the reference that points at them."""
    parts = [(n, p) for n, kind, p in package.related(drawing) if kind.endswith("/chart") and p in package.members]
    said = {identity: package.read(path) for identity, path in parts}
    return {identity: tuple(charted(data)) for identity, data in said.items() if elsewhere(data)}


def _boxes(root: Any, charts: Mapping[str, tuple[Block, ...]]) -> Iterator[Drawn]:
    for anchor in (e for e in root if local(e) in _ANCHORS):
        at = next((e for e in anchor if local(e) == "from"), None)
        place = {local(e): (e.text or "").strip() for e in at} if at is not None else {}
        if not (place.get("row", "").isdecimal() and place.get("col", "").isdecimal()):
            continue
        row, column = min(int(place["row"]), 2_000_000), min(int(place["col"]), 20_000)
        for chart in (e for e in anchor.iter() if local(e) == "chart" and e.get(f"{_R}id", "") in charts):
            yield Drawn(row, column, chart=charts[chart.get(f"{_R}id", "")])
        for body in (e for e in anchor.iter() if local(e) == "txBody"):
            said = [_said(p) for p in body if local(p) == "p"]
            words = tuple(words for words, _ in said if words.strip())
            struck = sum(count for _, count in said)
            if words or struck:
                yield Drawn(row, column, words, struck)


def _said(paragraph: Any) -> tuple[str, int]:
    out, struck = "", 0
    for run in paragraph:
        settings = next((e for e in run if local(e) == "rPr"), None)
        said = "".join(e.text or "" for e in run if local(e) == "t")
        if settings is not None and settings.get("strike") in _STRUCK:
            struck += 1 if said.strip() else 0
        elif local(run) == "br":
            out += "\n"
        elif settings is None or settings.get("baseline", "0").startswith(("0", "-")) or not marks_note(out, said):
            out += said
    return out, struck
