"""Figures given as the answer: each with every place that states it, both sides of a conflict, and what must be said beside it."""

from __future__ import annotations

import re

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match, same_fact
from assistant.figures.breakdown import paid_for, parts
from assistant.figures.misadded import misadded
from assistant.language.particles import joined, towards
from assistant.language.trade import is_trade
from assistant.names.racks import Entry
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.checks.subject import rounds_to
from ingest.model import Figure, ProblemKind, Source
from ingest.numbers.measures import measure_named
from ingest.sections.headings import standard
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON

MOST = 10  # choices shown
_YEAR = re.compile(r"(?:19|20)\d\d")
_STANDING = re.compile(r"(?:현황|실적)\s*(?:\([^()]*\))?$")  # a row of what came in, or of what was granted


def together(ask: Ask, groups: tuple[Group, ...], role: Role = Role.ANSWER) -> Draft:
    """Give every group as the answer: one sentence each, breakdown below."""
    voice = ask.voice
    groups = tuple(_to_the_won(ask, group) for group in groups)
    lines: list[str] = []
    figures: list[AnswerFigure] = []
    notes: list[Note] = []
    for group in groups:
        stated, more = stated_of(ask, group, role)
        figures += stated
        notes += more
        lines.append(_sentence(ask, group, [f for f in stated if f.role is role]))
        below = parts(ask, group) if len(groups) == 1 else ()
        figures += [f for f, _ in below]
        lines += [f"- {name}: {voice.cited(f)}" for f, name in below]
    lead = groups[0]
    if len(groups) == 1 and len(figures) > 0:
        summed, said = misadded(ask, lead, figures[0])
        figures += summed
        notes += said
    figures += [f for group in groups for f in _rounded(ask, group)]
    draft = Draft(AnswerStatus.ANSWERED, "\n".join(lines), tuple(once(figures)), subject=subject_of(lead.lead.entry),
                  years=tuple(dict.fromkeys(g.figure.year for g in groups if g.figure.year is not None)))  # fmt: skip
    return draft.noted(*notes, *notes_of(ask, groups))


def stated_of(ask: Ask, group: Group, role: Role) -> tuple[list[AnswerFigure], list[Note]]:
    """Claim a group: one figure when its places agree, one for each value when they do not."""
    leads: list[Match] = []
    for match in group.matches:
        if match.figure.value in group.values and all(match.figure.value != m.figure.value for m in leads):
            leads.append(match)
    figures = [claim(m.figure, role, _also(m, group)) for m in leads or [group.lead]]
    figures += _contradicting(ask, group, figures, role)
    voice = ask.voice
    if len(figures) < 2:
        rough = [claim(m.figure, Role.CONTEXT) for m in group.matches if m.figure.value not in {*group.values, None}]
        said = [f for f in rough[:1] if ask.conflict(group) is None]
        return [*figures, *said], [Note("rounding", _roughly(ask, f), (f.id,)) for f in said]
    if len({f.unit for f in figures}) == len(figures):
        return figures, []  # a cell that tells several things in one: 906명/ 30,175권
    values = voice.say(
        " ".join([*(joined(f.printed) for f in figures[:-1]), figures[-1].printed]),
        " and ".join(f.printed for f in figures),
    )
    text = voice.say(
        f"문서 안에서 값이 서로 다릅니다: {values}. 둘 다 출처와 함께 보입니다.",
        f"The documents disagree: {values}. Both are given with their sources.",
    )
    return figures, [Note("conflict", text, tuple(f.id for f in figures))]


def _to_the_won(ask: Ask, group: Group) -> Group:
    """Lead with the one amount that the same document prints in a finer unit under the same name, where the group has it rounded."""
    lead, rack = group.lead, ask.shelf.rack(group.scope)
    if rack is None or len(group.values) > 1 or lead.entry.name in LAYOUT.totals:
        return group
    found = [
        Match(e, e.figure, lead.cover, lead.tier)
        for e in rack.entries
        if e.figure
        and e.name == lead.entry.name
        and (e.figure.year, e.figure.measure) == (lead.figure.year, lead.figure.measure)
        and e.figure.value != lead.figure.value
        and rounds_to(e.figure, lead.figure)
        and same_fact(Match(e, e.figure, lead.cover, lead.tier), lead)
    ]
    return Group((*found, *group.matches)) if len({m.figure.value for m in found}) == 1 else group


def _roughly(ask: Ask, figure: AnswerFigure) -> str:
    return ask.voice.say(
        f"다른 곳에는 {towards(figure.printed)} 어림해 적혀 있습니다.",
        f"Elsewhere it is printed rounded: {figure.printed}.",
    )


def _contradicting(ask: Ask, group: Group, figures: list[AnswerFigure], role: Role) -> list[AnswerFigure]:
    """Return what the same document prints for the same fact with another value, as its reader found."""
    problem = ask.conflict(group)
    if problem is None or problem.kind is not ProblemKind.CONFLICT:
        return []
    if group.figure.id not in problem.figures and ask.restated(group).isdisjoint(problem.figures):
        return []
    known = {f.value for f in figures}
    found = [ask.library.finder.figure(i) for i in problem.figures]
    other = [f for f in found if f is not None and f.value not in known]
    return [claim(f, Role.CONTEXT if _of_one_year(f, group.figure) else role) for f in other[:2]]


