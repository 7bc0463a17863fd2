"""How well figures are read out of documents whose truth is known: found, invented, and right in each respect."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from ingest.corpus import load
from ingest.model import Figure, Kind

RESPECTS = ("value", "unit", "year", "measure", "project", "item", "column", "funding", "account", "kind")
_SILENT = frozenset({Kind.BLANK, Kind.DASH, Kind.UNDETERMINED, Kind.NONBUDGET, Kind.PENDING})


@dataclass(frozen=True, slots=True)
class Expected:
    """One figure that stands in a document."""

    document: str
    start: int
    end: int
    line: int
    text: str
    kind: str
    value: Decimal | None
    unit: str
    measures: tuple[str, ...]
    years: tuple[int | None, ...]
    project: str | None
    item: str
    column: str
    funding: str | None
    account: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure that was expected and the one read for it, with the respects in which they agree."""

    expected: Expected
    figure: Figure
    right: frozenset[str]


@dataclass(slots=True)
class Score:
    """What was found, missed and invented in one or many documents."""

    pairs: list[Pair] = field(default_factory=list)
    missed: list[Expected] = field(default_factory=list)
    invented: list[Figure] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Take another document's score in."""
        self.pairs += other.pairs
        self.missed += other.missed
        self.invented += other.invented

    @property
    def recall(self) -> float:
        """Share of the expected figures that were found, optional ones left out."""
        needed = [p for p in self.pairs if not p.expected.optional]
        return _share(len(needed), len(needed) + len(self.missed))

    @property
    def precision(self) -> float:
        """Share of the figures read that were expected."""
        return _share(len(self.pairs), len(self.pairs) + len(self.invented))

    def right(self, respect: str) -> float:
        """Share of the found figures that are right in one respect."""
        needed = [p for p in self.pairs if not p.expected.optional]
        return _share(sum(respect in p.right for p in needed), len(needed))

    def wrong(self, respect: str) -> list[Pair]:
        """Return the found figures that are wrong in one respect."""
        return [p for p in self.pairs if not p.expected.optional and respect not in p.right]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def expected(record: dict[str, Any]) -> Expected:
    """Read one line of truth.jsonl."""
    return Expected(
        record["document"], record["start"], record["end"], record["line"], record["text"], record["kind"],
        None if record["value"] is None else Decimal(record["value"]), record["unit"], tuple(record["measures"]),
        tuple(record["years"]), record["project"], record["item"], record["column"], record["funding"], record["account"],
        record["optional"],
    )  # fmt: skip


