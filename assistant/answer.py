"""The answer, as data: what was understood, what was decided, every figure with its source; text is one view of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

from ingest.export import source_json
from ingest.model import Source


class AnswerStatus(StrEnum):
    """How the question ended."""

    ANSWERED = "answered"
    AMBIGUOUS = "ambiguous"
    NOT_STATED = "not_stated"
    ABSENT = "absent"
    OUT_OF_SCOPE = "out_of_scope"


class Role(StrEnum):
    """What a figure is doing in an answer."""

    ANSWER = "answer"
    PART = "part"
    INPUT = "input"
    CONTEXT = "context"


Origin = Literal["stated", "computed", "derived"]
NoteKind = Literal[
    "conflict",
    "partial_sum",
    "rounding",
    "total_only",
    "undetermined",
    "blank",
    "derived",
    "ocr",
    "nearest",
    "assumption",
]


@dataclass(frozen=True, slots=True)
class AnswerFigure:
    """A figure as an answer gives it. A computed one has a formula, inputs, and no source of its own."""

    id: str
    role: Role
    value: Decimal | None
    unit: str
    printed: str
    label: tuple[str, ...]
    measure: str
    year: int | None
    funding: str | None
    account: str | None
    origin: Origin
    kind: str = "amount"
    document: str = ""
    project: str | None = None
    period: str | None = None
    formula: str | None = None  # "a - b" over the ids in `inputs`, in order
    inputs: tuple[str, ...] = ()  # ids of figures of this answer
    source: Source | None = None
    also_stated: tuple[Source, ...] = ()
    name: str = ""  # its own name within the label, without its column: what a table calls it


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered source: [marker] in the text."""

    marker: int
    source: Source
    figure: str | None = None  # the figure it stands for, if any


@dataclass(frozen=True, slots=True)
class Note:
    """Something that must be said beside the answer."""

    kind: NoteKind
    text: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to take an ambiguous question; `reply` asked next picks it."""

    label: str
    reply: str
    figure: str | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """The question as the assistant took it."""

    language: str
    wants: str
    measure: str | None
    subject: str | None
    years: tuple[int, ...]
    unit: str | None
    standalone: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says, and on what ground."""

    id: str
    question: str
    understood: Understood
    status: AnswerStatus
    text: str
    figures: tuple[AnswerFigure, ...] = ()
    citations: tuple[Citation, ...] = ()
    notes: tuple[Note, ...] = ()
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()
    timings_ms: dict[str, float] = field(default_factory=dict, compare=False)

    def as_json(self) -> dict[str, Any]:
        """Return the shape that every caller outside Python gets (docs/answers.md)."""
        return {
            "id": self.id,
            "question": self.question,
            "understood": {
                "language": self.understood.language,
                "wants": self.understood.wants,
                "measure": self.understood.measure,
                "subject": self.understood.subject,
                "years": list(self.understood.years),
                "unit": self.understood.unit,
                "standalone": self.understood.standalone,
            },
            "status": self.status.value,
            "text": self.text,
            "figures": [_figure_json(f, {g.id: g for g in self.figures}) for f in self.figures],
            "citations": [{"marker": c.marker, "figure": c.figure, **source_json(c.source)} for c in self.citations],
            "notes": [{"kind": n.kind, "text": n.text, "figures": list(n.figures)} for n in self.notes],
            "choices": [{"label": c.label, "reply": c.reply, "figure": c.figure} for c in self.choices],
            "suggestions": list(self.suggestions),
            "timings_ms": self.timings_ms,
        }


def _figure_json(figure: AnswerFigure, by_id: dict[str, AnswerFigure]) -> dict[str, Any]:
    inputs = [by_id[i] for i in figure.inputs if i in by_id]
    return {
        "id": figure.id,
        "role": figure.role.value,
        "value": None if figure.value is None else format(figure.value, "f"),
        "unit": figure.unit,
        "printed": figure.printed,
        "label": list(figure.label),
        "measure": figure.measure,
        "year": figure.year,
        "period": figure.period,
        "funding": figure.funding,
        "account": figure.account,
        "kind": figure.kind,
        "origin": figure.origin,
        "formula": figure.formula,
        "inputs": [
            {
                "id": i.id,
                "value": None if i.value is None else format(i.value, "f"),
                "unit": i.unit,
                "printed": i.printed,
            }
            | (source_json(i.source) if i.source else {})
            for i in inputs
        ],
        "source": source_json(figure.source) if figure.source else None,
        "also_stated": [source_json(s) for s in figure.also_stated],
    }
