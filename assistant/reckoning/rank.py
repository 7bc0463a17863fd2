"""Answers that order things: the largest project, the rows of a table by size, which of two is more."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import RATES
from assistant.figures.breakdown import children, is_rest, items
from assistant.figures.grid import by_year, compared
from assistant.figures.outside import unclear
from assistant.figures.printed import answer_figure
from assistant.figures.sides import sides
from assistant.figures.stated import shown_names
from assistant.question.meaning import Understanding
from assistant.question.understand import understand
from assistant.reckoning.accounted import as_money, of_accounts
from assistant.reckoning.alike import kind_asked, kind_led, of_kind
from assistant.reckoning.among import among, of_one_unit, parts_of_told, unsummed
from assistant.reckoning.counted import rows_of
from assistant.reckoning.enumerated import by_kind, enumerated
from assistant.reckoning.meant import CLOSED, are_offices, is_office, kind_aside, left_aside, meant
from assistant.reckoning.monthly import asks_month, months
from assistant.reckoning.ofparts import within_each
from assistant.reckoning.ofyears import asks_year, by_subject, rates_of_years, summed
from assistant.reckoning.operands import Operand, operand, operands
from assistant.reckoning.ordered import MOST, in_order, ordered
from assistant.reckoning.projects import PLAIN, WHOLE_BUDGETS, asks_projects, entitled, projects
from assistant.reckoning.rates import rates
from assistant.reckoning.rowed import asks_works, of_rows, of_works
from assistant.reckoning.rungs import on_rung
from assistant.reckoning.widened import of_so_many, widened
from assistant.reckoning.worked import one_by_one
from assistant.reckoning.yearmost import asks_turn, year_most
from assistant.speech.draft import Draft
from ingest.model import Measure
from ingest.numbers.measures import funding
from ingest.numbers.years import spanning

_NEAR = 5  # tiers that a measure asked for is met by
_DONE = re.compile(  # as the thing that is ranked, never as a word of the subject's name
    r"(?:(?:세부|단위|내역)\s?사업|행사|프로그램|활동)(?=들?\s?(?:중|가운데|별|은|는|이|가|을|를|뭐|무엇|하나|한\s?개|\?|$))|"
    r"\b(?:activit|event|sub-?project)",
    re.IGNORECASE,
)
_ITEMS = re.compile(r"항목|내역|데(?:는|가|야|\?|$)|곳|부분|\bitem|\bwhat\b", re.IGNORECASE)
_AMONG = re.compile(r"(?:중|가운데)(?:에서?|서)?(?![가-힣])|\bamong\b", re.IGNORECASE)
_OF_SEVERAL = re.compile(
    r"(?:중|가운데)(?:에서?|서)?\s(?:\S+\s)?(?:가장|제일|젤)|(?:가장|제일|젤)\s?(?:많|적|큰|작|높|낮|넓|좁|긴|짧)\S*\s(?:유형|종류|종목|부문|분야|항목|시설|기관|단체|학교|마을|지역|코스|노선|강좌|프로그램|직급|업종|품목|센터|도서관|시장|곳|것|팀|과|부서|동)"
)
_WORK_INSIDE = re.compile(
    r"[가-힣]에서\s(?:[가-힣]{2,5}[이가]\s)?(?:가장|제일|젤|\S{1,3}\s?번?째로)\s(?:큰|작은|많은|적은|많이\s드는|적게\s드는)\s(?P<work>사업)(?=[은이인]|\s?\?|$)"
)
_LINES = re.compile(r"(?:항목|내역|세부)들?\s?(?:중|가운데|별|에서)")  # what stands before it is divided into them
_SOURCES = re.compile(r"재원\s?(?:중|가운데|별로?\s)(?:에서?|서)?|\bfunding sources?\b", re.IGNORECASE)
_YEAR = re.compile(
    r"(?:어느|어떤|무슨)\s?(?:해|연도|년도)|(?:많|적|높|낮|크|큰|작|길|짧)\S{0,2}\s?(?:해|연도|년도)(?![가-힣]{2})|\bwhich year\b",
    re.IGNORECASE,
)
_WORK = "사업"
_KINDS = frozenset({"과", "국", "팀"})


def answer_rank(ask: Ask) -> Draft:
    """Name the largest or smallest, with all that it was compared with."""
    ask = kind_aside(as_money(_inside(ask)))
    if _is_of_nothing(ask.u):
        return unclear(ask.u)
    if asks_turn(ask.u):
        return year_most(ask, [o for o in _compared(ask) if not left_aside(ask, o)])
    if asks_year(ask.u) and (draft := _of_years(ask)) is not None:
        return draft
    if row := parts_of_told(ask):
        return ordered(ask, in_order(ask, row))
    if parts := _within(ask):
        return _of_each(ask, parts)
    field = months(ask) if asks_month(ask.u) else _compared(ask)
    if asks_works(ask.u.question) and are_offices(field):
        return Draft(
            AnswerStatus.NOT_STATED,
            ask.voice.say(
                "사업별 값을 한곳에서 찾지 못했습니다. 찾은 것은 부서별 값입니다.",
                "No one place tells this of projects; what was found is of departments.",
            ),
        )
    if field and (kind := kind_asked(ask.u.question)) in _KINDS and not any(is_office(o, kind) for o in field):
        return Draft(
            AnswerStatus.NOT_STATED,
            ask.voice.say("부서별 값을 한곳에서 찾지 못했습니다.", "No one place tells this of departments."),
        )
    some = of_one_unit(ask, meant(ask, of_accounts(ask, field)))
    field = of_so_many(ask, some)
    if some and not field:
        return Draft(
            AnswerStatus.NOT_STATED,
            ask.voice.say("말씀하신 수만큼을 한곳에서 찾지 못했습니다.", "No one place tells this of just so many."),
        )
    found = [o for o in field if not left_aside(ask, o)]
    if field and not found:
        return Draft(
            AnswerStatus.NOT_STATED,
            ask.voice.say("그것을 빼면 비교할 값이 남지 않습니다.", "Nothing else is left to compare."),
        )
    if _YEAR.search(ask.u.question) and len(found) > 1 and (odd := _of_no_one_thing(ask, found)):
        return odd
    if len(found) == len(field) < 2:
        return _alone(ask, answer_figure(replace(ask, u=replace(ask.u, want="figure"))))
    return ordered(ask, in_order(ask, unsummed(found)))


def _is_of_nothing(u: Understanding) -> bool:
    """Tell whether a question says neither what is ranked nor by what: 제일 많이 진 해."""
    said = u.terms or u.measures or u.counters or u.code or u.carried or u.both or u.money or u.funding or u.years
    return not said and not asks_projects(u) and not asks_month(u)


def _within(ask: Ask) -> list[tuple[Group, list[Operand]]]:
    """Return what each of several things is made of, where a question looks for the largest within what goes by its name."""
    u = ask.u
    if u.both or any(t.joined for t in u.required) or asks_projects(u) or asks_month(u) or RATES & set(u.measures):
        return []
    return within_each(ask, _nearest(_one_year(ask, usable(choose(replace(u, want="rank"), ask.shelf)))), _below)


def _of_each(ask: Ask, parts: list[tuple[Group, list[Operand]]]) -> Draft:
    """Rank what each of several things is made of; of the only one that is told in parts, say which that is."""
    drafts = [(" › ".join(shown_names(g.lead.entry)), ordered(ask, in_order(ask, f))) for g, f in parts]
    if len(drafts) > 1:
        return one_by_one(ask, drafts)
    ((name, draft),) = drafts
    said = ask.voice.say(f"‘{name}’에 드는 것끼리 견주었습니다.", f"What was compared is what “{name}” is made of.")
    return draft.noted(Note("assumption", said, tuple(f.id for f in draft.figures[:1])))


def _of_years(ask: Ask) -> Draft | None:
    """Rank the years of each subject by itself; None where no subject is told of several."""
    rated = rates_of_years(ask) if Measure.EXECUTION_RATE in ask.u.measures else {}
    told = [o for o, _ in rated.values()] or [o for o in _compared(ask) if not left_aside(ask, o)]
    drafts = []
    for field in summed(ask, by_subject(told)):
        order = in_order(ask, field)
        draft = ordered(ask, order, years=True)
        inputs = [f for o in order[:MOST] for f in (rated[o.figure.id][1] if rated else ())]
        lines = [f"- {ask.voice.what(f, order[0].names)}: {ask.voice.cited(f)}" for f in inputs]
        text = "\n".join([draft.text, *lines])
        drafts.append((" › ".join(field[0].names), replace(draft, text=text, figures=(*draft.figures, *inputs))))
    if not drafts and told and len({o.figure.year for o in told}) < 2:
        plain = answer_figure(replace(ask, u=replace(ask.u, want="figure")))
        head = ask.voice.say(
            "해마다의 값이 문서에 없습니다. 문서에 있는 값: ", "It is not told by year. They do state: "
        )
        return plain.instead(head) if plain.figures else None
    return one_by_one(ask, drafts) if len(drafts) > 1 else drafts[0][1] if drafts else None


def _of_no_one_thing(ask: Ask, found: list[Operand]) -> Draft | None:
    """Ask what is meant where the years of no thing in particular are compared; say so where no years are."""
    several = len({(o.figure.document, o.figure.project) for o in found}) > 1
    if several and not ask.u.required and CLOSED not in ask.u.question:
        return unclear(ask.u)
    if len({o.figure.year for o in found}) > 1:
        return None
    text = ask.voice.say("해마다의 값을 한곳에서 찾지 못했습니다.", "No one place tells this year by year.")
    return Draft(AnswerStatus.NOT_STATED, text)


def _inside(ask: Ask) -> Ask:
    """What is the largest of the works in one project, 나눔사업에서 가장 큰 사업은, is one of the things that its money is for."""
    asked = _WORK_INSIDE.search(ask.u.question)
    if asked is None or len(projects(ask)) > 1 or of_works(ask):
        return ask
    at = asked.start("work")
    u = understand(f"{ask.u.question[:at]}세부{ask.u.question[at:]}")
    return replace(ask, u=u) if u.want == "rank" and not ask.u.carried else ask


def _compared(ask: Ask) -> list[Operand]:
    """Return what is ranked: the rows that are called by the kind asked for; else what the words name, or the rows that they head."""
    if counted := rows_of(ask):
        return _rows(counted)
    if told := by_kind(ask):
        return _rows(told)
    rows, led = _rows(of_rows(ask)), kind_led(ask.u.question)
    rows = rows or (_rows(of_rows(ask, led)) if led else [])
    found = rows if rows and (led or kind_asked(ask.u.question)) else _field(ask)
    found = found if len(found) > 1 else rows or found
    found = found if len(found) > 1 else among(ask, _field) or found
    if not _SOURCES.search(ask.u.question):
        kind = led or kind_asked(ask.u.question)
        other = bool(kind) and not kind.startswith("재원") and funding(kind) is None
        shared = (other or asks_projects(ask.u)) and all(o.figure.funding for o in found)
        return [] if shared else _by_payer(found)  # who pays for a project is no project, and no other kind of thing
    paid = [o for o in found if o.figure.funding]
    return _by_payer(paid) if len({o.figure.funding for o in paid}) > 1 else []


def _by_payer(found: list[Operand]) -> list[Operand]:
    """Call what is told apart only by who pays it by that: 군비, 도비 of one total."""
    alike = len({o.names for o in found}) < len(found) and all(o.figure.funding for o in found)
    return [_called(o, o.figure.funding or "") for o in found] if alike else found


def _rows(found: list[Match]) -> list[Operand]:
    return [_called(operand(Group((m,))), m.figure.item) for m in found]


def _alone(ask: Ask, draft: Draft) -> Draft:
    """The one figure at hand is not the largest of several: it is offered as context."""
    claimed = [f for f in draft.figures if f.role is Role.ANSWER]
    counted = len(claimed) == 1 and claimed[0].unit not in {"KRW", "percent"}
    one = len({(f.measure, f.year, f.unit, f.label[:1]) for f in claimed}) == 1  # a conflict is no order
    if (
        draft.status is not AnswerStatus.ANSWERED
        or not one
        or (len(claimed) > 1 and not draft.notes)
        or (counted and not _OF_SEVERAL.search(ask.u.question))
    ):
        return draft  # 최대 수용인원 is a count by itself
    head = ask.voice.say(
        "비교할 값이 문서에 둘 이상 적혀 있지 않습니다. 문서에 있는 값: ",
        "The documents do not state two or more to compare. They do state: ",
    )
    return draft.instead(head)


def _field(ask: Ask) -> list[Operand]:
    """Return what is compared: named subjects, else the parts of the one subject, else projects."""
    u = ask.u
    if u.both or any(t.joined for t in u.required) or len(u.codes) > 1:
        return _side_by_side(ask)
    if u.want == "compare" and (either := sides(ask)) is not None:
        return [operand(g) for g in either]
    if RATES & set(u.measures):
        return _rows(rates(ask))
    works = asks_projects(u) and not u.counters
    terms = tuple(t for t in u.terms if not (works and t.soft and t.text == _WORK))
    plain, rung = replace(u, want="rank", money=u.money or works, terms=terms), on_rung(ask)
    if not rung and asks_projects(u) and (wholes := _wholes(ask)):
        return wholes
    if alike := rung or of_kind(ask) or _counted(ask):
        return [operand(Group((m,))) for m in alike]
    groups = _like(ask, _nearest(_one_year(ask, usable(choose(plain, ask.shelf)))))
    if not groups and _AMONG.search(u.question) and (alone := _each_named(ask)):
        return alone
    below = _spent_on(ask, groups) or (_below(ask, groups[0]) if len(groups) == 1 else _divided(ask, groups))
    if len(below) > 1 and not u.counters:
        return below
    if u.counters or not _of_money(u):
        counted = [operand(Group((m,))) for m in _cells(ask)]
        if len(counted) > 1 and (u.counters or len({o.figure.unit for o in counted}) == 1):
            return counted
    if len(below) > 1:
        return below
    named = [g for g in groups if not g.lead.entry.general]
    if not named and _are_wholes_of_one(ask, groups):
        return []
    return [operand(g) for g in (named if len(named) > 1 else groups)] or _rows(enumerated(ask))


def _are_wholes_of_one(ask: Ask, groups: tuple[Group, ...]) -> bool:
    """Tell whether several tables' totals of one paper are all that was found: they are no things of a kind."""
    tables = {g.figure.table for g in groups}
    return not by_year(ask.u) and len(tables) > 1 and len({g.scope for g in groups}) == 1


