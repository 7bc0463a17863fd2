"""Questions that ask two things in one breath, cut where the first ends; each part is a question of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.names.ordinary import is_size
from assistant.question.meaning import Term, Understanding
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

# A word that asks. What follows it up to the end of its clause belongs to it.
_ASKS = re.compile(
    r"얼마(?!(?:나|만큼)?\s*(?:늘|줄|증|감|더|차이|변|올|내))|몇\s*(?:%|[가-힣])|며칠|언제|누구|누가|어디|무엇|무슨|어떤|어느|(?<![가-힣])(?:뭐|뭘|왜)(?![가-힣]{3})|"
    r"\b(?:how (?:much|many|often|long)|what|when|where|who|which|why)\b",
    re.IGNORECASE,
)
# Where a clause ends: a connecting or closing ending, or a mark.
_END = re.compile(
    r"(?<=[가-힣])(?:이고|고|이며|며|는지|은지|인지|ㄴ지|이야|야|예요|이에요|인가요?|나요?|까요?|어요?|지요?|죠|거야|건데|는데|하고|이랑|랑)(?:\s*[,?]\s*|\s+)|"
    r"\s*[?;/]\s+|,\s+(?=[가-힣])|,?\s+(?:그리고|또|and)\s+",
    re.IGNORECASE,
)
# An amount, and beside it a number of people or things or one funder's part: two questions about what stands before them.
_BESIDE = re.compile(
    r"(?P<of>.+?\s)(?P<cost>총?사업비|예산액?)(?:이?랑|와|과|하고|\s?및)\s+(?:(?:그|이)\s?중에?서?\s+)?"
    r"(?P<more>(?:[가-힣]+\s){0,2}?[가-힣]*(?:민|자|원|생|인|아동|청년|어르신)\s?수(?=[는를가]?\s|[는를가]?\?|$)|(?:국|도|시|군|구)비(?=[는를가]?\s?))"
    r"[는를가]?\s?(?:각각\s*)?(?:얼마\S*|알려\s?줘\S*|몇\s?명\S*)?\??"
)
# What a part that asks goes on to, in as few words: 몇 건이고 승소율은? 위원은 몇 명, 간사는?
_MORE = re.compile(
    r"(?:몇\s?[가-힣%]+|얼마\S*|언제\S*|누구\S*|어디\S*|(?:늘|줄|올랐|내렸|깎|증가|감소)\S*)(?:\s[가-힣]{1,4})?(?:(?<=고)|(?<=며)|,|(?<=몇[가-힣])(?=\s[가-힣]{2,8}[은는]\s*\?*$)|(?<=몇\s[가-힣])(?=\s[가-힣]{2,8}[은는]\s*\?*$))\s+(?=[^?,]{0,30}(?:[은는]\s*\?*$|(?<![가-힣])왜\s|(?:이유|사유|원인)[는은가이]\s))"
)
_NAMED_LAST = re.compile(
    r"(?P<asked>[^?]*\?)\s+(?P<name>(?:[가-힣0-9]+ ){0,4}[가-힣0-9]*[가-힣](?<![은는도요다지야까]))"
)
_OBJECT = re.compile(r"[가-힣]?(?:을|를)\s+(?=[^?]*얼마(?:에|씩|를|$|\s|\?))")  # 몇 개를 얼마에
_IN_ALL = re.compile(  # 마을당 얼마이고 합쳐서 얼마: what they all get, and no sum of other things
    r"(?P<one>[가-힣]당\s얼[마만](?:이고|고|이며|며),?\s)(?:합쳐서|합해서|합하면|합치면)(?=\s얼[마만])"
)
_WITH = re.compile(
    r"(?<=명|건|회|개|곳|대|동|호)에(?=\s[가-힣]+\s(?:몇\s?(?:명|건|회|개|곳|대|동|호)|얼마))"
)  # 정원 몇 명에 현원 몇 명
_SUM = re.compile(r"^(?:총액|총금액)(?=[은는])")  # of what was asked before it
_CHANGED = re.compile(r"얼마나?\s*(?:늘|줄|올랐|내렸|깎|증가|감소)\S*고")
_EACH_CHANGED = re.compile(
    r"(?P<of>(?:.*\s)?)(?P<one>[가-힣]+?)(?:와|과|하고|이?랑) (?P<other>[가-힣]+?)"
    r"(?P<asked>[은는이가] (?=각각 얼마나?\s?(?:늘|줄|올|오|증|감|깎|변|삭)).*)"
)
_YEAR = r"(?:19|20)\d\d\s?년도?"
_BOTH_OFTEN = re.compile(  # 반장 회의와 통장 회의는 얼마나 자주 열려, 각각 언제야
    r"(?P<one>[^?,]{2,}[가-힣])(?:와|과|하고|이?랑)\s(?P<other>[^?,]{2,}[가-힣])(?P<asked>[은는이가]\s(?:(?:각각\s)?얼마나\s?자주|각각\s(?:언제|어디))[^?]*\??)"
)
_BOTH_TURNS = re.compile(  # 1공구와 2공구 착공일이 각각 언제
    r"(?P<of>(?:[^?]*[^?\d]\s)?)(?P<one>\d{1,2}(?P<kind>공구|구간|지구|단계|차|호|기|회))(?:\s[가-힣]{1,8}(?:일|시기|날짜))?(?:와|과|하고|이?랑|,)?\s(?P<other>\d{1,2}(?P=kind))"
    r"(?P<asked>(?:의|은|는)?\s[^?,~]*언제[^?,]*\??)"
)
_OWN_YEARS = re.compile(  # 장터 2030년하고 별빛길 2029년 인건비는 각각 얼마: of each what it was in its own year
    rf"(?P<one>[가-힣A-Za-z][^,?]*?\s{_YEAR})(?:의?\s(?P<what>[가-힣]{{2,10}}?))?(?:하고|이?랑|와|과|\s및)\s"
    rf"(?P<other>[가-힣A-Za-z]{{2,}}[^,?]*?\s{_YEAR})(?P<asked>의?\s[가-힣][^,?]*\??)"
)
_TOGETHER = re.compile("보다|차이|비교|합|더|대비|비해|증감|늘|줄|어느|어떤|중|평균|비율|비중|전부|모두|총")
_THE_TWO = re.compile(
    r"what (?:is|are|was|were) the (?P<one>[a-z]+(?: [a-z]+)?) and (?:the )?(?P<other>[a-z]+(?: [a-z]+)?) (?P<of>(?:of|for)\b.*)",
    re.IGNORECASE,
)
_SORTS = "authori[sz]ed|approved|actual|current|present|planned|original|initial|final|revised|maximum|minimum|weekday|weekend"
_TWO_SORTS = re.compile(  # the planned and the actual cost of the hall
    rf"what (?:is|are|was|were) the (?P<one>{_SORTS}) and (?:the )?(?P<other>{_SORTS}) (?P<what>[a-z]+(?: [a-z]+)?) (?P<of>(?:of|for|in|at)\b.*)",
    re.IGNORECASE,
)
_USED = re.compile(  # how many tours were made, and how many people used them
    r"(?P<first>how many (?P<what>[a-z-]+(?: [a-z-]+){0,3}?) (?:were|was|are|is|have been|did)\b[^?,]*?(?P<when> in (?:19|20)\d\d)?),? and how many people"
    r" (?P<did>used|visited|attended|joined|took part in|took) (?:them|it)\s*\??",
    re.IGNORECASE,
)
_OF_QUOTA = re.compile(  # how many staff does the team have versus its quota
    r"how many (?:staff|employees|officials|people)(?: members)? (?:do|does|did) (?P<who>[^?]+?) (?:actually )?(?:have|employ),?"
    r" (?:versus|vs\.?|against|compared (?:to|with)) (?:its|the|their) (?:staff(?:ing)? )?(?:quota|authori[sz]ed (?:number|staff)|정원)(?P<when>[^?]*)\??",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"how many (?P<one>[a-z-]+(?: [a-z-]+)?) and (?:how many )?(?P<other>[a-z-]+(?: [a-z-]+)?) "
    r"(?P<of>(?:do|does|did|is|are|was|were|has|have|had|will|in|of|for|at)\b.*)",
    re.IGNORECASE,
)
_PRICE = re.compile(r"(?:[가-힣]당|(?<![가-힣])하나|(?<![가-힣])한\s?(?:개|곳|대|동|명|군데))(?:에|를|을)?\s[^?]*얼마")
_SO_MANY = re.compile(
    r"(?:그리고\s|또\s)?몇\s?[가-힣]{1,3}?(?:이?야|이?고|인지|인가|이?예요|이에요|입니까)?[가-힣]{0,2}\s?\??"
)
_WHY = re.compile(r"why\W*(?:\([^()]*\))?\W*", re.IGNORECASE)
_GLOSS = re.compile(r"\([^()]*[가-힣][^()]*\)$")
_OF_BOTH = re.compile(  # Of the total cost of the hall, how much is national and how much is city money
    r"(?P<of>(?:of|from|out of|for|in) [^,?]+), (?P<one>how (?:much|many) [^,?]+?),? and (?P<other>how (?:much|many) [^,?]+?)\s*\?*",
    re.IGNORECASE,
)
_REALLY = re.compile(r"(?:실제(?:로|론|로는|로는요)?|정작)\s+(?=몇\s?[가-힣]+)")  # after an aim, what was reached
_DID = re.compile(r"(?<=[가-힣])\s(?:했|됐|되었|이루|달성)\S*$")
_AND_LAST = re.compile(r",?\s+(?:and|but|or)$", re.IGNORECASE)  # what joins two questions is of neither
_LISTED = re.compile(r"\s+/\s+")
_QUESTION = re.compile(r"\?$|[가-힣]도\??$|[가-힣][이가은는도]\s(?:궁금|알고\s?싶)[가-힣]*[.!]?$")  # 이름이 궁금합니다
_EACH = re.compile(r"각각|\beach\b", re.IGNORECASE)
FOUND = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
_FEWEST = 3  # letters that make a clause
_MOST = 3  # questions that one breath holds


def clauses(question: str) -> tuple[str, ...]:
    """Return the questions that a question asks; one when it asks one thing.

    >>> clauses("풍물장터 천막비는 얼마고 음향비는 또 얼마야?")
    ('풍물장터 천막비는 얼마고', '음향비는 또 얼마야?')
    >>> clauses("풍물장터 예산은 얼마야?")
    ('풍물장터 예산은 얼마야?',)
    """
    text = _WITH.sub("이고", _IN_ALL.sub(r"\g<one>예산은", _headed(" ".join(question.split()))))
    if changed := _EACH_CHANGED.fullmatch(text):
        return tuple(f"{changed['of']}{changed[n]}{changed['asked']}" for n in ("one", "other"))
    if own := of_own_years(text) or _both_often(text) or _both_turns(text):
        return own
    if joined := _in_english(text):
        return joined
    if _LISTED.search(text):
        parts = tuple(p for p in _LISTED.split(text) if len(p) >= _FEWEST)
        return parts if 1 < len(parts) <= _MOST else (question,)
    if beside := _BESIDE.fullmatch(text):
        asked = "몇 명이야" if beside["more"].endswith("수") else "얼마야"
        return f"{beside['of']}{beside['cost']}는 얼마야?", f"{beside['of']}{beside['more']}는 {asked}?"
    asks = [m.span() for m in _ASKS.finditer(text)]
    cuts = [0]
    for (_, before), (after, _) in pairwise(asks):
        if end := _END.search(text, before, after) or _OBJECT.match(text, before):
            cuts.append(end.end())
    if len(cuts) == 1 and (end := re.search(r"\?\s+(?=\S)", text)):
        cuts.append(end.end())
    if len(cuts) < _MOST and (more := _MORE.search(text, cuts[-1])):
        cuts.append(more.end())
    parts = _glossed(
        tuple(_SUM.sub("예산", _AND_LAST.sub("", text[a:b].strip())) for a, b in pairwise([*cuts, len(text)]))
    )
    parts = _reached(parts)
    if not 1 < len(parts) <= _MOST or any(len(p) < _FEWEST or not _asks(p) for p in parts):
        return (question,)
    return parts


def _in_english(text: str) -> tuple[str, ...]:
    """Return the two questions of one that joins in English what it asks for; nothing where it joins no two.

    >>> _in_english("What are the planned and the actual cost of the fair?")
    ('What is the planned cost of the fair?', 'What is the actual cost of the fair?')
    >>> _in_english("How many staff does the fair team have versus its quota?")
    ('How many staff does the fair team actually have?', 'What is the staff quota of the fair team?')
    """
    if two := _TWO_SORTS.fullmatch(text):
        return tuple(f"What is the {two[n]} {two['what']} {two['of']}" for n in ("one", "other"))
    if two := _THE_TWO.fullmatch(text):
        return tuple(f"What is the {two[n]} {two['of']}" for n in ("one", "other"))
    if of := _OF_QUOTA.fullmatch(text):
        who, when = of["who"], of["when"]
        return f"How many staff does {who} actually have{when}?", f"What is the staff quota of {who}{when}?"
    if used := _USED.fullmatch(text):
        return f"{used['first']}?", f"How many people {used['did']} the {used['what']}{used['when'] or ''}?"
    if both := _OF_BOTH.fullmatch(text):
        return tuple(f"{both['of']}, {both[n]}?" for n in ("one", "other"))
    if counted := _HOW_MANY.fullmatch(text):
        return tuple(f"How many {counted[n]} {counted['of']}" for n in ("one", "other"))
    return ()


def of_one_price(parts: Sequence[str]) -> bool:
    """Tell whether a part asks what one costs, and the next in bare words how many: they stand on one line where one tells both.

    >>> of_one_price(("안판 하나 고치는데 얼마인가요?", "몇 개소인지도요")), of_one_price(("안판 예산은 얼마고", "몇 개소야"))
    (True, False)
    """
    return len(parts) == len(("price", "count")) and bool(_PRICE.search(parts[0]) and _SO_MANY.fullmatch(parts[1]))


def of_own_years(question: str) -> tuple[str, ...]:
    """Return the two questions of one that asks of two things, of each in a year of its own; nothing where they are set against each other.

    >>> of_own_years("장터 2030년 예산하고 별빛길 2029년 집행액은 얼마야?")
    ('장터 2030년 예산', '별빛길 2029년 집행액은 얼마야?')
    >>> of_own_years("장터 2030년하고 별빛길 2029년 예산 차이는?")
    ()
    """
    own = _OWN_YEARS.fullmatch(" ".join(question.split()))
    if own is None or _TOGETHER.search(own["asked"]):
        return ()
    asked = _EACH.sub("", own["asked"])
    return f"{own['one']} {own['what']}" if own["what"] else own["one"] + asked, own["other"] + asked


def _both_often(text: str) -> tuple[str, ...]:
    often = _BOTH_OFTEN.fullmatch(text)
    return tuple(f"{often[n]}{often['asked'].replace('각각 ', '')}" for n in ("one", "other")) if often else ()


def _both_turns(text: str) -> tuple[str, ...]:
    turns = _BOTH_TURNS.fullmatch(text)
    return (
        tuple(f"{turns['of']}{turns[n]}{turns['asked'].replace('각각 ', '')}" for n in ("one", "other"))
        if turns
        else ()
    )


def _headed(text: str) -> str:
    """What stands alone after the last question is its subject, and so that of all of them: 왜 이월됐어? 물빛공원."""
    named = _NAMED_LAST.fullmatch(text)
    if named is None or _ASKS.search(named["name"]) or not _ASKS.search(named["asked"]):
        return text
    return f"{named['name']} {named['asked']}"


def _glossed(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The Korean name that a question gives at its end, in parentheses, is that of all its parts."""
    gloss = _GLOSS.search(parts[-1])
    glossed = tuple(p if gloss is None or p is parts[-1] else f"{p} {gloss[0]}" for p in parts)
    if len(parts) > 1 and _WHY.fullmatch(parts[-1]):
        return (*glossed[:-1], f"why is {glossed[-2]}")  # and why: what was said before
    return glossed


