"""What a document says in words under a label: posts, departments, dates, laws, places, boxes, steps, and any other cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ingest.figures.abreast import halves
from ingest.figures.bare import set_off
from ingest.figures.column import Column
from ingest.figures.columns import Grid
from ingest.figures.frame import Frame, short
from ingest.figures.prose import is_name, keyed
from ingest.figures.rows import Row
from ingest.figures.scope import LATER, Scope
from ingest.model import Cell, Fact, FactKind, Item, Source
from ingest.numbers.amounts import Quantity, scan
from ingest.numbers.labels import clean
from ingest.numbers.years import period, year
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_BOX = re.compile(r"(?:(?P<set>[☑☒■▣✓✔]|\[\s*[OoVvXx○●✓✔√■]\s*\])|[☐□]|\[\s*\])\s*")
_INPUT = re.compile(r"<input[^<>]*>", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:→|⇒|➔|▶|►|->)\s*(?![^()]*\))")  # 정산(군→시) is one step
_LAW = re.compile(
    r"[「『][^」』]{1,60}(?:법|법률|령|조례|규칙|규정|지침|훈령|예규)[」』]"
    r"|(?:[가-힣]법|법률|시행령|조례|규칙|규정|방침|훈령|예규)\s?제?\s?\d+(?:조|호|항)"
)
_DATE = re.compile(r"(?:(?:19|20)\d{2}|'\d{2})\s?[.년]|\d{1,2}\s?월|연중|매월|매년|매주|격월|상반기|하반기|수시|분기")
_IN_DATE = re.compile(r"[\d\s.~\-()/,'년월일화수목금토중말초부터까지상하반기연매주격분수시예정계속개최이내]+")
_ENDINGS = tuple(
    (name, tuple(w for w in LEXICON.facts[name] if len(w) > 1)) for name in ("legal", "date", "place", "department")
)
_CODE = re.compile(r"\([\d\s\-)~]*\)$")  # 전화(031-), of which the cells print the rest
_PLAIN = frozenset({"구분", "항목", "과목", "과목구분", "연도", "년도", "회계연도", "월별", "재원", "재원별"})
_BESIDE = frozenset(
    {FactKind.PERSON, FactKind.DEPARTMENT, FactKind.DATE, FactKind.PLACE}
)  # told side by side on a line
_ORDER = ("person", "department", "date", "legal", "place", "step")


def read_facts(frame: Frame, grids: Mapping[int, Grid], scopes: Sequence[Scope]) -> Iterator[Fact]:
    """Read the facts of items, each in its scope, then those of tables."""
    steps: dict[tuple[int, int | None], int] = {}
    for item, around in zip(frame.document.items, scopes, strict=True):
        grid = grids.get(item.table) if item.table is not None else None
        if grid is None or not _heads_values(grid, item):
            yield from _of_item(frame, item, around, steps)
    for grid in grids.values():
        yield from _of_table(grid)


def _heads_values(grid: Grid, item: Item) -> bool:
    """Tell whether a bullet is no more than the label of a row of numbers: its figures say it all."""
    cell = grid.at.get((item.row, 0)) if item.row is not None and grid.table.header_rows else None
    if cell is None or not cell.start <= item.start < item.end <= cell.end or grid.holds(cell.row, 0).parts:
        return False
    return any(p.value is not None for c in grid.columns if c.numeric for p in grid.holds(cell.row, c.number).parts)


def kind_of(label: str, value: str) -> FactKind:
    """Tell what a fact tells by its label, then by what it says.

    >>> kind_of("사업 시기", "연중"), kind_of("과 장", "…"), kind_of("내용", "「지방재정법」 제5조").value
    (<FactKind.DATE: 'date'>, <FactKind.PERSON: 'person'>, 'text')
    >>> kind_of("전화(031-)", "123-4567").value
    'person'
    """
    key = _CODE.sub("", squeeze(fold(label))).strip("()[]:")
    if key in LEXICON.word_columns and key.startswith(("산출", "세부산출")):
        return FactKind.TEXT
    for name in _ORDER:
        if key in LEXICON.facts[name]:
            return FactKind(name)
    for name, endings in _ENDINGS:
        if key.endswith(endings):
            return FactKind(name)
    said = fold(value).strip()
    if len(said) < 40 and _DATE.match(said.lstrip("(")) and len(_IN_DATE.sub("", said.partition("(")[0])) <= 2:
        return FactKind.DATE
    return FactKind.TEXT


def _of_item(frame: Frame, item: Item, around: Scope, steps: dict[tuple[int, int | None], int]) -> Iterator[Fact]:
    text = frame.text[item.start : item.end]
    start = frame.marked(item)
    cut = keyed(text)
    if "=" in text and any(c.isdigit() for c in text.rpartition("=")[2]):
        return  # a line of a calculation: its figures say it all
    if item.table is not None and set_off(text):
        return  # so does an amount behind TABs
    title = next(iter(frame.headings(item.section)), "")
    over = around.owners[-1] if around.owners else title
    named = kind_of(over, "")
    if named is FactKind.STEP or kind_of(title, "") is FactKind.STEP:
        key = (item.section, item.parent)
        for step in _ARROW.split(clean(text)):
            if step and squeeze(step) not in LEXICON.facts["step"]:  # the heading of others
                steps[key] = steps.get(key, 0) + 1
                yield _fact(frame, around, start, item.end, FactKind.STEP, over, step, order=steps[key])
    if cut.key and len(boxes := list(_boxes(text[cut.value_start :]))) > 1:
        for number, box in enumerate(boxes):
            yield _fact(frame, around, start, item.end, FactKind.CHECK, cut.key, box, order=number)
        return
    if cut.key:
        yield from _under_keys(frame, around, (start, item.end), over, (cut.key, text[cut.value_start :], clean(text)))
        return
    if named in {FactKind.LEGAL, FactKind.PLACE, FactKind.DATE, FactKind.PERSON, FactKind.DEPARTMENT}:
        yield _fact(frame, around, start, item.end, named, over, clean(text))
    elif _LAW.search(text):
        yield _fact(frame, around, start, item.end, FactKind.LEGAL, over or title, clean(text))
    elif item.table is not None:
        yield _fact(frame, around, start, item.end, FactKind.TEXT, over or around.name, clean(text))


def _under_keys(
    frame: Frame, around: Scope, place: tuple[int, int], over: str, said: tuple[str, str, str]
) -> Iterator[Fact]:
    """Yield what a line says under each of its keys; under what is no name, the whole line."""
    first, words, line = said
    for key, told in _told(first, words):
        value, named = clean(told) or told.strip(), is_name(key)
        if value and not _only_numbers(value):
            kind = kind_of(key, value) if named else FactKind.DATE
            yield _fact(frame, around, *place, kind, key if named else over, value if named else line)


def _told(key: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield what is said under a key, and under the keys that follow on its line.

    >>> list(_told("일시", "10. 3. / 장소 : 솔숲 / 대상 : 주민")), list(_told("주관", "나래시 / 솔밭동, 방법 : 공모"))
    ([('일시', '10. 3.'), ('장소', '솔숲'), ('대상', '주민')], [('주관', '나래시 / 솔밭동, 방법 : 공모')])
    """
    start = 0
    for m in LATER.finditer(text):
        apart = m["mark"] == " /" or (is_name(key) and kind_of(m["key"], "") in _BESIDE)
        if apart and is_name(m["key"]) and text.count("(", 0, m.start()) == text.count(")", 0, m.start()):
            yield key, text[start : m.start()]
            key, start = clean(m["key"]), m.end()
    yield key, text[start:]


