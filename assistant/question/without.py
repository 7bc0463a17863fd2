"""What a question wants left out of what it asks for, said beside it: `얼마예요? 준비비는 빼고`, `설치비 빼고 얼마야`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.words import tokens_of
from assistant.question.butfor import but_parts, but_years
from assistant.question.measures import measure_named
from assistant.question.refused import names_nothing, refused_in
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_OUT = r"(?:빼고|제외하고|제하고)(?:요|서|는)?"
_NOT = r"(?:말고|아니고)(?:요|는)?"
_END = re.compile(  # …얼마예요? 준비비는 빼고요
    r"(?P<lead>.*(?:[?!.,]\s+|(?:얼[마만]|알려|말해)\S*\s+|[가-힣\d](?<![천백십억])만\s+|따로\s+))"
    rf"(?P<less>[^?.!,]{{2,40}}?)(?:은|는|을|를|이|가)?\s?(?:{_OUT}|(?P<not>{_NOT})|제외(?:요|해서|해)?|빼\s?(?:주세요|줘요?))"
    r"(?:\s?(?:알려|말해|답해|보여)\s?\S*|\s주세요)?\s*[?.!]*\s*$"
)
_INNER = re.compile(
    rf"(?P<before>.*[가-힣])\s?(?:{_OUT}|(?:제외한|뺀)(?!\s(?:나머지|금액|예산|돈|액수))),?\s+(?P<rest>[^?!.]*?(?:얼[마만]\S*|몇\s?\S+|알려\S*|말해\S*|[은는]|만))\s*[?!.]*\s*$"
)
_OWN_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?:은|는|을|를|만)$")
_OTHER_WORK = re.compile(
    r"가장|제일|젤|최대|최소|최고|최저|순(?:으로|서)|합치|합하|합쳐|더하|더해|다른|외에|빼면|비중|비율|%|평균|몇\s?배"
)
_REST = re.compile(r"(?<![가-힣])나머지(?=\s)")
_HEADS = frozenset({"정원", "현원"})
_CODE = re.compile(r"\d{3}-?\d{2}")
_OTHER_YEAR = re.compile(  # 2021년 말고 2022년
    r"(?<!\d)(?:19|20)\d\d\s?년?도?(?:\s?(?:거|것|건|예산|값))?(?:은|는)?\s?(?:말고|아니고|아니라)(?:는|요)?,?\s+(?=.*(?:19|20)\d\d)"
)
_YEAR = re.compile(r"(?:(?:19|20)\d\d\s?년?도?|작년|올해|내년|전년도?|재작년|지난해)(?:\s?(?:거|것|건|예산))?")
_ONLY = re.compile(r"[가-힣](?<![지얼그다천백십억])만(?=[\s,.?!]|$)|(?<![가-힣])따로(?=[\s,.?!]|$)")
_AND = re.compile(r"(?:이랑|랑|하고|와|과|,|·|및)\s+|\s(?:및|그리고)\s")
_UNIT = re.compile(r"(?:천|만|백만|억)?원|단위|세금|부가세|괄호|설명|출처|인사말|이유|근거|미정|비예산")
_ASKING = re.compile(
    r"몇\s?\S+|얼[마만]\S*|알려\S*|말해\S*|보여\S*|주세요|따로|총|나머지[는가]?|(?:금액|액수|돈)(?:은|이)?(?![가-힣])|"
    r"(?:거기|여기)서?에?서?|그중에?서?|[?!.,]"
)
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
    if _OTHER_WORK.search(text):
        return None, text
    if end := _END.match(text):
        measured = measure_named(_OWN_PARTICLE.sub("", squeeze(end["less"]))) is not None
        return _read(text, end["less"], end.start("less"), len(text), chosen=end["not"] is not None or measured)
    inner = _INNER.match(text)
    if inner is None:
        return None, text
    name = _last_name(inner["before"])
    start = inner.end("before") - len(name)
    return _read(text, name, start, inner.start("rest"), chosen=False)


def not_meant_in(text: str) -> tuple[Less | None, tuple[str, ...], str]:
    """Return what a question leaves out, the names that it refuses, and the question without either."""
    text = but_years(text)
    parts, left = but_parts(text)
    if parts and not any(map(_is_no_thing, parts)):
        return Less(parts, alone=False), *refused_in(left)
    less, rest = less_in(_OTHER_YEAR.sub(lambda m: " " * len(m[0]), text))
    return less, *refused_in(rest)


def _read(text: str, name: str, start: int, end: int, *, chosen: bool) -> tuple[Less | None, str]:
    rest = _REST.sub(lambda m: " " * len(m[0]), text[:start] + " " * (end - start) + text[end:])
    names = tuple(n for piece in _AND.split(_OWN_PARTICLE.sub("", name.strip())) if (n := piece.strip()))
    kept = _OWN_PARTICLE.sub("", squeeze(_ASKING.sub(" ", rest)))
    if len(kept) < 2 or measure_named(kept) is not None or not names:
        return None, text
    if all(_YEAR.fullmatch(n) for n in names):
        return (None if chosen else Less(names, alone=False)), rest
    if any(map(_is_no_thing, names)):
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
        if many and (word[0][-1] in ",?.!" or _ends_name(word[0])):
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
