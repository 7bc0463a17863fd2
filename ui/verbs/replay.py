"""`yesan replay`: a saved answer is made again, and what differs is named; timings aside, nothing should."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.settings import Settings
from ui.exits import ERROR
from ui.terminal import Terminal
from ui.verbs.answer import BrokenLineError, Case, answered

FREE = frozenset({"id", "timings_ms", "history"})  # the caller's, the clock's, and what was given


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take a file of one answer, or of one a line."""
    parser.add_argument(
        "answers",
        type=Path,
        metavar="ANSWER.json",
        help=terminal.pick("답 하나, 또는 줄마다 하나", "one, or one a line"),
    )


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Answer again; 0 when nothing differs."""
    from assistant.assemble import assemble

    saved = read(options.answers)
    assistant = assemble(settings)
    changed = 0
    with terminal.bar(len(saved), "다시 답하는 중", "replaying") as bar:
        for old in saved:
            new = answered(Case(old.get("id"), old["question"], tuple(old.get("history", ()))), assistant)
            differences = list(differing(_fixed(old), _fixed(json.loads(json.dumps(new)))))
            changed += bool(differences)
            for where, before, after in differences:
                terminal.say(f"{old.get('id')} {where}: {_short(before)} → {_short(after)}")
            bar.update(1)
    if changed:
        terminal.tell(
            f"답 {len(saved)}개 가운데 {changed}개가 달라졌습니다.", f"{changed} of {len(saved)} answers differ."
        )
        return ERROR
    terminal.tell(f"답 {len(saved)}개가 그대로입니다.", f"{len(saved)} of {len(saved)} answers are the same.")
    return 0


def read(path: Path) -> list[dict[str, Any]]:
    """Return the saved answers of a file."""
    text = path.read_text(encoding="utf-8-sig")
    try:
        values = [json.loads(text)]
    except ValueError:
        try:
            values = [json.loads(line) for line in text.splitlines() if line.strip()]
        except ValueError as error:
            raise BrokenLineError(f"{path}: JSON이 아닙니다: {error}", f"{path} is not JSON: {error}") from error
    if not values or not all(isinstance(v, dict) and isinstance(v.get("question"), str) for v in values):
        raise BrokenLineError(f"{path}: 저장한 답이 아닙니다.", f"{path} holds no saved answer.")
    return values


def differing(old: Any, new: Any, where: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield every leaf that differs, with its path.

    >>> list(differing({"a": [1, 2]}, {"a": [1, 3]}))
    [('a[1]', 2, 3)]
    """
    match old, new:
        case dict(), dict():
            for key in sorted(old.keys() | new.keys()):
                yield from differing(old.get(key), new.get(key), f"{where}.{key}" if where else key)
        case list(), list() if len(old) == len(new):
            for number, (before, after) in enumerate(zip(old, new, strict=True)):
                yield from differing(before, after, f"{where}[{number}]")
        case _ if old != new:
            yield where, old, new


def _fixed(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key not in FREE}


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else text[:159] + "…"