def _reached(parts: tuple[str, ...]) -> tuple[str, ...]:
    """What was done in fact is asked after an aim: 목표 몇 개소이고 실제로는 몇 개소 했나.

    >>> _reached(("쉼터 목표는 몇 곳이고", "실제로는 몇 곳 했나?"))
    ('쉼터 목표는 몇 곳이고', '실적은 몇 곳?')
    """
    if len(parts) != 2 or "목표" not in parts[0] or not _REALLY.match(parts[1]):
        return parts
    return parts[0], _DID.sub("?", _REALLY.sub("실적은 ", parts[1]))


def said_together(drafts: Sequence[Draft]) -> Draft:
    """Return the answers to the parts of one question as one; what one part found and another did not is said as it is."""
    figures: dict[str, AnswerFigure] = {}
    for figure in sorted((f for d in drafts for f in d.figures), key=lambda f: f.role is not Role.ANSWER):
        figures.setdefault(figure.id, figure)
    statuses = {d.status for d in drafts}
    found = [d for d in drafts if d.status in FOUND]
    return replace(
        found[0] if found else drafts[0],
        status=AnswerStatus.AMBIGUOUS if AnswerStatus.AMBIGUOUS in statuses else AnswerStatus.ANSWERED,
        text="\n".join(dict.fromkeys(d.text for d in drafts)),
        figures=tuple(figures.values()),
        quotes=tuple({q.id: q for d in drafts for q in d.quotes}.values()),
        notes=tuple(dict.fromkeys(n for d in drafts for n in d.notes)),
        choices=tuple(c for d in drafts for c in d.choices),
        years=tuple(dict.fromkeys(y for d in drafts for y in d.years)),
        narrative=False,
    )


