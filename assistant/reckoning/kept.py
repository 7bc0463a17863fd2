"""What a question leaves out is no part of its answer: years that are not to be counted, names that are not meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.question.meaning import Understanding
from assistant.question.measures import measure_named
from assistant.question.understand import understand
from assistant.speech.draft import Draft, measure_name
from index.words.spelling import squeeze
from ingest.model import Measure

_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
_OF_SEVERAL = frozenset({"sum", "average", "rank", "order", "compare"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_OUT = re.compile(
    r"(?P<names>(?:[가-힣A-Za-z\d·]+(?:이랑|랑|하고|와|과)\s)*[가-힣A-Za-z\d·]{2,}?)(?:인\s(?:\d[\d,]*\s?[가-힣]{1,2}|거|것|건))?(?:은|는|을|를|이|가|만|도)?\s?"
    r"(?:빼고|빼놓고|빼면|뺀|제외하고|제외한|제외하면|제외(?=[\s?.)]|$)|(?<![가-힣])제하고|말고|아니고|아니라)(?!\s?다른)"
)
_ENGLISH = re.compile(
    r"\b(?:without|except(?:ing| for)?|excluding|leaving out|apart from|not (?:counting|including)|rather than|(?<=, )not)\s"
    r"(?:the |any |its |their )?(?P<names>[A-Za-z'-]+(?: [A-Za-z'-]+){0,3})",
    re.IGNORECASE,
)
_HANGUL = re.compile(r"[가-힣]{2}")
_AND = re.compile(r"(?:이랑|랑|하고|와|과|,)\s|,")
_POINTING = re.compile(
    r"(?:그|이|저)(?:거|것|게|건|중|사업)|방금|아까|것|거|사업|전체|전부|단위|[천만억백]*원|[\d,]+[가-힣]{0,2}"
)


def of_other_years(ask: Ask) -> Ask:
    """Ask for each year that is told of the one thing meant, but those that are to be left out."""
    u = ask.u
    if u.skipped and u.whole and u.want in {"figure", "count"}:
        u = replace(u, want="sum", whole=False)
        ask = replace(ask, u=u)
    if not u.skipped or u.years or u.relative is not None:
        return ask
    groups = usable(ask.choose(years=(), recent=None, want="list"))
    told = sorted({g.figure.year for g in groups if g.figure.year is not None})
    if len({(g.scope, g.lead.entry.names) for g in groups}) != 1 or not set(u.skipped) & set(told):
        return ask
    years = tuple(y for y in (told[-u.recent :] if u.recent else told) if y not in u.skipped)
    if len(years) < 2 and u.want not in _OF_SEVERAL:
        return ask
    return replace(ask, u=replace(u, years=years, recent=None)) if years else ask


def kept_off(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context where it holds what is to be left out."""
    if draft.status not in _GIVEN or not draft.figures:
        return draft
    out = _year_held(ask, draft) or _name_held(ask, draft) or _left_alone(ask)
    if out is None:
        return draft
    return draft.instead(
        ask.voice.say(
            f"‘{out}’을(를) 뺀 값은 문서의 값으로 확인할 수 없습니다. 아래는 빼지 않은 값입니다.\n",
            f"What there is without “{out}” cannot be told from the documents. What follows leaves nothing out.\n",
        )
    )


def _year_held(ask: Ask, draft: Draft) -> str | None:
    """Return the years to be left out where one of them is told, or where no other is settled on."""
    u = ask.u
    told = [f for f in draft.figures if f.role is not Role.CONTEXT and f.origin == "stated"]
    settled = u.years or u.both or u.relative is not None
    if not u.skipped or (settled and not any(_years_of(f) & {*u.skipped} for f in told)):
        return None
    return ", ".join(map(str, u.skipped))


def _name_held(ask: Ask, draft: Draft) -> str | None:
    """Return a name to be left out by which something goes that is told, and not taken away."""
    taken = any("-" in (f.formula or "") for f in draft.figures)
    told = [
        f
        for f in draft.figures
        if f.origin == "stated" and (f.role is Role.ANSWER or (f.role is Role.INPUT and not taken))
    ]
    for name in (*_left_out(ask.u.question), *_left_out_in_english(ask.u)):
        measure = measure_named(name)
        for f in told:
            own = {squeeze(f.name or ""), squeeze(f.label[-1] if f.label else "")}
            if measure is None and (f.funding == name or any(name in n for n in own)):
                return name
            kept = measure is None or measure in {Measure.BUDGET, *ask.u.measures}
            if not kept and f.measure == measure_name(measure or Measure.OTHER):
                return name
    return None


def _left_alone(ask: Ask) -> str | None:
    """Return what is not meant where the question says nothing else: no document's figures are meant by that."""
    u = ask.u
    said = u.required or u.measures or u.codes or u.code or u.counters or u.funding or ask.so_far
    return u.refused[0] if u.refused and not said else None


def _left_out(question: str) -> Iterator[str]:
    """Yield each name that a question says to leave out and says nowhere else."""
    for match in _OUT.finditer(question):
        rest = squeeze(question[: match.start()] + " " + question[match.end() :])
        for word in _AND.split(match["names"]):
            name = squeeze(word)
            if len(name) > 1 and name not in rest and not _POINTING.fullmatch(name):
                yield name


def _left_out_in_english(u: Understanding) -> Iterator[str]:
    """Yield what the English names that a question leaves out are called in the documents."""
    kept = {v for t in u.required for v in t.variants}
    for match in _ENGLISH.finditer(u.question):
        for term in understand(match["names"]).required:
            yield from (v for v in term.variants if term.foreign and _HANGUL.search(v) and v not in kept)


def _years_of(figure: AnswerFigure) -> set[int]:
    """Return the years that a figure is of."""
    if figure.year is not None:
        return {figure.year}
    years = [int(y) for y in _YEAR.findall(figure.period or "")]
    return set(range(min(years), max(years) + 1)) if years else set()
