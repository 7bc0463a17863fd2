"""Answers to which of its options a form ticks: 신규 or 계속, 직접 or 위탁; an unticked box is a no."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.names.lines import section_at
from assistant.names.racks import Entry
from assistant.prose.rosters import asks_marked
from assistant.question.meaning import Term
from assistant.speech.draft import Draft, Quote, mark
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import FactKind, Source

_CHECKBOX = re.compile(r"<input\b[^<>]*checkbox[^<>]*>", re.IGNORECASE)
_BOX = re.compile(r"<input\b[^<>]*checkbox[^<>]*>|[☑☒☐■□▣✓✔√]|\[\s*[OoVvXx○●✓✔√∨■]?\s*\]", re.IGNORECASE)
_AFTER = re.compile(r"([가-힣A-Za-z·/]{2,12})\s?\(\s*([OoVv○●✓✔√∨■]?)\s*\)")
_SET = re.compile(r"checked|[☑☒■▣✓✔√∨●○OoVvXx](?=\s*\]|$)")
_NAME = re.compile(r"\s*([가-힣A-Za-z][가-힣A-Za-z·\s]{0,15}?)(?=\s*(?:[☑☒☐■□▣✓✔√\[(<|,/\t)]|$))")
_SUFFIX = re.compile(r"(?:사업|방식|형태|대상|심의|심사|여부)$")
_ASKS = re.compile(
    r"(?:이야|야|인가요?|인지|이니|이냐|냐|니|입니까|인가|이에요|예요|에요|일까|했나|받았나|나요?)\s*\??$|사업\s*\?$|체크|표시|해당|대상|여부|선택|성격|형태|"
    r"구분|유형|아니면|또는|\bor\b|\b(?:is|are) (?:it|this)\b",
    re.IGNORECASE,
)
_COVER = 1_500  # characters in which a document names itself
_LONGEST = 600  # characters of a line that is a row of boxes
_FEWEST = 2  # boxes that make a choice


@dataclass(frozen=True, slots=True)
class Option:
    """One box: its name, whether it is ticked, and where it stands."""

    name: str
    ticked: bool
    start: int
    end: int


_Row = tuple[Scope, tuple[Option, ...], Source]


@lru_cache(maxsize=128)
def rows_of_boxes(text: str) -> tuple[tuple[Option, ...], ...]:
    """Return the lines of a text that offer options, each as its boxes.

    >>> [(o.name, o.ticked) for o in rows_of_boxes("사업구분  ■ 신규 □ 계속")[0]]
    [('신규', True), ('계속', False)]
    >>> [(o.name, o.ticked) for o in rows_of_boxes("방법 : [ ] 직접 [O] 위탁")[0]]
    [('직접', False), ('위탁', True)]
    """
    rows, at = [], 0
    for line in text.split("\n"):
        if len(line) < _LONGEST * 3 and len(row := tuple(_boxes(line, at))) >= _FEWEST:
            rows.append(row)
        at += len(line) + 1
    return tuple(rows)


def _boxes(line: str, at: int) -> Iterator[Option]:
    found = False
    for box in _BOX.finditer(line):
        if name := _NAME.match(line, box.end()):
            found = True
            ticked = "checked" in box[0] if _CHECKBOX.match(box[0]) else bool(_SET.search(box[0]))
            yield Option(name[1].strip(), ticked, at + box.start(), at + name.end(1))
    if not found:
        for match in _AFTER.finditer(line):
            yield Option(match[1], bool(match[2]), at + match.start(), at + match.end())


def answer_ticks(ask: Ask) -> Draft | None:
    """Give what a form ticks among the options that a question names; None when it asks no such thing."""
    u = ask.u
    if (
        u.want not in {"figure", "passage", "list", "count"}
        or u.counters
        or u.money_said
        or asks_marked(u.question)
        or not _ASKS.search(u.question)
    ):
        return None
    rows = [*_of_lines(ask), *_of_facts(ask)]
    found = _titled(ask, rows) or [r for r in rows if _fits(ask, r[0], r[1]) and not _cards(r[2].document, rows)]
    asked = {t.variants for t in u.terms}
    best = max((sum(1 for t in u.terms if _named(t, row)) for _, row, _ in found), default=0)
    if not best or not asked:
        return None
    kept = [(s, r, src) for s, r, src in found if sum(1 for t in u.terms if _named(t, r)) == best]
    if len({(s, src.section[:1]) for s, _, src in kept}) > 1:
        return None
    return _say(ask, kept[0][1], kept[0][2])


def _titled(ask: Ask, rows: list[_Row]) -> list[_Row]:
    """Return the boxes under the heading that says what else the question names, and the least besides."""
    near: dict[int, list[_Row]] = {}
    for scope, row, source in rows:
        title = squeeze(" ".join(source.section))
        rest = [t for t in ask.u.terms if not _named(t, row)]
        card = ask.shelf.card(source.document)
        about = title + squeeze(" ".join(x for x in ((card.department, card.government) if card else ()) if x))
        if any(not t.soft and _in(t, title) for t in rest) and all(t.soft or _in(t, about) for t in rest):
            extra = len(title) - sum(len(t.variants[0]) for t in rest if _in(t, title))
            near.setdefault(extra, []).append((scope, row, source))
    return near[min(near)] if near else []


def _in(term: Term, text: str) -> bool:
    return any(v in text for v in term.variants)


def _cards(document: str, rows: list[_Row]) -> bool:
    """Tell whether a document offers boxes under several headings: then its cover tells nothing of which is meant."""
    return len({source.section[:1] for _, _, source in rows if source.document == document}) > 1


def _of_lines(ask: Ask) -> Iterator[tuple[Scope, tuple[Option, ...], Source]]:
    finder = ask.library.finder
    for document in dict.fromkeys(r.scope.document for r in ask.shelf.racks):
        text, sections = ask.library.text(document), finder.sections(document)
        for row in rows_of_boxes(text):
            start, end = row[0].start, row[-1].end
            section = section_at(sections, start)
            source = Source(
                document, section.path if section else (), start, end, text.count("\n", 0, start) + 1, text[start:end]
            )
            yield Scope(document, section.project if section else None), row, source


def _of_facts(ask: Ask) -> Iterator[tuple[Scope, tuple[Option, ...], Source]]:
    """A table of boxes under their names: the marks of one row are one choice."""
    rows: dict[tuple[Scope, int | None, int | None], list[Entry]] = {}
    for entry in ask.shelf.facts:
        if entry.fact and entry.fact.kind is FactKind.CHECK and len(entry.fact.value.strip()) == 1:
            rows.setdefault((entry.scope, entry.fact.table, entry.fact.row), []).append(entry)
    for (scope, _, _), entries in rows.items():
        row = tuple(
            Option(e.fact.item, e.fact.value.strip() != "☐", e.fact.source.start, e.fact.source.end)
            for e in entries
            if e.fact
        )
        ticked = next((e for e in entries if e.fact and e.fact.value.strip() != "☐"), entries[0])
        yield scope, row, ticked.source


def _named(term: Term, row: tuple[Option, ...]) -> bool:
    return any(_is(term, option) for option in row)


def _is(term: Term, option: Option) -> bool:
    name = squeeze(option.name)
    bare = _SUFFIX.sub("", name)
    return any(v == name or _SUFFIX.sub("", v) == bare for v in term.variants if len(v) > 1)


def _fits(ask: Ask, scope: Scope, row: tuple[Option, ...]) -> bool:
    """Tell whether what else the question names is what the form is about."""
    card = ask.shelf.card(scope.document)
    names = (card.title, card.department, card.government) if card else ()
    cover = ask.library.text(scope.document)[:_COVER] if scope.project is None else scope.project
    about = squeeze(" ".join(x for x in (cover, *names) if x))
    options = {squeeze(o.name) for o in row}
    return all(
        _named(t, row) or any(v in about or any(v in o for o in options) for v in t.variants) for t in ask.u.required
    )


def _say(ask: Ask, row: tuple[Option, ...], source: Source) -> Draft:
    voice = ask.voice
    quote = Quote(f"k{source.start}{source.document}", source, source.quote)
    ticked = ", ".join(o.name for o in row if o.ticked)
    shown = ", ".join(f"{'☑' if o.ticked else '☐'} {o.name}" for o in row[:12])
    asked = [o for o in row if any(_is(t, o) for t in ask.u.terms)]
    if len(asked) == 1 and not asked[0].ticked:
        name = asked[0].name
        said = voice.say(f"아니요, ‘{name}’에는 표시되어 있지 않습니다", f"No, “{name}” is not ticked")
    else:
        said = voice.say(f"‘{ticked}’에 표시되어 있습니다", f"“{ticked}” is ticked") if ticked else ""
    said = said or voice.say("표시된 것이 없습니다", "nothing is ticked")
    return Draft(AnswerStatus.ANSWERED, f"{said}{mark(quote.id)}. ({shown})", quotes=(quote,), subject=ask.u.subject)
