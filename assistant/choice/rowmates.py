"""What stands beside a number in its row or its line: a word that is another number's name says nothing of this one."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from assistant.names.racks import OWN, OWNERS, ROW, SECTION, TEXT, Entry, Rack, Shelf
from assistant.question.meaning import Term, Understanding
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Figure, Kind

_DOES = re.compile(r"(?:이|가)\s")
_BRACKET = re.compile(r"\(([^()]*)\)")
_PLACE = re.compile(r"[가-힣][시군구읍면동리]$")
_NEXT = 30  # letters
_LISTED = re.compile(r"(?P<name>[^()]+)\((?P<things>[^()]*[가-힣]\s?[·,/]\s?[가-힣][^()]*)\)")
_PARTED = re.compile(r"\s?[·,/]\s?")
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
_COUNT = re.compile(r"\s*(?:[\d,.]+\s?[가-힣]{0,3}|\s등)$")
_JOINED = re.compile(r"\s(?:및|와|과)\s|·")
_AMONG = re.compile(
    r"^of (?:all )?(?:the |its |their |these )?(\d[\d,]*) [a-z]|(?<![\d,.])(\d[\d,]*)\s?[가-힣]{1,2}\s?(?:중에?서?|가운데)(?=[\s,])",
    re.IGNORECASE,
)

_SOME = re.compile(
    r"(?:가운데|중)(?:에서?)?\s+(?:[가-힣]+\s)?([가-힣]{2})(?:한|된|했던|됐던|하는|받은)\s+(?:사람|분|이|주민|학생|직원)(?![가-힣]{2})"
)


def of_rowmate(u: Understanding, entry: Entry, levels: tuple[int, ...], shelf: Shelf, around: str) -> bool:
    """Tell whether a word that was met by the text `around` an entry, or as a place, is told of another number there."""
    figure = entry.figure
    if figure is None or _does(u, figure, levels):
        return False
    if around and TEXT in levels and not figure.unit and figure.kind is Kind.COUNT:
        return True  # a bare number is what its names say that it is, and nothing that is only written near it
    if (
        _is_listed(u, entry, levels)
        or _is_one_of_several(u, entry, levels, shelf)
        or (around and _is_aside(u, figure, levels))
    ):
        return True
    if _is_of_other_place(u, entry, levels, shelf):
        return True
    if around and (_other_row(u, entry, levels, shelf) or _other_number(u, entry, levels, _beside(figure, around))):
        return True
    if around and figure.table is None and _counts_others(u, figure, levels, around):
        return True
    counted = figure.table is not None and figure.unit.startswith("count:")
    beside = counted and _other_number(u, entry, levels, entry.levels[ROW], ROW)
    told = TEXT in levels and _other_number(u, entry, levels, squeeze(entry.source.quote))
    return beside or told or _of_bracket(u, figure, levels)


def _is_aside(u: Understanding, figure: Figure, levels: tuple[int, ...]) -> bool:
    """Tell whether what is counted is said by the text around alone: 모집인원 40명 of those picked by 인구 비례 is no 인구."""
    asked = levels[:1] if u.language == "en" else levels[-1:]
    return asked == (TEXT,) and OWN not in levels and figure.unit.startswith("count:")


def _is_listed(u: Understanding, entry: Entry, levels: tuple[int, ...]) -> bool:
    """Tell whether all that is met of an amount's name is one of several things that it lists in a bracket: 현수막 of 홍보(방송·현수막)."""
    figure = entry.figure
    found = _LISTED.fullmatch(figure.item.strip()) if figure is not None and figure.unit == "KRW" else None
    if found is None:
        return False
    things = [squeeze(x) for x in _PARTED.split(found["things"])]
    own = [t for t, level in zip(u.required, levels, strict=True) if level == OWN]
    said = [t for t in u.terms if not t.context]
    met = [x for x in things if any(v in x for t in own for v in t.variants)]
    return 0 < len(met) < len(things) and not any(v in squeeze(found["name"]) for t in said for v in t.variants)


