"""Names that a question says it does not mean: what is asked about goes by another."""

from __future__ import annotations

import re

from assistant.language.phrasebook import blank, phrasebook
from assistant.question.measures import measure_named
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_BRACKET = re.compile(
    r"\(\s*([가-힣A-Za-z][^()]{0,30}?)(?:은|는|이|가)?\s?(?:말고|아님|아니고|아닌\s?(?:것|거)|말고요)\s*\)"
)
_BEFORE = re.compile(
    r"(?<![가-힣A-Za-z\d·])((?:[가-힣·]{1,11}[가-힣](?<![은는의을를에도중서])\s){0,3}(?:[가-힣]{1,12}·){0,3}[가-힣]{2,12}?)(?:은|는|이|가)?\s?(?:말고|아니고|아니라),?\s+(?=[가-힣A-Za-z]{2})"
)
_LESS = re.compile(
    r"(?<![가-힣A-Za-z\d])([가-힣]{2,12}?)(?:은|는|을|를)?\s?(?:빼고|제외하고|(?<![가-힣])제하고),?\s+(?=.*몇)"
)
_NOT = re.compile(  # (not the indicators), not the whole of it; what is not yet done is none
    r"\(\s*not (?!yet|only|just|[a-z]+ed\b)(?:[A-Za-z-]+,? ?){1,7}\)|"
    r"(?:(?<=[A-Za-z가-힣\d)])\s?[,;—–-]+\s*|(?<=[A-Za-z가-힣?.])\s)not (?:including |counting )?(?:the|its|any|their) (?:[A-Za-z가-힣-]+ ?){1,4}?"
    r"(?:,? ?(?:and|or|nor) (?:not )?(?:(?:the|its|any|their) )?(?:[A-Za-z가-힣-]+ ?){1,4}?)*(?=\s*[?.!,)]|\s*$|\splease\b)|"
    r"(?<=[가-힣])\s?,?\s?\bnot (?:[가-힣]+ ?){1,3}(?=\s*(?:please\b|[?.!,)]|$))",
    re.IGNORECASE,
)
_AIM = re.compile(  # 목표 말고: what came of it
    r"(?<![가-힣])(?:목표|계획)(?:치|값|량|액)?(?:은|는|이|가)?\s?(?:말고|빼고|아니고|제외하고)(?:는|요)?(?![가-힣])|"
    r"\bnot (?:including )?(?:the |its |any )?targets?\b",
    re.IGNORECASE,
)
_RATHER = re.compile(
    r",?\s(?:rather than|instead of|as opposed to) (?:the |its |any )?(?:[A-Za-z가-힣-]+ ?){1,4}(?=\s*[?.!,)]|\s*$)",
    re.IGNORECASE,
)
_DEED = r"([가-힣]{2,4}?)(?:된|되는|한|하는|했던|됐던)"
_DONE = re.compile(  # 신청한 거 말고 선정된 게 몇 건
    rf"(?<![가-힣]){_DEED}\s?(?:거|것|건|게|수|건수|금액)(?:은|는)?\s(?:말고|빼고|제외하고|아니고|아니라),?\s+(?=(?:[가-힣]+\s)?{_DEED}\s)"
)
_JOINED = re.compile(
    r"(?<![가-힣])([가-힣]{2,12}?)(?:이나|나|하고|이랑|랑|와|과|도|,|\s및|\s?·)\s?$"
)  # 예산이나 집행액 말고
_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?:은|는|이|가|을|를|만|도)$")
_RANKING = re.compile(r"가장|제일|젤|최대|최소|순(?:으로|서)")  # what a ranking leaves aside is another's to tell
_POINTING = re.compile(
    r"(?:그|이|저)(?:거|것|게|건)|방금|아까|작년|올해|내년|전년도?|금년도?|재작년|다른|전체|총액|합계|단위"
)


