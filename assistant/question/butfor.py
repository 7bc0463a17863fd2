"""What an English question leaves out: `not counting the reserves`, `without 2031`, `the current budget, not the final one`."""

from __future__ import annotations

import re

from assistant.language.phrasebook import blank

_LEAVING = r"(?:excluding|except(?: for)?|leaving out|leaving aside|not (?:counting|including)|without)"
_YEAR = r"(?:19|20)\d\d"
_BUT_YEARS = re.compile(
    rf"[,;(]?\s*\b(?:but\s)?(?:{_LEAVING}|skipping|not)\s(?:for\s|in\s)?(?:the\s)?(?:years?\s)?"
    rf"(?P<years>{_YEAR}(?:(?:,|,? and|,? or)\s{_YEAR})*)(?!\s?년?\s?(?:to\b|~|-|부터))\)?",
    re.IGNORECASE,
)
_SPAN = re.compile(
    rf"(?:\bfrom\s)?(?<!\d)(?P<first>{_YEAR})\s?(?:to|through|-|–|~)\s?(?P<last>{_YEAR})(?!\d)"
    rf"|\bbetween\s(?P<low>{_YEAR})\sand\s(?P<high>{_YEAR})(?!\d)",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"[,;]?\s*\b(?P<but>{_LEAVING})\s+(?P<of>(?:the|its|any|their|all|a|an)\s+)?(?P<name>[A-Za-z가-힣][^,;?.()]*?)\s*"
    r"(?=[,;?.]|$|\s(?:how|what|which|who|is|was|are|were|will|does|did|in (?:19|20)\d\d|for (?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
_OTHER_WORK = re.compile(
    r"\b(?:largest|biggest|highest|smallest|lowest|least|most|rank\w*|average|percent\w*|share|proportion|ratio|other|each|vat|tax(?:es)?)\b|%|가장|제일",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s(?:and|or|nor)\s(?:the\s|its\s)?", re.IGNORECASE)
_MOST = 6  # words of a name


def but_years(text: str) -> str:
    """Return a question without the years that it leaves out of those it names.

    >>> but_years("total of 2030, 2031 and 2033 only, without 2032?").split()[-4:]
    ['and', '2033', 'only', '?']
    >>> but_years("total from 2030 to 2033 except 2032").split()
    ['total', '2030,', '2031,', '2033']
    >>> but_years("how much without 2032?")
    'how much without 2032?'
    """
    but = _BUT_YEARS.search(text)
    if but is None:
        return text
    rest = text[: but.start()] + blank(but) + text[but.end() :]
    out = {int(y) for y in re.findall(_YEAR, but["years"])}
    if span := _SPAN.search(rest):
        low, high = int(span["first"] or span["low"]), int(span["last"] or span["high"])
        kept = [y for y in range(low, high + 1) if y not in out]
        return rest[: span.start()] + ", ".join(map(str, kept)) + rest[span.end() :] if kept else text
    return rest if {int(y) for y in re.findall(_YEAR, rest)} - out else text


def but_parts(text: str) -> tuple[tuple[str, ...], str]:
    """Return the names of what a question leaves out of what it asks for, and the question without them.

    >>> but_parts("How many judges, not counting the reserves, are there?")[0]
    ('reserves',)
    >>> but_parts("villages without a bus")[0], but_parts("the largest item excluding the stage")[0]
    ((), ())
    """
    part = None if _OTHER_WORK.search(text) else _PART.search(text)
    if part is None or re.search(r"\d", part["name"]) or len(part["name"].split()) > _MOST:
        return (), text
    by_the_way = text[part.start()] in ",;" or part["but"].lower() != "without"
    if not by_the_way and (part["of"] or "").strip().lower() not in {"the", "its", "their"}:
        return (), text  # 버스 없는 마을 is a kind of village
    names = tuple(n for n in _AND.split(part["name"].strip()) if n)
    return names, text[: part.start()] + blank(part) + text[part.end() :]
