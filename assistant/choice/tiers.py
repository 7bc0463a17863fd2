"""How near a figure's measure is to the one asked for: 소요예산 answers for 예산, a unit price never for an amount."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.choice.resultlines import is_result
from assistant.names.racks import UNIT_SAYS
from assistant.question.meaning import Term, Understanding
from assistant.question.measures import PAID
from assistant.question.pace import YEARLY
from index.words.spelling import squeeze
from ingest.model import Figure, Kind, Measure
from ingest.numbers.measures import measure as measure_of
from ingest.numbers.measures import names_amount
from ingest.numbers.years import spanning
from ingest.text.lexicon import LEXICON

MONEY = frozenset({Kind.AMOUNT, Kind.ZERO, Kind.COMPOUND})
MISSING = frozenset({Kind.BLANK, Kind.DASH, Kind.UNDETERMINED, Kind.NONBUDGET, Kind.PENDING})
SETTLED = frozenset(
    {
        Measure.EXECUTED,
        Measure.BALANCE,
        Measure.CURRENT,
        Measure.ADJUSTED,
        Measure.CARRIED_IN,
        Measure.CARRIED_OUT,
        Measure.FINAL,
    }
)
_FIRST_TIER = {
    Measure.BUDGET: 0,
    Measure.REQUIRED: 0,
    Measure.OTHER: 1,
    Measure.FINAL: 2,
    Measure.PAYMENT: 2,
    Measure.INITIAL: 3,
    Measure.CURRENT: 4,
    Measure.TOTAL_COST: 4,
    Measure.REQUESTED: 5,
    Measure.LIMIT: 6,
    Measure.DEEMED: 7,
    Measure.SUPPLEMENT: 7,
}
RATES = frozenset({Measure.SUBSIDY_RATE, Measure.EXECUTION_RATE, Measure.CHANGE_RATE, Measure.RATE})
_PAID_OUT = ("지급현황", "지급실적", "지급내역")
_OWED = frozenset({"채무", "지방채", "부채", "차입금"})  # what is left of them is what is owed
_PLANNED = re.compile(r"(?:예산액?|사업비)(?:\([^()]*\))?$")
_PLANS = frozenset({Measure.BUDGET, Measure.REQUIRED})
_SHORT = 2  # letters of a word that may stand in any column's name
_HELD = re.compile(r"말(?:조성액|현재액|현재|잔액)?$")
_KEPT = re.compile(
    r"(?:말(?:조성액|현재액|현재|잔액)|수입|수납액|징수액|부과액|징수결정액|참가비|참가료|수강료|수강비|수업료|입장료|관람료)$"
)  # what is held, or comes in, or each one pays, is no budget
_FEES = ("참가비", "참가료", "체험료", "체험비", "입장료", "관람료", "수강료", "수업료", "입장권")
_PRICED = re.compile(r"요금|가격|값|[가-힣]료(?![가-힣])|티켓|fee|price|ticket", re.IGNORECASE)
_LIKE = ("유사시설", "유사사례", "유사사업", "타시군사례", "타지자체사례", "인근시설")
_OTHERS = re.compile(r"유사|비슷|다른|인근|타\s?(?:시|군|지자체)|\b(?:similar|other|comparable)\b", re.IGNORECASE)
_NOTED = re.compile(r"\s*\([^()]*\)$")
_PAYS_OUT = re.compile(r"\bpa(?:id|y|ys|ying) out\b", re.IGNORECASE)
_EACH = re.compile(
    r"(?:개소|개|과제|건|명|인|회|부|팀|사업|동|대|가구|세대|곳|학교|마을|단체|면|권|그루|마리)\s?당(?![가-힣])"
)
_ONE = re.compile(
    r"(?<![가-힣\d,.])(?:한|1)\s?(대|개소|개|권|그루|마리|벌|세트|켤레|상자|곳|동|가구|팀|명)(?=당|를|을|에|[\s,)]|$)"
)
_TIMES = re.compile(r"\d\s?(?:[조억천백십만]*원)?\s?[*×✕xX]\s?\d")
WORTH = re.compile(r"([가-힣]{2,})\s값(?=[은이]?(?:\s|\?|$))")
_BOUGHT = re.compile(r"(?:신규|추가)?(?:구입|구매|매입|교체|제작|임차|대여|도입)$")
_AMOUNT = re.compile(r"\d[\d,.]*\s?(?:[조억천백십만]\s?)*원|(?<![가-힣])총(?![가-힣])")
_ALIKE: dict[Measure, dict[Measure, int]] = {
    Measure.REQUIRED: {Measure.REQUIRED: 0, Measure.BUDGET: 1, Measure.OTHER: 2},
    Measure.TOTAL_COST: {Measure.TOTAL_COST: 0},
    Measure.PAYMENT: {Measure.PAYMENT: 0, Measure.BUDGET: 1, Measure.REQUIRED: 1, Measure.OTHER: 1},
    Measure.CARRIED_OUT: {Measure.CARRIED_OUT: 0},
    Measure.PRIOR: {Measure.PRIOR: 0},
    Measure.LIMIT: {Measure.LIMIT: 0},
    Measure.UNIT_PRICE: {Measure.UNIT_PRICE: 0, Measure.LIMIT: 1},
}


def tier_of(figure: Figure, u: Understanding) -> int | None:
    """Return how near a figure's measure is to the one asked for; None when it is another, or of another house."""
    other = _is_of_others(figure, u) or _of_fee(figure, u)
    return None if other else _tier(figure, u)


