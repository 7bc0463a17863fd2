"""A sheet's date as its cell shows it: 2031년 3월, 31.03.05, 3/5(수)."""

from __future__ import annotations

import re
from datetime import date, datetime, time

_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|(yyyy|yy|e{1,4}|mmmm|mmm|mm|m|dddd|ddd|dd|d|aaaa|aaa|hh|h|ss|s|am/pm|a/p|오전/오후)|(.)',
    re.IGNORECASE | re.DOTALL,
)
_DAYS = "월화수목금토일"


def dated(value: date | datetime | time, shape: str) -> str:
    """Say a date by the format of its cell; as year, month and day where the format is the program's own.

    >>> dated(date(2031, 3, 5), 'yyyy"년" m"월"'), dated(date(2031, 3, 5), "yy.mm.dd(aaa)"), dated(date(2031, 3, 5), "General")
    ('2031년 3월', '31.03.05(수)', '2031-03-05')
    >>> dated(datetime(2031, 3, 5, 9, 7), "yyyy-mm-dd hh:mm"), dated(date(2031, 3, 5), "mm-dd-yy")
    ('2031-03-05 09:07', '2031-03-05')
    """
    part = shape.split(";", maxsplit=1)[0]
    if not re.search(r"[ymdhsa]", re.sub(r'"[^"]*"|\[[^\]]*\]', "", part), re.IGNORECASE) or part.lower() in _PLAIN:
        return _plain(value)
    half = bool(re.search(r"am/pm|a/p|오전/오후", part, re.IGNORECASE))
    out: list[str] = []
    clock = False  # minutes, not months: the last part was an hour, or seconds follow
    tokens = list(_TOKEN.finditer(part))
    for at, token in enumerate(tokens):
        quoted, escaped, kind, other = token.groups()
        if kind is None:
            out.append(quoted or escaped or other or "")
            continue
        after = next((t.group(3) for t in tokens[at + 1 :] if t.group(3)), "") or ""
        minutes = kind.lower() in {"m", "mm"} and (clock or after.lower().startswith("s"))
        out.append(_said(value, kind.lower(), minutes=minutes, half=half))
        clock = kind.lower().startswith("h")
    return "".join(out).strip() or _plain(value)


_PLAIN = {
    "general",
    "@",
    "mm-dd-yy",
    "m/d/yy",
    "m/d/yyyy",
    "d-mmm-yy",
    "m/d/yy h:mm",
}  # shown as the machine's country does


def _plain(value: date | datetime | time) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    return str(value)


def _said(value: date | datetime | time, kind: str, *, minutes: bool, half: bool) -> str:
    day = value if isinstance(value, date) else None
    clock = value if isinstance(value, datetime | time) else time()
    match kind[0]:
        case "y" | "e" if day:
            return f"{day.year:04d}" if len(kind) != 2 else f"{day.year % 100:02d}"
        case "m" if minutes:
            return f"{clock.minute:0{len(kind)}d}"
        case "m" if day:
            return f"{day.month:0{min(2, len(kind))}d}" if len(kind) < 3 else f"{day.month}월"
        case "d" if day and len(kind) < 3:
            return f"{day.day:0{len(kind)}d}"
        case "d" | "a" if day and kind not in {"am/pm", "a/p"}:
            return _DAYS[day.weekday()] + ("요일" if len(kind) == 4 else "")
        case "h":
            return f"{(clock.hour - 1) % 12 + 1 if half else clock.hour:0{len(kind)}d}"
        case "s":
            return f"{clock.second:0{len(kind)}d}"
        case "a" | "오":
            return "오전" if clock.hour < 12 else "오후"
    return ""
