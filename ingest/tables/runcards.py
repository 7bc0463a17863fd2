"""Cards that lost their rules: lines that begin with a key, run into what is said of it, and may go on with the next key."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line

_KEYS = frozenset(LAYOUT.over | LAYOUT.named | LAYOUT.fiscal | LAYOUT.cards)
_KEY = re.compile(rf"(?:^|(?<=\s))(?P<key>{'|'.join(sorted(_KEYS, key=len, reverse=True))})(?=\s+[^\s:：|])")
_FEW = 4  # lines
_LONG = 200


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the cards of this shape among the lines that nothing else has taken."""
    out: list[Chunk] = []
    run: list[tuple[Line, list[Row]]] = []
    for line in [*lines, None]:
        rows = _rows(text, line) if line is not None and not taken[line.number] else []
        if line is not None and rows and (not run or line.number == run[-1][0].number + 1):
            run.append((line, rows))
            continue
        out += _card(run)
        run = [(line, rows)] if line is not None and rows else []
    return out


def _rows(text: str, line: Line) -> list[Row]:
    """Cut a line at its keys; nothing where it does not begin with one, or a key is said twice."""
    start = len(line.text) - len(line.text.lstrip(BLANKS))
    found = list(_KEY.finditer(line.text))
    if not found or found[0].start() != start or len(line.text) > _LONG:
        return []
    ends = [*(m.start() for m in found[1:]), len(line.text)]
    return [
        [_piece(text, line, m.start("key"), m.end("key")), _piece(text, line, m.end("key"), end)]
        for m, end in zip(found, ends, strict=True)
    ]


def _piece(text: str, line: Line, start: int, end: int) -> Raw:
    return piece(text, line.start + start, line.start + end)


def _card(run: Sequence[tuple[Line, list[Row]]]) -> list[Chunk]:
    rows = [r for _, said in run for r in said]
    keys = [r[0].key for r in rows]
    if len(run) < _FEW or len(set(keys)) < len(keys):
        return []
    (first, _), (last, _) = run[0], run[-1]
    why: list[tuple[str, int | None, str]] = [("run-on line", None, "every line begins with a key")]
    return [Chunk("run-on", first.number, last.number, first.start, last.end, rows, header=0, labels=1, repairs=why)]
