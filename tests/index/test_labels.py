"""Label paths by the terms of a question, when there are many of them."""

from __future__ import annotations

import pytest

from index.words.labels import LabelBuilder, Labels


@pytest.fixture(scope="module")
def labels() -> Labels:
    """Four hundred projects of sixty items each; one account stands on every sixth item."""
    builder = LabelBuilder()
    row = 0
    for number in range(400):
        scope = builder.scope((f"갑{number}을 사업",))
        for item in range(60):
            row += 1
            account = "공공운영비" if item % 6 == 0 else f"병{item}정"
            builder.figure(scope, (account, f"물품{item}호" if number != 7 else f"등대{item}호"), row)
    return builder.done()


def _names(labels: Labels, path: int) -> set[str]:
    return {labels.parts[int(p)] for p in labels.names.of(path)}


def test_a_term_on_many_labels_tells_apart_those_that_a_rarer_term_has_found(
    labels: Labels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.words.labels._FEW", 100)
    found = labels.cover((("등대",), ("공공운영비",)))
    assert len(found.paths) == 60
    best = [int(p) for p, covered in zip(found.paths, found.covered, strict=True) if covered == found.covered.max()]
    assert best
    assert all("공공운영비" in _names(labels, path) for path in best)


def test_many_labels_are_covered_as_few_are(labels: Labels, monkeypatch: pytest.MonkeyPatch) -> None:
    terms = (("등대",), ("공공운영비",))
    few = labels.cover(terms)
    monkeypatch.setattr("index.words.labels._FEW", 100)
    many = labels.cover(terms)
    kept = {int(p): float(c) for p, c in zip(few.paths, few.covered, strict=True)}
    assert {int(p): float(c) for p, c in zip(many.paths, many.covered, strict=True)}.items() <= kept.items()
    assert many.covered.max() == few.covered.max()
    assert (many.scopes == few.scopes).all()


def test_a_term_on_many_labels_alone_still_finds_some(labels: Labels, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.words.labels._FEW", 100)
    found = labels.cover((("공공운영비",),))
    assert len(found.paths) == 100
    assert all("공공운영비" in _names(labels, int(path)) for path in found.paths)


def test_every_path_knows_the_parts_of_its_label(labels: Labels) -> None:
    for path in range(0, len(labels.scope_of), 997):
        assert len(_names(labels, path)) == 2
        assert all(path in labels.paths.of(int(part)).tolist() for part in labels.names.of(path))
