"""Columns of no one year: of all those before or after the others, or of a plan as it was changed."""

from __future__ import annotations

import re

from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_SINCE = re.compile(r"\d년?도?(?:이후|이전|이래|부터|까지)")
_LEFT = re.compile(r"잔여(?:물량|량|분|사업비)?(?:\(.*\))?")
_AGAINST = re.compile(r"['’‘]?\d{2,4}\s?년?도?\s?(?:대비|보다)\s?")
_CHANGED = re.compile(r"^(?:제?\d{1,2}[차회])?(?:변경|수정|조정)(?!액|률|율|비)")


def of_some_years(title: str) -> bool:
    """Tell whether a column is of all the years before or after those that have their own: 기투자, ’23까지, 2025 이후, 잔여."""
    key = squeeze(fold(title))
    return key.startswith(("~", *LEXICON.outside_years)) or bool(_SINCE.search(key) or _LEFT.fullmatch(key))


def outside(names: tuple[str, ...]) -> bool:
    """Tell whether a column is of all the years before or after the others: 기투자 (~2031) is not what 2031 costs."""
    return "~" in fold(" ".join(names)) and any(squeeze(fold(n)).startswith(LEXICON.outside_years) for n in names)


def own_time(name: str) -> str:
    """Return a name without the time that its column is set against, which is not when it was.

    >>> own_time("증감(’31년 대비)"), own_time("2032년 증감(2031년 대비)"), own_time("2031년 대비 증감")
    ('증감()', '2032년 증감()', '증감')
    """
    return _AGAINST.sub("", name)


def changed(title: str) -> bool:
    """Tell whether a column is of a plan as it was changed; a year in it is when that was, and no share of what it costs.

    >>> changed("변경(2031)"), changed("2차 변경"), changed("변경액"), changed("2031년")
    (True, True, False, False)
    """
    return bool(_CHANGED.match(squeeze(fold(title))))
