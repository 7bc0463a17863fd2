"""One cell of a table, read: numbers, words that stand for a number, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.model import Bound, Kind
from ingest.numbers.amounts import Doubt, Quantity, scan
from ingest.numbers.labels import spoken
from ingest.numbers.masks import Masks
from ingest.numbers.won import AmountError, numeral
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_INSET = re.compile(r"\(\s*[xX×]\s*(?P<inset>[△\-]?[\d,]*\.?\d*|-)\s*\)")
_UNMARKED = re.compile(
    r"\s*\(\s*(?P<inset>[△\-]?[\d,]*\.?\d+)\s*\)(?=\s+[△\-]?\s?\d[\d,.]*\s*$)"
)  # the same, its x left out
_FUND = re.compile(r"\[\s*(?P<fund>[가-힣·]{2,8})\s*\]")
_LETTER = re.compile(r"\s*(?P<fund>[가-힣]{1,4})\s{1,4}(?=[△\-]?\s?\d[\d,]*\s*$)")  # `국 96,000`
_BARE = re.compile(r"(?:(?P<sign>[△\-+])\s?)?(?P<digits>\d+(?:,\d+)*(?:\.\d+)?)")
_LED = re.compile(r"\s*(?:[△\-+]\s?)?\d+(?:,\d+)*(?:\.\d+)?(?=\s*\()")
_NOTE = re.compile(r"(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+\s?[)⁾]?|(?<=[\d%원명건회])\s+\d{1,2}\)|\*{1,2})\s*$")
_TORN = re.compile(r"(\d(?:천|백|백만|만|억)?)([ \t]*\n\s*)((?:천|백만|만|억)?원)(?=\s*$)")  # its unit in the next line
_STATE = re.compile(
    r"(?<=\d)(?:%|[가-힣]{1,2})?\s*\((?P<state>목표|계획|예정|예상|전망|추정|추계|잠정|확정)\)\s*$"
)  # 1,200(목표)
_DASHES = re.compile(r"[-–—―－‐ㅡ]{1,2}|△")
_RULER = re.compile(r"[-=─━:|+\s]{3,}")
_LOOSE = re.compile(r"[\s()/,\[\]~·₩￦]*")


@dataclass(frozen=True, slots=True)
class Part:
    """One value of a cell, with where it stands in the cell's stored text."""

    kind: Kind
    value: Decimal | None
    unit: str  # "" when the cell gives none of its own
    printed: str
    start: int
    end: int
    funding: str | None = None
    slip: bool = False  # its funding word was an OCR slip
    bound: Bound = Bound.EXACT
    inset: bool = False  # printed as (x1,000): the part that the state pays
    label: str = ""  # words that stand before it in the cell: 집행률
    note: str = ""
    why: str = ""  # why it is in doubt; then it has no value


@dataclass(frozen=True, slots=True)
class Cellful:
    """What a cell holds. `words` is true when it is prose, whose numbers are read as such."""

    parts: tuple[Part, ...] = ()
    words: bool = False
    ruler: bool = False


def split(raw: str) -> bool:
    """Tell whether a cell shows what the state pays of it before the whole: `(x-) 250,600`."""
    return _INSET.match(fold(raw).lstrip()) is not None


