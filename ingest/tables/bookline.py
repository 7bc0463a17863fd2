"""What one line of a budget book's page says: whose money follows, an account, a line item, a source, a formula, numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ingest.numbers.formulas import formulas
from ingest.numbers.units import units
from ingest.tables.allot import same
from ingest.tables.glued import cut
from ingest.tables.header import known
from ingest.tables.marked import depths, ranked
from ingest.tables.raw import Raw, piece
from ingest.tables.torn import PAGE, together
from ingest.tables.values import number
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.marks import EVERY, any_of, mark_of

PROJECT, GROUP, ITEM, FUND = 3, 4, 7, 8  # levels: 부서, 정책, 단위, 세부사업; 100, 101, 01; a line item; who pays
_NUMBER = r"[△▲\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)"
_CELL = rf"(?:{_NUMBER}|-)"
_NUMBERS = re.compile(rf"{_NUMBER}(?:\s+{_NUMBER}){{0,2}}")
_NAMED = re.compile(rf"(?P<name>.*?[^\d\s,].*?)\s+(?P<numbers>{_CELL}\s+{_CELL}\s+{_CELL})")
_PRICED = re.compile(rf"(?P<name>.*?[^\d\s,])\s+=?\s*(?P<numbers>{_NUMBER})")
_CODE = re.compile(r"(?P<code>\d{3}-\d{2}|\d{3}|\d{2})\s+(?=[가-힣])")
_FUND = re.compile(rf"[\[(<]?\s*(?P<fund>[가-힣]{{1,5}})\s*[\])>]?\s*(?P<number>{_NUMBER})\s*[\])>]?")
_FUNDS = re.compile(rf"{_FUND.pattern}(?=[\s\[(<]|$)[\s,/]*")  # one of several that stand in a line
_GIVES = re.compile(rf"\s*(?P<sign>=?)\s*(?P<number>{_NUMBER})(?P<unit>\s*(?:천|백만)원)?")  # behind a formula
_COMES_TO = re.compile(rf"{any_of(EVERY)}\s*\S.*?\d\s*\S{{0,4}}\s*[*×✕xX]\s*\d.*=\s*{_NUMBER}\s*(?:천원|백만원)?")
_WON = re.compile(r"=?\s*(?P<won>[\d,]+)\s*원")
_GROSS = re.compile(r"(?P<name>.*?[^\d\s,])\s+(?P<gross>(?P<won>\d{1,3}(?:,\d{3})+)\s*원)")
_OVER = re.compile(r"(?P<key>[가-힣]{2,4})\s*[:：]\s*(?P<value>[^:：]{2,40}?)\s*(?:\(\s*단\s*위.*)?")
_UNIT = re.compile(r"단\s*위\s*[:：]\s*([^)\]〉>〕）】›》」}\s]{1,20})")
_YEAR = re.compile(r"(?:19|20)\d\d년도?")
_APPENDED = re.compile(
    rf"[\[【〈<(]\s*(?:{'|'.join(LAYOUT.appendices)})\s*\d{{0,2}}\s*[\]】〉>)]\s*\S"
    rf"|(?:{'|'.join(LAYOUT.appendices)})\s?\d{{0,2}}[.:]?\s+\S(?!.*\s{_NUMBER}$)"
)  # another paper begins
_SHARES = re.compile(r"\(?\s*(?:[가-힣]{1,5}\s?\d{1,3}(?:\.\d+)?\s?%[\s,/·]*)+\)?")  # who pays which part: 도30% 시70%
_LONG = 48
_CELLS = 3  # numbers of an account: the budget, the year before, the difference

_NOTHING = Raw(0, 0)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line says; none of its fields when it only repeats what stands over every page."""

    line: int
    label: Raw = _NOTHING
    level: int | None = None
    over: int | None = None  # the level whose name stands over the page
    numbers: tuple[Raw, ...] = ()
    formula: Raw | None = None
    product: Decimal | None = None  # in the unit of the columns
    worked: bool = False  # a formula stands here, or the sign behind which one should
    bullet: str = ""  # the mark before a name that is no line item: ■ 정책, ◆ 단위, ◇ 세부사업
    rung: int | None = None  # the level that the line itself says its name is of: 정책: …


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of a line, what it works out to, and the amount printed behind it."""

    place: Raw | None = None
    product: Decimal | None = None  # in the unit of the columns
    numbers: tuple[Raw, ...] = ()


@dataclass(slots=True)
class Said:
    """The lines of a table, in order."""

    marks: list[Mark] = field(default_factory=list)
    last: int = 0
    unit: tuple[int, int] | None = None


def marks(text: str, lines: Sequence[Line], taken: Sequence[bool], first: int) -> Said:
    """Read lines until one belongs to no budget book; those before the first are only looked at for whose money it is."""
    said = Said(last=first)
    held: list[tuple[Line, Mark]] = []
    over: dict[str, int] = {}
    for line in lines:
        if line.blank or taken[line.number]:
            if taken[line.number] and line.number >= first:
                break
            continue
        said.unit = said.unit or _unit(line)
        if paid := _paid(text, line):
            held += [(line, each) for each in paid] if line.number >= first else []
            continue
        mark = _mark(text, line, _scale(text, said.unit))
        if mark is None:
            if line.number >= first:
                break
            continue
        if mark.over is not None:
            over[mark.label.key] = mark.over
        elif line.number < first:
            continue
        elif held and (whole := _torn(text, held[-1], (line, mark), over)):
            held[-1] = (line, whole)
            continue
        held.append((line, mark))
    said.marks = _levelled([m for _, m in held], over)
    said.last = max([first, *(ln.number for ln, _ in held)])
    return said


def _torn(text: str, above: tuple[Line, Mark], below: tuple[Line, Mark], over: dict[str, int]) -> Mark | None:
    """Make one of a name that goes on in the line below, where its numbers stand in cells."""
    (upper, first), (lower, rest) = above, below
    bare = first.level not in {None, ITEM, FUND} and not (first.numbers or first.bullet or first.worked)
    goes_on = rest.level == PROJECT and len(rest.numbers) == _CELLS and not rest.bullet and rest.rung is None
    if not (bare and goes_on) or first.over is not None or first.rung is not None or first.label.key in over:
        return None
    if lower.number != upper.number + 1 or "\t" in upper.text or "\t" not in lower.text or rest.label.key in over:
        return None
    return replace(rest, level=first.level, label=together(text, first.label, rest.label))


def alone(line: Line) -> bool:
    """Tell whether a line is no row of a grid: a marked level, or, without cells, a source, a formula, a line item and its amount."""
    own = piece(line.text, 0, len(line.text))
    said = line.text[own.start : own.end]
    plain = Line(0, 0, len(line.text), line.text)
    if "\t" in line.text:
        return ranked(said) is not None
    return (
        bool(_paid(line.text, plain))
        or _formula(line.text, own, said, Decimal(1)) is not None
        or _COMES_TO.fullmatch(said) is not None
    )


def _paid(text: str, line: Line) -> list[Mark]:
    """Read a line that says but who pays how much, one source or several: 국 3,000  도 900  시 2,100."""
    whole = piece(text, line.start, line.end)
    out: list[Mark] = []
    at = whole.start
    while at < whole.end and (found := _FUNDS.match(text, at, whole.end)):
        fund = _fund(found["fund"])
        if fund is None:
            return []
        label = Raw(*found.span("fund"), fund)
        out.append(Mark(line.number, label, FUND, numbers=(piece(text, *found.span("number")),)))
        at = found.end()
    return out if at >= whole.end else []


def _unit(line: Line) -> tuple[int, int] | None:
    for found in _UNIT.finditer(line.text):
        if any(u.money for u in units(f"(단위:{found[1]})")):
            return line.start + found.start(1), line.start + found.end(1)
    return None


def _scale(text: str, unit: tuple[int, int] | None) -> Decimal:
    found = units(f"(단위:{text[slice(*unit)]})") if unit else ()
    return next((u.scale for u in found if u.money), Decimal(1))


def _levelled(found: list[Mark], over: dict[str, int]) -> list[Mark]:
    """Tell the level of names without a code: as said over the page, else by how many follow before an account."""
    out: list[Mark] = []
    after = 0
    named = [m for m in found if m.level not in {None, FUND}]
    plain = [not m.bullet and m.rung is None and m.level == PROJECT and m.label.key not in over for m in named]
    drawn = depths([(m.bullet, m.rung, p) for m, p in zip(named, plain, strict=True)], PROJECT)
    for at in range(len(found) - 1, -1, -1):
        mark = found[at]
        if mark.rung is not None or mark.bullet:
            level = drawn[mark.bullet] if mark.rung is None else mark.rung
            after = PROJECT - level + 1
            mark = replace(mark, level=level)
        elif mark.level == PROJECT:
            said = over.get(mark.label.key)
            deep = PROJECT - 1 if _sums(found, at, over) else PROJECT
            level = said if said is not None else deep if over else max(0, PROJECT - after)
            after += 1
            mark = replace(mark, level=level)
        elif mark.level is not None and mark.level != FUND:
            after = 0
        out.append(mark)
    return out[::-1]


def _sums(found: Sequence[Mark], at: int, over: dict[str, int]) -> bool:
    """Tell whether a name under which no account stands is of the projects below it: their amounts add up to its own."""
    whole = _amounts(found[at])
    below = next((m for m in found[at + 1 :] if m.level not in {None, FUND}), None)
    if not whole or below is None or below.level != PROJECT or below.label.key in over:
        return False
    total = [Decimal(0)] * len(whole)
    for mark in found[at + 1 :]:
        if mark.over is not None or mark.level != PROJECT:
            continue
        part = _amounts(mark)
        if len(part) != len(whole) or mark.label.key in over:
            return False
        total = [a + b for a, b in zip(total, part, strict=True)]
        if total == whole:
            return True
    return False


def _amounts(mark: Mark) -> list[Decimal]:
    """Read the numbers on the line of a name; a dash stands for none."""
    return [number(n.text) or Decimal(0) for n in mark.numbers]


def _mark(text: str, line: Line, scale: Decimal) -> Mark | None:
    """Read one line; none when it belongs to no budget book."""
    whole = piece(text, line.start, line.end)
    said = text[whole.start : whole.end]
    plain = Mark(line.number)
    if _APPENDED.match(said):
        return None
    if _repeated(said) or _SHARES.fullmatch(said) or said.startswith("※"):
        return plain
    if row := ranked(said):
        label = piece(text, whole.start + row.start, whole.start + row.end)
        numbers = _cut(text, whole.start + row.numbers, said[row.numbers :])
        return replace(plain, label=label, level=PROJECT, numbers=numbers, bullet=row.bullet, rung=row.rung)
    if (found := _OVER.fullmatch(said)) and tight(found["key"]) in LAYOUT.rungs:
        a, b = found.span("value")
        return replace(
            plain, label=piece(text, whole.start + a, whole.start + b), over=LAYOUT.rungs[tight(found["key"])]
        )
    if _NUMBERS.fullmatch(said):
        return replace(plain, numbers=_cut(text, whole.start, said))
    if (parted := cut(said, scale)) and not parted.start:
        amount = piece(text, whole.start, whole.start + parted.end)
        basis = piece(text, whole.start + parted.formula, whole.end)
        return replace(plain, numbers=(amount,), formula=basis, product=parted.product / scale, worked=True)
    if formula := _formula(text, whole, said, scale):
        return replace(plain, formula=formula.place, product=formula.product, numbers=formula.numbers, worked=True)
    if given := _given(said, 0, scale):
        return replace(plain, numbers=_cut(text, whole.start + given.start("number"), given["number"]))
    if len(said) > 2 * _LONG or said.endswith((".", "다", ":")):
        return None
    return _name(text, line, whole, said, scale)


def _name(text: str, line: Line, whole: Raw, said: str, scale: Decimal) -> Mark | None:
    code = _CODE.match(said)
    bullet, size = mark_of(said)
    numbers: tuple[Raw, ...] = ()
    start, end = whole.start + (size if bullet else 0), whole.end
    mark = Mark(line.number)
    if bullet:
        if parted := cut(said, scale):
            basis = piece(text, whole.start + parted.formula, whole.end)
            mark = replace(mark, formula=basis, product=parted.product / scale, worked=True)
            numbers = (piece(text, whole.start + parted.start, whole.start + parted.end),)
            end = whole.start + parted.start
        elif worked := next(iter(formulas(said[size:])), None):
            at = size + worked.start
            formula = _gives(text, whole, said, (at, size + worked.end), scale)
            mark = replace(mark, formula=formula.place, product=worked.product / scale, worked=True)
            numbers = formula.numbers
            end = whole.start + at
        elif priced := _PRICED.fullmatch(said, size):
            numbers = _cut(text, whole.start + priced.start("numbers"), priced["numbers"])
            end = whole.start + priced.end("name")
            gross = _GROSS.fullmatch(said, size, priced.end("name"))
            product = Decimal(gross["won"].replace(",", "")) / scale if gross else None
            if gross and product is not None and same(product, number(numbers[0].text) or Decimal(0)):
                end = whole.start + gross.end("name")
                basis = piece(text, whole.start + gross.start("gross"), whole.start + gross.end("gross"))
                mark = replace(mark, formula=basis, product=product, worked=True)
    elif named := _NAMED.fullmatch(said):
        numbers = _cut(text, whole.start + named.start("numbers"), named["numbers"])
        end = whole.start + named.end("name")
    label = piece(text, start, end)
    if not label.text or len(label.text) > _LONG or not re.search(r"[가-힣]", label.text):
        return None
    if bullet:
        return replace(mark, level=ITEM, label=label, numbers=numbers)
    if code is None and ":" in said.replace("：", ":"):
        return None
    return replace(mark, level=_level(code["code"]) if code else PROJECT, label=label, numbers=numbers)


def _level(code: str) -> int:
    """Tell how deep an account stands: 100 over 101 over 01, which 101-01 says in one."""
    if len(code) == 2 or "-" in code:
        return GROUP + 2
    return GROUP if code.endswith("00") else GROUP + 1


def _repeated(said: str) -> bool:
    """Tell whether a line is printed over or under every page: its title, the names of its columns, its number."""
    words = tight(said)
    if PAGE.match(said) or (units(said) and len(words) < 16) or any(words.endswith(b) for b in ("명세서", "설명서")):
        return True
    if _YEAR.match(words) and "예산" in words:
        return True
    names = said.split("\t") if "\t" in said else said.split()
    return any(t in words for t in LAYOUT.trees) or (
        bool(names) and all(known(tight(n)) for n in names) and not _CODE.match(said)
    )


def _fund(word: str) -> str | None:
    return LEXICON.funding_letters.get(word) or (word if word in LEXICON.funding else None)


def _formula(text: str, whole: Raw, said: str, scale: Decimal) -> Formula | None:
    """Read a line that is but a formula and what it gives, or the sign that one should stand behind."""
    if said == "=":
        return Formula()
    if won := _WON.fullmatch(said):
        return Formula(piece(text, whole.start, whole.end), Decimal(won["won"].replace(",", "")) / scale)
    found = formulas(said)
    if len(found) != 1 or found[0].start > 1:
        return None
    made = _gives(text, whole, said, (found[0].start if mark_of(said)[0] else 0, found[0].end), scale)
    if not made.numbers and said[found[0].end :].strip(BLANKS + "="):
        return None
    return replace(made, product=found[0].product / scale)


def _gives(text: str, whole: Raw, said: str, span: tuple[int, int], scale: Decimal) -> Formula:
    """Read what stands behind a formula: the amount that it gives, in the column of amounts or after an equals sign."""
    start, end = span
    given = _given(said, end, scale)
    tail = re.search(rf"=\s*(?P<number>{_NUMBER})$", said)
    last = end if given else len(said)
    found = given or tail
    numbers = _cut(text, whole.start + found.start("number"), found["number"]) if found else ()
    return Formula(piece(text, whole.start + start, whole.start + last), None, numbers)


def _given(said: str, at: int, scale: Decimal) -> re.Match[str] | None:
    """Read the rest of a line that is but what a formula gives, in the unit of the columns where it names one."""
    found = _GIVES.fullmatch(said, at)
    if found is None or not found["unit"]:
        return found
    return found if any(u.money and u.scale == scale for u in units(f"(단위:{tight(found['unit'])})")) else None


def _cut(text: str, start: int, said: str) -> tuple[Raw, ...]:
    return tuple(piece(text, start + m.start(), start + m.end()) for m in re.finditer(r"\S+", said))
