"""Amounts of one line that a word each tells apart: 만 0세 월 70만원, 만 1세 월 35만원; 110만원(1년차), 100만원(2년차)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.figures.scope import Line
from ingest.numbers.amounts import Doubt, Quantity, scan
from ingest.numbers.measures import funding, measure
from ingest.numbers.years import year
from ingest.text.folding import fold, squeeze

_PIECE = re.compile(r"[,;:/](?!\d)|\s·\s")
_AROUND = re.compile(r"^(?:및|와|과|또는|[-·○])\s*|\s*(?:월|매월|연|매년|각|각각|약|총|최대|최고|1인당)$")
_OF = re.compile(
    r"(?:만\s?)?(?:\d{1,3}\s?(?:세)?\s?[~-]\s?)?\d{1,3}\s?(?:세|년차|등급|급|학년|단계|종|유형|인\s?가구)(?:\s?(?:이상|이하|미만|초과|이후|까지|~.*))?"
)
_BRACKET = re.compile(r"\s?\(\s?([^()\d,]{1,3}형|[^()\s]{1,12}|\d{1,2}인\s?가구)\s?\)")
_PEOPLE = frozenset({"count:명", "count:인"})
_LEAST = 2  # that are told apart


def qualified(line: Line, quantities: Sequence[Quantity | Doubt]) -> dict[int, str]:
    """Return what tells each amount of a line from the others, by where it starts; nothing where they are not told apart alike.

    People are told apart by what stands before their number alone: 65세 이상 19명, 40~64세 11명.
    """
    free = [q for q in quantities if isinstance(q, Quantity) and not line.taken(q.start)]
    people = _apart(line, [q for q in free if q.unit in _PEOPLE], _before)
    money = [q for q in free if q.unit == "KRW"]
    return people | (_apart(line, money, _before) or _apart(line, money, _behind))


def _apart(line: Line, alike: Sequence[Quantity], told: Callable[[Line, Quantity], str]) -> dict[int, str]:
    found = {q.start: told(line, q) for q in alike}
    names = [n for n in found.values() if n]
    return found if len(names) >= _LEAST and len(names) == len(alike) == len(set(names)) else {}


def _before(line: Line, found: Quantity) -> str:
    """Return the age, the grade or the like that stands before an amount, from the last comma on."""
    cuts = [m.end() for m in _PIECE.finditer(line.text, line.value_start, found.start)]
    words = fold(line.text[cuts[-1] if cuts else line.value_start : found.start]).strip()
    while (bare := _AROUND.sub("", words).strip()) != words:
        words = bare
    return words if _OF.fullmatch(words) else ""


def _behind(line: Line, found: Quantity) -> str:
    """Return what the bracket behind an amount names: no money, no payer, no year, and no number of things."""
    match = _BRACKET.match(fold(line.text), found.end)
    name = squeeze(match[1]) if match else ""
    if not name or funding(name) or measure(name) or year(name) or name.endswith("%"):
        return ""
    return name if _OF.fullmatch(name) or (not any(True for _ in scan(name)) and not name[0].isdigit()) else ""
