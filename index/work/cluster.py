"""Reading and embedding spread over a Ray cluster; what comes back is what one machine would have made, in its order."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from index.fingerprint import made_with
from index.meaning.embedder import Embedder, Vector, fingerprint, open_embedder
from index.meaning.remembered import Remembered
from index.options import IndexOptions
from index.shelves.generation import IndexFault, Mismatch, Unreachable
from index.work.crew import READ, TRIES, Crew, LostError, NobodyError, Task
from index.work.taking import Taken, Taker, packed, unpacked
from index.work.underway import Underway
from ingest.corpus import Found, Outcome, take
from ingest.model import Problem, ProblemKind

EMBED = "embed"


@dataclass(frozen=True, slots=True)
class _Sent(Found):
    """A file whose bytes came with it: a worker shares no folder with the driver."""

    sent: bytes = b""

    def data(self) -> bytes:
        """Return its bytes."""
        return self.sent


class Worker:
    """Lives on the cluster: reads files, and holds the model once it has been asked to embed."""

    def __init__(self, options: IndexOptions) -> None:
        """Take what readings and vectors depend on."""
        self._options = replace(options, cache=_own(options.caches))
        self._taker = Taker(options.chunk_tokens)
        self._embedder: Embedder | None = None

    def made(self) -> dict[str, str]:
        """Return what this worker's program makes."""
        return made_with(self._options)

    def read(self, name: str, data: bytes, password: str | None) -> bytes:
        """Return what a file comes to, packed."""
        return packed(self._taker.take(take(_Sent(Path(name), name, "", password, data))))

    def embed(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of passages."""
        if self._embedder is None:
            self._embedder = open_embedder(self._options)
        return self._embedder.passages(texts)


class Cluster:
    """A cluster that is connected to: it takes files in, and gives what they come to in their order."""

    def __init__(self, address: str, options: IndexOptions, underway: Underway) -> None:
        """Connect; each reading is kept as soon as it is back."""
        self._underway = underway
        self._held: dict[int, Taken] = {}
        self.embedded = 0
        self._hands = _Ray(address, options)
        self._vectors = Remembered(options.caches / "vectors.sqlite", fingerprint(options.embedding), _never)

    def take(self, files: Sequence[Found]) -> Iterator[Taken]:
        """Yield what each file comes to, in order, the vectors of its passages remembered."""
        try:
            crew: Crew[Taken] = Crew(self._hands, self._hands.sizes())
            yield from crew.run(
                (self._first(unit, file) for unit, file in enumerate(files)),
                lambda task, answer: self._then(files[task.unit], task, answer),
                lambda task: _given_up(files[task.unit]),
            )
        except NobodyError:
            raise _unreachable() from None

    def close(self) -> None:
        """Let go of the workers and of the cluster."""
        self._vectors.close()
        self._hands.close()

    def _first(self, unit: int, file: Found) -> Task | Taken:
        kept = self._underway.get(file)
        if kept is not None:
            return self._embedding(unit, unpacked(kept))
        try:
            data = file.data()
        except OSError:
            return Taken(take(file))  # says in words why it cannot be opened
        return Task(unit, READ, lambda: (file.name, data, file.password))

    def _then(self, file: Found, task: Task, answer: Any) -> Task | Taken:
        if task.kind == READ:
            self._underway.keep(file, answer)
            return self._embedding(task.unit, unpacked(answer))
        (texts,) = task.arguments()
        self._vectors.keep(texts, answer)
        self.embedded += len(texts)
        return self._held.pop(task.unit)

    def _embedding(self, unit: int, taken: Taken) -> Task | Taken:
        missing = self._vectors.missing([piece.words for piece in taken.pieces])
        if not missing:
            return taken
        self._held[unit] = taken
        return Task(unit, EMBED, lambda: (missing,))


class _Ray:
    """Ray's actors as a crew's hands."""

    def __init__(self, address: str, options: IndexOptions) -> None:
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is told to anybody
        try:
            import ray
        except ModuleNotFoundError as missing:
            raise IndexFault(
                "--cluster에는 Ray가 필요합니다: pip install 'yesan[cluster]'",
                "--cluster needs Ray: pip install 'yesan[cluster]'",
            ) from missing
        self._ray: Any = ray
        _require_answer(address)
        try:
            ray.init(address, log_to_driver=False, logging_level=logging.ERROR, include_dashboard=None)
        except (ConnectionError, OSError, RuntimeError, ValueError) as error:
            raise IndexFault(
                f"클러스터에 연결하지 못했습니다: {address} ({error})", f"no cluster answers at {address} ({error})"
            ) from error
        self._embedding = options.embedding
        self._made = made_with(options)
        self._told = ray.put(_needed(options))
        self._limit = options.workers
        self._ready: set[Hashable] = set()
        self._actors: list[Any] = []

    @property
    def _gpu(self) -> bool:
        return self._embedding.device.startswith("cuda")

    @property
    def _threads(self) -> int:
        return max(1, self._embedding.threads)

    def sizes(self) -> dict[str, int]:
        """Return how many workers of each kind the cluster has room for."""
        room = self._ray.cluster_resources()
        readers = max(1, int(room.get("CPU", 0)) // self._threads)
        readers = min(readers, self._limit or readers)
        if not self._gpu:
            return {READ: readers}
        if room.get("GPU", 0) < 1:
            raise IndexFault(
                "클러스터에 GPU가 없습니다: [model] device를 cpu로 하세요.",
                "the cluster has no GPU: set [model] device to cpu",
            )
        return {READ: readers, EMBED: int(room["GPU"])}

    def hire(self, kind: str) -> tuple[Any, Hashable]:
        """Start an actor; its first answer tells with what program it works."""
        needs = {"num_gpus": 1, "num_cpus": 0} if kind == EMBED else {"num_cpus": self._threads}
        actor = self._ray.remote(Worker).options(max_restarts=0, max_task_retries=0, **needs).remote(self._told)
        self._actors.append(actor)
        ready: Hashable = actor.made.remote()
        self._ready.add(ready)
        return actor, ready

    def ask(self, worker: Any, task: Task) -> Hashable:
        """Call the method that bears the name of the task's kind."""
        call: Hashable = getattr(worker, task.kind).remote(*task.arguments())
        return call

    def answered(self, calls: Sequence[Hashable], seconds: float) -> Sequence[Hashable]:
        """Wait until some calls are answered."""
        try:
            done: Sequence[Hashable] = self._ray.wait(list(calls), num_returns=1, timeout=seconds)[0]
        except ConnectionError as error:
            raise _unreachable() from error
        return done

    def result(self, call: Hashable) -> Any:
        """Return what came back."""
        try:
            answer = self._ray.get(call)
        except (self._ray.exceptions.RayActorError, self._ray.exceptions.ObjectLostError) as death:
            raise LostError from death
        except ConnectionError as error:
            raise _unreachable() from error
        except self._ray.exceptions.RayTaskError as error:
            if isinstance(error.cause, IndexFault):
                raise error.cause from None
            raise
        if call in self._ready:
            self._ready.discard(call)
            self._require(answer)
        return answer

    def close(self) -> None:
        """End the actors and let go of the cluster; a local one ends with it."""
        for actor in self._actors:
            with suppress(Exception):  # it may be gone, and the cluster with it
                self._ray.kill(actor)
        self._ray.shutdown()

    def _require(self, made: dict[str, str]) -> None:
        differing = [k for k, v in self._made.items() if made.get(k) != v]
        if differing:
            told = "; ".join(f"{k}: {made.get(k, '-')} ≠ {self._made[k]}" for k in differing)
            raise Mismatch(
                f"클러스터의 작업자가 다른 판의 프로그램으로 일합니다 ({told}). 같은 판을 설치하세요.",
                f"the cluster's workers run another version of the program ({told}): install the same one",
            )


@contextmanager
def on_cluster(address: str, options: IndexOptions, underway: Underway) -> Iterator[Cluster]:
    """Give a connected cluster."""
    made = Cluster(address, options, underway)
    try:
        yield made
    finally:
        made.close()


def _require_answer(address: str) -> None:
    """Raise when nobody listens at an address: Ray itself would try for minutes."""
    host, mark, port = address.removeprefix("ray://").rpartition(":")
    if not mark or not port.isdigit():
        return
    try:
        socket.create_connection((host.strip("[]"), int(port)), timeout=10.0).close()
    except OSError as error:
        raise IndexFault(
            f"클러스터에 연결하지 못했습니다: {address} ({error})", f"no cluster answers at {address} ({error})"
        ) from error


def _needed(options: IndexOptions) -> IndexOptions:
    """Return what a worker is told: no address and no password of a store."""
    threads = options.embedding.threads or 1
    embedding = replace(options.embedding, threads=threads)
    return IndexOptions(cache=options.caches.absolute(), embedding=embedding, chunk_tokens=options.chunk_tokens)


def _own(cache: Path) -> Path:
    """Return the driver's cache where this machine has it, else one of the worker's own."""
    return cache if cache.is_dir() else Path.home() / ".cache" / "yesan"


def _never(texts: Sequence[str]) -> Vector:
    raise AssertionError(f"{len(texts)} passages were to be embedded by workers")


def _given_up(file: Found) -> Taken:
    return Taken(
        Outcome(
            file.name,
            None,
            Problem(
                ProblemKind.UNREADABLE,
                file.name,
                f"‘{file.name}’ 파일을 읽을 수 없습니다(읽는 작업자가 {TRIES}번 중단됨).",
                f"‘{file.name}’ cannot be read (the worker that read it died {TRIES} times).",
            ),
        )
    )


def _unreachable() -> Unreachable:
    return Unreachable(
        "클러스터에 일할 수 있는 작업자가 없습니다. 읽은 것은 보관되어 있으니 클러스터를 살핀 뒤 다시 실행하세요.",
        "no worker of the cluster is ready: what was read is kept; look at the cluster, then run again",
    )
