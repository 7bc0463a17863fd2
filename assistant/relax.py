"""Second tries: what the conversation lent is given back, and counts and words may be met by the lines around them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.brackets import of_account, of_title
from assistant.choice.kinds import without_coming, without_half, without_kind
from assistant.choice.synonyms import widened
from assistant.choice.times import prints_times, said_times, timed
from assistant.choice.topics import domain, of_topic, within
from assistant.conversation.pointers import last_figures, names_of
from assistant.figures.fees import answer_fee, answer_pass
from assistant.language.phrasebook import phrasebook
from assistant.language.trade import is_trade
from assistant.names.racks import OWN, OWNERS, SECTION, Entry, Shelf
from assistant.names.titles import spread, without_kind_of
from assistant.question.meaning import Term
from assistant.question.understand import understand
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Measure
from ingest.numbers.measures import own_amount

_NAME = 3  # letters that are surely a name
_COMPOUND = re.compile(r"[가-힣]{4}")
_COSTS = ("비", "료", "금", "액")
_SO_MANY = re.compile(r"(\d{1,3})(?:개관|관|개소|곳|군데|개교|교|개동|동|개|개사|팀)")
_GIVEN = frozenset({"figure", "share", "sum", "breakdown", "basis"})
_FACTORS = 2  # the price of one, and how many
_NO_THINGS = frozenset(
    f"count:{c}" for c in ("명", "인", "회", "일", "월", "개월", "년", "년간", "주", "시간", "분", "박", "건")
)
_KEPT_UP = re.compile(r"임차|임대|대여|렌탈|유지|보수|수리|관리비|운영비|철거")
_BUYING = frozenset({"설치", "구입", "구매", "제작", "구축", "보급"})
_NOTHING = {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}


def relaxed(ask: Ask, way: Callable[[Ask], Draft]) -> Draft:
    """Answer; when there is nothing, try without what the question itself did not say."""

    def tried(other: Ask) -> Draft:
        return way(replace(other, brief=True))

    ask = _made(ask)
    if sold := answer_pass(ask):
        return sold
    if of_its_year := _in_its_year(ask, tried):
        return of_its_year
    draft = way(ask)
    if draft.status in _NOTHING and (timed_u := timed(ask.u, ask.shelf)) != ask.u:
        again = tried(replace(ask, u=timed_u))
        told = again.status not in _NOTHING and all(prints_times(f.source, ask.u) for f in _answers(again))
        draft = again if told else draft
    if (draft.status in _NOTHING or _leaves_times(ask, draft)) and (other := _in_other_words(ask, tried)):
        return other
    if _tells_no_figure(draft) and (fee := answer_fee(ask, tried)):
        return fee
    if draft.status in _NOTHING and (
        bought := _bought(ask, tried) or _of_that_kind(ask, tried) or _of_many(ask, tried)
    ):
        return bought
    only_whole = draft.status is AnswerStatus.NOT_STATED and {n.kind for n in draft.notes} == {"total_only"}
    if draft.status is AnswerStatus.NOT_STATED and (titled := _by_title(ask, tried, draft)):
        return titled
    if draft.status not in _NOTHING or (draft.status is AnswerStatus.NOT_STATED and draft.notes and not only_whole):
        return draft
    for changed in [*_done(ask), *_spent(ask), replace(ask, wide=True)] if only_whole else _tries(ask):
        second = tried(changed)
        if ("inside" in ask.u.carried and not _inside(ask, second)) or (changed.wide and _is_of_other(ask, second)):
            continue
        if len(changed.u.required) <= len(ask.u.required) and not _same_kind(changed, second, ask):
            continue
        if second.status not in _NOTHING and any(f.role is Role.ANSWER for f in second.figures):
            return second if changed.wide else second.noted(_note(ask, second))
    return _in_its_papers(ask, tried) or draft


def _tells_no_figure(draft: Draft) -> bool:
    """Tell whether nothing is told, or a line alone, and nothing is said to be undetermined or part of a whole in its own words."""
    said = draft.status is AnswerStatus.ANSWERED or not {n.kind for n in draft.notes} & {"undetermined", "blank"}
    return said and not _answers(draft)


def _is_of_other(ask: Ask, draft: Draft) -> bool:
    """Tell whether a number under a heading of its own is told of what heads other lines: 교육인원 of 해설사 과정 near 순회버스 운영."""
    terms = tuple(t for t in ask.u.required if not t.context)
    claimed = _answers(draft)
    if len(terms) < 2 or not claimed:
        return False
    ids = {f.id for f in claimed}
    told = [e for e in ask.shelf.entries if e.figure and e.figure.id in ids]
    if any(_is_beside(e, terms, ask.shelf) for e in told):
        return True
    if not told or any(not e.levels[OWNERS] or any(_says(e, t) for t in terms) for e in told):
        return False
    scopes = {e.scope for e in told}
    return any(all(_says(e, t) for t in terms) for e in ask.shelf.entries if e.scope in scopes)


def _is_beside(entry: Entry, terms: tuple[Term, ...], shelf: Shelf) -> bool:
    """Tell whether what a number does not go by is the name of one in another line: 교육 3,410명 beside 한마당 4,800명 참여."""
    lacks = [t for t in terms if not any(v in entry.said for v in t.variants)]
    others = [
        e
        for e in shelf.entries
        if e.scope == entry.scope and e.source.line != entry.source.line and e.figure and e.figure.table is None
    ]
    return 2 * len(lacks) >= len(terms) and any(
        all(any(v in e.levels[OWN] for v in t.variants) for t in lacks) for e in others
    )


def _says(entry: Entry, term: Term) -> bool:
    """Tell whether an entry's own name, or what it stands under, says a word."""
    return any(v in entry.levels[level] for v in term.variants for level in (OWN, OWNERS))


