"""Things of different kinds asked of one subject in one list, `예산하고 장소, 담당자는?`: each is a question of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from assistant.language.particles import topic
from assistant.question.measures import COUNTER_NOUN, measure_named
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_ASKED = re.compile(
    r"(?:[은는을를이가도]|에\s?대해)?\s*(?:(?:각각|모두|다|전부|좀|한번에)\s*)?"
    r"(?:(?:얼마|누구|언제|어디|뭐|뭔|무엇|어떻게|알려|말해|보여|가르쳐|궁금|확인|정리|부탁|몇\s?[가-힣]+)\S*(?:\s(?:좀|줘|주세요|돼|되나요?|해|해줘)\S*)?)?\s*[?.!]*$"
)
_AND = re.compile(
    r"(?<=[가-힣])(?:이랑|랑|하고|와|과)\s+(?:그리고\s+|또\s+)?|\s*,\s*(?:그리고\s+|또\s+|및\s+)?|\s+(?:그리고|및|또)\s+|(?<=[가-힣])\s?[·ㆍ]\s?(?=[가-힣]{2,6}\s*[은는]?\s*[?.!]*$)"
)
_NO_LIST = re.compile(
    r"[()\[\]?]|(?<![A-Za-z])not(?![A-Za-z])|얼마|몇|언제|누구|어디|말고|빼고|제외하고|합[친한쳐해치하]|합산|더[한하해](?:\s|면|서)"
)
_NOT_YEAR = re.compile(r"(?:올해|금년|작년|내년|(?:19|20)\d\d년도?)(?:은|는)?\s말고")
_NTH = re.compile(r"(?<!\d)제?\d{1,2}[회차](?:\s?(?:추경|추가경정)(?:예산)?)?")
_OF_IT = frozenset(
    [
        "담당",
        "대상",
        "모집",
        "참여",
        "구성",
        "개최",
        "운영",
        "사업",
        "추진",
        "소관",
        "주관",
        "수강",
        "참가",
        "개소",
        "지원",
        "총",
    ]
)
_KINDS = {  # of keys of facts: what is asked
    "person": ("person", "{} 누구야?"),
    "department": ("person", "{}?"),
    "date": ("when", "{} 언제야?"),
    "place": ("where", "{} 어디야?"),
    "legal": ("law", "{}?"),
}
_CALLED = {
    "why": ("이유", "사유", "원인"),
    "names": ("이름", "명칭", "명단", "직위", "직책"),
    "passage": ("목적", "취지", "내용", "대상", "효과", "방법"),
}
_ENDS = {
    "date": ("기간", "시기", "일시", "일정", "임기", "기한", "날짜", "일자"),
    "place": ("장소", "위치"),
    "person": ("연락처", "전화번호", "담당자"),
    "department": ("부서",),
    "legal": ("근거",),
}
_SUMS = frozenset({"비용", "총액", "금액", "총금액"})
_OF_ALL = frozenset({"총액", "합계", "총금액"})
_ALIKE = frozenset({"cost", "count"})  # which may be of different things, though they are of one kind
_REACHED = frozenset({"목표", "실적", "목표치", "실적치"})
_FIGURES = frozenset({"money", "cost", "share", "count"})
_THING = re.compile(
    r"(?:[진의치재자연원사음무유]료|[정설장준구]비)$"
)  # 이동진료, 도로정비: what is done, and no cost of it
_ONLY_NAME = re.compile(
    r"(?:(?:그럼|그러면|그리고)\s)?(?P<name>[가-힣][가-힣A-Za-z0-9·]*(?: [가-힣][가-힣A-Za-z0-9·]*){0,2}?)[은는]요?\s?[?.]*"
)
_TIMES = frozenset({"올해", "작년", "내년", "전년", "금년", "지난해", "그때", "그전", "다음"})
_MOST = 4  # things that one list asks
_EACH_COUNTED = re.compile(  # 시책의 과제와 세부과제는 각각 몇 개
    r"(?P<of>[^?]*[가-힣A-Za-z\d)]\s)(?P<list>[가-힣]{2,}?(?:(?:이?랑|하고|와|과|,)\s[가-힣]{2,}?)+)(?:[은는이가]|들은)?\s(?:각각|각기)\s(?P<asked>몇\s?[가-힣]+[^?]*\??)"
)
_YEAR = re.compile(r"(?:(?:19|20)\d\d|['’‘`]\d\d|(?<!\d)[0-4]\d(?=년(?:도|\s|$)))\s?년도?")


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing asked of the subject."""

    words: str
    kind: str
    ask: str


