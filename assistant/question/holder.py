"""Who is supposed to have a thing in hand, 산책로는 공원과 사업이지?, is asked for: the supposed one is no name of the subject."""

from __future__ import annotations

import re

from assistant.language.words import tokens_of

_POSTS = r"(?:주무관|팀장|과장|국장|실장|소장|센터장|사무관|계장|부장|본부장|단장)"
_OFFICE = r"(?P<who>[가-힣]{2,12}?\d?(?:담당관|본부|센터|사업소|사무소|추진단|[과팀국실]))"
_SAYS = r"(?:이?지요?|이?죠|이?잖아?요?|이?라(?:던데|더라|며|면서|고)\S*|(?:이|가)?\s?맞\S*|인\s?(?:거|것|걸로)\S*|아닌가요?|아니\S*)"
_HOLDING = r"(?:맡|담당하|추진하|주관하|관리하|하)[가-힣]{0,3}\s?(?:거|것|걸로|있)?\s?(?:이?지|이?죠|맞|이?라|잖|다던데|다며|다고)\S*"
_ENDS = r"(?:\s+(?:들었|알고|하던|했|되어)\S*)?(?:\s*(?:맞(?:나요?|아요?|죠|습니까|지)?|사실\S*|아닌가요?))?(?=[\s,.?!]|$)\s*[,.?!]*"
_BY_OFFICE = re.compile(
    rf"(?:[은는이가]|(?<![가-힣])(?P<of>[그이]거|[그이]게|[그이]건))\s{_OFFICE}(?:(?:에서|의)?\s?(?:소관\s?)?(?:사업|업무|일|소관|담당|사무|거|것)\s?{_SAYS}|(?:에서|이|가)\s?{_HOLDING}){_ENDS}"
)
_IS_OFFICE = re.compile(rf"(?<=부서)[는은이가]\s{_OFFICE}\s?{_SAYS}{_ENDS}")
_IS_PERSON = re.compile(
    rf"(?:^|(?<=[가-힣\s]))(?P<post>담당자|담당|책임자|{_POSTS})님?(?:은|는|이|가)\s(?P<who>[가-힣]{{2,4}}?)(?:\s?{_POSTS})?(?:님|씨)?\s?{_SAYS}{_ENDS}"
)
_ASKS = re.compile(r"[가-힣]{2}")


def holder_in(text: str) -> tuple[str | None, str]:
    """Return the office or the person that a question supposes in charge, and the question that asks who it is.

    >>> holder_in("물빛 산책로는 공원녹지과 사업이지? 예산하고 담당 부서 좀")
    ('공원녹지과', '물빛 산책로 예산하고 담당 부서 좀')
    >>> holder_in("물빛 산책로는 공원녹지과에서 맡고 있지?")
    ('공원녹지과', '물빛 산책로 담당 부서는 어디야?')
    >>> holder_in("물빛 산책로 담당 팀장이 김아무 팀장이라고 들었는데 맞나요?")
    ('김아무', '물빛 산책로 담당 팀장은 누구야?')
    >>> holder_in("그거 공원녹지과에서 하는 거지?"), holder_in("주무관은 김아무 맞지?")
    (('공원녹지과', '그거 담당 부서는 어디야?'), ('김아무', '주무관은 누구야?'))
    >>> holder_in("물빛 산책로 담당자가 바뀌었지?")[0], holder_in("물빛 산책로는 시범 사업이지?")[0]
    (None, None)
    """
    for pattern, asked in ((_BY_OFFICE, "담당 부서는 어디야?"), (_IS_OFFICE, "는 어디야?"), (_IS_PERSON, "은 누구야?")):
        match = pattern.search(text)
        if match is None or not _is_name(match["who"]):
            continue
        who, rest = match["who"], text[match.end() :].strip()
        before = text[: match.end("post") if pattern is _IS_PERSON else match.start()].rstrip()
        if pattern is _BY_OFFICE:
            before = f"{before} {match['of'] or ''}".strip()
            return who, f"{before} {rest if _ASKS.search(rest) else asked}"
        return who, f"{before}{asked} {rest}".strip()
    return None, text


def _is_name(word: str) -> bool:
    """Tell whether a word is made of nouns: 바뀌었 of 바뀌었지 is not."""
    nouns = ("N", "X", "SN", "MM", "MAG", "J" if word.endswith("과") else "N")  # 행정과 is read as 행정 and a particle
    return all(tag.startswith(nouns) for _, tag, _, _ in tokens_of(word))
