"""What is left of a whole without one of its parts: `축제 예산에서 설치비 빼면`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.conversation.pointers import names_of
from assistant.language.trade import is_trade
from assistant.names.cover import cover
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from assistant.question.understand import understand
from assistant.reckoning.operands import Operand
from assistant.reckoning.shares import answer_share
from assistant.reckoning.worked import LETTERS, listed, printed_like, years_of
from assistant.speech.draft import Draft, claim, compute
from index.words.glossary import koreans
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_NO_PART = frozenset({Measure.UNIT_PRICE, Measure.CHANGE, Measure.CHANGE_RATE})
_OF_WHOLE = r"(?:\s중|가운데|에서)(?:에서)?\s+"  # 포상 중 장려 빼고: what is left of the whole, and no other part
_AGAIN = re.compile(  # 거기서 전화도 빼면?
    r"\s*(?:(?:그럼|그러면|거기서|여기서|거기에서|그중에?서?|또|그리고)\s)*(?P<name>[가-힣A-Za-z·]+?(?:\s[가-힣A-Za-z·]+?){0,3}?)"
    r"(?:(?P<more>까지도?|도|마저)|은|는|을|를|만)?\s?(?:빼|제외|제하)[가-힣]*(?:\s[^?]{0,12})?[?.!]*\s*$"
)
_REST = re.compile(
    r"\s*(?:(?:그럼|그러면|그리고)\s)?나머지(?:는|가|금액은?|예산은?)?(?:\s(?:얼마|몇)\S*(?:\s\S{1,4})?)?[?.!]*\s*"
    r"|\s*(?:and |what about )?the rest[?.!]*\s*",
    re.IGNORECASE,
)  # what is left of the whole whose parts were told
_LATIN = re.compile(r"[A-Za-z]")  # what is not known to be called so in the papers may be a part of anything


def answer_left(ask: Ask) -> Draft:
    """Take a part from the whole that it is a share of; where either is not told, tell neither for what is left."""
    u = ask.u
    if further := _less_further(ask):
        return further
    draft = answer_share(replace(ask, u=replace(u, want="share")))
    shares = [f for f in draft.figures if f.origin == "computed" and f.role is Role.ANSWER and f.unit == "percent"]
    told = {f.id: f for f in draft.figures if f.origin == "stated"}
    two = [told[i] for i in shares[0].inputs if i in told] if len(shares) == 1 else []
    several = any(t.joined for t in u.required)
    if several or len(two) != 2 or not (_is_part(*two) and _are_said(ask, *two)):
        return _unsettled(ask, draft)
    return _left(ask, two[:1], two[1])


def answer_rest(ask: Ask) -> Draft | None:
    """Tell what is left of the whole that was told, without the parts of it that were asked for after it: `나머지는?`."""
    if _REST.fullmatch(ask.u.question) is None:
        return None
    parts: list[AnswerFigure] = []
    for answer in reversed(ask.so_far):
        told = [f for f in answer.figures if f.role is Role.ANSWER]
        if answer.status is not AnswerStatus.ANSWERED or len(told) != 1 or told[0].value is None:
            return None
        within = {f.id for f in answer.figures if f.role is Role.PART}
        if parts and all(p.id in within for p in parts):
            return _left(ask, parts[::-1], told[0]) if _are_parts(parts, told[0]) else None
        if told[0].id not in {p.id for p in parts}:
            parts.append(told[0])
    return None


def _unsettled(ask: Ask, draft: Draft | None = None) -> Draft:
    head = ask.voice.say(
        "무엇에서 무엇을 빼는지 문서의 값으로 확인할 수 없어 계산하지 않았습니다. 전체와 뺄 항목 하나의 이름을 함께 적어 주세요. ",
        "The documents do not tell both the whole and the one part to take away, so nothing was calculated. ",
    )
    return draft.instead(head) if draft is not None else Draft(AnswerStatus.NOT_STATED, head)


def _are_parts(parts: Sequence[AnswerFigure], whole: AnswerFigure) -> bool:
    """Tell whether all parts together are no more than the whole."""
    together = sum((p.value for p in parts if p.value is not None), Decimal(0))
    alike = all((p.unit, p.document) == (whole.unit, whole.document) for p in parts)
    return alike and together <= (whole.value or 0)


def _less_further(ask: Ask) -> Draft | None:
    """Take one part more from what was told last, `전화도 빼면?`; what is left of it is of the whole that it was taken from."""
    said, last = _AGAIN.match(ask.u.question), ask.so_far[-1:]
    told = [f for f in last[0].figures if f.role is Role.ANSWER] if last else []
    if said is None or len(told) != 1 or told[0].value is None:
        return None
    taken = [f for i in told[0].inputs for f in last[0].figures if f.id == i]
    if told[0].origin != "stated" and (len(taken) < 2 or told[0].formula != " - ".join(LETTERS[: len(taken)])):
        return None
    if taken and not said["more"]:
        return _unsettled(ask)  # of what is left, or of the whole
    whole, *before = taken or told
    out = [_named_in(ask, name, [whole]) for name in re.split(r"(?:이랑|랑|하고|와|과|,)\s", said["name"])]
    parts = [_one_value(ask, [e for e in entries if _is_within(ask, e, whole)], whole) for entries in out]
    claimed = (*before, *(claim(p, Role.INPUT) for p in parts if p is not None))
    found = [e.figure for f in claimed if (e := _entry_of(ask, f)) and e.figure]
    if None not in parts and len(found) == len(claimed) and _are_apart(ask, found) and _are_parts(claimed, whole):
        return _left(ask, claimed, whole)
    return None if not taken else _unsettled(ask)


def _is_part(part: AnswerFigure, whole: AnswerFigure) -> bool:
    alike = (part.unit, part.year, part.document) == (whole.unit, whole.year, whole.document)
    return alike and part.value is not None and whole.value is not None and part.value <= whole.value


def _are_said(ask: Ask, part: AnswerFigure, whole: AnswerFigure) -> bool:
    """Tell whether the words before the last name the whole, and the last the part: 행사에서 강사비 빼면 is nothing of all."""
    *before, last = ask.u.required
    of, out = squeeze("|".join(whole.label)), squeeze("|".join(part.label))
    return (not before or any(v in of for t in before for v in t.variants)) and any(v in out for v in last.variants)


def _left(ask: Ask, parts: Sequence[AnswerFigure], whole: AnswerFigure) -> Draft:
    voice = ask.voice
    of, *less = (Operand(replace(f, role=Role.INPUT), names_of(f)) for f in (whole, *parts))
    value = of.value - sum((o.value for o in less), Decimal(0))
    inputs = (of.figure, *(o.figure for o in less))
    result = compute(
        value,
        whole.unit,
        printed_like(value, (of, *less)),
        " - ".join(LETTERS[: len(inputs)]),
        inputs,
        label=whole.label,
        measure=Measure.CHANGE,
        year=whole.year,
    )
    text = voice.say(f"나머지는 {voice.value(result)}입니다.", f"What is left is {voice.value(result)}.")
    lines = [text, *listed(ask, (of, *less))]
    return Draft(
        AnswerStatus.ANSWERED,
        "\n".join(lines),
        (result, *inputs),
        subject=of.names[-1] if of.names else None,
        years=years_of((of,)),
    )


def answer_less(ask: Ask, respond: Callable[[Ask], Draft]) -> Draft:
    """Answer for what is asked for without what is to be left out: taken away where that is a part of it, let be where it stands beside.

    A whole is never told for what is left of it.
    """
    first = _less(ask, respond)
    if first.status is AnswerStatus.ANSWERED or len(ask.u.less) != 1:
        return first
    words = ask.u.less[0].split()
    for n in range(1, len(words)):  # 접수민원 전화 빼고: of the 접수민원 without 전화
        whole = understand(" ".join(words[:n])).terms
        u = replace(ask.u, terms=(*ask.u.terms, *whole), less=(" ".join(words[n:]),))
        again = _less(replace(ask, u=u), respond)
        if again.status is AnswerStatus.ANSWERED:
            return again
    return first


def _less(ask: Ask, respond: Callable[[Ask], Draft]) -> Draft:
    draft = _of_whole(ask, respond)
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    if not told:
        return draft
    out = [_named_in(ask, name, told) for name in ask.u.less]
    ids = {f.id for f in told} | {i for f in told for i in f.inputs}
    if any(e.figure.id in ids for entries in out for e in entries if e.figure):
        return _unreckoned(ask, draft)
    if ask.u.want == "sum" and (len(ask.u.codes) > 1 or any(t.joined for t in ask.u.required)):
        added = len(told) == 1 and told[0].formula is not None and "+" in told[0].formula
        return draft if added else _unreckoned(ask, draft)
    inside = [[e for e in entries if any(_is_within(ask, e, f) for f in told)] for entries in out]
    if not any(inside):
        beside = not any(re.search(_OF_WHOLE + re.escape(n), ask.u.question) for n in ask.u.less) and all(
            any(_is_beside(ask, e, f) for e in entries for f in told) for entries in out
        )
        here = {f.document for f in told}
        elsewhere = any(out) and not any(e.scope.document in here for entries in out for e in entries)
        elsewhere |= any(not entries and _LATIN.match(n) for n, entries in zip(ask.u.less, out, strict=True))
        return draft if beside or (ask.u.alone and not elsewhere) else _unreckoned(ask, draft)
    parts = [p for entries in inside if (p := _one_value(ask, entries, told[0])) is not None]
    if len(told) != 1 or told[0].origin != "stated" or len(parts) != len(out) or not _are_apart(ask, parts):
        return _unreckoned(ask, draft)
    claimed = tuple(claim(p, Role.INPUT) for p in parts)
    return _left(ask, claimed, told[0]) if _are_parts(claimed, told[0]) else _unreckoned(ask, draft)


def _of_whole(ask: Ask, respond: Callable[[Ask], Draft]) -> Draft:
    """Answer without leaving out anything; what is to be added up may be printed as one total."""
    plain = replace(ask.u, less=(), alone=False)
    draft = respond(replace(ask, u=plain))
    if draft.status is AnswerStatus.ANSWERED or plain.want != "sum" or any(t.joined for t in plain.required):
        return draft
    again = respond(replace(ask, u=replace(plain, want="count" if plain.counters else "figure", whole=True)))
    return again if again.status is AnswerStatus.ANSWERED else draft


def _are_apart(ask: Ask, parts: list[Figure]) -> bool:
    """Tell whether several parts hold nothing twice: no one of them lies in another."""
    by_id = {e.figure.id: e for e in ask.shelf.entries if e.figure}
    return len({p.id for p in parts}) == len(parts) and not any(
        _is_within(ask, by_id[p.id], claim(other, Role.INPUT)) for p in parts for other in parts if p.id in by_id
    )


def _unreckoned(ask: Ask, draft: Draft) -> Draft:
    names = ", ".join(ask.u.less)
    return draft.instead(
        ask.voice.say(
            f"‘{names}’ 몫을 뺀 값은 문서의 값으로 확인할 수 없어 계산하지 않았습니다. 아래는 빼지 않은 값입니다.\n",
            f"What is left without “{names}” cannot be told from the documents. What follows is not less that.\n",
        )
    )


def _named_in(ask: Ask, name: str, told: Sequence[AnswerFigure]) -> list[Entry]:
    """Return the figures that go by a name, the outermost of them alone; a measure is that of the row of what is told."""
    said = understand(name)
    if said.measures and not (said.required or said.funding):
        rows = {_row(e.figure) for f in told if (e := _entry_of(ask, f)) and e.figure and e.figure.table is not None}
        return [
            e
            for e in ask.shelf.entries
            if e.figure and _row(e.figure) in rows and e.figure.measure in said.measures and e.figure.value is not None
        ]
    terms = tuple(t for t in said.terms if not t.soft) or tuple(replace(t, soft=False) for t in said.terms)
    if not terms and (called := koreans(name)):
        terms = (Term(name, tuple(map(squeeze, called))),)  # reserves: a word of talk elsewhere
    found = []
    for e in ask.shelf.entries:
        if e.figure is None or e.figure.value is None or e.figure.measure in _NO_PART:
            continue
        if said.funding and e.figure.funding not in said.funding:
            continue
        if said.codes and not any(squeeze(e.figure.item).startswith(c.replace("-", "")) for c in said.codes):
            continue
        own = squeeze(f"{e.figure.item}|{e.figure.column}")
        nested = any(all(_says(squeeze(o), (t,)) for t in terms) for o in e.figure.owners)
        if terms and (nested or not _says(own, terms) or cover(terms, e, ask.shelf) is None):
            continue
        if terms or said.funding or said.codes:
            found.append(e)
    return found


def _says(name: str, terms: tuple[Term, ...]) -> bool:
    return any(v in name for t in terms for v in t.variants)


def _is_within(ask: Ask, entry: Entry, whole: AnswerFigure) -> bool:
    """Tell whether a figure is a part of another: under it, in the table that it sums, or a line of the project that it is all of."""
    f = entry.figure
    of = _entry_of(ask, whole)
    if f is None or of is None or of.figure is None or f.unit != whole.unit or f.id == whole.id:
        return False
    g = of.figure
    if f.source.document != g.source.document or f.value is None or f.value > (g.value or 0):
        return False
    by_id = ask.shelf.figures
    above = f.part_of
    if f.year != whole.year:
        return (
            whole.year is None and f.table is None and above == g.id
        )  # 총사업비 and, on its next line, what it is made of
    while above is not None and above in by_id:
        if above == g.id:
            return True
        above = by_id[above].part_of
    if f.funding and not g.funding:
        return entry.scope == of.scope
    if f.table is not None and f.table == g.table:
        if _row(f) == _row(g):
            return _sums_row(ask, g)
        return f.column_number == g.column_number and _is_sum(g) and not _is_sum(f)
    under = bool(g.item) and squeeze(g.item) in map(squeeze, f.owners)
    return entry.scope == of.scope and ((of.general and not entry.general) or under)


def _row(figure: Figure) -> tuple[object, ...]:
    return figure.source.document, figure.table, figure.row


def _sums_row(ask: Ask, whole: Figure) -> bool:
    """Tell whether a figure is what all others of its row make together."""
    others = [
        e.figure
        for e in ask.shelf.entries
        if e.figure and _row(e.figure) == _row(whole) and e.figure.id != whole.id and e.figure.unit == whole.unit
    ]
    return sum((f.value for f in others if f.value is not None), Decimal(0)) == whole.value


def _is_beside(ask: Ask, entry: Entry, other: AnswerFigure) -> bool:
    """Tell whether two figures stand side by side, as parts of one whole."""
    f, of = entry.figure, _entry_of(ask, other)
    if f is None or of is None or of.figure is None or entry.scope != of.scope:
        return False
    g = of.figure
    if (f.year, f.unit, f.measure) != (g.year, g.unit, g.measure) or _is_sum(f) or _is_sum(g):
        return False
    if f.part_of is None or g.part_of is None:
        return _of_one_bracket(ask, f, g)
    across = f.table is not None and f.table == g.table and (f.row == g.row) is not (f.column_number == g.column_number)
    return f.part_of == g.part_of or across


def _of_one_bracket(ask: Ask, one: Figure, other: Figure) -> bool:
    """Tell whether two numbers stand in the bracket of a third that all in it come to: 모집 40명(본선 35명, 예비 5명)."""

    def stands(f: Figure) -> tuple[object, ...]:
        return f.source.document, f.source.line, f.table, f.unit

    line = [e.figure for e in ask.shelf.entries if e.figure and stands(e.figure) == stands(one)]
    inside = {f.id: f.value or 0 for f in line if f.owners and f.owners == one.owners}
    whole = [f for f in line if one.owners and f.item == one.owners[-1] and f.owners == one.owners[:-1]]
    return (
        one.table is None and {one.id, other.id} <= inside.keys() and [f.value for f in whole] == [sum(inside.values())]
    )


def _is_sum(figure: Figure) -> bool:
    """Tell whether a row sums the others of its table."""
    return figure.total and is_trade(figure.item)


def _entry_of(ask: Ask, figure: AnswerFigure) -> Entry | None:
    return next((e for e in ask.shelf.entries if e.figure and e.figure.id == figure.id), None)


def _one_value(ask: Ask, entries: list[Entry], whole: AnswerFigure) -> Figure | None:
    """Return the one part that goes by a name; of several in one table, that of the column of the whole."""
    of = _entry_of(ask, whole)
    at = of.figure and (of.figure.table, of.figure.column_number) if of else None
    beside = [
        e for e in entries if e.figure and e.figure.table is not None and (e.figure.table, e.figure.column_number) == at
    ]
    entries = beside or entries
    found = {e.figure.value: e.figure for e in entries if e.figure}
    return next(iter(found.values())) if len(found) == 1 else None
