"""PostgreSQL's own ways, all of them here: locks of a session, rows shared by generations, views that tell them apart.

A row of a document is written once and belongs to every generation from the one it was born in until the one it died in.
A generation is a schema of views, each showing the rows that live in it; what is inserted through them is born in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, Engine, Index, MetaData, String, Table, event, text
from sqlalchemy.schema import CreateSchema, DropSchema

from index.shelves import schema

_WRITER = 0x79657361  # the keys of two locks, "yesa" and "yesb": any number that nobody else uses
_MIGRATION = 0x79657362
_KEYS = {"key", "document", "scope"}  # columns that count rows: two billion are not enough for a country


def prepare(engine: Engine) -> None:
    """Let every new connection write text as it can be stored: no NUL, no half of a character."""
    event.listen(engine, "connect", _tolerant)


def _tolerant(connection: Any, _: Any) -> None:
    from psycopg.types.string import StrDumper

    class Tolerant(StrDumper):
        def dump(self, obj: str) -> Any:
            return super().dump(obj.replace("\0", "�").encode("utf-8", "replace").decode())

    connection.adapters.register_dumper(str, Tolerant)


@contextmanager
def alone(on: Connection) -> Iterator[None]:
    """Hold the lock of those who change the lasting tables, until the transaction ends."""
    on.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION})
    yield


def lock(on: Connection) -> bool:
    """Take the writer's lock for as long as a connection lives; False when another has it."""
    return bool(on.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _WRITER}))


def unlock(on: Connection) -> None:
    """Give the writer's lock back."""
    on.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _WRITER})


def holder(on: Connection) -> str:
    """Return the host that holds the writer's lock."""
    asked = text(
        "SELECT coalesce(host(a.client_addr), 'localhost') || ' ' || a.application_name FROM pg_locks l "
        "JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.objid = :key AND l.granted"
    )
    return str(on.scalar(asked, {"key": _WRITER}) or "?").strip()


def call_me(on: Connection, name: str) -> None:
    """Tell the server, and those who look there, who is connected."""
    on.execute(text("SELECT set_config('application_name', :name, false)"), {"name": name[:63]})


def rows_of(line: str) -> MetaData:
    """Return the tables that the generations of a line share."""
    named = f"yesan_rows_{line}"
    shared = MetaData(schema=named)
    for table in schema.metadata.sorted_tables:
        _shared(table.to_metadata(shared, schema=named))
    return shared


def _shared(table: Table) -> None:
    for column in table.columns:
        if column.name in _KEYS:
            column.type = BigInteger()
    if table.name == "documents":
        # Bytes decide the order, as they do in a file; and a name stands here once for each of its versions.
        table.c.name.type = String(collation="C")
        table.constraints = {c for c in table.constraints if c is table.primary_key}
        table.append_column(Column("born", BigInteger, nullable=False, index=True))
        table.append_column(Column("died", BigInteger, index=True))
        Index("documents_by_name", table.c.name)
    if table.name == "problems":
        table.c.name.type = String(collation="C")
        table.append_column(Column("generation", BigInteger, index=True))  # of those that belong to no one document


def views_of(name: str) -> str:
    """Return the schema of a generation."""
    return f"yesan_{name}"


def make_generation(on: Connection, name: str, line: str, number: int) -> None:
    """Make the views of a generation, and the tables under them when it begins a line."""
    rows = rows_of(line)
    if line.startswith(f"{name}-"):
        on.execute(CreateSchema(str(rows.schema), if_not_exists=True))
        rows.create_all(on)
    views = views_of(name)
    on.execute(CreateSchema(views))
    living = f"born <= {number} AND (died IS NULL OR died > {number})"
    inside = f'SELECT key FROM "{rows.schema}".documents WHERE {living}'  # noqa: S608 (a number and names of our own)
    for table in schema.metadata.sorted_tables:
        held = {
            "documents": living,
            "problems": f"document IN ({inside}) OR document IS NULL AND generation = {number}",
        }.get(table.name, f"document IN ({inside})")
        seen = f'SELECT * FROM "{rows.schema}".{table.name} WHERE {held}'  # noqa: S608
        on.execute(text(f'CREATE VIEW "{views}".{table.name} AS {seen}'))
    on.execute(text(f'ALTER VIEW "{views}".documents ALTER COLUMN born SET DEFAULT {number}'))
    on.execute(text(f'ALTER VIEW "{views}".problems ALTER COLUMN generation SET DEFAULT {number}'))


def drop_views(on: Connection, name: str) -> None:
    """Take the views of a generation away; the rows stay."""
    on.execute(DropSchema(views_of(name), cascade=True, if_exists=True))


def drop_rows(on: Connection, line: str) -> None:
    """Take the rows of a whole line away."""
    on.execute(DropSchema(f"yesan_rows_{line}", cascade=True, if_exists=True))


def analyse(engine: Engine, line: str) -> None:
    """Let the server count what it holds, so that it plans well from the first question on."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as on:
        for table in rows_of(line).sorted_tables:
            on.execute(text(f'ANALYZE "{table.schema}".{table.name}'))
