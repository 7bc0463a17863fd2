"""From files to a new generation: only what changed is read and embedded, and nothing is seen before all is there."""

from __future__ import annotations

import atexit
import gc
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from index.fingerprint import made_with
from index.generations.assembly import Assembly
from index.generations.library import Library, holds_vectors, open_library, place_of
from index.meaning.embedder import open_embedder
from index.options import IndexOptions
from index.passages.pieces import Piece
from index.shelves.generation import IndexFault, Manifest
from index.shelves.store import Known, Store
from index.words.bm25 import Bag
from index.work.taking import Taken
from index.work.underway import Underway, clear
from index.work.working import workers
from ingest.checks.across import compare_annual
from ingest.corpus import Found, find
from ingest.model import Reading

Progress = Callable[[str, int, int, str], None]  # stage ("read", "embed", "index"), done, of how many, the thing done
_TOGETHER = 64  # documents in one transaction
_VALUES = 100_000  # made between two searches for circles
# What an ending process holds, the system takes back whole: to look through it for circles once more takes a third of a second.
atexit.register(gc.freeze)


@dataclass(frozen=True, slots=True)
class Summary:
    """What an ingest did, and what the index holds now."""

    generation: str
    documents: int
    sections: int
    figures: int
    facts: int
    problems: int
    passages: int
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    unchanged: int = 0
    embedded: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done about the files given."""

    read: tuple[Found, ...]
    drop: tuple[str, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


class Emptied(IndexFault):
    """No file is left under the paths: more likely a folder that is not mounted than one that was meant to be emptied."""

    def __init__(self, held: int) -> None:
        """Say what would be lost, and how to do it all the same."""
        super().__init__(
            f"이 경로에는 문서가 하나도 없는데 색인에는 {held:,}건이 있습니다. 맞는 폴더인지, 연결되어 있는지 보세요. 그래도 비우려면 --empty를 주세요.",
            f"There is no document under these paths, and the index holds {held:,}. See whether it is the right folder and whether "
            "it is mounted; to empty the index all the same, say --empty.",
        )


def _silent(*_: object) -> None:
    """Tell nobody."""


def ingest(
    paths: Iterable[Path | str],
    options: IndexOptions,
    progress: Progress = _silent,
    tell: Callable[[str], None] = _silent,
    *,
    anew: bool = False,
    password: str | None = None,
    cluster: str = "",
    empty: bool = True,
) -> Summary:
    """Make the index hold exactly the files under the paths; `anew` reads unchanged ones again, too.

    With the address of a Ray cluster, or `local`, its workers read and embed. Without `empty`, an index that holds documents
    is not made to hold none.
    """
    started = time.perf_counter()
    library = open_library(options)
    with library.writing(options.wait), _seldom_searched():
        files = [(f, digest(f)) for f in find(paths, password)]
        current, made = library.current(), made_with(options)
        if not files and not empty and current and (held := library.manifest(current).counts["documents"]):
            raise Emptied(held)
        same = not anew and current is not None and library.manifest(current).fingerprint == made
        plan = make_plan(files, _known(library, current) if same and current else {})
        if current and same and not plan.read and not plan.drop and holds_vectors(library, current, options):
            return _summary(library.manifest(current), plan, (), 0, started)
        name = library.begin(copy=same, made=None if anew else made)
        try:
            manifest, unreadable, embedded = _build(library, name, files, options, progress, tell, cluster)
        except BaseException:
            library.abandon(name)
            raise
        library.publish(manifest)
        clear(options.home)
    return _summary(manifest, plan, unreadable, embedded, started)


@contextmanager
def _seldom_searched() -> Iterator[None]:
    """Look for circles among values less often: what is read has none, and to look through it each time takes a tenth of the reading."""
    usual = gc.get_threshold()
    gc.set_threshold(_VALUES, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def make_plan(files: Sequence[tuple[Found, str]], known: dict[str, Known]) -> Plan:
    """Compare files, each with the digest of its bytes, with what is held."""
    added = [f for f, _ in files if f.name not in known]
    changed = [f for f, held in files if f.name in known and known[f.name].digest != held]
    removed = sorted(set(known) - {f.name for f, _ in files})
    return Plan(
        tuple(sorted([*added, *changed], key=lambda f: f.name)),
        tuple(sorted([*removed, *(f.name for f in changed)])),
        tuple(f.name for f in added),
        tuple(f.name for f in changed),
        tuple(removed),
        len(files) - len(added) - len(changed),
    )


def digest(file: Found) -> str:
    """Return the digest of a file's bytes; of nothing for one that cannot be opened."""
    try:
        return sha256(file.data()).hexdigest()
    except OSError:
        return sha256(b"").hexdigest()


