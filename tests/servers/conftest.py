"""Real servers in throwaway folders on loopback: PostgreSQL and Chroma, started, killed and started again by the tests."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace

for name, value in {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "ORT_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "OMP_WAIT_POLICY": "PASSIVE",
}.items():
    os.environ.setdefault(name, value)

import psycopg
import pytest

from assistant.answer import Answer, AnswerStatus, Understood
from index.meaning.prepare import prepared
from index.options import IndexOptions

PATIENCE = 60.0  # seconds; a shared machine can be slow to start anything
OWNER = "postgres" if os.getuid() == 0 else None  # PostgreSQL refuses to be run by root
ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    """Return whether something comes to hold in time."""
    until = time.monotonic() + seconds
    while not (held := holds()) and time.monotonic() < until:
        time.sleep(0.05)
    return held


def answers(port: int) -> bool:
    """Return whether somebody listens on a port."""
    with socket.socket() as looking:
        return looking.connect_ex(("127.0.0.1", port)) == 0


@dataclass
class Postgres:
    """A PostgreSQL server of its own."""

    folder: Path
    port: int = field(default_factory=free_port)

    @property
    def _bin(self) -> Path:
        return max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))

    def create(self) -> None:
        """Make its folder and start it."""
        self.folder.mkdir()
        if OWNER:
            shutil.chown(self.folder, OWNER)
        self._do("initdb", "-D", str(self.folder / "data"), "-U", "yesan", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        # Nothing here outlives the machine, so nothing needs to reach its disk.
        told = f"-p {self.port} -k {self.folder} -h 127.0.0.1 -c fsync=off -c shared_buffers=64MB"
        self._do("pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", str(self.folder / "log"), "-o", told, "start")

    def kill(self) -> None:
        """End it as a power cut would."""
        self._do("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", "immediate", "stop")

    def database(self, name: str) -> str:
        """Make a database; return its URL."""
        with psycopg.connect(f"host=127.0.0.1 port={self.port} user=yesan dbname=postgres", autocommit=True) as on:
            on.execute(f'CREATE DATABASE "{name}"')
        return f"postgresql+psycopg://yesan@127.0.0.1:{self.port}/{name}"

    def _do(self, program: str, *words: str) -> None:
        with tempfile.TemporaryFile() as said:
            done = subprocess.run(
                [str(self._bin / program), *words], user=OWNER, cwd="/", stdout=said, stderr=said, check=False, timeout=PATIENCE
            )  # fmt: skip
            said.seek(0)
            assert done.returncode == 0, said.read().decode()


@dataclass
class ChromaServer:
    """`chroma run`, in a folder of its own."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [
            str(Path(sys.executable).with_name("chroma")),
            "run",
            "--path",
            str(self.folder),
            "--host",
            "127.0.0.1",
        ]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        assert within(PATIENCE, lambda: answers(self.port)), "Chroma did not start"

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self.process
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)


@pytest.fixture(scope="session")
def spare() -> SimpleNamespace:
    """Return what tests that start servers of their own need."""
    return SimpleNamespace(free_port=free_port, within=within)


@dataclass(frozen=True)
class Servers:
    """Both."""

    postgres: Postgres
    chroma: ChromaServer


@pytest.fixture(scope="session")
def machine() -> Iterator[Servers]:
    """Start both servers for the whole run, in a folder that the database's owner can reach."""
    with tempfile.TemporaryDirectory(prefix="yesan-servers-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o755)
        servers = Servers(Postgres(place / "postgres"), ChromaServer(place / "chroma"))
        servers.postgres.create()
        servers.chroma.start()
        yield servers
        servers.chroma.kill()
        servers.postgres.kill()


@pytest.fixture(scope="session")
def cache() -> Path:
    """Return a cache that outlives one run: the model is prepared once on a machine."""
    place = Path(tempfile.gettempdir()) / f"yesan-test-cache-{os.getuid()}"
    prepared(place)
    return place


@pytest.fixture
def served(machine: Servers, cache: Path, tmp_path: Path) -> IndexOptions:
    """Return the options of an index on both servers, in a database and a collection of its own."""
    name = f"t{os.getpid()}_{abs(hash(tmp_path)):x}"
    return IndexOptions(
        home=tmp_path / "home",
        cache=cache,
        database=machine.postgres.database(name),
        chroma=machine.chroma.url,
    )


@pytest.fixture(params=["embedded", "servers"])
def options(request: pytest.FixtureRequest, served: IndexOptions) -> IndexOptions:
    """Return options for both ways to keep an index: in files under a home, and on servers by URL."""
    return served if request.param == "servers" else replace(served, database="", chroma="")


@pytest.fixture
def hand_answer() -> Callable[[str], Answer]:
    """Return a maker of answers that hold nothing but their question."""
    understood = Understood("ko", "figure", None, "", (), None, "")
    return lambda question: Answer("q", question, understood, AnswerStatus.ABSENT, "없습니다.")
