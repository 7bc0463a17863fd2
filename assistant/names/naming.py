"""The documents decide what is a name: 주민참여예산 is no measure, the 과 of 기획예산과 is no "and"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.language.words import tokens_of
from assistant.names.ordinary import priced
from assistant.names.racks import DOCUMENT, OWN, PROJECT, Shelf
from assistant.question.meaning import Term, Understanding
from assistant.question.measures import measure_named
from index.words.spelling import squeeze
from ingest.model import Measure
from ingest.text.lexicon import LEXICON

_BY_FUNDS = re.compile(r"재원\s?별|재원\s?구성")
_WHOLLY = re.compile(  # whether all of it is of one fund is told by what each fund pays
    rf"(?:전액|전부|100\s?%|백\s?퍼센트)\s?(?:{'|'.join(LEXICON.funding)})(?=[^?]*(?:[지죠]|맞\S*|인가요?|입니까|이?야|이?에요|예요|인지)[요\s]*\??$)"
)
_BRACKETED = re.compile(r"\([^()]*\)")
_HANGUL = re.compile(r"[가-힣]")
_OFFICES = ("과", "팀", "국", "실", "담당관", "본부", "센터", "사업소", "소")
_OFFICE = re.compile(r"[가-힣]{2,11}[과국실팀소]")
_RATES = ("률", "율")
_FAR = re.compile(r"얼마나|얼만큼|어느\s?정도|어디까지|몇\s?(?:%|퍼센트|프로)|퍼센트|%")
_PERCENT = re.compile(r"퍼센트|%|몇\s?프로")
_EACH = re.compile(r"(?<![가-힣\d])[1한]?\s?[가-힣]{1,3}당(?=\s)")  # 1인당, 가구당
_TAILS = ("도", "로", "만", "나", "의")  # particles that end many a noun
_MORE = 2  # letters by which a name goes on behind what was read as a verb
_NOUN = re.compile(r"[가-힣](?<![는은을를한된던할될고며서면게지데])$")
_WORDS = 5  # English words that an office's name is made of
_THEN = re.compile(r"\s+(?!(?:관련|같은|같이|함께|비교|달리|연계|협력|협의|연관|공동)[가-힣]*)[가-힣]")
_AND = ("하고", "이랑", "랑", "와", "과")


def named(u: Understanding, shelf: Shelf) -> Understanding:
    """Let the documents decide what is a name: 주민참여예산 is no measure, the 과 of 기획예산과 is no "and"."""
    if any(t.joined for t in u.terms):
        said = {w for places in shelf.places.values() for w in places} | {
            level for e in shelf.entries for level in e.levels
        }
        own = {name for e in shelf.entries for name in e.levels[OWN].split("|")}
        u = replace(u, terms=_of_one_name(tuple(_unjoined(t, said) for t in u.terms), u.question, said, own))
    places = frozenset().union(*shelf.places.values())
    levels = {*shelf.levels, *places}
    offices = {squeeze(r.card.department) for r in shelf.racks if r.card and r.card.department}
    u = replace(u, terms=_of_offices(translated(_housed(u.terms, places), places | offices), levels))
    u = replace(
        u,
        terms=tuple(
            _office(t, offices)
            or _whole(t, shelf)
            or _joining(_longest(t, levels, places, alone=not u.required), u.question)
            for t in u.terms
        ),
    )
    u = _of_funds(u, shelf) if u.funding else _rated(_per_head(u, shelf), levels)
    by_funds = _BY_FUNDS.search(u.question) is not None and not u.funding
    wholly = bool(u.funding) and _WHOLLY.search(u.question) is not None
    if u.required and (by_funds or wholly):
        funds = {e.figure.funding for e in shelf.entries if e.figure and e.figure.funding}
        u = replace(u, funding=tuple(f for f in LEXICON.funding if f in funds), whole=u.whole and not wholly)
    if u.tail is None or u.money_said or not any(u.tail in r.said for r in shelf.racks):
        return u
    if Measure.UNIT_PRICE in u.measures:  # 과제당 연구예산: each one's, by a word of its own
        return replace(u, measures=(Measure.UNIT_PRICE,))
    others = tuple(m for m in u.measures if m is not measure_named(u.tail) and m is not Measure.BUDGET)
    return replace(u, measures=others, money=bool(others) and u.money)  # the 기정예산 of an account 사업예산


def _per_head(u: Understanding, shelf: Shelf) -> Understanding:
    """A number that is called by what it is for each is no price: 1인당 1일 배출량, where a row of no money is called just so."""
    each = _EACH.search(u.question)
    if Measure.UNIT_PRICE not in u.measures or not (each or "terms" in u.carried):
        return u
    asked = squeeze(u.question[each.start() :]) if each else "".join(t.variants[0] for t in u.required)
    rows = {
        e.figure.item
        for e in shelf.entries
        if e.figure and e.figure.unit not in {"", "KRW"} and _EACH.match(e.figure.item)
    }
    said = {squeeze(row if each else _EACH.sub("", row)) for row in rows if _EACH.sub("", row).strip()}
    if not any(asked.startswith(name) for name in said):
        return u
    measures = tuple(m for m in u.measures if m is not Measure.UNIT_PRICE)
    plain = replace(u, measures=measures)
    return replace(plain, money=priced(plain))


def _rated(u: Understanding, levels: set[str]) -> Understanding:
    """How far a thing has come is what its rate tells, where only that is printed: 공정이 얼마나 나갔어 asks for 공정률."""
    last = u.required[-1] if u.required else None
    spent = u.money and not _PERCENT.search(u.question)
    plain = u.want == "figure" and not (spent or u.counters or u.measures or u.amounts)
    if last is None or last.foreign or last.context or not plain or not _FAR.search(u.question):
        return u
    names = {name for level in levels for name in level.split("|")}
    rates = {v + rate for v in last.variants for rate in _RATES if v + rate in names}
    if len(rates) != 1 or any(v in names for v in last.variants):
        return u
    whole = rates.pop()
    return replace(u, terms=tuple(replace(t, text=whole, variants=(whole,)) if t is last else t for t in u.terms))


def _of_funds(u: Understanding, shelf: Shelf) -> Understanding:
    """Whose money it is may begin a name, which is then no filter: 도비 반환금 beside 통장 이자.

    What need not be met makes a name with it only where that is the whole of one: 시비 부담 is no 시비 부담분 of another.
    """
    own = {e.levels[OWN] for e in shelf.entries if e.figure and not e.figure.funding}
    for fund in u.funding:
        for n, term in enumerate(u.terms):
            whole = squeeze(fund + term.text)
            said = u.question[: term.start].rstrip().endswith(fund)
            names = {n for level in own for n in level.split("|")} if term.soft else own
            if said and (whole in names if term.soft else any(whole in level for level in names)):
                terms = (*u.terms[:n], replace(term, text=f"{fund} {term.text}", variants=(whole,)), *u.terms[n + 1 :])
                return replace(u, terms=terms, funding=tuple(f for f in u.funding if f != fund))
    paid = {e.figure.funding for e in shelf.entries if e.figure}
    for fund in u.funding:
        at = u.question.find(fund)
        if fund not in paid and at >= 0 and any(level.startswith(fund) for level in own):
            terms = tuple(sorted((*u.terms, Term(fund, (fund,), start=at, head=fund)), key=lambda t: t.start))
            return replace(u, terms=terms, funding=tuple(f for f in u.funding if f != fund))  # 지방채무
    return u


def _unjoined(term: Term, said: set[str]) -> Term:
    whole = next((v for v in term.variants if v.endswith(("과", "와")) and any(v in level for level in said)), None)
    if whole and any(v in {whole + a for a in _AND} for v in term.variants):
        return term  # 총무과하고: the 과 belongs to the name, and another "and" follows it
    return (
        replace(term, joined=False, variants=(whole, *(v for v in term.variants if v != whole)))
        if term.joined and whole
        else term
    )


def _of_one_name(terms: tuple[Term, ...], question: str, said: set[str], own: set[str]) -> tuple[Term, ...]:
    """An "and" that stands within a name joins nothing: 모임 운영 및 시설 지원 where a project is called just that."""
    read = list(terms)
    for n, (term, following) in enumerate(pairwise(terms)):
        if term.joined and term.foreign and following.foreign and _is_one(term, following, said, own):
            read[n] = replace(term, joined=False)
            continue
        whole = squeeze(question[term.start : following.start + len(following.head or following.text)])
        stands = question.startswith(term.text, term.start)  # what was reworded stands elsewhere
        if not (term.joined and stands and _apart(question, term, following) and any(whole in v for v in said)):
            continue
        side = n  # 공모사업 추진과: both words are before the "and"
        while side >= 0 and read[side].joined and (side == n or not _apart(question, terms[side], terms[side + 1])):
            read[side] = replace(read[side], joined=False)
            side -= 1
    return tuple(read)


def _is_one(term: Term, following: Term, said: set[str], own: set[str]) -> bool:
    """Tell whether one name joins what two English words say, and nothing goes by each alone: counselling and treatment is 상담 및 치료."""
    sides_told = [
        any(any(v in n for v in a.variants) and not any(v in n for v in b.variants) for n in own)
        for a, b in ((term, following), (following, term))
    ]
    if all(sides_told):
        return False
    sides = ("|".join(re.escape(v) for v in t.variants if _HANGUL.match(v)) for t in (term, following))
    first, then = sides
    if not (first and then):
        return False
    name = re.compile(f"(?:{first})(?:및|와|과|[·ㆍ,/])?(?:{then})")
    return any(name.search(level) for level in said)


def _apart(question: str, term: Term, following: Term) -> bool:
    """Tell whether more than a space stands between two words."""
    return bool(question[term.start + len(term.text) : following.start].strip())


def asks_document(terms: tuple[Term, ...], shelf: Shelf) -> bool:
    """Tell whether a question names only whose documents it is about: a district, a department, though lines name it too."""
    cards = [r.card for r in shelf.racks if r.card]
    whose = {squeeze(x) for c in cards for x in (c.government, c.department) if x}
    required = [t for t in terms if not t.soft]
    inner = [t for t in required if whose.isdisjoint(t.variants)]
    words = [v for t in inner for v in t.variants]
    names = (level for e in shelf.entries if any(v in e.said for v in words) for level in e.levels[:DOCUMENT])
    return bool(required) and not any(v in name for name in names for v in words)


def translated(terms: tuple[Term, ...], places: frozenset[str] | set[str]) -> tuple[Term, ...]:
    """Read English words that make up the name of one office of the documents as that office: environment policy division."""
    offices = [p for p in places if p.endswith(_OFFICES)]
    for size in range(min(_WORDS, len(terms)), 1, -1):
        for start in range(len(terms) - size + 1):
            run = terms[start : start + size]
            if not all(t.foreign and not t.context for t in run):
                continue
            named = {p for p in offices for way in (run, (*run[1:], run[0])) if _spells(way, p)}
            if len(named) == 1:
                office = named.pop()
                one = replace(
                    run[0], text=" ".join(t.text for t in run), variants=(office,), soft=False, joined=run[-1].joined
                )
                return translated((*terms[:start], one, *terms[start + size :]), places)
    return terms


def _of_offices(terms: tuple[Term, ...], levels: frozenset[str] | set[str]) -> tuple[Term, ...]:
    """One syllable for an office, 과 for division, is met by the names of offices that its other words are in, never within a word."""
    if not any(t.foreign and any(len(v) == 1 and v in _OFFICES for v in t.variants) for t in terms):
        return terms
    names = {n for level in levels for n in level.split("|") if _OFFICE.fullmatch(n)}
    said = {v for t in terms if t.foreign and not t.soft for v in t.variants if len(v) > 1 and _HANGUL.match(v)}

    def met(term: Term) -> Term:
        ends = tuple(v for v in term.variants if len(v) == 1 and v in _OFFICES)
        if not (term.foreign and ends):
            return term
        whole = sorted(n for n in names if n.endswith(ends) and any(v in n for v in said))
        return replace(term, variants=(*whole, *(v for v in term.variants if v not in ends)))

    return tuple(map(met, terms))


def _housed(terms: tuple[Term, ...], places: frozenset[str]) -> tuple[Term, ...]:
    """Read a place and the word after it as the one name that the documents write together: 나래 소방서 is 나래소방서."""
    read: list[Term] = []
    for term in terms:
        before = read[-1] if read else None
        if before is not None and not (before.foreign or term.foreign or before.joined or term.context):
            whole = next((p for a in before.variants for b in term.variants if (p := a + b) in places), None)
            if whole and term.start == before.start + len(before.text) + 1 and places.isdisjoint(term.variants):
                one = replace(term, text=f"{before.text} {term.text}", variants=(whole,), start=before.start, head="")
                read[-1] = replace(one, soft=False)
                continue
        read.append(term)
    return tuple(read)


def _spells(run: tuple[Term, ...], office: str) -> bool:
    """Tell whether an office's name is made of one word for each term, in order, with no more than a word between."""
    pieces = ["|".join(re.escape(v) for v in t.variants if _HANGUL.match(v)) for t in run]
    if not all(pieces) or not any(v.endswith(_OFFICES) for v in run[-1].variants):
        return False
    return re.fullmatch(".{0,2}".join(f"(?:{p})" for p in pieces), office) is not None


