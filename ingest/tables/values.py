"""What a cell looks like before it is read: a plain number, a value, a year, a box; enough to vouch for a repair."""

from __future__ import annotations

import re
from decimal import Decimal

from ingest.text.lines import tight
from ingest.text.recalled import recall

_INSET = re.compile(  # 국비 inset before an amount, blank or not, its x printed or not; no sign
    r"^\((?:[x×X](?:-|[△▲]?\d[\d,]*(?:\.\d+)?)?\)|[△▲]?\d{1,3}(?:,\d{3})+\)(?=[△▲]?\d{1,3}(?:,\d{3})+$))"
)
_THINGS = "교|실|관|학급|가구|세대|농가|마리|필지|톤|ha|km|㎞|kg|m"
_PLAIN = re.compile(
    rf"^([△▲∆▽\-−–＋+]?)(\d{{1,3}}(?:,\d{{3}})+|\d+)(\.\d+)?(?:원|천원|백만원|억원|만원|%|％|건|명|회|부|개|개소|팀|대|인|식|권|매|종|점|㎡|{_THINGS})?(?:[¹²³⁴⁵⁶⁷⁸⁹⁰⁾]+|[*])?$"
)
_VALUE = re.compile(
    r"^(?:"
    rf"[△▲∆▽\-−–＋+(=]*[₩￦]?\d[\d,.]*\)?(?:조|억|천만|백만|천|만)?원?(?:%|％|건|명|회|부|개|개소|팀|대|인|식|개월|일|시간|분|권|매|종|점|㎡|동|면|{_THINGS}|set|정도|내외)?(?:[(/].*|[~∼～]{{1,2}}[\d.,\-]+(?:천원|백만원|억원|만원|원|명|건|%)?)?"
    r"|[-–—―−]+|[☐☑□■√✓○◯●×Xx]|\(x-?\)|미정|비예산|해당없음"
    r")$"
)
_YEAR = re.compile(
    r"^(?:19|20)\d\d(?:년도?|\.)?(?:예산액?|결산액?|예산현액)?(?:\([^)]*\))?(?:년도?)?(?:예산액?|결산액?|계획|실적)?(?:\([A-Za-z]\))?$|^['‘’]\d\d년?도?(?:예산액?)?$"
)
_MONTH = re.compile(r"^['’‘](?:0\d|[1-4]\d)\.(?:0?[1-9]|1[0-2])(?:월|\.)?(?:말|까지)?$")
_TO_ASCII = str.maketrans("０１２３４５６７８９，．％（）", "0123456789,.%()")


@recall
def bare(text: str) -> str:
    """Take blanks and a 국비 inset out, full-width digits in ASCII.

    >>> bare("(x-) △13,700"), bare("(x200,000) 480,000"), bare("(200,000) 480,000"), bare("(1) 480,000")
    ('△13,700', '480,000', '480,000', '(1)480,000')
    """
    return _INSET.sub("", tight(text).translate(_TO_ASCII))


@recall
def number(text: str) -> Decimal | None:
    """Read a plain number such as △13,700, 246,900천원 or 5%; anything else is none.

    >>> number("(x-) △13,700"), number("31(30)"), number("")
    (Decimal('-13700'), None, None)
    """
    found = _PLAIN.match(bare(text))
    if found is None:
        return None
    value = Decimal(found.group(2).replace(",", "") + (found.group(3) or ""))
    return -value if found.group(1) in {"△", "▲", "∆", "▽", "-", "−", "–"} and found.group(1) else value


@recall
def valued(text: str) -> bool:
    """Tell whether a cell holds a value rather than a name: a number, a dash, a box, 미정.

    >>> [valued(t) for t in ("31(30)", "-", "☑", "125건/ 3,926백만원", "2020년", "2019예산액 (A)", "구분", "1회추경")]
    [True, True, True, True, False, False, False, False]
    """
    word = bare(text)
    if not word:
        return bool(tight(text))  # only an inset stands there: a blank value
    return not _YEAR.match(word) and bool(_VALUE.match(word))


@recall
def yearly(text: str) -> bool:
    """Tell whether a cell holds a year, as headings and row labels do."""
    return bool(_YEAR.match(bare(text)))


def monthly(text: str) -> bool:
    """Tell whether a word is a month of a year, as headings of two years side by side print it: ’31.9."""
    return bool(_MONTH.match(text))
