"""Documents, figures, facts and passages of one generation in SQL: written by one, read by many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, delete, event, func, insert, select
from sqlalchemy.pool import QueuePool

from index.passages.pieces import Piece
from index.passages.rows import card, fact_words, figure_words, scope_words, scopes_of
from index.query import DocumentCard
from index.shelves.codec import pack, schema, unpack
from index.shelves.schema import (
    OF_DOCUMENT,
    checks,
    documents,
    facts,
    figures,
    metadata,
    pieces,
    problems,
    scopes,
    sections,
)
from index.words.bm25 import Bag
from index.words.spelling import squeeze
from ingest.checks.across import annual
from ingest.model import Check, Fact, Figure, Problem, Reading, Section

_MAPPED = 1 << 36  # bytes of a reader's file that are read as memory: SQLite takes as many as there are, 2 GiB at most
SCHEMA = schema(Figure, Fact, Section, Problem, Check, Piece, DocumentCard)


@dataclass(frozen=True, slots=True)
class Known:
    """A document as the store holds it."""

    key: int
    name: str
    digest: str


def open_engine(place: Path, *, writing: bool = False) -> Engine:
    """Return an engine for a SQLite file; a reader's file is never locked."""
    if not writing:
        address = f"sqlite:///file:{place}?mode=ro&immutable=1&uri=true"
        engine = create_engine(address, poolclass=QueuePool, pool_size=8, max_overflow=64)
        event.listen(engine, "connect", lambda on, _: on.execute(f"PRAGMA mmap_size={_MAPPED}"))
        return engine
    engine = create_engine(f"sqlite:///{place}")
    event.listen(engine, "connect", _careful)
    return engine


def _careful(connection: Any, _: Any) -> None:
    # Nobody reads a generation while it is built: durability comes with the one sync before it is published.
    connection.execute("PRAGMA journal_mode=MEMORY")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA cache_size=-65536")


class Store:
    """The writing side of a generation's database."""

    def __init__(self, engine: Engine, *, create: bool = True) -> None:
        """Take a database, and make the tables that are missing."""
        self._engine = engine
        if create:
            metadata.create_all(engine)

    @property
    def engine(self) -> Engine:
        """The database."""
        return self._engine

    def known(self) -> dict[str, Known]:
        """Return the documents held, by name."""
        with self._engine.connect() as on:
            rows = on.execute(select(documents.c.key, documents.c.name, documents.c.digest)).all()
        return {name: Known(key, name, digest) for key, name, digest in rows}

    def drop(self, names: Sequence[str]) -> None:
        """Take documents out, with all that came from them."""
        with self._engine.begin() as on:
            for name in names:
                key = on.scalar(select(documents.c.key).where(documents.c.name == name))
                for table in OF_DOCUMENT:
                    on.execute(delete(table).where(table.c.document == key))
                on.execute(delete(documents).where(documents.c.key == key))

    def add(self, items: Sequence[tuple[Reading, Sequence[tuple[Piece, Bag]]]]) -> None:
        """Put readings in, each with its passages, all or none."""
        with self._engine.begin() as on:
            for reading, cut in items:
                _add(on, reading, cut)

    def add_unreadable(self, name: str, digest: str, problem: Problem) -> None:
        """Remember a file that could not be read, so that it is not tried again until it changes."""
        empty = DocumentCard(name, name, "", digest, None, None, None, (), 0, 0, 1)
        row = {"name": name, "digest": digest, "card": pack(empty), "text": b"", "problem": pack(problem)}
        with self._engine.begin() as on:
            key = _key(on.execute(insert(documents), row))
            on.execute(insert(problems), {"document": key, "name": name, "position": 0, "data": pack(problem)})

    def set_common_problems(self, found: Sequence[Problem]) -> None:
        """Replace the problems that belong to several documents at once."""
        with self._engine.begin() as on:
            on.execute(delete(problems).where(problems.c.document.is_(None)))
            rows = [{"document": None, "name": p.document, "position": n, "data": pack(p)} for n, p in enumerate(found)]
            _many(on, problems, rows)

    def counts(self) -> dict[str, int]:
        """Return how many rows each table holds."""
        return counts(self._engine)

    def stream(self, table: Table, *columns: str) -> Iterator[Sequence[Any]]:
        """Yield columns of every row, by document name and place: the order in which ties are broken."""
        chosen = select(*(table.c[c] for c in columns)).join(documents, documents.c.key == table.c.document)
        with self._engine.connect() as on:
            rows = on.execution_options(yield_per=5000).execute(
                chosen.order_by(documents.c.name, table.c.document, table.c.position)
            )
            yield from rows

    def passages(self) -> Iterator[str]:
        """Yield the id of every passage, in order."""
        return (name for (name,) in self.stream(pieces, "id"))

    def annual(self) -> Iterator[tuple[str, str | None, list[Figure]]]:
        """Yield the digest, the government and the annual figures of each document that has any, by name."""
        chosen = (
            select(documents.c.digest, documents.c.card, figures.c.data)
            .join(documents, documents.c.key == figures.c.document)
            .where(figures.c.annual)
            .order_by(documents.c.name, figures.c.position)
        )
        with self._engine.connect() as on:
            rows = on.execution_options(yield_per=2000).execute(chosen)
            for (digest, packed), group in groupby(rows, key=lambda row: (row[0], row[1])):
                yield digest, unpack(DocumentCard, packed).government, [unpack(Figure, row[2]) for row in group]

    def names(self) -> list[tuple[int, str]]:
        """Return the key and name of every document that was read, by name."""
        chosen = select(documents.c.key, documents.c.name).where(documents.c.problem.is_(None))
        with self._engine.connect() as on:
            return [(k, n) for k, n in on.execute(chosen.order_by(documents.c.name))]

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def counts(engine: Engine) -> dict[str, int]:
    """Return how many rows each table holds."""
    with engine.connect() as on:
        return {t.name: on.scalar(select(func.count()).select_from(t)) or 0 for t in metadata.sorted_tables}


