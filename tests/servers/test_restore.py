"""A database is backed up and restored by the very commands that docs/operations.md prints; vectors come back with an ingest."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.build import ingest
from index.generations.library import open_library
from index.generations.opening import open_finder
from index.options import IndexOptions
from index.query import Query
from index.shelves.database import lasting, open_database
from index.shelves.generation import Mismatch
from ui.conversations import InDatabase
from ui.feedback import Feedback, Opinion

PAGE = Path(__file__).resolve().parents[2] / "docs" / "operations.md"
ROAD = "# 도로 정비\n\n○ 가로등 정비 = 80,000천원\n"


def commands(what: str) -> list[str]:
    """Return the commands under a remark of the page's blocks."""
    found = re.search(rf"^# {what}[^\n]*\n((?:(?!#|```)[^\n]*\n)+)", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    return found[1].splitlines()


def shell(command: str, place: Path, options: IndexOptions) -> str:
    """Run a command as an operator would, in a folder."""
    told = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "DATABASE": options.database.replace("+psycopg", ""),
        "YESAN_HOME_PATH": str(options.home),
        "YESAN_HOME_CACHE": str(options.caches),
        "YESAN_INDEX_DATABASE": options.database,
        "YESAN_INDEX_CHROMA": options.chroma,
    }
    done = subprocess.run(
        ["bash", "-euc", command], cwd=place, env=os.environ | told, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_restored_database_answers_as_the_one_that_was_backed_up(
    served: IndexOptions, machine: Any, hand_answer: Callable[[str], Any], tmp_path: Path
) -> None:
    from index.meaning.vectors import collection_of, open_chroma

    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "road.md").write_text(ROAD, encoding="utf-8")
    ingest([folder], served)
    engine = lasting(open_database(served.database))
    Feedback(engine).add(Opinion("a1", "down", "다른 연도", "?"))
    InDatabase(engine).keep("c1", (hand_answer("하나"),))
    (backup,) = commands("데이터베이스 백업")
    shell(backup, tmp_path, served)
    # Another database, another host, and a Chroma server that has never seen these vectors.
    library = open_library(served)
    open_chroma(served, served.chroma).forget(collection_of(library.line(library.current() or "")))
    elsewhere = replace(served, database=machine.postgres.database(f"r{os.getpid()}"), home=tmp_path / "another-host")
    restore, again, doctor = commands("데이터베이스 복구")
    shell(restore, tmp_path, elsewhere)
    with pytest.raises(Mismatch, match="yesan ingest"):
        open_finder(elsewhere).find(Query("가로등 정비 예산"))
    told = json.loads(shell(f"{again} --json", tmp_path, elsewhere))
    assert (told["unchanged"], told["documents"]) == (1, 1)
    shell(doctor, tmp_path, elsewhere)
    assert {f.printed for f in open_finder(elsewhere).find(Query("가로등 정비 예산")).figures} == {"80,000천원"}
    restored = lasting(open_database(elsewhere.database))
    assert [o.answer for o in Feedback(restored).all()] == ["a1"]
    assert [a.question for a in InDatabase(restored).open("c1")] == ["하나"]
