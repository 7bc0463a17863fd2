"""Amounts of several costs told as one: 설계·감리비 is no answer for 설계비 alone."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.language.phrasebook import phrasebook
from assistant.names.racks import OWN, Entry, Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Measure

_SIDES = re.compile(r"\s?[·ㆍ/]\s?|,\s?|\s(?:및|와|과)\s|(?<=[가-힣])[와과]\s")
_DOTTED = re.compile(r"[가-힣]{2,12}(?:·[가-힣]{2,12})+")
_COST = re.compile(r"(?:비|비용|료|요금|수당|보험|여비)$")
_AS = re.compile(r"^(?:시범|신규|추가|확대)")  # how it is done: 시범설치
_OF_ANY = frozenset(
    {"시설", "시설물", "환경", "안전", "기능", "편의", "이용", "서비스"}
)  # what a thing has, and no other thing
_AND_SO_ON = re.compile(
    r"(?P<first>[가-힣][가-힣\s]*?)\s?등(?:의)?\s(?P<rest>[가-힣][가-힣\s]*(?:수입|재원|보조금|비용|비))$"
)


def told_alone(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out what joins the cost that is asked for with others that are not."""

    def joins(m: Match) -> bool:
        works = m.entry.name != m.entry.scope.project and _joins_works(m.entry.name, u, m.figure.item)
        return is_joined(m.figure.item, u) or works or _joins_deeds(m.entry.name, u)

    return [m for m in found if m.figure.unit != "KRW" or not joins(m)]


def joins_refused(name: str, u: Understanding) -> bool:
    """Tell whether a name joins things of which one is of those that a question says it does not mean.

    >>> from assistant.question.understand import understand
    >>> joins_refused("쉼터 난방비 및 방수 지원", understand("도색·방수 말고 난방비만 얼마야?"))
    True
    >>> joins_refused("쉼터 방수", understand("도색·방수 말고 난방비만 얼마야?"))
    False
    """
    sides = [squeeze(side) for side in _SIDES.split(name)]
    dotted = [m[0] for m in _DOTTED.finditer(u.question) if any(r.endswith(squeeze(m[0])) for r in u.refused)]
    return len(sides) > 1 and any(part in side for d in dotted for part in d.split("·") for side in sides)


