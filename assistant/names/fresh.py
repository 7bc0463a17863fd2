"""What is new among what there is: 새로 뽑힌 사람 are the 신규 that the documents tell from the others."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.cover import cover
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding

_FRESHLY = re.compile(
    r"새로(?:이|운)?\s?(?:뽑|선발|들어[온왔]|모집|채용|가입|위촉|선정|지정|지원|참여|발굴|등록|맡|시작)|신규로|"
    r"\bnew(?:ly)?\s(?=\w*(?:select|recruit|hire|appoint|member|register|add|enrol))",
    re.IGNORECASE,
)
_NEW = Term("신규", ("신규", "신입"))


def fresh(u: Understanding, shelf: Shelf) -> Understanding:
    """Ask for what is printed as new, where that is told apart."""
    if not u.required or any("신규" in t.variants for t in u.terms) or not _FRESHLY.search(u.question):
        return u
    terms = (*u.terms, _NEW)
    told = any(e.figure is not None and cover(terms, e, shelf) for e in shelf.entries)
    return replace(u, terms=terms) if told else u
