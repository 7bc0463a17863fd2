"""The names that a table lists under the heading which a question asks for: 지원 유형은 어떻게 나뉘어 있어, 평가 분야에는 뭐가 있어."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.names.cover import cover
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from assistant.speech.draft import Draft, Quote, mark
from index.words.spelling import squeeze
from ingest.model import Fact, FactKind, Figure
from ingest.numbers.years import year
from ingest.text.lexicon import LEXICON

_KIND = re.compile(
    r"(?P<kind>(?:[가-힣]{1,6}\s)?[가-힣]{1,6}?)(?:들)?(?:은|는|이|가|을|를|에는|에)?\s"
    r"(?:(?:어떻게|무엇으로|뭘로|어떤\s?(?:것|걸)로)\s?(?:나뉘|나눠|나누|구분|분류)|(?:뭐|무엇|뭐뭐|어떤\s?것|어떤\s?게)(?:들)?(?:가|이)?\s?(?:있|들어))"
)
_WHICH = re.compile(r"어떤|무슨|무엇|뭐|뭔")
_NAMES = re.compile(r"이름|명칭|명단|어디\s?어디|\bnames?\b|\bnamed\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:(?:19|20)|['’‘])\d\d\s?년도?")
_CELLS = re.compile(r"\t|\|")
_OVER = 8  # lines over a row in which its heading may stand
_FURTHEST = 4_000  # letters over it
_FEWEST = 2
_TELLING = 4  # letters of a heading that says by itself what is meant
_NAMED = ("명", "명칭", "이름")
_WORK = "사업"


def answer_headed(ask: Ask) -> Draft | None:
    """List the rows of the one table whose names stand under the heading asked for; None where no heading, or several, are meant."""
    asked, u = _KIND.search(ask.u.question), ask.u
    if asked is None or u.money_said or u.counters or u.years:
        return None
    last = asked["kind"].split()[-1]
    full = _tables(ask, asked["kind"], asked.start()) or _tables(ask, last, asked.end("kind") - len(last))
    if len(full) != 1:
        return None
    rows = tuple(full[0].values())
    quotes = tuple(Quote(f.id, f.source, f.source.quote) for f in rows)
    lines = [ask.voice.say("문서의 표에 적힌 것은 다음과 같습니다.", "The table lists:")]
    lines += [f"- {f.item}{mark(f.id)}" for f in rows]
    return Draft(AnswerStatus.ANSWERED, "\n".join(lines), quotes=quotes, subject=asked["kind"], narrative=True)


def _tables(ask: Ask, kind: str, start: int) -> list[dict[str, Figure | Fact]]:
    """Return the names that stand under that heading, of each table whose other words meet the question."""
    terms = tuple(t for t in ask.u.terms if not start <= t.start < start + len(kind))
    if len(squeeze(kind)) < _TELLING and all(t.soft for t in terms):
        return []
    tables: dict[tuple[object, ...], dict[str, Figure | Fact]] = defaultdict(dict)
    for entry in (*ask.shelf.entries, *ask.shelf.facts):
        f = entry.figure or entry.fact
        if f is None or f.table is None or f.owners or not f.item or squeeze(f.item) in LEXICON.totals:
            continue
        if cover(terms, entry, ask.shelf) is not None and _is_called(_heading(ask, f), squeeze(kind)):
            tables[entry.scope, f.table].setdefault(f.item, f)
    return [rows for rows in tables.values() if len(rows) >= _FEWEST]


def _is_called(heading: str, kind: str) -> bool:
    """Tell whether a heading is the kind that is asked for, or ends in it: 사업추진절차 of 추진절차."""
    named = heading in {kind, *(kind + end for end in _NAMED)}
    return named or (len(kind) > len(_WORK) and heading.endswith(kind))


def _heading(ask: Ask, figure: Figure | Fact) -> str:
    """Return what stands over the name of a row: the cell of the nearest line above that heads the column of its number, too."""
    text = ask.library.text(figure.source.document)
    end = text.find("\n", figure.source.start)
    lines = text[max(0, figure.source.start - _FURTHEST) : end if end >= 0 else len(text)].splitlines()
    row = [squeeze(c) for c in _CELLS.split(lines[-1])] if lines else []
    item, column = squeeze(figure.item), squeeze(figure.column)
    at = row.index(item) if item in row else -1
    for line in reversed(lines[-_OVER - 1 : -1]):
        head = [squeeze(c) for c in _CELLS.split(line)]
        if column and column in head:
            return head[at] if 0 <= at < len(head) else ""
    return ""


def answer_keyed(ask: Ask) -> Draft | None:
    """Give the one line that goes by a key which the question says whole, 점검체계 운영 : 자체점검 / 합동점검, where its paper speaks of the rest."""
    u = ask.u
    if not _WHICH.search(u.question) or u.money_said or u.counters:
        return None
    asked = squeeze(u.question)
    found: dict[str, Fact] = {}
    for entry in ask.shelf.facts:
        fact = entry.fact
        if fact is None or fact.kind is not FactKind.TEXT or fact.table is not None or not fact.value.strip():
            continue
        key = squeeze(fact.item)
        rest = [t for t in u.required if not any(v in key for v in t.variants)]
        if len(key) >= _TELLING and " " in fact.item.strip() and key in asked and _is_of_paper(ask, entry, rest):
            found[fact.id] = fact
    return _line(list(found.values()))


def answer_names(ask: Ask) -> Draft | None:
    """Give the one line of names whose key is made of words of the question, where names are asked for: 2031년 완료 쉼터 : 달님, 별님."""
    u = ask.u
    if not _NAMES.search(u.question) or u.money_said or u.counters or u.measures:
        return None
    asked = squeeze(u.question)
    found: dict[str, Fact] = {}
    for entry in ask.shelf.facts:
        fact = entry.fact
        if fact is None or fact.kind is not FactKind.TEXT or fact.table is not None:
            continue
        key = [squeeze(w) for w in _YEAR.sub(" ", fact.item).split()]
        named = len(key) >= _FEWEST and all(len(w) > 1 and w in asked for w in key)
        printed = year(fact.item)
        dated = not u.years or (printed.year if printed else fact.year) in u.years
        rest = [t for t in u.required if not any(w in t.text for w in (*key, *_NAMED))]
        several = len([n for n in fact.value.split(",") if n.strip()]) >= _FEWEST
        if named and dated and several and not any(c.isdigit() for c in fact.value) and _is_of_paper(ask, entry, rest):
            found[fact.id] = fact
    return _line(list(found.values()))


def _line(found: list[Fact]) -> Draft | None:
    if len(found) != 1:
        return None
    fact = found[0]
    quote = Quote(fact.id, fact.source, fact.source.quote)
    text = f"{fact.item}: {fact.value.strip()}{mark(fact.id)}"
    return Draft(AnswerStatus.ANSWERED, text, quotes=(quote,), subject=fact.item, narrative=True)


def _is_of_paper(ask: Ask, entry: Entry, rest: list[Term]) -> bool:
    """Tell whether the paper that a line stands in says every other word."""
    said = squeeze(ask.library.text(entry.scope.document))
    return all(any(v in said for v in t.variants) for t in rest)
