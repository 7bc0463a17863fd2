"""What else the words of a question may mean: what other projects call so, the whole project, this year's number beside last year's."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.language.trade import is_trade
from assistant.names.cover import Cover
from assistant.names.racks import DOCUMENT, OWN, PROJECT, Entry, Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_COUNTS = re.compile(r"(?<![\d,.])\d[\d,]*\s?(?!년)[가-힣]")
_CHARGE = re.compile(r"(?:수수료|[보통임검점진관시]\S*료|경비|운영비|인건비|홍보비|여비|수당|용역비?)$")
_PURSE = re.compile(r"[금비액료](?:\([^()]*\))?$")  # an amount that is named for what it is given for is no work
_OF_ALL = frozenset({"figure", "sum", "breakdown", "change", "change_rate"})
_SEVERAL = 2
_LEAST = 3  # letters of a word by which a project is called
_KIND = 2  # letters that say of which kind it is
_DONE = re.compile(
    r"실적|결과|[했됐었았렸였]|받은|[가-힣]{2}한(?![가-힣])|\b(?:was|were|did|had|actual)\b", re.IGNORECASE
)


def also_meant(
    met: list[Match], found: list[Match], chosen: list[Match], u: Understanding, shelf: Shelf
) -> list[Match]:
    """Return what the question may mean as well as what was chosen: of all that its words meet, or of what they name best."""
    return [*_of_others(found, chosen), *_of_project(met, chosen, u), *_of_this_year(found, chosen, u, shelf)]


def whole_meant(met: list[Match], chosen: list[Match], u: Understanding) -> list[Match]:
    """Give the whole of a project for what it is called by alone, where that is no more than a word of its items' names.

    풀장 예산 of a project 시민풀장 운영 is none of 풀장 공공요금 and 풀장 안전장비.
    """
    scopes = {m.entry.scope for m in chosen}
    names = {squeeze(m.entry.name) for m in chosen}
    money = all(m.figure.unit == "KRW" and not m.entry.general for m in chosen)
    project = chosen[0].entry.scope.project if len(scopes) == 1 else None
    if not project or not money or set(u.measures) - {Measure.BUDGET} or u.funding or u.code or u.want not in _OF_ALL:
        return chosen
    heads = [v for t in u.required for v in t.variants if any(_is_of(v, w) for w in map(squeeze, project.split()))]
    if len(u.required) != 1 or not heads or len(names) < _SEVERAL or any(n in heads for n in names):
        return chosen
    return [m for m in met if m.entry.general and m.entry.scope in scopes] or chosen


def _is_of(term: str, word: str) -> bool:
    """Tell whether a word of a title is a term, or a kind of it: 시민풀장 is a 풀장, 대청소 no 청소."""
    return word == term or (len(term) >= _LEAST and word.endswith(term) and len(word) - len(term) >= _KIND)


def home(match: Match) -> str:
    """Return the project or the paper that a figure stands in."""
    return match.entry.scope.project or match.entry.scope.document


def is_of_part(entry: Entry, covered: Cover, u: Understanding) -> bool:
    """Tell whether an amount is the whole of but an item of the project that the words name: 월 500원 × 12월 under 통신료."""
    figure = entry.figure
    if figure is None or figure.funding or figure.table is not None:
        return False
    if figure.basis is None or figure.part_of is None:
        return _of_a_bracket(figure, u)
    return entry.names != entry.names[:1] and bool(covered.levels) and min(covered.levels) >= PROJECT


def is_of_one_work(entry: Entry, covered: Cover, u: Understanding) -> bool:
    """Tell whether a line is of one work of a project, where the words are of the project's title alone: ▷ 예산 of ○ 축제 개최."""
    if not is_work(entry) or max(covered.levels, default=OWN) > DOCUMENT:
        return False
    over, title = squeeze(entry.name), entry.levels[PROJECT]
    titled = [t for t in u.required if any(v in title for v in t.variants)]
    inner = [n for n, t in zip(covered.levels, u.required, strict=False) if n < PROJECT and t not in titled]
    return bool(titled) and not inner and not all(any(v in over for v in t.variants) for t in titled)


