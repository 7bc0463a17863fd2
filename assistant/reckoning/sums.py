"""Sums and averages, exact, with every operand shown; a total that a document prints is quoted."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.answer import AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.choice.tiers import MONEY
from assistant.figures.apart import named_apart
from assistant.figures.outside import nothing_before
from assistant.figures.printed import answer_figure
from assistant.figures.spans import of_all_years, printed, spanned, spans, totals_by
from assistant.figures.stated import together
from assistant.names.naming import asks_document
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from assistant.question.measures import PAID
from assistant.question.years import spans_years, until_in
from assistant.reckoning.counted import many_in, rows_of
from assistant.reckoning.eitherside import either_side, named
from assistant.reckoning.gaps import lacking
from assistant.reckoning.operands import Operand, counted, operand, operands
from assistant.reckoning.projects import asks_projects, of_person, projects
from assistant.reckoning.rowtotal import answer_row_total
from assistant.reckoning.within import answer_held, holds_what_is_left, noted, once
from assistant.reckoning.worked import CENT, LETTERS, listed, one_by_one, over, years_of
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure, Kind, Measure

_TOTALS = ("총액", "총계", "합계", "total")
_ADDED = re.compile(
    r"합[치하쳐해친한칠할]|(?:사업|과제|행사)들|더[하해한할]|합산|(?<![가-힣])(?:모두|전부|다|전체)(?![가-힣])|\b(?:sum|add(?:ed)?|together|altogether|combined|all)\b",
    re.IGNORECASE,
)
_ONE_BY_ONE = re.compile(
    r"나[눠누]|나뉘|별로|따로|각각|구분|비\s?(?:합계|총액|총합)(?:와|과|하고|,|\s?및)\s|\b(?:each|separately|by (?:source|funder))\b",
    re.IGNORECASE,
)
_EACH_YEAR = re.compile(
    r"(?:연도|년도|연차|해)\s?별|해마다|매년|(?:연도|해)마다|\b(?:by|each|every|per|in each) year\b|\byear[- ]by[- ]year\b|\bannual",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"[가-힣]\s?수(?:를|의|는|가)?(?=\s|[?]|$)|[건횟개명]수")  # 사업 수 합계: no money
_PAID_OUT = ("상금", "수당", "보상금", "지원금", "부담금")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_OF_ONE = re.compile(
    r"(?<![가-힣\d,.])(?:한|1)\s?(?:번|회|명|부|개|건|곳)(?![가-힣]{2})|[회건명부개곳]당|\baverage (?:cost|price) (?:of|per) (?:an?|one|each)\b",
    re.IGNORECASE,
)
_AVERAGED = re.compile(r"평균|[가-힣]당(?![가-힣])|\bper\b")
_PRICES = frozenset({"unit_price", "limit"})
_AVERAGE = Term("평균", ("평균",))
_FAR = 99  # further than any tier


def answer_sum(ask: Ask) -> Draft:
    """Add up several figures, or give the total that a document prints."""
    if rows := rows_of(ask):
        return total(ask, tuple(operand(Group((m,))) for m in rows))
    alone = not ask.u.both or of_person(ask)
    if asks_projects(ask.u) and alone and len(wholes := projects(ask)) > 1:
        return total(ask, tuple(wholes))
    if (until := until_in(ask.u.question)) and ask.u.years == (until,):
        return _up_to(ask, until)
    stated = _stated_total(ask) if "more" not in ask.u.carried else None
    if stated is not None:
        return stated
    found = _one_a_row(ask, operands(ask))
    if joint := _of_both(ask, found):
        return together(ask, joint) if len(joint) == 1 else _unadded(ask)
    if ask.u.both and not found and not ask.u.required:
        return nothing_before(ask.u)
    if len(found) < 2 and (ways := either_side(ask)) and (sums := named(ways, [total(ask, w) for w in ways])):
        return one_by_one(ask, sums)
    paid = any(PAID.search(t.text) or t.text.endswith(_PAID_OUT) for t in ask.u.required)
    unsaid = not (ask.u.money or ask.u.measures or ask.u.both or paid)
    if unsaid and (len(found) < 2 or _COUNTS.search(ask.u.question)):
        found = operands(replace(ask, u=replace(ask.u, want="count")))
    found = found or counted(ask)
    if "more" in ask.u.carried and len(found) < 2:
        return _not_added(ask)
    if ask.u.both and holds_what_is_left(found):
        return nothing_before(ask.u)
    if len(found) < 2 or len({o.figure.unit for o in found}) > 1 or not _meant(ask, found):
        return _unadded(ask)
    if _of_strangers(ask, found) or _of_many_columns(ask, found):
        return answer_row_total(ask, found) or _unadded(ask)
    short = lacking(ask, found)
    return (short and _printed_span(ask)) or short or total(ask, found)


def answer_sums(ask: Ask) -> Draft | None:
    """Add up what each of several sources of money pays over the years, where their sums are asked for one by one."""
    u = ask.u
    if len(u.funding) < 2 or len(u.years) < 2 or not u.required:
        return None
    apart = u.want == "sum" and _ONE_BY_ONE.search(u.question) is not None
    spanned = u.want in {"figure", "breakdown"} and spans_years(u.question) and not _EACH_YEAR.search(u.question)
    if not (apart or spanned):
        return None
    drafts = [answer_sum(replace(ask, u=replace(u, want="sum", funding=(fund,)))) for fund in u.funding]
    if (
        any(d.status is not AnswerStatus.ANSWERED for d in drafts)
        or len({f.project for d in drafts for f in d.figures}) > 1
    ):
        return None
    return replace(
        drafts[0],
        text="\n".join(f"{fund}: {d.text}" for fund, d in zip(u.funding, drafts, strict=True)),
        figures=tuple({f.id: f for d in drafts for f in d.figures}.values()),
        notes=tuple(dict.fromkeys(n for d in drafts for n in d.notes)),
    )


def _up_to(ask: Ask, last: int) -> Draft:
    """Give what all years up to one cost: the total that is printed of just these, else the years added up."""
    plain = replace(ask, u=replace(ask.u, years=(), recent=None))
    whole = tuple(g for g in of_all_years(plain) if _YEAR.findall(g.figure.period or "")[-1:] == [str(last)])
    if len(whole) == 1:
        return printed(ask, whole)
    told = [g for g in usable(plain.choose(want="list")) if g.figure.year is not None and not g.figure.funding]
    years = {g.figure.year: g for g in told if g.figure.year is not None and g.figure.year <= last}
    if len({(g.scope, g.lead.entry.names) for g in told}) == 1 and len(years) > 1 and last in years:
        return total(ask, tuple(operand(years[y]) for y in sorted(years)))
    return answer_figure(replace(plain, u=replace(plain.u, want="figure", whole=True)))


def _unadded(ask: Ask) -> Draft:
    """Give what the question names as it is printed: one total, or several, which nobody asked to add up."""
    whole = ask.u.whole or ask.u.asked.startswith(_TOTALS)
    if whole and (own := _of_office(ask)):
        return together(ask, (own,))
    want = "count" if ask.u.counters and not ask.u.money else "figure"
    draft = answer_figure(replace(ask, u=replace(ask.u, want=want, whole=whole)))
    if draft.status is not AnswerStatus.NOT_STATED or ask.u.money:
        return draft
    counted = answer_figure(replace(ask, u=replace(ask.u, want="count", whole=whole)))  # 자문 합계: no money
    return counted if counted.status is AnswerStatus.ANSWERED else draft


def _of_office(ask: Ask) -> Group | None:
    """Return the row of the office whose paper it is, where a table counts it among others: what all of them have is not its total."""
    offices = {squeeze(r.card.department) for r in ask.shelf.racks if r.card and r.card.department}
    asked = offices.intersection(v for t in ask.u.required for v in t.variants)
    groups = usable(ask.choose(want="figure")) if asked else ()
    rows = [g for g in groups if squeeze(g.lead.entry.name) in asked and any(m.figure.part_of for m in g.matches)]
    return rows[0] if len(rows) == len(groups) == 1 else None


def _not_added(ask: Ask) -> Draft:
    """Give what was to be added as context where it is not clear what to: no one of several is the sum."""
    draft = _unadded(ask)
    if draft.status is not AnswerStatus.ANSWERED:
        return draft
    return draft.instead(
        ask.voice.say(
            "앞의 값에 더할 수 없습니다. 문서에 있는 값: ", "It cannot be added to what was told. The documents state: "
        )
    )


def _of_strangers(ask: Ask, found: tuple[Operand, ...]) -> bool:
    """Tell whether these are of different projects that a word merely fits: their sum is given where adding is asked for."""
    u = ask.u
    homes = {o.group.scope.project or o.group.scope.document for o in found if o.group}
    if len(homes) < 2 or u.both or len(u.codes) > 1 or any(t.joined for t in u.required):
        return False
    return len(u.years) > 1 or bool(u.recent) or not _ADDED.search(u.question)


def _of_many_columns(ask: Ask, found: tuple[Operand, ...]) -> bool:
    """Tell whether these are numbers of one row under several headings, which nobody named: a length and a number of lines are no sum."""
    if ask.u.both or any(t.joined for t in ask.u.required) or len(ask.u.codes) > 1:
        return False
    rows: dict[object, set[str]] = {}
    for o in found:
        if o.group and o.group.figure.table is not None and o.group.figure.unit != "KRW":
            rows.setdefault(_row(o), set()).add(squeeze(o.group.figure.column))
    return any(len(columns) > 1 for columns in rows.values())


def _printed_span(ask: Ask) -> Draft | None:
    """Where a year that is asked for has no value of its own, the total printed for just those years tells them together."""
    u = ask.u
    if u.funding or not {Measure.BUDGET, Measure.REQUIRED}.issuperset(u.measures):
        return None
    whole = tuple(g for g in of_all_years(ask) if spanned(g.figure) == set(u.years))
    return printed(ask, whole) if len(whole) == 1 else None


def _one_a_row(ask: Ask, found: tuple[Operand, ...]) -> tuple[Operand, ...]:
    """Of the columns of one row only the nearest is added: what was asked for and what was granted are no sum."""
    if ask.u.both or len(ask.u.measures) > 1:
        return found
    best: dict[object, int] = {}
    for o in found:
        best[_row(o)] = min(best.get(_row(o), _FAR), o.group.lead.tier if o.group else 0)
    return tuple(o for o in found if o.group is None or o.group.lead.tier == best[_row(o)])


def _row(operand: Operand) -> object:
    f = operand.group.figure if operand.group else None
    if f is None or f.table is None:
        return operand.figure.id
    return f.source.document, f.table, f.row, f.year, f.funding


def _of_both(ask: Ask, found: tuple[Operand, ...]) -> tuple[Group, ...]:
    """Return those of several figures that go by all that is put together: 회의 및 답사 is no 회의, to be added to a 답사."""
    joined = any(t.joined for t in ask.u.required) and "more" not in ask.u.carried
    if len(found) < 2 or not joined or len({o.figure.year for o in found}) > 1:
        return ()  # the same amount in two years is told twice, and counts twice
    groups = tuple(o.group for o in found if o.group and _says_all(ask, o.group))
    return groups if len({g.figure.value for g in groups}) == 1 else ()


def _says_all(ask: Ask, group: Group) -> bool:
    name = squeeze(group.lead.entry.name)
    return all(any(v in name for v in t.variants) for t in ask.u.required)


def _meant(ask: Ask, found: tuple[Operand, ...]) -> bool:
    """Tell whether the question names what is to be added: what merely stands in a city's documents is not its budget."""
    u = ask.u
    if (
        u.both
        or "more" in u.carried
        or u.recent
        or len(u.years) > 1
        or len(u.codes) > 1
        or len(u.measures) > 1
        or any(t.joined for t in u.required)
    ):
        return True
    if not u.required:
        return bool(u.years and u.measures)
    if asks_document(u.terms, ask.shelf) and not u.asked.startswith(_TOTALS):
        return all(o.group is not None and o.group.lead.entry.general for o in found)
    return all(o.group is not None and o.group.lead.cover.own for o in found)


