"""Whether what was asked is what is found: every term met by a name, and how near that name stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.language.trade import is_remark, is_trade
from assistant.names.places import DIVISIONS, is_place
from assistant.names.racks import DOCUMENT, OWN, OWNERS, PROJECT, SECTION, TEXT, Entry, Shelf
from assistant.question.meaning import Term
from assistant.question.measures import COUNTER_NOUN
from assistant.question.ordinals import NTH
from index.words.glossary import all_koreans
from index.words.spelling import places_of, squeeze
from ingest.model import Measure
from ingest.numbers.measures import MONEY, names_amount

_WORD = re.compile(r"[\s()\[\]]+")
_ACCOUNT = re.compile(
    r"^\d{2,3}(?:-\d{2})?(?=[가-힣])|(?<=[가-힣])[(\[]?\d{3}-?\d{2}[)\]]?$"
)  # the number before or behind the name of an account: 02 감리비, 감리비(401-02)
_MEASURED = re.compile(r"(?<=[가-힣]{2})(?:예산액?|사업비|집행액|지출액?)$")
_BEST = "최"  # before a grade, what stands above it
_HELD = ("개최", "주최")  # which is no grade
_HAS_NUMBER = re.compile(r"\d+(?:건|명|개소|곳|팀)")
_DENIALS = "비미순"  # at the beginning of a name: what is not, not yet, or only what is left
_DENIED = re.compile(rf"(?:^|[^가-힣])[{_DENIALS}]\Z")
_HOUSES = "관사청"
_WANTING = ("부족", "초과", "미달", "미확보")
_TORN = 3  # words that a name is torn into: what stands between two is met elsewhere
_SHORT_NAME = 4  # letters of a name cut short: two of its beginning, two of its end


@dataclass(frozen=True, slots=True)
class Cover:
    """How one entry meets the terms: the level of each required one, and how many soft ones its own names meet."""

    levels: tuple[int, ...]
    soft: int
    exact: bool  # its own name says the terms and nothing more
    context: int = 0  # how many words of the conversation it meets
    column: int = 0  # how well the heading of its column meets the terms
    title: str = ""  # the name of its section or project, where that says the terms and nothing more

    @property
    def own(self) -> int:
        """How many required terms the entry's own name meets."""
        return sum(1 for level in self.levels if level == OWN)

    @property
    def distance(self) -> int:
        """How far out the terms are met, added up."""
        return sum(self.levels)


def cover(terms: tuple[Term, ...], entry: Entry, shelf: Shelf, around: str = "") -> Cover | None:
    """Return how an entry meets every required term, or None when one is not met; `around` is the text it stands in."""
    levels = []
    places = _of_part(entry, shelf.local.get(entry.scope, frozenset()))
    for term in terms:
        if term.soft:
            continue
        level = _level(term, entry, places)
        if level not in (None, TEXT) and (
            _cuts_number(term, entry.levels[level]) or _is_other_word(term, entry.levels[level])
        ):
            return None
        if level is None and around and any(v in around and v not in _WANTING for v in term.variants):
            level = TEXT
        if level is None:
            return None
        levels.append(level)
    required = tuple(t for t in terms if not t.soft)
    if _torn(required, levels, entry, places) or _turned(required, levels, entry) or _lacks(terms, levels, entry):
        return None
    return Cover(
        tuple(levels),
        _softly(terms, entry) if len(required) < len(terms) else 0,
        _is_exact(terms, entry),
        _in_talk(terms, entry),
        _by_column(terms, entry),
        _title(terms, entry),
    )


def _of_part(entry: Entry, places: frozenset[str]) -> frozenset[str]:
    """Leave out the divisions of a paper that are not the one whose part of it an entry stands in."""
    part = squeeze(entry.source.section[0]) if entry.source.section else ""
    if part not in places or not part.endswith(DIVISIONS):
        return places
    return frozenset(p for p in places if p == part or not p.endswith(DIVISIONS))


def _softly(terms: tuple[Term, ...], entry: Entry) -> int:
    """Return how many words that need not be met an entry's own names meet."""
    said = "|".join((entry.levels[OWN], entry.levels[OWNERS], _trade_name(entry), _unit(entry)))
    return sum(1 for t in terms if t.soft and not t.context and _holds(said, t.variants))