def _in_its_papers(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Answer from the papers that are all about a word of the question, where the others name one thing there."""
    for narrower in of_topic(ask):
        draft = way(narrower)
        told_so = draft.status in {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS}
        claimed = _answers(draft) if told_so else []
        office = all(domain(t) or within(t)[0] for t in ask.u.required if t not in narrower.u.required)
        own = (f.project is None or (office and _says_all(f, narrower.u.required)) for f in claimed)
        told = bool(claimed) or (office and told_so and bool(draft.quotes))
        if told and all(own):  # what a project of its own says is of that
            return draft.noted(_note(ask, draft))
    return None


def _says_all(figure: AnswerFigure, terms: tuple[Term, ...]) -> bool:
    """Tell whether a figure's own name, with what it stands under, says every word that is left."""
    name = squeeze("".join((figure.name or "", *figure.label)))
    return bool(terms) and all(any(v in name for v in t.variants) for t in terms)


def _in_its_year(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """What is asked next of the same project is of the year that was spoken of, where it is told for that."""
    u, told = ask.u, last_figures(ask.so_far)
    years = ask.so_far[-1].understood.years if ask.so_far else ()
    dated = u.years or u.relative is not None or u.recent or u.code or u.chosen
    if dated or u.want not in {"figure", "count"} or len(years) != 1 or not any(t.context for t in u.terms):
        return None
    if not told or not u.required or any(f.year != years[0] for f in told):
        return None
    draft = way(replace(ask, u=replace(u, years=years, carried=u.carried | {"years"})))
    same = draft.status is AnswerStatus.ANSWERED and bool(_answers(draft)) and _inside(ask, draft)
    return draft if same and all(f.year == years[0] for f in _answers(draft)) else None


def _leaves_times(ask: Ask, draft: Draft) -> bool:
    """Tell whether no line of an answer prints the number of times, or of things, that the question says."""
    return bool(said_times(ask.u)) and not any(prints_times(f.source, ask.u) for f in _answers(draft))


def _in_other_words(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Answer in other words for what was said, by the figures that go by those and by no others."""
    wider = widened(ask.u, ask.shelf)
    if wider is None:
        return None
    draft = way(replace(ask, u=wider.u, read_as=(*ask.read_as, *wider.read_as)))
    stated = [f for f in draft.figures if f.role in {Role.ANSWER, Role.INPUT} and f.origin == "stated"]
    claimed = draft.status not in _NOTHING and any(f.role is Role.ANSWER for f in draft.figures)
    left_open = draft.status is AnswerStatus.NOT_STATED and any(n.kind == "undetermined" for n in draft.notes)
    return draft if (claimed or left_open) and all(f.id in wider.ids for f in stated) else None


def _by_title(ask: Ask, way: Callable[[Ask], Draft], draft: Draft) -> Draft | None:
    """Answer for a project by its title, where what stands in brackets beside that is spoken of in the same project, or words of it are run together."""
    for project in {f.project for f in draft.figures if f.role is Role.CONTEXT and f.project}:
        titled = of_title(ask.u, project) or spread(ask.u, project) or without_kind_of(ask.u, project, ask.shelf)
        if titled is not None:
            told = way(replace(ask, u=titled))
            claimed = _answers(told) if told.status not in _NOTHING else []
            if claimed and all(f.project == project for f in claimed):
                return told.noted(_note(ask, told))
    return None


def _of_many(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Answer for all of so many places by the total of a table that tells just as many: 도서관 6개관 전체 장서."""
    many = next((m for t in ask.u.required if (m := _SO_MANY.fullmatch(t.text))), None)
    if many is None or ask.u.want not in {"count", "sum", "figure"} or not (ask.u.whole or ask.u.want == "sum"):
        return None
    draft = way(replace(ask, u=replace(ask.u, terms=tuple(t for t in ask.u.terms if t.text != many[0]))))
    parts = [f for f in draft.figures if f.role is Role.PART]
    told = draft.status is AnswerStatus.ANSWERED and len(_answers(draft)) == 1 and len(parts) == int(many[1])
    return draft if told else None


def _of_that_kind(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Answer for a thing without the word for what it is one of, by the amounts that print no such word."""
    narrower = without_kind(ask.u, ask.shelf) or without_coming(ask.u, ask.shelf) or without_half(ask.u, ask.shelf)
    if narrower is None:
        return None
    draft = way(replace(ask, u=narrower[0]))
    stated = [f for f in draft.figures if f.role in {Role.ANSWER, Role.INPUT} and f.origin == "stated"]
    told = bool(_answers(draft)) and draft.status not in _NOTHING and all(f.id in narrower[1] for f in stated)
    return draft.noted(_note(ask, draft)) if told else None


def _bought(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Answer what it costs to put up or buy a thing by the amount that so many of it make at the price of one."""
    u = ask.u
    own = [t for t in u.required if not t.foreign]
    last = own[-1] if len(own) > 1 and u.want in _GIVEN else None
    if last is None or last.text.removesuffix("비용").removesuffix("비") not in _BUYING:
        return None
    named = [t for t in own if t is not last and not t.soft]
    said = {e.scope for e in ask.shelf.entries if all(any(v in e.said for v in t.variants) for t in u.required)}
    rest = tuple(t for t in u.terms if t is not last and not (t.foreign and said))  # 사물인터넷(IoT) 표지 is 표지 there
    meant = {
        e.figure.id
        for e in ask.shelf.entries
        if e.figure
        and _is_called(e, named)
        and _is_bought(e, ask.shelf)
        and (len(own) == len(u.required) or e.scope in said)
    }
    if not meant:
        return None
    draft = way(replace(ask, u=replace(u, terms=rest)))
    claimed = [f for f in draft.figures if f.role is Role.ANSWER]
    told = bool(claimed) and draft.status is AnswerStatus.ANSWERED and all(f.id in meant for f in claimed)
    return draft.noted(_note(ask, draft)) if told else None


def _is_bought(entry: Entry, shelf: Shelf) -> bool:
    """Tell whether an amount is so many things at the price of one, for no time and no person, and nothing hired or kept up."""
    f = entry.figure
    if f is None or f.unit != "KRW" or not f.value or f.measure is Measure.UNIT_PRICE:
        return False
    if any(_KEPT_UP.search(level) for level in entry.levels[:SECTION]) or _KEPT_UP.search(
        "|".join(f.source.section[-1:])
    ):
        return False
    if f.basis is not None:
        made = [(factor.unit, factor.value) for factor in f.basis.factors]
    else:
        rack = shelf.rack(entry.scope)
        row = (
            [e.figure for e in rack.entries if e.figure and e.figure.row == f.row]
            if rack and f.table is not None
            else []
        )
        made = [(g.unit, g.value) for g in row if g.table == f.table and g is not f and g.value is not None]
    units = [unit for unit, _ in made]
    things = [u for u in units if u.startswith("count:")]
    whole = made[0][1] * made[1][1] if len(made) == _FACTORS else None
    return "KRW" in units and len(things) == 1 and things[0] not in _NO_THINGS and whole == f.value


def _is_called(entry: Entry, terms: list[Term]) -> bool:
    """Tell whether words are the whole name of an entry, one behind the other."""
    name = squeeze(entry.name)
    for term in terms:
        said = next((v for v in term.variants if name.startswith(v)), None)
        if said is None:
            return False
        name = name[len(said) :]
    return not name


def _tries(ask: Ask) -> list[Ask]:
    u = ask.u
    tries = []
    if account := of_account(u, ask.shelf):
        tries.append(replace(ask, u=account))
    if not u.money or u.counters:
        tries.append(replace(ask, wide=True))
    tries += [*_done(ask), *_spent(ask)]
    if Measure.UNIT_PRICE in u.measures and (halved := _halved(u.terms)) != u.terms:
        tries.append(replace(ask, u=replace(u, terms=halved)))
    if "terms" in u.carried and u.measures and (bare := tuple(t for t in u.terms if not own_amount(t.text))) != u.terms:
        tries.append(
            replace(ask, u=replace(u, terms=bare))
        )  # 채무 현재액은? 1인당으로는?: another amount of the same thing
    if "rate" in u.carried:
        plain = replace(ask, u=replace(u, terms=tuple(t for t in u.terms if t != u.required[-1])))
        tries += [plain, replace(plain, wide=True)]
    if "inside" in u.carried:
        own = [t for t in u.terms if t.start >= 0]
        tries.append(replace(ask, u=replace(u, terms=tuple(own[-max(1, len(own) // 2) :]), carried=frozenset())))
    if (
        "years" in u.carried and u.years and not u.counters and not _keeps_year(ask)
    ):  # a count of another year never stands for one
        tries.append(replace(ask, u=replace(u, years=(), carried=u.carried - {"years"})))
    if "terms" in u.carried and u.required and u.years and "years" not in u.carried and not u.funding:
        last = u.required[-1]
        told = last_figures(ask.so_far)  # of a whole project, or of what was not found, no other is meant
        one = bool(told) and all(len(names_of(f)) > 1 for f in told)
        said = (*((t.head or t.text) for t in u.required), *(names_of(f)[-1] for f in told if names_of(f)))
        part = any(name.endswith(_COSTS) for name in said)  # 천막 설치비 of one year is no whole 잔치 of another
        heads = [t.head for t in reversed(u.required) if one and not part and _is_thing(t)]
        tries += [
            replace(
                ask, u=replace(u, terms=(replace(last, variants=(head,), text=head),), carried=u.carried - {"terms"})
            )
            for head in dict.fromkeys(heads)
        ]
    return tries if not u.money or u.counters else [*tries, replace(ask, wide=True)]


def _is_thing(term: Term) -> bool:
    """Tell whether the last noun of a name is a kind of thing, of which there may be others, and no work or cost that any may have: 유지보수, 시설비."""
    head, book = term.head, phrasebook()
    done = head in book.acts or head in book.building or head.endswith(_COSTS) or is_trade(head)
    return len(head) > 1 and term.text.endswith(head) and not done


def _keeps_year(ask: Ask) -> bool:
    """Tell whether the year was just said: 2024년 결산은? 예산은? is of that year or of none."""
    return bool(ask.so_far) and bool(set(understand(ask.so_far[-1].question).years) & set(ask.u.years))


def _done(ask: Ask) -> list[Ask]:
    """탐사용역비 of a year is what 탐사용역 costs in it, where something goes by just that name."""
    if not ask.u.required or ask.u.counters:
        return []
    last = ask.u.required[-1]
    whole = last.variants[0]
    bare = whole.removesuffix("비용").removesuffix("비")
    if bare == whole or len(bare) < _NAME or not any(_is_amount_of(e, bare) for e in ask.shelf.entries):
        return []
    meant = replace(last, text=bare, variants=(*last.variants, bare))
    return [replace(ask, u=replace(ask.u, terms=tuple(meant if t is last else t for t in ask.u.terms)))]


def _made(ask: Ask) -> Ask:
    """감추경한 금액 is that of 감추경, and of nothing else, where something goes by just that name though its verb need not be one."""
    said = [t for t in ask.u.terms if t.soft and not t.context and len(t.variants[0]) >= _NAME]
    named = [t for t in said if any(_is_amount_of(e, t.variants[0]) for e in ask.shelf.entries)]
    if len(named) != 1 or not ask.u.required or ask.u.counters or ask.u.want != "figure":
        return ask
    terms = tuple(replace(t, soft=False) if t is named[0] else t for t in ask.u.terms)
    return replace(ask, u=replace(ask.u, terms=terms))


def _is_amount_of(entry: Entry, name: str) -> bool:
    return entry.figure is not None and entry.figure.unit == "KRW" and squeeze(entry.name) == name


def _spent(ask: Ask) -> list[Ask]:
    """Where nothing was planned under a name, closed accounts may tell what was spent."""
    u = ask.u
    said = u.measures or u.counters or u.code or u.carried
    return [] if said or u.want not in _GIVEN else [replace(ask, u=replace(u, measures=(Measure.EXECUTED,)))]


def _inside(ask: Ask, draft: Draft) -> bool:
    """Tell whether what was found is of the project that was spoken of: what is asked for inside it is not given from outside."""
    told = {(f.document, f.project) for f in last_figures(ask.so_far)}
    if told:
        return all((f.document, f.project) in told for f in _answers(draft))
    cited = {c.source.document for c in ask.so_far[-1].citations} if ask.so_far else set()
    return all(f.document in cited for f in _answers(draft))


def _halved(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """연구과제 is met by 과제당 연구예산: what a price is each for is said in other words than its thing."""
    halves: list[Term] = []
    for t in terms:
        whole = t.variants[0]
        if t.soft or t.foreign or not _COMPOUND.fullmatch(whole):
            halves.append(t)
        else:
            halves += [replace(t, text=p, variants=(p,)) for p in (whole[:2], whole[2:])]
    return tuple(halves)


def _same_kind(ask: Ask, draft: Draft, before: Ask) -> bool:
    """Tell whether what was found is another of the same kind: its name has the head as a word of its own end."""
    if ask.u.required == before.u.required or ask.u.required == tuple(
        t for t in before.u.required if not own_amount(t.text)
    ):
        return True
    if not ask.u.required:
        return False
    head = ask.u.required[-1].text
    only_head = len(before.u.required) > 1 and all(t.text != head for t in before.u.required)
    if only_head and any(_is_whole(f, head, before.u.required) for f in _answers(draft)):
        return False
    return all(re.search(rf"{re.escape(head)}(?![가-힣])", f.name or "".join(f.label)) for f in _answers(draft))


def _is_whole(figure: AnswerFigure, head: str, terms: tuple[Term, ...]) -> bool:
    """Tell whether a figure goes by the very name with the head, and is of what is around the one asked about: 입주기업, of no 별관."""
    label = squeeze("|".join((figure.name or "", *figure.label, figure.project or "", figure.document)))
    met = [t for t in terms if any(v in label for v in t.variants)]
    return len(met) < len(terms) and any(t.text.endswith(head) for t in met)


def _answers(draft: Draft) -> list[AnswerFigure]:
    return [f for f in draft.figures if f.role is Role.ANSWER]


def _note(ask: Ask, draft: Draft) -> Note:
    subject = draft.subject or ""
    years = ", ".join(str(y) for y in draft.years)
    text = ask.voice.say(
        f"이번 답은 ‘{subject}’{f' {years}년' if years else ''}에 관한 것입니다.",
        f"This answer is about “{subject}”{f', {years}' if years else ''}.",
    )
    return Note("assumption", text, tuple(f.id for f in draft.figures if f.role is Role.ANSWER))