def all_found(drafts: Sequence[Draft]) -> bool:
    """Tell whether every part has an answer."""
    return bool(drafts) and all(d.status in FOUND for d in drafts)


def tried(u: Understanding, own: Understanding, subject: tuple[Term, ...]) -> Iterator[Understanding]:
    """Yield what a later part may ask, when as it is taken first nothing is found: it leans on the subject of the first."""
    wider = tuple(terms for terms in (subject, subject[:-1]) if terms)
    if "terms" in u.carried and (u.measures or u.counters):
        yield from (replace(u, terms=terms) for terms in wider if terms != u.required)
    if own.want == "figure" and own.required and not (own.money or own.measures or own.counters):
        terms = (subject[:-1] if u.want == "count" else subject) + own.terms
        yield from (replace(own, want=want, terms=terms, years=u.years) for want in ("figure", "count"))  # 구급차는?


def is_of(draft: Draft, own: Understanding) -> bool:
    """Tell whether what was found is called by what a part names itself, and not only stands near it."""
    last = own.required[-1:]
    called = [squeeze("|".join(f.label)) for f in draft.figures if f.role is Role.ANSWER]
    return all(any(v in name for v in t.variants) for t in last if not is_size(t) for name in called)


def any_found(drafts: Sequence[Draft]) -> bool:
    """Tell whether a part has an answer."""
    return any(d.status in FOUND for d in drafts)


def says_more(draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether a part has an answer of its own: the number of the part before it, once more, is none."""
    claimed = {f.id for f in draft.figures if f.role is Role.ANSWER}
    return not claimed or not claimed <= {f.id for d in before for f in d.figures if f.role is Role.ANSWER}


def told(draft: Draft) -> int:
    """Count the things that an answer tells; an open choice tells none."""
    if draft.status is not AnswerStatus.ANSWERED:
        return 0
    return len({f.id for f in draft.figures if f.role is Role.ANSWER}) + len(draft.quotes)


def _asks(part: str) -> bool:
    part = _GLOSS.sub("", part).strip() or part
    return (
        not _EACH.match(part)
        and bool(_ASKS.search(part) or _CHANGED.search(part) or _QUESTION.search(part))
        and part[0] not in "(["
    )
