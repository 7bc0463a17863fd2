"""Answers that take a figure apart: what it is made of, and how each part is worked out."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MISSING
from assistant.figures.breakdown import children, part_name
from assistant.figures.disposed import disposed, whole_row
from assistant.figures.missing import absent
from assistant.figures.multiplied import multiplied, on_a_line, on_its_line
from assistant.figures.printed import answer_figure
from assistant.figures.several import ambiguous
from assistant.figures.stated import notes_of, shown_names, together
from assistant.language import money
from assistant.names.cover import cover
from assistant.names.racks import PLANNED
from assistant.speech.draft import Draft, claim, mark
from ingest.model import Figure, Measure

_DEEP = 4
_NEAR = Decimal("0.02")  # 27억 is said of 2,704,000천원
_AMOUNT = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])")
_SO_MANY = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6}
_EACH_OF = re.compile(
    rf"(?<![가-힣\d])({'|'.join(_SO_MANY)}|\d{{1,2}})\s?(?:곳|개소|군데|가지|개|건|팀|종목|마을)(?:은|는|이|가|의|에|을|를)?\s각각(?![가-힣])"
)
_WORKED = re.compile(r"산출\s*(?:내역|근거|기초)")


def answer_parts(ask: Ask) -> Draft:
    """Give the breakdown of a figure and the formula of each part, down to the factors, checked."""
    choice = ask.choose(want="figure")
    groups = usable(choice)
    if not groups and ask.u.measures:
        groups = usable(ask.choose(want="basis", measures=()))
    if not groups:
        return absent(ask, choice)
    if len(groups) > 1:
        if len(ask.u.funding) == len(groups) == len({g.figure.funding for g in groups}):
            return together(ask, groups)  # 국비, 도비, 군비 각각
        whole = [g for g in groups if children(ask, g) or _basis(g)]
        if len(whole) != 1:
            return ambiguous(ask, groups)
        groups = tuple(whole)
    group = groups[0]
    if result := _result_of(ask, group):
        group = result
    if ask.u.amounts and not _is_amount(ask, group):
        return _of_another(ask)
    if each := _of_each(ask, group):
        return together(ask, each)
    shared = ask.u.want == "basis" and group.figure.total and not _basis(group)  # among rows, which is no working
    worked = _told_again(ask, group, worked=True) if shared else None
    if draft := worked or taken_apart(ask, group) or _told_again(ask, group):
        return draft.noted(*notes_of(ask, groups))
    voice = ask.voice
    return answer_figure(replace(ask, u=replace(ask.u, want="figure"))).noted(
        Note(
            "total_only",
            voice.say(
                "문서에서 이 금액의 세부 내역이라고 확인되는 금액을 찾지 못했습니다.",
                "No amounts were found that are sure to be a breakdown of this one.",
            )
            if _tells_more(ask, group)
            else voice.say(
                "문서에 이 금액의 세부 내역은 적혀 있지 않습니다.",
                "The document gives no breakdown of this amount.",
            ),
            (_head(group)[1].id,),
        )
    )


def _of_each(ask: Ask, group: Group) -> tuple[Group, ...]:
    """Return the parts of a figure where it is asked for each of just as many: 나루 보수하는 두 곳 각각 얼마."""
    said = _EACH_OF.search(ask.u.question)
    many = (_SO_MANY.get(said[1]) or int(said[1])) if said else 0
    below = children(ask, group) if many > 1 else []
    return tuple(Group((m,)) for m in below) if len(below) == many else ()


def _head(group: Group) -> tuple[Match, AnswerFigure]:
    lead = next((m for m in group.matches if m.figure.basis), group.lead)
    return lead, claim(lead.figure, Role.ANSWER, [m.figure.source for m in group.matches if m is not lead])


def taken_apart(ask: Ask, group: Group) -> Draft | None:
    """Give a figure with what it is made of, down to the factors; None where nothing is told of that."""
    voice = ask.voice
    lead, head = _head(group)
    lines = [voice.is_(voice.what(head, shown_names(group.lead.entry)), voice.cited(head))]
    figures: list[AnswerFigure] = [head]
    checked: list[bool] = []
    if not group.figure.total and not ask.u.measures and (cells := whole_row(ask, group)):
        lines = [f"- {name}: {voice.cited(f)}" for name, f in cells]
        return Draft(AnswerStatus.ANSWERED, "\n".join(lines), tuple(f for _, f in cells), subject=group.figure.item)
    if columns := disposed(ask, group):
        lines += [f"- {name}: {voice.cited(f)}" for name, f in columns]
        figures += [f for _, f in columns]
        return Draft(AnswerStatus.ANSWERED, "\n".join(lines), tuple(figures), subject=group.lead.entry.name)
    if formula := _formula(ask, lead.figure):
        text, factors, agrees = formula
        lines.append(voice.say("산출근거: ", "Worked out as: ") + text)
        figures += factors
        checked.append(agrees)
    elif worked := _worked_elsewhere(ask, group) or on_a_line(ask, lead.figure) or on_its_line(ask, lead.figure):
        text, factors, agrees = worked
        lines.append(voice.say("산출근거: ", "Worked out as: ") + text + "".join(mark(f.id) for f in factors[:1]))
        figures += factors
        checked.append(agrees)
    below = _below(ask, group) if not checked or lead.figure.basis else []
    lines += _tree(ask, below, figures, checked, 0)
    if not below and not checked:
        return None
    lines += _sum_line(ask, head, below)
    return Draft(AnswerStatus.ANSWERED, "\n".join(lines), tuple({f.id: f for f in reversed(figures)}.values())[::-1], subject=group.lead.entry.name,
                  years=(head.year,) if head.year else ())  # fmt: skip


def _told_again(ask: Ask, group: Group, *, worked: bool = False) -> Draft | None:
    """The same amount of the same project, told by the words asked where its working stands, is taken apart there."""
    f, rack = group.figure, ask.shelf.rack(group.scope)
    told = {m.figure.id for m in group.matches}
    again = [
        Group((Match(e, g, covered, 0),))
        for e in (rack.entries if rack and f.value and f.unit == "KRW" else ())
        if (g := e.figure)
        and g.id not in told
        and (g.value, g.unit, g.year, g.funding) == (f.value, f.unit, f.year, f.funding)
        and g.measure in PLANNED
        and (g.basis is not None or not worked)
        and (covered := cover(ask.u.terms, e, ask.shelf)) is not None
    ]
    again.sort(key=lambda g: -g.lead.cover.own)
    found = [d for g in again if (d := taken_apart(ask, g)) is not None]
    made = {frozenset(x.id for x in d.figures if x.role is Role.PART) for d in found}
    return found[0] if len(made) == 1 else None


def _is_amount(ask: Ask, group: Group) -> bool:
    """Tell whether a figure is the amount that the question names, rounded or not, or is worked out with it."""
    told = [v for m in group.matches for f in (m.figure, *_factors(ask, m.figure)) if (v := f.value)]
    return any(abs(v - a) <= abs(a) * _NEAR for v in told for a in ask.u.amounts)


def _of_another(ask: Ask) -> Draft:
    """Offer what goes by the name where it is another amount than the one that is to be taken apart."""
    draft = answer_figure(replace(ask, u=replace(ask.u, want="figure", amounts=())))
    if draft.status is not AnswerStatus.ANSWERED:
        return draft
    head = ask.voice.say(
        "그 금액이 어떻게 나왔는지는 문서에서 찾지 못했습니다. 문서에 있는 값: ",
        "The documents do not tell how that amount was worked out. They do state: ",
    )
    return draft.instead(head)


def _tells_more(ask: Ask, group: Group) -> bool:
    """Tell whether the sections of a figure's project print other amounts, read or not: nobody may say that they are none."""
    rack, text = ask.shelf.rack(group.scope), ask.library.text(group.scope.document)
    own = ask.library.section(group.figure.source)
    sections = [s for s in (rack.sections if rack and group.scope.project else ()) if s.path] + ([own] if own else [])
    whole = {n for m in group.matches for n in _AMOUNT.findall(m.figure.printed)}
    return any(n not in whole for s in sections for n in _AMOUNT.findall(text[s.start : s.end]))


