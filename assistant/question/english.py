"""The English words of a question, each with what the glossary of the trade has for it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.language.phrasebook import phrasebook
from assistant.question.meaning import Term
from assistant.question.measures import COUNTED_ENGLISH
from index.words.glossary import koreans as _known
from index.words.glossary import translate
from index.words.spelling import places_of, squeeze

_HANGUL, _LATIN = re.compile(r"[가-힣]"), re.compile(r"[A-Za-z]{2,}")
_AFTER = 500  # where English terms stand, behind all Korean ones
_KIND_ASKED = re.compile(
    r"(?:month|date|day|quarter|week|season|half|period|department|bureau|division|team|office|section|account|field|area|sector|category|item)s?"
)
_RANKED_KIND = re.compile(r"division|department|team|bureau")
_RANKED = r"\bwhich {}\b.*\b(?:most|largest|biggest|highest|smallest|lowest|least|fewest|greatest)\b"
_PAID = re.compile(r"allowance|payment|pay|rate|amount")
_FACTORS = frozenset({"quantity", "quantities", "unitprice", "unitprices", "unitcost", "unitcosts"})  # of a calculation
_RATIO = re.compile(r"(?<![A-Za-z])[A-Z]/[A-Z](?![A-Za-z])")  # B/C
_ACRONYM = re.compile(r"[A-Z](?:[A-Z0-9]|[&/-][A-Z])+")
_ENGLISH = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.&/-]*[A-Za-z0-9]|[A-Za-z0-9]")
_COUNTED = frozenset({"member", "members", "staff", "participant", "participants", "attendee", "attendees", "person"})
_KINDS = "phase|stage|grade|class|type|level|zone|group|category|section|block|area|tier|plan|team|room|hall|building"
_KIND = re.compile(_KINDS, re.IGNORECASE)
_KIND_OF = re.compile(rf"\b(?:{_KINDS})\s$", re.IGNORECASE)
_LETTERED = re.compile(rf"\b([A-Z])-({_KINDS})\b", re.IGNORECASE)
_GOVERNMENT = re.compile(  # Hanbit District, Hanbit-gu Office
    r"\b([A-Z][a-z]{3,})[ -](?:Autonomous )?(District|Ward|City|County|Province|gu|si|gun|do)\b(?: (?:Office|Government|City Hall))?"
)
_SIZES = {"district": "gu", "ward": "gu", "city": "si", "county": "gun", "province": "do"}
_DOER = re.compile(  # what it does is asked for, not what it is called: did the City spend
    r"\b(did|does|will|has|had|was|can)\s(?:the|our|this) (?:city|district|county|province|municipality|government|local government|ward)"
    r"(?: government| office)?(?='s\b|\s(?!(?:hall|council|office|mayor|government|and|or)\b)[a-z]+)",
    re.IGNORECASE,
)
_ADDS = re.compile(  # what it adds is asked for: how much did the second supplement add to the fund
    r"(?<=[A-Za-z] )\badd(?=\sto\b)(?<!to add)", re.IGNORECASE
)
_MOVES = re.compile(  # how an amount came to be another: it fell by half; the fall festival is none
    r"\b(?:rose|risen|rises?|fell|fallen|falls?|dropp?(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|slipp?(?:s|ed)|swell(?:s|ed)?|surged?|declined?|plunged?)\b"
    r"(?=\s(?:by|from|to|in|between|since|over|compared|sharply|slightly|a lot|this year|last year)\b|\s?[,.?!]|\s?$)",
    re.IGNORECASE,
)
_SITS = re.compile(  # what a body is for is no further name: the panel that reviews the plan
    r"\b(that|which|who) (?:will )?(?:reviews?|evaluates?|assess(?:es)?|examines?|monitors?|oversees?|judges?|deliberates?(?: on)?|decides?(?: on)?)\b"
    r"(?=\s(?:the|a|an|its|our|their|all|on|[A-Z가-힣]))"
)
_AT_WORK = re.compile(r"\bwork(?:s|ed|ing)?(?= (?:at|in|on|as) (?!progress|process))")
_PAPER = re.compile(  # where it is printed: in the budget summary table, 예산 총괄 table
    r"(?<=[가-힣] )(?:table|chart|graph|section|draft)\b"
    r"|(?:\b(?:in|from|of|per|by|under|to) (?:the|this|its) +(?:[\w'’-]+ +){0,5}?)(?P<what>table|chart|graph|draft|appendix|footnotes?)(?=\s*(?:[?.,)]|$))"
    r"|\b(?:in|from|per) (?:the|this|its) +(?:[\w'’-]+ +){0,3}?(?P<which>table|chart|graph)(?=\s(?:of|for|on|about)\b)"
    r"|\b(?:in|from|per|according to) (?:the|this|its|an?) +(?:[\w'’-]+ +){0,5}?(?P<paper>report|statement|briefing)(?=\s*(?:[?.,)]|$))",
    re.IGNORECASE,
)
_COMMAS = re.compile(  # the fee, the stage and the lights
    r",\s+(?:and\s+)?(?!(?:in|as|at|of|for|how|what|which|by|on|from|according|during|please|before|after|all|not|is|was|who|when)\b)(?=[a-z])"
)
_LISTED = re.compile(r",[^,?.]*\band\b")
_BETWEEN = frozenset({"and", "or", "versus", "vs", "plus", "minus"})
_THAN = re.compile(  # than for the other: a side of its own; than in 2031 is a year of the same
    r"\bthan\b(?!\s(?:(?:in|for|of|it|was|the|year|one|that|last|previous|prior|before|planned|expected|budgeted|a)\s?)*(?:(?:19|20)\d\d|year|$|\?))",
    re.IGNORECASE,
)
_MADE = re.compile(  # says no more than that money is for it, or that one year is not as the rest
    r"\bsetting up\b|\b(?:than|compared (?:to|with)) (?:in |for )?(?:the |all )?other years?\b", re.IGNORECASE
)
_BESIDES = re.compile(
    r"\b(and|or|any|all)\sother\b", re.IGNORECASE
)  # bus fares and other running costs: 버스운임 등 운영비
_BY_PHONE = re.compile(  # a way, beside others, and no number to call
    r"\bby (?:tele)?phone\b|\b(?:tele)?phone (?:consultation|counsell?ing|interview|survey|inquir|enquir)|"
    r"(?:, |\bor )(?:by )?(?:tele)?phone\b.*\b(?:most|more|least|fewest)\b|"
    r"\b(?:most|more|least|fewest)\b.*(?:(?:, |\bor )(?:by )?(?:tele)?phone\b|\b(?:tele)?phone(?: \w+)?(?:,? or |, ))",
    re.IGNORECASE,
)
_STAFF = re.compile(  # of whoever wrote the paper: how many staff does the division have
    r"\bhow many (?:staff(?: members)?|employees|officials|people|workers|personnel)\b(?=[^?]*\b(?:work|have|has|there|are|in)\b)"
    r"([^?]*?)\b(?:the|this|our) (?:division|department|bureau)\b(?!['’]s| (?:of|for|in charge|that|which|responsible)\b)",
    re.IGNORECASE,
)
_STAFFED = re.compile(  # of an office that the question names: what is counted there are posts, and no other row that bears its name
    r"\bhow many(?P<who> (?!more|fewer)[a-z]+(?: \d)?)? (?:staff(?: members)?|people|persons|employees|officials|workers|personnel)\b"
    r"(?=[^?]*\b(?:work|works|have|has|are (?:there )?in|employ|employs)\b)",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"\b(?:division|department|bureau|office|team)\b|[가-힣]{2,}[국과팀](?![가-힣])", re.IGNORECASE)
_WORKS = re.compile(r"\b(?:works?|employ(?:s|ed)?)\b", re.IGNORECASE)
_POSTS = ("현원", "직원수", "직원현황", "인력현황", "근무인원")
_TOLD = frozenset(
    {"cause", "report", "show", "state", "list", "record", "estimate", "forecast", "project", "book", "reserve", "plan"}
)  # nouns, and verbs for what a document does
_MOVED = frozenset({"collected", "returned", "refunded", "levied", "imposed"})  # what becomes of money
_HOW_MUCH = re.compile(r"\bhow much\b", re.IGNORECASE)
_UNITS = tuple(map(re.compile, COUNTED_ENGLISH))
# What stands before a word that only says what is done, and what after it: told by its place, whatever the word is.
_HOW_MANY = re.compile(r"\b[Hh]ow many (?:[a-z-]+ ){1,3}\Z")
_PLACED = re.compile(r"(?=\s(?:the|a|an|this|our|in|at|to|by|for|on|from|[A-Z가-힣])|\s?[?,])")
_ACTS = re.compile(r"\b(?:did|does|do|will|would|to)\s(?:[\w'’-]+\s){1,6}\Z")
_ACTED = re.compile(r"\s?(?:$|[?,]|(?:in|for|at|during|by|from|on|with|this|last)\b)")
_BE = re.compile(r"\b(?:(?:be|been|was|were|is|are|gets?|got)\s+(?:\w+ly\s+)?|getting\s+(?:[^\s?.,]+\s+){1,6}?)\Z")
_ENDS = re.compile(r"\b")
_PRINTING_COSTS = frozenset({"printing cost", "printing costs"})
_PAPERS = (
    "매뉴얼",
    "편람",
    "소식지",
    "지침서",
    "핸드북",
    "책자",
    "안내서",
    "안내문",
    "리플릿",
    "팸플릿",
    "교재",
    "보고서",
    "자료집",
    "포스터",
    "전단",
    "홍보물",
    "사례집",
    "백서",
)
_MEASURED = re.compile(
    r"(?:몇|\bhow many)\s*(?:km|kg|ha|m2|m3|cm|m|t|ton|tons|MW|kW)(?![A-Za-z\d])(?: of\b)?", re.IGNORECASE
)
_AND = re.compile(r"(?:이?랑|하고|[와과])(?=\s)|\s(?:및|그리고)(?=\s)")
_SUPPLEMENT = re.compile(r"\bsupplement", re.IGNORECASE)
_GRADES = re.compile(  # a grade is held by officials alone: grade-7 officials, officials of grade 7
    r"\b(grade[- ]\d) (?:officials?|employees?|staff|officers?|workers?|civil servants?|public servants?)\b",
    re.IGNORECASE,
)
_NAMES_IN_CAPITALS = frozenset({"bit", "it", "who", "us", "am", "pm", "so", "do"})  # IT 교육, BIT 설치
_SORT = re.compile(r"(?:field|sector|area|category)")  # the education field: 교육 분야
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$", re.IGNORECASE)


def english_terms(text: str, whole: str, *, question: str = "", adding: bool = False) -> list[Term]:
    """Return the English words of a text, translated; `whole` is the question that it is a part of.

    `question` is all of it; `adding` tells that several things are put together or compared: "and" and "than" stand between two of them.
    """
    stop = phrasebook().stop_english
    terms: list[Term] = []
    text = _PAPER.sub(_printed_in, text)
    if adding and len(_COMMAS.findall(text)) and _LISTED.search(text):
        text = _COMMAS.sub(" and ", text)
    text = _MEASURED.sub(lambda m: " " * len(m[0]), text)  # by which unit it is asked for names nothing
    latin = " ".join(
        m[0] if m else ""
        for m in _ENGLISH.finditer(text)
        if _LATIN.search(m[0])
        or _ACRONYM.fullmatch(m[0])
        or _ORDINAL.match(m[0])
        or not _HANGUL.search(whole)
        or _KIND_OF.search(text[: m.start()])
    )
    at = 0
    latin = _BESIDES.sub(r"\1", _MADE.sub("", latin))
    if staff := _STAFF.search(latin):
        latin = latin[: staff.start()] + staff[1] + latin[staff.end() :]
        terms.append(Term(_POSTS[0], _POSTS, start=500, foreign=True))
    elif (staff := _STAFFED.search(latin)) and _OFFICE.search(f"{latin[staff.end() :]} {question or whole}"):
        latin = latin[: staff.start()] + (staff["who"] or "") + _WORKS.sub("", latin[staff.end() :])
        terms.append(Term(_POSTS[0], _POSTS, start=500, foreign=True))
    latin = _GOVERNMENT.sub(
        _governed, _DOER.sub(r"\1", _ADDS.sub(" ", _MOVES.sub(" ", _SITS.sub(r"\1", _AT_WORK.sub(" ", latin)))))
    )
    if adding:
        latin = _THAN.sub(" and ", latin)
    latin = _GRADES.sub(r"\1", latin)
    for phrase, koreans in translate(_LETTERED.sub(r"\2 \1", latin)):
        at += 1
        plain = re.sub(r"['’]s$", "", phrase.lower()).strip("'’.")
        if ordinal := _ORDINAL.match(plain):
            number = ordinal[1]
            terms.append(
                Term(
                    phrase,
                    (f"제{number}회", f"{number}회", f"제{number}차", f"{number}차"),
                    start=at - _AFTER
                    if _SUPPLEMENT.search(question)
                    else _AFTER + at,  # of which supplement leads what is asked of it
                    foreign=True,
                )
            )
            continue
        if plain == "fund" and terms and _is_fund(terms[-1], at, latin):
            terms.append(Term(phrase, ("기금", "fund"), start=500 + at, foreign=True))
            continue
        acronym = _ACRONYM.fullmatch(phrase) is not None and _HANGUL.search(whole) is not None  # LED has led nobody
        if graded := _graded(terms, phrase):
            terms[-1] = graded
            continue
        if plain in _BETWEEN:
            _joined(terms)
            continue
        if (plain in stop and not (acronym and (koreans or plain in _NAMES_IN_CAPITALS))) or (
            len(plain) < 2 and not plain.isdigit()
        ):
            continue
        if _RANKED_KIND.fullmatch(plain) and re.search(_RANKED.format(plain), question or whole, re.IGNORECASE):
            continue  # which division has the largest budget: told by what the rows are called
        if (
            plain in phrasebook().plain_english
            and not (koreans or (acronym and plain in _NAMES_IN_CAPITALS))
            and (phrase.islower() or text.lstrip().startswith(phrase))
        ):
            continue
        variants = tuple(dict.fromkeys(squeeze(k) for k in koreans)) if koreans else ()
        literal = squeeze(plain)
        soft = all(v in phrasebook().soft for v in variants) if variants else plain.endswith("ed") and not acronym
        soft = (
            (soft and _BY_PHONE.search(question) is None)
            or literal in _FACTORS
            or _is_kind_asked(plain, question)
            or (
                _SORT.fullmatch(plain) is not None
                and bool(terms)
                and not terms[-1].soft
                and terms[-1].start == 499 + at
            )
            or _is_said_by_its_unit(plain, question or whole)
            or (" " not in plain and _is_of_each(plain, question or whole))
            or (_is_done(phrase, question or whole, known=bool(koreans)) and not acronym)
        )
        terms.append(
            Term(
                plain if plain != phrase.lower() else phrase,
                (*variants, literal),
                soft,
                koreans[0] if koreans else "",
                text.find(phrase)
                if acronym
                else 500 + at,  # an acronym in a Korean question is a word among the others
                joined=acronym and _AND.match(text, text.find(phrase) + len(phrase)) is not None,
                foreign=True,
            )
        )
    terms += [Term(m[0], (squeeze(m[0]),), start=m.start(), foreign=True) for m in _RATIO.finditer(text)]
    return _printed(_ended(terms))


def _printed_in(match: re.Match[str]) -> str:
    """Blank the word for what something is printed in, and leave what it is about."""
    last = match["what"] or match["which"] or match["paper"] or match[0]
    return match[0][: len(match[0]) - len(last)] + " " * len(last)


def _joined(terms: list[Term]) -> None:
    """Let "and" follow the last term that must be met."""
    last = next((n for n in range(len(terms) - 1, -1, -1) if not terms[n].soft), None)
    if last is not None and terms[last].variants != _POSTS:
        terms[last] = replace(terms[last], joined=True)


def _ended(terms: list[Term]) -> list[Term]:
    """An "and" that no name follows joins nothing: which is the largest item of the fair, and how much is it."""
    last = next((t for t in reversed(terms) if not t.soft and t.start >= _AFTER), None)
    return [replace(t, joined=False) if t is last else t for t in terms]


def _printed(terms: list[Term]) -> list[Term]:
    """What is printed is told by its making too, where a printed thing follows: printing the guidebook is 안내 책자 제작."""
    read = list(terms)
    for n, act in enumerate(terms):
        things = terms[n + 1 :] if act.text.lower() in _PRINTING_COSTS else terms[n + 1 : n + 2]
        printing = act.text.lower() in {"printing", *_PRINTING_COSTS}
        if printing and any(v.endswith(_PAPERS) for thing in things for v in thing.variants):
            read[n] = replace(act, variants=(*act.variants, "제작", "발간"))
    return read


def _governed(match: re.Match[str]) -> str:
    """Write a government by its Korean name as one word: Hanbit District as Hanbit-gu; an ordinary word before it names none."""
    name, size = match[1], match[2].lower()
    if _known(name) or name.lower() in phrasebook().stop_english:
        return match[0]
    return f"{name}-{_SIZES.get(size, size)}"


def _graded(terms: list[Term], letter: str) -> Term | None:
    """Read a capital or a number after a word for a kind as one name with it: grade B is B등급, zone 3 is 3구역, and no other."""
    kind = terms[-1] if terms else None
    if kind is None or not re.fullmatch(r"[A-Z]|\d{1,2}", letter) or not _KIND.fullmatch(kind.text):
        return None
    small = letter.lower()
    variants = tuple(v for k in kind.variants for v in (small + k, k + small))
    return replace(kind, text=f"{kind.text} {letter}", variants=variants, soft=False, head="")


def _is_fund(before: Term, at: int, text: str) -> bool:
    """Tell whether a fund is called by the word right before it, and not what is done by it: the scholarship fund."""
    named = not before.soft and before.foreign and before.start == 499 + at
    return (
        named and re.search(r"\bfund(?!\s(?:the|a|an|this|these|its|our|which|any)\b)", text, re.IGNORECASE) is not None
    )


def _is_said_by_its_unit(word: str, whole: str) -> bool:
    """Tell whether a word is what is counted, where the counting word says it too: how many books, 8권."""
    counted = word in _COUNTED or any(noun.fullmatch(word) for noun in _UNITS)
    return counted and re.search(rf"how many (?:[\w-]+ ){{0,4}}{word}\b", whole, re.IGNORECASE) is not None


def _is_of_each(word: str, whole: str) -> bool:
    """Tell whether a word only says for how much of it a price is: how much is a lecturer paid per session."""
    return re.search(rf"\bper (?:an? |one |single |each )?{re.escape(word)}\b", whole, re.IGNORECASE) is not None


def _is_kind_asked(word: str, question: str) -> bool:
    """Tell whether a word only says which kind of time, or of office, is asked for: in which months, which team handles it."""
    if _PAID.fullmatch(word):  # the monthly allowance per person for one
        return (
            re.search(
                rf"\b(?:the|monthly|daily|an?|what) {word} (?:paid )?(?:per|for each|of each)\b",
                question,
                re.IGNORECASE,
            )
            is not None
        )
    asked = rf"\b(?:which|what|by) {word}\b(?!s?\b.*\b(?:have|belongs?|make up|comprise|are there|exist))"
    return bool(_KIND_ASKED.fullmatch(word)) and re.search(asked, question, re.IGNORECASE) is not None


def _is_done(word: str, whole: str, *, known: bool) -> bool:
    """Tell whether a word only says what is done, or how: will be newly purchased."""
    if word.islower() and word.endswith("ly") and not known:
        return True
    if known and word in _MOVED and _HOW_MUCH.search(whole):
        return False  # how much in fines was collected: what is owed is another amount
    if word.islower() and word.endswith("ed") and _stands(word, whole, _HOW_MANY, _PLACED):
        return True  # how many tourists visited the lake
    if word.islower() and (not known or word in _TOLD) and _stands(word, whole, _ACTS, _ACTED):
        return True
    return word.endswith("ed") and _stands(word, whole, _BE, _ENDS)


def _stands(word: str, whole: str, before: re.Pattern[str], after: re.Pattern[str]) -> bool:
    """Tell whether a word stands anywhere between what leads to it and what follows it."""
    return any(after.match(whole, at + len(word)) and before.search(whole, 0, at) for at in places_of(word, whole))