def read(raw: str, *, money: bool = False, shared: bool = False) -> Cellful:
    """Read the stored text of one cell; in a table `shared` with the state a number in brackets is an inset, too.

    >>> [(p.kind.value, str(p.value), p.printed) for p in read("(x-) △13,700").parts]
    [('amount', '-13700', '△13,700')]
    >>> [(p.kind.value, str(p.value), p.unit) for p in read("125건/ 3,926백만원").parts]
    [('compound', '125', 'count:건'), ('compound', '3926000000', 'KRW')]
    >>> [(p.kind.value, p.funding) for p in read("[국비]").parts], read("").parts[0].kind.value, read("-").parts[0].kind.value
    ([('blank', '국비')], 'blank', 'dash')
    """
    raw = _TORN.sub(lambda m: m[1] + m[3] + " " * len(m[2]), raw)
    folded = fold(raw)
    bare = folded.strip()
    if len(bare) >= 3 and _RULER.fullmatch(bare):
        return Cellful(ruler=True)
    folded, note = _noted(folded)
    if _FUND.search(folded):
        return _funded(raw, folded)
    if (said := _STATE.search(folded.rstrip())) and not (
        held := read(raw[: said.start("state") - 1], money=money)
    ).words:
        return replace(held, parts=tuple(replace(p, label=said["state"]) for p in held.parts))
    if (led := _LETTER.match(folded)) and (fund := LEXICON.funding_letters.get(led["fund"]) or _fund(led["fund"])):
        shares, _ = _numbers(raw, folded, money=True, start=led.end())
        return Cellful(tuple(replace(p, funding=fund) for p in shares))
    found, folded = _insets(raw, folded, shared=shared)
    insets = tuple(found)
    body = folded.strip()
    if not body:
        return Cellful((*insets, Part(Kind.BLANK, None, "", "", len(raw), len(raw))))
    if _DASHES.fullmatch(body) or _DASHES.fullmatch(body.strip("( )")):
        return Cellful((*insets, Part(Kind.DASH, None, "", body, folded.index(body), folded.index(body) + len(body))))
    if (kind := status(body)) is not None:
        start = folded.index(body)
        return Cellful((*insets, Part(kind, None, "", raw[start : start + len(body)], start, start + len(body))))
    parts, covered = _numbers(raw, folded, money=money)
    if not covered:
        parts = _led(raw, folded, money=money)
    if not parts:
        return Cellful(insets, words=True)
    if len(parts) > 1 and any(p.why for p in parts):
        return Cellful((*insets, *(p for p in parts if p.why)))  # a number that is torn says nothing of its pieces
    if len(parts) > 1 and all(p.bound is Bound.EXACT for p in parts):
        parts = [_compound(p) for p in parts]
    if note:
        parts = [replace(p, note=note) for p in parts]
    return Cellful((*insets, *parts))


def _noted(folded: str) -> tuple[str, str]:
    """Take the mark of a note off the end of a cell."""
    match = _NOTE.search(folded.rstrip())
    if match is None:
        return folded, ""
    return folded[: match.start()] + " " * (len(folded) - match.start()), match[0].strip()


def _fund(word: str) -> str | None:
    """Read a source of money by its whole name: `국비 200,000`; 기타 and 자체 may be names of anything."""
    return word if word in LEXICON.funding and word not in {"기타", "자체", "기금"} else None


def status(words: str) -> Kind | None:
    """Tell what words say instead of a number: 미정, 비예산, 진행 중.

    >>> status("미정(시비)"), status("진행 중"), status("비예산"), status("온라인교육 예정(12월)")
    (<Kind.UNDETERMINED: 'undetermined'>, <Kind.PENDING: 'pending'>, <Kind.NONBUDGET: 'nonbudget'>, None)
    """
    word = squeeze(fold(words)).strip("*_.※")
    head = word.partition("(")[0].strip("()[]")
    for said in (word.strip("()[]"), head):
        if said in LEXICON.undetermined:
            return Kind.UNDETERMINED
        if said in LEXICON.nonbudget:
            return Kind.NONBUDGET
        if said in LEXICON.pending:
            return Kind.PENDING
    return None


def _compound(part: Part) -> Part:
    if part.kind not in {Kind.AMOUNT, Kind.COUNT, Kind.PERCENT, Kind.RATIO}:
        return part
    return replace(part, kind=Kind.COMPOUND)


def _funded(raw: str, folded: str) -> Cellful:
    """Read `[시비]246,900천원`, `기타 (예산 외) [구비]`: a source of money, then its amount or nothing."""
    marks = [
        m
        for m in _FUND.finditer(folded)
        if squeeze(m["fund"]) in LEXICON.funding or squeeze(m["fund"]) in LEXICON.funding_slips
    ]
    if not marks:
        return Cellful(words=True)
    parts: list[Part] = _numbers(raw, folded, money=True, end=marks[0].start())[0][:1]  # the whole, before its sources
    for number, mark in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(folded)
        said = squeeze(mark["fund"])
        slip = said in LEXICON.funding_slips
        fund = LEXICON.funding_slips.get(said, said)
        found, _ = _numbers(raw, folded, money=True, start=mark.end(), end=end)
        if found:
            p = found[0]
            parts.append(Part(p.kind, p.value, p.unit, p.printed, p.start, p.end, fund, slip, p.bound, why=p.why))
        else:
            body = folded[mark.end() : end].strip()
            kind = Kind.DASH if _DASHES.fullmatch(body or "x") else status(body) if body else Kind.BLANK
            if kind is not None:
                at = mark.end() if not body else folded.index(body, mark.end())
                printed = body if kind is not Kind.BLANK else ""
                parts.append(
                    Part(kind, None, "", printed, mark.start() if not printed else at, at + len(printed), fund, slip)
                )
    return Cellful(tuple(parts))


