"""Tables of what is meant to be done: a schedule of the year that is planned, a plan of what comes in and what goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.model import Measure, Table
from ingest.numbers.measures import measure
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_ASIDE = re.compile(r"\([^()]*\)")
_PLANNED = re.compile(r"계획(?:안|액)?$")
_PLAN = re.compile(r"(?:수지|수입.?지출|지출|운용)(?:총괄)?계획(?:안|표)?$")
_BARE = re.compile(r"(?:총|계|합계)?(?:지출|세출)(?:액|금액)?(?:계|합계|총계)?")


def is_schedule(table: Table, over: Iterable[str]) -> bool:
    """Tell whether this is a schedule of the plan year: what it calls 집행 is meant, not done."""
    headings = [squeeze(h) for h in over]
    heads = {squeeze(c.text) for c in table.cells if c.row < max(1, table.header_rows)}
    columns = heads & set(LEXICON.schedule_columns)
    said = any(word in h for h in headings for word in LEXICON.schedule_headings)
    return bool(columns) and (said or len(columns) > 1)


def is_plan(over: Iterable[str]) -> bool:
    """Tell whether the heading or the caption over a table calls it a plan of money: 자금수지 계획, 기금운용계획.

    >>> is_plan(["자금수지 계획", ""]), is_plan(["기금 운용 계획(안)"]), is_plan(["수입·지출 결산"]), is_plan(["향후 추진계획"])
    (True, True, False, False)
    """
    return any(_PLAN.search(_bare(h)) for h in over)


def to_be_spent(names: Sequence[str], *, planned: bool) -> bool:
    """Tell whether 지출 is what a plan means to spend: under a heading of its columns that says so, or in a table that is one.

    >>> to_be_spent(["지출", "2031년 계획"], planned=False), to_be_spent(["2031년", "지출액(C)"], planned=True)
    (True, True)
    >>> to_be_spent(["2030년 결산", "지출"], planned=True), to_be_spent(["계획", "집행액"], planned=False)
    (False, False)
    """
    said = [_bare(n) for n in names]
    spent = [n for n in said if measure(n) is Measure.EXECUTED]
    if not spent or not all(_BARE.fullmatch(n) for n in spent):
        return False
    return planned or any(_PLANNED.search(n) for n in said)


def _bare(name: str) -> str:
    return squeeze(_ASIDE.sub("", fold(name)))
