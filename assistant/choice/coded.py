"""Accounts asked for by their numbers: of two that are named side by side, one that its paper prints nowhere leaves the other no answer for both."""

from __future__ import annotations

from collections import defaultdict

from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from ingest.model import Figure


def has_code(figure: Figure, code: str) -> bool:
    """Tell whether a figure is of an account, or of one within it."""
    return (figure.account_code or "").replace("-", "").startswith(code.replace("-", ""))


def is_code_missing(u: Understanding, shelf: Shelf) -> bool:
    """Tell whether no paper prints all the accounts that are named side by side."""
    told: dict[str, set[str]] = defaultdict(set)
    for figure in (e.figure for e in shelf.entries if e.figure and len(u.codes) > 1):
        told[figure.source.document].update(c for c in u.codes if has_code(figure, c))
    return bool(told) and not any(len(codes) == len(u.codes) for codes in told.values())
