"""`yesan answer`: a file of questions in, a file of answers out, in the same order; a broken line stops nothing."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TextIO

from assistant.answer import Answer
from assistant.settings import Settings
from ui.exits import ERROR, USAGE, sentence
from ui.terminal import Terminal


class Asked(Protocol):
    """Whoever answers."""

    def ask(self, question: str, so_far: Sequence[Answer]) -> Answer:
        """Answer a question of a conversation."""
        ...


class BrokenLineError(ValueError):
    """A line that is no question, in both languages."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(en)
        self.ko = ko
        self.en = en


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a file of questions."""

    id: Any
    question: str
    history: tuple[str, ...] = ()


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take the file of questions and where the answers go."""
    pick = terminal.pick
    parser.add_argument("questions", type=Path, metavar="QUESTIONS.jsonl", help='{"id", "question", "history": ["…"]}')
    parser.add_argument("--out", type=Path, metavar="ANSWERS.jsonl", help=pick("없으면 표준 출력", "default: stdout"))


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Answer every line; the exit code is 1 when some line could not be."""
    from assistant.assemble import assemble

    if options.out and options.out.exists() and options.out.samefile(options.questions):
        terminal.tell("질문 파일에 답을 덮어쓸 수 없습니다.", "The answers cannot overwrite the questions.")
        return USAGE
    lines = [(n, raw) for n, raw in enumerate(options.questions.read_bytes().splitlines(), 1) if raw.strip()]
    assistant = assemble(settings)
    broken = 0
    with _opened(options.out, terminal) as out, terminal.bar(len(lines), "답하는 중", "answering") as bar:
        for number, raw in lines:
            try:
                line = answered(case(raw, number), assistant)
            except Exception as error:  # noqa: BLE001 (whatever one line does, the others are answered)
                broken += 1
                ko, en = sentence(error)
                terminal.tell(f"{options.questions}:{number}: {ko}", f"{options.questions}:{number}: {en}")
            else:
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
            bar.update(1)
    if broken:
        terminal.tell(
            f"{len(lines)}줄 가운데 {broken}줄에 답하지 못했습니다.",
            f"{broken} of {len(lines)} lines were not answered.",
        )
    return ERROR if broken else 0


def case(raw: bytes, number: int) -> Case:
    """Read one line; its number is its id when it has none.

    >>> case(b'{"id": "q1", "question": "a?"}', 1)
    Case(id='q1', question='a?', history=())
    """
    try:
        value = json.loads(raw.decode("utf-8-sig"))
    except ValueError as error:
        raise BrokenLineError(f"JSON이 아닙니다: {error}", f"This is not JSON: {error}") from error
    if not isinstance(value, dict) or not isinstance(value.get("question"), str):
        raise BrokenLineError('"question"이 없습니다.', 'There is no "question".')
    history = value.get("history") or []
    if not isinstance(history, list) or not all(isinstance(q, str) for q in history):
        raise BrokenLineError(
            '"history"는 앞선 질문의 목록이어야 합니다.', '"history" must be a list of earlier questions.'
        )
    return Case(value.get("id", str(number)), value["question"], tuple(history))


def answered(case: Case, assistant: Asked) -> dict[str, Any]:
    """Ask the earlier questions in order, then the question; the answer carries the id of its line."""
    so_far: list[Answer] = []
    for earlier in case.history:
        so_far.append(assistant.ask(earlier, tuple(so_far)))
    answer = assistant.ask(case.question, tuple(so_far)).as_json() | {"id": case.id}
    return answer | {"history": list(case.history)} if case.history else answer


@contextmanager
def _opened(path: Path | None, terminal: Terminal) -> Iterator[TextIO]:
    if path is None:
        yield terminal.out
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    # Line by line, so that a run cut short leaves whole answers.
    with path.open("w", encoding="utf-8", buffering=1) as out:
        yield out
