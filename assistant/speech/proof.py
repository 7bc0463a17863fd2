"""The number check: every numeral of an answer is one of its figures, is written exactly from one, or is no figure at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from itertools import permutations
from typing import Literal

from assistant.answer import Answer, AnswerFigure
from ingest.model import Source
from ingest.numbers.amounts import Quantity, scan
from ingest.text.folding import fold, squeeze

FaultKind = Literal["number", "unit", "date", "citation"]

_DATE = re.compile(
    r"(?<![\d.,])(?:(?:19|20)\d{2}|'\s?\d{2})\s?\.\s?\d{1,2}(?:\s?\.\s?\d{1,2}(?!\d))?(?!\d|,\d)|'\d{2}(?!\d)|(?<![\d.,])\d{1,2}\s?[월일](?![가-힣]{2}|\d)"
    r"|(?<![\d.,])((?:19|20)\d{2})(?!\d|,\d|%|\.\d|\s?(?:[천백십만억조]|원|명|건|개|회|won|KRW|thousand|million|billion|trillion))"
)
_NUMERAL = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]")  # a letter counts when it is a numeral, such as ⅔ or Ⅷ
_MARKER = re.compile(r"\[(\d{1,3})\]")
_LIST = re.compile(r"^[ \t]*(\d{1,3})[.)] ", re.MULTILINE)
_LINE = re.compile(r"\bline (\d+)|(\d+)행")
_LISTED = re.compile(r"(\d+)\s?(?:개|건|가지|곳)|(\d+) (?:figures|values|places|sections|items)")
_ENGLISH = re.compile(
    r"(?P<sign>[-−△▲])?\s?(?:(?:KRW|₩)\s?)?(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)\s?(?P<scale>thousand|million|billion|trillion)?\s?(?P<unit>(?:won|KRW)(?![A-Za-z]))?",
    re.IGNORECASE,
)
_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MINUS = frozenset("△▲-−")
_UNIT_LETTERS = frozenset("원천만백십억조%％명건개회월일차호")
_ENOUGH = 6  # letters around a numeral that make it a quotation
_GOES_ON = re.compile(r"[,.]\d")
_PAIRED = 40  # figures among which percentages are tried


@dataclass(frozen=True, slots=True)
class Fault:
    """A numeral or a citation in a text that nothing stands behind."""

    kind: FaultKind
    printed: str
    start: int
    why: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What may stand behind a numeral."""

    figures: tuple[AnswerFigure, ...] = ()
    question: str = ""
    quoted: tuple[str, ...] = ()  # names and words of the documents that the answer uses
    years: frozenset[int] = frozenset()
    lines: frozenset[int] = frozenset()  # of the sources
    markers: tuple[int, ...] = ()


def prove_answer(answer: Answer) -> tuple[Fault, ...]:
    """Return what is wrong with the text of an answer; nothing for one that keeps the first promise."""
    return prove(answer.text, ground_of(answer))


def ground_of(answer: Answer) -> Ground:
    """Gather what may stand behind the numerals of an answer's text."""
    sources = [c.source for c in answer.citations]
    for figure in answer.figures:
        sources += [s for s in (figure.source, *figure.also_stated) if s is not None]
    years = {y for f in answer.figures if (y := f.year) is not None} | set(answer.understood.years)
    return Ground(
        figures=answer.figures,
        question=answer.question,
        quoted=tuple(dict.fromkeys((*_names(answer.figures), *_words(sources)))),
        years=frozenset(years),
        lines=frozenset(s.line for s in sources),
        markers=tuple(c.marker for c in answer.citations),
    )


def prove(text: str, ground: Ground) -> tuple[Fault, ...]:
    """Return every numeral and citation of a text that nothing stands behind."""
    return tuple(sorted((*_citations(text, ground), *_numbers(text, ground)), key=lambda f: f.start))


