"""All of a kind that a table names: the rows marked 신규, those of one day, every team in a column of teams."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.language.phrasebook import phrasebook
from assistant.names.cover import cover
from assistant.names.racks import Entry
from assistant.prose.saying import DAY
from assistant.prose.told import Told
from assistant.question.meaning import Term
from index.words.glossary import koreans
from index.words.spelling import squeeze
from ingest.model import Fact

_KIND = (
    re.compile(
        r"(?:어떤|무슨)\s?(?P<kind>[가-힣]{1,6}?)(?:들)?(?:이|가|은|는|을|를)?\s?(?:있|나와|나오|들어|속하|속해|포함|뽑|선정|되)"
    ),
    re.compile(r"(?P<kind>[가-힣]{1,6}?)(?:들)?\s?(?:이름|명칭|목록|명단)(?:을|를|은|는|만|들)?(?![가-힣]{3})"),
    re.compile(
        r"(?P<kind>[가-힣]{1,6}?)(?:들)?(?:을|를|은|는|이|가)?\s?(?:다|모두|전부|싹|죄다|쭉|하나씩|뭐뭐|무엇무엇)(?![가-힣]{4})"
    ),
    re.compile(r"(?P<kind>[가-힣]{1,6}?)들(?:을|은|이|는)?\s?(?:알려|말해|나열|적어|열거|뭐|무엇|어디|$|\?)"),
)
_KIND_ENGLISH = re.compile(
    r"\b(?:which|what|(?:list|name|enumerate|show)(?: me)?(?: all)?(?: of)?(?: the)?) (?P<kind>(?:[a-z]+ )?[a-z]+s)\b",
    re.IGNORECASE,
)
_NAMED = ("", "명", "명칭", "이름")
_IS = re.compile(r"(?:인|이라고|으로|로)$")  # 구분이 신규인 사업
_NTH = re.compile(r"제?(\d{1,2})(?:회차?|차시?|강|주차?|일차|교시)")
_FROM_TO = re.compile(  # 1회부터 6회까지, 1~6회차
    r"제?(\d{1,2})(?:회차?|차시?|강|주차?|일차|교시)?\s?(?:부터|에서|[~∼〜–-])\s?제?(\d{1,2})(?:회차?|차시?|강|주차?|일차|교시)"
)
_BY_TURN = re.compile(r"(?:회차?|차시?|강|주차?|일차|교시|순서)별로?")
_SO_MANY = re.compile(r"(\d{1,2})(?:강좌?|차시|개|가지|과목)")  # 6강 과목 다
_COURSE = re.compile(r"과목|강좌|강의|수업|커리큘럼|교육\s?(?:내용|과정|주제)")
_ASIDE = re.compile(r"\([^()]*\)")
_FEWEST = 2
_MARKED = re.compile(  # which of the works of a list are marked so; whether one work is, is another question
    r"(?:사업|과제|업무)들?\s?(?:중|가운데)(?:에서?|서|에)?\s[^?]*(?:뭐|무엇|뭔|어떤|어느|알려|말해|나열|목록)|"
    r"[가-힣](?:인|이라고\s?된)\s\S*(?:사업|과제|업무)들?(?:은|는|을|를|이|가)?\s?(?:뭐|무엇|뭔|알려|말해|나열|목록)"
)


def asks_marked(question: str) -> bool:
    """Tell whether a question asks which of several works are marked so.

    >>> asks_marked("주요사업 중 신규는 뭐야?"), asks_marked("이 사업은 신규야 계속이야?"), asks_marked("신규와 계속 중 뭐야?")
    (True, False, False)
    """
    return _MARKED.search(question) is not None


def named_of(ask: Ask) -> list[Told]:
    """Return every name in the column that a question asks for by its heading, where one table has it: 어떤 팀이 있어."""
    kinds = {m["kind"] for p in _KIND for m in p.finditer(ask.u.question)}
    if listed := _KIND_ENGLISH.search(ask.u.question):
        kinds |= {squeeze(k) for k in koreans(listed["kind"]) or koreans(listed["kind"].split()[0])}
    heads = {kind + end for kind in kinds for end in _NAMED}
    terms = tuple(replace(t, soft=_is_kind(t, kinds) or _says_nothing(t)) for t in ask.u.terms)
    if not kinds or ask.u.years or not any(not t.soft for t in terms):
        return []
    tables: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for entry in ask.shelf.facts:
        fact = entry.fact
        if fact is None or fact.table is None or squeeze(fact.column) not in heads:
            continue
        if squeeze(fact.column) in kinds and not _is_name(fact):
            continue  # a column 사업 may tell which one each is of; a column 사업명 names them
        if (met := cover(terms, entry, ask.shelf)) is not None:
            tables[entry.scope, fact.table].append(Told(entry, fact, met, 0, key=True))
    if not tables:
        return []
    nearest = min(t.cover.distance for told in tables.values() for t in told)
    best = [told for told in tables.values() if min(t.cover.distance for t in told) == nearest]
    return best[0] if len(best) == 1 and len(best[0]) >= _FEWEST else []


def numbered_of(ask: Ask) -> list[Told]:
    """Return what each time of a series is about, in order, where a heading names the series and a word of it: 1회, 2회, 3회."""
    asked = _FROM_TO.search(ask.u.question)
    first, last = (int(asked[1]), int(asked[2])) if asked else (0, 0)
    ends = asked.span() if asked else (0, 0)
    turned = any(_BY_TURN.fullmatch(t.text) for t in ask.u.terms)
    many = {m[1]: t for t in ask.u.required if (m := _SO_MANY.fullmatch(t.text)) and ask.u.want == "list"}
    apart = (*many.values(), *(t for t in ask.u.required if _BY_TURN.fullmatch(t.text)))
    required = tuple(t for t in ask.u.required if not (ends[0] <= t.start < ends[1] or t in apart))
    soft = [t for t in ask.u.terms if t.soft and len(t.variants[0]) > 1]
    tables: dict[tuple[object, ...], list[tuple[int, Told]]] = defaultdict(list)
    for entry in ask.shelf.facts:
        fact = entry.fact
        nth = _NTH.fullmatch(squeeze(fact.item)) if fact and fact.table is not None else None
        if fact is None or nth is None or not required:
            continue
        title = squeeze(fact.caption or "".join(fact.source.section[-1:]))
        inside = [t for t in required if any(v in title for v in t.variants)]
        bare = squeeze(_ASIDE.sub("", fact.caption or "".join(fact.source.section[-1:])))
        if not inside:
            continue
        called = turned or any(v in title for t in soft for v in t.variants)
        called = called or bool(_COURSE.search(ask.u.question) and _COURSE.search(title))
        called = called or (len(inside) > 1 and bare.endswith(inside[-1].variants))
        if called and (met := cover(required, entry, ask.shelf)) is not None:
            tables[entry.scope, fact.table].append((int(nth[1]), Told(entry, fact, met, 0, key=True)))
    found = sorted(next(iter(tables.values())), key=lambda n: n[0]) if len(tables) == 1 else []
    if many and {*many} != {str(len(found))}:
        return []
    if [n for n, _ in found] != [*range(1, len(found) + 1)] or len(found) < _FEWEST or last > len(found):
        return []
    return [t for n, t in found if not asked or first <= n <= last]


def _says_nothing(term: Term) -> bool:
    """Tell whether a word narrows no list: what is done to a thing, 폐지된, does."""
    return term.context or (term.soft and (term.text in phrasebook().soft or term.maybe))


def _is_kind(term: Term, kinds: set[str]) -> bool:
    names = (*term.variants, *(koreans(term.text) if term.foreign else ()))
    return any(v in (k, f"{k}들", *(k + end for end in _NAMED)) for v in names for k in kinds)


def _is_name(fact: Fact) -> bool:
    return fact.table is not None and squeeze(fact.value) == squeeze(fact.item)


def marked_of(ask: Ask, *, headed: bool = False) -> list[Told]:
    """Return the rows of a table, by their names, in which a cell is a word or the day of the question, whole: those marked 신규.

    With `headed`, the mark stands under a heading that the question says too: 구분이 신규인.
    """
    rows: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in ask.shelf.facts:
        if entry.fact and entry.fact.table is not None:
            rows[entry.scope, entry.fact.table, entry.fact.row].append(entry)
    asked = {v for t in ask.u.required for w in t.variants for v in (w, _IS.sub("", w)) if len(v) > 1}
    called = {v + end for t in ask.u.terms for v in t.variants for end in _NAMED if end}
    day = _day(ask.u.question)
    found = []
    for row in rows.values():
        names = [e for e in row if e.fact and _is_name(e.fact)]
        cells = [e.fact for e in row if e.fact and e not in names]
        under = [
            e.fact for e in row if e.fact and squeeze(e.fact.column) in asked
        ]  # 구분이 신규인: under that heading alone
        marks = {squeeze(f.value) for f in (under if headed else under or cells)} & asked
        dated = day is not None and any(_day(f.value) == day for f in cells)
        if not names or not (marks or dated):
            continue
        said = marks | {squeeze(f.column) for f in under}
        terms = tuple(replace(t, soft=True) if _says(t, said, dated=dated) else t for t in ask.u.terms)
        kinds = [t for t in ask.u.required if not _says(t, said, dated=dated)]
        own = (_called(row, kinds) if dated else None) or names[0]
        name = next((e for e in row if e.fact and squeeze(e.fact.column) in called), own)
        terms = tuple(replace(t, soft=True) if own is not names[0] and t in kinds else t for t in terms)
        if name.fact is None or squeeze(name.fact.value) in marks:
            continue  # the mark itself is no name
        if (met := cover(terms, name, ask.shelf)) is not None:
            found.append(Told(name, name.fact, met, 0, key=True))
    return found


def _called(row: list[Entry], kinds: list[Term]) -> Entry | None:
    """Return the cell of a row that is one of what is asked for by its own words: 그날 공포된 조례 is no office."""
    words = tuple(v for t in kinds for v in t.variants if len(v) > 1)
    cells = [(e, squeeze(e.fact.value)) for e in row if e.fact and e.fact.column]
    ending = [e for e, said in cells if said.endswith(words)]
    return next(iter(ending or [e for e, said in cells if any(w in said for w in words)]), None)


def _says(term: Term, said: set[str], *, dated: bool) -> bool:
    """Tell whether a word is the mark, or the heading that it stands under."""
    words = {v for w in term.variants for v in (w, _IS.sub("", w))}
    return bool(words & said) or (dated and term.text in phrasebook().turns)


def _day(text: str) -> tuple[int, ...] | None:
    """Return the day that a text names, its year by two digits; None for none."""
    match = DAY.search(text)
    return (int(match[1]) % 100, int(match[2]), int(match[3])) if match else None
