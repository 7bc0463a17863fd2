"""A question and a conversation in, an exact answer out; the same question, history and index give the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from assistant import outside
from assistant.answer import Answer, AnswerStatus, Citation, Understood
from assistant.ask import Ask
from assistant.clearer import reread
from assistant.compute import answer_average, answer_change, answer_execution_rate, answer_share, answer_sum
from assistant.count import answer_count
from assistant.cover import mend
from assistant.draft import CLOSE, OPEN, Draft
from assistant.figures import last_figures
from assistant.mentions import is_written
from assistant.operands import default_year
from assistant.parts import answer_parts
from assistant.racks import DOCUMENT, Library, Shelf
from assistant.rank import answer_changed, answer_rank
from assistant.relax import relaxed
from assistant.standalone import standalone
from assistant.suggest import suggest
from assistant.suppose import answer_premise
from assistant.talk import follow
from assistant.tell import answer_plain, answer_words
from assistant.understand import Term, Understanding
from assistant.voice import Voice
from assistant.wording import Wording
from index.query import Evidence, Finder, Query, Scope, Score
from ingest.model import Measure

_WAYS: dict[str, Callable[[Ask], Draft]] = {
    "sum": answer_sum,
    "average": answer_average,
    "change": answer_change,
    "change_rate": answer_change,
    "share": answer_share,
    "execution_rate": answer_execution_rate,
    "rank": answer_rank,
    "order": answer_rank,
    "compare": answer_rank,
    "basis": answer_parts,
    "changed": answer_changed,
    "breakdown": answer_parts,
    "list": answer_parts,
    "premise": answer_premise,
    "person": answer_words,
    "when": answer_words,
    "count": answer_count,
    "figure": answer_plain,
    "where": answer_words,
    "law": answer_words,
    "why": answer_words,
    "steps": answer_words,
    "passage": answer_words,
}


@dataclass(frozen=True, slots=True)
class Step:
    """What the assistant is doing, for those who watch."""

    name: str  # "understood", "found", "said"
    text: str


class Assistant:
    """Answers questions over what one finder finds. One object serves many threads."""

    def __init__(self, finder: Finder, wording: Wording | None = None) -> None:
        """Take the finder and, when one is configured, the language model that words narratives."""
        self.finder = finder
        self._library = Library(finder)
        self._wording = wording
        self._plain = self if wording is None else Assistant(finder)

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
        """Answer, telling what is being done on the way."""
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
        u = _named(u, shelf)
        if all(t.text.isdigit() for t in u.required) and _says_nothing(u):
            yield self._reread(
                self._finish(question, u, outside.unclear(u), (start, understood_at, found_at), history, None),
                history,
                shelf,
            )
            return
        terms, read_as = mend(u.terms, shelf, lambda t: is_written(t, shelf, self.finder))
        if _asks_document(terms, shelf):
            shelf = self._library.whole(shelf)
        ask = Ask(replace(u, terms=terms), shelf, voice, self._library, history, read_as)
        draft = _strictly(_dated(ask), _WAYS.get(u.want, answer_plain))
        if self._wording is not None:
            draft = yield from _told(self._wording.stream_reword(draft, whole, english=voice.english))
        yield self._reread(
            self._finish(question, u, draft, (start, understood_at, found_at), history, ask), history, shelf
        )

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
        figures = self.finder.figures(years=u.years, measures=measures if u.money or not u.counters else (), limit=400)
        return replace(evidence, scopes=(), sections=(), facts=(), figures=(*figures, *evidence.figures))

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
        text, citations = _numbered(draft)
        understood = Understood(
            language=u.language,
            wants=u.want,
            measure=u.measures[0].name.lower() if u.measures else ("budget" if u.money else None),
            subject=draft.subject or u.subject or None,
            years=u.years or draft.years,
            unit=u.unit,
            standalone=standalone(u),
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


def _strictly(ask: Ask, way: Callable[[Ask], Draft]) -> Draft:
    """A word that may be a name is one when the documents answer for it: 늘울 수국 장터."""
    if any(t.maybe for t in ask.u.terms):
        asked = {level for e in ask.shelf.entries for level in e.levels[:5]}
        named = tuple(
            replace(t, soft=False, maybe=False) if t.maybe and any(t.variants[0] in level for level in asked) else t
            for t in ask.u.terms
        )
        if named != ask.u.terms:
            draft = way(replace(ask, u=replace(ask.u, terms=named)))
            if draft.status in {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS}:
                return draft
    return relaxed(replace(ask, u=replace(ask.u, terms=tuple(t for t in ask.u.terms if not t.maybe))), way)


def _leans(u: Understanding) -> bool:
    """Tell whether a question speaks of nothing but what was answered before: `둘을 합치면?`, `어느 쪽이 커?`."""
    return not u.required and (u.both or (u.want == "compare" and not (u.measures or u.years or u.funding or u.code)))


def _dated(ask: Ask) -> Ask:
    """`작년 예산` is that of the year before the one that the subject's document is about."""
    if ask.u.want != "figure" or not ask.u.relative or ask.u.years:
        return ask
    year = default_year(ask)
    return ask if year is None else replace(ask, u=replace(ask.u, years=(year + ask.u.relative,), relative=None))


