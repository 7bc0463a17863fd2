"""What stands under a line that counts it: 연구과제 4개 과제 완료, and their titles in the lines below."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.choice.mentions import tidy
from assistant.names.places import is_place
from assistant.question.meaning import Term
from assistant.speech.draft import Draft, Quote, mark
from index.words.spelling import squeeze
from ingest.model import Fact

_ASKED = re.compile(
    r"제목|명칭|이름|목록|나열|열거|뭐뭐|무엇무엇|어떤\s?(?:것|게|과제|사업)|(?:들을|들이|들은|들)\s|\b(?:list|titles?|names?)\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"(?<![\d,.])\d{1,2}(?:개|건|종|곳|편)(?![월년소])")
_WANTS = frozenset({"list", "passage", "breakdown"})
_FEWEST, _MOST = 2, 15


def answer_below(ask: Ask) -> Draft | None:
    """Give the lines under the one that counts what is asked for; None where no one line does, or none stands under it."""
    u = ask.u
    if u.want not in _WANTS or not _ASKED.search(u.question) or not u.required or u.measures or u.money_said:
        return None
    under: dict[tuple[str, tuple[str, ...]], list[Fact]] = defaultdict(list)
    for entry in ask.shelf.facts:
        fact = entry.fact
        if fact is not None and fact.table is None and fact.owners and _COUNTS.search(squeeze(fact.owners[-1])):
            under[fact.source.document, fact.owners].append(fact)
    meant = [facts for facts in under.values() if len(facts) >= _FEWEST and _is_meant(ask, facts[0])]
    if len(meant) != 1 or not _is_whole(ask, meant[0]):
        return None
    facts = meant[0][:_MOST]
    quotes = tuple(Quote(f.id, f.source, f.source.quote) for f in facts)
    lines = [f"- {f.item} : {tidy(f.value)}{mark(f.id)}" for f in facts]
    text = "\n".join([tidy(facts[0].owners[-1]), *lines])
    return Draft(AnswerStatus.ANSWERED, text, quotes=quotes, subject=u.subject, narrative=True)


def _is_meant(ask: Ask, fact: Fact) -> bool:
    """Tell whether the line over a fact says the years and the last word of the question, and what it does not say is said over it."""
    line = squeeze(fact.owners[-1])
    if any(f"{year}년" not in line for year in ask.u.years):
        return False
    over = squeeze("|".join((fact.project or "", *fact.source.section, *fact.owners[:-1])))
    own = ask.library.owners(fact.source.document)
    required = ask.u.required
    return _says(required[-1], line) and all(
        _says(t, line) or _says(t, over) or any(is_place(v, own) for v in t.variants) for t in required
    )


def _says(term: Term, text: str) -> bool:
    return any(v in text for v in term.variants)


def _is_whole(ask: Ask, facts: list[Fact]) -> bool:
    """Tell whether no line between the first and the last of them is left out."""
    text = ask.library.text(facts[0].source.document)
    between = text[facts[0].source.start : facts[-1].source.end]
    told = squeeze("".join(f"{f.item}{f.value}" for f in facts))
    words = (re.sub(r"^[\W_]+", "", squeeze(line)) for line in between.splitlines())
    return all(re.sub(r"[:：]", "", w) in re.sub(r"[:：]", "", told) for w in words if w)
