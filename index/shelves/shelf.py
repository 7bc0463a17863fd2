"""One generation, open for asking: its arrays, and the shelf that hands out its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.passages.pieces import Piece
from index.query import Held
from index.words.arrays import Ids, Weights
from index.words.bm25 import Words
from index.words.labels import Labels
from ingest.model import Fact, Figure, Section

Vector = NDArray[np.float32]


class Shelf(Held, Protocol):
    """Where the rows of a generation are kept. Rows of figures, facts and pieces are numbered by the shelf."""

    def pieces(self, rows: Sequence[int]) -> tuple[tuple[Piece, Section], ...]:
        """Return passages with their sections, in the order asked."""
        ...

    def figure_rows(self, rows: Sequence[int]) -> Sequence[Figure]:
        """Return figures by row, in the order asked."""
        ...

    def fact_rows(self, rows: Sequence[int]) -> Sequence[Fact]:
        """Return facts by row, in the order asked."""
        ...

    def rows_of(self, numbers: Sequence[int]) -> tuple[tuple[Sequence[Figure], Sequence[Fact]], ...]:
        """Return the figures and facts of scopes by number, in document order, in the order asked."""
        ...

    def projects_at(self, numbers: Sequence[int]) -> tuple[str | None, ...]:
        """Return the projects of scopes by number, in the order asked."""
        ...


class Vectors(Protocol):
    """The vectors of a generation's passages."""

    def near(self, vector: Vector) -> Weights:
        """Return the cosine of every passage with a question's vector; nan where it was not computed."""
        ...


@dataclass(frozen=True, slots=True)
class Volume:
    """One whole generation. The passages of `words`, `vectors` and the three arrays are numbered alike."""

    name: str
    shelf: Shelf
    labels: Labels
    words: Words
    vectors: Vectors | None
    piece_rows: Ids  # passage -> its row on the shelf
    piece_scopes: Ids  # passage -> its scope's number
    piece_sections: Ids  # passage -> a number that the passages of one section share
    scope_documents: Ids  # scope -> its document's number, documents by name
    document_names: tuple[str, ...]
    lease: object = None  # what keeps the generation from being taken away while this is open
