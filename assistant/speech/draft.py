"""An answer while it is being made: figures with their roles, words with marks where a citation will stand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Choice, Note, Origin, Role
from ingest.model import Figure, Measure, Source

OPEN, CLOSE = "⟦", "⟧"  # a citation's mark in a draft's text, with the id of what is cited between them


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document that an answer gives."""

    id: str
    source: Source
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What will be said."""

    status: AnswerStatus
    text: str
    figures: tuple[AnswerFigure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    notes: tuple[Note, ...] = ()
    choices: tuple[Choice, ...] = ()
    subject: str | None = None
    years: tuple[int, ...] = ()
    narrative: bool = field(default=False)  # its words are a passage's: a language model may word them

    def noted(self, *notes: Note) -> Draft:
        """Return the draft with more notes; each is also said in the text."""
        new = tuple(n for n in notes if n not in self.notes)
        lines = "".join(f"\n※ {n.text}" for n in new if n.text not in self.text)
        return replace(self, notes=self.notes + new, text=self.text + lines)

    def instead(self, head: str) -> Draft:
        """Return what the documents state in place of what was asked for: its words behind a head, its figures for reference."""
        figures = tuple(replace(f, role=Role.CONTEXT) for f in self.figures)
        return replace(self, status=AnswerStatus.NOT_STATED, text=head + self.text, figures=figures, choices=())


def claim(figure: Figure, role: Role, also: Iterable[Source] = ()) -> AnswerFigure:
    """Give a figure of the documents a role in an answer."""
    where = {(s.document, s.start): s for s in (*figure.also_stated, *also)}
    where.pop((figure.source.document, figure.source.start), None)
    return AnswerFigure(
        id=figure.id, role=role, value=figure.value, unit=figure.unit, printed=figure.printed, label=figure.label,
        measure=measure_name(figure.measure), year=figure.year, funding=figure.funding, account=figure.account, origin="stated",
        kind=figure.kind.value, document=figure.source.document, project=figure.project, period=figure.period, source=figure.source,
        also_stated=tuple(where[k] for k in sorted(where)), name=figure.item or (figure.owners[-1] if figure.owners else ""),
    )  # fmt: skip


def compute(
    value: Decimal,
    unit: str,
    printed: str,
    formula: str,
    inputs: tuple[AnswerFigure, ...],
    *,
    label: tuple[str, ...],
    measure: Measure,
    year: int | None = None,
    role: Role = Role.ANSWER,
    origin: Origin = "computed",
) -> AnswerFigure:
    """Make a figure out of others: its formula names them a, b, c … in order."""
    ids = tuple(i.id for i in inputs)
    key = f"{formula}\0{value}\0{unit}\0" + "\0".join(ids)
    return AnswerFigure(
        id="c" + hashlib.sha256(key.encode()).hexdigest()[:15], role=role, value=value, unit=unit, printed=printed, label=label,
        measure=measure_name(measure), year=year, funding=None, account=None, origin=origin, kind="percent" if unit == "percent" else "amount",
        document=inputs[0].document if inputs else "", project=inputs[0].project if inputs else None, formula=formula, inputs=ids,
    )  # fmt: skip


def measure_name(measure: Measure) -> str:
    """Return a measure's name as callers see it: `budget`, `executed`."""
    return measure.name.lower()


def mark(id_: str) -> str:
    """Return the mark that becomes a citation."""
    return f" {OPEN}{id_}{CLOSE}"
