"""An ingest on two Ray workers of loopback: the same generation as on one machine, whoever dies on the way."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from index.build import ingest
from index.options import EmbeddingOptions, IndexOptions
from index.shelves.generation import Generations, IndexFault

PATIENCE = 100.0
DOCUMENTS = 10
DRIVER = """
import sys
from pathlib import Path
from index.build import ingest
from index.options import EmbeddingOptions, IndexOptions
documents, home, cache, address = sys.argv[1:]
def told(stage, done, total, thing):
    print(stage, done, total, flush=True)
options = IndexOptions(home=Path(home), cache=Path(cache), embedding=EmbeddingOptions(threads=1))
print("DONE", ingest([documents], options, told, cluster=address).documents, flush=True)
"""


def text(number: int) -> str:
    """Return a document of invented services, none like another."""
    lines = [f"# 마을 사업 {number}", "", "## 산출근거", ""]
    lines += [f"○ {number}번 마을 {part}번째 행사 운영비 = {number * 7 + part},000천원" for part in range(1, 5)]
    lines += ["", "## 사업내용", "", f"- 장소 : {number}번 마을회관", "- 주민이 함께 준비하고 함께 치른다", ""]
    return "\n".join(lines)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of documents, one of which cannot be read."""
    place = tmp_path_factory.mktemp("documents")
    for number in range(DOCUMENTS - 1):
        (place / f"d{number:02d}.md").write_text(text(number), encoding="utf-8")
    (place / "empty.txt").write_bytes(b"")
    return place


@pytest.fixture(scope="module")
def models(cache: Path) -> Path:
    return cache / "models"


def options(place: Path, models: Path, device: str = "cpu") -> IndexOptions:
    """Return the options of an index that knows no vector beforehand; the prepared model is shared."""
    own = place / "cache"
    own.mkdir(parents=True)
    (own / "models").symlink_to(models)
    return IndexOptions(home=place / "home", cache=own, embedding=EmbeddingOptions(threads=1, device=device))


@pytest.fixture(scope="module")
def alone(documents: Path, models: Path, tmp_path_factory: pytest.TempPathFactory) -> IndexOptions:
    """Return an index made on one machine."""
    made = options(tmp_path_factory.mktemp("alone"), models)
    ingest([documents], made)
    return made


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Start a cluster of two workers, each with one processor and one with what it calls a GPU, and give its address."""
    import ray  # noqa: F401 - `make test-servers` installs it
    from ray.cluster_utils import Cluster

    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    cluster.add_node(num_cpus=1, num_gpus=1)  # Ray counts what it is told of; the packaged model needs none
    yield cluster.address
    cluster.shutdown()


def held(made: IndexOptions) -> tuple[dict[str, bytes], dict[str, list[str]]]:
    """Return every array of the current generation as bytes, and every row of its database, in order."""
    generations = Generations(made.home)
    folder = generations.folder(generations.current() or "")
    arrays = {f.name: f.read_bytes() for f in sorted((folder / "arrays").iterdir())}
    on = sqlite3.connect(folder / "store.sqlite")
    tables = [name for (name,) in on.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    rows = {name: [repr(row) for row in on.execute(f'SELECT * FROM "{name}" ORDER BY rowid')] for name in tables}  # noqa: S608
    on.close()
    return arrays, rows


class Driver:
    """An ingest in a process of its own, whose progress is watched."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def until(self, line: str) -> None:
        """Wait for a line of progress."""
        assert self.process.stdout
        seen: list[str] = []
        for said in self.process.stdout:
            if said.startswith(line):
                return
            seen.append(said)
        pytest.fail(f"“{line}” never came: {''.join(seen)[-3000:]}")


