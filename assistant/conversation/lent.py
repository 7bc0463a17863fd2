"""What one question lends the next: its subject to what is asked on, its light to what is asked of another."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.tiers import SETTLED, is_rate
from assistant.language.phrasebook import first, phrasebook
from assistant.names.ordinary import priced
from assistant.question.meaning import Term, Understanding
from assistant.question.pace import OFTEN
from ingest.model import Measure
from ingest.numbers.measures import names_amount

IN_WORDS = frozenset({"when", "where", "person", "law", "passage", "why", "steps"})
CHANGES = frozenset({"change", "change_rate"})
RISEN = re.compile(  # of one thing from one year to another, never of two things
    r"늘[었어은리렸린]|줄[었어은이]|오[르른]|올[랐라려렸]|내[려렸린]|깎|인상|인하|증[가액]|감[소액]|삭감|"
    r"\b(?:rise|rose|raised?|fall|fell|increased?|decreased?|grow|grew|go up|went up|cut)\b",
    re.IGNORECASE,
)
OPERATIONS = frozenset({"sum", "compare", "change", "share", "average", "rank"})
_PAYS = re.compile("[가-힣]{1,2}채|[가-힣]*(?:부담|차입|융자|기부|출연)금|민간?자본?|자부담")  # money of another source
_DEED = re.compile(r"[가-힣]{2,}\s?(?:교부|지급|배부|배분|정산|집행|납부|반납|징수|고지|송금)(?:은|는)(?:요)?\s*[?.]*$")
_COSTS = re.compile(r"(?:액|[가-힣]{2}(?<![정장설준대경소구예])비|보조금|지원금|수당)$")
_ORDINAL = re.compile(r"제?\d+[회차기호](?:추가?경정?(?:예산)?)?")
_RIVALS = (
    frozenset({"정원", "현원", "결원", "과원"}),
    frozenset({"목표", "목표치", "목표값", "실적", "실적치", "실적값"}),
)  # of which one is meant at a time
_LENT = {
    "figure",
    "count",
    "execution_rate",
    "basis",
    "breakdown",
    "person",
    *IN_WORDS - {"law", "passage"},
    *CHANGES,
}


def near(u: Understanding, before: Understanding) -> Understanding:
    """Ask of another subject, in the light of the one before it; of one thing, a total is what it has."""
    summed = before.want == "sum" and not before.both
    before = replace(before, want="figure", fold=False) if summed or before.fold else before
    context = tuple(replace(t, soft=True, context=True) for t in before.required) + _context(before.terms)
    if is_rate(before) and not (u.inside or u.asked or u.money or u.measures or u.counters or is_rate(u)):
        u = replace(
            u, terms=(*u.terms, before.required[-1]), carried=u.carried | {"rate"}
        )  # 지방세 징수율은? 세외수입은?
    measures = u.measures or (before.measures if not u.counters else ())
    lent = before.years[-1:] if before.want in CHANGES and u.asked == "" and u.follow else before.years
    dated = bool(u.years or u.recent) or u.relative is not None
    years, carried = (u.years, u.carried) if dated else (lent, u.carried | {"years"})
    if _asks_as_often(u, before):
        asked = f"{u.question.rstrip(' ?.')} 얼마나 자주?"
        return replace(u, want="when", question=asked, terms=u.terms + context, years=years, carried=carried)
    if u.inside:
        counted = before.want == "count" and u.want == "figure" and not (u.asked or u.money or u.measures or is_rate(u))
        spent = set(before.measures) & SETTLED and not (u.measures or u.counters or u.asked or counted)
        return replace(
            u,
            terms=plain(before.terms) + u.terms,
            years=years,
            carried=carried | {"inside"},
            unit=u.unit or before.unit,
            want="count" if counted else u.want,
            measures=before.measures if spent else u.measures,
            counters=u.counters or (before.counters if counted else ()),
            money=u.money or (before.money and not counted and u.want == "figure" and not u.counters),
        )
    if u.follow:
        want = before.want if u.want == "figure" and not u.asked and before.want in _LENT - CHANGES else u.want
        return replace(
            u,
            terms=u.terms + context,
            measures=measures,
            measure_words=u.measure_words if u.measures else before.measure_words if measures else (),
            years=years,
            relative=u.relative if u.years or u.relative is not None else before.relative,
            carried=carried if u.asked or u.measures or u.counters else carried | {"question"},
            want=want,
            unit=u.unit or before.unit,
            money=u.money or (before.money and want == "figure" and not u.counters),
            counters=u.counters or (before.counters if want == "count" else ()),
        )
    if (
        u.want == "figure"
        and not (u.asked or u.counters or u.years)
        and (_asks_as_much(u, before) if _says_money(u) and not _on_which_day(u, before) else before.want in _LENT)
        and len(u.required) < 4
    ):
        # `시책추진업무추진비는?` asks of another subject what was asked of the last one
        amount = before.want == "count" and _COSTS.search(u.required[-1].text) is not None  # 지원액은? after how many
        rate = is_rate(u) or amount
        paid = is_rate(u) or _PAYS.fullmatch(u.required[-1].text)
        return replace(
            u,
            terms=u.terms + context,
            measures=() if is_rate(u) else before.measures,
            measure_words=() if is_rate(u) else before.measure_words,
            years=before.years,
            carried=u.carried | {"years", "question"},
            relative=before.relative,
            want="figure" if rate and before.want == "count" else before.want,
            money=u.money or amount or (before.money and not is_rate(u)),
            money_said=amount or (before.money_said and not is_rate(u)),
            funding=u.funding or (() if paid else before.funding),
            counters=() if rate else before.counters,
            unit=before.unit,
        )
    if u.correction:  # 편성 말고 제안 건수: of the same year
        return replace(u, terms=u.terms + context, years=years, carried=carried)
    return replace(u, terms=u.terms + context)


def _asks_as_often(u: Understanding, before: Understanding) -> bool:
    """Tell whether how often is asked of another thing: 반장 회의는? after 얼마나 자주."""
    said = u.asked or u.money or u.measures or u.counters or u.inside
    return u.want == "figure" and not said and before.want == "when" and OFTEN.search(before.question) is not None


def _says_money(u: Understanding) -> bool:
    """Tell whether money is asked for by more than the name of the thing: 보조금은 after a rate asks for its rate."""
    rest = u.question
    for term in u.required:
        rest = rest.replace(term.text, " ")
    return u.money and (bool(u.measures or u.code or u.unit) or first(phrasebook().money, rest) is not None)


def _on_which_day(u: Understanding, before: Understanding) -> bool:
    """Tell whether what is done with money is asked for by its day, as another deed was: 공고는 언제야, then 보조금 교부는."""
    return before.want == "when" and _DEED.search(u.question) is not None


def _asks_as_much(u: Understanding, before: Understanding) -> bool:
    """Tell whether 얼마야 asks of another the very amount that was asked for, and no price or cost by a name of its own."""
    return before.want == "figure" and not (priced(u) or u.pace) and set(before.measures) <= SETTLED


def same_subject(u: Understanding, before: Understanding) -> Understanding:
    """Ask on of what was spoken of: another year, another measure, another kind of answer."""
    said = bool(u.asked or u.measures or u.counters or u.funding or u.money)
    want = u.want if u.asked or u.want != "figure" else before.want if not (u.measures or u.counters) else "figure"
    if u.want == "figure" and (want in {"premise", "source"} or (u.money and want in {*IN_WORDS, "count"})):
        want = "figure"
    years = u.years
    carried = u.carried | {"terms"}
    if not years and u.relative is None and u.recent is None:
        years, carried = before.years, carried | {"years"}
    relative = u.relative
    if relative is not None and before.years and not u.years:
        base = max(before.years)
        # what is more than last year's is this year's: a change is of both
        years = tuple(dict.fromkeys((base + relative, base))) if want in CHANGES else (base + relative,)
        relative = None
    of_whole = bool(before.funding) and u.want == "share" and not u.both  # what one fund pays is a part of the year's
    risen = u.want in CHANGES and not (u.whole or u.measures)  # 구비는? 얼마나 늘었어: of that money
    counted = not priced(u) and (not u.asked or u.want in OPERATIONS | CHANGES)
    counters = u.counters or (before.counters if counted else ())
    measures = u.measures or (before.measures if not u.counters else ())
    words = u.measure_words if u.measures else u.measure_words or before.measure_words
    if before.measures == (Measure.TOTAL_COST,) and u.years and not u.measures:
        measures, words = (), ()  # 총사업비는? 2031년은?: what that year takes of it
    if measures == (Measure.UNIT_PRICE,) and u.whole and not u.measures:
        measures, words = (), ()  # 1인당 얼마야? 총 얼마야?: no price of one
    if u.want in {"when", "where", "person", "law", "passage", "why", "moved", "allowed", "steps"}:
        measures, counters = (), u.counters
    if u.want == "execution_rate":
        measures, words = u.measures, u.measure_words  # 예산현액은? 집행률은?: of what was spent
    return replace(
        u,
        want=want,
        terms=_instead(_unmeasured(before.terms, u), u.terms) + tuple(t for t in u.terms if t.soft),
        measures=measures,
        years=years,
        relative=relative,
        carried=carried,
        funding=u.funding or (before.funding if not said or years != before.years or of_whole or risen else ()),
        counters=counters,
        unit=u.unit or before.unit,
        whole=u.whole and not of_whole,
        code=before.code,
        money=(u.money or before.money or before.measures == (Measure.TOTAL_COST,)) and not (counted and counters),
        bare_years=u.bare_years if u.years else before.bare_years,
        measure_words=words,
    )


def only_ordinals(u: Understanding) -> bool:
    """Tell whether a question names no more than which of several it means: 2차."""
    return bool(u.required) and all(_ORDINAL.fullmatch(t.variants[0]) for t in u.required)


def other_ordinal(u: Understanding, before: Understanding) -> Understanding:
    """`2차 추경 때는?` asks of the second what was asked of the first."""
    kept = tuple(t for t in plain(before.terms) if not _ORDINAL.fullmatch(t.variants[0]))
    return replace(
        before,
        question=u.question,
        language=u.language,
        terms=kept + u.required,
        years=u.years or before.years,
        measures=u.measures or before.measures,
        want=u.want if u.asked else before.want,
        unit=u.unit or before.unit,
        amounts=(),
        carried=frozenset(),
    )


def _context(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(t for t in terms if t.context)


def plain(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Leave out what the conversation lent."""
    return tuple(t for t in terms if not t.context)