def _is_one_of_several(u: Understanding, entry: Entry, levels: tuple[int, ...], shelf: Shelf) -> bool:
    """Tell whether a word is met only by one of the several things that another cell of a number's row lists: 전시, 공연 of a fair."""
    figure = entry.figure
    if figure is None or ROW not in levels or (figure.unit == "KRW" and OWN not in levels):
        return False
    parts = [t for t, level in zip(u.required, levels, strict=True) if level == ROW]
    rack = shelf.rack(entry.scope)
    if rack is None:
        return False
    row = (figure.table, figure.row)
    cells = [_COMMA.split(e.fact.value) for e in rack.facts if e.fact and (e.fact.table, e.fact.row) == row]
    listed = [_COUNT.sub("", x.strip()) for cell in cells if len(cell) > 1 for x in cell if not _JOINED.search(x)]
    names, asked = [squeeze(x) for x in listed], squeeze(u.question)
    return any(n.endswith(v) or (v in n and n in asked) for n in names for t in parts for v in t.variants)


def is_of_all(u: Understanding, figure: Figure, scope: Scope, shelf: Shelf) -> bool:
    """Tell whether an amount shares its cell with the number of all those of which a question asks for some: 125건/ 3,926백만원."""
    if figure.unit != "KRW" or figure.table is None:
        return False
    asked = _among(u.question)
    rack = shelf.rack(scope) if asked else None
    if asked is None or rack is None:
        return False
    number = Decimal((asked[1] or asked[2]).replace(",", ""))
    cell = (figure.table, figure.row, figure.column_number)
    beside = (g for e in rack.entries if (g := e.figure) and (g.table, g.row, g.column_number) == cell)
    return any(g.unit.startswith("count:") and g.value == number for g in beside)


@lru_cache(maxsize=16)
def _among(question: str) -> re.Match[str] | None:
    return _AMONG.search(question)


def is_of_more(u: Understanding, figure: Figure) -> bool:
    """Tell whether a count says nothing of what those did who are asked for among all: 지원 52명 is not 그중 이주한 사람."""
    if not u.counters or not figure.unit.startswith("count:"):
        return False
    asked = _SOME.search(u.question)
    if asked is None:
        return False
    said = squeeze("|".join((figure.item, figure.column, *figure.owners, figure.caption, figure.source.quote)))
    return not any(v in said for t in u.terms if asked[1] in t.variants for v in t.variants)


def _of_bracket(u: Understanding, figure: Figure, levels: tuple[int, ...]) -> bool:
    """Tell whether a word is met only by a part that an owner tells the number of in brackets: 쉼터 80곳(실내 60곳, 야외 20곳)."""
    if OWNERS not in levels or not figure.unit.startswith("count:"):
        return False
    inner = [squeeze(text) for owner in figure.owners for text in _BRACKET.findall(owner)]
    parts = [t for t, level in zip(u.required, levels, strict=True) if level == OWNERS]
    return any(re.search(rf"{re.escape(v)}:?\d", text) for text in inner for t in parts for v in t.variants)


def _does(u: Understanding, figure: Figure, levels: tuple[int, ...]) -> bool:
    """Tell whether a count is of those who are asked for, and do what its line goes on to say: 도우미 30명이 어르신 90명 안부 확인."""
    named = levels[:1] if u.language == "en" else levels[-1:]
    counted = figure.table is None and figure.unit.startswith("count:") and named == (OWN,)
    return counted and _DOES.match(figure.source.quote.partition(figure.printed)[2]) is not None


def _is_of_other_place(u: Understanding, entry: Entry, levels: tuple[int, ...], shelf: Shelf) -> bool:
    """Tell whether a place that is met outside the table of a cell has rows of its own there: neither the total nor others are its."""
    figure = entry.figure
    if figure is None or figure.table is None:
        return False
    outer = [t for t, level in zip(u.required, levels, strict=True) if level >= SECTION]
    places = {v for t in outer for v in t.variants if _PLACE.search(v)}
    rack = shelf.rack(entry.scope) if places else None
    if rack is None:
        return False
    return not places.isdisjoint(_rows_of(figure.table, rack, shelf))


