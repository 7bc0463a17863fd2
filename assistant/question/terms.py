"""The words of a question that name its subject, and the words of the trade written onto them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.language import words
from assistant.language.phrasebook import phrasebook
from assistant.question.deeds import deed, moved, state
from assistant.question.english import english_terms
from assistant.question.glossed import not_said_again
from assistant.question.leading import leading
from assistant.question.meaning import Term
from assistant.question.measures import COUNTER_NOUN, measure_named
from assistant.question.pupils import pupils
from index.words.spelling import squeeze
from ingest.model import Measure
from ingest.numbers.measures import OUTLAYS
from ingest.text.lexicon import LEXICON

_FROM = re.compile(r"(?<![\d.])\d{1,3}\s?[~∼〜-]\s?$")
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})*,$")
_HANGUL, _LATIN = re.compile(r"[가-힣]"), re.compile(r"[A-Za-z]{2,}")
_ASKING = re.compile(
    r"몇\S*|(?:어느|어떤|무슨)(?:것|게|걸|해|년도|연도|쪽|곳|날|달|일|때)?(?:에|에서|이|가|은|는|을|를|으로|로)?|"
    r"(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?:번|개|명|건|회|곳|군데|가지|차례|사람)(?:에|을|를|은|는|이|가|의|당|씩|이나|다)?|"
    r"(?:일|한|1)\s?(?:년|해)(?:에|동안|간)?"
)
NTH = re.compile(
    r"(?:첫|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)째(?!로)"
)  # 둘째 아이: what is said of the first is not of it
_HOW_MANY = re.compile(r"(?<![가-힣])몇\s+$")
_MEASURED = re.compile(r"(?:km|kg|ha|m2|m|t|MW|kW)(?![A-Za-z\d])", re.IGNORECASE)
_COUNTERS = tuple(c for c in (*LEXICON.plain_counters, *LEXICON.strict_counters) if len(c) > 1)
_RIGHT_BEFORE = re.compile(
    r"(?:을|를|도|들|들을)?\s*(?:새로|다시|더|또|같이|함께)?\s*|(?:은|는|을|를)?\s*얼[마만](?:에|나|를)?\s?(?:주고|들여서?|들이고|내고)?\s*"
)
_IS_IT = re.compile(r"[가-힣]{2}(?:이|가|은|는)\s$")
BY_PHONE = re.compile(r"전화로\s")  # 전화로 한 건: a way, beside 서면 and 방문, and no number to call
_PRIZE = re.compile(
    r"대상(?:의|은|는)?\s?(?:(?:한|1)\s?명(?:의|은)?\s?)?(?:상금|시상금|부상|수상자)"
)  # the first prize
_MOVE, _MOVED = "이전", ("비용", "사업비", "공사비")
_BEFORE = re.compile(r"(?:추경|변경|조정|개편|개정|증액|감액|인상|확정|사업|년도?)$")
_OVER = "이월"
_THEN = "고"  # of a verb that another follows
_YEARS = re.compile(r",\s*['’‘]?\d{2,4}\s?년")
_OF_EACH = re.compile(r"\S+[은는이가]\s각각(?![가-힣])")
_COMMA = re.compile(r"\s*,\s*")
_OF_WHICH = frozenset({Measure.BUDGET, Measure.EXECUTED})  # what they stand before is asked for: 예산 잔액, 집행 잔액
_PUT_TO = re.compile(r"[가-힣]+(?<![활이사적고채비운인허수통내효작미임복전공겸관포신])용")  # 방범용; 재활용 is no 재활
_EMPTY = re.compile(r"(?<![가-힣])(빈|헌)\s$")
_GROUNDS = re.compile(r"[가-힣]{2,}(?:축제|행사)장")
_AND = frozenset({"이랑", "랑", "와", "과", "하고", "및", "그리고", "또"})
_LATIN_AND = re.compile(r"[A-Za-z]{1,12}(?:이랑|랑|와|과|하고)")  # 도약 UP이랑
_AND_ENGLISH = frozenset({"and", "or", "vs", "versus"})


def read_terms(
    text: str, whole: str, asked: tuple[int, int], *, question: str, adding: bool
) -> tuple[tuple[Term, ...], tuple[Measure, ...], tuple[str, ...], str | None]:
    """Return the words of a subject, the measures named among them, the words that named those, and a word whose ending was read as one.

    `question` is the whole of it; `adding` tells that several things are put together or compared.
    """
    book = phrasebook()
    measures: list[Measure] = []
    said: list[str] = []
    whole_word: str | None = None
    split = tuple(_ordinal(_thing(word)) for word in words.split(text))
    terms = leading(split, question)
    last_word = max((w.end for w in split), default=0)
    skip = False

    for position, word in enumerate(split):
        if skip or any(t.leads and t.start == word.start for t in terms):
            skip = False
            continue
        if not _HANGUL.search(word.surface) and (not _HANGUL.search(text) or _LATIN.search(word.surface)):
            if word.surface.lower() in _AND_ENGLISH and _links(split, position, text):
                _join(terms)
            continue  # English is read below, whole phrases at a time
        following = split[position + 1].stem if position + 1 < len(split) else ""
        beside = (
            position + 1 < len(split)
            and split[position + 1].start - word.end < 2
            and word.stem in {word.surface, ""}  # a word of one syllable has no stem: 총 사업비
        )
        if following and beside and (measure := measure_named(word.surface + following)):
            measures.append(measure)
            said.append(squeeze(word.surface + following))
            skip = True
            continue
        if measure := next((m for v in (word.stem, *word.variants) if (m := measure_named(v))), None):
            if following and beside and measure_named(following) and measure in _OF_WHICH:
                continue  # 예산 잔액 asks for the balance
            measures.append(measure)
            said.append(squeeze(word.stem))
            terms[-1:] = [replace(t, joined=t.joined or word.joined) for t in terms[-1:]]
            continue
        if verb := _move(split, position) or _verb(word, question, last_word):
            terms.append(verb)
            continue
        if _stopped(word, book.stop) or word.surface in _AND or _counts(word, question):
            terms[-1:] = [replace(t, joined=t.joined or _ends(word)) for t in terms[-1:]]
            continue
        variants = (*book.single.get(word.stem, ()), *_said_to_be(word, text))
        rest, tails = _tails(word.stem)
        if tails:
            variants = (*variants, rest)
            measures += [m for t in tails if (m := measure_named(t))]
            whole_word = squeeze(word.stem)
        squeezed = _carried(squeeze(variants[0])) or _shortened(variants) if variants else ()
        if not squeezed or (len(squeezed[0]) < 2 and not squeezed[0].isdigit() and squeezed[0] not in book.single):
            continue
        soft = squeezed[0] not in LEXICON.narrower and (
            (word.verb and ((word.end >= last_word and not _is_asked_of(word, question)) or word.predicate))
            or (word.made and not (word.joined and (adding or _beside_a_noun(split, position))))
            or squeezed[0] in COUNTER_NOUN
            or _names_kinds(word.stem)
            or (
                any(s in book.soft for s in squeezed)
                and not (_PRIZE.match(text, word.start) or BY_PHONE.match(text, word.start))
            )
            or asked[0] <= word.start < asked[1]
        )
        if (
            soft and word.joined and following not in book.stop | book.soft
        ):  # 가장 큰 사업과 금액: both are of one thing
            _join(terms)
        terms.append(
            Term(
                word.stem or word.surface,
                squeezed,
                soft,
                word.head,
                word.start,
                word.joined,
                bare=word.stem == word.surface,
                verbal=(word.leads and word.verb) or _is_chore(word),
            )
        )
    terms = [
        *(_received(_ranged(_emptied(t, text), text)) for t in terms),
        *not_said_again(english_terms(text, whole, question=question, adding=adding), terms),
    ]
    return (
        _done_to(_apart(tuple(sorted(terms, key=lambda t: t.start)), text if adding else "", question), question),
        tuple(measures),
        tuple(said),
        whole_word,
    )


_OFFICE = 3  # letters of the shortest name of an office that is surely one
_WHICH_HAS_MORE = re.compile(  # of both of two: 물길 정비와 쉼터 조성, 인건비는 어느 쪽이 더 많아
    r"[가-힣\s]{2,20}[은는이가]\s(?:어느|어디|어떤|누가|뭐가|무엇이)(?:가|쪽|것|게)?\s?(?:[가-힣]{2,4}[이가]\s)?더?\s?[많크커큰적작높낮]"
)
_ENDS_HERE = re.compile(r"\s+[A-Za-z]{2}|\s*[?.!]*\s*$")
_TURNS = ("제{}", "{}호", "{}차", "{}회", "{}단계", "{}번")  # how one of several is numbered: 2번째


def _is_asked_of(word: words.Word, question: str) -> bool:
    """Tell whether a verb made a noun is what the rest of a question asks of: 갈아엎기 합계는."""
    return word.surface.endswith("기") and len(word.surface) > 2 and bool(_HANGUL.search(question[word.end :]))


def _carried(name: str) -> tuple[str, ...]:
    """Return the names by which documents print one kind of what is carried over, of a row, of a column, or under 이월액: 명시.

    >>> _carried("명시이월액"), _carried("이월액")
    (('명시이월', '이월액명시', '이월명시'), ())
    """
    kind = next((n for n in LEXICON.narrower if n.endswith(_OVER) and name in {n, n + "액", n + "금액"}), "")
    bare = kind.removesuffix(_OVER)
    return (kind, f"{_OVER}액{bare}", _OVER + bare) if kind else ()


def _said_to_be(word: words.Word, text: str) -> tuple[str, ...]:
    """Return the names of a word; of one that a thing is said to be, without its ending: 구분이 신규인 사업."""
    if word.surface.endswith("과") and len(word.surface) > _OFFICE and _ENDS_HERE.match(text, word.end):
        return (word.surface,)  # no other thing is joined to an office before an English word, or at the end
    bare = word.surface.removesuffix("인")
    said = bare != word.surface and len(bare) > 1 and _IS_IT.search(text[: word.start]) is not None
    return tuple(dict.fromkeys((bare, *word.variants))) if said else word.variants


def _apart(terms: tuple[Term, ...], text: str, question: str) -> tuple[Term, ...]:
    """Where things are put together, a comma between two names is "and": 물길 정비, 쉼터 조성 합계.

    What is asked of both of two stands behind a comma too: 물길 정비하고 쉼터 조성, 2030년 인건비가 각각 얼마.
    """
    read = list(terms)
    for n, (term, then) in enumerate(pairwise(terms)):
        of_both = _YEARS.search(question[term.start : then.start]) or (
            any(t.joined for t in read[:n])
            and (_OF_EACH.match(question, then.start) or _WHICH_HAS_MORE.match(question, then.start))
        )
        beside = not of_both and (_comma_between(text, term, then) or _costs_of_each(question, term, then))
        if not (term.soft or then.soft) and (beside or _runs_on(term)):
            read[n] = replace(term, joined=True)
        elif beside and term.soft and not then.soft and (led := _led(read[: n + 1], text)):
            read[led - 1] = replace(read[led - 1], joined=True)
    return tuple(read)


def _led(terms: list[Term], text: str) -> int:
    """Return which name, counted from one, ends in a word before a comma that need not be met: 물길 정비 지원, 쉼터 조성; 0 where none does."""
    n = len(terms) - 1
    while n > 0 and terms[n].soft and not text[terms[n - 1].start + len(terms[n - 1].text) : terms[n].start].strip():
        n -= 1
    return 0 if terms[n].soft else n + 1


def _ends(word: words.Word) -> bool:
    """Tell whether a word that names nothing itself says "and": 이랑, 도약 UP이랑."""
    return word.surface in _AND or _LATIN_AND.fullmatch(word.surface) is not None


def _runs_on(term: Term) -> bool:
    """Tell whether "and" was read as the end of a name that it only may be: 그늘이랑, 의자 임차랑."""
    bare = term.text.removesuffix("이랑") if term.text.endswith("이랑") else term.text.removesuffix("랑")
    closed = not term.text.endswith("이랑") and "가" <= bare[-1:] <= "힣" and (ord(bare[-1]) - ord("가")) % 28
    return bare != term.text and not closed and bare in term.variants


def _costs_of_each(question: str, term: Term, following: Term) -> bool:
    """Tell whether two costs stand side by side, of each of which is asked: 임차비 강사비 각각."""
    beside = not question[term.start + len(term.text) : following.start].strip()
    return beside and all(t.text.endswith("비") for t in (term, following)) and "각각" in question


def _comma_between(text: str, term: Term, following: Term) -> bool:
    gap = text[term.start + len(term.text) : following.start]
    return _COMMA.fullmatch(gap) is not None


def _ranged(term: Term, text: str) -> Term:
    """`8~9급` is a name of its own, where a document has it so; else it ends in 9급. 9,000부 is no 000부."""
    if (led := _THOUSANDS.search(text[: term.start])) and term.text[:3].isdigit():
        whole = led[0] + term.text
        return replace(term, text=whole, variants=(squeeze(whole),), start=term.start - len(led[0]))
    before = _FROM.search(text[: term.start]) if term.text[:1].isdigit() else None
    return replace(term, variants=(squeeze(before[0] + term.text), *term.variants)) if before else term


def _emptied(term: Term, text: str) -> Term:
    """`빈 점포` is printed as one word: the shops that stand empty are none of the others."""
    said = _EMPTY.search(text[: term.start])
    if said is None or term.soft:
        return term
    kinds = (said[1], "유휴") if said[1] == "빈" else (said[1],)
    whole = tuple(k + v for k in kinds for v in term.variants)
    return replace(term, text=f"{said[1]} {term.text}", variants=whole, start=said.start())


def _received(term: Term) -> Term:
    """What came in is 징수액 to one document and 수납액 to the next: a word for it is met by either."""
    names = tuple(f"{n}액" for n in phrasebook().receipts["received"])
    return replace(term, variants=tuple(dict.fromkeys((*term.variants, *names)))) if term.text in names else term


def _verb(word: words.Word, question: str, last_word: int) -> Term | None:
    """Return a verb that need not be met: what is done to a thing, or an everyday one that may be a name."""
    book = phrasebook()
    if nouns := state(word, question):
        return Term(word.surface, nouns, soft=True, start=word.start, done_to=True, verbal=True)
    if nouns := moved(word, question) or deed(word, question):
        return Term(word.surface, nouns, soft=True, start=word.start, deed=True, verbal=True)
    everyday = word.verb and (word.lemma in book.verbs or word.linking) and word.end < last_word
    if everyday and len(squeeze(word.surface)) > 1 and word.surface not in book.stop:
        return Term(word.surface, (squeeze(word.surface),), soft=True, start=word.start, maybe=True)
    return None


def _is_chore(word: words.Word) -> bool:
    """Tell whether a noun and its particle are a verb of work done: 건지는, 나르는."""
    stem = word.surface.removesuffix("는")
    return not word.verb and stem != word.surface and len(stem) > 1 and stem in phrasebook().chores


def _move(split: tuple[words.Word, ...], position: int) -> Term | None:
    """`분소 이전 비용` is what a move costs; 2020년 이전 and 변경 이전 are before."""
    word, before = split[position], split[position - 1] if position else None
    after = split[position + 1].stem if position + 1 < len(split) else ""
    if word.surface != _MOVE or before is None or not after.startswith(_MOVED) or before.stem != before.surface:
        return None
    if not _HANGUL.search(before.surface[-1]) or before.verb or _BEFORE.search(before.surface):
        return None
    return Term(_MOVE, (_MOVE,), start=word.start, bare=True)


def _counts(word: words.Word, text: str) -> bool:
    """Tell whether a word is what 몇 counts by, whatever its ending: 몇 개소지."""
    measured = _MEASURED.match(word.surface)
    return bool(measured or word.surface.startswith(_COUNTERS)) and _HOW_MANY.search(text[: word.start]) is not None


def _done_to(terms: tuple[Term, ...], text: str) -> tuple[Term, ...]:
    """Tell of each thing done whether what it is done to stands right before it: 책장 사는, 책장을 새로 사는, 책장 만들고 놓는."""
    read = list(terms)
    for n, act in enumerate(terms):
        first = n
        while first > 1 and act.deed and (nouns := _done_before(terms[first - 1])):
            first -= 1
            other = tuple(noun for noun in nouns if noun not in act.variants)
            read[first] = replace(terms[first], variants=other or nouns, deed=True, done_to=True, maybe=False)
        if not first:
            continue
        thing = terms[first - 1]
        gap = text[thing.start + len(thing.text) : terms[first].start]
        lasting = act.deed and act.variants[0] not in phrasebook().moved  # 운영비를 삭감한 예산: it is no 운영비
        if lasting and not (thing.soft or thing.foreign) and _RIGHT_BEFORE.fullmatch(gap):
            read[n] = replace(act, done_to=True)
    return tuple(read)


def _done_before(term: Term) -> tuple[str, ...]:
    """Return the nouns that documents print for a deed which another follows: 제작 of 만들고."""
    return phrasebook().deeds.get(term.text.removesuffix(_THEN), ()) if term.soft and term.text.endswith(_THEN) else ()


def _names_kinds(text: str) -> bool:
    """Tell whether a word only lists kinds of numbers: 단가·인원·개월."""
    sides = text.split("·")
    counted = {
        *COUNTER_NOUN,
        *LEXICON.plain_counters,
        *LEXICON.strict_counters,
        *phrasebook().soft,
        *phrasebook().sizes,
    }
    return len(sides) > 1 and all(s in counted or measure_named(s) for s in sides)


def _beside_a_noun(split: tuple[words.Word, ...], position: int) -> bool:
    """`행사운영비하고 사무관리비는`: 하고 is "and" between two nouns, and a verb's ending after an object."""
    before = split[position - 1].surface if position else ""
    after = split[position + 1] if position + 1 < len(split) else None
    return after is not None and not (after.verb or after.made or before.endswith(("을", "를")))


