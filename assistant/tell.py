"""Answers in words: who, when, where, by which law, in which steps, why; the document's own words, trimmed and cited."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.answer import AnswerStatus, Role
from assistant.ask import Ask
from assistant.choose import MISSING
from assistant.cover import Cover, cover
from assistant.draft import Draft, Quote, claim, mark
from assistant.figures import answer_figure
from assistant.mentions import Mention, find_mentions, tidy
from assistant.missing import absent
from assistant.operands import usable
from assistant.phrasebook import phrasebook
from assistant.racks import OWNERS, Entry
from assistant.understand import Term
from index.spelling import squeeze
from ingest.lexicon import LEXICON
from ingest.model import Fact, FactKind

_KINDS = {
    "person": {FactKind.PERSON, FactKind.DEPARTMENT},
    "when": {FactKind.DATE},
    "where": {FactKind.PLACE},
    "law": {FactKind.LEGAL},
    "steps": {FactKind.STEP, FactKind.TEXT, FactKind.DATE},
}
_WORDS = {"person": "person", "when": "date", "where": "place", "law": "legal", "steps": "step"}
_POSTS = tuple(sorted(LEXICON.facts.get("person", frozenset()), key=len, reverse=True))
_DATE = re.compile(
    r"(?:(?:19|20)\d{2}|['’‘]\s?\d{2})\s*[.년]\s*\d{0,2}|\d{1,2}\s*월|상반기|하반기|연중|매월|격월|매주|분기|수시|(?:연|월|주)\s?\d+회"
)
_LONGEST = 700


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that fits, and how well."""

    entry: Entry
    fact: Fact
    cover: Cover
    asked: int  # words that ask for it in its key
    key: bool = False  # its key is one of the question's words, whole


def answer_plain(ask: Ask) -> Draft:
    """Answer a question that names no kind of answer: money by figures; else the fact of that key, a figure, a line."""
    u = ask.u
    if u.chosen or u.money or u.counters:
        return answer_figure(ask)
    told = [t for t in _facts(ask) if t.asked or t.key]
    if told and any(t.key for t in told):
        return _list_facts(ask, told)
    draft = answer_figure(ask)
    if draft.status in {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS} or not u.required:
        return draft
    if told:
        return _list_facts(ask, told)
    mentions = find_mentions(u.required, ask)
    return _quoted(ask, mentions[:3]) if mentions else draft


def answer_words(ask: Ask) -> Draft:
    """Answer with facts in words, else with the passage that speaks of it."""
    u = ask.u
    told = _facts(ask)
    if not told and (mentions := _dated(find_mentions(u.required, ask), u.want)) and u.want in {"when", "where"}:
        return _quoted(ask, mentions[:3])
    told = told or _facts(replace(ask, wide=True))
    if u.want in {"person", "when", "where", "law"} and told:
        return _list_facts(ask, told)
    if u.want == "steps":
        steps = _steps(ask)
        if steps:
            return _list_steps(ask, steps)
    if u.want == "passage" and told and all(t.key for t in told):
        return _list_facts(ask, told)
    if u.want == "why" and (why := _reason(ask)):
        return why
    passage = _passage(ask)
    if passage is not None:
        return passage
    if told and u.want in {"passage", "why", "list", "steps"}:
        return _list_facts(ask, told)
    mentions = _dated(find_mentions(u.required, ask), u.want)
    if mentions:
        return _quoted(ask, mentions[:3])
    return absent(ask, ask.choose(want="figure"))


