"""Two `yesan serve` processes over one store, one of them killed under load: what was acknowledged is there, and its clients go on with the other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from index.build import ingest
from index.options import IndexOptions
from index.shelves.database import lasting, open_database
from ui.conversations import InDatabase
from ui.feedback import Feedback

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0  # seconds; two programs start on a shared machine
HELD = 10  # turns of a conversation that are looked for at its end
BEFORE, AFTER = 12, 12  # answers, all clients together, before the loss and after it
PLAN = "# 도로 정비\n\n□ 소요예산\n\n○ 2031년 가로등 정비 = 80,000천원\n○ 2031년 보도 정비 = 25,000천원\n"


@dataclass
class Reader:
    """A `yesan serve` of its own."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def ready(self) -> bool:
        """Whether it answers questions."""
        try:
            return httpx.get(f"{self.url}/readyz", timeout=5).status_code == httpx.codes.OK
        except httpx.HTTPError:
            return False


def start(name: str, served: IndexOptions, place: Path, port: int) -> Reader:
    """Start a reader with nothing of its own but a cache of files."""
    told = {
        "YESAN_HOME_PATH": str(place / name),
        "YESAN_HOME_CACHE": str(served.cache),
        "YESAN_INDEX_DATABASE": served.database,
        "YESAN_INDEX_CHROMA": served.chroma,
        "YESAN_SERVER_PORT": str(port),
        "YESAN_SERVER_RATE_PER_MINUTE": "100000",
    }
    command = [sys.executable, "-m", "ui.command", "serve"]
    with (place / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **told}, stdout=log, stderr=log)
    return Reader(port, process)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "documents"
    place.mkdir()
    (place / "road.md").write_text(PLAN, encoding="utf-8")
    return place


@pytest.fixture
def readers(served: IndexOptions, folder: Path, tmp_path: Path, spare: Any) -> Iterator[list[Reader]]:
    """Index one document and serve it twice."""
    ingest([folder], served)
    started = [start(name, served, tmp_path, spare.free_port()) for name in ("one", "two")]
    try:
        for reader in started:
            assert spare.within(PATIENCE, reader.ready), "a reader did not start"
        yield started
    finally:
        for reader in started:
            reader.process.kill()
            reader.process.wait(30)


@dataclass
class Client:
    """A caller that keeps a conversation, goes to the other reader when its own is away, and notes what it was promised."""

    readers: list[Reader]
    number: int
    conversation: str = ""
    asked: list[str] = field(default_factory=list)
    voted: list[str] = field(default_factory=list)
    moved: int = 0

    def turn(self) -> None:
        """Ask on, and say what the answer was worth."""
        question = f"2031년 {('가로등', '보도')[len(self.asked) % 2]} 정비 예산은 얼마인가요?"
        body: dict[str, Any] = {"question": question, "keep": True}
        if self.conversation:
            body["conversation"] = self.conversation
        told = self._post("/api/ask", body)
        assert told["figures"], told["text"]
        self.conversation = told["conversation"]
        self.asked.append(question)
        vote = f"{self.number}-{len(self.voted)}"
        self._post("/api/feedback", {"answer": vote, "verdict": "up"})
        self.voted.append(vote)

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        for _ in range(20):
            try:
                reply = httpx.post(f"{self.readers[0].url}{path}", json=body, timeout=60)
            except httpx.HTTPError:
                self.readers = self.readers[::-1]
                self.moved += 1
                continue
            if reply.status_code == httpx.codes.SERVICE_UNAVAILABLE:
                time.sleep(float(reply.headers["retry-after"]))
                continue
            assert reply.is_success, reply.text
            return reply.json()
        raise AssertionError("nobody answered")


def test_a_reader_killed_under_load_loses_nothing_acknowledged_and_its_clients_go_on(
    readers: list[Reader], served: IndexOptions, spare: Any
) -> None:
    clients = [Client(readers if n % 2 else readers[::-1], n) for n in range(6)]
    over = threading.Event()
    faults: list[BaseException] = []

    def load(client: Client) -> None:
        try:
            while not over.is_set():
                client.turn()
        except BaseException as error:  # noqa: BLE001 (told below)
            faults.append(error)

    def answered() -> int:
        return sum(len(c.voted) for c in clients)

    threads = [threading.Thread(target=load, args=(c,)) for c in clients]
    for thread in threads:
        thread.start()
    assert spare.within(PATIENCE, lambda: answered() >= BEFORE or bool(faults))
    readers[0].process.send_signal(signal.SIGKILL)
    readers[0].process.wait(30)
    seen = answered()
    assert spare.within(PATIENCE, lambda: answered() >= seen + AFTER or bool(faults))
    over.set()
    for thread in threads:
        thread.join(60)
    assert faults == []
    assert sum(c.moved for c in clients) >= 1
    assert readers[1].ready()
    engine = lasting(open_database(served.database))
    voted = {o.answer for o in Feedback(engine).all()}
    for client in clients:
        assert set(client.voted) <= voted
        kept = iter([a.question for a in InDatabase(engine).open(client.conversation)])
        # in their order; a turn whose answer did not come back may stand between them
        assert all(question in kept for question in client.asked[-HELD:])


def test_a_reader_that_starts_before_there_is_anything_to_read_waits_and_is_ready_when_there_is(
    served: IndexOptions, folder: Path, tmp_path: Path, machine: Any, spare: Any
) -> None:
    machine.chroma.kill()
    reader = start("early", served, tmp_path, spare.free_port())
    try:

        def status(path: str) -> int:
            try:
                return httpx.get(reader.url + path, timeout=30).status_code
            except httpx.TransportError:
                return 0

        assert spare.within(PATIENCE, lambda: status("/healthz") == httpx.codes.OK)
        assert status("/readyz") == httpx.codes.SERVICE_UNAVAILABLE
        assert "yesan_documents 0.0" in httpx.get(f"{reader.url}/metrics", timeout=30).text
        told = httpx.post(f"{reader.url}/api/ask", json={"question": "가로등 정비 예산은?"}, timeout=30)
        assert told.status_code == httpx.codes.SERVICE_UNAVAILABLE
        assert "yesan ingest" in told.json()["detail"]
        machine.chroma.start()
        ingest([folder], served)
        assert spare.within(PATIENCE, reader.ready)
        body = {"question": "2031년 가로등 정비 예산은 얼마인가요?"}
        assert "80,000천원" in httpx.post(f"{reader.url}/api/ask", json=body, timeout=60).json()["text"]
        assert "yesan_documents 1.0" in httpx.get(f"{reader.url}/metrics", timeout=30).text
        assert "Traceback" not in (tmp_path / "early.log").read_text(encoding="utf-8")
    finally:
        if not spare.within(0, lambda: machine.chroma.process.poll() is None):
            machine.chroma.start()
        reader.process.kill()
        reader.process.wait(30)
