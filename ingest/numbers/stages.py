"""Stages of a plan by the headings of their columns: 당초 | 1차 변경 | 2차 변경."""

from __future__ import annotations

import re

from ingest.text.folding import fold, squeeze

_FIRST = re.compile(r"(?:당초|최초)(?:계획|안|금액|액)?")
_AGAIN = re.compile(r"제?\d{1,2}(?:차|회)(?:변경|조정|수정)(?:계획|안|금액)?")
_STAGE = re.compile(rf"(?:{_FIRST.pattern}|{_AGAIN.pattern}|변경(?:계획|안|금액)?)(?:\([^()]*\))?")


def is_first(title: str) -> bool:
    """Tell whether a column is of the plan as it was first."""
    return stage_of(title) == "당초"


def is_again(title: str) -> bool:
    """Tell whether a column is of one of several changes."""
    return bool(_AGAIN.match(_key(title)))


def superseded(period: str | None) -> bool:
    """Tell whether a figure is of a stage that a later one has taken the place of.

    >>> superseded("1차 변경"), superseded("당초"), superseded("2031. 3."), superseded(None)
    (True, True, False, False)
    """
    return period is not None and _STAGE.fullmatch(_key(period)) is not None


def stage_of(title: str) -> str:
    """Return the stage that a column is of, for short: "당초", "2차"; "" for any other column.

    >>> stage_of("2차 변경"), stage_of("당초(A)"), stage_of("2031년")
    ('2차', '당초', '')
    """
    key = _key(title)
    if not _STAGE.fullmatch(key):
        return ""
    number = re.match(r"제?(\d{1,2})(?:차|회)", key)
    return f"{number[1]}차" if number else "당초" if _FIRST.match(key) else "변경"


def _key(title: str) -> str:
    return squeeze(fold(title))
