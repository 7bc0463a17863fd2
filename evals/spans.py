"""Spans of characters as lines: what retrieval is judged by."""

from __future__ import annotations

from evals.row import Found


def lines_of(document: str, text: str, start: int, end: int) -> Found:
    r"""Return the lines, from 1, that a span covers.

    >>> lines_of("a.txt", "one\ntwo\nthree", 4, 13)
    Found(document='a.txt', first_line=2, last_line=3)
    """
    first = text.count("\n", 0, start) + 1
    return Found(document, first, first + text.count("\n", start, max(start, end - 1)))
