"""What each one has of a thing, how many got some of it, and by how many a part of it changed, is no number of the thing itself.

1인당 숲 면적 is no 숲 면적, 상자 배부(5개 자치구) no number of 상자, 큰관 누수는 전년대비 △39건 no change of 누수.
"""

from __future__ import annotations

import re

from assistant.answer import AnswerFigure
from assistant.choice.ask import Ask
from index.words.spelling import squeeze
from ingest.model import Figure

_PER = re.compile(
    r"[가-힣]당(?![가-힣])|[가-힣]마다|(?:한|1)\s?(?:명|사람|인|가구|곳|개소)|평균|\b(?:per|each|average)\b",
    re.IGNORECASE,
)
_PER_NAMED = re.compile(r"(?<!\d)1\s?(?:인|명|가구|세대|개소)당")
_HOLDERS = re.compile(r"\s?(자치구|시군구|시·군·?구?|읍면동|동네|부서|기관|단체)(?![가-힣])")
_SET_AGAINST = re.compile(r"전년도?|작년|전기|전월|지난해|동기|같은기간|대비|증감|변화|증가|감소|건수|[은는이가의]")


def is_for_one(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether how much there is of a thing is asked for, and what is told is what each one has of it: 1인당 숲 면적."""
    said = "\n".join((ask.u.question, *(a.question for a in ask.so_far)))
    if _PER.search(said) or ask.u.want not in {"count", "figure"}:
        return False
    return all(f.unit.startswith("count:") and _PER_NAMED.search("|".join((f.name, *f.label))) for f in told)


def counts_holders(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it is asked how many of a thing there are, and what is told counts who got it: 상자 배부(5개 자치구)."""
    if ask.u.want != "count" or not told:
        return False
    holders = [_HOLDERS.match(_after_printed(f)) for f in told]
    return all(h is not None and h[1] not in ask.u.question for h in holders)


def _after_printed(figure: AnswerFigure) -> str:
    line = figure.source.quote if figure.source else ""
    return line.partition(figure.printed)[2] if figure.printed else ""


def changed_in_part(ask: Ask, figure: Figure) -> bool:
    """Tell whether a line says by how many some of what is asked about changed: 큰관 누수는 전년대비 △39건, of 누수."""
    if figure.table is not None or not figure.unit.startswith("count:"):
        return False
    rest = squeeze(figure.item)
    for word in sorted((v for t in ask.u.required for v in t.variants), key=len, reverse=True):
        rest = rest.replace(word, "")
    return len(_SET_AGAINST.sub("", rest)) > 1
