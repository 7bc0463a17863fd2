"""A server that goes away in the middle: said in words, nothing lost, and all goes on without a restart when it is back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.build import ingest
from index.doctor import disagreements
from index.generations.library import open_library
from index.generations.opening import open_finder
from index.options import IndexOptions
from index.query import Query
from index.shelves.database import lasting, open_database
from index.shelves.generation import Unreachable
from ui.conversations import InDatabase
from ui.feedback import Feedback, Opinion

ROAD = "# 도로 정비\n\n○ 가로등 정비 = {}천원\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "documents"
    place.mkdir()
    (place / "road.md").write_text(ROAD.format("80,000"), encoding="utf-8")
    return place


def printed(options: IndexOptions) -> set[str]:
    return {f.printed for f in open_finder(options).find(Query("가로등 정비 예산")).figures}


@pytest.mark.parametrize("lost", ["postgres", "chroma"])
def test_an_answer_says_which_server_is_away_and_the_next_one_is_given(
    folder: Path, served: IndexOptions, machine: Any, lost: str
) -> None:
    ingest([folder], served)
    finder, server = open_finder(served), getattr(machine, lost)
    assert finder.find(Query("가로등 정비 예산")).figures
    server.kill()
    try:
        with pytest.raises(Unreachable, match=r"닿지 않.* / the .*(database|Chroma server)"):
            finder.find(Query("도로 정비 예산"))
    finally:
        server.start()
    assert finder.find(Query("도로 정비 예산")).figures


@pytest.mark.parametrize(("lost", "stage"), [("postgres", "read"), ("chroma", "read"), ("postgres", "index")])
def test_an_ingest_that_loses_a_server_loses_nothing_and_the_next_one_goes_on(
    folder: Path, served: IndexOptions, machine: Any, lost: str, stage: str
) -> None:
    before = ingest([folder], served).generation
    (folder / "road.md").write_text(ROAD.format("95,000"), encoding="utf-8")
    killed: list[str] = []

    def kill(now: str, *_: object) -> None:
        if now == stage and not killed:
            killed.append(now)
            getattr(machine, lost).kill()

    try:
        with pytest.raises(Unreachable):
            ingest([folder], served, kill)
    finally:
        getattr(machine, lost).start()
    assert open_library(served).current() == before
    assert printed(served) == {"80,000천원"}
    ingest([folder], served)
    assert printed(served) == {"95,000천원"}
    library = open_library(served)
    assert disagreements(library, library.current() or "", served) == ()


def test_two_readers_under_load_see_whole_generations_while_one_writes(
    folder: Path, served: IndexOptions, tmp_path: Path
) -> None:
    ingest([folder], served)
    amounts = {f"8{n},000천원" for n in range(4)}
    seen: list[tuple[str, tuple[str, ...]]] = []
    faults: list[Exception] = []
    over = threading.Event()

    def read(home: Path) -> None:
        finder = open_finder(replace(served, home=home))
        try:
            while not over.is_set():
                found = finder.find(Query("가로등 정비 예산"))
                seen.append((found.generation, tuple(sorted({f.printed for f in found.figures}))))
                time.sleep(0.01)
        except Exception as error:  # noqa: BLE001 (told below)
            faults.append(error)

    readers = [threading.Thread(target=read, args=(tmp_path / name,)) for name in ("one", "two")]
    for reader in readers:
        reader.start()
    made = []
    for number in range(1, 4):
        (folder / "road.md").write_text(ROAD.format(f"8{number},000"), encoding="utf-8")
        made.append(ingest([folder], served).generation)
    time.sleep(1)
    over.set()
    for reader in readers:
        reader.join(30)
    assert faults == []
    assert {len(shown) for _, shown in seen} == {1}
    assert {shown[0] for _, shown in seen} <= amounts
    assert len({(name, shown) for name, shown in seen}) == len(
        {name for name, _ in seen}
    )  # a generation says one thing
    assert made[-1] in {name for name, _ in seen}


def test_feedback_and_conversations_outlive_the_server_and_are_every_readers(
    served: IndexOptions, machine: Any, hand_answer: Callable[[str], Any]
) -> None:
    engine = lasting(open_database(served.database))
    book, kept = Feedback(engine), InDatabase(engine)
    book.add(Opinion("a1", "down", "다른 연도\x00의 금액", "?"))
    kept.keep("c1", (hand_answer("하나"),))
    kept.keep("c1", (hand_answer("하나"), hand_answer("둘")))
    machine.postgres.kill()
    try:
        with pytest.raises(Unreachable):
            book.add(Opinion("a2", "up"))
    finally:
        machine.postgres.start()
    assert [o.answer for o in Feedback(engine).all()] == ["a1"]
    assert [a.question for a in InDatabase(engine).open("c1")] == ["하나", "둘"]
    with pytest.raises(KeyError):
        kept.open("c2")


def test_the_migrations_make_the_tables_that_the_code_speaks_of(served: IndexOptions) -> None:
    from sqlalchemy import inspect

    from index.shelves.lasting import SCHEMA, metadata
    from ui import conversations, feedback

    held = inspect(open_database(served.database))
    tables = [*metadata.sorted_tables, *feedback.METADATA.sorted_tables, *conversations.METADATA.sorted_tables]
    for table in tables:
        found = {c["name"]: c["nullable"] for c in held.get_columns(table.name, SCHEMA)}
        assert found == {c.name: bool(c.nullable) for c in table.columns}, table.name