def _below(ask: Ask, group: Group) -> list[Match]:
    """Return the parts; for a project, its items in 산출근거 outweigh the bare rows of its accounts."""
    titled = _titled(ask, group) if ask.u.want == "basis" else []
    if not group.lead.entry.general or "과목" in ask.u.question:
        return titled or children(ask, group)
    ways = (_items(ask, group), _workings(ask, group), titled, _rows(ask, group), children(ask, group))
    fields = [f for f in ways if len(f) > 1] or [children(ask, group)]
    if ask.u.want == "list":
        fields = sorted(fields, key=lambda f: f is not fields[0])
    whole = group.figure.value
    adding = [f for f in fields if sum((m.figure.value or Decimal(0) for m in f), Decimal(0)) == whole]
    return (adding or fields or [[]])[0]


def _items(ask: Ask, group: Group) -> list[Match]:
    """Return the outermost line items of a project: those that an account row owns and no other item does."""
    rack = ask.shelf.rack(group.scope)
    if rack is None:
        return []
    year = group.figure.year
    items = [
        e
        for e in rack.entries
        if e.figure
        and not e.general
        and e.figure.account
        and e.figure.owner_item is not None
        and e.figure.part_of is None
        and e.figure.unit == "KRW"
        and e.figure.measure in PLANNED
        and e.figure.year in (year, None)
        and e.figure.kind not in MISSING
    ]
    return [Match(e, e.figure, group.lead.cover, 0) for e in sorted(items, key=lambda e: e.source.start) if e.figure]


