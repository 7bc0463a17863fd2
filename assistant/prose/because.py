"""The reason that stands below the line that tells a change, `- 물량이 감소한 데 따른 것이다.`, or what its project is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention
from assistant.names.lines import Line
from assistant.prose.saying import line_at, mention_of
from index.words.spelling import squeeze

_BECAUSE = re.compile(r"데\s?따른|때문|에\s?따라|에\s?따른|로\s?인[한해하]|사유|이유|원인")
_BELOW = re.compile(r"\s*[-–·∙※*▷]\s*\S")
_MOST = 4  # lines below one that belong to it
_AIMS = frozenset(
    {"목적", "사업목적", "추진목적", "추진배경", "사업배경", "배경", "필요성", "사업필요성", "추진사유", "사유"}
)
_LEADS = re.compile(r"(?:[가-힣]|\d{4}[년.])[^\t|:：]*")  # a line without a mark, a key or a cell
_SAYS = 15  # letters of a lead that says something
_NUMBERED = re.compile(r"^\d{1,2}[.)]?")  # of a title
_WHY = re.compile(r"(?<![가-힣])왜(?![가-힣])|\bwhy\b", re.IGNORECASE)


def with_reason(ask: Ask, mentions: Sequence[Mention]) -> list[Mention]:
    """Put behind the first line that tells no reason the line below it that does; the others are left as they are."""
    asked = ask.u.want == "why" or (ask.u.want == "passage" and _WHY.search(ask.u.question))
    if not asked or not mentions or any(_BECAUSE.search(m.source.quote) for m in mentions):
        return list(mentions)
    for at, mention in enumerate(mentions):
        document, text = mention.source.document, ask.library.text(mention.source.document)
        for line in [x for x in ask.library.lines(document) if x.start >= mention.source.end][:_MOST]:
            words = text[line.start : line.end]
            if not _BELOW.match(_marked(text, line.start, line.end)):
                break
            if _BECAUSE.search(words):
                return [*mentions[: at + 1], mention_of(document, text, line)]
    return _with_aim(ask, mentions)


def _with_aim(ask: Ask, mentions: Sequence[Mention]) -> list[Mention]:
    """Put what a project is for behind a line that tells no reason: what its title leads to, else the line of its aim."""
    for mention in mentions:
        line = line_at(ask, mention.source)
        if line is not None and _is_title(line) and (lead := _lead(ask, mention.source.document, line)):
            return [mention, lead]
    first = mentions[0]
    rack = ask.shelf.rack(first.scope) if first.scope.project else None
    aims = [e.source for e in (rack.facts if rack else ()) if e.fact and squeeze(e.fact.item) in _AIMS]
    text = ask.library.text(first.source.document)
    told = next((line for source in aims[:1] if (line := line_at(ask, source))), None)
    if told is None or any(m.source.start == told.start for m in mentions):
        return list(mentions)
    return [first, mention_of(first.source.document, text, told)]


def _is_title(line: Line) -> bool:
    """Tell whether a line is the heading of its section, with its number or without."""
    return _NUMBERED.sub("", line.words) in line.owners.split("|")


def _lead(ask: Ask, document: str, title: Line) -> Mention | None:
    """Return the lines between a title and the first mark below it."""
    text = ask.library.text(document)
    below = [x for x in ask.library.lines(document) if x.start >= title.end][:_MOST]
    marked = (n for n, x in enumerate(below) if _is_title(x) or not _LEADS.fullmatch(_marked(text, x.start, x.end)))
    lead = below[: next(marked, len(below))]
    if sum(len(x.words) for x in lead) < _SAYS:
        return None
    return mention_of(document, text, replace(lead[0], end=lead[-1].end))


def _marked(text: str, start: int, end: int) -> str:
    """Return a line with the mark that it begins with."""
    return text[text.rfind("\n", 0, start) + 1 : end]
