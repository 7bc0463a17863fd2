"""What something had in the year before, in documents that tell no year: the column of 전년도 beside the one of the budget itself."""

from __future__ import annotations

from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from index.words.spelling import squeeze
from ingest.model import Measure

_BEFORE = "전년"


def year_before(ask: Ask) -> Ask:
    """Ask for the column of the year before where one year back is asked for and that column alone tells it."""
    if ask.u.relative != -1 or set(ask.u.measures) - {Measure.BUDGET}:
        return ask
    found = usable(ask.choose(measures=(Measure.PRIOR,), relative=None))
    told = found and all(g.figure.year is None and _BEFORE in squeeze(g.figure.column) for g in found)
    return replace(ask, u=replace(ask.u, measures=(Measure.PRIOR,), relative=None)) if told else ask
