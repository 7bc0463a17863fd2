"""Korean numbers, read the way budget documents print them: exact, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.folding import fold, squeeze
from ingest.lexicon import LEXICON
from ingest.masks import Masks
from ingest.model import Bound

_SMALL = {"": 1, "십": 10, "백": 100, "천": 1000}
_BIG = {"만": 10**4, "억": 10**8, "조": 10**12}
_NUMERAL = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?")
_PART = re.compile(r"(\d+(?:,\d+)*(?:\.\d+)?)([ ]?(?:[십백천만억조][ ]?)*)")
_ATTACHED = re.compile(r"(\d+(?:,\d+)*(?:\.\d+)?)([십백천만억조]*)")
_PERCENT = re.compile(r"[ ]?(?:%(?:[pP](?![A-Za-z])|포인트)?|퍼센트(?:포인트)?)")
_RATIO = re.compile(r"[ ]?:[ ]?1(?![\d:.,])")
_RATED = re.compile(r"(?:경쟁률|경쟁율|비율|배율|대비)[^\d]{0,6}$")
_WON = re.compile(r"여?[ ]?원")
_NOT_WON = re.compile(r"[칙인활형서고장탁격본천동심룸주로]")  # 5원칙, 10원인 …
_TILDE = re.compile(r"[ ]?~[ ]?(?=\d)|-(?=\d)|[ ]-[ ](?=\d)")
_SIGN = re.compile(r"(?:(?:^|(?<=[\s(:=\[]))[-+]|△)[ ]?$")


def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words))


_NEVER = re.compile(_either(LEXICON.never))
_FOLLOW = rf"(?![가-힣A-Za-z\d])|(?={_either(LEXICON.followers)})"
_COUNTER = re.compile(
    rf"여?[ ]?(?:(?P<strict>{_either(LEXICON.strict_counters)})(?:{_FOLLOW})|(?P<plain>{_either(LEXICON.plain_counters)}))"
)
_SPANS_OF_TIME = {
    "일": r"일\s?(?:간|이내|이상|이하|동안)",
    "주": r"주\s?(?:간|이내|이상|동안)",
    "분": r"분\s?(?:간|이내|이상|내외|동안)",
}
_TIMED = {name: re.compile(r"여?[ ]?" + pattern) for name, pattern in _SPANS_OF_TIME.items()}
_UNCOUNTED = frozenset({"년", "원", "쪽", "과"})
_AFTER = tuple(
    (bound, re.compile(r"[ ]?(?:" + _either(LEXICON.bounds[name]) + ")"))
    for name, bound in (("about", Bound.ABOUT), ("at_most", Bound.AT_MOST), ("at_least", Bound.AT_LEAST))
)
_BEFORE = tuple(
    (bound, re.compile(r"(?:^|[\s(:])(?:" + _either(LEXICON.bounds[name]) + r")[ ]?$"))
    for name, bound in (
        ("before_about", Bound.ABOUT),
        ("before_at_most", Bound.AT_MOST),
        ("before_at_least", Bound.AT_LEAST),
    )
)


class AmountError(ValueError):
    """A number that cannot be read for certain."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as it stands in a text; `text[start:end]` is what was printed."""

    value: Decimal  # in the base unit
    unit: str  # "KRW", "percent", "ratio", "count:명"; "" for a bare number
    printed: str
    start: int
    end: int
    bound: Bound = Bound.EXACT
    step: Decimal = Decimal(1)  # how many base units one of the printed digits is


@dataclass(frozen=True, slots=True)
class Doubt:
    """A number that looks like a figure and cannot be read for certain."""

    printed: str
    start: int
    end: int
    why: str


def numeral(printed: str) -> Decimal:
    """Read bare digits.

    >>> numeral("1,234.5")
    Decimal('1234.5')
    >>> numeral("1,23,456")
    Traceback (most recent call last):
    ...
    ingest.amounts.AmountError: digits are grouped by three, or not at all: 1,23,456
    """
    whole, _, _ = printed.partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and (not 1 <= len(groups[0]) <= 3 or any(len(g) != 3 for g in groups[1:])):
        raise AmountError(f"digits are grouped by three, or not at all: {printed}")
    if len(whole) > 1 and whole[0] == "0":
        raise AmountError(f"a number does not begin with 0: {printed}")
    return Decimal(printed.replace(",", ""))