def _join(terms: list[Term]) -> None:
    """Let "and" follow the last term that must be met."""
    if terms:
        last = max((n for n, t in enumerate(terms) if not t.soft), default=len(terms) - 1)
        terms[last] = replace(terms[last], joined=True)


def _is_acronym(word: str) -> bool:
    """Tell whether a word is a Latin name, which "and" joins where English is read: 거리 LED and 광장 분수."""
    return word.isascii() and word.isupper() and len(word) > 1


def _links(split: tuple[words.Word, ...], position: int, text: str) -> bool:
    """Tell whether an English "and" follows a Korean name and leads to another: no year, and no `and how much is it`."""
    word, before, after = split[position], split[position - 1].surface, split[position + 1 : position + 2]
    years = text[: word.start].endswith(" " * 4) and text[word.end :].startswith(" " * 4)
    stop = phrasebook().stop_english
    english = (
        not _HANGUL.search(before) and before.lower() not in stop and after and not _HANGUL.search(after[0].surface)
    )
    names = (w.surface.lower() not in stop for w in split[position + 1 :])
    return not (years or english or _is_acronym(before)) and any(names)


def nth_supplement(term: Term) -> Term:
    """제1회 추경 is what a column heads 1회추경."""
    match = re.fullmatch(r"제?(\d)[회차]", term.variants[0]) if term.variants else None
    if match is None:
        return term
    n = match[1]
    said = (f"{n}회",) if term.foreign else term.variants  # the first supplement: by the number alone
    return replace(term, variants=(*said, f"{n}회추경", f"{n}차추경", f"{n}회추가경정", f"제{n}회추가경정"))


