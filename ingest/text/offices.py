"""The office that a title names in its corner, behind TABs: `3⇥학교급식 개선⇥⇥시설지원과`."""

from __future__ import annotations

import re

CORNER = r"\t[ \t\u3000]*[가-힣·,\s]{0,16}(?:(?<![효결성경통])과|팀|실|국|단|담당관|사업소|센터|보건소|교육청|지원청)"
_CORNER = re.compile(rf"{CORNER}[ \t\u3000]*$")


def cornered(words: str) -> str:
    r"""Return a title without the office in its corner.

    >>> cornered("학교급식 개선\t\t시설지원과"), cornered("학교급식 개선 효과")
    ('학교급식 개선', '학교급식 개선 효과')
    """
    return _CORNER.sub("", words)