def _names(figures: Iterable[AnswerFigure]) -> Iterator[str]:
    for f in figures:
        yield from (x for x in (*f.label, f.project, f.account, f.period, f.name, f.document) if x)


def _words(sources: Iterable[Source]) -> Iterator[str]:
    for s in sources:
        yield from (*s.section, s.document, s.quote)


def _citations(text: str, ground: Ground) -> Iterator[Fault]:
    used: list[int] = []
    for match in _MARKER.finditer(text):
        number = int(match[1])
        if number not in ground.markers and _is_quoted(text, match.start(1), match.end(1), ground):
            continue
        if number not in ground.markers:
            yield Fault("citation", match[0], match.start(), "no citation has this number")
        elif number not in used:
            used.append(number)
            if number != len(used):
                yield Fault("citation", match[0], match.start(), "citations are numbered in the order of the text")
    for number in ground.markers:
        if number not in used:
            yield Fault("citation", f"[{number}]", len(text), "the text does not use this citation")


def _numbers(text: str, ground: Ground) -> Iterator[Fault]:
    skipped = [m.span(1) for m in _MARKER.finditer(text)] + list(_list_markers(text))
    quantities = _quantities(text)
    asked = tuple(q for q in scan(ground.question, money=True) if isinstance(q, Quantity))
    folded = fold(text)
    dates = tuple(_DATE.finditer(folded))
    for match in _NUMERAL.finditer(folded):
        start, end = match.span()
        if not text[start].isnumeric() or any(a <= start < b for a, b in skipped):
            continue
        quantity = next((q for q in quantities if q.start <= start < q.end), None)
        if _stands(text, start, end, quantity, ground) or (quantity and any(_same(quantity, q) for q in asked)):
            continue
        if _is_asked(text, start, end, ground.question) or _is_quoted(text, start, end, ground):
            continue
        if date := next((d for d in dates if d.start() <= start < d.end()), None):
            if not (date[1] and int(date[1]) in ground.years):
                yield Fault("date", date[0], date.start(), "no figure, source or question has this date")
            continue
        digits = text[start:end]
        known = any(digits in f.printed for f in ground.figures)
        printed = text[quantity.start : quantity.end] if quantity else digits
        why = "a figure has these digits, but not this unit" if known else "no figure has this value"
        yield Fault("unit" if known else "number", printed, start, why)


def _list_markers(text: str) -> Iterator[tuple[int, int]]:
    expected = 1
    for match in _LIST.finditer(text):
        if int(match[1]) in {1, expected}:
            expected = int(match[1]) + 1
            yield match.span(1)


def _quantities(text: str) -> tuple[Quantity, ...]:
    """Read every number of a text that says its unit, in Korean or in English."""
    found = [q for q in scan(text, money=True) if isinstance(q, Quantity)]
    for match in _ENGLISH.finditer(fold(text)):
        if match["unit"] or re.match(r"KRW|₩", match[0].strip("-−△▲ "), re.IGNORECASE):
            value = Decimal(match["digits"].replace(",", "")) * _SCALES[(match["scale"] or "").lower()]
            value = -value if match["sign"] else value
            found.append(Quantity(value, "KRW", match[0], match.start(), match.end()))
    return tuple(found)


def _stands(text: str, start: int, end: int, quantity: Quantity | None, ground: Ground) -> bool:
    """Tell whether a numeral is a figure's, or is about the text itself: a line of a source, the length of a list."""
    for figure in ground.figures:
        if _is_printed(text, start, figure.printed, quantity) or (quantity and _is_value(quantity, figure)):
            return True
    if quantity and quantity.unit == "percent" and _is_share(quantity, ground.figures):
        return True
    line = next((m for m in _LINE.finditer(text) if m.start() <= start < m.end()), None)
    if line and int(line[1] or line[2]) in ground.lines:
        return True
    listed = _LISTED.match(text, start)
    items = len(re.findall(r"^(?:\d+\.|-) ", text, re.MULTILINE))
    return bool(listed) and int(text[start:end]) in {items, len(_LIST.findall(text))}


