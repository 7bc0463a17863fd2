"""What is counted before a bracket, and what the bracket and the amount behind it tell of it: 천막 30개(개당 50천원) 1,500천원."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.figures.extents import extent
from ingest.figures.scope import Line
from ingest.model import Figure
from ingest.numbers.amounts import Quantity
from ingest.text.folding import squeeze

_EACH = re.compile(r"1?(?P<of>[가-힣]{1,2})당")
_PEOPLE = frozenset({"명", "인"})
_AGE = "count:세"
_NEXT = re.compile(r"\s*[(\[]\s*(?:약|총)?\s*|\s+(?:약|총)?\s*")  # between a count and a number that is of it
_BEHIND = re.compile(r"\s*\)\s*(?:[=:]|총|합계|계)?\s*")


def of_counted(line: Line, read: Mapping[int, Figure], name: str, since: int, found: Quantity) -> str:
    """Return what a number is called, by the things that the line counts before it where it has no words but those."""
    named = _behind_bracket(line, read, _of_each(line, read, name, found), since, found)
    return extent(line.text, found.start) or _behind_count(line, read, named, since, found)


def _of_each(line: Line, read: Mapping[int, Figure], name: str, found: Quantity) -> str:
    """Say of a number whose words only say that it is of each what is counted so before it: 쉼터 6개소(누계 14개소), 개소당 5,000천원."""
    each = _EACH.fullmatch(squeeze(name))
    if each is None or found.unit == f"count:{each['of']}":
        return name
    if (thing := _bracketed(line, read, found)) is not None:
        return f"{thing.item} {name}"  # 양수장 1개소(분당 1,200톤)
    units = {f"count:{one}" for one in (_PEOPLE if each["of"] in _PEOPLE else {each["of"]})}
    thing = next((f for at, f in reversed(list(read.items())) if f.unit in units and _open(line, at, found)), None)
    return f"{thing.item} {name}" if thing and thing.item else name


def _bracketed(line: Line, read: Mapping[int, Figure], found: Quantity) -> Figure | None:
    """Return the count in whose bracket a number stands."""
    opened = line.text.rfind("(", 0, found.start)
    lead = line.text[:opened].rstrip() if opened > line.text.rfind(")", 0, found.start) else ""
    things = (f for f in reversed(list(read.values())) if f.unit.startswith("count:") and lead.endswith(f.printed))
    return next((f for f in things if f.item), None)


def _behind_bracket(line: Line, read: Mapping[int, Figure], name: str, since: int, found: Quantity) -> str:
    """Call an amount behind the bracket of a thing that is counted as that thing is called, where it has no words of its own."""
    if found.unit != "KRW" or name not in {"", line.key} or not _BEHIND.fullmatch(line.text, since, found.start):
        return name
    lead = line.text[: line.text.rfind("(", 0, since)].rstrip()
    thing = next((f for f in read.values() if f.unit.startswith("count:") and lead.endswith(f.printed)), None)
    return thing.item if thing and thing.item else name


def _behind_count(line: Line, read: Mapping[int, Figure], name: str, since: int, found: Quantity) -> str:
    """Call a number without words of its own, right behind a count or in its bracket, as what is counted: 제설차 3대(45백만원), 중학교 5개교 1,800명."""
    between = line.text[since : found.start]
    if name not in {"", line.key} or found.unit == _AGE or not _NEXT.fullmatch(between):
        return name
    lead, count = line.text[:since].rstrip(), found.unit.startswith("count:")
    things = (f for f in reversed(list(read.values())) if f.unit.startswith("count:") or (count and f.unit == "KRW"))
    thing = next((f for f in things if lead.endswith(f.printed)), None)
    told = thing is not None and thing.item and thing.unit != found.unit
    return thing.item if thing is not None and told else name


def _open(line: Line, at: int, found: Quantity) -> bool:
    """Tell whether no bracket that a place stands in is closed before a number."""
    between = line.text[at : found.start]
    return between.count("(") >= between.count(")")
