"""Passages of files as they are read, on their way to the embedder."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from index.generations.assembly import Assembly
from index.generations.library import open_library
from index.meaning.embedder import PackagedEmbedder, Vector
from index.options import IndexOptions
from index.passages.pieces import Piece


@contextmanager
def assembled(options: IndexOptions, embedder: PackagedEmbedder) -> Iterator[Assembly]:
    library = open_library(options)
    with library.writing(0):
        name = library.begin(copy=False)
        assembly = Assembly(library.folder(name), library.store(name, writing=True), options, lambda: embedder)
        try:
            yield assembly
        finally:
            assembly.close()


def files(count: int, passages: int) -> list[list[Piece]]:
    return [
        [Piece(f"{file}.txt", 0, n, n + 1, f"{file}.txt", f"보도 정비 {file}구간 {n}번째") for n in range(passages)]
        for file in range(count)
    ]


def test_small_files_that_wait_are_embedded_together(
    tmp_path: Path, embedder: PackagedEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    begun, go_on = threading.Event(), threading.Event()

    def slowly(texts: Sequence[str]) -> Vector:
        sizes.append(len(texts))
        begun.set()
        assert go_on.wait(30)
        return np.zeros((len(texts), 384), np.float32)

    monkeypatch.setattr(embedder, "passages", slowly)
    first, *rest = files(9, 10)
    with assembled(IndexOptions(home=tmp_path, cache=tmp_path), embedder) as assembly:
        assembly.start(first)
        assert begun.wait(30)
        for cut in rest:
            assembly.start(cut)
        go_on.set()
        assembly.embed(lambda *_: None)
    assert sizes == [10, 60, 20]