def _is_printed(text: str, start: int, printed: str, quantity: Quantity | None) -> bool:
    first = re.search(r"\d", printed)
    if not first:
        return False
    sign, body = printed[: first.start()], printed[first.start() :]
    for place in (m.start() for m in re.finditer(r"\d", body)):  # 655(73.4%) is one printed figure with two numerals
        begin = start - place
        if begin < 0 or not text.startswith(body, begin):
            continue
        after = begin + len(body)
        if text[after : after + 1].isdigit() or re.match(r"[,.]\d", text[after:]) or text[begin - 1 : begin].isdigit():
            continue
        if quantity and quantity.end > after:
            continue
        return bool(_MINUS & set(sign)) == _is_signed(text, begin)
    return False


def _is_signed(text: str, start: int) -> bool:
    """Tell whether a mark of a decrease leans on what begins here; a dash after a number is no such mark."""
    return bool(re.search(r"(?:[△▲]\s?|(?<![\d가-힣])[-−])$", text[max(0, start - 3) : start]))


def _is_value(quantity: Quantity, figure: AnswerFigure) -> bool:
    if figure.value is None or figure.unit != quantity.unit:
        return False
    value = quantity.value
    unsigned = figure.origin != "stated" or figure.measure in {"change", "change_rate"}  # 줄었습니다 says the sign
    if value == figure.value or (unsigned and abs(value) == abs(figure.value)):
        return True
    return quantity.unit == "percent" and figure.origin != "stated" and _rounds(abs(figure.value), value)


def _is_share(quantity: Quantity, figures: Sequence[AnswerFigure]) -> bool:
    """Tell whether a percentage is the share of one figure in another, or the change from one to another."""
    amounts = [f for f in figures[:_PAIRED] if f.value and f.unit not in {"percent", "ratio"}]
    for a, b in permutations(amounts, 2):
        if a.unit != b.unit or a.value is None or b.value is None:
            continue
        share = a.value / b.value * 100
        if _rounds(abs(share), quantity.value) or _rounds(abs(share - 100), quantity.value):
            return True
    return False


def _rounds(exact: Decimal, said: Decimal) -> bool:
    said = abs(said)
    step = Decimal(1).scaleb(min(0, int(said.as_tuple().exponent)))
    return said in {exact.quantize(step, ROUND_HALF_UP), exact.quantize(step, ROUND_HALF_EVEN)}


def _same(a: Quantity, b: Quantity) -> bool:
    return (a.value, a.unit) == (b.value, b.unit)


def _is_asked(text: str, start: int, end: int, question: str) -> bool:
    """Tell whether the question has this numeral, with the same unit after it."""
    digits = text[start:end]
    for match in re.finditer(rf"(?<![\d,.]){re.escape(digits)}(?![\d,]|\.\d)", question):
        said, asked = text[end : end + 2].strip()[:1], question[match.end() : match.end() + 2].strip()[:1]
        if said == asked or said not in _UNIT_LETTERS:
            return True
    return False


def _is_quoted(text: str, start: int, end: int, ground: Ground) -> bool:
    """Tell whether a numeral stands among words that stand around it in a document, too."""
    left, digits, right = squeeze(text[max(0, start - 40) : start]), text[start:end], squeeze(text[end : end + 40])
    for known in (" ".join(q.split()) for q in ground.quoted):
        for match in re.finditer(rf"(?<!\d){re.escape(digits)}(?!\d)", known):
            before = _shared(left[::-1], squeeze(known[: match.start()])[::-1])
            after = _shared(right, squeeze(known[match.end() :]))
            if not after and (
                right[:1] in _UNIT_LETTERS or _GOES_ON.match(right) or _GOES_ON.match(known, match.end())
            ):
                continue
            if before + after >= min(_ENOUGH, len(squeeze(known)) - len(digits)):
                return True
    return False


def _shared(a: str, b: str) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
