"""`yesan generations`, as an operator uses it, over both ways to keep an index: which there are, back to one, and what is let go of."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.build import ingest
from index.fingerprint import made_with
from index.generations.library import open_library
from index.generations.opening import open_finder
from index.options import EmbeddingOptions, IndexOptions
from index.query import Query
from ui.command import main
from ui.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
ROAD = "# 도로 정비\n\n○ 가로등 정비 = {}천원\n"
# Reads a generation, and holds it until it is told to end.
READER = """
import sys
from pathlib import Path
from index.generations.opening import open_finder
from index.options import IndexOptions
from index.query import Query
home, cache, database, chroma = sys.argv[1:]
finder = open_finder(IndexOptions(home=Path(home), cache=Path(cache), database=database, chroma=chroma))
asked = lambda: {f.printed for f in finder.find(Query("가로등 정비 예산"), meaning=False).figures}
held = asked()
print("READY", flush=True)
sys.stdin.readline()
"""


def yesan(options: IndexOptions, *words: str, lang: str = "en") -> tuple[int, str, str]:
    """Run one command over an index; return its code, what it says and what it remarks."""
    out, err = io.StringIO(), io.StringIO()
    told = {
        "YESAN_HOME_PATH": str(options.home),
        "YESAN_HOME_CACHE": str(options.caches),
        "YESAN_INDEX_DATABASE": options.database,
        "YESAN_INDEX_CHROMA": options.chroma,
    }
    terminal = Terminal(lang="ko" if lang == "ko" else "en", out=out, err=err, into=io.StringIO())
    return main(words, environment=told, terminal=terminal), out.getvalue(), err.getvalue()


def listed(options: IndexOptions) -> dict[str, bool]:
    """Return the generations that the command lists, each with whether it answers."""
    code, said, _ = yesan(options, "generations", "--json")
    assert code == 0
    return {row["name"]: row["current"] for row in json.loads(said)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "documents"
    place.mkdir()
    return place


def make(folder: Path, options: IndexOptions, *amounts: str) -> list[str]:
    """Ingest one document with each of the amounts in turn; return the generations."""
    made = []
    for amount in amounts:
        (folder / "road.md").write_text(ROAD.format(amount), encoding="utf-8")
        made.append(ingest([folder], options).generation)
    return made


def printed(options: IndexOptions) -> set[str]:
    """Return what the index finds by its mapped words and labels alone."""
    return {f.printed for f in open_finder(options).find(Query("가로등 정비 예산"), meaning=False).figures}


def test_generations_are_listed_with_what_they_hold_and_which_answers(folder: Path, options: IndexOptions) -> None:
    first, second = make(folder, options, "80,000", "95,000")
    assert listed(options) == {first: False, second: True}
    code, said, _ = yesan(options, "generations")
    lines = said.splitlines()
    assert code == 0
    assert [line[:9] for line in lines] == [f"  {first}", f"* {second}"]
    assert all("1 documents, 1 figures" in line for line in lines)
    assert "문서 1, 수치 1" in yesan(options, "generations", lang="ko")[1]


def test_back_makes_the_one_before_answer_for_every_reader_at_once(folder: Path, options: IndexOptions) -> None:
    first, second = make(folder, options, "80,000", "95,000")
    running = open_finder(options)
    assert running.find(Query("가로등 정비 예산")).generation == second
    assert yesan(options, "generations", "back")[0] == 0
    assert listed(options) == {first: True, second: False}
    assert {f.printed for f in running.find(Query("가로등 정비 예산")).figures} == {"80,000천원"}
    assert printed(options) == {"80,000천원"}
    assert yesan(options, "generations", "back", second)[0] == 0
    assert {f.printed for f in running.find(Query("가로등 정비 예산")).figures} == {"95,000천원"}


def test_with_nothing_to_go_back_to_all_stays_as_it_is(folder: Path, options: IndexOptions) -> None:
    (only,) = make(folder, options, "80,000")
    for words in (("back",), ("back", "g000099")):
        code, _, remark = yesan(options, "generations", *words)
        assert (code, remark.strip()) == (1, "There is no such generation to go back to.")
        assert listed(options) == {only: True}


def test_without_an_index_the_command_to_make_one_is_named(options: IndexOptions) -> None:
    code, said, remark = yesan(options, "generations")
    assert (code, said) == (1, "")
    assert "yesan ingest" in remark
    assert yesan(options, "generations", "--json")[:2] == (0, "[]\n")


def test_one_that_this_program_could_not_read_is_not_gone_back_to(folder: Path, options: IndexOptions) -> None:
    other = replace(options, embedding=EmbeddingOptions(query_prompt="질문: "))
    assert made_with(other) != made_with(options)
    first, second = *make(folder, options, "80,000"), *make(folder, other, "95,000")
    told = ("--set", "model.query_prompt=질문: ")
    code, _, remark = yesan(options, *told, "generations", "back")
    assert code == 1
    assert "yesan ingest" in remark
    assert listed(options) == {first: False, second: True}


def test_only_so_many_are_kept_as_asked_for_and_never_the_one_that_answers(folder: Path, options: IndexOptions) -> None:
    made = make(folder, replace(options, keep=3), "80,000", "85,000", "95,000")
    assert list(listed(options)) == made
    assert yesan(options, "generations", "--keep", "2")[0] == 0
    assert list(listed(options)) == made[1:]
    yesan(options, "generations", "back")
    assert yesan(options, "generations", "--keep", "1")[0] == 0
    assert listed(options)[made[1]]
    assert printed(options) == {"85,000천원"}


@pytest.fixture
def reader(folder: Path, served: IndexOptions, tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Let another process read a generation and hold it; yield its name and the process."""
    (first,) = make(folder, served, "80,000")
    words = [str(tmp_path / "another-host"), str(served.caches), served.database, served.chroma]
    with subprocess.Popen(
        [sys.executable, "-c", READER, *words], cwd=ROOT, env=os.environ.copy(), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stdout.readline() == "READY\n"
        yield first, process
        process.kill()


def test_the_old_one_is_kept_until_nobody_reads_it(
    folder: Path, served: IndexOptions, reader: tuple[str, subprocess.Popen[str]], spare: Any
) -> None:
    held, process = reader
    made = make(folder, replace(served, keep=1), "85,000", "95,000")
    assert list(listed(served)) == [held, made[-1]]
    yesan(served, "generations", "--keep", "1")
    assert list(listed(served)) == [held, made[-1]]
    assert open_library(served).store(held)
    process.communicate("end\n", timeout=30)
    # A reader that ended says so no more than one that was killed: it is missed after a minute.
    gone = "UPDATE yesan.readers SET seen = seen - interval '61 seconds' WHERE generation = :held"
    from sqlalchemy import text

    from index.shelves.database import open_database

    with open_database(served.database).begin() as on:
        assert on.execute(text(gone), {"held": held}).rowcount == 1
    assert yesan(served, "generations", "--keep", "1")[0] == 0
    assert list(listed(served)) == made[-1:]
    assert printed(served) == {"95,000천원"}
