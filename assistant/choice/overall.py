"""The whole of a government or an office: the total of its own overview, not that of one thing it does."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.choice.groups import Match
from assistant.language.phrasebook import phrasebook
from assistant.language.words import split, tokens_of
from assistant.names.places import DIVISIONS
from assistant.names.racks import DOCUMENT, OWN, TEXT, Library, Rack, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze
from ingest.model import Figure, Measure
from ingest.sections.headings import standard
from ingest.text.lexicon import LEXICON

_ADDED = frozenset({Measure.SUPPLEMENT, Measure.DEEMED, Measure.PAYMENT})
_HEADING = 4  # letters of a word that may head a table
_TABLE = re.compile(r"표에(?:서는?|는)?(?=\s)")  # where a number stands
_ROUND = frozenset("돈값비끝것분쪽")  # nouns of one syllable that say no part of it
_CAME = re.compile(r"참여|참석|참가|수강|수료|관람|이용|방문|입장|신청|응시|가입")
_ONE_COST = re.compile(r"(?!(?:총?사업|소요|총?경|운영)비)[가-힣]{2,}비(?=집행|예산|편성|현황)")
_DATED = re.compile(r"^(?:['’‘]|20)\d\d년도?")
_PLEASE = [("어", "EC"), ("주", "VX")]  # 알려 줘 asks, and says nothing that is done

_BUREAUS = ("국", "실", "본부", "센터", "원", "사업소")
_WORKS = re.compile(r"사업(?!소)|과제|\bprojects?\b", re.IGNORECASE)
_OFFICES = (*DIVISIONS, "국", "실", "본부", "센터", "보건소", "도서관", "박물관", "의회", "교육지원청", "교육청")


def overall(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep the totals of overviews, where a question names nothing but whose money it is: `가람시 2023년 지출액`."""
    found = _without_works_of_title(found)
    if u.required and says_part(u):
        found = [m for m in found if not (_is_money(m) and _names_whose(m, u, shelf))]
    if not u.required or any(min(m.cover.levels, default=0) < DOCUMENT for m in found):
        return found
    if done := [m for m in found if _counts_deed(m, u)]:
        return done
    if tabled := [m for m in found if m.entry.scope.project is None and _heads(m, u) and _is_of(m, u, shelf)]:
        return tabled
    totals = [m for m in found if m.entry.scope.project is None and _in_overview(m) and _is_of(m, u, shelf)]
    totals = [m for m in totals if not _of_one_cost(m.figure)] or totals
    said = [m for m in totals if _bare(m.figure.column) in u.measure_words] or totals
    if said and not set(u.years) <= _years(said):
        rows = [m for m in found if m.figure.year_from == "row" and m.entry.general and _is_of(m, u, shelf)]
        said = rows if set(u.years) <= _years(rows) else said  # the years' own table, beside an overview of the last
    return said or [m for m in found if not (_of_one_of_many(m, shelf) or _of_a_bureau(m, u))]


def _of_one_cost(figure: Figure) -> bool:
    """Tell whether a table is of one kind of cost alone, as its heading says: 업무추진비 집행현황 beside 회계별 집행현황."""
    return bool(figure.source.section) and _ONE_COST.match(squeeze(figure.source.section[-1])) is not None


def _bare(column: str) -> str:
    """Return the name of a column without the year over it: ’31년 집행액."""
    return _DATED.sub("", squeeze(column))


def _without_works_of_title(found: list[Match]) -> list[Match]:
    """Leave out what one work of a project takes that bears the title of all of it, where the total of a table is told of that year."""
    totals = [m for m in found if m.figure.total and m.figure.table is not None and m.figure.value is not None]

    def is_one(m: Match) -> bool:
        f, title = m.figure, squeeze(m.entry.scope.project or "")
        bears = bool(title) and f.table is None and any(squeeze(o) == title for o in f.owners)
        return bears and any(
            t.entry.scope == m.entry.scope
            and (t.figure.year, t.figure.unit) == (f.year, f.unit)
            and (t.figure.value or 0) > (f.value or 0)
            for t in totals
        )

    return [m for m in found if not is_one(m)] if totals else found


