"""What a question wants: a figure, a change, a rate, a list, a person; and which end of an order."""

from __future__ import annotations

import re

from assistant.language import words
from assistant.language.phrasebook import first, phrasebook
from assistant.question.measures import (
    measure_named,
    said_by_verbs,
)
from assistant.question.pace import YEARLY
from ingest.model import Measure

_YEAR_OF_MOST = re.compile(r"(?:가장|제일|젤)\s*(?:많이|크게)\s*[가-힣]{1,4}\s(?:해|연도|년도)(?![가-힣]{2})")
_HOW_MANY = re.compile(r"몇\s?[가-힣]|\bhow many\b", re.IGNORECASE)
Wanted = tuple[str, str, str, tuple[int, int]]  # what, in which words, what is left, where they stood
LONGEST = 2_000  # characters that are read; what is longer is no question
HANGUL = re.compile(r"[가-힣]")
THAN = re.compile(
    r"(?:작년|전년도?|지난\s?해|재작년|전전년도?|(?<!\d)\d{2,4}\s?년도?)(?:의?\s?예산액?(?![^?]*(?:집행|지출|결산|쓴|썼)))?\s?(?:보다|에\s?비해|대비)|"
    r"\b(?:than|compared (?:to|with)) (?:in )?(?:last year|the (?:previous|prior) year|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(
    rf"(?:{THAN.pattern})[^?]*(?:많|적|늘|줄|높|낮|(?<![가-힣])[더덜]\s)|\b(?:more|fewer|less)\b[^?]*\bthan\b",
    re.IGNORECASE,
)
_COUNTED_UP = re.compile(
    r"(?<![가-힣])(?:총|모두|전부|통틀어|다\s?합[쳐해])(?![가-힣])|\b(?:in all|in total|altogether)\b", re.IGNORECASE
)
_IN_ALL = re.compile(
    r"\d\s?년\s?치(?![^?]*(?:각각|[해도차]별|매년))(?=[^?]*얼[마만])|(?<![가-힣])총(?![가-힣])|"
    r"(?<![가-힣])(?:모두|전부|통틀어|다\s?(?:해서|합쳐서?|하면))\s얼[마만](?![가-힣]*씩)|"
    r"얼[마만](?![가-힣]*씩)[^?]*\s(?:모두|전부|통틀어)\s*[?.]*$|\b(?:in all|in total|altogether|total)\b",
    re.IGNORECASE,
)
_TOP = re.compile(
    r"(?:상위|top)\s*(\d{1,2})|(?:순|순서|순위)(?:으로|대로)?\s*(\d{1,2})\s?(?:개|곳|가지|위)|"
    r"(?<![\d가-힣])(\d{1,2})\s?(?:개|곳|가지|위)(?:만|까지|은|는|이|가|를|을)?\s*(?:알려|말해|보여|뽑아|대\s?줘|뭐|무엇|어디|$|\?)",
    re.IGNORECASE,
)
_PLACES = {
    "두": 2, "둘": 2, "세": 3, "셋": 3, "네": 4, "넷": 4, "다섯": 5,
    "second": 2, "third": 3, "fourth": 4, "fifth": 5,
}  # fmt: skip
_PLACE = re.compile(
    r"\s*(두|세|네|다섯|둘|셋|넷|[2-9])\s*(?:번?째)|\s*(second|third|fourth|fifth|[2-5](?:nd|rd|th))[ -]", re.IGNORECASE
)
_RATED = {"change_rate": Measure.CHANGE_RATE, "execution_rate": Measure.EXECUTION_RATE}
_ORDERING = {"compare", "rank", "order"}
_RANKED_BY = re.compile(r"(?<![가-힣])([가-힣]+?)[이가]?\s(?:가장|제일|젤|[두세네]\s?번?째로)\s")
_KEPT_ASKED = {
    "count",
    "when",
    "where",
    "person",
    "law",
    "passage",
    "steps",
    "why",
    "moved",
    "allowed",
    "basis",
    "breakdown",
}
_MORE = re.compile(
    r"얼마나?\s*(?:더\s*)?(?:늘|줄|증가|감소|오르|올랐|깎)\S*|(?:how much|by how much).{0,40}\b(?:increase|decrease|rise|fall|drop|grow)"
)
_BY_POINTS = re.compile(  # 몇 %p 올라: a change from one rate to another
    r"몇\s*(?:%|퍼센트|프로)\s?(?:[pP]|포인트)(?:나|가|를|만큼)?\s*(?:더\s)?(?:오르|오른|올[라랐리려렸]|늘|높아|상승|인상|떨어|낮아|하락|인하|줄)"
)
_COUNTED_IN_ALL = re.compile(
    r"\bhow many\b(?!.*\b(?:add|sum|combined|together)\b).*\b(?:in total|total|altogether)\b|"
    r"\btotal number of\b(?!.*\b(?:add|sum|combined|together|and)\b)",
    re.IGNORECASE,
)
_ONE_IN_ALL = re.compile(  # 민원은 다 해서 몇 건: all that there are of one thing
    r"^(?!.*(?:[가-힣](?:와|과|이랑|랑|하고|및|,)\s|년간|년\s?치|\d\s?[~∼-]\s?['’‘]?\d|부터)).*(?<![둘셋넷것])[은는]\s(?:다|모두|전부)\s?해서\s(?:총\s)?몇\s?[가-힣]"
)
_OF_A_STEP = re.compile(  # 공고 단계에 배정된 금액은 얼마: the money of one step, and no list of them
    r"(?<=[가-힣'’\"”]\s)단계(?:에서|에|의|인)?(?=\s[^?]*(?:얼[마만]|금액|예산|비용|사업비))"
)
_WHOLE_COST = re.compile(r"\btotal (?:project |construction )?costs?\b", re.IGNORECASE)
_COST_OF_ONE = re.compile(
    r"\btotal (?:project|construction) cost of\b", re.IGNORECASE
)  # 총사업비: each project has its own
_ADDS_UP = re.compile(r"\b(?:sum|add(?:ed)?|together|altogether|combined|and)\b|합[치하쳐해]|더[하해]", re.IGNORECASE)
_OF_EACH = re.compile(
    r"\btotals?\s(?!of\b)[^?]*\b(?:for|in|of|to|by)\s+each\b|(?<![가-힣])각각(?:의|에)?\s[^?]{0,12}(?:총액|총합)(?!과|와|하고|,|\s?및)",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\btotals?\b|(?<![가-힣])총[액합]", re.IGNORECASE)
_PUT_TOGETHER = re.compile(
    r"\b(?:sums?|add(?:ed)?|together|altogether|combined)\b|합[치하쳐해계산]|더[하해]|모두|전부", re.IGNORECASE
)
_RATE = re.compile(r"[가-힣][율률](?![가-힣]{2})|%|퍼센트")
_PERCENT = re.compile(r"(?:각각\s*)?몇\s*(?:%|퍼센트|프로)\S*")
_TIMES = re.compile(r"(?<![가-힣])총\s?(?:횟수|건수|개수|인원수)")
_BY_HOW_MUCH = re.compile(r"보다\s얼마나")
_CHANGES = frozenset({"change", "change_rate"})
_WHEN = re.compile(r"\s*when\s+(?:was|were|is|are|will|did)\b", re.IGNORECASE)
_OF_EACH_YEAR = re.compile(r"^(?!.*(?:내역|항목|구성|어디)).*(?<![가-힣])각각\s*얼[마만]")
_BOTH_OF = re.compile(  # 강좌와 안내서, 간식 모두 얼마: what they come to
    r"[가-힣](?:와|과|이랑|랑|하고|및|,)\s[^?]{1,40}\s(?:모두|전부|둘\s?다|셋\s?다|다\s?해서|합해서|합쳐서|합)\s(?:하면\s)?(?:총\s)?얼[마만](?![가-힣]*씩)"
)
_BOTH_TURNS = re.compile(r"\d\s?[회차],\s?\d\s?[회차]\s[^?]*총\s?얼[마만]")  # 1회, 2회 추경 … 총 얼마
_BECOMES = re.compile(
    r"(?<!에서)(?<!에서\s)(?:몇\s*(?:%|퍼센트|프로|[가-힣]{1,2})|얼마)(?:으로|로|까지)\s*(?:늘|줄|올[리려릴라랐린]|오[르른]|내[리려릴렸린]|떨어|커[지졌]|불어|확대|축소|인상|인하|증가|감소|증액|감액|삭감|깎)"
)


def calculated(want: str, text: str, *, several: bool, years: int) -> str:
    """Read a change from `작년보다`, and a sum from `2023~2025년 총 예산`, where no word asks for one."""
    if want == "breakdown" and years > 1 and _OF_EACH_YEAR.search(text):
        return "figure"
    if want == "figure" and (_BOTH_OF.search(text) or _BOTH_TURNS.search(text)):
        return "sum"
    if want == "figure":
        return "change" if THAN.search(text) else "sum" if several and _IN_ALL.search(text) else want
    asks = len(_HOW_MANY.findall(text))
    if (
        want == "count"
        and (years > 1 or several)
        and (asks == 1 or (not asks and (_TIMES.search(text) or _BY_HOW_MUCH.search(text))))
    ):
        return "change" if _MORE_THAN.search(text) else "sum" if _COUNTED_UP.search(text) else want
    return want


def averaged(want: str, text: str, pace: str | None) -> str:
    """Tell an average to be calculated from one that is printed: 하루 평균 몇 명, 건당 평균 얼마."""
    if want != "average":
        return want
    if first(dict(phrasebook().measures)["UNIT_PRICE"], text):
        return "figure"
    if pace in {None, YEARLY}:
        return want
    return "figure" if money_said(text) or _RATE.search(text) else "count"


def outside_of(text: str) -> str | None:
    """Return which kind of talk it is that no document answers; None for a question."""
    book = phrasebook()
    if not text:
        return "empty"
    if len(text) > LONGEST * 4:
        return "long"
    if not any(c.isalnum() for c in text):
        return "empty"
    if first(book.greeting, text):
        return "greeting"
    if first(book.topics, text) and not re.search(
        r"예산|사업|집행|지출|결산|정산|제작|지원|천원|백만원|\bbudget\b", text
    ):
        return "topic"
    return None


def ordered_by(want: str, asked: str) -> tuple[Measure, ...]:
    """Return the measure among the words that ask which is largest, `중 총사업비 큰 건`, or how much more: `얼마나 더 집행됐어`."""
    if want == "change":
        return said_by_verbs(asked)[0]
    if want not in _ORDERING:
        return ()
    words = (re.sub(r"(?<=[가-힣]{2})[이가은는]$", "", w) for w in asked.split())
    return tuple(dict.fromkeys(m for w in words if (m := measure_named(w)) is not None))


def ranked_by(want: str, measures: tuple[Measure, ...], text: str) -> tuple[Measure, ...]:
    """Of several measures keep the one that things are ranked by: 지출에서 이월액이 가장 큰 과목 are not ranked by what was spent."""
    if want not in {"rank", "order"} or len(measures) < 2:
        return measures
    said = _RANKED_BY.search(text)
    measure = measure_named(said[1]) if said else None
    return (measure,) if measure in measures else measures


def ranked_rate(text: str) -> tuple[Measure | None, str]:
    """Read `집행률이 가장 낮은 분야`: rates are what is ranked. Returns which, and the text without their name."""
    wants = dict(phrasebook().wants)
    if not any(first(wants[w], text) for w in ("rank", "order", "compare")):
        return None, text
    for want, measure in _RATED.items():
        if match := first(wants[want], text):
            rest = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
            return measure, _PERCENT.sub(lambda m: " " * len(m[0]), rest)  # 어디고 몇 %야: the rate itself
    return None, text


def one_in_all(text: str) -> bool:
    """Tell whether all that there are of one thing is asked for, and no sum of several.

    >>> one_in_all("민원은 다 해서 몇 건?"), one_in_all("둘은 다 해서 몇 건?")
    (True, False)
    """
    return _ONE_IN_ALL.search(text) is not None


def asks_end(text: str) -> bool:
    """Tell whether a question asks what something is raised, or cut, to.

    >>> asks_end("기자단은 몇 명으로 늘려?"), asks_end("기자단은 몇 명 늘려?"), asks_end("얼마에서 얼마로 줄었어?")
    (True, False, False)
    """
    return _BECOMES.search(text) is not None


def _of_the_whole(text: str) -> bool:
    """Tell whether a total is what the whole of one thing costs; "and" may stand in the name of a project.

    >>> _of_the_whole("total cost of the fair"), _of_the_whole("total cost of the fair and the hall")
    (True, False)
    >>> _of_the_whole("total project cost of arts and crafts"), _of_the_whole("total project costs of the fair and the hall")
    (True, False)
    """
    added = (_PUT_TOGETHER if _COST_OF_ONE.search(text) else _ADDS_UP).search(text)
    return _WHOLE_COST.search(text) is not None and not added


def want_of(text: str) -> Wanted:
    """Return what is wanted, in which words, what is left of the question, and where they stood."""
    if _OF_EACH.search(text) and not _PUT_TOGETHER.search(text):
        text = _TOTAL.sub(lambda m: " " * len(m[0]), text)  # the total for each: as many amounts as there are things
    text = _OF_A_STEP.sub(lambda m: " " * len(m[0]), text)
    for want, patterns in phrasebook().wants:
        if match := words.asked(patterns, text):
            if want == "share" and (_MORE.search(text) or _BY_POINTS.search(text)):
                continue  # 얼마나 줄었고 몇 프로야: a change, with its rate
            if want == "sum" and (_COUNTED_IN_ALL.search(text) or one_in_all(text)):
                continue  # how many in total: the number that all of them come to
            if want == "sum" and _of_the_whole(text):
                continue  # total cost: what the whole of it costs, by that name
            if want in _CHANGES and _WHEN.match(text):
                continue  # when was its name changed: a day
            if want == "change" and _YEAR_OF_MOST.search(text):
                continue  # 가장 많이 줄어든 해: of all years, one
            if want == "change" and asks_end(text):
                continue  # 몇 명으로 늘려: the number that it comes to
            asked = match[0]
            kept = text if want in _KEPT_ASKED else text[: match.start()] + " " * len(asked) + text[match.end() :]
            if match.re.groupindex:  # the subject stands between the words that ask
                start, end = match.span("keep")
                kept = (
                    text[: match.start()]
                    + " " * (start - match.start())
                    + text[start:end]
                    + " " * (match.end() - end)
                    + text[match.end() :]
                )
                asked = text[match.start() : start] + text[end : match.end()]
                return want, asked.strip(), kept, (-1, -1)
            return want, asked.strip(), kept, match.span() if HANGUL.search(asked) else (-1, -1)
    return "figure", "", text, (-1, -1)


def top_of(text: str, want: str) -> int | None:
    """Return how many of the first are wanted: 상위 3개, top five."""
    match = _TOP.search(text) if want in {"rank", "order", "list"} else None
    return next((int(g) for g in match.groups() if g), None) if match else None


def place_of(asked: str) -> int:
    """Return which place of an order is asked for, by the words that ask: the first where none is said.

    >>> place_of("두 번째로 큰"), place_of("가장 큰"), place_of("third largest")
    (2, 1, 3)
    """
    match = _PLACE.match(asked)
    if match is None:
        return 1
    said = (match[1] or match[2]).lower()
    return int(said[0]) if said[0].isdigit() else _PLACES[said]


def money_said(text: str) -> re.Match[str] | None:
    """Return the words that speak of money."""
    return first(phrasebook().money, text)
