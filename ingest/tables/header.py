"""Which rows of a grid are headings, which columns hold labels, and what the cells of both cover."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tables.raw import Row
from ingest.tables.values import valued, yearly
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON
from ingest.text.lines import tight
from ingest.text.marks import BULLETS, DASHES, any_of
from ingest.text.recalled import recall

_BULLET = re.compile(rf"^{any_of(BULLETS + DASHES)}\s*\S")
_NOTE = re.compile(r"\([^()]*\)|[㉠-㊿①-⑳¹²³*]")
_YEARS = re.compile(r"^(?:(?:19|20)\d\d|['’‘]\d\d)년?도?")
_JOINTS = re.compile(r"[·ㆍ・‧∙/]")
_SPANS = ("연도", "년도", "반기", "분기", "월")
_SPAN = re.compile(r"(?:19|20)\d\d(?:년도?)?|(?:1[0-2]|0?[1-9])(?:월|분기|/4분기)?|[상하]반기")
_LONGEST = 24
_AMOUNT = re.compile(r"[\d,.]+\s?[천백십만억]*\s?(?:원|명|인|세|건|개|회|톤|㎡)")
_BOUND = re.compile(rf"{_AMOUNT.pattern}\s?(?:미만|초과|이상|이하|이내).{{0,12}}")


@recall
def known(word: str) -> bool:
    """Tell whether a cell says the name of a column, notes in brackets aside.

    >>> known("최종예산액 (㉑=㉒+㉓)"), known("2019예산액 (A)"), known("일반회계")
    (True, True, False)
    """
    key = tight(word)
    bare = _NOTE.sub("", key)
    return not {key, bare, _YEARS.sub("", bare)}.isdisjoint(LAYOUT.columns) or yearly(word)


def columnar(text: str) -> bool:
    """Tell whether words head the first column of a budget book's page: 부서·정책·단위·세부사업·편성목."""
    return len(_JOINTS.findall(text)) > 1 and any(t in tight(text) for t in LAYOUT.trees)


def heading_like(row: Row) -> bool:
    """Tell whether a row could head a table: short names, no values, no bullets."""
    filled = [c.text for c in row if c.text]
    told = not _bounds(row)
    return len(filled) >= 2 and not any(
        _BULLET.match(t) or len(tight(t)) > _LONGEST or (told and valued(t)) for t in filled
    )


def _bounds(row: Row) -> bool:
    """Tell whether a row heads columns by the bounds of what they count: 구분, 10만원 미만, 10만원, 10만원 초과."""
    told = [c.text for c in row[1:] if valued(c.text) or _BOUND.fullmatch(c.text.strip())]
    bounds = [t for t in told if _BOUND.fullmatch(t.strip())]
    return len(bounds) > 1 and row[0].key in LAYOUT.labels and all(_AMOUNT.match(t.strip()) for t in told)


def header_rows(rows: Sequence[Row], ruled: frozenset[int] = frozenset()) -> int:
    """Count the rows of heading at the top of a grid."""
    if len(rows) < 2 or not heading_like(rows[0]):
        return 1 if len(rows) == 1 and heading_like(rows[0]) and _named(rows[0]) else 0
    first_data = next((i for i, r in enumerate(rows) if i and any(_told(c.text) for c in r[1:])), None)
    if twofold(rows):
        return 2
    if first_data is None:
        first_data = next((i for i, r in enumerate(rows) if i and any(valued(c.text) for c in r)), None)
    deep = first_data is not None and first_data <= 3 and _spanning(rows[0], rows[1])
    if not (
        _named(rows[0])
        or _bounds(rows[0])
        or 0 in ruled
        or (first_data == 1 and (_shapes(rows) or _over(rows)))
        or deep
    ):
        return 0
    count = 1
    while count < min(len(rows) - 1, 4) and _spanning(rows[count - 1], rows[count], rows[:count]):
        count += 1
    return count


