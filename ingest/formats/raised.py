"""Raised letters: the mark of a note behind a value is none of its digits."""

from __future__ import annotations

import re
from typing import Any

from ingest.formats.package import local

_MARK = re.compile(r"^\s*(?:주\s?)?(?:\d{1,2}\)?|\*{1,3}\)?)\s*$")
_RAISED = re.compile("(\x0e[^\x0e\x0f]*\x0f)")


def marks_note(before: str, raised: str) -> bool:
    """Tell whether raised letters mark a note on the value before them; those of a unit (m²) do not.

    >>> marks_note("1,234", "1)"), marks_note("300", "2"), marks_note("㎥ 또는 m", "2"), marks_note("예산액", "1)")
    (True, True, False, False)
    """
    return before[-1:].isdigit() and bool(_MARK.match(raised))


def raised(text: str) -> str:
    """Set letters between two signs that no XML can hold, until the words around them are known."""
    return f"\x0e{text}\x0f" if text else ""


def lowered(text: str) -> str:
    """Put raised letters among the words around them, and leave out those that mark notes.

    >>> lowered("1,234" + raised("1)") + "천원, 30m" + raised("2"))
    '1,234천원, 30m2'
    """
    if "\x0e" not in text:
        return text
    out = ""
    for said in _RAISED.split(text):
        inner = said.strip("\x0e\x0f")
        out += "" if said.startswith("\x0e") and marks_note(out, inner) else inner
    return out


def raised_shapes(header: Any) -> frozenset[str]:
    """Name the shapes of letters that are raised in a document of Hangul."""
    return frozenset(
        shape.get("id", "")
        for shape in header.iter()
        if local(shape) == "charPr" and any(local(e) == "supscript" for e in shape)
    )
