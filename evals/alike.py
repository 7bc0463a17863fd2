"""The same documents in another format: the figures that are read differently, and the answers that claim others."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.answer import Answer
from assistant.assistant import Assistant
from evals.generator.forms import WRITERS, Part, Sheet
from index.memory import finder_of
from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Document, Item, Problem, Reading, Table
from ingest.read import read
from ingest.text.lines import Line, split, tight

_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Question:
    """A question with those that were asked before it."""

    id: str
    text: str
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Apart:
    """What one question claims over the text and does not over the other format, and the other way round."""

    question: Question
    missing: tuple[str, ...]
    more: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What differs in another format: answers, and of each document the figures missing and those that are more."""

    answers: tuple[Apart, ...]
    figures: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def parts(document: Document) -> Iterator[Part]:
    """Yield what a document holds in order, as a writer takes it: its lines, and its tables as they were read."""
    done: set[int] = set()
    for line in split(document.text):
        tables = [t for t in document.tables if _holds(t, line.start, line.end)]
        if not tables and not any(_goes_on(item, line) for item in document.items):
            item = next((i for i in document.items if line.start <= i.start < line.end < i.end), None)
            yield _BREAK.sub(" ", document.text[line.start : item.end if item else line.end].rstrip())
        for table in tables:
            if table.index not in done:
                done.add(table.index)
                if any(_inside(table, t) for t in tables):
                    yield f"○ {table.caption}"  # the label of the cell that held it
                yield _sheet(table, document.text)


def _goes_on(item: Item, line: Line) -> bool:
    """Tell whether a line is the rest of an item that begins above it: in a file that is one paragraph."""
    return item.table is None and item.start < line.start < item.end


def _holds(table: Table, start: int, end: int) -> bool:
    return any(a <= end and start < b for a, b in table.parts or ((table.start, table.end),))


def _inside(table: Table, other: Table) -> bool:
    return table is not other and other.start <= table.start and table.end <= other.end


def _sheet(table: Table, text: str) -> Sheet:
    rows = [[""] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        before = text[max(0, cell.start - 20) : cell.start]
        lead = len(before) - len(before.rstrip(" ")) if cell.column == 0 and cell.text else 0
        rows[cell.row][cell.column] = " " * lead + cell.text
    merged = (c for c in table.cells if c.row_span * c.column_span > 1)
    return Sheet(tuple(map(tuple, rows)), tuple((c.row, c.column, c.row_span, c.column_span) for c in merged))


def reading(path: Path) -> Reading:
    """Read a file that is known to be whole."""
    document = read(path)
    if isinstance(document, Problem):
        raise FileNotFoundError(document.en)
    return check(extract(document))


def said(made: Reading) -> Counter[str]:
    """Count what is read, each as a person would tell it; a break inside a cell may be a blank or none."""
    return Counter(
        f"{f.printed} = {f.value} {f.unit}, {f.measure}, {f.year}, {tight(f.item)}, {tight(f.column)}"
        for f in made.figures
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the documents in each format, read them, ask the questions, and print what differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, default=Path("documents"))
    parser.add_argument("--questions", type=Path, default=Path("evals/datasets/samples.jsonl"))
    parser.add_argument("--forms", nargs="*", default=["docx", "hwpx", "hwp", "xlsx", "pdf"])
    parser.add_argument("--shown", type=int, default=10, help="differences shown of each kind")
    chosen = parser.parse_args(arguments)
    texts = [reading(p) for p in sorted(chosen.documents.glob("*.txt"))]
    asked = [_question(row) for row in chosen.questions.read_text(encoding="utf-8").splitlines() if row]
    worst = 0
    for form in chosen.forms:
        found = against(texts, asked, form)
        figures = [sum(len(pair[n]) for pair in found.figures) for n in (0, 1)]
        print(f"{form}: {len(asked) - len(found.answers)} of {len(asked)} answers alike;",
              f"figures missing {figures[0]}, more {figures[1]} of {sum(len(t.figures) for t in texts)}", flush=True)  # fmt: skip
        for text, (missing, more) in zip(texts, found.figures, strict=True):
            for sign, lines in (("-", missing), ("+", more)):
                for line in lines[: chosen.shown]:
                    print(f"   {text.document.name} {sign} {line}")
        for one in found.answers[: chosen.shown]:
            print(f"   {one.question.id} {one.question.text!r} - {list(one.missing)} + {list(one.more)}")
        worst += len(found.answers) + sum(figures)
    return 1 if worst else 0


def against(texts: Sequence[Reading], asked: Sequence[Question], form: str) -> Found:
    """Write the documents in another format, read them, ask the questions of both, and tell what differs."""
    with TemporaryDirectory() as folder:
        others = [
            reading(WRITERS[form](tuple(parts(t.document)), Path(folder, f"{Path(t.document.name).stem}.{form}")))
            for t in texts
        ]
    one, other = (Assistant(finder_of(read_)) for read_ in (texts, others))
    answers = (Apart(q, *_apart(claimed(one, q), claimed(other, q))) for q in asked)
    return Found(
        tuple(a for a in answers if a.missing or a.more),
        tuple(_apart(said(a), said(b)) for a, b in zip(texts, others, strict=True)),
    )


def claimed(assistant: Assistant, question: Question) -> Counter[str]:
    """Ask, and count the figures that are claimed."""
    so_far: list[Answer] = []
    for each in question.before:
        so_far.append(assistant.ask(each, so_far))
    answer = assistant.ask(question.text, so_far)
    return Counter(f"{f.value} {f.unit}" for f in answer.figures if f.role == "answer")


def _apart(one: Counter[str], other: Counter[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple((one - other).elements()), tuple((other - one).elements())


def _question(row: str) -> Question:
    known = json.loads(row)
    return Question(str(known["id"]), known["question"], tuple(known.get("history", ())))


if __name__ == "__main__":
    sys.exit(main())