def twofold(rows: Sequence[Row]) -> bool:
    """Tell whether two rows head a table: what its columns are, and the year of each below: 구분 제4회 제5회, 연도 2030 2031."""
    if len(rows) < 3 or len(rows[0]) < 3 or not all(c.text for r in rows[:2] for c in r):
        return False
    (first, *names), (second, *years) = rows[0], rows[1]
    plain = not any(valued(c.text) or yearly(c.text) for c in names)
    return first.key in LAYOUT.labels and second.key in LAYOUT.labels and plain and all(yearly(c.text) for c in years)


def _named(row: Row) -> bool:
    filled = [c for c in row if c.text]
    names = sum(1 for c in filled if known(c.text))
    return names * 2 > len(filled) or (names * 2 == len(filled) and names > 1)


def _shapes(rows: Sequence[Row]) -> bool:
    """Tell whether most cells under the first row, its first column aside, hold values."""
    below = [c.text for r in rows[1:] for c in r[1:] if c.text]
    told = sum(1 for t in below if _told(t))
    return told * 2 > len(below) and not any(_told(c.text) for c in rows[0])


def _over(rows: Sequence[Row]) -> bool:
    """Tell whether the first row names every column, one of them in the words of the trade, and numbers fill one that follows."""
    if not all(c.text for c in rows[0]) or not any(known(c.text) for c in rows[0]):
        return False
    columns = [[r[c].text for r in rows[1:] if c < len(r) and r[c].text] for c in range(1, len(rows[0]))]
    return any(len(cells) > 1 and all(map(valued, cells)) for cells in columns)


def _told(text: str) -> bool:
    """Tell whether a value stands in a cell, or the words for one that is not known yet."""
    return valued(text) or tight(text) in LEXICON.pending


