"""Files and folders in, a corpus out: in parallel, in a fixed order, and one bad file stops nothing."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from pathlib import Path

from ingest.checks.across import compare
from ingest.checks.check import check
from ingest.extract import extract
from ingest.formats.archive import held, members
from ingest.model import Certainty, Corpus, Problem, ProblemKind, Reading
from ingest.processes import pool
from ingest.read import read, read_bytes

Progress = Callable[[int, int, str], None]  # done, of how many, the file just done
_FEW = 24  # files for which starting processes costs more than it saves
_BATCH = 4  # files given to a process at a time


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, and the name by which it will be cited."""

    path: Path
    name: str
    member: str | None = None  # of the archive at `path`
    password: str | None = field(default=None, repr=False)

    def data(self) -> bytes:
        """Return its bytes; OSError when they cannot be had."""
        return self.path.read_bytes() if self.member is None else held(self.path, self.member)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: a reading, or the problem that kept it from being read."""

    name: str
    reading: Reading | None
    problem: Problem | None = None


def load(paths: Iterable[Path | str], progress: Progress | None = None, workers: int | None = None) -> Corpus:
    """Read every file under the paths, check each document, and hold the documents side by side."""
    outcomes = list(outcomes_of(paths, progress, workers))
    readings = tuple(o.reading for o in outcomes if o.reading is not None)
    faults = tuple(o.problem for o in outcomes if o.problem is not None)
    return Corpus(readings, faults + compare(readings))


def outcomes_of(
    paths: Iterable[Path | str], progress: Progress | None = None, workers: int | None = None
) -> Iterator[Outcome]:
    """Yield what becomes of each file, in order of name; memory holds only a few at a time."""
    yield from outcomes_of_files(find(paths), progress, workers)


def outcomes_of_files(
    files: Sequence[Found], progress: Progress | None = None, workers: int | None = None
) -> Iterator[Outcome]:
    """Yield what becomes of each of the files that `find` gave, in their order."""
    workers = min(workers or os.cpu_count() or 1, len(files))
    done = _one_by_one(files) if workers < 2 or few(files) else _together(files, workers)
    for number, outcome in enumerate(done, 1):
        if progress is not None:
            progress(number, len(files), outcome.name)
        yield outcome


def few(files: Sequence[Found]) -> bool:
    """Whether files are read here one after the other, though there are processors for more."""
    return len(files) <= _FEW


def find(paths: Iterable[Path | str], password: str | None = None) -> list[Found]:
    """Return the files under the paths, each once, by name; hidden ones are left alone.

    A name is the path under the folder given; where two folders hold the same, the folder's own name leads.
    """
    named: dict[tuple[Path, str | None], tuple[str, str]] = {}
    for given in map(Path, paths):
        if given.is_dir():
            for path in sorted(given.rglob("*")):
                under = path.relative_to(given)
                if path.is_file() and not any(part.startswith(".") for part in under.parts):
                    _name(named, path, under.as_posix(), given.resolve().name)
        else:
            _name(named, given, given.name, given.resolve().parent.name)
    times: dict[str, int] = {}
    for name, _ in named.values():
        times[name] = times.get(name, 0) + 1
    found = [
        Found(path, name if times[name] == 1 else f"{folder}/{name}", member)
        for (path, member), (name, folder) in named.items()
    ]
    return [replace(f, password=password) for f in sorted(_apart(found), key=lambda f: f.name)]


def _name(named: dict[tuple[Path, str | None], tuple[str, str]], path: Path, name: str, folder: str) -> None:
    """Enter a file under its name, or the documents that it holds when it is an archive."""
    path = path.resolve()
    inside = members(path)
    for member, said in inside:
        named.setdefault((path, member), (f"{name}/{said}", folder))
    if not inside:
        named.setdefault((path, None), (name, folder))


def _apart(files: Sequence[Found]) -> list[Found]:
    """Number names that are still the same, so that a citation means one file."""
    taken: set[str] = set()
    apart: list[Found] = []
    for file in sorted(files, key=lambda f: (f.name, f.path)):
        name, number = file.name, 2
        while name in taken:
            name, number = f"{file.name} ({number})", number + 1
        taken.add(name)
        apart.append(Found(file.path, name, file.member))
    return apart


def take(file: Found) -> Outcome:
    """Read, extract and check one file; whatever goes wrong in it is its problem."""
    try:
        whole = file.member is None
        reads = (file.name, file.password)
        document = read(file.path, *reads) if whole else read_bytes(file.data(), *reads)
    except Exception as error:  # noqa: BLE001 - a file that breaks the reader must not stop the folder
        return Outcome(file.name, None, _unreadable(file.name, f"{type(error).__name__}: {error}"))
    if isinstance(document, Problem):
        return Outcome(file.name, None, document)
    try:
        return Outcome(file.name, check(extract(document)))
    except Exception as error:  # noqa: BLE001 - the same: what was read of it is kept
        problem = _unreadable(file.name, f"{type(error).__name__}: {error}")
        return Outcome(file.name, Reading(document, problems=(*document.problems, problem)))


def _unreadable(name: str, why: str) -> Problem:
    return Problem(
        ProblemKind.UNREADABLE,
        name,
        f"‘{name}’ 파일을 읽을 수 없습니다({why}).",
        f"‘{name}’ cannot be read ({why}).",
        Certainty.CERTAIN,
    )


def _one_by_one(files: Sequence[Found]) -> Iterator[Outcome]:
    for file in files:
        yield take(file)


def _together(files: Sequence[Found], workers: int) -> Iterator[Outcome]:
    """Read files in several processes, in order and only a little ahead; a file that kills its process is left out."""
    batches = [files[i : i + _BATCH] for i in range(0, len(files), _BATCH)]
    at = 0
    while at < len(batches):
        try:
            with pool(workers) as hands:
                pending: deque[Future[list[Outcome]]] = deque()
                ahead = at
                while at < len(batches):
                    while ahead < len(batches) and len(pending) < 3 * workers:
                        pending.append(hands.submit(_take_all, batches[ahead]))
                        ahead += 1
                    outcomes = pending.popleft().result()
                    at += 1
                    yield from outcomes
        except BrokenProcessPool:
            if at == 0 and not _starts():
                yield from _one_by_one(files)  # no process can be started here: a script from stdin, a small container
                return
            yield from map(_alone, batches[at])
            at += 1


def _take_all(files: Sequence[Found]) -> list[Outcome]:
    return [take(file) for file in files]


def _starts() -> bool:
    try:
        with pool(1) as hands:
            return hands.submit(os.getpid).result() > 0
    except BrokenProcessPool:
        return False


def _alone(file: Found) -> Outcome:
    try:
        with pool(1) as hands:
            return hands.submit(take, file).result()
    except BrokenProcessPool:
        return Outcome(file.name, None, _unreadable(file.name, "읽는 프로세스가 중단됨 / the reading process died"))