def is_work(entry: Entry) -> bool:
    """Tell whether a line gives the amount of the one work of a project that it stands under."""
    figure = entry.figure
    if figure is None or figure.unit != "KRW" or figure.table is not None or not entry.general:
        return False
    over = [squeeze(o) for o in figure.owners[:1]]
    return over == [squeeze(entry.name)] and over != [squeeze(entry.names[0])] and not _PURSE.search(over[0])


def _of_a_bracket(figure: Figure, u: Understanding) -> bool:
    """Tell whether an amount stands in a bracket behind one thing that no word names: CCTV : 52대(6대 증설, 사업비 138백만원)."""
    quote, at = figure.source.quote, figure.source.quote.find(figure.printed)
    opened = quote.rfind("(", 0, max(at, 0))
    counted = _COUNTS.findall(quote[:opened])  # behind several counts it is of them all
    if figure.unit != "KRW" or opened < 0 or ")" in quote[opened:at] or len(counted) > 1:
        return False
    around = {figure.project, *figure.source.section}
    things = [
        squeeze(o)
        for o in figure.owners
        if o and o not in around and o in quote[:opened] and not (o[0].isdigit() or is_trade(o))
    ]
    return bool(things) and not any(v in thing for t in u.required for v in t.variants for thing in things)


def _of_others(found: list[Match], chosen: list[Match]) -> list[Match]:
    """Return what other projects call by the very words, where none chosen goes by those alone.

    운영비 of a project 놀이터 정비 may be meant by 놀이터 운영비 as well as 구립 놀이터 운영비 지원 of another.
    """
    homes = {home(m) for m in chosen}
    if any(m.cover.exact or m.entry.general for m in chosen):
        return []
    return [
        m
        for m in found
        if m.cover.exact
        and m.figure.unit == "KRW"
        and not m.entry.general
        and {*m.cover.levels} == {OWN, PROJECT if m.entry.scope.project else DOCUMENT}
        and home(m) not in homes
    ]


def _of_project(found: list[Match], chosen: list[Match], u: Understanding) -> list[Match]:
    """Return the amounts of a whole project, where all that was chosen is a charge for what the project is called by.

    감량기 예산 is that of 소형감량기 보급 no less than 감량기 검사 수수료.
    """
    names = {squeeze(m.figure.item) for m in chosen}
    project = squeeze(chosen[0].entry.scope.project or "") if chosen else ""
    if len(names) != 1 or set(u.measures) - {Measure.BUDGET} or not u.required:
        return []
    name = names.pop()
    titled = all(any(v in project for v in t.variants) for t in u.required)
    begun = any(name.startswith(v) for t in u.required for v in t.variants)
    charged = all(m.figure.unit == "KRW" and not m.cover.exact and not m.entry.general for m in chosen)
    if not (titled and begun and charged and _CHARGE.search(name)):
        return []
    return [m for m in found if m.entry.general and m.entry.scope == chosen[0].entry.scope]


def _of_this_year(found: list[Match], chosen: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Return the numbers of the year that a paper is about, where no year is said and all that was chosen are of years before.

    검사 몇 건 may be what is planned, `검사 : 시료 300건(2030년 240건)`, no less than what was done.
    """
    units = {m.figure.unit for m in chosen}
    scopes = {m.entry.scope for m in chosen}
    dated = u.years or u.relative or u.recent or not u.required
    if dated or len(units) != 1 or len(scopes) != 1 or "KRW" in units or _DONE.search(u.question):
        return []
    card = shelf.card(chosen[0].entry.scope.document)
    year = card.year if card else None
    if year is None or any(
        m.figure.year is None or m.figure.year >= year or m.figure.table is not None for m in chosen
    ):
        return []

    def is_planned(m: Match) -> bool:
        owner = squeeze(m.figure.owners[0]) if m.figure.owners else ""
        named = all(any(v in owner for v in t.variants) for t in u.required)
        return named and m.figure.year == year and m.figure.table is None and m.figure.unit in units

    return [m for m in found if m.entry.scope in scopes and is_planned(m) and m not in chosen]
