"""What a document says in place of a figure: 미정, 무료, 미개최, a budget yet to be drawn up; told with its line."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.choice.mentions import tidy
from assistant.prose.saying import line_at, said_of
from assistant.speech.draft import Draft, Quote, mark
from ingest.model import Source

_ASKED = frozenset({"figure", "count", "premise", "change", "basis", "breakdown", "sum", "share", "list", "passage"})
_NOTHING = frozenset({AnswerStatus.ABSENT, AnswerStatus.NOT_STATED})
_LONGEST = 300
_PLAIN = re.compile(
    r"미정|미확정|무료|비예산|해당\s*(?:사항\s*)?없음|미(?:개최|실시|운영|추진)|추경\s*(?:편성|반영)|취소"
)


def with_standing(ask: Ask, draft: Draft) -> Draft:
    """Add to an answer without a figure the line that says what stands in its place, when the documents have one."""
    if draft.status not in _NOTHING or ask.u.want not in _ASKED or (draft.quotes and len(draft.quotes) > 1):
        return draft
    said = said_of(ask, "status", most=2)
    if not said or not _is_its(ask, said.mentions[0].source):
        return draft
    quotes = tuple(Quote(f"q{m.source.start}{m.source.document}", m.source, m.source.quote) for m in said.mentions)
    head = ask.voice.say("문서에는 다음과 같이 적혀 있습니다.", "The document says:")
    lines = [head, *(tidy(q.text)[:_LONGEST] + mark(q.id) for q in quotes)]
    if any(n.kind == "total_only" for n in draft.notes) or not (draft.figures or draft.notes):
        return Draft(AnswerStatus.NOT_STATED, "\n".join(lines), quotes=quotes, subject=ask.u.subject)
    quotes = tuple({q.id: q for q in (*quotes, *draft.quotes)}.values())
    return replace(draft, status=AnswerStatus.NOT_STATED, text="\n".join([*lines, draft.text]), quotes=quotes)


def _is_its(ask: Ask, source: Source) -> bool:
    """Tell whether a line speaks of the very thing: it names it; or says 미정 and no more, right under its name."""
    line = line_at(ask, source)
    last = ask.u.required[-1].variants
    if line is None or any(v in line.words for v in last):
        return line is not None
    owner = line.owners.rpartition("|")[2]
    own = any(v in line.words for t in ask.u.required for v in t.variants)
    return bool(_PLAIN.search(source.quote)) and (own or any(v in owner for v in last))
