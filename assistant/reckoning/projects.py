"""The whole of each project, as projects are ranked, summed and held against a bound."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group
from assistant.choice.overall import is_no_whole, of_division, sole_division
from assistant.names.places import is_place
from assistant.names.racks import PLANNED, Rack, Shelf
from assistant.prose.charges import in_charge
from assistant.question.meaning import Understanding
from assistant.reckoning.operands import Operand, operand
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Kind, Measure

_PROJECTS = re.compile(
    r"(?:주요|모든|전체)\s?사업|사업\s?(?:(?:19|20)\d\d년도?\s)?(?:소요\s?)?예산|사업(?:들|은|이|을|별|만)|사업\s?(?:중|가운데)|(?:큰|작은|비싼|싼|많은|적은|드는|상위\s?\d{1,2}\s?개)\s?사업(?!\s?[수비])(?=\s|\?|$)|사업\s(?:상위\s?)?\d{1,2}\s?개|사업\s?(?:나열|정렬|순위|순으로|목록)|하는\s?(?:일|업무)(?:들)?\s?(?:중|가운데)|하는\s?(?:일|업무)(?:들)?\s?(?:중|가운데)|project|programme",
    re.IGNORECASE,
)
_TOPPED = re.compile(r"(?:상위\s?)?(?<!\d)\d{1,2}\s?개(?:의|만)?(?=\s|$|\?)")
PLAIN = ((), (Measure.BUDGET,), (Measure.REQUIRED,))  # which ask for the budget of a thing, and no stage of it
WHOLE_BUDGETS = frozenset({Measure.BUDGET, Measure.INITIAL, Measure.REQUIRED, Measure.TOTAL_COST, Measure.REQUESTED})
_LATER = re.compile(r"이후|향후|(?:19|20)\d\d")  # of years to come: 2032년 이후 사업비 : 미정
_OPEN = frozenset(
    {Kind.UNDETERMINED, Kind.PENDING}
)  # what is not decided yet is not the smallest, whatever its table prints


def asks_projects(u: Understanding) -> bool:
    """Tell whether projects are what is compared."""
    return bool(_PROJECTS.search(u.question))


def projects(ask: Ask) -> list[Operand]:
    """Return the whole of each project that the question's words do not rule out."""
    charged = of_person(ask)
    shelf = ask.library.of(charged) if charged else _spoken_of(ask)
    terms = () if charged else ask.u.required
    found = []
    asked = replace(_untopped(ask.u), want="figure", money=ask.u.money or not ask.u.counters)
    asked = replace(asked, terms=()) if charged else asked
    for rack in of_division(shelf.racks, terms, ask.library):
        one, u = Shelf((rack,), shelf.places, shelf.local), asked
        if (office := sole_division(rack.scope.document, shelf)) is not None:
            u = replace(u, terms=tuple(t for t in u.terms if office not in t.variants))  # whose paper it all is
        own = ask.library.owners(rack.scope.document)
        if all(any(is_place(v, own) for v in t.variants) for t in u.required):
            u = replace(u, terms=(), money=u.money or not u.counters)  # of all that an office does
        told = (g for g in usable(choose(u, one)) if g.lead.entry.general and g.scope.project)
        groups = [g for g in told if not is_no_whole(g.figure, rack, u)]
        if groups and not _is_open(rack, groups[0]):
            found.append(operand(groups[0]))
    if ask.u.measures in PLAIN:  # no supplement and no budget of all among what projects take
        found = [o for o in found if o.group and o.group.figure.measure in WHOLE_BUDGETS] or found
    return list({(o.names, o.figure.year, o.value): o for o in reversed(found)}.values())[::-1]  # a copy counts once


def titled_so(ask: Ask) -> set[str]:
    """Return the titles of projects that have every word that a question says."""
    words = [t.variants for t in ask.u.required]
    titles = {s.project for s in ask.library.finder.scopes() if s.project} if words else set[str]()
    return {t for t in titles if all(any(v in squeeze(t) for v in w) for w in words)}


def entitled(ask: Ask) -> list[Operand]:
    """Return the whole of each project whose title has every word that a question says, whatever else in it goes by that."""
    titles = titled_so(ask)
    plain = replace(ask, u=replace(ask.u, terms=(), whole=False))
    return [o for o in (projects(plain) if titles else ()) if o.group and o.group.scope.project in titles]


def of_person(ask: Ask) -> tuple[Scope, ...]:
    """Return the projects that the person whom a question names is in charge of."""
    return tuple(t.entry.scope for t in in_charge(ask))


def _spoken_of(ask: Ask) -> Shelf:
    """Return all projects of the papers that a question's words speak of."""
    scopes = tuple(s for s in ask.library.finder.scopes() if s.project)
    if ask.u.required:
        documents = _owned(ask, {r.scope.document for r in ask.shelf.racks})
        scopes = tuple(s for s in scopes if s.document in documents)
    return ask.library.of(scopes[:2000])


def _untopped(u: Understanding) -> Understanding:
    """Leave out how many are to be told, 상위 3개, which is nothing that a project is counted by."""
    return replace(u, counters=(), question=_TOPPED.sub(" ", u.question)) if u.top else u


def _owned(ask: Ask, documents: set[str]) -> set[str]:
    """Return the documents of the government, or office, that a question names; where none is of it, all that speak of it."""
    for term in ask.u.required:
        own = {d for d in documents if any(is_place(v, ask.library.owners(d)) for v in term.variants)}
        documents = own or documents
    return documents


def _is_open(rack: Rack, whole: Group) -> bool:
    """Tell whether what a project takes in its year is printed as not decided yet."""
    planned = {*PLANNED, whole.figure.measure}
    open_ = (e.figure for e in rack.entries if e.general and e.figure and e.figure.kind in _OPEN)
    return any(
        f.measure in planned and f.year in (None, whole.figure.year) and not (f.year is None and _LATER.search(f.item))
        for f in open_
    )