def _only_numbers(value: str) -> bool:
    """Tell whether a value is numbers with their units and nothing else: then it is figures, no fact."""
    found = [q for q in scan(value) if isinstance(q, Quantity)]
    return len(found) == 1 and not clean(value[: found[0].start] + value[found[0].end :])


def _fact(
    frame: Frame, around: Scope, start: int, end: int, kind: FactKind, item: str, value: str, order: int | None = None
) -> Fact:
    owners = tuple(o for o in around.owners if o != item)
    return Fact(
        source=frame.source(around.section, start, end),
        kind=kind,
        project=around.project,
        owners=owners,
        item=short(item),
        value=value,
        column=around.column,
        year=around.year.year if around.year else None,
        order=order,
        table=around.table,
        row=around.row,
        column_number=around.column_number,
    )


def _of_table(grid: Grid) -> Iterator[Fact]:
    order = 0
    numbered = _numbered(grid)
    naming = set(halves(grid).values())
    for row in grid.rows:
        if any(grid.holds(row.number, c).ruler for c in range(grid.table.columns)):
            continue
        if grid.schedule and row.names and not row.total:
            order += 1
            yield from _step(grid, row, order)
        for column in grid.columns:
            cell = grid.at.get((row.number, column.number))
            if cell is None or (cell.row, cell.column) != (row.number, column.number) or not cell.text.strip():
                continue
            if column.number < grid.label_columns and (grid.table.sparse or not _tells(grid, column)):
                continue
            if column.number in naming:
                continue  # it names the rows of its half
            named = clean(cell.text) == row.names[-1] if row.names else False
            if named and numbered is None and not _tells(grid, column):
                continue
            if grid.taken(cell.start, cell.end) or column.counting or (row.total and column.number == 0):
                continue
            number = grid.at.get((row.number, numbered)) if numbered is not None else None
            yield from _cell(grid, row, column, cell, clean(number.text) if number else "")