def _in_talk(terms: tuple[Term, ...], entry: Entry) -> int:
    """Return how many words of the conversation an entry meets."""
    lent = [t for t in terms if t.context]
    if not lent:
        return 0
    name = squeeze(entry.name)
    renamed = any(v in name for t in terms if not t.soft for v in t.variants)
    about = (
        entry.levels[OWNERS:] if renamed else entry.levels
    )  # what is named anew does not go by what was named before, unless the heading of its column says both
    if entry.figure is not None and is_remark(entry.figure.column):  # nor by what only heads a remark
        about = tuple(level.replace(squeeze(entry.figure.column), "") for level in about)
    met = sum(1 for t in lent if any(v in level for v in t.variants for level in about))
    return met + sum(1 for t in lent if _holds(_two_words(entry), t.variants))


def _two_words(entry: Entry) -> str:
    """Return the heading that a count stands under, where it is of two words: 임시회 처리안건."""
    f = entry.figure
    counted = f is not None and f.table is not None and f.unit.startswith("count:") and not is_remark(f.column)
    return squeeze(f.column) if f and counted and len(_WORD.split(f.column.strip())) > 1 else ""


def _cuts_number(term: Term, said: str) -> bool:
    """Tell whether a number is met only as the tail of a longer one: 4년 is no 2024년, 5명 no 15명."""
    if not term.variants or not term.variants[0][0].isdigit():
        return False
    return not any(re.search(rf"(?<!\d){re.escape(v)}", said) for v in term.variants if v in said)


def _is_other_word(term: Term, said: str) -> bool:
    """Tell whether an English word is met only by the beginning of another word: books are no 도서관, gardens no 정원사."""
    others = (
        [o for v in term.variants for o in _houses(v) if o in said and o not in term.variants] if term.foreign else []
    )
    for other in others:
        said = said.replace(other, "|")
    return bool(others) and not any(v in said for v in term.variants)


@lru_cache(maxsize=4_096)
def _houses(word: str) -> tuple[str, ...]:
    """Return the known words for a house, an office or a person that a word begins."""
    return tuple(word + end for end in _HOUSES if word + end in all_koreans())


def _trade_name(entry: Entry) -> str:
    """A count's row may be called by words of the trade alone: 편성현황 beside 제안현황."""
    return squeeze(entry.figure.item) if entry.figure is not None and entry.figure.unit.startswith("count:") else ""


def _unit(entry: Entry) -> str:
    return (
        entry.figure.unit.removeprefix("count:") if entry.figure is not None and entry.figure.value is not None else ""
    )


def _torn(terms: tuple[Term, ...], levels: list[int], entry: Entry, places: frozenset[str]) -> bool:
    """A name of several words is met as a whole: 온마을 반려식물 포럼 is no 포럼 of 온마을 in a project of 반려식물.

    Whose it is tears no name: 제3회 가람구 책잔치.
    What the outer name calls just so is no other: 음식물 폐기물 수거량 is the 음식물류 수거량 of a project of 음식물류 폐기물.
    """
    if len(terms) < _TORN:
        return False

    def one_name(a: Term, b: Term, level: int = OWN) -> bool:
        said = entry.levels[level].split("|") if level < TEXT else ()
        return any(any(v in name for v in a.variants) and any(v in name for v in b.variants) for name in said)

    f = entry.figure
    if f is not None and f.part_of is not None and f.unit.startswith("count:"):
        return False  # the 대여소 of 동구 among all of them: its name is put together from the whole's and its own
    return any(
        levels[n] > OWNERS
        and levels[n - 1] == OWN == levels[n + 1]
        and terms[n - 1].bare
        and terms[n].bare
        and not NTH.fullmatch(terms[n - 1].text)
        and not _is_place(terms[n].variants, places)
        and _follows(terms[n], terms[n + 1])
        and one_name(terms[n - 1], terms[n + 1])  # a row and its column are two names
        and not one_name(terms[n - 1], terms[n], levels[n])
        for n in range(1, len(terms) - 1)
    )


def _lacks(terms: tuple[Term, ...], levels: list[int], entry: Entry) -> bool:
    """Tell whether a name says how much of a thing is missing or too much, which was not asked: 주차면 부족 850면 is no 주차면."""
    own = entry.levels[OWN]
    if entry.figure is None or OWN not in levels or not any(w in own for w in _WANTING):
        return False
    met = [t for t in terms if not t.context and _holds(own, t.variants)]
    if any(w in v for t in terms for v in t.variants for w in _WANTING):
        return False
    said = [name for name in own.split("|") for t in met if _holds(name, t.variants)]
    return any(name.endswith(_WANTING) for name in said) or any(
        f"{v}{w}" in own for t in met for v in t.variants if v in own for w in _WANTING
    )


