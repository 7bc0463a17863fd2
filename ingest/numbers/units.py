"""Units as captions, headers, rows and cells print them; a number whose unit is nowhere has none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, pairwise

from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_WON = {
    "원": 1, "천원": 10**3, "만원": 10**4, "십만원": 10**5, "백만원": 10**6, "천만원": 10**7, "억원": 10**8,
    "십억원": 10**9, "백억원": 10**10, "천억원": 10**11, "조원": 10**12, "천": 10**3, "백만": 10**6, "억": 10**8,
}  # fmt: skip
_NAMED = re.compile(r"단\s*위\s*[:：]?\s*(?P<units>[^()\[\]<>\n\t|]{1,40})")
_BARE = re.compile(r"[(\[]\s*(?P<units>[^()\[\]\n\t:|]{1,24})\s*[)\]](?!수)")  # 학교(원)수 counts, and in no won
_MONEY = r"(?P<unit>(?:[십백]?[천만억조]|[십백])?원)"
_THROUGHOUT = re.compile(
    rf"별도(?:의|로)?\s*(?:단위\s*)?(?:표[시기]|명[시기]|기[재록]|언급|설명)[^\n.]{{0,20}}?(?:없|않|아니|외)[^\n.]{{0,16}}?{_MONEY}(?=\s*(?:단위)?(?:임|이다|이며|입니다|으?로|[.)\]]|\s*$))"
    rf"|(?:이하|이후|전체|모든\s?금액)의?\s*단위\s*[:：는은]?\s*{_MONEY.replace('unit', 'all')}(?![가-힣])"
    rf"|단\s*위\s*[:：]\s*{_MONEY.replace('unit', 'first')}\s*[,;)\]]?\s*\(?\s*이하\s*(?:같|동일|모두)",
    re.MULTILINE,
)
_PARTED = re.compile(r"\s*[,/·、ㆍ]\s*|\s+및\s+|\s{2,}")
_DENSE = re.compile(r"\s*(?P<unit>(?:[㎍㎎㎏]|[μµ㎛u]g|[mk]?g)\s?/\s?(?:㎥|m3|m³|㎖|㎗|[mdk]?[ℓlL]|㎏|kg))\s*")  # ㎍/㎥
_COMMAS = re.compile(r"(?:^|,)\s*(?P<word>[^,]*[^,\s])")
_COUNTING = re.compile(r"(?!.*(?:대비|기준|제외|포함|별도)$)[가-힣]{1,3}")
_RATE = re.compile(r"[가-힣]{1,6}[률율]")
_COUNTERS = frozenset(LEXICON.plain_counters) | frozenset(LEXICON.strict_counters)
_TIMES = frozenset({"일", "년", "월", "시간", "시", "분", "초"})
_NOT_COUNTED = frozenset({"년", "원", "과", "월"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its base (`KRW`, `percent`, `ratio`, `count:명`), how many base units it is, and what was printed."""

    base: str
    scale: Decimal
    printed: str
    start: int = -1  # where it stands in the text that it was found in
    end: int = -1

    @property
    def money(self) -> bool:
        """Tell whether it counts won."""
        return self.base == "KRW"


def unit(word: str) -> Unit | None:
    """Read one unit.

    >>> unit("백 만 원")
    Unit(base='KRW', scale=Decimal('1000000'), printed='백만원', start=-1, end=-1)
    >>> unit("명").base, unit("%").base, unit("가나다")
    ('count:명', 'percent', None)
    """
    name = squeeze(fold(word)).strip(".:;")
    if name in _WON:
        printed = name if name.endswith("원") else name + "원"
        return Unit("KRW", Decimal(_WON[name]), printed)
    if name in {"%", "퍼센트", "%p", "%P"}:
        return Unit("percent", Decimal(1), name)
    if name == "배":
        return Unit("ratio", Decimal(1), name)
    for scale, factor in (("천", 1000), ("만", 10**4), ("백만", 10**6)):
        if name.startswith(scale) and _scaled(name.removeprefix(scale)):
            return Unit("count:" + name.removeprefix(scale), Decimal(factor), name)
    if name in _COUNTERS and name not in _NOT_COUNTED:
        return Unit(f"count:{name}", Decimal(1), name)
    return None


def _scaled(counter: str) -> bool:
    """Tell whether a counting word goes with thousands: 천명, 만 마리."""
    return counter in {"명", "건", "개", "부", "㎡", "㎥", "톤"} or (len(counter) > 1 and counter in _COUNTERS)


def throughout(text: str) -> tuple[Unit | None, tuple[int, int] | None]:
    """Read the unit of money that a text declares once for all amounts that print none, and where; of two, none.

    >>> throughout("※ 별도 표시가 없는 금액은 천원임")[0].printed, throughout("(단위: 백만원, 이하 같음)")[0].printed
    ('천원', '백만원')
    >>> throughout("별도 사업비 300천원 없음")
    (None, None)
    """
    found = [(m[n], m.span(n)) for m in _THROUGHOUT.finditer(text) for n in ("unit", "all", "first") if m[n]]
    if len({printed for printed, _ in found}) != 1:
        return None, None
    return unit(found[0][0]), found[0][1]


