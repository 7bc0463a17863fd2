"""The one sentence that answers: it says most of what was asked for itself, and what owns it says the rest."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention
from assistant.names.lines import Line
from assistant.prose.saying import mention_of, of_year_said
from assistant.question.meaning import Term
from index.words.spelling import squeeze

_MOST_DOCUMENTS = 16
_ASKS = re.compile(
    r"무엇|무얼|(?<![가-힣])(?:뭐|뭘|뭔)|어떤|어떻|무슨|누[구가]|어디|어느|방식|방법|대상|내용|조건|\b(?:what|how|which|who|where)\b",
    re.IGNORECASE,
)
_SHORTEST = 8  # letters of a line that says something
_FEW = 2  # sentences that are no longer one answer but a list


def sentences_of(ask: Ask) -> list[Mention]:
    """Return the line that says best what is asked in words; none where no line does, or many do alike."""
    required: tuple[Term, ...] = ask.u.required if _ASKS.search(ask.u.question) and ask.u.claim is None else ()
    soft = [t for t in ask.u.terms if t.soft and not t.context and len(t.variants[0]) > 1]
    found: list[tuple[tuple[int, int], Mention]] = []
    for document in (
        list(dict.fromkeys(r.scope.document for r in ask.shelf.racks))[:_MOST_DOCUMENTS] if required else ()
    ):
        text, card = ask.library.text(document), ask.shelf.card(document)
        about = squeeze(" ".join(x for x in ((card.title, card.department, card.government) if card else ()) if x))
        for line in ask.library.lines(document):
            if line.title or len(line.words) < _SHORTEST:
                continue
            own = [t for t in required if _says(line.words, t)]
            if 2 * len(own) < len(required) or not all(t in own or _is_over(t, line, about) for t in required):
                continue
            if of_year_said(ask.u.years, line.head + text[line.start : line.end]):
                said = sum(_says(line.words, t) for t in soft)
                found.append(((len(own), said), mention_of(document, text, line)))
    best = max((worth for worth, _ in found), default=(0, 0))
    kept = [m for worth, m in found if worth == best]
    return kept if len(kept) <= _FEW else []


def _says(words: str, term: Term) -> bool:
    return any(v in words for v in term.variants)


def _is_over(term: Term, line: Line, about: str) -> bool:
    """Tell whether what owns a line says a word, or a line right above it."""
    return any(v in line.owners or v in line.block or v in about for v in term.variants)
