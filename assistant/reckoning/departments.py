"""What the projects of each department, or bureau, come to, where departments are added up, ranked or set against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group
from assistant.names.places import is_place
from assistant.question.understand import understand
from assistant.reckoning.changes import difference
from assistant.reckoning.operands import Operand
from assistant.reckoning.ordered import in_order, ordered
from assistant.reckoning.projects import PLAIN, WHOLE_BUDGETS, projects
from assistant.reckoning.sums import total
from assistant.reckoning.worked import LETTERS, over
from assistant.speech.draft import Draft
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import FactKind

_MOST = 2000  # projects that are looked at: what is not seen whole is not added up
_COLUMN = re.compile(r"(?:소관|담당|주관)?(?:부서명?|실국|실과|과|국)")
_SAID = re.compile(r"[가-힣](?:과|국|실|본부|담당관|관|단|센터|사업소)")
_AFTER = r"(?:끼리|별로|에서|까지|이랑|하고|와|과|랑|의|은|는|이|가|도|에)?(?=[\s,.?!)]|$)"
_WHICH = re.compile(
    r"(?:어느|어떤|무슨)\s?(?P<asked>부서|과|실?국)(?![가-힣]{2})|(?P<ranked>부서|과|실?국)(?:은|는|이|가)?\s?(?:어디|뭐|무엇|어느|\?|$)|"
    r"\bwhich (?P<english>department|division|bureau)\b",
    re.IGNORECASE,
)
_BY_EACH = re.compile(r"(?<![가-힣])(?P<each>부서|과|실?국)\s?별(?:로|의)?(?![가-힣])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\s?년)")
_YEAR_ALONE = re.compile(
    r"\s*(?:그럼|그러면|그리고)?\s*(?P<year>(?:19|20)\d\d)\s?년도?(?:에)?(?:은|는|도)?(?:요)?\s*[?.]*\s*"
)
_BUREAUS = ("국", "본부", "실")
_SET = frozenset({"compare", "rank", "order"})

Sides = dict[str, list[Operand]]


def answer_departments(ask: Ask) -> Draft | None:
    """Add up the projects of the departments that are named, or of each; None where a question asks of anything else."""
    u = ask.u
    each = _BY_EACH.search(u.question)
    which = _WHICH.search(u.question) if u.want in _SET else None
    if u.both or u.carried or u.code or u.counters or u.funding or u.measures not in PLAIN or len(u.years) > 1:
        return None
    if not (each or which or _SAID.search(u.question)) or (u.want not in {*_SET, "sum", "change"} and not each):
        return None
    found = offices_named(ask, u.question)
    if found is None or len(found[0]) < len(("one", "other")):
        return None
    offices, named = found
    if named:
        kept = {s: n for s, names in offices.items() for n in names if n in named}
    else:
        match = each or which
        bureau = match is not None and _of_bureaus(match)
        kept = {s: n for s, names in offices.items() if len(own := _of_kind(names, bureau=bureau)) == 1 for n in own}
    return _told(ask, kept, named, by_each=each is not None)


def offices_named(ask: Ask, question: str) -> tuple[dict[Scope, list[str]], list[str]] | None:
    """Return the offices of every project and those that a question names; None where it names anything else, or there are too many projects."""
    scopes = tuple(s for s in ask.library.finder.scopes() if s.project)
    if not 0 < len(scopes) <= _MOST:
        return None
    offices = _offices(ask, scopes)
    named = _named(question, offices)
    return (offices, named) if _asks_no_more(ask, question, named, scopes) else None


def departments_again(ask: Ask) -> Draft | None:
    """Answer what was asked of departments last for another year, where a question, 2030년은, says no more than that."""
    said = _YEAR_ALONE.fullmatch(ask.u.question)
    last = ask.so_far[-1].question if said and ask.so_far else ""
    if said is None or len(_YEAR.findall(last)) != 1:
        return None
    return answer_departments(replace(ask, u=understand(_YEAR.sub(said["year"], last))))


def _offices(ask: Ask, scopes: tuple[Scope, ...]) -> dict[Scope, list[str]]:
    """Return the departments and bureaus that the table of each project names."""
    found: dict[Scope, list[str]] = {}
    for entry in ask.library.of(scopes).facts:
        f = entry.fact
        if f and f.kind is FactKind.DEPARTMENT and _COLUMN.fullmatch(squeeze(f.column)):
            names = found.setdefault(entry.scope, [])
            names += [n for n in [squeeze(f.value)] if n not in names]
    return found


def _named(question: str, offices: dict[Scope, list[str]]) -> list[str]:
    """Return the offices that a question names, in its order."""
    names = {n for own in offices.values() for n in own if len(n) > 1}
    said = {n: m.start() for n in names if (m := re.search(rf"(?<![가-힣]){_spaced(n)}{_AFTER}", question))}
    return sorted(said, key=lambda n: said[n])


def _spaced(name: str) -> str:
    return r"\s?".join(map(re.escape, name))


def _asks_no_more(ask: Ask, question: str, named: list[str], scopes: tuple[Scope, ...]) -> bool:
    """Tell whether a question names nothing beside the offices but whose papers these are."""
    rest = question
    for name in named:
        rest = re.sub(rf"{_spaced(name)}{_AFTER}", " ", rest)
    left = [t for t in understand(_BY_EACH.sub(" ", rest)).required if t.text not in {"부서", "과", "국"}]
    owners = frozenset[str]().union(*(ask.library.owners(s.document) for s in scopes)) if left else frozenset()
    return all(any(is_place(v, owners) for v in t.variants) for t in left)


def _of_bureaus(match: re.Match[str]) -> bool:
    said = next((g for g in match.groups() if g), "")
    return said.endswith("국") or said.lower() == "bureau"


def _of_kind(names: list[str], *, bureau: bool) -> list[str]:
    return [n for n in names if n.endswith(_BUREAUS) is bureau]


def _told(ask: Ask, kept: dict[Scope, str], named: list[str], *, by_each: bool) -> Draft | None:
    """Say what each office comes to, all of one year; None where an office that is named is told of by no project of that year."""
    whole = replace(ask, u=replace(ask.u, terms=(), want="figure", whole=False))
    sides: Sides = defaultdict(list)
    for o in _once(ask, [o for o in projects(whole) if o.group and o.group.scope in kept and _is_budget(ask, o.group)]):
        if o.group:
            sides[kept[o.group.scope]].append(o)
    governments = {c.government for s in kept if (c := whole.library.of((s,)).card(s.document)) and c.government}
    if len(governments) > 1 or any(n not in sides for n in named) or (not named and len(sides) < 2):
        return None
    found = [o for own in sides.values() for o in own]
    if len({o.figure.year for o in found}) != 1:
        return None if ask.u.want == "sum" and not by_each else _of_several_years(ask)
    if ask.u.want == "sum" and not by_each:
        return _untold(ask, total(ask, tuple(found)), kept, found) if len(found) > 1 else None
    if len(sides) < 2:
        return None
    fields = {name: _side(name, own) for name, own in sides.items()}
    return _untold(ask, _set_beside(ask, fields, sides, by_each=by_each), kept, found)


def _once(ask: Ask, found: list[Operand]) -> list[Operand]:
    """Take a project that several papers tell of once, from the paper of that very year where there is one; none where they disagree."""
    titles: dict[str, list[Operand]] = defaultdict(list)
    for o in found:
        titles[squeeze(o.figure.project or "")].append(o)
    once = []
    for told in titles.values():
        best = [o for o in told if _own_year(ask, o.figure.document, o.figure.project) == o.figure.year] or told
        if len({o.value for o in best}) > 1:
            return []
        once.append(best[0])
    return once


def _is_budget(ask: Ask, whole: Group) -> bool:
    """Tell whether an amount is a project's budget of its paper's own year, or of the total row for another: no 3억원 told of what was done."""
    year = _own_year(ask, whole.scope.document, whole.scope.project)
    own = year is not None and whole.figure.year == year
    return whole.figure.measure in WHOLE_BUDGETS and (own or any(m.figure.total for m in whole.matches))


def _own_year(ask: Ask, document: str, project: str | None) -> int | None:
    card = ask.library.of((Scope(document, project),)).card(document)
    return card.year if card else None


def _side(name: str, own: list[Operand]) -> Operand:
    """Return what one office's projects come to."""
    if len(own) == 1:
        return Operand(own[0].figure, (name,))
    formula = " + ".join(LETTERS[: len(own)]) if len(own) <= len(LETTERS) else "sum"
    summed = over(tuple(own), sum((o.value for o in own), Decimal(0)), formula)
    return Operand(replace(summed, label=(name,), year=own[0].figure.year, role=Role.INPUT), (name,))


