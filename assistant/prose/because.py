"""The reason that stands right below the line that tells a change: `… 줄어든다.` / `- 물량이 감소한 데 따른 것이다.`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention
from assistant.prose.saying import mention_of

_BECAUSE = re.compile(r"데\s?따른|때문|에\s?따라|에\s?따른|로\s?인[한해하]|사유|이유|원인")
_BELOW = re.compile(r"\s*[-–·∙※*▷]\s*\S")
_MOST = 4  # lines below one that belong to it


def with_reason(ask: Ask, mentions: Sequence[Mention]) -> list[Mention]:
    """Put behind the first line that tells no reason the line below it that does; the others are left as they are."""
    if ask.u.want != "why" or not mentions or any(_BECAUSE.search(m.source.quote) for m in mentions):
        return list(mentions)
    for at, mention in enumerate(mentions):
        document, text = mention.source.document, ask.library.text(mention.source.document)
        for line in [x for x in ask.library.lines(document) if x.start >= mention.source.end][:_MOST]:
            words = text[line.start : line.end]
            if not _BELOW.match(_marked(text, line.start, line.end)):
                break
            if _BECAUSE.search(words):
                return [*mentions[: at + 1], mention_of(document, text, line)]
    return list(mentions)


def _marked(text: str, start: int, end: int) -> str:
    """Return a line with the mark that it begins with."""
    return text[text.rfind("\n", 0, start) + 1 : end]