def won(printed: str) -> int:
    """Read an amount of money in won; doubt raises.

    >>> [won(s) for s in ("70,000천원", "1조 2,345억원", "2억 400만원", "1억5천만원")]
    [70000000, 1234500000000, 204000000, 150000000]
    >>> [won(s) for s in ("9천만원", "0.7억", "3천만", "△4,403,100천원", "１２천원", "30 백만 원")]
    [90000000, 70000000, 30000000, -4403100000, 12000, 30000000]
    >>> won("3억 5천")
    Traceback (most recent call last):
    ...
    ingest.amounts.AmountError: 5천 after 억 may be 5천만: 3억 5천
    """
    folded = fold(printed).strip()
    sign = -1 if folded[:1] in {"△", "-"} else 1
    body = folded.lstrip("△-+₩ ").removesuffix("정")
    found = _won_at(body, 0, money=True)
    if found is None or found[0] != len(body):
        raise AmountError(f"not an amount of won: {printed}")
    value = sign * found[1]
    if value != value.to_integral_value():
        raise AmountError(f"less than one won: {printed}")
    return int(value)


def write_won(value: int, scale: int = 1) -> str:
    """Write won in a unit of 1, 1,000 (천원), 1,000,000 (백만원) or 100,000,000 (억원), digits grouped.

    >>> write_won(-4403100000, 1000)
    '△4,403,100천원'
    """
    names = {1: "원", 1000: "천원", 10**4: "만원", 10**6: "백만원", 10**8: "억원"}
    whole, rest = divmod(abs(value), scale)
    digits = f"{whole:,}" + (f".{rest:0{len(str(scale)) - 1}d}".rstrip("0") if rest else "")
    return ("△" if value < 0 else "") + digits + names[scale]


def unit_words(printed: str) -> str:
    """Return what follows the digits of a printed number.

    >>> unit_words("△1,200백만원"), unit_words("３00여명")
    ('백만원', '명')
    """
    digits = re.match(r"[△\-\s]*[\d,.]*", fold(printed))
    return printed[digits.end() if digits else 0 :].strip().removeprefix("여").strip()


def money_at(folded: str, start: int) -> tuple[int, Decimal] | None:
    """Read money that begins at a place of a folded text: where it ends, and its won."""
    try:
        found = _won_at(folded, start, money=False)
    except AmountError:
        return None
    return (found[0], found[1]) if found else None


def scan(text: str, *, money: bool = False) -> Iterator[Quantity | Doubt]:
    """Find every number of a text that has a unit of its own, left to right; `money` reads 3천만 as won.

    >>> [(str(q.value), q.unit, q.printed) for q in scan("제8회 박람회 5,000천원 ~ 10,000천원, 2회 40명")]
    [('5000000', 'KRW', '5,000천원'), ('10000000', 'KRW', '10,000천원'), ('2', 'count:회', '2회'), ('40', 'count:명', '40명')]
    """
    folded = fold(text)
    masks = Masks(folded)
    low: tuple[int, int, str] | None = None  # a bare number before ~: start, end, numeral
    held: Quantity | None = None  # a whole quantity before ~, of the same unit as what follows
    position = 0
    while match := _NUMERAL.search(folded, position):
        start = match.start()
        masked = masks.end_at(start)
        if masked is not None or _inside_word(folded, start):
            position = max(masked or 0, match.end())
            low, held = None, None
            continue
        found = _quantity_at(text, folded, match, money=money)
        end = found.end if found is not None else match.end()
        tilde = _TILDE.match(folded, end)
        if found is None:
            low = (start, end, match[0]) if tilde else None
        elif isinstance(found, Doubt):
            yield found
            low, held = None, None
        else:
            if low is not None:
                yield from _lower(text, low, found)
                found = replace(found, bound=Bound.HIGH)
            elif held is not None and held.unit == found.unit:
                found = replace(found, bound=Bound.HIGH)
            if (
                tilde
                and found.bound is not Bound.HIGH
                and _same_unit_follows(text, folded, tilde.end(), found, money=money)
            ):
                found = replace(found, bound=Bound.LOW)
                held = found
            else:
                held = None
            low = None
            yield found
        position = tilde.end() if tilde else end


