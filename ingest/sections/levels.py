"""Headings whose level the format or the file itself names: each stands under the one that owns it, whatever mark either has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.sections.headings import PROJECT, SQUARE, Heading
from ingest.text.lines import BLANKS, Line, squeeze
from ingest.text.marks import SQUARES

_DEEPEST = 9
_OF = re.compile(r"[:：]\s*(?P<whose>[가-힣A-Za-z][^:：\n]{1,40})$")


def unboxed(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Leave out what only stands in a box under its name, <추진반 구성안>, behind a mark that heads nothing else: ■ 구성 : 10명."""
    squares = [h for h in headings if h.style == "square"]
    heads = {lines[h.line].text.strip(BLANKS)[:1] for h in squares if not h.valued}
    inside: set[int] = set()
    for box in (h for h in headings if h.style == "bracket"):
        mark = ""
        for line in lines[box.line + 1 :]:
            first = line.text.strip(BLANKS)[:1]
            mark = mark or (first if first in SQUARES and first not in heads else "")
            if first and first != mark:
                break
            inside.add(line.number)
    boxed = inside & {h.line for h in squares if h.valued}
    return [h for h in headings if h.line not in boxed]


def nested(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Rank the headings that a format names below those that own them, and one without a mark above any number in the text."""
    open_: list[tuple[int, int]] = []  # level, rank
    out: list[Heading] = []
    for heading in headings:
        level = min(_DEEPEST, lines[heading.line].level) if heading.line >= 0 else 0
        if level < 2:
            open_ = [(n, rank) for n, rank in open_ if rank < heading.rank]
            out.append(heading)
            continue
        open_ = [(n, rank) for n, rank in open_ if n < level]
        rank = PROJECT + level if heading.style == "hash" else heading.rank
        rank = max([rank, *(r + 1 for _, r in open_[-1:])])
        open_.append((level, rank))
        out.append(replace(heading, rank=rank))
    return out


def led(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Rank each run 1., 2., … that a square heading leads right into, and no other interrupts, below that heading."""
    out = list(headings)
    for at, heading in enumerate(headings):
        run = _run(headings, at + 1) if heading.style == "square" and not heading.known else []
        if len(run) > 1 and all(lines[n].blank for n in range(heading.line + 1, headings[run[0]].line)):
            for n in run:
                out[n] = replace(out[n], rank=SQUARE + 2)
    return out


def told_apart(headings: Sequence[Heading], text: str) -> list[Heading]:
    """Let numbered headings of one name that each say of whom they are keep that: 1. 사업자 : 둑길회, 2. 사업자 : 물길회."""
    said = {
        h.line: m for h in headings if h.style == "number" and h.valued and (m := _OF.search(text[h.start : h.end]))
    }
    names = [(h.rank, h.title) for h in headings if h.line in said]
    return [
        replace(h, title=f"{h.title} {squeeze(said[h.line]['whose'])}")
        if h.line in said and names.count((h.rank, h.title)) > 1
        else h
        for h in headings
    ]


def _run(headings: Sequence[Heading], at: int) -> list[int]:
    """Return the numbered headings, from 1 on, up to the next square heading or part."""
    run: list[int] = []
    for n in range(at, len(headings)):
        heading = headings[n]
        if heading.style == "number" and heading.number == len(run) + 1:
            run.append(n)
        elif heading.rank <= SQUARE or heading.style == "number" or not run:
            break
    return run
