"""From files to a new generation: only what changed is read and embedded, and nothing is seen before all is there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from index.assembly import Assembly
from index.embedder import open_embedder
from index.fingerprint import made_with
from index.generation import Generations, Manifest
from index.options import IndexOptions
from index.pieces import Piece, cut
from index.store import Known, Store, open_engine
from index.tokens import counter
from index.words import Bag, Tongue
from ingest.check_across import compare_annual
from ingest.corpus import Found, find, outcomes_of_files
from ingest.model import Reading

Progress = Callable[[str, int, int, str], None]  # stage ("read", "embed", "index"), done, of how many, the thing done
_TOGETHER = 64  # documents in one transaction


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
) -> Summary:
    """Make the index hold exactly the files under the paths; `anew` reads unchanged ones again, too."""
    started = time.perf_counter()
    generations = Generations(options.home)
    with generations.writing(options.wait):
        files = find(paths, password)
        current = generations.current()
        same = not anew and current is not None and generations.manifest(current).fingerprint == made_with(options)
        plan = make_plan(files, _known(generations, current) if same and current else {})
        if current and same and not plan.read and not plan.drop:
            return _summary(generations.manifest(current), plan, (), 0, started)
        name = generations.begin(copy=same)
        try:
            manifest, unreadable, embedded = _build(generations, name, plan, options, progress, tell)
        except BaseException:
            generations.abandon(name)
            raise
        generations.publish(manifest)
    return _summary(manifest, plan, unreadable, embedded, started)


def make_plan(files: Sequence[Found], known: dict[str, Known]) -> Plan:
    """Compare the files with what is held, by name and by the digest of their bytes."""
    digests = {f.name: digest(f) for f in files}
    added = [f for f in files if f.name not in known]
    changed = [f for f in files if f.name in known and known[f.name].digest != digests[f.name]]
    removed = sorted(set(known) - set(digests))
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


def _known(generations: Generations, name: str) -> dict[str, Known]:
    engine = open_engine(generations.folder(name) / "store.sqlite")
    try:
        return Store(engine, create=False).known()
    finally:
        engine.dispose()


def _build(
    generations: Generations,
    name: str,
    plan: Plan,
    options: IndexOptions,
    progress: Progress,
    tell: Callable[[str], None],
) -> tuple[Manifest, tuple[str, ...], int]:
    folder = generations.folder(name)
    before = generations.current()
    store = Store(open_engine(folder / "store.sqlite", writing=True))
    assembly = Assembly(
        folder, store, options, lambda: open_embedder(options, tell), generations.folder(before) if before else None
    )
    try:
        store.drop(plan.drop)
        unreadable = _read(plan, store, assembly, options, progress)
        store.set_common_problems(compare_annual(store.annual()))
        embedded = assembly.embed(progress)
        assembly.arrays(progress)
        counts = assembly.check()
    finally:
        assembly.close()
    return Manifest(name, made_with(options), counts, time.time()), unreadable, embedded


def _read(plan: Plan, store: Store, assembly: Assembly, options: IndexOptions, progress: Progress) -> tuple[str, ...]:
    """Read the files that are new or changed into the store; return the names of those that could not be read."""
    tongue = Tongue()
    count = counter()
    unreadable: list[str] = []
    held: list[tuple[Reading, list[tuple[Piece, Bag]]]] = []
    digests = {f.name: f for f in plan.read}

    def told(done: int, total: int, thing: str) -> None:
        progress("read", done, total, thing)

    for outcome in outcomes_of_files(plan.read, told, options.workers or None):
        if outcome.reading is None:
            unreadable.append(outcome.name)
            if outcome.problem is not None:
                store.add_unreadable(outcome.name, digest(digests[outcome.name]), outcome.problem)
            continue
        pieces = cut(outcome.reading.document, options.chunk_tokens, count)
        assembly.start(pieces)
        held.append((outcome.reading, [(p, tongue.bag(p.context, p.text)) for p in pieces]))
        if len(held) >= _TOGETHER:
            store.add(held)
            held = []
    store.add(held)
    return tuple(unreadable)


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
