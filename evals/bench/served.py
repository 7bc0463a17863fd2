"""The program served over HTTP, as a process of its own: start-up, latency, throughput, memory."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter, sleep
from typing import IO

import httpx

from evals.bench.clock import REPEATS, Spent, Timed, each, shared, spent, timed, told
from evals.bench.weigh import process_cpu, process_mib

PATIENCE = 180.0  # seconds to wait for a server to come up
AT_ONCE = 8
# One machine plays every caller, so that the limit of one caller is no limit here; all others stay as they are shipped.
ONE_CALLER = ("--set", "server.rate_per_minute=1000000")


@dataclass(frozen=True, slots=True)
class Served:
    """A server that answers."""

    url: str
    pid: int
    start_up: Spent  # from the start of the process to its first sign of readiness

    def cpu(self) -> float:
        """Return the processors' seconds that it has used."""
        return process_cpu(self.pid)


class ServerError(RuntimeError):
    """A server that did not come up, with what it said."""


@contextmanager
def served(home: Path, documents: Path) -> Iterator[Served]:
    """Start `yesan serve` over an index, wait until it is ready, and stop it in the end."""
    port = _free_port()
    command = [*_program("serve", home, documents), "--set", f"server.port={port}", *ONE_CALLER]
    started = perf_counter()
    # a file, not a pipe: thousands of lines of its log would fill a pipe that nobody reads, and stop the server
    with (
        TemporaryFile() as told,
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told) as process,  # noqa: S603
    ):
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(url, process, told, started)
            yield Served(url, process.pid, Spent(perf_counter() - started, process_cpu(process.pid)))
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def measure_served(home: Path, documents: Path, count: int, questions: Sequence[str]) -> list[Timed]:
    """Return the lines of a served index: start-up, first answer, one and many at once, memory."""
    starts: list[Spent] = []
    for _ in range(REPEATS - 1):
        with served(home, documents) as server:
            starts.append(server.start_up)
    with served(home, documents) as server, httpx.Client(base_url=server.url, timeout=120) as client:

        def ask(question: str) -> None:
            client.post("/api/ask", json={"question": question}).raise_for_status()

        starts.append(server.start_up)
        first = each(ask, questions[:1], server.cpu)
        alone, together = questions[1::2] or questions, questions[2::2] or questions
        one: list[Spent] = []
        whole = spent(lambda: one.extend(each(ask, alone)), server.cpu)
        many: list[Spent] = []
        with ThreadPoolExecutor(AT_ONCE) as pool:
            crowd = spent(lambda: many.extend(pool.map(lambda q: each(ask, [q])[0], together)), server.cpu)
        memory = process_mib(server.pid)
    cold = each(lambda q: _ask(home, documents, q), questions[:REPEATS])
    return [
        told("start-up", count, starts, "s"),
        told("first answer over HTTP", count, first, "ms"),
        told("answer over HTTP, one at a time", count, shared(one, whole), "ms"),
        told(f"answer over HTTP, {AT_ONCE} at once", count, shared(many, crowd), "ms"),
        timed(f"answers over HTTP, {AT_ONCE} at once", count, [len(together) / crowd.wall], "per s"),
        timed("serving memory", count, [memory], "MiB"),
        told("`yesan ask`, a process of its own", count, cold, "s"),
    ]


def _ask(home: Path, documents: Path, question: str) -> None:
    command = [*_program("ask", home, documents), question]
    ran = subprocess.run(command, check=False, capture_output=True)  # noqa: S603 (this program, a question made here)
    if not ran.stdout.strip():  # its exit code tells how the answer ended
        raise ServerError(f"`yesan ask` said nothing: {ran.stderr.decode('utf-8', 'replace')[-2000:]}")


def _program(verb: str, home: Path, documents: Path) -> list[str]:
    places = {"home.path": home, "home.cache": home / "cache", "documents.path": documents}
    return [sys.executable, "-m", "ui.command", verb, *(w for k, v in places.items() for w in ("--set", f"{k}={v}"))]


def _wait(url: str, process: subprocess.Popen[bytes], told: IO[bytes], started: float) -> None:
    while perf_counter() - started < PATIENCE:
        if process.poll() is not None:
            told.seek(0)
            said = told.read().decode("utf-8", "replace")
            raise ServerError(f"`yesan serve` ended with {process.returncode}: {said[-2000:]}")
        try:
            if httpx.get(f"{url}/readyz", timeout=5).status_code == httpx.codes.OK:
                return
        except httpx.HTTPError:
            pass
        sleep(0.05)
    raise ServerError(f"`yesan serve` was not ready after {PATIENCE:.0f} seconds")


def _free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])
