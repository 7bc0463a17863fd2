"""What is asked on is what is told: never the last figure over again, another kind of amount, or a number of elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.conversation.pointers import last_figures
from assistant.figures.stated import together
from assistant.language.phrasebook import first, phrasebook
from assistant.names.cover import Cover
from assistant.names.racks import OWN
from assistant.question.meaning import Term, Understanding
from assistant.question.understand import understand
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_WANTS = frozenset({"figure", "count", "sum"})
_TOPIC = re.compile(
    r"^\s*(?:(?:그럼|그러면|그리고)\s+)?(?P<word>[가-힣A-Za-z· ]{1,16}?)(?:은|는)(?:요|\s*얼마\S*|\s*몇\s?\S+)?\s*[?.!]*\s*$"
)
_INCLUDED = re.compile(
    r"[가-힣]\s?포함(?:해서|하여|하면|한|해)?\s(?=(?:총|모두|전부|전체|다\s?해서|다\s?합쳐)\s?(?:인원\s?)?(?:은\s)?몇)"
)
_SHORTLY = re.compile(  # in regular sessions only?
    r"^\s*(?:(?:and|what about|how about)\s+)?(?:(?:in|of|for|by|at)\s+)?(?:the\s+)?(?:[a-z-]+\s?){1,3}(?:\s?only|\s?alone)?\s*[?.]*\s*$",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?:(?<![정준설대소장구낭수])비|시설비|액|(?<!기)금|(?<![재의치자진완종])료|투자|융자|용역|수당|수입|지출|인원|대수|건수|면적|물량|농가|단가|연장|길이)$"
)
_STATED = re.compile(
    r"(?<![가-힣])(?P<stage>목표|누계|누적)(?:치|값|량|액)?(?:은|는|이|가)?\s*(?:얼마\S*|몇\s?\S*|뭐\S*)?\s*[?.!]*\s*$"
)
_SAYS = {
    "목표": re.compile(r"목표|계획|예정|까지|이상|이하|이내"),
    "누계": re.compile(r"누계|누적|까지|총(?!괄)|합계|(?:^|\|)계(?:\||$)"),
}
_NOW = re.compile(r"(?<![가-힣])(?:지금(?!\s?까지|껏)|현재)(?!\s?까지)")
_NOT_NOW = re.compile(r"목표|계획|예정|신설|신규|추가|증차|누적|누계|단계적")
_LEFT = re.compile(
    r"(?<![가-힣])남(?:은|아\s?있는|았)|아직\s?(?:안|못|덜)|(?<![가-힣])(?:안|못)\s?(?:된|한|끝난|끝낸|마친)|"
    r"(?<![가-힣])미(?:완료|설치|처리|지급|개선|조치|이행|정비|집행)|\b(?:remaining|not yet|still to be)\b",
    re.IGNORECASE,
)
_SAYS_LEFT = re.compile(
    r"(?:^|[|(,:·\d])미[가-힣]|미(?:완료|설치|처리|지급|개선|조치|이행|정비|협의)|잔|남|못|아직|예정|준비|중(?:$|\d)|이후|부족|향후"
)
_ALREADY = re.compile(r"(?<![가-힣])(?:이미|벌써)\s[가-힣]+(?:된|한|됐|했|되어|돼)|\balready\b", re.IGNORECASE)
_SAYS_DONE = re.compile(r"(?:^|\|)기[가-힣]|완료|실적|누계|누적|까지|현재|현황|보유|기준|했|됨|하였|운영중|준공")
_POINTS = re.compile(r"%\s?p|%?\s?포인트|percentage points?", re.IGNORECASE)
_PAST = re.compile(r"(?:실적|결산)[^|,;예계]{0,12}$")
_PLANNED = re.compile(r"예산|계획|소요|사업비")
_ADDED = re.compile(r"(?:합치|합하|합쳐|더하|더해)[가-힣]*")
_BOTH = re.compile(
    r"둘|두\s?(?:개|금액|사업|가지)|\b(?:two|both)\b", re.IGNORECASE
)  # of a whole and its part the whole is told
_GOAL = re.compile(r"목표\s?:?\s?\d")
_PAID = re.compile(r"예산|사업비|집행|금액")
_JOINS = re.compile(r"[및의와과등·,()\s]")
_AFTER = 5  # letters: 85점 이상
_STAGE = re.compile(r"(?:실적|목표|계획|증액|감액|증감|변경|현재|누계|누적)(?:치|값|량|액)?")


def of_same_kind(ask: Ask) -> Ask | None:
    """`월평지구 공사비는? 대치지구는?` asks for 공사비 again: return the question with that word to be met."""
    kind = _kind(ask)
    if kind is None:
        return None
    terms = tuple(replace(t, soft=False, context=False) if t == kind else t for t in ask.u.terms)
    return replace(ask, u=replace(ask.u, terms=terms))


def told_afresh(ask: Ask, draft: Draft, respond: Callable[[Ask], Draft]) -> Draft:
    """`지표는?` that gets the very figure told before, which is itself called otherwise, gets the one that is called so."""
    if _INCLUDED.search(ask.u.question):
        return _with_included(ask, draft)
    topic = _TOPIC.match(ask.u.question) or _SHORTLY.match(ask.u.question)
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    if topic is None or draft.status is not AnswerStatus.ANSWERED or not ask.so_far or ask.u.exclude:
        return draft
    shown = {f.id for f in ask.so_far[-1].figures if f.role is Role.ANSWER}
    own = understand(ask.u.question)
    plain = len(own.required) == 1 and not (own.measures or own.years or own.funding or own.both or own.unit)
    if not plain or len(told) != 1 or told[0].id not in shown or _is_called(told[0], own.required[0]):
        return draft
    if mate := _called_so(ask, told[0], own.required[0]):
        return together(ask, (mate,))
    other = respond(replace(ask, u=replace(ask.u, exclude=tuple(shown))))
    found = [f for f in other.figures if f.role is Role.ANSWER]
    named = bool(found) and all(_is_called(f, own.required[0]) and f.unit == told[0].unit for f in found)
    return other if other.status is AnswerStatus.ANSWERED and named else draft


def _with_included(ask: Ask, draft: Draft) -> Draft:
    """`예비 포함해서 모두 몇 명?` is of all that the one told is counted among: never that one over again."""
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    shown = {f.id for a in ask.so_far[-1:] for f in a.figures if f.role is Role.ANSWER}
    if len(told) != 1 or told[0].id not in shown:
        return draft
    entries = [(e, e.figure) for e in ask.shelf.entries if e.figure]
    own = next((f for _, f in entries if f.id == told[0].id), None)
    wholes = [(e, f) for e, f in entries if own and own.value is not None and _holds(f, own)]
    if len(wholes) == 1:
        return together(ask, (Group((Match(*wholes[0], Cover((), 0, exact=False), 0),)),))
    head = ask.voice.say(
        "모두 합한 값은 문서에서 찾지 못했습니다. 문서에 있는 값: ",
        "The documents do not state all of them. They do state: ",
    )
    return draft.instead(head)


def _holds(whole: Figure, part: Figure) -> bool:
    """Tell whether a figure is what another is a part of, by its table or by the bracket that it stands in."""
    if whole.unit != part.unit or (whole.value or 0) < (part.value or 0) or whole.id == part.id:
        return False
    line = (whole.source.document, whole.source.line) == (part.source.document, part.source.line)
    bracket = line and bool(part.owners) and (whole.item, whole.owners) == (part.owners[-1], part.owners[:-1])
    return part.part_of == whole.id or bracket


def _called_so(ask: Ask, told: AnswerFigure, term: Term) -> Group | None:
    """Return the one other cell of the row of what was told whose column is called so."""
    cells = [(e, e.figure) for e in ask.shelf.entries if e.figure and e.figure.table is not None]
    own = next((f for _, f in cells if f.id == told.id), None)
    row = [
        (e, f)
        for e, f in cells
        if own and f.id != own.id and (_place(f), f.unit, f.measure) == (_place(own), own.unit, own.measure)
    ]
    named = [(e, f) for e, f in row if any(v in squeeze(f.column) for v in term.variants)]
    if len(named) != 1 or (own and any(v in squeeze(own.column) for v in term.variants)):
        return None
    entry, figure = named[0]
    return Group((Match(entry, figure, Cover((), 0, exact=False), 0),))


def _place(f: Figure) -> tuple[object, ...]:
    return (f.source.document, f.table, f.row)


def _is_called(figure: AnswerFigure, term: Term) -> bool:
    return any(v in squeeze(figure.name or "|".join(figure.label[-1:])) for v in term.variants)


def kept_to_turn(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context when the turn of the conversation asked for something else."""
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    stated = bool(told) and all(f.origin == "stated" for f in told)
    if draft.status is not AnswerStatus.ANSWERED or not stated:
        return draft
    if not (_is_no_difference(ask, told) or (ask.u.want in _WANTS and _is_another(ask, told))):
        return draft
    if (part := _same_part(ask, draft)) is not None:
        return part
    head = ask.voice.say(
        "물으신 값은 문서에서 찾지 못했습니다. 가까운 것으로 문서에 있는 값: ",
        "The documents do not state what you asked for. What they state near it: ",
    )
    return draft.instead(head)


