"""The facts in words that a question is about: who, when, where, by which law, under which key."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.choice.ask import Ask
from assistant.language.phrasebook import phrasebook
from assistant.names.cover import Cover, cover
from assistant.names.places import is_place
from assistant.names.racks import OWN, OWNERS, ROW, TEXT, Entry, Shelf
from assistant.prose.saying import of_year_said
from assistant.question.meaning import Term, Understanding
from assistant.question.ordinals import NTH
from assistant.question.pace import OFTEN
from index.words.spelling import squeeze
from ingest.model import Fact, FactKind
from ingest.text.lexicon import LEXICON

_KINDS = {
    "person": {FactKind.PERSON, FactKind.DEPARTMENT},
    "when": {FactKind.DATE},
    "where": {FactKind.PLACE},
    "law": {FactKind.LEGAL},
    "steps": {FactKind.STEP, FactKind.TEXT, FactKind.DATE},
}
_WORDS = {"person": "person", "when": "date", "where": "place", "law": "legal", "steps": "step"}
_POSTS = tuple(sorted(LEXICON.facts.get("person", frozenset()), key=len, reverse=True))
PHONE = re.compile(
    r"연락처|문의처|전화|번호|(?:어디|누구)\S*\s(?:연락|문의)|(?:연락|문의)[는은]?\s(?:어디|누구)|\b(?:contact|phone|telephone|should i call|do i call)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"이름|성함|성명|누구|\bwho\b|\bnames?\b", re.IGNORECASE)
NUMBER = re.compile(r"\d{2,4}-\d{3,4}|(?:[☎☏]|내선)\s?(?:번호)?\s?:?\s?\d{3,5}(?![\d-])")
_POST_SAID = re.compile(r"담당|주무관|팀장|과장|책임자|소관|\bin charge\b|\bresponsible\b", re.IGNORECASE)
_CHARGE = frozenset({"담당", "담당부서", "담당팀", "담당과", "소관", "소관부서", "주관부서"})
_BODIES = ("기관", "업체", "회사", "단체", "법인", "주체", "시공사", "대행사", "사업자")
_DUTIES = frozenset({"업무", "사무", "일"})
_UNIT = re.compile(r"\s*\([^()]{1,6}\)$")
_ONLY_NUMBER = re.compile(r"(?:[☎☏]|내선)?[\d()~ -]+")
DATE = re.compile(
    r"(?:(?:19|20)\d{2}|['’‘]\s?\d{2})\s*[.년]\s*\d{0,2}|(?<![\d.])\d{2}\.\s?\d{1,2}\.\s?\d{1,2}\.?(?![\d.])|\d{1,2}\s*월|상반기|하반기|연중|매월|격월|매주|분기|수시|(?:연|월|주)\s?\d+회"
)
_OPEN = re.compile(r"(?:시기|일시|일정|기간)?\s?(?:는|은)?\s?(?:미정|미확정)")
_KEYS = re.compile(r"[·ㆍ/,]|\s및\s")
_DAYS = frozenset({"일시", "개최일시", "행사일시", "개최기간", "행사기간", "개최일", "기간"})
_ON_DAYS = re.compile(r"며칠|몇\s?월\s?며칠|언제|\bwhat (?:days?|dates?)\b|\bwhen\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\d{1,2}\.\s?\d{1,2}\.?\s?[~∼〜-]")  # 9. 13. ~
_SHORT = 40  # letters of a value that says a day, and little more


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that fits, and how well."""

    entry: Entry
    fact: Fact
    cover: Cover
    asked: int  # words that ask for it in its key
    key: bool = False  # its key is one of the question's words, whole, or ends with the one that asks when or where
    whole: bool = False  # its key is just that word
    required: tuple[Term, ...] = ()  # the words that it had to meet: whose paper it is in is none of them


_LAWS = "조례|법률|시행령|규칙|지침|방침|훈령|고시"
_LAW_ASKED = re.compile(rf"({_LAWS})(?:상(?:의)?|에\s?따른)?\s?근거|근거(?:가\s?(?:되는|된))?\s?({_LAWS})")