def score(wanted: Sequence[Expected], figures: Sequence[Figure]) -> Score:
    """Pair the figures of one document with those expected, the best pairs first, each once."""
    candidates: list[tuple[int, int, int]] = []
    by_digits: dict[str, list[int]] = defaultdict(list)
    for j, f in enumerate(figures):
        by_digits[_digits(f.printed)].append(j)
    for i, e in enumerate(wanted):
        for j in by_digits.get(_digits(e.text), ()):
            f = figures[j]
            first, last = _span(e)
            if f.source.start <= first and last <= f.source.end:
                nearness = -min(60, (f.source.end - f.source.start) // 8)
                candidates.append((10 * len(right(e, f)) + nearness, i, j))
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    found = [Pair(wanted[i], figures[j], right(wanted[i], figures[j])) for i, j in sorted(pairs.items())]
    missed = [e for i, e in enumerate(wanted) if i not in pairs and not e.optional]
    invented = [f for j, f in enumerate(figures) if j not in used and f.kind not in _SILENT]
    return Score(found, missed, invented)


def _span(e: Expected) -> tuple[int, int]:
    """Return where the digits stand, without the unit beside them."""
    at = [i for i, c in enumerate(e.text) if c.isdigit()]
    return (e.start + at[0], e.start + at[-1] + 1) if at else (e.start, e.end)


def right(e: Expected, f: Figure) -> frozenset[str]:
    """Return the respects in which a figure is what was expected."""
    label = _fold(" ".join(f.label))
    holds = {
        "value": f.value == e.value,
        "unit": f.unit == e.unit or e.value is None,
        "year": f.year in e.years,
        "measure": f.measure.name in e.measures,
        "project": e.project is None or _fold(e.project) in {_fold(f.project or ""), *map(_fold, f.source.section)},
        "item": _fold(e.item) in label,
        "column": not e.column or _fold(e.column) in _fold(f.column) or _fold(f.column) in _fold(e.column),
        "funding": f.funding == e.funding,
        "account": e.account is None or (bool(f.account) and _fold(f.account or "") == _fold(e.account)),
        "kind": f.kind.value == e.kind or f.kind is Kind.COMPOUND or (e.value == 0 and f.value == 0),
    }
    return frozenset(name for name, held in holds.items() if held)


def _fold(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def table(scores: dict[str, Score]) -> str:
    """Return one line for each kind of document and one for all."""
    whole = Score()
    for s in scores.values():
        whole.add(s)
    lines = ["kind        figures  recall  precis  " + "  ".join(f"{r:>7}" for r in RESPECTS)]
    for name, s in [*sorted(scores.items()), ("all", whole)]:
        count = len(s.pairs) + len(s.missed)
        rest = "  ".join(f"{s.right(r):7.2%}" for r in RESPECTS)
        lines.append(f"{name:10} {count:8}  {s.recall:6.2%}  {s.precision:6.2%}  {rest}")
    return "\n".join(lines)


def worst(whole: Score, most: int) -> Iterable[str]:
    """Yield the misses that say most: missed, invented, then wrong in each respect."""
    for e in whole.missed[:most]:
        yield f"MISSED    {e.document}:{e.line} {e.text!r} {e.measures[0]} {e.years[0]} {e.item} | {e.column}"
    for f in whole.invented[:most]:
        yield f"INVENTED  {f.source.document}:{f.source.line} {f.printed!r} {f.measure.name} {f.year} {f.item} | {f.source.quote[:80]!r}"
    for respect in RESPECTS:
        bad = whole.wrong(respect)
        if bad:
            yield f"-- {respect}: {len(bad)} wrong in {dict(Counter(p.expected.document for p in bad).most_common(5))}"
        for p in bad[:most]:
            e, f = p.expected, p.figure
            want = {"year": e.years, "measure": e.measures, "value": e.value, "unit": e.unit}.get(
                respect, getattr(e, respect, "")
            )
            got = {"year": f.year, "measure": f.measure.name, "value": f.value, "kind": f.kind.value}.get(
                respect, getattr(f, respect, "")
            )
            yield f"{respect.upper():9} {e.document}:{e.line} {e.text!r} want {want!r} got {got!r} item {f.item!r} column {f.column!r}"


def main() -> None:
    """Read a generated folder and print how well it was read."""
    parser = argparse.ArgumentParser(prog="python -m evals.extraction", description=__doc__)
    parser.add_argument("folder", type=Path, help="made by python -m evals.generator")
    parser.add_argument("--worst", type=int, default=8, help="how many misses of each sort to print")
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    truth: dict[str, list[Expected]] = defaultdict(list)
    for line in (given.folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        record = expected(json.loads(line))
        truth[record.document].append(record)
    corpus = load([given.folder / "documents"], workers=given.workers)
    scores: dict[str, Score] = defaultdict(Score)
    for reading in corpus.readings:
        name = reading.document.name
        scores[name.rsplit(".", 1)[0].partition("_")[2]].add(score(truth.get(name, []), reading.figures))
    whole = Score()
    for s in scores.values():
        whole.add(s)
    print(table(scores))
    print(f"problems: {Counter(p.kind.value for r in corpus.readings for p in r.problems)}")
    print(f"checks: {Counter(c.kind.value for r in corpus.readings for c in r.checks)}")
    for line in worst(whole, given.worst):
        print(line)


if __name__ == "__main__":
    main()