def total(ask: Ask, found: tuple[Operand, ...]) -> Draft:
    """Say a sum, with every operand and the calculation."""
    voice = ask.voice
    found, held = once(ask, found)
    if len(found) < 2:
        return answer_held(ask, held)
    value = sum((o.value for o in found), Decimal(0))
    formula = " + ".join(LETTERS[: len(found)]) if len(found) <= len(LETTERS) else "sum"
    result = over(found, value, formula)
    terms = " + ".join(o.figure.printed for o in found)
    lines = [
        voice.say(f"합계는 {voice.value(result)}입니다.", f"The sum is {voice.value(result)}."),
        *listed(ask, found),
        voice.say("계산: ", "Calculation: ") + f"{terms} = {result.printed}",
    ]
    draft = Draft(
        AnswerStatus.ANSWERED,
        "\n".join(lines),
        (result, *(o.figure for o in found)),
        subject=found[0].names[-1] if found[0].names else None,
        years=years_of(found),
    )
    if len({o.figure.year for o in found}) > 1 and not ask.u.years and not ask.u.recent:
        years = ", ".join(str(y) for y in sorted({o.figure.year for o in found if o.figure.year}))
        draft = draft.noted(
            Note(
                "assumption",
                voice.say(
                    f"서로 다른 연도({years})의 금액을 더한 값입니다.",
                    f"These amounts are of different years ({years}).",
                ),
                (result.id,),
            )
        )
    return noted(ask, draft, held)


