"""The rows of one table that keep to a bound a question sets: how many are 0원, which are 10곳 이상, what those come to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.names.cover import Cover
from assistant.names.places import is_place
from assistant.names.racks import OWNERS, PROJECT, TEXT, Entry, Shelf
from assistant.question.meaning import Term
from assistant.reckoning.operands import Operand, operand
from assistant.reckoning.rowed import is_headed, is_row
from assistant.reckoning.sums import total
from assistant.speech.draft import Draft, compute
from index.words.spelling import squeeze
from ingest.model import Figure, Measure
from ingest.numbers.amounts import Quantity, scan
from ingest.text.lexicon import LEXICON

_BOUND = re.compile(
    r"(?:(?P<by>[가-힣]{2,12}?)(?:이|가|은|는|도|을|를)?\s)?"
    r"(?<![\d.,~∼\-])(?P<said>\d[\d,.]*\s?[십백천만억조]*\s?(?:\d[\d,]*[백천만]*)?(?:원|%|퍼센트|프로|개소|군데|가지|㎡|[가-힣])??)"
    r"\s?(?P<how>이상|이하|초과|미만|(?:[을를이가도]\s?)?(?:넘|웃도|안\s?되|못\s?되|안\s?넘|밑도|못\s?미치|안\s?미치)|(?:에|까지)\s?(?:못|안)\s?미치|(?:짜리)?인(?=\s)|짜리(?=[는은가이도만]\s|\s(?:항목|내역|것|건|게)))"
    r"(?:[은는인]|긴|기는|게|지\s?않는)?\s?(?P<kind>[가-힣]{1,8}?)(?:들)?(?:은|는|이|가|만|을|를|의|도)?(?:\s|$|\?)"
)
_EACH = re.compile(r"짜리[는은가이도만]?\s")
MANY = re.compile(r"몇\s?(?:개|곳|건|가지|군데|팀|과)(?![월년])")
SUM = re.compile(r"더[하해한]|합[치하쳐해친한]|합계|총액|다\s?해서")
_WHICH = re.compile(r"어디|뭐|무엇|무슨|어떤|어느|알려|말해|나열|보여|뽑아|골라|적어|추려|목록")
_GENERAL = frozenset({"것", "거", "건", "게", "곳", "데", "항목", "내역", "분야", "부문", "유형", "종류", "구분"})
_ACCOUNTS = frozenset({"과목", "비목", "통계목", "편성목", "세목"})
_REMARK = "비고"
_NOTHING = frozenset({AnswerStatus.ABSENT, AnswerStatus.NOT_STATED, AnswerStatus.OUT_OF_SCOPE})
_FEWEST, _MOST = 2, 20
_HEADS = 60  # lines over a row in which its heading may stand
_CELLS = re.compile(r"\t|\||<[^>]*>|\s{2,}")
_WORK = "사업"
HOWS: dict[str, tuple[Callable[[Decimal, Decimal], bool], str, str]] = {
    "least": (lambda v, n: v >= n, " 이상", "at least "),
    "most": (lambda v, n: v <= n, " 이하", "at most "),
    "above": (lambda v, n: v > n, " 초과", "above "),
    "below": (lambda v, n: v < n, " 미만", "below "),
    "equal": (lambda v, n: v == n, "", ""),
}


@dataclass(frozen=True, slots=True)
class Bound:
    """What a question wants rows to keep to: which number, by what heading, and what it calls the rows."""

    number: Decimal
    unit: str  # "" where none is said
    how: str
    by: str
    kind: str
    start: int
    end: int


def bound_in(question: str) -> Bound | None:
    """Read the bound that a question sets for what it asks about.

    >>> bound_in("집행액이 0원인 절차는 몇 개야?"), bound_in("직원이 12명 안 되는 팀은?").how, bound_in("12명이 참가한 팀은?")
    (Bound(number=Decimal('0'), unit='KRW', how='equal', by='집행액', kind='절차', start=0, end=13), 'below', None)
    """
    match = _BOUND.search(question)
    if match is None:
        return None
    said = match["said"].strip()
    read = next((q for q in scan(said.replace("프로", "%"), money=True) if isinstance(q, Quantity)), None)
    if read is None and said != "0":
        return None
    how = _how(match["how"])
    return Bound(
        read.value if read else Decimal(0),
        read.unit if read else "",
        how,
        match["by"] or "",
        match["kind"],
        match.start(),
        match.end(),
    )


def _how(said: str) -> str:
    """Tell which way a bound goes."""
    if said.endswith(("인", "짜리")):
        return "equal"
    if "안" in said and "넘" in said:
        return "most"
    return next(
        (h for h, words in (("least", "이상"), ("most", "이하"), ("below", "미만")) if words in said),
        "above" if re.search(r"초과|넘|웃도", said) else "below",
    )


def answer_bounded(ask: Ask) -> Draft | None:
    """Count, add up or list the rows of the one table that keep to the bound; None where no one table is meant."""
    bound, u = bound_in(ask.u.question), ask.u
    if bound is None or u.want == "premise" or u.claim is not None or u.both or not u.required:
        return None
    adds, counts = SUM.search(u.question), MANY.search(u.question)
    if not adds and not counts and not _WHICH.search(u.question) and not u.question.rstrip("? ").endswith(("은", "는")):
        return None
    field = _field(ask, bound)
    keeps = HOWS[bound.how][0]
    found = [operand(Group((m,))) for m in field if m.figure.value is not None and keeps(m.figure.value, bound.number)]
    if not found:
        return None
    if adds:
        return total(ask, tuple(found)) if len(found) > 1 else None
    return _told(ask, bound, field, found, counted=counts is not None)


def _told(ask: Ask, bound: Bound, field: list[Match], found: list[Operand], *, counted: bool) -> Draft:
    voice, f = ask.voice, field[0].figure
    _, ko, en = HOWS[bound.how]
    across = _is_across(field)
    inputs = tuple(replace(o.figure, role=Role.INPUT if counted else Role.ANSWER) for o in found)
    many = compute(
        Decimal(len(found)),
        "count:개",
        voice.say(f"{len(found)}개", str(len(found))),
        "count",
        inputs,
        label=tuple(x for x in (f.caption, f.item if across else f.column) if x),
        measure=Measure.COUNT,
        year=f.year,
    )
    value = next(q for q in ask.u.question[bound.start : bound.end].split() if re.search(r"\d", q))
    value = re.split(r"이상|이하|초과|미만|인$|(?:에|까지|[을를이가도])$", value)[0]
    heading = f.item if across else f.column
    head = voice.say(
        f"‘{heading}’ 값이 {value}{ko}인 것은 모두 {many.printed}입니다.",
        f"{many.printed} have a “{heading}” of {en}{value}.",
    )
    lines = [f"- {_name(o, across=across)}: {voice.cited(o.figure)}" for o in found[:_MOST]]
    if len(found) > _MOST:
        lines.append(voice.say("나머지도 모두 세었습니다.", "All the others were counted, too."))
    figures = (many, *inputs) if counted else (replace(many, role=Role.CONTEXT), *inputs)
    years = (f.year,) if f.year else ()
    return Draft(AnswerStatus.ANSWERED, "\n".join([head, *lines]), figures, subject=heading, years=years)


def _name(o: Operand, *, across: bool) -> str:
    f = o.group.figure if o.group else None
    return "" if f is None else f.column if across else " ".join((*f.owners, f.item))


def _is_across(field: list[Match]) -> bool:
    return len({m.figure.row for m in field}) == 1


def _field(ask: Ask, bound: Bound) -> list[Match]:
    """Return the cells of the one column, or else of the one row, that is measured; nothing where more than one is meant."""
    terms = tuple(
        t
        for t in ask.u.required
        if not bound.start <= t.start < bound.end
        and not t.context
        and bound.kind not in t.variants
        and (not bound.by or bound.by not in t.variants)
    )
    shelf = ask.library.whole(ask.shelf)
    columns: dict[object, list[Match]] = defaultdict(list)
    rows: dict[object, list[Match]] = defaultdict(list)
    for entry in shelf.entries:
        f = entry.figure
        if f is None or f.table is None or not is_row(f) or not _measures(ask, bound, f):
            continue
        met = Match(entry, f, Cover((), 0, exact=False), 0)
        if _by(ask, bound, f, f.column) and _is_named(terms, entry, shelf, f.column):
            columns[f.source.document, f.table, f.column_number, f.year].append(met)
        elif not f.owners and _by(ask, bound, f, f.item + f.caption) and _is_named(terms, entry, shelf, f.item):
            rows[f.source.document, f.table, f.row, f.year].append(met)
    fields = [c for c in columns.values() if _stands(ask, c, bound)]
    fields = fields or [r for r in map(_apart, rows.values()) if _is_ranged(r, bound)]
    best = max((_nearness(ask, c[0].entry) for c in fields), default=(0, 0))
    fields = [c for c in fields if _nearness(ask, c[0].entry) == best]
    if not ask.u.years and len(fields) > 1:
        dated = [c for c in fields if c[0].figure.year in (c[0].entry.dated, None)]
        fields = dated or fields
    return fields[0] if len(fields) == 1 else []


def _nearness(ask: Ask, entry: Entry) -> tuple[int, int]:
    """Tell whether a project is called by its whole name, and how many of the words that need not be met are."""
    project, asked = entry.levels[PROJECT], squeeze(ask.u.question)
    soft = sum(any(len(v) > 1 and v in entry.said for v in t.variants) for t in ask.u.terms if t.soft)
    return len(project) if project and project in asked else 0, soft


def _measures(ask: Ask, bound: Bound, f: Figure) -> bool:
    """Tell whether a cell is of the year and the unit that are said."""
    if ask.u.years and f.year not in (*ask.u.years, None):
        return False
    if f.unit == bound.unit or not bound.unit:
        return True
    counted = bound.unit.startswith("count:")
    return counted and (
        not f.unit or (f.unit in {"count:개", "count:개소", "count:곳"} and _is_place_count(bound.unit))
    )


def _is_place_count(unit: str) -> bool:
    return unit in {"count:개", "count:개소", "count:곳", "count:군데"}


def _by(ask: Ask, bound: Bound, f: Figure, heading: str) -> bool:
    """Tell whether a cell stands under what rows are measured by."""
    said = squeeze(heading)
    return (bool(bound.by) and bound.by in said) or (f.measure in ask.u.measures and f.unit == "KRW")


def _is_named(terms: tuple[Term, ...], entry: Entry, shelf: Shelf, heading: str) -> bool:
    """Tell whether every other word is met by what stands over a cell, and not by its own name alone."""
    places, head = shelf.local.get(entry.scope, frozenset()), squeeze(heading)
    return all(
        any(v in head or any(v in entry.levels[n] for n in range(OWNERS, TEXT)) for v in t.variants)
        or any(is_place(v, places) for v in t.variants)
        for t in terms
    )


def _stands(ask: Ask, column: list[Match], bound: Bound) -> bool:
    """Tell whether the rows of a column are what the question calls them, none a part of another."""
    ids = {m.figure.id for m in column}
    items = [squeeze(m.figure.item) for m in column]
    if len(column) < _FEWEST or any(m.figure.part_of in ids for m in column):
        return False
    if len({m.figure.unit for m in column}) > 1 or len(
        {(m.figure.owners, i) for m, i in zip(column, items, strict=True)}
    ) < len(column):
        return False
    if any(squeeze(o) in items for m in column for o in m.figure.owners):
        return False
    if bound.kind in _ACCOUNTS:
        return all(m.figure.account for m in column)
    return (
        bound.kind in _GENERAL
        or (bound.kind == _WORK and any(i.endswith(_WORK) for i in items) and not any(m.figure.account for m in column))
        or all(i.endswith(bound.kind) for i in items)
        or is_headed(ask, column, bound.kind)
        or _is_under(ask, column, bound.kind)
    )


def _is_under(ask: Ask, column: list[Match], kind: str) -> bool:
    """Tell whether the first cell of the heading ends in what the rows are called: 추진절차 over its 절차."""
    f = column[0].figure
    text = ask.library.text(f.source.document)
    over = text[: f.source.start].splitlines()[-_HEADS:]
    last = squeeze(f.column.split()[-1]) if f.column else ""
    heads = [[squeeze(c) for c in _CELLS.split(line) if squeeze(c)] for line in over if last and last in squeeze(line)]
    return len(kind) > 1 and any(cells and cells[0].endswith(kind) for cells in heads)


def _apart(row: list[Match]) -> list[Match]:
    """Leave out of a row what adds up its cells, and what is only remarked."""
    heads = [squeeze(m.figure.column) for m in row]
    return [m for m, h in zip(row, heads, strict=True) if h not in LEXICON.totals and not h.startswith(_REMARK)]


def _is_ranged(row: list[Match], bound: Bound) -> bool:
    """Tell whether one row tells a number for each of several things of a kind: all called by it, or such as any table may have."""
    heads = [squeeze(m.figure.column) for m in row]
    alike = bound.kind in _GENERAL or all(h.endswith(bound.kind) for h in heads)
    return alike and len(row) > _FEWEST and all(heads) and len(set(heads)) == len(heads)


def kept_bounded(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives for reference where only what keeps to a bound was to be counted or added up."""
    bound = bound_in(ask.u.question)
    if bound is None or bound.unit != "KRW" or draft.status in _NOTHING:
        return draft
    if not SUM.search(ask.u.question) and not MANY.search(ask.u.question):
        return draft
    if _EACH.search(ask.u.question) and any(_says(f, bound) for f in draft.figures if f.role is Role.ANSWER):
        return draft  # 대당 300만원짜리는 몇 대: their number stands beside that price
    head = ask.voice.say(
        "물으신 조건에 맞는 것만 한 표에서 가려낼 수 없습니다. 문서에 있는 값: ",
        "No one table tells which of them keep to that bound. The documents do state: ",
    )
    return draft.instead(head)


def _says(figure: AnswerFigure, bound: Bound) -> bool:
    """Tell whether the line that a number stands in prints the amount, too."""
    quote = figure.source.quote if figure.source else ""
    return any(isinstance(q, Quantity) and q.value == bound.number for q in scan(quote, money=True))
