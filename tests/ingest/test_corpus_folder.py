"""A folder becomes a corpus: in order, in parallel, and one bad file stops nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ingest import corpus
from ingest.corpus import find, load
from ingest.model import ProblemKind

SHEET = """{name}

□ 사업개요

사업비 (당해년도)	{cost},000천원	[국비]	[시비]{cost},000천원

□ 예산 총괄

(단위 : 천원)

구 분	2020예산액 (A)	2021예산액 (B)	증감 (B-A)
계	10,000	{cost},000	{more},000
사무관리비	10,000	{cost},000	{more},000
"""


def sheet(cost: int) -> str:
    return SHEET.format(name=f"길 가꾸기 {cost}호", cost=cost, more=cost - 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "다").mkdir()
    for n in range(11, 17):
        (tmp_path / f"{n}.txt").write_text(sheet(n), encoding="utf-8")
        (tmp_path / "다" / f"{n + 20}.txt").write_bytes(sheet(n + 20).encode("cp949"))
    (tmp_path / "빈.txt").write_bytes(b"")
    (tmp_path / "그림.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / ".숨은.txt").write_text("999,000천원", encoding="utf-8")
    return tmp_path


def test_every_file_is_read_by_its_path_under_the_folder_in_order_of_name(folder: Path) -> None:
    read = [r.document.name for r in load([folder]).readings]
    assert read == sorted(read)
    assert {"11.txt", "다/36.txt"} <= set(read)
    assert not any("숨은" in name for name in read)


def test_several_processes_read_the_same_as_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "_FEW", 4)
    assert load([folder], workers=1) == load([folder], workers=2)


def test_bad_files_are_problems_and_the_rest_is_read(folder: Path) -> None:
    made = load([folder])
    assert {p.document for p in made.problems if p.kind is ProblemKind.UNREADABLE} == {"빈.txt", "그림.txt"}
    assert len(made.readings) == 12
    assert all(p.ko and p.en for p in made.problems)


def test_a_path_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    made = load([tmp_path / "없는.txt"])
    assert [p.kind for p in made.problems] == [ProblemKind.UNREADABLE]


def test_progress_counts_every_file_once(folder: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    load([folder], progress=lambda done, whole, name: seen.append((done, whole, name)), workers=2)
    assert [s[0] for s in seen] == list(range(1, 15))
    assert {s[1] for s in seen} == {14}
    assert len({s[2] for s in seen}) == 14


def test_a_file_given_twice_is_read_once(folder: Path) -> None:
    assert len(load([folder, folder / "11.txt"]).readings) == 12


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    for side in ("갑", "을"):
        (tmp_path / side).mkdir()
        (tmp_path / side / "예산.txt").write_text(sheet(12), encoding="utf-8")
    assert [f.name for f in find([tmp_path / "갑", tmp_path / "을"])] == ["갑/예산.txt", "을/예산.txt"]


DYING = """
import json, os, sys
from ingest import corpus

HERE = os.getpid()


def dying(file):
    if file.name == "13.txt":  # as a parser in C would
        assert os.getpid() != HERE
        os._exit(11)
    return corpus.Outcome(file.name, None)


corpus._FEW, corpus.take = 4, dying
outcomes = list(corpus.outcomes_of([sys.argv[1]], workers=2))
print(json.dumps([[o.name for o in outcomes], [o.name for o in outcomes if o.problem]]))
"""


def test_a_file_that_kills_its_process_is_named_and_the_rest_goes_on(folder: Path) -> None:
    # In a process of its own: no thread of another test's library runs there, so the readers are its forks.
    said = subprocess.run([sys.executable, "-c", DYING, str(folder)], capture_output=True, text=True, check=True)
    names, failed = json.loads(said.stdout)
    assert names == [f.name for f in find([folder])]
    assert failed == ["13.txt"]


def test_a_fault_of_the_program_in_one_file_does_not_stop_the_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(document: object) -> None:
        raise ValueError("이 문서에서만")

    monkeypatch.setattr(corpus, "extract", broken)
    made = load([folder], workers=1)
    assert len(made.readings) == 12
    assert all("이 문서에서만" in r.problems[-1].ko for r in made.readings)
