"""Money that was spent, told under a heading of results by no word for it: 개보수 : 9개소 95백만원 under 추진실적."""

from __future__ import annotations

import re

from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.figures.frame import results
from ingest.model import Figure, Measure
from ingest.numbers.measures import measure as measure_of

_SPENT = re.compile(
    r"썼|쓴(?!다)|쓰였|쓰인|들인|들었|들어간|나갔|나간|사용[한된했]|\bspent\b", re.IGNORECASE
)  # by a verb
_NOT_SPENT = re.compile(
    r"예산|사업비|확보|공모|유치|교부|국비|[시도군구]비|절감|수입|징수|부과|모금|기부|후원|판매|매출|융자|보증|체납|잔액|계획|목표|예정"
)  # what a line of results tells of money but that it was spent
_USED = re.compile(r"(?:사용|집행|지출)(?:내역|내용|처|용도)")  # over what it was spent on
_COST = re.compile(r"(?:사업비|소요액|비용|공사비)(?:\([^()]*\))?")


def is_result(figure: Figure, u: Understanding) -> bool:
    """Tell whether results give an amount that no word measures: in a table, or in a line where a verb asks what was spent."""
    heads = (figure.caption, *figure.source.section[-1:]) if figure.table is not None else figure.source.section[-1:]
    if figure.table is None and any(_USED.fullmatch(squeeze(o)) for o in figure.owners):
        return figure.measure is Measure.BUDGET and not figure.funding
    if not any(results(t) for t in heads):
        return False
    if figure.table is not None:
        other = any(measure_of(n) is Measure.OTHER for n in (figure.item, *figure.owners))
        return (figure.measure is Measure.OTHER and not other) or _is_cost(figure, u)
    plain = figure.measure is Measure.BUDGET and not figure.funding and _SPENT.search(u.question) is not None
    return plain and not _NOT_SPENT.search(figure.source.quote)


def _is_cost(figure: Figure, u: Understanding) -> bool:
    """Tell whether a column of a year's results says what each of them cost, where a verb asks what was spent on it then."""
    own = figure.measure is Measure.BUDGET and figure.year in u.years and not figure.funding
    return own and _COST.fullmatch(figure.column) is not None and _SPENT.search(u.question) is not None
