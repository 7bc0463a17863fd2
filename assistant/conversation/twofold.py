"""A sum, an average and the largest or the smallest asked for in one breath, `합계랑 제일 큰 것`: each is a question of its own."""

from __future__ import annotations

import re

_AMONG = r"(?:(?:그|이)\s?)?(?:중|가운데)(?:에서?|에는?)?\s"
_ENDS = r"(?:큰|작은|많은|적은|높은|낮은|비싼|싼|많이\s드는|적게\s드는)"
_THING = r"(?:\s?(?:것|거|건|게|곳|데|쪽|해|항목|내역|사업|과목|비목|부서|과|팀|시설|연도|년도|종목|분야))?"
_RANKED = rf"(?:{_AMONG})?(?:가장|제일|젤)\s(?:[가-힣]{{1,8}}[이가]\s)?{_ENDS}{_THING}"
_LAST = rf"(?:{_RANKED}|{_AMONG}(?:더\s)?{_ENDS}{_THING}|{_ENDS}{_THING})"
_SUMMED = r"(?:합계액?|총액|총합|총계|합산액|(?:합한|더한|합친)\s?(?:것|금액|값)|합|평균)"
_ADDED = (
    r"(?:(?:다|모두|전부)\s)?(?:합하면|합치면|더하면|합해서|합쳐서|더해서|합계는|합은|총액은|총)\s?(?:총\s|다\s)?"
    r"얼마(?:이고|고|이며|며|인지|예요|이에요|야|입니까|인가요)?[,?]?"
)
_AND = r"(?:이랑|랑|과|와|하고|,|\s및)\s(?:그리고\s|또\s)?"
_ASKED = r"(?:은|는|이|가|을|를|도|만)?(?:\s?(?:각각|좀|뭐\S*|무엇\S*|어디\S*|어느\S*|얼마\S*|알려\S*|말해\S*|보여\S*|궁금\S*|몇\s?\S+|주세요|줘))*\s*[?.!]*"
_LISTED = tuple(
    re.compile(rf"(?P<of>(?:.*\s)?)(?P<one>{one}){_AND}(?P<other>{other}){_ASKED}")
    for one, other in ((_SUMMED, _RANKED), (_RANKED, _SUMMED), (_RANKED, _LAST), (_SUMMED, _SUMMED))
)
_TOLD = re.compile(rf"(?P<of>(?:.*\s)?)(?P<one>{_ADDED})\s(?:그리고\s|또\s)?(?P<other>{_RANKED}){_ASKED}")
_RANKS = re.compile(_LAST)
_LED = re.compile(_AMONG)
_MOST = re.compile(r"가장|제일|젤")
_SIDES = re.compile(r"[이가]\s$|(?:중|가운데)(?:에서?|에)?\s$")


def halves(question: str) -> tuple[str, ...]:
    """Return the two questions of one that asks for two calculations over the same things; none where it asks no such two.

    >>> halves("나눔과 사업 예산 합계랑 제일 큰 것은?")
    ('나눔과 사업 예산 합계는 얼마야?', '나눔과 사업 예산 중 제일 큰 것은?')
    >>> halves("팀 중에 인원이 가장 많은 곳과 적은 곳은?")
    ('팀 중에 인원이 가장 많은 곳은?', '팀 중에 인원이 가장 적은 곳은?')
    >>> halves("제일 큰 사업은?"), halves("장터와 잔치 예산 합계는?")
    ((), ())
    """
    text = " ".join(question.split())
    said = next((m for p in (*_LISTED, _TOLD) if (m := p.fullmatch(text))), None)
    if said is None:
        return ()
    return tuple(_asked(said["of"], part, said["one"]) for part in (said["one"], said["other"]))


def _asked(of: str, part: str, first: str) -> str:
    if not _RANKS.fullmatch(part):
        return f"{of}{part}?" if "얼마" in part else f"{of}{part}{'은' if part.endswith('평균') else '는'} 얼마야?"
    among = _LED.match(part)
    part = part[among.end() :] if among else part
    if _MOST.search(part) is None and (most := _MOST.search(first)):
        part = f"{most[0]} {part}"
    if of and not _SIDES.search(of):
        of = f"{of}중 "
    return f"{of}{part}은?"
