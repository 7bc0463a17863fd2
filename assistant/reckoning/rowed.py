"""The rows of one table that a question ranks by what heads their column, its table told by its title and by what its rows are called."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.choice.ask import Ask
from assistant.choice.groups import Match
from assistant.choice.tiers import MISSING
from assistant.names.cover import Cover
from assistant.names.places import is_place
from assistant.names.racks import DOCUMENT, SECTION, Entry, Shelf
from assistant.question.meaning import Term
from assistant.reckoning.alike import kind_asked
from index.words.spelling import squeeze
from ingest.model import Figure, Measure
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON

_LEAST = 3  # rows of a table that are ranked
_HEADS = 60  # lines over a row in which its heading may stand
_CELLS = re.compile(r"\t|\||\s{2,}")
_ASIDE = re.compile(r"\([^()]*\)")
_PLANNED = (Measure.BUDGET, Measure.REQUIRED)  # 돈 asks for, where no measure is said
_ENDS = ("", "명", "별", "이름")
_WORK = "사업"
_WORKS = re.compile(
    r"(?P<led>(?:정책|단위|세부)?사업)들?\s?(?:중|가운데)|(?:많은|적은|큰|작은|높은|낮은|(?:많이|적게)\s[가-힣]{1,5})\s?(?P<kind>(?:정책|단위|세부)?사업)(?![가-힣]{3})"
)

Column = tuple[str, int, int | None, int | None]


def asks_works(question: str) -> bool:
    """Tell whether projects are what is ranked, and no offices or kinds.

    >>> asks_works("불용액이 가장 많은 사업은?"), asks_works("가장 큰 부서는?"), asks_works("세부사업 중에 제일 적은 것")
    (True, False, True)
    """
    return _WORKS.search(question) is not None


def of_works(ask: Ask) -> list[Match]:
    """Return the rows of the one table of projects that has what is ranked in a column; nothing where no project is asked for."""
    asked = _WORKS.search(ask.u.question)
    return of_rows(ask, asked["led"] or asked["kind"]) if asked is not None else []


def of_rows(ask: Ask, kind: str = "") -> list[Match]:
    """Return the cells of the one column that is ranked; nothing where more than one, or none, is meant."""
    u = ask.u
    if not u.required or u.funding or u.code:
        return []
    kind = kind or kind_asked(u.question)
    terms = tuple(t for t in u.terms if not t.context and (not kind or t.text != kind))
    shelf = ask.library.whole(ask.shelf)
    columns: dict[Column, list[Match]] = defaultdict(list)
    for entry in shelf.entries:
        f = entry.figure
        if f is None or f.table is None or not is_row(f) or (u.years and f.year not in (*u.years, None)):
            continue
        if (level := _met(ask, entry, terms, shelf)) is not None:
            met = Cover((level,), 0, exact=False)
            columns[f.source.document, f.table, f.column_number, f.year].append(Match(entry, f, met, 0))
    fields = [c for c in columns.values() if len(c) >= _LEAST and _stands(ask, c, kind)]
    if not u.years and (newest := max((c[0].entry.dated or 0 for c in fields), default=0)):
        fields = [c for c in fields if c[0].figure.year in (newest, None)] or fields
    return fields[0] if len(fields) == 1 else []


def is_row(f: Figure) -> bool:
    """Tell whether a cell is of a row of its own, and adds up no others."""
    plain = f.row is not None and not f.funding and f.owner_item is None and f.basis is None and not f.total
    return plain and f.kind not in MISSING and f.value is not None and squeeze(f.item) not in LEXICON.totals


def _met(ask: Ask, entry: Entry, terms: tuple[Term, ...], shelf: Shelf) -> int | None:
    """Return how far out the words are met that do not name the column itself; None where one is met by nothing."""
    f = entry.figure
    column = squeeze(_ASIDE.sub("", f.column)) if f else ""
    headed = [t for t in terms if any(column in (v, f"{v}수") for v in t.variants)] or _heading(terms, column)
    measures = ask.u.measures or (_PLANNED if ask.u.money and not headed else ())
    if f is None or (f.measure not in measures if measures else not headed):
        return None
    if ask.u.counters and f.unit.removeprefix("count:") not in ask.u.counters:
        return None
    places = shelf.local.get(entry.scope, frozenset())
    nearest = DOCUMENT
    for term in (t for t in terms if t not in headed and not t.soft):
        level = next((n for n in (SECTION, DOCUMENT) if any(v in entry.levels[n] for v in term.variants)), None)
        if level is None and not any(is_place(v, places) for v in term.variants) and not _stands_beside(ask, f, term):
            return None
        nearest = min(nearest, DOCUMENT if level is None else level)
    return nearest


def _heading(terms: tuple[Term, ...], column: str) -> list[Term]:
    """Return the words side by side that a column of amounts is headed by together: 운영비 지원액, of 운영비 지원을 많이 받는."""
    for first in range(len(terms)):
        for end in range(first + 2, len(terms) + 1):
            if column in ((name := "".join(t.variants[0] for t in terms[first:end])) + "액", name + "금액", name):
                return list(terms[first:end])
    return []


def _stands_beside(ask: Ask, f: Figure, term: Term) -> bool:
    """Tell whether a row has a cell that is just that word, as the office whose project it is; its own name is none."""
    text, at = ask.library.text(f.source.document), f.source.start
    line = text[text.rfind("\n", 0, at) + 1 : at]
    cells = {squeeze(c) for c in _CELLS.split(line)} | {squeeze(o) for o in f.owners}
    return bool(cells.intersection(term.variants)) and squeeze(f.item) not in term.variants


def _stands(ask: Ask, column: list[Match], kind: str) -> bool:
    """Tell whether rows are what is ranked: of the kind that is asked for, else of the table whose title is said; none a part of another."""
    ids = {m.figure.id for m in column}
    if any(m.figure.part_of in ids for m in column) or len({m.figure.unit for m in column}) > 1:
        return False
    items = {squeeze(m.figure.item) for m in column}
    if any(squeeze(o) in items for m in column for o in m.figure.owners if squeeze(o) != squeeze(m.figure.item)):
        return False
    if not kind:
        return column[0].cover.levels[0] == SECTION
    f = column[0].figure
    titled = squeeze("|".join((f.caption, *f.source.section[-1:])))
    return f"{kind}별" in titled or all(i.endswith(kind) for i in items) or is_headed(ask, column, kind)


def is_headed(ask: Ask, rows: list[Match], kind: str) -> bool:
    """Tell whether a cell over the rows of a table calls them by that kind: 기금명, 단체명, 분야."""
    f = rows[0].figure
    text = ask.library.text(f.source.document)
    section = ask.library.section(f.source)
    over = text[section.start if section else 0 : f.source.start].splitlines()[-_HEADS:]
    named = (n for n in LAYOUT.names if n.endswith((_WORK, _WORK + "명"))) if kind == _WORK else ()
    names = {*named, *(kind + end for end in _ENDS)}
    column = squeeze(f.column.split()[-1]) if f.column else ""
    heads = ([squeeze(c) for c in _CELLS.split(line)] for line in over if column in squeeze(line))
    alone = len({m.figure.owners for m in rows}) == len(rows)
    return any(_names_rows(cells, names, 0 if alone else len(f.owners)) for cells in heads)


def _names_rows(cells: list[str], names: set[str], groups: int) -> bool:
    """Tell whether the innermost names of the rows stand under one of these, and not the groups that they are of: 부서 | 사업명."""
    at = next((n for n, c in enumerate(cells) if c in names), None)
    return at is not None and (not groups or (at >= groups and not LAYOUT.names.intersection(cells[at + 1 : at + 2])))