def _workings(ask: Ask, group: Group) -> list[Match]:
    """Return the lines under `○ 산출내역` in the section that states the figure."""
    rack, sections = ask.shelf.rack(group.scope), {m.figure.source.section for m in group.matches}
    lines = [
        e
        for e in (rack.entries if rack else ())
        if e.figure
        and any(_WORKED.search(o) for o in e.figure.owners[-2:])  # the heading over it may state the whole
        and e.figure.source.section in sections
        and e.figure.unit == "KRW"
        and e.figure.measure in PLANNED
        and e.figure.kind not in MISSING
    ]
    return [Match(e, e.figure, group.lead.cover, 0) for e in sorted(lines, key=lambda e: e.source.start) if e.figure]


def _titled(ask: Ask, group: Group) -> list[Match]:
    """Return the lines of the project's section 산출내역, or under a line of that name, that come to the figure."""
    rack, f = ask.shelf.rack(group.scope), group.figure
    told: dict[tuple[str, ...], list[Match]] = {}
    for e in rack.entries if rack and group.scope.project else ():
        g = e.figure
        if (
            g is None
            or g.table is not None
            or g.part_of is not None
            or not _WORKED.search("".join((*g.source.section[-1:], *g.owners[-1:])))
        ):
            continue
        if g.unit == f.unit and g.measure in PLANNED and g.year == f.year and g.value:
            told.setdefault(g.source.section, []).append(Match(e, g, group.lead.cover, 0))
    adding = [ms for ms in told.values() if sum((m.figure.value or Decimal(0) for m in ms), Decimal(0)) == f.value]
    found = {m.figure.source.line: m for m in adding[0]}.values() if len(adding) == 1 else ()
    return sorted(found, key=lambda m: m.figure.source.start) if len(found) > 1 else []


def _rows(ask: Ask, group: Group) -> list[Match]:
    """Return the rows of a schedule whose total is the project's figure."""
    rack = ask.shelf.rack(group.scope)
    if rack is None:
        return []
    for match in group.matches:
        f = match.figure
        if f.total and f.table is not None and f.measure is Measure.REQUIRED:
            rows = [
                e
                for e in rack.entries
                if e.figure
                and e.figure.table == f.table
                and e.figure.column_number == f.column_number
                and not e.figure.total
                and e.figure.kind not in MISSING
                and e.figure.value
            ]
            if rows and not any(r.figure and r.figure.funding for r in rows):
                return [Match(e, e.figure, group.lead.cover, 0) for e in rows if e.figure]
    return []


def _tree(ask: Ask, below: list[Match], figures: list[AnswerFigure], checked: list[bool], depth: int) -> list[str]:
    lines = []
    for match in below:
        part = claim(match.figure, Role.PART)
        figures.append(part)
        line = f"{'   ' * depth}- {part_name(ask, match, below)}: {ask.voice.cited(part)}"
        if formula := _formula(ask, match.figure):
            text, factors, agrees = formula
            figures += factors
            checked.append(agrees)
            line += f" = {text}"
        lines.append(line)
        if depth < _DEEP:
            deeper = _owned(ask, match)
            lines += _tree(ask, deeper, figures, checked, depth + 1)
    return lines


def _owned(ask: Ask, match: Match) -> list[Match]:
    rack = ask.shelf.rack(match.entry.scope)
    if rack is None:
        return []
    owned = [
        e
        for e in rack.entries
        if e.figure
        and e.figure.part_of == match.figure.id
        and e.figure.kind not in MISSING
        and e.figure.measure is not Measure.UNIT_PRICE
        and e.figure.unit == "KRW"
    ]
    return [Match(e, e.figure, match.cover, 0) for e in owned if e.figure]


