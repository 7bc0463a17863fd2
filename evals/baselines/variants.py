"""The assistant's own retrieval with its figures taken away: by words, by meaning, and by both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Any

from evals.baselines.answering import answer_from
from evals.baselines.plain import asked
from evals.baselines.reader import Chunk
from evals.case import Case
from evals.ours import LANGUAGES, Searched, retrieved
from evals.row import Found
from index.query import Query


class Variant:
    """A finder whose best section gives the figure, as a pipeline without extracts would have it."""

    def __init__(self, name: str, finder: Searched, texts: Mapping[str, str]) -> None:
        """Take a name for the report and the finder."""
        self._name = name
        self._finder = finder
        self._texts = dict(texts)

    @property
    def name(self) -> str:
        """Its name in a report."""
        return self._name

    def answer(self, case: Case) -> dict[str, Any]:
        """Return the figure of the best section."""
        started = perf_counter()
        question = asked(case)
        query = Query(text=question, language=LANGUAGES.get(case.language, "ko"), limit=1)
        sections = self._finder.find(query).sections
        # The chunk's own words may be joined by spaces: its span of the stored text keeps the digits' places.
        chunks = [Chunk(s.document, self._texts[s.document][s.start : s.end], s.start) for s in sections]
        return answer_from(question, chunks, self._texts, (perf_counter() - started) * 1000)

    def retrieve(self, case: Case, limit: int) -> Sequence[Found]:
        """Return the sections found."""
        return retrieved(self._finder, case, limit)