def _same_unit_follows(text: str, folded: str, position: int, first: Quantity, *, money: bool) -> bool:
    match = _NUMERAL.match(folded, position)
    second = _quantity_at(text, folded, match, money=money) if match else None
    return isinstance(second, Quantity) and second.unit == first.unit and second.value > first.value


def _lower(text: str, low: tuple[int, int, str], high: Quantity) -> Iterator[Quantity | Doubt]:
    start, end, printed = low
    unit = unit_words(high.printed)
    try:
        value = numeral(printed) * high.step
    except AmountError as error:
        yield Doubt(text[start:end], start, end, str(error))
        return
    if value >= high.value:
        yield Doubt(text[start:end], start, end, "the first of a range is not the smaller")
        return
    yield Quantity(value, high.unit, text[start:end] + unit, start, end, Bound.LOW, high.step)


def _inside_word(folded: str, start: int) -> bool:
    before = folded[start - 1] if start else " "
    return before.isascii() and (before.isalnum() or before in ".,_") and before != ","


def _quantity_at(text: str, folded: str, match: re.Match[str], *, money: bool) -> Quantity | Doubt | None:
    start = match.start()
    lead = folded[max(0, start - 8) : start]
    prefixed = lead.rstrip()[-1:] in {"₩", "￦"}
    try:
        read = _won_at(folded, start, money=money) or _percent_at(folded, match) or _count_at(folded, start)
        if read is None and _RATED.search(lead) and (ratio := _RATIO.match(folded, match.end())):
            read = (ratio.end(), numeral(match[0]), "ratio", Decimal(1))
        if read is None and prefixed:
            read = (match.end(), numeral(match[0]), "KRW", Decimal(1))
    except AmountError as error:
        parts = _parts_at(folded, start, _ATTACHED)
        end = max([match.end(), *(p[2] for p in parts)])
        return Doubt(text[start:end], start, end, str(error))
    if read is None:
        return None
    end, value, unit, step = read
    if unit == "KRW" and value != value.to_integral_value():
        return Doubt(text[start:end], start, end, "less than one won")
    sign = _SIGN.search(lead)
    if sign and not sign[0].startswith("+"):
        value = -value
        start -= len(sign[0])
    return Quantity(value, unit, text[start:end], start, end, _bound(folded, start, end), step)


def _bound(folded: str, start: int, end: int) -> Bound:
    lead = folded[max(0, start - 6) : start]
    for bound, pattern in _BEFORE:
        if pattern.search(lead):
            return bound
    if "여" in folded[start:end] and re.search(r"여[ ]?[가-힣]+$", folded[start:end]):
        return Bound.ABOUT
    for bound, pattern in _AFTER:
        if pattern.match(folded, end):
            return bound
    return Bound.EXACT


def _parts_at(folded: str, start: int, part: re.Pattern[str]) -> list[tuple[str, str, int]]:
    parts: list[tuple[str, str, int]] = []
    position = start
    while len(parts) < 8 and (match := part.match(folded, position)):
        scale = squeeze(match[2])
        parts.append((match[1], scale, match.start(2) + len(match[2].rstrip())))
        if not scale:
            break
        position = match.end()
        if folded[position : position + 1] == " ":
            position += 1
    return parts


def _won_at(folded: str, start: int, *, money: bool) -> tuple[int, Decimal, str, Decimal] | None:
    """Read `1조 2,345억원`, `70,000천원`, `5억`; None when it is not money."""
    parts = _parts_at(folded, start, _PART)
    for count in range(len(parts), 0, -1):
        tail = _WON.match(folded, parts[count - 1][2])
        if tail and _is_won(folded, tail.end(), scaled=bool(parts[count - 1][1]) or "," in parts[0][0]):
            value, step = _compose(parts[:count])
            return tail.end(), value, "KRW", step
    parts = _parts_at(folded, start, _ATTACHED)
    for count in range(len(parts), 0, -1):
        end = parts[count - 1][2]
        scales = [p[1] for p in parts[:count]]
        if not scales[-1] and count > 1:
            continue
        if not any(scales) or not _ends_money(folded, end, scales, money=money):
            continue
        value, step = _compose(parts[:count])
        return end, value, "KRW", step
    return None


