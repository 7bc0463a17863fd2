"""Words of a question that stand aside of its subject: what a bracket says again, and those whom the money goes to."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.language.phrasebook import phrasebook
from assistant.names.places import is_place
from assistant.names.racks import SECTION, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_BRACKET = re.compile(r"\s?\(([^()]{1,60})\)")
_BESIDE = r"(?:과|와|이랑|랑|하고|이나|나|은|는)?\s?(?:및|[,·×xX*/])?\s?"
_EXAMPLE = re.compile(r"(?:[가-힣]+(?:이나|나|이랑|랑|하고|,|·)\s?){0,3}[가-힣]+\s(?:같은|같이)\s(?=[가-힣]{2})")
_THEN = re.compile(r"\s?(?:때|시기|시절|당시|기간)(?:에|의|는|엔|에는)?(?![가-힣])")
_TITLED = re.compile(r"[가-힣][는은한던할된될]\s(?:그\s)?(?:사업|과제|제도|행사|프로그램)\s?\(([^()]{2,60})\)")
_SEASONS = ("봄", "여름", "가을", "겨울", "춘계", "하계", "추계", "동계")
_OF_YEAR = frozenset({"연말", "연초", "연중", "상반기", "하반기"})
_SEASON = re.compile(r"(?:늦|초|한)?(?:봄|여름|가을|겨울)철?에\s[가-힣]{1,3}[는린인한할]\s")
_NAME = 4  # letters of a Korean name that says what it is of
_SEVERAL = 2  # English words that say so
_HALL = re.compile("[시군구도]청")
_DOES = re.compile(r"에서\s[가-힣]*[는은한된낸연친][\s]")
_GIVEN = re.compile(
    r"들?(?:에게|에다|한테|에|로)(?:는|다)?\s[^,?]*?(?:주|준|줘|내려|보내|교부|지원|나[눠누]|배분|지급)"
)


def aside(u: Understanding, missing: Collection[Term], shelf: Shelf) -> frozenset[Term]:
    """Return the words that need not be met, because the others say what is asked about."""
    said = (*_said_again(u, missing), *_entitled(u, missing, shelf), *_in_season(u, missing, shelf))
    return frozenset({*said, *_of_kind(u, missing, shelf), *_given(u), *_by(u), *_then(u), *_factors(u), *_examples(u)})


def _of_kind(u: Understanding, missing: Collection[Term], shelf: Shelf) -> list[Term]:
    """English for what kind of thing it is names nothing beside its Korean name, nor, where no paper has it, beside several other words."""
    kinds = [t for t in u.required if t.foreign and t.text.lower() in phrasebook().kinds_english]
    if not kinds or u.want in {"rank", "compare", "list"}:
        return []
    places = frozenset[str]().union(*shelf.places.values())
    rest = [
        t
        for t in u.required
        if t not in kinds and t not in missing and not any(is_place(v, places) for v in t.variants)
    ]
    named = sum(len(t.text) for t in rest if not t.foreign) >= _NAME
    return [t for t in kinds if not _counted(u, t) and (named or (t in missing and len(rest) > _SEVERAL))]


def _counted(u: Understanding, term: Term) -> bool:
    """Tell whether it is asked how many of a kind there are."""
    return (
        re.search(
            rf"\b(?:how many|number of|which) (?:[\w-]+ ){{0,1}}{re.escape(term.text)}\b", u.question, re.IGNORECASE
        )
        is not None
    )


def _entitled(u: Understanding, missing: Collection[Term], shelf: Shelf) -> list[Term]:
    """What describes a project need not be met by its names where its title stands in brackets: 헌 책을 모으는 사업(책나눔 운영)."""
    named = _TITLED.search(u.question)
    every = (e for r in shelf.racks for e in (*r.facts, *r.entries)) if named else ()
    titles = {r.scope.project for r in shelf.racks} | {e.names[0] for e in every if e.names}
    if named is None or squeeze(named[1]) not in {squeeze(t) for t in titles if t}:
        return []
    places = frozenset[str]().union(*shelf.places.values())
    told = (t for t in u.required if 0 <= t.start < named.start(1) and (t.verbal or t not in missing))
    return [t for t in told if not any(is_place(v, places) for v in t.variants)]


def _in_season(u: Understanding, missing: Collection[Term], shelf: Shelf) -> list[Term]:
    """When a thing is held need not be met where no name tells by its season which is meant: 가을에 열리는 장터."""
    asked = u.want == "when"  # 연말 설문조사는 언제: the day that is told says it
    said = [
        t for t in missing if (asked and t.text in _OF_YEAR) or (t.start >= 0 and _SEASON.match(u.question, t.start))
    ]
    if not said or len(u.required) < 2:
        return []
    if all(t.text in _OF_YEAR for t in said):
        return said
    return [] if any(s in n for e in shelf.entries for n in e.levels[:SECTION] for s in _SEASONS) else said


def _by(u: Understanding) -> list[Term]:
    """An office of no name that does what is counted is whose papers they are: 구청에서 낸 자료가 몇 건."""
    if not u.counters or u.money or len(u.required) < 2:
        return []
    return [t for t in u.required if t.start >= 0 and _HALL.fullmatch(t.text) and _DOES.match(u.question, t.start + 2)]


def _examples(u: Understanding) -> list[Term]:
    """What is only an example of a thing that is named need not be met: 축제 같은 행사성 프로그램."""
    named = _EXAMPLE.search(u.question)
    if named is None:
        return []
    examples = [t for t in u.required if named.start() <= t.start < named.end()]
    return examples if any(t.start >= named.end() for t in u.required) else []


def _factors(u: Understanding) -> list[Term]:
    """How a thing is reckoned is told with what its price is multiplied by: 산출내역 (면적이랑 단가)."""
    if u.want != "basis":
        return []
    named = [t for t in u.required if t.text in phrasebook().factors and _priced(u.question, t.text)]
    return named if len(named) < len(u.required) else []


def _priced(question: str, word: str) -> bool:
    """Tell whether a word stands beside 단가, joined with it."""
    return re.search(rf"{word}{_BESIDE}단가|단가{_BESIDE}{word}", question) is not None


def _then(u: Understanding) -> list[Term]:
    """What happened then only says a year again that is told in digits: 코로나 때 2020년."""
    if not u.years or len(u.required) < 2:
        return []
    return [
        t
        for t in u.required
        if t.start >= 0 and t.text in phrasebook().eras and _THEN.match(u.question, t.start + len(t.text))
    ]


def _said_again(u: Understanding, missing: Collection[Term]) -> list[Term]:
    """A bracket that the documents know says what no document calls so: 감시카메라(CCTV), 복지 콜택시(특별교통수단)."""
    again: list[Term] = []
    for bracket in _BRACKET.finditer(u.question):
        inner = squeeze(bracket[1])
        told = [t for t in u.required if any(v in inner for v in t.variants)]
        if not told or any(t in missing for t in told):
            continue
        edge = bracket.start()
        for term in sorted((t for t in u.required if 0 <= t.start < edge), key=lambda t: -t.start):
            if term not in missing or u.question[term.start : edge].strip() != term.text:
                break
            again.append(term)
            edge = term.start
    return again


def _given(u: Understanding) -> list[Term]:
    """Those whom money is given to name no item of it: 자치구에 보조인력 인건비로 얼마 내려보내."""
    if len(u.required) < 2:
        return []
    receivers = phrasebook().receivers
    return [
        t
        for t in u.required
        if t.start >= 0 and t.text in receivers and _GIVEN.match(u.question, t.start + len(t.text))
    ]
