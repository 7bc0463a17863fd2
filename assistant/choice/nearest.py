"""Of the figures that meet a question's words, those that are called by them most nearly."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.choice.aims import done
from assistant.choice.apiece import is_apiece
from assistant.choice.asof import is_month, of_year
from assistant.choice.done import is_done_by
from assistant.choice.groups import Match, same_fact
from assistant.choice.history import began
from assistant.choice.inline import in_their_line
from assistant.choice.others import also_meant, home, whole_meant
from assistant.choice.works import by_its_work
from assistant.language.phrasebook import phrasebook
from assistant.language.trade import is_trade
from assistant.names.cover import Cover, extends, titles
from assistant.names.places import GOVERNMENTS, is_place
from assistant.names.racks import DOCUMENT, OWN, OWNERS, PROJECT, ROW, SECTION, TEXT, Shelf
from assistant.names.titles import holds_by_chance
from assistant.question.meaning import Term, Understanding
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Figure
from ingest.text.lexicon import LEXICON

_STAGES = ("목표", "실적")
_DATED = re.compile(r"^['’‘]?(?:19|20)?\d\d년도?")
_SEVERAL = 2  # words of a key
_AIM = re.compile("목표(?:치|값|량)?$")
_WORDS = re.compile(r"[\s()\[\],·:]+")
_TIMED = re.compile(r"\(['’‘]?\d[\d.~∼\-월일년 ]*\)")  # (4~10월): when it was
_JOINT = re.compile(r"\s(?:및|와|과)\s")
_WHICH = re.compile(r"제?\d")
_KIND = 2  # letters that say what is aimed at: 모집목표; 지속발전목표 is a name
_NAME = 6  # letters of a title that a question may hold by more than chance


def best_named(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep what is named best by the words that must be met; without such words, what speaks of a whole."""
    found = _by_key(_by_row(_by_word(_of_stage(done(found, u), u), u), u), u)
    if u.required and found:
        return _nearest_named(found, u, shelf)
    if u.counters:
        return [m for m in found if m.cover.soft]
    if u.code:
        return found
    return [
        m
        for m in found
        if m.entry.general and (m.figure.total or m.figure.table is None or len(_siblings(m, found)) < 2)
    ]


def _by_key(found: list[Match], u: Understanding) -> list[Match]:
    """Of counts, keep those under a key that is the very words said: 급식 지원 대상 : 어르신 60명, no 지원 인력 10명."""
    said = [t.text for t in sorted(u.terms, key=lambda t: t.start) if t.start >= 0 and not t.foreign]
    if len(said) < _SEVERAL or not u.counters:
        return found
    keys = {"".join(said), "".join(said).removesuffix("인원")}
    kept = [m for m in found if any(squeeze(o) in keys for o in (*m.figure.owners, m.figure.item))]
    of_year = [m for m in found if m.figure.year in u.years]
    return found if of_year and not any(m in kept for m in of_year) else kept or found


def _by_word(found: list[Match], u: Understanding) -> list[Match]:
    """Of the amounts that lines tell by a word of the trade alone, keep those told by the word that was said: 불용액, no 집행잔액."""
    lines = [m for m in found if m.figure.table is None and is_trade(m.figure.item)]
    called = [m for m in lines if _DATED.sub("", squeeze(m.figure.item)) in u.measure_words]
    scopes = {m.entry.scope for m in called}
    return [m for m in found if m in called or m not in lines or m.entry.scope not in scopes]


def _by_row(found: list[Match], u: Understanding) -> list[Match]:
    """Of one column of a table, keep the row that goes by the very word of the trade that was said: 사업비 beside 인건비 and 계."""
    called = [m for m in found if m.figure.table is not None and squeeze(m.figure.item) in u.measure_words]
    columns = {(m.entry.scope, m.figure.table, m.figure.column_number, m.figure.year) for m in called}
    return [
        m
        for m in found
        if m in called or (m.entry.scope, m.figure.table, m.figure.column_number, m.figure.year) not in columns
    ]


