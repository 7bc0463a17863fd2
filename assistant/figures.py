"""Answers that give figures as they are printed: one, several, or a choice between them."""

from __future__ import annotations

from assistant.answer import Answer, AnswerFigure, AnswerStatus, Note, Role
from assistant.answer import Choice as Pick
from assistant.ask import Ask
from assistant.choose import MISSING, Group, Match, same_fact
from assistant.cover import Cover
from assistant.draft import Draft, claim, mark
from assistant.mentions import find_mentions, tidy
from assistant.missing import absent, total_of, unstated
from assistant.racks import Entry, is_trade
from ingest.lexicon import LEXICON
from ingest.model import Kind, Measure, ProblemKind, Source

MOST = 10  # choices shown
MOST_PARTS = 12


def answer_figure(ask: Ask) -> Draft:
    """Give the figure asked for; all that may be meant when several are; why not when there is none."""
    if picked := _picked(ask):
        return together(ask, (picked,))
    choice = ask.choose()
    groups = _told_apart(ask, choice.groups)
    if not groups:
        return absent(ask, choice)
    if said := _undetermined(groups):
        return unstated(ask, said, choice)
    groups = _without_open_zeros(groups)
    if len(groups) > 1 and any(g.figure.kind not in MISSING for g in groups):
        groups = tuple(g for g in groups if g.figure.kind not in MISSING) or groups
    if all(g.figure.kind in MISSING for g in groups):
        return unstated(ask, groups[0], choice)
    if len(groups) == 1 or _all_meant(ask, groups):
        return together(ask, groups)
    return ambiguous(ask, groups)


def _picked(ask: Ask) -> Group | None:
    """Return the figure picked from the last answer's list, with every other place that states it."""
    entry = (
        next((e for e in ask.shelf.entries if e.figure and e.figure.id == ask.u.chosen), None) if ask.u.chosen else None
    )
    rack = ask.shelf.rack(entry.scope) if entry else None
    if entry is None or entry.figure is None or rack is None:
        return None
    met = Cover((), 0, exact=True)
    lead = Match(entry, entry.figure, met, 0)
    same = [
        Match(e, e.figure, met, 1)
        for e in rack.entries
        if e.figure
        and e.figure.id != entry.figure.id
        and e.names == entry.names
        and same_fact(Match(e, e.figure, met, 1), lead)
    ]
    return Group((lead, *same))


