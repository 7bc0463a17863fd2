"""Two things set against each other by 보다: what is said before it and after it are the two sides."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question.meaning import Term
from assistant.question.measures import measure_named
from ingest.text.lexicon import LEXICON

_COMPARES = frozenset({"change", "change_rate", "compare"})
_WHETHER = re.compile(
    r"보다는?\s(?:\S+\s){0,4}?(?:더\s)?(?:많|적|크|큰|커|컸|작|높|낮|비싸|비싼|싸|싼)[가-힣]*\s*[?.!]*\s*$"
)
_BY = re.compile(r"보다는?\s[^?]*?몇\s?[가-힣]+\s(?:더\s)?(?:많|적|크|큰|작|높|낮)")  # 규칙보다 조례가 몇 건 더 많아

_FOLD = re.compile(
    r"몇\s?배(?!송|수|출|관|선|달|치)|\bhow many times (?:as )?(?:more|larger|bigger|higher|greater|much|large|big)\b",
    re.IGNORECASE,
)
_OF = r"(?:의|보다|에\s?비해서?|에\s?비하면|\s?대비)"
_ALMOST = r"(?:거의\s|대략\s|약\s|무려\s|한\s|총\s|대체\s|정확히\s)?"
_AS_MANY = re.compile(
    rf"{_OF}\s*{_ALMOST}몇\s?배\S*(?:\s(?:더|정도|쯤|가량|많|크|큰|커|컸|높|비싸|되|돼|됩|됐|인)\S*){{0,3}}"
)
_MOVED = re.compile(r"몇\s?배\S{0,2}\s?(?=(?:더\s)?(?:늘|줄|증가|감소|커|뛰|불|올|차이))")
_TIMES = re.compile(r"\bhow many times (?:as )?(?:more|larger|bigger|higher|greater|much|large|big)\b", re.IGNORECASE)
_THAN = re.compile("보다")
_LED = re.compile(r"(?:은|는|이|가)\s")
_AFTER = re.compile(r"의?\s?(?:(?:19|20)\d\d\s?년도?의?\s)?([가-힣]{2,6}?)(?=보다|은\s|는\s|이\s|가\s)")


def asks_fold(question: str) -> bool:
    """Tell whether a question asks how many times over one thing is another.

    >>> asks_fold("강사비는 재료비의 몇 배야?"), asks_fold("교육은 몇 번 해?"), asks_fold("몇 배송지야?")
    (True, False, False)
    """
    return _FOLD.search(question) is not None


def as_difference(text: str) -> str:
    """Read how many times over as by how much: what the two are is asked alike.

    >>> as_difference("강사비는 재료비의 몇 배야?"), as_difference("2030년보다 몇 배나 늘었어?")
    ('강사비는 재료비보다 얼마나 많아', '2030년보다 얼마나 늘었어?')
    """
    text = _MOVED.sub("얼마나 ", text)
    text = _AS_MANY.sub("보다 얼마나 많아", text)
    return _TIMES.sub("how much larger", text)


def set_against(want: str, terms: tuple[Term, ...], text: str) -> tuple[str, tuple[Term, ...]]:
    """Return what is wanted, and the terms with "and" between the two sides: 정원보다 현원이 많아, 조례가 규칙보다 몇 건 많아."""
    than = next((n for n, t in enumerate(terms) if _is_than(t, text)), None)
    if than is None:
        return want, terms
    want = "compare" if want == "figure" and _WHETHER.search(text) else want
    want = "change" if want == "count" and _BY.search(text) else want
    if want not in _COMPARES:
        return want, terms
    after = any(not t.soft for t in terms[than + 1 :])
    named = [n for n, t in enumerate(terms[:than]) if not t.soft]
    before = max((n for n in named if _follows(_LED, terms[n], text)), default=max(named, default=None))
    side = than if after else before
    if side is None:
        return want, terms
    return want, (*terms[:side], replace(terms[side], joined=True), *terms[side + 1 :])


def _is_than(term: Term, text: str) -> bool:
    """Tell whether 보다 follows a name."""
    if term.soft:
        return term.text.endswith("기보다")  # 숲길 가꾸기보다: a verb in a name
    return _follows(_THAN, term, text)


def _follows(mark: re.Pattern[str], term: Term, text: str) -> bool:
    """Tell whether something follows a name, or the word of the trade behind it: 강사비 예산보다."""
    if term.start < 0:
        return False
    rest = text[term.start + len(term.text) :]
    said = _AFTER.match(rest)
    traded = said is not None and (measure_named(said[1]) is not None or said[1] in LEXICON.funding)
    behind = rest[said.end() :] if said and traded else rest
    return mark.match(rest) is not None or mark.match(behind) is not None
