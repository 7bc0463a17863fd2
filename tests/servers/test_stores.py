"""What every way to keep an index promises: embedded, rows in PostgreSQL, vectors in a Chroma server, and both."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from index.build import ingest
from index.doctor import disagreements, examine
from index.generations.library import open_library
from index.generations.opening import open_finder
from index.options import EmbeddingOptions, IndexOptions
from index.query import Evidence, Filters, Query, Scope
from index.shelves.generation import Busy, Mismatch, NoIndex
from ingest.corpus import load
from ingest.model import Measure

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
ROAD = "# 도로 정비\n\n○ 가로등 정비 = 80,000천원\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "documents"
    place.mkdir()
    (place / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    (place / "library.md").write_text(LIBRARY, encoding="utf-8")
    return place


def names(options: IndexOptions) -> list[str]:
    return [card.name for card in open_finder(options).documents()]


def faults(options: IndexOptions) -> tuple[str, ...]:
    library = open_library(options)
    return disagreements(library, library.current() or "", options)


def told(evidence: Evidence) -> tuple[object, ...]:
    return evidence.sections, evidence.scopes, tuple(evidence.figures), tuple(evidence.facts)


def test_an_index_holds_what_its_documents_say(folder: Path, options: IndexOptions) -> None:
    summary = ingest([folder], options)
    finder, corpus = open_finder(options), load([folder])
    assert (summary.documents, summary.added) == (2, ("harbour.md", "library.md"))
    assert finder.text("harbour.md") == HARBOUR
    assert finder.figures(Filters(limit=10**6)) == tuple(corpus.figures())
    assert finder.problems() == tuple(p for r in corpus.readings for p in r.problems) + corpus.problems
    assert finder.sections("library.md") == corpus.readings[1].document.sections
    assert all(finder.figure(f.id) == f for f in corpus.figures())
    for scope in finder.scopes():
        own = tuple(f for f in corpus.figures() if (f.source.document, f.project) == (scope.document, scope.project))
        assert tuple(finder.contents([scope])[0][0]) == own
    assert faults(options) == ()
    assert all(f.well for f in examine(options) if f.name in {"index", "agreement"})


def test_filters_narrow_as_they_say(folder: Path, options: IndexOptions) -> None:
    ingest([folder], options)
    finder, every = open_finder(options), tuple(load([folder]).figures())
    assert finder.figures(Filters(years=(2031,))) == tuple(f for f in every if f.year == 2031)
    assert finder.figures(Filters(measures=(Measure.BUDGET,))) == tuple(f for f in every if f.measure is Measure.BUDGET)
    assert finder.figures(Filters(account="사무관리비")) == tuple(f for f in every if f.account == "사무관리비")
    assert finder.figures(Filters(total=True)) == tuple(f for f in every if f.total)
    assert finder.figures(Filters(text="부스 설치비"))[0].printed == "30,000천원"
    assert (
        finder.figures(Filters(document="library.md", offset=1, limit=1))
        == finder.figures(Filters(document="library.md"))[1:2]
    )


def test_what_is_not_there_is_a_key_error(folder: Path, options: IndexOptions) -> None:
    ingest([folder], options)
    finder = open_finder(options)
    for look in (
        lambda: finder.text("none.md"),
        lambda: finder.sections("none.md"),
        lambda: finder.contents([Scope("none.md", None)]),
    ):
        with pytest.raises(KeyError):
            look()
    assert finder.figure("none") is None


@pytest.mark.parametrize("kept", ["database", "chroma", "both"])
def test_evidence_is_the_same_wherever_an_index_is_kept(folder: Path, served: IndexOptions, kept: str) -> None:
    embedded = replace(served, home=served.home.with_name("embedded"), database="", chroma="")
    changed = {"database": {"chroma": ""}, "chroma": {"database": ""}, "both": {}}[kept]
    elsewhere = replace(served, **changed)  # type: ignore[arg-type]
    for options in (embedded, elsewhere):
        ingest([folder], options)
    for text in ("박람회 부스 설치비", "도서 구입 예산", "how much for books?"):
        query = Query(text, language="ko" if text[0] > "z" else "mixed")
        one, other = open_finder(embedded).find(query), open_finder(elsewhere).find(query)
        assert told(other)[2:] == told(one)[2:]
        assert [(h.document, h.start) for h in other.sections] == [(h.document, h.start) for h in one.sections]


def test_a_second_run_does_nothing(folder: Path, options: IndexOptions) -> None:
    first = ingest([folder], options)
    second = ingest([folder], options)
    assert (second.generation, second.unchanged, second.embedded) == (first.generation, 2, 0)


def test_only_what_changed_is_read_and_embedded(
    folder: Path, options: IndexOptions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest([folder], options)
    elsewhere = replace(options, home=options.home if not options.database else tmp_path / "other-host")
    (folder / "library.md").write_text(LIBRARY.replace("18,000", "19,500"), encoding="utf-8")
    read: list[str] = []
    summary = ingest([folder], elsewhere, lambda stage, _, __, thing: read.append(thing) if stage == "read" else None)
    printed = {f.printed for f in open_finder(options).figures(Filters(document="library.md"))}
    assert summary.changed == ("library.md",)
    assert set(read) <= {"library.md", ""}
    assert summary.embedded <= 2
    assert "19,500천원" in printed
    assert "18,000천원" not in printed
    assert faults(options) == ()


def test_an_index_brought_up_to_date_answers_as_one_made_anew(
    folder: Path, options: IndexOptions, tmp_path: Path
) -> None:
    ingest([folder], options)
    (folder / "a-road.md").write_text(ROAD, encoding="utf-8")
    (folder / "library.md").unlink()
    ingest([folder], options)
    fresh = replace(options, home=tmp_path / "fresh", database="", chroma="")
    ingest([folder], fresh)
    for text in ("가로등 정비 예산", "박람회 부스"):
        assert told(open_finder(options).find(Query(text)))[2:] == told(open_finder(fresh).find(Query(text)))[2:]
    with pytest.raises(KeyError):
        open_finder(options).text("library.md")
    assert faults(options) == ()


def test_a_file_that_cannot_be_read_stops_nothing_and_is_told(folder: Path, options: IndexOptions) -> None:
    (folder / "broken.txt").write_bytes(b"")
    assert ingest([folder], options).unreadable == ("broken.txt",)
    assert [p.document for p in open_finder(options).problems("broken.txt")] == ["broken.txt"]
    assert ingest([folder], options).unchanged == 3


def test_one_goes_back_and_on_again(folder: Path, options: IndexOptions) -> None:
    first = ingest([folder], options).generation
    (folder / "road.md").write_text(ROAD, encoding="utf-8")
    second = ingest([folder], options).generation
    finder, library = open_finder(options), open_library(options)
    assert (finder.generation, len(finder.documents())) == (second, 3)
    with library.writing():
        library.switch(first)
    assert (finder.generation, len(finder.documents())) == (first, 2)
    del finder
    (folder / "harbour.md").unlink()
    third = ingest([folder], options)
    assert third.generation > second  # a name is given once
    assert names(options) == ["library.md", "road.md"]
    assert faults(options) == ()


def test_as_many_generations_are_kept_as_asked_for(folder: Path, options: IndexOptions) -> None:
    kept = replace(options, keep=3)
    made = []
    for number in range(5):
        (folder / "road.md").write_text(ROAD.replace("80", f"8{number}"), encoding="utf-8")
        made.append(ingest([folder], kept).generation)
    library = open_library(kept)
    assert library.names() == made[-3:]
    with library.writing():
        for back in made[-3:]:
            library.switch(back)
            assert disagreements(library, back, kept) == ()


def test_a_failed_ingest_leaves_the_old_generation_and_the_next_one_mends_it(
    folder: Path, options: IndexOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ingest([folder], options).generation
    (folder / "library.md").unlink()
    (folder / "road.md").write_text(ROAD, encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.generations.assembly.index_words", full)
    with pytest.raises(OSError, match="No space"):
        ingest([folder], options)
    monkeypatch.undo()
    assert open_library(options).current() == before
    assert names(options) == ["harbour.md", "library.md"]
    ingest([folder], options)
    assert names(options) == ["harbour.md", "road.md"]
    assert faults(options) == ()


def test_an_unfinished_generation_is_gone_on_with_though_files_have_changed_since(
    folder: Path, options: IndexOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("index.generations.assembly.index_words", full)
    with pytest.raises(OSError, match="No space"):
        ingest([folder], options)
    monkeypatch.undo()
    (folder / "library.md").write_text(LIBRARY.replace("18,000", "19,500"), encoding="utf-8")
    ingest([folder], options)
    fresh = load([folder])
    assert open_finder(options).figures(Filters(limit=10**6)) == tuple(fresh.figures())
    assert faults(options) == ()


def test_one_writes_at_a_time(folder: Path, options: IndexOptions) -> None:
    with open_library(options).writing(), pytest.raises(Busy):
        ingest([folder], replace(options, wait=0.0))
    assert ingest([folder], options).documents == 2


def test_no_index_is_said_in_words(options: IndexOptions) -> None:
    with pytest.raises(NoIndex, match="yesan ingest"):
        open_finder(options).documents()


def test_an_index_made_otherwise_is_refused_and_made_again(folder: Path, options: IndexOptions) -> None:
    ingest([folder], options)
    other = replace(options, embedding=EmbeddingOptions(query_prompt="질문: "))
    with pytest.raises(Mismatch, match="yesan ingest"):
        open_finder(other).documents()
    assert ingest([folder], other).added == ("harbour.md", "library.md")
    assert len(open_finder(other).documents()) == 2


def test_a_host_that_has_nothing_yet_fetches_what_it_reads(folder: Path, served: IndexOptions, tmp_path: Path) -> None:
    ingest([folder], served)
    shutil.rmtree(served.home)
    reader = open_finder(replace(served, home=tmp_path / "another-host"))
    assert reader.find(Query("박람회 부스 설치비")).figures
    brought = list((tmp_path / "another-host" / "fetched").iterdir())
    assert [p.name.partition("-")[0] for p in brought] == [reader.generation]


def test_arrays_that_did_not_arrive_whole_are_refused(folder: Path, served: IndexOptions, tmp_path: Path) -> None:
    from sqlalchemy import update

    from index.shelves.database import open_database
    from index.shelves.generation import Unreachable
    from index.shelves.lasting import parts

    ingest([folder], served)
    with open_database(served.database).begin() as on:
        on.execute(update(parts).where(parts.c.file == "words.ids.npy").values(data=b"torn"))
    with pytest.raises(Unreachable, match=r"words\.ids\.npy"):
        open_finder(replace(served, home=tmp_path / "another-host")).documents()


@pytest.mark.parametrize("lost", ["all", "looked at", "one"])
def test_vectors_that_a_server_lost_are_missed_and_not_passed_over(
    folder: Path, served: IndexOptions, lost: str
) -> None:
    from index.meaning.vectors import collection_of, open_chroma

    ingest([folder], served)
    library, chroma = open_library(served), open_chroma(served, served.chroma)
    name = collection_of(library.line(library.current() or ""))
    if lost == "one":
        chroma.drop(sorted(chroma.ids(name))[:1], name)
    else:
        chroma.forget(name)
    if lost == "looked at":  # who examines an index makes nothing
        assert [f.well for f in examine(served) if f.name == "agreement"] == [False]
    with pytest.raises(Mismatch, match="yesan ingest"):
        open_finder(served).find(Query("부스"))
    assert ingest([folder], served).unchanged == len(list(folder.iterdir()))
    assert open_finder(served).find(Query("부스")).figures
    assert faults(served) == ()
