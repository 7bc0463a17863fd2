"""Words printed sideways, as the labels of tall cells are: each a word that stands where its letters do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ingest.formats.letters import Word

_SAME = 1.0  # points within which letters stand in one upright row
_CLOSE = 1.5  # letters: a wider gap parts words


def turned(chars: Sequence[dict[str, Any]]) -> list[Word]:
    """Join the letters that run down or up a page."""
    down = [c for c in chars if c["matrix"][0] == c["matrix"][3] == 0 and c["matrix"][1] < 0]
    up = [c for c in chars if c["matrix"][0] == c["matrix"][3] == 0 and c["matrix"][1] > 0]
    return [*_joined(down, rising=False), *_joined(up, rising=True)]


def _joined(chars: Sequence[dict[str, Any]], *, rising: bool) -> list[Word]:
    runs: list[list[dict[str, Any]]] = []
    for char in sorted(chars, key=lambda c: (round(c["x0"]), -c["bottom"] if rising else c["top"])):
        last = runs[-1][-1] if runs else None
        gap = (last["top"] - char["bottom"] if rising else char["top"] - last["bottom"]) if last else 0.0
        near = last is not None and abs(last["x0"] - char["x0"]) < _SAME and gap < _CLOSE * (char["x1"] - char["x0"])
        if near and runs:
            runs[-1].append(char)
        else:
            runs.append([char])
    return [word for run in runs if (word := _word(run)).text.strip()]


def _word(run: Sequence[dict[str, Any]]) -> Word:
    x0, x1 = min(c["x0"] for c in run), max(c["x1"] for c in run)
    middle = (min(c["top"] for c in run) + max(c["bottom"] for c in run)) / 2
    high = (x1 - x0) / 2
    return Word("".join(c["text"] for c in run), x0, x1, middle - high, middle + high, turned=True)
