"""What one column of a row is of another, both counts: 종결 가운데 취하 비율, where no percentage of it is printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.asof import since_asked
from assistant.choice.groups import Group, Match
from assistant.conversation.pointers import last_figures
from assistant.names.cover import Cover
from assistant.names.places import is_place
from assistant.names.racks import OWN, OWNERS, TEXT, Entry
from assistant.question.meaning import Term
from assistant.question.measures import COUNTER_NOUN
from assistant.reckoning.operands import Operand, operand
from assistant.reckoning.percent import ratio
from assistant.reckoning.rowofrows import share_of_line
from assistant.reckoning.worked import by_year
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure
from ingest.text.lexicon import LEXICON

_ASKED = re.compile(
    r"(?P<of>(?<![가-힣])(?:가운데|중)(?:에서?|서)?(?![가-힣])|(?<=[가-힣])에서(?=\s)|(?<=[가-힣])\s?대비(?=\s))(?P<part>[^?]{1,24}?)(?:의\s?)?(?:비율|비중|퍼센트|몇\s?(?:%|프로))"
)
_ASKED_ENGLISH = re.compile(
    r"\b(?:per\s?cent(?:age)?|share|proportion|%) of (?:the |all )*(?:total )?[^?]{1,60}?(?P<of>\s(?:is|are|was|were)\s)(?P<part>[^?]{1,40})",
    re.IGNORECASE,
)
_TAKES = re.compile(  # 조례가 자치법규에서 차지하는 비율, 복지 분야는 기관의 몇 %
    r"(?P<part>[^?]{2,24}?)(?:은|는|이|가)\s[^?]{1,40}?(?P<of>(?<=[가-힣])에서|(?<=[가-힣])의|\s?중에서?)\s(?:차지하는\s)?(?:비율|비중|퍼센트|몇\s?(?:%|퍼센트|프로))"
)
_RATE = re.compile(r"[율률](?:\(%\))?$")
_SUBTOTALS = ("소계", "계", "합계")
_REMARK = "비고"
_POSTS = frozenset({"정원", "현원"})  # no other number of persons stands for the posts of an office

Row = list[Match]


def answer_rowshare(ask: Ask) -> Draft | None:
    """Say what a column is of another in the one row that is meant; None where no one row has both, or a rate of it is printed."""
    u, question = ask.u, ask.u.question
    asked = _TAKES.match(question) or _ASKED.search(question) or _ASKED_ENGLISH.search(question)
    if of_told := _of_told(ask):
        return ratio(ask, *of_told)
    if asked is None or u.want != "share" or u.money_said or u.measures or u.both or u.funding:
        return None
    if since_asked(question):
        return share_of_line(ask)  # from a year on is no one year
    terms = tuple(t for t in u.terms if not t.context and t.start >= 0)
    parts = [t for t in terms if asked.start("part") <= _place(ask, t) < asked.end("part") and not _says_kind(t)]
    wholes = [t for t in terms if t not in parts and not _says_kind(t) and _place(ask, t) < asked.start("of")]
    parts = [t for t in parts if all(t.variants[0] != w.variants[0] for w in wholes)] or parts
    own = _whose(ask, parts) if len(parts) > 1 and wholes else []
    parts, wholes = [t for t in parts if t not in own], [*wholes, *own]
    if len(parts) != 1 or not wholes:
        return None
    pairs: list[tuple[Match, Match]] = []
    for rows in _tables(ask, parts[0], wholes):
        found = [pair for row in _meant(ask, rows, wholes) if (pair := _pair(row, parts[0], wholes)) is not None]
        pairs += found
    apart = len({small.figure.source.document for small, _ in pairs}) == len(pairs)
    if not pairs or not apart or _is_rated(ask, parts[0]):
        return None
    if not all(_is_share(small.figure, large.figure) for small, large in pairs):
        return None
    told = [ratio(ask, _shown(small), _shown(large)) for small, large in pairs]
    return told[0] if len(told) == 1 else by_year(ask, told)


def _whose(ask: Ask, parts: list[Term]) -> list[Term]:
    """Return whose paper it is, beside what is named in it: 누리구 of 누리구 6급 정원은 전체 정원의 몇 %."""
    places = frozenset[str]().union(*ask.shelf.local.values())
    return [t for t in parts if any(is_place(v, places) for v in t.variants)]


def _is_share(small: Figure, large: Figure) -> bool:
    return bool(large.value) and small.value is not None and small.value <= (large.value or 0)


def _place(ask: Ask, term: Term) -> int:
    """Return where a word stands in the question as it was written; what was put otherwise has moved the words after it."""
    return ask.u.question.find(term.text) if ask.u.question.count(term.text) == 1 else term.start


def _of_told(ask: Ask) -> tuple[Operand, Operand] | None:
    """Return the column of a row that goes by the one word said, and the number of that row that was told: 방문은 몇 %야, after how many in all."""
    u, told = ask.u, last_figures(ask.so_far[-1:])
    own = [t for t in u.required if not t.context and t.text in u.question]
    if u.want != "share" or u.money_said or u.measures or u.both or u.funding or len(told) != 1 or len(own) != 1:
        return None
    entry = next((e for e in ask.shelf.entries if e.figure and e.figure.id == told[0].id), None)
    f = entry.figure if entry else None
    if entry is None or f is None or f.table is None or not f.unit.startswith("count:") or not f.value:
        return None
    place = (f.source.document, f.table, f.row, f.unit)
    row = [
        Match(e, g, Cover((), 0, exact=False), 0)
        for e in ask.shelf.entries
        if (g := e.figure) and g.id != f.id and g.unit == f.unit
        if (g.source.document, g.table, g.row, g.unit) == place or g.part_of == f.id
    ]
    called = [m for m in row if _is_called(m.figure, own[0]) or _is_mate(m.figure, f, own[0])]
    parts = [m for m in called if m.figure.value is not None]
    if len(parts) != 1 or not parts[0].figure.value or parts[0].figure.value > f.value:
        return None
    return _shown(parts[0]), _shown(Match(entry, f, Cover((), 0, exact=False), 0))


def _is_mate(figure: Figure, told: Figure, term: Term) -> bool:
    """Tell whether a part goes by a word: its row, 민간 of 민간위탁; its column, which counts what the whole does, 수시회의 안건 of 합계 안건."""
    if figure.part_of == told.id and squeeze(figure.item) in term.variants and figure.item != told.item:
        return True
    (*_, kind), (first, *rest) = told.column.split() or [""], figure.column.split() or [""]
    return squeeze(first) in term.variants and rest == [kind]


def _shown(match: Match) -> Operand:
    """Show a cell by its row and what heads its column."""
    o = operand(Group((match,)))
    return replace(o, names=(*o.names, match.figure.column))


def _says_kind(term: Term) -> bool:
    return term.soft and term.variants[0] in {"분야", "유형", "종류", "항목", "건수", "건", "차지"}


def _tables(ask: Ask, part: Term, wholes: list[Term]) -> list[list[Row]]:
    """Return the rows of counts of each table that has the part as a column, and is spoken of by the other words."""
    tables: dict[tuple[str, int], dict[int, Row]] = defaultdict(lambda: defaultdict(list))
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.table is None or f.row is None or not f.column or f.unit in {"KRW", "percent"}:
            continue
        if ask.u.years and f.year not in (*ask.u.years, None):
            continue
        if squeeze(f.column).startswith(_REMARK):
            continue
        tables[f.source.document, f.table][f.row].append(Match(entry, f, Cover((), 0, exact=False), 0))
    return [
        list(rows.values())
        for rows in tables.values()
        if any(_is_called(m.figure, part, wholes) for row in rows.values() for m in row)
        and all(
            any(_is_of(ask, t, m.entry) or _is_light(t, m.figure) for row in rows.values() for m in row) for t in wholes
        )
    ]


def _is_light(term: Term, figure: Figure) -> bool:
    """Tell whether a word need not be met: it names nothing, or it says 인원 of what is counted by 명; 정원 is no other number."""
    if not term.soft or term.text in _POSTS:
        return False
    counter = COUNTER_NOUN.get(term.text)
    return counter is None or figure.unit == f"count:{counter}"


def _is_of(ask: Ask, term: Term, entry: Entry) -> bool:
    """Tell whether a word is met by a cell's names, its table's, or whose paper it is."""
    places = ask.shelf.local.get(entry.scope, frozenset())
    said = (entry.levels[n] for n in (OWN, *range(OWNERS, TEXT)))
    return any(v in level for level in said for v in term.variants) or any(is_place(v, places) for v in term.variants)


def _meant(ask: Ask, rows: list[Row], wholes: list[Term]) -> list[Row]:
    """Return the row that the words name, else the one that sums the others; nothing where several years do."""
    dated = [r for r in rows if r[0].figure.year in ask.u.years]
    rows = dated or rows
    named = [r for r in rows if any(squeeze(r[0].figure.item) in t.variants for t in wholes)]
    summed = [r for r in rows if squeeze(r[0].figure.item) in LEXICON.totals]
    whole = [r for r in summed if not r[0].figure.year or r[0].figure.year_from != "row"]
    meant = named or (summed if ask.u.years else whole if len(rows) > 1 else []) or rows
    return meant if len(meant) == 1 else []


def _pair(row: Row, part: Term, wholes: list[Term]) -> tuple[Match, Match] | None:
    """Return the cell of the part, and that of what it is set against: the subtotal over it that is named, else the row's total."""
    small = [m for m in row if _is_called(m.figure, part, wholes)]
    if len(small) != 1:
        return None
    over = [squeeze(w) for w in small[0].figure.column.split()[:-1]]
    named = [w for w in over if any(w in t.variants for t in wholes)]
    large = [m for m in row if named and _sums(m.figure, named[-1])]
    heads = {squeeze(m.figure.column): m for m in row}
    alone = [heads[h] for t in wholes for h in heads if h in t.variants and heads[h] is not small[0]]
    kinds = {t + squeeze(small[0].figure.column.split()[-1]) for t in LEXICON.totals}  # 6급 정원 beside 합계 정원
    large = large or alone or [m for m in row if squeeze(m.figure.column) in {*LEXICON.totals, *kinds}]
    kept = {m.figure.id: m for m in large}
    return (small[0], next(iter(kept.values()))) if len(kept) == 1 else None


def _is_called(figure: Figure, term: Term, wholes: Sequence[Term] = ()) -> bool:
    """Tell whether a column goes by a word, or by it and what the whole counts: 6급 정원 of 정원."""
    words = figure.column.split()
    called = {squeeze(figure.column), squeeze(words[-1])} if words else set[str]()
    counted = {v for w in wholes for v in w.variants}
    return any(v in called or _sums(figure, v) or any(v + c in called for c in counted) for v in term.variants)


def _sums(figure: Figure, group: str) -> bool:
    """Tell whether a column sums the group that it stands in: 처리현황 종결 소계."""
    words = [squeeze(w) for w in figure.column.split()]
    return len(words) > 1 and words[-1] in _SUBTOTALS and words[-2] == group


def _is_rated(ask: Ask, part: Term) -> bool:
    """Tell whether a rate of that name is printed, which may be reckoned in another way."""
    rates = (e.figure for e in ask.shelf.entries if e.figure and e.figure.unit == "percent")
    return any(
        _RATE.search(name) and any(v in name for v in part.variants)
        for f in rates
        for name in (squeeze(f.item), squeeze(f.column))
    )
