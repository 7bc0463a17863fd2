"""A question that goes on from what was told: one more turn, the same elsewhere, one way of those that were counted."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer
from assistant.conversation.lent import CHANGES, only_ordinals, other_ordinal, same_subject
from assistant.conversation.pointers import last_figures, one_thing, one_thing_of_two, subject_of, terms_of
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Measure

ONE = frozenset({"figure", "count", "execution_rate"})  # which ask for one number
_ADDS = re.compile(
    r"(?<=[가-힣])(?:까지|도|마저)\s+(?:다\s|모두\s|전부\s|같이\s|함께\s)?(?:합|더[하해한]|포함[해하시])|"
    r"^\s*(?:(?:그럼|그러면)\s)?[가-힣· ]{2,20}?\s?포함하면|"
    r"^\s*(?:(?:그럼|그러면)\s)?(?:(?![가-힣]+(?:와|과|랑|하고)\s)[가-힣·]+\s){0,3}[가-힣·]{2,12}?(?:이?랑|하고|와|과)\s(?:다\s|모두\s|전부\s|같이\s|함께\s)?(?:합[치하쳐해]|더[하해한])"
)  # C까지 합치면, C랑 합치면
_TO_THAT = re.compile(
    r"(?:거기|여기|그거|그것|이거|이것|(?:그|앞|방금|아까)\s?(?:금액|돈|값|거|것))(?:에(?:다가?|다)?|이?랑|하고|와|과)\s[^?]*(?:합[치하쳐해]|더[하해한]|보태)"
)
_ADDED = re.compile(r"(?<!다\s)(?<!모두\s)(?<!전부\s)(?<!둘\s)(?:더하|더해|더한|보태)[가-힣]*")
_ELSEWHERE = re.compile(
    r"\s*(?:(?:그럼|그러면|혹시)\s)?다른\s(?:데|곳|사업|과제|부서|문서)(?:들|에서|에선|에)?(?:은|는|도)?(?:요)?(?=\W*$|\s+(?:얼마|있|또))|"
    r"\s*(?:and\s|what about\s)*(?:in\s)?(?:the\s)?other (?:projects?|places?)\W*$",
    re.IGNORECASE,
)

_RANKED_YEAR = re.compile(
    r"(?<=[은는던된한인운른린긴큰])\s?(?:해|연도|년도)(?=[가-힣]{0,3}(?:\s|[?,.]|$))|(?<![가-힣])(?:어느|무슨|어떤)\s?(?:해|연도|년도)|\b(?:which|what) year\b",
    re.IGNORECASE,
)
_PHONE = "전화"
_OF_TOLD = re.compile(
    r"(?<![가-힣])(?:[둘셋]|[두세]\s?해|[그이]\s?)\s?(?:중|가운데|에서)|\bof (?:the(?:se)? )?(?:two|three|them)\b",
    re.IGNORECASE,
)
_GROWN_SHARE = re.compile(r"비율|퍼센트|프로")


def goes_on(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
    """Return what is asked of another turn, `2회는?`, of it and what was told together, or of the same elsewhere."""
    if only_ordinals(u) and before.required:
        again = other_ordinal(u, before)
        return replace(again, want="sum", carried=again.carried | {"more"}) if adds(u) else again
    return _elsewhere(u, before, so_far)


def _elsewhere(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
    """`다른 데는?` asks what is called as that which was told, in any other project, whatever its year."""
    told = last_figures(so_far[-1:])
    if u.required or u.years or not _ELSEWHERE.match(u.question):
        return None
    if before.want not in ONE:
        return replace(u, outside="unclear")  # of a share or of two of them there is no same elsewhere
    if len(told) != 1:
        return None
    project = squeeze(told[0].project or "")
    terms = tuple(t for t in before.required if not any(v in project for v in t.variants))
    if not project or not terms:
        return None
    asked = replace(before, question=u.question, language=u.language, terms=terms, years=(), relative=None, amounts=())
    return replace(asked, refused=(project,), carried=frozenset())


def adds(u: Understanding) -> bool:
    """Tell whether one more is to be added to what was told: C까지 합치면."""
    if u.want != "sum":
        return False
    alone = bool(u.required) and not any(t.joined for t in u.required[:-1]) and len(u.years) < 2 and len(u.measures) < 2
    all_named = len(u.measures) > 1  # 당초예산에 1회, 2회 추경까지 더하면: no more is added to what was told
    to_that = (not all_named and _ADDS.search(u.question)) or _TO_THAT.search(u.question)
    return bool(to_that) or (alone and not (u.both or u.recent) and _ADDED.search(u.question) is not None)


def way_counted(u: Understanding, so_far: tuple[Answer, ...]) -> Understanding:
    """`그 중 전화는?` after how many there were is of those, and asks for nobody's number; nor does `2018년 전화` after just that."""
    told = last_figures(so_far[-1:])
    counted = any(f.unit.startswith("count:") for f in told)
    units = tuple(dict.fromkeys(f.unit.removeprefix("count:") for f in told))
    again = len(units) == 1 and bool(u.years) and any(_PHONE in squeeze("|".join(f.label)) for f in told)
    if counted and again and u.want == "person" and u.asked.startswith(_PHONE):
        return replace(u, want="count", asked="", counters=units, terms=tuple(replace(t, soft=False) for t in u.terms))
    if counted and u.want in {"figure", "count"} and u.required:  # 전화 자문은
        return replace(u, terms=tuple(replace(t, soft=t.soft and t.text != _PHONE) for t in u.terms))
    if not (u.inside and counted and u.want == "person" and u.asked.startswith(_PHONE)):
        return u
    return replace(u, want="figure", asked="", terms=tuple(replace(t, soft=False) for t in u.terms))


