"""Answers in words: who, when, where, by which law, in which steps, why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.mentions import Mention, find_mentions
from assistant.choice.numbers import asks_done, is_factor, numbers_named, told_twice
from assistant.conversation.breath import said_together
from assistant.figures.columns import beside_told
from assistant.figures.missing import absent
from assistant.figures.parts import answer_parts
from assistant.figures.printed import answer_degree, answer_figure
from assistant.figures.several import ambiguous
from assistant.figures.stated import together
from assistant.language.phrasebook import first, phrasebook
from assistant.names.racks import DOCUMENT, SECTION
from assistant.prose.because import with_reason
from assistant.prose.charges import charged_to
from assistant.prose.dated import of_years_asked, says_when
from assistant.prose.members import members_of, named_below
from assistant.prose.often import asks_often
from assistant.prose.otherdays import noted_otherwise, other_days
from assistant.prose.passages import lines_under, passage_of, quoted, reason, with_counts, with_owned
from assistant.prose.remedies import answer_remedy, with_faults
from assistant.prose.rosters import asks_marked, marked_of, named_of, numbered_of
from assistant.prose.saying import kinds_asked, leaves_name, of_year_said, said_of, undecided, worth_of
from assistant.prose.sentences import sentences_of
from assistant.prose.sofar import so_far
from assistant.prose.steps import list_steps, steps_along, steps_of
from assistant.prose.strangers import stranger_in
from assistant.prose.told import DATE, NUMBER, PHONE, Told, keyed_by_name, of_project, told_of
from assistant.prose.vacant import answer_vacant
from assistant.prose.worded import answer_worded
from assistant.question.meaning import Understanding
from assistant.question.ordinals import NTH
from assistant.speech.draft import Draft, Quote, claim, mark
from index.words.spelling import squeeze
from ingest.model import Fact, FactKind

_LINES = frozenset({"why", "when", "where", "person", "moved", "allowed", "passage", "day"})
_ROSTERS = frozenset({"list", "person", "figure", "passage", "breakdown", "where"})
_MOST, _ALL = 12, 40  # facts shown: of several kinds, of one list

_TIMES = re.compile(r"(?<![가-힣])매?[주월연년]에?\s?몇\s?[회번]|몇\s?(?:달|개월|주|년)에\s?한\s?번")
_HOLDS = re.compile("포함|들어")  # what an amount is made of, where no remark tells that
_STAGE = re.compile(r"(?:목표|실적)(?:치|값|량)?")
_DECIDED = re.compile(r"(?<![가-힣])([가-힣]{2,4}?)(?:은|는|이|가)?\s언제\S*\s(?:쯤\s)?(?:정해|정하|결정|확정|선정)")
_PLACES = frozenset({"장소", "개최지", "위치", "개최장소"})
_WHAT = re.compile(r"(?<![가-힣])(?:뭐|뭘|무엇|무얼)|\bwhat (?:is|are|will|does)\b", re.IGNORECASE)

_WHOM = re.compile(r"(?<![가-힣])(?:누구|누가|어느\s?분|담당자)|\bwho\b", re.IGNORECASE)


def answer_plain(ask: Ask) -> Draft:
    """Answer a question that names no kind of answer: money by figures; else the fact of that key, a figure, a line."""
    u = ask.u
    if kinds_asked(ask) == ("day",):
        return answer_words(ask)
    if u.chosen or u.money or u.counters:
        return answer_degree(ask) or answer_figure(ask)
    if (cell := beside_told(ask)) is not None:
        return together(ask, (cell,))
    if (_asks_stage(u) or asks_done(u)) and len(numbers := numbers_named(ask)) == 1:
        return together(ask, numbers)
    told = [t for t in told_of(ask) if (t.asked or t.key) and _is_dated(ask, t) and not _is_odd_cell(ask, t)]
    if told and any(t.key for t in told):
        return list_facts(ask, told)
    draft = answer_degree(ask) or answer_figure(ask)
    if worded := answer_worded(ask, draft):
        return worded
    if draft.status in {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS} or not u.required:
        return so_far(ask, draft)
    if told:
        return list_facts(ask, told)
    if len(numbers := numbers_named(ask)) == 1:
        return draft if is_factor(ask, numbers[0]) else so_far(ask, together(ask, numbers))
    if told_twice(numbers):
        return ambiguous(ask, numbers)
    mentions = [m for m in find_mentions(u.required, ask) if of_years_asked(ask, m.source)]
    return quoted(ask, with_owned(ask, mentions[:3])) if mentions else draft


def _asks_stage(u: Understanding) -> bool:
    """Tell whether a number that was aimed at, or reached, is asked for by that word: 2030년 목표는."""
    return any(_STAGE.fullmatch(v) for t in u.terms if t.soft and not t.context for v in t.variants)


def _is_dated(ask: Ask, told: Told) -> bool:
    """Tell whether a fact is of the years asked for: its line speaks of them, or its row is one of theirs: 2031 | 미개최."""
    return of_years_asked(ask, told.fact.source) or (told.fact.table is not None and told.fact.year in ask.u.years)


def _is_odd_cell(ask: Ask, told: Told) -> bool:
    """Tell whether a fact is the one cell in words of a column of numbers, of a year that nobody asked for: (조회수 38만) among 방문객(명)."""
    fact = told.fact
    rack = ask.shelf.rack_of(fact.source.document, fact.project)
    row = squeeze("|".join((fact.item, *fact.owners)))
    said = any(v in row for t in ask.u.terms if not t.context for v in t.variants if len(v) > 1)
    if fact.table is None or ask.u.years or rack is None or said:
        return False
    cells = [
        f for e in rack.entries if (f := e.figure) and (f.table, f.column_number) == (fact.table, fact.column_number)
    ]
    return len({f.row for f in cells if f.value is not None}) > 1


def answer_remark(ask: Ask) -> Draft:
    """Give the footnote or the remark that is printed for a figure; else the line that speaks of it."""
    if told := reason(ask):
        return told
    return (
        answer_parts(replace(ask, u=replace(ask.u, want="breakdown")))
        if _HOLDS.search(ask.u.question)
        else answer_words(replace(ask, u=replace(ask.u, want="passage")))
    )


def answer_list(ask: Ask) -> Draft:
    """List what a figure is made of; where no figure is meant, the rows that are marked so: 신규사업 목록."""
    if kinds_asked(ask) == ("day",):
        rows = marked_of(ask)
        return list_facts(ask, rows, _ALL) if rows else answer_words(ask)
    draft = answer_parts(ask)
    if draft.status in {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS}:
        return draft
    told = marked_of(ask) or _keyed(ask)
    return list_facts(ask, told, _ALL) if told else draft


def _keyed(ask: Ask) -> list[Told]:
    """Return the line that goes by the very word which is to be listed: 대상행사 : 봄 음악회(4월), 가을 걷기(10월)."""
    u = ask.u
    if u.money_said or u.measures or u.counters:
        return []
    told = [t for t in told_of(ask) if t.fact.kind is FactKind.TEXT and _says_all(u, t.fact.item)]
    return told if len({t.fact.source for t in told}) == 1 else []


def _says_all(u: Understanding, item: str) -> bool:
    """Tell whether a key is made of words of the question, two or more."""
    key = squeeze(item)
    said = [v for t in u.terms if t.soft and (v := t.variants[0]) in key]
    return len(said) > 1 and "".join(said) == key


def answer_roster(ask: Ask) -> Draft | None:
    """List all that one column of a table names, or what is marked so under a heading: 어떤 팀이 있어, 구분이 신규인 사업."""
    u = ask.u
    if u.money or u.measures or u.counters:
        return None
    if u.want in _ROSTERS and (members := members_of(ask)):
        return list_facts(ask, members)
    if u.want in _ROSTERS and (below := named_below(ask)):
        return quoted(ask, below)
    if u.want not in _ROSTERS:
        times = numbered_of(ask) if u.want == "basis" else []  # 1회부터 6회까지 어떻게 구성돼
        return list_facts(ask, times, _ALL) if times else None
    names = marked_of(ask, headed=not asks_marked(u.question)) or (
        [] if kinds_asked(ask) == ("day",) else named_of(ask)
    )
    names = names or numbered_of(ask)
    return list_facts(ask, names, _ALL) if names else None


def answer_charge(ask: Ask) -> Draft | None:
    """List the projects that one person is in charge of; None where none is asked for by a name that is told."""
    told = charged_to(ask)
    if not told:
        return None
    voice = ask.voice
    lines = [
        f"- {voice.title((t.entry.scope.project or '',))}: {t.fact.column or t.fact.item} {t.fact.value.strip()}{mark(t.fact.id)}"
        for t in told
    ]
    head = voice.say("담당자로 적힌 사업은 다음과 같습니다.", "These projects name that person:")
    quotes = tuple(Quote(t.fact.id, t.fact.source, t.fact.source.quote) for t in told)
    subject = told[0].entry.scope.project
    return Draft(AnswerStatus.ANSWERED, "\n".join([head, *lines]), quotes=quotes, subject=subject, narrative=True)


def answer_stranger(ask: Ask) -> Draft | None:
    """Tell whose each is where a person is asked for in what names another: who is named there, and where that person is."""
    name, there, own = stranger_in(ask)
    if not there:
        return list_facts(ask, own) if own else None
    head = ask.voice.say(
        f"문서에는 그 담당이 ‘{name}’(으)로 적혀 있지 않습니다.", f"The documents do not name “{name}” there."
    )
    named, other = list_facts(ask, there), list_facts(ask, own)
    told = said_together([named, other])
    return replace(told, text=f"{head}\n{told.text}")


def answer_words(ask: Ask) -> Draft:
    """Answer each kind of thing that is asked for in words: `언제 어디서 해?` asks for two."""
    if asks_often(ask.u) and (often := said_of(ask, "often")):
        return quoted(ask, list(often.mentions))
    if vacant := answer_vacant(ask):
        return vacant
    if ask.u.want in {"why", "passage"} and (remedy := answer_remedy(ask)):
        return remedy
    if ask.u.want == "when" and (decided := _decided(ask)):
        return list_facts(ask, decided)
    titles = [r.scope.project for r in ask.shelf.racks if r.scope.project]
    if ask.u.want == "when" and (still := undecided(ask.u, find_mentions(ask.u.required, ask), titles)):
        return quoted(ask, still)
    asks = [replace(ask, u=replace(ask.u, want=kind)) for kind in kinds_asked(ask)]
    drafts = [_by_name(one) or _answer(one) for one in asks]
    found = [d for d in drafts if d.status is AnswerStatus.ANSWERED]
    return said_together(found) if len(found) > 1 else drafts[0]


def answer_often(ask: Ask) -> Draft | None:
    """Give the line that says how often, 주 몇 회, where no number is told by that name."""
    often = said_of(ask, "often") if _TIMES.search(ask.u.question) else None
    return quoted(ask, list(often.mentions)) if often else None


def _answer(ask: Ask) -> Draft:
    """Answer with facts in words, else with the line or the passage that says it."""
    u = ask.u
    if u.want == "why" and (why := reason(ask)):
        return why
    told = told_of(ask)
    told = _acted(ask, told) if u.want == "when" else told
    if (near := _turned(ask, told) if u.want == "when" else _under(ask, told)) is not None:
        return near
    if u.want == "person":
        told = told or told_of(replace(ask, wide=True)) or of_project(ask)
    if u.want == "law" and not any(t.fact.kind is FactKind.LEGAL for t in told):
        told = [t for t in told_of(replace(ask, wide=True)) if t.fact.kind is FactKind.LEGAL] or told
    if told and all(t.key for t in told) and u.want in {"when", "where", "law", "passage", *_person(told)}:
        return list_facts(ask, told)
    mentions = _of_kind(find_mentions(u.required, ask), u.want) if not told and u.want in {"when", "where"} else []
    mentions = [m for m in mentions if of_year_said(u.years, m.source.quote)] or mentions
    others = [worth_of(ask, u.want, t.fact.source, t.entry.names) for t in told]
    others += [worth_of(ask, u.want, m.source) for m in mentions[:3]]
    reached = u.want == "person" and PHONE.search(u.question) is not None  # no line without a number answers it
    said = said_of(ask, u.want).better_than(others) if u.want in _LINES and not reached else None
    if said and not _is_less(ask, told, said.mentions):
        return _quoted(ask, said.mentions)
    if mentions:
        return quoted(ask, mentions[:3])
    told = told or told_of(replace(ask, wide=True))
    if u.want in {"person", "when", "where", "law"} and told:
        return list_facts(ask, told)
    if u.want == "steps" and (steps := steps_of(ask) or steps_along(ask, told)):
        return list_steps(ask, steps)
    if (passage := passage_of(ask)) is not None:
        return passage
    if told and u.want in {"passage", "why", "list", "steps"}:
        return list_facts(ask, told)
    mentions = _of_kind(find_mentions(u.required, ask), u.want)
    dated = u.years if u.want == "why" else ()  # what happened in another year is no reason
    mentions = [m for m in mentions if of_year_said(dated, m.source.quote)]
    if mentions := [m for m in mentions if not reached or NUMBER.search(m.source.quote)]:
        acts = _acts(ask)
        return _quoted(ask, sorted(mentions, key=lambda m: -_says_of(acts, squeeze(m.source.quote)))[:3])
    told_so = sentences_of(ask) if u.want == "passage" else []
    return quoted(ask, told_so) if told_so else absent(ask, ask.choose(want="figure"))


def _quoted(ask: Ask, mentions: Sequence[Mention]) -> Draft:
    return quoted(ask, with_reason(ask, with_faults(ask, mentions) if ask.u.want == "why" else mentions))


def _decided(ask: Ask) -> list[Told]:
    """`장소는 언제 정해져` is told by the line of the place, where that says a day, and by no other day of the thing."""
    asked = _DECIDED.search(ask.u.question)
    told = told_of(replace(ask, u=replace(ask.u, want="where"))) if asked and asked[1] in _PLACES else []
    return [t for t in told if squeeze(t.fact.item) in _PLACES and DATE.search(t.fact.value)]


def _acts(ask: Ask) -> list[tuple[str, ...]]:
    """Return what a question says is done, by the words that need not be met."""
    soft = phrasebook().soft
    return [t.variants for t in ask.u.terms if t.soft and not (t.context or any(v in soft for v in t.variants))]


def _says_of(acts: list[tuple[str, ...]], line: str) -> int:
    return sum(any(len(v) > 1 and v in line for v in act) for act in acts)


def _acted(ask: Ask, told: list[Told]) -> list[Told]:
    """Keep the days of what is asked to be done, where their lines say that it is: 결과는 언제 보고해, of all days of a study."""
    acts = _acts(ask)

    def says(t: Told) -> int:
        return _says_of(acts, squeeze("|".join((t.fact.source.quote, *t.fact.owners, *t.entry.names))))

    most = max(map(says, told), default=0)
    return [t for t in told if says(t) == most] if most else told


def _by_name(ask: Ask) -> Draft | None:
    """Give who or where that is which a question asks for by the very name of its line."""
    named = keyed_by_name(ask)
    return list_facts(ask, named) if named else None


def _under(ask: Ask, told: list[Told]) -> Draft | None:
    """Give the lines under the heading that is asked for, where no fact is called by it."""
    return lines_under(ask) if ask.u.want == "passage" and not told else None


def list_facts(ask: Ask, told: list[Told], most: int = _MOST) -> Draft:
    """Say facts in words, each under its key."""
    voice, others = ask.voice, other_days(ask, told)
    unique: dict[tuple[str, str, str], Told] = {}
    for t in (*told, *others):
        unique.setdefault((squeeze(t.fact.value), t.fact.item, t.fact.column), t)
    shown = [m for t in list(unique.values())[:most] for m in (t, *_beside(ask, t))]
    quotes = tuple(Quote(t.fact.id, t.fact.source, t.fact.source.quote) for t in shown)
    lines = [f"{_key(t)}: {t.fact.value.strip()}{mark(t.fact.id)}" for t in shown]
    if len(lines) > 1:
        lines = [f"- {line}" for line in lines]
    scopes = {(t.entry.scope.document, t.entry.scope.project) for t in shown}
    values = {squeeze(t.fact.value) for t in shown}
    status = (
        AnswerStatus.AMBIGUOUS
        if len(scopes) > 1 and len(values) > 1 and ask.u.want in {"person", "when"}
        else AnswerStatus.ANSWERED
    )
    if status is AnswerStatus.AMBIGUOUS:
        lines.append(voice.say("어느 것을 말씀하시나요?", "Which one do you mean?"))
    draft = Draft(status, "\n".join(lines), quotes=quotes, subject=shown[0].entry.name, narrative=True)
    return _with_amount(ask, with_counts(ask, noted_otherwise(ask, draft) if others else draft))


def _person(told: list[Told]) -> set[str]:
    """Name the kind of answer that tells who, when one of the facts does."""
    return {"person"} if any(t.fact.kind in {FactKind.PERSON, FactKind.DEPARTMENT} for t in told) else set()


def _beside(ask: Ask, told: Told) -> list[Told]:
    """Return what the same row says of what is asked besides: the telephone of a person, what is done on a day."""
    question, fact = ask.u.question, told.fact
    rack = ask.shelf.rack(told.entry.scope)
    asks_number = ask.u.want == "person" and PHONE.search(question) is not None
    phone = asks_number and fact.kind is FactKind.PERSON and not NUMBER.search(fact.value)
    what = ask.u.want == "when" and _WHAT.search(question)
    whose = asks_number and NUMBER.search(fact.value) and _WHOM.search(question)
    if rack is None or fact.table is None or not (phone or what or whose):
        return []
    return [
        Told(e, e.fact, told.cover, 0)
        for e in rack.facts
        if e.fact
        and (e.fact.table, e.fact.row) == (fact.table, fact.row)
        and e.fact.id != fact.id
        and e.fact.value.strip() not in (fact.item, fact.value)
        and _is_beside(e.fact, phone=phone, whose=bool(whose))
    ]


def _is_beside(fact: Fact, *, phone: bool, whose: bool) -> bool:
    """Tell whether a fact of a row is the number of its person, the person of its number, or what is done on its day."""
    if not (phone or whose):
        return fact.kind is FactKind.TEXT
    return fact.kind is FactKind.PERSON and (NUMBER.search(fact.value) is not None) == phone


def _key(t: Told) -> str:
    names = [*t.entry.names[-2:]]
    column = (
        t.fact.column if t.fact.kind in {FactKind.PERSON, FactKind.DEPARTMENT} or t.fact.column not in names else ""
    )
    last = column or t.fact.item
    return " › ".join(dict.fromkeys([*names, *([last] if last else [])]))


def _turned(ask: Ask, told: list[Told]) -> Draft | None:
    """`언제 착공해?` asks for the day of that very turn: no other day of the thing answers for it."""
    turns = tuple(replace(t, soft=False) for t in ask.u.terms if t.text in phrasebook().turns and not t.context)
    subject = tuple(t for t in ask.u.required if t.text not in phrasebook().turns)
    if not turns or not subject:
        return None
    words = [v for t in turns for v in t.variants]
    keyed = [t for t in told if any(w in squeeze(f"{t.fact.column}|{t.fact.item}") for w in words)]
    named = [
        t for t in keyed if _is_of(t, tuple(s in subject and not NTH.fullmatch(s.text) for s in t.required), words)
    ]
    if named:
        return list_facts(ask, named)
    mentions = _of_kind(find_mentions((*subject, *turns), ask), "when")
    if mentions:
        return quoted(ask, mentions[:2])
    fewer = [
        (*subject[:n], *subject[n + 1 :], *turns)
        for n in range(len(subject))
        if len(subject) > 1 and not NTH.fullmatch(subject[n].text)
    ]
    whole = re.compile(rf"(?:{'|'.join(t.text for t in turns)})(?![가-힣]{{2}})")  # 공고 is no 공고문안
    found = [m for terms in fewer for m in _of_kind(find_mentions(terms, ask), "when")]
    near = {m.source: m for m in found if whole.search(m.source.quote)}
    if 0 < len(near) < 3:
        return quoted(ask, list(near.values()))
    return absent(ask, ask.choose(want="figure")) if keyed else None


def _is_of(told: Told, wanted: tuple[bool, ...], turns: list[str]) -> bool:
    """Tell whether a day is that of the subject itself: named beside it, or a key of what it stands under."""
    met = [level for level, is_wanted in zip(told.cover.levels, wanted, strict=True) if is_wanted]
    levels = [level for level in met if level < DOCUMENT] or met  # whose paper it is in says nothing of one day in it
    if all(level < SECTION for level in levels):
        return True
    return all(level >= SECTION for level in levels) and any(w in squeeze(told.fact.item) for w in turns)


def _is_less(ask: Ask, told: list[Told], said: Sequence[Mention]) -> bool:
    """Tell whether lines say less than the facts told: they leave the name out, or give no time but the year asked for."""
    if leaves_name(ask.u, [t.fact.source for t in told], [m.source for m in said]):
        return True
    return bool(told) and ask.u.want == "when" and not any(says_when(ask, m.source) for m in said)


def _of_kind(mentions: list[Mention], want: str) -> list[Mention]:
    """Return the mentions that say when or where, for a question that asks it."""
    if want == "when":
        return [m for m in mentions if DATE.search(m.source.quote)]
    if want == "where":
        return [m for m in mentions if first(phrasebook().says["where"], m.source.quote)] or mentions
    return mentions


def _with_amount(ask: Ask, draft: Draft) -> Draft:
    """A question that also asks how much gets the amount beside the date."""
    if ask.u.want != "when" or not re.search(
        r"금액|예산(?![가-힣]{0,3}제)|얼마(?!나)|얼마나\s*\??$|how much", ask.u.question
    ):
        return draft
    groups = usable(ask.choose(want="figure", money=True))
    if len(groups) != 1:
        return draft
    shown = claim(groups[0].figure, Role.ANSWER)
    return replace(
        draft,
        text=f"{draft.text}\n{ask.voice.is_(ask.voice.what(shown, groups[0].lead.entry.names), ask.voice.cited(shown))}",
        figures=(shown,),
    )