def _set_beside(ask: Ask, fields: dict[str, Operand], sides: Sides, *, by_each: bool) -> Draft:
    """Rank the offices, or say by how much two differ, with the projects that each was added up from."""
    voice, both = ask.voice, list(fields.values())
    if ask.u.want == "change" and len(both) == len(("one", "other")):
        draft = difference(ask, *both)
    else:
        listing = replace(ask, u=replace(ask.u, want="order")) if by_each and ask.u.want not in _SET else ask
        draft = ordered(listing, in_order(ask, both))
    lines = [
        f"- {name}: " + " + ".join(f"{voice.title(o.names)} {voice.cited(o.figure)}" for o in sides[name])
        for name in fields
        if len(sides[name]) > 1
    ]
    known = {f.id for f in draft.figures}
    inputs = tuple(o.figure for own in sides.values() for o in own if o.figure.id not in known)
    return replace(draft, text="\n".join([draft.text, *lines]), figures=(*draft.figures, *inputs))


def _untold(ask: Ask, draft: Draft, kept: dict[Scope, str], found: list[Operand]) -> Draft:
    """Say which projects of these offices are told of no such year, and so are not counted."""
    counted = {o.group.scope for o in found if o.group}
    left = sorted({s.project for s in kept if s not in counted and s.project})
    if not left:
        return draft
    names = ", ".join(f"「{n}」" for n in left)
    text = ask.voice.say(
        f"다음 사업은 그해 예산을 찾지 못해 넣지 않았습니다: {names}.",
        f"Not counted, as no budget of that year was found: {names}.",
    )
    return replace(draft, text=f"{draft.text}\n※ {text}").noted(
        Note("partial_sum", text, tuple(f.id for f in draft.figures[:1]))
    )


def _of_several_years(ask: Ask) -> Draft:
    text = ask.voice.say(
        "사업마다 문서의 연도가 달라 부서별 금액을 바로 견줄 수 없습니다. 어느 연도를 말씀하시나요?",
        "The papers of the projects are of different years, so that departments cannot be set against each other. Which year do you mean?",
    )
    return Draft(AnswerStatus.NOT_STATED, text)