def units(text: str) -> tuple[Unit, ...]:
    """Read the units that a caption, a header or a label names, left to right.

    >>> [u.printed for u in units("(2020. 10월말 기준, 단위 : 천원, %)")]
    ['천원', '%']
    >>> [u.printed for u in units("편 성 현 황 (건 / 백 만 원)")], [u.printed for u in units("집행액(천원/ 집행률)")]
    (['건', '백만원'], ['천원', '%'])
    >>> [u.printed for u in units("(단위 : 원/식)")], [u.printed for u in units("(단위 : 천원, 명)")]
    (['원'], ['천원', '명'])
    >>> [u.base for u in units("(단위 : ㎍/㎥)")], [u.base for u in units("수질(mg/L)")]
    (['count:㎍/㎥'], ['count:mg/L'])
    >>> [u.base for u in units("시설용량(㎥/일)")], [u.base for u in units("(단위 : 건/년)")]
    (['count:㎥/일'], ['count:건/년'])
    >>> [(u.base, int(u.scale)) for u in units("(단위 : 천㎥/일, %)")]
    [('count:㎥/일', 1000), ('percent', 1)]
    >>> [(u.base, int(u.scale)) for u in units("(단위 : 천미, 백만원)")]
    [('count:미', 1000), ('KRW', 1000000)]
    >>> [(u.base, int(u.scale)) for u in units("(단위 : 만 마리, 백만원)")]
    [('count:마리', 10000), ('KRW', 1000000)]
    """
    folded = fold(text)
    named = _NAMED.search(folded)
    if named:
        listed = _listed(named["units"], named.start("units"))
        return tuple(_with_unknown(named["units"], named.start("units"), listed) if listed else ())
    found: list[Unit] = []
    for match in _BARE.finditer(folded):
        found.extend(_listed(match["units"], match.start("units"), every=True))
    return tuple(found)


def each(words: str) -> bool:
    """Tell whether a unit is of won for each of something: no budget is told in it.

    >>> each("원/식"), each("천원 / 명"), each("건/백만원"), each("백만원/명")
    (True, False, False, False)
    >>> each("원/㎥, %"), each("천원, 원/명")
    (True, False)
    """
    if "," in words:
        paid = [p for p in words.split(",") if (found := unit(p.partition("/")[0])) is not None and found.money]
        return bool(paid) and all(each(p) for p in paid)
    money, slash, counter = squeeze(fold(words)).partition("/") if " / " not in words else ("", "", "")
    first, last = (unit(money), unit(counter)) if slash else (None, None)
    return first is not None and last is not None and first.printed == "원" and last.base.startswith("count:")


def _listed(words: str, offset: int, *, every: bool = False) -> list[Unit]:
    """Read a list of units; with `every`, one word that is no unit spoils it all."""
    if dense := _DENSE.fullmatch(words):
        start = offset + dense.start("unit")
        return [Unit(f"count:{squeeze(dense['unit'])}", Decimal(1), dense["unit"], start, start + len(dense["unit"]))]
    parts = words.split(",")
    if len(parts) > 1 and any(map(_per_time, parts)):
        places = accumulate((len(p) + 1 for p in parts), initial=offset)
        return [u for part, place in zip(parts, places, strict=False) for u in _listed(part, place, every=every)]
    found: list[Unit] = []
    position = 0
    for match in [*_PARTED.finditer(words), None]:
        end = match.start() if match else len(words)
        word = words[position:end]
        read = unit(word) or (_rate(word, found) if every else _first_word(word))
        if read is not None:
            start = offset + position + len(word) - len(word.lstrip())
            found.append(Unit(read.base, read.scale, read.printed, start, start + len(word.strip())))
        elif every and word.strip():
            return []
        position = match.end() if match else end
    if len(found) == 2 and each(words):
        return found[:1]
    return [_per(words, offset, found)] if _per_time(words) else _unshared(words, offset, found)


def _with_unknown(words: str, offset: int, found: list[Unit]) -> list[Unit]:
    """Add to the units of a list between commas what else stands there alone, a counting word nobody knows: 천미, 백만원."""
    parts = list(_COMMAS.finditer(words))
    if len(parts) < len(found) or not any(u.money for u in found) or any(c in words for c in "/·및"):
        return found
    known = {u.start for u in found}
    out = list(found)
    for part in parts:
        start, name = offset + part.start("word"), part["word"]
        if start in known or not _COUNTING.fullmatch(name) or any(name == w for w, _ in LEXICON.counted_by):
            continue
        scale = 1000 if len(name) > 1 and name.startswith("천") else 1
        out.append(Unit(f"count:{name[1:] if scale > 1 else name}", Decimal(scale), name, start, start + len(name)))
    return sorted(out, key=lambda u: u.start)


def _unshared(words: str, offset: int, found: list[Unit]) -> list[Unit]:
    """Leave out what a price is for each of, in a list: of `원/㎥, %` the ㎥."""
    each_of = {
        n + 1
        for n, (price, thing) in enumerate(pairwise(found))
        if price.printed == "원" and words[price.end - offset : thing.start - offset] == "/" and not thing.money
    }
    return [u for n, u in enumerate(found) if n not in each_of]


def _per_time(words: str) -> bool:
    """Tell whether a unit is of so many in a time: ㎥/일."""
    counter, slash, time = squeeze(fold(words)).partition("/")
    counted = unit(counter) if slash and time in _TIMES else None
    return counted is not None and counted.base.startswith("count:")


def _per(words: str, offset: int, found: list[Unit]) -> Unit:
    printed = squeeze(fold(words))
    counter, _, time = printed.partition("/")
    counted = unit(counter) or Unit(f"count:{counter}", Decimal(1), counter)
    start = found[0].start if found else offset
    return Unit(f"{counted.base}/{time}", counted.scale, printed, start, offset + len(words.rstrip()))


def _rate(word: str, before: list[Unit]) -> Unit | None:
    """Read the name of a rate behind a unit as per cent: (백만원 / 집행률)."""
    return Unit("percent", Decimal(1), "%") if before and _RATE.fullmatch(squeeze(fold(word))) else None


def _first_word(word: str) -> Unit | None:
    first = word.split()[:1]
    return unit(first[0]) if first else None
