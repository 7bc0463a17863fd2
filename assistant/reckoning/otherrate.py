"""A rate that is printed under a name of its own is no share of something else: 수용률 is none of what was 접수."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from index.words.spelling import squeeze
from ingest.model import Figure

_SHARE_WORD = re.compile(r"비율|비중|몇(?:%|퍼센트|프로)|차지")
_SHARED = ("보조", "부담", "분담", "지원", "반영", "배분", "이자", "참여")
_RATE = re.compile(r"(?P<of>[가-힣]{2,})(?<!비)(?<!점유)(?<!구성)[률율](?:\(%\))?$")


def is_other_rate(figure: Figure, ask: Ask) -> bool:
    """Tell whether a rate is called after something of which the question says nothing: 달성률 is no share of a budget, 승소율 none of what is 종결."""
    said = squeeze(ask.u.question)
    called = {m["of"] for name in (figure.column, figure.item) if (m := _RATE.search(squeeze(name)))}
    if ask.u.measures:
        return any(of not in said for of in called)
    last = _RATE.search(squeeze(figure.item))
    return last is not None and _SHARE_WORD.search(said) is not None and _is_of_other(last["of"], ask)


def _is_of_other(of: str, ask: Ask) -> bool:
    """Tell whether what a rate is of is neither named nor a word for a share: 접수민원(90건) 수용률, where 접수 is asked of."""
    if of.endswith(_SHARED):
        return False
    return not any(v in of or of in v for t in ask.u.terms for v in t.variants if len(v) > 1)
