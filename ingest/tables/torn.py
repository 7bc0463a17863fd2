"""Rows that a line break inside a cell cut in two, put together again when they then have as many cells as their table."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.numbers.formulas import formulas
from ingest.tables import values
from ingest.tables.header import known
from ingest.tables.raw import Log, Raw, Row, holds, piece
from ingest.tables.sums import totals
from ingest.tables.values import valued
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON
from ingest.text.lines import BLANKS, Line
from ingest.text.marks import EVERY, SQUARES, any_of

MARKED = re.compile(rf"^ *(?:{any_of(SQUARES)}|#{{1,6}}\s|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|\d{{1,2}}[.)]?\s)")
GAP = 8  # lines between the parts of one table
PAGE = re.compile(
    r"^\s*(?:[-–—－]\s*\d{1,4}\s*[-–—－]|\d{1,4}\s*/\s*\d{1,4}|\(?\s*(?:계속|다음\s*쪽|표\s*계속)\s*\)?|p\.?\s*\d{1,4})\s*$",
    re.IGNORECASE,
)
_POINTED = re.compile(rf"^\s*{any_of(EVERY)}")
_CODED = re.compile(r"^\s*(?:0\d|\d{3}(?:-\d{2})?|\d{3}-\d{2})\s+[가-힣]")  # `04 기간제근로자등보`, an account
_COSTS = re.compile(r"^=|[=:：]\s*[\d,.]+\s*(?:천|백만|억|만)?원\s*$")  # an amount, or an item with its amount
_OWNS = re.compile(r"[가-힣][^:：=\t\d]{1,24}[:：=]\s*[\d,.]+\s*(?:천|백만|억|만)?원(?:\s*\([^()]*\))?")
_LISTED = re.compile(r"[^\t]*[가-힣][^\t]*\t[ ]*=?[ ]*△?[\d,.]+[ ]?(?:천|백만|억|만)?원[ \t]*")
_PRICED = re.compile(r"\d(?:천|백만|만)?원\s?[×xX*]\s?\d")
_WORKED = re.compile(
    r"[가-힣A-Za-z][가-힣A-Za-z·/() ]{0,24}? +[\d,.]+\s?(?:천|백만|만)?원(?: *[×xX*] *[\d,.]+ ?[가-힣A-Za-z]{1,3})+"
    r" *= *[\d,.]+ ?(?:(?:천|백만|만)?원)?(?: *\([^()]*\))?"
)  # a name, how its amount is made, the amount
_LEADS = tuple("○◦❍●◯ㅇ-－–▷▶·∙•")
_UNIT_TORN = re.compile(r"\d(?:\|(?:천|백만|만|억)?원|(?:천|백|백만|만|억)\|원|백\|만원)$")
_CLOSES = frozenset(")]」』〉》’”'")  # what no blank stands before
_SYLLABLES = re.compile(r"[가-힣]+")
_LAST = re.compile(r"[가-힣]+$")
_PAYERS = frozenset({*LEXICON.funding_letters, *LEXICON.funding})
_MOST = 3  # lines of one cell
_LONG = 40  # letters of a label's piece

Fits = Callable[[Line], bool]


def torn(lines: Sequence[Line], at: int, fits: Fits) -> bool:
    """Tell whether a line between two rows is the rest of a cell that was broken over lines."""
    for number in range(at, min(at + _MOST, len(lines) - 1)):
        line = lines[number]
        if line.blank or not (_CODED.match(line.text) or not MARKED.match(line.text)) or _POINTED.match(line.text):
            return False
        if owns(line) and _POINTED.match(lines[number + 1].text):
            return False
        if fits(lines[number + 1]):
            return True
    return False


def owns(line: Line) -> bool:
    """Tell whether a line is a name and its amount, which the lines under it break down: 사무관리비 : 64,800천원."""
    return bool(_OWNS.fullmatch(line.text.strip(BLANKS)))


def worked(line: Line, above: Row) -> bool:
    """Tell whether a line is but the working of the amount that ends the row above: 500원*24,000부 under 12,000."""
    last = next((c for c in reversed(above) if c.text), None)
    said = line.text.strip(BLANKS)
    if last is None or last is above[0] or values.number(last.text) is None or "\t" in said:
        return False
    found = formulas(said)
    return len(found) == 1 and found[0].priced and found[0].start == 0 and not said[found[0].end :].strip(" =")


def workings(line: Line) -> bool:
    """Tell whether a line set in is a name, how its amount is made, and the amount: 책상   90,000원 × 20개 = 1,800,000."""
    return line.indent > 0 and _WORKED.fullmatch(line.text.strip(BLANKS)) is not None


def listed(line: Line) -> bool:
    """Tell whether a line is an entry of a list, its amount set off behind a TAB or worked out: 도서 구입 15,000원×2,400권 = 36,000천원."""
    return workings(line) or bool(
        _LISTED.fullmatch(line.text) and (_POINTED.match(line.text) or _PRICED.search(line.text))
    )


def orphan(text: str, line: Line, row: Row, above: Sequence[Row], below: Sequence[Row]) -> Row | None:
    """Give a row the first piece of its label back, which stands on a line of its own behind a blank line.

    The row must be as wide as those above the blank line; a letter or two are no name, else a total must vouch.
    """
    wide = usual(above)
    words = line.text.strip(BLANKS)
    if not above or len(row) != wide or not _value_row(row) or not _value_row(above[-1]) or len(words) > _LONG:
        return None
    first = row[0]
    if not first.text or MARKED.match(line.text) or _POINTED.match(line.text) or words[-1:] in ".:)]：":
        return None
    short = len(first.key) <= 2 and bool(_SYLLABLES.fullmatch(first.key)) and first.key not in LAYOUT.totals
    if not (short or totals([*above, *below], 1) > totals(above, 1)):
        return None
    return [together(text, piece(text, line.start, line.end), first), *row[1:]]


def mend(text: str, rows: list[Row], broken: set[int]) -> tuple[list[Row], Log]:
    """Put rows together that a line break inside a cell cut in two."""
    whole = usual(rows)
    out: list[Row] = []
    repairs: Log = []
    held: Raw | None = None  # the first piece of a label whose row follows
    said: list[str] = []  # by a row with a table in a cell, which the rows below may say again
    for number, row in enumerate(rows):
        above = out[-1] if out else None
        again = above is not None and (holds(said, above) or holds(said, row))
        if any("<table" in text[c.start : c.end].lower() for c in row):
            said = [c.key for c in row]
        if number in broken and above is not None and (held is not None or _down(rows, number, broken, above, whole)):
            held = together(text, held, row[0]) if held else row[0]
            continue
        if held is not None:
            row = [together(text, held, row[0]), *row[1:]]  # noqa: PLW2901
            held = None
            out.append(row)
            repairs.append(("cell broken over lines", len(out) - 1, "column count"))
            continue
        if above is not None and (filled := _filled(text, above, row, whole)) is not None:
            out[-1] = filled
            repairs.append(("cell broken over lines", len(out) - 1, "column count"))
            continue
        torn_off = number in broken or (not again and above is not None and _short(above, row, out, whole))
        if above and any(c.text for c in row) and torn_off:
            out[-1] = _merged(text, above, row, broken=number in broken)
            repairs.append(("cell broken over lines", len(out) - 1, "column count"))
        else:
            out.append(row)
    if held is not None:
        out.append([held])
    return out, repairs


def _down(rows: list[Row], number: int, broken: set[int], above: Row, whole: int) -> bool:
    """Tell whether a torn piece begins the label of the row below: that row is whole, and the one above ends in a value."""
    below = next((rows[n] for n in range(number, len(rows)) if n not in broken), None)
    if below is None or len(below) != whole or len(above) != whole or not below[0].text or valued(below[0].text):
        return False
    last = next((c for c in reversed(above) if c.text), None)
    if last is None or not _value_row(below):
        return False
    words = rows[number][0]
    if not any(valued(c.text) for c in above):  # a heading: the rest of its last name, or the first label
        return len(words.key) > 2 and not known(last.text + words.text)
    return bool(_CODED.match(words.text)) or (valued(last.text) and len(words.text) <= _LONG)


def _short(above: Row, row: Row, out: list[Row], whole: int) -> bool:
    """Tell whether a row is the rest of the one above: together they have as many cells as their table."""
    if not (above and row and len(above) < whole and len(above) + len(row) - 1 <= whole and len(row) < whole):
        return False
    if len(out) == 1 and len(row) >= 3 and not any(valued(c.text) for c in [*above, *row]):
        # A second row of heading, unless it goes on in the middle of a name: 총사업비 / (백만원) · 공정률.
        return len(above) + len(row) - 1 == whole and known(above[-1].text + row[0].text) and not known(row[0].text)
    if len(out) == 1 and not any(valued(c.text) for c in above) and any(_COSTS.search(c.text) for c in row):
        return False  # a heading is not broken by a line of amounts
    if len(row) > 1 and row[1].text[:1] in _LEADS:
        return False  # a name with its own line item begins a row
    if valued(above[-1].text) and _POINTED.match(row[0].text):
        return False  # a line item ends in its amount, and the next begins with its point
    if valued(above[-1].text) and row[0].key in _PAYERS and len(row) > 1 and valued(row[1].text):
        return False  # each payer has a line of its own: 국 1,008, then 도 75
    return bool(above[-1].text and row[0].text)


def _filled(text: str, above: Row, row: Row, whole: int) -> Row | None:
    """Give a row its last cells that stand alone in the line below, or the unit of its last number that went on there.

    Such a line has no name: but `4` below `신청 5 3` of three columns, but `원` below `지급액 880백만 900백만 915백만`.
    """
    said = [n for n, c in enumerate(row) if c.text]
    if not said or not said[0] or not above[0].text or not any(valued(c.text) for c in above[1:]):
        return None
    missing = whole - len(above)
    values_ = [row[n] for n in said]
    if missing and len(values_) == missing and all(values.number(c.text) is not None for c in values_):
        return [*above, *values_]
    (at, *others) = said
    if others or missing or at >= len(above) or not _UNIT_TORN.search(above[at].text + "|" + row[at].text):
        return None
    whole_cell = together(text, above[at], row[at])
    joined_ = Raw(whole_cell.start, whole_cell.end, above[at].text + row[at].text)
    return [*above[:at], joined_, *above[at + 1 :]]


def _merged(text: str, above: Row, row: Row, *, broken: bool) -> Row:
    from_above = above[-1]
    if broken and not from_above.text:
        from_above = next((c for c in reversed(above) if c.text), from_above)
    k = above.index(from_above)
    tail = above[k + 1 :] if not any(c.text for c in above[k + 1 :]) else []
    merged = [*above[:k], together(text, from_above, row[0]), *row[1:]]
    return merged + tail if len(row) == 1 else merged


def together(text: str, first: Raw, second: Raw) -> Raw:
    """Make one piece of two; a word that the break cut in two is one word again."""
    if not (first.text and second.text):
        return first if first.text else second
    whole = piece(text, first.start, second.end)
    if second.text[0] in _CLOSES:
        return Raw(whole.start, whole.end, first.text + second.text)
    end, begin = _LAST.search(first.text), second.text.split(" ")[0]
    letters = _SYLLABLES.match(begin)
    if end is None or letters is None:
        return whole
    alone = len(begin) == 1 or text.find(end[0] + letters[0]) >= 0
    return Raw(whole.start, whole.end, first.text + second.text) if alone else whole


def usual(rows: Sequence[Row]) -> int:
    """Count the cells that most rows have."""
    counts: dict[int, int] = {}
    for row in rows:
        counts[len(row)] = counts.get(len(row), 0) + 1
    best = max(counts.values(), default=0)
    often = max((n for n, c in counts.items() if c == best), default=0)
    return often if best * 2 >= len(rows) else max(counts, default=0)


def _value_row(row: Row) -> bool:
    return any(valued(c.text) for c in row[1:])