def _of_stage(found: list[Match], u: Understanding) -> list[Match]:
    """A number that was aimed at is not the one that was reached: 목표 90가구 / 실적 81가구."""
    said = {
        s
        for s in _STAGES
        for t in u.terms
        if not t.context and t.variants[0].endswith(s) and len(t.variants[0]) <= len(s) + _KIND
    }
    if len(said) != 1:
        return found
    stage = said.pop()
    others = [s for s in _STAGES if s != stage]
    kept = [m for m in found if m.figure.unit == "KRW" or not squeeze(m.figure.item).endswith(tuple(others))]
    aims = [m for m in kept if stage == "목표" and m.figure.unit != "KRW" and _AIM.search(squeeze(m.figure.column))]
    if aims and max(m.cover.own for m in aims) == max(m.cover.own for m in kept):
        return [m for m in kept if m in aims or m.figure.unit == "KRW"]  # under the heading 목표, whatever else is near
    called = [m for m in kept if m.figure.unit != "KRW" and squeeze(m.figure.item).endswith(stage)]
    scopes = {m.entry.scope for m in called}
    return [m for m in kept if m in called or m.entry.scope not in scopes or stage in m.figure.column]


def _nearest_named(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    met = found
    every = found = in_their_line(called_from_start(_called(_spelled_out(_named_twice(found, u), u)), u), u)
    if not found:
        return []  # each of several that are added up stands in another line
    wholes = {m.cover.title for m in found if m.entry.general} - {""}
    own = {id(m): 0 if _is_within(m, wholes) else _own(m, u, shelf) for m in found}
    best = max(own.values())
    own |= {id(m): best for m in found if is_done_by(m.figure, u)}  # a year of what the general total divides
    dated = [m for m in found if of_year(m, u.years, shelf)] if u.years and found[0].figure.unit != "KRW" else []
    if dated:
        best = max(own[id(m)] for m in dated)  # a count of the year asked for, though another year's is better named
    found = [m for m in found if own[id(m)] == best and (best or u.code or _needs_no_name(m, u, shelf))]
    if best == 0:
        nearest = min((m.cover.distance for m in found if m in dated or not dated), default=0)
        found = [m for m in found if m.cover.distance == nearest]
    found = _said_whole(_of_own_heading(found), u)
    chosen = _tailed(_in_cells(_alone(_exactly(_of_own_place(found, shelf), u, shelf), u)), u)
    chosen = whole_meant(met, chosen, u)
    return [*chosen, *also_meant(met, every, chosen, u, shelf)]


def _of_own_heading(found: list[Match]) -> list[Match]:
    """Leave out what has a word only in the names of its whole paper, where it is over another that is named as well: the 정원 of 누리과, of all offices."""
    named = {(m.entry.scope.document, m.cover.levels) for m in found}

    def is_far(m: Match) -> bool:
        levels = m.cover.levels
        return any(
            (m.entry.scope.document, (*levels[:n], near, *levels[n + 1 :])) in named
            for n, level in enumerate(levels)
            if level >= DOCUMENT
            for near in (SECTION, PROJECT)
        )

    return [m for m in found if not is_far(m)]


def _is_within(match: Match, wholes: set[str]) -> bool:
    """Tell whether a row has but a part of the title that is asked for, of which a whole is told: 운영비 of 쉼터 운영 지원."""
    return match.cover.title in wholes and not match.entry.general and match.cover.own < len(match.cover.levels)


def _of_own_place(found: list[Match], shelf: Shelf) -> list[Match]:
    """Of rows that the question tells apart by nothing, keep the one of the very place whose paper it is: 가람시, and no 동 지역 of it."""
    columns: dict[tuple[object, ...], list[Match]] = defaultdict(list)
    for m in found:
        if m.figure.table is not None:
            columns[m.entry.scope, m.figure.table, m.figure.column, m.figure.year].append(m)
    left: list[Match] = []
    for rows in columns.values():
        if not ((card := shelf.card(rows[0].entry.scope.document)) and card.government):
            continue  # a ministry's paper names many places, and is of none
        local = {p for p in shelf.local.get(rows[0].entry.scope, frozenset()) if p.endswith(GOVERNMENTS)}
        own = [m for m in rows if squeeze(m.figure.item) in local]  # its office is one of several that rows are of
        left += [m for m in rows if m not in own] if len(own) == 1 else []
    return [m for m in found if m not in left]


def _own(match: Match, u: Understanding, shelf: Shelf) -> int:
    """Count the words that a figure's own name meets; whose documents they are is said of all of them: 가람시 of 제6회 가람시 책잔치."""
    document, figure = match.entry.scope.document, match.figure
    places = frozenset() if figure.part_of and figure.unit != "KRW" else shelf.places.get(document, frozenset())
    met = [t for t, level in zip(u.required, match.cover.levels, strict=True) if level == OWN]
    met = [t for t in met if not _leads_another(t, met, u, match)]
    if named := sum(not any(is_place(v, places) for v in t.variants) for t in met):
        return named
    words = [squeeze(w) for w in _WORDS.split(f"{match.entry.name} {figure.item} {figure.column}")]
    return int(any(w.startswith(v) for t in met for v in t.variants for w in words))  # 소래포구 is no 포구


def _leads_another(term: Term, met: list[Term], u: Understanding, match: Match) -> bool:
    """Tell whether a count has only the beginning of what its project or its section is called in several words: 나눔 강사 of 나눔 학교."""
    after = next((t for t in u.required if t.start == term.start + len(term.text) + 1), None)
    if match.figure.unit == "KRW" or not term.bare or after is None or after in met:
        return False
    over = "|".join(match.entry.levels[SECTION : PROJECT + 1])
    return any(v + w in over for v in term.variants for w in after.variants)


def _tailed(found: list[Match], u: Understanding) -> list[Match]:
    """Of the numbers of one heading, the one that counts what it is of: 성과지표 are 36개 지표, not 29개 달성."""
    named = [
        m
        for m in found
        if not m.cover.own
        and m.figure.unit != "KRW"
        and len(item := squeeze(m.figure.item)) > 1
        and any(v.endswith(item) for t in u.required for v in t.variants)
    ]
    scopes = {m.entry.scope for m in named}
    return [m for m in found if m in named or m.cover.own or m.entry.scope not in scopes] if named else found


def _exactly(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep what is called by the very words; of a year asked for, what says only that it was done: 간담회 개최 for 간담회."""
    whole = _longest({n for m in found if len(n := squeeze(m.entry.name)) >= _NAME and n in squeeze(u.question)})
    exact = [m for m in found if m.cover.exact or squeeze(m.entry.name) in whole]
    if not exact:
        return found
    homes = {home(m) for m in exact}
    kept = [
        m
        for m in found
        if m in exact or any(same_fact(m, e) for e in exact) or (home(m) not in homes and _ends_so(m, u))
    ]
    if not u.years:
        return kept + [m for m in found if m not in kept and _is_newer(m, kept, u, shelf)]
    if any(of_year(m, u.years, shelf) for m in kept):
        return kept
    dated = [m for m in found if m not in kept and of_year(m, u.years, shelf)]
    return kept + [m for m in dated if _says_no_more(m, u) or began(m.figure, u)]


def _is_newer(match: Match, kept: list[Match], u: Understanding, shelf: Shelf) -> bool:
    """Tell whether a count of the own year of a paper begins with the words, where those called just so are of years gone by."""
    f, card = match.figure, shelf.card(match.entry.scope.document)
    own = [m.figure for m in kept if m.entry.scope == match.entry.scope]
    if f.unit == "KRW" or card is None or card.year is None or f.year != card.year or not own or u.want != "count":
        return False
    past = all(g.unit == f.unit and g.year is not None and g.year < card.year for g in own)
    return past and any(squeeze(f.item).startswith(t.variants) for t in u.required[-1:])


def _ends_so(match: Match, u: Understanding) -> bool:
    """Tell whether a name ends in the very words asked: 감리비 of another project may be meant as well as the one called just so."""
    rest = squeeze(match.entry.name).rstrip("’'”\"」는은")
    for term in reversed([t for t in u.terms if not t.context]):
        met = next((v for v in sorted(term.variants, key=len, reverse=True) if rest.endswith(v)), "")
        if not (met or term.soft):
            return False
        rest = rest.removesuffix(met)
    return True


def _alone(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out what is joined with another thing where the same project has it alone: 책상 및 의자 구입 beside 의자 지원."""
    plain = {
        m.entry.scope for m in found if not _JOINT.search(m.figure.item) and _says_no_more(m, u, phrasebook().acts)
    }

    def joined(m: Match) -> bool:
        sides = [squeeze(s) for s in _JOINT.split(m.figure.item)]
        asked = {any(v in s for t in u.required for v in t.variants) for s in sides}
        return asked == {True, False}  # of 관로 및 밸브 in a project of 계량기 neither is asked for alone

    return [m for m in found if m.entry.scope not in plain or not joined(m)]


def _says_no_more(match: Match, u: Understanding, besides: tuple[str, ...] = ()) -> bool:
    """Tell whether what a name says beside the words asked names no other thing; `besides` may be said as well."""
    rest = squeeze(_TIMED.sub("", match.figure.item))
    for term in u.terms:
        rest = rest.replace(next((v for v in sorted(term.variants, key=len, reverse=True) if v in rest), "\0"), "")
    return rest in besides or rest in phrasebook().soft or rest in phrasebook().light or is_trade(rest)


def called_from_start(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out a whole whose long title holds a word only inside another, where a thing of it begins with that word.

    대청소 is no 청소: the total of the project of that name is not the money for 청소도구.
    """
    called = [m for m in found if not m.entry.general and _is_called(m, u)]
    places = {_titled(m) for m in called}

    def is_apart(m: Match) -> bool:
        return m not in called and _titled(m) in places and _is_outer(m, u) and _by_chance(m, u)

    return [m for m in found if not is_apart(m)]


def _spelled_out(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out a whole whose title lacks a word of what is said, where a thing in it goes by those very words.

    저녁 강좌 운영 of a project 책방 저녁 운영 is not all of 책방 저녁 운영.
    """
    asked = squeeze(u.question)
    called = [m for m in found if not m.entry.general and m.cover.exact and _is_in(m.entry.name, asked)]
    most = {_titled(m): m.cover.soft for m in sorted(called, key=lambda m: m.cover.soft)}

    def lacks(m: Match) -> bool:
        return m.entry.general and m.cover.soft < most.get(_titled(m), 0) and not _is_in(m.entry.name, asked)

    return [m for m in found if not lacks(m)]


def _is_in(name: str, asked: str) -> bool:
    return len(name := squeeze(name)) >= _NAME and name in asked


def _titled(match: Match) -> tuple[Scope, tuple[str, ...]]:
    """Return what a figure is of: its project, or the sections of a document that has none."""
    scope = match.entry.scope
    return scope, () if scope.project else match.figure.source.section


def _is_outer(match: Match, u: Understanding) -> bool:
    """Tell whether a figure is of a whole, or has no name of its own but which of several it is: 일반회계 of the 2회추경 of a project 대청소."""
    named = (level for t, level in zip(u.required, match.cover.levels, strict=True) if not _WHICH.match(t.variants[0]))
    return match.entry.general or min(named, default=OWN) >= SECTION


def _is_called(match: Match, u: Understanding) -> bool:
    """Tell whether the words asked begin words of a figure's own name and make up half of it, or begin the whole of it."""
    words = [squeeze(w) for w in match.figure.item.split()]
    things = [v for t in u.required for v in t.variants if len(v) >= _KIND and not _WHICH.match(v)]
    if words and words[0].startswith(tuple(things)):
        return True
    met = [next((v for v in t.variants if any(w.startswith(v) for w in words)), "") for t in u.required]
    return sum(map(len, met)) * 2 >= len("".join(words)) > 0


def _by_chance(match: Match, u: Understanding) -> bool:
    project = match.entry.scope.project
    return any(holds_by_chance(t, u) for t in ([project] if project else match.figure.source.section))


def _called(found: list[Match]) -> list[Match]:
    """Leave out a row that only mentions beside it what another is called: the whole is not given for a part that it names."""
    plain = [m for m in found if not {ROW, TEXT} & {*m.cover.levels}]

    def mentions(m: Match) -> bool:
        beside = [n for n, level in enumerate(m.cover.levels) if level == ROW]
        return bool(beside) and any(all(p.cover.levels[n] == OWN for n in beside) for p in plain)

    return [m for m in found if not mentions(m)]


def _named_twice(found: list[Match], u: Understanding) -> list[Match]:
    """A word said twice names two things, one in the other: 경로당 지원의 경로당 냉방비 is a line of that project."""
    said = [t.text for t in u.required]
    twice = [t for t in u.required if said.count(t.text) > 1]

    def holds(m: Match) -> bool:
        return all(sum(any(v in level for v in t.variants) for level in m.entry.levels[:DOCUMENT]) > 1 for t in twice)

    return [m for m in found if holds(m)] or found


def sums_section(figure: Figure, covered: Cover, u: Understanding) -> bool:
    """The sum of a table is that of the section whose title says all that was asked: 보조금 총액 under 보조금 교부계획."""
    return asks_sum(figure, u) and {*covered.levels} == {SECTION}


def asks_sum(figure: Figure, u: Understanding) -> bool:
    """Tell whether a figure is a sum of money where one is asked for, or the largest of what one sums."""
    return figure.total and figure.unit == "KRW" and (u.whole or u.want in {"sum", "rank", "order"})


def _needs_no_name(match: Match, u: Understanding, shelf: Shelf) -> bool:
    summed = sums_section(match.figure, match.cover, u) or by_its_work(match.entry, match.cover, u, shelf)
    apart = is_apiece(match.figure, match.cover, u) or is_month(match.figure, u)
    apart = apart or is_done_by(match.figure, u)
    return (
        match.entry.general or match.figure.unit != "KRW" or apart or summed or is_share(match.figure, match.cover, u)
    )


def is_share(figure: Figure, covered: Cover, u: Understanding) -> bool:
    """Tell whether a row is but who pays for what its owners name: 군 under 농업인 수당 지원, where 군비 is asked for."""
    payer = LEXICON.funding_letters.get(figure.item) == figure.funding is not None
    return payer and figure.funding in u.funding and {*covered.levels} <= {OWN, OWNERS, DOCUMENT}


def _in_cells(found: list[Match]) -> list[Match]:
    """A count that a cell of words mentions stands back behind one with a cell of its own, when the question says nothing of its row."""
    if any({SECTION, PROJECT} & {*m.cover.levels} for m in found):
        return found
    own = [m for m in found if m.figure.table is not None and not _mentioned(m.figure)]
    return [m for m in found if m in own or m.figure.table is None or ROW in m.cover.levels] if own else found


def _mentioned(figure: Figure) -> bool:
    """Tell whether the cell that holds a count also says what it counts: 관리조례 등 (조례 8건, 규칙 2건)."""
    said, words = squeeze(figure.source.quote), [squeeze(w) for w in figure.item.split()]
    held = "".join(words) in said or (len(words) > 1 < len(words[0]) and words[0] in said)  # 강사 12명 참여
    return figure.unit.startswith("count:") and bool(words) and held


def _said_whole(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out what carries a longer name than the one that was said: 꽃길 조성 2단계 for 꽃길 조성."""
    asked = squeeze(u.question)
    said = {m.cover.title for m in found} | {
        t for m in found for t in titles(m.entry) if len(t) >= _NAME and t in asked
    }
    longest = _longest(said)
    return [
        m for m in found if not longest.isdisjoint(titles(m.entry)) or not any(extends(s, m.entry) for s in longest)
    ]


def _longest(names: set[str]) -> set[str]:
    """Return the names that are no part of another."""
    return {n for n in names if n and not any(n != o and n in o for o in names)}


def _siblings(match: Match, found: list[Match]) -> list[Match]:
    return [
        m
        for m in found
        if m.figure.table == match.figure.table
        and m.entry.scope == match.entry.scope
        and m.figure.year == match.figure.year
    ]
