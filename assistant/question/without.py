"""What a question wants left out of what it asks for, said beside it: `얼마예요? 준비비는 빼고`, `설치비 빼고 얼마야`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.phrasebook import blank, phrasebook
from assistant.language.words import tokens_of
from assistant.question.measures import measure_named
from assistant.question.refused import names_nothing, refused_in, unaimed_in, undone_in
from assistant.question.skipped import skipped_in
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_OUT = r"(?:(?:빼고|빼놓고|제외하고|(?<![가-힣])제하고)(?:요|서|는)?|제외(?=\s))"  # 축제하고 joins
_NOT = r"(?:말고|아니고)(?:요|는)?"
_END = re.compile(  # …얼마예요? 준비비는 빼고요
    r"(?P<lead>.*(?:[?!.,]\s+|(?:얼[마만]|알려|말해)\S*\s+|[가-힣\d](?<![천백십억])만\s+|따로\s+))"
    rf"(?P<less>[^?.!,]{{2,40}}?)(?:은|는|을|를|이|가)?\s?(?:{_OUT}|(?P<not>{_NOT})|제외(?:요|해서|해)?|빼\s?(?:주세요|줘요?))"
    r"(?:\s?(?:알려|말해|답해|보여)\s?\S*|\s주세요)?\s*[?.!]*\s*$"
)
_INNER = re.compile(
    rf"(?P<before>.*(?:[가-힣]|(?<!\d)\d{{5}}))\s?(?:{_OUT}|(?:제외한|뺀)(?!\s(?:나머지|금액|예산|돈|액수))),?\s+(?P<rest>[^?!.]*?(?:얼[마만]\S*|몇\s?\S+(?:\s\S+)?|알려\S*|말해\S*|더[하해]\S*|합[치하쳐]\S*|(?:합계|총액|총계|나머지)\S*|줘요?|주세요|[은는]|만))\s*[?!.]*\s*$"
)
_INNER_NOT = re.compile(  # 전화 말고 다 더하면 몇 건: nothing else is named behind it
    rf"(?P<before>.*[가-힣])\s?{_NOT},?\s+(?P<rest>[^?!.]*)[?!.]*\s*$"
)
_OWN_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?:은|는|을|를|만)$")
_OTHER_WORK = re.compile(r"가장|제일|젤|최대|최소|최고|최저|순(?:으로|서)|다른|외에|빼면|비중|비율|%|평균|몇\s?배")
_REST = re.compile(r"(?<![가-힣])나머지(?:는|은|가|를|만|의)?(?=[\s?.!]|$)")
_BOUND = re.compile(r"(?:중|중에|중에서|가운데|가운데서)|.*\d.*|.*만")
_HEADS = frozenset({"정원", "현원"})
_CODE = re.compile(r"\d{3}-?\d{2}")
_OTHER_YEAR = re.compile(  # 2021년 말고 2022년
    r"(?<!\d)(?:19|20)\d\d\s?년?도?(?:\s?(?:거|것|건|예산|값))?(?:은|는)?\s?(?:말고|아니고|아니라)(?:는|요)?,?\s+(?=.*(?:19|20)\d\d)"
)
_YEAR = re.compile(r"(?:(?:19|20)\d\d\s?년?도?|작년|올해|내년|전년도?|재작년|지난해)(?:\s?(?:거|것|건|예산))?")
_ONLY = re.compile(r"[가-힣](?<![지얼그다천백십억])만(?=[\s,.?!]|$)|(?<![가-힣])따로(?=[\s,.?!]|$)")
_AND = re.compile(r"(?:이랑|랑|하고|와|과|,|·|및)\s+|\s(?:및|그리고)\s")
_UNIT = re.compile(r"(?:천|만|백만|억)?원|단위|세금|부가세|괄호|설명|출처|인사말|이유|근거|미정|비예산")
_NO_NAME = r"(?!(?:in|for|of|is|are|was|were|will|would|how|what|at|on|by|to|did|does|do|during|from)\b)"
_ENGLISH = re.compile(  # the budget without the tents; how many, not counting the reserves, are there
    r"[,(]?\s*\b(?:(?P<of_money>without)|except(?:ing| for)?|excluding|leaving out|apart from|but not|(?:everything|all) but|not (?:counting|including))\s"
    rf"(?P<less>{_NO_NAME}[A-Za-z가-힣·'-]+(?:,?\s{_NO_NAME}[A-Za-z가-힣·'-]+){{0,5}}),?\)?(?=\s*[?.,)]|\s*$|\s)",
    re.IGNORECASE,
)
_OTHER_ENGLISH = re.compile(
    r"\b(?:larg|small|bigg|high|low|fewe)est\b|\b(?:most|least|rank|average|share|percent\w*|proportion)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b(?:budget|cost|total|sum|amount|much|spend|spent|money|add)\b|예산|금액|얼마|합계", re.IGNORECASE
)
_AND_ENGLISH = re.compile(r",?\s(?:and|or|nor)\s|,\s")
_ARTICLE = re.compile(r"^(?:the|any|its|their|an?)\s", re.IGNORECASE)
_ONLY_ENGLISH = re.compile(r"\b(?:only|just|alone|by itself)\b", re.IGNORECASE)
_ASKING = re.compile(
    r"몇\s?\S+|얼[마만]\S*|알려\S*|말해\S*|보여\S*|주세요|따로|총|나머지[는가]?|(?:금액|액수|돈)(?:은|이)?(?![가-힣])|"
    r"(?:거기|여기)서?에?서?|그중에?서?|[?!.,]|(?<![가-힣])(?:다|모두|전부|중|더[하해]\S*|합[치하쳐]\S*|(?:합계|총액|총계)[는은가]?)(?![가-힣])"
)
_COUNTED = re.compile(r"몇|더[하해]|합[계치하쳐]")
_MOST = 4  # words of a name


@dataclass(frozen=True, slots=True)
class Less:
    """Names of what is left out, and whether the other is asked for by itself, beside it."""

    names: tuple[str, ...]
    alone: bool


def less_in(text: str) -> tuple[Less | None, str]:
    """Return what a question leaves out of what it asks for, and the question without that.

    >>> less_in("봄모임 개최비만 얼마예요? 회의 준비비는 빼고요")
    (Less(names=('회의 준비비',), alone=True), '봄모임 개최비만 얼마예요?            ')
    >>> less_in("봄모임 예산이 천막 설치비 빼고 얼마야")
    (Less(names=('천막 설치비',), alone=False), '봄모임 예산이           얼마야')
    >>> less_in("인건비 빼고 얼마야?")[0], less_in("봄모임 빼고 가장 큰 건 얼마야?")[0]
    (None, None)
    """
    if _OTHER_WORK.search(text) or _OTHER_ENGLISH.search(text):
        return None, text
    if (english := _ENGLISH.search(text)) and (english["of_money"] is None or _MONEY.search(text)):
        return _read_english(text, english)
    if end := _END.match(text):
        measured = measure_named(_OWN_PARTICLE.sub("", squeeze(end["less"]))) is not None
        return _read(text, end["less"], end.start("less"), len(text), chosen=end["not"] is not None or measured)
    inner = _INNER.match(text) or _INNER_NOT.match(text)
    if inner is None or (inner.re is _INNER_NOT and squeeze(_ASKING.sub(" ", _REST.sub(" ", inner["rest"])))):
        return None, text
    name = _last_name(inner["before"])
    start = inner.end("before") - len(name)
    return _read(text, name, start, inner.start("rest"), chosen=False)


def _read_english(text: str, match: re.Match[str]) -> tuple[Less | None, str]:
    names = tuple(n for name in _AND_ENGLISH.split(match["less"]) if (n := _ARTICLE.sub("", name).strip()))
    rest = text[: match.start()] + blank(match) + text[match.end() :]
    if not names or not re.search(r"[A-Za-z가-힣]{3}", rest):
        return None, text
    return Less(names, _ONLY_ENGLISH.search(rest) is not None), rest


def not_meant_in(text: str) -> tuple[tuple[int, ...], Less | None, tuple[str, ...], str]:
    """Return the years and what else a question leaves out, the names that it refuses, and the question without them."""
    skipped, rest = skipped_in(text)
    unaimed, rest = unaimed_in(rest)
    undone, rest = undone_in(rest)
    less, rest = less_in(_OTHER_YEAR.sub(lambda m: " " * len(m[0]), rest))
    refused, rest = refused_in(rest)
    return skipped, less, (*unaimed, *undone, *refused), rest


def _read(text: str, name: str, start: int, end: int, *, chosen: bool) -> tuple[Less | None, str]:
    rest = _REST.sub(lambda m: " " * len(m[0]), text[:start] + " " * (end - start) + text[end:])
    names = tuple(n for piece in _AND.split(_OWN_PARTICLE.sub("", name.strip())) if (n := piece.strip()))
    kept = _OWN_PARTICLE.sub("", squeeze(_ASKING.sub(" ", _YEAR.sub(" ", rest))))
    if len(kept) < 2 and names and " " in names[0] and _COUNTED.search(rest):  # 장터 설치비 빼고 몇 건: of the 장터
        whole, _, first = names[0].rpartition(" ")
        names = (first, *names[1:])
        at = start + name.index(whole)
        kept, rest = squeeze(whole), rest[:at] + whole + rest[at + len(whole) :]
    if len(kept) < 2 or measure_named(kept) is not None or not names:
        return None, text
    if all(_YEAR.fullmatch(n) for n in names):
        return (None if chosen else Less(names, alone=False)), rest
    if all(_is_no_thing(n) and not (_COUNTED.search(rest) and squeeze(n) in phrasebook().soft) for n in names):
        return None, text
    return Less(names, chosen or _ONLY.search(rest) is not None), rest


def _is_no_thing(name: str) -> bool:
    """Tell whether a word names a measure, a year, a unit or points: none of them is a part that can be taken away."""
    plain = squeeze(name)
    if plain in LEXICON.funding or measure_named(plain) is not None:
        return False
    if _CODE.fullmatch(plain) or plain in _HEADS:
        return False
    return names_nothing(plain) or _UNIT.search(name) is not None or any(c.isdigit() for c in name)


def _last_name(before: str) -> str:
    """Return the words at the end of a text that make one name: back to a comma, a particle or a measure."""
    start = len(before)
    for many, word in enumerate(reversed(list(re.finditer(r"\S+", before)))):
        if many == _MOST:
            break
        if many and (word[0][-1] in ",?.!" or _ends_name(word[0]) or _BOUND.fullmatch(word[0])):
            break
        start = word.start()
        if not many and _OWN_PARTICLE.sub("", word[0]) in LEXICON.funding:
            break
    return before[start:]


def _ends_name(word: str) -> bool:
    if _AND.fullmatch(word + " ") or word.endswith(("이랑", "하고")):
        return False
    last = tokens_of(word)[-1:]
    return bool(last and last[0][1].startswith("J") and last[0][0] not in {"와", "과", "랑", "이랑", "하고"}) or (
        measure_named(squeeze(word)) is not None
    )
