"""Numbers of a line that print no unit: a name of money and its amount, an amount set off by TABs, 결원 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ingest.figures.headunits import counted_by, numbers
from ingest.figures.scope import Line, Value, no_unit
from ingest.model import Figure, Measure, Problem, Status
from ingest.numbers import cells
from ingest.numbers.accounts import account
from ingest.numbers.formulas import formulas
from ingest.numbers.labels import clean
from ingest.numbers.measures import MONEY, measure_named
from ingest.numbers.units import unit
from ingest.numbers.won import AmountError, numeral
from ingest.tables.header import known
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_DIGITS = r"(?P<sign>[△\-]\s?)?(?P<digits>\d+(?:,\d+)*(?:\.\d+)?)"
_NUMBER = re.compile(rf"{_DIGITS}(?![\d가-힣A-Za-z%])")
_POSTS = frozenset({"정원", "현원", "결원", "과원"})  # two of them on a line are posts, no gardens
_NO_MONEY = re.compile(r"연도|년도|번호|코드|일자|기간|쪽|과목")
_SET_OFF = re.compile(
    rf"(?P<name>[^\t=]*[^\t=\d\s])[ ]*(?:\t+[ ]*(?=[^\t]*\d)(?=[^\t]*[가-힣])[^\t=]{{1,40}})?\t+[ ]*{_DIGITS}\s*"
)
_ENTRY = re.compile(rf"\s*(?P<name>[가-힣][가-힣 ]{{0,14}}[가-힣])\s{{1,8}}{_DIGITS}\s*(?:\([^()]*\)\s*)?")
_COUNTED = re.compile(
    rf"(?<![가-힣])(?P<name>{'|'.join(w for w, _ in LEXICON.counted_by)})\s?:?\s?(?P<digits>\d++(?:,\d+)*+)(?![\d가-힣A-Za-z%.:~]|\s?[가-힣])"
)
_DEGREES = re.compile(
    rf"(?<![가-힣])(?P<name>(?:[가-힣][가-힣· ]{{0,24}}?)?(?:{'|'.join(LEXICON.degrees)}))\s?(?:\((?P<unit>[^()\d]{{1,6}})\))?\s?:?\s?"
    r"(?P<first>\d{1,3}(?:\.\d+)?)\s?(?:→|⇒|➔|->)\s?(?P<then>\d{1,3}(?:\.\d+)?)(?=\s*(?:$|[,)]|(?:으?로\s?)?(?:상승|향상|개선|증가|하락|감소)))"
)


def read_bare(line: Line) -> Iterator[Figure | Problem]:
    """Read what a line says in bare numbers, under its first key: each only where its name and its place tell what it is."""
    line.turn(0)
    yield from _counted(line)
    yield from _degrees(line)
    if line.key:
        yield from _keyed(line)
    else:
        yield from _apart(line)


def set_off(text: str) -> int:
    r"""Return where the name ends of a line item whose amount is set off by TABs; 0 when none is.

    >>> set_off("공모사업 보조금\t\t220,000"), set_off("운영비\t\t=26,000")
    (8, 0)
    """
    match = _SET_OFF.fullmatch(fold(text))
    return match.end("name") if match else 0


def _keyed(line: Line) -> Iterator[Figure | Problem]:
    """Read `사업비 : 120,000` under `(단위 : 천원)`: a name of money and a number that has its unit elsewhere."""
    named = measure_named(line.key)
    if named not in MONEY or named is None or _NO_MONEY.search(squeeze(line.key)):
        return
    match = _NUMBER.fullmatch(fold(line.text[line.value_start : line.value_start + 40]).rstrip())
    if match is None or line.value_start + match.end() < len(line.text.rstrip()):
        return
    start = line.value_start
    yield from _amount(line, match, start, start + match.end(), named, line.key, lone=True)


def _apart(line: Line) -> Iterator[Figure | Problem]:
    """Read an amount behind TABs in a book of line items, and `집행잔액 44` under `(단위 : 백만원)`."""
    folded = fold(line.text)
    if line.scope.table is not None:
        match = _SET_OFF.fullmatch(folded.replace("|", "\t"))
        name = clean(line.text[: match.end("name")]) if match else ""
        worked = "|" in line.text and formulas(name)  # whose result the amount is not, or it were taken
        if match and not line.taken(match.start("digits")) and numbers((name,)) is None and not worked:
            over = line.scope.measure
            named = over if over is not None and over in MONEY else Measure.BUDGET
            yield from _amount(line, match, match.start("digits"), match.end("digits"), named, name)
        return
    match = _ENTRY.fullmatch(folded)
    name = squeeze(match["name"]) if match else ""
    listed = bool(name) and (known(name) or name in LEXICON.measure_names)
    spoken = measure_named(name) if listed else Measure.OTHER if name in LEXICON.own_words else None
    if match and spoken is not None and spoken in MONEY and not _NO_MONEY.search(name):
        yield from _amount(line, match, match.start("digits"), match.end("digits"), spoken, name)
    elif match and account(match["name"]) and not line.scope.owners:  # 사무관리비 139,440 over its line items
        over = line.scope.measure if line.scope.measure in MONEY else None
        yield from _amount(
            line, match, match.start("digits"), match.end("digits"), over or Measure.BUDGET, clean(match["name"])
        )


def _amount(
    line: Line, match: re.Match[str], start: int, end: int, named: Measure, name: str, *, lone: bool = False
) -> Iterator[Figure | Problem]:
    """Make an amount of bare digits with the unit above them; without one only a key makes them doubtful money."""
    try:
        value = numeral(match["digits"])
    except AmountError:
        return
    value = -value if match["sign"] else value
    over, place = line.unit_over(start)
    if over is None and not lone:
        return
    base = "KRW" if over else ""
    amount = value * (over.scale if over else 1)
    said = Value(
        start,
        end,
        cells.kind(base, amount),
        amount,
        base,
        line.text[start:end].strip() + (over.printed if over else ""),
    )
    figure = line.figure(said, named, name, line.year(start, end), unit_at=place)
    yield figure
    if over is None:
        yield no_unit(figure)


def _degrees(line: Line) -> Iterator[Figure]:
    """Read `만족도 3.2 → 4.8`: what a degree was and what it became, in the unit that its name gives, if any."""
    for match in _DEGREES.finditer(fold(line.text)):
        given = unit(match["unit"]) if match["unit"] else None
        if (match["unit"] and given is None) or line.taken(match.start("first")):
            continue
        base = given.base if given else ""
        for end in ("first", "then"):
            start, stop = match.span(end)
            value = Decimal(match[end])
            printed = match[end] + (given.printed if given else "")
            said = Value(start, stop, cells.kind(base, value), value, base, printed)
            measured = Measure.RATE if base == "percent" else Measure.COUNT
            figure = line.figure(said, measured, clean(match["name"]), line.year(start, stop))
            yield replace(figure, status=Status.REPAIRED if line.scope.repaired else Status.STATED)


def _counted(line: Line) -> Iterator[Figure]:
    """Read `현원 15명 (결원 2)`: a bare number right after a word that says what it counts, beside numbers that print it."""
    found = list(_COUNTED.finditer(fold(line.text)))
    alike = len({m["name"] for m in found} & _POSTS) > 1
    for match in found:
        unit = counted_by((match["name"],))
        start, end = match.span("digits")
        beside = unit is not None and (
            re.search(rf"\d\s?{unit.printed}", line.text) or (alike and match["name"] in _POSTS)
        )
        if unit is None or not beside or line.taken(start):
            continue
        value = Decimal(match["digits"].replace(",", ""))
        said = Value(start, end, cells.kind(unit.base, value), value, unit.base, line.text[start:end] + unit.printed)
        yield line.figure(said, Measure.COUNT, match["name"], line.year(start, end))
