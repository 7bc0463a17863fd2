"""PostgreSQL's own search: a tsvector of the program's tokens under GIN, and trigrams of the label."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, LiteralString

import psycopg

from evals.bench.clock import own_cpu
from evals.bench.weigh import server_cpu
from evals.words.cut import quoted, words_of
from evals.words.engine import FIRST, Stock, Typed

Connection = psycopg.Connection[tuple[Any, ...]]
_SESSION: tuple[LiteralString, ...] = (
    "SET jit = off",  # compiling a query of milliseconds takes longer than running it
    "SET work_mem = '256MB'",
    "SET maintenance_work_mem = '1GB'",
)
_TOLD = ("server_version", "shared_buffers", "work_mem", "maintenance_work_mem", "max_parallel_workers_per_gather")
_HANGUL = "SELECT cardinality(show_trgm('한글')) > 0"


class UnsuitedError(ValueError):
    """A database in which the comparison would say nothing."""


def connect(url: str) -> Connection:
    """Return a connection; a database whose letters do not include Hangul is refused."""
    on = psycopg.connect(url.replace("postgresql+psycopg://", "postgresql://", 1), autocommit=True)
    for line in _SESSION:
        on.execute(line)
    on.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    (known,) = on.execute(_HANGUL).fetchone() or (False,)
    if not known:
        on.close()
        raise UnsuitedError(
            "this database takes no trigrams of Hangul, for its locale is C: make it with LC_CTYPE 'C.UTF-8' "
            "(createdb -T template0 -E UTF8 --locale C.UTF-8 words)"
        )
    return on


def server_line(on: Connection) -> str:
    """Return what decides a server's speed, in one line."""
    told = [on.execute("SELECT current_setting(%s)", [name]).fetchone() for name in _TOLD]
    return ", ".join(f"{name} {value[0]}" for name, value in zip(_TOLD, told, strict=True) if value)


class _Table:
    """A table of labels, and the index that it is searched by."""

    name: str
    _column: LiteralString
    _index: LiteralString

    def __init__(self, on: Connection) -> None:
        """Take a connection: what is made lives in a table of its own."""
        self._on = on
        self._rows = 0

    def build(self, stock: Stock) -> None:
        """Copy the labels in, then index them: the other way round takes longer."""
        self._on.execute("DROP TABLE IF EXISTS words_labels")
        self._on.execute(f"CREATE TABLE words_labels (id integer PRIMARY KEY, held {self._column} NOT NULL)")
        self._copy(stock)
        self._on.execute(self._index)
        self._on.execute("VACUUM ANALYZE words_labels")

    def size(self) -> int:
        """Return the bytes of the table and of its indexes."""
        row = self._on.execute("SELECT pg_total_relation_size('words_labels')").fetchone()
        return int(row[0]) if row else 0

    def add(self, stock: Stock) -> None:
        """Copy further labels into the table and its index."""
        self._copy(stock)

    def cpu(self) -> float:
        """Return the processors' seconds of this process and of a server on this machine."""
        return own_cpu() + server_cpu(self._on.info.backend_pid)

    def close(self) -> None:
        """Take the table away."""
        self._on.execute("DROP TABLE IF EXISTS words_labels")

    def _copy(self, stock: Stock) -> None:
        with self._on.cursor() as at, at.copy("COPY words_labels (id, held) FROM STDIN") as copy:
            for held in self._held(stock):
                copy.write_row((self._rows, held))
                self._rows += 1

    def _held(self, stock: Stock) -> Iterator[str]:
        raise NotImplementedError


class Vectors(_Table):
    """Tokens in a tsvector under GIN; any of those typed, the best by ts_rank first."""

    _column = "tsvector"
    _index = "CREATE INDEX ON words_labels USING gin (held)"

    def __init__(self, on: Connection, *, pairs: bool) -> None:
        """Take a connection, and whether pairs of characters are tokens, as they are in ours."""
        super().__init__(on)
        self._pairs = pairs
        self.name = f"tsvector, ts_rank: words{' and pairs' if pairs else ''}"

    def find(self, typed: Typed) -> list[int]:
        """Return the labels that hold any of the tokens, ranked."""
        wanted = " | ".join(map(quoted, typed.tokens if self._pairs else words_of(typed.tokens)))
        rows = self._on.execute(
            "SELECT id FROM words_labels WHERE held @@ %(any)s::tsquery "
            "ORDER BY ts_rank(held, %(any)s::tsquery, 1) DESC, id LIMIT %(first)s",  # 1: long labels count for less
            {"any": wanted, "first": FIRST},
        )
        return [int(row[0]) for row in rows]

    def _held(self, stock: Stock) -> Iterator[str]:
        return (cut.tokens if self._pairs else cut.words for cut in stock.cuts)


class Trigrams(_Table):
    """Trigrams of the label as it is written under GIN; the likest first, of those that PostgreSQL's own threshold lets in."""

    name = "pg_trgm, similarity"
    _column = "text"
    _index = "CREATE INDEX ON words_labels USING gin (held gin_trgm_ops)"

    def find(self, typed: Typed) -> list[int]:
        """Return the labels that are likest to what is typed."""
        rows = self._on.execute(
            "SELECT id FROM words_labels WHERE held %% %(typed)s ORDER BY held <-> %(typed)s, id LIMIT %(first)s",
            {"typed": " ".join(typed.asked.terms), "first": FIRST},
        )
        return [int(row[0]) for row in rows]

    def _held(self, stock: Stock) -> Iterator[str]:
        return (label.text for label in stock.labels)