def _same_part(ask: Ask, draft: Draft) -> Draft | None:
    """Give the one part of what is named now that goes by the name told last: 천막 설치비는, 그럼 장터는."""
    last = [f for f in ask.so_far[-1].figures if f.role is Role.ANSWER] if ask.so_far else []
    names = {f.name for f in last if f.origin == "stated" and f.name} if len(last) == 1 else set()
    parts = [f for f in draft.figures if f.role is Role.PART and f.name in names and f.id != last[0].id]
    rack = ask.shelf.rack_of(parts[0].document, parts[0].project) if len(parts) == 1 else None
    entry = next((e for e in rack.entries if e.figure and e.figure.id == parts[0].id), None) if rack else None
    if entry is None or entry.figure is None:
        return None
    return together(ask, (Group((Match(entry, entry.figure, Cover((OWN,), 0, exact=True), 0),)),))


def _is_another(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether what is told is not what was asked for: by the words of the question alone, or after what was said before."""
    stages = (_is_of_another_stage, _is_not_of_now, _is_not_left, _is_not_yet, _is_done, _is_of_another_kind)
    if any(is_wrong(ask, told) for is_wrong in stages):
        return True
    if not ask.so_far:
        return False
    if _adds_one(ask, told):
        return True
    own = understand(ask.u.question)
    return any(is_wrong(ask, own, told) for is_wrong in (_is_said_again, _leaps, _is_of_refused))


def _adds_one(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether `다 더하면?` comes to no more than what was told, or quoted last: there are no two to add."""
    one = ask.u.want == "sum" and len(told) == 1 and told[0].source is not None
    if not one or not _ADDED.search(ask.u.question) or _BOTH.search(ask.u.question):
        return False
    if ask.u.recent and told[0].year is None and told[0].period:
        return False  # 4년 다 합하면: the total of these years
    place = told[0].source
    quoted = place is not None and any(
        (c.source.document, c.source.line) == (place.document, place.line) for c in ask.so_far[-1].citations
    )
    again = any(f.id == told[0].id and f.role is not Role.PART for a in ask.so_far for f in a.figures)
    return len(ask.so_far) > 1 and (again or quoted)


def _said(figure: AnswerFigure) -> str:
    """Return the names of a figure, and what leads to it in its line."""
    return "|".join((*map(squeeze, (*figure.label, figure.period or "")), _lead(figure)))


def _lead(figure: AnswerFigure) -> str:
    before, _, after = (figure.source.quote if figure.source else "").partition(figure.printed)
    return squeeze(before) + squeeze(after[:_AFTER])


def _is_of_another_stage(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a target, or what has come together, is asked for, and nothing told says that it is that."""
    stage = _STATED.search(ask.u.question)
    if stage is None:
        return False
    says = _SAYS["목표" if stage["stage"] == "목표" else "누계"]
    return not any(says.search(_said(f)) and not _is_money_beside(f) for f in told)


def _is_money_beside(figure: AnswerFigure) -> bool:
    """Tell whether an amount has a name of its own behind the goal of its line: 목표 152㎞, 예산 1,185억원."""
    before, _, clause = (figure.source.quote if figure.source else "").partition(figure.printed)[0].rpartition(",")
    beside = figure.unit == "KRW" and _GOAL.search(before) is not None
    return beside and _PAID.search(clause) is not None and not _GOAL.search(clause + "|".join(figure.label))


def _is_not_of_now(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether what there is now is asked for, and what is told is to be, is new, or is all that ever was."""
    if not _NOW.search(ask.u.question) or _NOT_NOW.search(ask.u.question):
        return False
    return all(f.unit.startswith("count:") and _NOT_NOW.search(_own_words(f)) for f in told)


def _is_not_left(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it is asked how many are left to do, and nothing told says that it is those."""
    if not _LEFT.search(ask.u.question) or not all(f.unit.startswith("count:") for f in told):
        return False
    return not any(_SAYS_LEFT.search(_said(f)) for f in told)


def _is_not_yet(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether it is asked how many there are already, and what is told is of this year and is none that were made: 이미 설치된."""
    if not _ALREADY.search(ask.u.question) or not all(f.unit.startswith("count:") for f in told):
        return False
    years = {f.document: card.year for f in told if (card := ask.shelf.card(f.document))}
    return all(f.year == years.get(f.document) and not _SAYS_DONE.search(_said(f)) for f in told)


def _own_words(figure: AnswerFigure) -> str:
    """Return what a figure is called itself, and the few letters behind it: 24대 신설."""
    _, _, after = (figure.source.quote if figure.source else "").partition(figure.printed)
    return squeeze(figure.name + "|" + "|".join(figure.label[-1:])) + squeeze(after[:_AFTER])


def _is_no_difference(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether percentage points are asked for, and what is told is a percentage that stands by itself."""
    if not _POINTS.search(ask.u.question):
        return False
    return all(f.unit == "percent" and not _POINTS.search(f.source.quote if f.source else "") for f in told)


def _is_said_again(ask: Ask, own: Understanding, told: list[AnswerFigure]) -> bool:
    """Tell whether `지원금액은?` gets the very figure that was told before, which is not called so."""
    topic = _TOPIC.match(ask.u.question)
    shown = {f.id for f in ask.so_far[-1].figures if f.role is Role.ANSWER}
    if topic is None or not {f.id for f in told} <= shown:
        return False
    more = own.measures or own.years or own.funding or own.counters or own.unit or own.both or own.relative is not None
    word = squeeze(topic["word"])
    if more or not word or any(word in _said(f) for f in told):
        return False
    return not (all(f.unit == "KRW" for f in told) and first(phrasebook().money, topic["word"]))


def _is_done(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a budget is asked for by that word, and what is told is printed as what was done: 2024년 실적 240백만원."""
    if Measure.BUDGET not in ask.u.measures or len(ask.u.measures) > 1:
        return False
    return all(_PAST.search(lead := _lead_alone(f)) and not _PLANNED.search(lead) for f in told)


def _lead_alone(figure: AnswerFigure) -> str:
    return squeeze((figure.source.quote if figure.source else "").partition(figure.printed)[0])


def _is_of_refused(ask: Ask, own: Understanding, told: list[AnswerFigure]) -> bool:
    """Tell whether `마늘은?`, after 양파 농가 that no document has, gets what is no 농가 either."""
    before = understand(ask.so_far[-1].question).required
    if any(a.status is not AnswerStatus.ABSENT for a in ask.so_far) or len(before) < 2 or len(own.required) != 1:
        return False  # what was answered before is spoken of again
    if not _TOPIC.match(ask.u.question) or own.measures or own.years or own.funding:
        return False
    word = own.required[0]
    of_kind = _KIND.search(word.text) is not None
    if not of_kind and any(squeeze(f.project or "").startswith(v) for f in told for v in word.variants):
        return False
    missed = before[:-1] if of_kind else before[-1:]
    return any(not any(v in _said(f) for v in t.variants) for t in missed for f in told)


def _kind(ask: Ask) -> Term | None:
    """Return the word of the question before that says which amount, or which count, of a thing is asked for."""
    if not ask.so_far or "question" not in ask.u.carried:
        return None
    question = ask.so_far[-1].question
    before = understand(question).required
    of_it = (t for t in before if re.search(rf"{re.escape(t.text)}\s+(?:for|of|in|at)\b", question))
    head = next(of_it, before[-1]) if len(before) > 1 else None
    if head is None or not _KIND.search(head.text):
        return None
    if any(_KIND.search(t.text) for t in ask.u.required):
        return None  # another kind is asked for
    return next((t for t in ask.u.terms if t.context and t.text == head.text), None)


def _is_of_another_kind(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether `대치지구는?`, after 월평지구 공사비, gets what is none: 대치지구 토지 보상비."""
    kind = _kind(ask)
    if kind is None or all(_is_whole_name(ask, f) for f in told):
        return False
    names = {*kind.variants, *(_done(v) for v in kind.variants if _told_as_done(ask, kind))}
    return not any(v in _said(f) for f in told for v in names) and not _is_next_row(ask, kind, told)


def _is_whole_name(ask: Ask, figure: AnswerFigure) -> bool:
    """Tell whether a question names all of what a figure is called that stands beside the last: after 액자 제작비, 조명 임차."""
    last = last_figures(ask.so_far)
    if len(last) != 1 or last[0].label[:-1] != figure.label[:-1]:
        return False
    rest = squeeze(figure.name)
    for word in sorted((v for t in ask.u.required if not t.context for v in t.variants), key=len, reverse=True):
        rest = rest.replace(word, "")
    return bool(figure.name) and not _JOINS.sub("", rest)


def _is_next_row(ask: Ask, kind: Term, told: list[AnswerFigure]) -> bool:
    """Tell whether what was told before is no more called so than what is told now, in the same column of one table."""
    before = last_figures(ask.so_far)
    if len(before) != 1 or any(w in _said(before[0]) for v in kind.variants for w in (v, _done(v))):
        return False
    columns = {e.figure.id: _column(e.figure) for e in ask.shelf.entries if e.figure and e.figure.table is not None}
    last = columns.get(before[0].id)
    return last is not None and all(columns.get(f.id) == last for f in told)


def _column(figure: Figure) -> tuple[object, ...]:
    return (figure.source.document, figure.table, figure.column_number, figure.unit, figure.owners)


def leaves(ask: Ask, draft: Draft) -> bool:
    """Tell whether a draft tells nothing of the project that was spoken of."""
    before = {(f.document, f.project) for f in last_figures(ask.so_far)}
    told = {(f.document, f.project) for f in draft.figures if f.role is Role.ANSWER}
    return bool(before) and bool(told) and before.isdisjoint(told)


def _told_as_done(ask: Ask, kind: Term) -> bool:
    """Tell whether what was told before goes by what is done and no word for its cost: 버스 임차 for 임차비."""
    before = last_figures(ask.so_far)
    return bool(before) and all(
        not any(v in _said(f) for v in kind.variants) and any(_done(v) in _said(f) for v in kind.variants)
        for f in before
    )


def _done(word: str) -> str:
    act = word.removesuffix("비")
    return act if len(act) > 1 else word


def _leaps(ask: Ask, own: Understanding, told: list[AnswerFigure]) -> bool:
    """Tell whether one word, no name of its own, is met far from what was spoken of: 농가 in 출하농가 교육."""
    before = last_figures(ask.so_far)
    lent = [t for t in ask.u.terms if t.context]
    if "question" not in ask.u.carried or len(own.required) != 1 or not lent:
        return False
    if any(v in _said(f) for f in told for t in lent for v in t.variants):
        return False
    word = own.required[0]
    if _STAGE.fullmatch(word.text):
        return True
    if not before or any((f.document, f.project) == (b.document, b.project) for f in told for b in before):
        return False
    names = [name for f in told for name in f.label]
    begun = [w for name in names for w in (squeeze(name), *map(squeeze, name.split()))]
    held = any(v in squeeze(name) for name in names for v in word.variants)  # what is no part of a name is a place
    return held and not any(w.startswith(v) for w in begun for v in word.variants)
