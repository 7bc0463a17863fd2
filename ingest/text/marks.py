"""The marks that begin a line in Korean official documents, by kind."""

from __future__ import annotations

import re

from ingest.text.lines import BLANKS

SQUARES = "□■▣❏❑❒❐◘▢◻◼⬜⬛ㅁ"
CIRCLES = "○●◎◯◦⚪⚫ㅇ❍⊙◉∘⚬⭕Ｏ"
TRIANGLES = "▷▶▸►▹‣➢➤"
DIAMONDS = "◆◇❖◈♦"
DOTS = "·∙•‧・ㆍ･․⋅￭▪▫◾◽"
DASHES = "-–－—―‐‑−─﹣ㅡ"
NOTES = "※☞⇒→➔➜➡⇨➠↳☛*＊"
STARS = "★☆✓✔√✽✻❋"
NUMBERED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿➊➋➌➍➎"
LETTERED = "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"
BULLETS = SQUARES + CIRCLES + TRIANGLES + DIAMONDS + DOTS + "※☞⇒→➔➜➡⇨➠↳☛＊" + STARS + NUMBERED + LETTERED
EVERY = BULLETS + DASHES + "*+"


def any_of(marks: str) -> str:
    """Write a class of a regular expression that matches one of the marks."""
    return "[" + "".join("\\" + c if c in "-]^\\[" else c for c in marks) + "]"


LETTERS = "가나다라마바사아자차카타파하"
_IN_ORDER = LETTERS + "거너더러머버서어저처커터퍼허"  # 가) to 하), then 거): another syllable is the end of a torn word
_DASH = any_of(DASHES + "+")
_MARK = re.compile(
    rf"(?:{any_of(BULLETS)}(?!\s*[:：])|[*]{{1,2}}(?=\s|[가-힣])(?!\*)"
    rf"|{_DASH}(?=\s|[「『“‘\"'(\[]?[가-힣A-Za-z])|[oO](?=\s+\S)"
    r"|\(\d{1,2}\)(?=\s)(?!\s+[△\-]?[\d,.]+\s*$)|\d{1,2}\)(?=\s)"
    rf"|\(?[{_IN_ORDER}]\)(?=\s)|[{LETTERS}]\.(?=\s))\s*"
)
_FAMILIES = {
    **dict.fromkeys(SQUARES, "□"),
    **dict.fromkeys(CIRCLES + "oO", "○"),
    **dict.fromkeys(NUMBERED, "①"),
    **dict.fromkeys(LETTERED, "㉠"),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(DOTS + "+", "·"),
    **dict.fromkeys(TRIANGLES, "▷"),
    **dict.fromkeys(DIAMONDS, "◆"),
}


def family(mark: str) -> str:
    """Name the kind of a mark: every circle is one, every dash is one.

    >>> family("－") == family("-"), family("①") == family("②"), family("가.") == family("다."), family("○") == family("-")
    (True, True, True, False)
    """
    first = mark[:1]
    if len(mark) > 1 and first in LETTERS:
        return LETTERS[0] + mark[1]
    if first.isdigit() or first == "(":
        return "1)"
    return _FAMILIES.get(first, first)


def mark_of(body: str) -> tuple[str, int]:
    """Read the bullet at the start of words: the mark and how many characters it takes.

    >>> mark_of("○ 회의 개최"), mark_of("-5,000"), mark_of("－ 간담회")
    (('○', 2), ('', 0), ('－', 2))
    """
    found = _MARK.match(body)
    return (found.group(0).strip(BLANKS), found.end()) if found else ("", 0)
