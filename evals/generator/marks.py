"""Text that knows which of its characters are figures: what is written and what is true grow together."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from decimal import Decimal
from typing import Any

from ingest.model import FactKind, Kind, Measure


@dataclass(frozen=True, slots=True)
class Mark:
    """Printed characters that stand for a value, and what is true of it."""

    text: str
    kind: Kind
    value: Decimal | None
    unit: str  # KRW, percent, count:명
    printed: str  # the digits with the unit that governs them
    measures: tuple[Measure, ...]  # the first is meant, the others are right too
    years: tuple[int | None, ...]  # likewise
    item: str = ""
    column: str = ""
    funding: str | None = None
    account: str | None = None
    owner: str = ""
    total: bool = False
    optional: bool = False  # right when read, no loss when not: factors, counts in passing
    key: str = ""  # by which questions find it


@dataclass(frozen=True, slots=True)
class Word:
    """Printed characters that say something in words under a label."""

    text: str
    kind: FactKind
    item: str
    owner: str = ""
    key: str = ""


Piece = str | Mark | Word
Cell = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """A mark with its place in the stored text."""

    document: str
    project: str | None
    mark: Mark
    start: int
    end: int
    line: int
    evidence: str = ""  # the whole line

    def as_json(self) -> dict[str, Any]:
        """Return the line of truth.jsonl."""
        m = self.mark
        return {
            "document": self.document,
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "text": m.text,
            "kind": m.kind.value,
            "value": None if m.value is None else format(m.value, "f"),
            "unit": m.unit,
            "printed": m.printed,
            "measure": m.measures[0].name,
            "measures": [x.name for x in m.measures],
            "year": m.years[0],
            "years": list(m.years),
            "project": self.project,
            "owner": m.owner,
            "item": m.item,
            "column": m.column,
            "funding": m.funding,
            "account": m.account,
            "total": m.total,
            "optional": m.optional,
            "key": m.key,
        }


@dataclass(frozen=True, slots=True)
class Said:
    """A word with its place."""

    document: str
    project: str | None
    word: Word
    start: int
    end: int
    line: int
    evidence: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the line of facts.jsonl."""
        word = {**asdict(self.word), "kind": self.word.kind.value}
        return {
            "document": self.document,
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "project": self.project,
            "value": word.pop("text"),
            **word,
        }


@dataclass(slots=True)
class Page:
    """A document being written."""

    name: str
    project: str | None = None
    parts: list[str] = field(default_factory=list)
    length: int = 0
    truths: list[Truth] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    def put(self, *pieces: Piece) -> None:
        """Write pieces one after the other, without a line end."""
        for piece in pieces:
            text = piece if isinstance(piece, str) else piece.text
            end = self.length + len(text)
            if isinstance(piece, Mark):
                self.truths.append(Truth(self.name, self.project, piece, self.length, end, 0))
            elif isinstance(piece, Word):
                self.said.append(Said(self.name, self.project, piece, self.length, end, 0))
            self.parts.append(text)
            self.length = end

    def line(self, *pieces: Piece) -> None:
        """Write one line."""
        self.put(*pieces, "\n")

    def gap(self, lines: int = 1) -> None:
        """Write blank lines."""
        self.put("\n" * lines)

    def close(self) -> tuple[str, tuple[Truth, ...], tuple[Said, ...]]:
        """Return the text and what is true of it, each with its line."""
        text = "".join(self.parts)

        def stand(start: int, end: int) -> tuple[int, str]:
            head = text.rfind("\n", 0, start) + 1
            tail = text.find("\n", end)
            return text.count("\n", 0, start) + 1, text[head : tail if tail >= 0 else len(text)]

        truths = [replace(t, line=n, evidence=e) for t in self.truths for n, e in [stand(t.start, t.end)]]
        said = [replace(s, line=n, evidence=e) for s in self.said for n, e in [stand(s.start, s.end)]]
        return text, tuple(truths), tuple(said)


def plain(cell: Cell) -> str:
    """Return what a cell prints."""
    return "".join(p if isinstance(p, str) else p.text for p in cell)