def told_of(ask: Ask) -> list[Told]:
    """Return the facts that meet the question best."""
    u = ask.u
    kinds = (
        {FactKind.DEPARTMENT}
        if u.want == "person" and re.search(r"부서|어느\s*[국과실팀]", u.question) and not PHONE.search(u.question)
        else _KINDS.get(u.want)
    )
    posts = (
        [
            p
            for p in _POSTS
            if p in squeeze(u.question) and p not in {"담당", "전화", "연락처", "전화번호", "담당자", "문의", "문의처"}
        ]
        if u.want == "person"
        else []
    )
    asked = asked_words(ask)
    headings = {
        squeeze(o)
        for e in ask.shelf.facts
        if e.fact and e.fact.kind is FactKind.LEGAL
        for o in (*e.fact.owners, e.fact.item)
    }
    words = tuple(v for t in u.terms for v in t.variants)
    read: dict[str, tuple[Term, ...]] = {}
    found = []
    for entry in ask.shelf.facts:
        fact = entry.fact
        if fact is None or not fact.value.strip():
            continue
        keyed = _keyed(words, fact, u.years) if u.want == "figure" else None
        if keyed is False:
            continue
        key = "|".join(squeeze(x) for x in (fact.item, fact.column, *(fact.owners if u.want == "law" else ())))
        if fact.kind is FactKind.LEGAL and squeeze(fact.value) in headings:
            continue  # a heading of other facts
        if _is_otherwise_dated(fact, u):
            continue
        named = sum(1 for w in asked if w in key)
        if fact.kind is FactKind.CHECK and u.want in {"figure", "list"} and not _names_project(u.required, entry):
            continue  # the box of one project is no list of those that are ticked
        if (
            kinds
            and fact.kind not in kinds
            and not named
            and not (u.want == "person" and (_is_charge(fact) or _is_body(u, fact)))
            and not (u.want == "when" and _tells_when(fact.value))
        ):
            continue
        if posts and not any(p in key or (fact.kind is FactKind.PERSON and p in squeeze(fact.value)) for p in posts):
            continue
        if not kinds and not named and u.want not in {"list", "figure"} and not _is_row(u.required, fact):
            continue
        document = entry.scope.document
        terms = read.get(document) or read.setdefault(document, _softer(entry, ask))
        covered = cover(terms, entry, ask.shelf) or _with_value(terms, entry, ask)
        if covered is None and ask.wide:
            covered = None if _of_other_row(terms, entry, ask) else cover(terms, entry, ask.shelf, ask.around(entry))
            covered = None if covered and _is_of_other(terms, covered) else covered
        if covered is None:
            continue
        if not _is_of_years(u, entry, fact):
            continue
        whole = keyed or _keyed(words, fact, u.years)
        keyed = whole or _is_kind_of(words, fact, u.want)
        found.append(Told(entry, fact, covered, named, keyed, whole, tuple(t for t in terms if not t.soft)))
    found = _of_person(_of_whole(found, u.question), u.question) if u.want == "person" else found
    found = _of_law(found, u) if u.want == "law" else found
    return _best(_in_own_words(_of_itself(found, u)) if u.want == "when" else found, u.want)


def _of_law(found: list[Told], u: Understanding) -> list[Told]:
    """Keep the grounds of the kind that is asked for, where one is told: 조례상 근거 is no 시장방침."""
    asked = _LAW_ASKED.search(u.question)
    kind = (asked[1] or asked[2]) if asked else ""
    return [t for t in found if kind and kind in squeeze(t.fact.value)] or found


def _in_own_words(found: list[Told]) -> list[Told]:
    """Keep a line that says the day of the very thing, 사업시기 : 상담 7월, before a row that only has the thing in a note."""

    def says(told: Told, words: str) -> bool:
        return all(any(v in squeeze(words) for v in r.variants) for r in told.required)

    dated = [t for t in found if t.required and t.fact.kind is FactKind.DATE and DATE.search(t.fact.value)]
    said = [t for t in dated if says(t, t.fact.value)]
    named = any(says(t, "|".join((t.fact.item, *t.fact.owners))) for t in found)
    return said if said and not named else found


