"""The tables that outlive generations: which there are, which answers, who reads them, and their arrays in parts.

They are made and changed by the migrations beside this file, never by `create_all`.
"""

from __future__ import annotations

from sqlalchemy import Column, DateTime, Float, Integer, LargeBinary, MetaData, String, Table, Text

SCHEMA = "yesan"
metadata = MetaData(schema=SCHEMA)

generations = Table(
    "generations",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("line", String(40), nullable=False),  # those that came of one by changes share rows and vectors
    Column("state", String(10), nullable=False),  # draft, ready or gone
    Column("base", String(40)),  # of a draft: the generation it was begun from
    Column("made", Float, nullable=False),
    Column("fingerprint", Text, nullable=False),  # JSON, as are the next three
    Column("counts", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("files", Text, nullable=False),  # of its arrays: name, size, digest
)
pointer = Table(  # one row: the generation that answers
    "pointer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(40), nullable=False),
)
readers = Table(
    "readers",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("generation", String(40), primary_key=True),  # one reader may still hold an older one
    Column("host", String(200), nullable=False),
    Column("fetched", String(40), nullable=False),  # the newest one whose arrays it has
    Column("seen", DateTime(timezone=True), nullable=False),
)
parts = Table(
    "parts",
    metadata,
    Column("generation", String(40), primary_key=True),
    Column("file", String(200), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
