"""Letters of a page that a reader passes over: struck through, slanting over the page, raised to mark a note on a value."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from ingest.formats.letters import copies
from ingest.formats.raised import marks_note

_HIGH, _LOW = 0.28, 0.78  # of a letter's height: a stroke between runs through it, one below underlines it
_ENDS = 0.3  # letters by which a stroke may begin or end beside the words that it runs through
_THIN = 0.15  # of a letter's height: a thicker bar is no stroke
_SMALL = 0.9  # of the letters before: the size of raised ones
_RAISED = 0.1  # of the letters before, by which they end higher
_SLANT = 0.1  # of a letter's width: how far its foot climbs
Thing = dict[str, Any]


def unread(page: Any) -> tuple[Any, int]:
    """Take away copies of letters, those struck through with their strokes, marks of notes and watermarks; count the strokes."""
    twice = {id(one) for one in copies(page.chars)}
    page = page.filter(lambda one: id(one) not in twice) if twice else page
    strokes, gone = crossed([*page.rects, *page.lines], [c for c in page.chars if c["upright"]])
    away = {id(one) for one in (*strokes, *gone, *note_marks(page.chars), *filter(slanting, page.chars))}
    return (page.filter(lambda one: id(one) not in away) if away else page), len(strokes)


def crossed(rules: Sequence[Thing], chars: Sequence[Thing]) -> tuple[list[Thing], list[Thing]]:
    """Return the rules that run through words from end to end, and the letters of these."""
    ordered = sorted(chars, key=_middle)
    middles = [_middle(c) for c in ordered]
    largest = max((c["bottom"] - c["top"] for c in chars), default=0.0)
    strokes: list[Thing] = []
    gone: list[Thing] = []
    for rule in rules:
        y, reach = _middle(rule), largest / 2
        if rule["bottom"] - rule["top"] > _THIN * largest or rule["x1"] - rule["x0"] < 1:
            continue
        near = ordered[bisect_left(middles, y - reach) : bisect_right(middles, y + reach)]
        through = sorted((c for c in near if _through(rule, y, c)), key=lambda c: float(c["x0"]))
        if through and _reaches(rule, through) and any(c["text"].strip() for c in through):
            strokes.append(rule)
            gone += through
    return strokes, gone


def note_marks(chars: Sequence[Thing]) -> list[Thing]:
    """Return the raised letters that mark a note on the value right before them."""
    found: list[Thing] = []
    base: Thing | None = None
    run: list[Thing] = []
    for char in chars:
        if base is not None and _raised(base, run[-1] if run else base, char):
            run.append(char)
            continue
        found += _marking(base, run)
        base, run = char, []
    return found + _marking(base, run)


def _marking(base: Thing | None, run: list[Thing]) -> list[Thing]:
    return run if base is not None and marks_note(base["text"], "".join(c["text"] for c in run)) else []


def slanting(char: Thing) -> bool:
    """Tell whether a letter climbs or falls across the page, as those of a watermark do; italic ones stand on their line."""
    a, b, c, d = (abs(float(n)) for n in char["matrix"][:4])
    return min(a, b) > _SLANT * max(a, b) and min(c, d) > _SLANT * max(c, d)


def _raised(base: Thing, before: Thing, char: Thing) -> bool:
    size = base["bottom"] - base["top"]
    return bool(
        char["size"] < _SMALL * base["size"]
        and char["bottom"] < base["bottom"] - _RAISED * size
        and char["bottom"] > base["top"]
        and -1 < char["x0"] - before["x1"] < _ENDS * size
    )


def _through(rule: Thing, y: float, char: Thing) -> bool:
    size = char["bottom"] - char["top"]
    across = rule["x0"] <= (char["x0"] + char["x1"]) / 2 <= rule["x1"]
    return bool(across and _HIGH * size < y - char["top"] < _LOW * size and rule["bottom"] - rule["top"] < _THIN * size)


def _reaches(rule: Thing, through: Sequence[Thing]) -> bool:
    room = _ENDS * max(c["bottom"] - c["top"] for c in through)
    return bool(abs(rule["x0"] - through[0]["x0"]) < room and abs(rule["x1"] - through[-1]["x1"]) < room)


def _middle(one: Thing) -> float:
    return float(one["top"] + one["bottom"]) / 2
