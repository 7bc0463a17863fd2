"""Other words for what was said, where nothing goes by its own: 기름값 is 유류비, 정비비 what 정비 costs, 자원봉사자 who do 자원봉사."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.choice.nearest import asks_sum
from assistant.choice.tiers import counts_for
from assistant.choice.times import prints_times, said_times
from assistant.language.lettered import latin
from assistant.language.phrasebook import phrasebook
from assistant.language.words import tokens_of
from assistant.names.cover import cover, reached
from assistant.names.places import is_place
from assistant.names.racks import DOCUMENT, OWN, OWNERS, PROJECT, SECTION, Entry, Shelf
from assistant.question.meaning import Term, Understanding
from assistant.question.measures import PAID
from index.words.spelling import squeeze
from ingest.model import Figure, Kind
from ingest.numbers.measures import own_amount

_KINDS = frozenset(
    {
        "figure",
        "count",
        "change",
        "change_rate",
        "execution_rate",
        "sum",
        "average",
        "share",
        "basis",
        "breakdown",
        "premise",
        "rank",
        "order",
    }
)
_RANKED = frozenset({"rank", "order"})
_OF_YEARS = re.compile(
    r"(?<![가-힣])(?:해|연도|년도)(?:는|가|이|은|를)?\s*(?:언제|어느|몇|[?.]|$)|몇\s?년|어느\s?해|\bwhich year\b|\bwhen\b",
    re.IGNORECASE,
)
_CAME = frozenset({"참가", "참여", "수강", "수료", "관람", "입장", "이용", "방문"})
_COSTS = ("비용", "금액", "비", "금", "료", "값", "액")
_DOERS = ("자들", "자", "원", "인", "단", "팀", "들")
_WORKER = re.compile(r"^([가-힣]{2,4}?)(?:요원|사|원)$")  # 상담사 are 상담인력 where that is what they are called
_WORKS, _SITE = "공사비", "공사"
_LOOSE = frozenset({"cost", "doer", "crowd", "works"})  # they say less than was asked: never of a whole
_AID = ("지원", "보조", "보전", "감면")  # what is done about a cost that others have
_FOR_THEM = ("양성", "육성", "훈련", "모집", "선발")  # what is done for people who are not there yet
_JOINT = re.compile(r"(?<![가-힣])([가-힣]{2,4})(·|ㆍ|,\s?|\s및\s)([가-힣]{4,})")
_LIKE = "(?:류|등)?"  # 음식물류 is what people call 음식물
_AND = str.maketrans("", "", "및·ㆍ,")
_PEOPLE = "count:명"
_TOOK_PART = frozenset({"참여", "참가", "참석"})  # by which alone a count of people may go: 320명 참여
_SIDE = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way of reading a term: words that must all be met; what a crowd is called besides may be nothing."""

    words: tuple[str, ...]
    kind: str = ""  # own, cost, works, doer, parts, crowd, act, row; "" for another word for it

    @property
    def said(self) -> str:
        """What of it may stand in a name."""
        return "".join(self.words)


@dataclass(frozen=True, slots=True)
class Wider:
    """A question in other words, and the figures that go by those."""

    u: Understanding
    ids: frozenset[str]
    read_as: tuple[tuple[str, str], ...]


def widened(u: Understanding, shelf: Shelf) -> Wider | None:
    """Return the question in the other words that figures go by; None where some go by its own, or none by any."""
    return _widened(u, shelf) or (_widened(whole, shelf) if (whole := _together(u)) != u else None)


def _together(u: Understanding) -> Understanding:
    """Read two words side by side as the one that they make, where there are other words for it: 장애인 콜택시."""
    known = {word for group in phrasebook().alike for word in group}
    read: list[Term] = []
    for t in u.terms:
        before = read[-1] if read else None
        if (
            before
            and before.bare
            and not (before.soft or t.soft)
            and (one := before.variants[0] + t.variants[0]) in known
        ):
            read[-1] = replace(t, text=f"{before.text} {t.text}", variants=(one,), start=before.start)
        else:
            read.append(t)
    return replace(u, terms=tuple(read))