@contextmanager
def driving(documents: Path, made: IndexOptions, address: str) -> Iterator[Driver]:
    """Start an ingest, and see that nothing is left of it."""
    words = [str(documents), str(made.home), str(made.caches), address]
    with subprocess.Popen(
        [sys.executable, "-c", DRIVER, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            yield Driver(process)
        finally:
            process.kill()


def at_work() -> list[int]:
    """Return the processes of Ray's workers that read and embed for us."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            said = (place / "cmdline").read_bytes()
        except OSError:
            continue
        if said.startswith(b"ray::Worker"):
            found.append(int(place.name))
    return found


def within(seconds: float, holds: Callable[[], object]) -> bool:
    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


def test_two_workers_make_the_generation_that_one_machine_makes(
    documents: Path, models: Path, alone: IndexOptions, address: str, tmp_path: Path
) -> None:
    made = options(tmp_path, models)
    told: list[tuple[str, int, int]] = []
    summary = ingest([documents], made, lambda stage, done, of, _: told.append((stage, done, of)), cluster=address)
    assert held(made) == held(alone)
    assert (summary.documents, summary.unreadable) == (DOCUMENTS, ("empty.txt",))
    assert summary.embedded == summary.passages
    assert [t for t in told if t[0] == "read"] == [("read", n + 1, DOCUMENTS) for n in range(DOCUMENTS)]
    assert not (made.home / "underway.sqlite").exists()


def test_a_worker_that_dies_in_the_middle_costs_nothing_but_time(
    documents: Path, models: Path, alone: IndexOptions, address: str, tmp_path: Path
) -> None:
    made = options(tmp_path, models)
    with driving(documents, made, address) as driver:
        driver.until("read 1 ")
        assert within(PATIENCE, at_work)
        os.kill(at_work()[0], signal.SIGKILL)
        driver.until(f"DONE {DOCUMENTS}")
    assert held(made) == held(alone)


def test_what_a_driver_had_when_it_died_is_taken_up_by_the_next_ingest(
    documents: Path, models: Path, alone: IndexOptions, address: str, tmp_path: Path
) -> None:
    made = options(tmp_path, models)
    with driving(documents, made, address) as driver:
        driver.until("read 4 ")
        driver.process.kill()
    with closing(sqlite3.connect(made.home / "underway.sqlite")) as on:
        assert on.execute("SELECT count(*) FROM readings").fetchone()[0] >= 4
    left = options(tmp_path / "again", models)
    shutil.copytree(made.home, left.home)
    summary = ingest([documents], made)  # this machine alone goes on with what the cluster had done
    assert held(made) == held(alone)
    assert summary.embedded < summary.passages
    ingest([documents], left, cluster=address)
    assert held(left) == held(alone)


def test_a_cluster_that_does_not_answer_is_told_in_a_sentence(documents: Path, models: Path, tmp_path: Path) -> None:
    with pytest.raises(IndexFault, match=r"127\.0\.0\.1:1"):
        ingest([documents], options(tmp_path, models), cluster="127.0.0.1:1")


def test_with_a_gpu_one_worker_embeds_on_it_and_the_others_read(
    documents: Path, models: Path, alone: IndexOptions, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import ray

    # The cluster only says that it has one: whoever gets it works on, as it is told, on the processor.
    monkeypatch.setattr("index.work.cluster._Ray._gpu", property(lambda _: True))
    made = options(tmp_path, models)
    free: list[float] = []

    def told(*_: object) -> None:
        if ray.is_initialized():
            free.append(ray.available_resources().get("GPU", 0.0))

    summary = ingest([documents], made, told, cluster=address)
    assert min(free) == 0.0  # it is taken for as long as there is something to embed
    assert summary.embedded == summary.passages
    assert held(made) == held(alone)


def test_a_worker_whose_torch_has_no_gpu_says_so_in_a_sentence(
    documents: Path, models: Path, address: str, tmp_path: Path
) -> None:
    with pytest.raises(IndexFault, match="finds no GPU here"):
        ingest([documents], options(tmp_path, models, "cuda"), cluster=address)


def test_a_gpu_that_the_cluster_has_not_got_is_told_in_a_sentence(
    documents: Path, models: Path, tmp_path: Path
) -> None:
    with pytest.raises(IndexFault, match="the cluster has no GPU"):
        ingest([documents], options(tmp_path, models, "cuda"), cluster="local")