def _numbered(grid: Grid) -> int | None:
    """Find the column of a table without a heading whose numbers (1회, 2회) name what stands beside them."""
    if grid.table.header_rows:
        return None
    return next((c.number for c in grid.columns if c.counting and _counted(grid, c.number)), None)


def _counted(grid: Grid, column: int) -> bool:
    return all(p.unit for row in grid.rows for p in grid.holds(row.number, column).parts)


def _tells(grid: Grid, column: Column) -> bool:
    """Tell whether a column of labels is itself an answer: it has a name of its own in a table that holds words."""
    if not column.title or column.numeric or grid.schedule or squeeze(column.title) in _PLAIN:
        return False
    words = [c for c in grid.columns if c.number != column.number and c.title and not c.numeric and not c.counting]
    return bool(words)


def _step(grid: Grid, row: Row, order: int) -> Iterator[Fact]:
    cells = [c for c in grid.table.row(row.number) if c.end > c.start]
    if cells:
        source = grid.frame.source(grid.table.section, cells[0].start, max(c.end for c in cells))
        title = grid.columns[0].title or next(iter(grid.frame.headings(grid.table.section)), "")
        yield _made(grid, row, None, source, FactKind.STEP, title, row.names[-1], order)


def _cell(grid: Grid, row: Row, column: Column, cell: Cell, number: str = "") -> Iterator[Fact]:
    said = cell.text.strip()
    source = grid.frame.source(grid.table.section, cell.start, cell.end)
    if _BOX.match(said) or _INPUT.search(grid.frame.text[cell.start : cell.end]):
        values = list(_boxes(said))
        over = row.names[-1] if row.names and row.names[-1][:1] not in "☑☐" else column.title
        for place, value in enumerate(values):
            yield _made(grid, row, column, source, FactKind.CHECK, over, value, place if len(values) > 1 else None)
        return
    held = grid.holds(row.number, column.number)
    open_ = not held.words and not column.numeric and squeeze(said) in LEXICON.undetermined
    if not held.words and not open_ and not column.since:
        return
    name = number or (row.names[-1] if row.names else "")
    kind = kind_of(column.title, said) if column.title else kind_of(name, said)
    if kind is FactKind.TEXT and column.title:
        by_row = kind_of(name, said)
        kind = by_row if by_row not in {FactKind.TEXT, FactKind.DATE} else kind
    if column.since:
        kind = FactKind.DATE
    if open_ and kind is FactKind.TEXT:
        kind = next((k for c in _column(grid, column) if (k := kind_of("", c.text)) is FactKind.DATE), kind)
    yield _made(grid, row, column, source, kind, name or column.title, said)


def _column(grid: Grid, column: Column) -> Iterator[Cell]:
    """Yield what else stands in a column: 미정 among days is a day that is not known yet."""
    return (c for r in grid.rows if (c := grid.at.get((r.number, column.number))) is not None)


def _boxes(said: str) -> Iterator[str]:
    """Read each box of a form with its words, ticked or not."""
    marks = list(_BOX.finditer(said))
    for number, mark in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(said)
        yield f"{'☑' if mark['set'] else '☐'} {clean(said[mark.end() : end]).rstrip(',/ ')}".strip()


def _made(
    grid: Grid,
    row: Row,
    column: Column | None,
    source: Source,
    kind: FactKind,
    item: str,
    value: str,
    order: int | None = None,
) -> Fact:
    when = (column.year if column else None) or row.year or grid.frame.heading_year(grid.table.section)
    said = year(value) if kind is FactKind.DATE and period(value) else None
    return Fact(
        source=source,
        kind=kind,
        project=grid.frame.project(grid.table.section),
        owners=tuple(n for n in row.names[:-1] if n != item),
        item=item,
        value=value,
        column=column.title if column and column.title != item else "",
        year=(said or when).year if (said or when) else None,  # type: ignore[union-attr]
        order=order,
        table=grid.table.index,
        row=row.number,
        column_number=column.number if column else None,
    )
