"""What the finder brought, laid out for choosing: each figure and fact with the names it goes by, nearest first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.language.phrasebook import phrasebook
from assistant.language.trade import is_rate_of_pay, is_remark, is_trade
from assistant.names.lines import Line, lines_of
from assistant.names.places import own_places, places_in, sites
from index.query import DocumentCard, Evidence, Finder, Scope
from index.words.spelling import squeeze
from ingest.figures.soleaccount import is_sole
from ingest.model import Fact, Figure, Kind, Measure, Section, Source
from ingest.numbers.measures import funding
from ingest.text.layout import LAYOUT
from ingest.text.legible import legible
from ingest.text.lexicon import LEXICON

OWN, ROW, OWNERS, SECTION, PROJECT, DOCUMENT, TEXT = range(7)
MOST_SCOPES = 40
_LISTED = 3  # rows of a list
_PEOPLE = re.compile(r"(?:참가|참여|교육|모집|수강)(?:자수|인원수?)")
_REST = frozenset({"기타", "그외", "그밖", "나머지"})
UNIT_SAYS = {"count:개사": ("기업", "업체", "회사"), "count:개교": ("학교",)}  # units that say what they count
LEVY = re.compile(r"[가-힣]*(?:과태료|과징금|부담금|이행강제금|범칙금|수수료|사용료|가산금|변상금)")
_RECEIPT = re.compile("(?:" + "|".join(n for names in phrasebook().receipts.values() for n in names) + ")[금총]?액")
_UNIT = re.compile(r"[(\[〔<〈]\s*단\s*위[^)\]〕>〉]*[)\]〕>〉]")  # what is counted is no name of it: (단위 : 가구, 명)


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure or a fact with its names; `levels` are squeezed, from its own name out to the document's."""

    figure: Figure | None
    fact: Fact | None
    names: tuple[str, ...]  # from the project down, words of the trade left out
    general: bool  # it has no name of its own: it speaks of the whole that its last name names
    levels: tuple[str, ...]
    scope: Scope
    dated: int | None = None  # the year that its document is about
    said: str = ""  # all of its levels

    @property
    def source(self) -> Source:
        """Where it stands."""
        thing = self.figure or self.fact
        if thing is None:
            raise ValueError("an entry holds a figure or a fact")
        return thing.source

    @property
    def name(self) -> str:
        """The innermost name."""
        return self.names[-1] if self.names else ""


@dataclass(frozen=True, slots=True)
class Rack:
    """Everything of one scope."""

    scope: Scope
    card: DocumentCard | None
    entries: tuple[Entry, ...]  # figures
    facts: tuple[Entry, ...]
    sections: tuple[Section, ...]
    said: str = ""  # whatever its figures and facts are called by, each once


@dataclass(frozen=True, slots=True)
class Shelf:
    """The racks that a question is answered from, best first."""

    racks: tuple[Rack, ...]
    places: dict[str, frozenset[str]]  # that each document names
    local: dict[Scope, frozenset[str]]  # those that each scope may be asked for by

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every figure."""
        return tuple(e for r in self.racks for e in r.entries)

    @property
    def facts(self) -> tuple[Entry, ...]:
        """Every fact in words."""
        return tuple(e for r in self.racks for e in r.facts)

    def card(self, document: str) -> DocumentCard | None:
        """Return what is known of a document."""
        return next((r.card for r in self.racks if r.scope.document == document), None)

    def rack(self, scope: Scope) -> Rack | None:
        """Return one scope's rack."""
        return next((r for r in self.racks if r.scope == scope), None)

    def rack_of(self, document: str, project: str | None) -> Rack | None:
        """Return the rack of a document's project."""
        return self.rack(Scope(document, project))