def _tier(figure: Figure, u: Understanding) -> int | None:
    measure = figure.measure
    if Measure.FORECAST in u.measures and figure.unit != "KRW" and (u.counters or not u.money_said):
        return 0 if figure.value is not None and measure_of(figure.column or figure.item) is Measure.FORECAST else None
    if u.counters or (u.want == "count" and not u.measures):
        return _count_tier(figure, u)
    if not u.measures and is_rate(u):
        return 0 if figure.unit == "percent" and figure.value is not None else None
    if rates := RATES.intersection(u.measures):
        return 0 if figure.measure in rates and figure.value is not None else None
    if figure.kind in MISSING:
        if figure.unit not in ("KRW", ""):
            return None
    elif figure.unit != "KRW" or figure.kind not in MONEY:
        return None
    if measure is Measure.UNIT_PRICE and Measure.UNIT_PRICE not in u.measures and not _is_limit(figure, u):
        return 9 if u.want in {"basis", "breakdown"} or _is_worth(figure, u) else None
    asked = [m for m in u.measures if m is not Measure.BUDGET]
    if measure is Measure.LIMIT and not asked and _EACH.search(figure.column) and figure.table is not None:
        return None  # the most that one of them gets is none of what all of them get
    if asked:
        return _tier_asked(figure, u, asked)
    if measure is Measure.TOTAL_COST and u.years:
        return None  # the cost of all its years is none of one year
    if measure is Measure.OTHER and of_another_column(figure, u):
        held = _KEPT.search(squeeze(_NOTED.sub("", figure.column))) if Measure.BUDGET in u.measures else None
        return None if held else _FIRST_TIER[Measure.LIMIT]
    near = _FIRST_TIER[Measure.LIMIT] if _goes_by(figure, u) else _FIRST_TIER.get(measure)
    return 0 if near is None and (_column_named(figure, u) or _of_kind_named(figure, u)) else near


def is_bought(figure: Figure, thing: str) -> bool:
    """Tell whether a line is of the very thing, or of buying it: 자전거 800천원 × 200대, 자전거 구입."""
    item = squeeze(figure.item)
    named = _BOUGHT.sub("", item)
    return named.endswith(thing) and (figure.table is None or named != item)


def _is_worth(figure: Figure, u: Understanding) -> bool:
    said = WORTH.search(u.question)
    return said is not None and is_bought(figure, said[1])