def refused_in(text: str) -> tuple[tuple[str, ...], str]:
    """Return the names that a question refuses, and the question without them.

    >>> refused_in("늘울 휴양림 운영 예산(보완사업 말고)")
    (('보완사업',), '늘울 휴양림 운영 예산         ')
    >>> refused_in("달빛 산책로 조성 말고 해맞이 산책로 조성 예산은?")[0]
    ('달빛산책로조성',)
    >>> refused_in("쉼터 도색·방수 말고 난방비만 얼마야?")
    (('쉼터도색방수',), '            난방비만 얼마야?')
    >>> refused_in("집행액 말고 예산은?")[0], refused_in("그거 말고 다른 축제는?")[0]
    ((), ())
    >>> refused_in("길 정비 집행액(예산액 말고)")
    ((), '길 정비 집행액        ')
    >>> refused_in("예비 빼고 본선 심사단은 몇 명이야?")
    (('예비',), '예비 빼고 본선 심사단은 몇 명이야?')
    >>> refused_in("How many camps (not the clinics, not the visits) are there?")[1].split()
    ['How', 'many', 'camps', 'are', 'there?']
    """
    names: list[str] = []
    text = _RATHER.sub(blank, _NOT.sub(blank, text))
    before = () if _RANKING.search(text) else _BEFORE.finditer(text)
    for match in (*_BRACKET.finditer(text), *before):
        name, last = squeeze(match[1]), match[1].split()[-1]
        if match.re is _BRACKET and _is_amount(name) and _is_amount(text[: match.start()]):
            text = text[: match.start()] + blank(match) + text[match.end() :]  # 집행잔액 (이월 말고)
            continue
        if _is_amount(last) and _is_amount(text[match.end() :]):
            start = match.end(1) - len(last)  # 시비 말고 구비: of two amounts of one thing the other is meant
            while (joined := _JOINED.search(text[:start])) and _is_amount(joined[1]):
                start = joined.start()
            text = text[:start] + " " * (match.end() - start) + text[match.end() :]
            continue
        if names_nothing(name) or not re.search(r"[가-힣A-Za-z]", text[: match.start()] + text[match.end() :]):
            continue
        names.append(name)
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    if not _RANKING.search(text):  # the word stays: of how many there are less these, the number of all is none
        names += [name for m in _LESS.finditer(text) if not names_nothing(name := squeeze(m[1]))]
    return tuple(names), text


def unaimed_in(text: str) -> tuple[tuple[str, ...], str]:
    """Return what was aimed at where the question says it does not mean that, and the question without those words.

    >>> unaimed_in("대출권수는 목표 말고 몇 권?"), unaimed_in("목표가 가장 큰 것 말고")
    ((('목표',), '대출권수는       몇 권?'), ((), '목표가 가장 큰 것 말고'))
    """
    found = _AIM.search(text) if not _RANKING.search(text) else None
    return (("목표",), _AIM.sub(blank, text)) if found else ((), text)


def undone_in(text: str) -> tuple[tuple[str, ...], str]:
    """Return what is said to be done that is not meant, where something else done is, and the question without that.

    >>> undone_in("봄모임에 신청한 거 말고 선정된 게 몇 건이야?")
    (('신청',), '봄모임에          선정된 게 몇 건이야?')
    """
    found = [m for m in _DONE.finditer(text) if m[1] != m[2]]
    for match in found:
        text = text[: match.start()] + blank(match) + text[match.end() :]
    return tuple(m[1] for m in found), text


def _is_amount(text: str) -> bool:
    """Tell whether one of the words is a measure or says whose money it is."""
    words = (_PARTICLE.sub("", squeeze(w)) for w in re.findall(r"[가-힣]{2,}", text))
    return any(w in LEXICON.funding or measure_named(w) is not None for w in words)


def names_nothing(name: str) -> bool:
    """Tell whether a word is a measure, a fund, a year or one that points: 집행액 말고, 국비 말고, 그거 말고."""
    plain = name in LEXICON.funding or name in phrasebook().stop | phrasebook().soft
    return plain or measure_named(name) is not None or _POINTING.fullmatch(name) is not None