def _follows(term: Term, following: Term) -> bool:
    """Tell whether one word stands right after another: a name in brackets at the end of a question is not torn by what is before it."""
    return term.foreign or following.foreign or following.start <= term.start + len(term.text) + 1


def _turned(terms: tuple[Term, ...], levels: list[int], entry: Entry) -> bool:
    """Two English words side by side name what the second says: a beach festival is no beach patrol of a project of festivals.

    What one name holds both of is of that name: the performance report over a column of performance.
    """
    if not any(t.foreign for t in terms[1:]):
        return False

    def one_name(a: Term, b: Term, level: int) -> bool:
        names = entry.levels[level].split("|")
        return any(_holds(name, a.variants) and _holds(name, b.variants) for name in names)

    caption = squeeze(entry.figure.caption) if entry.figure is not None and entry.general else ""
    return any(
        a.foreign
        and b.foreign
        and b.start == a.start + 1
        and levels[n] == OWN
        and levels[n + 1] in (SECTION, PROJECT, DOCUMENT)
        and not one_name(a, b, levels[n + 1])
        and not _holds(caption, b.variants)  # the total of a table of that, in a project of the other
        for n, (a, b) in enumerate(pairwise(terms))
    )


def _by_column(terms: tuple[Term, ...], entry: Entry) -> int:
    figure = entry.figure
    if figure is None or figure.unit == "KRW" or not figure.column or (not figure.unit and figure.measure in MONEY):
        return 0
    column = squeeze(figure.column)
    words = {squeeze(w) for w in _WORD.split(figure.column)} - {""}
    said = "|".join(squeeze(x) for x in (figure.caption, figure.item, *figure.owners))
    remark = is_remark(figure.column)

    def names(v: str) -> bool:
        return v in words or (v in column and v not in said and not remark)

    def called(t: Term) -> int:
        """선임 건수 is not meant by 건수 alone: a word that every count goes by names its column with the words beside it."""
        met = [v for v in t.variants if len(v) > 1 and names(v)]
        if not met or (t.text in COUNTER_NOUN and not all(_said_of(w, terms) for w in words - {*met})):
            return 0
        return (
            3 if not words.isdisjoint((*met, *(f"{v}수" for v in met))) else 2
        )  # 채택 before 불채택, 점포수 before 빈점포

    return sum(called(t) for t in terms if not t.context)


def _said_of(word: str, terms: tuple[Term, ...]) -> bool:
    return is_trade(word) or any(v in word or word in v for t in terms for v in t.variants)


def reached(required: tuple[Term, ...], shelf: Shelf) -> tuple[Entry, ...]:
    """Return the figures whose names, or whose places, hold every word that must be met: most of many scopes need no closer look."""
    key = ("reached", tuple(t.variants for t in required))
    return shelf.once(key, lambda: tuple(_reached(required, shelf)))


def _reached(required: tuple[Term, ...], shelf: Shelf) -> Iterator[Entry]:
    for rack in shelf.racks:
        places = shelf.local.get(rack.scope, frozenset())
        if reaches(required, rack.said, places):
            yield from (e for e in rack.entries if reaches(required, e.said, places))


def reaches(terms: tuple[Term, ...], said: str, places: frozenset[str]) -> bool:
    """Whether every required term is met by what is said or by a place: many entries need no closer look."""
    return all(t.soft or _holds(said, t.variants) or _is_place(t.variants, places) for t in terms)


def _holds(text: str, variants: tuple[str, ...]) -> bool:
    for variant in variants:  # noqa: SIM110 - a plain loop is half the cost, and every figure found is looked at
        if variant in text:
            return True
    return False


@lru_cache(maxsize=4096)
def _is_place(variants: tuple[str, ...], places: frozenset[str]) -> bool:
    return any(is_place(v, places) for v in variants)


def _level(term: Term, entry: Entry, places: frozenset[str]) -> int | None:
    for level, text in enumerate(entry.levels if _holds(entry.said, term.variants) else ()):
        if not text or not _holds(text, term.variants) or (_BEST in text and _is_best(text, term.variants)):
            continue
        if level == OWNERS and not _is_price(entry) and _is_another_count(text, term.variants):
            continue
        if not _is_denied(text, term.variants) and not _is_short_itself(text, term.variants):
            return level
    return TEXT if _is_place(term.variants, places) else None


def _is_price(entry: Entry) -> bool:
    """Tell whether an entry is what one of a thing costs: it is of all that stand over it."""
    return entry.figure is not None and entry.figure.measure is Measure.UNIT_PRICE


