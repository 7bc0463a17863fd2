"""A whole and its parts: of `총 40km 중 12km 교체 완료` the 12km is what has been done, and 인구 without a word more is 총인구."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.choice.aims import is_past
from assistant.choice.asof import since_asked, told_from
from assistant.choice.groups import Match
from assistant.names.cover import titles
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_WHOLE = re.compile(
    r"(?<![가-힣])(?:총|전체|모두|대상)(?![가-힣]*(?:했|됐|되었|하였))|\b(?:total|all|altogether)\b", re.IGNORECASE
)

_DEEDS = re.compile(
    "발굴|지원|선정|접수|처리|신청|승인|참여|참석|수료|이수|등록|채용|설치|교체|점검|정비|징수|수거|상담|방문|연계|해소|완료|지급|교부|검거|적발|발급"
)
_WHOLE_SAID = re.compile(r"(?<![가-힣])(?:총|전체|모두|전부)|\b(?:total|all|altogether|in all)\b", re.IGNORECASE)
_FRAME = re.compile(r"(?:관내\s?)?(?:전체|총)(?![가-힣]*[율률])")
_OUT_OF = re.compile(
    r"(?:(?<![\d.,가-힣])(?P<many>\d[\d,]*)\s?[가-힣]{1,3}?|(?<=[가-힣]))\s?(?:중|가운데)(?:에서?|서)?\s(?=[가-힣])"
)
_TILL = re.compile(r"까지|누계|누적|\b(?:so far|by the end of|cumulative)\b", re.IGNORECASE)
_NOTED = re.compile(r"\([^()]*\)")
_QUANTITY = frozenset({"물량", "수량", "총물량", "총수량", "규모", "구매량", "구입량"})
_SO_FAR = re.compile(
    r"\bso far\b|\bcumulative\b|\bto date\b|누계로|누적으로"
    r"|\b(?:got|were|was|have|has|had)\b[^?]*\b(?:install|replac|repair|complet|inspect|resolv|process|handl)ed\b",
    re.IGNORECASE,
)


def part_done(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Leave out the whole where a question asks what came to be, and the part of it that did is told beside it; what is done till then is that part."""
    found = _as_done_to(found, u)
    if named := [part for m in found for part in _named_of(m, u, shelf)]:
        return named
    if _WHOLE.search(u.question):
        return [m for m in found if not any(_is_of(whole.figure, m.figure) for whole in found)]
    found = _whole_name(found, u)
    if not (is_past(u.question) or _SO_FAR.search(u.question)):
        return found
    parts = [m for m in found if any(_is_of(whole.figure, m.figure) for whole in found)]
    if parts and _TILL.search(u.question):
        scopes = {(m.entry.scope, m.figure.unit) for m in parts}
        found = [m for m in found if m in parts or (m.entry.scope, m.figure.unit) not in scopes]
    return [m for m in found if not any(_is_of(m.figure, part.figure) for part in parts)]


