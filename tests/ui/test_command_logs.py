"""What the server writes down, in which form, and what it does not."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest

from assistant.answer import Answer, AnswerStatus, Understood
from assistant.settings import Log
from index.shelves.generation import Unreachable
from ui.desk import Step
from ui.gauges import Gauges
from ui.logs import JsonLines, NoQuery, Overheard, start


def record(message: str, *args: object) -> logging.LogRecord:
    return logging.LogRecord("yesan.ui", logging.INFO, "x.py", 1, message, args, None)


@dataclass(frozen=True)
class Told:
    """A step of the work."""

    name: str
    text: str


class Short:
    """Answers one thing: a fake, so that the log can be looked at alone."""

    def ask(self, question: str, so_far: Sequence[Answer] = ()) -> Answer:
        return Answer(
            "a", question, Understood("ko", "figure", None, None, (), None, question), AnswerStatus.ABSENT, "없음"
        )

    def stream(self, question: str, so_far: Sequence[Answer] = ()) -> Iterator[Step | Answer]:
        yield Told("found", "…")
        yield self.ask(question, so_far)


@pytest.fixture
def levels() -> Iterator[None]:
    """Put the root logger back as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name in ("yesan", "uvicorn"):
        logging.getLogger(name).setLevel(logging.NOTSET)


def test_a_json_line_is_one_object_with_level_and_message() -> None:
    line = json.loads(JsonLines().format(record("두 줄\n%s", "끝")))
    assert line["level"] == "info"
    assert line["message"] == "두 줄\n끝"


def test_an_error_keeps_its_trace_in_json() -> None:
    try:
        raise ValueError("x")
    except ValueError as error:
        failed = record("failed")
        failed.exc_info = (type(error), error, error.__traceback__)
    assert "ValueError: x" in json.loads(JsonLines().format(failed))["trace"]


def test_what_was_searched_for_does_not_stand_in_the_access_log() -> None:
    line = record('%s - "%s %s"', "127.0.0.1", "GET", "/api/figures?text=secret")
    assert NoQuery().filter(line)
    assert line.getMessage() == '127.0.0.1 - "GET /api/figures"'


def test_questions_are_noted_with_how_they_ended(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "yesan.questions"):
        said = list(Overheard(Short()).stream("축제\n예산은?"))
        Overheard(Short()).ask("둘?")
    assert said[0] == Told("found", "…")
    assert [r.getMessage() for r in caplog.records] == ["absent: 축제 예산은?", "absent: 둘?"]


@pytest.mark.usefixtures("levels")
def test_the_level_holds_for_us_and_others_only_warn() -> None:
    start(Log(level="debug", format="json"))
    assert logging.getLogger("yesan.ui").isEnabledFor(logging.DEBUG)
    assert not logging.getLogger("chromadb").isEnabledFor(logging.INFO)


def test_an_index_that_is_away_takes_no_other_metric_with_it() -> None:
    def away() -> int:
        raise Unreachable("닿지 않습니다", "away")

    page = Gauges(lambda: 3, away).page().decode()
    assert "yesan_documents NaN" in page
    assert "yesan_questions_inside 3.0" in page
