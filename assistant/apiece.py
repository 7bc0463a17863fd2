"""What one of a kind costs or may cost: a price or a limit answers though its name is not the project's."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.cover import Cover
from assistant.groups import Match
from assistant.meaning import Understanding
from assistant.tiers import MISSING
from ingest.model import Figure, Measure


def is_apiece(figure: Figure, covered: Cover | None, u: Understanding) -> bool:
    """Tell whether a figure is the price or the limit for one that is asked for: 건당 얼마까지 is of the 한도 printed."""
    if covered is None or figure.value is None or Measure.UNIT_PRICE not in u.measures:
        return False
    return figure.measure is Measure.LIMIT or (figure.measure is Measure.UNIT_PRICE and covered.soft > 0)


def stated_apiece(found: Sequence[Match], u: Understanding) -> list[Match]:
    """Leave out the cells still to be decided, called by nothing that was said, where a price or a limit for one is printed."""
    if not any(is_apiece(m.figure, m.cover, u) for m in found):
        return list(found)
    return [m for m in found if m.figure.kind not in MISSING or m.cover.own]
