"""What one column of a row comes to in percent of another: what was granted of what was applied for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MISSING
from assistant.figures.goals import Pair, pairs
from assistant.language.phrasebook import phrasebook
from assistant.names.cover import Cover, cover
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from assistant.reckoning.operands import operand
from assistant.reckoning.percent import ratio
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Figure, Measure
from ingest.text.lexicon import LEXICON

_WORD = r"[가-힣]{2,8}?"
_DONE_TO = r"(?:(?:된|한|했던|받은|들어온)?\s?(?:금액|액수|건수|예산|돈|건|것|거|게))?"
_OF = (
    re.compile(
        rf"(?P<whole>{_WORD})\s*(?:대비|에\s?비한|에\s?대한)\s*(?P<part>{_WORD})(?:의|은|는|이|가)?\s*(?:비율|비중|몇\s*(?:%|퍼센트|프로))"
    ),
    re.compile(
        rf"(?P<whole>{_WORD}){_DONE_TO}\s*(?:대비|에\s?비해)\s*(?:실제로?\s)?(?P<part>{_WORD}){_DONE_TO}(?:의|은|는|이|가)?\s*(?:비율|비중|몇\s*(?:%|퍼센트|프로))"
    ),
    re.compile(rf"(?P<whole>{_WORD})\s*(?:대비|에\s?비한|에\s?대한)\s*(?P<part>{_WORD})[율률](?![가-힣]{{2}})"),
    re.compile(
        rf"(?P<whole>{_WORD})(?:한|된|받은|했던|액|금액|건수)\s(?:[^?]{{0,30}}?\s)?(?:(?:중|가운데)(?:에서?|의)?|(?:금액|액수|예산|돈|건수)의)\s*몇\s*(?:%|퍼센트|프로)(?:나|를|가|쯤|정도)?\s*(?P<part>{_WORD})(?:했|됐|되|하|돼|한|된)"
    ),
    re.compile(
        rf"(?P<whole>{_WORD}(?:액|건수))\s*(?:중|가운데)(?:에서?|의)?\s*(?P<part>{_WORD}(?:액|건수))(?:의|은|는|이|가)?\s*(?:비율|비중|몇\s*(?:%|퍼센트|프로))"
    ),
    re.compile(
        rf"(?P<part>{_WORD})(?:은|는|이|가)\s*(?P<whole>{_WORD})(?:의|에서)\s*(?:몇\s*(?:%|퍼센트|프로)|비율|비중)"
    ),
)


_PLANNED = re.compile(
    r"(?P<plan>계획|목표)(?:했던|한|된)?\s?(?P<unit>[가-힣]{1,3}?)?\s?수?\s?(?:대비|에\s?비해)\s*(?:실적은\s|실제\s)?\S{0,8}\s?(?:몇\s*(?:%|퍼센트|프로)|실적|비율)"
)
_ACHIEVED = re.compile(
    r"달성[률율]|목표\s?(?:대비|의)\s[^?]*몇\s*(?:%|퍼센트|프로)|\bachievement rate\b|\b(?:percent|%) of (?:its|the) (?:target|goal)\b",
    re.IGNORECASE,
)
_AIM_SAID = re.compile("목표|대비|달성")
_AIM_OR_DEED = re.compile("(?P<what>.{2,}?)(?P<kind>목표|완료|실적|달성)")
_SO_MANY = re.compile(
    r"(?<![\d,.])(?P<many>\d[\d,]*)\s?(?P<unit>[가-힣]{1,2}?)\s?(?:중|가운데)(?:에서?|에는)?(?![가-힣])[^?]*?몇\s?(?:%|퍼센트|프로)"
)
_KIND = re.compile(r"(?:\([^()]*\))?$")
_NUMBERS = re.compile(r"(?:건|횟|명|개)수|인원")
_ASKED_AS = re.compile(r"(?<=[가-힣]{2})(?:금액|건수|액)$")
_LEAST = 2  # letters of a word
_OF_KIND = ("현황", "실적", "건수", "금액", "내역")
_DONE = ("실적", "추진실적", "집행실적", "지원실적", "결과")


@dataclass(frozen=True, slots=True)
class _Pair:
    part: Entry
    whole: Entry


def answer_ratio(ask: Ask) -> Draft | None:
    """Divide two columns of the one row that a question means; None when it names no two columns, or several rows."""
    if ask.u.want not in {"share", "figure"}:
        return None
    if planned := _as_planned(ask) or _aimed_above(ask):
        part, whole = (operand(_alone(e)) for e in (planned.part, planned.whole))
        return ratio(ask, part, whole)
    if reached := _as_aimed(ask):
        return ratio(
            ask,
            operand(_alone(reached.entry)),
            replace(operand(_alone(reached.entry)), figure=claim(reached.goal, Role.INPUT)),
        )
    if among := _among_so_many(ask):
        part, whole = (operand(_alone(e)) for e in (among.part, among.whole))
        return ratio(ask, part, whole)
    for pattern in _OF:
        if (said := pattern.search(ask.u.question)) and (
            pair := _meant(ask, said["part"], said["whole"]) or _led(ask, said["part"], said["whole"])
        ):
            part, whole = (operand(_alone(e)) for e in (pair.part, pair.whole))
            return ratio(ask, part, whole)
    return _by_name(ask)


def _led(ask: Ask, part: str, whole: str) -> _Pair | None:
    """Return the cells where what the whole is of is told by the name of the work, 주민신청 of 주민학교's 신청현황."""
    for cut in range(_LEAST, len(whole) - 1):
        pair = _meant(ask, part, whole[cut:], whole)
        if pair is not None and whole[:cut] in pair.whole.said:
            return pair
    return None