class Library:
    """Makes shelves from evidence and keeps the racks of one generation."""

    def __init__(self, finder: Finder, keep: int = 512) -> None:
        """Take a finder of one generation; `keep` racks stay in memory."""
        self.finder = finder
        self._rack = lru_cache(maxsize=keep)(self._build)
        self._places = lru_cache(maxsize=keep)(self._find_places)
        self._local = lru_cache(maxsize=keep)(self._find_local)
        self._text = lru_cache(maxsize=128)(self._legible)
        self._lines = lru_cache(maxsize=128)(self._read_lines)
        self._sections = lru_cache(maxsize=128)(self._headed)

    def shelf(self, evidence: Evidence) -> Shelf:
        """Return the racks of the scopes found and of the label hits outside them."""
        scopes = [s for s, _ in evidence.scopes]
        scopes += evidence.beside
        scopes += [Scope(h.document, h.section.project) for h in evidence.sections[:5]]
        return self.of(tuple(dict.fromkeys(scopes))[:MOST_SCOPES])

    def of(self, scopes: tuple[Scope, ...]) -> Shelf:
        """Return the racks of these scopes."""
        racks = tuple(self._rack(s) for s in scopes)
        places = {d: self._places(d) for d in dict.fromkeys(s.document for s in scopes)}
        return Shelf(racks, places, {s: self._local(s) for s in scopes})

    def whole(self, shelf: Shelf, most: int = 400) -> Shelf:
        """Return every rack of the documents on a shelf."""
        documents = {r.scope.document for r in shelf.racks}
        return self.of(tuple(s for s in self.finder.scopes() if s.document in documents)[:most])

    def owners(self, document: str) -> frozenset[str]:
        """Return the governments and offices whose document it is."""
        return self._local(Scope(document, None))

    def lines(self, document: str) -> tuple[Line, ...]:
        """Return the lines of a document with what stands over them."""
        return self._lines(document)

    def section(self, source: Source) -> Section | None:
        """Return the innermost headed section that a source stands in."""
        sections = self._sections(source.document)
        before = bisect_right(sections, source.start, key=lambda s: s.start)
        return next((s for s in reversed(sections[:before]) if source.start < s.end), None)

    def text(self, document: str) -> str:
        """Return the text of a document as a person reads it, places as stored: what is struck through is blank."""
        return self._text(document)

    def _legible(self, document: str) -> str:
        return legible(self.finder.text(document), document)[0]

    def _headed(self, document: str) -> tuple[Section, ...]:
        return tuple(sorted((s for s in self.finder.sections(document) if s.path), key=lambda s: (s.start, s.level)))

    def _read_lines(self, document: str) -> tuple[Line, ...]:
        return lines_of(self.text(document), self.finder.sections(document))

    @cached_property
    def _cards(self) -> dict[str, DocumentCard]:
        return {c.name: c for c in self.finder.documents()}

    def _find_places(self, document: str) -> frozenset[str]:
        return places_in(self.text(document), self._cards.get(document))

    def _find_local(self, scope: Scope) -> frozenset[str]:
        """Return whose document it is, and the places that its project speaks of: what another project mentions is no place of it."""
        places, text = self._places(scope.document), self.finder.text(scope.document)
        own = own_places(places, text, self._cards.get(scope.document))
        if scope.project is not None:
            told = (
                f
                for f in self._rack(scope).facts
                if f.fact and not f.fact.owners and squeeze(f.fact.item) in LEXICON.facts["place"]
            )
            own |= frozenset().union(*(sites(f.fact.value) for f in told if f.fact))
        if scope.project is None or own == places:
            return own
        spoken = [text[s.start : s.end] for s in self.finder.sections(scope.document) if s.project == scope.project]
        return own | {p for p in places if any(p in t for t in spoken)}

    def _build(self, scope: Scope) -> Rack:
        figures, facts, sections = self.finder.scope(scope)
        card = self._cards.get(scope.document)
        rows: dict[tuple[int, int], list[tuple[int | None, str]]] = defaultdict(list)
        things: tuple[Figure | Fact, ...] = (*figures, *facts)
        levied = _levied(figures)
        for thing in things:
            if thing.table is not None and thing.row is not None:
                rows[thing.table, thing.row].append(
                    (thing.column_number, thing.value if isinstance(thing, Fact) else thing.item)
                )
        for f in figures:
            if f.table is not None and f.row is not None and f.unit == "KRW" and _RECEIPT.fullmatch(squeeze(f.column)):
                rows[f.table, f.row] += [(None, name) for name in levied.get(f.table, ())]
        common, shared, sole = _common_names(figures), _shared_owners(figures), _sole_owners(figures)
        entries = tuple(
            _entry(
                f,
                None,
                scope,
                card,
                rows,
                common.get((f.table, f.column_number), "") if _is_total(f) else "",
                shared,
                sole,
            )
            for f in figures
        )
        told = tuple(_entry(None, f, scope, card, rows) for f in facts)
        said = "\n".join(dict.fromkeys(level for e in (*entries, *told) for level in e.levels))
        return Rack(scope, card, entries, told, sections, said)