def _shortened(variants: tuple[str, ...]) -> tuple[str, ...]:
    """Add the variants without the syllables that nouns take on: 부서별, 공무원들, 방범용, 꽃축제장; and other names of pupils and ministries."""
    shorter = (
        v[: -len(t)]
        for v in variants
        for t in (
            "상",
            "들",
            "별",
            "중",
            "님",
            "쌤",
            "님들",
            "끼리",
            "들끼리",
            *(("차",) if v[0].isdigit() else ()),
            *(("과정",) if not v.startswith("교육") else ()),  # 제빵과정 is printed 제빵
        )  # 2회차; 급식차 is a name
        if v.endswith(t) and len(v) > len(t) + 1 and not v[-2].isdigit()
    )
    bare = (v[:-1] for v in variants if _GROUNDS.fullmatch(v) or (len(v) > 2 and _PUT_TO.fullmatch(v)))
    joint = (v.replace("·", "및") for v in variants if "·" in v)  # 지주·당김줄 are 지주 및 당김줄 as well
    others = (*joint, *pupils(squeeze(variants[0])), *(n for v in variants for n in phrasebook().ministries.get(v, ())))
    turn = re.fullmatch(r"([1-9])번째", variants[0])
    others = (*others, *(form.format(turn[1]) for form in _TURNS)) if turn else others
    return tuple(dict.fromkeys(s for v in (*variants, *shorter, *bare, *others) if (s := squeeze(v))))


