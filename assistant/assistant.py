"""A question and a conversation in, an exact answer out; the same question, history and index give the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from assistant.answer import Answer, AnswerStatus, Understood
from assistant.choice.ask import Ask
from assistant.choice.mentions import is_written
from assistant.choice.ofwhole import counted_out
from assistant.choice.stages import stage, staged, without
from assistant.conversation.aspects import asked_again, aspects
from assistant.conversation.breath import (
    FOUND,
    all_found,
    any_found,
    clauses,
    is_of,
    of_one_price,
    of_own_years,
    said_together,
    says_more,
    told,
    tried,
)
from assistant.conversation.pointers import last_figures
from assistant.conversation.standalone import standalone
from assistant.conversation.talk import follow
from assistant.conversation.twofold import halves
from assistant.figures import outside
from assistant.llm.clearer import reread
from assistant.llm.wording import Wording
from assistant.names.bywords import bywords
from assistant.names.councils import councils
from assistant.names.dotted import dotted
from assistant.names.elsewhere import elsewhere
from assistant.names.fresh import fresh
from assistant.names.given import given
from assistant.names.givers import given_by
from assistant.names.headings import headed, of_kind
from assistant.names.mending import mend
from assistant.names.naming import asks_document, listed, named, officed
from assistant.names.onename import unjoined
from assistant.names.ordinary import dated, ordinary, planned, sized
from assistant.names.plainly import plainly
from assistant.names.posts import posted
from assistant.names.racks import Library, Shelf
from assistant.names.reached import reached
from assistant.names.running import running
from assistant.names.schooled import schooled
from assistant.names.somany import of_so_many
from assistant.names.teams import teamed
from assistant.names.titles import titled
from assistant.prose.holders import with_holder
from assistant.prose.saying import in_words
from assistant.question.holder import holder_in
from assistant.question.meaning import Term, Understanding
from assistant.question.situation import asked_in
from assistant.question.understand import understand
from assistant.reckoning.bounded import bound_in
from assistant.speech.citing import numbered
from assistant.speech.draft import Draft
from assistant.speech.voice import Voice
from assistant.suggest import suggest
from assistant.ways import respond
from index.query import Evidence, Filters, Finder, Query, Scope, Score
from ingest.model import Measure

_WHOLE = frozenset({"outside", "source", "rank", "order"})  # one answer says both which is largest and how large it is


@dataclass(frozen=True, slots=True)
class Step:
    """What the assistant is doing, for those who watch."""

    name: str  # "understood", "found", "said"
    text: str


class Assistant:
    """Answers questions over what one finder finds. One object serves many threads."""

    def __init__(self, finder: Finder, wording: Wording | None = None, library: Library | None = None) -> None:
        """Take the finder and, when one is configured, the language model that words narratives.

        A library is that of the one generation that it is to answer from.
        """
        self.finder = finder
        self._library = library or Library(finder)
        self._pinned = library is not None
        self._latest = library
        self._wording = wording
        self._plain = self if wording is None else Assistant(finder, library=library)

    def ask(self, question: str, so_far: Sequence[Answer] = ()) -> Answer:
        """Answer one question in its conversation, oldest answer first."""
        answer: Answer | None = None
        for event in self.stream(question, so_far):
            if isinstance(event, Answer):
                answer = event
        if answer is None:
            raise RuntimeError("a stream ends with an answer")
        return answer

    def query(self, question: str, so_far: Sequence[Answer] = ()) -> Query:
        """Return what a question would ask of the index."""
        u = follow(question, tuple(so_far))
        return _query(u, standalone(u))

    def stream(self, question: str, so_far: Sequence[Answer] = ()) -> Iterator[Step | Answer]:
        """Answer, telling what is being done on the way; all of it is looked up in one generation."""
        if self._pinned:
            yield from self._answer(question, so_far)
        else:
            yield from self.pinned().stream(question, so_far)

    def pinned(self) -> Assistant:
        """Return the assistant of the generation that answers now, whatever answers later."""
        finder, library = self.finder.pinned(), self._latest
        if library is None or library.finder.generation != finder.generation:
            library = self._latest = Library(finder)
        return Assistant(library.finder, self._wording, library)

    def _answer(self, question: str, so_far: Sequence[Answer]) -> Iterator[Step | Answer]:
        start = perf_counter()
        history = tuple(so_far)
        u = follow(question, history)
        whole = standalone(u)
        voice = Voice(u.language == "en", u.unit)
        understood_at = perf_counter()
        yield Step("understood", whole)
        if u.want == "outside" or u.outside:
            yield self._finish(question, u, outside.refuse(u), (start, understood_at, understood_at), history, None)
            return
        if u.want == "source":
            yield self._finish(
                question, u, outside.sources(u, history), (start, understood_at, understood_at), history, None
            )
            return
        if _leans(u) and not last_figures(history):
            yield self._finish(
                question, u, outside.nothing_before(u), (start, understood_at, understood_at), history, None
            )
            return
        shelf = self._library.shelf(self._find(u, whole))
        found_at = perf_counter()
        yield Step("found", ", ".join(dict.fromkeys(r.scope.document for r in shelf.racks[:3])))
        ask, draft = self._whole(question, u, shelf, history)
        draft = with_holder(draft, u.holder, shelf, voice)
        if self._wording is not None and ask is not None:
            draft = yield from _told(self._wording.stream_reword(draft, whole, english=voice.english))
        yield self._reread(
            self._finish(question, u, draft, (start, understood_at, found_at), history, ask), history, shelf
        )

    def _whole(
        self, question: str, u: Understanding, shelf: Shelf, history: tuple[Answer, ...]
    ) -> tuple[Ask | None, Draft]:
        """Decide a question, part by part when it asks several things in one breath."""
        question = holder_in(asked_in(question))[1]
        if any_found(both := tuple(self._part(follow(q, history), history)[1] for q in halves(question))):
            return self._asking(u, shelf, history), said_together(both)
        listed = () if of_own_years(question) else aspects(unjoined(question, shelf), goes_on=bool(history))
        again = asked_again(question, history[-1].question) if history and not listed else ()
        for before in (history, ()):
            if again and all_found(parts := self._parts(again, before, alone=True)):
                return self._asking(u, shelf, history), said_together(parts)
        if not listed and of_one_price(clauses(question)):
            ask, draft = self._decide(u, shelf, history)
            if len({f.source and f.source.line for f in draft.figures}) == 1 and told(draft) > 1:
                return ask, draft
        parts = (
            ()
            if (in_words(u) and not listed) or u.beside_claim or u.skipped or u.less
            else self._parts(listed or clauses(question), history, alone=bool(listed))
        )
        if all_found(parts) and not listed:
            return self._asking(u, shelf, history), said_together(parts)
        ask, draft = self._decide(u, shelf, history)
        fewer = len(parts) > 1 and told(draft) < len(parts)
        if any_found(parts) if listed and fewer else all_found(parts[:1]) and (fewer or draft.status not in FOUND):
            return ask, said_together(parts)
        return ask, draft

    def _parts(self, questions: tuple[str, ...], history: tuple[Answer, ...], *, alone: bool) -> tuple[Draft, ...]:
        """Answer the parts of a question, as a conversation or each alone; none when one is no question of its own."""
        if len(questions) < 2 or any(without(understand(q)) for q in questions):
            return ()
        if not history and _says_no_subject(questions):
            return ()
        if alone and len({bool(stage(q)) for q in questions}) > 1:
            return ()
        drafts: list[Draft] = []
        subject: tuple[Term, ...] = ()
        years: tuple[int, ...] = ()
        for question in questions:
            u = follow(question, history)
            if u.want in _WHOLE or u.outside or (_leans(u) and not last_figures(history)):
                return ()
            ask, draft = self._part(u, history)
            own = understand(question)
            years = own.years or years
            if (
                subject and own.required and own.want == u.want == "figure" and not (own.years or own.counters)
            ):  # 주차장은 몇 면이고 공사비는: of 주차장
                whole, said = self._part(replace(own, terms=(*subject, *own.terms), years=u.years or years), history)
                if whole is not None and said.status is AnswerStatus.ANSWERED and is_of(said, own):
                    ask, draft = whole, said
            for other in tried(u, own, subject) if subject and draft.status not in FOUND else ():
                again, found = self._part(other, history)
                if again is not None and found.status is AnswerStatus.ANSWERED and is_of(found, own):
                    ask, draft = again, found
                    break
            if ask is None:
                return ()
            subject = subject or u.required
            drafts.append(draft if says_more(draft, drafts) else replace(draft, status=AnswerStatus.NOT_STATED))
            if not (alone or all_found(drafts[:1])):
                return ()  # the first must be told: the others lean on it
            now = perf_counter()
            history = history if alone else (*history, self._finish(question, u, draft, (now, now, now), history, None))
        return tuple(drafts)

    def _part(self, u: Understanding, history: tuple[Answer, ...]) -> tuple[Ask | None, Draft]:
        return self._decide(u, self._library.shelf(self._find(u, standalone(u))), history)

    def _decide(self, u: Understanding, shelf: Shelf, history: tuple[Answer, ...]) -> tuple[Ask | None, Draft]:
        """Decide one question over what was found for it; no Ask when it says nothing to look for."""
        ask = self._asking(u, shelf, history)
        return ask, outside.unclear(u) if ask is None else respond(ask)

    def _asking(self, u: Understanding, shelf: Shelf, history: tuple[Answer, ...]) -> Ask | None:
        """Return what is asked, in the names that the documents use; None where a question says nothing to look for."""

        def written(term: Term) -> bool:
            return is_written(term, shelf, self._library)

        u = given_by(teamed(u, written), shelf)
        u = titled(councils(named(dotted(u, shelf), shelf), shelf), shelf)
        if all(t.text.isdigit() for t in u.required) and _says_nothing(u):
            return None
        u = planned(dated(u, shelf, written), shelf, written)
        u = schooled(u, shelf, written)
        terms, read_as = mend(officed(u.terms, shelf), shelf, written)
        u = staged(elsewhere(replace(u, terms=listed(terms, shelf)), shelf), shelf)
        u = given(fresh(reached(ordinary(sized(of_so_many(u, shelf)), shelf, written), shelf), shelf), shelf)
        u = headed(posted(running(plainly(bywords(u, shelf), shelf), shelf), shelf), shelf, self._library)
        u = counted_out(of_kind(u, shelf, self._library), shelf)
        if asks_document(u.terms, shelf):
            shelf = self._library.whole(shelf)
        voice = Voice(u.language == "en", u.unit)
        return Ask(u, shelf, voice, self._library, history, read_as)

    def _reread(self, answer: Answer, history: tuple[Answer, ...], shelf: Shelf) -> Answer:
        """Let the language model put a question that found nothing into clearer words, and answer those by the rules."""
        if self._wording is None or not refused(answer):
            return answer
        names = tuple(dict.fromkeys(r.scope.project for r in shelf.racks if r.scope.project))
        return reread(answer, self._wording.clarify(answer.question, history, names), history, self._plain.ask)

    def _find(self, u: Understanding, whole: str) -> Evidence:
        """Find by the question's words; a question without any is about every document that has such a figure."""
        evidence = self.finder.find(_query(u, whole))
        if u.chosen and (picked := self.finder.figure(u.chosen)):
            return replace(
                evidence, scopes=((Scope(picked.source.document, picked.project), Score(1.0)), *evidence.scopes)
            )
        if u.required or u.code:
            return evidence
        measures = u.measures or (Measure.BUDGET, Measure.REQUIRED)
        figures = self.finder.figures(
            Filters(years=u.years, measures=measures if u.money or not u.counters else (), limit=400)
        )
        held = (*figures, *evidence.figures)
        beside = tuple(dict.fromkeys(Scope(f.source.document, f.project) for f in held))
        return replace(evidence, scopes=(), sections=(), facts=(), figures=held, beside=beside)

    def _finish(
        self,
        question: str,
        u: Understanding,
        draft: Draft,
        times: tuple[float, float, float],
        history: tuple[Answer, ...],
        ask: Ask | None,
    ) -> Answer:
        resolved_at = perf_counter()
        text, citations = numbered(draft)
        understood = Understood(
            language=u.language,
            wants=u.want,
            measure=u.measures[0].name.lower() if u.measures else ("budget" if u.money else None),
            subject=draft.subject or u.subject or None,
            years=u.years or draft.years,
            unit=u.unit,
            standalone=standalone(
                replace(u, years=u.years or draft.years) if u.both else u, draft.subject if u.both else None
            ),
        )
        start, understood_at, found_at = times
        end = perf_counter()
        timings = {
            "understand": _ms(start, understood_at),
            "retrieve": _ms(understood_at, found_at),
            "resolve": _ms(found_at, resolved_at),
            "compose": _ms(resolved_at, end),
            "total": _ms(start, end),
        }
        key = "\0".join([*(a.question for a in history), question, self.finder.generation])
        return Answer(
            id="a" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:15],
            question=question,
            understood=understood,
            status=draft.status,
            text=text,
            figures=draft.figures,
            citations=citations,
            notes=draft.notes,
            choices=draft.choices,
            suggestions=suggest(ask, draft) if ask is not None else (),
            timings_ms=timings,
        )


