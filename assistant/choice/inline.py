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
        if _told_apart(m, lines[m.figure.source.document, m.figure.source.line], u):
            return True
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


def _told_apart(match: Match, mates: list[Match], u: Understanding) -> bool:
    """Tell whether a name has the word said only where it numbers a part: 묘목 of 90본 심기(묘목 30본, 모종 60본)."""
    item, said = squeeze(match.figure.item), {v for t in u.required for v in t.variants}
    parts = [(squeeze(o.figure.item), squeeze(o.figure.printed)) for o in mates if o.figure.id != match.figure.id]
    return any(
        name in said and f"{name}{number}" in item and name not in item.replace(f"{name}{number}", "")
        for name, number in parts
    )
