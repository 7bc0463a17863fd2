"""A conversation: what a question leaves unsaid because the one before it said it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer, AnswerFigure, AnswerStatus, Role
from assistant.choice.stages import without
from assistant.conversation.leaning import points_by_word, two_years, without_charge
from assistant.conversation.lent import (
    CHANGES,
    IN_WORDS,
    OPERATIONS,
    RISEN,
    is_other_side,
    near,
    only_ordinals,
    plain,
    same_subject,
)
from assistant.conversation.onward import (
    ONE,
    adds,
    adds_nothing,
    goes_on,
    of_other_measure,
    of_share,
    of_told,
    ranks_years,
    rate_of_two,
    says_again,
    that_thing,
    way_counted,
)
from assistant.conversation.picks import named_by_place, narrowed, picked, picks_by_words, turn_named
from assistant.conversation.pointers import (
    POINTS,
    RANKED,
    figures_of,
    last_figures,
    names_of,
    names_whole,
    one_thing,
    place_after_first,
    points_at_project,
    subject_of,
    terms_of,
    winner,
)
from assistant.names.ordinary import is_size
from assistant.question.meaning import Understanding
from assistant.question.meetings import of_body
from assistant.question.terms import BY_PHONE, nth_supplement
from assistant.question.understand import understand
from ingest.model import Measure
from ingest.text.lexicon import LEXICON

_LOST = {AnswerStatus.ABSENT, AnswerStatus.OUT_OF_SCOPE}
_LEFT = frozenset({Measure.BALANCE, Measure.CARRIED_OUT})
_TOGETHER = frozenset({"sum", "average", "compare", "rank", "order"})  # of several, each of one year
_EXPLAINED = frozenset({"why", "basis"})
_TURNS = 12  # questions that are remembered
_ALL = re.compile(r"(?<![가-힣])(?<![둘셋넷개]\s)(?<![둘셋넷]을\s)(?:다|모두|전부)\s")
_POSTS = LEXICON.facts["person"] | {"담당", "소관", "incharge"}
_FROM_THERE = re.compile(
    r"(?<![가-힣])(?:거기서|여기서|그때|그로부터|그\s?해)(?:보다|부터|에서|에\s?비해)?(?=\s)|\d\s?년?도?까지|"
    r"\d\s?년?도?(?:(?:이?랑|하고|과|와)\s?(?:의\s)?(?:비교|견[주줘]|비해|대[비조]|차이|격차)|\s?(?:보다|대비|에\s?비[하해교]))|"
    r"\b(?:from (?:there|then|that)|since then|by (?:19|20)\d\d|until (?:19|20)\d\d|(?:than|compared (?:to|with)|versus|vs\.?) (?:in )?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_THAT_YEAR = re.compile(
    r"(?<![가-힣])(?:그\s?(?:해|연도|년도|때|당시)|당시|같은\s?(?:해|연도|년도))(?:에는|에|엔|의|는|은|도)?(?=\s|\?|$)|\b(?:that|the same) year\b",
    re.IGNORECASE,
)
_NEXT_MOST = re.compile(r"(?<![가-힣])그\s?다음으로\s?(?:많|적|크|큰|작|높|낮|비싼|싼)")
_IN_MONEY = re.compile(
    r"(?<![가-힣])(?:금액|액수|돈)(?:으로|로)(?:는|도)?(?![가-힣])|\b(?:in money|in won|in terms of money|as an amount)\b",
    re.IGNORECASE,
)
_BY_STAGE = re.compile(r"(?<![가-힣])(?:실적|결과|계획|목표)(?:으로|로)(?:는|도)?\s(?=몇)")
_STAGES = {
    "당초": Measure.INITIAL,
    "최종": Measure.FINAL,
    "기정": Measure.PRIOR,
    "현액": Measure.CURRENT,
    "실집행": Measure.EXECUTED,
}


def follow(question: str, so_far: tuple[Answer, ...]) -> Understanding:
    """Understand a question in its conversation. A question that was refused lends its subject where it was the only one, or a part of it is asked for."""
    u = _followed(question, so_far)
    return replace(u, years=tuple(y for y in u.years if y not in u.skipped)) if u.skipped else u


def _followed(question: str, so_far: tuple[Answer, ...]) -> Understanding:
    before: Understanding | None = None
    amount: Understanding | None = None  # what was asked for before it was asked why
    refused: Understanding | None = None
    recent = so_far[-_TURNS:]
    for position, answer in enumerate(recent):
        u = _understood(answer.question, _meant(answer.question, before, amount), refused, recent[:position])
        if answer.status not in _LOST and u.want not in {"outside", "source"}:
            before, amount = u, amount if _explains(u) else u
        refused = u if answer.status is AnswerStatus.ABSENT and u.required and not u.outside else None
    return _understood(question, _meant(question, before, amount), refused, recent)


def _explains(u: Understanding) -> bool:
    """Tell whether a question asks why, or of what, what was told before it is."""
    return u.want in _EXPLAINED and "terms" in u.carried


def _meant(question: str, before: Understanding | None, amount: Understanding | None) -> Understanding | None:
    """`2023년은?` after `왜 늘었어?` asks for the amount of that year, and for no reason."""
    if before is None or amount is None or not _explains(before):
        return before
    u = understand(question)
    year = (u.years or u.relative is not None) and not u.required
    bare = adds_nothing(replace(u, relative=None))
    return replace(amount, years=before.years or amount.years) if year and bare else before


def _understood(
    question: str, before: Understanding | None, refused: Understanding | None, so_far: tuple[Answer, ...]
) -> Understanding:
    u = understand(question)
    if named := turn_named(u, so_far) if u.want == "pick" else named_by_place(question, so_far):
        u = replace(understand(named), question=u.question, language=u.language)
    if before is not None and (bare := without(u)) is not None:
        return replace(carry(bare, before, so_far), whole=bare.whole or before.whole)  # the other side of the same
    if refused is not None and _within_refused(u, before, refused):
        return replace(u, terms=plain(refused.terms) + u.terms, years=u.years or refused.years)
    if before is None and refused is not None and u.correction and u.required:
        context = tuple(replace(t, soft=True, context=True) for t in refused.required)
        return replace(u, terms=u.terms + context, years=u.years or refused.years)  # 아니 징수액 말이야
    if before is None and refused is not None and u.follow and u.required and u.want == refused.want == "figure":
        return near(u, replace(refused, terms=()))  # 그럼 쉼터는? after what no document has an amount of
    pointed = u.inside or POINTS.search(question) is not None  # 그중 얼마 썼어: nothing of anything else
    if before is None and refused is not None and not u.required and (_goes_on(u) or (pointed and _of_figures(u))):
        return replace(same_subject(u, refused), both=False)
    return carry(u, before, so_far)


def _within_refused(u: Understanding, before: Understanding | None, refused: Understanding) -> bool:
    """Tell whether a part is asked for of what was refused, `그중에 인건비만`: none of anything else may stand for it."""
    one_more = before is not None and "inside" in refused.carried  # another part of what was answered before
    return u.inside and bool(u.required) and u.want not in {"pick", "outside", "source"} and not one_more


def _of_figures(u: Understanding) -> bool:
    """Tell whether an amount or a number is asked for, and no words, and no other talk."""
    return u.want in {"figure", "count", "share"} and not (u.outside or u.code or u.both)


def _goes_on(u: Understanding) -> bool:
    """Tell whether a question without a subject asks on, `2020년은?`, `작년보다는?`, and names no whole of its own."""
    return bool(u.years or u.relative is not None or u.recent or u.funding) and not (
        u.measures or u.code or u.both or u.outside
    )


def carry(u: Understanding, before: Understanding | None, so_far: tuple[Answer, ...]) -> Understanding:
    """Add to a question what the conversation said before it."""
    if u.want == "outside":
        return u
    if u.want == "pick":
        return picked(u, so_far) or replace(u, want="figure")
    if before is None:  # 2회까지 더하면: added to nothing
        return replace(u, outside="nothing_before") if adds(u) and only_ordinals(u) else u
    if u.want == "source":
        return replace(u, terms=before.terms) if not u.required else u
    if _NEXT_MOST.search(u.question):
        place = place_after_first(so_far[-1])  # where none were ranked, it is unclear which they are
        return (picked(replace(u, pick=place), so_far) if place else None) or replace(u, outside="unclear")
    u = _that_year(way_counted(u, so_far), before, so_far)
    of = _no_post(u, _pointed_at(u, before, so_far))
    return _of_supplement(_carried(_staged(_softened(u, before), before), of, so_far))


def _of_supplement(u: Understanding) -> Understanding:
    """A turn that is asked on is one of the supplements that were spoken of: 2차는? after 1회 추경."""
    if Measure.SUPPLEMENT not in u.measures:
        return u
    return replace(u, terms=tuple(nth_supplement(t) for t in u.terms))


def _carried(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding:
    last = _last(so_far)
    before = without_charge(u, _in_its_years(before, last))
    u = replace(u, terms=()) if points_by_word(u, so_far) else u
    if u.want == "share" and not u.required and before.want in CHANGES and not names_whole(u.question):
        if before.both:
            return replace(before, want="change_rate", question=u.question, language=u.language)
        u = replace(u, want="change_rate")
    if u.want == "convert" or (_names_unit(u) and u.want not in OPERATIONS):
        return replace(before, unit=u.unit, question=u.question, language=u.language, amounts=())
    if picks_by_words(u, last):
        return narrowed(u, before)
    if (
        of_years := _of_all_years(u, before, so_far) or of_other_measure(u, so_far) or rate_of_two(u, so_far)
    ) is not None:
        return of_years
    left = u.want == "share" and bool(set(u.measures) & _LEFT)  # 남은 돈은 몇 %야: of that budget, and not of the two
    several = _claims(so_far) > 1 and not _has_risen(u, so_far) and not left
    if u.both or (u.want in OPERATIONS and _says_only_what(u) and (several or _of_sum(u, before))):
        return replace(u, both=True, unit=u.unit or before.unit, measures=u.measures) if not u.required else u
    again_named = says_again(u, before)  # 2019년 운영분은? after 2018년 운영분: of the other year
    if again_named or (u.counters and before.required and u.required and all(map(is_size, u.required))):
        u = replace(u, terms=tuple(replace(t, soft=True) for t in u.terms))  # 면적은 몇 ㎡야: of what was spoken of
    u = _from_there(u, before, so_far)
    if (onward := _sized(u, before) or goes_on(u, before, so_far)) is not None:
        return onward
    if (of_them := _of_several(u, before, so_far)) is not None:
        return of_them
    if not u.required and not u.code:
        return _in_money(same_subject(u, before if before.required else of_told(before, so_far)), u, so_far)
    if adds(u):
        return replace(near(replace(u, inside=False), before), carried=u.carried | {"more"})
    if u.other and last is not None:
        shown = tuple(f.id for a in so_far for f in a.figures if f.role is Role.ANSWER)
        return replace(u, exclude=shown, measures=u.measures or before.measures)
    joined = len(u.required) > 1 and any(t.joined for t in u.required)
    one = u.want in ONE and not joined and len(u.years) < 2 and len(u.funding) < 2
    return replace(near(u, before), beside=tuple(f.id for f in last_figures(so_far[-1:])) if one else ())


def _of_all_years(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
    """Ask of every year that is told of what was spoken of, `제일 많은 해는?`, or for their sum, `다 합하면?` after one year's budget.

    `몇 프로 늘었어` after 2022년 예산, 2021년엔 is of those two years.
    """
    if u.want == "change_rate" and _says_only_what(u) and before.required and (years := two_years(so_far)):
        return replace(same_subject(u, before), years=years, both=False)
    if ranks_years(u) and before.required:
        return replace(same_subject(u, before), both=False, years=())
    alone = _says_only_what(replace(u, recent=None)) and _claims(so_far) < 2 and before.required
    if not (alone and u.want == "sum" and (u.recent or (_ALL.search(u.question) and _says_only_what(u)))):
        return None
    again = same_subject(u, before)
    return replace(again, both=False, years=u.years, carried=again.carried - {"years"})


def _sized(u: Understanding, before: Understanding) -> Understanding | None:
    """`면적은?` asks of what was spoken of how large it is: for no amount, and of no other thing."""
    said = u.asked or u.measures or u.counters or u.funding or u.years or u.relative is not None
    one = len(u.required) == 1 and is_size(u.required[0]) and not any(map(is_size, before.required))
    if not one or u.want != "figure" or said or not before.required or before.want not in ONE:
        return None
    return replace(u, terms=plain(before.terms) + u.terms, years=before.years, carried=u.carried | {"inside"})


def _that_year(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding:
    """`그해에 남은 돈은?` is of the year that was asked for, or of the one that was told; so is `그 제안 금액은?` after how many 제안 there were."""
    if u.years or u.relative is not None or u.recent or not (_THAT_YEAR.search(u.question) or that_thing(u, before)):
        return u
    told = before.years if len(before.years) == 1 else tuple({f.year for f in last_figures(so_far) if f.year})
    return replace(u, years=told) if len(told) == 1 else u


def _in_money(again: Understanding, u: Understanding, so_far: tuple[Answer, ...]) -> Understanding:
    """`금액으로는?` after a count asks for the amount that its own row tells, of the same column, and for no other."""
    told = figures_of(so_far[-1]) if so_far else ()
    counted = any(f.unit not in {"KRW", "percent"} for f in told)
    if again.want == "count" and not counted and not u.asked and _IN_MONEY.search(u.question):
        return replace(again, outside="unclear")  # of what was not told there is no row
    if not counted or u.years or u.asked or u.counters or not _IN_MONEY.search(u.question):
        return again
    ids, called = tuple(f.id for f in told), {terms_of(f) for f in told}
    terms = called.pop() if len(called) == 1 else again.terms
    again = replace(again, want="figure", terms=terms, counters=(), money=True, measures=())
    return replace(again, beside=ids, carried=again.carried | {"row"})


def _in_its_years(before: Understanding, last: Answer | None) -> Understanding:
    """A change of what was told is of the years that it was calculated from: 얼마나 늘었어? 수입은 of the same two years."""
    if not before.both or before.years or last is None or before.want not in CHANGES:
        return before
    return replace(before, years=last.understood.years)


def _of_several(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
    """Ask on of what was calculated from several: the same of another year; what says nothing new, or is of no one name, is unclear."""
    if not before.both or before.required or u.required or u.code:
        return None
    if of_whole := of_share(u, before, so_far):
        return of_whole
    if u.relative is not None and adds_nothing(replace(u, relative=None)):
        told = {f.year for f in last_figures(so_far)}
        year = told.pop() if len(told) == 1 else None
        if year is None:
            return replace(u, outside="unclear")
        u = replace(u, years=tuple(year + a for a in u.apart or (u.relative,)), relative=None)
    if adds_nothing(u) and (not u.years or before.want in _TOGETHER):
        return replace(u, want=before.want, both=True) if u.years else replace(u, outside="unclear")
    return None if subject_of(so_far) else replace(u, outside="unclear")


def _names_unit(u: Understanding) -> bool:
    """Tell whether a question says no more than in which unit it wants what was told."""
    return bool(u.unit) and not (u.required or u.measures or u.years or u.apart or u.funding)


def _from_there(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding:
    """A change up to a year, `거기서 2023년까지 얼마나 늘어?`, or against one, `2020년보다는?`, is one from the year that was told."""
    if u.want not in {*CHANGES, "sum"} or u.required or len(u.years) != 1 or not _FROM_THERE.search(u.question):
        return u
    if u.want == "sum":
        start, end = before.years[0] if len(before.years) == 1 else u.years[0], u.years[0]
        told_years = {f.year for a in so_far for f in figures_of(a)}
        while start - 1 in told_years:
            start -= 1  # 2030년은? 2031년은? 2032년까지 다 더하면: from the first of them on
        return replace(u, years=tuple(range(start, end + 1))) if start < end else u
    told = before.years if len(before.years) == 1 else tuple({f.year for f in last_figures(so_far) if f.year})
    if before.want in CHANGES and one_thing(so_far):
        told = (max(told),)  # 2018년보다는? after by how much it fell to 2020
    return replace(u, years=(*told, *u.years)) if len(told) == 1 and told != u.years else u


def _pointed_at(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding:
    """Return what `그 사업` speaks of: after a ranking the winner, else the project of what was told."""
    last = _last(so_far)
    if last is not None and before.want in RANKED and POINTS.match(u.question) and (one := winner(last)):
        return replace(before, want="figure", terms=one, years=(), money=True)
    if points_at_project(u.question) and before.want in ONE | IN_WORDS and (whole := subject_of(so_far)):
        return replace(before, terms=whole)
    return before


def _of_sum(u: Understanding, before: Understanding) -> bool:
    """`전체 예산에서 몇 %야?` after what was calculated from several."""
    return u.want == "share" and names_whole(u.question) and before.both


def _no_post(u: Understanding, before: Understanding) -> Understanding:
    """Who is in charge of a thing is no part of its name, `팀장이 누구야?` then `예산은?`."""
    if before.want != "person" or u.want == "person" or not (u.money or u.counters or u.measures):
        return before
    return replace(before, terms=tuple(t for t in before.terms if not any(v in _POSTS for v in t.variants)))


def _softened(u: Understanding, before: Understanding) -> Understanding:
    """A post is no subject: 과장, 팀장 연락처 are asked of what was spoken of, and 주무관은? after who is in charge asks who."""
    if BY_PHONE.search(u.question):
        return u
    u = replace(u, terms=of_body(u.terms, u.question, before.terms))
    plain = u.want == "figure" and not (u.money or u.counters or u.measures or u.years or u.funding)
    posts = bool(u.terms) and not u.inside and all(any(v in _POSTS for v in t.variants) for t in u.terms)  # 담당자는?
    goes_on = plain and (before.want == "person" or posts)
    if not (u.want == "person" or goes_on) or not all(any(v in _POSTS for v in t.variants) for t in u.required):
        return u
    return replace(u, want="person", terms=tuple(replace(t, soft=True) for t in u.terms))


def _staged(u: Understanding, before: Understanding) -> Understanding:
    """A stage of the budget is called by half its name beside another: 최종은, after 당초예산은; 실적은, after 목표는."""
    by_stage = bool(u.counters) and before.want == "count" and _BY_STAGE.search(u.question)  # 실적으로는 몇 개였어
    if len(u.required) == 1 and before.required and (by_stage or is_other_side(u.required[0], before.terms)):
        return replace(u, terms=tuple(replace(t, soft=True) for t in u.terms))
    if len(u.required) != 1 or u.measures or not before.required or not set(before.measures) & set(_STAGES.values()):
        return u
    stage = _STAGES.get(u.required[0].text)
    return u if stage is None else replace(u, measures=(stage,), terms=tuple(t for t in u.terms if t.soft), money=True)


def _says_only_what(u: Understanding) -> bool:
    return not (u.required or u.recent or u.years or u.funding or u.relative is not None)


def _last(so_far: tuple[Answer, ...]) -> Answer | None:
    return so_far[-1] if so_far else None


def _has_risen(u: Understanding, so_far: tuple[Answer, ...]) -> bool:
    """Tell whether a rise is asked for after two things of one year: it is of the last against the year before, and no difference of the two."""
    if u.want not in CHANGES or not RISEN.search(u.question):
        return False
    if _one_year_of_all(last_figures(so_far[-1:])):
        return True  # what all years cost together rose to none of them
    told = [f for a in so_far[-2:] for f in figures_of(a)]
    if len(told) != 2 or len({(f.year, f.document) for f in told}) > 1 or told[0].year is None:
        return False
    return len({(names_of(f), f.funding) for f in told}) > 1


def _one_year_of_all(told: tuple[AnswerFigure, ...]) -> bool:
    """Tell whether what was told of one thing is of a year, and of all years together."""
    things = {(f.document, f.project, names_of(f), f.funding) for f in told}
    return len(told) > 1 and len(things) == 1 and None in (years := {f.year for f in told}) and len(years) > 1


def _rates(answer: Answer) -> int:
    """Count the rates of what was spent that an answer tells."""
    if answer.understood.wants != "execution_rate":
        return 0
    return sum(1 for f in answer.figures if f.role is Role.ANSWER and f.unit == "percent")


def _claims(so_far: tuple[Answer, ...]) -> int:
    """Count the figures that "both" may speak of: those of the last answer, or of the last two; amounts and rates are no both."""
    if all(_rates(a) == 1 for a in so_far[-2:]) and len(so_far) > 1:
        return 2  # 집행률은? of one and of another, each with what was spent
    seen: dict[str, str] = {}
    for answer in reversed(so_far[-2:]):
        told = figures_of(answer) or tuple(f for f in answer.figures if f.role is Role.ANSWER)
        seen |= {f.id: f.unit.partition(":")[0] for f in told}
        if len(seen) > 1:
            break
    return len(seen) if len(set(seen.values())) < 2 else 1
