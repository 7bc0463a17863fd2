"""What is largest within a thing, `A에서 제일 큰 게`: the parts of A are ranked, of each by itself where several are called so."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.choice.ask import Ask
from assistant.choice.groups import Group
from assistant.names.racks import PROJECT
from assistant.reckoning.operands import Operand
from index.words.spelling import squeeze

_MOST = r"(?:\S+\s){0,3}?(?:가장|제일|젤|최고로?|최대|최소|[두세네]\s?번째|[2-9]\s?번째)"
_WITHIN = re.compile(rf"[가-힣\d)\]](?:에서|안에서|에선)\s(?:돈이?\s)?{_MOST}|\b(?:with)?in\b|\bof\b", re.IGNORECASE)
_AMONG = re.compile(rf"[가-힣\d]\s?(?:중|가운데)(?:에서?|서)?\s{_MOST}")
_PARTS = re.compile(
    r"(?<![가-힣])(?:것|거|게|건|걸|데|뭐|뭘|무엇|항목|내역|부분|어디|품목|비목)(?![가-힣]{3})|항목|내역|\bitems?\b|\bwhat\b",
    re.IGNORECASE,
)
_SEVERAL = 4  # that one word may mean


def within_each(
    ask: Ask, groups: tuple[Group, ...], below: Callable[[Ask, Group], list[Operand]]
) -> list[tuple[Group, list[Operand]]]:
    """Return the parts of each of several that a question looks within; nothing where it ranks them themselves."""
    u = ask.u
    if not 1 < len(groups) <= _SEVERAL or not u.required or u.counters or not _PARTS.search(u.question):
        return []
    inside = _WITHIN.search(u.question) is not None
    alike = len({squeeze(g.lead.entry.name) for g in groups}) == 1 and _AMONG.search(u.question) is not None
    homes = {g.scope for g in groups}
    if not (inside or alike) or len(homes) < len(groups) or not all(_is_called(g) for g in groups):
        return []
    return [(g, parts) for g in groups if len(parts := below(ask, g)) > 1]


def _is_called(group: Group) -> bool:
    """Tell whether the words name the thing itself, or the project that it is the whole of; and not what it stands in."""
    levels = group.lead.cover.levels
    own = group.lead.cover.own == len(levels) > 0
    return own or (group.lead.entry.general and max(levels, default=PROJECT + 1) <= PROJECT)