def _is_another_count(text: str, variants: tuple[str, ...]) -> bool:
    """Tell whether a name is met only where a number of its own follows it: 불합격 of `합격 8명, 불합격 3명` over the retried.

    By itself that number only says how many there are of what is told below: 순찰대 20명 운영 over 피복비.
    """
    said = [v for v in variants if v in text]
    return len(_HAS_NUMBER.findall(text)) > 1 and all(
        _HAS_NUMBER.match(text, at + len(v)) for v in said for at in places_of(v, text)
    )


def _is_short_itself(text: str, variants: tuple[str, ...]) -> bool:
    """Tell whether a name tells the numbers of a shortage, 일손 부족(필요 30명, 현원 22명): what is done about it is none of them."""
    return any(v in _WANTING and re.search(rf"{v}(?:필요|정원|소요)\d+명", text) is not None for v in variants)


def _is_best(text: str, variants: tuple[str, ...]) -> bool:
    """Tell whether a grade is met only within the one above it: 우수 is no 최우수, but 준비 is one in 개최 준비."""
    return not any(
        not text.endswith(_BEST, 0, at) or text.endswith(_HELD, 0, at) for v in variants for at in places_of(v, text)
    )


def _is_denied(text: str, variants: tuple[str, ...]) -> bool:
    """Tell whether a word is met only behind what makes another of it: 유동부채 is no 비유동부채, 자산 no 순자산, 취업자 no 미취업자."""
    if not any(f"{denial}{v}" in text for v in variants for denial in _DENIALS):
        return False
    return not any(not _DENIED.search(text, 0, at) for v in variants for at in places_of(v, text))


def _is_exact(terms: tuple[Term, ...], entry: Entry) -> bool:
    if entry.figure is not None and is_remark(entry.figure.column):
        return False
    met = [t for t in terms if not t.context and _holds(entry.levels[OWN], t.variants)]
    must = _said([t for t in met if not t.soft], entry)
    if not must:
        return False
    asked = {must, _said(met, entry)}
    own = {squeeze(entry.name), _ACCOUNT.sub("", squeeze(entry.name)), entry.levels[OWN]}
    if not asked.isdisjoint(own):
        return True
    if entry.figure is not None and entry.figure.unit.startswith("count:") and entry.figure.column:
        last = squeeze(_WORD.split(entry.figure.column.strip())[-1])
        own |= {squeeze(entry.figure.column), last}  # 자치법규 조례: the 조례
    if entry.figure is not None and entry.figure.table is not None and names_amount(entry.figure.column):
        own.add(squeeze(entry.figure.column))  # a column of amounts of their own kind: 순세계잉여금
    if entry.figure is not None and entry.figure.table is None and entry.figure.unit == "KRW":
        own.add(_MEASURED.sub("", squeeze(entry.name)))  # 예비비 예산 900억원
    return not asked.isdisjoint(own)


def _said(terms: list[Term], entry: Entry) -> str:
    return "".join(next(v for v in t.variants if v in entry.levels[OWN]) for t in terms)


def titles(entry: Entry) -> tuple[str, ...]:
    """Return the names of the section and the project that an entry is of."""
    return _titles("|".join(entry.levels[SECTION : PROJECT + 1]))


@lru_cache(maxsize=4_096)
def _titles(said: str) -> tuple[str, ...]:
    return tuple(n for n in dict.fromkeys(said.split("|")) if n)


def _title(terms: tuple[Term, ...], entry: Entry) -> str:
    """Return the name of the section or project that is said whole, in words of which none is left over."""
    wanted = [t for t in terms if not t.context]
    if len(wanted) < 2:
        return ""
    for name in titles(entry):
        met = [next((v for v in t.variants if v in name), "") for t in wanted]
        if sum(map(bool, met)) > 1 and "".join(met) == name:
            return name
    return ""


def extends(name: str, entry: Entry) -> bool:
    """Tell whether an entry is of what a name only begins: 꽃길 조성 2단계 where 꽃길 조성 was said."""
    return any(other.startswith(name) and other != name for other in titles(entry))


def uncovered(terms: tuple[Term, ...], shelf: Shelf) -> tuple[Term, ...]:
    """Return the required terms that nothing on the shelf is called by."""
    places = frozenset().union(*shelf.places.values()) if shelf.places else frozenset()
    return tuple(
        t
        for t in terms
        if not t.soft and not any(_holds(r.said, t.variants) for r in shelf.racks) and not _is_place(t.variants, places)
    )
