"""Several figures that a question names side by side: measures of one subject, subjects of one measure, accounts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.figures.apart import named_apart
from assistant.figures.parts import taken_apart
from assistant.figures.several import ambiguous
from assistant.figures.stated import together
from assistant.language.phrasebook import reword
from assistant.question.meaning import Term, Understanding
from assistant.question.measures import measure_named, named_together
from assistant.question.without import not_meant_in
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Measure

_EACH = re.compile(r"(?:얼마|몇\s?[가-힣]{1,3})\s?씩")
_ITEMS = re.compile(r"내역|항목|명세|\b(?:break ?down|items?|itemi[sz]ed?|components?)\b", re.IGNORECASE)
_ADDED = re.compile(r"\b(?:together|combined|altogether|sum|add(?:ed)?|in total)\b|total of\b", re.IGNORECASE)
_TOTALS = ("총액", "총계")
_PLAIN = {"figure", "execution_rate", "change_rate"}


def answer_measures(ask: Ask) -> Draft | None:
    """Give each measure that is named beside another, of one subject; None when no subject has them all."""
    measures = named_together(not_meant_in(ask.u.question if ask.u.language == "ko" else reword(ask.u.question))[-1])
    changed, whole = ask.u.want == "change" and Measure.CHANGE in measures, _is_whole(ask)
    if not measures or not (ask.u.want in _PLAIN or changed or whole):
        return None
    ask = replace(ask, u=replace(ask.u, want="figure", whole=True)) if whole else ask
    fields = [_of_measure(ask, m) for m in measures]
    if not all(fields):
        return None
    for place in (_row, _thing):
        if found := _complete(fields, place):
            return together(ask, found[0]) if len(found) == 1 else ambiguous(ask, tuple(g for f in found for g in f))
    return None


def answer_subjects(ask: Ask) -> Draft | None:
    """Give what is asked of each of several things that are named side by side; None when one of them is not to be had."""
    u = ask.u
    if u.want not in {"figure", "breakdown", "count", "basis", *(("list",) if u.each else ())} or not (
        len(u.codes) > 1 or any(t.joined for t in u.required)
    ):
        return None
    want = "count" if u.want == "count" or u.counters else "figure"
    groups = named_apart(replace(ask, u=replace(u, want=want)))
    several = len({g.scope for g in groups}) > 1
    if len(groups) < 2 or (several and not (asks_each(ask) or _names_whole_titles(ask, groups))):
        return None  # words of two projects that say neither "each" nor their titles may be one subject
    return _each_apart(ask, groups) or together(ask, groups)


def answer_payers(ask: Ask) -> Draft | None:
    """Give who pays and what else does beside it, 시비와 후원금, where one line tells them all; None where it does not."""
    u = ask.u
    beside = next((t for t in u.required if _is_beside_payer(t, u)), None)
    if u.want != "figure" or beside is None:
        return None
    rest = tuple(t for t in u.terms if t is not beside)
    paid = usable(ask.choose(terms=rest, want="figure"))
    other = usable(ask.choose(funding=(), want="figure"))
    lines = {(g.figure.source.document, g.figure.source.line) for g in (*paid, *other)}
    whole = len(other) == 1 and len(paid) == len(u.funding) and {g.figure.funding for g in paid} == set(u.funding)
    return together(ask, (*paid, *other)) if whole and len(lines) == 1 else None


def _is_beside_payer(term: Term, u: Understanding) -> bool:
    """Tell whether a word stands right beside one who pays: 시비와 후원금, 후원금과 시비."""
    word, joined = re.escape(term.text), r"(?:와|과|이?랑|하고|,|·|\s?및)\s?"
    return any(re.search(rf"{f}{joined}{word}|{word}{joined}{f}", u.question) for f in map(re.escape, u.funding))


def _names_whole_titles(ask: Ask, groups: tuple[Group, ...]) -> bool:
    """Tell whether each of several is a project as a whole, called by its whole title."""
    rest = squeeze(ask.u.question)
    for group in sorted(groups, key=lambda g: -len(squeeze(g.scope.project or ""))):
        title = squeeze(group.scope.project or "")
        if not title or title not in rest or not group.lead.entry.general:
            return False
        rest = rest.replace(title, "|", 1)
    return True


def _each_apart(ask: Ask, groups: tuple[Group, ...]) -> Draft | None:
    """Where it is asked what each is made of, give that of each; None where one of them is not told."""
    if not (ask.u.want == "basis" or (ask.u.want == "breakdown" and _ITEMS.search(ask.u.asked))):
        return None
    told = [d for g in groups if (d := taken_apart(ask, g)) is not None]
    if len(told) < len(groups):
        return None
    figures = {f.id: f for d in reversed(told) for f in reversed(d.figures)}
    text = "\n".join(d.text for d in told)
    years = tuple(dict.fromkeys(y for d in told for y in d.years))
    return Draft(AnswerStatus.ANSWERED, text, tuple(figures.values())[::-1], subject=told[0].subject, years=years)


def answer_funders(ask: Ask) -> Draft | None:
    """Without a year, what each source of money pays is told of the total cost too, where the document splits that."""
    u = ask.u
    alone = len(u.funding) == 1
    whole = u.want == "sum" and u.asked.startswith(_TOTALS) and (alone or asks_each(ask))
    if (
        not (u.want == "figure" or whole)
        or not (len(u.funding) > 1 or (alone and whole))
        or u.years
        or u.relative is not None
        or set(u.measures) - {Measure.BUDGET}
    ):
        return None
    total = usable(ask.choose(measures=(Measure.TOTAL_COST,), want="figure"))
    if {g.figure.funding for g in total} != set(u.funding) or len({g.scope for g in total}) > 1:
        return None
    if whole:
        return together(ask, total)
    told = {g.figure.id for g in total}
    yearly = tuple(g for g in usable(ask.choose()) if g.scope == total[0].scope and g.figure.id not in told)
    return together(ask, (*total, *yearly))


def _is_whole(ask: Ask) -> bool:
    """Tell whether "total" only says that the whole of each is meant: the total budget and the amount executed."""
    return ask.u.want == "sum" and ask.u.asked.lower() == "total" and not _ADDED.search(ask.u.question)


def asks_each(ask: Ask) -> bool:
    """Tell whether a question says that it wants something of each."""
    return ask.u.each or bool(_EACH.search(ask.u.question))


def _of_measure(ask: Ask, measure: Measure) -> tuple[Group, ...]:
    words = tuple(w for w in ask.u.measure_words if measure_named(w) is measure)
    return usable(ask.choose(want="figure", measures=(measure,), measure_words=words, counters=()))


def _complete(fields: list[tuple[Group, ...]], place: Callable[[Match], tuple[object, ...]]) -> list[tuple[Group, ...]]:
    """Return, for each place that tells one of every field, what it tells in the fields' order."""
    places: dict[tuple[object, ...], dict[int, list[Group]]] = defaultdict(lambda: defaultdict(list))
    for number, groups in enumerate(fields):
        for group in groups:
            for where in {place(m) for m in group.matches}:
                places[where][number].append(group)
    whole = [
        tuple(told[n][0] for n in range(len(fields)))
        for told in places.values()
        if len(told) == len(fields) and all(len(g) == 1 for g in told.values())
    ]
    return list({tuple(g.figure.id for g in found): found for found in whole}.values())


def in_one_row(fields: list[tuple[Group, ...]]) -> list[tuple[Group, ...]]:
    """Return, for each row that tells one of every field, what it tells in the fields' order."""
    return _complete(fields, _row)


def _row(match: Match) -> tuple[object, ...]:
    f = match.figure
    where = (f.table, f.row) if f.owner_item is None else (f.owner_item,)
    return (match.entry.scope, *where)


def _thing(match: Match) -> tuple[object, ...]:
    return (match.entry.scope, match.entry.names, match.figure.year)