def _is_won(folded: str, end: int, *, scaled: bool) -> bool:
    return scaled or not _NOT_WON.match(folded, end)


def _ends_money(folded: str, end: int, scales: list[str], *, money: bool) -> bool:
    large = any("억" in s for s in scales) or (len(scales) > 1 and "조" in scales[0])
    if not large and not (money and any(s[-1:] in {"만", "조"} for s in scales)):
        return False
    if _COUNTER.match(folded, end) or _PERCENT.match(folded, end):
        return False
    rest = folded[end : end + 6]
    return not rest[:1].isalnum() or bool(re.match(_FOLLOW, rest)) or any(p.match(rest) for _, p in _AFTER)


def _compose(parts: list[tuple[str, str, int]]) -> tuple[Decimal, Decimal]:
    """Add up the parts of an amount; each must be smaller than the unit before it."""
    printed = " ".join(n + s for n, s, _ in parts)
    total = section = Decimal(0)
    ceiling: Decimal | None = None  # of the next section
    inner: Decimal | None = None  # of the next part in this section
    step = Decimal(1)
    for place, (digits, scale, _) in enumerate(parts):
        small, big = _split(scale, printed)
        number = numeral(digits)
        if "." in digits:
            _check_fraction(digits, scale, parts, printed)
        section_part = number * small
        if inner is not None and section_part >= inner:
            raise AmountError(f"{digits}{scale} is too large where it stands: {printed}")
        section += section_part
        inner = Decimal(small)
        step = Decimal(small * (big or 1))
        last = place == len(parts) - 1
        if big or last:
            whole = section * (big or 1)
            if ceiling is not None and whole >= ceiling:
                raise AmountError(f"{digits}{scale} is too large where it stands: {printed}")
            if last and not big and small > 1 and ceiling is not None and ceiling >= 10**8 and number < 10:
                raise AmountError(f"{digits}{scale} after 억 may be {digits}{scale}만: {printed}")
            total += whole if whole != whole.to_integral_value() else whole.quantize(Decimal(1))
            ceiling = Decimal(big or 1)
            section, inner = Decimal(0), None
    return total, step


def _split(scale: str, printed: str) -> tuple[int, int]:
    small, big = scale[:1], scale[1:]
    if small in _BIG:
        small, big = "", scale
    if small not in _SMALL or (big and big not in _BIG):
        raise AmountError(f"no such unit as {scale}: {printed}")
    return _SMALL[small], _BIG.get(big, 0)


def _check_fraction(digits: str, scale: str, parts: list[tuple[str, str, int]], printed: str) -> None:
    if len(parts) > 1:
        raise AmountError(f"a fraction stands alone: {printed}")
    fraction = digits.partition(".")[2]
    if len(fraction) == 3 and "," not in digits and scale in {"", "천"}:
        raise AmountError(f"the point may part thousands: {printed}")


def _percent_at(folded: str, match: re.Match[str]) -> tuple[int, Decimal, str, Decimal] | None:
    tail = _PERCENT.match(folded, match.end())
    return (tail.end(), numeral(match[0]), "percent", Decimal(1)) if tail else None


def _count_at(folded: str, start: int) -> tuple[int, Decimal, str, Decimal] | None:
    parts = _parts_at(folded, start, _ATTACHED)
    if not parts:
        return None
    end = parts[-1][2]
    if _NEVER.match(folded, end + (folded[end : end + 1] == " ")) or any(
        folded.startswith(o, end) for o in LEXICON.ordinals
    ):
        return None
    unit, tail = _counter(folded, end)
    if not unit:
        return None
    value, step = _compose(parts)
    return tail, value, "ratio" if unit == "배" else f"count:{unit}", step


def _counter(folded: str, end: int) -> tuple[str, int]:
    for name, pattern in _TIMED.items():
        if match := pattern.match(folded, end):
            return name, match.start() + match[0].index(name) + len(name)
    match = _COUNTER.match(folded, end)
    if match is None:
        return "", end
    unit = match["plain"] or match["strict"]
    if unit in _TIMED or unit in _UNCOUNTED:
        return "", end
    if unit == "년간":
        unit = "년"
    return unit, match.end()
