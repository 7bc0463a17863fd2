"""Won, said the way people say it: 7,000만원, 2억 3,580만원, KRW 235.8 million; always the same value."""

from __future__ import annotations

from decimal import Decimal

SCALES = {"원": 1, "천원": 10**3, "만원": 10**4, "백만원": 10**6, "억원": 10**8, "십억원": 10**9, "조원": 10**12}
_ENGLISH = {
    "천원": "thousand won",
    "백만원": "million won",
    "십억원": "billion won",
    "조원": "trillion won",
    "원": "won",
}


def plain(value: Decimal, *, places: int | None = None) -> str:
    """Return a decimal with grouped digits and no idle zeros.

    >>> plain(Decimal("1234.50")), plain(Decimal("-5.909"), places=1)
    ('1,234.5', '-5.9')
    """
    if places is not None:
        value = round(value, places)
    text = format(value, ",f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def signed(value: Decimal, text: str) -> str:
    """Put the mark of a decrease, △ as Korean accounts print it, before a text made of the absolute value."""
    return f"△{text}" if value < 0 else text


def in_unit(value: Decimal, unit: str) -> str:
    """Write won exactly in a unit.

    >>> in_unit(Decimal(70_000_000), "억원"), in_unit(Decimal(-13_700_000), "천원")
    ('0.7억원', '△13,700천원')
    """
    return signed(value, plain(abs(value) / SCALES[unit]) + unit)


def in_english_unit(value: Decimal, unit: str) -> str:
    """Write won exactly in a unit, in English.

    >>> in_english_unit(Decimal(3_000_000_000), "십억원")
    '3 billion won'
    """
    if unit not in _ENGLISH:
        return in_unit(value, unit)
    sign = "-" if value < 0 else ""
    return f"{sign}{plain(abs(value) / SCALES[unit])} {_ENGLISH[unit]}"


def spoken(value: Decimal) -> str:
    """Say won as people do.

    >>> [spoken(Decimal(v)) for v in (70_000_000, 235_800_000, 3_000_000_000, 11_355_000, 4_500, 1_234_500_000_000)]
    ['7,000만원', '2억 3,580만원', '30억원', '1,135만 5천원', '4,500원', '1조 2,345억원']
    """
    rest = int(abs(value))
    parts = []
    for name, scale in (("조", 10**12), ("억", 10**8), ("만", 10**4)):
        count, rest = divmod(rest, scale)
        if count:
            parts.append(f"{count:,}{name}")
    if rest:
        parts.append(f"{rest // 1000}천" if rest % 1000 == 0 and parts else f"{rest:,}")
    return signed(value, (" ".join(parts) or "0") + "원")


def spoken_english(value: Decimal) -> str:
    """Say won in English.

    >>> [spoken_english(Decimal(v)) for v in (70_000_000, 3_000_000_000, 4_500)]
    ['70 million won', '3 billion won', '4,500 won']
    """
    sign = "-" if value < 0 else ""
    for name, scale in (("trillion", 10**12), ("billion", 10**9), ("million", 10**6)):
        if abs(value) >= scale:
            return f"{sign}{plain(abs(value) / scale)} {name} won"
    return f"{sign}{plain(abs(value))} won"


def like_printed(value: Decimal, printed: str) -> str:
    """Write won in the unit that a printed amount uses: 천원 beside 천원.

    >>> like_printed(Decimal(-13_700_000), "260,500천원")
    '△13,700천원'
    """
    for unit in ("백만원", "천원", "만원", "억원"):
        if printed.endswith(unit) and value % (SCALES[unit] // 10 if unit == "억원" else SCALES[unit]) == 0:
            return in_unit(value, unit)
    return in_unit(value, "천원") if value % 1000 == 0 and not printed.endswith("원") else in_unit(value, "원")
