"""Finding in one open generation: passages by words and meaning, scopes by the coverage of their labels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from index.options import IndexOptions
from index.query import Evidence, Query, Scope, Score, SectionHit
from index.shelves.codec import Later
from index.shelves.shelf import Vector, Volume
from index.words.arrays import Ids, Weights, highest
from index.words.bm25 import Bag, Tongue, join
from index.words.glossary import koreans, translate
from index.words.labels import Found
from index.words.letters import is_korean
from index.words.spelling import squeeze
from ingest.model import Fact, Figure

_SECTION_SHARE = 0.35  # what the best passage of a scope adds to the coverage of its labels
_PATH_SHARE = 0.25  # what one path that covers many terms at once adds
_YEAR_SHARE = 0.05
_LEADING = 200  # passages that speak for their scopes
_MORE = 8  # times as many passages as sections are wanted are looked at: a section may have several
_BESIDE = 40  # scopes of label hits that are named: no answer looks at more
_HIT_SHARE = 0.5  # a label hit outside the scopes covers at least this share of the best one


@dataclass(frozen=True, slots=True)
class Passages:
    """The fused scores of every passage, and the two that they are made of."""

    total: Weights
    meaning: Weights
    words: Weights


def find(
    volume: Volume, query: Query, vector: Callable[[], Vector | None], tongue: Tongue, options: IndexOptions
) -> Evidence:
    """Return the evidence for a query; without a vector, words alone decide. It is waited for when the words are done."""
    marks = [perf_counter()]
    terms = wordings(query, tongue)
    words = volume.words.score(_bag(query, terms, tongue))
    found = volume.labels.cover(terms)
    marks.append(perf_counter())
    embedded = vector()
    marks.append(perf_counter())
    meaning = volume.vectors.near(embedded) if embedded is not None and volume.vectors is not None else None
    marks.append(perf_counter())
    allowed = _allowed(volume, query)
    passages = _passages(words, meaning, _share(query, options))
    leading = _best(passages.total, max(_LEADING, query.limit * _MORE))
    sections = _sections(volume, query, terms, passages, leading, allowed)
    scopes = _scopes(volume, found, passages, leading[:_LEADING], allowed, options.scopes)
    numbers = [n for n, _ in scopes]
    outside = _outside(volume, found, set(numbers), allowed, options.label_hits)
    figures, facts, owners = _rows(volume, numbers, outside, options.label_hits)
    marks.append(perf_counter())
    spent = [round((b - a) * 1000, 3) for a, b in pairwise(marks)]
    timings = dict(zip(("words", "embed", "meaning", "figures"), spent, strict=True))
    called = _called(volume, numbers + owners[:_BESIDE])
    named = tuple(zip(called[: len(scopes)], (score for _, score in scopes), strict=True))
    return Evidence(query, volume.name, sections, named, figures, facts, called[len(scopes) :], timings)


def wordings(query: Query, tongue: Tongue) -> tuple[tuple[str, ...], ...]:
    """Return the terms of a query, each with the words that documents may print for it."""
    terms = query.terms or _terms(query.text, tongue)
    spoken = tuple(_wordings(t) for t in terms)
    accounts = tuple((a,) for a in query.accounts)
    return tuple(dict.fromkeys(spoken + accounts))


def _wordings(term: str) -> tuple[str, ...]:
    if is_korean(term):
        return (term,)
    if whole := koreans(term):
        return (*whole, term)
    pieces = translate(term)
    if any(found for _, found in pieces):
        return (" ".join(found[0] if found else word for word, found in pieces), term)
    return (term,)


def _terms(text: str, tongue: Tongue) -> tuple[str, ...]:
    if is_korean(text):
        return tuple(dict.fromkeys(n for n in tongue.nouns(text) if len(n) > 1 or n.isdigit()))
    return tuple(word for word, found in translate(text) if found)


def _allowed(volume: Volume, query: Query) -> NDArray[np.bool_] | None:
    """Return which scopes a query's documents leave; None when it names none."""
    if not query.documents:
        return None
    wanted = [n for n, name in enumerate(volume.document_names) if name in set(query.documents)]
    return np.isin(volume.scope_documents, np.array(wanted, np.uint32))


def _passages(said: Weights, meaning: Weights | None, meant: float) -> Passages:
    words = _stretched(said, floor=0.0)
    if meaning is None:
        return Passages(words, np.zeros_like(words), words)
    near = _stretched(meaning)
    share = np.float32(meant)
    return Passages(share * near + (1 - share) * words, near, words)


def _share(query: Query, options: IndexOptions) -> float:
    """Return the weight of meaning: words over Korean documents say little about an English question."""
    match query.language:
        case "ko":
            return options.meaning_korean
        case "en":
            return options.meaning_english
        case _:
            return (options.meaning_korean + options.meaning_english) / 2


def _bag(query: Query, terms: Sequence[Sequence[str]], tongue: Tongue) -> Bag:
    bags = [tongue.bag(query.text)]
    if query.language != "ko":
        # The glossary puts an English question into the words that the documents print.
        bags += [tongue.bag(w) for wordings in terms for w in wordings[:2] if is_korean(w)]
    return join(bags)


