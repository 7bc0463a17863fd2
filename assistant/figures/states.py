"""All that print no amount, told by which kind of nothing a question names: 0인 단계, 비예산이거나 미정인 사업, 빈칸인 항목."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.names.cover import cover
from assistant.names.places import is_place
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from assistant.speech.draft import Draft, Quote, claim, mark
from index.words.spelling import squeeze
from ingest.model import Figure, Kind, Measure

_STATE = re.compile(
    r"(?<![가-힣\d.,])(?P<said>0\s?(?:천|백만)?원?|영\s?원|비예산|미정|빈칸|공란|공백)(?P<then>이거나|이나|거나|또는|혹은|이라고|라고|으로|인데|인|이고|이면서|\s?사업|과|와|,|\s?또는)"
)
_LISTED = re.compile(
    r"(?:다|모두|전부|싹)\s?(?:알려|말해|보여|적어|뽑아|찾아|나열)|뭐|무엇|어떤|어느|무슨|목록|나열|\b(?:which|list|what)\b",
    re.IGNORECASE,
)
_OF_PROJECTS = re.compile(r"사업(?:들|은|을|이|만|을|\s?(?:다|모두|전부|뭐|무엇|목록))")
_KINDS = {
    "비예산": frozenset({Kind.NONBUDGET}),
    "미정": frozenset({Kind.UNDETERMINED, Kind.PENDING}),
    "빈칸": frozenset({Kind.BLANK}),
    "공란": frozenset({Kind.BLANK}),
    "공백": frozenset({Kind.BLANK}),
}
_ASIDE = re.compile(r"\([^()]*\)")
_MOST = 40


def answer_states(ask: Ask) -> Draft | None:
    """List what prints such a state in the column that is asked for; None where no list of such is asked for, or none is found."""
    states = {squeeze(m["said"]) for m in _STATE.finditer(ask.u.question)}
    if not states or not _LISTED.search(ask.u.question) or ask.u.funding:
        return None
    terms = tuple(t for t in ask.u.terms if not _says_state(t))
    if not any(not t.soft for t in terms):
        return None
    works = _OF_PROJECTS.search(ask.u.question) is not None
    shelf = ask.library.whole(ask.shelf)
    found: dict[object, tuple[Entry, Figure]] = {}
    for entry in shelf.entries:
        f = entry.figure
        if f is None or not _is_in(f, states) or not _is_asked(ask, f) or works != _is_whole(entry, f):
            continue
        if not _is_of(ask, terms, entry.scope.document) and cover(terms, entry, shelf) is None:
            continue
        found.setdefault((entry.scope, () if works else (f.table, f.row, f.item)), (entry, f))
    return _told(ask, list(found.values())) if found else None


def _is_of(ask: Ask, terms: tuple[Term, ...], document: str) -> bool:
    """Tell whether a question names nothing but whose papers it is about, and a document is of those."""
    owners = ask.library.owners(document)
    return all(any(is_place(v, owners) for v in t.variants) for t in terms if not t.soft)


def _says_state(term: Term) -> bool:
    return any(re.fullmatch(r"0\S{0,3}", v) or any(v.startswith(s) for s in _KINDS) for v in term.variants)


def _is_in(f: Figure, states: Iterable[str]) -> bool:
    return any(f.kind in _KINDS.get(s, ()) or (s not in _KINDS and f.value == 0 and f.unit == "KRW") for s in states)


def _is_asked(ask: Ask, f: Figure) -> bool:
    """Tell whether a cell is of the year and of the column, or the measure, that is asked for."""
    column = squeeze(_ASIDE.sub("", f.column))
    named = len(column) > 1 and column in squeeze(ask.u.question)
    dated = not ask.u.years or f.year in (*ask.u.years, None)
    paid = f.funding and f.value is not None  # 미정(시비) is of the whole
    return dated and not paid and (named or f.measure in (ask.u.measures or (Measure.BUDGET, Measure.REQUIRED)))


def _is_whole(entry: Entry, f: Figure) -> bool:
    return entry.general and entry.scope.project is not None and (f.total or f.table is None)


def _told(ask: Ask, found: list[tuple[Entry, Figure]]) -> Draft:
    voice = ask.voice
    shown = found[:_MOST]
    figures = tuple(claim(f, Role.ANSWER if f.value is not None else Role.CONTEXT) for _, f in shown)
    quotes = tuple(Quote(f.id, f.source, f.source.quote) for _, f in shown if f.value is None)
    lines = [voice.say(f"해당하는 것은 {len(found)}개입니다.", f"{len(found)} in all:")]
    for (entry, f), figure in zip(shown, figures, strict=True):
        said = (
            voice.cited(figure)
            if f.value is not None
            else f"{f.printed.strip() or voice.say('빈칸', 'blank')}{mark(f.id)}"
        )
        lines.append(f"- {voice.title(entry.names)}: {voice.year(f.year)}{said}")
    return Draft(
        AnswerStatus.ANSWERED,
        "\n".join(lines),
        tuple(f for f in figures if f.role is Role.ANSWER),
        quotes,
        subject=shown[0][0].name,
    )
