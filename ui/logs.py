"""What the server writes down: lines for a person or JSON for a collector; what people ask only when that is wanted."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator, Sequence

from assistant.answer import Answer
from assistant.settings import Log
from ui.desk import Assistant, Step

QUESTIONS = logging.getLogger("yesan.questions")


class JsonLines(logging.Formatter):
    """One JSON object a record."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line = {
            "time": self.formatTime(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class NoQuery(logging.Filter):
    """Cuts what was searched for off the paths in the access log."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Pass every record, shortened."""
        if isinstance(record.args, tuple):
            record.args = tuple(
                a.partition("?")[0] if isinstance(a, str) and a.startswith("/") else a for a in record.args
            )
        return True


def start(log: Log) -> None:
    """Send what we and the server say to standard error in the form that is set, and of others only warnings."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        JsonLines() if log.format == "json" else logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in ("yesan", "uvicorn"):
        logging.getLogger(name).setLevel(log.level.upper())
    if not log.questions:
        handler.addFilter(NoQuery())


class Overheard:
    """An assistant whose questions are written down with how they ended."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def ask(self, question: str, so_far: Sequence[Answer] = ()) -> Answer:
        """Answer, and note it."""
        return _noted(self._assistant.ask(question, so_far))

    def stream(self, question: str, so_far: Sequence[Answer] = ()) -> Iterator[Step | Answer]:
        """Pass every step on, and note the answer."""
        for said in self._assistant.stream(question, so_far):
            yield _noted(said) if isinstance(said, Answer) else said


def _noted(answer: Answer) -> Answer:
    QUESTIONS.info("%s: %s", answer.status.value, " ".join(answer.question.split())[:500])
    return answer