def _facts(ask: Ask) -> list[Told]:
    u = ask.u
    kinds = (
        {FactKind.DEPARTMENT}
        if u.want == "person" and re.search(r"부서|어느\s*[국과실팀]", u.question)
        else _KINDS.get(u.want)
    )
    posts = (
        [p for p in _POSTS if p in squeeze(u.question) and p not in {"담당", "전화", "연락처", "전화번호", "담당자"}]
        if u.want == "person"
        else []
    )
    asked = _asked_words(ask)
    headings = {
        squeeze(o)
        for e in ask.shelf.facts
        if e.fact and e.fact.kind is FactKind.LEGAL
        for o in (*e.fact.owners, e.fact.item)
    }
    found = []
    for entry in ask.shelf.facts:
        fact = entry.fact
        if fact is None or not fact.value.strip():
            continue
        key = "|".join(squeeze(x) for x in (fact.item, fact.column, *(fact.owners if u.want == "law" else ())))
        if fact.kind is FactKind.LEGAL and squeeze(fact.value) in headings:
            continue  # a heading of other facts
        named = sum(1 for w in asked if w in key)
        keyed = any(_is_key(v, fact) for t in u.terms for v in t.variants)
        if u.want == "figure" and not keyed:
            continue
        if (
            kinds
            and fact.kind not in kinds
            and not named
            and not (u.want == "when" and _DATE.search(fact.value) and len(fact.value) < 40)
        ):
            continue
        if posts and not any(p in key or (fact.kind is FactKind.PERSON and p in squeeze(fact.value)) for p in posts):
            continue
        if not kinds and not named and u.want not in {"list", "figure"}:
            continue
        terms = tuple(replace(t, soft=True) if _is_attribute(t.variants, u.want) else t for t in u.terms)
        covered = cover(terms, entry, ask.shelf) or _with_value(terms, entry, ask)
        if covered is None and ask.wide:
            covered = cover(terms, entry, ask.shelf, ask.around(entry))
        if covered is None:
            continue
        if u.years and fact.year is not None and fact.year not in u.years:
            continue
        found.append(Told(entry, fact, covered, named, keyed))
    return _best(found, u.want)


def _is_key(word: str, fact: Fact) -> bool:
    """Tell whether a word is what a fact is filed under, as a whole or as its beginning: 소관 of 소관 국."""
    if len(word) < 2:
        return False
    item, column = squeeze(fact.item), squeeze(fact.column)
    if column and fact.table is not None:
        return word == column or (column.startswith(word) and len(column) - len(word) < 3)
    return word in (item, column) or (column.startswith(word) and len(column) - len(word) < 3)


def _with_value(terms: tuple[Term, ...], entry: Entry, ask: Ask) -> Cover | None:
    """A fact's own words may meet a term too."""
    if entry.fact is None:
        return None
    return cover(terms, entry, ask.shelf, squeeze(entry.fact.value))


def _is_attribute(variants: tuple[str, ...], want: str) -> bool:
    words = LEXICON.facts.get(_WORDS.get(want, ""), frozenset())
    return any(v in words for v in variants)


def _asked_words(ask: Ask) -> list[str]:
    dates = LEXICON.facts.get("date", frozenset())
    words = [v for t in ask.u.terms if t.soft for v in t.variants if ask.u.want != "when" or v in dates]
    words += [squeeze(w) for w in re.findall(r"[가-힣]+", ask.u.asked)] + [squeeze(ask.u.asked)]
    group = LEXICON.facts.get(_WORDS.get(ask.u.want, ""), frozenset())
    words += [v for t in ask.u.terms for v in t.variants if v in group]
    aspects = [a for key, names in phrasebook().aspects.items() if key in ask.u.question.lower() for a in names]
    return list(dict.fromkeys(w for w in [*words, *aspects] if len(w) > 1))


def _best(found: list[Told], want: str) -> list[Told]:
    if not found:
        return []

    def key(t: Told) -> tuple[int, int, int, int]:
        strong = 1 if t.fact.kind in _KINDS.get(want, set()) else 0
        return (int(t.key), strong, t.asked, t.cover.own + sum(1 for level in t.cover.levels if level in (1, OWNERS)))

    best = max(key(t) for t in found)
    kept = [t for t in found if key(t) == best]
    nearest = min(t.cover.distance for t in kept)
    if want == "when" and len({t.entry.scope for t in kept}) == 1:
        return kept
    return [t for t in kept if t.cover.distance == nearest]


