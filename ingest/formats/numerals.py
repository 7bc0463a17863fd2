"""A sheet's number as it is shown: its digits, sign and unit by the format of its cell."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from ingest.formats.dates import dated

_BRACKET = re.compile(r"\[(?:\$([^\]\-]*)[^\]]*|[^\]]*)\]")  # a colour, a condition, a currency: [$₩-412]
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_SIGNED = re.compile(r"[-−–△▲]")
_DIGITS = re.compile(r"[#0?][#0?,.]*")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')


def shown(value: object, shape: str = "General") -> str:
    """Say a cell's value as a person sees it.

    >>> shown(1234567, "#,##0"), shown(-1200, '#,##0;"△"#,##0'), shown(0.523, "0.0%"), shown(70000, '#,##0"천원"')
    ('1,234,567', '△1,200', '52.3%', '70,000천원')
    >>> shown(70000000, "#,##0,"), shown(0, '#,##0;-#,##0;"-"'), shown(0.1 + 0.2), shown("20101")
    ('70,000', '-', '0.3', '20101')
    >>> shown(-200, "#,##0_);(#,##0)"), shown(-200, "#,##0;[Red]#,##0"), shown(5, ";;;"), shown(7000, "[$₩-412]#,##0")
    ('-200', '-200', '', '₩7,000')
    >>> [shown(n, '[>=1000000]#,##0,"천원";#,##0"원"') for n in (2_345_000, 1_234)]
    ['2,345천원', '1,234원']
    """
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).upper()
    if isinstance(value, (date, time)):
        return dated(value, shape)
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, (int, float, Decimal)):
        return _number(value, shape)
    return str(value)


def _number(value: float | Decimal, shape: str) -> str:
    try:
        number = Decimal(repr(value) if isinstance(value, int) else f"{value:.15g}")
    except (InvalidOperation, OverflowError, ValueError):
        return str(value)
    if not number.is_finite():
        return str(value)
    part, number = _part(shape, number)
    if not part and ";" in shape:
        return ""  # the format hides such numbers
    bare = _LITERAL.sub("", part)
    found = _DIGITS.search(bare)
    if "general" in part.lower() or part.strip() in {"", "@"} or (found is None and not _words(part)):
        return _plain(number)
    if found is None:
        return _words(part).strip()
    if re.search(r"[#0?]\s*/\s*[#0?\d]|[eE][+-]", bare):
        return _plain(number)
    digits = found.group()
    thousands = len(digits) - len(digits.rstrip(","))
    if "%" in bare:
        number *= 100
    number = number / Decimal(1000) ** thousands
    core = digits.rstrip(",")
    decimals = len(core.split(".", 1)[1].replace(",", "")) if "." in core else 0
    said = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    optional = core.split(".", 1)[1].count("#") if "." in core else 0
    text = f"{abs(said):,f}" if "," in core else f"{abs(said):f}"
    for _ in range(optional):
        text = text[:-1] if text.endswith("0") and "." in text else text
    text = text.removesuffix(".")
    least = core.split(".")[0].count("0")
    if "," not in core and least > 1:
        whole, _, rest = text.partition(".")
        text = whole.zfill(least) + (f".{rest}" if rest else "")
    before, after = _around(part)
    sign = "-" if said < 0 else ""
    return f"{before}{sign}{text}{after}".strip()


def _part(shape: str, number: Decimal) -> tuple[str, Decimal]:
    """Choose the section of a format for a number.

    A section of its own for the negative says how they are told: by its own sign, or, where colour or brackets alone
    tell them, by a minus, which nobody can take for more.
    """
    sections = _sections(shape)
    parts = [_BRACKET.sub(lambda m: f'"{m[1]}"' if m[1] else "", p) for p in sections]
    conditions = [_CONDITION.search(p) for p in sections]
    if any(conditions):
        chosen = next((n for n, c in enumerate(conditions) if c is None or _holds(number, c)), len(parts) - 1)
        return parts[chosen], number
    if number < 0 and len(parts) > 1:
        own = _LITERAL.sub(lambda m: m[0] if m[1] or (m[0][0] == "\\" and m[2]) else "", parts[1])
        if not own.strip() or _SIGNED.search(own):
            return parts[1], abs(number)
        return "".join("" if m in "()" else m for m in own.replace("\\(", "").replace("\\)", "")), number
    if number == 0 and len(parts) > 2:
        return parts[2], number
    return parts[0] if parts else "", number


def _holds(number: Decimal, condition: re.Match[str]) -> bool:
    limit = Decimal(condition[2])
    match condition[1]:
        case "<":
            return number < limit
        case "<=":
            return number <= limit
        case ">":
            return number > limit
        case ">=":
            return number >= limit
        case "=":
            return number == limit
    return number != limit


def _sections(shape: str) -> list[str]:
    parts, quoted = [""], False
    for at, char in enumerate(shape):
        quoted ^= char == '"'
        if char == ";" and not quoted and (at == 0 or shape[at - 1] != "\\"):
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _around(part: str) -> tuple[str, str]:
    """Return the words before and after the digits of a section."""
    masked = _LITERAL.sub(lambda m: "\0" * len(m.group()), part)
    found = _DIGITS.search(masked)
    if found is None:
        return _words(part), ""
    return _words(part[: found.start()]), _words(part[found.end() :])


def _words(part: str) -> str:
    return _LITERAL.sub(lambda m: m.group(1) or m.group(2) or "", part).replace("#", "").replace("?", "")


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