def _rows_of(table: int, rack: Rack, shelf: Shelf) -> frozenset[str]:
    """Return what the rows of a table are called."""

    def read() -> frozenset[str]:
        cells = (g for e in rack.entries if (g := e.figure) and g.table == table)
        return frozenset(squeeze(n) for g in cells for n in (g.item, *g.owners))

    return shelf.once(("rows", rack.scope, table), read)


def _other_row(u: Understanding, entry: Entry, levels: tuple[int, ...], shelf: Shelf) -> bool:
    """Tell whether a word met by the text around a cell is what another row of its table, or a column of any, is called."""
    figure, rack = entry.figure, shelf.rack(entry.scope)
    loose = [t for t, level in zip(u.required, levels, strict=True) if level == TEXT]
    if figure is None or not loose or rack is None:
        return False
    if figure.table is None:
        others = [e.figure for e in rack.entries if e.figure]
        return any(_is_beside(figure, g) and _calls(g.item, loose) for g in others) or _is_apart(figure, others, loose)
    cells = [e.figure for e in rack.entries if e.figure and e.figure.table is not None]
    rows = [n for c in cells if c.table == figure.table for n in (c.item, *c.owners) if n not in figure.owners]
    if any(_calls(name, loose) for name in (*rows, *(c.column for c in cells))):
        return True
    words = [(e.fact.row, squeeze(e.fact.value)) for e in rack.facts if e.fact and e.fact.table == figure.table]
    own = {said for row, said in words if row == figure.row}  # 소관 of a row of words is no other row's
    return any(said in t.variants for row, said in words if said not in own for t in loose)


def _is_apart(figure: Figure, others: list[Figure], terms: list[Term]) -> bool:
    """Tell whether a table of its section tells apart by a word what a line's number tells of all: 행정소송, 민사소송 of a 승소율."""
    if figure.unit == "KRW":
        return False
    rows = {squeeze(g.item) for g in others if g.table is not None and g.source.section == figure.source.section}
    return any(v in rows for t in terms for v in t.variants)


def _is_beside(figure: Figure, other: Figure) -> bool:
    """Tell whether two numbers of one kind stand in one line: 접수 142가구, 선정 58가구."""
    alike = figure.unit == other.unit != "KRW" and other.table is None and figure.item != other.item
    return alike and (figure.source.document, figure.source.line) == (other.source.document, other.source.line)


def _calls(name: str, terms: list[Term]) -> bool:
    said = squeeze(name)
    return any(v in said for t in terms for v in t.variants if len(v) > 1)


def _other_number(u: Understanding, entry: Entry, levels: tuple[int, ...], said: str, met: int = TEXT) -> bool:
    """Tell whether a word met by the text around, or as a place, has a number of its own there: of 90대(본관 60대) 90 is not 본관's."""
    if met not in levels:
        return False
    loose = [t for t, level in zip(u.required, levels, strict=True) if level == met]
    own = re.sub(r"\D", "", entry.figure.printed) if entry.figure else ""
    unit = (
        re.escape(entry.figure.unit.removeprefix("count:"))
        if entry.figure and entry.figure.unit[:6] == "count:"
        else ""
    )
    told = [m[1] for t in loose for v in t.variants for m in re.finditer(rf"{re.escape(v)}:?([\d,]+){unit}", said)]
    return any(n.replace(",", "") != own for n in told)


def _counts_others(u: Understanding, figure: Figure, levels: tuple[int, ...], around: str) -> bool:
    """Tell whether what is asked for stands right behind another number in the text around: of 480개 설치, 98개 점포 480 counts no 점포."""
    loose = [t for t, level in zip(u.required, levels, strict=True) if level == TEXT]
    unit, own = figure.unit.partition("count:")[2], re.sub(r"\D", "", figure.printed)
    found = (
        m[1]
        for t in loose
        for v in t.variants
        for m in re.finditer(rf"([\d,]+){re.escape(unit)}{re.escape(v)}", around)
    )
    return bool(unit) and any(n.replace(",", "") != own for n in found)


def _beside(figure: Figure, said: str) -> str:
    """Return the words right around a figure: of 단원 2명, 서기 1명 neither is told by the other's number."""
    at = said.find(squeeze(figure.item + figure.printed)) if figure.item else -1
    return said[max(0, at - _NEXT) : at + _NEXT] if at >= 0 else ""
