"""The numbers that a sentence says: amounts under a key, shares in brackets, words that stand for an amount."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from ingest.figures import divided
from ingest.figures.apiece import of_counted
from ingest.figures.bare import read_bare
from ingest.figures.beside import Beside
from ingest.figures.changedby import WAS, changed_by
from ingest.figures.frame import short
from ingest.figures.leaving import left
from ingest.figures.payers import payers, shares
from ingest.figures.prose import behind, came_to, joined, name_of, noun_end, settled
from ingest.figures.qualified import qualified
from ingest.figures.results import counted_measure
from ingest.figures.scope import Line, Value
from ingest.figures.stoodfor import read_stood_for
from ingest.model import SUPPOSED, Bound, Figure, Measure, Problem, Status
from ingest.numbers import cells
from ingest.numbers.amounts import Doubt, Quantity, unit_words
from ingest.numbers.measures import MONEY, RATES, measure, measure_named, narrowed, per_head
from ingest.numbers.won import AmountError, numeral
from ingest.numbers.years import Year, year, years
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_BRACKET = re.compile(r"\s?[(\[](?P<inner>[^()\[\]]{3,80})[)\]]")
_SHARE = re.compile(
    rf"(?P<fund>{'|'.join(map(re.escape, LEXICON.funding))})\s?[:]?\s?"
    r"(?P<digits>\d++(?:,\d+)*+(?:\.\d+)?+)(?=\s*(?:[,+/·)]|$|\s[가-힣]))"  # never a part of `568,000원`
)
_YEARLY = re.compile(
    r"(?P<year>(?:19|20)\d{2}|'\d{2})\s?년?도?\s?[:]?\s?(?P<digits>\d++(?:,\d+)*+(?:\.\d+)?+)(?=\s*(?:[,+/·)]|$))"
)
_IF = re.compile(r"\s?(?:을|를|이|가|까지)?\s?[가-힣]{2}\s시(?=[\s,])")  # `유수율 85% 달성 시`: supposed, of no year
_CHANGED = re.compile(
    r"(?:[ ]?\([△▲+-]?\d[\d.,]*[ ]?%p?\)|\))?[ ]?(?:(?:이|가|을|를)?[ ]?"
    r"(?:(?P<more>증가|증액|늘[어린려릴]|상승|증원)|(?P<less>감소|감액|줄[어인여일]|하락|삭감|감축)|(?P<grown>증(?=\s*(?:[),.]|$)))|(?P<fallen>감(?=\s*(?:[),.]|$))))|(?P<up>[↑⇑])|(?P<down>[↓⇓]))"
)
_CHANGING = re.compile(r"(?:^|(?<=[\s(,]))(?:(?P<more>증)|(?P<less>감))\s?$")  # `(증 200천원)`
_GROWN = re.compile(
    r"(?:증액|증가|감액|감소|삭감|늘어|줄어)(?:된|한|난|든)\s*$"
)  # `3억원 증액된 15억원`: the second is the result
_DONE = tuple(
    (
        named,
        re.compile(
            rf"[ ]?(?:(?:을|를|이|가)[ ]?(?:전액[ ]?)?(?:{words})|(?:전액[ ]?)?(?:{words})(?=\s*(?:$|[(),.;·/]|하|되|됨|완료)))"
        ),
    )
    for named, words in (
        (Measure.EXECUTED, "집행|지출"),
        (Measure.CARRIED_OUT, "이월"),
        (Measure.BALANCE, "불용"),
    )
)
_COST = re.compile(r"(?:운영비|경비)$")  # what is paid for, not how far a budget has come
_KINDS = re.compile(  # 경제효과, 재산피해, 판매액: nobody's budget
    r"(?:잉여금|수지|손익|적자|흑자|조성액|현재액|NPV|효과액?|피해액?|피해금액|판매(?:액|고)|매출[액고]?|수출(?:액|실적)|투자유치(?:액|실적)?|발행(?:액|규모))$"
)
_OF_ANOTHER = re.compile(r"^(?P<name>.*?[가-힣]{2})(?:은|는|이|가)?\s?(?:전년도?|작년도?|지난해)$")
_FIGURES = re.compile(r"\s?(?:총|계|합계)?\s?[\d,]+")
_FARE = re.compile(
    "(?:(?:이용|입장|관람|사용|대관|대여|수강|체험|주차)(?:요금|료)|^요금)$"
)  # 이용요금 : 1박 15만원; what is paid for a year is more
_DEAR = 1_000_000
_FEAST = 100_000  # a meal costs less; 1식 of works is a whole set
_BOUND = re.compile(  # 10만원 이하 before 964건
    r"(?<=[(,])\s?(?P<bound>\d[\d,.]*\s?(?P<unit>[가-힣]{1,3})\s?(?P<how>이하|이상|미만|초과))\s*$"
)
_FAR = 20  # letters of a bound
_LAST = 6  # letters that stand right before a number
_THAN = re.compile(r"(?:보다|에서|대비|에\s?비해|에\s?비하여)\s?(?:약\s?)?$")
_OF_WHICH = re.compile(r"\s*(?:중|가운데)\s*(?:약\s?)?")
_AMONG = re.compile(r"(?P<shut>\))?\s*(?:중|가운데)\s*(?:약\s?)?")
_NOTED = re.compile(r"\s?\([^()]*\)")
_DONE_TO = re.compile(r"\s?[을를이가]?\s?(?P<done>[가-힣]{2,}(?:\s[가-힣]{2,}){0,2})(?=\s*(?:$|[,;()]))")
_EXPECTED = re.compile(r"\s?(?:으로|로|가|이|을|를)?\s?(?:전망|예상|예측|추정|\(\s?(?:전망|예상|추정)\s?\))")
_FUNDED = re.compile(r"[\])]?\s*(?:\[[가-힣·]{2,6}\]\s*)+$")  # `235천원 [국비] [시비]235천원`: shares of one thing
_YEAR = r"(?:['’‘]\d{2}|(?:19|20)?\d{2})\s?(?:년도?|\.)"
_PART = r"(?:\s?(?:[상하]반기|[1-4]/?4?분기|말))?"
_NOW = "(?:변경|조정|경정|수정|최종|월|매월|연|약)"  # what an arrow leads to, beside 당초
_BECOMES = re.compile(  # 40명 → 60명, '19년 15%에서 '20년 21%로: one thing before and after
    rf"\s*(?:\(\s*{_YEAR}?\s*\))?\s*(?:(?P<arrow>→|⇒|➔|->|▶)|에서)\s*(?:{_NOW}\s?)?(?:\(?\s*{_YEAR}{_PART}\s*\)?\s*)?"
)
_LED = re.compile(r"(?:→|⇒|➔|->|▶)[^→⇒➔▶(]*$")
_LEADS = re.compile(
    rf"\s*(?:\(\s*{_YEAR}?\s*\))?\s*(?:→|⇒|➔|->|▶)\s*(?:{_NOW}\s?)?(?:\(?\s*{_YEAR}{_PART}\s*\)?\s*)?[△\d]"
)
_ONE = re.compile(r"(?<![\d,.])1\s?[인명식]\s*$")
_COMPARED = re.compile(r"(?:전년도?|작년|전기|당초|본예산)(?:대비|보다)")
_MEAL = re.compile(r"(?<![\d,.])1\s?(?:식|끼|인분)\s?$")  # 본인부담 1식 500원
_A_DAY = re.compile(r"(?<![월.])(?<![월.]\s)(?<![\d,.~])1\s?(?:일|박|시간)\s*$")  # 사용료 1일 5,000원
_MONTHLY = re.compile(r"(?<![\d가-힣])(?:월|매월|매달)\s*$")  # what a month pays: 월 35만원
_IN_ALL = re.compile(r"(?<![가-힣])(?:총|합계|모두|계|연|연간)\s*$")  # `개소당 15백만원, 총 1.8억원`: no price any more
_EACH = re.compile(
    rf"\s?/\s?(?:{'|'.join(map(re.escape, (*LEXICON.plain_counters, *LEXICON.strict_counters)))})(?![가-힣\d])"
)
_BEFORE = frozenset({Measure.PRIOR, Measure.INITIAL})
_CHANGES = {Measure.CHANGE: Measure.BUDGET, Measure.CHANGE_RATE: Measure.RATE}  # and what changed
_WEAK = frozenset(
    {Measure.EXECUTED, Measure.OTHER, Measure.REQUESTED, Measure.CHANGE, Measure.PAYMENT, Measure.BALANCE}
)


def read_sentence(line: Line, quantities: Sequence[Quantity | Doubt]) -> Iterator[Figure | Problem]:
    """Read the numbers of a line that stand in no formula."""
    yield from read_stood_for(line)
    since, name, unit, last, low, beside = 0, "", "", "", False, Beside()
    heads = {q.start for q, price in pairwise(quantities) if _for_one(line, q, price)}
    apart, held = qualified(line, quantities) | changed_by(line, quantities), divided.held(line, quantities)
    read_at: dict[int, Figure] = {}
    paid, before_it = payers(line, quantities), left(line, quantities)
    for found in quantities:
        if line.taken(found.start) or found.start in heads:
            since = max(since, found.end) if line.taken(found.start) else since
            continue
        high = low and isinstance(found, Quantity) and found.bound is Bound.HIGH
        low = isinstance(found, Quantity) and found.bound is Bound.LOW
        if isinstance(found, Doubt):
            yield line.doubt(found)
            since = found.end
            continue
        line.turn(found.start)
        words, moved = line.near(found.start, found.end)
        here = replace(found, start=found.start - moved, end=found.end - moved)
        same = high or bool(name and _FUNDED.search(line.text, max(since, moved), found.start))
        became = _BECOMES.fullmatch(line.text, since, found.start) if name else None
        ends = (became is not None and became["arrow"] is not None) or _LEADS.match(line.text, found.end) is not None
        same = (
            same
            or (became is not None and (became["arrow"] is not None or found.unit == unit))
            or (bool(name) and (_of_which(line, unit, since, found) or _in_bracket(line, unit, since, found)))
        )
        name = name if same else _called(line, since, found, (words, here, moved))
        before = line.text[max(since, moved) : found.start]
        if ends and not name and (after := _led_to(quantities, found)) is not None:  # `5 → 7개 자치구`
            name = name_of(words, replace(after, start=here.end, end=after.end - moved), max(0, since - moved), "")
        if same_thing := _OF_ANOTHER.fullmatch(
            name
        ):  # 잉여금은 전년(612억원)보다: last year's, by the name of this year's
            name = same_thing["name"]
        elif last and " / " not in before and _THAN.search(before) and _changed(line, found):
            name = last  # 총규모는 90억원으로 당초예산보다 10억원 증가: it is the 총규모 that grew
        noun = _done_of(line, read_at, since, found) or settled(name) or (last if name and found.unit == unit else "")
        name = apart.get(found.start, _became(line, became, noun, found))
        line.last_measure = beside.measure(before, line.last_measure)
        name = of_counted(line, read_at, beside.name(before, name, last, found), since, found)
        named = (
            (line.last_measure if high else None)
            or _difference(line, before, found)
            or _measure(line, found, before, name)
        )
        told = line.text[max(since, line.value_start, moved) : found.start]
        if named is Measure.TOTAL_COST and not ends and years(told) and measure(squeeze(told)[-_LAST:]) is not named:
            named = _yearly(named)  # `2031. 9. : 총사업비 변경 (238억원 → 246억원)` dates the change
        # `증액 : 10,000 → 12,000천원`: what it was and what it is, no change
        named = _CHANGES.get(named, named) if ends else named
        named, name = divided.called(read_at.get(held.get(found.start, -1)), named, name, before)
        said = came_to(
            joined(behind(name, last, unit, line.text[since : found.start], found), line.text, found),
            *(last, unit, line.text[since : found.start]),
        )
        read = list(_number(line, found, named, said, paid.get(found.start), before_it.get(found.start)))
        read_at[found.start], whole = read[0], read_at.get(held.get(found.start, -1))
        if whole and not read[0].funding and whole.measure is named:
            read[0] = divided.of(read[0], whole)
        yield from read
        since, unit, last = noun_end(words, here) + moved, found.unit, name
    line.turn(0)
    yield from read_bare(line)


def _of_which(line: Line, unit: str, since: int, found: Quantity) -> bool:
    """Tell whether an amount is told as one of those before it: 5억원 중 2억원."""
    return unit == found.unit == "KRW" and _OF_WHICH.fullmatch(line.text, since, found.start) is not None


def _done_of(line: Line, read: dict[int, Figure], since: int, found: Quantity) -> str:
    """Return what is done to some of those told before, by which they go: 신청 75건 중 61건 점검 완료, 9억원(80건) 중 4억원(30건) 징수."""
    among = _AMONG.fullmatch(line.text, since, found.start)
    if among is None or all(f.unit != found.unit for f in read.values()) or found.unit in {"percent", ""}:
        return ""
    behind = _NOTED.match(line.text, found.end) if among["shut"] else None
    done = _DONE_TO.match(line.text, behind.end() if behind else found.end)
    return done["done"] if done and (among["shut"] or found.unit != "KRW") else ""


def _in_bracket(line: Line, unit: str, since: int, found: Quantity) -> bool:
    """Tell whether a number follows right after a count of its bracket, and goes by the same words: (목표 45회 1,350명)."""
    counts = (
        unit.startswith("count:") and (found.unit == "KRW" or found.unit.startswith("count:")) and unit != found.unit
    )
    opened = line.text.rfind("(", 0, since)
    inside = opened > line.text.rfind(")", 0, since)
    return counts and inside and line.text[since : found.start].isspace()


def _called(line: Line, since: int, found: Quantity, near: tuple[str, Quantity, int]) -> str:
    """Return what a number is called; a count without words of its own by the bound that it is of: (10만원 이하 964건)."""
    words, here, moved = near
    said = name_of(words, here, max(0, since - moved), line.key)
    name = _ONE.sub("", said) or (line.key if said and found.start >= line.value_start else "")
    name = _A_DAY.sub("", name) if found.unit == "KRW" else name
    if name.startswith(("×", "*")):
        return line.key  # a factor before it that no formula has
    bound = _BOUND.search(line.text, max(line.value_start, since - _FAR), found.start)
    own = bound is not None and bound.start("unit") < since <= bound.start("how")
    return bound["bound"] if bound and own and name in {"", line.key} and found.unit.startswith("count:") else name


def _became(line: Line, became: re.Match[str] | None, name: str, found: Quantity) -> str:
    """Return the name of what an arrow leads to: of 기정 4,500 → 2,200백만원 the second is no 기정 any more."""
    if became is None or became["arrow"] is None:
        return name
    if found.unit != "KRW":
        return WAS.sub("", name) or line.key
    if measure(name) not in _BEFORE:
        return name
    line.last_measure = None
    return line.key


def _difference(line: Line, before: str, found: Quantity) -> Measure | None:
    """Tell of an amount signed in a bracket behind an arrow that it is a change: 4,500 → 2,200백만원(△2,300백만원)."""
    mark = before.strip()
    signed = mark in {"(+", "(증", "(감"} or (mark == "(" and found.value < 0)
    led = _LED.search(line.text, 0, found.start - len(before)) is not None
    return Measure.CHANGE if signed and led and found.unit == "KRW" else None


def _led_to(quantities: Sequence[Quantity | Doubt], found: Quantity) -> Quantity | None:
    """Return the number that comes after another."""
    after = next((q for q in quantities if q.start > found.start), None)
    return after if isinstance(after, Quantity) else None


def _for_one(line: Line, head: Quantity | Doubt, price: Quantity | Doubt) -> bool:
    """Tell whether a count of one only says what the price right after it is for: `참가비 1인 5,000원`."""
    if isinstance(head, Doubt) or isinstance(price, Doubt) or price.unit != "KRW" or head.value != 1:
        return False
    one = head.unit in {"count:인", "count:명"} or (head.unit == "count:식" and price.value < _FEAST)
    return one and not line.text[head.end : price.start].strip()


def _number(
    line: Line, found: Quantity, named: Measure, name: str, payer: str | None, before: Year | None
) -> Iterator[Figure]:
    value = -found.value if _changed(line, found) < 0 < found.value and named in _CHANGES else found.value
    said = Value(found.start, found.end, cells.kind(found.unit, value), value, found.unit, found.printed, found.bound)
    fund, name = (payer, payer) if payer else (line.fund(found.start, found.end), name)
    if named is Measure.CHANGE and line.key and _COMPARED.fullmatch(squeeze(name)):
        name = line.key  # 예산 : 560백만원(전년대비 △12백만원)
    dated = (before, "sentence") if before else line.year(found.start, found.end)
    if named in _CHANGES and _THAN.search(line.text, 0, found.start):
        dated = _year_of_change(line, found)
    if dated[1] != "sentence" and _IF.match(line.text, found.end):
        dated = Year(None, name, 0, 0), SUPPOSED
    if found.unit == "KRW" and _outside(name) and dated[1] != "sentence":
        dated = Year(None, name, 0, 0), "sentence"
    figure = line.figure(said, named, short(name or line.scope.name), dated, fund=fund)
    yield figure
    if found.unit == "KRW":
        line.last_measure = None if _outside(name) else named
        yield from _shares(line, found, figure)
        yield from shares(line, found, figure)
        yield from divided.amounts(line, found, figure)
    elif found.unit.startswith("count:") and found.bound is Bound.EXACT:
        yield from divided.counts(line, found, figure)


def _year_of_change(line: Line, found: Quantity) -> tuple[Year | None, str]:
    """Return the year that a change leads to, never the one that it is from: 전년보다 10억원 증가."""
    words, moved = line.near(found.start, found.end)
    told = [y for y in years(words[: found.start - moved]) if y.year is not None]
    latest = max(told, key=lambda y: y.year or 0, default=None)
    return (latest, "sentence") if len(told) > 1 else (line.scope.year, line.scope.year_from)


def _shares(line: Line, whole: Quantity, owner: Figure) -> Iterator[Figure]:
    """Read `1,200백만원(국비 600, 시비 600)`: shares in the unit of the whole, certain when they add up to it."""
    shares = _bracketed(line, whole, _SHARE)
    certain = sum(share.value for share in shares) == whole.value
    if not certain and all(share.of == divided.REST for share in shares):
        shares = []  # 인건비 120, 기타 50: nobody pays that
    for share in shares:
        figure = line.figure(
            share.said, owner.measure, share.of, (line.scope.year, line.scope.year_from), fund=share.of
        )
        status = figure.status if certain else Status.DOUBTFUL
        owners = figure.owners if owner.item in {"", *figure.owners} else (*figure.owners, owner.item)
        figure = replace(figure, owners=owners, status=status, part_of=owner.id)
        yield replace(figure, year=owner.year, year_from=owner.year_from)
    spread = _bracketed(line, whole, _YEARLY)
    if len(spread) > 1 and sum(share.value for share in spread) == whole.value:
        for share in spread:
            measured = _yearly(owner.measure)
            yield line.figure(share.said, measured, owner.item, (year(share.of), "sentence"), fund=owner.funding)


@dataclass(frozen=True, slots=True)
class _Share:
    of: str  # the payer or the year, as printed
    value: Decimal
    said: Value


def _bracketed(line: Line, whole: Quantity, pattern: re.Pattern[str]) -> list[_Share]:
    """Read what the bracket after an amount divides it into, in its unit; nothing when a number of it is in doubt."""
    behind = fold(line.text[whole.end : whole.end + 90])
    bracket = _BRACKET.match(behind)
    shares: list[_Share] = []
    for match in pattern.finditer(behind, *bracket.span("inner")) if bracket else ():
        try:
            value = numeral(match["digits"]) * whole.step
        except AmountError:
            return []
        start, end = match.start("digits") + whole.end, match.end("digits") + whole.end
        printed = line.text[start:end] + unit_words(whole.printed)
        shares.append(_Share(match[1], value, Value(start, end, cells.kind("KRW", value), value, "KRW", printed)))
    return shares


def _changed(line: Line, found: Quantity) -> int:
    """Tell whether the words right after a number make it a change: 1 for 증가, -1 for 감소, 0 for neither."""
    if after := _CHANGED.match(line.text, found.end):
        return 1 if after["more"] or after["grown"] or after["up"] else -1
    before = _CHANGING.search(line.text, max(0, found.start - 4), found.start)
    return 0 if before is None else 1 if before["more"] else -1


def _yearly(named: Measure) -> Measure:
    """Return what one year of a cost measures: the whole cost is that of all its years."""
    return Measure.REQUIRED if named is Measure.TOTAL_COST else named


def _outside(name: str) -> bool:
    """Tell whether a number is of the years before or after those that are told one by one: 기투자, 향후."""
    return squeeze(fold(name)).startswith(LEXICON.outside_years)


def _measure(line: Line, found: Quantity, words: str, name: str) -> Measure:
    """Decide what a number in a sentence measures: the words next to it, its key, the number before it, its owners."""
    if _changed(line, found) and found.unit in {"KRW", "percent"}:
        return Measure.CHANGE if found.unit == "KRW" else Measure.CHANGE_RATE
    if found.unit != "KRW":
        return _counted(line, found, f"{words} {name}")
    if (
        _EACH.match(line.text, found.end)
        or _ONE.search(words)
        or (found.value < _FEAST and _MEAL.search(line.text, 0, found.start))
        or _A_DAY.search(words)
        or _MONTHLY.search(words)
        or per_head(words[-16:])
        or per_head(words.partition(":")[2])
        or (found.value < _DEAR and _FARE.search(squeeze(line.key)))
    ):
        return Measure.UNIT_PRICE
    if done := next((named for named, pattern in _DONE if pattern.match(line.text, found.end)), None):
        return done
    if _EXPECTED.match(line.text, found.end):
        return Measure.FORECAST
    if _KINDS.search(squeeze(name)):
        return Measure.OTHER
    own = _own(line, found, _GROWN.sub("", words), _GROWN.sub("", name))
    summed = line.last_measure is Measure.UNIT_PRICE and _IN_ALL.search(words) is not None
    if own is None and line.last_measure in MONEY and line.last_measure is not Measure.CHANGE and not summed:
        own = line.last_measure
    if own is None and found.bound in {Bound.AT_MOST, Bound.AT_LEAST}:
        own = Measure.LIMIT
    if own is None or (own is Measure.BUDGET and _COST.search(squeeze(name))):
        said = [o for o in reversed(line.scope.owners) if not squeeze(o).endswith("없음")]
        owners = (measure_named(o) or _of_amount(o) for o in said)
        own = next((m for m in owners if m in MONEY and m is not Measure.CHANGE), own)
    own = own or line.scope.measure or Measure.BUDGET
    if own is Measure.BUDGET and line.value_start and squeeze(line.key).endswith("실적"):
        return Measure.EXECUTED
    if own is Measure.BUDGET and found.bound is Bound.AT_MOST:
        own = Measure.LIMIT
    return narrowed(own, line.scope.owners)


def _of_amount(owner: str) -> Measure | None:
    """Return what an owner's own amount settles: of 불용액 총 900백만원 the parts are 불용액 too."""
    found = measure_named(_FIGURES.split(owner)[0]) if _FIGURES.search(owner) else None
    return found if found in {Measure.BALANCE, Measure.CARRIED_OUT} else None


def _counted(line: Line, found: Quantity, words: str) -> Measure:
    """Decide what a number that is no money measures; a rate without words of its own is that of its key."""
    named = counted_measure(found.unit, words)
    keyed = measure(line.key) if line.key and found.start >= line.value_start else None
    if named is Measure.RATE and found.unit == "percent" and keyed in RATES and not re.search("[율률]", words):
        return keyed or named
    return named


def _own(line: Line, found: Quantity, words: str, name: str) -> Measure | None:
    """Return the measure that the words next to a number name, then those of its name, then its key."""
    near = measure(squeeze(words.rpartition(":")[2])[-10:])
    if squeeze(name).endswith("절감"):  # 예산절감 is what was saved
        return None
    if near in MONEY:
        return near
    if (wide := measure(name)) in MONEY and wide not in _WEAK:
        return wide
    in_value = bool(line.key) and found.start >= line.value_start
    keyed = measure_named(line.key) if in_value else None
    return keyed if keyed in MONEY else None