def _instead(terms: tuple[Term, ...], said: tuple[Term, ...]) -> tuple[Term, ...]:
    """Leave out one side of a pair where the other is asked for now: 정원은 몇 명? 현원은."""
    others = {w for pair in _RIVALS for t in said if not pair.isdisjoint(t.variants) for w in pair}
    return tuple(t for t in terms if others.isdisjoint(t.variants))


def is_other_side(term: Term, before: tuple[Term, ...]) -> bool:
    """Tell whether a word is the other side of a pair that was asked for: 실적 after 목표."""
    pairs = [pair for pair in _RIVALS if not pair.isdisjoint(term.variants)]
    return any(not pair.isdisjoint(t.variants) for pair in pairs for t in before)


def _unmeasured(terms: tuple[Term, ...], u: Understanding) -> tuple[Term, ...]:
    """Leave out which amount was asked for before where another is: 수납액, 아니 지출액 말이야; what it was of stays."""
    priced_now = Measure.UNIT_PRICE in u.measures  # 몇 개 사? 단가는?: of the thing, whatever is done with it
    kept = tuple(t for t in terms if not (u.measures and t.text.endswith("액") and names_amount(t.text)))
    kept = tuple(t for t in kept if not (priced_now and t.soft and t.done_to))
    return kept if any(not t.soft for t in kept) else terms
