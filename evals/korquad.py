"""KorQuAD-style reading questions as a dataset: each context becomes a document, each question asks for its words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from evals.case import Case, CaseError, Ground, Words

KIND = "reading"


def read_korquad(text: str) -> Iterator[tuple[int, Case | CaseError]]:
    """Yield a case for every question, numbered by its place in the file: such a file has no lines to speak of."""
    try:
        data = json.loads(text)
        contexts = list(_contexts(data))
    except json.JSONDecodeError as error:
        yield error.lineno, CaseError(f"not JSON: {error.msg}")
        return
    except (KeyError, TypeError, AttributeError) as error:
        yield 1, CaseError(f"not KorQuAD: data > paragraphs > context, qas is needed ({error!r})")
        return
    number = 0
    for document, context, questions in contexts:
        for question in questions:
            number += 1
            yield number, _case(document, context, question)


def write_documents(text: str, folder: Path) -> tuple[Path, ...]:
    """Write every context of a KorQuAD file as a text document of its own, under the names that its cases cite."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for document, context, _ in _contexts(json.loads(text)):
        path = folder / document
        path.write_text(context, encoding="utf-8")
        paths.append(path)
    return tuple(paths)


def _contexts(data: Mapping[str, Any]) -> Iterator[tuple[str, str, list[Mapping[str, Any]]]]:
    for a, article in enumerate(data["data"]):
        for p, paragraph in enumerate(article["paragraphs"]):
            yield f"a{a:04d}_p{p:03d}.txt", str(paragraph["context"]), list(paragraph["qas"])


def _case(document: str, context: str, record: Mapping[str, Any]) -> Case | CaseError:
    try:
        answer = record["answers"][0]
        start, words = int(answer["answer_start"]), str(answer["text"])
        line = context.count("\n", 0, start) + 1
        ground = Ground(words, document, line, context.split("\n")[line - 1][:200])
        return Case(id=str(record["id"]), question=str(record["question"]), kind=KIND, expected=(Words(words, ground),))
    except (KeyError, IndexError, TypeError, ValueError) as error:
        return CaseError(f"a question with id, question and answers is needed ({error!r})")