def _widened(u: Understanding, shelf: Shelf) -> Wider | None:
    required = u.required
    if u.want not in _KINDS or not required or (u.want in _RANKED and _OF_YEARS.search(u.question)):
        return None
    entries = [e for e in shelf.entries if e.figure and _of_kind(e.figure, u)]
    joint = frozenset(j for e in entries if e.figure for j in _JOINT.findall(e.figure.item))
    readings = [(*_readings(t), *_of_joint(t, joint)) for t in required]
    if not any(readings):
        return None
    entries = [e for e in entries if prints_times(e.source, u)] or entries if said_times(u) else entries
    reaching = {id(e) for e in reached(required, shelf)}
    if any(id(e) in reaching and _goes_by(u, e, shelf) for e in entries):
        return None
    unread = tuple(t for t, others in zip(required, readings, strict=True) if not others)
    near = {id(e) for e in reached(unread, shelf)}
    found = [
        (e, ways)
        for e in entries
        if id(e) in near
        and (ways := _ways(required, readings, e, shelf))
        and (_is_named(ways, required, e) or _is_summed(ways, e, u))
        and not _is_aid(ways, e, u)
    ]
    fewest = min((_changes(ways) for _, ways in found), default=0)
    found = [(e, _as_headed(ways, e)) for e, ways in found if _changes(ways) == fewest]
    if not found:
        return None
    used = [tuple(dict.fromkeys(ways[n] for _, ways in found if ways[n].kind != "own")) for n in range(len(required))]
    terms = tuple(new for t in u.terms for new in ([t] if t.soft else _reread(t, used[required.index(t)])))
    read_as = tuple((t.text, r.said) for t, way in zip(required, used, strict=True) for r in way if not r.kind)
    return Wider(replace(u, terms=terms), frozenset(e.figure.id for e, _ in found if e.figure), read_as)


def _of_kind(figure: Figure, u: Understanding) -> bool:
    if u.counters:
        return figure.kind is Kind.COUNT or any(counts_for(figure, c) is not None for c in u.counters)
    if u.want == "count":
        return figure.unit.startswith("count:") or figure.kind is Kind.COUNT
    last = u.required[-1].text
    return figure.unit == "KRW" or not (u.money or PAID.search(last) or own_amount(last))


def _goes_by(u: Understanding, entry: Entry, shelf: Shelf) -> bool:
    """Tell whether a figure goes by the question's own words."""
    figure = entry.figure
    if u.funding and u.years and figure and (figure.funding not in u.funding or figure.year not in u.years):
        return False
    covered = cover(u.terms, entry, shelf)
    return covered is not None and (bool(covered.own) or entry.general)


def _changes(ways: tuple[Reading, ...]) -> int:
    return sum(way.kind != "own" for way in ways)


def _reread(term: Term, used: tuple[Reading, ...]) -> list[Term]:
    if crowd := next((r for r in used if r.kind == "crowd"), None):
        bare = crowd.words[0]
        return [replace(term, text=bare, variants=(bare,)) if bare else replace(term, soft=True)]
    if any(r.kind == "act" for r in used):
        return [replace(term, soft=True)]
    if parts := next((r.words for r in used if r.kind == "parts"), ()):
        return [replace(term, text=w, variants=(w,), joined=term.joined and w == parts[-1]) for w in parts]
    return [replace(term, variants=(*term.variants, *(r.said for r in used)))]


@lru_cache(maxsize=1_024)
def _readings(term: Term) -> tuple[Reading, ...]:
    """Return every way of reading a term otherwise; a question that finds nothing is tried in several forms."""
    return tuple(_read(term))


def _read(term: Term) -> Iterator[Reading]:
    book = phrasebook()
    if term.foreign:
        alike = (w for v in term.variants for group in book.alike if v in group for w in group if w != v)
        toward = (w for v in term.variants for w in book.toward.get(v, ()))
        yield from (Reading((w,)) for w in (*alike, *toward))
        return
    if any(c.isdigit() for c in term.text):
        return
    for variant in (*term.variants, *(spelled for v in term.variants if (spelled := latin(v)))):
        yield from (Reading((f"{stem}인력",)) for stem in _WORKER.findall(variant))
        for group in book.alike:
            for word in (w for w in group if variant.startswith(w) or variant.endswith(w)):
                yield from (Reading((variant.replace(word, other),)) for other in group if other != word)
        for said, printed in book.toward.items():
            if variant.endswith(said):
                yield from (Reading((variant.removesuffix(said) + other,)) for other in printed)
        yield from (Reading((other,), "row") for other in book.rows.get(variant, ()))
        if crowd := next((c for c in book.crowds if variant.endswith(c)), ""):
            yield Reading((variant.removesuffix(crowd), crowd), "crowd")
        yield from [Reading((variant,), "act")] if variant in _TOOK_PART else []
        built = variant.removesuffix(_SITE)  # 증설공사 is what documents call 증설
        yield from [Reading((built,))] if built != variant and built.endswith(book.building) else []
        if variant == _WORKS:
            yield from (Reading((act,), "works") for act in book.building)
        for kind, endings, shortest in (("cost", _COSTS, 2), ("doer", _DOERS, 3)):
            bare = next((variant.removesuffix(e) for e in endings if variant.endswith(e)), "")
            if len(bare) >= shortest:
                yield Reading((bare,), kind)
    nouns = tuple(squeeze(form) for form, tag, _, _ in tokens_of(term.text) if tag.startswith("NN"))
    if len(nouns) > 1 and "".join(nouns) == term.variants[0] and min(map(len, nouns)) > 1:
        yield Reading(nouns, "parts")