def _stated_total(ask: Ask) -> Draft | None:
    """A document that prints the total of the years asked for is quoted, not recomputed."""
    u = ask.u
    if u.both or len(u.years) > 1:
        return None

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        if f is None or not f.total or f.kind not in MONEY | {Kind.COUNT} or (f.funding and f.funding not in u.funding):
            return None
        if f.unit != "KRW":
            return 0 if not u.money and (f.unit.startswith("count:") or not f.unit) else None
        if f.year is not None or (u.counters and not u.money):  # 다 합해서 몇 개: no money
            return None
        return 0 if f.measure in {Measure.REQUIRED, Measure.BUDGET, Measure.OTHER} else None

    if u.years or (u.measures and not {Measure.BUDGET, Measure.REQUIRED} & set(u.measures)):
        return None
    joined = any(t.joined for t in u.required)
    spanning = tuple(
        g
        for g in totals_by(ask, fits)
        if (_spans_as_many(g.figure, u.recent) if g.figure.unit == "KRW" else not u.recent or g.figure.year is None)
        and (not joined or (_one_name(ask, g) and not _each_told(ask)))
    )
    return printed(ask, spanning) if len(spanning) == 1 else None


def _spans_as_many(figure: Figure, recent: int | None) -> bool:
    """Tell whether a total is of a span of years, of just as many as are asked for."""
    return bool(figure.period) and (not recent or spans(figure) == recent)