def _list_facts(ask: Ask, told: list[Told]) -> Draft:
    voice = ask.voice
    unique: dict[tuple[str, str, str], Told] = {}
    for t in told:
        unique.setdefault((squeeze(t.fact.value), t.fact.item, t.fact.column), t)
    shown = list(unique.values())[:12]
    quotes = tuple(Quote(t.fact.id, t.fact.source, t.fact.source.quote) for t in shown)
    lines = [f"{_key(t)}: {t.fact.value.strip()}{mark(t.fact.id)}" for t in shown]
    if len(lines) > 1:
        lines = [f"- {line}" for line in lines]
    scopes = {(t.entry.scope.document, t.entry.scope.project) for t in shown}
    values = {squeeze(t.fact.value) for t in shown}
    status = (
        AnswerStatus.AMBIGUOUS
        if len(scopes) > 1 and len(values) > 1 and ask.u.want in {"person", "when"}
        else AnswerStatus.ANSWERED
    )
    if status is AnswerStatus.AMBIGUOUS:
        lines.append(voice.say("어느 것을 말씀하시나요?", "Which one do you mean?"))
    draft = Draft(status, "\n".join(lines), quotes=quotes, subject=shown[0].entry.name, narrative=True)
    return _with_amount(ask, _with_counts(ask, draft))


def _key(t: Told) -> str:
    names = [*t.entry.names[-2:]]
    column = (
        t.fact.column if t.fact.kind in {FactKind.PERSON, FactKind.DEPARTMENT} or t.fact.column not in names else ""
    )
    last = column or t.fact.item
    return " › ".join(dict.fromkeys([*names, *([last] if last else [])]))


def _steps(ask: Ask) -> list[Told]:
    asked = _asked_words(ask)
    pool: list[Told] = []
    for entry in ask.shelf.facts:
        fact = entry.fact
        if fact is None or fact.kind is not FactKind.STEP or (ask.u.years and fact.year not in (*ask.u.years, None)):
            continue
        covered = cover(ask.u.terms, entry, ask.shelf)
        if covered is not None:
            where = "|".join(squeeze(x) for x in (fact.item, fact.column, *fact.owners, *fact.source.section))
            pool.append(Told(entry, fact, covered, sum(1 for w in asked if w in where)))
    if not pool:
        return []
    lead = max(pool, key=lambda t: (t.asked, t.cover.own, -t.cover.distance, -t.fact.source.start))
    ordered = pool
    same = [
        t
        for t in ordered
        if t.entry.scope == lead.entry.scope
        and t.fact.table == lead.fact.table
        and t.fact.source.section == lead.fact.source.section
    ]
    return sorted(same, key=lambda t: (t.fact.order or 0, t.fact.source.start))


def _list_steps(ask: Ask, steps: list[Told]) -> Draft:
    voice = ask.voice
    unique: dict[str, Told] = {}
    for t in steps:
        unique.setdefault(squeeze(t.fact.value or t.fact.item), t)
    shown = list(unique.values())[:30]
    head = voice.say(
        f"{voice.title(shown[0].entry.names[:1])}의 절차입니다.",
        f"The steps of {voice.title(shown[0].entry.names[:1])}:",
    )
    lines = [f"{n}. {t.fact.value.strip()}{_period(ask, t)}{mark(t.fact.id)}" for n, t in enumerate(shown, 1)]
    quotes = tuple(Quote(t.fact.id, t.fact.source, t.fact.source.quote) for t in shown)
    return Draft(
        AnswerStatus.ANSWERED,
        "\n".join([head, *lines]),
        quotes=quotes,
        subject=shown[0].entry.names[0] if shown[0].entry.names else None,
    )


def _period(ask: Ask, step: Told) -> str:
    rack = ask.shelf.rack(step.entry.scope)
    if rack is None or step.fact.table is None:
        return ""
    dates = [
        e.fact.value
        for e in rack.facts
        if e.fact and e.fact.kind is FactKind.DATE and e.fact.table == step.fact.table and e.fact.row == step.fact.row
    ]
    return f" ({dates[0].strip()})" if dates else ""


