"""What one of a kind costs or may cost: a price or a limit answers though its name is not the project's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.choice.groups import Match
from assistant.choice.tiers import MISSING, WORTH, is_bought
from assistant.language.trade import is_trade
from assistant.names.cover import Cover
from assistant.names.racks import DOCUMENT, OWNERS, PROJECT, Entry, Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_EACH = re.compile(
    r"(?<![가-힣])(?!하나당)한?+([가-힣]{2,6})(?<![수담배해정식강전성사법부타상할적로악학서])당(?![가-힣])"
)
_COUNTERS = "대|명|인|권|편|세대|농가|동|클럽|회|건|개|그루|마리|벌|세트|팀|곳|개소|가구|톤|kg|㎏"
_FOR_ONE = re.compile(rf"(?<![가-힣\d,.])(?:한|1)\s?({_COUNTERS})(?:를|을|에)?(?=\s)")  # 한 대 사는데
_PER_ONE = re.compile(rf"(?<![가-힣])(?:1\s?)?({_COUNTERS})\s?당(?![가-힣])")
_TIMES = re.compile(
    r"[*×xX✕]\s?[\d,.]+\s?(개\s[가-힣]{2,4}(?=\s|$|[=*×xX,)])|[가-힣]{1,3})|\d\s?([가-힣]{1,3})(?=\s?[*×xX✕])"
)  # 100,000원*4명*12개월, 22회 × 4만원
_WON = re.compile(r"[천백십만억]*원?")
_EACH_OF = re.compile(
    r"(?<![가-힣\d])(?:한|1)\s?(사람|명|인|달|개월|번|회|차례|개|세트|부|건|팀|곳|개소|대|과제|권|편|동|마리|그루|필지|가구|세대|농가|시간|학교|단체|클럽|마을|점포|가게|시장|모임|동아리|업체|학급)\s?(?:당|에게|한테|에|마다)|"
    r"(?<![가-힣])(학교|단체|마을|점포|가게|시장|모임|동아리|업체|학급|농가|가구)\s?(?:하나|한\s?(?:곳|개))(?:당|에|마다)|"
    r"(?<![가-힣])(명|인|건|회|개|개소|부|대|팀|가구|농가|마리|그루|필지|시간|세트|개월|권|동)당|매(월|달|회)|(?<![가-힣])(하루)(?=에?\s)|"
    r"(?<![가-힣\d])(?:한|1)\s?(달|개월)(?=\s?(?:얼[마만]|단가|금액|수당|기준|\?|$))|(?<![가-힣\d])(월)(?=\s?(?:얼[마만]|단가|금액|수당))|"
    r"\b(?:per|a|each|every) (person|month|time|unit|set|copy|team)\b"
)
_COUNTED = frozenset(
    [
        "명",
        "일",
        "팀",
        "가구",
        "세대",
        "농가",
        "개소",
        "대",
        "동",
        "권",
        "편",
        "부",
        "마리",
        "회",
        "건",
        "그루",
        "필지",
        "세트",
        "학교",
        "단체",
        "마을",
        "점포",
        "시장",
        "모임",
        "동아리",
        "업체",
        "학급",
    ]
)  # no two of them count the same things
_ALIKE = {
    "사람": "명", "인": "명", "person": "명", "달": "월", "개월": "월", "month": "월", "번": "회", "차례": "회", "time": "회",
    "하루": "일",
    "set": "세트", "copy": "부", "권": "부", "team": "팀", "unit": "개", "곳": "개소", "개소": "개소", "개교": "학교", "교": "학교", "가게": "점포",
}  # fmt: skip
_PLACE = re.compile(r"(?<![가-힣\d])(?:한|1)\s?곳\s?(?:당|에|마다)")
_PLACES = frozenset({"학교", "단체", "마을", "점포", "시장", "업체"})
_SET = re.compile(r"\(([^(),\d]{2,}(?:,[^(),\d]{2,})+)\)$")
_ONE_SAID = re.compile(
    r"(?<![가-힣\d])(?:한|1)\s?(?:사람|인|명|가구|세대|농가|팀|마을|단체|학교|기관)|[가-힣]당(?![가-힣])|씩|마다"
)
_BODIES = "학교|초등학교|중학교|마을|단체|기관|시설|센터|시장|학급|팀|가구|세대|농가|동아리|업체|부서|매장|점포|대여소"
_IN_EACH = re.compile(
    rf"(?:(?<![가-힣\d])(?:한|1)\s?(?:곳|개소|군데|{_BODIES})(?:당|에|마다|에서|에는)?|(?:{_BODIES})(?:당|마다))\s(?:[가-힣]+\s){{0,2}}?몇\s?[가-힣]|"
    r"(?<![가-힣])(?:1\s?)?(?:회|차례|개소|대|팀|학교)당\s+(?:평균\s+)?[가-힣]*(?:인원|건수|횟수|[이참방][용가여문][자객]|관람객)"
)
_SAYS_EACH = re.compile(
    r"[가-힣](?<![수담배해정식강전성사법부타상할적로악학서])당(?![가-힣])|씩|마다|(?<![가-힣])각\s|[가-힣]별(?![가-힣])|(?<![\d,.])1\s?(?:개소|곳|개|인|명|팀|가구|세대|농가|학교|마을|단체|기관)(?![\d가-힣])"
)
_BY_TIME = re.compile(r"(?:연도|년도|월|분기)별")
_PER = re.compile(r"(?:1\s?)?(?:회|일|월|개소|학교|팀|시설|기관)당")
_IN_A_YEAR = re.compile(
    r"(?<![가-힣])(?:연간|1년(?:에|간|동안)|한\s?해에)|\b(?:per|a) year\b|\bannually\b", re.IGNORECASE
)
_DAYS_ALONE = re.compile(r"(?:\s?[*×xX✕]\s?[\d,.]+\s?(?:일|개월|%))+\s*(?:=|\t|$)")  # 9명*250일: of all of them
_BY_DAYS = re.compile(r"[*×xX✕]\s?[\d,.]+\s?(?:일|개월|회|주)(?![가-힣])")
_PAY_OF_ONE = re.compile(r"(?:인|명)당\s(?:[가-힣]+\s)?(?:인건비|보수|급여|임금)(?![가-힣]{2})")
_BY_HOURS = re.compile(r"\s?[*×xX✕]\s?[\d,.]+\s?시간")
_HEADS = re.compile(r"(?<![가-힣\d])(?:1\s?)?인당(?![가-힣]*\s?(?:\d|월))|\bper[- ]?capita\b", re.IGNORECASE)
_LENGTHS = frozenset({"시간", "개월", "하루", "차시"})  # which are no things that get something
_SAME = {"인": "명", "곳": "개소", "㎏": "kg"}


def is_apiece(figure: Figure, covered: Cover | None, u: Understanding) -> bool:
    """Tell whether a figure is the price or the limit for one that is asked for: 건당 얼마까지 is of the 한도 printed."""
    if covered is None or figure.value is None or Measure.UNIT_PRICE not in u.measures:
        return False
    if _by_its_counts(figure, covered, u):
        return True
    if u.pace is not None:
        return False
    inside = [
        level for level in covered.levels if level != DOCUMENT
    ]  # whose papers it is in says nothing of what it is
    named = covered.soft > 0 or (_of_same(figure, u) and max(inside, default=0) <= PROJECT)
    return figure.measure is Measure.LIMIT or (figure.measure is Measure.UNIT_PRICE and named)


def _by_its_counts(figure: Figure, covered: Cover, u: Understanding) -> bool:
    """Tell whether a price is multiplied by just what it is asked for each of: 10만원*4명*12개월 is one person's for a month.

    What pays for it, an account or a heading, is then name enough.
    """
    if figure.measure is not Measure.UNIT_PRICE or OWNERS not in covered.levels or max(covered.levels) > PROJECT:
        return False
    times = _times(figure)
    asked = {_ALIKE.get(c, c) for groups in _EACH_OF.findall(u.question) for c in groups if c}
    return bool(times) and times == asked


def _times(figure: Figure) -> set[str]:
    """Return what the line of a price counts that it is multiplied by."""
    said = {c for pair in _TIMES.findall(figure.source.quote) for c in pair if c and not _WON.fullmatch(c)}
    return {_ALIKE.get(c, re.sub(r"^개\s+", "", c)) for c in said}


def stated_apiece(found: Sequence[Match], u: Understanding) -> list[Match]:
    """Leave out the cells still to be decided, called by nothing that was said, where a price or a limit for one is printed."""
    found = [m for m in found if not (_of_others(m.figure, u) or _is_one_of(m.figure, found) or _of_set(m.figure, u))]
    if not _ONE_SAID.search(u.question):
        found = [m for m in found if not (_is_of_one(m.figure) and _told_for_all(m.figure, found))]
    found = _of_those(found, u)
    found = [m for m in _of_worth(found, u) if not (_is_of_them_all(m.figure, u) or _is_for_one(m.figure, u))]
    if not any(is_apiece(m.figure, m.cover, u) for m in found):
        return found
    return [m for m in found if m.figure.kind not in MISSING or m.cover.own]


def _of_those(found: list[Match], u: Understanding) -> list[Match]:
    """Of what one gets or costs, keep what speaks of those that the question asks it for each of: 모임별 최대 50만원 for 모임당."""
    asked = _EACH.search(u.question) if Measure.UNIT_PRICE in u.measures else None
    if asked is None or asked[1] in _LENGTHS:
        return found
    prices = [m for m in found if m.figure.measure in (Measure.UNIT_PRICE, Measure.LIMIT)]
    named = [m for m in prices if asked[1] in squeeze("|".join((*m.entry.names, m.figure.item, *m.figure.owners)))]
    return [m for m in found if m in named or m not in prices] if named else found


def _is_of_them_all(figure: Figure, u: Understanding) -> bool:
    """Tell whether a number is of all the bodies together, and a question asks how many there are in each: 한 학교에 몇 명."""
    if not figure.unit.startswith("count:") or not _IN_EACH.search(u.question):
        return False
    said = " ".join((figure.item, figure.column, figure.caption, *figure.owners, figure.source.quote))
    said = _BY_TIME.sub("", said)
    after = figure.source.quote.partition(figure.printed)[2]
    return not _SAYS_EACH.search(said) and (not re.match(r"\s?[*×xX✕]", after) or _DAYS_ALONE.match(after) is not None)


def _is_for_one(figure: Figure, u: Understanding) -> bool:
    """Tell whether a number is told for each time or place alone, 회당 80명, and a question asks for all of them: 총 인원.

    What one day costs, 4,000원*9명*250일, is not what one of them costs in a year, nor an hour what one is paid.
    """
    if figure.measure is Measure.UNIT_PRICE and _PAY_OF_ONE.search(u.question):
        return _BY_HOURS.match(figure.source.quote.partition(figure.printed)[2]) is not None
    if figure.measure is Measure.UNIT_PRICE and _IN_A_YEAR.search(u.question):
        return _BY_DAYS.search(figure.source.quote.partition(figure.printed)[2]) is not None
    asked = u.whole and figure.unit.startswith("count:") and not _SAYS_EACH.search(u.question)
    return asked and any(_PER.fullmatch(squeeze(n)) for n in (figure.item, figure.column, *figure.owners[-1:]))


def _of_worth(found: list[Match], u: Understanding) -> list[Match]:
    """Of what goes by the name of a thing whose 값 is asked for, keep what buying it takes, else what one costs; no money of a whole project."""
    said = WORTH.search(u.question)
    if said is None or is_trade(said[1]):
        return found
    bought = [m for m in found if m.figure.unit == "KRW" and is_bought(m.figure, said[1])]
    told = [
        m for m in found if m.figure.unit != "KRW" or not m.entry.general or squeeze(m.entry.name).endswith(said[1])
    ]
    return [m for m in bought if m.figure.measure is not Measure.UNIT_PRICE] or bought or told


def _is_of_one(figure: Figure) -> bool:
    """Tell whether a count is what one of those gets who are counted, or that one: 1인 1동, 1가구 2대."""
    if not figure.unit.startswith("count:") or figure.table is not None:
        return False
    printed = re.escape(figure.printed)
    each = rf"(?<!\d)1\s?(?:인|명|가구|세대|농가|팀|마을|단체|학교|기관)\s?(?:당\s?)?{printed}(?![가-힣])"
    one = rf"(?<!\d){printed}\s?(?:당\s?)?\d[\d,]*\s?[가-힣]"
    return re.search(rf"{each}|{one}" if figure.value == 1 else each, figure.source.quote) is not None


def _told_for_all(figure: Figure, found: Sequence[Match]) -> bool:
    """Tell whether what a count stands under has a count of its own, by that very name."""
    over = {squeeze(o) for o in figure.owners}
    alike = (m.figure for m in found if m.figure is not figure and m.figure.unit == figure.unit)
    return any(squeeze(f.item) in over and not _is_of_one(f) for f in alike)


def _is_one_of(figure: Figure, found: Sequence[Match]) -> bool:
    """Tell whether a count only names what a price is for one of: so many are bought, of `천막 1동 500천원 × 12동`."""
    return (
        figure.value == 1
        and figure.unit.startswith("count:")
        and any(
            m.figure.unit == figure.unit
            and m.figure.value not in (None, 1)
            and (m.figure.source.document, m.figure.source.line) == (figure.source.document, figure.source.line)
            and figure.printed in m.figure.item
            for m in found
        )
    )


def _of_set(figure: Figure, u: Understanding) -> bool:
    """Tell whether a price is for several things together of which the question names only some: 1세트(빗자루, 쓰레받기) for 빗자루."""
    together = _SET.search(figure.item) if figure.measure is Measure.UNIT_PRICE else None
    if together is None or any(v in squeeze(figure.item[: together.start()]) for t in u.required for v in t.variants):
        return False
    things = [squeeze(thing) for thing in together[1].split(",")]
    asked = [thing for thing in things if any(v in thing for t in u.required for v in t.variants)]
    return 0 < len(asked) < len(things)


def _of_same(figure: Figure, u: Understanding) -> bool:
    """Tell whether a price is called by what the question asks it for each of: 개소당 사업비 for 개소당 얼마."""
    if _HEADS.search(u.question) and _HEADS.search(figure.item):
        return True  # 1인당 채무
    asked, printed = _EACH.search(u.question), _EACH.search(figure.item)
    if asked is not None and printed is not None and asked[1] == printed[1]:
        return True
    one, each = _FOR_ONE.search(u.question), _PER_ONE.search(figure.item)
    return one is not None and each is not None and _SAME.get(one[1], one[1]) == _SAME.get(each[1], each[1])


def _of_others(figure: Figure, u: Understanding) -> bool:
    """Tell whether a price is one for each of other things than the question asks for: 마을당 for 학교당."""
    if figure.measure is Measure.UNIT_PRICE and _times_others(figure, u):
        return True
    asked = _EACH.search(u.question) if Measure.UNIT_PRICE in u.measures else None
    printed = _EACH.search(f"{figure.item} {figure.source.quote}") if asked and figure.unit == "KRW" else None
    if asked is None or printed is None:
        return False
    return asked[1] not in printed[1] and printed[1] not in asked[1]


def _times_others(figure: Figure, u: Understanding) -> bool:
    """Tell whether a price is multiplied by what other things are counted by: 5백만원*4동 is no household's."""
    times = _times(figure) - {"개"}
    asked = {_ALIKE.get(c, c) for groups in _EACH_OF.findall(u.question) for c in groups if c} & _COUNTED
    said = squeeze(f"{figure.item}{figure.source.quote}")
    if _PLACE.search(u.question):
        asked |= _PLACES  # 한 곳당, of schools as of shops
    return bool(asked and times) and not asked & times and not any(f"{c}당" in said for c in asked)


def is_all_of_it(entry: Entry, u: Understanding, shelf: Shelf) -> bool:
    """Tell whether a price is the whole amount once more, as it is worked out of nothing else: 30,000,000원 = 30,000천원.

    In a table what the row counts says what its price is for: that of 1식 is no price for one of them.
    """
    f = entry.figure
    rack = shelf.rack(entry.scope) if f is not None and f.measure is Measure.UNIT_PRICE else None
    if f is None or rack is None:
        return False
    row = [e.figure for e in rack.entries if e.figure and f.table is not None and e.figure.table == f.table]
    counted = {g.unit.removeprefix("count:") for g in row if g.row == f.row and g.unit.startswith("count:")}
    asked = {_ALIKE.get(c, c) for groups in _EACH_OF.findall(u.question) for c in groups if c} & _COUNTED
    if asked and counted == {"식"}:
        return True
    line = (f.source.document, f.source.line, f.value)
    return any(
        e.figure is not None
        and (e.figure.source.document, e.figure.source.line, e.figure.value) == line
        and e.figure.basis is not None
        and len(e.figure.basis.factors) == 1
        for e in rack.entries
    )
