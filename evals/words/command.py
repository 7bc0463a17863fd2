"""The comparison from its database's URL to its page."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import psycopg

from evals.machine import machine_line, now
from evals.program import program_line
from evals.words.measure import Comparison, compare
from evals.words.postgres import UnsuitedError, connect, server_line
from evals.words.shown import words_markdown


def measure_words(url: str, sizes: Sequence[int], out: Path, tell: Callable[[str], None]) -> str:
    """Compare at each number of labels, write the page after each, and return it."""
    out.mkdir(parents=True, exist_ok=True)
    done: list[Comparison] = []
    page = ""
    try:
        with closing(connect(url)) as on:
            about = f"{now()} · {machine_line()} · {program_line()} · PostgreSQL: {server_line(on)}"
            for count in sorted(sizes):
                done.append(compare(count, out / "work", on, tell))
                page = words_markdown(done, about)
                (out / "words.md").write_text(page, encoding="utf-8")
                held = {"about": about, "sizes": [asdict(one) for one in done]}
                (out / "words.json").write_text(json.dumps(held, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except psycopg.OperationalError as error:
        raise UnsuitedError(f"{error}".strip()) from error
    return page
