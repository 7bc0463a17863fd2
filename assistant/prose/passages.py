"""The document's own words: the reason beside a figure, a section, a line; trimmed and cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.choice.mentions import Mention, tidy
from assistant.choice.tiers import MISSING
from assistant.language.phrasebook import first, phrasebook
from assistant.names.cover import cover
from assistant.names.lines import Line
from assistant.names.racks import DOCUMENT, PROJECT, Rack
from assistant.prose.saying import mention_of
from assistant.question.meaning import Term
from assistant.speech.draft import Draft, Quote, claim, mark
from index.words.spelling import squeeze
from ingest.model import Section, Source

_LONGEST = 700
_BROKEN = re.compile(
    r"(?<=[가-힣])(?:을|를|의|와|과|및|\s위해|\s위한|\s및|하고|하며|하여|[리이히키되추우]고|으며|되며)$|(?<=[가-힣])[,·]$"
)
_FURTHER = re.compile(r"[ \t]*\n(?:[ \t]*\n)?[ \t]*[가-힣][^\n\t|:：]*[^\s\t|:：]")  # a line without a mark or a key
_WHAT = re.compile(
    r"(?<![가-힣])(?:어떤|무슨|뭐|뭘|무엇|무얼|어떻게)|내용|방법|(?:알려|말해|설명해)|\b(?:what|which|how)\b",
    re.IGNORECASE,
)
_KEYED = re.compile(r"^[^:：\t|]{1,12}\s?[:：]|[\t|]")  # a line that tells its own matter
_UNDER = 4  # lines that one which only heads them may own
_WRAPPED = re.compile(r"[○◦●▷－–∙•]\s?[^\n\t|]{34,}[가-힣]")  # a bullet as long as the page is wide
_MOST = 6  # lines told of what stands under one heading


_FOOTNOTE = re.compile(r"각주|주석|\bfootnotes?\b", re.IGNORECASE)
_NONE = re.compile(r"없|비어|빠[졌지진]|안\s|못\s|\b(?:no|not|none|nothing|without|blank|empty)\b|n't\b", re.IGNORECASE)


def reason(ask: Ask) -> Draft | None:
    """A figure's own footnote or remark is the reason that a document gives for it; else what stands of its year below its table."""
    for group in usable(ask.choose(want="figure", money=True)) or usable(ask.choose(want="count")):
        rack = ask.shelf.rack(group.scope)
        places = {(m.figure.table, m.figure.column_number) for m in group.matches if m.figure.table is not None}
        mates = [
            e.figure
            for e in (rack.entries if rack else ())
            if e.figure and (e.figure.table, e.figure.column_number) in places
        ]
        if note := next(
            (f for f in [*(m.figure for m in group.matches), *mates] if f.note and f.value == group.figure.value), None
        ):
            shown = claim(note, Role.CONTEXT)
            text = ask.voice.say(
                f"{ask.voice.what(shown, group.lead.entry.names)} {ask.voice.cited(shown)}에 붙은 설명: {note.note}",
                f"The document remarks on {ask.voice.what(shown, group.lead.entry.names)} {ask.voice.cited(shown)}: {note.note}",
            )
            return Draft(AnswerStatus.ANSWERED, text, (shown,), subject=group.lead.entry.name)
        if below := _below(ask, group):
            return quoted(ask, [below])
    return _footnote(ask) or _why_none(ask)


def _footnote(ask: Ask) -> Draft | None:
    """The one footnote of all amounts of a thing and a year is meant, whatever amount it is printed at."""
    u = ask.u
    if not _FOOTNOTE.search(u.question) or not u.required:
        return None
    noted = [
        e
        for e in ask.shelf.entries
        if (f := e.figure) and f.note and f.value is not None and (not u.years or f.year in u.years)
        if (met := cover(u.terms, e, ask.shelf)) and min(met.levels, default=DOCUMENT) <= PROJECT
    ]
    if len({e.figure.note for e in noted if e.figure}) != 1 or noted[0].figure is None:
        return None
    shown = claim(noted[0].figure, Role.CONTEXT)
    what = f"{ask.voice.what(shown, noted[0].names)} {ask.voice.cited(shown)}"
    text = ask.voice.say(
        f"{what}에 붙은 설명: {noted[0].figure.note}", f"The document remarks on {what}: {noted[0].figure.note}"
    )
    return Draft(AnswerStatus.ANSWERED, text, (shown,), subject=noted[0].name)


