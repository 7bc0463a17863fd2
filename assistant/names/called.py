"""What figures and facts are called beside their own words: what their rows have in common, what their owners say of them."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.language.trade import is_trade
from index.query import DocumentCard
from index.words.spelling import squeeze
from ingest.model import Fact, Figure, Measure
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON

LEVY = re.compile(r"[가-힣]*(?:과태료|과징금|부담금|이행강제금|범칙금|수수료|사용료|가산금|변상금)")
_LISTED = 3  # rows of a list
_PEOPLE = re.compile(r"(?:참가|참여|교육|모집|수강)(?:자수|인원수?)")
_REST = frozenset({"기타", "그외", "그밖", "나머지"})


def common_names(figures: tuple[Figure, ...]) -> dict[tuple[int | None, int | None], str]:
    """Return, for each column of a table, what all its rows are called: a total of 행정소송 and 민사소송 is one of 소송."""
    names: dict[tuple[int | None, int | None], list[str]] = defaultdict(list)
    for f in figures:
        if f.table is not None and not is_total(f) and f.item:
            names[f.table, f.column_number].append(squeeze(f.item))
    return {key: _longest_common(sorted(set(items), key=len)) for key, items in names.items() if len(set(items)) > 1}


def levied(figures: tuple[Figure, ...]) -> dict[int | None, frozenset[str]]:
    """Return the money that columns of counts are of, table by table: 징수액 beside a number of 과태료 is what came in of those."""
    heads: dict[int | None, set[str]] = defaultdict(set)
    for f in figures:
        if f.table is not None and f.unit.startswith("count:"):
            heads[f.table] |= {w for w in f.column.split() if LEVY.fullmatch(w)}
    return {table: frozenset(names) for table, names in heads.items() if names}


def is_total(figure: Figure) -> bool:
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


def titled(card: DocumentCard | None) -> str:
    """Return a document's title; a file's name is none."""
    return card.title if card and card.title and card.title not in card.name else ""


def apart(thing: Figure | Fact) -> str:
    """Return the title of the appendix that something stands in: it speaks of that, not of what it is added to."""
    first = next(iter(thing.source.section), "")
    return first if first.startswith(LAYOUT.appendices) else ""


def shared_owners(figures: tuple[Figure, ...]) -> frozenset[tuple[str, ...]]:
    """Return the owners under which amounts of several names stand: of 참가비 and 운영물품비, neither is what its owner costs."""
    names: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for f in figures:
        if f.unit == "KRW" and f.measure is not Measure.UNIT_PRICE:
            names[f.owners].add(f.item)
    return frozenset(owners for owners, items in names.items() if len(items) > 1)


def sole_owners(figures: tuple[Figure, ...]) -> frozenset[tuple[int | None, str]]:
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


def restated(item: str, owners: tuple[str, ...]) -> bool:
    """Tell whether a name only says that its owner costs something: 용역비 of 타당성조사 용역.

    >>> restated("용역비", ("타당성조사 용역",)), restated("강사비", ("타당성조사 용역",))
    (True, False)
    """
    act = squeeze(item).removesuffix("비용").removesuffix("비")
    return bool(owners) and len(act) > 1 and act != squeeze(item) and squeeze(owners[-1]).endswith(act)


_ASSIGNED = frozenset({"배정", "배분"})


def names_people(figure: Figure | None) -> bool:
    """Tell whether a row of numbers of people goes by what they did: 참가인원, where 인원 and 계획인원 say nothing of it.

    People who are assigned, 배정 128명, are some among others; of money, 배정 says no more than that it is there.
    """
    if figure is None or not figure.unit.startswith("count:"):
        return False
    if figure.table is None:
        return figure.unit == "count:명" and squeeze(figure.item) in _ASSIGNED
    return _PEOPLE.fullmatch(squeeze(figure.item)) is not None


def is_portion(figure: Figure | None) -> bool:
    """Tell whether a number stands in the bracket of another that counts the same: the 교육 of 위원 9명(교육 3명, 안전 6명) is a part."""
    if figure is None or figure.table is not None or not figure.unit.startswith("count:") or not figure.item:
        return False
    counted = re.escape(figure.unit.removeprefix("count:"))
    told = rf"{re.escape(figure.item)}\s?{re.escape(figure.printed)}"
    return re.search(rf"\d\s?{counted}\s?\((?:[^()]*,)?\s?{told}", figure.source.quote) is not None


def is_rest(figure: Figure | None) -> bool:
    """Tell whether a figure is of the rest of what a line, or a table's rows, tell one by one, and so of no whole: 교통 5건, 기타 2건."""
    if figure is None:
        return False
    if figure.table is not None:
        name, _, kind = figure.item.partition("(")  # 기타(군비사업) beside the rows of the others
        return bool(kind) and squeeze(name) in _REST and figure.funding != squeeze(name)
    return figure.unit != "KRW" and squeeze(figure.item) in _REST


def are_pupils(figure: Figure | None) -> bool:
    """Tell whether a line tells of how many schools so many came, and calls them nothing else: 15개교 1,310명 참여 are 학생."""
    if figure is None or figure.unit != "count:명" or not figure.printed:
        return False
    told = rf"\d\s?개?교(?:[,·]\s?|\s)?(?:학생\s)?{re.escape(figure.printed)}\s?(?:참여|참가|이용|수료|$)"
    return re.search(told, figure.source.quote) is not None


def is_said(thing: Figure | Fact) -> bool:
    """Tell whether a cell of words says right beside a number what it counts: 설명회 2회(참여 30개사), 54회 6,120명 참여."""
    printed, quote = thing.printed if isinstance(thing, Figure) else "", squeeze(thing.source.quote)
    return bool(thing.item and printed) and any(
        squeeze(said) in quote for said in (thing.item + printed, printed + thing.item)
    )
