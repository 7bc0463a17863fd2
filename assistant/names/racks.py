"""What the finder brought, laid out for choosing: each figure and fact with the names it goes by, nearest first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from assistant.language.phrasebook import Patterns, first, phrasebook
from assistant.language.trade import is_rate_of_pay, is_remark, is_trade
from assistant.names.called import (
    apart,
    are_pupils,
    common_names,
    is_portion,
    is_rest,
    is_said,
    is_total,
    levied,
    names_people,
    restated,
    shared_owners,
    sole_owners,
    titled,
)
from assistant.names.lines import Line, lines_of
from assistant.names.places import GOVERNMENTS, in_charge, other_parts, own_places, places_in, sites
from index.lately import Lately
from index.query import Contents, DocumentCard, Evidence, Finder, Scope
from index.words.spelling import squeeze
from ingest.figures.soleaccount import is_sole
from ingest.model import Fact, Figure, Kind, Measure, Section, Source
from ingest.numbers.measures import funding
from ingest.text.legible import legible
from ingest.text.lexicon import LEXICON

OWN, ROW, OWNERS, SECTION, PROJECT, DOCUMENT, TEXT = range(7)
MOST_SCOPES = 24  # of forty, the answers are the same, and the slowest take twice as long
_NAMES_KEPT = 1 << 14  # documents whose few names of places stay in memory
UNIT_SAYS = {  # units that say what they count
    "count:개사": ("기업", "업체", "회사"),
    "count:개교": ("학교",),
    "count:교": ("학교",),
}
_RECEIPT = re.compile("(?:" + "|".join(n for names in phrasebook().receipts.values() for n in names) + ")[금총]?액")
_T = TypeVar("_T")
_STATES = re.compile(r"[-○◦▷∙•]\s*[가-힣][가-힣A-Za-z ]*[\s:：]\s*\d[\d,.]*[가-힣㎡㎞%]{1,3}(?:\s*[,(·]|$)")
_REMARKS = re.compile(r"※[^\n]*\d[\d,.]*\s?[천백십만억]*원(?![가-힣])")  # ※ 1개 마을당 3,000천원 지원
_SAID_BESIDE = re.compile(
    r"(?:\s등|지연|제외|취소|중단|보류|연기|부족|미집행)\)?$"
)  # a remark that names no amount: 보상 지연
_LETTERED = re.compile(
    r"\([A-Z](?:\s?[-+×/*=]\s?[A-Z])+\)"
)  # (A+B-C) tells how a column is worked out, and names nothing
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
    _known: dict[Hashable, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def once(self, key: Hashable, work: Callable[[], _T]) -> _T:
        """Return what is worked out of this shelf; one question asks for the same several times."""
        if key not in self._known:
            self._known[key] = work()
        known: _T = self._known[key]
        return known

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every figure."""
        return self.once("entries", lambda: tuple(e for r in self.racks for e in r.entries))

    @property
    def facts(self) -> tuple[Entry, ...]:
        """Every fact in words."""
        return self.once("facts", lambda: tuple(e for r in self.racks for e in r.facts))

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Every figure by its id."""
        return self.once("figures", lambda: {e.figure.id: e.figure for e in self.entries if e.figure})

    @property
    def levels(self) -> frozenset[str]:
        """Whatever its figures and facts are called by, each level whole."""
        return self.once("levels", lambda: frozenset(s for r in self.racks if r.said for s in r.said.split("\n")))

    def card(self, document: str) -> DocumentCard | None:
        """Return what is known of a document."""
        return self.once("cards", lambda: {r.scope.document: r.card for r in reversed(self.racks)}).get(document)

    def rack(self, scope: Scope) -> Rack | None:
        """Return one scope's rack."""
        return self.once("racks", lambda: {r.scope: r for r in reversed(self.racks)}).get(scope)

    def rack_of(self, document: str, project: str | None) -> Rack | None:
        """Return the rack of a document's project."""
        return self.rack(Scope(document, project))


