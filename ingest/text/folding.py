"""Text made plain for reading numbers, character for character: a place in it is the same place in the text."""

from __future__ import annotations

import re

from ingest.text.recalled import recall

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # ０ … ９ Ａ … ％ （ ） ～ －
FILLER = "\u2060"  # stands where marks were drawn out of a number, so that every place stays
_SPACES = dict.fromkeys([0x2060, 0x00A0, 0x2002, 0x2003, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000, 0x0D, 0x0B, 0x0C], " ")
_MARKS = {
    0x2212: "-", 0x2013: "-", 0x2010: "-", 0x2011: "-", 0x2015: "-", 0x2014: "-",
    0x223C: "~", 0x301C: "~", 0x02DC: "~", 0x223D: "~",
    0x2018: "'", 0x2019: "'", 0x0060: "'", 0x00B4: "'", 0x201B: "'", 0x2032: "'",
    0x00D7: "×", 0x2715: "×", 0x2716: "×", 0x2A09: "×", 0x22C5: "·",
    0x25B2: "△", 0x25BD: "△", 0x25BC: "△", 0x2206: "△", 0x0394: "△",
    0x2236: ":", 0xA789: ":",
}  # fmt: skip
_TABLE = str.maketrans({**{k: chr(v) for k, v in _WIDE.items()}, **_SPACES, **_MARKS})
_BLANKED = re.compile(r"\*\*|__|<[^<>\n]{1,400}>|&[a-z]{2,8};|&#\d{1,6};")


@recall
def fold(text: str) -> str:
    """Return the text with wide digits, odd spaces, dashes and quotes made plain; emphasis and tags become spaces.

    >>> fold("１２，３００천원　**계** ▲５％")
    '12,300천원   계   △5%'
    >>> len(fold("<b>５</b>")) == len("<b>５</b>")
    True
    """
    plain = text.replace("`", "'") if text.isascii() else text.translate(_TABLE)
    if "*" in plain or "<" in plain or "&" in plain or "__" in plain:
        plain = _BLANKED.sub(lambda m: " " * len(m[0]), plain)
    return plain


def squeeze(text: str) -> str:
    """Return a label with its spaces gone, for comparing words that were spread out.

    >>> squeeze("예 산 액")
    '예산액'
    """
    return "".join(text.split())
