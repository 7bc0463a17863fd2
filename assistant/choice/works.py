"""Rows that are told apart by what is done there: `조리실 증축` says which school's row is asked for."""

from __future__ import annotations

from assistant.language.phrasebook import phrasebook
from assistant.names.cover import Cover
from assistant.names.racks import OWN, ROW, Entry, Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_ACTS = phrasebook().acts


def by_its_work(entry: Entry, covered: Cover, u: Understanding, shelf: Shelf) -> bool:
    """Tell whether the words asked are all that the cell beside an amount says is done, in this row alone."""
    figure = entry.figure
    if ROW not in covered.levels or figure is None or figure.table is None or figure.unit != "KRW":
        return False
    rack = shelf.rack(entry.scope)
    if rack is None:
        return False
    works = [
        (e.fact.row, squeeze(e.fact.value))
        for e in rack.facts
        if e.fact and e.fact.table == figure.table and squeeze(e.fact.column) in LEXICON.works
    ]
    own = {work for row, work in works if row == figure.row}
    met = [t for t, level in zip(u.required, covered.levels, strict=True) if level == ROW]
    said = {
        "".join(found) for work in own if all(found := [next((v for v in t.variants if v in work), "") for t in met])
    }
    return any(sum(w == work for _, w in works) == 1 for work in said & own)


def of_other_grant(entry: Entry, u: Understanding) -> bool:
    """Tell whether money that is given, 지원금, is met only by a name of other works: a 복구지원 매뉴얼 제작 is no grant."""
    given = [t for t in u.required if t.text.endswith("금") and t.text[:-1] in t.variants and t.text[:-1] in _ACTS]
    if not given:
        return False
    own = entry.levels[OWN].split("|")
    return any(
        not any(name.endswith(t.text[:-1]) or t.text in name for name in own) and any(n.endswith(_ACTS) for n in own)
        for t in given
    )