def aspects(question: str, *, goes_on: bool = False) -> tuple[str, ...]:
    """Return the questions that a list of things of different kinds asks; none where it is no such list.

    Where the question goes on from others, an amount and a number are asked of what was spoken of: 단가하고 대수는?

    >>> aspects("풍물장터 예산하고 장소, 담당 팀장은 누구야?")
    ('풍물장터 예산은 얼마야?', '풍물장터 장소는 어디야?', '풍물장터 담당 팀장은 누구야?')
    >>> aspects("풍물장터 담당 부서와 과장은?")
    ('풍물장터 담당 부서는?', '풍물장터 과장은 누구야?')
    >>> aspects("풍물장터 예산현액이랑 집행액은?"), aspects("풍물장터와 음악제 예산은?")
    ((), ())
    >>> aspects("풍물장터 2030년 실적하고 달성률은?"), aspects("풍물장터 날짜·예산")
    (('풍물장터 2030년 실적은?', '풍물장터 2030년 달성률은?'), ('풍물장터 날짜는 언제야?', '풍물장터 예산은 얼마야?'))
    >>> aspects("풍물장터 올해 말고 2031년 사업비와 인원")
    ('풍물장터 올해 말고 2031년 사업비는 얼마야?', '풍물장터 올해 말고 2031년 인원은 몇 명이야?')
    >>> aspects("풍물장터의 점포와 공연은 각각 몇 개야?")
    ('풍물장터의 점포는 몇 개야?', '풍물장터의 공연은 몇 개야?')
    >>> aspects("골목 도로정비 및 화단 가꾸기 시비는?"), aspects("단가하고 대수는?")
    ((), ())
    >>> aspects("단가하고 대수는?", goes_on=True)
    ('단가는 얼마야?', '대수는?')
    """
    text = " ".join(question.split())
    if counted := _EACH_COUNTED.fullmatch(text):
        return tuple(f"{counted['of']}{topic(p)} {counted['asked']}" for p in _pieces(counted["list"])[:_MOST])
    asked = _ASKED.search(text)
    pieces = _pieces(text[: asked.start()] if asked else text)
    if not 1 < len(pieces) <= _MOST or not all(pieces) or _NO_LIST.search(_NOT_YEAR.sub("", " ".join(pieces))):
        return ()
    if _NTH.fullmatch(" ".join(pieces[0].split()[-2:])) or _NTH.fullmatch(pieces[0].split()[-1]):
        return ()  # 1회 추경과 2회 추경 때 투자사업: what is asked of both stands behind the last
    subject, first = _headed(pieces[0])
    if not subject and any((i := _item(p)) and i.kind == "names" for p in pieces[1:]):
        subject, _, first = first.rpartition(" ")  # 전문관 수랑 명단
    items = [i for n, p in enumerate((first, *pieces[1:])) if (i := _item(p, further=n > 0))]
    kinds = {i.kind for i in items}
    alike = len(kinds) == 1 and kinds <= _ALIKE
    apart = kinds == {"person"} and len({i.ask for i in items}) > 1  # the office, and who works in it
    of_it = goes_on and not subject and kinds == {"money", "count"} and not any(" " in i.words for i in items)
    if (len(subject) < 2 and not of_it) or len(items) < len(pieces) or not (kinds & _FIGURES or apart):
        return ()
    if not (alike or apart) and (len(kinds) < 2 or items[0].kind == "cost"):
        return ()
    return tuple(f"{subject} {q}".strip() for q in _questions(_of_one_year(items) if alike else items))


