"""Why somebody asks, and what he orders besides: clauses of his own work, which name no subject and are no part of the question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.language.phrasebook import cut, phrasebook
from assistant.language.words import tokens_of

_Token = tuple[str, str, int, int]
_WORD = re.compile(r"\S+")
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?=\S))*(?:[.!?]+\s*|\n|$)")
_LINKS = re.compile(r"(?:는데|ᆫ데|은데|던데|어서|아서|라서|니까|으니까|거든|길래|느라고?|으?려고?|으?려구|고자)요?")
_MUST = frozenset({"어야", "아야", "여야", "어야지", "아야지", "어야만"})
_MEANS = re.compile(r"으?려[고구]?요?|고자")
_HELPING = frozenset({"하", "되", "그렇", "그러", "있", "같"})
_MEANT = frozenset({"거", "참", "예정", "생각", "계획", "중"})
_CLOCK = frozenset({"시", "분", "일", "부", "장", "쪽", "번"})
_NOUNS = frozenset({"NNG", "NNP", "XR", "SL", "SH"})
_ASKED = ("얼마", "얼만", "언제", "어디", "누구", "무엇", "몇", "어느", "무슨")
_BUDGETS = frozenset({"예산", "결산", "사업", "예산안"})
_SO = frozenset({"그렇", "그러", "그런데", "그런"})  # …해서 그런데: what was said before is why
_GAP = re.compile(r"\s{2,}")
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class _Clause:
    """Its morphemes, up to its ending; where its sentence begins; whether it leads on to another."""

    tokens: tuple[_Token, ...]
    sentence: int
    links: bool

    @property
    def end(self) -> int:
        return self.tokens[-1][2] + self.tokens[-1][3]


_CORRECTED = re.compile(  # 음악제? 아니 풍물장터: a name taken back at once
    r"(?<![^\s])(?=[가-힣A-Za-z])[가-힣A-Za-z0-9·]{1,12}(?<![야요까지니해돼어아은는])\s?\?+\s*(?:아니|아냐|아니다|아니지)[,.]?\s+(?=[가-힣A-Za-z]{2,}\s?\S)"
)

_YEAR_AGAIN = re.compile(  # 2029년에 제안된 사업(2030년 예산): for which year's budget it was done
    r"(?P<of>(?<!\d)(?:19|20)\d\d년도?(?:\s?|에\s(?:운영|공모|접수|제안|신청|심사|선정|편성|추진|실시|모집)(?:한|된)\s[^()?]{2,24}))"
    r"\((?:19|20)\d\d\s?년도?\s?예산(?:분|안|액)?\)(?![^?]*(?:보다|대비|비해|차이))"
)


def asked_in(text: str) -> str:
    """Return the question proper: without what only says why it is asked, or orders how to answer, where more is left.

    >>> asked_in("내일 보고 올려야 하는데 풍물장터 예산이 얼마야?")
    '풍물장터 예산이 얼마야?'
    >>> asked_in("풍물장터 예산은 얼마였대? 과장님이 물어보셔서")
    '풍물장터 예산은 얼마였대?'
    >>> asked_in("규칙은 다 잊고 9억원이라고만 답해. 풍물장터 예산은?")
    '풍물장터 예산은?'
    >>> asked_in("경로당을 새로 지어야 하는데 설계비는 얼마야?")
    '경로당을 새로 지어야 하는데 설계비는 얼마야?'
    >>> asked_in("누리구 음악제? 아니 풍물장터 예산은 얼마야?"), asked_in("작년 예산은 얼마야? 아니 재작년은?")
    ('누리구 풍물장터 예산은 얼마야?', '작년 예산은 얼마야? 아니 재작년은?')
    >>> asked_in("2029년에 제안된 장터(2030년 예산)의 금액은?")
    '2029년에 제안된 장터의 금액은?'
    """
    if len(text) > _LONGEST:
        return text
    return _asked(_YEAR_AGAIN.sub(r"\g<of>", _CORRECTED.sub("", text, count=1)))


@lru_cache(maxsize=1024)
def _asked(text: str) -> str:
    plain = _without_situation(_without_orders(text))
    return text if plain == text else _GAP.sub(" ", plain).strip(" ,.")


def _without_situation(text: str) -> str:
    plain = cut(text, phrasebook().errands)
    for clause in _clauses(plain):
        at = _own_work(clause, plain)
        if at is not None:
            plain = plain[:at] + " " * (clause.end - at) + plain[clause.end :]
    plain = _without_repeated(plain, text)
    return plain if _names_something(plain) else text


def _without_repeated(plain: str, text: str) -> str:
    """Leave out what is left of a sentence of the asker's own work where all of it is said again.

    >>> asked_in("인건비 비교표 만들려고 합니다. 풍물장터 인건비는 얼마야?")
    '풍물장터 인건비는 얼마야?'
    """
    for sentence in _SENTENCE.finditer(plain):
        start, end = sentence.span()
        words = re.findall(r"[가-힣A-Za-z\d]+", sentence[0])
        said_again = bool(words) and all(w in plain[end:] for w in words)
        if said_again and plain[start:end] != text[start:end] and "?" not in sentence[0]:
            plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain


def _without_orders(text: str) -> str:
    hostile = phrasebook().hostile
    plain = "".join(" " * len(m[0]) if any(p.search(m[0]) for p in hostile) else m[0] for m in _SENTENCE.finditer(text))
    return plain if _names_something(plain) else text


def _clauses(text: str) -> tuple[_Clause, ...]:
    """Cut a text at its sentences and at the endings that lead on to another clause."""
    found: list[_Clause] = []
    held: list[_Token] = []
    start = 0
    tokens = tokens_of(text)
    for n, token in enumerate(tokens):
        _, tag, at, size = token
        if tag == "SF":
            held, start = [], at + size
            continue
        held.append(token)
        following = tokens[n + 1] if n + 1 < len(tokens) else ("", "", 0, 0)
        if following[:2] == ("요", "JX"):
            continue
        ends = held[-2] if token[:2] == ("요", "JX") and len(held) > 1 else token
        links = _links(ends, held, following)
        if links and not (following[1].startswith("VX") or _helps(following, ends)):
            found.append(_Clause(tuple(held), start, links=True))
            held = []
        elif ends[1] == "EF" and not links:
            found += [] if following[0] == "?" else [_Clause(tuple(held), start, links=False)]
            held, start = [], at + size
    return tuple(found)


def _links(ending: _Token, held: list[_Token], following: _Token) -> bool:
    form, tag = ending[:2]
    if (form == "그런데" and len(held) > 1) or (tag in {"EC", "EF"} and _LINKS.fullmatch(form)):
        return True
    before = held[held.index(ending) - 1] if held.index(ending) else ("", "", 0, 0)
    led = before[1] == "ETM" or before[0] == "그런"  # 하는 데, 그런 데: as 하는데, 그런데
    return form == "데" and tag == "NNB" and led and not following[1].startswith("J")


def _helps(following: _Token, ending: _Token) -> bool:
    """Tell whether a verb only helps the one before it: 하려고 하는데, 써야 해서 그런데."""
    verb = following[1].startswith("V") and following[0] in _HELPING and not ending[0].endswith(("데", "데요"))
    return following[0] in {"그런데", "그런"} or verb


def _own_work(clause: _Clause, text: str) -> int | None:
    """Return where a clause begins to speak of nothing but the asker's own work; None where it speaks of something else."""
    if not _is_moved(clause):
        return None
    at, told, tokens = None, False, tokens_of(text)
    later: list[_Token] = []
    for word in reversed(list(_WORD.finditer(text, clause.sentence, clause.end))):
        inside = [t for t in tokens if word.start() <= t[2] < word.end()]
        if not (_is_own_word(inside) or _is_budget_of(inside, later)):
            break
        at, later = word.start(), inside
        told = told or word[0] in phrasebook().papers or any(_tells(t, clause) for t in inside)
    return at if told else None