def ranks_years(u: Understanding) -> bool:
    """Tell whether years are ranked, `제일 많은 해는?`: all that are told of what was spoken of, and not only those that were asked for."""
    alone = not (u.required or u.years or u.measures or u.funding or u.recent)
    return (
        u.want == "rank" and alone and _RANKED_YEAR.search(u.question) is not None and not _OF_TOLD.search(u.question)
    )


def says_again(u: Understanding, before: Understanding) -> bool:
    """Tell whether a question names no more than the last of what was named before, and another year."""
    own = [t.variants[0] for t in u.required]
    said_last = [t.variants[0] for t in before.required[-len(own) :]] if own and len(own) < len(before.required) else []
    return own == said_last and bool(u.years) and adds_nothing(u)


def adds_nothing(u: Understanding) -> bool:
    """Tell whether a question says at most of which year it wants what was calculated before."""
    said = u.measures or u.counters or u.funding or u.asked or u.money or u.recent or u.relative is not None or u.other
    return not said and u.want == "figure"


def of_other_measure(u: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
    """`어느 해에 더 많이 남았어?` after what was spent in each of two years is of what was left of it in these years."""
    if u.required or u.years or u.want not in {"compare", "rank", "order"} or not u.measures:
        return None
    told = one_thing(so_far) or one_thing_of_two(so_far)
    if not told or any(f.measure == m.name.lower() for f in told for m in u.measures):
        return None
    years = tuple(sorted({f.year for f in told if f.year is not None}))
    funding = u.funding or tuple({f.funding for f in told if f.funding})
    return replace(u, both=False, terms=terms_of(told[0]), years=years, funding=funding, carried=u.carried | {"terms"})


def rate_of_two(u: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
    """`늘어난 비율은?` after one thing in two years is by how much it grew from the one to the other."""
    asked = u.want == "change_rate" and _GROWN_SHARE.search(u.asked) is not None
    return (
        replace(u, both=True)
        if asked
        and not (u.required or u.recent or u.years or u.funding or u.relative is not None)
        and one_thing_of_two(so_far)
        else None
    )


def of_told(before: Understanding, so_far: tuple[Answer, ...]) -> Understanding:
    """What was calculated names no subject: it is that of what it was calculated from, or its project."""
    if before.want in CHANGES and (told := one_thing(so_far)):
        counted = tuple({f.unit.removeprefix("count:") for f in told if f.unit.startswith("count:")})
        fund = tuple({f.funding for f in told if f.funding})
        said = told[0].measure.upper()
        measures = (Measure[said],) if not counted and said in Measure.__members__ else ()
        before = replace(before, terms=terms_of(told[0]), counters=counted, funding=fund, both=False)
        return replace(before, money=not counted, measures=measures)
    return replace(before, terms=subject_of(so_far) or before.terms)


def that_thing(u: Understanding, before: Understanding) -> bool:
    """Tell whether a question points at what was asked for before, by its name."""
    named = {v for t in before.required for v in t.variants}
    pointed = (t for t in u.required if re.search(rf"(?<![가-힣])그\s{re.escape(t.text)}", u.question))
    return any(not named.isdisjoint(t.variants) for t in pointed)


def of_share(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
    """After the share of one fund, another fund is one of the same whole, `도비는?` after that of 국비."""
    told = last_figures(so_far[-1:])
    if before.want != "share" or not u.funding or len(told) != 2 or told[0].funding in {None, *u.funding}:
        return None
    years = tuple({f.year for f in told if f.year is not None})
    whole = replace(before, want="figure", terms=terms_of(told[-1]), both=False, years=years, measures=(), asked="")
    return same_subject(u, whole)