def _of_money(u: Understanding) -> bool:
    """Tell whether money is compared: by a word for it, or by the cost of a thing that documents name without it, 육성비 of 육성."""
    costs = (v.removesuffix(e) for t in u.required for v in t.variants for e in ("비용", "비") if v.endswith(e))
    return u.money or any(bare in t.variants for bare in costs for t in u.required if bare)


def _wholes(ask: Ask) -> list[Operand]:
    """Return the projects that papers are divided into; where they are not, the rows of the one table of projects."""
    found = projects(ask)
    found = found if len(found) > 1 else max(found, entitled(ask), key=len)
    if len(found) == 1 and ask.u.years and not ask.u.required and len(_all_projects(ask)) > 1:
        return found  # the only one told of that year: what it is spent on is no project
    return found if len(found) > 1 else _rows(of_works(ask))


def _all_projects(ask: Ask) -> set[str]:
    return {s.project for s in ask.library.finder.scopes() if s.project}


def _counted(ask: Ask) -> list[Match]:
    """제안이 제일 많은 해: without a word of money, what is many is what a row counts by that name."""
    told = [] if _of_money(ask.u) or ask.u.counters else _cells(ask)
    alike = len(told) > 1 and len({m.figure.unit for m in told}) == 1 and all(m.cover.own for m in told)
    return told if alike else []


