"""The reading side of a generation's database, with what was read lately kept at hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Engine, Select, bindparam, select

from index.lately import Lately
from index.passages.pieces import Piece
from index.query import EVERY, Contents, DocumentCard, Filters, Scope
from index.shelves.codec import later, unpack
from index.shelves.schema import documents, facts, figures, pieces, problems, scopes, sections
from index.words.spelling import squeeze
from ingest.model import Fact, Figure, Problem, Section

_T = TypeVar("_T")
Rows = tuple[Sequence[Figure], Sequence[Fact]]
_KEPT = 512  # scopes
_PIECES_KEPT = 4_096
_NAMES_KEPT = 1 << 16  # of projects
_AT_ONCE = 500  # keys in one statement

# Made once: to put a statement together costs more than to run it.
_FIGURES_OF, _FACTS_OF = (
    select(t.c.scope, t.c.data).where(t.c.scope.in_(bindparam("keys", expanding=True))).order_by(t.c.position)
    for t in (figures, facts)
)
_FIGURE_ROWS, _FACT_ROWS = (
    select(t.c.key, t.c.data).where(t.c.key.in_(bindparam("keys", expanding=True))) for t in (figures, facts)
)
_SECTIONS_OF = (
    select(sections.c.scope, sections.c.data)  # by document first: a scope has no index of its own there
    .where(
        sections.c.document.in_(bindparam("documents", expanding=True)),
        sections.c.scope.in_(bindparam("keys", expanding=True)),
    )
    .order_by(sections.c.position)
)
_SCOPES_OF = (
    select(documents.c.name, scopes.c.project, scopes.c.key, scopes.c.document)
    .join(documents, documents.c.key == scopes.c.document)
    .where(documents.c.name.in_(bindparam("names", expanding=True)))
)
_PIECES = (
    select(pieces.c.key, pieces.c.data, sections.c.data)
    .join(sections, (sections.c.document == pieces.c.document) & (sections.c.position == pieces.c.section))
    .where(pieces.c.key.in_(bindparam("keys", expanding=True)))
)
_PROJECTS = select(scopes.c.key, scopes.c.project).where(scopes.c.key.in_(bindparam("keys", expanding=True)))


class SqlShelf:
    """The rows of a generation; it never changes, so nothing kept goes stale."""

    def __init__(self, engine: Engine, scope_keys: Sequence[int]) -> None:
        """Take the database, and the key of each scope by its number in the label index."""
        self._engine = engine
        self._keys = scope_keys
        self._kept: Lately[int, Rows] = Lately(_KEPT)
        self._passages: Lately[int, tuple[Piece, Section]] = Lately(_PIECES_KEPT)
        self._projects: Lately[int, str | None] = Lately(_NAMES_KEPT)
        self._texts = lru_cache(64)(self._read_text)
        self._outlines = lru_cache(64)(self._read_outline)
        self._problems = lru_cache(64)(self._read_problems)
        self._scopes = lru_cache(1)(self._read_scopes)

    def pieces(self, rows: Sequence[int]) -> tuple[tuple[Piece, Section], ...]:
        """Return passages with their sections, in the order asked."""
        found = self._passages.all(rows, self._read_pieces)
        return tuple(found[r] for r in rows)

    def _read_pieces(self, rows: Sequence[int]) -> dict[int, tuple[Piece, Section]]:
        return {k: (unpack(Piece, p), unpack(Section, s)) for k, p, s in self._all(_PIECES, keys=rows)}

    def figure_rows(self, rows: Sequence[int]) -> Sequence[Figure]:
        """Return figures by row, in the order asked."""
        return later(Figure, self._packed(_FIGURE_ROWS, rows))

    def fact_rows(self, rows: Sequence[int]) -> Sequence[Fact]:
        """Return facts by row, in the order asked."""
        return later(Fact, self._packed(_FACT_ROWS, rows))

    def _packed(self, chosen: Select[Any], rows: Sequence[int]) -> list[bytes]:
        found: dict[int, bytes] = {}
        for part in _parts(rows):
            found |= dict(map(tuple, self._all(chosen, keys=part)))
        return [found[r] for r in rows]

    def projects_at(self, numbers: Sequence[int]) -> tuple[str | None, ...]:
        """Return the projects of scopes by number, in the order asked."""
        keys = [int(self._keys[n]) for n in numbers]
        named = self._projects.all(keys, lambda missing: dict(map(tuple, self._all(_PROJECTS, keys=missing))))
        return tuple(named[k] for k in keys)

    def scopes(self) -> tuple[Scope, ...]:
        """Return every scope, by document and place."""
        return self._scopes()

    def _read_scopes(self) -> tuple[Scope, ...]:
        chosen = select(documents.c.name, scopes.c.project).join(documents, documents.c.key == scopes.c.document)
        return tuple(Scope(n, p) for n, p in self._all(chosen.order_by(documents.c.name, scopes.c.position)))

    def contents(self, wanted: Sequence[Scope]) -> tuple[Contents, ...]:
        """Return everything that documents state of projects, in the order asked; KeyError when one is not there."""
        names = list(dict.fromkeys(s.document for s in wanted))
        known = {
            Scope(n, p): (int(k), int(d)) for part in _parts(names) for n, p, k, d in self._all(_SCOPES_OF, names=part)
        }
        places = [known[s] for s in wanted]
        rows, outlines = self._rows([key for key, _ in places]), self._outlines_of(places)
        return tuple((tuple(rows[k][0]), tuple(rows[k][1]), outlines[k]) for k, _ in places)

    def rows_of(self, numbers: Sequence[int]) -> tuple[Rows, ...]:
        """Return the figures and facts of scopes by number, in document order, in the order asked."""
        keys = [int(self._keys[n]) for n in numbers]
        held = self._rows(keys)
        return tuple(held[k] for k in keys)

    def _rows(self, keys: Sequence[int]) -> dict[int, Rows]:
        """Return the rows of scopes by key; those not kept are read in one statement for each table."""
        return self._kept.all(keys, self._read_rows)

    def _read_rows(self, keys: Sequence[int]) -> dict[int, Rows]:
        own_figures, own_facts = self._packed_of(_FIGURES_OF, keys), self._packed_of(_FACTS_OF, keys)
        return {k: (later(Figure, own_figures[k]), later(Fact, own_facts[k])) for k in keys}

    def _packed_of(self, chosen: Select[Any], keys: Sequence[int]) -> dict[int, list[bytes]]:
        packed: dict[int, list[bytes]] = {k: [] for k in keys}
        for part in _parts(keys):
            for key, data in self._all(chosen, keys=part):
                packed[key].append(data)
        return packed

    def figures(self, filters: Filters = EVERY) -> tuple[Figure, ...]:
        """Return figures by filters alone, ordered by document and place."""
        chosen = select(figures.c.data).join(documents, documents.c.key == figures.c.document)
        if filters.document is not None:
            chosen = chosen.where(documents.c.name == filters.document)
        if filters.project is not None:
            chosen = chosen.where(figures.c.project == filters.project)
        if filters.years:
            chosen = chosen.where(figures.c.year.in_(filters.years))
        if filters.measures:
            chosen = chosen.where(figures.c.measure.in_([m.value for m in filters.measures]))
        if filters.account is not None:
            chosen = chosen.where((figures.c.account == filters.account) | (figures.c.account_code == filters.account))
        if filters.total is not None:
            chosen = chosen.where(figures.c.total == filters.total)
        if filters.text:
            chosen = chosen.where(figures.c.label.contains(squeeze(filters.text), autoescape=True))
        ordered = chosen.order_by(documents.c.name, figures.c.position).offset(filters.offset).limit(filters.limit)
        return tuple(unpack(Figure, data) for (data,) in self._all(ordered))

    def figure(self, id: str) -> Figure | None:
        """Return one figure by its id."""
        rows = self._all(select(figures.c.data).where(figures.c.id == id).order_by(figures.c.key).limit(1))
        return unpack(Figure, rows[0][0]) if rows else None

    def documents(self) -> tuple[DocumentCard, ...]:
        """Return every document, by name."""
        chosen = select(documents.c.card).where(documents.c.problem.is_(None)).order_by(documents.c.name)
        return tuple(unpack(DocumentCard, data) for (data,) in self._all(chosen))

    def text(self, document: str) -> str:
        """Return the stored text of a document; KeyError when it is not there."""
        return self._texts(document)

    def sections(self, document: str) -> tuple[Section, ...]:
        """Return the sections of a document; KeyError when it is not there."""
        return self._outlines(document)

    def problems(self, document: str | None = None) -> tuple[Problem, ...]:
        """Return the problems of one document, or of all."""
        return self._problems(document) if document is not None else self._read_problems(None)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _document(self, name: str) -> int:
        rows = self._all(select(documents.c.key).where(documents.c.name == name))
        if not rows:
            raise KeyError(name)
        return int(rows[0][0])

    def _read_text(self, name: str) -> str:
        chosen = select(documents.c.text).where(documents.c.name == name, documents.c.problem.is_(None))
        rows = self._all(chosen)
        if not rows:
            raise KeyError(name)
        return bytes(rows[0][0]).decode("utf-8", "surrogatepass")

    def _read_outline(self, document: str) -> tuple[Section, ...]:
        key = self._document(document)
        chosen = select(sections.c.data).where(sections.c.document == key).order_by(sections.c.position)
        return tuple(unpack(Section, data) for (data,) in self._all(chosen))

    def _read_problems(self, document: str | None) -> tuple[Problem, ...]:
        chosen = select(problems.c.data).order_by(
            problems.c.name, problems.c.document.nulls_first(), problems.c.position
        )
        if document is not None:
            chosen = chosen.where(problems.c.name == document)
        return tuple(unpack(Problem, data) for (data,) in self._all(chosen))

    def _outlines_of(self, places: Sequence[tuple[int, int]]) -> dict[int, tuple[Section, ...]]:
        """Return the sections of scopes, each told by its key and its document's."""
        found: dict[int, list[Section]] = {key: [] for key, _ in places}
        for part in _parts(places):
            keys, within = [k for k, _ in part], list({d for _, d in part})
            for key, data in self._all(_SECTIONS_OF, keys=keys, documents=within):
                found[key].append(unpack(Section, data))
        return {key: tuple(own) for key, own in found.items()}

    def _all(self, chosen: Select[Any], **values: Any) -> Sequence[Any]:
        with self._engine.connect() as on:
            return on.execute(chosen, values).all()


def _parts(rows: Sequence[_T]) -> Iterable[Sequence[_T]]:
    return (rows[at : at + _AT_ONCE] for at in range(0, len(rows), _AT_ONCE))