def _tells_when(value: str) -> bool:
    """Tell whether a value says a day, or that its time is open yet."""
    return (DATE.search(value) is not None and len(value) < _SHORT) or _OPEN.match(value) is not None


def _of_itself(found: list[Told], u: Understanding) -> list[Told]:
    """Of a thing that is asked for by nothing but its name, keep its own day, 일시·장소, or what says that its day is open yet."""
    acts = [t for t in u.terms if t.soft and not t.context and not any(v in phrasebook().soft for v in t.variants)]
    if _ON_DAYS.search(u.question) and not acts:  # 사업기간 : 연례반복 says no day, where the thing itself has some
        dated = {t.entry.scope for t in found if _has_days(t.fact)}
        found = [t for t in found if t.entry.scope not in dated or _has_days(t.fact) or _OPEN.match(t.fact.value)]
    open_ = [t for t in found if _OPEN.match(t.fact.value) and min(t.cover.levels, default=OWNERS) == OWN]
    days = {t.entry.scope for t in found if _is_day(t.fact) and not acts}
    return open_ or [t for t in found if t.entry.scope not in days or _is_day(t.fact) or t.key]


def _has_days(fact: Fact) -> bool:
    """Tell whether a line of a project as such tells its days, and not those of one thing within it."""
    dated = _FROM_TO.search(fact.value) is not None
    return fact.table is None and not fact.owners and squeeze(fact.item) in {*_DAYS, "시기"} and dated


def _is_day(fact: Fact) -> bool:
    """Tell whether a line of its own is called by the words that ask when, whatever it tells besides: 일시·장소."""
    keys = {squeeze(k) for k in _KEYS.split(fact.item)}
    return fact.table is None and not keys.isdisjoint(_DAYS) and DATE.search(fact.value) is not None


def _is_otherwise_dated(fact: Fact, u: Understanding) -> bool:
    """Tell whether a fact is of another kind of time: 추진 근거 is no 추진기간, and every month no day of a thing."""
    if u.want == "law":
        return fact.kind is FactKind.DATE and fact.table is not None
    return u.want == "when" and fact.item.endswith("주기") and not OFTEN.search(u.question)


def keyed_by_name(ask: Ask) -> list[Told]:
    """Return the facts that go by a name of the question, whole, where it is asked who or where that is: 수탁기관이 어디야."""
    if ask.u.want not in {"person", "where"} or PHONE.search(ask.u.question):
        return []
    names = {v for t in ask.u.required for v in t.variants}
    told = told_of(replace(ask, u=replace(ask.u, want="figure")))
    return [t for t in told if t.key and t.fact.kind is FactKind.TEXT and squeeze(t.fact.item) in names]


def _softer(entry: Entry, ask: Ask) -> tuple[Term, ...]:
    """Return the words of a question, those that a fact of this document need not meet as such."""
    u, own = ask.u, _government(entry, ask)
    return tuple(
        replace(t, soft=True)
        if _is_attribute(t.variants, u.want)
        or (u.want == "person" and t.text in _DUTIES)
        or any(is_place(v, own) for v in t.variants)
        else t
        for t in u.terms
    )


def of_project(ask: Ask) -> list[Told]:
    """Return who is in charge of the one project that a thing is a line of, where the question says that it wants a post or a number."""
    posts = LEXICON.facts["person"]
    about = tuple(t for t in ask.u.required if not any(v in posts for v in t.variants))
    if ask.u.want != "person" or not about or not (PHONE.search(ask.u.question) or _POST_SAID.search(ask.u.question)):
        return []
    entries = (*ask.shelf.entries, *ask.shelf.facts)
    scopes = {e.scope for e in entries if (met := cover(about, e, ask.shelf)) is not None and met.own}
    rack = ask.shelf.rack(scopes.pop()) if len(scopes) == 1 else None
    if rack is None or rack.scope.project is None:
        return []
    alone = Shelf((rack,), ask.shelf.places, ask.shelf.local)
    return told_of(replace(ask, shelf=alone, u=replace(ask.u, terms=tuple(t for t in ask.u.terms if t not in about))))


