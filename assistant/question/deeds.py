"""What is done to a thing, said by a verb: `책장 사는 데 드는 돈` is asked of a purchase, and no other cost of it answers."""

from __future__ import annotations

import re

from assistant.language.phrasebook import phrasebook
from assistant.language.words import Word

_SPENT_ON = re.compile(r"\s*(?:데|것|거|건|게|일|값|돈|비용|예산|금액|사업비|경비)(?![가-힣]{3})")
_WORK = re.compile(r"\s+(?:사업|공사|행사|활동|제도|프로그램|용역)(?![가-힣]{3})")  # 어르신 돌보는 사업
_FOR_HOW_MUCH = re.compile(r"얼[마만](?:에|나|를)?(?:\s?(?:주고|들여서?|들이고|내고))?\s+$")  # 얼마 주고 샀어
_HOW_MANY = re.compile(r"몇\s?[가-힣]{1,2}(?:을|를|이나)?\s+$")  # 몇 권 샀어
_MAKES = re.compile(r"([가-힣]{2,})(?:하는|할)")
_DONE = re.compile(r"([가-힣]{2,3}?)(?:한|된|했던|됐던|하였던|되었던|당한)")
_THING = re.compile(r"\s+(?!(?:것|거|건|게|데|해|예산|사업|계획|돈|금액)(?![가-힣]{2}))[가-힣A-Za-z]{2}")
_COUNTED = re.compile(r"\s(?:것|거|건|게|사람|경우)[은는이가]?\s(?=[^?]{0,12}몇)")  # 끝난 건 몇 건
_TOPIC = "는"  # a noun and its particle look like a short verb: 고치는
_PLAIN = frozenset(
    {
        "개최", "운영", "추진", "실시", "진행", "시행", "수행", "마련", "준비", "참가", "참여", "사용", "이용", "집행", "지출", "투입", "소요", "편성", "배정",
        "책정", "계획", "예정", "지원", "지급", "필요", "담당", "해당", "관련", "포함", "차지", "가능", "부담", "말씀", "궁금", "제공", "활용", "반영", "요구",
    }
)  # fmt: skip


def deed(word: Word, text: str) -> tuple[str, ...]:
    """Return the nouns that documents print for what a word says is done, where money is asked for doing it, or how much was done."""
    if word.verb and not word.leads and any(p.search(text[: word.start]) for p in (_FOR_HOW_MUCH, _HOW_MANY)):
        return _nouns(word.lemma)
    spent = _SPENT_ON.match(text, word.end)
    if not spent and not _WORK.match(text, word.end):
        return ()
    verb = word.lemma if word.verb and word.leads and not word.nominal else word.surface.removesuffix(_TOPIC)
    if nouns := _nouns(verb) if word.surface != verb else ():
        return nouns
    if not spent:
        return ()
    made = _MAKES.fullmatch(word.surface)
    return (made[1],) if made and word.made and made[1] not in _PLAIN else ()


def _nouns(verb: str) -> tuple[str, ...]:
    """Return the nouns printed for a verb, and the verb made a noun: 가꾸기."""
    nouns = phrasebook().deeds.get(verb, ())
    return (*nouns, f"{verb}기") if nouns and len(verb) > 1 else nouns


def moved(word: Word, text: str) -> tuple[str, ...]:
    """Return the noun of what a word says was done with money, right before the money: 반납한 예산, 삭감된 금액."""
    done = _DONE.fullmatch(word.surface)
    return (done[1],) if done and done[1] in phrasebook().moved and _SPENT_ON.match(text, word.end) else ()


def state(word: Word, text: str) -> tuple[str, ...]:
    """Return the nouns that documents print for the state of the thing that a word stands before: 낡은 다리, 새 의자."""
    if word.nominal or not (_THING.match(text, word.end) or _COUNTED.match(text, word.end)):
        return ()  # 끝냄 is as a row may be called
    states = phrasebook().states
    return states.get(word.surface, ()) or (states.get(word.lemma, ()) if word.leads and word.verb else ())