def _why_none(ask: Ask) -> Draft | None:
    """The remark of a row whose cell has no value is the reason that a document gives for that."""
    groups = ask.choose(want="figure", money=True).groups
    if not _NONE.search(ask.u.question) or not groups or any(g.figure.value is not None for g in groups):
        return None
    notes = {g.figure.note: g for g in groups if g.figure.note}
    if len(notes) != 1:
        return None
    ((note, group),) = notes.items()
    shown = claim(group.figure, Role.CONTEXT)
    what = ask.voice.what(shown, (*group.lead.entry.names, group.figure.item))
    text = ask.voice.say(f"{what}에 붙은 설명: {note}", f"The document remarks on {what}: {note}")
    return Draft(AnswerStatus.ANSWERED, text + mark(shown.id), (shown,), subject=group.lead.entry.name)


def _below(ask: Ask, group: Group) -> Mention | None:
    """Return the remark right below a figure's table that speaks of the one year asked for: ※ 2030년은 수해로 중단."""
    f, rack = group.figure, ask.shelf.rack(group.scope)
    if f.table is None or rack is None or len(ask.u.years) != 1 or f.year != ask.u.years[0]:
        return None
    ends = max(e.source.end for e in (*rack.entries, *rack.facts) if (e.figure or e.fact or f).table == f.table)
    said = re.compile(rf"^\s*[※*]\s*(?:{f.year}|['’‘]{f.year % 100:02d})\s?[.년](?!\s?대비)")
    document, text = group.scope.document, ask.library.text(group.scope.document)
    for line in (x for x in ask.library.lines(document) if x.start >= ends):
        words = text[line.start : line.end]
        if not words.startswith(("※", "*")):
            return None
        if said.match(words) and first(phrasebook().says["why"], words):
            return mention_of(document, text, line)
    return None


def passage_of(ask: Ask) -> Draft | None:
    """Return the section, or the items under the key, that speaks of the aspect asked for."""
    aspects, required = _asked(ask)
    for rack in ask.shelf.racks if required else ():
        text = ask.library.text(rack.scope.document)
        for aspect in aspects:
            for section, where in _headed(rack, aspect):
                if section.start == section.end or not all(any(v in where for v in t.variants) for t in required):
                    continue
                return _section(ask, rack.scope.document, section.path, text, section.start, section.end)
    return None


def lines_under(ask: Ask) -> Draft | None:
    """Return the lines under the heading of what is asked of a thing that only they name: 공문 관련 문제점."""
    aspects, required = _asked(ask)
    found: list[tuple[int, Line, str]] = []
    for rack in ask.shelf.racks if required else ():
        document = rack.scope.document
        for section, where in (s for aspect in aspects for s in _headed(rack, aspect)):
            inner = [t for t in required if not any(v in where for v in t.variants)]
            lines = [x for x in ask.library.lines(document) if section.start <= x.start < section.end and not x.title]
            said = [x for x in lines if all(any(v in x.words for v in t.variants) for t in inner)]
            found += [(len(inner), x, document) for x in said] if inner else []
    fewest = min((n for n, _, _ in found), default=0)
    kept = [mention_of(d, ask.library.text(d), x) for n, x, d in found if n == fewest]
    return quoted(ask, list({m.source: m for m in kept}.values())[:_MOST]) if kept else None


def _asked(ask: Ask) -> tuple[list[str], tuple[Term, ...]]:
    """Return the headings of what a question asks about a thing, and the words for the thing."""
    said = "|".join((ask.u.question.lower(), *(v for t in ask.u.terms for v in t.variants)))
    aspects = [a for key, names in phrasebook().aspects.items() if key in said for a in names]
    if ask.u.want == "law":
        aspects = ["근거", "법적근거"]
    if not aspects:
        return [], ()
    return aspects, tuple(t for t in ask.u.required if not any(a == v for a in aspects for v in t.variants))