def asked_again(question: str, before: str) -> tuple[str, ...]:
    """Return what a list before asked, of the one other name that a question says: 음악제는요? after 풍물장터 인원과 예산.

    >>> asked_again("그럼 음악제는요?", "풍물장터 2031년 인원과 예산은?")
    ('음악제 2031년 인원은 몇 명이야?', '음악제 2031년 예산은 얼마야?')
    >>> asked_again("2030년은?", "풍물장터 인원과 예산은?"), asked_again("장소는?", "풍물장터 인원과 예산은?")
    ((), ())
    """
    said = _ONLY_NAME.fullmatch(" ".join(question.split()))
    listed = aspects(before) if said else ()
    if said is None or not listed or _item(said["name"]) or _YEAR.search(said["name"]) or said["name"] in _TIMES:
        return ()
    led = [same[0] for same in takewhile(lambda w: len({*w}) == 1, zip(*(q.split() for q in listed), strict=False))]
    years = _YEAR.findall(" ".join(led))
    return tuple(" ".join((said["name"], *years, *q.split()[len(led) :])) for q in listed)


def _of_one_year(items: list[_Item]) -> list[_Item]:
    """The one year that a list says behind its first thing is that of all of them: 운영비와 인건비 2024년 예산."""
    years = {m[0] for i in items for m in [_YEAR.search(i.words)] if m}
    if len(years) != 1 or _YEAR.search(items[0].words):
        return items
    year = min(years)
    return [i if _YEAR.search(i.words) else replace(i, words=f"{year} {i.words}") for i in items]


def _pieces(text: str) -> list[str]:
    """Cut a list at what joins it; 과 at the end of an office's name joins nothing: 생활과 정원이랑 현원."""
    pieces = [p.strip() for p in _AND.split(text)]
    while len(pieces) > 1 and text.startswith(f"{pieces[0]}과 ") and not (pieces[0] and _item(_headed(pieces[0])[1])):
        pieces[:2] = [f"{pieces[0]}과 {pieces[1]}"]
    return pieces


def _questions(items: list[_Item]) -> Iterator[str]:
    """Amounts that stand side by side stay one question: 예산현액하고 집행액은."""
    whole = ""
    for kind, group in groupby(items, key=lambda i: i.kind):
        found = list(group)
        if kind == "money":
            whole = found[0].words
            found = [_Item("하고 ".join(i.words for i in found), kind, found[0].ask)]
        for item in found:
            of_it = kind == "share" and whole and any(w in LEXICON.funding for w in item.words.split())
            yield item.ask.format(topic(f"{whole} 중 {item.words}" if of_it else item.words))


def _headed(piece: str) -> tuple[str, str]:
    """Cut the first piece into the subject and the thing asked of it."""
    words = piece.split()
    two = words[-1] == "수" or (len(words) > 2 and (words[-2] in _OF_IT or words[-1] in _SUMS))
    size = 2 if two else 1
    return " ".join(words[:-size]), " ".join(words[-size:])


def _item(piece: str, *, further: bool = False) -> _Item | None:
    """Read one thing asked; what is further said of an amount makes it one of its own: 예산이랑 감리 비용."""
    words = piece.split()
    word = squeeze(words[-1])
    if further and word in _OF_ALL and (len(words) < 2 or words[-2].endswith("의")):
        return None  # the sum of what stands before it
    if word in _SUMS and len(words) > 1 and measure_named(words[-2]) is not None:
        return _item(" ".join(words[:-1]), further=further)  # 예산 총액 is the budget
    if word.endswith(("율", "률", "비중")) and len(word) > 1:
        return _Item(piece, "share", "{}?")
    if word in _SUMS or measure_named(word) is not None or word in LEXICON.funding:
        own = further and any(not w[0].isdigit() and w not in _OF_IT for w in words[:-1])
        return _Item(piece, "cost" if own else "money", "{} 얼마야?")
    if word == "수" or word in COUNTER_NOUN or word.endswith(("인원", "건수", "횟수", "결원", "처리안건")):
        return _Item(piece, "count", "{} 몇 명이야?" if word.endswith(("인원", "정원", "현원", "결원")) else "{}?")
    if word in _REACHED:
        return _Item(piece, "goal", "{}?")
    for group, (kind, ask) in _KINDS.items():
        if word in LEXICON.facts[group] or word.endswith(_ENDS[group]):
            return _Item(piece, kind, ask)
    for kind, names in _CALLED.items():
        if word.endswith(names):
            return _Item(piece, kind, "{} 뭐야?")
    if len(word) > 2 and word.endswith(("비", "료", "수당", "지원금")) and not _THING.search(word):
        return _Item(piece, "cost", "{} 얼마야?")
    return None
