"""Things of a kind that a question names by the end of their names: 제일 많은 동 are 윗말동, 아랫말동 of one table."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.groups import Match
from assistant.choice.tiers import MISSING, tier_of
from assistant.names.cover import cover
from index.words.spelling import squeeze

_KIND = re.compile(
    r"(?:많은|적은|큰|작은|높은|낮은|많이\s\S{1,5}|적게\s\S{1,5})\s?(?P<kind>[가-힣]{1,4}?)(?:은|는|이|가|을|를|의|이야|야|인가요?|예요|이에요|입니까|인지)?\s?(?:어디|어느|뭐|무엇|누구|몇|얼마|알려|말해|\?|$|,)\S*"
)
_BY = re.compile(
    r"(?P<by>[가-힣]{2,8}?)(?:이|가|은|는|도)?\s?(?:가장|제일|젤|최고로?)\s?(?:많|적|크|큰|작|높|낮|넓|좁|길|긴|짧)"
)
_LED = re.compile(
    r"(?:^|\s)(?P<kind>[가-힣]{2,6}?)(?:들)?(?:\s(?:중|가운데)(?:에서?|에)?|중에서?|(?<=분야|부문|과목|항목|종목|유형|종류|부서|업종|품목|단체|기관|시설|지역|마을|코스|노선|강좌)중|별(?:로)?)\s[^?]*?(?:(?:가장|제일|젤|번?째로)\s|순위|(?:많은|적은|큰|작은|높은|낮은)\s?순)"
)
_FIRST = re.compile(
    r"(?<![가-힣])(?:어느|어떤|무슨)\s?(?P<kind>과|팀|국|동)(?:가|이|의|에서)\s(?:[^?]*\s)?(?:가장|제일|젤)\s"
)  # the office said first
_OFFICES = {"division": "과", "department": "과", "team": "팀", "bureau": "국"}
_WHICH = re.compile(rf"\bwhich ({'|'.join(_OFFICES)})(?:['’]s)?\b(?! (?:is|was) in charge)", re.IGNORECASE)
_NO_KIND = frozenset({"것", "거", "건", "게", "곳", "데", "쪽", "해", "달", "때", "사업", "항목", "순", "연도", "년도"})


def kind_asked(question: str) -> str:
    """Return the kind of thing that is ranked, where a word of its own says so.

    >>> kind_asked("가로등이 제일 많은 동은?"), kind_asked("예산이 가장 큰 것은?"), kind_asked("직원이 제일 많은 팀이 어디야?")
    ('동', '', '팀')
    >>> kind_asked("Which division's budget rose the most?")
    '과'
    >>> kind_asked("어느 과가 제일 많이 남았어"), kind_asked("어느 해가 제일 많아")
    ('과', '')
    """
    if office := _WHICH.search(question):
        return _OFFICES[office[1].lower()]
    match = _FIRST.search(question) or _KIND.search(question)
    return "" if match is None or match["kind"] in _NO_KIND else match["kind"]


def kind_led(question: str) -> str:
    """Return the kind of thing of which one is looked for, where that is said before it.

    >>> kind_led("지출 과목 중 이월액이 가장 큰 것은?"), kind_led("가장 큰 과목은?"), kind_led("사업 중 제일 큰 것은?")
    ('과목', '', '')
    >>> kind_led("마당중에 돈 제일 많이 드는 건?"), kind_led("놀이 마당별 예산 순위")
    ('마당', '마당')
    """
    match = _LED.search(question)
    return "" if match is None or match["kind"] in _NO_KIND else match["kind"]


def told_by(question: str) -> str:
    """Return the word for what things are ranked by: the heading of a column, where a table has several.

    >>> told_by("정원이 제일 많은 데는?"), told_by("면적이 가장 넓은 곳은?"), told_by("가장 큰 사업은?")
    ('정원', '면적', '')
    """
    match = _BY.search(question)
    return match["by"] if match else ""


def of_kind(ask: Ask) -> list[Match]:
    """Return the cells of the one table whose columns, or rows, are called by that kind, a total left out."""
    kind = kind_asked(ask.u.question)
    if not kind:
        return []
    fields: dict[object, dict[str, Match]] = {}
    priced = replace(ask.u, want="figure")
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.table is None or f.kind in MISSING or f.value is None or f.unit == "percent":
            continue
        if ask.u.years and f.year not in (*ask.u.years, None):
            continue
        tier = tier_of(f, priced) if f.unit == "KRW" else 0
        if (f.unit == "KRW") != ask.u.money or f.total or tier is None:
            continue
        for axis, name, line in (("row", f.column, f.row), ("column", f.item, f.column_number)):
            said = squeeze(name)
            if said.endswith(kind) and said != kind and (covered := cover(ask.u.terms, entry, ask.shelf)) is not None:
                fields.setdefault((entry.scope, f.table, axis, line, f.unit, f.year), {})[said] = Match(
                    entry, f, covered, tier
                )
    full = [list(f.values()) for f in fields.values() if len(f) > 1]
    by = told_by(ask.u.question)
    full = [f for f in full if by and all(by in squeeze(m.figure.item + m.figure.column) for m in f)] or full
    best = max(map(_rank, full), default=())
    first = [f for f in full if _rank(f) == best]
    return first[0] if len(first) == 1 else []


def _rank(field: list[Match]) -> tuple[int, ...]:
    """Order fields by how nearly they are named and measured, then by how new they are."""
    nearest = min(m.cover.distance for m in field)
    return -nearest, -max(m.tier for m in field), max(m.figure.year or 0 for m in field)
