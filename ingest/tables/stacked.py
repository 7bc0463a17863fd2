"""Tables whose names of rows were set above one another before their cells: 구 분 ’19년 ’20년 / 방문객 / 예산 / 312명 - / 900 0."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.tables.banner import begins
from ingest.tables.raw import Chunk, Row, piece
from ingest.tables.tokens import Token, span, tokens
from ingest.tables.values import valued, yearly
from ingest.text.lines import BLANKS, Line

_LEAST = 2  # years, and rows
_MOST = 8  # rows
_NAME = 3  # words of a row's name


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find such tables: as many names as lines of cells, each with a cell for every year, and values among them."""
    return [made for at in range(len(lines)) if not taken[at] and (made := _table(text, lines, taken, at)) is not None]


def _table(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | None:
    head = _head(text, tokens(text, lines[at]))
    if head is None:
        return None
    below: list[list[Token]] = []
    for line in lines[at + 1 : at + 1 + 2 * _MOST]:
        if line.blank or taken[line.number]:
            break
        below.append(tokens(text, line))
    count, size = len(below) // 2, len(head) - 1
    names, cells = below[:count], below[count:]
    if len(below) % 2 or count < _LEAST or not all(_is_name(n) for n in names):
        return None
    if any(len(c) != size for c in cells) or sum(any(valued(w.text) for w in c) for c in cells) < _LEAST:
        return None
    rows: list[Row] = [[span(text, n), *c] for n, c in zip(names, cells, strict=True)]
    last = lines[at + 2 * count]
    return Chunk(
        "run-on", at, last.number, head[0].start, last.end, [head, *rows], header=1,
        repairs=[("names of rows above their cells", None, "as many lines of cells as names, a cell for every year")],
    )  # fmt: skip


def _head(text: str, words: Sequence[Token]) -> Row | None:
    """Read a heading of the word for labels and of years, and nothing else."""
    label = next((n for n in (2, 1) if len(words) >= n + _LEAST and begins(words[:n])), 0)
    years = words[label:]
    if not label or not all(yearly(w.text) for w in years):
        return None
    return [piece(text, words[0].start, words[label - 1].end), *years]


def _is_name(words: Sequence[Token]) -> bool:
    said = "".join(w.text for w in words).strip(BLANKS)
    return 0 < len(words) <= _NAME and not any(c.isdigit() or c in ":○-※" for c in said)
