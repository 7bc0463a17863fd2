"""Letters of a page into words: what is drawn in one go is one word, whatever is printed over it or right beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ingest.text.lines import BLANKS

_CLOSE = 0.3  # letters: a wider gap parts words
_BACK, _ON = 0.35, 0.12  # letters by which the second of a run may begin before or after the end of the first
_EVEN = 0.04  # letters by which the gaps of a run differ
_LEVEL = 0.5  # points by which its letters may stand higher or lower
_OVER = 0.4  # letters by which two words printed over each other overlap
_TWIN = 1.0  # points between a letter and the copy of it that makes it bold
_NUMBER = re.compile(r"[△▲+\-(]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?\)?")
_NUMERIC = re.compile(r"[△▲+\-(]*\d[\d,.△▲+\-()%]*|,\d[\d,.]*")
_DASHES = {"-", "–", "—", "―", "−"}
Char = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or one letter, and its place on the page, in points from the upper left."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    turned: bool = False  # printed sideways: read in cells alone
    run: int = -1  # what was drawn in one go; -1 for a letter drawn by itself
    spaced: bool = False  # a blank is printed before it

    @property
    def size(self) -> float:
        """The height of its letters."""
        return max(1.0, self.bottom - self.top)


def number(said: str) -> bool:
    """Tell whether a word is a whole number, its thousands in threes.

    >>> [number(s) for s in ("1,234,567", "△12.5%", "2031", "1,234567", "234,", ",567", "12건")]
    [True, True, True, False, False, False, False]
    """
    return bool(_NUMBER.fullmatch(said))


def numeric(said: str) -> bool:
    """Tell whether a word is made of what numbers are made of, whole or not.

    >>> [numeric(s) for s in ("1,234567", "234,", "12건", "-")]
    [True, True, False, False]
    """
    return bool(_NUMERIC.fullmatch(said))


def runs(chars: Sequence[Char]) -> list[int]:
    """Number the letters of a page, in the order in which it draws them, by the run that each is part of."""
    out: list[int] = []
    gap: float | None = None
    for at, char in enumerate(chars):
        before = chars[at - 1] if at else None
        if before is None or not _follows(before, char, gap):
            gap = None
            out.append(out[-1] + 1 if out else 0)
            continue
        gap = char["x0"] - before["x1"]
        out.append(out[-1])
    return out


def _follows(before: Char, char: Char, gap: float | None) -> bool:
    """Tell whether a letter goes on with the one drawn before it, as evenly as the letters before."""
    if not (before["text"].strip(BLANKS) and char["text"].strip(BLANKS)) or char["upright"] != before["upright"]:
        return False
    size = max(1.0, float(char["bottom"] - char["top"]))
    if abs(char["top"] - before["top"]) > _LEVEL or abs(char["bottom"] - before["bottom"]) > _LEVEL:
        return False
    between = float(char["x0"] - before["x1"])
    even = gap is None or abs(between - gap) <= _EVEN * size
    return bool(even and -_BACK * size <= between <= _ON * size)


def copies(chars: Sequence[Char]) -> list[Char]:
    """Return the letters drawn a second time in their place to make them bold.

    Where two words are printed over each other, the same digit of both may stand in one place by chance: a word of
    which other letters stand alone is no copy, and keeps all of its letters.
    """
    seen: dict[tuple[object, ...], list[int]] = defaultdict(list)
    twins: dict[int, int] = {}
    for at, char in enumerate(chars):
        x, y = round(char["x0"]), round(char["top"])
        key = (char["text"], char["fontname"], char["size"], char["upright"])
        near = (n for dx in (-1, 0, 1) for dy in (-1, 0, 1) for n in seen.get((*key, x + dx, y + dy), ()))
        twin = next((n for n in near if _same(chars[n], char)), None)
        if twin is None:
            seen[*key, x, y].append(at)
        else:
            twins[at] = twin
    numbers = runs(chars) if twins else []
    doubled = {*twins, *twins.values()}
    alone = {run for at, run in enumerate(numbers) if at not in doubled}
    return [chars[at] for at in twins if numbers[at] not in alone]


def _same(one: Char, other: Char) -> bool:
    return bool(abs(one["x0"] - other["x0"]) <= _TWIN and abs(one["top"] - other["top"]) <= _TWIN)


def letters_of(chars: Sequence[Char]) -> list[Word]:
    """Return the letters of a page, each with its run."""
    return [
        Word(c["text"], c["x0"], c["x1"], c["top"], c["bottom"], run=run)
        for c, run in zip(chars, runs(chars), strict=True)
    ]


def spelled(row: Sequence[Word]) -> tuple[list[Word], bool]:
    """Join the letters of one line into words; tell whether a blank is printed after the last."""
    out: list[Word] = []
    open_ = blank = False
    piece = ""
    for word in sorted(_drawn(row), key=lambda w: w.x0):
        last = out[-1] if out else None
        if not word.text.strip(BLANKS):
            open_ = (
                open_ and last is not None and (word.x0 + word.x1) / 2 < last.x1
            )  # a blank within a word is another's
            blank = not open_
            continue
        drawn, piece = piece, word.text
        if open_ and last is not None and _joins(last, word) and not _beside(last, word, len(drawn)):
            out[-1] = Word(
                last.text + word.text,
                last.x0,
                max(last.x1, word.x1),
                min(last.top, word.top),
                max(last.bottom, word.bottom),
                run=last.run,
                spaced=last.spaced,
            )
        else:
            out.append(replace(word, spaced=bool(out) and blank))
        open_, blank = True, False
    return out, not open_


def _drawn(row: Sequence[Word]) -> Iterator[Word]:
    """Put together the letters of each run; a letter drawn by itself stays one."""
    held: dict[int, list[Word]] = defaultdict(list)
    for letter in row:
        if letter.run < 0 or not letter.text.strip(BLANKS):
            yield letter
        else:
            held[letter.run].append(letter)
    yield from (whole(run) for run in held.values())


def whole(run: Sequence[Word]) -> Word:
    """Return the word that the letters of a run make."""
    first = min(run, key=lambda w: w.x0)
    said = "".join(w.text for w in sorted(run, key=lambda w: w.x0))
    x1, top, bottom = max(w.x1 for w in run), min(w.top for w in run), max(w.bottom for w in run)
    return Word(said, first.x0, x1, top, bottom, first.turned, first.run)


def _joins(last: Word, word: Word) -> bool:
    size = min(last.size, word.size)
    gap = word.x0 - last.x1
    if gap > _CLOSE * size:
        return False
    return not (over(last, word) or (min(len(last.text), len(word.text)) > 1 and _two(last.text, word.text)))


def _beside(last: Word, word: Word, drawn: int) -> bool:
    """Tell whether two whole numbers, or a dash and one, stand beside each other: what is drawn in one go has no such gap."""
    gap = word.x0 - last.x1
    apart = gap > _ON * min(last.size, word.size) and max(drawn, len(word.text)) > 1
    said = [last.text, word.text]
    return apart and any(map(number, said)) and all(number(s) or s in _DASHES for s in said)


def over(one: Word, other: Word) -> bool:
    """Tell whether two words are printed over each other."""
    size = min(one.size, other.size)
    return one.run != other.run and min(one.x1, other.x1) - max(one.x0, other.x0) > _OVER * size


def _two(one: str, other: str) -> bool:
    """Tell whether two words right beside each other are two whole numbers that make none together."""
    return number(one) and number(other) and not number(one + other)