def _known(library: Library, name: str) -> dict[str, Known]:
    store = library.store(name)
    try:
        return store.known()
    finally:
        store.close()


def _build(
    library: Library,
    name: str,
    files: Sequence[tuple[Found, str]],
    options: IndexOptions,
    progress: Progress,
    tell: Callable[[str], None],
    cluster: str,
) -> tuple[Manifest, tuple[str, ...], int]:
    store = library.store(name, writing=True)
    assembly = Assembly(
        library.folder(name),
        store,
        options,
        lambda: open_embedder(options, tell),
        _before(library, options),
        place_of(options, library, name),
    )
    try:
        # Compared with what this generation holds: one that was cut short is gone on with.
        plan = make_plan(files, store.known())
        store.drop(plan.drop)
        digests = {f.name: held for f, held in files}
        underway = Underway(options.home, made_with(options), digests)
        with closing(underway), workers(options, underway, cluster) as work:
            unreadable = _read(plan, work.take(plan.read), digests, store, assembly, progress)
        store.set_common_problems(compare_annual(store.annual()))
        assembly.arrays(progress)  # while passages are still being embedded
        embedded = assembly.embed(progress) + work.embedded
        assembly.vectors()
        counts = assembly.check()
    finally:
        assembly.close()
    return Manifest(name, made_with(options), counts, time.time()), unreadable, embedded


def _before(library: Library, options: IndexOptions) -> Path | None:
    """Return the arrays of the generation that answers now, where vectors are taken over from them."""
    current = library.current()
    return library.arrays(current) if current and not options.chroma else None


def _read(
    plan: Plan, taken: Iterable[Taken], digests: Mapping[str, str], store: Store, assembly: Assembly, progress: Progress
) -> tuple[str, ...]:
    """Put what the new and changed files came to into the store; return the names of those that could not be read."""
    unreadable: list[str] = []
    held: list[tuple[Reading, Taken]] = []
    for number, one in enumerate(taken, 1):
        outcome = one.outcome
        progress("read", number, len(plan.read), outcome.name)
        if outcome.reading is None:
            unreadable.append(outcome.name)
            if outcome.problem is not None:
                store.add_unreadable(outcome.name, digests[outcome.name], outcome.problem)
            continue
        # Their words are counted afterwards, for to load what counts them takes a second: time to embed the first ones.
        assembly.start(one.pieces)
        held.append((outcome.reading, one))
        if len(held) >= _TOGETHER:
            store.add(_counted(held))
            held = []
    store.add(_counted(held))
    return tuple(unreadable)


def _counted(held: Sequence[tuple[Reading, Taken]]) -> list[tuple[Reading, Sequence[tuple[Piece, Bag]]]]:
    return [(reading, tuple(zip(one.pieces, one.bags, strict=True))) for reading, one in held]


def _summary(manifest: Manifest, plan: Plan, unreadable: tuple[str, ...], embedded: int, started: float) -> Summary:
    held = manifest.counts
    return Summary(
        manifest.name,
        held["documents"],
        held["sections"],
        held["figures"],
        held["facts"],
        held["problems"],
        held["pieces"],
        plan.added,
        plan.changed,
        plan.removed,
        unreadable,
        plan.unchanged,
        embedded,
        time.perf_counter() - started,
    )
