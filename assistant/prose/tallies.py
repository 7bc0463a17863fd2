"""How many a numbered table names under a heading, and how many of them are marked so: 주요사업은 모두 몇 개고 그 중 신규는 몇 개야."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.names.places import is_place
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from assistant.speech.draft import Draft, Quote, mark
from index.words.spelling import squeeze
from ingest.model import Fact

_COUNTED = re.compile(
    r"(?P<kind>[가-힣]{2,8}?)(?:들)?(?:은|는|이|가)?\s?(?:(?:모두|전부|총|다\s합쳐)\s?)?(?:(?:중|가운데)(?:에서?)?\s\S{2,6}?(?:\s사업)?(?:은|는|이|가)\s)?몇\s?(?:개|건|가지)(?!\s?(?:월|년|소|국))"
)
_AMONG = re.compile(
    r"(?P<whole>[가-힣]{2,8}?)(?:\s?\d{1,3}\s?(?:개|건|가지))?(?:\s?(?:목록|명단))?(?:\s?(?:중|가운데)(?:에서?)?|에서)(?![가-힣])"
)
_COUNTERS = ("개", "건", "가지")
_LISTS = frozenset({"목록", "명단", "목록에서", "명단에서"})
_END = 2  # letters that things of a kind end in
_CHIEF = "주요"
_WORKS = "사업"  # of an office: those that its plan lists
_NAMED = ("", "명", "명칭", "이름")
_LEAST = 2

Row = tuple[Entry, Fact]


def answer_tally(ask: Ask) -> Draft | None:
    """Count the names under the heading that is asked for; None where no one table numbers them from 1 to the last."""
    u = ask.u
    kinds = {m["kind"] for m in _COUNTED.finditer(u.question)} if u.want == "count" and not u.both else set()
    tables = _tables(ask, {k + end for k in _wider(kinds, u.question) for end in _NAMED})
    if len(tables) != 1:
        return None
    rows = next(iter(tables.values()))
    own = ask.library.owners(rows[0][0].scope.document)
    head, said = squeeze(rows[0][1].column), {f"{len(rows)}{n}" for n in _COUNTERS}
    rest = [
        t for t in u.required if not any(is_place(v, own) or v in head or v in said or v in _LISTS for v in t.variants)
    ]
    marked = _marked(ask, rows, rest)
    if not _is_numbered(ask, rows) or (rest and not marked) or not _is_of_years(ask, rows):
        return None
    heading = rows[0][1].column.strip()
    lines = [
        ask.voice.say(
            f"문서의 ‘{heading}’ 난에 적힌 것은 모두 {len(rows)}개입니다.",
            f"The column “{heading}” names {len(rows)} in all.",
        )
    ]
    shown = rows
    if marked:
        word = rest[0].text
        lines.append(
            ask.voice.say(
                f"그 가운데 ‘{word}’(으)로 표시된 것은 {len(marked)}개입니다.",
                f"Of these {len(marked)} are marked “{word}”.",
            )
        )
        shown = marked
    lines += [f"- {f.value.strip()}{mark(f.id)}" for _, f in shown]
    quotes = tuple(Quote(f.id, f.source, f.source.quote) for _, f in shown)
    return Draft(AnswerStatus.ANSWERED, "\n".join(lines), quotes=quotes, subject=heading, narrative=True)


def _wider(kinds: set[str], question: str) -> set[str]:
    """Return the kinds that are counted, and what they are counted among, called alike: 신규사업 among the 주요사업."""
    whole = {m["whole"] for m in _AMONG.finditer(question)}
    wider = {w for w in whole for k in kinds if k[-_END:] == w[-_END:]}
    return kinds | wider | {_CHIEF + w for w in wider} | {_CHIEF + _WORKS for k in kinds if k.endswith(_WORKS)}


def _tables(ask: Ask, heads: set[str]) -> dict[tuple[object, ...], list[Row]]:
    """Return the rows of each table of the papers that are named, by their names under one of the headings."""
    tables: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for entry in ask.library.whole(ask.shelf).facts if heads else ():
        f = entry.fact
        if f is None or f.table is None or squeeze(f.column) not in heads or squeeze(f.value) != squeeze(f.item):
            continue
        tables[entry.scope.document, f.table].append((entry, f))
    own = {d: ask.library.owners(str(d)) for d, _ in tables}
    named = [t for t in ask.u.required if any(is_place(v, p) for v in t.variants for p in own.values())]
    full = {
        key: sorted(rows, key=lambda r: r[1].source.start)
        for key, rows in tables.items()
        if len(rows) >= _LEAST and all(any(is_place(v, own[key[0]]) for v in t.variants) for t in named)
    }
    under = {key: rows for key, rows in full.items() if any(_is_under(t, rows[0][1]) for t in named)}
    return under or full


def _is_under(term: Term, fact: Fact) -> bool:
    """Tell whether a row stands in the part of a paper that an office has to itself."""
    return any(v in (squeeze(title), squeeze(title)[:-1]) for v in term.variants for title in fact.source.section)


def _is_numbered(ask: Ask, rows: list[Row]) -> bool:
    """Tell whether each row begins with its number, from 1 on, none left out: only then are all of them told."""
    text = ask.library.text(rows[0][0].scope.document)
    leads = [text[text.rfind("\n", 0, f.source.start) + 1 : f.source.start] for _, f in rows]
    return all(re.fullmatch(rf"\W*{n}\W*", lead) for n, lead in enumerate(leads, 1))


def _is_of_years(ask: Ask, rows: list[Row]) -> bool:
    card = ask.shelf.card(rows[0][0].scope.document)
    return not ask.u.years or (card is not None and card.year in ask.u.years)


def _marked(ask: Ask, rows: list[Row], rest: list[Term]) -> list[Row]:
    """Return the rows in which a cell is the one word that is asked for besides, whole."""
    if len(rest) != 1:
        return []
    head = squeeze(rows[0][1].column)
    marks = {*rest[0].variants, *(v.removesuffix(head[-_END:]) for v in rest[0].variants)}
    cells = {
        (e.fact.table, e.fact.row)
        for e in ask.library.whole(ask.shelf).facts
        if e.fact and e.scope.document == rows[0][0].scope.document and squeeze(e.fact.value) in marks
    }
    return [(e, f) for e, f in rows if (f.table, f.row) in cells]