def _one_name(ask: Ask, group: Group) -> bool:
    """Tell whether "and" stands within one name: 산불 예방 및 진화 is not two things."""
    names = [squeeze(n) for n in group.lead.entry.names]
    return any(all(any(v in n for v in t.variants) for t in ask.u.required) for n in names)


def _each_told(ask: Ask) -> bool:
    """Tell whether each side of an "and" is what something is called by itself, though a longer name holds both."""
    groups = named_apart(ask)
    return len(groups) > 1 and all(not g.lead.entry.general and g.lead.cover.own for g in groups)


def _is_average(o: Operand) -> bool:
    """Tell whether a number is an average by its own name, which is asked for by that: 가구 평균 소득."""
    return any("평균" in squeeze(n) for n in (*o.names[-2:], *o.figure.label[-2:]))


def _price_of_one(ask: Ask) -> Draft | None:
    """What one of them costs on average is the price that the documents print of one: 회의 한 번 평균 비용."""
    if not _OF_ONE.search(ask.u.question):
        return None
    groups = usable(ask.choose(measures=(Measure.UNIT_PRICE,), want="figure"))
    prices = tuple(g for g in groups if g.figure.measure is Measure.UNIT_PRICE)
    return together(ask, prices) if len(prices) == 1 else None


def _of_unlike(ask: Ask, found: tuple[Operand, ...]) -> bool:
    """Tell whether amounts of different projects merely go by one word, which nobody put together."""
    u = ask.u
    if not u.required or u.both or "more" in u.carried or any(t.joined for t in u.required) or len(u.codes) > 1:
        return False  # or of no thing in particular, which is told of each by itself
    many = many_in(u.question)
    said = many is not None and many.number == len(found)  # 두 장터의 평균
    return not said and len({o.group.scope for o in found if o.group}) > 1 and not asks_projects(u)


