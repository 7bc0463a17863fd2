"""Words that stand where an amount would: `소요예산 : 미정(시비)`, a point that is but 비예산, `도입 예산은 추경에 반영(금액 미정)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.figures.frame import short
from ingest.figures.scope import Line, Value
from ingest.model import Figure, Kind, Measure
from ingest.numbers import cells
from ingest.numbers.amounts import Quantity, scan
from ingest.numbers.labels import clean
from ingest.numbers.measures import funding, measure_named
from ingest.text.folding import fold
from ingest.text.lexicon import LEXICON

_MONEY = "금액|예산액?|사업비|소요액|소요예산"
_OPEN = "|".join(map(re.escape, LEXICON.undetermined))
_LEFT_OPEN = re.compile(
    rf"(?:(?<=[(,·])|(?<=[(,·]\s)|(?<![가-힣]))(?:{_MONEY})(?:은|는)?\s?(?P<said>{_OPEN})(?![가-힣])"
)
_SUBJECT = re.compile(rf"(?P<what>[가-힣A-Za-z][^,.;:()\d]{{1,40}}?(?:{_MONEY}|비용|경비|[가-힣]{{2}}비))(?:은|는)\s")
_LONGEST = 40


def read_stood_for(line: Line) -> Iterator[Figure]:
    """Read what a line says of an amount without telling one."""
    if line.key:
        yield from _keyed(line)
    elif line.scope.table is None and cells.status(line.text) is Kind.NONBUDGET:
        said = line.text.strip()
        yield _figure(line, line.text.index(said), said, Kind.NONBUDGET, Measure.BUDGET, line.scope.name or "예산")
    yield from _left_open(line)


def _keyed(line: Line) -> Iterator[Figure]:
    """Read `소요예산 : 미정(시비)`; what needs no budget says so under any name: `텃밭 : 비예산`."""
    value = line.text[line.value_start :].strip().strip("*").strip()
    if len(value) > _LONGEST or (kind := cells.status(value)) is None:
        return
    named = measure_named(line.key) or (Measure.BUDGET if kind is Kind.NONBUDGET else None)
    if named is not None:
        yield _figure(line, line.text.index(value, line.value_start), value, kind, named, line.key)


def _left_open(line: Line) -> Iterator[Figure]:
    """Read `(금액 미정)` behind what it is of, in a line that tells no amount."""
    found = _LEFT_OPEN.search(fold(line.text))
    if found is None or any(isinstance(q, Quantity) and q.unit == "KRW" for q in scan(line.text)):
        return
    subject = _SUBJECT.search(fold(line.text), line.value_start, found.start())
    name = clean(line.text[slice(*subject.span("what"))]) if subject else line.key or line.scope.name
    if name:
        start, end = found.span()
        yield _figure(line, start, line.text[start:end], Kind.UNDETERMINED, Measure.BUDGET, short(name))


def _figure(line: Line, at: int, words: str, kind: Kind, named: Measure, item: str) -> Figure:
    said = Value(at, at + len(words), kind, None, "", words)
    return line.figure(said, named, item, line.year(at, at), fund=funding(words))
