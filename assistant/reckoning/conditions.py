"""What a question says of those that it counts is said by what is told: 부결된 안건 are not all that were dealt with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.figures.dashes import answer_dash
from assistant.figures.printed import answer_figure
from assistant.figures.stated import shown_names, together
from assistant.language.phrasebook import phrasebook
from assistant.language.words import tokens_of
from assistant.names.cover import Cover
from assistant.question.meaning import Term, Understanding
from assistant.reckoning.sums import answer_sum
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Figure

_OUT_OF = r"(?:중|가운데)(?:에서?|서|에는)?[\s,]"
_AMONG = re.compile(rf"(?:[가-힣]{{2}}|[\d,]+\s?[가-힣]{{1,2}}|[)\]])\s?{_OUT_OF}")
_TIME = re.compile(r"(?:\d년|\d월|기간|연도|[가-힣]는|[가-힣]은)\s?(?:중|가운데)")  # 2031년 중, 추진하는 중
_SO_MANY = re.compile(
    rf"(\d[\d,]*)\s?[가-힣㎞㎡]{{1,3}}\s?{_OUT_OF}|\bof (?:the |all |those |these )*(\d[\d,]*)\b(?!,?\d*\s?(?:won|krw|million|billion|%))",
    re.IGNORECASE,
)
_SEX = re.compile(
    r"(?<![가-힣])(?:여(?:성|자|직원|학생)|남(?:성|자|직원|학생))(?![가-힣]+[과국팀](?:[은는이가의]|에서?)?(?![가-힣]))|\b(?:female|male|wom[ae]n|m[ae]n)\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?<!\d)([1-9]0)(?:대(?=[가-힣\s]|$)|s\b)|(?<!\d)(\d{1,2})세\s?(?:이상|이하|미만|초과)|\baged? (\d{2})\b"
)
_LEFT_OUT = re.compile(r"[가-힣]+\s?(?:말고|빼고|제외하고|(?<![가-힣])제하고|이?\s?아니라|이?\s?아닌)")
_ENGLISH_WORD = re.compile(r"(?<![A-Za-z])(?<!\d\s)(?<!illion\s)(?<!\d)[A-Za-z]{3,}")
_COUNTED = re.compile(r"몇\s?[가-힣]")  # 몇 건 나서 몇 명 다쳤어: what is said of the one is not said of the other
_NUMBER = re.compile(r"\d[\d,.]*(?:명|건|개|회|곳)?")
_CLAUSE_END = re.compile(r"[,(·/;\d]")
_JOINED = re.compile(r"\s?(?:및|과|와)\s")  # what is said of the last is said of all
_HEADING = "실적"
_MOST = 3
_BY = frozenset({"로", "으로"})
_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
_WANTS = frozenset({"figure", "count", "sum", "list"})
_VERBAL = frozenset({"VV", "XPN"})
_PASSIVE = frozenset({"되", "당하"})
_NOT = frozenset({"미", "불", "비"})


@dataclass(frozen=True, slots=True)
class Result:
    """A word that says what became of things, where it stands in a question, and what documents print for it."""

    start: int
    words: tuple[str, ...]


def kept_to_condition(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what is told of those alone of which the question says something; as context, where nothing is."""
    added = "more" in ask.u.carried  # 소취하 포함하면: what was told before says nothing of it
    if draft.status not in _GIVEN or ask.u.want not in _WANTS or added or not _is_unmet(ask, draft):
        return draft
    wanted = results_in(ask.u)
    if other := _on_line(ask, draft, _closer(wanted) or wanted) or _of_result(ask):
        return other if other.status in _GIVEN else _beside_claim(ask, other)
    head = ask.voice.say(
        "물으신 것만의 값은 문서에 따로 적혀 있지 않습니다. 문서에 있는 값: ",
        "The documents do not state this by itself. They do state: ",
    )
    return _beside_claim(ask, draft.instead(head))


def _beside_claim(ask: Ask, draft: Draft) -> Draft:
    """Say of what the row tells the number that a question supposes of something else: 5건 이겼다던데 of 취하 5건."""
    told, supposed = {f.id for f in draft.figures} | {q.id for q in draft.quotes}, ask.u.claim
    rows = {_row(e.figure) for e in ask.shelf.entries if e.figure and e.figure.id in told} - {None}
    beside = [
        e
        for e in ask.shelf.entries
        if (f := e.figure) and supposed and _row(f) in rows and (f.value, f.unit) == (supposed.value, supposed.unit)
    ][:_MOST]
    figures = tuple(claim(e.figure, Role.CONTEXT) for e in beside if e.figure)
    lines = [
        ask.voice.is_(ask.voice.what(f, shown_names(e), e.figure.column if e.figure else ""), ask.voice.cited(f))
        for e, f in zip(beside, figures, strict=True)
        if f.id not in told
    ]
    text = "\n".join((draft.text, *lines))
    return replace(draft, text=text, figures=(*draft.figures, *(f for f in figures if f.id not in told)))