def _unaveraged(ask: Ask) -> Draft:
    """Give what is told for reference, unless it is an average, or a price, by its own name."""
    draft = answer_figure(replace(ask, u=replace(ask.u, want="figure")))
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    named = any(_AVERAGED.search("|".join((*f.label, f.source.quote if f.source else ""))) for f in told)
    if draft.status is not AnswerStatus.ANSWERED or named or any(f.measure in _PRICES for f in told):
        return draft
    head = ask.voice.say(
        "평균을 낼 값이 문서에 둘 이상 적혀 있지 않습니다. 문서에 있는 값: ",
        "The documents do not state two or more to take the average of. They do state: ",
    )
    return draft.instead(head)


def answer_average(ask: Ask) -> Draft:
    """Divide a sum by the number of figures."""
    found, voice = operands(ask), ask.voice
    if len(found) < 2 and not (ask.u.money_said or ask.u.measures):
        found = operands(replace(ask, u=replace(ask.u, want="count", money=False)))
    if price := _price_of_one(ask):
        return price
    if len(found) < 2 or len({o.figure.unit for o in found}) > 1 or _of_unlike(ask, found):
        return _unaveraged(ask)
    if len(ask.u.years) < 2 and not ask.u.recent and any(_is_average(o) for o in found):
        named = replace(ask.u, want="figure", terms=(*ask.u.terms, _AVERAGE))
        return answer_figure(replace(ask, u=named))
    if short := lacking(ask, found):
        return short
    found, held = once(ask, found)
    if len(found) < 2:
        return answer_held(ask, held)
    step = Decimal(1) if found[0].figure.unit == "KRW" else CENT
    value = (sum((o.value for o in found), Decimal(0)) / len(found)).quantize(step, ROUND_HALF_UP)
    result = over(found, value, f"({' + '.join(LETTERS[: len(found)])}) / {len(found)}")
    lines = [
        voice.say(
            f"{len(found)}개 값의 평균은 {voice.value(result)}입니다.",
            f"The average of {len(found)} figures is {voice.value(result)}.",
        ),
        *listed(ask, found),
    ]
    draft = Draft(
        AnswerStatus.ANSWERED,
        "\n".join(lines),
        (result, *(o.figure for o in found)),
        subject=found[0].names[-1] if found[0].names else None,
        years=years_of(found),
    )
    return noted(ask, draft, held)
