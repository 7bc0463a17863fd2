"""Korean won, read the way budget documents print it: `1조 2,345억원`, `70,000천원`, `0.7억`; doubt raises."""

from __future__ import annotations

import re
from decimal import Decimal

from ingest.numbers.counting import counts, ends
from ingest.text.folding import fold, squeeze

_SMALL = {"": 1, "십": 10, "백": 100, "천": 1000}
_BIG = {"만": 10**4, "억": 10**8, "조": 10**12}
_PART = re.compile(r"(\d+(?:,\d+)*(?:\.\d+)?)([ ]?(?:[십백천만억조][ ]?)*)")
ATTACHED = re.compile(r"(\d+(?:,\d+)*(?:\.\d+)?)([십백천만억조]*)")
_WON = re.compile(r"여?[ ]?원")
_CREWS = re.compile(r"[ ]?(?:\d[ ]?교대|편성|로[ ]?(?:나[누눠뉘]|편성|구성))")  # 3조 2교대: who works in turns
_NOT_WON = re.compile(r"[칙인활형서고장탁격본천동심룸주로]")  # 5원칙, 10원인 …


class AmountError(ValueError):
    """A number that cannot be read for certain."""


def numeral(printed: str) -> Decimal:
    """Read bare digits.

    >>> numeral("1,234.5")
    Decimal('1234.5')
    >>> numeral("1,23,456")
    Traceback (most recent call last):
    ...
    ingest.numbers.won.AmountError: digits are grouped by three, or not at all: 1,23,456
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
    >>> [won(s) for s in ("9천만원", "0.7억", "3천만", "△4,605,200천원", "１２천원", "30 백만 원")]
    [90000000, 70000000, 30000000, -4605200000, 12000, 30000000]
    >>> won("3억 5천")
    Traceback (most recent call last):
    ...
    ingest.numbers.won.AmountError: 5천 after 억 may be 5천만: 3억 5천
    """
    folded = fold(printed).strip()
    sign = -1 if folded[:1] in {"△", "-"} else 1
    body = folded.lstrip("△-+₩ ").removesuffix("정")
    found = won_at(body, 0, money=True)
    if found is None or found[0] != len(body):
        raise AmountError(f"not an amount of won: {printed}")
    value = sign * found[1]
    if value != value.to_integral_value():
        raise AmountError(f"less than one won: {printed}")
    return int(value)


def write_won(value: int, scale: int = 1) -> str:
    """Write won in a unit of 1, 1,000 (천원), 1,000,000 (백만원) or 100,000,000 (억원), digits grouped.

    >>> write_won(-4605200000, 1000)
    '△4,605,200천원'
    """
    names = {1: "원", 1000: "천원", 10**4: "만원", 10**6: "백만원", 10**8: "억원"}
    whole, rest = divmod(abs(value), scale)
    digits = f"{whole:,}" + (f".{rest:0{len(str(scale)) - 1}d}".rstrip("0") if rest else "")
    return ("△" if value < 0 else "") + digits + names[scale]


def money_at(folded: str, start: int) -> tuple[int, Decimal] | None:
    """Read money that begins at a place of a folded text: where it ends, and its won."""
    try:
        found = won_at(folded, start, money=False)
    except AmountError:
        return None
    return (found[0], found[1]) if found else None


def parts_at(folded: str, start: int, part: re.Pattern[str]) -> list[tuple[str, str, int]]:
    """Cut a number into its parts: digits, scale and where each ends; `2억 400만` has two."""
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


def won_at(folded: str, start: int, *, money: bool) -> tuple[int, Decimal, str, Decimal] | None:
    """Read `1조 2,345억원`, `70,000천원`, `5억`; None when it is not money."""
    parts = parts_at(folded, start, _PART)
    for count in range(len(parts), 0, -1):
        tail = _WON.match(folded, parts[count - 1][2])
        if tail and _is_won(folded, tail.end(), scaled=bool(parts[count - 1][1]) or "," in parts[0][0]):
            value, step = compose(parts[:count])
            return tail.end(), value, "KRW", step
    parts = parts_at(folded, start, ATTACHED)
    for count in range(len(parts), 0, -1):
        end = parts[count - 1][2]
        scales = [p[1] for p in parts[:count]]
        if not scales[-1] and count > 1:
            continue
        if not any(scales) or not _ends_money(folded, end, scales, money=money):
            continue
        value, step = compose(parts[:count])
        return end, value, "KRW", step
    return None


def _is_won(folded: str, end: int, *, scaled: bool) -> bool:
    return scaled or not _NOT_WON.match(folded, end)


def _ends_money(folded: str, end: int, scales: list[str], *, money: bool) -> bool:
    large = any("억" in s for s in scales) or (len(scales) > 1 and "조" in scales[0])
    if not large and not (money and any(s[-1:] in {"만", "조"} for s in scales)):
        return False
    if scales == ["조"] and _CREWS.match(folded, end):
        return False
    return not counts(folded, end) and ends(folded, end)


def compose(parts: list[tuple[str, str, int]]) -> tuple[Decimal, Decimal]:
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
