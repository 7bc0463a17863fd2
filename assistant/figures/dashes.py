"""A count whose cell prints a dash or nothing: that is said, not that no document speaks of it."""

from __future__ import annotations

from assistant.choice.ask import Ask
from assistant.choice.choose import choose
from assistant.choice.tiers import counts_for
from assistant.figures.unstated import unstated
from assistant.names.racks import Entry
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure, Kind

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


def _column(f: Figure) -> tuple[str, int | None, int | None]:
    return (f.source.document, f.table, f.column_number)


def _counts(f: Figure, counters: tuple[str, ...]) -> bool:
    if f.table is None or f.value is None:
        return False
    return any(counts_for(f, c) is not None for c in counters) or (not counters and f.unit.startswith("count:"))
