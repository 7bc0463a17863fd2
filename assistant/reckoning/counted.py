"""So many rows of one table: 통학로 4개 구간, 세 기금. The number that a question says vouches for which rows it means."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import tier_of
from assistant.figures.stated import together
from assistant.language.trade import is_trade
from assistant.names.cover import Cover
from assistant.names.places import is_place
from assistant.names.racks import DOCUMENT, PROJECT, Entry, Shelf
from assistant.question.meaning import Term
from assistant.question.measures import measure_named
from assistant.reckoning.rowed import Column, is_headed, is_row
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure

_WORDS = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
_SAID = re.compile(
    rf"(?<![가-힣\d,.~∼\-])(?P<n>\d{{1,2}}|{'|'.join(_WORDS)})\s?(?P<unit>(?:개소|군데|가지|개(?![월년소])|곳|건)(?![가-힣]))?\s?(?P<kind>[가-힣]{{1,8}})?"
)
_ENGLISH_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_SAID_ENGLISH = re.compile(
    rf"\beach of (?:the |all |these |those |its )*(?P<n>\d{{1,2}}|{'|'.join(_ENGLISH_WORDS)})\b(?= [a-z가-힣])",
    re.IGNORECASE,
)
_PARTICLES = re.compile(r"(?<=[가-힣])(?:들?의|에서|들?은|들?는|들?이|들?가|들?을|들?를|별|들)$")
_ANY = 8  # further than any measure that is asked for
_END = 2  # letters that a word for a kind has
_EACH = frozenset({"breakdown", "figure"})


@dataclass(frozen=True, slots=True)
class Many:
    """How many things a question speaks of, and what it calls them, if anything."""

    number: int
    kind: str
    printed: str


def many_in(question: str) -> Many | None:
    """Read how many things a question speaks of.

    >>> many_in("통학로 4개 구간 사업비를 더하면"), many_in("세 기금의 조성액은 각각?")
    (Many(number=4, kind='구간', printed='4개'), Many(number=3, kind='기금', printed='세'))
    >>> many_in("사고이월 세 건 총액").number, many_in("최근 3개월 집행액"), many_in("2031년 예산"), many_in("세부내역에서 각각")
    (3, None, None, None)
    >>> many_in("the cost of each of the three bridges").number
    3
    """
    for match in _SAID.finditer(question):
        kind = _PARTICLES.sub("", match["kind"] or "")
        kind = "" if measure_named(kind) or (match["unit"] and is_trade(kind)) else kind
        number = _WORDS.get(match["n"]) or int(match["n"])
        if number > 1 and (match["unit"] or (kind and question[match.end("n")].isspace() and not match["n"].isdigit())):
            return Many(number, kind, squeeze(match["n"] + (match["unit"] or "")))
    if english := _SAID_ENGLISH.search(question):
        return Many(_ENGLISH_WORDS.get(english["n"].lower()) or int(english["n"]), "", english["n"].lower())
    return None


def answer_each(ask: Ask) -> Draft | None:
    """Give each of so many rows where each is asked for; None where no table has just so many."""
    rows = rows_of(ask) if ask.u.each and ask.u.want in _EACH else []
    return together(ask, tuple(Group((m,)) for m in rows)) if rows else None


def rows_of(ask: Ask) -> list[Match]:
    """Return the rows of the one column that a question means; nothing where they are not as many as it says."""
    many = many_in(ask.u.question)
    if many is None or ask.u.code or ask.u.both or not ask.u.money:
        return []
    terms = tuple(t for t in ask.u.required if not t.context and not is_number(t, many))
    if not terms:
        return []
    for loose in (None, *terms) if len(terms) > 1 and many.kind else (None,):
        if fields := _fields(ask, many, terms, loose):
            return fields[0] if len(fields) == 1 else []
    return []


def _fields(ask: Ask, many: Many, terms: tuple[Term, ...], loose: Term | None) -> list[list[Match]]:
    """Return the columns that have just so many rows called by the words, one of them met by the text around alone."""
    shelf = ask.library.whole(ask.shelf)
    columns: dict[Column, list[Match]] = defaultdict(list)
    named = tuple(t for t in terms if t is not loose)
    plain = replace(ask.u, want="figure", counters=(), funding=())
    for entry in shelf.entries:
        f = entry.figure
        if f is None or f.table is None or f.unit != "KRW" or not is_row(f):
            continue
        if ask.u.years and f.year not in (*ask.u.years, None):
            continue
        tier = tier_of(f, plain)
        tier = _ANY if tier is None and not ask.u.measures else tier
        levels = levels_of(entry, named, shelf) if tier is not None else None
        if tier is not None and levels is not None and (loose is None or _is_written(ask, entry, loose)):
            met = Match(entry, f, Cover(levels, 0, exact=False), tier)
            columns[f.source.document, f.table, f.column_number, f.year].append(met)
    fields = [c for c in columns.values() if len(c) == many.number and _means(ask, c, many, terms)]
    best = min((max(m.tier for m in c) for c in fields), default=0)
    fields = [c for c in fields if max(m.tier for m in c) == best]
    newest = max((c[0].entry.dated or 0 for c in fields), default=0)
    if ask.u.years or not newest:
        return fields
    return [c for c in fields if c[0].figure.year in (newest, None)] or fields


def is_number(term: Term, many: Many) -> bool:
    """Tell whether a term only says how many there are, or what they are called."""
    return term.variants[:1] == (many.printed,) or (bool(many.kind) and many.kind in (*term.variants, term.text))


def levels_of(entry: Entry, terms: tuple[Term, ...], shelf: Shelf) -> tuple[int, ...] | None:
    """Return how far out each word is met by a name; None where one is met by none."""
    places = shelf.local.get(entry.scope, frozenset())
    levels = []
    for term in terms:
        level = next((n for n, said in enumerate(entry.levels) if any(v in said for v in term.variants)), None)
        if level is None and not any(is_place(v, places) for v in term.variants):
            return None
        levels.append(DOCUMENT if level is None else level)
    return tuple(levels)


def _is_written(ask: Ask, entry: Entry, term: Term) -> bool:
    """Tell whether a word stands in the text of the part of a paper that an entry is of."""
    document, path = entry.scope.document, entry.source.section[:1]
    text = ask.library.text(document)
    told = (text[s.start : s.end] for s in ask.library.finder.sections(document) if path and s.path[:1] == path)
    return any(v in squeeze(said) for said in told for v in term.variants)


def _means(ask: Ask, column: list[Match], many: Many, terms: tuple[Term, ...]) -> bool:
    """Tell whether rows are what is spoken of: called by a word of the question, or by the kind that heads them."""
    items = [squeeze(m.figure.item) for m in column]
    kind = many.kind
    if not any(level <= PROJECT for level in column[0].cover.levels):
        return False  # whatever else stands in the papers of an office
    if kind:
        return is_headed(ask, column, kind) or all(i.endswith(kind) for i in items)
    return any(all(_calls(t, m.figure) for m in column) or _is_kind(t, items) for t in terms)


def _is_kind(term: Term, items: list[str]) -> bool:
    """Tell whether rows all end in the word that a longer one of the question ends in: 산들지구, 물빛지구 of 정비지구."""
    return any(
        len(v) > len(v[-_END:]) and all(len(i) > _END and i.endswith(v[-_END:]) for i in items)
        for v in term.variants[:1]
    )


def _calls(term: Term, figure: Figure) -> bool:
    said = squeeze("|".join((figure.item, *figure.owners)))
    return any(v in said for v in term.variants)