def _reason(ask: Ask) -> Draft | None:
    """A figure's own footnote or remark is the reason that a document gives for it; else the words of its row."""
    for group in usable(ask.choose(want="figure", money=True)):
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
    return None


def _passage(ask: Ask) -> Draft | None:
    """Return the section, or the items under the key, that speaks of the aspect asked for."""
    aspects = [a for key, names in phrasebook().aspects.items() if key in ask.u.question.lower() for a in names]
    if ask.u.want == "law":
        aspects = ["근거", "법적근거"]
    if not aspects:
        return None
    required = tuple(t for t in ask.u.required if not any(a == v for a in aspects for v in t.variants))
    if not required:
        return None
    for rack in ask.shelf.racks:
        around = squeeze(
            " ".join(
                [
                    rack.scope.project or "",
                    *(
                        x
                        for x in ((rack.card.title, rack.card.department, rack.card.government) if rack.card else ())
                        if x
                    ),
                ]
            )
        )
        text = ask.library.finder.text(rack.scope.document)
        for aspect in aspects:
            for section in rack.sections:
                inside = squeeze(section.title)
                if aspect not in inside:
                    continue
                body = text[section.start : section.end]
                where = around + squeeze(" ".join(section.path))
                if not body or not all(any(v in where for v in t.variants) for t in required):
                    continue
                return _section(ask, rack.scope.document, section.path, text, section.start, section.end)
    return None


def _section(ask: Ask, document: str, path: tuple[str, ...], text: str, start: int, end: int) -> Draft | None:
    body_start = text.find("\n", start, end) + 1 or start
    while body_start < end and text[body_start].isspace():
        body_start += 1
    stop = min(end, body_start + _LONGEST)
    if stop < end:
        cut = text.rfind("\n", body_start, stop)
        stop = cut if cut > body_start else stop
    body = text[body_start:stop].rstrip()
    if not body:
        return None
    from ingest.model import Source

    source = Source(document, path, body_start, body_start + len(body), text.count("\n", 0, body_start) + 1, body)
    quote = Quote(f"p{body_start}{document}", source, body)
    lines = [re.sub(r"\s+", " ", line).strip() for line in body.split("\n")]
    shown = "\n".join(line for line in lines if line)
    head = f"{ask.voice.title(path[-2:])}{mark(quote.id)}"
    return Draft(
        AnswerStatus.ANSWERED, f"{head}\n{shown}", quotes=(quote,), subject=path[0] if path else None, narrative=True
    )


def _dated(mentions: list[Mention], want: str) -> list[Mention]:
    if want != "when":
        return mentions
    return [m for m in mentions if _DATE.search(m.source.quote)]


def _quoted(ask: Ask, mentions: list[Mention]) -> Draft:
    quotes = tuple(Quote(f"q{m.source.start}{m.source.document}", m.source, m.source.quote) for m in mentions)
    lines = [tidy(q.text)[:_LONGEST] + mark(q.id) for q in quotes]
    head = ask.voice.say("문서에는 다음과 같이 적혀 있습니다.", "The document says:")
    draft = Draft(
        AnswerStatus.ANSWERED, "\n".join([head, *lines]), quotes=quotes, subject=ask.u.subject, narrative=True
    )
    return _with_counts(ask, draft)


def _with_amount(ask: Ask, draft: Draft) -> Draft:
    """A question that also asks how much gets the amount beside the date."""
    if ask.u.want != "when" or not re.search(r"금액|예산|얼마(?!나)|how much", ask.u.question):
        return draft
    groups = usable(ask.choose(want="figure", money=True))
    if len(groups) != 1:
        return draft
    shown = claim(groups[0].figure, Role.ANSWER)
    return replace(
        draft,
        text=f"{draft.text}\n{ask.voice.is_(ask.voice.what(shown, groups[0].lead.entry.names), ask.voice.cited(shown))}",
        figures=(shown,),
    )


def _with_counts(ask: Ask, draft: Draft) -> Draft:
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