def _says_nothing(u: Understanding) -> bool:
    if u.want in {"when", "where", "person", "law", "passage", "why", "steps"}:
        return True
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


def _named(u: Understanding, shelf: Shelf) -> Understanding:
    """Let the documents decide what is a name: 주민참여예산 is no measure, the 과 of 기획예산과 is no "and"."""
    if any(t.joined for t in u.terms):
        said = {w for places in shelf.places.values() for w in places} | {
            level for e in shelf.entries for level in e.levels
        }
        u = replace(u, terms=tuple(_unjoined(t, said) for t in u.terms))
    levels = {level for e in (*shelf.entries, *shelf.facts) for level in e.levels} | {
        w for places in shelf.places.values() for w in places
    }
    u = replace(u, terms=tuple(_longest(t, levels) for t in u.terms))
    if (
        u.tail is None
        or u.money_said
        or not any(u.tail in level for e in (*shelf.entries, *shelf.facts) for level in e.levels)
    ):
        return u
    return replace(u, measures=(), money=False)


def _unjoined(term: Term, said: set[str]) -> Term:
    whole = next((v for v in term.variants if v.endswith(("과", "와")) and any(v in level for level in said)), None)
    return (
        replace(term, joined=False, variants=(whole, *(v for v in term.variants if v != whole)))
        if term.joined and whole
        else term
    )


def _asks_document(terms: tuple[Term, ...], shelf: Shelf) -> bool:
    """Tell whether a question names only whose documents it is about: a district, a department."""
    required = [t for t in terms if not t.soft]
    names = {level for e in shelf.entries for level in e.levels[:DOCUMENT]}
    return bool(required) and not any(v in name for t in required for v in t.variants for name in names)


def _longest(term: Term, levels: set[str]) -> Term:
    """A word that the documents have whole is not read as its beginning: 기획예산과 is not 기획."""
    if term.foreign or len(term.variants) < 2:
        return term
    found = [v for v in term.variants if any(v in level for level in levels)]
    longest = max((len(v) for v in found), default=0)
    return replace(term, variants=tuple(v for v in found if len(v) >= longest - 1)) if found else term


def _query(u: Understanding, whole: str) -> Query:
    terms = tuple(v for t in u.terms for v in t.variants[:3])
    accounts = (u.code,) if u.code else ()
    return Query(whole, u.language, tuple(dict.fromkeys(terms)), u.years, u.measures, accounts)


def _numbered(draft: Draft) -> tuple[str, tuple[Citation, ...]]:
    """Number the citations in the order in which the text uses them; one number a place."""
    sources = {f.id: f.source for f in draft.figures if f.source is not None}
    quotes = {q.id: q.source for q in draft.quotes}
    figures = set(sources)
    sources |= {k: v for k, v in quotes.items() if k not in sources}
    numbers: dict[tuple[str, int, int], int] = {}
    citations: list[Citation] = []
    pieces: list[str] = []
    rest = draft.text
    while OPEN in rest:
        before, _, after = rest.partition(OPEN)
        id_, _, rest = after.partition(CLOSE)
        pieces.append(before)
        source = sources.get(id_)
        if source is None:
            pieces[-1] = before.rstrip(" ")
            continue
        place = (source.document, source.start, source.end)
        if place not in numbers:
            numbers[place] = len(numbers) + 1
            citations.append(Citation(numbers[place], source, id_ if id_ in figures else None))
        pieces.append(f"[{numbers[place]}]")
    return "".join(pieces) + rest, tuple(citations)


def _ms(start: float, end: float) -> float:
    return round((end - start) * 1000, 2)


def refused(answer: Answer) -> bool:
    """Tell whether an answer gave nothing."""
    return answer.status in {AnswerStatus.ABSENT, AnswerStatus.OUT_OF_SCOPE}