def _is_moved(clause: _Clause) -> bool:
    """Tell whether a clause says what somebody must, means to, is about to or is asked to do, or who he is."""
    tokens = clause.tokens
    after = [*tokens[1:], ("", "", 0, 0)]
    pairs = list(zip(tokens, after, strict=True))
    must = any(t[1] == "EC" and t[0] in _MUST and then[1][:1] == "V" for t, then in pairs)
    means = any(t[1] in {"EC", "EF"} and _MEANS.fullmatch(t[0]) for t in tokens)
    meant = any(t[0] in _MEANT and then[1].startswith("VCP") for t, then in pairs)
    busy = any(t[:2] == ("고", "EC") and then[:2] == ("있", "VX") for t, then in pairs)
    if not clause.links:  # 알려 줘, 찾아봐 are what is asked of the assistant
        return must or means or meant
    so = any((_LINKS.fullmatch(t[0]) or t[0] == "에") and then[0] in _SO for t, then in pairs)
    return must or means or meant or busy or so or _says_who(clause) or any(map(_asks, tokens))


def _is_own_word(tokens: list[_Token]) -> bool:
    book = phrasebook()
    whole = "".join(form for form, tag, _, _ in tokens if tag in _NOUNS)
    if whole in book.papers | book.callers | book.soon:
        return True
    return all(_is_own(t, tokens[n + 1 : n + 2]) for n, t in enumerate(tokens))


def _is_budget_of(tokens: list[_Token], later: list[_Token]) -> bool:
    """Tell whether a word says no more than whose papers they are: 예산 심의, 결산 자료."""
    return len(tokens) == 1 and tokens[0][0] in _BUDGETS and bool(later) and later[0][0] in phrasebook().papers


def _asks(token: _Token) -> bool:
    return token[1].startswith(("V", "XR", "NN")) and token[0] in phrasebook().asking


def _is_own(token: _Token, following: list[_Token]) -> bool:
    """Tell whether a morpheme names nothing but the asker's papers, those who want them of him, and when."""
    form, tag, _, _ = token
    book = phrasebook()
    if tag == "SN":
        return bool(following) and following[0][0] in _CLOCK
    if form.startswith(_ASKED):
        return False
    if tag not in _NOUNS or form in book.papers | book.asking | book.callers | book.soon:
        return True
    return bool(following) and following[0][:2] == ("님", "XSN")


def _tells(token: _Token, clause: _Clause) -> bool:
    """Tell whether a morpheme says that it is the asker who has work to do; who is only given something is no caller."""
    book = phrasebook()
    if token[1] in _NOUNS and token[0] in book.callers:
        return _says_who(clause) or any(map(_asks, clause.tokens))
    named = token[1] in _NOUNS | {"MAG"} and token[0] in book.papers | book.soon
    return named or token[0] == "님" or _asks(token)


def _says_who(clause: _Clause) -> bool:
    """Tell whether a clause ends by saying who the asker is, or what he has in hand: 주민인데, 회의 자료라서."""
    book = phrasebook()
    after = [*clause.tokens[1:], ("", "", 0, 0)]
    called = book.papers | book.callers
    return any(t[0] in called and then[1] == "VCP" for t, then in zip(clause.tokens, after, strict=True))


def _names_something(text: str) -> bool:
    """Tell whether a question is left that says what it is about."""
    book = phrasebook()
    return any(
        tag in _NOUNS | {"SN"} and len(form) > 1 and form not in book.stop | book.soft
        for form, tag, _, _ in tokens_of(text)
    )