def _office(term: Term, offices: set[str]) -> Term | None:
    """The office that a document is of is never its beginning and a particle: 숲길과 is not 숲길 and."""
    whole = next((v for v in term.variants if v in offices), None)
    return replace(term, variants=(whole,)) if whole and not term.foreign else None


def _whole(term: Term, shelf: Shelf) -> Term | None:
    """What looks like a particle belongs to a word that a name of the documents has just so: the 도 of 지방도."""
    whole = max(term.variants, key=len, default="")
    if term.foreign or not whole.endswith(_TAILS) or whole[:-1] not in term.variants:
        return None
    names = (n for e in (*shelf.entries, *shelf.facts) if whole in e.said for n in (*e.names, *e.source.section))
    return (
        replace(term, text=whole, variants=(whole,)) if any(whole in map(squeeze, n.split()) for n in names) else None
    )


def _longest(term: Term, levels: set[str], places: frozenset[str], *, alone: bool) -> Term:
    """A word that the documents have whole is not read as its beginning: 기획예산과 is not 기획; `alone`, it is the subject."""
    if term.foreign or len(term.variants) < 2:
        return term
    if office := next((v for v in term.variants if v in places), None):
        return replace(term, variants=(office,))
    term = replace(term, variants=tuple(v for v in term.variants if not _is_cut(term, v)))
    found = [v for v in term.variants if any(v in level for level in levels)]
    longest = max((len(v) for v in found), default=0)
    kept = tuple(v for v in found if len(v) >= longest - 1)
    if (
        alone
        and term.soft
        and len(kept) == 1
        and longest >= len(min(term.variants, key=len)) + _MORE
        and _NOUN.search(kept[0])
    ):
        return replace(term, text=kept[0], variants=kept, soft=False)  # 즐거운마당 is no verb where one is called so
    return replace(term, variants=kept) if found else term