def without_both(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Leave out what a project of two things takes, where one of them is asked for and a line of that one is told: 텃밭 of 텃밭 및 쉼터 조성.

    What a fund pays for the whole is no half's either where lines of the project are that half's own.
    """
    found = [m for m in found if not any(_is_alone(other, side, m) for side in _listed(m, u) for other in found)]
    found = [m for m in found if not any(_is_one_of(other, m, u) for other in found)]
    wholes = [m for m in found if m.entry.general and m.entry.name == (m.entry.scope.project or m.entry.names[0])]
    if not wholes:
        return found
    titles = {m.entry.scope: m.entry.name for m in wholes}
    halves = {scope: half for scope, title in titles.items() if (half := _half(title, u))}
    lines = [m.entry for m in found if m not in wholes and m.entry.scope in halves]
    if u.funding:
        lines += [e for s in halves if (r := shelf.rack(s)) for e in r.entries if e.name != titles[s] and _is_paid(e)]
    if (
        u.whole
    ):  # 계 of 물길 정비 및 꽃길 조성 is told by the row that is called so, but for a line that says 물길 정비 itself
        halves = {s: next((x for x in _sides(titles[s]) if x.startswith(half)), half) for s, half in halves.items()}
    alone = {e.scope for e in lines if halves[e.scope] in e.levels[OWN]}
    return [m for m in found if not (m in wholes and m.figure.unit == "KRW" and m.entry.scope in alone)]


def _is_paid(entry: Entry) -> bool:
    f = entry.figure
    return f is not None and f.unit == "KRW" and f.measure in {Measure.BUDGET, Measure.REQUIRED}


def _listed(match: Match, u: Understanding) -> list[str]:
    """Return what a question names of the things that a name lists as all in one: 의자 of 책상·의자 등 비품."""
    listed, more, _ = match.figure.item.partition(" 등 ")
    sides = [squeeze(side) for side in _SIDES.split(listed)] if more else []
    words = [v for t in u.required for v in t.variants if len(v) > 1]
    named = [side for side in sides if side in words]
    return named if 0 < len(named) < len(sides) and not all(side in squeeze(u.question) for side in sides) else []


def _is_alone(match: Match, side: str, joined: Match) -> bool:
    """Tell whether a figure of the same kind is of one thing alone that another tells with others."""
    same = match.entry.scope == joined.entry.scope and match.figure.unit == joined.figure.unit
    return same and squeeze(match.figure.item) == side


def _is_one_of(match: Match, joined: Match, u: Understanding) -> bool:
    """Tell whether a line is what is asked for of two things that another line of its project joins: 설명회 beside 자문 및 설명회.

    It is so where it says nothing else beside words of the project's title and what is done, or where it stands under that line.
    """
    f, whole = match.figure, joined.figure
    if match.entry.scope != joined.entry.scope or {f.unit, whole.unit} != {"KRW"} or f.item == whole.item:
        return False
    sides, acts = [squeeze(side) for side in whole.item.split(" 및 ")], phrasebook().acts
    named = [any(v in side for t in u.required for v in t.variants if v not in acts) for side in sides]
    if len(sides) != _BOTH or named[0] == named[1] or " 및 " in f.item or OWN not in match.cover.levels:
        return False
    side = sides[named.index(True)]
    own = [t for t in u.required if any(v in side for v in t.variants if v not in acts)]
    if not all(any(v in squeeze(f.item) for v in t.variants) for t in own):
        return False
    return whole.item in f.owners or _says_it_alone(f.item, u, f"{match.entry.scope.project or ''}|{side}")


def _says_it_alone(item: str, u: Understanding, title: str) -> bool:
    """Tell whether a name is what is asked for with nothing beside it but words of a title, or of the side it is, and what is done."""
    words, acts, over = item.split(), phrasebook().acts, squeeze(title)
    met = [any(v in w for t in u.required for v in t.variants) for w in words]
    return any(met) and all(m or _AS.sub("", w) in acts or w in over for w, m in zip(words, met, strict=True))


def _half(title: str, u: Understanding) -> str:
    """Return the one of two things that a title joins which a question names whole, without what is done to both.

    >>> from assistant.question.understand import understand
    >>> _half("텃밭 및 쉼터 조성", understand("텃밭 조성 예산은?")), _half("장터 시설현대화 및 특성화", understand("장터 예산은?"))
    ('텃밭', '')
    >>> [_half("텃밭 운영 및 시설개선", understand(q)) for q in ("텃밭 예산은?", "텃밭 운영 예산은?")]
    ['', '텃밭']
    """
    whole = _sides(title)
    sides = [_undone(side) for side in whole]
    if all(side in squeeze(u.question) for side in sides):
        return ""
    if any(side in _OF_ANY for side in sides) and not any(side in squeeze(u.question) for side in whole):
        return ""
    named = [t.variants for t in u.required if _undone(t.variants[0])]
    for n, side in enumerate(sides if len(sides) > 1 else ()):
        left = side
        for variants in named:
            left = left.replace(next((v for v in variants if v in left), "|"), "", 1)
        others = any(v in other for other in (*sides[:n], *sides[n + 1 :]) for variants in named for v in variants)
        if named and side and not left and all(any(v in side for v in variants) for variants in named) and not others:
            return side
    return ""


def _sides(title: str) -> list[str]:
    return [squeeze(side) for side in title.split(" 및 ")]


def _undone(name: str) -> str:
    """Return a name without the words for what is done that it ends with."""
    book = phrasebook()
    act = next((a for a in sorted((*book.acts, *book.building), key=len, reverse=True) if name.endswith(a)), "")
    return _undone(name.removesuffix(act)) if act else name


def is_joined(item: str, u: Understanding) -> bool:
    """Tell whether a name joins several costs of which a question names only some.

    >>> from assistant.question.understand import understand
    >>> is_joined("설계·감리비", understand("별관 설계비는?")), is_joined("설계·감리비", understand("별관 설계·감리비는?"))
    (True, False)
    >>> is_joined("지방세 등 자체수입", understand("지방세 수입은?")), is_joined("책상 및 의자", understand("책상은?"))
    (True, False)
    >>> [is_joined("무대 및 조명 설치비", understand(q)) for q in ("설치비는?", "조명 설치비는?")]
    [False, True]
    """
    asked = squeeze(u.question)
    if more := _AND_SO_ON.search(item):
        rest = squeeze(more["rest"])
        return squeeze(more["first"]) in asked and (_COST.sub("", rest) or rest) not in asked  # 설치하는 데 드는 돈
    sides = [s for side in _SIDES.split(item) if (s := squeeze(side))]
    if len(sides) < 2 or not _COST.search(sides[-1]) or max(map(len, sides)) > _LONGEST:
        return False
    words = [v for t in u.required for v in t.variants if len(v) > 1 and _COST.search(v)]
    if (of_all := _of_all(item, sides)) in words:
        words = [v for t in u.required for v in t.variants if len(v) > 1]
        sides = [side.removesuffix(of_all) for side in sides]
    named = [any(_names(w, side) for w in words) for side in sides]
    return any(named) and not all(named) and not all(side in asked for side in sides)


def _of_all(item: str, sides: list[str]) -> str:
    """Return the word for a cost that a name says of all it joins: 설치비 of 무대 및 조명 설치비."""
    head = squeeze(item.rsplit(maxsplit=1)[-1])
    return head if sides[-1] != head and not any(_COST.search(side) for side in sides[:-1]) else ""


def _joins_works(name: str, u: Understanding, item: str = "") -> bool:
    """Tell whether a name joins two things, each with what is done to it, of which a question names one.

    >>> from assistant.question.understand import understand
    >>> _joins_works("의자 구입 및 책꽂이 설치", understand("책꽂이 사는 데 얼마야?"))
    True
    >>> _joins_works("의자 구입 및 책꽂이 설치", understand("의자랑 책꽂이는?")), _joins_works("무대 및 음향 설치", understand("무대 설치비는?"))
    (False, False)
    """
    deeds = {noun for nouns in phrasebook().deeds.values() for noun in nouns}
    sides = [squeeze(side) for side in name.split(" 및 ")]
    things = [next((s.removesuffix(d) for d in deeds if s.endswith(d) and len(s) > len(d) + 1), "") for s in sides]
    if len(things) != _BOTH or not all(things):
        return False
    ends = [s.removeprefix(thing) for s, thing in zip(sides, things, strict=True)]
    if any(word.startswith(end) for end in ends for word in (*u.measure_words, squeeze(item))):
        return False  # 지급액 is of what is paid out of 평가 및 장려금 지급
    named = [any(thing.endswith(v) for t in u.required for v in t.variants if len(v) > 1) for thing in things]
    return any(named) and not all(named)


def _joins_deeds(name: str, u: Understanding) -> bool:
    """Tell whether a name joins two things that are done to one, where it is asked what only one of them takes.

    >>> from assistant.question.understand import understand
    >>> [_joins_deeds("꽃밭 조성 및 관리", understand(q)) for q in ("꽃밭 조성하는 데만 얼마야?", "꽃밭 조성에 얼마야?", "꽃밭 조성 및 관리에만 얼마야?")]
    [True, False, False]
    """
    first, _, then = name.rpartition(" 및 ")
    deeds = {noun for nouns in phrasebook().deeds.values() for noun in nouns} | set(phrasebook().acts)
    done = next((d for d in sorted(deeds, key=len, reverse=True) if squeeze(first).endswith(d)), "")
    asked = squeeze(u.question)
    only = bool(done) and squeeze(then) in deeds and re.search(rf"{done}(?:하는|하)?(?:데|에|비)?만", asked) is not None
    return only and squeeze(then) not in asked


_BOTH = 2
_LONGEST = 6  # letters of a cost in a list of costs; what is longer names a thing


def _names(word: str, side: str) -> bool:
    """Tell whether a cost is that side: 설계비 of 설계·감리비, 난방비 of 냉·난방비."""
    return word == side or _COST.sub("", word) == side or (side.endswith(word) and len(word) > 2)
