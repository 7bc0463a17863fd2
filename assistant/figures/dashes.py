"""A count, or the amount of one of several years, whose cell prints a dash or nothing: that is said, not that no document speaks of it."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import choose
from assistant.choice.tiers import MISSING, counts_for
from assistant.figures.unstated import unstated
from assistant.names.racks import Entry
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure, Kind

_SEVERAL = 2  # years
_NOTHING = frozenset({Kind.DASH, Kind.BLANK})


def answer_dash(ask: Ask) -> Draft | None:
    """Say what stands in the cell that is asked for, in a column that the question names and that counts such things elsewhere."""
    u = ask.u
    if u.want not in {"count", "figure"} or u.measures or not (u.counters or u.want == "count"):
        return None
    counted = {_column(e.figure) for e in ask.shelf.entries if e.figure and _counts(e.figure, u.counters)}

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        if f is None or f.kind not in _NOTHING or f.table is None or _column(f) not in counted:
            return None
        column = squeeze(f.column)
        return 0 if any(v in column for t in u.required for v in t.variants) else None

    groups = choose(u, ask.shelf, fits).groups
    whole = tuple(g for g in groups if g.figure.total or squeeze(g.figure.item) in {"계", "합계", "총계"})
    told = groups if len(groups) == 1 else whole
    return unstated(ask, told[0], told[0].figure.column) if len(told) == 1 else None


def with_dashes(ask: Ask, draft: Draft) -> Draft:
    """Say of a year that is asked for with others, and of which nothing is told, what stands in its cell: 2029~2031년 반려 건수."""
    u = ask.u
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    if (
        draft.status is not AnswerStatus.ANSWERED
        or len(u.years) < _SEVERAL
        or u.want not in {"count", "figure"}
        or not told
    ):
        return draft
    amounts = u.want == "figure" and all(f.unit == "KRW" for f in told)
    if any(f.formula or not (amounts or f.unit.startswith("count:")) for f in told):
        return draft
    for year in sorted(set(u.years) - {f.year for f in told if f.year}):
        one = replace(ask, u=replace(u, years=(year,), want="figure" if amounts else "count"))
        dash = _blank(one) if amounts else answer_dash(one)
        if dash is not None and dash.status is AnswerStatus.NOT_STATED:
            text = f"{draft.text}\n{dash.text}"
            quotes = tuple({q.id: q for q in (*draft.quotes, *dash.quotes)}.values())
            figures = tuple({f.id: f for f in (*draft.figures, *dash.figures)}.values())
            draft = replace(draft, text=text, quotes=quotes, figures=figures, notes=(*draft.notes, *dash.notes))
    return draft


def _blank(ask: Ask) -> Draft | None:
    """Say that the amount of a year is not told, where its cell says so and nothing else tells it: 2018년 (x-)."""
    groups = ask.choose().groups
    if len({g.scope for g in groups}) != 1 or any(g.figure.kind not in MISSING for g in groups):
        return None
    return unstated(ask, next((g for g in groups if g.figure.kind not in _NOTHING), groups[0]))


def _column(f: Figure) -> tuple[str, int | None, int | None]:
    return (f.source.document, f.table, f.column_number)


def _counts(f: Figure, counters: tuple[str, ...]) -> bool:
    if f.table is None or f.value is None:
        return False
    return any(counts_for(f, c) is not None for c in counters) or (not counters and f.unit.startswith("count:"))
