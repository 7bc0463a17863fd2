"""Which unit governs a column: its own heading's, or one among those that the caption names."""

from __future__ import annotations

import re
from decimal import Decimal

from ingest.figures.gridcells import GridCells
from ingest.model import Cell, Measure
from ingest.numbers.measures import MONEY, RATES, funding
from ingest.numbers.units import Unit, unit, units
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

Placed = tuple[Unit | None, tuple[int, int] | None]
_NOWHERE: Placed = (None, None)
_RATE_ENDS = ("율", "률", "비중", "구성비", "(%)")
_PERCENT = Unit("percent", Decimal(1), "%")
_BEHIND = re.compile(  # 1인당 채무액(E/F), 천원; 비고 (선납액, 천원)
    r"(?:[)\]가-힣]|[(\[](?P<named>[^()\[\]]*[가-힣]))\s*,\s*(?P<unit>(?:백만|[천만억])?원|%|명)\s*(?(named)[)\]]\s*)$"
)
_WHEN = re.compile(r"['’‘]?(?:(?:19|20)\d\d|\d\d)(?:년|\.)?(?:\d{1,2}(?:월|\.))?말?$")  # 승선인원 ’32.6.
_HOW_MANY = ("수량", "물량")
_POSTS = frozenset({"정원", "현원", "결원"})  # by themselves; a garden has a name before it
# One-letter counting words that are also names of things: a column 과 holds sections, not a unit.
NAMES = frozenset({"대", "동", "과", "부", "면", "조", "장", "본", "실", "관", "교"})
_NAME_OF = re.compile(r"[가-힣]{2}명$")  # 사업명 heads names, no people
_ASIDE = re.compile(r"\([^()]*\)")
_NUMBER_OF = re.compile(r"수(?=[가-힣])")
_MASSES = frozenset({"톤", "t", "kg", "㎏", "㎥", "m3", "리터", "ℓ", "kWh"})
_MASS_OF = re.compile("(?<![차역수])량")  # 수거량, never 차량
_STAGE = re.compile(r"(?:목표|실적|계획|완료|누계)$")
_EXTENTS = (
    (("연장", "거리", "길이"), ("km", "㎞", "m")),
    (("면적",), ("㎡", "ha", "m2", "평")),
    (("시간",), ("분", "초")),
)
_COST = re.compile(
    r"재정지원$|[가-힣](?:원가|(?<![준대정장설소예수])비|비용|액|금|예산|수입|[용대수]료)$"
)  # 환경개선비, never 장비


def counted_by(names: tuple[str, ...]) -> Unit | None:
    """Read the counting word that a heading such as 건수 or 인원 implies.

    >>> counted_by(("2022년", "건수"))
    Unit(base='count:건', scale=Decimal('1'), printed='건', start=-1, end=-1)
    """
    key = _counted(names)
    named = next((n for w, n in LEXICON.counted_by if key.endswith(w)), None)
    return Unit(f"count:{named}", Decimal(1), named) if named else None


def numbers(names: tuple[str, ...]) -> Unit | None:
    """Read the unit of a heading that names a number of things outright: 개소수, 인원; 정원 may be a garden.

    >>> numbers(("지원 건수",)), numbers(("국가정원",))
    (Unit(base='count:건', scale=Decimal('1'), printed='건', start=-1, end=-1), None)
    """
    key = _counted(names)
    return counted_by(names) if key.endswith(("수", "인원")) or key in _POSTS else None


def _counted(names: tuple[str, ...]) -> str:
    """Return what the innermost name counts, brackets left out: 학생(원아)수."""
    bare = _ASIDE.sub("", squeeze(fold(names[-1]))) if names else ""
    return bare.partition("(")[0]


