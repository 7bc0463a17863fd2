"""Of how many projects a question says that it asks: 두 사업 다, both projects."""

from __future__ import annotations

import re

_NUMBERS = {"두": 2, "세": 3, "네": 4, "다섯": 5, "both": 2, "two": 2, "three": 3, "four": 4}
_COUNTED = re.compile(
    r"(?<![가-힣\d])(?P<ko>두|세|네|다섯|[2-9](?=\s?개))\s?(?:개\s?)?(?P<kind>사업|과제)(?=(?:을|은|의|이|에|에서)?(?:\s|[?.,]|$))|"
    r"\b(?P<en>both|two|three|four)\s(?:the\s)?(?P<kinds>projects)\b",
    re.IGNORECASE,
)


def projects_in(text: str) -> int | None:
    """Return of how many projects a question asks; None where it does not say.

    >>> projects_in("꽃길시 두 사업 다 얼마야?"), projects_in("both projects"), projects_in("두 번째 사업은?")
    (2, 2, None)
    """
    said = _COUNTED.search(text)
    if said is None:
        return None
    number = (said["ko"] or said["en"]).lower()
    return int(number) if number.isdigit() else _NUMBERS[number]


def counted_in(text: str) -> tuple[int, int]:
    """Return where the word stands that says what is counted: it is no name."""
    said = _COUNTED.search(text)
    return (said.span("kind") if said["kind"] else said.span("kinds")) if said else (0, 0)