def _of_fee(figure: Figure, u: Understanding) -> bool:
    """Tell whether a line tells what someone pays to come, which was not asked: 축제기간 5,000원 under 체험료 is no budget of a 축제."""
    fees = (
        [o for o in map(squeeze, figure.owners) if o.endswith(_FEES)]
        if figure.table is None and figure.unit == "KRW"
        else []
    )
    asked = squeeze(u.question)
    if not fees or squeeze(figure.item) in asked or _PRICED.search(asked):
        return False
    return not any(fee.startswith(v) or v in fee for fee in fees for t in u.terms for v in t.variants)


def _is_of_others(figure: Figure, u: Understanding) -> bool:
    """Tell whether a figure is told of another house that is only like the one spoken of, and which nobody asked for: 유사시설."""
    names = [squeeze(o) for o in (*figure.owners, figure.item)]
    if not any(n.startswith(_LIKE) for n in names) or _OTHERS.search(u.question):
        return False
    said = {v for t in u.terms for v in t.variants if len(v) > _SHORT}
    return not any(v in n for n in names if not n.startswith(_LIKE) and n != squeeze(figure.item) for v in said)


def _paid_out(figure: Figure, u: Understanding, asked: Sequence[Measure]) -> list[int]:
    """Let 지급액 be what an insurance, or a grant, paid out, where nothing nearer says what was spent."""
    paid = Measure.EXECUTED in asked and figure.measure is Measure.PAYMENT
    return [1] if paid and _PAYS_OUT.search(u.question) else []


def _tier_asked(figure: Figure, u: Understanding, asked: Sequence[Measure]) -> int | None:
    if _is_unpaid(figure, u, asked):
        return None
    tiers = [t for m in asked if (t := _ALIKE.get(m, {m: 0}).get(figure.measure)) is not None]
    tiers += _paid_out(figure, u, asked)
    if Measure.EXECUTED in asked and squeeze(figure.column).startswith(LEXICON.outside_years):
        tiers = [t + 1 for t in tiers]  # 기투자 is what went into it, 집행액 by another name
    if (
        figure.measure is Measure.REQUIRED
        and Measure.TOTAL_COST in asked
        and u.years
        and "terms" in u.carried
        and "years" not in u.carried
    ):
        tiers.append(1)  # 총사업비는? 그럼 2031년은?: what that year takes of it
    if Measure.TOTAL_COST in asked and _is_of_all_years(figure):
        tiers.append(1)  # 사업비 beside 사업기간 : 2029 ~ 2033
    if Measure.FORECAST in asked and figure.measure in _FIRST_TIER and _is_forecast(figure):
        tiers.append(0)
    if (
        Measure.BALANCE in asked
        and figure.measure is Measure.OTHER
        and _HELD.search(squeeze(_NOTED.sub("", figure.column)))
    ):
        tiers.append(1)  # what a fund holds at a year's end is what is left of it
    if Measure.BALANCE in asked and figure.measure is Measure.OTHER and not u.measure_words and _called(figure, u):
        tiers.append(1)  # 잉여금이 얼마 남았나: an amount of its own kind, asked for by its name
    if not tiers and (
        _column_says(figure, u)
        or (Measure.UNIT_PRICE in asked and (_is_for_each(figure) or _is_of_one(figure, u)))
        or (list(asked) == [Measure.UNIT_PRICE] and u.pace not in {None, YEARLY})  # whose length of time is kept
    ):
        return 1
    if _is_limit(figure, u):
        tiers.append(0)
    if not tiers and Measure.EXECUTED in asked and is_result(figure, u):
        return 2
    if not tiers and Measure.EXECUTED in asked and figure.measure is Measure.PAYMENT and _is_paid_out(figure, u):
        return 2
    if not tiers and Measure.EXECUTED in asked and figure.kind is Kind.NONBUDGET:
        return 3  # nothing is spent of what takes no budget
    return min(tiers, default=None)


def _is_unpaid(figure: Figure, u: Understanding, asked: Sequence[Measure]) -> bool:
    """Tell whether what was paid is asked for by that word, and a figure is printed as a budget, or as who bears it: 예산액 is no 지급액."""
    if "지급액" not in u.measure_words or list(asked) != [Measure.PAYMENT] or figure.measure not in _PLANS:
        return False
    named = any(_PLANNED.search(squeeze(n)) for n in (figure.column, figure.item))
    named = named or "소요" in squeeze(figure.column + figure.item)
    return named or (figure.funding is not None and not u.funding)


