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
from time import perf_counter, sleep

import httpx

from evals.bench.clock import Timed, each, timed
from evals.bench.weigh import process_mib

PATIENCE = 180.0  # seconds to wait for a server to come up
AT_ONCE = 8
NO_LIMIT = ("--set", "server.rate_per_minute=1000000", "--set", "server.waiting=10000")


@dataclass(frozen=True, slots=True)
class Served:
    """A server that answers."""

    url: str
    pid: int
    start_up: float  # seconds from the start of the process to its first sign of readiness


class ServerError(RuntimeError):
    """A server that did not come up, with what it said."""


@contextmanager
def served(home: Path, documents: Path) -> Iterator[Served]:
    """Start `yesan serve` over an index, wait until it is ready, and stop it in the end."""
    port = _free_port()
    places = {"home.path": home, "home.cache": home / "cache", "documents.path": documents, "server.port": port}
    told = [word for key, value in places.items() for word in ("--set", f"{key}={value}")]
    command = [sys.executable, "-m", "ui.command", "serve", *told, *NO_LIMIT]
    started = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:  # noqa: S603
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(url, process, started)
            yield Served(url, process.pid, perf_counter() - started)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def measure_served(home: Path, documents: Path, count: int, questions: Sequence[str]) -> list[Timed]:
    """Return the lines of a served index: start-up, first answer, one and many at once, memory."""
    with served(home, documents) as server, httpx.Client(base_url=server.url, timeout=120) as client:

        def ask(question: str) -> None:
            client.post("/api/ask", json={"question": question}).raise_for_status()

        first = each(ask, questions[:1])
        alone, together = questions[1::2] or questions, questions[2::2] or questions
        one = each(ask, alone)
        started = perf_counter()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            many = list(pool.map(lambda q: each(ask, [q])[0], together))
        spent = perf_counter() - started
        memory = process_mib(server.pid)
        return [
            timed("start-up", count, [server.start_up], "s"),
            timed("first answer over HTTP", count, first, "ms"),
            timed("answer over HTTP, one at a time", count, one, "ms"),
            timed(f"answer over HTTP, {AT_ONCE} at once", count, many, "ms"),
            timed(f"answers over HTTP, {AT_ONCE} at once", count, [len(together) / spent], "per s"),
            timed("serving memory", count, [memory], "MiB"),
        ]


def _wait(url: str, process: subprocess.Popen[bytes], started: float) -> None:
    while perf_counter() - started < PATIENCE:
        if process.poll() is not None:
            said = process.stderr.read().decode("utf-8", "replace") if process.stderr else ""
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
