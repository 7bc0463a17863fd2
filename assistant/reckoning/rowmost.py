"""Which row of the table that was spoken of has the most, or the least: 어디가 제일 많아 after 둑길은?, 꼴찌 과는 어디 after 관광과 집행률."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.figures.sister import told_last
from assistant.names.cover import Cover
from assistant.question.understand import understand
from assistant.reckoning.operands import operand
from assistant.reckoning.ordered import in_order, ordered
from assistant.reckoning.rowed import is_row
from assistant.speech.draft import Draft
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_WHICH = re.compile(
    r"(?<![가-힣])(?:어디|누구?)(?:가|는|야|예요|인가|에요|지)?(?![가-힣])|(?:어느|어떤|무슨)\s?(?!해|연도|년|달|월|분기)[가-힣]+|\bwhich\b",
    re.IGNORECASE,
)
_FEWEST = 2


def answer_row_most(ask: Ask) -> Draft | None:
    """Rank the cells of one column; None where the last answer told no cell of a row, or the question names anything else."""
    own = understand(ask.u.question)
    told = told_last(ask) if own.want == "rank" and _WHICH.search(ask.u.question) else None
    if told is None or own.years or own.relative is not None or own.recent or own.funding or own.codes or own.counters:
        return None
    entries = ask.library.of((Scope(told.document, told.project),)).racks[0].entries
    last = next((f for e in entries if (f := e.figure) and f.id == told.id), None)
    if last is None or last.table is None or not is_row(last) or not _is_of(last, own.measures):
        return None
    over = squeeze("|".join((last.caption, last.column, *last.source.section, told.project or "")))
    if not all(any(v in over for v in t.variants) for t in own.required):
        return None
    rows = [Match(e, f, Cover((0,), 0, exact=True), 0) for e in entries if (f := e.figure) and _beside(f, last)]
    if len(rows) < _FEWEST or len({squeeze(m.figure.item) for m in rows}) < len(rows):
        return None
    return ordered(ask, in_order(ask, [operand(Group((m,))) for m in rows]))


def _is_of(last: Figure, measures: tuple[Measure, ...]) -> bool:
    return not measures or last.measure in measures


def _beside(f: Figure, last: Figure) -> bool:
    """Tell whether a cell stands in the column of another, in a row of its own."""
    alike = (f.table, f.column_number, f.column, f.unit, f.year) == (
        last.table,
        last.column_number,
        last.column,
        last.unit,
        last.year,
    )
    return alike and is_row(f)
