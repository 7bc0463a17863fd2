"""A corpus of invented documents, as values: text, content, and what is true of every figure and word."""

from __future__ import annotations

from dataclasses import dataclass

from evals.generator.briefing import Report
from evals.generator.cards import Cards
from evals.generator.marks import Said, Truth
from evals.generator.plan import Project
from evals.generator.settlement import Statement
from evals.generator.style import Style
from evals.generator.supplement import Supplement
from evals.generator.workplan import Plan

Content = Project | Plan | Report | Statement | Supplement | Cards


@dataclass(frozen=True, slots=True)
class Made:
    """One document: its text, its content, and the truth about every figure and word."""

    name: str
    kind: str
    style: Style
    content: Content
    text: str
    truths: tuple[Truth, ...]
    said: tuple[Said, ...]
    squeezed: str = ""  # the text without spaces

    @property
    def layout(self) -> str:
        """The form of the document: what kind it is, and how its tables are set."""
        return f"{self.kind}, {self.style.table}"

    def truth(self, key: str, project: str | None = None) -> Truth | None:
        """Return the first figure written under a key."""
        return next((t for t in self.truths if t.mark.key == key and (project is None or t.project == project)), None)

    def word(self, key: str, project: str | None = None) -> Said | None:
        """Return the first words written under a key."""
        return next((s for s in self.said if s.word.key == key and (project is None or s.project == project)), None)


@dataclass(frozen=True, slots=True)
class Book:
    """All documents, and the themes that two of them share."""

    seed: int
    documents: tuple[Made, ...]
    shared: tuple[str, ...]
