"""What the server writes down: lines for a person or JSON for a collector; what people ask only when that is wanted."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator, Sequence

from assistant.answer import Answer
from assistant.settings import Log
from ui.desk import Assistant

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


def start(log: Log) -> None:
    """Send everything to standard error in the form that is set."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        JsonLines() if log.format == "json" else logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    logging.basicConfig(level=log.level.upper(), handlers=[handler], force=True)
    QUESTIONS.disabled = not log.questions


class Overheard:
    """An assistant whose questions are written down with how they ended."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def ask(self, question: str, so_far: Sequence[Answer] = ()) -> Answer:
        """Answer, and note it."""
        return _noted(self._assistant.ask(question, so_far))

    def stream(self, question: str, so_far: Sequence[Answer] = ()) -> Iterator[object]:
        """Pass every step on, and note the answer."""
        for said in self._assistant.stream(question, so_far):
            yield _noted(said) if isinstance(said, Answer) else said


def _noted(answer: Answer) -> Answer:
    QUESTIONS.info("%s: %s", answer.status.value, " ".join(answer.question.split())[:500])
    return answer
