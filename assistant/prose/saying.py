"""The lines that answer in words: they say the kind of thing that is asked for, under what it is asked of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention
from assistant.language.phrasebook import Patterns, blank, first, phrasebook
from assistant.language.words import asked, split
from assistant.names.lines import Line
from assistant.names.places import is_place
from assistant.names.turns import of_another, turns
from assistant.question.meaning import Term, Understanding
from assistant.question.ordinals import NTH
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Source

_MOST_DOCUMENTS = 16
_COVER = 800  # characters in which a document names its one subject
_SHORTEST = 4  # letters of a line that says something
_SECTION = 3_000  # characters of a section
_LONG_NAME = 4  # letters
_KIND, _MEANT, _OWN, _OWNER = 4, 3, 2, 1  # what a line is worth: of the kind asked, by an everyday word, by its names
_OPEN = frozenset({"figure", "passage", "list"})
_BESIDE = frozenset({"why", "when", "where", "person"})  # kinds that one question asks for side by side
DAY = re.compile(r"(?<!\d)(\d{2}|\d{4})\s*[.년/-]\s*(\d{1,2})\s*[.월/-]\s*(\d{1,2})(?!\d)")
_BODY = re.compile(
    r"(?:어느|무슨|어떤)\s?(위원회|협의회|단체|재단|공단|센터|연구원|대학|업체|부처)(?=[가이은는을를에의])"
)
_PLANNED = re.compile(r"(언제\s(?:\S+\s)?\S*[할될열릴갈줄쓸둘올칠낼])\s계획")  # 언제 열 계획이야
_WHO = re.compile(
    r"(?:(?<=부서)|(?<=팀)|(?<=기관)|(?<=업체)|(?<=단체)|(?<=회사)|(?<=법인)|(?<=주체))[는은가이]?\s?어디(?:야|예요|에요|인가요?|인지|입니까|이에요|지|죠)?"
)  # an office is no place
_CALLED = re.compile(r"어디\S*\s(?:전화|연락|문의)|(?:전화|연락|문의)[는은]?\s어디")  # a number is no place
_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)(\d{2})|['’‘]\s?(\d{2})(?=\s*[.년~]))")


@dataclass(frozen=True, slots=True, order=True)
class Worth:
    """How well a line answers: by the words that documents print for everyday ones, then by all that it says."""

    meant: int = 0
    acts: int = 0  # by what the question says is done: 위촉, 시행
    score: int = 0
    close: bool = False  # it has every name itself, or what owns it does
    named: bool = False  # it is of the kind asked for


@dataclass(frozen=True, slots=True)
class Said:
    """The lines of one kind that fit best, and how well."""

    mentions: tuple[Mention, ...] = ()
    worth: Worth = Worth()

    def __bool__(self) -> bool:
        """Tell whether a line was found."""
        return bool(self.mentions)

    def better_than(self, others: list[Worth]) -> Said:
        """Return itself where it says more than what else was found."""
        worth = self.worth
        if not others:
            return self
        if worth.meant > max(o.meant for o in others):
            return self
        acts = worth.named and worth.acts > max(o.acts for o in others)
        if acts and worth.close:
            return self
        nearer = (worth.close and worth.named) or acts
        return self if nearer and not any(o.close for o in others) else Said()


def kinds_asked(ask: Ask) -> tuple[str, ...]:
    """Return the kinds of answer in words that a question asks for, what it wants first."""
    u = ask.u
    if u.want in _OPEN and not (u.money or u.counters) and DAY.search(u.question):
        return ("day",)  # what happened on a day
    question = _CALLED.sub(blank, _WHO.sub(blank, u.question))
    also = [w for w, patterns in phrasebook().wants if w in _BESIDE and asked(patterns, question)]
    no_other = {("moved", "person"), ("passage", "why")}  # who has it now; what it is for
    return tuple(dict.fromkeys([u.want, *(w for w in also if (u.want, w) not in no_other)]))


def in_words(u: Understanding) -> bool:
    """Tell whether a question asks for several kinds of thing in words, and for no figure: who and how long, when and where."""
    question = _CALLED.sub(blank, _WHO.sub(blank, u.question))
    kinds = [w for w, patterns in phrasebook().wants if w in _BESIDE and asked(patterns, question)]
    return u.want in _BESIDE and len(set(kinds)) > 1 and not (u.money or u.counters or u.measures)


@dataclass(frozen=True, slots=True)
class Page:
    """A document that lines are read in."""

    text: str
    about: str  # squeezed
    places: frozenset[str]

    def section(self, line: Line) -> str:
        """Return the squeezed text of the section that a line stands in."""
        return squeeze(self.text[line.section.start : line.section.end][:_SECTION]) if line.section else ""


@dataclass(frozen=True, slots=True)
class Sought:
    """What a line is looked at for: names, a kind of thing, everyday words in the words of documents, soft words."""

    required: tuple[Term, ...]
    kind: Patterns
    meant: tuple[tuple[str, ...], ...]
    acts: tuple[tuple[str, ...], ...]
    soft: tuple[tuple[str, ...], ...]
    heads: bool = False  # the kind is said by the head of a row: a team's, before its work
    wide: bool = False  # the rest of its section may say a name too
    inner: tuple[Term, ...] = ()  # the names that are no place of the document
    turns: dict[str, set[str]] = field(default_factory=dict)  # the ordinals that the names say

    def on(self, page: Page) -> Sought:
        """Return what is looked for in the lines of one document: whose papers they are is said once for all."""
        inner = (t for t in self.required if not any(is_place(v, page.places) for v in t.variants))
        said = turns("|".join(t.variants[0] for t in self.required if t.variants))
        return replace(self, inner=tuple(inner), turns=said)

    def _over(self, line: Line) -> str:
        """Return the heading right over a line, where that says a name that is asked for: what is done is said of all under it."""
        over = line.owners.rpartition("|")[2]
        return f"|{over}" if any(v in over for t in self.inner for v in t.variants) else ""

    def worth(self, line: Line, page: Page) -> Worth | None:
        """Return what a line is worth; None when it says too little."""
        if not self.wide and _met(self.inner, line, page.about) is None:  # most lines say none of the names
            return None
        printed = line.head if self.heads else f"{line.head}\n{page.text[line.start : line.end]}"
        named = bool(first(self.kind, printed))
        if (self.wide and not named) or of_another(self.turns, line.words):
            return None
        met = _met(self.inner, line, page.about + (page.section(line) if self.wide else ""))
        if met is None:
            return None
        over = self._over(line)
        told, acts, soft, under = (
            sum(1 for group in groups if any(w in said for w in group))
            for groups, said in (
                (self.meant, line.words),
                (self.acts, line.words + over),
                (self.soft, line.words),
                (self.acts, over),
            )
        )
        if not told and (not named or not met + acts):
            return None
        near = line.words + "|" + line.owners
        close = all(any(v in near for v in t.variants) for t in self.inner or self.required)
        return Worth(told, acts, met + _KIND * named + _MEANT * (told + acts) + soft + bool(under), close, named)


def sought(ask: Ask, kind: str) -> Sought:
    """Return what a question looks for in lines that answer as this kind."""
    book = phrasebook()
    soft = [t for t in ask.u.terms if t.soft and not t.context and len(t.variants[0]) > 1]
    acts = tuple(t.variants for t in soft if not any(v in book.soft for v in t.variants))
    acts += _happened(ask.u.question) if kind == "why" else ()
    plain = tuple(t.variants for t in soft if any(v in book.soft for v in t.variants))
    body = _BODY.search(ask.u.question) if kind == "person" else None
    says = (_on(ask.u.question),) if kind == "day" else book.says.get(kind, ())
    says = (re.compile(rf"[가-힣]{{2,}}\s?{body[1]}"),) if body else says
    heads = kind == "person" and body is None
    return Sought(ask.u.required, says, meanings(ask, kind), acts, plain, heads, kind == "status")


def _happened(question: str) -> tuple[tuple[str, ...], ...]:
    """Return the nouns that documents print for what a question says has happened: 파손 of 망가졌다고."""
    book = phrasebook()
    printed = (book.deeds.get(w.lemma) or book.states.get(w.lemma) for w in split(question) if w.verb)
    return tuple(nouns for nouns in printed if nouns)


def _on(question: str) -> re.Pattern[str]:
    """Return how documents print the day that a question names: '15.06.29, 2015.6.29, 2015년 6월 29일, and 6.29 in its year's row."""
    match = DAY.search(question)
    if match is None:
        return re.compile(r"(?!)")
    year, month, day = (int(x) for x in match.groups())
    return re.compile(
        rf"(?<!\d)(?:(?:20|19)?{year % 100:02d}\s*[.년/-])\s*0?{month}\s*[.월/-]\s*0?{day}(?!\d)", re.IGNORECASE
    )


def said_of(ask: Ask, kind: str, most: int = 3) -> Said:
    """Return the lines that answer best as this kind."""
    if not ask.u.required:
        return Said()
    what = sought(ask, kind)
    happened = kind == "why" and bool(_happened(ask.u.question))
    found: list[tuple[Worth, Mention, bool]] = []
    for document in list(dict.fromkeys(r.scope.document for r in ask.shelf.racks))[:_MOST_DOCUMENTS]:
        page = _page(ask, document)
        here = what.on(page)
        library = ask.library
        for line in library.printing(document, what.kind) if what.wide else library.lines(document):
            worth = here.worth(line, page)
            if (
                worth
                and not line.title
                and len(line.words) >= _SHORTEST
                and of_year_said(ask.u.years, line.head + page.text[line.start : line.end])
            ):
                dated = happened and _says_year(ask.u.years, line.head + page.text[line.start : line.end])
                found.append((worth, mention_of(document, page.text, line), dated))
    best = max(((worth.score, dated) for worth, _, dated in found), default=(0, False))
    kept = [(worth, m) for worth, m, dated in found if (worth.score, dated) == best][:most]
    return Said(tuple(m for _, m in kept), max(worth for worth, _ in kept)) if kept else Said()


def worth_of(ask: Ask, kind: str, source: Source, names: Sequence[str] = ()) -> Worth:
    """Return what the line of a source is worth by the same measure, under what it is filed under."""
    line = line_at(ask, source)
    if line is None:
        return Worth()
    owners = "|".join([*map(squeeze, names), line.block, line.owners])  # a fact is filed under more than owns its line
    whole = replace(line, owners=owners)
    page = _page(ask, source.document)
    return sought(ask, kind).on(page).worth(whole, page) or Worth()


def line_at(ask: Ask, source: Source) -> Line | None:
    """Return the line that a source stands in."""
    return next((x for x in ask.library.lines(source.document) if x.start <= source.start < x.end), None)


def meanings(ask: Ask, kind: str) -> tuple[tuple[str, ...], ...]:
    """Return what documents print for what the question says in everyday words, and the headings of what it asks about."""
    question = _PLANNED.sub(r"\1", ask.u.question.lower())
    book = phrasebook()
    said = [tuple(map(squeeze, e.means)) for e in book.everyday if e.kind in ("", kind) and e.said.search(question)]
    if kind == "passage":
        return tuple(said)
    return (*said, *(names for key, names in book.aspects.items() if key in question and key not in {"왜", "why"}))


def _met(required: tuple[Term, ...], line: Line, about: str) -> int | None:
    """Return what the names in a line and over it are worth; None when a name is nowhere near it."""
    worth = 0
    for term in required:
        if any(v in line.words for v in term.variants):
            worth += _OWN
        elif any(v in line.owners for v in term.variants):
            worth += _OWNER
        elif NTH.fullmatch(term.text) or not any(v in line.block or v in about for v in term.variants):
            return None  # which of several stands in the line that tells of it
    return worth


def _page(ask: Ask, document: str) -> Page:
    """Return a document with what it says it is about: its names, and its first page when it is about one thing."""
    text, card = ask.library.text(document), ask.shelf.card(document)
    names = (card.title, card.department, card.government, "" if card.projects else text[:_COVER]) if card else ()
    places = ask.shelf.places.get(document, frozenset())
    return Page(text, squeeze(" ".join(x for x in names if x)), places)


def of_year_said(years: tuple[int, ...], printed: str) -> bool:
    """Tell whether a line may be about the years asked for: it names one of them, or none."""
    said = {int(a or b) for a, b in _YEAR.findall(printed)}
    return not years or not said or bool(said & {y % 100 for y in years})


def _says_year(years: tuple[int, ...], printed: str) -> bool:
    """Tell whether a line names one of the years asked for."""
    return bool({int(a or b) for a, b in _YEAR.findall(printed)} & {y % 100 for y in years})


def mention_of(document: str, text: str, line: Line) -> Mention:
    """Return a line as what speaks of something, with where it stands."""
    section = line.section
    number = text.count("\n", 0, line.start) + 1
    path = section.path if section else ()
    source = Source(document, path, line.start, line.end, number, text[line.start : line.end])
    return Mention(source, Scope(document, section.project if section else None), line.head)


def leaves_name(u: Understanding, told: Sequence[Source], said: Sequence[Source]) -> bool:
    """Tell whether lines leave out a long name that a fact has in its own line, where a day is asked for: 시범사업."""
    facts = [squeeze(s.quote) for s in told]
    lines = [squeeze("|".join((s.quote, *s.section))) for s in said]
    names = [t.variants for t in u.required if len(t.text) >= _LONG_NAME and not t.foreign]
    return (
        u.want == "when"
        and u.language == "ko"
        and any(
            any(v in f for f in facts for v in name) and not any(v in x for x in lines for v in name) for name in names
        )
    )


def undecided(u: Understanding, mentions: Sequence[Mention], titles: Sequence[str]) -> list[Mention]:
    """Return the lines that say of the very name asked about that its day is not settled: 은하동(개소 시기 미정)."""
    own = [t for t in u.required if not any(v in squeeze(title) for v in t.variants for title in titles)]
    return [m for m in mentions if any(_is_open(v, m.source.quote) for t in own[:1] for v in t.variants)]


def _is_open(name: str, line: str) -> bool:
    return (
        re.search(
            rf"{re.escape(name)}(?:[^(),.]{{0,40}}|\([^(),]{{0,20}})(?:시기|일정|일자|날짜|시점|기간)[은는이가]?\s?미정",
            line,
        )
        is not None
    )
