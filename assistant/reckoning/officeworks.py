"""How many projects an office has, and which: 자치과 사업은 몇 개야, where each statement says whose it is."""

from __future__ import annotations

import re

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.reckoning.departments import offices_named
from assistant.speech.draft import Draft, Quote, mark
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import FactKind

_ASKED = re.compile(
    r"(?:하는|추진하는|맡은|맡고\s?있는|담당하는|담당|있는|소관)?\s?사업(?:은|는|이|가|의|\s?수는?|들은|들이)?\s?(?:모두|총|전부|다|다\s?해서)?\s?(?:몇\s?(?:개|건|가지)(?:이?나|야|인|예|지|입|\s|\?|$)|수(?:는|가)?\s*\??$)|"
    r"\bhow many (?:budget )?(?:projects|programmes|programs)\b",
    re.IGNORECASE,
)
_LISTED = 30  # titles that one answer lists


def answer_office_works(ask: Ask) -> Draft | None:
    """Count the projects whose table names the office that a question names; None where it asks of anything else."""
    u = ask.u
    asked = _ASKED.search(u.question)
    if asked is None or u.want not in {"count", "figure"} or u.both or u.carried or u.years:
        return None
    found = offices_named(ask, _ASKED.sub(" ", u.question))
    if found is None:
        return None
    offices, named = found
    if len(named) != 1:
        return None
    return _listed(ask, named[0], {s: s.project or "" for s, own in offices.items() if named[0] in own})


def _listed(ask: Ask, name: str, kept: dict[Scope, str]) -> Draft:
    titles: dict[str, Quote] = {}
    for entry in ask.library.of(tuple(kept)).facts:
        f = entry.fact
        if f and f.kind is FactKind.DEPARTMENT and squeeze(f.value) == name:
            quote = Quote(f"q{f.source.document}{f.source.start}", f.source, f.source.quote)
            titles.setdefault(kept[entry.scope], quote)
    count = len({squeeze(t) for t in titles})
    head = ask.voice.say(
        f"담당 부서가 ‘{name}’(으)로 적힌 사업은 모두 {count}개입니다.", f"{count} projects are told to be of “{name}”."
    )
    lines = [f"- {title}{mark(q.id)}" for title, q in sorted(titles.items())][:_LISTED]
    quotes = tuple(titles[t] for t in sorted(titles))[:_LISTED]
    return Draft(AnswerStatus.ANSWERED, "\n".join([head, *lines]), quotes=quotes, subject=name, narrative=True)
