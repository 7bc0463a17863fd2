"""What a number in a line is told of besides its owners: the mark of its piece of the line, the words whose bracket it is in."""

from __future__ import annotations

import re

from ingest.text.folding import fold

_TAG = re.compile(r"(?:^|[:\n/;]|[.다함됨임]\s|\s{2})\s*[(\[]\s?(제?\d{1,2}\s?(?:차|회|단계|기)|[가-힣]{2,6})\s?[)\]]")
_HEAD = re.compile(r"(?<![\d가-힣A-Za-z])([가-힣A-Za-z][^\s\d,.;:/()\[\]·+→⇒]*)\s?[(\[][^()\[\]]*$")
_LEADING = re.compile(r"(?<![\d,.가-힣A-Za-z])([가-힣A-Za-z][가-힣A-Za-z·]*)\s$")
_DEEDS = re.compile(  # what says too little alone
    "추진|개최|운영|실시|시행|설치|완료|지원|선정|구성|지정|체결|수립|제작|배부|구입|발굴|조성|정비|점검|교육|모집|채용"
)


def around(text: str, start: int) -> tuple[str, ...]:
    """Return what a number is told of, besides its owners: the mark that begins its piece of the line, the word whose bracket it is in.

    >>> said = "심사방법 : (1차) 서면심사로 10건 선정 (2차) 발표"
    >>> around(said, said.index("10건"))
    ('1차',)
    >>> said = "살림팀(법규·예산 등 9개 부서)/이음팀(교통 등 11개 실·국)"
    >>> around(said, said.index("11개"))
    ('이음팀',)
    """
    folded = fold(text[:start])
    marks = [m[1].replace(" ", "") for m in _TAG.finditer(folded)]
    head = _HEAD.search(folded)
    if head and (led := _LEADING.search(folded, 0, head.start(1))) and _DEEDS.fullmatch(head[1]):
        return (*marks[-1:], f"{led[1]} {head[1]}")  # 시범사업 추진(청년 30명)
    return (*marks[-1:], *((head[1],) if head and len(head[1]) > 1 else ()))
