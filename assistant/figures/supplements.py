"""What is told of another supplement than the question names is no answer to it, and is said as that one's."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.figures.stated import together
from assistant.question.meaning import Term
from assistant.question.terms import nth_supplement
from assistant.speech.draft import Draft
from ingest.model import Measure

_NTH = re.compile(r"제?(\d)[회차]")
_MOST = 4  # supplements of one year


def answer_other_supplement(ask: Ask) -> Draft | None:
    """Give what the documents tell of the one other supplement, as its own; None where they tell of none, or of several."""
    u = ask.u
    term = next((t for t in u.required if _NTH.fullmatch(t.text)), None)
    match = _NTH.fullmatch(term.text) if term else None
    if term is None or match is None or Measure.SUPPLEMENT not in u.measures or len(u.required) < 2:
        return None
    said = int(match[1])
    found = {n: g for n in range(1, _MOST + 1) if n != said and (g := _told(ask, term, n))}
    if len(found) != 1:
        return None
    number, group = found.popitem()
    head = ask.voice.say(
        f"제{said}회 추경에서는 찾지 못했습니다. 제{number}회 추경의 값: ",
        f"It is not found in supplementary budget no. {said}. Of no. {number} the documents tell: ",
    )
    return together(ask, (group,)).instead(head)


def _told(ask: Ask, term: Term, number: int) -> Group | None:
    other = nth_supplement(replace(term, text=f"{number}회", variants=(f"{number}회", f"제{number}회")))
    terms = tuple(other if t is term else t for t in ask.u.terms)
    groups = usable(ask.choose(terms=terms))
    return groups[0] if len(groups) == 1 and groups[0].lead.cover.own else None