class Library:
    """Makes shelves from evidence and keeps the racks of one generation."""

    def __init__(self, finder: Finder, keep: int = 512) -> None:
        """Take a finder of one generation; `keep` racks stay in memory."""
        self.finder = finder
        self._racks: Lately[Scope, Rack] = Lately(keep)
        self._places = lru_cache(maxsize=_NAMES_KEPT)(self._find_places)
        self._local = lru_cache(maxsize=_NAMES_KEPT)(self._find_local)
        self._text = lru_cache(maxsize=128)(self._legible)
        self._lines = lru_cache(maxsize=128)(self._read_lines)
        self._printing = lru_cache(maxsize=128)(self._find_printing)
        self._sections = lru_cache(maxsize=128)(self._headed)

    def shelf(self, evidence: Evidence) -> Shelf:
        """Return the racks of the scopes found and of the label hits outside them."""
        scopes = [s for s, _ in evidence.scopes]
        scopes += evidence.beside
        scopes += [Scope(h.document, h.section.project) for h in evidence.sections[:5]]
        return self.of(tuple(dict.fromkeys(scopes))[:MOST_SCOPES])

    def of(self, scopes: tuple[Scope, ...]) -> Shelf:
        """Return the racks of these scopes."""
        known = self._racks.all(scopes, self._build)
        racks = tuple(known[s] for s in scopes)
        places = {d: self._places(d) for d in dict.fromkeys(s.document for s in scopes)}
        return Shelf(racks, places, {s: self._local(s) for s in scopes})

    def whole(self, shelf: Shelf, most: int = 400) -> Shelf:
        """Return every rack of the documents on a shelf."""
        return shelf.once(("whole", most), lambda: self._whole(shelf, most))

    def _whole(self, shelf: Shelf, most: int) -> Shelf:
        documents = {r.scope.document for r in shelf.racks}
        return self.of(tuple(s for s in self.finder.scopes() if s.document in documents)[:most])

    def owners(self, document: str) -> frozenset[str]:
        """Return the governments and offices whose document it is."""
        return self._local(Scope(document, None))

    def lines(self, document: str) -> tuple[Line, ...]:
        """Return the lines of a document with what stands over them."""
        return self._lines(document)

    def printing(self, document: str, patterns: Patterns) -> tuple[Line, ...]:
        """Return the lines of a document in which one of some patterns is printed, or in the head of whose row it is."""
        return self._printing(document, patterns)

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

    def _find_printing(self, document: str, patterns: Patterns) -> tuple[Line, ...]:
        text = self.text(document)
        return tuple(x for x in self.lines(document) if first(patterns, f"{x.head}\n{text[x.start : x.end]}"))

    @cached_property
    def _cards(self) -> dict[str, DocumentCard]:
        return {c.name: c for c in self.finder.documents()}

    def _find_places(self, document: str) -> frozenset[str]:
        return places_in(self.text(document), self._cards.get(document))

    def _find_local(self, scope: Scope) -> frozenset[str]:
        """Return whose document it is, and the places that its project speaks of: what another project mentions is no place of it."""
        places, text = self._places(scope.document), self.finder.text(scope.document)
        own = own_places(places, text, self._cards.get(scope.document))
        if scope.project is None:
            return own
        rack = self._racks.all((scope,), self._build)[scope]
        figures, facts = ([e.figure for e in rack.entries if e.figure], [e.fact for e in rack.facts if e.fact])
        apart = {
            squeeze(name) for f in figures for name in (f.item, *f.owners)
        }  # 남구 of a table's rows is one of them
        regions = {p for p in own if p.endswith(GOVERNMENTS)}
        own -= apart & regions if regions - apart else frozenset()
        own = own.union(*(sites(f.value) for f in facts if not f.owners and squeeze(f.item) in LEXICON.facts["place"]))
        own |= in_charge(tuple(facts))
        sections = self.finder.sections(scope.document)
        own -= other_parts(sections, scope.project)
        spoken = [text[s.start : s.end] for s in sections if s.project == scope.project]
        return own | {p for p in places if p not in apart and any(p in t for t in spoken)}

    def _build(self, scopes: Sequence[Scope]) -> dict[Scope, Rack]:
        return {s: self._laid(s, own) for s, own in zip(scopes, self.finder.contents(scopes), strict=True)}

    def _laid(self, scope: Scope, contents: Contents) -> Rack:
        figures, facts, sections = contents
        card = self._cards.get(scope.document)
        rows: dict[tuple[int, int], list[tuple[int | None, str]]] = defaultdict(list)
        things: tuple[Figure | Fact, ...] = (*figures, *facts)
        of_levies = levied(figures)
        for thing in things:
            if thing.table is not None and thing.row is not None:
                rows[thing.table, thing.row].append(
                    (thing.column_number, thing.value if isinstance(thing, Fact) else thing.item)
                )
        for f in figures:
            if f.table is not None and f.row is not None and f.unit == "KRW" and _RECEIPT.fullmatch(squeeze(f.column)):
                rows[f.table, f.row] += [(None, name) for name in of_levies.get(f.table, ())]
        common, shared, sole = common_names(figures), shared_owners(figures), sole_owners(figures)
        entries = tuple(
            _entry(
                f,
                None,
                scope,
                card,
                rows,
                common.get((f.table, f.column_number), "") if is_total(f) else "",
                shared,
                sole,
            )
            for f in figures
        )
        told = tuple(_entry(None, f, scope, card, rows) for f in facts)
        said = "\n".join(dict.fromkeys(level for e in (*entries, *told) for level in e.levels))
        return Rack(scope, card, entries, told, sections, said)


@lru_cache(maxsize=1024)
def _counts(caption: str) -> bool:
    """Tell whether a line above a table says a number of its own, and names no table."""
    return _STATES.match(caption.strip()) is not None or _REMARKS.match(caption.strip()) is not None


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
    if figure is not None and (figure.unit == "KRW" or figure.value is None) and _counts(caption):
        caption = ""  # 열람석 850석, over a table of money, is said of nothing in it
    priced = figure is not None and figure.measure is Measure.UNIT_PRICE and is_rate_of_pay(thing.item)
    alone = figure is not None and figure.table is not None and thing.owners not in shared and figure.owner_item is None
    rest = is_rest(figure)
    paid = figure is not None and figure.funding is not None and funding(thing.item) == figure.funding and not rest
    bare = priced or paid or (figure is not None and is_sole(figure)) or (alone and restated(thing.item, thing.owners))
    trade = is_trade(thing.item) and not (names_people(figure) or rest or is_portion(figure))
    inner = [n for n in thing.owners if n and not is_trade(n) and not (bare and n == thing.item)]
    inner += [thing.item] if thing.item and not trade and not bare else []
    outer = [
        n
        for n in (
            scope.project or apart(thing) or titled(card) or (thing.source.section[-1] if thing.source.section else ""),
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
    called = not trade or (counted and is_said(thing))
    own = [*names[-1:], thing.item] if general and not counted else [thing.item] if called else []
    own += [caption] if counted else []
    own += UNIT_SAYS.get(figure.unit, ()) if figure is not None else ()
    own += ["학생"] if are_pupils(figure) else []
    own += [o for o in thing.owners if (thing.table, o) in sole]
    own += [*([] if is_remark(thing.column) else [_LETTERED.sub("", thing.column)]), common]
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
        row = [text for text in row if not (figure and text == figure.note and _SAID_BESIDE.search(text))]
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
