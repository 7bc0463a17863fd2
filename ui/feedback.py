"""What readers thought of answers, kept in one SQLite file under the home folder, or in the database of the index."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from sqlalchemy import Column, DateTime, Engine, Integer, MetaData, String, Table, Text, create_engine, insert, select

Verdict = Literal["up", "down"]

METADATA = MetaData()
FEEDBACK = Table(
    "feedback",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("answer", String(200), nullable=False, index=True),
    Column("verdict", String(8), nullable=False),
    Column("reason", Text, nullable=False),
    Column("question", Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """One reader's word on one answer."""

    answer: str
    verdict: Verdict
    reason: str = ""
    question: str = ""


class Feedback:
    """A book that opinions are written into; the last of an answer stands beside the earlier ones."""

    def __init__(self, place: Path | Engine) -> None:
        if isinstance(place, Engine):
            self._engine = place  # its tables are brought up to date by whoever opened it
            return
        place.mkdir(parents=True, exist_ok=True)
        self._engine = create_engine(f"sqlite:///{place / 'feedback.sqlite'}")
        METADATA.create_all(self._engine)

    def add(self, opinion: Opinion) -> None:
        """Write an opinion down."""
        row = {
            "at": datetime.now(UTC),
            "answer": opinion.answer[:200],
            "verdict": opinion.verdict,
            "reason": opinion.reason[:2_000],
            "question": opinion.question[:4_000],
        }
        with self._engine.begin() as connection:
            connection.execute(insert(FEEDBACK).values(row))

    def all(self) -> list[Opinion]:
        """Return every opinion, oldest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(FEEDBACK).order_by(FEEDBACK.c.id)).all()
        return [Opinion(r.answer, r.verdict, r.reason, r.question) for r in rows]

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