def _is_limit(figure: Figure, u: Understanding) -> bool:
    """Tell whether what each one gets is the most that it gets, where that is asked: 지원한도 : 단독주택 가구당 150만원."""
    priced = Measure.LIMIT in u.measures and figure.measure is Measure.UNIT_PRICE
    return priced and any(measure_of(o) is Measure.LIMIT for o in figure.owners)


def _is_for_each(figure: Figure) -> bool:
    """Tell whether a figure's name, or the words that lead to it, say that it is for each one: 42백만원 of 대당 구입비 42백만원, 총 16억원."""
    lead = figure.source.quote.partition(figure.printed)[0] if figure.printed else figure.source.quote
    return any(_EACH.search(_AMOUNT.split(words)[-1]) for words in (figure.item, lead[:40]))


def _is_of_one(figure: Figure, u: Understanding) -> bool:
    """Tell whether a figure's name says that it is what just one costs, where that is asked: 차량 1대 구입."""
    asked, printed = _ONE.findall(u.question), _ONE.findall(figure.item)
    return bool(asked) and printed == asked[:1] and not _TIMES.search(figure.source.quote)


def _is_of_all_years(figure: Figure) -> bool:
    """Tell whether a line says what all the years of a thing cost, by the plain name of a budget."""
    span = spanning(figure.period or "")
    plain = figure.measure is Measure.BUDGET and figure.table is None and not figure.funding
    return plain and figure.year is None and span is not None and span.year is None


def _called(figure: Figure, u: Understanding) -> bool:
    """Tell whether the question names an amount of its own kind by its whole name: 순세계잉여금."""
    name = squeeze(figure.column if figure.table is not None else figure.item)
    return (names_amount(name) or name in _OWED) and any(
        v == name for t in u.required for v in t.variants if len(v) > _SHORT or v in _OWED
    )


def _is_forecast(figure: Figure) -> bool:
    """Tell whether a table is of what is expected, whatever year its columns name."""
    over = (figure.column, figure.caption, *figure.source.section[-2:])
    return figure.table is not None and any("전망" in squeeze(w) for w in over)


def _column_named(figure: Figure, u: Understanding) -> bool:
    """Tell whether a word that names no measure is what a column is called: 명시이월, 기투자."""
    column = squeeze(figure.column)
    return figure.table is not None and any(v in column for t in u.required for v in t.variants if len(v) > _SHORT)


def _goes_by(figure: Figure, u: Understanding) -> bool:
    """Tell whether the last word asked for is the very name of what a line tells: 연체 83백만원, told of what is left."""
    named = bool(u.required) and squeeze(figure.item) in u.required[-1].variants
    return named and figure.table is None and figure.measure is Measure.BALANCE


def _of_kind_named(figure: Figure, u: Understanding) -> bool:
    """Tell whether a word of the question is a kind of what a figure measures: 명시이월 of what is carried over."""
    return any(v in LEXICON.narrower and measure_of(v) is figure.measure for t in u.required for v in t.variants)


def of_another_column(figure: Figure, u: Understanding) -> bool:
    """Tell whether a cell stands under the name of an amount of its own that nobody asked for: 삭감액, 불납결손액."""
    if figure.table is None or not names_amount(figure.column):
        return False
    column = squeeze(figure.column)
    return not any(v in column for t in u.terms for v in t.variants if len(v) > 1)


def is_rate(u: Understanding) -> bool:
    """Tell whether a rate is asked for by its own name: 승소율, 달성률."""
    if u.measures or not u.required:
        return False
    return _names_rate(u.required[-1].text) or (not u.money_said and any(_is_led(t, u) for t in u.required))


def _names_rate(word: str) -> bool:
    return word.endswith(("율", "률")) and not word.endswith(("법률", "규율", "자율", "조율", "선율"))