def _formula(ask: Ask, figure: Figure) -> tuple[str, list[AnswerFigure], bool] | None:
    basis = figure.basis
    if basis is None:
        return multiplied(ask, figure)
    if len(basis.factors) < 2:
        return None
    factors = [claim(g, Role.INPUT) for g in _factors(ask, figure)]
    text = " × ".join(f.printed for f in basis.factors)
    result = money.like_printed(basis.product, figure.printed) if figure.unit == "KRW" else money.plain(basis.product)
    sign = (
        " ✓"
        if basis.agrees
        else ask.voice.say(" (곱하면 다름)", " (does not work out)")
        if basis.agrees is False
        else ""
    )
    return f"{text} = {result}{sign}", factors, bool(basis.agrees)


def _result_of(ask: Ask, group: Group) -> Group | None:
    """A unit price that a question does not ask for by that name is a factor: what its section prints for the product is meant."""
    rack, basis = ask.shelf.rack(group.scope), group.figure.basis
    if group.figure.measure is not Measure.UNIT_PRICE or basis is None or rack is None:
        return None
    section = group.figure.source.section
    made = [
        Match(e, e.figure, group.lead.cover, 0)
        for e in rack.entries
        if e.figure
        and e.figure.measure in PLANNED
        and e.figure.value == basis.product
        and not e.figure.funding
        and e.figure.source.section == section
    ]
    return Group(tuple(made)) if made else None


def _worked_elsewhere(ask: Ask, group: Group) -> tuple[str, list[AnswerFigure], bool] | None:
    """A line of the same section whose factors make the very amount is how it was worked out: 산출내역 without a result."""
    rack, f = ask.shelf.rack(group.scope), group.figure
    sections = {m.figure.source.section for m in group.matches}
    priced = [
        e.figure
        for e in (rack.entries if rack else ())
        if e.figure
        and e.figure.measure is Measure.UNIT_PRICE
        and e.figure.basis
        and e.figure.source.section in sections
    ]
    made = [p for p in priced if p.basis and p.basis.product == f.value] or _adding(priced, f.value)
    if f.value is None or not made or len({p.owner_item for p in made}) > 1 or len({p.item for p in made}) < len(made):
        return None
    factors = [claim(g, Role.PART) for p in made for g in (p, *_factors(ask, p))]
    terms = [" × ".join(x.printed for x in p.basis.factors) for p in made if p.basis]
    if len(made) > 1:
        terms = [f"{p.item} {t}" for p, t in zip(made, terms, strict=True)]
    return f"{' + '.join(terms)} = {money.like_printed(f.value, f.printed)} ✓", factors, True


def _adding(priced: list[Figure], value: Decimal | None) -> list[Figure]:
    """Return the prices of one line, or of one row, whose products add up to an amount: 보안등 300천원 × 2,100등, 가로등 1,500천원 × 350등."""
    lines: dict[tuple[int | None, ...], list[Figure]] = {}
    for p in priced:
        lines.setdefault((p.owner_item, p.table, p.row), []).append(p)
    return next((ps for ps in lines.values() if sum(p.basis.product for p in ps if p.basis) == value), [])


def _factors(ask: Ask, figure: Figure) -> list[Figure]:
    rack = ask.shelf.rack_of(figure.source.document, figure.project)
    if rack is None or figure.basis is None:
        return []
    others = [g for e in rack.entries if (g := e.figure) and g.id != figure.id]
    inside = [g for g in others if figure.basis.start <= g.source.start and g.source.end <= figure.basis.end]
    if inside:
        return inside
    factors = {Measure.UNIT_PRICE, Measure.COUNT}
    owner = figure.owner_item
    owned = [g for g in others if owner is not None and g.owner_item == owner and g.measure in factors]
    if owner is None and figure.table is not None:
        cell = (figure.table, figure.row, figure.column_number, figure.item)
        owned = [g for g in others if (g.table, g.row, g.column_number, g.item) == cell and g.measure in factors]
    return [g for g in owned if g.item == figure.item] or owned


def _sum_line(ask: Ask, head: AnswerFigure, below: list[Match]) -> list[str]:
    values = [m.figure.value for m in below if m.figure.value is not None]
    if len(values) < 2 or head.value is None:
        return []
    total = sum(values, Decimal(0))
    terms = " + ".join(m.figure.printed for m in below)
    if total == head.value:
        return [ask.voice.say(f"확인: {terms} = {head.printed} ✓", f"Check: {terms} = {head.printed} ✓")]
    return []


def _basis(group: Group) -> bool:
    return any(m.figure.basis for m in group.matches)
