"""The words of the trade, read once from lexicon.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.model import Measure
from ingest.text.folding import squeeze


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every list of lexicon.toml under its name; spaces are taken out of the words."""

    measures: tuple[tuple[str, Measure], ...]
    measure_names: frozenset[str]
    measures_alone: dict[str, Measure]
    heading_measures: tuple[tuple[str, Measure], ...]
    own_endings: tuple[str, ...]
    own_words: frozenset[str]
    any_amount: tuple[str, ...]
    narrower: tuple[str, ...]
    schedule_headings: tuple[str, ...]
    schedule_columns: tuple[str, ...]
    funding: tuple[str, ...]
    funding_slips: dict[str, str]
    funding_neighbours: tuple[str, ...]
    funding_letters: dict[str, str]
    funding_joint: dict[str, tuple[str, ...]]
    totals: frozenset[str]
    undetermined: frozenset[str]
    nonbudget: frozenset[str]
    pending: frozenset[str]
    absent: frozenset[str]
    plain_counters: tuple[str, ...]
    strict_counters: tuple[str, ...]
    extents: frozenset[str]
    never: tuple[str, ...]
    followers: tuple[str, ...]
    ordinals: tuple[str, ...]
    counted_by: tuple[tuple[str, str], ...]
    bounds: dict[str, tuple[str, ...]]
    facts: dict[str, frozenset[str]]
    law_words: tuple[str, ...]
    numbering: frozenset[str]
    word_columns: frozenset[str]
    money_columns: tuple[str, ...]
    sites: frozenset[str]
    purposes: frozenset[str]
    works: frozenset[str]
    outside_years: tuple[str, ...]
    rate_columns: tuple[str, ...]
    degrees: tuple[str, ...]


def load(path: Path) -> Lexicon:
    """Read a lexicon file."""
    raw: dict[str, dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))
    counters, lists, status = raw["counters"], raw["lists"], raw["status"]
    facts = dict(raw["facts"])
    laws = tuple(facts.pop("law_words"))
    return Lexicon(
        measures=_pairs(raw["measures"]),
        measure_names=frozenset(word for word, _ in _pairs(raw["measures"])),
        measures_alone=dict(_pairs(raw["measure_alone"])),
        heading_measures=_pairs(raw["measure_of_heading"]),
        own_endings=_words(raw["own_amounts"]["endings"]),
        own_words=frozenset(_words(raw["own_amounts"]["words"])),
        any_amount=_words(raw["own_amounts"]["any"]),
        narrower=_words(raw["own_amounts"]["narrower"]),
        schedule_headings=_words(raw["schedule"]["headings"]),
        schedule_columns=_words(raw["schedule"]["columns"]),
        funding=tuple(sorted(_words(raw["funding"]["words"]), key=len, reverse=True)),
        funding_slips=dict(raw["funding"]["slips"]),
        funding_neighbours=_words(raw["funding"]["neighbours"]),
        funding_letters=dict(raw["funding"]["letters"]),
        funding_joint={name: _words(words) for name, words in raw["funding"]["joint"].items()},
        totals=frozenset(_words(raw["totals"]["words"])),
        undetermined=frozenset(_words(status["undetermined"])),
        nonbudget=frozenset(_words(status["nonbudget"])),
        pending=frozenset(_words(status["pending"])),
        absent=frozenset(_words(status["absent"])),
        plain_counters=_longest(counters["plain"]),
        strict_counters=_longest(counters["strict"]),
        extents=frozenset(counters["extents"]),
        never=_longest(counters["never"]),
        followers=_longest(counters["followers"]),
        ordinals=tuple(counters["ordinals"]),
        counted_by=tuple((word, name) for name, words in raw["counted_by"].items() for word in words),
        bounds={name: _longest(words) for name, words in raw["bounds"].items()},
        facts={name: frozenset(_words(words)) for name, words in facts.items()},
        law_words=laws,
        numbering=frozenset(_words(lists["numbering"])),
        word_columns=frozenset(_words(lists["words"])),
        money_columns=_words(lists["money"]),
        sites=frozenset(_words(lists["sites"])),
        purposes=frozenset(_words(lists["purposes"])),
        works=frozenset(_words(lists["works"])),
        outside_years=_words(lists["outside"]),
        rate_columns=_words(lists["rates"]),
        degrees=_words(lists["degrees"]),
    )


def _words(words: list[str]) -> tuple[str, ...]:
    return tuple(squeeze(w) for w in words)


def _longest(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(words), key=lambda w: (-len(w), w)))


def _pairs(table: dict[str, list[str]]) -> tuple[tuple[str, Measure], ...]:
    return tuple((squeeze(word).lower(), Measure(name)) for name, words in table.items() for word in words)


LEXICON = load(Path(__file__).with_name("lexicon.toml"))
