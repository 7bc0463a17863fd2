"""A question taken apart: what is wanted, of what, for which year, in which unit. Nothing is looked up here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant import words
from assistant.phrasebook import Patterns, first, phrasebook
from assistant.premise import amounts_in
from assistant.slips import space, spell
from index.glossary import translate
from index.query import Language
from index.spelling import squeeze
from ingest.lexicon import LEXICON
from ingest.model import Measure

LONGEST = 2_000  # characters that are read; what is longer is no question
_YEAR = re.compile(
    r"(?:(?<![\d.])((?:19|20)\d{2})(?!\d)(?:\s*(년도|년|회계연도|학년도))?|(?<!\d)['’‘](\d{2})(?:년도|년)?(?!\d)|(?<![\d.])(\d{2})년도?)(?:\s?\.\s?\d{1,2}){0,2}\.?"
    r"(?:에는|에서|에|은|는|의|도|을|를|이|가|부터|까지|보다|과|와)?(?:요)?(?![가-힣])|"
    r"(?<![\d.])((?:19|20)\d{2})(?!\d)(?:\s*(년도|년|회계연도|학년도))?"
)
_SPAN = re.compile(r"((?:19|20)\d{2})\s*년?도?\s*(?:~|-|–|∼|부터|에서|to)\s*((?:19|20)\d{2})")
_RECENT = re.compile(
    r"(?:최근|지난)\s*(\d+|한|두|세|네|다섯)\s*(?:개\s*)?(?:년|해|연도)(?:간|치|도)?(?:의|에|은|동안)?|"
    r"\b(?:last|past|recent)\s+(\d+|two|three|four|five)\s+years\b|"
    r"(\d|두|세|네|다섯)\s*(?:개년(?:간|도)?|년\s*치|년간|년\s*동안|년(?=\s*합))",
    re.IGNORECASE,
)
_NUMBER_WORDS = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "two": 2, "three": 3, "four": 4, "five": 5}
_COUNTER = re.compile(
    r"몇\s*(개소|개월|개|명|건|회|번|곳|군데|부|팀|대|가지|종|과제|사람|분|차례|강|점|인|세트|권|매|동|호|필지|학급|일|시간|주|쪽)"
)
_NOUN_COUNTED = re.compile(r"(?<![가-힣])([가-힣]{1,3})[이가은는]\s*(?:모두|총)?\s*몇\s*(?:개|곳)")
_COUNTER_NOUN = {
    "인원": "명",
    "정원": "명",
    "현원": "명",
    "건수": "건",
    "횟수": "회",
    "회수": "회",
    "개수": "개",
    "부수": "부",
}
_SAME_COUNTER = {"번": "회", "차례": "회", "사람": "명", "인": "명", "분": "명", "곳": "개소", "군데": "개소"}
_CODE = re.compile(
    r"(?<![\d,.-])([1-7]\d{2})[-‐–]?(\d{2})(?:[-‐–](\d{2}))?(?![\d,.]|천|백|만|억|원|\s*(?:천|백|만|억)?원)(?:하고|이랑|랑|와|과|은|는|의)?"
)
_WHOLE = re.compile(
    r"(?<![가-힣])(총|전체|모두|합계|전부|계)(?![가-힣])|(?<![가-힣])(합계|계)(는|은|가|를)|\b(in all|altogether|total|overall)\b",
    re.IGNORECASE,
)
_BUDGET_AND = re.compile(
    r"예산(?:액|안)?(?:과|이랑|하고|,|·|및|\s및)|(?:와|과|이랑|하고|및|,)\s?(?:당초|최종)?예산(?:액|안)?(?![가-힣]*[잔집])|budget and|and (?:the )?budget",
    re.IGNORECASE,
)
_MIN = re.compile(
    r"(작은|적은|적게|낮은|싼|최소|최저|작|적|낮|덜|\bsmall|\blow|\bleast\b|\bless\b|\bfewest)", re.IGNORECASE
)
_MONTH = re.compile(
    r"\b(?:as of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?:\s+\d{1,2}(?:st|nd|rd|th)?)?|"
    r"(?<!\d)\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?(?:\s*(?:말|초|중순|하순))?(?:\s*(?:기준|현재))?(?:으로|에|은|는|의)?",
    re.IGNORECASE,
)
_GLOSSED = re.compile(
    r"(?:(?<=\bthe )|(?<=\bof )|(?<=\bfor )|(?<=\ba )|(?<=\bin )|(?<=\dth )|^)[A-Za-z'-]+(?: [A-Za-z'-]+){0,6}?(?=\s*\([^)]*[가-힣])"
)
_UNIT_REFUSED = re.compile(r"(?<![가-힣\d])(?:원|천원|만원|백만원|억원|조원)\s*(?:단위)?\s*(?:말고|대신)")
_HANGUL, _LATIN = re.compile(r"[가-힣]"), re.compile(r"[A-Za-z]{2,}")
_TAILED = re.compile(r"[가-힣]{2,}(?:예산액|예산|집행액|금액|비용)")
_TOP = re.compile(r"(?:상위|top)\s*(\d+)", re.IGNORECASE)
_ENGLISH = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.&/-]*[A-Za-z0-9]|[A-Za-z0-9]")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$", re.IGNORECASE)
_FUNDING_ENGLISH = {
    "국비": r"\b(national|state|central government) (fund|subsid|money|share|budget|contribution)\w*",
    "시비": r"\b(city|municipal) (fund|money|share|budget|contribution)\w*",
    "구비": r"\b(district|ward|gu) (fund|money|share|budget|contribution)\w*",
}
_KEPT_ASKED = {"count", "when", "where", "person", "law", "passage", "steps", "why", "basis", "breakdown"}


@dataclass(frozen=True, slots=True)
class Term:
    """A word that must be met by what is found; any of its variants (squeezed) meets it."""

    text: str
    variants: tuple[str, ...]
    soft: bool = False  # good when met, not missed
    head: str = ""
    start: int = 0
    joined: bool = False  # "and" follows
    foreign: bool = False  # English: its variants are translations
    maybe: bool = False  # reads as an everyday verb, and may be a name: it must be met only where the documents have it
    bare: bool = False  # no particle follows: the next word belongs to the same name
    context: bool = False  # from the conversation: it decides between several, nothing more


@dataclass(frozen=True, slots=True)
class Understanding:
    """A question as understood, before and after the conversation is added to it."""

    question: str
    language: Language
    want: str
    money: bool = False
    money_said: bool = False  # by a word of its own, not by the ending of a name
    measures: tuple[Measure, ...] = ()
    measure_words: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    years: tuple[int, ...] = ()
    bare_years: bool = False  # no 년 beside them: they may be part of a name
    relative: int | None = None
    recent: int | None = None
    funding: tuple[str, ...] = ()
    code: str | None = None
    codes: tuple[str, ...] = ()  # when several are named
    tail: str | None = None  # a whole word whose ending was read as a measure: 주민참여예산
    whole: bool = False  # asks for a total: 총, 전체, 계
    counters: tuple[str, ...] = ()
    unit: str | None = None
    amounts: tuple[Decimal, ...] = ()
    smallest: bool = False
    top: int | None = None
    each: bool = False
    follow: bool = False
    inside: bool = False
    other: bool = False
    both: bool = False
    correction: bool = False
    pick: int | None = None
    outside: str | None = None
    asked: str = ""  # the words that said what is wanted
    carried: frozenset[str] = frozenset()  # what the conversation lent: "terms", "years"
    chosen: str | None = None  # the figure that was picked from a list
    exclude: tuple[str, ...] = ()  # figures that are not meant: those of the last answer, after "another"

    @property
    def required(self) -> tuple[Term, ...]:
        """The terms that must be met."""
        return tuple(t for t in self.terms if not t.soft)

    @property
    def subject(self) -> str:
        """The subject in the words of the question."""
        return " ".join(t.text for t in self.required)


def understand(question: str) -> Understanding:
    """Read one question by itself."""
    text = (
        unicodedata.normalize("NFC", question).replace("\0", " ").encode(errors="replace").decode().strip()
    )  # half a character is no letter
    language = _language(text)
    book = phrasebook()
    if outside := _outside(text):
        return Understanding(text, language, "outside", outside=outside)
    text = text[:LONGEST]
    hostile = first(book.hostile, text)
    readable = _cut(text, book.hostile) if hostile else text
    if hostile and not _HANGUL.search(re.sub(r"[은는이가을를만답해 .,!?]", "", readable)) and not _money(readable):
        return Understanding(text, language, "outside", outside="hostile")
    if pick := next((n for n, p in book.picks if first(p, readable)), None):
        return Understanding(text, language, "pick", pick=pick)

    readable = spell(space(readable))
    amounts, rest = amounts_in(_UNIT_REFUSED.sub(_blank, readable))
    unit = next((name for name, p in book.units if first(p, rest)), None)
    for name, patterns in book.units:
        rest = _cut(rest, patterns) if name == unit else rest
    years, bare, rest = _years(rest)
    rest = _MONTH.sub(_blank, _GLOSSED.sub(_blank, rest))
    relative, rest = _relative(rest)
    recent = _recent(rest)
    rest = _RECENT.sub(_blank, rest)
    codes, rest = _codes(rest)
    code = codes[0] if codes else None
    want, asked, rest_want, span = _want(rest)
    verb_measures, rest_measured = _verb_measures(rest_want)
    terms, measures, measure_words, tail = _terms(rest_measured, rest_want, span)
    measures = _settled(
        tuple(dict.fromkeys([*verb_measures, *measures])), measure_words, both=bool(_BUDGET_AND.search(readable))
    )
    if want in {"basis", "breakdown"}:
        measures = tuple(m for m in measures if m is not Measure.UNIT_PRICE)
    if Measure.SUPPLEMENT in measures:
        terms = tuple(_nth_supplement(t) for t in terms)
    funding, slipped = _funding(readable)
    if slipped:
        terms = tuple(t for t in terms if not re.search(rf"\([^)]*{re.escape(t.text)}[^)]*\)", readable))
    terms = tuple(t for t in terms if not any(v in funding or v in LEXICON.funding_slips for v in t.variants))
    counters = _counters(readable, want)
    money_said = bool(_money(_TAILED.sub(" ", readable))) or bool(unit) or bool(funding) or bool(codes)
    money = bool(_money(readable)) or bool(unit) or bool(measures) or bool(funding) or code is not None
    if want == "premise" and not amounts:
        want, asked = "figure", ""
    if want == "figure" and unit and not terms and not measures:
        want = "convert"
    return Understanding(
        text,
        language,
        want,
        money=money,
        money_said=money_said,
        measures=measures,
        measure_words=measure_words,
        terms=terms,
        years=years,
        bare_years=bare,
        relative=relative,
        recent=recent,
        funding=funding,
        code=code,
        codes=codes,
        tail=tail,
        whole=bool(_WHOLE.search(readable)),
        counters=counters,
        unit=unit,
        amounts=amounts,
        smallest=bool(_MIN.search(asked)),
        top=_top(readable),
        each=bool(re.search(r"각각|각\s|\beach\b", readable)),
        follow=bool(first(book.follow, text)),
        inside=bool(first(book.inside, text)),
        other=bool(first(book.other, text)),
        both=bool(first(book.both, text)),
        correction=bool(first(book.correction, text)),
        asked=asked,
        outside="hostile" if hostile and all(t.text.isdigit() for t in terms) and (terms or not measures) else None,
    )


def add_terms(u: Understanding, terms: tuple[Term, ...]) -> Understanding:
    """Return the understanding with terms before its own, none twice."""
    known = {t.variants for t in u.terms}
    return replace(u, terms=tuple(t for t in terms if t.variants not in known) + u.terms)


def _language(text: str) -> Language:
    hangul, latin = bool(_HANGUL.search(text)), len(_LATIN.findall(text))
    if not hangul:
        return "en" if latin else "ko"
    return "mixed" if latin >= 3 else "ko"


def _outside(text: str) -> str | None:
    book = phrasebook()
    if not text:
        return "empty"
    if len(text) > LONGEST * 4:
        return "long"
    if not any(c.isalnum() for c in text):
        return "empty"
    if first(book.greeting, text):
        return "greeting"
    if first(book.topics, text) and not re.search(r"예산|사업|집행|천원|백만원|\bbudget\b", text):
        return "topic"
    return None


def _money(text: str) -> re.Match[str] | None:
    return first(phrasebook().money, text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _cut(text: str, patterns: Patterns) -> str:
    for pattern in patterns:
        text = pattern.sub(_blank, text)
    return text


def _years(text: str) -> tuple[tuple[int, ...], bool, str]:
    years: list[int] = []
    bare = False
    if span := _SPAN.search(text):
        low, high = int(span[1]), int(span[2])
        if 0 <= high - low <= 20:
            years.extend(range(low, high + 1))
    for match in _YEAR.finditer(text):
        full, named, short = match[1] or match[5], match[2] or match[6], match[3] or match[4]
        year = int(full) if full else 2000 + int(short)
        if 1980 <= year <= 2060:
            years.append(year)
            bare = bare or bool(full and not named)
    text = _SPAN.sub(_blank, text)
    return tuple(dict.fromkeys(years)), bare, _YEAR.sub(_blank, text)


def _relative(text: str) -> tuple[int | None, str]:
    for offset, patterns in sorted(phrasebook().relative, key=lambda p: p[0]):
        if first(patterns, text):
            return offset, _cut(text, patterns)
    return None, text


def _recent(text: str) -> int | None:
    match = _RECENT.search(text)
    if not match:
        return None
    number = next(g for g in match.groups() if g)
    return int(number) if number.isdigit() else _NUMBER_WORDS[number.lower()]


def _codes(text: str) -> tuple[tuple[str, ...], str]:
    found = ["-".join(g for g in m.groups()[:2] if g) for m in _CODE.finditer(text)]
    return tuple(dict.fromkeys(found)), _CODE.sub(_blank, text)


def _want(text: str) -> tuple[str, str, str, tuple[int, int]]:
    for want, patterns in phrasebook().wants:
        if match := first(patterns, text):
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
            return want, asked.strip(), kept, match.span() if _HANGUL.search(asked) else (-1, -1)
    return "figure", "", text, (-1, -1)


def _verb_measures(text: str) -> tuple[tuple[Measure, ...], str]:
    """Read what verbs and English words say of the measure; whole Korean words are read with the terms."""
    found: list[str] = []
    for name, patterns in phrasebook().measures:
        for pattern in patterns:
            if pattern.pattern[0] in "(\\" and (match := pattern.search(text)):
                found.append(name)
                text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    if "BUDGET_PLAN" in found:
        return (Measure.BUDGET,), text
    if any(n not in {"BUDGET", "EXECUTED"} for n in found):
        found = [n for n in found if n != "BUDGET"]
    if "EXECUTED" in found and "BUDGET" in found:
        found.remove("BUDGET")
    return tuple(Measure[n] for n in dict.fromkeys(found)), text


def _terms(
    text: str, whole: str, asked: tuple[int, int]
) -> tuple[tuple[Term, ...], tuple[Measure, ...], tuple[str, ...], str | None]:
    book = phrasebook()
    terms: list[Term] = []
    measures: list[Measure] = []
    said: list[str] = []
    whole_word: str | None = None
    split = words.split(text)
    last_word = max((w.end for w in split), default=0)
    skip = False

    def position_in_asked(start: int) -> bool:
        return asked[0] <= start < asked[1]

    for position, word in enumerate(split):
        if skip:
            skip = False
            continue
        if not _HANGUL.search(word.surface) and (not _HANGUL.search(text) or _LATIN.search(word.surface)):
            continue  # English is read below, whole phrases at a time
        following = split[position + 1].stem if position + 1 < len(split) else ""
        beside = position + 1 < len(split) and split[position + 1].start - word.end < 2 and word.stem == word.surface
        if following and beside and (measure := _measure(word.stem + following)):
            measures.append(measure)
            said.append(squeeze(word.stem + following))
            skip = True
            continue
        if measure := next((m for v in (word.stem, *word.variants) if (m := _measure(v))), None):
            if following and beside and _measure(following):
                continue  # 예산 잔액 asks for the balance
            measures.append(measure)
            said.append(squeeze(word.stem))
            if word.joined and terms:
                terms[-1] = replace(terms[-1], joined=True)
            continue
        if (
            word.verb
            and word.lemma in book.verbs
            and word.end < last_word
            and len(squeeze(word.surface)) > 1
            and word.surface not in book.stop
        ):
            terms.append(Term(word.surface, (squeeze(word.surface),), soft=True, start=word.start, maybe=True))
            continue
        if _stopped(word, book.stop):
            continue
        variants = word.variants
        rest, tails = _tails(word.stem)
        if tails:
            variants = (*variants, rest)
            measures += [m for t in tails if (m := _measure(t))]
            whole_word = squeeze(word.stem)
        squeezed = _shortened(variants)
        if not squeezed or (len(squeezed[0]) < 2 and not squeezed[0].isdigit()):
            continue
        soft = (
            (word.verb and (word.end >= last_word or word.predicate))
            or word.made
            or squeezed[0] in _COUNTER_NOUN
            or any(s in book.soft for s in squeezed)
            or position_in_asked(word.start)
        )
        if soft and word.joined and terms:
            last = max((n for n, t in enumerate(terms) if not t.soft), default=len(terms) - 1)
            terms[last] = replace(terms[last], joined=True)
        terms.append(
            Term(
                word.stem or word.surface,
                squeezed,
                soft,
                word.head,
                word.start,
                word.joined,
                bare=word.stem == word.surface,
            )
        )
    terms.extend(_english(text, whole))
    return tuple(sorted(terms, key=lambda t: t.start)), tuple(measures), tuple(said), whole_word


def _nth_supplement(term: Term) -> Term:
    """제1회 추경 is what a column heads 1회추경."""
    match = re.fullmatch(r"제?(\d)[회차]", term.variants[0]) if term.variants else None
    if match is None:
        return term
    n = match[1]
    return replace(term, variants=(*term.variants, f"{n}회추경", f"{n}차추경", f"{n}회추가경정", f"제{n}회추가경정"))


def _shortened(variants: tuple[str, ...]) -> tuple[str, ...]:
    """Add the variants without the syllables that nouns take on: 부서별, 공무원들."""
    shorter = (v[:-1] for v in variants for t in ("상", "들", "별", "차", "중") if v.endswith(t) and len(v) > 2)
    return tuple(dict.fromkeys(s for v in (*variants, *shorter) if (s := squeeze(v))))


def _tails(stem: str) -> tuple[str, list[str]]:
    """Take words of the trade off the end of a name written without spaces: 모집인원, 산출근거, 집행액."""
    tails: list[str] = []
    while tail := next((w for w in phrasebook().endings if stem.endswith(w) and len(stem) > len(w) + 1), None):
        tails.append(tail)
        stem = stem[: -len(tail)]
    return stem, tails


def _settled(measures: tuple[Measure, ...], said: tuple[str, ...], *, both: bool) -> tuple[Measure, ...]:
    """결산 beside another measure names the book, not what was spent; 예산 beside one is what it was of, unless "and" joins them."""
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


def _measure(stem: str) -> Measure | None:
    word = squeeze(stem)
    for name, patterns in phrasebook().measures:
        if name != "BUDGET_PLAN" and any(not p.pattern.startswith("\\") and p.fullmatch(word) for p in patterns):
            return Measure[name]
    return None


def _stopped(word: words.Word, stop: frozenset[str]) -> bool:
    if word.surface.startswith(("얼마", "얼만")):
        return True
    if word.verb and any(word.surface.startswith(s) for s in stop if len(s) > 1):
        return True
    if word.verb and (word.surface in stop or word.lemma in phrasebook().verbs):
        return True
    return word.stem in stop or word.surface in stop or (not word.stem)


def _english(text: str, whole: str) -> list[Term]:
    stop = phrasebook().stop_english
    terms = []
    latin = " ".join(
        m[0] if m else ""
        for m in _ENGLISH.finditer(text)
        if _LATIN.search(m[0]) or _ORDINAL.match(m[0]) or not _HANGUL.search(whole)
    )
    if not latin:
        return []
    at = 0
    for phrase, koreans in translate(latin):
        at += 1
        plain = re.sub(r"['’]s$", "", phrase.lower()).strip("'’.")
        if ordinal := _ORDINAL.match(plain):
            number = ordinal[1]
            terms.append(
                Term(
                    phrase,
                    (f"제{number}회", f"{number}회", f"제{number}차", f"{number}차"),
                    start=500 + at,
                    foreign=True,
                )
            )
            continue
        if plain in stop or (len(plain) < 2 and not plain.isdigit()):
            continue
        variants = tuple(dict.fromkeys(squeeze(k) for k in koreans)) if koreans else ()
        literal = squeeze(plain)
        soft = all(v in phrasebook().soft for v in variants) if variants else plain.endswith("ed")
        terms.append(
            Term(
                plain if plain != phrase.lower() else phrase,
                (*variants, literal),
                soft,
                koreans[0] if koreans else "",
                500 + at,
                foreign=True,
            )
        )
    return terms


def _funding(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the sources of money named, and whether one is a known slip of a document (사비 for 시비)."""
    found = [
        w
        for w in LEXICON.funding
        if re.search(rf"(?<![가-힣]){re.escape(w)}(?=$|[^가-힣]|와|과|는|은|가|이|를|을|로|도|만|의|랑|하고)", text)
    ]
    slips = [slip for slip in LEXICON.funding_slips if re.search(rf"(?<![가-힣]){slip}(?![가-힣]{{2}})", text)]
    found += [LEXICON.funding_slips[s] for s in slips]
    found += [name for name, pattern in _FUNDING_ENGLISH.items() if re.search(pattern, text, re.IGNORECASE)]
    order = {w: text.find(w) for w in found}
    return tuple(sorted(dict.fromkeys(found), key=lambda w: order[w])), bool(slips)


def _counters(text: str, want: str) -> tuple[str, ...]:
    found = [_SAME_COUNTER.get(m[1], m[1]) for m in _COUNTER.finditer(text)]
    for match in _NOUN_COUNTED.finditer(text):
        if match[1] in LEXICON.plain_counters or match[1] in LEXICON.strict_counters:
            found = [match[1]]
    found += [
        c for noun, c in _COUNTER_NOUN.items() if noun in text and want in {"count", "change", "sum", "rank", "compare"}
    ]
    if want == "count" and re.search(
        r"\bhow many (people|persons|participants|members|staff|attend)", text, re.IGNORECASE
    ):
        found.append("명")
    return tuple(dict.fromkeys(found))


def _top(text: str) -> int | None:
    match = _TOP.search(text)
    return int(match[1]) if match else None
