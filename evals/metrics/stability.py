"""Whether the same question in other words gets the same answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from evals.metrics.measured import Measured, share
from evals.row import Row

Signature = tuple[bool, frozenset[tuple[Decimal | None, str]]]


def paraphrase_stability(rows: Sequence[Row]) -> Measured:
    """Return the share of paraphrases that claim exactly what the question they restate claims."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.case.paraphrase_of or row.case.id].append(row)
    same = []
    for root, members in groups.items():
        first = next((m for m in members if m.case.id == root), None)
        if first is not None:
            same += [_signature(m) == _signature(first) for m in members if m is not first]
    return share("paraphrase stability", same)


def _signature(row: Row) -> Signature:
    if row.given is None:
        return False, frozenset()
    return row.given.refused, frozenset((f.value, f.unit) for f in row.given.claimed)