def _by_name(ask: Ask) -> Draft | None:
    """Divide what a rate's own name says, 징수율 of 부과액 and 징수액, where no document prints the rate of that."""
    for term in ask.u.required:
        name = term.variants[0][:-1] if term.variants[0].endswith(("율", "률")) else ""
        wholes = phrasebook().rates.get(name, ())
        if not wholes or usable(ask.choose(want="figure")):
            continue
        received = phrasebook().receipts["received"]
        parts = dict.fromkeys((name, *received)) if name in received else (name,)
        bare = replace(ask.u, terms=tuple(replace(t, soft=True) if t is term else t for t in ask.u.terms))
        of = replace(ask, u=bare)
        said = [(part, whole) for part in parts for whole in wholes]
        ways = (_meant, _beside, _on_one_line, _of_told)
        pairs = [p for part, whole in said if (p := next((p for way in ways if (p := way(of, part, whole))), None))]
        return ratio(ask, operand(_alone(pairs[0].part)), operand(_alone(pairs[0].whole))) if pairs else None
    return None


def _of_told(ask: Ask, part: str, whole: str) -> _Pair | None:
    """Return the two cells in the row, or the column, of the figure that was told last, `부과액은?` then `징수율은?`."""
    if ask.u.required or len(ask.u.beside) != 1:
        return None
    cells = [e for e in ask.shelf.entries if e.figure and e.figure.table is not None and e.figure.value is not None]
    told = next((e for e in cells if e.figure and e.figure.id in ask.u.beside), None)
    if told is None or told.figure is None:
        return None
    f = told.figure
    for axis, line in ((_column, "row"), (_row, "column_number")):
        mates = [e for e in cells if e.scope == told.scope and _place(e, line) == (f.table, getattr(f, line))]
        if pair := _pair(mates, part, whole, axis):
            return pair
    return None


def _place(entry: Entry, line: str) -> tuple[int | None, int | None]:
    return (entry.figure.table, getattr(entry.figure, line)) if entry.figure else (None, None)