def _stretched(scores: Weights, floor: float | None = None) -> Weights:
    """Return scores from 0 to 1."""
    if not len(scores):
        return scores
    low = np.float32(floor) if floor is not None else scores.min()
    high = scores.max()
    return (scores - low) / (high - low) if high > low else np.zeros_like(scores)


def _sections(
    volume: Volume,
    query: Query,
    terms: Sequence[Sequence[str]],
    passages: Passages,
    leading: list[int],
    allowed: NDArray[np.bool_] | None,
) -> tuple[SectionHit, ...]:
    total = passages.total
    if allowed is not None:
        total = np.where(allowed[volume.piece_scopes], total, np.float32(-1))
        leading = _best(total, query.limit * _MORE)
    hits: list[int] = []
    seen: set[int] = set()
    for number in leading[: query.limit * _MORE]:
        section = int(volume.piece_sections[number])
        if total[number] > 0 and section not in seen:
            seen.add(section)
            hits.append(number)
    chosen = hits[: query.limit]
    rows = volume.shelf.pieces([int(volume.piece_rows[n]) for n in chosen])
    return tuple(
        SectionHit(p.document, section, p.text, p.start, p.end, _score(passages, n, _said(terms, p.words)))
        for n, (p, section) in zip(chosen, rows, strict=True)
    )


def _said(terms: Sequence[Sequence[str]], words: str) -> tuple[str, ...]:
    """Return the terms, or their other wordings, that stand in a passage."""
    squeezed = squeeze(words)
    return tuple(w for wordings in terms for w in wordings[:3] if squeeze(w) and squeeze(w) in squeezed)


def _score(passages: Passages, number: int, why: tuple[str, ...]) -> Score:
    total, meaning, words = passages.total[number], passages.meaning[number], passages.words[number]
    return Score(_rounded(total), _rounded(meaning), _rounded(words), why)


def _rounded(value: np.float32) -> float:
    return round(float(value), 6)


def _best(scores: Weights, count: int) -> list[int]:
    """Return the numbers of the highest scores, the highest first, the lower number first among equals."""
    candidates = highest(scores, count)
    order = np.lexsort((candidates, -scores[candidates]))
    return [int(n) for n in candidates[order[:count]]]


def _scopes(
    volume: Volume,
    found: Found,
    passages: Passages,
    leading: list[int],
    allowed: NDArray[np.bool_] | None,
    count: int,
) -> list[tuple[int, Score]]:
    spoken = np.zeros(volume.labels.scope_count, np.float32)
    speaking = np.array(leading, np.int64)
    np.maximum.at(spoken, volume.piece_scopes[speaking].astype(np.int64), passages.total[speaking])
    path = np.zeros(volume.labels.scope_count, np.float32)
    np.maximum.at(path, volume.labels.scope_of[found.paths], found.covered)
    total = found.scopes + np.float32(_PATH_SHARE) * path + np.float32(_SECTION_SHARE) * spoken
    if allowed is not None:
        total = np.where(allowed, total, np.float32(0))
    why = tuple(found.matched)
    return [
        (n, Score(_rounded(total[n]), _rounded(spoken[n]), _rounded(found.scopes[n]), why))
        for n in _best(total, count)
        if total[n] > 0
    ]


def _rows(
    volume: Volume, scopes: list[int], outside: Ids, count: int
) -> tuple[Sequence[Figure], Sequence[Fact], list[int]]:
    """Return the rows of scopes and of label hits outside them, read when they are looked at, and whose those hits are."""
    shelf, labels = volume.shelf, volume.labels
    figures, of_figures = (ids[:count] for ids in labels.figures.gather(outside))
    facts, of_facts = (ids[:count] for ids in labels.facts.gather(outside))
    owners = labels.scope_of[outside[np.concatenate([of_figures, of_facts])]]
    return (
        Later(lambda: chain(*(own for own, _ in shelf.rows_of(scopes)), shelf.figure_rows(figures.tolist()))),
        Later(lambda: chain(*(own for _, own in shelf.rows_of(scopes)), shelf.fact_rows(facts.tolist()))),
        list(dict.fromkeys(owners.tolist())),
    )


def _called(volume: Volume, numbers: list[int]) -> tuple[Scope, ...]:
    """Return scopes by number: the names of their documents are at hand, only the projects are read."""
    documents = volume.scope_documents[np.array(numbers, np.int64)].tolist()
    projects = volume.shelf.projects_at(numbers)
    return tuple(Scope(volume.document_names[d], p) for d, p in zip(documents, projects, strict=True))


def _outside(volume: Volume, found: Found, inside: set[int], allowed: NDArray[np.bool_] | None, count: int) -> Ids:
    if not len(found.paths):
        return found.paths
    good = found.covered >= _HIT_SHARE * found.covered.max()
    paths, covered = found.paths[good], found.covered[good]
    owners = volume.labels.scope_of[paths]
    free = ~np.isin(owners, np.array(sorted(inside), np.uint32))
    if allowed is not None:
        free &= allowed[owners]
    paths, covered, owners = paths[free], covered[free], owners[free]
    # Among equal labels those come first whose scope covers more of the question.
    order = np.lexsort((paths, -found.scopes[owners], -covered))
    best: Ids = paths[order[:count]]
    return best