def _of_one_year(figure: Figure, told: Figure) -> bool:
    """Tell whether a figure is of one year, where the one that is told adds several up: 총사업비 312백만원(2031), 합계 2030~2033."""
    return figure.year is not None and told.year is None and len(set(_YEAR.findall(told.period or ""))) > 1


def _rounded(ask: Ask, group: Group) -> list[AnswerFigure]:
    """Return what a note on rounding speaks of besides the group: a number in the text is one of the figures."""
    problem = ask.conflict(group)
    if problem is None or problem.kind is not ProblemKind.ROUNDING or len(group.values) > 1:
        return []
    told = {m.figure.id for m in group.matches}
    rack = ask.shelf.rack(group.scope)
    return [
        claim(e.figure, Role.CONTEXT)
        for e in (rack.entries if rack else ())
        if e.figure and e.figure.id in problem.figures and e.figure.id not in told
    ]


def _also(match: Match, group: Group) -> list[Source]:
    return [
        s
        for m in group.matches
        if m is not match and m.figure.value == match.figure.value
        for s in (m.figure.source, *m.figure.also_stated)
    ]


def _sentence(ask: Ask, group: Group, stated: list[AnswerFigure]) -> str:
    voice, entry = ask.voice, group.lead.entry
    value = voice.say(", ", ", ").join(voice.cited(f) for f in stated)
    return voice.is_(
        voice.what(stated[0], shown_names(entry), group.figure.column if group.figure.unit != "KRW" else ""), value
    )


def shown_names(entry: Entry) -> tuple[str, ...]:
    """Return the names to show: project, owners, own name; a count also says its row."""
    item = entry.figure.item if entry.figure else entry.fact.item if entry.fact else ""
    names = (*entry.names, item) if entry.general and item and not _says_nothing(item) else entry.names
    if entry.figure and (column := paid_for(entry.figure)):
        names = (*names, column)
    return (*names[:1], *_parts(entry, names), *names[1:])


def _says_nothing(item: str) -> bool:
    """Tell whether a row's name is a measure, a total or a word alone, which the amount says by itself: 소요예산, 계, 구비."""
    return (
        is_trade(item)
        and (
            len(squeeze(item)) < 3
            or item in LEXICON.totals
            or item[:2] in {"19", "20"}
            or measure_named(item) is not None
        )
        and not _STANDING.search(item)
    )


def _parts(entry: Entry, names: tuple[str, ...]) -> tuple[str, ...]:
    """Name the part of a book that holds no projects: the outermost and the innermost section with a name of its own."""
    own = () if entry.scope.project else tuple(t for t in entry.source.section if t not in names and not standard(t))
    return own if len(own) < 3 else (own[0], own[-1])


def subject_of(entry: Entry) -> str:
    """Name the subject for the conversation."""
    return entry.name


def notes_of(ask: Ask, groups: tuple[Group, ...]) -> list[Note]:
    """Return what must be said beside these figures: conflicts, slips of spelling, an assumed year."""
    voice, notes = ask.voice, []
    for group in groups[:MOST]:
        problem = ask.conflict(group)
        if problem and problem.kind is not ProblemKind.CONFLICT and len(group.values) < 2:
            notes.append(Note("rounding", voice.say(problem.ko, problem.en), tuple(m.figure.id for m in group.matches)))
        slip = next((s for s in LEXICON.funding_slips if s in group.figure.source.quote), None)
        if group.figure.funding and slip:
            right = LEXICON.funding_slips[slip]
            notes.append(
                Note(
                    "ocr",
                    voice.say(
                        f"원문에는 [{slip}]로 적혀 있으나 재원을 나란히 적은 칸이므로 [{right}]의 오기로 읽었습니다.",
                        f"The document prints [{slip}]; beside the other funds it is read as a slip for [{right}].",
                    ),
                    (group.figure.id,),
                )
            )
        if group.figure.bound != "exact":
            notes.append(
                Note(
                    "assumption",
                    voice.say(
                        f"원문에 ‘{_bound_ko(group)}’(으)로 적힌 값입니다.",
                        f"The document gives this as “{group.figure.bound}”.",
                    ),
                    (group.figure.id,),
                )
            )
    notes += [
        Note("assumption", voice.say(f"‘{said}’을(를) ‘{read}’(으)로 읽었습니다.", f"“{said}” was read as “{read}”."))
        for said, read in ask.read_as
    ]
    return list(dict.fromkeys(notes))


def _bound_ko(group: Group) -> str:
    return {"about": "내외", "at most": "이내", "at least": "이상", "low": "하한", "high": "상한"}[
        group.figure.bound.value
    ]


def once(figures: list[AnswerFigure]) -> list[AnswerFigure]:
    """Leave out what is there already."""
    seen: dict[str, AnswerFigure] = {}
    for f in figures:
        seen.setdefault(f.id, f)
    return list(seen.values())
