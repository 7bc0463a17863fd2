"""Files to a generation: only what changed is done, all parts agree, and readers see a whole one at once."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

import numpy as np
import pytest

from index.build import ingest
from index.doctor import disagreements, examine
from index.generations.opening import open_finder
from index.memory import finder_of
from index.options import EmbeddingOptions, IndexOptions
from index.query import Evidence, Filters, Query
from index.shelves.generation import Busy, Generations, Mismatch, NoIndex
from ingest.corpus import load

HARBOUR = """# 항만 축제 운영

## 산출근거

○ 제3회 바다도시 해양박람회 참가 = 42,000천원
  - 박람회 부스 설치비 15,000,000원*2개 = 30,000천원
  - 홍보물품 제작 = 12,000천원

## 예산 총괄

(단위 : 천원)

구 분	2030예산액	2031예산액	증감
계	40,000	42,000	2,000
사무관리비	40,000	42,000	2,000
"""
LIBRARY = "# 작은도서관 육성\n\n## 산출근거\n\n○ 도서 구입비 = 18,000천원\n○ 독서 프로그램 운영 = 7,000천원\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "documents"
    place.mkdir()
    (place / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    (place / "library.md").write_text(LIBRARY, encoding="utf-8")
    return place


@pytest.fixture
def options(tmp_path: Path, cache: Path, prepared_folder: Path) -> IndexOptions:
    assert prepared_folder.exists()
    return IndexOptions(home=tmp_path / "home", cache=cache)


def names(options: IndexOptions) -> list[str]:
    return [card.name for card in open_finder(options).documents()]


def whole(options: IndexOptions) -> tuple[str, ...]:
    generations = Generations(options.home)
    name = generations.current()
    assert name
    return disagreements(generations, name, options)


def facts_of(evidence: Evidence) -> tuple[object, ...]:
    return evidence.sections, evidence.scopes, evidence.figures, evidence.facts


def test_an_index_holds_what_its_documents_say(folder: Path, options: IndexOptions) -> None:
    summary = ingest([folder], options)
    finder = open_finder(options)
    assert (summary.documents, summary.added) == (2, ("harbour.md", "library.md"))
    assert names(options) == ["harbour.md", "library.md"]
    assert finder.text("harbour.md") == HARBOUR
    corpus = load([folder])
    assert finder.figures(Filters(limit=10**6)) == tuple(corpus.figures())
    assert finder.problems() == tuple(p for r in corpus.readings for p in r.problems) + corpus.problems
    assert finder.sections("library.md") == corpus.readings[1].document.sections
    assert all(finder.figure(f.id) == f for f in corpus.figures())
    assert finder.pinned().scopes() is finder.scopes()  # of a generation that never changes they are read once
    backwards = finder.scopes()[::-1]
    assert finder.contents(backwards) == tuple(one for s in backwards for one in finder.contents([s]))
    for scope in finder.scopes():
        (held,) = finder.contents([scope])
        assert held[0] == tuple(
            f for f in corpus.figures() if (f.source.document, f.project) == (scope.document, scope.project)
        )
    assert whole(options) == ()


def test_an_index_on_disk_finds_what_one_in_memory_finds(folder: Path, options: IndexOptions) -> None:
    ingest([folder], options)
    query = Query("해양박람훼 부스 설치비", terms=("해양박람훼", "부스 설치비"))
    on_disk = open_finder(options).find(query, meaning=False)
    in_memory = finder_of(load([folder]).readings).find(query)
    assert on_disk.figures == in_memory.figures
    assert on_disk.scopes == in_memory.scopes


def test_labels_and_words_are_written_while_passages_may_still_be_embedded(folder: Path, options: IndexOptions) -> None:
    stages: list[object] = []
    ingest([folder], options, lambda *told: stages.append(told[0]))
    assert list(dict.fromkeys(stages)) == ["read", "index", "embed"]


def test_a_program_that_has_ingested_ends_without_looking_through_all_that_it_holds() -> None:
    # What is to be done at the end is done in the opposite order: this is asked last.
    code = "import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count() > 0)); import index.build"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "True\n"


def test_a_second_run_does_nothing(folder: Path, options: IndexOptions) -> None:
    first = ingest([folder], options)
    second = ingest([folder], options)
    assert second.generation == first.generation
    assert (second.unchanged, second.embedded) == (2, 0)


@pytest.mark.parametrize("lost", ["chroma", "arrays/vectors.npy", "torn"])
def test_vectors_that_were_lost_are_put_back_though_no_file_has_changed(
    folder: Path, options: IndexOptions, lost: str
) -> None:
    first = ingest([folder], options).generation
    place = Generations(options.home).folder(first)
    query = Query("박람회 부스 설치비")
    before = facts_of(open_finder(options).find(query))
    if lost == "chroma":
        rmtree(place / lost)
    elif lost == "torn":
        (place / "arrays/vectors.npy").write_bytes((place / "arrays/vectors.npy").read_bytes()[:-40])
    else:
        (place / lost).unlink()
    mended = ingest([folder], options)
    assert (mended.unchanged, mended.embedded) == (2, 0)  # they were remembered
    assert mended.generation != first
    assert whole(options) == ()
    assert facts_of(open_finder(options).find(query)) == before


def test_a_changed_file_takes_its_old_figures_and_passages_with_it(folder: Path, options: IndexOptions) -> None:
    ingest([folder], options)
    (folder / "library.md").write_text(LIBRARY.replace("18,000", "19,500"), encoding="utf-8")
    summary = ingest([folder], options)
    printed = {f.printed for f in open_finder(options).figures(Filters(document="library.md"))}
    assert summary.changed == ("library.md",)
    assert "19,500천원" in printed
    assert "18,000천원" not in printed
    assert whole(options) == ()


def test_an_index_brought_up_to_date_answers_as_one_made_anew(
    folder: Path, options: IndexOptions, tmp_path: Path
) -> None:
    ingest([folder], options)
    (folder / "a-road.md").write_text("# 도로 정비\n\n○ 가로등 정비 = 80,000천원\n", encoding="utf-8")
    (folder / "library.md").unlink()
    ingest([folder], options)
    fresh = replace(options, home=tmp_path / "fresh")
    ingest([folder], fresh)
    for text in ("가로등 정비 예산", "박람회 부스", "how much for streetlights?"):
        query = Query(text, language="ko" if "예" in text else "mixed")
        assert facts_of(open_finder(options).find(query)) == facts_of(open_finder(fresh).find(query))


def test_a_deleted_file_is_gone(folder: Path, options: IndexOptions) -> None:
    ingest([folder], options)
    (folder / "harbour.md").unlink()
    summary = ingest([folder], options)
    finder = open_finder(options)
    assert summary.removed == ("harbour.md",)
    assert [card.name for card in finder.documents()] == ["library.md"]
    with pytest.raises(KeyError):
        finder.text("harbour.md")
    assert whole(options) == ()


def test_a_file_that_cannot_be_read_stops_nothing_and_is_told(folder: Path, options: IndexOptions) -> None:
    (folder / "broken.txt").write_bytes(b"")
    summary = ingest([folder], options)
    finder = open_finder(options)
    assert summary.unreadable == ("broken.txt",)
    assert [p.document for p in finder.problems("broken.txt")] == ["broken.txt"]
    assert names(options) == ["harbour.md", "library.md"]
    assert ingest([folder], options).unchanged == 3


def test_a_reader_sees_a_new_generation_without_a_restart(folder: Path, options: IndexOptions) -> None:
    ingest([folder], options)
    finder = open_finder(options)
    before = finder.generation
    assert len(finder.documents()) == 2
    (folder / "road.md").write_text("# 도로\n\n○ 가로등 = 80,000천원\n", encoding="utf-8")
    ingest([folder], options)
    assert finder.generation != before
    assert len(finder.documents()) == 3


def test_an_ingest_that_fails_leaves_the_old_generation_to_answer(
    folder: Path, options: IndexOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest([folder], options)
    before = Generations(options.home).current()
    (folder / "library.md").unlink()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.generations.assembly.save_vectors", full)
    with pytest.raises(OSError, match="No space"):
        ingest([folder], options)
    assert Generations(options.home).current() == before
    assert names(options) == ["harbour.md", "library.md"]
    assert len(list((options.home / "generations").iterdir())) == 1
    monkeypatch.undo()
    assert ingest([folder], options).removed == ("library.md",)


def test_a_second_ingest_says_who_holds_the_index(folder: Path, options: IndexOptions) -> None:
    with Generations(options.home).writing(), pytest.raises(Busy, match=str(os.getpid())):
        ingest([folder], options)


def test_a_second_ingest_may_wait_for_the_first(folder: Path, options: IndexOptions) -> None:
    release = threading.Event()
    held = threading.Event()

    def hold() -> None:
        with Generations(options.home).writing():
            held.set()
            release.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(10)
    threading.Timer(0.3, release.set).start()
    assert ingest([folder], replace(options, wait=30.0)).documents == 2
    holder.join()


def test_no_index_is_said_in_words(options: IndexOptions) -> None:
    with pytest.raises(NoIndex, match="yesan ingest"):
        open_finder(options).documents()


def test_an_index_made_otherwise_is_refused_with_the_command_that_mends_it(folder: Path, options: IndexOptions) -> None:
    ingest([folder], options)
    other = replace(options, embedding=EmbeddingOptions(query_prompt="질문: "))
    with pytest.raises(Mismatch, match="yesan ingest"):
        open_finder(other).documents()
    assert ingest([folder], other).added == ("harbour.md", "library.md")
    assert len(open_finder(other).documents()) == 2


@pytest.mark.usefixtures("quiet")
def test_the_doctor_finds_a_whole_index_well_and_a_torn_one_ill(folder: Path, options: IndexOptions) -> None:
    ingest([folder], options)
    assert all(f.well for f in examine(options, offline=True))
    arrays = Generations(options.home).folder(Generations(options.home).current() or "") / "arrays"
    np.save(arrays / "words.count.npy", np.array([999]))
    ill = {f.name for f in examine(options) if not f.well}
    assert ill == {"agreement"}


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.doctor._LEAST_FREE", 0)