def told(head: str) -> str:
    """Return what a column of remarks holds, where its heading says that and the unit in brackets.

    >>> told("비 고 (선납액, 천원)"), told("비고 (선임 건수)")
    ('선납액', '비고 (선임 건수)')
    """
    found = _BEHIND.search(head)
    named = found["named"] if found and squeeze(fold(head)).startswith("비고") else None
    return named.strip() if named else head


_SEVERAL = 2
_THING = "개"


def of_row(captions: tuple[Unit, ...], names: tuple[str, ...]) -> Unit | None:
    """Choose the unit of a caption that a row names, where its columns name none: 학교(원)수 among 교, 명."""
    counts = [u for u in captions if not u.money and u.base != "percent"]
    found = [u for u in counts if _names(_counted(names), squeeze(u.printed))]
    if not found and len(counts) == 1 and counts[0].printed in _MASSES and _MASS_OF.search(_counted(names)):
        return counts[0]  # 공급량 among 톤, 천원
    if found or len(counts) < _SEVERAL:
        return found[0] if len(found) == 1 else None
    key = _counted(names).removesuffix("수")
    own = next((n for w, n in LEXICON.counted_by if len(w) > _SEVERAL and f"{key}수".endswith(w)), None)
    things = _THING if own is None and _counted(names).endswith("수") else own
    return next((u for u in counts if u.printed == things), None)  # 수강생 among 개, 명; 강좌수 there is of 개


def priced(names: tuple[str, ...]) -> bool:
    """Tell whether a row is named as money: 환경개선비, 대부료."""
    return _COST.search(_counted(names)) is not None and counted_by(names) is None


def _names(key: str, printed: str) -> bool:
    """Tell whether a heading speaks of a unit; one letter is one only where a word ends: 지원교, never 교원; 연장 is in km."""
    if any(key.endswith(words) and printed in units_ for words, units_ in _EXTENTS):
        return True
    if printed == "명" and _NAME_OF.search(key):
        return False
    if printed == _THING + printed[-1] and key.endswith(f"{printed[-1]}수"):
        return True  # 도서관수 in 개관, 학교수 in 개교
    return printed in key if len(printed) > 1 else re.search(rf"{re.escape(printed)}수?(?=$|[\d(])", key) is not None


def left_of_things(captions: tuple[Unit, ...], key: str) -> bool:
    """Tell whether a bare 잔여 is of things and not of money: under a caption of 필지, 동, 백만원 it says neither."""
    left = LEXICON.measures_alone.get(key) is Measure.BALANCE
    return left and any(u.base.startswith("count:") for u in captions)


def of_heading(cells: GridCells, heads: list[Cell]) -> Placed:
    """Return the one unit that a heading prints, and where."""
    for cell in reversed(heads):
        said = units(cells.raw(cell))
        if len(said) == 1:
            return said[0], (cell.start + said[0].start, cell.start + said[0].end)
        if (behind := None if said else _BEHIND.search(cells.raw(cell))) and (last := unit(behind["unit"])) is not None:
            return last, (cell.start + behind.start("unit"), cell.start + behind.end("unit"))
        if squeeze(cell.text) not in NAMES and (whole := unit(cell.text)) is not None:
            return whole, (cell.start, cell.end)
    return _NOWHERE


def among(cells: GridCells, captions: tuple[Unit, ...], title: str, measured: Measure | None) -> Placed:
    """Choose among the units of a caption: rates take %, amounts take won, counts what their heading names."""
    key = squeeze(fold(title)).lower()
    chosen = _chosen(captions, key, measured) or _chosen(captions, _WHEN.sub("", key), measured)
    if chosen not in captions:
        return chosen, None
    return (chosen, _place(cells, chosen)) if chosen is not None else _NOWHERE