def _of_a_bureau(match: Match, u: Understanding) -> bool:
    """Tell whether money is that of one project where all that is asked of is the bureau over its office, which has others."""
    if match.entry.scope.project is None or not _is_money(match) or _WORKS.search(u.question):
        return False
    met = zip(u.required, match.cover.levels, strict=False)
    return any(level == TEXT and t.variants[0].endswith(_BUREAUS) for t, level in met)


def _of_one_of_many(match: Match, shelf: Shelf) -> bool:
    """Tell whether money is that of one project, or of one named section, where its document has several: what an office spends in all is no one's."""
    card, rack = shelf.card(match.entry.scope.document), shelf.rack(match.entry.scope)
    if not _is_money(match) or match.figure.table is not None or rack is None:
        return False
    if match.entry.scope.project is not None:
        return card is not None and len(card.projects) > 1
    mates = (e.figure for e in rack.entries if e.figure and e.general and e.figure.unit == "KRW")
    homes = {_home(f) for f in mates if f.table is None}
    return bool(_home(match.figure)) and len(homes - {""}) > 1


def _home(figure: Figure) -> str:
    """Return the innermost section with a name of its own that a figure stands in."""
    return next((squeeze(t) for t in reversed(figure.source.section[-1:]) if not standard(t)), "")


def _counts_deed(match: Match, u: Understanding) -> bool:
    """Tell whether a count goes by how people come that is asked: 참가규모 where it is asked how many 참가, no total of those who work."""
    deeds = {noun for nouns in phrasebook().deeds.values() for noun in nouns}
    acts = [
        t for t in u.terms if t.soft and not t.context and (t.variants[0] in deeds or _CAME.fullmatch(t.variants[0]))
    ]
    said = [v for t in acts for v in t.variants]
    return not _is_money(match) and any(v in match.entry.levels[OWN] for v in said)


def says_part(u: Understanding) -> bool:
    """Tell whether a word that need not be met says what part of the money is meant: 책 사는 예산, 꽃 예산."""
    return _has_part(u.question)


@lru_cache(maxsize=256)
def _has_part(question: str) -> bool:
    book = phrasebook()
    tokens = tokens_of(question)
    doing = [n for n, (form, tag, _, _) in enumerate(tokens) if tag == "VV" and form in book.doing]
    if any([(form, tag) for form, tag, _, _ in tokens[n + 1 : n + 3]] != _PLEASE for n in doing):
        return True
    nouns = {at for _, tag, at, size in tokens_of(question) if tag == "NNG" and size == 1}
    small = (w for w in split(question) if w.start in nouns and len(w.stem) == 1 and not w.verb)
    named = book.short | book.stop | book.soft | _ROUND
    return any(w.stem not in named and not _TABLE.match(question, w.start) for w in small)


def _is_money(match: Match) -> bool:
    return match.figure.unit == "KRW" or match.figure.value is None


def _names_whose(match: Match, u: Understanding, shelf: Shelf) -> bool:
    """Tell whether a question's names say only whose money it is: the documents of no more than a government or an office."""
    places = shelf.places.get(match.entry.scope.document, frozenset())
    outer = min(match.cover.levels, default=DOCUMENT) >= DOCUMENT
    return outer or all(any(v in places for v in t.variants) for t in u.required)


def _years(found: list[Match]) -> set[int | None]:
    return {m.figure.year for m in found}


def _heads(match: Match, u: Understanding) -> bool:
    """Tell whether a figure is the total of a table whose heading the question calls by a word of the trade: 주요사업 집행액."""
    heading = squeeze(match.figure.source.section[-1]) if match.figure.source.section else ""
    said = [v for t in u.terms if t.soft and not t.context for v in t.variants if len(v) >= _HEADING]
    return match.figure.total and match.figure.table is not None and any(heading.startswith(v) for v in said)