def _told(said: Generator[str, None, Draft]) -> Generator[Step, None, Draft]:
    """Pass on sentences as steps; return the draft that they make."""
    while True:
        try:
            yield Step("said", next(said))
        except StopIteration as end:
            worded: Draft = end.value
            return worded


def _says_no_subject(questions: tuple[str, ...]) -> bool:
    """Tell whether the first part of a question leaves its subject to a later one: how much city money and how much state money goes into the fair."""
    first, *later = map(understand, questions)
    return not (first.required or first.code) and any(u.required for u in later)


def _leans(u: Understanding) -> bool:
    """Tell whether a question speaks of nothing but what was answered before: `둘을 합치면?`, `어느 쪽이 커?`."""
    return not u.required and (u.both or (u.want == "compare" and not (u.measures or u.years or u.funding or u.code)))


def _says_nothing(u: Understanding) -> bool:
    if u.want in {"when", "where", "person", "law", "passage", "why", "moved", "allowed", "steps"}:
        return bound_in(u.question) is None
    return not (
        u.code
        or u.measures
        or u.years
        or u.funding
        or u.counters
        or u.both
        or u.amounts
        or u.want in {"list", "rank", "order", "sum", "compare", "change"}
    )


def _query(u: Understanding, whole: str) -> Query:
    terms = tuple(v for t in u.terms for v in t.variants[:3])
    accounts = (u.code,) if u.code else ()
    return Query(whole, u.language, tuple(dict.fromkeys(terms)), u.years, u.measures, accounts)


def _ms(start: float, end: float) -> float:
    return round((end - start) * 1000, 2)


def refused(answer: Answer) -> bool:
    """Tell whether an answer gave nothing."""
    return answer.status in {AnswerStatus.ABSENT, AnswerStatus.OUT_OF_SCOPE}