def _tails(stem: str) -> tuple[str, list[str]]:
    """Take words of the trade off the end of a name written without spaces: 모집인원, 산출근거, 집행액."""
    tails: list[str] = []
    while not OUTLAYS.fullmatch(stem) and (
        tail := next((w for w in phrasebook().endings if stem.endswith(w) and len(stem) > len(w) + 1), None)
    ):
        tails.append(tail)
        stem = stem[: -len(tail)]
    return stem, tails


def _ordinal(word: words.Word) -> words.Word:
    """Read 둘째 as the name that it is."""
    nth = NTH.match(word.surface)
    return replace(word, stem=nth[0], head=nth[0], verb=False) if nth else word


def _thing(word: words.Word) -> words.Word:
    """Read a word as the noun that others stand for, though it may be a verb's form: 가게 몇 개 있어."""
    if not word.verb or word.surface not in phrasebook().things:
        return word
    return replace(word, stem=word.surface, head=word.surface, verb=False, linking=False, predicate=False, lemma="")


def _stopped(word: words.Word, stop: frozenset[str]) -> bool:
    if word.surface.startswith(("얼마", "얼만")) or _ASKING.fullmatch(word.surface):
        return True
    if word.verb and any(word.surface.startswith(s) for s in stop if len(s) > 1):
        return True
    if word.verb and (word.surface in stop or word.lemma in phrasebook().verbs):
        return True
    return word.stem in stop or word.surface in stop or (not word.stem)
