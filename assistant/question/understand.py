"""A question taken apart: what is wanted, of what, for which year, in which unit. Nothing is looked up here."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import TypeGuard

from assistant.language import words
from assistant.language.money import spoken
from assistant.language.numerals import in_digits
from assistant.language.phrasebook import blank, cut, first, phrasebook, reword
from assistant.language.slips import space, spell
from assistant.question.factors import without_factors
from assistant.question.glossed import unglossed
from assistant.question.holder import holder_in
from assistant.question.leftout import left_out
from assistant.question.meaning import Term, Understanding
from assistant.question.measures import (
    PAID,
    carried,
    counters_in,
    funding_in,
    handed,
    left_its_year,
    said_by_verbs,
    settled,
)
from assistant.question.meetings import of_body
from assistant.question.ordinals import numbered
from assistant.question.pace import pace_in
from assistant.question.premise import amounts_in, claim_in, is_claimed
from assistant.question.projects import counted_in
from assistant.question.purses import pays
from assistant.question.restated import said_again
from assistant.question.situation import asked_in
from assistant.question.terms import nth_supplement, read_terms
from assistant.question.than import as_difference, asks_fold, set_against
from assistant.question.wants import (
    HANGUL,
    LONGEST,
    THAN,
    Wanted,
    averaged,
    calculated,
    money_said,
    one_in_all,
    ordered_by,
    outside_of,
    place_of,
    ranked_by,
    ranked_rate,
    top_of,
    want_of,
)
from assistant.question.without import not_meant_in
from assistant.question.years import day_in, recent_in, relative_in, told_by_paper, until_in, years_in
from index.query import Language
from ingest.model import Measure
from ingest.numbers.amounts import Quantity
from ingest.text.lexicon import LEXICON

_CODE = re.compile(
    r"(?<![\d,.-])([1-7]\d{2})[-‐–]?(\d{2})(?:[-‐–](\d{2}))?(?!\d|[,.]\d|천|백|만|억|원|\s*(?:천|백|만|억)?원)(?:하고|이랑|랑|와|과|은|는|의)?"
)
_CODED = re.compile(r"\b(?:codes?|accounts?)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?<![가-힣])(총|전체|모두|합계|전부|계)(?![가-힣])|(?<![가-힣])(합계|계)(는|은|가|를)|\b(in all|altogether|total|overall)\b",
    re.IGNORECASE,
)
_BUDGET_AND = re.compile(
    r"예산(?:액|안)?(?:과|이랑|하고|,(?!\s?(?:당초|최종|본예산))|·|및|\s및)|"
    r"(?:(?:와|과|이랑|하고|및)\s?(?:당초|최종)?|,\s?)예산(?:액|안)?(?![가-힣]*[잔집])|budget and|and (?:the )?budget",
    re.IGNORECASE,
)
_MIN = re.compile(
    r"(작은|적은|적게|낮은|좁은|짧은|(?<!비)싼|(?<!비)싸|최소|최저|(?<![가-힣])(?:작|적(?=[은게었을은어나냐지습])|낮|덜)|\bsmall|\blow|\bleast\b|\bless\b|\bfewest)",
    re.IGNORECASE,
)
_DEAR = re.compile(r"비싸|비싼|돈|\bexpensive\b|\bcostly\b", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:몇|얼마나?)\s*(?:%|퍼센트|프로)?\s*(?:%?\s*p|포인트|퍼센트\s?포인트)|percentage points?", re.IGNORECASE
)
_HIGHER = re.compile(r"[가-힣]보다\s(?:\S+\s)?얼마나\s?(?:더\s)?[높낮]")
_EACH_TIME = re.compile(r"(?<![가-힣\d])(?:월|매월|하루|한\s?달에?|[1한]?\s?인당|[1한]\s?명당?|회당|시간당)\s*(?=\d)")
_SEVERAL_TIMES = re.compile(  # 1·2회, 1회·2회추경
    r"(?<!\d)(?:제?\d\s*(?:[,·/]|[회차]\s*[·/])\s*)+제?\d\s*([회차])(?:(?![가-힣])|(?=추경|추가경정))"
)
_DOTS = str.maketrans(dict.fromkeys("ㆍᆞ･・‧∙•⋅․", "·"))  # what is typed for a middle dot
_SLASH = re.compile(r"(?<![가-힣A-Za-z\d])([가-힣])/(?=[가-힣])")  # 중/고등학생
_RETORT = re.compile(  # 그건 작년 거지? 올해 거로: what is asked is said after it
    r"^\s*(?:아니\S*\s+)?(?:그건|그거|그게|이건|이거|이게|방금\s?(?:건|거))\s[^?.!,]{1,20}(?:지|죠|잖아요?|네요?|인데요?)\s*[?.!,]+\s*(?=\S{2,})"
)
_NTH = re.compile(r"\b(first|second|third|fourth)(?=\s+(?:supplementary|supplemental)\b)", re.IGNORECASE)
_NTHS = {"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th"}
_MONTH = re.compile(
    r"\b(?:as of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?:\s+\d{1,2}(?:st|nd|rd|th)?)?|"
    r"(?:(?<!\d)\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?(?:\s*(?:말|초|중순|하순))?(?:\s*(?:기준|현재))?|(?<![가-힣])연말\s*(?:기준|현재|시점))(?:으로|에|은|는|의)?",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"(?<=[가-힣])\s수(?:가|는|를|도|의)?(?=\s*(?:가장|제일|젤|더|많|적))")
_SPOKEN = re.compile(
    r"조\s?원?\s?(?:[·,/]|와|과|하고)?\s?억\s?원?\s?(?:단위)?\s?(?:으로|로)(?:\s?(?:말|환산|읽|표시)\S*)?"
)  # as it is told anyway: 1조 2,000억원
_UNIT_REFUSED = re.compile(r"(?<![가-힣\d])(?:원|천원|만원|백만원|억원|조원)\s*(?:단위)?\s*(?:말고|대신)")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_TAILED = re.compile(r"[가-힣]{2,}(?:예산액|예산|집행액|금액|비용)")
_TWO = re.compile(r"(?:[그이]\s?)?[두세]\s")
_AMONG = re.compile(
    r"(?P<many>(?<![\d,.])\d{1,3}(?!\s?[회차호기]\s?(?:추경|추가경정|중|가운데))\s?(?:개사|개소?|곳|군데|가지|건|팀|명)?\s?)(?=(?:[가-힣]{1,8}\s?)?(?:중|가운데)(?:에서?)?(?![가-힣]))"
)
_TOPPED = re.compile(r"\d{1,2}(?:개|곳|가지|위)(?:만|까지)?")
_FROM_YEAR = re.compile(r"\d\s*년?도?(?:에서|부터)|\bfrom\b", re.IGNORECASE)
_CHANGING = {"change", "change_rate"}
_INITIALLY = re.compile(r"(?<![가-힣])당초\s?(?:보다|대비|에\s?비해)")
_PRICES = re.compile(r"단가(?!와|랑|하고|이랑|,|·|\s?및).*각각|각각.*[가-힣]단가")
_OF_ONE = re.compile(r"(?<![가-힣\d])(?:한|1)\s?[가-힣]{1,3}\s(?:값|가격)[은이을]?\s[^?]*각각")
_COUNT_OF_EACH = re.compile(
    r"당\s+(?:평균\s)?[가-힣]*(?:인원|건수|횟수)(?:은|는|이|가|수|수는)?\s*[?.]*\s*$"
)  # 1개소당 평균 인원
_OF_EACH = re.compile(r"각각|각\s|\beach\b")
_EACH = re.compile(r"각각|\beach\b")
_LISTED = re.compile(  # 쉼터 운영, 교실 운영, 놀이터 조성 중 가장 큰 것: what is ranked are the names
    r"(?:[가-힣]{2,12}\s){0,3}[가-힣]{2,12},\s?(?:[가-힣]{2,12}\s){0,3}[가-힣]{2,12}(?<!사업)(?<!항목)(?<!과목)(?<!예산)(?<!기관)(?<!부서)\s?(?:중|가운데)(?:에서|에)?\s(?=.*(?:예산|사업|집행|비용))"
)
_ADDING = {"sum", "compare", "share", "change", "average"}
_GROWN = re.compile(r"(?:늘|줄|증가|감소|올랐|오른|내린|깎|삭감|증액|감액)[가-힣]*(?:\s(?:게|것이|건)(?![가-힣]))?")
_BY_AMOUNT = re.compile(rf"(?:원|억|만|천)(?:이나|가량|정도)?(?:이|을|가)?\s?(?:더\s)?{_GROWN.pattern}")
_BECAME = re.compile(  # 9억원으로 늘었다: what it is now, not by how much
    rf"(?:원|억|만|천|won)(?:으로|로|까지)\s?(?:더\s|다시\s|크게\s)?{_GROWN.pattern}"
)
_DATED = {"figure", "count", "list", "execution_rate", "share", "breakdown", "basis"}
_WORKED_OUT = {"sum", "change", "average"}
_KEPT = 256  # questions: each of a conversation is read again with every one that follows it
_CLAIMED = {"premise", "figure", "count", "execution_rate", "change_rate", "share"}


def _priced(
    want: str, measures: tuple[Measure, ...], text: str, terms: tuple[Term, ...]
) -> tuple[str, tuple[Measure, ...]]:
    """A price is no measure of what an amount is made of; 급식단가 초등학교와 중학교 각각 asks for two prices, no parts of one."""
    if want == "figure" and _COUNT_OF_EACH.search(text):
        return "count", tuple(m for m in measures if m is not Measure.UNIT_PRICE)
    if want == "breakdown" and ((_PRICES.search(text) and any(t.joined for t in terms)) or _OF_ONE.search(text)):
        return "figure", measures
    kept = tuple(m for m in measures if m is not Measure.UNIT_PRICE)
    counted = want in {"count", "average"} and not money_said(text) and counters_in(text, "count")  # 한 곳에 몇 명
    return want, kept if want in {"basis", "breakdown"} or counted else measures


@lru_cache(maxsize=_KEPT)
def understand(question: str) -> Understanding:
    """Read one question by itself."""
    said = _dotted(
        unicodedata.normalize("NFC", question).replace("\0", " ").encode(errors="replace").decode().strip()
    )  # half a character is no letter
    holder, text = holder_in(without_factors(in_digits(asked_in(said))))
    language = _language(text)
    book = phrasebook()
    if outside := outside_of(text):
        return Understanding(text, language, "outside", outside=outside)
    text, fold, hostile = as_difference(text[:LONGEST]), asks_fold(text), first(book.hostile, said)
    readable = numbered(_RETORT.sub("", cut(text, book.hostile)))
    if hostile and not HANGUL.search(re.sub(r"[은는이가을를만답해 .,!?]", "", readable)) and not money_said(readable):
        return Understanding(text, language, "outside", outside="hostile")
    told = cut(readable, book.around_pick).strip()
    if pick := next((n for n, p in book.picks if first(p, told)), None):
        return Understanding(text, language, "pick", pick=pick)

    readable = _NTH.sub(_in_digits, _SEVERAL_TIMES.sub(_apart, reword(spell(space(words.untailed(readable))))))
    skipped, less, refused, readable = not_meant_in(readable)
    amounts, rest = amounts_in(_UNIT_REFUSED.sub(blank, readable))
    rest = _SPOKEN.sub(blank, rest)
    unit = next((name for name, p in book.units if first(p, rest)), None)
    for name, patterns in book.units:
        rest = cut(rest, patterns) if name == unit else rest
    years, bare, rest = years_in(day_in(rest)[1], but=skipped)
    apart, rest = relative_in(_NUMBER_OF.sub(blank, _MONTH.sub(blank, unglossed(rest))))
    recent, rest = recent_in(rest)
    codes, rest = _codes(rest)
    rate, rest = ranked_rate(rest)
    claim, (want, asked, rest_want, span) = _claimed(rest, readable, want_of(rest), amounts, text)
    if want == "execution_rate" and (THAN.search(readable) or _POINTS.search(readable) or _HIGHER.search(readable)):
        want, rate = "change", Measure.EXECUTION_RATE
    want = calculated(want, readable, several=bool(recent or until_in(readable)) or len(years) > 1, years=len(years))
    pace, unpaced = pace_in(rest)
    want = averaged(want, readable, pace)
    verb_measures, rest_measured = said_by_verbs(rest_want)
    rest_measured = "".join(a if b != " " else b for a, b in zip(rest_measured, unpaced, strict=True))
    terms, measures, measure_words, tail = read_terms(
        rest_measured,
        rest_want,
        span,
        question=readable,
        adding=want in _ADDING or any(p.search(rest) for p in (_EACH, _LISTED)),
    )
    measures = _settled(
        (rate,) if rate else tuple(dict.fromkeys([*verb_measures, *measures, *_initially(want, readable)])),
        measure_words,
        readable,
        dated=bool(years or any(apart)),
    ) or ordered_by(want, asked)
    want, measures = _priced(want, ranked_by(want, measures, readable), readable, terms)
    if Measure.SUPPLEMENT in measures:
        terms = tuple(nth_supplement(t) for t in terms)
    if want == "premise" and not measures and _EACH_TIME.search(readable):
        measures = (Measure.UNIT_PRICE,)
    funding, slipped = funding_in(readable)
    if slipped:
        terms = tuple(t for t in terms if not re.search(rf"\([^)]*{re.escape(t.text)}[^)]*\)", readable))
    no_names = {
        *funding,
        *(f"{fund}분" for fund in funding),  # 도비분은 얼마야
        *_paid_works(readable),
        *LEXICON.funding_slips,
        *(("당초",) if _initially(want, readable) else ()),
    }
    terms = tuple(
        t
        for t in terms
        if not any(v in no_names for v in t.variants)
        and not all(side in no_names for side in re.split("[·ㆍ/]", t.text))
        and not (t.foreign and pays(t.text, funding))
        and not any(a <= t.start < b for a, b in handed(readable))
    )
    want, terms = set_against(want, of_body(terms, readable), readable)
    terms, ranked = said_again(want, terms, readable)
    terms, left = left_out(terms, readable, want)
    counters = (
        (claim.unit.removeprefix("count:"),)
        if _is_count(claim) and not _beside(claim, rest)
        else counters_in(readable, want)
    )
    says_money = bool(money_said(_TAILED.sub(" ", ranked))) or bool(unit) or bool(funding) or bool(codes)
    money = (
        bool(money_said(ranked) or _DEAR.search(asked))
        or (want in {"rank", "order", "compare", "sum"} and bool(PAID.search(readable)))
        or bool(unit)
        or bool(measures)
        or bool(funding)
        or bool(codes)
    )
    if want == "figure" and unit and not (terms or measures or years or any(apart) or funding):
        want = "convert"
    return Understanding(
        text,
        language,
        want,
        money=money,
        money_said=says_money,
        measures=measures,
        measure_words=measure_words,
        terms=tuple(t for t in _kept(terms, readable, want) if not (t.foreign and set(t.variants) & {*counters})),
        years=_carried(told_by_paper(years, apart, readable) if want in _DATED else years, measures, readable),
        skipped=skipped,
        bare_years=bare,
        relative=apart[0] if apart else None,
        apart=apart,
        recent=recent,
        funding=funding,
        code=codes[0] if codes else None,
        codes=codes,
        tail=tail,
        whole=bool(_WHOLE.search(readable)) or one_in_all(readable),
        counters=counters,
        unit=unit,
        refused=refused,
        less=less.names if less else (),
        alone=less is not None and less.alone,
        amounts=() if claim is not None else amounts,
        pace=pace if want != "basis" else None,  # 한 달 얼마씩 몇 명: the whole of the calculation
        claim=claim,
        beside_claim=_is_count(claim) and _beside(claim, rest),
        holder=holder,
        smallest=bool(_MIN.search(asked)),
        top=top_of(readable, want),
        place=place_of(asked) if want == "rank" else 1,
        aside=left,
        fold=fold,
        each=bool(_OF_EACH.search(readable)),
        follow=bool(first(book.follow, text)),
        inside=bool(first(book.inside, text)),
        other=bool(first(book.other, text)),
        both=bool(first(book.both, text)),
        correction=bool(first(book.correction, text)),
        asked=asked,
        outside="hostile" if hostile and all(t.text.isdigit() for t in terms) and (terms or not measures) else None,
    )


def _paid_works(text: str) -> tuple[str, ...]:
    """Return what a project is called only for whose money it has: 국비 지원사업, 시비 보조사업."""
    funds = "|".join(LEXICON.funding)
    return tuple(re.findall(rf"(?<![가-힣])(?:{funds})\s?((?:지원|보조|매칭)사업)", text))


def _kept(terms: tuple[Term, ...], text: str, want: str) -> tuple[Term, ...]:
    """Leave out how many are ranked, of how many (6개 지구 중에), and what two things that were spoken of are called: 두 점포 차이."""
    top, both = top_of(text, want), first(phrasebook().both, text)
    spoken = both.span() if both and _TWO.match(both[0]) else (0, 0)
    among = _AMONG.search(text) if want in {"rank", "order", "compare"} else None
    many = among.span("many") if among else (0, 0)
    apart = (spoken, many, counted_in(text))
    return tuple(
        t for t in terms if not (top and _TOPPED.fullmatch(t.text)) and not any(a <= t.start < b for a, b in apart)
    )


def _dotted(text: str) -> str:
    """Write a middle dot in one way: 중ㆍ고등학생, 중/고등학생."""
    return _SLASH.sub(r"\1·", text.translate(_DOTS))


def _apart(match: re.Match[str]) -> str:
    """Write times that share an ending each with its own: 1·2회 is 1회 and 2회."""
    return ", ".join(f"{n}{match[1]}" for n in re.findall(r"\d", match[0])) + " "


def _in_digits(match: re.Match[str]) -> str:
    return _NTHS[match[0].lower()]


def _settled(named: tuple[Measure, ...], said: tuple[str, ...], text: str, *, dated: bool) -> tuple[Measure, ...]:
    return carried(settled(named, said, both=bool(_BUDGET_AND.search(text)), dated=dated), text)


def _language(text: str) -> Language:
    hangul, latin = bool(HANGUL.search(text)), len(_LATIN.findall(text))
    if not hangul:
        return "en" if latin else "ko"
    return "mixed" if latin >= 3 else "ko"


def _codes(text: str) -> tuple[tuple[str, ...], str]:
    found = ["-".join(g for g in m.groups()[:2] if g) for m in _CODE.finditer(text)]
    left = _CODE.sub(blank, text)
    return tuple(dict.fromkeys(found)), _CODED.sub(blank, left) if found else left


def _claimed(
    text: str, whole: str, wanted: Wanted, amounts: tuple[Decimal, ...], said: str
) -> tuple[Quantity | None, Wanted]:
    """Read what a question wants confirmed: an amount, or a percentage, a count or a calculated amount, which it is then asked for."""
    want, asked, left, span = wanted
    if want == "premise" and len(amounts) == 1 and (calculation := _worked_out(left, whole)):
        return Quantity(amounts[0], "KRW", spoken(amounts[0]), 0, 0), calculation
    if amounts or want not in _CLAIMED:
        return None, (
            "premise" if want == "figure" and (is_claimed(whole) or is_claimed(said)) else want,
            asked,
            left,
            span,
        )
    claim, plain = claim_in(text)
    if want != "premise" and claim is None:
        return None, wanted
    if want == "premise":
        plain = "".join(a if b != " " else b for a, b in zip(plain, left, strict=True))
    want, asked, left, span = want_of(plain)
    if _is_count(claim) and want in {"figure", "premise"} and not _beside(claim, text):
        return claim, ("count", asked, left, span)
    return claim, ("figure", "", left, span) if want == "premise" else (want, asked, left, span)


def _beside(claim: Quantity, text: str) -> bool:
    """Tell whether money is asked for after a number that is only taken for a fact: 천막을 3동 친다던데 다 해서 얼마야."""
    return money_said(text[claim.end :]) is not None


def _worked_out(text: str, whole: str) -> Wanted | None:
    """Return the calculation that a question which states its result asks for: 다 더하면 1억, 1억원 늘어난 게."""
    wanted = want_of(text)
    if wanted[0] in _WORKED_OUT:
        return None if wanted[0] in _CHANGING and _BECAME.search(whole) else wanted
    grown = _GROWN.search(text) if _BY_AMOUNT.search(whole) else None
    return ("change", grown[0], text[: grown.start()] + blank(grown) + text[grown.end() :], (-1, -1)) if grown else None


def _is_count(claim: Quantity | None) -> TypeGuard[Quantity]:
    return claim is not None and claim.unit.startswith("count:")


def _initially(want: str, text: str) -> tuple[Measure, ...]:
    """Read `당초보다 얼마나 늘었어`: the first budget of the year is what a change is from."""
    return (Measure.INITIAL,) if want in _CHANGING and _INITIALLY.search(text) else ()


def _carried(years: tuple[int, ...], measures: tuple[Measure, ...], text: str) -> tuple[int, ...]:
    """What is carried from one year to the next is told once: as going out of the one, or as coming into the other."""
    if len(years) != 2 or abs(years[1] - years[0]) != 1 or not (_FROM_YEAR.search(text) or left_its_year(text)):
        return years
    leaves, comes = Measure.CARRIED_OUT in measures, Measure.CARRIED_IN in measures
    return (min(years),) if leaves and not comes else (max(years),) if comes and not leaves else years
