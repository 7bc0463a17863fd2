"""What a whole paper is about says whose paper it is, though no title of it does: 상수도 of a plan that speaks of nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.language.phrasebook import phrasebook
from assistant.language.words import is_word
from assistant.names.racks import Library, Shelf
from assistant.question.meaning import Term

_LINES = 8  # that must speak of it
_SHARE = 0.06  # of all lines
_PLACES = 4  # headed parts that they must stand in
_SHORTEST = 2
_DOMAIN = 0.15  # of all lines, that speak of what offices of one kind do
_OFFICE = ("사업본부", "사업소", "사업", "본부")


def of_topic(ask: Ask) -> Iterator[Ask]:
    """Yield the question without a word that says only which papers are meant, asked of those papers alone."""
    required = ask.u.required
    for term in required if len(required) > 1 and not ask.u.carried else ():
        others = tuple(t for t in ask.u.terms if t is not term)
        papers = _papers(term, ask.shelf, ask.library)
        if papers:
            yield replace(ask, u=replace(ask.u, terms=others), shelf=_of(papers, ask.shelf))
    for term in required if not ask.u.carried else ():
        name, rest = within(term)
        papers = _papers(replace(term, variants=(name,)), ask.shelf, ask.library) if rest else frozenset()
        if papers:
            said = tuple(replace(t, text=rest, variants=(rest,)) if t is term else t for t in ask.u.terms)
            yield replace(ask, u=replace(ask.u, terms=said), shelf=_of(papers, ask.shelf))


def domain(term: Term) -> str:
    """Return the kind of office that a word says no more than: 상수도 of 상수도사업본부; nothing where it says more."""
    bare = {next((v.removesuffix(e) for e in _OFFICE if v.endswith(e)), v) for v in term.variants}
    named = ((name, [w for w in said if name.endswith(w)]) for name, said in phrasebook().domains.items())
    return next((name for name, words in named if not bare.isdisjoint(words)), "")


def within(term: Term) -> tuple[str, str]:
    """Return the kind of office that the beginning of a word names, and what the word says besides: 수도요금 is the 요금 of 상수도."""
    word = term.variants[0]
    for name, said in {} if term.foreign else phrasebook().domains.items():
        for lead in (w for w in said if name.endswith(w) and word.startswith(w)):
            if len(rest := word.removeprefix(lead)) >= _SHORTEST and is_word(rest):
                return name, rest
    return "", ""


def _papers(term: Term, shelf: Shelf, library: Library) -> frozenset[str]:
    book = phrasebook()
    office, word = domain(term), domain(term) or term.variants[0]
    plain = word in book.persons or word in book.acts or word in book.light or word in book.soft
    if (term.foreign and not office) or plain or len(word) < _SHORTEST or not is_word(word):
        return frozenset()
    documents = dict.fromkeys(r.scope.document for r in shelf.racks)
    offices = {d: shelf.places.get(d, frozenset()) for d in documents}  # 축산 of 축산과 tells it from the others
    return frozenset(
        d for d in documents if not any(p.startswith(word) for p in offices[d]) and _is_about(word, d, library)
    )


def _is_about(word: str, document: str, library: Library) -> bool:
    """Tell whether lines all over a document speak of a thing."""
    every = library.lines(document)
    lines = [x for x in every if word in x.words]
    spread = {x.section.path if x.section else () for x in lines}
    if len(lines) >= max(_LINES, _SHARE * len(every)) and len(spread) >= _PLACES:
        return True
    said = phrasebook().domains.get(word, ())
    alike = [x for x in every if any(w in x.words for w in said)]
    parts = {x.section.path if x.section else () for x in alike}
    return bool(lines) and len(alike) >= max(_LINES, _DOMAIN * len(every)) and len(parts) >= _PLACES


def _of(documents: frozenset[str], shelf: Shelf) -> Shelf:
    return replace(shelf, racks=tuple(r for r in shelf.racks if r.scope.document in documents))
