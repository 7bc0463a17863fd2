"""Signs that only the fonts of one program hold, as the characters that everyone has."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u2060\ufeff\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]"
)
_ANY_BREAK = re.compile("\r\n|[\n\r\u2028\u2029\x85]")
_PRIVATE = "[\ue000-\uf8ff\U000f0000-\U000ffffd]"
_LEADING = re.compile(rf"(?m)^([ \t\u00a0\u3000]*){_PRIVATE}(?=[ \t\u00a0\u3000])")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# Symbol fonts of Hancom and Microsoft hold their bullets in a private area; these are the ones in use.
_SIGNS = {
    "\uf06c": "●", "\uf06d": "○", "\uf06e": "■", "\uf06f": "□", "\uf070": "□", "\uf071": "□", "\uf072": "□", "\uf075": "◆",
    "\uf076": "❖", "\uf09e": "·", "\uf09f": "•", "\uf0a0": "·", "\uf0a1": "○", "\uf0a2": "○", "\uf0a3": "○", "\uf0a4": "◉",
    "\uf0a5": "◎", "\uf0a7": "▪", "\uf0a8": "□", "\uf0ab": "★", "\uf0b7": "•", "\uf0d8": "▷", "\uf0e0": "→", "\uf0e8": "➔",
    "\uf0f0": "⇨", "\uf046": "☞", "\uf0fc": "✓", "\uf0fd": "☒", "\uf0fe": "☑", "\u02bb": "‘", "\u02bc": "’",
}  # fmt: skip
# Hancom's own area: numbers in boxes, and the bullets and rules whose look is known from its prints.
_HANCOM = {
    **{0xF02B1 + n: sign for n, sign in enumerate(_CIRCLED)},  # in a box
    **{0xF02CE + n: sign for n, sign in enumerate(_CIRCLED)},  # in a filled box
    **{0xF0289 + n: _CIRCLED[n] for n in range(9)},
    0xF003B: "↓", 0xF00DA: "▸", 0xF012B: "(인)", 0xF02EC: "◇", 0xF02EF: "·", 0xF02FB: "▸", 0xF02FC: "►", 0xF031C: "■",
    0xF03C5: "□", 0xF03DA: "□", 0xF03FF: "□", 0xF0827: "■", 0xF080F: "━", 0xF0832: "━", 0xF0848: "━", 0xF081A: "─",
    0xF0854: "《", 0xF0855: "》",
}  # fmt: skip
_TABLE = str.maketrans({**{ord(k): v for k, v in _SIGNS.items()}, **_HANCOM})


def clean(text: str) -> str:
    r"""Take out what is not print; any line break becomes one kind, a sign of one program's fonts one that all have.

    >>> clean("예\u00ad산\r\n집행"), clean("\U000f02b2 추진\U000f0854계획\U000f0855"), clean("\U000f0fff 기간")
    ('예산\n집행', '② 추진《계획》', '• 기간')
    """
    said = _ANY_BREAK.sub("\n", text).translate(_TABLE)
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _LEADING.sub(r"\1•", said)))


def bullet(sign: str) -> str:
    r"""Say the bullet of a list; one that no font but its own knows, and a picture, is a dot.

    >>> bullet("\uf0a7"), bullet("-"), bullet("\uf123"), bullet("")
    ('▪', '-', '•', '•')
    """
    return clean(sign).strip() or "•"
