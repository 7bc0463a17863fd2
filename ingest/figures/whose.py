"""Whose money a whole table is of, as its caption says: 최근 3년 국비 집행."""

from __future__ import annotations

import re

from ingest.figures.columns import Grid
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_NAMES = "|".join(re.escape(n) for n in LEXICON.funding if n.endswith(("비", "세")))
_OF = re.compile(
    rf"(?<![가-힣·/])(?P<name>{_NAMES})\s?(?:보조금\s?)?(?:예산|집행|교부|지원|확보|투자|배정)\s?(?:및\s?(?:집행|정산)\s?)?"
    r"(?:현황|실적|내역|추이|계획|결과|규모)?\s*(?:[(\[<]|$)"
)


def payer_of_all(grid: Grid) -> str | None:
    """Return who pays every amount of a table, by its caption, where no row or column of it names another."""
    found = _OF.search(fold(grid.table.caption))
    name = squeeze(found["name"]) if found else None
    named = {f for f in (*(c.funding for c in grid.columns), *(r.funding for r in grid.rows)) if f}
    return name if named <= {name} else None
