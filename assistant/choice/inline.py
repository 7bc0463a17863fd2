"""Numbers that one line tells side by side: each goes by the word that stands before it, and by no word of another."""

from __future__ import annotations

from collections import defaultdict

from assistant.choice.groups import Match
from assistant.names.racks import OWN, OWNERS
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze


def in_their_line(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out a number whose line calls another by the word that was said: 학생 of 학생 86점, 학부모 91점, for 학부모."""
    lines: dict[tuple[str, int], list[Match]] = defaultdict(list)
    for m in found:
        if m.figure.table is None:
            lines[m.figure.source.document, m.figure.source.line].append(m)

    def is_beside(m: Match) -> bool:
        over, item = squeeze(m.figure.owners[-1]) if m.figure.owners else "", squeeze(m.figure.item)
        if m.figure.table is not None or not item or item not in over or item == over:
            return False  # what holds it is no line that tells several
        mates = lines[m.figure.source.document, m.figure.source.line]
        return any(
            level == OWNERS
            and any(o.cover.levels[n] == OWN and squeeze(o.figure.item) in u.required[n].variants for o in mates)
            for n, level in enumerate(m.cover.levels)
        )

    return [m for m in found if not is_beside(m)]