def _as_planned(ask: Ask) -> _Pair | None:
    """Set what was done against what was planned, where two lines of one thing tell it by just these names: 계획 대비 몇 %."""
    said = _PLANNED.search(ask.u.question)
    if said is None:
        return None
    words = {said["plan"], *_DONE}
    terms = tuple(replace(t, soft=True) if words & {*t.variants} or t.text in said[0] else t for t in ask.u.terms)
    counted = next((c for c in (*ask.u.counters, said["unit"] or "") if c), "")
    unit = f"count:{counted}" if counted else "KRW"
    if not any(not t.soft for t in terms):
        return None
    lines: dict[tuple[object, ...], dict[bool, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for e in ask.shelf.entries:
        f = e.figure
        if f is None or f.table is not None or f.value is None or f.unit != unit or f.measure is Measure.UNIT_PRICE:
            continue
        name = squeeze(f.item)
        years_fit = not ask.u.years or f.year in (*ask.u.years, None)
        if (name == said["plan"] or name in _DONE) and years_fit and cover(terms, e, ask.shelf):
            lines[e.scope, f.owners, f.year][name in _DONE].append(e)
    pairs = [_Pair(d[True][0], d[False][0]) for d in lines.values() if len(d[True]) == len(d[False]) == 1]
    pairs = pairs or _in_columns(ask, said["plan"], terms, unit if counted else "")
    return pairs[0] if len(pairs) == 1 and pairs[0].whole.figure and pairs[0].whole.figure.value else None


def _in_columns(ask: Ask, plan: str, terms: tuple[Term, ...], unit: str) -> list[_Pair]:
    """Return the rows that tell the planned and the done of one year and unit under just these headings: 계획(대), 실적(대)."""
    rows: dict[tuple[object, ...], dict[bool, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for e in ask.shelf.entries:
        f = e.figure
        if f is None or f.table is None or f.value is None or f.total or (unit and f.unit != unit):
            continue
        name = squeeze(_KIND.sub("", f.column))
        years_fit = not ask.u.years or f.year in ask.u.years
        if (name == plan or name in _DONE) and years_fit and cover(terms, e, ask.shelf):
            rows[e.scope, f.table, f.row, f.year, f.unit][name in _DONE].append(e)
    return [_Pair(d[True][0], d[False][0]) for d in rows.values() if len(d[True]) == len(d[False]) == 1]


def _as_aimed(ask: Ask) -> Pair | None:
    """Return the one row whose number is set against its goal of the same year, where no rate of that is printed: 목표 대비 달성률."""
    if not _ACHIEVED.search(ask.u.question) or usable(ask.choose(want="figure")):
        return None
    found = [p for p in pairs(ask) if p.done.unit != "percent" and p.goal.value]
    newest = max((p.done.year or 0 for p in found), default=0)
    found = [p for p in found if ask.u.years or (p.done.year or 0) == newest]
    return found[0] if len(found) == 1 else None


def _aimed_above(ask: Ask) -> _Pair | None:
    """Return what one row reached and the row of one table that was its goal, 정비 완료 under 정비 목표, where no rate is printed."""
    if not _ACHIEVED.search(ask.u.question) or not ask.u.required or usable(ask.choose(want="figure")):
        return None
    terms = tuple(replace(t, soft=True) if _AIM_SAID.search(t.text) else t for t in ask.u.terms)
    cells: dict[tuple[object, ...], dict[bool, list[Entry]]] = defaultdict(lambda: {True: [], False: []})
    for e in ask.shelf.entries:
        f = e.figure
        named = _AIM_OR_DEED.fullmatch(squeeze(f.item)) if f is not None and f.table is not None and f.value else None
        if f is None or named is None or f.total or not f.unit or f.unit == "percent":
            continue
        if (not ask.u.years or f.year in ask.u.years) and cover(terms, e, ask.shelf):
            cells[e.scope, f.table, f.column_number, f.year, f.unit, named["what"]][named["kind"] == "목표"].append(e)
    found = [(key[3], _Pair(d[False][0], d[True][0])) for key, d in cells.items() if len(d[True]) == len(d[False]) == 1]
    newest = max((y for y, _ in found if isinstance(y, int)), default=None)
    pairs_of = [p for y, p in found if ask.u.years or y == newest]
    return pairs_of[0] if len(pairs_of) == 1 else None


def _among_so_many(ask: Ask) -> _Pair | None:
    """Set a cell against the number that the question states of its row or column: of 22건 중 진행중."""
    said = _SO_MANY.search(ask.u.question)
    if said is None or len(ask.u.required) < 2:
        return None
    many, unit = Decimal(said["many"].replace(",", "")), f"count:{said['unit']}"
    stated = [t for t in ask.u.required if t.text.startswith(said["many"])]
    part = next((t for t in reversed(ask.u.required) if t not in stated), None)
    terms = tuple(replace(t, soft=True) if t in stated or t is part else t for t in ask.u.terms)
    if part is None or not any(not t.soft for t in terms):
        return None
    counted = [
        e
        for e in ask.shelf.entries
        if (f := e.figure) and f.table is not None and f.unit == unit and f.value is not None
        if (not ask.u.years or f.year in (*ask.u.years, None)) and cover(terms, e, ask.shelf)
    ]
    pairs = [
        _Pair(p, w)
        for w in counted
        for p in counted
        if w.figure and p.figure and w.figure.value == many and (w.scope, w.figure.table) == (p.scope, p.figure.table)
        if (w.figure.row == p.figure.row and _ends_in(p.figure.column, part))
        or (w.figure.column_number == p.figure.column_number and _ends_in(p.figure.item, part))
    ]
    pairs = pairs if len(pairs) < 2 else [p for p in pairs if p.whole.figure and _sums(p.whole.figure)]
    return pairs[0] if len(pairs) == 1 and many else None


def _sums(figure: Figure) -> bool:
    """Tell whether a cell stands under a heading of sums, or in a row of them."""
    return figure.total or squeeze(figure.column.split()[-1] if figure.column else "") in LEXICON.totals


def _ends_in(name: str, part: Term) -> bool:
    """Tell whether a heading, or its last line, is what the part is called."""
    return squeeze(name) in part.variants or (bool(name) and name.rsplit(maxsplit=1)[-1] in part.variants)


def _alone(entry: Entry) -> Group:
    if entry.figure is None:
        raise ValueError("a column of a row holds a figure")
    return Group((Match(entry, entry.figure, Cover((), 0, exact=True), 0),))


def _meant(ask: Ask, part: str, whole: str, said_whole: str = "") -> _Pair | None:
    """Return the cells of the two columns in the row that the other words name: a total where they name the whole table."""
    words = {part, whole, said_whole or whole, *(w + e for w in (part, whole) for e in ("율", "률"))}
    terms = tuple(
        replace(t, soft=True) if any(v in words or any(v.startswith(w) for w in words) for v in t.variants) else t
        for t in ask.u.terms
    )
    if not any(not t.soft for t in terms):
        return None
    said = tuple(v for t in terms if not t.soft for v in t.variants)

    for along, line in ((_column, "row"), (_row, "column_number")):

        def axis(figure: Figure, along: Callable[[Figure], str] = along) -> str:
            return _untold(along(figure), said)

        lines: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
        for entry in ask.shelf.entries:
            f = entry.figure
            if f is None or f.table is None or f.value is None or f.kind in MISSING:
                continue
            named = _is_called(axis(f), part) or _is_called(axis(f), whole)
            if named and (not ask.u.years or f.year in (*ask.u.years, None)) and cover(terms, entry, ask.shelf):
                lines[entry.scope, f.table, getattr(f, line)].append(entry)
        pairs = [p for cells in lines.values() if (p := _pair(_asked(ask, cells), part, whole, axis))]
        if pairs:
            return pairs[0] if len(pairs) == 1 else _total(pairs)
    return None


def _beside(ask: Ask, part: str, whole: str) -> _Pair | None:
    """Return two cells of one table of which only one has the words of the question: 과태료 부과액 over 징수액, each the only one."""
    terms = tuple(t for t in ask.u.required if not t.text.startswith((part, whole)))
    if not terms:
        return None
    cells = [e for e in ask.shelf.entries if e.figure and e.figure.table is not None and e.figure.value is not None]
    near = {(e.scope, e.figure.table) for e in cells if e.figure and cover(terms, e, ask.shelf)}
    found: list[_Pair] = []
    for scope, table in near:
        own = [
            e for e in cells if e.figure and (e.scope, e.figure.table) == (scope, table) and _of_years(ask, e.figure)
        ]
        parts, wholes = ([e for e in own if e.figure and _ends(_row(e.figure), w)] for w in (part, whole))
        if len(parts) == len(wholes) == 1 and _is_fit(parts[0].figure, wholes[0].figure):
            found.append(_Pair(parts[0], wholes[0]))
    return found[0] if len(found) == 1 else None


def _on_one_line(ask: Ask, part: str, whole: str) -> _Pair | None:
    """Return the two counts that one line tells of what the question names: 걷기대회 : 참가 1,200명, 완주 800명."""
    terms = tuple(t for t in ask.u.required if not t.text.startswith((part, whole)))
    lines: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for e in ask.shelf.entries:
        f = e.figure
        if f is not None and f.table is None and f.value is not None and _of_years(ask, f):
            lines[e.scope, f.source.document, f.source.line].append(e)
    found: list[_Pair] = []
    for own in lines.values():
        parts, wholes = ([e for e in own if e.figure and _ends(_row(e.figure), w)] for w in (part, whole))
        said = terms and any(cover(terms, e, ask.shelf) for e in (*parts, *wholes))
        if said and len(parts) == len(wholes) == 1 and _is_fit(parts[0].figure, wholes[0].figure):
            found.append(_Pair(parts[0], wholes[0]))
    return found[0] if len(found) == 1 else None


def _of_years(ask: Ask, figure: Figure) -> bool:
    return not ask.u.years or figure.year in (*ask.u.years, None)


def _ends(name: str, word: str) -> bool:
    """Tell whether a name ends in a word, or in what is counted of it."""
    return name.endswith(tuple(word + kind for kind in ("", "액", "인원", "자수", "건수", "금액")))


def _untold(name: str, said: tuple[str, ...]) -> str:
    """Return what a heading says beside the words of the question that it begins with.

    >>> _untold("과태료부과액", ("과태료",)), _untold("과태료", ("과태료",))
    ('부과액', '과태료')
    """
    while led := next((v for v in said if name.startswith(v) and len(name) > len(v) > 1), ""):
        name = name[len(led) :]
    return name


def _asked(ask: Ask, cells: list[Entry]) -> list[Entry]:
    """Of cells that print a number and an amount, keep what is asked for: 125건/ 3,926백만원."""
    numbers = _NUMBERS.search(ask.u.question) is not None
    if not (ask.u.money or numbers):
        return cells
    return [e for e in cells if e.figure and (e.figure.unit != "KRW") == numbers] or cells


def _column(figure: Figure) -> str:
    return squeeze(_KIND.sub("", figure.column) or figure.column)


def _row(figure: Figure) -> str:
    return squeeze(_KIND.sub("", figure.item) or figure.item)


def _pair(cells: list[Entry], part: str, whole: str, axis: Callable[[Figure], str]) -> _Pair | None:
    if any(e.figure and e.figure.unit == "percent" for e in cells):
        return None  # what is printed is not computed
    parts = [e for e in cells if e.figure and _is_called(axis(e.figure), part) and not _is_levied(axis(e.figure), part)]
    wholes = [e for e in cells if e.figure and _is_called(axis(e.figure), whole)]
    pairs = [_Pair(p, w) for p in parts for w in wholes if p is not w and _is_fit(p.figure, w.figure)]
    return pairs[0] if len(pairs) == 1 else None


def _is_fit(part: Figure | None, whole: Figure | None) -> bool:
    """Tell whether two cells can be set against each other: alike in kind, of one year."""
    if part is None or whole is None or not whole.value:
        return False
    return (part.unit, part.year, part.funding) == (whole.unit, whole.year, whole.funding)


def _total(pairs: list[_Pair]) -> _Pair | None:
    totals = [p for p in pairs if p.part.figure and p.part.figure.total]
    return totals[0] if len(totals) == 1 else None


def _is_levied(name: str, word: str) -> bool:
    """Tell whether what is headed by a longer word is what was to come in, not what came: 징수결정액 is no 징수액."""
    return any(len(w) > len(word) and name.startswith(w) for w in phrasebook().receipts["levied"])


def _is_called(name: str, word: str) -> bool:
    """Tell whether a heading is a word, or one that only says more of it: 교부결정액 for 교부액."""
    bare = _ASKED_AS.sub("", word)
    if any(name == bare + kind for kind in _OF_KIND):
        return True
    return name == word or (name.startswith(bare) and len(bare) > 1 and (bare == word or name.endswith("액")))