def _spanning(upper: Row, lower: Row, above: Sequence[Row] = ()) -> bool:
    """Tell whether a row continues the heading above it: it fills what that row leaves open, and no value stands in it."""
    filled = [(i, c) for i, c in enumerate(lower) if c.text]
    if not filled or any(valued(c.text) or _BULLET.match(c.text) or len(tight(c.text)) > _LONGEST for _, c in filled):
        return False
    opened = [i for i, c in enumerate(upper) if not c.text and i > 0]
    if not any(i in opened for i, _ in filled):
        return False
    if lower and lower[0].text:
        # A first cell of its own: a heading only when the row above leaves wide gaps that this one fills wholly.
        return len(opened) * 3 >= len(upper) and len(filled) == len(lower)
    return not (len(opened) == 1 and len(filled) > len(lower) // 2 and not above)


def cover(rows: list[Row], count: int) -> dict[tuple[int, int], tuple[int, int]]:
    """Work out what each heading cell covers: (row, column) → (rows, columns)."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    if not count:
        return spans
    wide = len(rows[0])
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for r in range(count):
        for c in range(wide):
            if not rows[r][c].text or (r, c) in owner:
                continue
            right = c + 1
            while (
                right < wide and not rows[r][right].text and (r, right) not in owner and _open(rows, count, r, c, right)
            ):
                right += 1
            low = r + 1
            while low < count and not any(rows[low][k].text for k in range(c, right)):
                low += 1
            spans[r, c] = (low - r, right - c)
            for k in range(r, low):
                for j in range(c, right):
                    owner[k, j] = (r, c)
    return spans


def _open(rows: list[Row], count: int, r: int, c: int, right: int) -> bool:
    """Tell whether an empty heading cell belongs to the one on its left: something stands under both."""
    under = any(rows[k][right].text for k in range(r + 1, count))
    if r and any(rows[k][right].text for k in range(r)):
        return False
    below = any(rows[k][c].text for k in range(r + 1, count)) or any(
        rows[k][j].text for k in range(r + 1, count) for j in range(c, right)
    )
    return under and below


_SINCE = re.compile(  # since when a thing is there: no name of it, and no year of what is told of it
    r"(?:개소|준공|설립|설치|개관|개원|개통|개교|건립|건축|신축|조성|창립|창단|결성|지정|등록|구입|취득|도입|제작|위촉|임용)(?:일자?|[연년]도|[연년]월일?|시기)$"
)


_LASTS = re.compile(r"['’‘]?(?:\d\d)?\d\d[.년]?\S*[~∼～]")  # from when to when: no name of a row


def header_columns(rows: Sequence[Row], count: int) -> int:
    """Count the leading columns that hold labels."""
    body = rows[count:]
    if not body:
        return 1
    wide = len(rows[0])
    columns = 0
    for c in range(min(wide - 1, 4)):
        name = tight(next((rows[r][c].text for r in range(count - 1, -1, -1) if rows[r][c].text), ""))
        cells = [r[c].text for r in body if r[c].text]
        numeric = sum(1 for t in cells if valued(t))
        if name in LAYOUT.remarks or (c and name in LEXICON.word_columns and _each_named(body)):
            break
        if c and name.endswith("기간") and any(_LASTS.match(tight(t)) for t in cells):
            break
        if _SINCE.search(name) and columns and not all(r[c - 1].text.isdecimal() for r in body):
            break
        if _counts(name, cells, rows, c, count):
            columns += 1
        elif name in LAYOUT.labels or _NOTE.sub("", name) in LAYOUT.labels or not numeric:
            longest = max((len(t) for t in cells), default=0)
            names = c and (_names_amounts(name, body, c) if count else _grouped(body, c))
            if c and (longest > 30 or _remarked(body, c) or not (names or _repeats(body, c))):
                break
            columns += 1
        else:
            break
    return max(columns, 1)


def _counts(name: str, cells: Sequence[str], rows: Sequence[Row], column: int, count: int) -> bool:
    """Tell whether a column numbers its rows, or tells the year or the month of each, and their names stand further right."""
    numbered = name.lower() in LEXICON.numbering and all(t.isdecimal() for t in cells)
    if not numbered and not (name.endswith(_SPANS) and all(_SPAN.fullmatch(tight(t)) for t in cells)):
        return False
    return any(
        tight(rows[0][c].text) not in LAYOUT.remarks and not any(valued(r[c].text) for r in rows[count:] if r[c].text)
        for c in range(column + 1, min(column + 4, len(rows[0]) - 1))
    )


def _each_named(body: Sequence[Row]) -> bool:
    """Tell whether every row has a name of its own in the first column: the words beside it only tell of it."""
    names = [tight(r[0].text) for r in body]
    return len(names) > 2 and all(n and not n.isdecimal() for n in names) and len(set(names)) == len(names)


def _names_amounts(name: str, body: Sequence[Row], column: int) -> bool:
    """Tell whether a column called 사업명 names every row, its amount right behind it, whatever words follow that."""
    rows = [r for r in body if column + 1 < len(r)]
    return name in LAYOUT.names and len(rows) == len(body) and all(_is_named(r, column) for r in rows)


def _is_named(row: Row, column: int) -> bool:
    total = row[0].key in LAYOUT.totals
    return (total or bool(row[column].text)) and valued(row[column + 1].text)


def _remarked(body: Sequence[Row], column: int) -> bool:
    """Tell whether bullets of a column remark on its rows: one that numbers follow names a part of what is above it."""
    marked = [r for r in body if _BULLET.match(r[column].text)]
    named = [
        r for r in marked if not re.search(r"[\d=]", r[column].text) and any(valued(c.text) for c in r[column + 1 :])
    ]
    return len(named) < len(marked)


def _grouped(body: Sequence[Row], column: int) -> bool:
    """Tell whether labels that reach over several rows have the names of those rows beside them, as merged cards do."""
    spans = [(n, r[column - 1].row_span) for n, r in enumerate(body) if r[column - 1].row_span > 1]
    rows = [body[k] for n, high in spans for k in range(n, min(n + high, len(body)))]
    return any(valued(c.text) for r in rows for c in r[column + 1 :]) and all(r[column].text for r in rows)


def _repeats(body: Sequence[Row], column: int) -> bool:
    """Tell whether values follow a column of names: then it labels them too."""
    right = [r[k].text for r in body for k in range(column + 1, len(r)) if r[k].text]
    return bool(right) and sum(1 for t in right if valued(t)) * 2 > len(right)