def _of_joint(term: Term, joint: frozenset[tuple[str, str, str]]) -> Iterator[Reading]:
    """Read a thing as one of two that share the end of their name: 삽날 of 삽·곡괭이날."""
    for first, mark, last in joint:
        ends = {last[n:] for n in range(2, len(last) - 1)}
        if any(v.startswith(first) and v.removeprefix(first) in ends for v in term.variants):
            yield Reading((squeeze(first + mark + last),))


def _ways(
    required: tuple[Term, ...], readings: list[tuple[Reading, ...]], entry: Entry, shelf: Shelf
) -> tuple[Reading, ...]:
    """Return how an entry meets each term, its own words first; nothing when it does not meet all."""
    ways: list[Reading] = []
    places = shelf.local.get(entry.scope, frozenset())
    for term, others in zip(required, readings, strict=True):
        own = next((v for v in term.variants if v in entry.said or is_place(v, places)), None)
        way = Reading((own,), "own") if own else next((r for r in others if _meets(r, entry, shelf)), None)
        if way is None:
            return ()
        ways.append(way)
    return tuple(ways)


def _is_named(ways: tuple[Reading, ...], required: tuple[Term, ...], entry: Entry) -> bool:
    """Tell whether an entry is called by what was said, not only somewhere in it: the whole is not one kind of its costs."""
    own = entry.levels[OWN]
    counts = entry.figure is not None and entry.figure.unit.startswith("count:")
    read = [w.said for w in ways if not w.kind]
    works = [n for n in "|".join(entry.levels[:SECTION]).split("|") if n.endswith((*phrasebook().acts, *_FOR_THEM))]
    if counts and any(said in n for said in read for n in works):
        return False  # 인력 for 직원 counts those, and nobody whom 창작인력 양성 is for
    if _counts_them(ways, entry):
        return True
    loose = [w for w in ways if w.kind in _LOOSE]
    if entry.general:
        return not loose
    met = [v for w, t in zip(ways, required, strict=True) for v in (_own_word(w, t, own),) if v]
    if any(w.kind == "works" for w in ways):
        return (
            len(met) > 1
        )  # 체육관 공사비: a line of its own, 체육관 지붕 교체, and not whatever is done in a project so called
    costs = [w for w in loose if w.kind == "cost"]
    if costs and all(
        any(v in entry.levels[PROJECT] for v in t.variants)
        for t, w in zip(required, ways, strict=True)
        if w not in costs
    ):
        return False  # what all of a project costs is not what one line of it does
    whole = re.compile(_LIKE.join(map(re.escape, met)))
    called = any(
        whole.fullmatch(name.translate(_AND)) for name in own.split("|") if not name.endswith(phrasebook().acts)
    )
    of_project = bool(costs) and loose == costs and all(w.said in entry.levels[PROJECT] for w in costs)
    return bool(met) and (called or of_project or all(w.said in own for w in costs))


def _counts_them(ways: tuple[Reading, ...], entry: Entry) -> bool:
    """Tell whether a cell's column counts just what is asked for by another word, and its row is called by all else: 점포수 of 둑길시장 for 가게."""
    f = entry.figure
    if f is None or f.table is None or f.value is None or f.unit == "KRW":
        return False
    others = [w for w in ways if w.kind]
    heads = squeeze(_SIDE.sub("", f.column)).removesuffix("수")
    row = squeeze("".join((*f.owners, f.item)))
    called = bool(others) and all(w.kind == "own" and w.said in row for w in others)
    return called and any(w.said == heads for w in ways if not w.kind)


def _as_headed(ways: tuple[Reading, ...], entry: Entry) -> tuple[Reading, ...]:
    """Read the other word for those who are counted as the heading of their column: 점포수, which heads no 빈점포."""
    if not _counts_them(ways, entry) or entry.figure is None:
        return ways
    heads = squeeze(_SIDE.sub("", entry.figure.column))
    return tuple(Reading((heads,)) if not w.kind and heads.removesuffix("수") == w.said else w for w in ways)