def _is_led(term: Term, u: Understanding) -> bool:
    """Tell whether English names a rate before what it is of: the collection rate of the parking fines, 징수율 of 주차 과태료."""
    names = [v for v in term.variants if not v.isascii()]
    led = term.foreign or re.search(rf"{re.escape(term.text)} (?:of|for|in)\b", u.question) is not None
    return led and bool(names) and all(map(_names_rate, names))


def _is_paid_out(figure: Figure, u: Understanding) -> bool:
    """Tell whether a table tells what was paid out of the very thing that is asked for: what went out as 보험금, no premium."""
    heads = (squeeze(_NOTED.sub("", h)).lstrip("○-▷") for h in (figure.caption, *figure.source.section[-1:]))
    paid = [h for h in heads if h.endswith(_PAID_OUT)] if figure.table is not None and not u.measure_words else []
    return any(h.startswith(v) and PAID.search(v) for h in paid for t in u.required for v in t.variants)


def _column_says(figure: Figure, u: Understanding) -> bool:
    """A column that prints the very word asked for counts when the question names the table's section too."""
    where = "|".join(squeeze(t) for t in figure.source.section)
    named = any(v in where for t in u.terms for v in t.variants if len(v) > 2)
    column = squeeze(figure.column)
    return any(w == column or (named and w in column) for w in u.measure_words if len(w) > 3)


_GROWING = re.compile(
    r"늘|줄|증[가감원]|감[소원축]|더|덜|차이|변[했동화]|달라|많아|적어|\b(?:increased?|decreased?|chang\w+|grew|rose|fell|more|fewer|less|differ\w*)\b",
    re.IGNORECASE,
)  # what lies between two years is asked for


def _count_tier(figure: Figure, u: Understanding) -> int | None:
    if figure.value is None or (figure.measure is Measure.CHANGE and not _GROWING.search(u.question)):
        return None
    if not figure.unit and figure.kind is Kind.COUNT:
        return 2
    if not figure.unit.startswith("count:"):
        return None
    own = figure.unit.removeprefix("count:")
    said = {own, *UNIT_SAYS.get(figure.unit, ())}
    named = any(v in said for t in u.terms for v in t.variants)
    if not u.counters:
        return 0 if named or own not in LEXICON.extents else None
    tiers = [t for c in u.counters if (t := counts_for(figure, c)) is not None]
    return min(tiers, default=1 if named and "명" not in u.counters else None)


_SAME = {
    "개소": {"곳", "개", "개동", "동", "개관", "개교"},
    "회": {"번", "차례"},
    "마리": {"두"},
    "두": {"마리"},
    "개": {
        "가지",
        "과제",
        "종",
        "개소",
        "개동",
        "곳",
        "동",
        "식",
        "면",
        "주",
        "그루",
        "대",
        "매",
        "점",
        "부",
        "석",
        "건",
        "실",
        "관",
        "개관",
        "교",
        "개교",
        "칸",
        "set",
        "세트",
    },
    "대": {"set", "세트"},
    "명": {"인"},
    "그루": {"주"},
    "장": {"매", "부"},
    "매": {"장", "부"},
    "동": {"개동"},
    "개동": {"동"},
    "세트": {"set", "조"},
    "가구": {"세대", "호", "농가"},
    "세대": {"가구", "호"},
    "농가": {"가구", "호"},
    "호": {"가구", "세대", "농가"},
    "개관": {"개소", "개", "곳", "관"},
}


_CASES = re.compile(r"(?:공약|사업|과제|시책|제안|안건|조례|규칙)(?:사업|수)?\s?(?:\(\d+\))?$")


def counts_for(figure: Figure, counter: str) -> int | None:
    """Tell how well a count answers for a counting word: 0 by that very word, 1 by one of its kind; a length is never 몇 개."""
    if figure.value is None or not figure.unit.startswith("count:"):
        return None
    own = figure.unit.removeprefix("count:").partition("/")[0]  # of 톤/일 the 톤
    if counter == "건" and own == "개" and figure.table is not None and _CASES.search(figure.item):
        return 1  # 공약 10개 are 10건
    return 0 if own == counter else 1 if own in _SAME.get(counter, ()) else None
