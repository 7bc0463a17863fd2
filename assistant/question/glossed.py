"""English that a Korean name in brackets says again is met by that name: the riverside night market (강변 야시장)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.language.phrasebook import phrasebook
from assistant.question.meaning import Term
from index.words.glossary import koreans
from index.words.spelling import squeeze

_PLAIN = (
    "one(?!-)|per|each|every|of|for|the|a|an|in|on|at|to|from|by|with|and|or|was|were|is|are"
    "|how|what|which|when|where|who|why|many|much|does|did|do|total|number"
)
_GLOSSED = re.compile(
    rf"(?<![A-Za-z\d'-])(?<!per )(?!(?:{_PLAIN})\b)[A-Za-z'-]+(?:(?: |\s?[/&]\s?)(?!(?:{_PLAIN})\b)[A-Za-z'-]+){{0,6}}"
    r"(?:\s(?P<nth>\d{1,4}))?(?=\s*\((?P<name>[^)]*[가-힣][^)]*)\))",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:when|where|who|why|which|what|how(?: much| many| long| often)?)\b(?:\s+(?:is|are|was|were|did|does|do|will|has|have)\b)?(?:\s+the\b)?"
    r"|(?:combined|average)\b(?=\s(?:[a-z]+\s){0,2}(?:budget|funding|cost|spending|amount|expenditure|subsid(?:y|ie))s?\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_BEFORE = re.compile(r"[A-Za-z'’ -]*$")  # nothing but words: a colon, a comma or a digit ends what is glossed
_LISTED_BEFORE = re.compile(r"[A-Za-z'’, -]*$")
_JOINS = re.compile(r"\s및\s|[·ㆍ,]|[가-힣][와과]\s")  # a name of several things: 냉방 및 전기요금
_BARRED = re.compile(
    r"(?:how|what|which|when|where|who|why|many|much|is|are|was|were|did|does|do|will|has|have|had|than|and|or|budget\w*|cost\w*|money"
    r"|amounts?|spen[dt]\w*|expen\w+|funds?|funding|allocat\w+|total|share|percent\w*|number)$",
    re.IGNORECASE,
)
_COST = re.compile(r"(?:cost|expense|fee|charge|amount|fund)s?", re.IGNORECASE)
_KIND = re.compile(
    r"(?:field|sector|area|category|division|department|team|section|type|kind|item|scheme|project|programme|program)s?",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"(?:install|build|repair|operat|runn|buy|purchas|replac|expand|construct|mak|maintain|renovat|remov|relocat|rent|hir|print|produc)ing",
    re.IGNORECASE,
)
_IN_ENGLISH = re.compile(
    r"(?P<name>(?:[가-힣·\d]+\s){0,5}[가-힣·\d]*[가-힣])\s?\((?P<again>(?P<the>(?:the|a|an)\s)?[A-Za-z][A-Za-z'’-]*(?:[ ,][A-Za-z'’-]+)*)\)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:총괄|내역|현황|근거|각주|부록|기준|표)\s*(?:표|table|chart|section)?\s*$"
)  # where it is printed
_OFFICE = re.compile(  # its whole title: the Roads and Parks Division (도로공원과)
    r"(?:(?!District|City|County|Province|Ward|Division|Department|Bureau|Team|Which|What|How)[A-Z][a-z-]+(?:,? (?:and|&) |, | ))+"
    r"(?:Division|Department|Bureau|Team|Office|Section)(?=\s\([가-힣·]+[과국실단팀소]\))"
)
_HEAD = re.compile(
    r"(?<=[가-힣\d]\))(\s+)(?:course|programme|program|project|initiative|campaign|event|scheme|system|item|line|account|category|column|row|table|field|sector|area)s?\b",
    re.IGNORECASE,
)


def unglossed(text: str) -> str:
    """Blank the English that Korean in brackets glosses, and a word for what kind of thing the Korean is.

    >>> unglossed("the riverside night market (강변 야시장)").split()
    ['the', '(강변', '야시장)']
    >>> unglossed("cost of making a shelter for the elderly (어르신 쉼터 조성) project").split()
    ['cost', 'of', 'making', 'a', '(어르신', '쉼터', '조성)']
    >>> unglossed("how many got home meal delivery (식사배달)").split()
    ['how', 'many', 'got', '(식사배달)']
    >>> unglossed("the stationery/general expenses (사무관리비)").split()
    ['the', '(사무관리비)']
    >>> unglossed("the blue crab (꽃게)").split()
    ['the', '(꽃게)']
    >>> unglossed("the Roads and Parks Division (도로공원과)").split()
    ['the', '(도로공원과)']
    >>> unglossed("the kite festival (축제)").split()
    ['the', 'kite', '(축제)']
    >>> unglossed("budget of 마을연구단 (the village research group)?").split()
    ['budget', 'of', '마을연구단', '?']
    """
    text = _HEAD.sub(lambda m: " " * len(m[0]), text)
    text = _IN_ENGLISH.sub(lambda m: m["name"] + " " * (len(m[0]) - len(m["name"])) if _says_again(m) else m[0], text)
    text = _OFFICE.sub(lambda m: " " * len(m[0]), text)
    for match in reversed(list(_GLOSSED.finditer(text))):
        start = _glossed(text, match)
        text = text[:start] + " " * (match.end() - start) + text[match.end() :]
    return text


def not_said_again(foreign: list[Term], korean: list[Term]) -> list[Term]:
    """Leave out an English word that stands beside the very Korean one: grade-6 staff (일반직 6급), second-half (하반기)."""
    said = {v for t in korean if not t.soft for v in (t.variants if t.variants[0] == t.text else (t.text,))}
    return [t for t in foreign if t.joined or t.soft or said.isdisjoint(v for v in t.variants if len(v) > 1)]


def _says_again(match: re.Match[str]) -> bool:
    """Tell whether English in brackets says again the Korean name before it: 연구단 (the research group)."""
    words = [(m.start(), m[0]) for m in _WORD.finditer(match["again"])]
    met, _ = _met(words, squeeze(match["name"]))
    return not any(_BARRED.match(w) for _, w in words) and (match["the"] is not None or len(met) * 2 >= len(words))


def _glossed(text: str, match: re.Match[str]) -> int:
    """Return where the English begins that is glossed; its end where the bracket is no name of it."""
    opening = _OPENING.match(match[0])
    first = match.start() + (len(opening[0]) if opening else 0)
    name = squeeze(match["name"])
    words = [(m.start() + first, m[0]) for m in _WORD.finditer(text[first : match.end()])]
    met, left = _met(words, name)
    if not met and _PLACE.search(match["name"]):
        return match.end()
    if match["nth"] and match["nth"] not in name:
        return match.end()
    start = next(
        (at for at, _ in words if name in map(squeeze, koreans(text[at : words[-1][0] + len(words[-1][1])]))), 0
    )
    if start:
        return start  # home meal delivery: the whole of it is the name
    start = match.end()
    more = room = len(left)  # 축제 is no kite festival: it has no word for the kite
    for at, word in reversed(words):
        if at not in met and _ACT.fullmatch(word):
            break  # installing the alarm (경보기): what is done with it is no part of its name
        more = room if "/" in text[at + len(word) : start] else more  # supplies/general expenses: each is the name
        kind = at == words[-1][0] and _KIND.fullmatch(word)  # the welfare field (복지)
        if at not in met and not kind and not _COST.fullmatch(word) and word.lower() not in phrasebook().stop_english:
            more -= 1 if met or not koreans(word) else 2
        if more < 0:
            break
        start = at
    return (
        start
        if start > first
        else _further(text, first, name, left, more, listed=_JOINS.search(match["name"]) is not None)
    )


def _further(text: str, start: int, name: str, left: str, more: int, *, listed: bool) -> int:
    """Go on before words like "the" and "within" while what stands there is in the name, too."""
    before = (_LISTED_BEFORE if listed else _BEFORE).search(text[:start])
    words = [(m.start() + before.start(), m[0]) for m in _WORD.finditer(before[0])] if before else []
    furthest, after = start, ""
    for n, (at, word) in reversed([*enumerate(words)]):
        pair, after = f"{word} {after}", word
        if _BARRED.match(word) and not (word.lower() in {"and", "or"} and (listed or _met(words[n - 1 : n], left)[0])):
            break  # traffic and housing division (교통주택과): both are in the name
        found, left = _met([(at, word)], left)
        if found or any(k in name for k in map(squeeze, koreans(pair)) if len(k) > 1):  # district mayors: 구청장
            furthest = at
        elif word.lower() not in phrasebook().stop_english | phrasebook().plain_english:
            more -= 2 if koreans(word) else 1  # it may say something else
            if more < 0:
                break
    return furthest


def _met(words: list[tuple[int, str]], name: str) -> tuple[frozenset[int], str]:
    """Return which words a Korean name has, each once, and what is left of it."""
    met: set[int] = set()
    for (at, word), (after, last) in pairwise(words):
        if (known := next((k for k in _longest(f"{word} {last}") if k in name), None)) is not None:
            name = name.replace(known, "", 1)
            met |= {at, after}
    for at, word in ((at, word) for at, word in words if at not in met):
        if (known := next((k for k in _longest(word) if k in name), None)) is not None:
            name = name.replace(known, "", 1)
            met.add(at)
    return frozenset(met), name


def _longest(word: str) -> Iterator[str]:
    return iter(sorted((k for k in map(squeeze, koreans(word)) if len(k) > 1), key=len, reverse=True))
