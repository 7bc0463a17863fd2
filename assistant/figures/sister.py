"""What is asked next by one name alone is the sister of the cell that was told: 임시회는? after 정례회, 불용액은? after 집행액."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from assistant.answer import Answer, AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MISSING
from assistant.conversation.onward import adds_nothing
from assistant.conversation.pointers import figures_of
from assistant.figures.several import ambiguous
from assistant.figures.stated import together
from assistant.figures.unstated import unstated
from assistant.language.phrasebook import phrasebook
from assistant.names.cover import Cover
from assistant.names.racks import Entry
from assistant.question.meaning import Understanding
from assistant.question.understand import understand
from assistant.speech.draft import Draft
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Figure, Measure
from ingest.text.lexicon import LEXICON

_ASKS = re.compile(
    r"\s*(?:(?:그럼|그러면|그리고|또|혹시|[그이]\s?중에?서?|거기서|여기서)\s+)?(?P<name>[^\s?][^?]{0,22}?)(?:(?:은|는|만)(?:요)?|(?=\s몇))(?:\s따로(?:\s?(?:보면|떼면|빼면|치면))?)?(?:\s+(?:얼마|몇)\s?\S*(?:\s\S{1,5})?)?\s*[?.!]*\s*"
)
_KINDS = frozenset({"figure", "count", "person", "sum", "execution_rate", "change_rate"})
_BRACKETED = re.compile(r"\([^()]*\)")
_YEARS = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|['’‘]\d\d)\s?(?:년도?|회계연도)?(?:\s?예산)?|\([^()]*\)")
_SCHOOLS = {"초": "초등학교", "초등": "초등학교", "중": "중학교", "고": "고등학교", "고등": "고등학교"}
_PRINTED_TOTALS = frozenset({"누계", "계", "총계"})  # 합계는? may ask for the sum of what was told
_CHANGED = frozenset({Measure.CHANGE, Measure.CHANGE_RATE})  # which are of the year after, too
_NUMBERED = re.compile(r"\d")
_COSTS = ("료", "비", "비용", "값")
_END = 2  # letters that a name may have more than was said of it: 야간작업, 홍보비

_ONLY = re.compile(r"[가-힣\d)]만(?![가-힣])")  # 설명회만, of what was told with its parts

Fits = Callable[[Figure], bool]


def answer_sister(ask: Ask) -> Draft | None:
    """Tell the cell beside the one that was told, or under it, which alone goes by the name asked for; None for anything else."""
    told = told_last(ask)
    if told is None:
        return None
    own = understand(ask.u.question)
    rack = ask.library.of((Scope(told.document, told.project),)).racks[0]
    last = next((f for e in rack.entries if (f := e.figure) and f.id == told.id), None)
    if last is None:
        return None
    near = [e for e in rack.entries if (f := e.figure) and f.id != last.id and _in_one_list(f, last)]
    dated = bool(own.years or own.relative)
    if not dated and len(both := _both_totals(near, last, own, alone=len(ask.so_far) == 1)) > 1:
        return ambiguous(ask, tuple(_group(e, e.figure) for e in both if e.figure))
    found = _of_year(near, last, own) if dated else _part_of(rack.entries, ask.so_far[-1], own)
    found = found or (None if dated else _of_name(near, last, own))
    if found is None or found.figure is None:
        return None
    group = _group(found, found.figure)
    if found.figure.value is None:
        return unstated(ask, group) if found.figure.kind in MISSING else None
    return together(ask, (group,))


def _group(entry: Entry, figure: Figure) -> Group:
    return Group((Match(entry, figure, Cover((0,), 0, exact=True), 0),))


def _both_totals(near: list[Entry], last: Figure, own: Understanding, *, alone: bool) -> list[Entry]:
    """Return the total of the row and that of the column of what was told, where the word that is asked for, 계는?, may mean either."""
    name = _asked(own)
    if name not in (LEXICON.totals if alone else _PRINTED_TOTALS) or last.table is None:
        return []
    alike = [e for e in near if (f := e.figure) and f.unit == last.unit and f.value is not None]
    below = [e for e in alike if (f := e.figure) and _under(f, last) and squeeze(f.item) in LEXICON.totals]
    beside = [
        e for e in alike if (f := e.figure) and _beside(f, last) and _heads(f) and _heads(f)[-1] in LEXICON.totals
    ]
    both = [*below, *beside]
    if len(below) != 1 or len(beside) != 1 or squeeze(last.item) in LEXICON.totals or last.total:
        return []
    called = [e for e in both if (f := e.figure) and name in (squeeze(f.item), *_heads(f)[-1:])]
    return both if len(called) != 1 or name not in _PRINTED_TOTALS else []


def told_last(ask: Ask) -> AnswerFigure | None:
    """Return the one figure that the last answer told, or of which it told the share."""
    if not ask.so_far or ask.so_far[-1].status is not AnswerStatus.ANSWERED or ask.u.chosen:
        return None
    told = figures_of(ask.so_far[-1])
    if ask.so_far[-1].understood.wants == "share":
        told = told[:1]
    return told[0] if len(told) == 1 and told[0].origin == "stated" else None


def _in_one_list(figure: Figure, last: Figure) -> bool:
    """Tell whether two figures stand in one table, or side by side under one owner."""
    if last.table is not None:
        return figure.table == last.table
    return figure.table is None and figure.source.section == last.source.section


def _asked(own: Understanding) -> str:
    """Return the one name that a question says; nothing where it says more, or what it asks of is no cell."""
    said = _ASKS.fullmatch(own.question)
    if said is None or own.want not in _KINDS or own.inside or own.other or own.both or own.recent:
        return ""
    name = squeeze(said["name"])
    if own.code and own.code.replace("-", "") != name.replace("-", ""):
        return ""
    return _SCHOOLS.get(name, name)


def _part_of(entries: Iterable[Entry], last: Answer, own: Understanding) -> Entry | None:
    """Return what was told as a part of the last answer by the very name that is asked for: 장려금만, of 정착 장려금 and 이사 장려금."""
    name = _asked(replace(own, inside=False))  # 그중 장려금은
    ids = {f.id for f in last.figures if f.role is Role.PART and f.name}
    parts = [(e, squeeze(e.figure.item)) for e in entries if e.figure and e.figure.id in ids]
    if exact := _only(e for e, item in parts if name == item):
        return exact
    within = own.inside or _ONLY.search(own.question) or _goes_by(own, figures_of(last)[0].name or "")
    return _only(e for e, item in parts if _goes_by(own, item)) if name and within else None


def _goes_by(own: Understanding, printed: str) -> bool:
    """Tell whether all that a question names is in a name: 회의 of 회의 및 모임 개최."""
    item = squeeze(printed)
    return bool(own.required) and all(any(len(v) > 1 and v in item for v in t.variants) for t in own.required)


def _of_name(near: list[Entry], last: Figure, own: Understanding) -> Entry | None:
    name = _asked(own)
    if not name or name in LEXICON.totals - _PRINTED_TOTALS:
        return None
    dated = [e for e in near if e.figure and (e.figure.year == last.year or e.figure.measure in _CHANGED)]
    for meets in (_is_called, _begins, _leads, _is_another_word, _is_cost_of):
        if name == squeeze(last.item) or any(meets(name, w) for w in _heads(last)):
            return None  # what was told goes by that name itself
        rows = [e for e in dated if (f := e.figure) and _under(f, last) and meets(name, f.item)]
        cells = [e for e in dated if (f := e.figure) and _beside(f, last) and any(meets(name, w) for w in _heads(f))]
        if meets in (_leads, _is_another_word, _is_cost_of):  # what goes by a word of it only is of the same kind
            rows = [
                e
                for e in rows
                if (f := e.figure) and (f.unit, f.measure) == (last.unit, last.measure) and not _NUMBERED.search(f.item)
            ]
            cells = []
        if rows or cells:
            return _only(rows or _nearest(cells, last)) if not (rows and cells) else None
    return None


def _under(figure: Figure, last: Figure) -> bool:
    """Tell whether a figure stands in the column of another, or in its list, under the same owner, or right under it."""
    if figure.owners != last.owners:
        return last.table is None and squeeze(last.item) in map(squeeze, figure.owners)
    return last.table is None or figure.column_number == last.column_number


def _beside(figure: Figure, last: Figure) -> bool:
    """Tell whether a figure stands in another column of the same row."""
    return last.table is not None and figure.row == last.row and figure.column_number != last.column_number


def _heads(figure: Figure) -> tuple[str, ...]:
    """Return the words over a column, and all of them together."""
    return (figure.column, *figure.column.split()) if figure.table is not None and figure.column else ()


def _is_called(name: str, printed: str) -> bool:
    return name in (squeeze(printed), squeeze(_BRACKETED.sub("", printed)))


def _begins(name: str, printed: str) -> bool:
    bare = squeeze(_BRACKETED.sub("", printed))
    return len(name) > 1 and bare.startswith(name) and len(bare) - len(name) <= _END


def _leads(name: str, printed: str) -> bool:
    """Tell whether a name is the first word of a longer one: 버스운임 of 버스운임 등 운영비."""
    return len(name) > _END and squeeze(printed.split(maxsplit=1)[0] if printed.split() else "") == name


def _is_another_word(name: str, printed: str) -> bool:
    """Tell whether a name is another word for what is printed: 애들 for 어린이."""
    return any(name in group and squeeze(printed) in group for group in phrasebook().alike)


def _is_cost_of(name: str, printed: str) -> bool:
    """Tell whether the last word of what is printed is what a name costs: 보험 of 차량 보험료."""
    last = printed.split()[-1:]
    return len(name) > 1 and bool(last) and last[0] in {name + cost for cost in _COSTS}


def _nearest(cells: list[Entry], last: Figure) -> list[Entry]:
    """Keep the cells that share most of the words over the one that was told: 임시회 횟수 of 임시회 처리안건."""
    words = {squeeze(w) for w in last.column.split()}
    shared = {id(e): len(words & {squeeze(w) for w in e.figure.column.split()}) for e in cells if e.figure}
    most = max(shared.values(), default=0)
    return [e for e in cells if shared[id(e)] == most]


def _only(found: Iterable[Entry]) -> Entry | None:
    """Return what alone was found; what is told in two numbers is none."""
    one = list(found)
    return one[0] if len(one) == 1 else None


def _of_year(near: list[Entry], last: Figure, own: Understanding) -> Entry | None:
    """Return the same cell of the one year that is asked for, where nothing else is said."""
    if own.required or own.recent or own.other or own.want != "figure" or len(own.years) > 1:
        return None
    if not adds_nothing(own) and own.relative is None:
        return None
    if last.year is None or own.measures or own.counters or own.funding or own.asked:
        return None
    year = own.years[0] if own.years else last.year + (own.relative or 0)
    return same_of_year(near, last, year)


def same_of_year(entries: Iterable[Entry], last: Figure, year: int) -> Entry | None:
    """Return the one cell in the list of another that goes by its names, in a year."""
    return _only(
        e
        for e in entries
        if (f := e.figure)
        and _in_one_list(f, last)
        and (f.year, f.measure, f.unit) == (year, last.measure, last.unit)
        and _undated(f) == _undated(last)
    )


def _undated(figure: Figure) -> tuple[object, ...]:
    """Return what a cell goes by, years left out."""
    return (*(squeeze(_YEARS.sub("", w)) for w in (figure.item, figure.column, *figure.owners)), figure.funding)
