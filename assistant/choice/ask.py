"""One question on its way to an answer: what was understood, what was found, and the voice to answer in."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.answer import Answer
from assistant.choice.choose import Choice, choose
from assistant.choice.groups import Group
from assistant.names.racks import Entry, Library, Shelf
from assistant.question.meaning import Understanding
from assistant.speech.voice import Voice
from index.words.spelling import squeeze
from ingest.model import Figure, Problem, ProblemKind
from ingest.numbers.amounts import Doubt, scan

_LONG = 3  # digits of a number that is not another's by chance
_DEED = re.compile(r"(?:개최|운영|추진|시행|실시)$")
_BEFORE = re.compile(
    r"(?:인상|인하|변경|조정|개정|개편|상향|하향|[르리뀌]기)\s?(?:되기\s?|하기\s?)?(?:이전|전)|종전|기존|당초|원래|얼마에서|\bbefore\b"
)
_ARROW = r"\s*(?:→|⇒|➔|->)\s*"
_LEADS_ON = re.compile(_ARROW + r"\d")
_LED_FROM = re.compile(r"\d[\d,.]*\s?(?:조|억|천만|백만|천|만)*\s?원?" + _ARROW + "$")


@dataclass(frozen=True, slots=True)
class Ask:
    """What every way of answering is handed."""

    u: Understanding
    shelf: Shelf
    voice: Voice
    library: Library
    so_far: tuple[Answer, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()  # slips of spelling, and what they were read as
    wide: bool = False  # a count or a fact may be met by the lines around it
    brief: bool = False  # one more try: where it finds nothing, nobody reads what is nearest

    def choose(self, **changes: object) -> Choice:
        """Choose figures for the question, or for the question changed."""
        u = replace(self.u, **changes) if changes else self.u  # type: ignore[arg-type]
        return choose(u, self.shelf, around=self.around if self.wide else None)

    def around(self, entry: Entry) -> str:
        """Return the squeezed text around an entry, within its section; for money, which must be named, what leads to it in its line."""
        source = entry.source
        text = self.library.text(source.document)
        if entry.figure is not None and entry.figure.unit == "KRW":
            return _leading(entry.figure, text, before=_BEFORE.search(self.u.question) is not None)
        section = self.library.section(source)  # what another project's lines say is not said of this one
        start, end = (section.start, section.end) if section else (0, len(text))
        return squeeze(text[max(start, source.start - 500) : min(end, source.end + 300)])

    def conflict(self, group: Group) -> Problem | None:
        """Return the document's own conflict about a group's figures."""
        ids = {m.figure.id for m in group.matches if m.figure.value is not None}
        ids |= self.restated(group)
        for problem in self.library.finder.problems(group.scope.document):
            if problem.kind in {ProblemKind.CONFLICT, ProblemKind.ROUNDING} and ids & set(problem.figures):
                return problem
        return None

    def restated(self, group: Group) -> set[str]:
        """Return what states a number of the same project, year and unit again: a long count, 1,240명, or an amount of the same name."""
        f, rack = group.figure, self.shelf.rack(group.scope)
        paid = f.unit == "KRW" and bool(_bare(f))
        if rack is None or f.project is None or not (paid or _is_long(f)):
            return set()
        same = [g for e in rack.entries if (g := e.figure) and (g.unit, g.value, g.year) == (f.unit, f.value, f.year)]
        return {g.id for g in same if not paid or _bare(g) == _bare(f)}


def _is_long(figure: Figure) -> bool:
    """Tell whether a count has so many digits that no other thing has it by chance."""
    return figure.unit.startswith("count:") and len(str(figure.value).rstrip("0")) >= _LONG


def _bare(figure: Figure) -> str:
    """Return what a figure is called without the deed that closes its name: 음악제 of 음악제 개최."""
    return _DEED.sub("", squeeze(figure.item))


def _leading(figure: Figure, text: str, *, before: bool) -> str:
    """Return the words of a line before the first amount in it, 건물 매입 완료(매입비 9억원), or before what that became: 점포당 5만원→6만원."""
    line = text.rfind("\n", 0, figure.source.start) + 1
    end = text.find("\n", figure.source.start)
    whole = text[line : end if end >= 0 else len(text)]
    at = whole.find(figure.printed)
    if at < 0 or figure.table is not None or (not before and _LEADS_ON.match(whole, at + len(figure.printed))):
        return ""
    return _unpaid(whole[:at] if before else _LED_FROM.sub("", whole[:at]))


@lru_cache(maxsize=4_096)
def _unpaid(lead: str) -> str:
    """Return the words that lead to an amount; nothing where they tell another."""
    return "" if any(isinstance(q, Doubt) or q.unit == "KRW" for q in scan(lead)) else squeeze(lead)
