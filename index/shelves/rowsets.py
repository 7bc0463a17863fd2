"""The rows that the generations of a line share: each document is born in one generation, and dies in another or never."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from sqlalchemy import ColumnElement, Connection, Engine, MetaData, Table, and_, delete, exists, select, update

from index.shelves.postgres import drop_rows, rows_of, views_of
from index.shelves.schema import OF_DOCUMENT
from index.shelves.store import Store

Lose = Callable[[Sequence[str]], None]  # the passages that no generation holds any more
_AT_ONCE = 500  # documents in one transaction


class Rowset:
    """The rows of one line, with the lives of their documents."""

    def __init__(self, engine: Engine, line: str) -> None:
        """Take the database and the generation that began the line."""
        self._engine, self._line = engine, line

    @cached_property
    def _tables(self) -> MetaData:
        return rows_of(self._line)

    def _table(self, name: str) -> Table:
        return self._tables.tables[f"{self._tables.schema}.{name}"]

    def end(self, names: Sequence[str], number: int) -> None:
        """Let documents die in a generation that is being made: it and those after it do not see them."""
        documents = self._table("documents")
        for at in range(0, len(names), _AT_ONCE):
            named = and_(documents.c.name.in_(names[at : at + _AT_ONCE]), documents.c.died.is_(None))
            with self._engine.begin() as on:
                # One that was born in the same, unfinished, generation never was.
                self._delete(on, list(on.scalars(select(documents.c.key).where(named, documents.c.born == number))))
                on.execute(update(documents).where(named).values(died=number))

    def bury(self, oldest: int, lose: Lose) -> None:
        """Take away what died before any generation that is left, the oldest of which is given."""
        self._clear(self._table("documents").c.died <= oldest, lose)
        self._forget_problems(before=oldest)

    def undo(self, number: int, lose: Lose) -> None:
        """Make the newest generation, and any after it, as if it had never been."""
        documents, problems = self._table("documents"), self._table("problems")
        self._clear(documents.c.born >= number, lose)
        with self._engine.begin() as on:
            on.execute(update(documents).where(documents.c.died >= number).values(died=None))
            on.execute(delete(problems).where(problems.c.document.is_(None), problems.c.generation >= number))

    def drop(self) -> None:
        """Take away all rows."""
        with self._engine.begin() as on:
            drop_rows(on, self._line)

    def _forget_problems(self, before: int) -> None:
        problems = self._table("problems")
        with self._engine.begin() as on:
            on.execute(delete(problems).where(problems.c.document.is_(None), problems.c.generation < before))

    def _clear(self, which: ColumnElement[bool], lose: Lose) -> None:
        documents = self._table("documents")
        chosen = select(documents.c.key).where(which).order_by(documents.c.key).limit(_AT_ONCE)
        while True:
            with self._engine.connect() as on:
                keys = list(on.scalars(chosen))
                lost = list(self._lost(on, keys))
            if not keys:
                return
            lose(lost)  # first: a vector without its row would be found again and again
            with self._engine.begin() as on:
                self._delete(on, keys)

    def _lost(self, on: Connection, keys: Sequence[int]) -> Iterator[str]:
        """Return the passages of documents that no other document holds: another version of it often does."""
        pieces = self._table("pieces")
        other = pieces.alias()
        elsewhere = exists().where(other.c.id == pieces.c.id, other.c.document.not_in(keys))
        return on.scalars(select(pieces.c.id).where(pieces.c.document.in_(keys), ~elsewhere))

    def _delete(self, on: Connection, keys: Sequence[int]) -> None:
        if keys:
            for table in (self._table(t.name) for t in OF_DOCUMENT):
                on.execute(delete(table).where(table.c.document.in_(keys)))
            documents = self._table("documents")
            on.execute(delete(documents).where(documents.c.key.in_(keys)))


class ServedStore(Store):
    """The rows of one generation, seen through its views."""

    def __init__(self, engine: Engine, name: str, line: str, number: int) -> None:
        """Take the database, the generation, and whose rows it shares."""
        super().__init__(engine.execution_options(schema_translate_map={None: views_of(name)}), create=False)
        self._rows, self._number = Rowset(engine, line), number

    def drop(self, names: Sequence[str]) -> None:
        """Take documents out of this generation; those before it keep them."""
        self._rows.end(names, self._number)

    def close(self) -> None:
        """Leave the connections to the others who use them."""