def _cells(ask: Ask) -> list[Match]:
    """Return the cells that are compared; none where each row has several under the one heading that is named: books of two kinds."""
    found = compared(ask)
    rows: dict[int | None, set[str]] = {}
    for m in found:
        rows.setdefault(m.figure.row, set()).add(m.figure.column)
    heads = {c.split()[0] for columns in rows.values() for c in columns if c}
    mixed = len(rows) > 1 and len(heads) == 1 and all(len(columns) > 1 for columns in rows.values())
    return [] if mixed and not by_year(ask.u) else found


def _spent_on(ask: Ask, groups: tuple[Group, ...]) -> list[Operand]:
    """Return what closed accounts tell that a thing was spent on, where items are asked for and its plan has none."""
    u = ask.u
    if u.measures or u.counters or not _ITEMS.search(u.question) or _taken_apart(ask, groups):
        return []
    spent = _one_year(ask, usable(choose(replace(u, want="rank", measures=(Measure.EXECUTED,)), ask.shelf)))
    done = [b for g in spent if len(b := _below(ask, g)) > 1]
    return done[0] if len(done) == 1 else []


def _taken_apart(ask: Ask, groups: tuple[Group, ...]) -> bool:
    """Tell whether what is planned is taken apart into things, and not only by who pays."""
    return any(len([o for o in _below(ask, g) if not o.figure.funding]) > 1 for g in groups)