def _row(f: Figure) -> tuple[str, int, int | None] | None:
    return None if f.table is None else (f.source.document, f.table, f.row)


def _is_unmet(ask: Ask, draft: Draft) -> bool:
    """Tell whether those are counted of which a question says a result, an age or a sex, and what is told says it not."""
    told = [
        f
        for f in draft.figures
        if f.role in {Role.ANSWER, Role.INPUT} and f.origin == "stated" and f.unit.startswith("count:")
    ]
    if not told or len(_COUNTED.findall(ask.u.question)) > 1:
        return False
    if is_given_again(ask.u.question, [f.value for f in told if f.role is Role.ANSWER]):
        return True
    read = ask.shelf.figures
    wanted = results_in(ask.u)
    unmet = [not _is_met(ask.u, f, read.get(f.id), wanted) for f in told]
    if len(told) > 1 and not all(unmet) and any(t.joined for t in ask.u.required):
        return False  # 모집과 취업은: what is said of the one is not said of the other
    closer = _closer(wanted) if not any(unmet) else ()
    itself = all(_is_met(ask.u, f, read.get(f.id), closer) for f in told)
    if closer and not itself and _on_line(ask, draft, closer):
        return True  # under a heading of 실적, and beside what says it itself
    return any(unmet) if draft.status is AnswerStatus.ANSWERED else all(unmet)


def _is_met(u: Understanding, f: AnswerFigure, figure: Figure | None, wanted: tuple[Result, ...]) -> bool:
    own = _own(f, figure)
    wide = squeeze("|".join((*f.label, *(figure.source.section if figure else ())))) + own
    said = all(any(w in own for w in r.words) for r in wanted)
    return said and _says_who(u.question, wide) and _says_part(u, wide)


def _closer(wanted: tuple[Result, ...]) -> tuple[Result, ...]:
    """Return results by what says them itself, where a heading may say them too."""
    return tuple(replace(r, words=tuple(w for w in r.words if w != _HEADING)) for r in wanted if _HEADING in r.words)


def _on_line(ask: Ask, draft: Draft, wanted: tuple[Result, ...]) -> Draft | None:
    """Give the one number of the sentence told that does say the result: 수강 45명, 수료 41명."""
    told = {f.id for f in draft.figures if f.role is Role.ANSWER}
    lines = {_line(e.figure) for e in ask.shelf.entries if e.figure and e.figure.id in told and e.figure.table is None}
    mates = [
        Group((Match(e, f, Cover((), 0, exact=False), 0),))
        for e in ask.shelf.entries
        if (f := e.figure)
        and f.table is None
        and _line(f) in lines
        and f.unit.startswith("count:")
        and f.id not in told
    ]
    found = [m for m in mates if wanted and _is_met(ask.u, claim(m.figure, Role.ANSWER), m.figure, wanted)]
    parts = [m for m in found if m.figure.part_of in told] or found
    return together(ask, tuple(parts)) if len(parts) == 1 else None


def _line(f: Figure) -> tuple[str, int, str]:
    return (f.source.document, f.source.line, f.unit)


def _of_result(ask: Ask) -> Draft | None:
    """Give what goes by the result that a question says, though it says it by a verb; None where nothing does."""
    found = results_in(ask.u)
    if not found:
        return None
    at, words = found[0].start, found[0].words
    terms = (*(t for t in ask.u.terms if t.start != at), Term(words[0], words, start=at))
    named = replace(ask, u=replace(ask.u, terms=tuple(sorted(terms, key=lambda t: t.start)), claim=None))
    groups = named.choose().groups
    if not groups:
        return answer_dash(named)
    if any(not _is_met(ask.u, claim(g.figure, Role.ANSWER), g.figure, found) for g in groups):
        return None
    return answer_sum(named) if ask.u.want == "sum" else answer_figure(named)


def is_given_again(question: str, values: list[Decimal | None]) -> bool:
    """Tell whether what is told for some of so many is that many again.

    >>> is_given_again("92건 가운데 부결된 안건 수는?", [Decimal(92)]), is_given_again("92건 가운데 부결된 안건 수는?", [Decimal(9)])
    (True, False)
    >>> is_given_again("Of the 40 jurors, how many are women?", [Decimal(40)])
    True
    """
    said = {Decimal(n.replace(",", "")) for m in _SO_MANY.finditer(question) for n in m.groups() if n}
    return bool(values) and all(v in said for v in values)


def results_in(u: Understanding) -> tuple[Result, ...]:
    """Return the last result that a question says of what it counts."""
    text = _LEFT_OUT.sub(lambda m: " " * len(m[0]), u.question)
    found = sorted((*_korean(text), *_spoken(text), *_english(text)), key=lambda r: r.start)
    return tuple(found[-1:])


