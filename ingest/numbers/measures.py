"""What a value measures and who pays it, read from the words around it."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.model import Measure
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON
from ingest.text.recalled import recall

MONEY = frozenset(
    {
        Measure.BUDGET, Measure.INITIAL, Measure.PRIOR, Measure.SUPPLEMENT, Measure.FINAL, Measure.CURRENT, Measure.ADJUSTED, Measure.DEEMED,
        Measure.EXECUTED, Measure.BALANCE, Measure.CARRIED_IN, Measure.CARRIED_OUT, Measure.CHANGE, Measure.REQUIRED,
        Measure.TOTAL_COST, Measure.REQUESTED, Measure.FORECAST, Measure.LIMIT, Measure.UNIT_PRICE, Measure.PAYMENT, Measure.OTHER,
    }
)  # fmt: skip
RATES = frozenset({Measure.CHANGE_RATE, Measure.EXECUTION_RATE, Measure.SUBSIDY_RATE, Measure.RATE})
_YEAR = re.compile(r"^(?:'\d{2}|(?:19|20)\d{2})(?:년도?)?")
_NOTED = re.compile(r"\([^()]*\)$")
_SETTLED = re.compile(
    r"^(?:세입·?세출)?결산상(?=[가-힣]{2})"
)  # what the books show when they are closed, not what was spent
_YEAR_END = re.compile(r"(?:\d|년|년도|연도)말(?:현재)?$")
_INSIDE = re.compile(r"[가-힣]")
_LEAST = 3  # letters of an amount's name
_SHORT = 10  # letters of a label that is no title
_KEPT = 1 << 14  # labels whose reading is remembered: the same ones head every table of a folder
_NARROWER = (Measure.SUPPLEMENT, Measure.INITIAL, Measure.FINAL)
_FUNDS = re.compile("|".join(map(re.escape, LEXICON.funding)))
_WHOLE_REVENUE = re.compile("(?:총|순)?(?:세입|수입)(?:계|합계|총계|결산|결산액|총액)?")
_BRACKETED = re.compile(r"[\[(]\s*([가-힣·]{2,8})\s*[\])]")
_TO_BE_SPENT = re.compile("(?:신속|조기|균형|적기)?집행(?=대상|목표)")  # 신속집행 대상액 was not spent yet
OUTLAYS = re.compile(
    "(?:수익적|자본적|경상|의무|재량|이전|조세)지출(?![액률율계결])"
)  # a kind of account, and nothing spent
_MADE_UP = re.compile("차액(?=지원|보전|보조|보상|지급)")  # what somebody is paid: no change of an amount
_SUPPLEMENTED = re.compile(
    "(?:제?\\d회)?(?:추경|추가경정)(?:예산)?증감액?"
)  # what 추경 added or took, and no change of years
_FOR_USE = re.compile(
    r"(?<=[가-힣]{2})(?<!예산)(?<!이용)전용(?=[가-힣]{2})(?!액|금액|사용)"
)  # 주차전용건축물: what it is for
_PAID = re.compile(
    rf"(?:[가-힣]{{1,4}}당)?(?P<name>{'|'.join(re.escape(n) for n in LEXICON.funding if n.endswith(('비', '세')) or n == '자부담')})"
    "(?:예산|예산액|예산현액|집행액|실집행액|지출액|결산액|교부액|확보액|배정액|지원액|부담액|요구액|한도|한도액|상한액|잔액)"
)
_OWN_SHARE = re.compile("(?:우리|본)([시도군구])(?:부담|분담)?(?:액|금|분)?")  # 3개 시군 공동부담, 우리 시 208백만원
_PER = re.compile(
    r"(?<![\d,])1?\s?(?:개소|개월|개|건|명|회|인|대|부|가구|팀)?\s?(?:[가-힣]{1,6}(?<![식강정담해배성전마수])|[㎡㎥㎢㏊ℓ㎏㎞]|(?<![A-Za-z])(?:ha|km|kg|m[23²³]?))당(?![가-힣])"
)


@lru_cache(maxsize=_KEPT)
def measure(label: str) -> Measure | None:
    """Read the measure that a heading of a column, a row or an item names.

    >>> [measure(s) for s in ("2019예산액 (A)", "증감 (B-A)", "(B-A)*100/A", "집행잔액", "총사업비", "구 분")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [<Measure.BUDGET: '예산'>, <Measure.CHANGE: '증감'>, <Measure.CHANGE_RATE: '증감률'>, <Measure.BALANCE: '잔액'>,
     <Measure.TOTAL_COST: '총사업비'>, None]
    >>> measure("자본적지출"), measure("자본적지출액")
    (None, <Measure.EXECUTED: '집행'>)
    >>> measure("추경증감"), measure("추경 대비 증감")
    (<Measure.SUPPLEMENT: '추경'>, <Measure.CHANGE: '증감'>)
    >>> measure("쌀 차액 지원"), measure("전년 차액")
    (None, <Measure.CHANGE: '증감'>)
    """
    word = squeeze(fold(label)).lower().replace("결산상", "")  # what is left by the accounts is not what was spent
    word = _MADE_UP.sub("", _FOR_USE.sub("", _TO_BE_SPENT.sub("", OUTLAYS.sub("", word))))
    if not word:
        return None
    if _SUPPLEMENTED.fullmatch(word):
        return Measure.SUPPLEMENT
    for name, found in LEXICON.measures:
        if name in word and not _is_torn(name, label):
            return found
    return LEXICON.measures_alone.get(_YEAR.sub("", word))


def _is_torn(name: str, label: str) -> bool:
    """Tell whether a word is made only of the end of one word and the beginning of the next: 단가 of 하단 가람마을."""
    said = fold(label).lower()
    if name in said or " " not in said.strip():
        return False
    spread = list(re.finditer(r"\s*".join(map(re.escape, name)), said))
    return bool(spread) and all(
        _INSIDE.match(said[m.end() :]) and _INSIDE.match(said[: m.start()][::-1]) for m in spread
    )


def rate(label: str) -> Measure | None:
    """Read the rate that a heading names, in words before what brackets say of its making.

    >>> rate("집행률(B/A)"), rate("(B/A)"), rate("집행액 (A)")
    (<Measure.EXECUTION_RATE: '집행률'>, <Measure.CHANGE_RATE: '증감률'>, None)
    """
    return next((found for said in (_NOTED.sub("", label), label) if (found := measure(said)) in RATES), None)


@recall
def own_amount(label: str) -> bool:
    """Tell whether a heading names an amount of its own that is no measure of the list, or what is held at a year's end.

    >>> own_amount("불납결손액"), own_amount("2031년도말 조성액"), own_amount("전년도말"), own_amount("금액"), own_amount("도비액")
    (True, True, True, False, False)
    >>> own_amount("2031년말(A)"), own_amount("2031년")
    (True, False)
    >>> own_amount("2031년 상환"), own_amount("결산상 잉여금 (A-B)"), own_amount("결산액")
    (True, True, False)
    """
    whole = _NOTED.sub("", squeeze(fold(label)))
    word = _SETTLED.sub("", _YEAR.sub("", whole))
    if word in LEXICON.own_words or _YEAR_END.search(whole):
        return True
    if not word.endswith(LEXICON.own_endings) or word.endswith(LEXICON.any_amount) or len(word) < _LEAST:
        return False
    return measure(word) is None and funding(word.removesuffix("액")) is None


def names_amount(column: str) -> bool:
    """Tell whether the last words of a column's heading name an amount of its own, listed or not: 심의결과 삭감액, 수납액."""
    word = column.rsplit(" ", maxsplit=1)[-1]
    return own_amount(word) or own_amount(column) or measure(word) is Measure.OTHER


def measure_named(label: str) -> Measure | None:
    """Read the measure of a label that is its name: short, or ending in the word; 집행 inside a long title names none.

    >>> measure_named("집행액 (집행률)"), measure_named("보조금 집행 점검 회의 운영"), measure_named("다목적 체육관 소요예산")
    (<Measure.EXECUTED: '집행'>, None, <Measure.REQUIRED: '소요예산'>)
    """
    said = fold(label).partition("(")[0].lower()
    word, found = squeeze(said), measure(said)
    if found is None or len(word) <= _SHORT:
        return found
    return measure(word[-_SHORT // 2 :])


@recall
def heading_measure(heading: str) -> Measure | None:
    """Read the measure that a heading gives to amounts which nothing nearer names."""
    word = squeeze(fold(heading)).lower()
    for name, found in LEXICON.heading_measures:
        if name in word:
            return found
    return None


def received(label: str, *, whole: bool = False) -> bool:
    """Tell whether words speak of money that comes in, which nobody spends: settled, it is 수납, never 집행.

    >>> received("세입 결산 현황"), received("세입·세출 결산"), received("세입 징수 지원", whole=True), received("세입 계", whole=True)
    (True, False, False, True)
    """
    word = squeeze(fold(label))
    if whole:
        return bool(_WHOLE_REVENUE.fullmatch(_NOTED.sub("", word)))
    return ("세입" in word and "세출" not in word) or ("수입" in word and "지출" not in word)


def narrowed(found: Measure, owners: tuple[str, ...]) -> Measure:
    """Make a plain budget the 추경, 당초 or 최종 one that its owners speak of."""
    if found is Measure.BUDGET:
        for owner in reversed(owners):
            named = measure(owner)
            if named in _NARROWER:
                return named
    return found


def per_head(words: str) -> bool:
    """Tell whether words make an amount a price for one.

    >>> per_head("1개 과제당 연구예산"), per_head("1인당 "), per_head("복지 담당 ")
    (True, True, False)
    """
    return bool(_PER.search(fold(words)))


@lru_cache(maxsize=_KEPT)
def funding(label: str) -> str | None:
    """Read the source of money that a label is: `구비`, `(국비)`, `[시비]`, `시비보조금`; None when it is about more.

    >>> funding("(국비)"), funding("구비"), funding("재원별"), funding("시·도비"), funding("도시비전")
    ('국비', '구비', None, '시·도비', None)
    >>> funding("우리 시"), funding("본 군 부담액"), funding("우리 도서관")
    ('시비', '군비', None)
    """
    word = squeeze(fold(label)).strip("[]():·-")
    if own := _OWN_SHARE.fullmatch(word):
        return f"{own[1]}비"
    for name in LEXICON.funding:
        if word == name or (name != "기타" and word.startswith(name + "(")) or word in {name + "보조금", name + "보조"}:
            return name
    if bracket := _BRACKETED.search(fold(label)):
        inner = squeeze(bracket[1])
        if inner in LEXICON.funding and inner not in {"기타", "자체"}:
            return inner
    return None


@lru_cache(maxsize=_KEPT)
def payer(label: str) -> str | None:
    """Read the source of money that a heading names alone or with what is done with it: 국비 집행액, 개소당 국비 한도.

    >>> payer("국비 집행액"), payer("개소당 국비 한도"), payer("시비"), payer("구비 서류")
    ('국비', '국비', '시비', None)
    """
    if own := funding(label):
        return own
    found = _PAID.fullmatch(_NOTED.sub("", squeeze(fold(label))))
    return found["name"] if found else None


def funding_of_words(words: str) -> str | None:
    """Read the source of money that the words just before a number end in: `구비 100백만원`."""
    tail = squeeze(fold(words))[-8:].rstrip("(:[ ])")
    for name in LEXICON.funding:
        if name not in {"기타", "자체"} and tail.endswith(name):
            before = tail[: -len(name)][-1:]
            return name if not ("가" <= before <= "힣") or len(name) > 2 else None
    return None