def _in_overview(match: Match) -> bool:
    where = squeeze("|".join((*match.figure.source.section, match.figure.caption)))
    f = match.figure
    whole = f.part_of if f.funding or f.total else None  # who pays it, and what became of it
    return bool((f.total and f.table is not None) or whole) and any(w in where for w in phrasebook().overviews)


def _is_of(match: Match, u: Understanding, shelf: Shelf) -> bool:
    """Tell whether a document is that of the one asked about: an office's plan shows no city's budget, a bureau's no division's."""
    places = shelf.places.get(match.entry.scope.document, frozenset())
    offices, division = {p for p in places if p.endswith(_OFFICES)}, sole_division(match.entry.scope.document, shelf)
    asked = {o for o in offices if any(o in t.variants for t in u.required)}
    return asked == ({division} if division else {o for o in offices if not o.endswith(DIVISIONS)})


def sole_division(document: str, shelf: Shelf) -> str | None:
    """Return the one division that a document speaks of, whose all of it then is; None where it names several, or none."""
    divisions = [p for p in shelf.places.get(document, frozenset()) if p.endswith(DIVISIONS)]
    return divisions[0] if len(divisions) == 1 else None


def of_division(racks: tuple[Rack, ...], terms: tuple[Term, ...], library: Library) -> tuple[Rack, ...]:
    """Keep, of a paper that several divisions share, the projects that stand under the heading of the one that is named."""
    named = {v for t in terms for v in t.variants if v.endswith(DIVISIONS)}
    kept: list[Rack] = []
    for document in dict.fromkeys(r.scope.document for r in racks):
        own = [r for r in racks if r.scope.document == document]
        heads = [s for s in library.finder.sections(document) if s.project is None and s.title.endswith(DIVISIONS)]
        parts = {
            squeeze(s.title): [r for r in own if r.sections and s.start <= r.sections[0].start < s.end] for s in heads
        }
        asked = [part for title, part in parts.items() if title in named]
        kept += asked[0] if len(asked) == 1 and sum(map(bool, parts.values())) > 1 else own
    return tuple(kept)


def is_no_whole(figure: Figure, rack: Rack, u: Understanding) -> bool:
    """Tell whether an amount that stands in a project is none of all it takes: what a supplement adds, one of its deeds, a government's accounts."""
    if figure.measure in _ADDED and figure.measure not in u.measures:
        return True
    if figure.table is None and any(not standard(o) for o in figure.owners):
        return True
    closed = figure.measure is Measure.CURRENT and figure.year_from == "row"  # of years that were closed
    if (closed and figure.measure not in u.measures) or (
        figure.year is None and squeeze(figure.column) in LEXICON.totals
    ):
        return True
    return figure.table is not None and any(
        f.table == figure.table and not f.total and squeeze(f.item).endswith("회계")
        for e in rack.entries
        if (f := e.figure)
    )


def widest(found: list[Match], shelf: Shelf) -> list[Match]:
    """Leave out the total of a book's table that is but one row of another total found: 일반회계 beside 회계별 예산규모."""
    totals = [m for m in found if m.figure.total and m.entry.general and m.entry.scope.project is None]
    narrow = {m.figure.id for m in totals if any(_is_row_of(m, n, shelf) for n in totals if n is not m)}
    return [m for m in found if m.figure.id not in narrow] if narrow else found


def _is_row_of(part: Match, whole: Match, shelf: Shelf) -> bool:
    f, g = part.figure, whole.figure
    if part.entry.scope != whole.entry.scope or f.table == g.table or f.measure is not g.measure or f.year != g.year:
        return False
    rack = shelf.rack(whole.entry.scope)
    return f.value is not None and any(
        h.table == g.table and h.column_number == g.column_number and not h.total and h.value == f.value
        for e in (rack.entries if rack else ())
        if (h := e.figure)
    )
