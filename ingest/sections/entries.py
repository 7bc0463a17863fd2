"""Lines of a list that are no sections, though each of them could head one: another of the run says more than a title does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.sections.headings import Heading, hashed
from ingest.text.lines import BLANKS, Line
from ingest.text.marks import SQUARES, any_of, mark_of

_NUMBER = re.compile(r"^(\d{1,2})\.(?!\d)\s*(?=\S)")
_SQUARE = re.compile(rf"^({any_of(SQUARES)})\s*(?=\S)")


def titled_apart(headings: Sequence[Heading], lines: Sequence[Line], taken: Sequence[bool]) -> list[Heading]:
    """Leave out the headings in a run line by line, 1., 2., … or □, □, …, of which one is none: what follows is no part of them."""
    by_line = {h.line: h for h in headings if h.line >= 0}
    listed: set[int] = set()
    for run in _runs(lines, taken):
        heads = [by_line[n] for n in run if n in by_line]
        whole = [h for h in heads if lines[h.line].text.count("(") <= lines[h.line].text.count(")")]
        if heads and len(run) > len(whole) and len(run) > 1 and not any(h.known for h in heads):
            listed |= {h.line for h in heads}
    return [h for h in headings if h.line not in listed]


def bold_below(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Rank bold lines below the heading that hashes name over them: none of them closes it."""
    out: list[Heading] = []
    over: Heading | None = None
    for heading in headings:
        line = lines[heading.line] if heading.line >= 0 else None
        if line is not None and heading.style.startswith("hash"):
            over = heading
        elif line is not None and hashed(line):
            over = None
        bold = (
            line is not None
            and heading.style in {"word", "bold", "square"}
            and line.text.strip(BLANKS).startswith("**")
        )
        out.append(replace(heading, rank=max(heading.rank, over.rank + 1)) if bold and over is not None else heading)
    return out


def _runs(lines: Sequence[Line], taken: Sequence[bool]) -> list[list[int]]:
    """Find the lines right below each other that count on from 1., or begin with one square, at one indentation."""
    runs: list[list[int]] = []
    run: list[int] = []
    for line in lines:
        body = "" if taken[line.number] or hashed(line) else line.text.strip(BLANKS)
        begun = lines[run[0]] if run else None
        if begun is not None and _goes_on(begun, line, body, len(run)):
            run.append(line.number)
        elif begun is not None and _SQUARE.match(begun.text.strip(BLANKS)) and _is_rest(begun, line, body):
            continue
        elif (found := _NUMBER.match(body) or _SQUARE.match(body)) and found[1] in {"1", *SQUARES}:
            run = [line.number]
            runs.append(run)
        else:
            run = []
    return runs


def _goes_on(begun: Line, line: Line, body: str, count: int) -> bool:
    """Tell whether a line is the next of a run."""
    if line.indent != begun.indent:
        return False
    if square := _SQUARE.match(begun.text.strip(BLANKS)):
        return body.startswith(square[1])
    found = _NUMBER.match(body)
    return found is not None and int(found[1]) == count + 1


def _is_rest(begun: Line, line: Line, body: str) -> bool:
    """Tell whether a line is the rest of the one above it: set in, with no mark."""
    return bool(body) and line.indent > begun.indent and not mark_of(body)[0]