def _headed(rack: Rack, aspect: str) -> Iterator[tuple[Section, str]]:
    """Yield the sections that an aspect heads, each with the words of what it is under."""
    card = rack.card
    names = (rack.scope.project, *((card.title, card.department, card.government) if card else ()))
    around = squeeze(" ".join(x for x in names if x))
    for section in rack.sections:
        if aspect in squeeze(section.title):
            yield section, around + squeeze(" ".join(section.path))


def _section(ask: Ask, document: str, path: tuple[str, ...], text: str, start: int, end: int) -> Draft | None:
    body_start = text.find("\n", start, end) + 1 or start
    while body_start < end and text[body_start].isspace():
        body_start += 1
    stop = min(end, body_start + _LONGEST)
    if stop < end:
        cut = text.rfind("\n", body_start, stop)
        stop = cut if cut > body_start else stop
    body = text[body_start:stop].rstrip(" \t\r\n*#")  # the marks of the heading that follows are none of it
    if not body:
        return None
    source = Source(document, path, body_start, body_start + len(body), text.count("\n", 0, body_start) + 1, body)
    quote = Quote(f"p{body_start}{document}", source, body)
    lines = [re.sub(r"\s+", " ", line).strip() for line in body.split("\n")]
    shown = "\n".join(line for line in lines if line)
    head = f"{ask.voice.title(path[-2:])}{mark(quote.id)}"
    return Draft(
        AnswerStatus.ANSWERED, f"{head}\n{shown}", quotes=(quote,), subject=path[0] if path else None, narrative=True
    )


def quoted(ask: Ask, mentions: list[Mention]) -> Draft:
    """Give the lines that speak of it, each to the end of its sentence."""
    mentions = [replace(m, source=_whole(m.source, ask.library.text(m.source.document))) for m in mentions]
    quotes = tuple(Quote(f"q{m.source.start}{m.source.document}", m.source, m.source.quote) for m in mentions)
    lines = [
        (f"{m.head}: " if m.head else "") + tidy(q.text)[:_LONGEST] + mark(q.id)
        for m, q in zip(mentions, quotes, strict=True)
    ]
    head = ask.voice.say("문서에는 다음과 같이 적혀 있습니다.", "The document says:")
    draft = Draft(
        AnswerStatus.ANSWERED, "\n".join([head, *lines]), quotes=quotes, subject=ask.u.subject, narrative=True
    )
    return with_counts(ask, draft)


def with_owned(ask: Ask, mentions: list[Mention]) -> list[Mention]:
    """Add what stands under the one line that speaks of a thing, where that only heads it: 보상제도 실시, and which below."""
    if len(mentions) != 1 or not _WHAT.search(ask.u.question):
        return mentions
    source = mentions[0].source
    lines = ask.library.lines(source.document)
    at = next((n for n, line in enumerate(lines) if line.start <= source.start < line.end), None)
    if at is None or _KEYED.search(source.quote):
        return mentions
    owned, text = [], ask.library.text(source.document)
    for line in lines[at + 1 :]:
        plain = text[line.start].isalnum() and "\t" not in text[line.start : line.end]
        if line.title or plain or lines[at].words not in line.owners.split("|"):
            break  # what has no mark of its own, and is no row, stands not under it
        owned.append(line)
    few = owned if len(owned) <= _UNDER else []
    return [*mentions, *(mention_of(source.document, text, line) for line in few)]


def _whole(source: Source, text: str) -> Source:
    """Return a line with those that go on with its sentence: … 사전 설명을 / 위해 간담회 개최."""
    end = source.end
    if _WRAPPED.fullmatch(source.quote) and (further := _FURTHER.match(text, end)):
        end = further.end()
    while _BROKEN.search(text, source.start, end) and (further := _FURTHER.match(text, end)):
        end = further.end()
    return replace(source, end=end, quote=text[source.start : end]) if end != source.end else source


def with_counts(ask: Ask, draft: Draft) -> Draft:
    """A question that also asks how many gets the count beside the words."""
    if not ask.u.counters:
        return draft
    groups = [g for g in usable(ask.choose(want="count")) if g.figure.kind not in MISSING and g.lead.cover.own]
    if len(groups) != 1:
        return draft
    shown = claim(groups[0].figure, Role.ANSWER)
    return replace(
        draft,
        text=f"{ask.voice.is_(ask.voice.what(shown, groups[0].lead.entry.names), ask.voice.cited(shown))}\n{draft.text}",
        figures=(shown,),
    )