def _common_names(figures: tuple[Figure, ...]) -> dict[tuple[int | None, int | None], str]:
    """Return, for each column of a table, what all its rows are called: a total of 행정소송 and 민사소송 is one of 소송."""
    names: dict[tuple[int | None, int | None], list[str]] = defaultdict(list)
    for f in figures:
        if f.table is not None and not _is_total(f) and f.item:
            names[f.table, f.column_number].append(squeeze(f.item))
    return {key: _longest_common(sorted(set(items), key=len)) for key, items in names.items() if len(set(items)) > 1}


def _levied(figures: tuple[Figure, ...]) -> dict[int | None, frozenset[str]]:
    """Return the money that columns of counts are of, table by table: 징수액 beside a number of 과태료 is what came in of those."""
    heads: dict[int | None, set[str]] = defaultdict(set)
    for f in figures:
        if f.table is not None and f.unit.startswith("count:"):
            heads[f.table] |= {w for w in f.column.split() if LEVY.fullmatch(w)}
    return {table: frozenset(names) for table, names in heads.items() if names}


def _is_total(figure: Figure) -> bool:
    """Tell whether a figure adds up the rows of its column, and not only the columns of its row."""
    return squeeze(figure.item) in LEXICON.totals or (figure.total and squeeze(figure.column) not in LEXICON.totals)


def _longest_common(names: list[str]) -> str:
    shortest = names[0][:40]
    for size in range(len(shortest), 1, -1):
        for start in range(len(shortest) - size + 1):
            piece = shortest[start : start + size]
            if all(piece in n for n in names[1:]):
                return "" if is_trade(piece) else piece
    return ""


def _titled(card: DocumentCard | None) -> str:
    """Return a document's title; a file's name is none."""
    return card.title if card and card.title and card.title not in card.name else ""


def _apart(thing: Figure | Fact) -> str:
    """Return the title of the appendix that something stands in: it speaks of that, not of what it is added to."""
    first = next(iter(thing.source.section), "")
    return first if first.startswith(LAYOUT.appendices) else ""


def _shared_owners(figures: tuple[Figure, ...]) -> frozenset[tuple[str, ...]]:
    """Return the owners under which amounts of several names stand: of 참가비 and 운영물품비, neither is what its owner costs."""
    names: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for f in figures:
        if f.unit == "KRW" and f.measure is not Measure.UNIT_PRICE:
            names[f.owners].add(f.item)
    return frozenset(owners for owners, items in names.items() if len(items) > 1)


def _sole_owners(figures: tuple[Figure, ...]) -> frozenset[tuple[int | None, str]]:
    """Return, of tables whose every row has a name of its own before others, those names: 가온상사 | 1구역 | 들말동 is 가온상사's row."""
    named: dict[int | None, dict[str, set[int | None]]] = defaultdict(lambda: defaultdict(set))
    rows: dict[int | None, set[int | None]] = defaultdict(set)
    for f in figures:
        if f.table is not None and f.row is not None and not f.total:
            rows[f.table].add(f.row)
            for owner in f.owners:
                named[f.table][owner].add(f.row)
    found: set[tuple[int | None, str]] = set()
    booked = {f.table for f in figures if f.account}  # what stands over an account or its items is no name of theirs
    for table, owners in named.items():
        alone = {owner: next(iter(at)) for owner, at in owners.items() if len(at) == 1}
        if table not in booked and len(rows[table]) >= _LISTED and set(alone.values()) == rows[table]:
            found |= {(table, owner) for owner in alone}
    return frozenset(found)


def _restated(item: str, owners: tuple[str, ...]) -> bool:
    """Tell whether a name only says that its owner costs something: 용역비 of 타당성조사 용역.

    >>> _restated("용역비", ("타당성조사 용역",)), _restated("강사비", ("타당성조사 용역",))
    (True, False)
    """
    act = squeeze(item).removesuffix("비용").removesuffix("비")
    return bool(owners) and len(act) > 1 and act != squeeze(item) and squeeze(owners[-1]).endswith(act)


def _names_people(figure: Figure | None) -> bool:
    """Tell whether a row of numbers of people goes by what they did: 참가인원, where 인원 and 계획인원 say nothing of it."""
    if figure is None or figure.table is None or not figure.unit.startswith("count:"):
        return False
    return _PEOPLE.fullmatch(squeeze(figure.item)) is not None


