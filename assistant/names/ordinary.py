"""Words of a question that name no thing: ordinary speech, and words for the kind of answer, need not be met by a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.language.phrasebook import Patterns, first, phrasebook
from assistant.language.trade import is_trade
from assistant.language.words import tokens_of
from assistant.names.aside import aside
from assistant.names.called import LEVY
from assistant.names.cover import uncovered
from assistant.names.racks import OWN, SECTION, Shelf
from assistant.question.meaning import Term, Understanding
from assistant.question.terms import NTH
from index.words.spelling import squeeze
from ingest.model import Measure
from ingest.text.lexicon import LEXICON

_WORDS = frozenset({"when", "where", "person", "why", "moved", "allowed", "passage", "law", "steps"})
_COUNTED = re.compile(r"[\d,]+(회|명|건|개|개소|곳|번|대|팀)")
_CAME = re.compile(r"(참여|참석|참가|수강|수료|관람|이용|방문|입장)(?:자|생|객|인원)수?")
_LISTED = re.compile(
    r"이름|명칭|목록|(?:다|모두|전부)\s(?:알려|말해|보여|대\s?봐)|어디(?:어디)?(?:야|인|지|예요|입니까|\s|\?|$)"
)
_EACH = re.compile(r"(?<![가-힣])(?:각각|각기)|\beach\b", re.IGNORECASE)
_HOW_MUCH = re.compile(r"얼(?:마|만)\S*|\bhow much\b", re.IGNORECASE)
_AT_WORK = re.compile(r"근무\s?(?:인원|인력|직원|사람|자|하는|하고)")
_IMPOSED = frozenset({"부과", "처분"})  # all that a number of 과태료 says besides
_BECAME = ("부과", "처분", "납부", "체납", "미납", "수납", "징수", "감경", "감면", "이의", "취소", "예고", "고지")
_COUNTING = frozenset({"figure", "passage", "count", "premise", "change", "compare", "rank", "order"})
_OFFICES = ("과", "팀", "국", "실")
_GRADE = "등급"  # says of the word before it that it is one of several
_ENDS = frozenset({"ETM", "EF", "EC", "MAG"})
_TOLD = frozenset(
    {"던데", "는데", "은데", "ᆫ데", "는지", "은지", "ᆫ지", "ᆯ지", "을지", "니까", "으니까", "거든"}
)  # no name's beginning
_MONEY = r"\s?(?:돈|금액|액수|예산|비용)(?![가-힣]{3})"
COST_WORD = re.compile(
    r"[가-힣]{2}(?<!정)(?<!장)(?<!준)(?<!소)(?<!설)(?<!대)(?:비|료|금액|보조금|지원금)$"
)  # 공사비, 사용료
_BOUND = re.compile(
    r"\s(?:데|거|것|게|일|때|경우|돈|금액|액수|비용)(?:에는|에|에서|는|은|을|를|이|가|로|으로|도)?(?![가-힣])|"
    r"\s(?:그|그런|이런)\s|"
    r"\s(?:부서|직원|공무원|사람|분|기관|단체|업체)들?(?:에게|한테|께|이랑|랑|하고|과|와|에는|에|은|는|이|가|을|를|의|도)?(?![가-힣])"
)  # nouns that name nothing, what is pointed at, and those who did it: 돌보는 그 사업, 잘한 부서
_YEAR = re.compile(r"['’‘]?\d{2,4}\s?년도?(?:에|의)?")
_WHERE = re.compile(r"[가-힣]{2,}(?:에|에서|에게|한테|께|으로)\s+$")
_PARTS = r"(?:세부|내역|하위|단위)\s?(?:사업|항목|과제)"
_OPEN = frozenset({"figure", "passage", "when"})
_OF_ONE = frozenset({"when", "where", "person"})  # told of one thing, and of no other
_TURNS = frozenset(
    {
        "open",
        "opens",
        "close",
        "closes",
        "start",
        "starts",
        "begin",
        "begins",
        "end",
        "ends",
        "held",
        "take",
        "in charge",
        "responsible",
    }
)
_ADDED_UP = re.compile(r"\s?\([^()]*[가-힣]\s*[+＋]\s*[가-힣][^()]*\)")
_BY = ("기준", "상으로", "상의")  # 사업설명서 기준으로
_LEADS = re.compile(r"\s?([가-힣A-Za-z\d]+)")
_NAMES = frozenset({"NNG", "NNP", "SL", "SH", "XR"})


def ordinary(u: Understanding, shelf: Shelf, written: Callable[[Term], bool]) -> Understanding:
    """Let what names no thing be soft: only what names one must be covered, and a false name is never let go."""
    u = _counting(u)
    missing = {t for t in uncovered(u.terms, shelf) if not written(t)}
    if besides := aside(u, missing, shelf):
        u = replace(u, terms=tuple(replace(t, soft=True) if t in besides else t for t in u.terms))
    in_words = u.want in _WORDS and not u.money_said and not u.counters
    known = [t for t in u.terms if not t.soft and t not in missing]
    read: list[Term] = []
    for n, term in enumerate(u.terms):
        if term.soft or term.leads or NTH.fullmatch(term.text):
            read.append(term)
        elif (in_words and len(known) > (term in known) and _is_everyday(term)) or (
            _summed_up(u, term) or _is_imposed(u, n, shelf)
        ):
            read.append(replace(term, soft=True))
        elif (
            term in missing
            and not in_words
            and (_may_be_a_name(u.question, term, u.terms[n + 1 :]) or _says_which_money(u, term))
        ):
            read.append(term)
        elif term in missing and n and term.text == _GRADE and _is_row(u.terms[n - 1], shelf):
            read.append(replace(term, soft=True))
        elif term in missing and known and _LISTED.search(u.question) and _COUNTED.fullmatch(term.text):
            read.append(replace(term, soft=True))  # 쉼터 5곳 이름은: how many there are names none of them
        elif len(u.required) > 1 and _COUNTED.fullmatch(term.text) and _counts_parts(u, term):
            read.append(replace(term, soft=True))
        elif term in missing and not term.foreign:
            read += [replace(term, soft=True)] if _stands_aside(u, term) else _plainer(term, shelf, written)
        elif term in missing and in_words and known and (u.want not in _OF_ONE or _says_what(known, shelf)):
            read.append(replace(term, soft=True))
        else:
            read.append(term)
    plain = replace(u, terms=tuple(read))
    priced_word = any(COST_WORD.search(t.text) for t in u.required)
    if plain.required != u.required and u.want == "figure" and not (u.money or u.counters or u.measures or priced_word):
        return replace(plain, want="passage")  # what is asked for is no amount
    return plain


def _says_what(known: Sequence[Term], shelf: Shelf) -> bool:
    """Tell whether words that are met say what is asked about: more than a place, and that it opens."""
    places = {p for own in shelf.local.values() for p in own}
    return any(t.text.lower() not in _TURNS and places.isdisjoint(t.variants) for t in known)


def _counting(u: Understanding) -> Understanding:
    """Let a word be met that alone says what is counted."""
    if u.want != "count" or u.required or u.counters:
        return u
    return replace(u, terms=tuple(replace(t, soft=False) if _is_counted(u, t) else t for t in u.terms))


def _is_counted(u: Understanding, term: Term) -> bool:
    """Tell whether the number of something is all that is asked for: 강좌 수 is no number of people."""
    return (
        term.soft and not term.context and re.search(rf"{re.escape(term.text)}\s?수(?![가-힣])", u.question) is not None
    )


def dated(u: Understanding, shelf: Shelf, written: Callable[[Term], bool]) -> Understanding:
    """A day named by what is done on it, 판정일 or 개장일, is asked for as 언제 판정: where nothing is called by the whole word."""
    last = u.required[-1] if u.required else None
    if (
        last is None
        or u.want not in _OPEN
        or u.money
        or u.counters
        or u.measures
        or last not in uncovered((last,), shelf)
    ):
        return u
    act = _act_of(last.text)
    if not act or not written(replace(last, variants=(act,))):
        return u
    terms = tuple(replace(t, variants=(act,)) if t is last else t for t in u.terms)
    return replace(u, want="when", terms=terms)


def planned(u: Understanding, shelf: Shelf, written: Callable[[Term], bool]) -> Understanding:
    """An amount that is planned is a budget, where nothing is called by that word: 국비 계획액."""
    said = [t for t in u.required if t.variants[0] in phrasebook().planned]
    soft = {t for t in said if t in uncovered((t,), shelf) and not written(t)}
    return replace(u, terms=tuple(replace(t, soft=True) if t in soft else t for t in u.terms)) if soft else u


def _counts_parts(u: Understanding, term: Term) -> bool:
    """Tell whether a number only says how many parts there are to be listed: 세부사업 5개와 금액."""
    if u.counters:
        return False
    if _EACH.search(u.question):
        return True  # 펌프장 3곳 예산 각각
    if u.want not in {"breakdown", "list"}:
        return False
    n = re.escape(term.text)
    return re.search(rf"{_PARTS}들?\s(?:총\s)?{n}|{n}(?:의)?\s{_PARTS}", u.question) is not None


def _act_of(word: str) -> str:
    """Return the noun before 일, when the two make a day.

    >>> _act_of("준공일"), _act_of("시행일"), _act_of("스타일"), _act_of("공휴일")
    ('준공', '시행', '', '')
    """
    act = word.removesuffix("일")
    pieces = tokens_of(word)
    apart = len(pieces) > 1 and pieces[-1][0] == "일"
    return act if act != word and len(act) > 1 and (apart or word in LEXICON.facts["date"]) else ""


def sized(u: Understanding) -> Understanding:
    """A word for a kind of value is asked in its units, 길이 in ㎞; a count that a question supposes is asked for."""
    if "명" in u.counters:
        u = replace(u, terms=tuple(replace(t, soft=t.soft or _is_at_work(u, t)) for t in map(_who_came, u.terms)))
    begun = {t.start for t in u.terms}
    named = [t for t in u.required if t.start + len(t.text) not in begun]  # 거리 of 거리노숙인 is no length
    sizes = {t: units for t in named for v in t.variants if (units := phrasebook().sizes.get(v))}
    if first(_supposing(), u.question):
        sizes |= {t: (m[1],) for t in u.required[-1:] if (m := _COUNTED.fullmatch(t.text))}
    if len(u.required) > 1:
        sizes |= {t: () for t in u.required if t.text in u.counters}  # 목표 가구는 몇 가구: its unit says so
    if any(v.endswith(_RATE) for t in u.required if t not in sizes for v in t.variants):
        return u  # 둑 연장 달성률: what is asked for has no size
    last = max((t.start for t in sizes), default=0)
    if u.want == "passage" and any(t.soft and t.start > last and t.variants[0] in _TOLD_OF for t in u.terms):
        return u  # 개관시간 연장 사업의 목적: what is told of a work has no size
    if not sizes or priced(u) or u.want not in _COUNTING or len(sizes) == len(u.required):
        return u
    counters = tuple(dict.fromkeys([*u.counters, *(unit for units in sizes.values() for unit in units)]))
    return replace(
        u,
        terms=tuple(replace(t, soft=True) if t in sizes else t for t in u.terms),
        counters=counters,
        money=False,
        want="count" if u.want in {"figure", "passage"} else u.want,
    )


def _is_at_work(u: Understanding, term: Term) -> bool:
    """Tell whether a word only says that people are at work: 야간 근무 인원."""
    return term.text == "근무" and len(u.required) > 1 and _AT_WORK.search(u.question) is not None


def _who_came(term: Term) -> Term:
    """참석자, 참석인원 are told as 참석 after a number: 전문가 30명 참석."""
    came = [m[1] for v in term.variants if (m := _CAME.fullmatch(v))]
    return replace(term, variants=tuple(dict.fromkeys((*term.variants, *came)))) if came else term


_RATE = ("율", "률")
_TOLD_OF = frozenset(
    {"목적", "효과", "근거", "내용", "절차", "이유", "필요성", "방법", "대상", "배경", "취지", "기대효과"}
)


def is_size(term: Term) -> bool:
    """Tell whether a word names a kind of value, as 길이 and 면적 do."""
    return any(v in phrasebook().sizes for v in term.variants)


def priced(u: Understanding) -> bool:
    """Tell whether money is asked for: `면적은 얼마야` asks for none."""
    said = bool(u.measures or u.funding or u.code or u.unit)
    return said or first(phrasebook().money, _HOW_MUCH.sub(" ", u.question)) is not None


def _supposing() -> Patterns:
    return next(patterns for want, patterns in phrasebook().wants if want == "premise")


def _is_everyday(term: Term) -> bool:
    return any(e.said.fullmatch(term.text.lower()) for e in phrasebook().everyday)


def _plainer(term: Term, shelf: Shelf, written: Callable[[Term], bool]) -> list[Term]:
    """Take a word apart: its nouns that documents have are names still; light ones and endings are none."""
    if any(c.isdigit() or c == "·" for c in term.text):
        return [term]  # 보호·교부 is no 보호 here and 교부 there
    light = phrasebook().light
    nouns = [squeeze(form) for form, tag, _, _ in tokens_of(term.text) if tag in _NAMES and not term.verbal]
    if len(nouns) > 1 and not _has_verb(term) and _is_cell(nouns, shelf):
        return [replace(term, text=n, variants=(n,), head=n, joined=term.joined and n == nouns[-1]) for n in nouns]
    heads = _heads(shelf) if len(nouns) > 1 else frozenset()
    named = [n for n in nouns if n in heads or (n not in light and n not in phrasebook().soft)]
    if not named:
        return [term] if _like_a_noun(term) and not term.verbal else [replace(term, soft=True)]
    if len(named) == len(nouns) and not _has_verb(term):
        return [term]
    pieces = [replace(term, text=n, variants=(n,), head=n, joined=False) for n in named]
    pieces[-1] = replace(pieces[-1], joined=term.joined)
    gone = set(uncovered(tuple(pieces), shelf))
    if any(p in gone and not written(p) for p in pieces):
        return [term]
    return pieces


def _heads(shelf: Shelf) -> frozenset[str]:
    """Return what columns and rows of counts are called, each by one word: a light word is a name where one goes by it."""
    counts = [e.figure for e in shelf.entries if e.figure and e.figure.table is not None and e.figure.unit != "KRW"]
    return frozenset(h for f in counts for h in (squeeze(f.item), squeeze(f.column)) if not is_trade(h))


def _is_cell(nouns: list[str], shelf: Shelf) -> bool:
    """Tell whether a word names a cell of a table of counts by its column, or row, and by what the table is of: 서면접수."""
    return any(
        head == noun and not is_trade(head) and all(n in about for n in nouns if n != noun)
        for e in shelf.entries
        if e.figure and e.figure.table is not None and e.figure.unit != "KRW"
        for about in (f"{e.levels[OWN]}|{e.levels[SECTION]}",)
        for head in (squeeze(e.figure.item), squeeze(e.figure.column))
        for noun in nouns
    )


def _stands_aside(u: Understanding, term: Term) -> bool:
    """Tell whether a word speaks of the saying of a thing: …라는 주장이, 본문에는; what leads a name is a part of it: 이야기 장터."""
    if term.text not in phrasebook().asides or term.start < 0:
        return False
    following = _LEADS.match(u.question, term.start + len(term.text)) if term.bare else None
    return following is None or following[1].startswith((*phrasebook().asides, *_BY))


def _is_imposed(u: Understanding, at: int, shelf: Shelf) -> bool:
    """Tell whether a word says no more of numbers of a 과태료 than they do: 과태료 부과 건수, where no 납부 건수 is told."""
    levy = u.terms[at - 1] if at and "건" in u.counters and u.terms[at].text in _IMPOSED else None
    if levy is None or not any(LEVY.fullmatch(v) for v in levy.variants):
        return False
    names = {squeeze(f.item + f.column) for e in shelf.entries if (f := e.figure) and f.unit.startswith("count:")}
    told = [n for n in names if any(v in n for v in levy.variants)]
    return bool(told) and not any(w in n for n in told for w in _BECAME)


def _is_row(term: Term, shelf: Shelf) -> bool:
    """Tell whether a figure goes by a word and nothing more: the 우수 of 우수 등급."""
    rows = {squeeze(e.figure.item) for e in shelf.entries if e.figure}
    return term.bare and not term.soft and any(v in rows for v in term.variants)


def _may_be_a_name(question: str, term: Term, following: tuple[Term, ...]) -> bool:
    """What stands before a name, or before an office's ending, may be one, though it reads as a verb: 피어나는 장터, 어울림과.

    Before what names nothing it says what is done: 잡초 뽑는 데, 물에 잠긴 것.
    """
    tags = [(tag, form) for form, tag, _, _ in tokens_of(term.text)]
    led = tags[1:] if len(tags) > 1 and tags[0][0] == "NNG" and len(tags[0][1]) == 1 else tags  # 신나는
    if term.foreign or not led or not led[0][0].startswith(("VV", "VA", "MAG")):
        return False
    if any(t.endswith(_OFFICES) and len(t) > 2 for t in term.variants):
        return True
    if term.verbal and term.start > 0 and _WHERE.search(question[: term.start]):
        return False  # 물에 가라앉은: it tells where, as no name's beginning does
    bound = term.start >= 0 and _BOUND.match(question, term.start + len(term.text))
    stem = "".join(form for _, form in led[:-1])
    if led[-1][0] == "EC" and led[-1][1] in _TOLD:
        return False
    done = _YEAR.sub("", question[: max(term.start, 0)]).strip()  # to something: 하천 살펴보는, and not 살펴보는 장터
    if led[-1][0] == "ETM" and (bound or (done and not phrasebook().chores.isdisjoint((led[0][1], stem)))):
        return False
    return led[-1][0] in _ENDS and term.bare and any(not t.context for t in following)


def _summed_up(u: Understanding, term: Term) -> bool:
    """Tell whether a word only names the sum of what the bracket behind it adds up: 자체수입(임대료+협찬금)."""
    text = u.question
    return any(text[: m.start()].endswith(term.text) for m in _ADDED_UP.finditer(text))


def _says_which_money(u: Understanding, term: Term) -> bool:
    """What is done to the money asked for says which money it is, unless it is only meant for something: 벌어들인 돈 is no budget."""
    tokens = tokens_of(term.text)
    if set(u.measures) - {Measure.BUDGET} or not tokens or tokens[0][1] != "VV" or tokens[-1][1] != "ETM":
        return False
    granted = phrasebook().verbs | phrasebook().granting
    return tokens[0][0] not in granted and re.search(re.escape(term.text) + _MONEY, u.question) is not None


def _like_a_noun(term: Term) -> bool:
    """A verb that shows no ending of its own may as well be a name: 심해, 나래."""
    tokens = tokens_of(term.text)
    return bool(tokens) and tokens[-1][0] in {"어", "아"} and len(term.text) < sum(len(form) for form, *_ in tokens)


def _has_verb(term: Term) -> bool:
    return any(tag.startswith(("VV", "VA", "XSV", "XSA", "E")) for _, tag, _, _ in tokens_of(term.text))
