"""What several amendments came to together: 두 번 합해서 얼마 늘린 거야 adds them up, and never sets them against each other."""

from __future__ import annotations

import re

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.conversation.lent import RISEN
from assistant.reckoning.operands import Operand, operands
from assistant.reckoning.sums import total
from assistant.reckoning.worked import listed, years_of
from assistant.speech.draft import Draft
from index.query import Scope
from ingest.model import Measure

_TOGETHER = re.compile(
    r"(?:합[치하쳐해한친]|더[하해한]|합산|보태|통틀어|(?<![가-힣])(?:다|모두|전부)\s?(?:해서|하면|하니|치면|쳐서))[가-힣]*\s[^?]*?"
    r"(?:얼[마만]|몇)[^?]*?(?:늘|불|증가|증액|올[렸리랐라]|오른|줄|감소|감액|깎|삭감|얹|보탰)|"
    r"\b(?:together|combined|in total|altogether|in all)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"보다|대비|비해|비교|전년|작년|지난\s?해|당초|본예산|에서\s|\b(?:than|compared|from|over|against|since)\b",
    re.IGNORECASE,
)
_FIRST = frozenset({Measure.INITIAL, Measure.BUDGET, Measure.PRIOR})


def answer_raised(ask: Ask) -> Draft | None:
    """Add up what was raised each time; what are no raises is told as it stands, since nothing says what they are set against."""
    u = ask.u
    together, against = _TOGETHER.search(u.question), _AGAINST.search(u.question)
    if u.want != "change" or not (together or (u.both and RISEN.search(u.question))) or (against and not u.both):
        return None
    found = operands(ask) if u.both or any(t.joined for t in u.required) else ()
    if len(found) < 2 or len({o.figure.unit for o in found}) > 1:
        return None
    raises = all(_is_raise(ask, o) for o in found)
    if not together and not (raises and not against):
        return None
    if together and raises and not against:
        return total(ask, found)
    return unsettled(ask, found)


def unsettled(ask: Ask, found: tuple[Operand, ...]) -> Draft:
    """Tell amounts as they stand, where nothing says what they are set against."""
    head = ask.voice.say(
        "무엇에 견주어 늘거나 줄었는지 알 수 없어 더하거나 빼지 않았습니다. 문서에 있는 값:",
        "It is not said what these are set against, so nothing was added or taken away. The documents state:",
    )
    return Draft(
        AnswerStatus.AMBIGUOUS,
        "\n".join([head, *listed(ask, found)]),
        tuple(o.figure for o in found),
        subject=found[0].names[-1] if found[0].names else None,
        years=years_of(found),
    )


def _is_raise(ask: Ask, told: Operand) -> bool:
    """Tell whether an amount is what was added, and not what the budget came to by then: less than the first budget of its row."""
    f = ask.library.finder.figure(told.figure.id)
    if f is None or f.measure is not Measure.SUPPLEMENT:
        return f is not None and f.measure is Measure.CHANGE
    row = (f.source.document, f.table, f.row)
    first = [
        b.value
        for e in ask.library.of((Scope(told.figure.document, told.figure.project),)).entries
        if (b := e.figure)
        and f.table is not None
        and (b.source.document, b.table, b.row) == row
        and b.measure in _FIRST
    ]
    return f.value is not None and any(v is not None and f.value < v for v in first)
