"""Generations with their arrays, who reads them, feedback and conversations."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, DateTime, Float, Integer, LargeBinary, String, Text

revision = "0001"
down_revision = None
_SCHEMA = "yesan"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "generations",
        Column("name", String(40), primary_key=True),
        Column("line", String(40), nullable=False),
        Column("state", String(10), nullable=False),
        Column("base", String(40)),
        Column("made", Float, nullable=False),
        Column("fingerprint", Text, nullable=False),
        Column("counts", Text, nullable=False),
        Column("note", Text, nullable=False),
        Column("files", Text, nullable=False),
        schema=_SCHEMA,
    )
    op.create_table(
        "pointer",
        Column("id", Integer, primary_key=True),
        Column("name", String(40), nullable=False),
        schema=_SCHEMA,
    )
    op.create_table(
        "readers",
        Column("id", String(80), primary_key=True),
        Column("generation", String(40), primary_key=True),
        Column("host", String(200), nullable=False),
        Column("fetched", String(40), nullable=False),
        Column("seen", DateTime(timezone=True), nullable=False),
        schema=_SCHEMA,
    )
    op.create_table(
        "parts",
        Column("generation", String(40), primary_key=True),
        Column("file", String(200), primary_key=True),
        Column("number", Integer, primary_key=True),
        Column("data", LargeBinary, nullable=False),
        schema=_SCHEMA,
    )
    op.create_table(
        "feedback",
        Column("id", Integer, primary_key=True),
        Column("at", DateTime(timezone=True), nullable=False),
        Column("answer", String(200), nullable=False, index=True),
        Column("verdict", String(8), nullable=False),
        Column("reason", Text, nullable=False),
        Column("question", Text, nullable=False),
        schema=_SCHEMA,
    )
    op.create_table(
        "conversations",
        Column("name", String(64), primary_key=True),
        Column("at", DateTime(timezone=True), nullable=False, index=True),
        Column("turns", Text, nullable=False),
        schema=_SCHEMA,
    )


def downgrade() -> None:
    """Take the tables away, with all that they hold."""
    for name in ("conversations", "feedback", "parts", "readers", "pointer", "generations"):
        op.drop_table(name, schema=_SCHEMA)