def _joining(term: Term, question: str) -> Term:
    """The 과 of a word that no document has is "and" before the next: 체육과 환경, where 체육 is told and no 체육과."""
    name = term.text.removesuffix("과")
    after = (
        question[term.start + len(term.text) :]
        if term.start >= 0 and question.startswith(term.text, term.start)
        else ""
    )
    joins = name != term.text and term.variants == (name,) and not term.soft and _THEN.match(after) is not None
    return replace(term, text=name, joined=True) if joins else term


def _is_cut(term: Term, said: str) -> bool:
    """Tell whether what is met is but the beginning of one noun that only ends as a particle does: 상수 of 상수도."""
    joins = term.text == f"{said}과"  # which may be "and"
    pieces = tokens_of(term.text) if said != term.text and term.text.startswith(said) and not joins else ()
    return len(pieces) == 1 and pieces[0][1] == "NNG" and pieces[0][0] == term.text


def _bare(name: str) -> str:
    return squeeze(_BRACKETED.sub("", name) if "(" in name else name)


def officed(terms: tuple[Term, ...], shelf: Shelf) -> tuple[Term, ...]:
    """Read 체육과 as the office that a row or a section is called by, never as 체육 with a particle."""
    offices = {o for t in terms for o in t.variants if o.endswith("과") and o[:-1] in t.variants}
    if not offices:
        return terms
    called = {n for e in shelf.entries for level in e.levels[:PROJECT] for n in level.split("|") if n in offices}
    return tuple(replace(t, variants=tuple(sorted(called & {*t.variants})) or t.variants) for t in terms)


def listed(terms: tuple[Term, ...], shelf: Shelf) -> tuple[Term, ...]:
    """Names with nothing between them are named side by side when each is a line's own name under one owner: 새싹형 줄기형."""
    required = [t for t in terms if not t.soft]
    if len(required) < 2 or any(t.joined for t in required):
        return terms
    under: dict[str, set[tuple[object, ...]]] = {v: set() for t in required for v in t.variants}
    for rack in shelf.racks:
        for e in rack.entries:
            if e.figure is not None and e.figure.unit == "KRW" and (name := _bare(e.figure.item)) in under:
                under[name].add((e.scope, e.figure.owners, e.figure.table))
    for first in range(len(required) - 1):
        last = required[first:]
        homes = [set().union(*(under[v] for v in t.variants)) for t in last]
        if set.intersection(*homes):
            side = {t.start for t in last[:-1]}
            return tuple(replace(t, joined=True) if t.start in side and not t.soft else t for t in terms)
    return terms