def _korean(text: str) -> Iterator[Result]:
    book, tokens = phrasebook(), tokens_of(text)
    last = False
    for n, (form, tag, at, _) in enumerate(tokens):
        words: tuple[str, ...] = ()
        if tag.startswith("NN"):
            words = book.results.get(form, ()) or _undergone(tokens, n)
        elif tag in _VERBAL and not (last and tokens[n - 1][0] in _BY):  # 취하로 끝난
            words = book.results.get(book.result_verbs.get(form, ""), ())
        if not words or _is_asked(tokens, n):
            continue
        denied = n > 0 and tokens[n - 1][1] == "XPN" and tokens[n - 1][0] in _NOT
        last = True
        yield Result(at, tuple(tokens[n - 1][0] + w for w in words) if denied else words)


def _is_asked(tokens: tuple[tuple[str, str, int, int], ...], n: int) -> bool:
    """Tell whether a word is what the question asks to be done, 몇 개소 선정해, or a name, 그만둠, and says nothing of what became of things."""
    after = tokens[n + 1 : n + 3]
    return (after[:1] != () and after[0][1] == "ETN") or (
        len(after) > 1 and after[0][:2] == ("하", "XSV") and after[1][1] == "EF"
    )


def _spoken(text: str) -> Iterator[Result]:
    for pattern, noun in phrasebook().results_said:
        yield from (Result(m.start(), phrasebook().results[noun]) for m in pattern.finditer(text))


def _undergone(tokens: tuple[tuple[str, str, int, int], ...], n: int) -> tuple[str, ...]:
    """Return a noun that a passive verb is made of, 견인된 차량, where it is not done to all that are counted."""
    form, after, book = tokens[n][0], tokens[n + 1 : n + 2], phrasebook()
    passive = bool(after) and after[0][1] == "XSV" and after[0][0] in _PASSIVE
    return (form,) if passive and len(form) > 1 and form not in book.of_all | book.made else ()


def _english(text: str) -> Iterator[Result]:
    book = phrasebook()
    for m in _ENGLISH_WORD.finditer(text):
        if noun := book.results_english.get(m[0].lower()):
            yield Result(m.start(), tuple(w for n in noun.split("|") for w in book.results.get(n, (n,))))


def _own(f: AnswerFigure, figure: Figure | None) -> str:
    """Return what says what a figure is: its names below its project and headings, and the sentence that it stands in."""
    heads = {f.project, *(figure.source.section if figure else ())}
    said = [x for x in f.label if x not in heads]
    if figure is not None:
        said += [figure.caption, figure.note, *(s for s in figure.source.section if s != figure.project)]
    if f.source is not None and (figure is None or figure.table is None):
        said.append(clause_of(f.source.quote, f.printed))
    return "|".join(squeeze(x) for x in said)


def clause_of(quote: str, printed: str) -> str:
    """Return the piece of a sentence that speaks of one of its numbers.

    >>> clause_of("○ 강좌 수강 45명, 수료 41명(여성 26명)", "41명"), clause_of("- 2030년 과제 4개 수행 완료", "4개")
    (', 수료 41명', '년 과제 4개 수행 완료')
    >>> clause_of("○ 토지 11필지 및 건물 7동 보상 완료", "11필지")
    '○ 토지 11필지 및 건물 7동 보상 완료'
    """
    at = quote.find(printed)
    if at < 0:
        return quote
    before, end = quote[:at], at + len(printed)
    numbers = list(_NUMBER.finditer(before))
    tail = None if _JOINED.match(quote, end) else _CLAUSE_END.search(quote, end)
    return quote[numbers[-1].end() if numbers else 0 : tail.start() if tail else len(quote)]


def _says_who(question: str, said: str) -> bool:
    """Tell whether what is told is of the sex and of the age that a question names."""
    if m := _SEX.search(question):
        woman = m[0][:1] in "여fFwW"
        if not re.search(
            "여성|여자|여직원|여학생|여|female|wom[ae]n" if woman else "남성|남자|남직원|남학생|남|(?<!fe)male", said
        ):
            return False
    m = _AGE.search(question)
    return m is None or any(f"{n}{end}" in said for n in m.groups() if n for end in ("대", "세"))


def _says_part(u: Understanding, said: str) -> bool:
    """Tell whether what is asked for out of others, 회원 중 외국인은, is named by what is told."""
    places = [m for m in _AMONG.finditer(u.question) if not _TIME.match(u.question, m.start())]
    if not places or u.language == "en":
        return True
    after = [t for t in u.required if t.start >= places[-1].end() and not (t.context or t.foreign)]
    rows = phrasebook().rows
    short = [{row for v in t.variants for row in rows.get(v, ())} for t in after]  # 고등 for 고등학생
    names = said.split("|")
    met = [any(v in said for v in t.variants) or not s.isdisjoint(names) for t, s in zip(after, short, strict=True)]
    return any(met) if u.want == "sum" and met else all(met)
