"""What is new among what there is: 새로 뽑힌 사람 are the 신규 that the documents tell from the others."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.cover import cover, reached
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_FRESHLY = re.compile(
    r"새로(?:이|운)?\s?(?:뽑|선발|들어[온왔]|모집|채용|가입|위촉|선정|지정|지원|참여|발굴|등록|맡|시작|이주|전입|이사|정착|귀농|귀촌|입주|입학|입소|개업|창업|취업)|신규로|"
    r"\bnew(?:ly)?\s(?=\w*(?:select|recruit|hire|appoint|member|register|add|enrol))",
    re.IGNORECASE,
)
_BUILT = re.compile(
    r"(?:새로(?:이|운)?|추가로|더)\s?(?:만[드든들]|설치|짓|지어|지을|지은|세우|세운|세울|생[기겨긴길]|조성|건립|심|놓|깔|달[아린]|들여|들어서|도입|구축|추가)|"
    r"\b(?:new(?:ly)?|additional(?:ly)?)\b[^?]*\b(?:built|installed|created|set up|planted|opened|added)\b",
    re.IGNORECASE,
)
_NEW = Term("신규", ("신규", "신입"))
_ADDED = Term("신규", ("신규", "신설", "신축", "추가", "증설"))
_DONE = re.compile(r"신규|신설|신축|추가|증설|증축|확대|확충|설치|조성|건립|구축|도입|보급|구입|식재|개설|만들|새로")
_STOCK = re.compile(r"현황|보유|누계|누적|운영|기존|현재")
_ARROW = re.compile(r"[→⇒➔]|->")


def fresh(u: Understanding, shelf: Shelf) -> Understanding:
    """Ask for what is printed as new, where that is told apart."""
    new = _ADDED if is_built(u) else _NEW if _FRESHLY.search(u.question) else None
    if not u.required or new is None or any("신규" in t.variants for t in u.terms):
        return u
    terms = (*u.terms, new)
    told = any(
        e.figure is not None and (new is _NEW or not is_stock(e.figure, u)) and cover(terms, e, shelf)
        for e in reached((*u.required, new), shelf)
    )
    return replace(u, terms=terms) if told else u


def is_built(u: Understanding) -> bool:
    """Tell whether a question counts what is made new: 쉼터를 몇 개 새로 만들어."""
    return u.want == "count" and _BUILT.search(u.question) is not None


def is_stock(figure: Figure, u: Understanding) -> bool:
    """Tell whether a number is not of what is made new: it counts all that there is, as 84개소 → 98개소 do, or another thing."""
    if not figure.unit.startswith("count:"):
        return True
    quote = figure.source.quote
    before, _, after = quote.partition(figure.printed)
    if _ARROW.search(quote) and (_ARROW.search(before[-20:]) or _ARROW.match(after.lstrip())):
        return True
    if not _is_of(figure, u):
        return True
    if _DONE.search(squeeze(f"{figure.item}|{figure.column}")):
        return False
    around = squeeze("|".join((figure.caption, *figure.source.section[-1:], *figure.owners, quote)))
    return _STOCK.search(around) is not None or not _DONE.search(around)


def _is_of(figure: Figure, u: Understanding) -> bool:
    """Tell whether a count goes by the end of a name that was said, or by no name but what is done: 확대, 정거장 신규 for 재활용정거장."""
    name = _DONE.sub("", squeeze(figure.item))
    ends = {v[n:] for t in u.required for v in t.variants for n in range(max(1, len(v) - 1))}
    return not name or any(e in name for e in ends)