def _is_rest(figure: Figure | None) -> bool:
    """Tell whether a count or a rate is of the rest of what a line tells one by one, and so of no whole: 교통 5건, 기타 2건."""
    counted = figure is not None and figure.table is None and figure.unit != "KRW"
    return counted and figure is not None and squeeze(figure.item) in _REST


def _is_said(thing: Figure | Fact) -> bool:
    """Tell whether a cell of words says right before a number what it counts: 설명회 2회(참여 30개사)."""
    printed = thing.printed if isinstance(thing, Figure) else ""
    return bool(thing.item and printed) and squeeze(thing.item + printed) in squeeze(thing.source.quote)


def _entry(
    figure: Figure | None,
    fact: Fact | None,
    scope: Scope,
    card: DocumentCard | None,
    rows: dict[tuple[int, int], list[tuple[int | None, str]]],
    common: str = "",
    shared: frozenset[tuple[str, ...]] = frozenset(),
    sole: frozenset[tuple[int | None, str]] = frozenset(),
) -> Entry:
    thing = figure or fact
    if thing is None:
        raise ValueError("an entry holds a figure or a fact")
    caption = _UNIT.sub("", thing.caption)
    priced = figure is not None and figure.measure is Measure.UNIT_PRICE and is_rate_of_pay(thing.item)
    alone = figure is not None and figure.table is not None and thing.owners not in shared and figure.owner_item is None
    rest = _is_rest(figure)
    paid = figure is not None and figure.funding is not None and funding(thing.item) == figure.funding and not rest
    bare = priced or paid or (figure is not None and is_sole(figure)) or (alone and _restated(thing.item, thing.owners))
    trade = is_trade(thing.item) and not (_names_people(figure) or rest)
    inner = [n for n in thing.owners if n and not is_trade(n) and not (bare and n == thing.item)]
    inner += [thing.item] if thing.item and not trade and not bare else []
    outer = [
        n
        for n in (
            scope.project
            or _apart(thing)
            or _titled(card)
            or (thing.source.section[-1] if thing.source.section else ""),
        )
        if n
    ]
    general = (trade or bare) and (not thing.column or is_trade(thing.column))
    names = tuple(dict.fromkeys([*outer, *inner]))
    counted = (
        figure is not None
        and figure.table is not None
        and (figure.unit.startswith("count:") or figure.kind is Kind.COUNT)
    )
    called = not trade or (counted and _is_said(thing))
    own = [*names[-1:], thing.item] if general and not counted else [thing.item] if called else []
    own += [caption] if counted else []
    own += UNIT_SAYS.get(figure.unit, ()) if figure is not None else ()
    own += [o for o in thing.owners if (thing.table, o) in sole]
    own += [*([] if is_remark(thing.column) else [thing.column]), common]
    if (
        figure
        and figure.account
        and figure.account_code
        and squeeze(thing.item) in (squeeze(figure.account), squeeze(figure.account_code))
    ):
        own += [figure.account, figure.account_code]
    row: list[str] = []
    if thing.table is not None and thing.row is not None:
        row = [text for column, text in rows[thing.table, thing.row] if column != thing.column_number]
    if is_remark(thing.column):
        row.append(thing.column)
    owners = list(thing.owners)
    if figure:
        owners += [x for x in (figure.account, figure.account_code, figure.funding) if x]
    section = [*(t for t in thing.source.section if t != scope.project), caption]
    title = card.title if card and not (scope.project and card.title in card.projects) else ""  # another project's name
    about = [title, card.department or "", card.government or "", card.name] if card else [scope.document]
    levels = (own, row, owners, section, [scope.project or ""], about)
    squeezed = tuple("|".join([squeeze(x) for x in level if x]) for level in levels)
    return Entry(figure, fact, names, general, squeezed, scope, card.year if card else None, "\n".join(squeezed))


PLANNED = frozenset(
    {
        Measure.BUDGET,
        Measure.REQUIRED,
        Measure.OTHER,
        Measure.PAYMENT,
        Measure.TOTAL_COST,
        Measure.INITIAL,
        Measure.FINAL,
        Measure.CURRENT,
        Measure.REQUESTED,
    }
)
OFFERED = PLANNED | {Measure.FORECAST}  # what is told in place of a budget that is not there, by its own name
