"""The nearest of many vectors, found in brief first."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.meaning.mapped import MappedVectors, Vector, open_vectors, save_vectors, shorten


@pytest.fixture(scope="module")
def vectors() -> Vector:
    """Unit vectors as a model gives them: they differ along some directions much more than along others."""
    chance = np.random.default_rng(3)
    spread = np.exp(-np.arange(384) / 40)
    made = chance.standard_normal((20_000, 384)) * spread + 0.5
    unit: Vector = np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)
    return unit


def test_the_nearest_of_many_are_those_of_a_full_comparison(vectors: Vector) -> None:
    mapped = MappedVectors(vectors, shorten(vectors))
    for question in vectors[::997]:
        exact = vectors @ question
        nearest = np.argsort(-exact)[:10]
        found = mapped.near(question)
        assert np.array_equal(np.argsort(-found)[:10], nearest)
        assert np.allclose(found[nearest], exact[nearest], atol=1e-6)


def test_every_other_passage_has_nearly_its_cosine(vectors: Vector) -> None:
    question = vectors[17]
    assert np.abs(MappedVectors(vectors, shorten(vectors)).near(question) - vectors @ question).max() < 0.05


def test_few_vectors_are_compared_in_full(vectors: Vector, tmp_path: Path) -> None:
    save_vectors(tmp_path, vectors[:100])
    assert [p.name for p in tmp_path.iterdir()] == ["vectors.npy"]
    assert np.allclose(open_vectors(tmp_path).near(vectors[3]), vectors[:100] @ vectors[3], atol=1e-6)


def test_many_vectors_are_read_back_with_their_brief_form(vectors: Vector, tmp_path: Path) -> None:
    save_vectors(tmp_path, vectors)
    written = open_vectors(tmp_path).near(vectors[3])
    assert np.array_equal(written, MappedVectors(vectors, shorten(vectors)).near(vectors[3]))