def _add(on: Connection, reading: Reading, cut: Sequence[tuple[Piece, Bag]]) -> None:
    document = reading.document
    text = document.text.encode("utf-8", "surrogatepass")
    row = {"name": document.name, "digest": document.digest, "card": pack(card(reading)), "text": text}
    key = _key(on.execute(insert(documents), row))
    own: dict[str | None, int] = {}
    for n, scope in enumerate(scopes_of(reading)):
        words = _joined(scope_words(document, scope))
        values = {"document": key, "position": n, "project": scope.project, "words": words}
        own[scope.project] = _key(on.execute(insert(scopes), values))
    _many(on, sections, [
        {"document": key, "position": s.index, "scope": own[s.project], "data": pack(s)} for s in document.sections
    ])  # fmt: skip
    held = {f.id for f in annual(reading)}
    _many(on, figures, [_figure(f, key, n, own) | {"annual": f.id in held} for n, f in enumerate(reading.figures)])
    _many(on, facts, [_fact(f, key, n, own) for n, f in enumerate(reading.facts)])
    _many(on, problems, [
        {"document": key, "name": document.name, "position": n, "data": pack(p)} for n, p in enumerate(reading.problems)
    ])  # fmt: skip
    _many(on, checks, [{"document": key, "position": n, "data": pack(c)} for n, c in enumerate(reading.checks)])
    belongs = {s.index: own[s.project] for s in document.sections}
    _many(on, pieces, [
        {
            "id": p.id,
            "document": key,
            "position": n,
            "section": p.section,
            "scope": belongs[p.section],
            "data": pack(p),
            "bag": bag.packed(),
        }
        for n, (p, bag) in enumerate(cut)
    ])  # fmt: skip


def _figure(figure: Figure, document: int, position: int, own: dict[str | None, int]) -> dict[str, Any]:
    return {
        "id": figure.id,
        "document": document,
        "position": position,
        "scope": own[figure.project],
        "project": figure.project,
        "year": figure.year,
        "measure": figure.measure.value,
        "account": figure.account,
        "account_code": figure.account_code,
        "total": figure.total,
        "label": squeeze(" ".join(figure.label)),
        "words": _joined(figure_words(figure)),
        "data": pack(figure),
    }


def _fact(fact: Fact, document: int, position: int, own: dict[str | None, int]) -> dict[str, Any]:
    return {
        "id": fact.id,
        "document": document,
        "position": position,
        "scope": own[fact.project],
        "words": _joined(fact_words(fact)),
        "data": pack(fact),
    }


def _joined(words: Sequence[str]) -> bytes:
    return "\n".join(w.replace("\n", " ") for w in words).encode("utf-8", "replace")


def _key(result: Any) -> int:
    return int(result.inserted_primary_key[0])


def _many(on: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        on.execute(insert(table), rows)