def _is_aid(ways: tuple[Reading, ...], entry: Entry, u: Understanding) -> bool:
    """Tell whether help with a cost is asked for, 월세 지원, and an entry is such a cost itself by another word: 임차료."""
    given = {t.start for t in u.terms if t.variants[0] in _AID}
    read = [t for t, way in zip(u.required, ways, strict=True) if not way.kind]
    if not any(t.start + len(t.text) + 1 in given for t in read):
        return False
    return not any(a in entry.levels[OWN] for a in _AID) or _of_another(ways, entry)


def _of_another(ways: tuple[Reading, ...], entry: Entry) -> bool:
    """Tell whether a cost is printed as that of a thing, 작업장 임차료, and its own name does not say whom it is asked for."""
    own = entry.levels[OWN]
    name = entry.figure.item if entry.figure is not None else ""
    led = any(re.search(rf"[가-힣]{{2,}}\s?{re.escape(w.said)}", name) for w in ways if not w.kind)
    return led and any(w.kind == "own" and w.said not in own for w in ways)


def _is_summed(ways: tuple[Reading, ...], entry: Entry, u: Understanding) -> bool:
    """Tell whether an entry sums the section whose title says all but who is paid."""
    said = [w for w in ways if w.kind != "crowd" or w.words[0]]
    titled = all(w.kind == "own" and w.said in entry.levels[SECTION] for w in said)
    return bool(said) and titled and entry.figure is not None and asks_sum(entry.figure, u)


def _own_word(way: Reading, term: Term, own: str) -> str:
    """Return the word of an entry's own name that meets a term, if any does."""
    words = (
        term.variants
        if way.kind == "own"
        else way.words[:1]
        if way.kind == "crowd"
        else (way.said, *(way.words[:1] if way.kind == "parts" else ()))
    )
    return next((w for w in words if w and w in own), "")


def _meets(reading: Reading, entry: Entry, shelf: Shelf) -> bool:
    if reading.kind == "crowd":
        return reading.words[0] in entry.levels[OWN] and _beside(reading.words[1], entry, shelf)
    if reading.kind == "act":
        f = entry.figure
        return f is not None and f.unit == _PEOPLE and squeeze(f.item) == reading.said
    if reading.kind == "row":
        f = entry.figure
        return f is not None and reading.said in {squeeze(_SIDE.sub("", n)) for n in (f.item, f.column)}
    said = re.escape(reading.said)
    if reading.kind == "works":
        name = entry.figure.item if entry.figure is not None else ""
        return reading.said in name and re.search(rf"{said}(?:\s?공사)?\s*(?:\([^()]*\))?$", name) is not None
    if reading.kind in {"cost", "doer"}:  # 홍보물 is no 홍보
        work = "(?:용역)?" if reading.kind == "cost" else ""  # 설계비 is what 실시설계용역 costs
        called = (n for n in _names(entry, outer=reading.kind == "cost") if reading.said in n)
        return any(re.search(rf"{said}{work}(?![가-힣])", name) for name in called)
    if reading.kind == "parts":
        if not all(w in entry.said for w in reading.words):
            return False
        names = [name for level in entry.levels[:DOCUMENT] for name in level.split("|")]
        first, *rest = reading.words  # 요트교실 is what 요트 is called under 체험교실
        above = f"{entry.levels[OWNERS]}|{entry.levels[PROJECT]}"
        under = first in entry.levels[OWN].split("|") and all(w in above for w in rest)
        return under or any(all(w in name for w in reading.words) for name in names)
    if len(reading.said) < 3:  # 여비 is no 대여비
        ends = rf"|{said}(?![가-힣])" if reading.said in phrasebook().persons else ""
        called = (n for n in _names(entry, outer=True) if reading.said in n)
        fee = r"(?![비료금](?![가-힣]))" if reading.said in _CAME else ""  # who took part paid a 참가비, and is none
        return any(re.search(rf"(?<![가-힣]){said}{fee}{ends}", name) for name in called)
    return any(reading.said in level for level in entry.levels[:DOCUMENT])


def _names(entry: Entry, *, outer: bool) -> Iterator[str]:
    """Yield what an entry is called by as printed, and what it stands under."""
    figure = entry.figure
    if figure is not None:
        yield from (figure.item, figure.column, figure.caption, *figure.owners)
    if outer:
        yield from (*entry.source.section, entry.scope.project or "")


def _beside(crowd: str, entry: Entry, shelf: Shelf) -> bool:
    """Tell whether another cell of the table counts them: 단체수 beside what 단체 are paid."""
    figure, rack = entry.figure, shelf.rack(entry.scope)
    if figure is None or figure.table is None or rack is None:
        return False
    return any(e.figure and e.figure.table == figure.table and crowd in squeeze(e.figure.column) for e in rack.entries)