def left_over(cells: GridCells, captions: tuple[Unit, ...]) -> Placed:
    """Return the money of a caption for a column of a year, where other columns take each of its other units."""
    money = [u for u in captions if u.money]
    heads = [cells.heads(n) for n in range(cells.table.columns)]
    titles = [squeeze(fold(" ".join(c.text for c in each))).lower() for each in heads]
    found = [
        of_heading(cells, each)[0] or _chosen(captions, key, None) for each, key in zip(heads, titles, strict=True)
    ]
    own = {u.base for u in found if u is not None}
    others = [u for u in captions if not u.money]
    if len(money) != 1 or not all(u.base in own for u in others):
        return _NOWHERE
    return money[0], _place(cells, money[0])


def staged(title: str) -> bool:
    """Tell whether a heading names how far things have come, and not what they are: 목표, ’31년 계획, 누계 (’30년까지).

    >>> staged("’31년 실적"), staged("누계 (’30년까지)"), staged("달성률"), staged("물량 완료")
    (True, True, False, True)
    """
    return _STAGE.search(squeeze(_ASIDE.sub("", fold(title)))) is not None


def unpriced(cells: GridCells, captions: tuple[Unit, ...]) -> Unit | None:
    """Return the one count of a caption for a column without a name of money, where another takes the one unit of money."""
    counts = [u for u in captions if not u.money]
    titles = [squeeze(fold(" ".join(c.text for c in cells.heads(n)))).lower() for n in range(cells.table.columns)]
    found = [_chosen(captions, key, None) for key in titles]
    paid = any(u is not None and u.money for u in found)
    return counts[0] if len(captions) == len(counts) + 1 == 2 and paid and counts[0] not in found else None


def _chosen(captions: tuple[Unit, ...], key: str, measured: Measure | None) -> Unit | None:
    if len(captions) == 1:
        only = captions[0]
        if only.money and key.endswith(_HOW_MANY):
            return None  # how many of what, nobody knows; no money
        if only.money and (counted := numbers((key,))) is not None:
            return counted
        return _PERCENT if only.money and (measured in RATES or key.endswith(_RATE_ENDS)) else only
    money = [u for u in captions if u.money]
    rates = [u for u in captions if u.base == "percent"]
    counts = [u for u in captions if not u.money and u.base != "percent"]
    if rates and (measured in RATES or any(w in key for w in LEXICON.rate_columns) or key.endswith(_RATE_ENDS)):
        return rates[0]
    if money and funding(key) is not None:
        return money[0]
    if money and not counts and (counted := numbers((key,))) is not None:
        return counted
    named = [u for u in counts if _names(key, squeeze(u.printed))]
    if len(named) == 1:
        return named[0]
    if (implied := next((u for u in counts if not named and u.base == _implied(key)), None)) is not None:
        return implied
    if money and (not counts or measured in MONEY or any(w in key for w in LEXICON.money_columns) or priced((key,))):
        return money[0]
    if len(counts) == 1 and (not money or _counts(key, counts[0])):
        return counts[0]
    return None


def _implied(key: str) -> str:
    """Return the base unit that a heading of a number implies, or its first part where kinds stand below it: 장서수 도서."""
    found = (numbers((part,)) for part in (key, *(key[: m.end()] for m in _NUMBER_OF.finditer(key))))
    return next((u.base for u in found if u is not None), "")


def _counts(key: str, only: Unit) -> bool:
    """Tell whether a heading speaks of things counted in a unit."""
    if only.printed in _MASSES and _MASS_OF.search(key):
        return True
    words = [w for w, n in LEXICON.counted_by if f"count:{n}" == only.base]
    return any(w in key for w in (*words, "수", "물량", "인력"))


def _place(cells: GridCells, chosen: Unit) -> tuple[int, int] | None:
    """Find where in the caption a unit stands."""
    start, end = cells.table.unit_start, cells.table.unit_end
    if start is None or end is None:
        return None
    letters = map(re.escape, chosen.printed.removesuffix("원") or chosen.printed)
    found = re.search(r"\s*".join(letters) + r"(?:\s*원)?", cells.frame.text[start:end])
    return (start + found.start(), start + found.end()) if found else (start, end)
