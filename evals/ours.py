"""The assistant as a system to be measured, in process: asked as every caller asks it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from assistant.answer import Answer
from evals.case import Case
from evals.row import Found
from evals.spans import lines_of
from index.query import Evidence, Language, Query, SectionHit
from ingest.model import Section

LANGUAGES: dict[str, Language] = {"en": "en", "mixed": "mixed"}


class Assistant(Protocol):
    """Whoever answers questions."""

    def ask(self, question: str, so_far: Sequence[Answer]) -> Answer:
        """Answer a question of a conversation."""
        ...


class Searched(Protocol):
    """The part of the index's door that retrieval is measured at."""

    def find(self, query: Query) -> Evidence:
        """Return what is found for a query."""
        ...

    def text(self, document: str) -> str:
        """Return the stored text of a document."""
        ...

    def sections(self, document: str) -> tuple[Section, ...]:
        """Return the sections of a document."""
        ...


class Ours:
    """예산문답 itself."""

    name = "yesan"

    def __init__(self, assistant: Assistant, finder: Searched) -> None:
        """Take the assistant and the finder that it stands on."""
        self._assistant = assistant
        self._finder = finder

    def answer(self, case: Case) -> dict[str, Any]:
        """Ask the earlier questions in order, then the question."""
        so_far: list[Answer] = []
        for earlier in case.history:
            so_far.append(self._assistant.ask(earlier, tuple(so_far)))
        return self._assistant.ask(case.question, tuple(so_far)).as_json()

    def retrieve(self, case: Case, limit: int) -> Sequence[Found]:
        """Return the pieces that the index finds for the question as it is asked."""
        return retrieved(self._finder, case, limit)


def retrieved(finder: Searched, case: Case, limit: int) -> tuple[Found, ...]:
    """Return the pieces found for a question, as lines of their documents."""
    query = Query(text=case.question, language=LANGUAGES.get(case.language, "ko"), limit=limit)
    return tuple(_section(finder, hit) for hit in finder.find(query).sections)


def _section(finder: Searched, hit: SectionHit) -> Found:
    """Return the lines of the section found: what it says itself, and the piece that spoke for it."""
    children = (s.start for s in finder.sections(hit.document) if s.parent == hit.section.index)
    own_end = min(children, default=hit.section.end)
    start, end = min(hit.start, hit.section.start), max(hit.end, own_end)
    return lines_of(hit.document, finder.text(hit.document), start, end)
