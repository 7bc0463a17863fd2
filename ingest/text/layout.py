"""The words by which these forms are laid out, read once from layout.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.text.lines import tight


@dataclass(frozen=True, slots=True)
class Layout:
    """Every list of layout.toml, blanks taken out of its words."""

    titles: frozenset[str]
    endings: tuple[str, ...]
    predicates: tuple[str, ...]
    first: frozenset[str]
    last: frozenset[str]
    told: frozenset[str]
    works: frozenset[str]
    appendices: tuple[str, ...]
    books: tuple[str, ...]
    sheets: tuple[str, ...]
    offices: tuple[str, ...]
    papers: frozenset[str]
    columns: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    named: frozenset[str]
    remarks: frozenset[str]
    labels: frozenset[str]
    trees: tuple[str, ...]
    totals: frozenset[str]
    worded: frozenset[str]
    done: frozenset[str]
    ahead: frozenset[str]
    since: tuple[str, ...]
    deeds: tuple[str, ...]
    over: frozenset[str]
    levels: tuple[str, ...]
    tiers: tuple[str, ...]
    book_columns: dict[str, tuple[str, ...]]
    rungs: dict[str, int]
    fiscal: frozenset[str]
    cards: frozenset[str]
    department: frozenset[str]
    government: frozenset[str]


def load(path: Path) -> Layout:
    """Read a layout file."""
    raw: dict[str, dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))
    sections, columns, people = raw["sections"], raw["columns"], raw["people"]
    return Layout(
        titles=_set(sections["titles"]),
        endings=tuple(sections["endings"]),
        predicates=tuple(sections["predicates"]),
        first=_set(sections["first"]),
        last=_set(sections["last"]),
        told=_set(sections["told"]),
        works=_set(sections["works"]),
        appendices=tuple(sections["appendices"]),
        books=tuple(sections["books"]),
        sheets=tuple(sections["sheets"]),
        offices=tuple(sections["offices"]),
        papers=_set(sections["papers"]),
        columns=_set(columns["words"]) | _set(columns["labels"]),
        numbers=_set(columns["numbers"]),
        names=_set(columns["names"]),
        named=_set(columns["named"]),
        remarks=_set(columns["remarks"]),
        labels=_set(columns["labels"]),
        trees=tuple(columns["trees"]),
        totals=_set(columns["totals"]),
        worded=_set(columns["worded"]),
        done=_set(columns["done"]),
        ahead=_set(columns["ahead"]),
        since=tuple(columns["since"]),
        deeds=tuple(columns["deeds"]),
        over=_set(raw["books"]["lines"]),
        levels=tuple(raw["books"]["levels"]),
        tiers=tuple(raw["books"]["tiers"]),
        book_columns={kind: tuple(words) for kind, words in raw["books"]["columns"].items()},
        rungs={tight(word): level for level, words in enumerate(raw["books"]["rungs"]) for word in words},
        fiscal=_set(raw["books"]["fiscal"]),
        cards=_set(raw["books"]["cards"]),
        department=_set(people["department"]),
        government=_set(people["government"]),
    )


def _set(words: list[str]) -> frozenset[str]:
    return frozenset(tight(w) for w in words)


LAYOUT = load(Path(__file__).with_name("layout.toml"))