def _of_other_row(terms: tuple[Term, ...], entry: Entry, ask: Ask) -> bool:
    """Tell whether a word that the row of a cell does not say is what another row of its table is called by."""
    fact, rack = entry.fact, ask.shelf.rack(entry.scope)
    if fact is None or fact.table is None or rack is None:
        return False
    lacks = [t for t in terms if not t.soft and not any(v in level for v in t.variants for level in entry.levels)]
    cells = [e.fact or e.figure for e in (*rack.facts, *rack.entries)]
    rows = {squeeze(n) for c in cells if c and c.table == fact.table for n in (*c.owners, c.item)}
    return any(len(v) > 1 and v in name for t in lacks for v in t.variants for name in rows)


def _is_charge(fact: Fact) -> bool:
    """Tell whether a line of its own says who is in charge: 담당 : 숲길과 쉼터팀."""
    return fact.table is None and squeeze(fact.item) in _CHARGE


def _is_body(u: Understanding, fact: Fact) -> bool:
    """Tell whether a body is asked for by the very key that it is filed under: 수탁기관은 어디야."""
    key = squeeze(fact.item)
    return key.endswith(_BODIES) and any(key in t.variants for t in u.required)


def _of_whole(found: list[Told], question: str) -> list[Told]:
    """Keep the line that says who is in charge of the whole, where no row of a table is named: who does each step is not asked."""
    called = [t for t in found if t.fact.table is None and squeeze(t.fact.item).endswith(("문의", "문의처", "연락처"))]
    charged = [t for t in found if _is_charge(t.fact)]
    if PHONE.search(question):
        numbered = any(NUMBER.search(t.fact.value) for t in found)
        whole = called or (charged if not numbered else [])
    else:
        whole = charged
    rows = [t for t in found if t.fact.table is not None and any(level <= OWNERS for level in t.cover.levels)]
    return whole if whole and not rows and len({t.entry.scope.document for t in found}) == 1 else found


def _of_person(found: list[Told], question: str) -> list[Told]:
    """Keep what tells a telephone where one is asked for, and a name where that is; whose number it is, where that is said."""
    if said := NUMBER.search(question):
        return [t for t in found if said[0] in t.fact.value]
    numbered = [t for t in found if NUMBER.search(t.fact.value)]
    apart = NAME.search(question) and all(_ONLY_NUMBER.fullmatch(t.fact.value.strip()) for t in numbered)
    if PHONE.search(question) and not apart:
        return numbered or found  # a number of its own cell is told beside the name
    if NAME.search(question):
        return [t for t in found if not _ONLY_NUMBER.fullmatch(t.fact.value.strip())] or found
    return found


def _government(entry: Entry, ask: Ask) -> frozenset[str]:
    """Whose document it is says nothing of one fact in it: 가람시 조례 is no nearer to 가람시 than 법률."""
    card = ask.shelf.card(entry.scope.document)
    return frozenset(card.government.split()) if card and card.government else frozenset()


def _names_project(terms: tuple[Term, ...], entry: Entry) -> bool:
    """Tell whether a word of the question is the project's, beyond the name of the box."""
    own = entry.levels[OWN]
    outer = "|".join(entry.levels[ROW + 1 :])
    return any(any(v in outer for v in t.variants) and not any(v in own for v in t.variants) for t in terms)


def _is_row(terms: tuple[Term, ...], fact: Fact) -> bool:
    """Tell whether a cell in words stands in a row that a name of the question calls, whole: 4회 of a course."""
    return fact.table is not None and not fact.column and any(squeeze(fact.item) in t.variants for t in terms)


