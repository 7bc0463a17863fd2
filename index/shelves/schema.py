"""The tables of a generation, in SQL that every engine has."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData()

documents = Table(
    "documents",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("digest", String, nullable=False),
    Column("card", LargeBinary, nullable=False),
    Column("text", LargeBinary, nullable=False),  # bytes: a text may hold NUL, which SQL strings refuse
    Column("problem", LargeBinary),  # why a file could not be read; its text is then empty
)
scopes = Table(
    "scopes",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("document", Integer, nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("project", Text),
    Column("words", LargeBinary, nullable=False),  # what holds for all of it, for the label index
)
sections = Table(
    "sections",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("document", Integer, nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("scope", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
figures = Table(
    "figures",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("document", Integer, nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("scope", Integer, nullable=False, index=True),
    Column("project", Text),
    Column("year", Integer),
    Column("measure", String, nullable=False),
    Column("account", String),
    Column("account_code", String),
    Column("total", Boolean, nullable=False),
    Column("annual", Boolean, nullable=False, index=True),  # compared with other documents' figures
    Column("label", Text, nullable=False),  # squeezed: what a filter by text looks into
    Column("words", LargeBinary, nullable=False),  # its own label, for the label index
    Column("data", LargeBinary, nullable=False),
)
Index("figures_by_year", figures.c.year, figures.c.measure)
Index("figures_by_account", figures.c.account)
facts = Table(
    "facts",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("document", Integer, nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("scope", Integer, nullable=False, index=True),
    Column("words", LargeBinary, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
problems = Table(
    "problems",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("document", Integer, index=True),  # none: it shows only when documents are held side by side
    Column("name", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
checks = Table(
    "checks",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("document", Integer, nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
pieces = Table(
    "pieces",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("document", Integer, nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("section", Integer, nullable=False),
    Column("scope", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("bag", LargeBinary, nullable=False),  # its tokens: an unchanged passage is not analysed again
)
OF_DOCUMENT = (scopes, sections, figures, facts, problems, checks, pieces)
