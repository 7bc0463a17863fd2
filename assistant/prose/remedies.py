"""What is to be done about a fault: the lines that a document sets below it with an arrow, ⇒, or calls 개선방안."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention
from assistant.prose.passages import quoted
from assistant.prose.saying import line_at, mention_of, said_of
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_ASKED = re.compile(r"(?:개선|해결|해소|대응|보완|향후)?(?:대책|방안)|(?:개선|해결|해소|대응|보완|대비)책")
_ARROW = re.compile(r"\s*(?:[-–○◦·∙]\s*)?(?:[⇒☞→➡➔⇨]|\((?:개선|해결|대응|향후)\s?(?:방안|대책|계획)\)|\(대책\))")
_MOST = 3  # lines that say what is done about one fault


def answer_remedy(ask: Ask) -> Draft | None:
    """Give the fault that a question names and what is done about it; None where it names only a project, or nothing is set below."""
    asked = [t for t in ask.u.terms if _ASKED.fullmatch(t.text)]
    rest = tuple(t for t in ask.u.terms if t not in asked)
    if not asked or not any(not t.soft for t in rest):
        return None
    lines: list[Mention] = []
    for fault in said_of(replace(ask, u=replace(ask.u, terms=rest)), "why").mentions:
        words, project = squeeze(fault.source.quote), squeeze(fault.scope.project or "")
        own = [t for t in rest if not (t.soft or any(v in project for v in t.variants))]
        done = _below(ask, fault) if any(v in words for t in own for v in t.variants) else []
        lines += [fault, *done] if done else []
    return quoted(ask, lines) if lines else None


def with_faults(ask: Ask, mentions: Sequence[Mention]) -> list[Mention]:
    """Set before each line that says what is done about a fault the fault itself, which is why it is done."""
    return list(dict.fromkeys(x for m in mentions for x in (_above(ask, m), m) if x is not None))


def _above(ask: Ask, done: Mention) -> Mention | None:
    document, text = done.source.document, ask.library.text(done.source.document)
    line = line_at(ask, done.source)
    begins = text.rfind("\n", 0, done.source.start) + 1
    if line is None or not _ARROW.match(text[begins : line.end]):
        return None
    inner = line.start - begins
    for x in reversed([x for x in ask.library.lines(document) if x.start < line.start and x.section == line.section]):
        begins = text.rfind("\n", 0, x.start) + 1
        if x.title:
            return None
        if x.start - begins < inner and not _ARROW.match(text[begins : x.end]):
            return mention_of(document, text, x)
    return None


def _below(ask: Ask, fault: Mention) -> list[Mention]:
    """Return the lines right below a fault that say what is done about it."""
    document, text = fault.source.document, ask.library.text(fault.source.document)
    line = line_at(ask, fault.source)
    section = line.section if line else None
    found: list[Mention] = []
    for x in [x for x in ask.library.lines(document) if x.start > fault.source.start and x.section == section][:_MOST]:
        begins = text.rfind("\n", 0, x.start) + 1
        if not _ARROW.match(text[begins : x.end]):
            if found or x.start - begins <= fault.source.start - text.rfind("\n", 0, fault.source.start) - 1:
                break
            continue  # how often it happened, told below it and further in
        found.append(mention_of(document, text, x))
    return found
