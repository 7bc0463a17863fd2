"""Which column a question asks for: the measure, whose money it is, what is counted."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.phrasebook import blank, phrasebook
from assistant.question.purses import purses
from index.words.spelling import squeeze
from ingest.model import Measure
from ingest.text.lexicon import LEXICON

_COUNTER = re.compile(
    r"몇\s*(개소|개월|개동|개교|개사|개국|개관(?![하되한된했])|농가|업체|시군|가구|세대|개|명|건|회|번|곳|군데|부|팀|대|가지|종|과제|사람|분|차례|강|점|인|세트|권|매|동|호|교(?!육|사|통|재|체|환|실|과|부)|필지|학급|달|일|살|세(?!트)|시간|주|쪽|면|석|그루|마리|식|항목)"
)
_ANY_COUNTER = re.compile(
    r"(?<![가-힣])몇\s?(?![억천백조원월시년일번배분째위점퍼프])([가-힣])(?=이야|이에요|예요|인가|인지|입니까|이나|이지|이고|이며|\s|\?|$)"
)
_EXTENT = re.compile(
    r"(?:몇|\bhow many)\s*(㎡|㎢|m2|㎞|km|ha|헥타르|평|제곱미터|킬로미터|미터|m|톤|㎏|kg)(?![A-Za-z])", re.IGNORECASE
)
_COUNTER_NUMBER = re.compile(  # 팀 수, 과 수: by the word that counts them
    rf"(?<![가-힣]\S)(?<!\S)({'|'.join(map(re.escape, (*LEXICON.plain_counters, *LEXICON.strict_counters, '과', '동')))})\s수(?=[은는이가를]?(?:\s|\?|$))"
)
_WORKS_COUNTED = re.compile(
    r"(?<=[가-힣\s](?:사업|과제))\s수(?=[은는이가를]?(?:\s|\?|$))"
)  # how many they are, and no money
_NOUN_COUNTED = re.compile(r"(?<![가-힣])(?<!몇)(?<!몇\s)([가-힣]{1,3})[이가은는]\s*(?:모두|총)?\s*몇\s*(?:개|곳)")
# what is paid: the largest of these, and their sum, is money
PAID = re.compile(r"(?:보험|보조|지원|교부|출연|보상|장려|부담|분담|기부)금|(?:운영|사업|공사|인건)비|수당|총액")
_NOUN_JOINED = r"(?=와|과|하고|이랑|랑|및|\s및|,|·)"
_NOUN_ENDS = r"(?:(?![가-힣])|(?=은|는|이|가|을|를|의|에|과|와|도|만|보다|으로|로|중|대비|수|랑|하고|인|입|예|야|총|현|당|별|합|차|증|변|추|규))"
_OF_ALL = (
    r"(?<![가-힣]){0}\s?(?:중|가운데|에서|의|대비)(?![가-힣])|\bof (?:the |all )?(?:total |whole )?{0}"  # 정원 중 몇 %
)
COUNTER_NOUN = {
    "인원": "명",
    "인원수": "명",
    "정원": "명",
    "현원": "명",
    "건수": "건",
    "횟수": "회",
    "회수": "회",
    "개수": "개",
    "개소수": "개소",
    "개관수": "개관",
    "개교수": "개교",
    "학교수": "개교",
    "부수": "부",
    "권수": "권",
    "대수": "대",
}
_GARDEN = re.compile(
    r"[가-힣](?<![급직총별])정원|정원(?=[사축박도관지])|\bgardens?\b", re.IGNORECASE
)  # 마을정원, 정원사: no number of posts
_PEOPLE = re.compile(
    rf"(?:{'|'.join(w.removesuffix('수') for w, n in LEXICON.counted_by if n == '명' and w.endswith('수'))})\s?수(?=[\s은는가를의도?]|$)"
)
_ATTENDED = re.compile(r"(?:참석|참여|참가)자\s수")
_CAME_MOST = re.compile(r"(?:많이|적게)\s?(?:참석|참여|참가|관람|방문|수강)(?:한|했던|하는)(?=\s)")
_TIME = re.compile(
    r"시간|간격|걸[리려렸]|소요|대기|기다[리려렸]|동안|이내|단축|주기|짜리|(?:한|매)\s?(?:강의|강좌|강|차시|교시|수업|곡|편)(?:에|당|은|는|이|가)?\s몇\s?분(?!(?:이나|이|을)?\s?(?:참|오|신청|수강|듣|계))"
)
_SAME_COUNTER = {
    "번": "회",
    "차례": "회",
    "사람": "명",
    "인": "명",
    "분": "명",
    "곳": "개소",
    "군데": "개소",
    "달": "개월",
    "살": "세",
}
COUNTED_ENGLISH = {
    "books?|volumes?": "권",
    "households?|families": "가구",
    "trees?": "그루",
    "cases": "건",
    "countries": "개국",
    "copies": "부",
    "sessions": "회",
    "times(?! (?:larger|bigger|higher|greater|more|as|smaller|less|lower))": "회",
    "hours": "시간",
    "weeks": "주",
    "months": "개월",
    "days": "일",
    "parking (?:spaces?|slots?|stalls?|bays?|places?)": "면",
}  # their unit says what they are
_EVENTS_ENGLISH = re.compile(
    r"\b(?:how many|number of) (?:[\w-]+ ){0,2}(?:fires|wildfires|accidents|complaints|crimes|lawsuits)\b(?![’'])",
    re.IGNORECASE,
)
_MACHINES_ENGLISH = re.compile(
    r"\b(?:how many|number of) (?:[\w-]+ ){0,2}(?:machines|tractors|vehicles|buses|trucks)\b(?![’'])", re.IGNORECASE
)
_ANIMALS_ENGLISH = re.compile(  # counted by the head, where their farms are counted beside them
    r"\b(?:how many|number of) (?:head of )?(?:[\w-]+ ){0,2}(?:goats|sheep|cattle|cows|pigs|hogs|horses|deer|chickens|hens|ducks|poultry|livestock"
    r"|dogs|cats|animals|pets|birds|boars)\b(?![’']|-|\s(?:farm|shed|barn|household|breeder|owner|shelter|hospital|park|playground)s?\b|\sfarmers?\b)",
    re.IGNORECASE,
)
_PERSONS_ENGLISH = re.compile(
    r"\b(?:how many|number of) (?:(?!(?:the|an?|of|do|does|did|can|will|is|are|was|were)\b)[\w-]+ ){0,2}"
    r"(?:advis[eo]rs|interpreters|volunteers|instructors|lecturers|experts|mentors|students|teachers|"
    r"visitors|tourists|residents|farmers|children|seniors)\b(?!['’]| (?:and|or|per)\b)",
    re.IGNORECASE,
)
_PEOPLE_ENGLISH = re.compile(
    r"\bhow many (?:more |fewer )?(?:(?!for|of|with|in|per|to|by|on|at|and|or|(?:the|do|does|did|can|will)\b)[\w-]+ ){0,3}(?:\([^)]*\) )?"
    r"(?:people|persons|participants|attendees|members|staff|officials|employees|attend)",
    re.IGNORECASE,
)
_BUDGETS = re.compile(  # it is a verb there: how much did the city budget for the fair
    r"\b(?:did|does|do|will|would|should|must)\s(?:the|our|this|its)\s(?:city|district|county|province|municipal\w*|state|ward)\s(?:budget|fund|finance|grant|share)"
    r"(?=\s(?:for|on|towards?|to|in|the|an?|this|last|during|20\d\d)\b|\s?[?]|\s?$)",
    re.IGNORECASE,
)


_HANDS = r"\s*(?:주|대|내려\s?주|내려오|내려보내|보태|보조하|보조해|지원하|지원해|부담하|부담해)"
_FUNDERS_SAID = {  # who pays, where the question says so of one that is above another
    "국비": re.compile(rf"(?<![가-힣])(?:국가|나라|정부|중앙정부)에서{_HANDS}"),
    "도비": re.compile(rf"(?<![가-힣])도에서{_HANDS}"),
}
_MORE = re.compile("[가-힣]*")
_EACH_SPENT = re.compile(  # how much per runner is spent on shirts
    r"\bhow much (?:money )?per (?!cent|year|annum|month)[a-z]+|\bspen[dt]\b[^,?]{0,30}\bper (?!cent|year|annum|month)[a-z]+",
    re.IGNORECASE,
)


def said_by_verbs(text: str) -> tuple[tuple[Measure, ...], str]:
    """Read what verbs and English words say of the measure; whole Korean words are read with the terms."""
    found: list[str] = []
    said = text
    for name, patterns in phrasebook().measures:
        for pattern in patterns:
            if pattern.pattern[0] in "(\\" and (match := pattern.search(text)):
                found.append(name)
                every = pattern.pattern[0] == "\\" and name == "SUPPLEMENT"  # the 1st supplementary and the 2nd
                text = pattern.sub(blank, text) if every else text[: match.start()] + blank(match) + text[match.end() :]
    if "BUDGET_PLAN" in found:
        return (Measure.UNIT_PRICE if _EACH_SPENT.search(said) else Measure.BUDGET,), text
    if any(n not in {"BUDGET", "EXECUTED"} for n in found):
        found = [n for n in found if n != "BUDGET"]
    if "EXECUTED" in found and "BUDGET" in found:
        found.remove("BUDGET")
    return tuple(Measure[n] for n in dict.fromkeys(found)), text


def settled(measures: tuple[Measure, ...], said: tuple[str, ...], *, both: bool, dated: bool) -> tuple[Measure, ...]:
    """결산 beside another measure names the book, not what was spent; 예산 beside one is what it was of, unless "and" joins them."""
    if not dated and "전망" in said:
        measures = tuple(m for m in measures if m is not Measure.FORECAST)  # the outlook, in words
    if len(measures) > 1 and Measure.BUDGET in measures and not both:
        measures = tuple(m for m in measures if m is not Measure.BUDGET)
    if (
        len(measures) > 1
        and Measure.EXECUTED in measures
        and any(w.startswith("결산") for w in said)
        and not any("집행" in w and "잔액" not in w for w in said)
    ):
        return tuple(m for m in measures if m is not Measure.EXECUTED)
    if (
        Measure.BALANCE in measures
        and Measure.EXECUTED in measures
        and not any(w.endswith("액") for w in said if "집행" in w or "지출" in w)
    ):
        measures = tuple(m for m in measures if m is not Measure.EXECUTED)  # what is left after spending
    if len(measures) > 1 and Measure.UNIT_PRICE in measures:
        return (Measure.UNIT_PRICE,)
    return measures


_OUT_OF = re.compile(r"\bcarried (?:over |forward )?from (?:the )?(?:19|20)\d\d\b", re.IGNORECASE)
_INTO = re.compile(
    r"(?:19|20)\d\d\s?(?:년도?|회계연도)?\s?(?:으)?로\s*(?:이월|넘)|\bcarried (?:over |forward )?(?:in)?to (?:the )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)


_FROM_ITS_YEAR = re.compile(  # 2030년 쉼터 운영에서 2031년으로 이월된: of the accounts of 2030
    r"(?P<old>(?:19|20)\d\d)\s?년도?(?!에서|부터)\s.*?(?P<new>(?:19|20)\d\d)\s?(?:년도?|회계연도)?\s?(?:으)?로\s*(?:이월|넘)"
)


def left_its_year(text: str) -> bool:
    """Tell whether what a year's own accounts carried into the next is asked for.

    >>> left_its_year("2030년 쉼터에서 2031년으로 이월된 금액"), left_its_year("2030년에서 2031년으로 이월된 쉼터 예산")
    (True, False)
    """
    told = _FROM_ITS_YEAR.search(text)
    return told is not None and int(told["new"]) == int(told["old"]) + 1


def carried(measures: tuple[Measure, ...], text: str) -> tuple[Measure, ...]:
    """What is carried over from a year is its 차년이월; what is carried over into it, its 전년이월."""
    if _OUT_OF.search(text) or left_its_year(text):
        return tuple(Measure.CARRIED_OUT if m is Measure.CARRIED_IN else m for m in measures)
    if _INTO.search(text):
        return tuple(Measure.CARRIED_IN if m is Measure.CARRIED_OUT else m for m in measures)
    return measures


_AND = re.compile(r"\s*(?:과|와|이랑|랑|하고|및|그리고|[,·/])\s*")
_FURTHER = re.compile(r"[^?.]*\band\b[^?.]*", re.IGNORECASE)
_BARE = frozenset({"예산", "사업비", "집행", "추경", "결산", "지출", "기정", "당초", "최종"})


def named_together(text: str) -> tuple[Measure, ...]:
    """Return the measures that a question names side by side, in their order; none when it names fewer than two so.

    >>> [m.name for m in named_together("풍물장터 예산현액이랑 집행액, 잔액 알려줘")]
    ['CURRENT', 'EXECUTED', 'BALANCE']
    >>> named_together("풍물장터 예산 집행액")
    ()
    """
    found: list[Measure] = []
    end, bare, foreign = 0, False, False
    for name, english, match in _said(text):
        gap = text[end : match.start()]
        joined = _FURTHER.fullmatch(gap) if english and foreign else _AND.fullmatch(gap) or (gap.isspace() and not bare)
        if found and not joined:
            if len(found) > 1:
                break
            found = []
        found += [Measure[name]] if Measure[name] not in found else []
        end, bare, foreign = match.end(), match[0] in _BARE, english
    return tuple(found) if len(found) > 1 else ()


def _said(text: str) -> list[tuple[str, bool, re.Match[str]]]:
    """Return every whole word that names a measure, left to right: its measure and whether it is English."""
    taken = text
    found: list[tuple[str, bool, re.Match[str]]] = []
    for name, patterns in phrasebook().measures:
        for pattern in (p for p in patterns if p.pattern[0] != "(" and name in Measure.__members__):
            for match in pattern.finditer(taken):
                if not re.match(r"[가-힣]", text[match.start() - 1 : match.start()]):
                    found.append((name, pattern.pattern.startswith("\\"), match))
                    taken = taken[: match.start()] + "\0" * len(match[0]) + taken[match.end() :]
    return sorted(found, key=lambda f: f[2].start())


@lru_cache(maxsize=4_096)
def measure_named(stem: str) -> Measure | None:
    """Return the measure that a whole word names."""
    word = squeeze(stem)
    for name, patterns in phrasebook().measures:
        if name != "BUDGET_PLAN" and any(not p.pattern.startswith("\\") and p.fullmatch(word) for p in patterns):
            return Measure[name]
    return None


_OTHER_FUNDS = re.compile(  # 기타 운영비 and 경비 등 기타 are names
    r"(?<![가-힣])(?<!등\s)(?<!및\s)기타(?=\s*(?:$|[^가-힣\s]|[와과는은가이를을로도만의]|랑|하고|재원|예산|금액|얼마|사업비))"
)
_FUND_LETTER = re.compile(r"[(\[]\s?([가-힣])\s?[)\]]")  # (분), as a budget book marks a share


_DEBTS = frozenset({"지방채"})
_PAID_BACK = r"(?:\S+\s){0,2}(?:원금|이자|상환|발행|잔액|현재액|연도말|남)"  # a debt that is paid back pays for nothing


_FUND = {
    w: re.compile(
        rf"(?<![가-힣]){re.escape(w)}(?=$|[^가-힣]|와|과|는|은|가|이|를|을|로|으로|도|만|의|보다|랑|이랑|하고|인[가지]|입니|예요|[야지죠]요?\s*(?:\?|$)|분(?=$|[^가-힣]|[은는이가을를의도만]))"
    )
    for w in LEXICON.funding
}
_REPAID = {w: re.compile(rf"{w}(?:의|을|를)?\s{_PAID_BACK}") for w in _DEBTS}
# Beside a grant that is called by its giver, 국고보조금 is the name of a row of what came in.
_GRANTS = re.compile(rf"(?<![가-힣])(?:{'|'.join(w for w in LEXICON.funding if w.endswith('비'))})\s?보조금")
_SLIPS = {slip: re.compile(rf"(?<![가-힣]){slip}(?![가-힣]{{2}})") for slip in LEXICON.funding_slips}


def funding_in(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the sources of money named, and whether one is a known slip of a document (사비 for 시비)."""
    found = [
        w
        for w, pattern in _FUND.items()
        if pattern.search(text)
        and (w != "기타" or _OTHER_FUNDS.search(text))
        and not (w in _REPAID and _REPAID[w].search(text))
        and not (w.endswith("보조금") and _GRANTS.search(text))
    ]
    slips = [slip for slip, pattern in _SLIPS.items() if pattern.search(text)]
    found += [LEXICON.funding_slips[s] for s in slips]
    found += [LEXICON.funding_letters[m[1]] for m in _FUND_LETTER.finditer(text) if m[1] in LEXICON.funding_letters]
    plain = _BUDGETS.sub("", text)
    found += purses(plain)
    found += [name for name, pattern in _FUNDERS_SAID.items() if pattern.search(text)]
    order = {w: text.find(w) for w in found}
    return tuple(sorted(dict.fromkeys(found), key=lambda w: order[w])), bool(slips)


