"""What is asked of the index, and what it gives back: a query of words and filters, evidence with its scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from ingest.model import Fact, Figure, Measure, Problem, Section

Language = Literal["ko", "en", "mixed"]


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for. Filters narrow what is returned first; they never hide that nothing fits them."""

    text: str  # the question as understood, standing alone
    language: Language = "ko"
    terms: tuple[str, ...] = ()  # the words that carry meaning, particles and words of the trade taken off
    years: tuple[int, ...] = ()
    measures: tuple[Measure, ...] = ()
    accounts: tuple[str, ...] = ()  # names or codes
    documents: tuple[str, ...] = ()  # only these, when given
    limit: int = 10  # sections


@dataclass(frozen=True, slots=True)
class Score:
    """How a hit came to its place: `total` is what orders; the rest explains it."""

    total: float
    meaning: float = 0.0  # normalised cosine
    words: float = 0.0  # normalised BM25
    why: tuple[str, ...] = ()  # matched words, filters met


@dataclass(frozen=True, slots=True)
class SectionHit:
    """A section found, with the chunk that spoke for it."""

    document: str
    section: Section
    text: str  # the chunk's words, the context line taken off
    start: int
    end: int
    score: Score


@dataclass(frozen=True, slots=True)
class Scope:
    """What a document says of one project (None: of itself): the unit in which figures are brought in whole."""

    document: str
    project: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found, best first. `figures` and `facts` hold everything of the scopes, then label hits outside them.

    Both may be read when they are first looked at; they equal the tuples of what they hold.
    """

    query: Query
    generation: str
    sections: tuple[SectionHit, ...] = ()
    scopes: tuple[tuple[Scope, Score], ...] = ()
    figures: Sequence[Figure] = ()
    facts: Sequence[Fact] = ()
    beside: tuple[Scope, ...] = ()  # the first of those of the label hits outside the scopes, best first
    timings_ms: dict[str, float] = field(
        default_factory=dict, compare=False
    )  # words, embed (what is left of it), meaning, figures


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """What the index knows of a document without opening it."""

    name: str
    title: str
    format: str
    digest: str
    year: int | None
    department: str | None
    government: str | None
    projects: tuple[str, ...]
    sections: int
    figures: int
    problems: int


@dataclass(frozen=True, slots=True)
class Filters:
    """Which figures are wanted, of the whole corpus; what is not set keeps none out."""

    document: str | None = None
    project: str | None = None
    years: tuple[int, ...] = ()
    measures: tuple[Measure, ...] = ()
    account: str | None = None  # its name or its code
    total: bool | None = None
    text: str | None = None  # a part of the label
    offset: int = 0
    limit: int = 1000


EVERY = Filters()


Contents = tuple[tuple[Figure, ...], tuple[Fact, ...], tuple[Section, ...]]  # of one scope, in document order


class Held(Protocol):
    """What can be read of a generation without a question."""

    def contents(self, wanted: Sequence[Scope]) -> tuple[Contents, ...]:
        """Return everything that documents state of projects, in the order asked; KeyError when one is not there."""
        ...

    def figures(self, filters: Filters = EVERY) -> tuple[Figure, ...]:
        """Return figures by filters alone, over the whole corpus, ordered by document and place."""
        ...

    def figure(self, id: str) -> Figure | None:
        """Return one figure by its id."""
        ...

    def documents(self) -> tuple[DocumentCard, ...]:
        """Return every document indexed, by name."""
        ...

    def scopes(self) -> tuple[Scope, ...]:
        """Return every scope indexed, by document and place."""
        ...

    def text(self, document: str) -> str:
        """Return the stored text of a document; KeyError when it is not indexed."""
        ...

    def sections(self, document: str) -> tuple[Section, ...]:
        """Return the sections of a document."""
        ...

    def problems(self, document: str | None = None) -> tuple[Problem, ...]:
        """Return the problems of one document, or of all."""
        ...


class Finder(Held, Protocol):
    """The one door of the index for those who ask. One object serves many threads and sees new generations itself."""

    def find(self, query: Query) -> Evidence:
        """Return sections by meaning and by words, the scopes they stand in, and the figures and facts of those."""
        ...

    def pinned(self) -> Finder:
        """Return a finder over the generation that answers now, whatever answers later: for looks that belong together."""
        ...

    @property
    def generation(self) -> str:
        """The name of the generation that answers now."""
        ...