def told_as_whole(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out how many there are of each sort where a line tells how many there are of the thing: 묘목 구매 물량, no 꽃 묘목."""
    if not u.counters or not u.required:
        return found
    lists: dict[tuple[object, ...], list[Match]] = {}
    for m in found:
        f = m.figure
        if f.table is not None and f.unit.startswith("count:") and any(_says_all(o, u) for o in f.owners):
            lists.setdefault((m.entry.scope, f.owners, f.unit, f.year), []).append(m)
    said = squeeze(u.question)
    named = [sorts for sorts in lists.values() if any(squeeze(_NOTED.sub("", m.figure.item)) in said for m in sorts)]
    sorts = [m for told in lists.values() if len(told) > 1 and told not in named for m in told]
    wholes = {(m.entry.scope, m.figure.unit, m.figure.year) for m in found if _is_quantity_of(m.figure, u)}
    left = {id(m) for m in sorts if (m.entry.scope, m.figure.unit, m.figure.year) in wholes}
    return [m for m in found if id(m) not in left]


def _is_quantity_of(figure: Figure, u: Understanding) -> bool:
    """Tell whether a line is of no more than how many there are of what it stands under: 물량 : 90톤."""
    return figure.table is None and squeeze(figure.item) in _QUANTITY and any(_says_all(o, u) for o in figure.owners)


def _says_all(name: str, u: Understanding) -> bool:
    return all(any(v in squeeze(name) for v in t.variants) for t in u.required)


def _as_done_to(found: list[Match], u: Understanding) -> list[Match]:
    """Keep of `쉼터 발굴 : 82곳, 지원 61곳` what was done that the question says, and no other deed of that line with it."""
    said = squeeze(u.question)
    lines: dict[tuple[object, ...], list[Match]] = {}
    for m in found:
        if m.figure.table is None and m.figure.unit.startswith("count:"):
            lines.setdefault((m.figure.source.document, m.figure.source.line, m.figure.unit), []).append(m)
    left: set[int] = set()
    for told in lines.values():
        done = [m for m in told if _DEEDS.fullmatch(m.figure.item) and m.figure.item in said]
        others = [m for m in told if m not in done and _ends_in_deed(m.figure, said)]
        left |= {id(m) for m in others} if len(done) == 1 else set()
    return [m for m in found if id(m) not in left]


def _ends_in_deed(figure: Figure, said: str) -> bool:
    deed = figure.item.split()[-1] if figure.item else ""
    return _DEEDS.fullmatch(deed) is not None and deed not in said


def _whole_name(found: list[Match], u: Understanding) -> list[Match]:
    """Keep of `사업 반영 : 9건 중 2건` what the line is named for where its whole name is said: the 2 that were, not the 9 looked at."""
    said = squeeze(u.question)
    ends = [m.figure for m in found if all(squeeze(word) in said for word in m.figure.item.split()) and _ends(m.figure)]
    return [m for m in found if not any(_is_of(m.figure, part) for part in ends)]


def _ends(part: Figure) -> bool:
    """Tell whether no word of what was done stands behind a number."""
    behind = part.source.quote.rpartition(part.printed or "\n")[2]
    return part.printed != "" and len(part.item.split()) > 1 and not re.match(r"\s?[가-힣]", behind)


def without_frame(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out how many there are in all where a line tells that in brackets behind the number that it is about: 쉼터 16개소(전체 쉼터 31개소)."""
    if _WHOLE_SAID.search(u.question):
        return found
    frames = [m for m in found if _FRAME.match(m.figure.item) and _is_bracketed(m.figure)]
    told = {(m.figure.source.document, m.figure.source.line, m.figure.unit) for m in found if m not in frames}
    return [
        m
        for m in found
        if m not in frames or (m.figure.source.document, m.figure.source.line, m.figure.unit) not in told
    ]


def _is_bracketed(figure: Figure) -> bool:
    before = figure.source.quote.partition(figure.printed)[0] if figure.printed else ""
    if figure.unit == "KRW" and figure.year_from == "sentence":
        return False  # 총사업비 : 90억원(’31년 8억원): what one year takes of it frames nothing
    return figure.table is None and before.count("(") > before.count(")")


def _named_of(whole: Match, u: Understanding, shelf: Shelf) -> list[Match]:
    """Return what a question names of the kinds that a line counts out of a number."""
    rack = shelf.rack(whole.entry.scope)
    if rack is None or whole.figure.table is not None or not whole.figure.unit.startswith("count:"):
        return []
    said = {v for t in u.terms if not t.context for v in t.variants}
    entries = [e for e in rack.entries if e.figure is not None and squeeze(e.figure.item) in said]
    return [replace(whole, entry=e, figure=e.figure) for e in entries if e.figure and _is_among(e.figure, whole.figure)]


def counted_out(u: Understanding, shelf: Shelf) -> Understanding:
    """Read `신청 40건 중 반려는 몇 건` of the line that counts the one out of the other, where but one does."""
    pair = pair_counted_out(u, shelf) if u.counters else None
    if pair is None:
        return u
    out = _OUT_OF.search(u.question)
    terms = tuple(replace(t, soft=t.soft or out is None or t.start < out.end()) for t in u.terms)
    return replace(u, terms=terms, years=(), chosen=pair[1].id)


def pair_counted_out(u: Understanding, shelf: Shelf) -> tuple[Figure, Figure] | None:
    """Return the number that a question names and the one that is counted out of it, where but one line tells the two."""
    out, since = _OUT_OF.search(u.question), since_asked(u.question)
    if out is None or u.chosen or u.carried or (u.years and u.years != (since,)):
        return None
    many = out["many"].replace(",", "") if out["many"] else None
    whole = tuple(t for t in u.required if t.start < out.start() and t.text != many)
    kind = tuple(t for t in u.required if t.start >= out.end())
    lines = shelf.once(("counted out",), lambda: _counted_lines(shelf))
    told = {
        part.id: (of, part)
        for of, part in lines
        if (not u.counters or part.unit.removeprefix("count:") in u.counters)
        and (str(of.value) == many if many else bool(whole) and _goes_by(of, whole))
        and kind
        and _goes_by(part, kind)
        and (since is None or told_from(part) == since)
    }
    return next(iter(told.values())) if len(told) == 1 else None


def beside_so_many(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep what stands in the row, else in the column, of the very number that it is counted out of: 상담 300건 중 전화."""
    out = _OUT_OF.search(u.question) if u.counters or u.want == "count" else None
    if out is None or not out["many"] or u.chosen:
        return found
    many = Decimal(out["many"].replace(",", ""))
    wholes = [f for e in shelf.entries if (f := e.figure) and f.table is not None and f.value == many]
    for line in (_in_row, _in_column):
        lines = {line(f) for f in wholes if f.unit.startswith("count:") or not f.unit}
        if kept := [m for m in found if m.figure.value != many and line(m.figure) in lines]:
            return kept
    return found


def _in_row(figure: Figure) -> tuple[object, ...]:
    return (figure.source.document, figure.table, figure.row, figure.unit)


def _in_column(figure: Figure) -> tuple[object, ...]:
    return (figure.source.document, figure.table, figure.column_number, figure.unit)


def _counted_lines(shelf: Shelf) -> list[tuple[Figure, Figure]]:
    """Return each number that a line counts out of another, beside that other."""
    lines: dict[tuple[str, int], list[Figure]] = {}
    for f in (e.figure for e in shelf.entries):
        if f is not None and f.table is None and f.unit.startswith("count:"):
            lines.setdefault((f.source.document, f.source.line), []).append(f)
    return [(of, part) for told in lines.values() for of in told for part in told if _is_among(part, of)]


def _goes_by(figure: Figure, terms: tuple[Term, ...]) -> bool:
    """Tell whether a number is called by every one of some words."""
    item = squeeze(figure.item)
    return all(any(v in item for v in t.variants) for t in terms)


def _is_among(part: Figure, f: Figure) -> bool:
    """Tell whether a line counts a kind by its name out of a number before it: 대상 19건 중 해소 7건, 종결 3건."""
    if f.table is not None or part.table is not None or part.unit != f.unit or f.source.line != part.source.line:
        return False
    told = rf"{re.escape(f.printed)}\s?(?:중|가운데)\s.*?{re.escape(part.item)}\s?{re.escape(part.printed)}"
    return f.source.document == part.source.document and re.search(told, f.source.quote) is not None


def called_so(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Leave out a part of the very line that is asked for, where only another word of it begins as what was said does.

    소요예산 of 시료검사 is not the 시료검사원 수당 that stands under a line 소요예산.
    """
    found = _of_the_project(found)
    if not (u.required and u.measure_words):
        return found
    return [m for m in found if not (_is_under(m, u, shelf) and not _says_whole(m, u))]


def _of_the_project(found: list[Match]) -> list[Match]:
    """Leave out a row that is called as its whole project is for short, where that is told: the step 둑길 걷기 of 함께하는 둑길 걷기."""
    wholes = {m.figure.id: titles(m.entry) for m in found if m.entry.general and m.figure.total}

    def is_part(m: Match) -> bool:
        named = any(title.endswith(squeeze(m.figure.item)) for title in wholes.get(m.figure.part_of or "", ()))
        return named and m.figure.unit == "KRW" and m.cover.exact

    return [m for m in found if m.figure.part_of is None or not is_part(m)]


def _is_under(match: Match, u: Understanding, shelf: Shelf) -> bool:
    f, rack = match.figure, shelf.rack(match.entry.scope)
    named = squeeze(f.item) not in u.measure_words  # and not what one year takes of it
    if f.part_of is None or not named or f.funding or match.entry.general or f.unit != "KRW" or f.table is not None:
        return False
    if rack is None:
        return False
    return any(
        e.figure is not None and e.figure.id == f.part_of and squeeze(e.figure.item) in u.measure_words
        for e in rack.entries
    )


def _says_whole(match: Match, u: Understanding) -> bool:
    """Tell whether a word of a name ends as a word of the question does."""
    words = [squeeze(w) for w in match.figure.item.split()]
    ends = {"".join(words[n:last]) for last in range(1, len(words) + 1) for n in range(last)}
    return any(e.endswith(v) for e in ends for t in u.required for v in t.variants)


def all_of_kind(found: list[Match], u: Understanding) -> list[Match]:
    """Keep what is called the whole of the very word that was said: 인구 is 총인구, and no 청년인구 beside it."""
    said = u.required[-1].variants if u.required else ()
    wholes = {f"{total}{v}" for v in said if len(v) > 1 for total in ("총", "전체")}
    whole = [m for m in found if m.figure.unit != "KRW" and squeeze(m.figure.item) in wholes]
    papers = {(m.figure.source.document, m.figure.unit) for m in whole}
    return [
        m for m in found if m in whole or (m.figure.source.document, m.figure.unit) not in papers or _exactly(m, said)
    ]


def _exactly(match: Match, said: tuple[str, ...]) -> bool:
    return squeeze(match.figure.item) in said or squeeze(match.figure.column) in said


def _is_of(whole: Figure, part: Figure) -> bool:
    """Tell whether a line tells a number as part of another: `40km 중 12km`."""
    if (
        whole.unit == "KRW"
        or whole.unit != part.unit
        or whole.table is not None
        or not (whole.printed and part.printed)
    ):
        return False
    told = rf"{re.escape(whole.printed)}\s?(?:중|가운데)\s(?:약\s)?{re.escape(part.printed)}"
    return whole.source.line == part.source.line and re.search(told, whole.source.quote) is not None
