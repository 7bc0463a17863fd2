"""Two things set against each other by 보다: what is said before it and after it are the two sides."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question.meaning import Term

_COMPARES = frozenset({"change", "change_rate", "compare"})
_WHETHER = re.compile(
    r"보다는?\s(?:\S+\s){0,4}?(?:더\s)?(?:많|적|크|큰|커|컸|작|높|낮|비싸|비싼|싸|싼)[가-힣]*\s*[?.!]*\s*$"
)
_BY = re.compile(r"보다는?\s[^?]*?몇\s?[가-힣]+\s(?:더\s)?(?:많|적|크|큰|작|높|낮)")  # 규칙보다 조례가 몇 건 더 많아


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
    before = max((n for n, t in enumerate(terms[:than]) if not t.soft), default=None)
    side = than if after else before
    if side is None:
        return want, terms
    return want, (*terms[:side], replace(terms[side], joined=True), *terms[side + 1 :])


def _is_than(term: Term, text: str) -> bool:
    """Tell whether 보다 follows a name."""
    return not term.soft and term.start >= 0 and text[term.start + len(term.text) :].startswith("보다")