def handed(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a question says by a deed who pays: 도에서 내려주는."""
    found = (pattern.search(text) for pattern in _FUNDERS_SAID.values())
    return tuple((m.start(), said.end()) for m in found if m and (said := _MORE.match(text, m.end())))


def _counted(word: str, text: str) -> str:
    """Return what a counting word counts: 몇 분 are people, but of a time they are minutes."""
    return word if word == "분" and _TIME.search(text) else _SAME_COUNTER.get(word, word)


def counters_in(text: str, want: str) -> tuple[str, ...]:
    """Return what is counted: 명, 건, 회; 몇 with a word that nothing else goes by counts that: 몇 등이야 for lamps."""
    if want == "basis":
        return ()  # 몇 명 며칠치로 잡은 거야: the whole of the calculation
    found = [_counted(m[1], text) for m in _COUNTER.finditer(text)]
    found = found or [m[1] for m in _COUNTER_NUMBER.finditer(text)]
    found = found or [m[1] for m in _ANY_COUNTER.finditer(text)]
    if want == "change" and _WORKS_COUNTED.search(text):
        found.append("개")
    for match in _EXTENT.finditer(text):
        found += next(units for units in phrasebook().sizes.values() if match[1].lower() in units)
    for match in _NOUN_COUNTED.finditer(text):
        if match[1] in LEXICON.plain_counters or match[1] in LEXICON.strict_counters:
            found = [match[1]]
    found += [
        c
        for noun, c in COUNTER_NOUN.items()
        if re.search(noun + _NOUN_ENDS, _GARDEN.sub(blank, text) if noun == "정원" else text)
        and (
            want in {"count", "change", "sum", "rank", "compare"}
            or re.search(noun + _NOUN_JOINED, text)
            or (want == "share" and re.search(_OF_ALL.format(noun), text, re.IGNORECASE))
        )
    ]
    if want in {"count", "sum"} and _PERSONS_ENGLISH.search(text):
        found.append("명")
    if want in {"count", "change", "compare", "sum"} and _PEOPLE_ENGLISH.search(text):
        found.append("명")
    if want in {"rank", "order"} and _CAME_MOST.search(text):
        found.append("명")
    if want == "count" and (_ATTENDED.search(text) or (not found and _PEOPLE.search(text))):
        found.append("명")
    if _EVENTS_ENGLISH.search(text):
        found.append("건")
    if _MACHINES_ENGLISH.search(text):
        found.append("대")
    if _ANIMALS_ENGLISH.search(text):
        found.append("마리")
    found += [
        c
        for noun, c in COUNTED_ENGLISH.items()
        if re.search(rf"\b(?:how many|number of) (?:[\w-]+ ){{0,2}}(?:{noun})\b", text, re.IGNORECASE)
    ]
    return tuple(dict.fromkeys(found))
