"""Questions from a file: JSON Lines, a simple CSV, or KorQuAD-style JSON; every fault is told with its line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from evals.case import Case, CaseError, read_case
from evals.korquad import read_korquad
from evals.sheet import read_sheet


class DatasetError(ValueError):
    """A dataset that cannot be used; the message has one line for each fault, with its place."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A named list of questions."""

    name: str
    cases: tuple[Case, ...]


def load(path: Path) -> Dataset:
    """Return the questions of a file, by its suffix; DatasetError lists all that is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(f"{path}: cannot be read: {error}") from error
    match path.suffix.lower():
        case ".jsonl" | ".ndjson":
            found = _read_lines(text)
        case ".csv" | ".tsv":
            found = read_sheet(text, "\t" if path.suffix.lower() == ".tsv" else ",")
        case ".json":
            found = read_korquad(text)
        case other:
            raise DatasetError(f"{path}: a dataset is .jsonl, .csv, .tsv or KorQuAD-style .json, not {other or 'this'}")
    return Dataset(path.stem, _checked(path, found))


Numbered = tuple[int, Case | CaseError]  # the line of the file, and what stands there


def _read_lines(text: str) -> Iterable[Numbered]:
    # Only "\n" ends a JSON line: splitlines() would cut at characters that stand in Korean documents.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield number, read_case(json.loads(line))
        except json.JSONDecodeError as error:
            yield number, CaseError(f"not JSON: {error.msg} at column {error.colno}")
        except CaseError as error:
            yield number, error


def _checked(path: Path, found: Iterable[Numbered]) -> tuple[Case, ...]:
    cases: dict[str, Case] = {}
    faults: list[str] = []
    for number, case in found:
        if isinstance(case, CaseError):
            faults.append(f"{path}:{number}: {case}")
        elif case.id in cases:
            faults.append(f"{path}:{number}: id: {case.id!r} was used before")
        else:
            cases[case.id] = case
    faults += [
        f"{path}: {case.id}: paraphrase_of: there is no question {case.paraphrase_of!r}"
        for case in cases.values()
        if case.paraphrase_of and case.paraphrase_of not in cases
    ]
    if faults:
        raise DatasetError("\n".join(faults))
    if not cases:
        raise DatasetError(f"{path}: there is no question in it")
    return tuple(cases.values())
