"""Words struck through: they stand on the page as said no longer, so none of them is read, and the file says how many."""

from __future__ import annotations

from typing import Any

from ingest.formats.blocks import Fault
from ingest.formats.package import local
from ingest.model import Certainty, ProblemKind

# Hangul names a shape in three dimensions for text that it does not strike at all; these are the ones that it draws.
_DRAWN = {"SOLID", "DASH", "DOT", "DASH_DOT", "DASH_DOT_DOT", "LONG_DASH", "CIRCLE", "DOUBLE_SLIM", "SLIM_THICK",
          "THICK_SLIM", "SLIM_THICK_SLIM", "WAVE", "DOUBLEWAVE"}  # fmt: skip


def struck_shapes(header: Any) -> frozenset[str]:
    """Name the shapes of letters that are struck through in a document of Hangul."""
    return frozenset(
        shape.get("id", "")
        for shape in header.iter()
        if local(shape) == "charPr"
        and any(local(e) == "strikeout" and e.get("shape", "").upper() in _DRAWN for e in shape)
    )


def struck_words(count: int) -> tuple[Fault, ...]:
    """Say how many passages were left out, if any."""
    if not count:
        return ()
    return (
        Fault(
            f"취소선이 그어진 곳 {count}군데는 지운 것으로 보고 읽지 않았습니다.",
            f"{count} passages are struck through and were left out as deleted.",
            ProblemKind.TABLE,
            Certainty.POSSIBLE,
        ),
    )