def _without_open_zeros(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Leave out the zero that a table prints for what its own heading calls undetermined."""
    undetermined = {
        (g.scope, m.figure.year)
        for g in groups
        for m in g.matches
        if m.figure.kind in {Kind.UNDETERMINED, Kind.NONBUDGET}
    }
    return tuple(g for g in groups if g.figure.value != 0 or (g.scope, g.figure.year) not in undetermined) or groups


def _told_apart(ask: Ask, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Two values under one name are a conflict only where the document's reader found one; else they are two things."""
    apart: list[Group] = []
    for group in groups:
        if len(group.values) < 2 or ask.conflict(group):
            apart.append(group)
            continue
        values = dict.fromkeys(m.figure.value for m in group.matches if m.figure.value is not None)
        apart.extend(Group(tuple(m for m in group.matches if m.figure.value == value)) for value in values)
    return tuple(apart)


def _undetermined(groups: tuple[Group, ...]) -> Group | None:
    """미정 said of the whole outweighs the zero that a table prints for the same year."""
    every = [m for g in groups for m in g.matches]
    if len({m.entry.scope for m in every}) > 1 or any(m.figure.kind is Kind.AMOUNT for m in every):
        return None
    said = next((m for m in every if m.figure.kind in {Kind.UNDETERMINED, Kind.NONBUDGET}), None)
    return Group((said,)) if said else None


def _all_meant(ask: Ask, groups: tuple[Group, ...]) -> bool:
    u = ask.u
    if u.each or "별로" in u.question or u.want in {"list", "sum"}:
        return True
    scopes = {g.scope for g in groups}
    names = {g.lead.entry.name for g in groups}
    if len(u.years) > 1 and len(scopes) == 1 and len(names) == 1:
        return len({g.figure.year for g in groups}) == len(groups)
    if len(u.funding) > 1 and len(scopes) == 1:
        return True
    if len(u.measures) > 1 and len(scopes) == 1 and len(names) == 1:
        return True
    return (
        len(u.counters) > 1 and len({(g.scope, g.figure.table, g.figure.row, g.figure.owner_item) for g in groups}) == 1
    )


def together(ask: Ask, groups: tuple[Group, ...], role: Role = Role.ANSWER) -> Draft:
    """Give every group as the answer: one sentence each, breakdown below."""
    voice = ask.voice
    lines: list[str] = []
    figures: list[AnswerFigure] = []
    notes: list[Note] = []
    for group in groups:
        stated, more = _stated(ask, group, role)
        figures += stated
        notes += more
        lines.append(_sentence(ask, group, stated))
        below = parts(ask, group) if len(groups) == 1 else ()
        figures += [f for f, _ in below]
        lines += [f"- {name}: {voice.cited(f)}" for f, name in below]
    lead = groups[0]
    figures += [f for group in groups for f in _rounded(ask, group)]
    draft = Draft(AnswerStatus.ANSWERED, "\n".join(lines), tuple(_once(figures)), subject=subject_of(lead.lead.entry),
                  years=tuple(dict.fromkeys(g.figure.year for g in groups if g.figure.year is not None)))  # fmt: skip
    return draft.noted(*notes, *notes_of(ask, groups))


def _stated(ask: Ask, group: Group, role: Role) -> tuple[list[AnswerFigure], list[Note]]:
    """Claim a group: one figure when its places agree, one for each value when they do not."""
    leads: list[Match] = []
    for match in group.matches:
        if match.figure.kind not in MISSING and all(match.figure.value != m.figure.value for m in leads):
            leads.append(match)
    figures = [claim(m.figure, role, _also(m, group)) for m in leads or [group.lead]]
    figures += _contradicting(ask, group, figures, role)
    if len(figures) < 2:
        return figures, []
    voice = ask.voice
    values = voice.say("과 ", " and ").join(f.printed for f in figures)
    text = voice.say(
        f"문서 안에서 값이 서로 다릅니다: {values}. 둘 다 출처와 함께 보입니다.",
        f"The documents disagree: {values}. Both are given with their sources.",
    )
    return figures, [Note("conflict", text, tuple(f.id for f in figures))]


def _contradicting(ask: Ask, group: Group, figures: list[AnswerFigure], role: Role) -> list[AnswerFigure]:
    """Return what the same document prints for the same fact with another value, as its reader found."""
    problem = ask.conflict(group)
    if problem is None or problem.kind is not ProblemKind.CONFLICT or group.figure.id not in problem.figures:
        return []
    rack = ask.shelf.rack(group.scope)
    known = {f.value for f in figures}
    other = [
        e.figure
        for e in (rack.entries if rack else ())
        if e.figure and e.figure.id in problem.figures and e.figure.value not in known
    ]
    return [claim(f, role) for f in other[:2]]


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
    if entry.general and item and not is_trade(item):
        return (*entry.names, item)
    return entry.names


def subject_of(entry: Entry) -> str:
    """Name the subject for the conversation."""
    return entry.name


def parts(ask: Ask, group: Group) -> tuple[tuple[AnswerFigure, str], ...]:
    """Return the breakdown of a group's figure: its items, or the rows that its total sums."""
    found = children(ask, group)
    if not 1 < len(found) <= MOST_PARTS:
        return ()
    return tuple((claim(m.figure, Role.PART), part_name(ask, m, found)) for m in found)


def part_name(ask: Ask, match: Match, among: list[Match]) -> str:
    """Name a part by what tells it from the other parts: its name, its year, its source of money."""
    if len({m.entry.name for m in among}) > 1:
        return match.entry.name
    f = match.figure
    if len({m.figure.column for m in among}) > 1 and f.column and not is_trade(f.column):
        return f.column
    return " ".join(x for x in (ask.voice.year(f.year).strip(), f.funding or "") if x) or match.entry.name


def children(ask: Ask, group: Group) -> list[Match]:
    """Return the parts of a figure: what it owns, else the rows of its table under the same column."""
    rack = ask.shelf.rack(group.scope)
    if rack is None:
        return []
    ids = {m.figure.id for m in group.matches}
    lead = group.lead
    entries = [
        e for e in rack.entries if e.figure and e.figure.unit == lead.figure.unit and e.figure.kind not in MISSING
    ]
    owned = [e for e in entries if e.figure and e.figure.part_of in ids and e.figure.measure is not Measure.UNIT_PRICE]
    if not owned:
        for match in group.matches:
            f = match.figure
            if f.total and f.table is not None:
                owned = [
                    e
                    for e in entries
                    if e.figure
                    and e.figure.table == f.table
                    and e.figure.column_number == f.column_number
                    and not e.figure.total
                    and e.figure.id != f.id
                ]
                if owned:
                    break
    owned = _of_one_table(owned, lead)
    once: dict[tuple[object, ...], Match] = {}
    for e in owned:
        if e.figure and e.figure.id not in ids:
            once.setdefault(
                (e.name, e.figure.value, e.figure.year, e.figure.funding), Match(e, e.figure, lead.cover, 0)
            )
    funded = {k: m for k, m in once.items() if m.figure.funding}
    if funded and len(funded) < len(once):
        once = {k: m for k, m in once.items() if not m.figure.funding}
    return sorted(once.values(), key=lambda m: (m.figure.source.start, m.figure.id))


def _of_one_table(owned: list[Entry], lead: Match) -> list[Entry]:
    """Parts that are told in several tables are given once: by the table that adds up to the whole."""
    tables: dict[int | None, list[Entry]] = {}
    for e in owned:
        if e.figure:
            tables.setdefault(e.figure.table, []).append(e)
    if len(tables) < 2:
        return owned
    several = [t for t in tables.values() if sum(1 for e in t if e.figure and not e.figure.funding) > 1] or list(
        tables.values()
    )
    own = [t for t in several if t[0].figure and t[0].figure.table == lead.figure.table]
    adding = [t for t in several if sum((e.figure.value or 0 for e in t if e.figure), 0) == lead.figure.value]
    return (own or adding or [max(several, key=len)])[0]


def ambiguous(ask: Ask, groups: tuple[Group, ...]) -> Draft:
    """List what may be meant, newest first, and ask which."""
    voice = ask.voice
    shown = groups[:MOST]
    figures: list[AnswerFigure] = []
    picks: list[Pick] = []
    notes: list[Note] = []
    many = len(groups) > MOST  # how many there are is a number that no document has: what is counted is what is shown
    lines = [
        voice.say("해당하는 값이 여럿 있습니다.", "Many figures may be meant.")
        if many
        else voice.say(
            f"해당하는 값이 {len(groups)}개 있습니다.", f"There are {len(groups)} figures that this may mean."
        )
    ]
    for number, group in enumerate(shown, 1):
        stated, more = _stated(ask, group, Role.ANSWER)
        figures += stated
        notes += more
        what = voice.what(
            stated[0], shown_names(group.lead.entry), group.figure.column if group.figure.unit != "KRW" else ""
        )
        if same_titled(group, shown):
            what += f" ({' › '.join(group.figure.source.section[-1:])})"
        lines.append(f"{number}. {what}: " + ", ".join(voice.cited(f) for f in stated))
        picks.append(Pick(what, reply_for(ask, group), stated[0].id))
        below = parts(ask, group) if len(groups) <= 4 else ()
        figures += [f for f, _ in below]
        lines += [f"   - {name}: {voice.cited(f)}" for f, name in below]
    if len(groups) > MOST:
        lines.append(
            voice.say(
                "그 밖에 더 있습니다. 문서나 연도를 함께 적어 주세요.", "There are more; name a document or a year."
            )
        )
    mentioned = _only_mentioned(ask, shown) if len(ask.u.required) == 1 and ask.u.money else None
    if mentioned:
        lines.append(mentioned[0])
        figures.append(mentioned[1])
    years_only = len({g.scope for g in shown}) == 1 and len({g.lead.entry.name for g in shown}) == 1
    lines.append(
        voice.say(
            "어느 연도를 말씀하시나요?" if years_only else "어느 것을 말씀하시나요?",
            "Which year do you mean?" if years_only else "Which one do you mean?",
        )
    )
    draft = Draft(
        AnswerStatus.AMBIGUOUS,
        "\n".join(lines),
        tuple(_once(figures)),
        choices=tuple(picks),
        subject=ask.u.subject or None,
    )
    if mentioned:
        draft = draft.noted(mentioned[2])
    return draft.noted(*notes, *notes_of(ask, groups))


def _only_mentioned(ask: Ask, shown: tuple[Group, ...]) -> tuple[str, AnswerFigure, Note] | None:
    """A subject of that name which the documents only mention: the total that it is part of, as context."""
    voice = ask.voice
    answered = {g.scope for g in shown}
    for mention in find_mentions(ask.u.required, ask):
        if mention.scope in answered or mention.scope.project is None:
            continue
        total = total_of(ask, mention)
        if total is None:
            continue
        figure = claim(total.figure, Role.CONTEXT)
        said = tidy(mention.source.quote)[:80]
        text = voice.say(
            f"‘{said}’은(는) 언급만 되고 별도 금액이 없습니다. 속한 사업 {voice.title(total.lead.entry.names)} 전체는 {voice.value(figure)}입니다.",
            f"“{said}” is only mentioned, with no figure of its own; the whole of {voice.title(total.lead.entry.names)} is {voice.value(figure)}.",
        )
        return "- " + text + mark(figure.id), figure, Note("total_only", text, (figure.id,))
    return None


def same_titled(group: Group, shown: tuple[Group, ...]) -> bool:
    """Tell whether another group would be shown under the same words."""
    return (
        sum(
            1
            for g in shown
            if g.lead.entry.names == group.lead.entry.names
            and g.figure.year == group.figure.year
            and g.figure.measure == group.figure.measure
        )
        > 1
    )


def reply_for(ask: Ask, group: Group) -> str:
    """Return a question that means this group alone."""
    f = group.figure
    claimed = claim(f, Role.ANSWER)
    names = group.lead.entry.name
    what = ask.voice.say(
        f"{names}의 {ask.voice.year(f.year)}{ask.voice.measure(claimed.measure)}은?",
        f"{ask.voice.year(f.year)}{ask.voice.measure(claimed.measure)} of {names}?",
    )
    return (
        what
        if f.unit == "KRW"
        else ask.voice.say(
            f"{names} {f.column} {ask.voice.year(f.year)}몇?", f"how many {names} {f.column} {ask.voice.year(f.year)}"
        )
    )


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


def _once(figures: list[AnswerFigure]) -> list[AnswerFigure]:
    seen: dict[str, AnswerFigure] = {}
    for f in figures:
        seen.setdefault(f.id, f)
    return list(seen.values())


def last_figures(so_far: tuple[Answer, ...]) -> tuple[AnswerFigure, ...]:
    """Return the claimed figures of the newest answer that has some."""
    for answer in reversed(so_far):
        claimed = tuple(f for f in answer.figures if f.role is Role.ANSWER)
        if any(f.origin == "computed" for f in claimed):  # what it was computed from is what is meant again
            claimed = tuple(f for f in answer.figures if f.role is Role.INPUT and f.origin == "stated")
        if claimed:
            return claimed
    return ()