def _keyed(words: Sequence[str], fact: Fact, years: tuple[int, ...]) -> bool:
    """Tell whether a word is what a fact is filed under, as a whole or as its beginning: 소관 of 소관 국.

    Words that stand where the number of a year was to stand are filed under what it counts: 미개최 under 방문객(명).
    """
    item, column = squeeze(fact.item), squeeze(fact.column)
    keys = (column,) if column and fact.table is not None else (item, column)
    if any(len(w) > 1 and (w in keys or (column.startswith(w) and len(column) - len(w) < 3)) for w in words):
        return True
    dated = bool(years) and fact.table is not None and fact.year in years
    return dated and squeeze(_UNIT.sub("", fact.column)) in words


def _is_kind_of(words: Sequence[str], fact: Fact, want: str) -> bool:
    """Tell whether a key ends with the word that asks when or where: 시기 is a line's 추진시기 too."""
    asked = LEXICON.facts[_WORDS[want]] if want in {"when", "where"} else frozenset()
    return any(w in asked and squeeze(fact.item).endswith(w) for w in words)


def _is_of_other(terms: tuple[Term, ...], covered: Cover) -> bool:
    """Tell whether which of several is meant, 2호, is said only by the lines around a fact: they tell of the others."""
    required = (t for t in terms if not t.soft)
    return any(NTH.fullmatch(t.text) and n == TEXT for t, n in zip(required, covered.levels, strict=True))


def _with_value(terms: tuple[Term, ...], entry: Entry, ask: Ask) -> Cover | None:
    """A fact's own words may meet a term too."""
    if entry.fact is None:
        return None
    return cover(terms, entry, ask.shelf, squeeze(entry.fact.value))


def _is_attribute(variants: tuple[str, ...], want: str) -> bool:
    words = LEXICON.facts.get(_WORDS.get(want, ""), frozenset())
    return any(v in words for v in variants)


def asked_words(ask: Ask) -> list[str]:
    """Return the words of the question that may name a fact's key."""
    dates = LEXICON.facts.get("date", frozenset())
    words = [v for t in ask.u.terms if t.soft for v in t.variants if ask.u.want != "when" or v in dates]
    words += [squeeze(w) for w in re.findall(r"[가-힣]+", ask.u.asked)] + [squeeze(ask.u.asked)]
    group = LEXICON.facts.get(_WORDS.get(ask.u.want, ""), frozenset())
    words += [v for t in ask.u.terms for v in t.variants if v in group]
    aspects = [a for key, names in phrasebook().aspects.items() if key in ask.u.question.lower() for a in names]
    return list(dict.fromkeys(w for w in [*words, *aspects] if len(w) > 1))


def _best(found: list[Told], want: str) -> list[Told]:
    if not found:
        return []

    def key(t: Told) -> tuple[int, ...]:
        strong = 1 if t.fact.kind in _KINDS.get(want, set()) else 0
        own = t.cover.own + sum(1 for level in t.cover.levels if level in (1, OWNERS))
        return (int(t.key), strong, t.asked, own)

    best = max(key(t) for t in found)
    kept = [t for t in found if key(t) == best]
    if want == "when":
        under = {t.entry.scope for t in kept if _is_under(t)}
        kept = [t for t in kept if t.entry.scope not in under or _is_under(t)]
    if want != "when" or len({t.entry.scope for t in kept}) > 1:
        nearest = min(t.cover.distance for t in kept)
        kept = [t for t in kept if t.cover.distance == nearest]
    whole = {t.entry.scope for t in kept if t.whole}
    return [t for t in kept if t.whole or t.entry.scope not in whole]


def _is_of_years(u: Understanding, entry: Entry, fact: Fact) -> bool:
    """Tell whether a fact may be of the years asked for: no row of another year, and no day of another one's meeting."""
    if u.years and fact.year is not None and fact.year not in u.years:
        return False
    return u.want not in {"when", "where"} or of_year_said(
        u.years, "|".join((fact.source.quote, *fact.owners, *entry.names))
    )


def _is_under(told: Told) -> bool:
    """Tell whether what a fact stands right under says every word: the day of the fair, not of all that a list with a fair names."""
    under = squeeze(told.fact.owners[-1]) if told.fact.owners else ""
    return bool(told.required) and all(any(v in under for v in t.variants) for t in told.required)