def _insets(raw: str, folded: str, *, shared: bool) -> tuple[list[Part], str]:
    """Take off `(x-)` and `(x1,000)`: the share of the state, printed above or before the whole."""
    found: list[Part] = []
    unmarked = _UNMARKED.match(folded) if shared else None
    for match in [unmarked] if unmarked else _INSET.finditer(folded):
        digits = match["inset"].strip("-")
        if digits:
            try:
                value = numeral(digits.lstrip("△"))
            except AmountError:
                continue
            sign = -1 if digits.startswith("△") else 1
            start, end = match.span("inset")
            found.append(
                Part(
                    Kind.AMOUNT if value else Kind.ZERO,
                    sign * value,
                    "",
                    raw[start:end],
                    start,
                    end,
                    "국비",
                    inset=True,
                )
            )
        folded = folded[: match.start()] + " " * (match.end() - match.start()) + folded[match.end() :]
    return found, folded


def _numbers(raw: str, folded: str, *, money: bool, start: int = 0, end: int | None = None) -> tuple[list[Part], bool]:
    """Read every number of a span, with or without a unit, and tell whether nothing but numbers stands in it."""
    end = len(folded) if end is None else end
    parts: list[Part] = []
    position = start
    covered = True
    for found in _united(raw, start, end, money=money):
        gap, whole = _bare(raw, folded, position, found.start)
        parts += gap
        covered = covered and whole
        parts.append(_part(found))
        position = found.end
    gap, whole = _bare(raw, folded, position, end)
    tail_only = not parts and not gap
    return parts + gap, covered and whole and not tail_only


def _led(raw: str, folded: str, *, money: bool) -> list[Part]:
    """Read a number that is followed by remarks in brackets, which have numbers of their own: `76,293 (집행률 25.3%)`."""
    head = _LED.match(folded)
    if head is None:
        return []
    first, _ = _bare(raw, folded, 0, head.end())
    rest = _united(raw, head.end(), len(raw), money=money)
    if not first or not rest or folded[rest[-1].end :].strip(" )\n"):
        return []
    labels = [spoken(raw[a : b.start]) for a, b in zip([head.end(), *(q.end for q in rest)], rest, strict=False)]
    return first + [replace(_part(q), label=label) for q, label in zip(rest, labels, strict=True)]


def _united(raw: str, start: int, end: int, *, money: bool) -> list[Quantity | Doubt]:
    found: list[Quantity | Doubt] = []
    for q in scan(raw[start:end], money=money):
        if isinstance(q, Doubt):
            found.append(Doubt(q.printed, q.start + start, q.end + start, q.why))
        else:
            found.append(Quantity(q.value, q.unit, q.printed, q.start + start, q.end + start, q.bound, q.step))
    return found


def _part(found: Quantity | Doubt) -> Part:
    if isinstance(found, Doubt):
        return Part(Kind.AMOUNT, None, "", found.printed, found.start, found.end, why=found.why)
    return Part(
        kind(found.unit, found.value), found.value, found.unit, found.printed, found.start, found.end, bound=found.bound
    )


def kind(unit: str, value: Decimal) -> Kind:
    """Tell the kind of a number by its unit; nothing is zero but zero."""
    if value == 0:
        return Kind.ZERO
    if unit == "KRW":
        return Kind.AMOUNT
    if unit in {"percent", "ratio"}:
        return Kind.PERCENT if unit == "percent" else Kind.RATIO
    return Kind.COUNT


def _bare(raw: str, folded: str, start: int, end: int) -> tuple[list[Part], bool]:
    """Read numbers without a unit; True when nothing else but brackets and strokes stands beside them."""
    parts: list[Part] = []
    position = start
    whole = True
    masks = None if _BARE.fullmatch(folded[start:end].strip(" ()")) else Masks(folded)
    for match in _BARE.finditer(folded, start, end):
        gap = folded[position : match.start()]
        if not _LOOSE.fullmatch(gap) or (masks and masks.end_at(match.start("digits")) is not None):
            whole = False
        try:
            value = numeral(match["digits"])
        except AmountError as error:
            parts.append(Part(Kind.AMOUNT, None, "", match[0], match.start(), match.end(), why=str(error)))
        else:
            value = -value if match["sign"] in {"△", "-"} else value
            kind_ = Kind.ZERO if value == 0 else Kind.AMOUNT
            parts.append(Part(kind_, value, "", raw[match.start() : match.end()], match.start(), match.end()))
        position = match.end()
    rest = folded[position:end]
    if not _LOOSE.fullmatch(rest) and not _bound_words(rest):
        whole = False
    return (parts, True) if whole else ([], False)


def _bound_words(rest: str) -> bool:
    word = squeeze(rest).strip("()")
    return any(word in words for words in LEXICON.bounds.values()) or word in {"원정", "정"}