def _side_by_side(ask: Ask) -> list[Operand]:
    """Return what is named side by side: amounts, or counts where no word asks for money."""
    u, found = ask.u, widened(ask, list(operands(ask)))
    counted = len(found) < 2 and not (u.both or _of_money(u) or u.counters)
    return list(operands(replace(ask, u=replace(u, want="count")))) if counted else found


def _like(ask: Ask, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Where a question names nothing, compare projects with projects: no table's total, no supplement, no budget of all."""
    u = ask.u
    if u.required or u.code or u.measures not in PLAIN:
        return groups
    wholes = tuple(g for g in groups if g.scope.project and g.lead.entry.general and g.figure.measure in WHOLE_BUDGETS)
    return wholes if len({g.scope for g in wholes}) > 1 else groups


def _divided(ask: Ask, groups: tuple[Group, ...]) -> list[Operand]:
    """Return the lines of the only one of several that is divided into such, where lines are asked for."""
    fields = [parts for g in groups if len(parts := _below(ask, g)) > 1] if _LINES.search(ask.u.question) else []
    return fields[0] if len(fields) == 1 else []


def _nearest(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Leave out amounts of another name, as what was given back, where the measure that is meant is told."""
    return tuple(g for g in groups if g.lead.tier <= _NEAR) or groups


def _each_named(ask: Ask) -> list[Operand]:
    """`가형 나형 다형 중에 제일 큰 것`: each word names one thing, where all together name nothing."""
    soft = tuple(t for t in ask.u.terms if t.soft)
    fields = [usable(ask.choose(terms=(t, *soft), want="figure")) for t in ask.u.required]
    alone = [f[0] for f in fields if len(f) == 1]
    apart = {g.figure.id for g in alone}
    alike = len({(g.scope, g.figure.table, g.figure.column_number) for g in alone}) == 1
    return [operand(g) for g in alone] if len(apart) == len(fields) and alike else []


def _called(o: Operand, item: str) -> Operand:
    """Let a row be called by its label, though that is a word of the trade: 기타."""
    return o if item in o.names else replace(o, names=(*o.names, item))


def _below(ask: Ask, group: Group) -> list[Operand]:
    """Return what one figure is made of: things that are done, not the accounts that pay them, when those are asked for."""
    work = asks_projects(ask.u) and group.lead.entry.general and group.scope.project is not None
    found = items(ask, group) if work or _DONE.search(ask.u.question) else children(ask, group)
    return [_called(o, m.figure.item) if is_rest(m) else o for m in found for o in (operand(Group((m,))),)]


def _one_year(ask: Ask, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Without a year in the question, compare each subject in its document's own year."""
    if by_year(ask.u):
        return tuple(g for g in groups if g.figure.year is not None)
    if ask.u.years:
        return groups
    if len({g.lead.entry.names for g in groups}) == 1 and set(ask.u.measures) & {Measure.EXECUTED, Measure.BALANCE}:
        return groups
    kept = []
    for g in groups:
        card = ask.shelf.card(g.scope.document)
        if (
            card is None
            or card.year is None
            or g.figure.year == card.year
            or (g.figure.year is None and spanning(g.figure.period or "") is None)
            or not any(h.lead.entry.names == g.lead.entry.names and h.figure.year == card.year for h in groups)
        ):
            kept.append(g)
    return tuple(kept)
