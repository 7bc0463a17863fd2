"""Words that stand in a name of the documents, in its order, are that name, whatever else they may mean: 찾아가는 상담, 함께 여는 배움터."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.names.ordinary import COST_WORD
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_WORD = re.compile(r"[^\s,.?!;:()\[\]{}<>「」『』“”\"‘’'`/|…~]+")
_SINCE, _DATED = (
    re.compile(r"(?:이후|이전|이래|현재|기준)(?:로|에|의|부터)?$"),
    re.compile(r"\d\s?(?:년도?|월|일)?\s*$"),
)
_FOUR = re.compile(r"[가-힣]{4}")  # two words of two letters
_NAME = 4  # letters of a word that says what a project is of
_LEAST = 2  # words that are surely a title
_HANGUL = re.compile(r"[가-힣]{2,}")


def titled(u: Understanding, shelf: Shelf) -> Understanding:
    """Let words that say nothing by themselves be met where the documents have them before the next word, in one name."""
    terms = list(u.terms)
    for run, following in _dropped(u):
        before = next((n for n, t in enumerate(terms) if t is following), None)
        said = "".join(squeeze(w) for w in run)
        if before is not None and any(_begins(name, said, following) for name in _names(shelf, said)):
            terms.insert(before, Term(" ".join(run), (said,), start=following.start, bare=True))
    return replace(u, terms=tuple(terms)) if len(terms) > len(u.terms) else u


def _dropped(u: Understanding) -> Iterator[tuple[tuple[str, ...], Term]]:
    """Yield the words of which nothing was kept, with the word to be met that follows them."""
    kept = [t for t in u.terms if not t.context and not t.foreign]
    run: list[str] = []
    for match in _WORD.finditer(u.question):
        if _SINCE.match(match[0]) and _DATED.search(u.question[: match.start()]):
            continue  # 2018년 이후: of a date, and of no name
        term = next((t for t in kept if match[0].startswith(t.text)), None)
        if term is None and _HANGUL.match(match[0]):
            run.append(match[0])
            continue
        for n in range(len(run)):
            if term is not None and not term.soft:
                yield tuple(run[n:]), term
        run = []


def _names(shelf: Shelf, said: str) -> Iterator[str]:
    """Yield the names that hold what is said, as printed: of projects, of sections, of what figures are of."""
    told: set[str] = set()
    for rack in shelf.racks:
        if said not in rack.said:
            continue
        for entry in (*rack.entries, *rack.facts):
            if said not in entry.said:
                continue
            thing = entry.figure or entry.fact
            names = (*entry.names, *entry.source.section, thing.item if thing else "")
            yield from (n for n in names if n not in told)
            told.update(names)


def _begins(name: str, said: str, following: Term) -> bool:
    """Tell whether whole words of a name are what is said, and the word that follows stands after them."""
    words = [squeeze(w) for w in _WORD.findall(name)]
    for start in range(len(words)):
        for end in range(start + 1, len(words)):
            if "".join(words[start:end]) == said:
                rest = "".join(words[end:])
                return any(v in rest for v in following.variants)
    return False


def holds_by_chance(title: str, u: Understanding) -> bool:
    """Tell whether a long title holds a word of a question only inside another; a dot parts words, and two English words may be one of its."""
    words = [squeeze(w) for w in re.split(r"[\s·ㆍ/,]+", title)]
    whole = "".join(words)
    starts = ["".join(words[n:]) for n in range(len(words))]
    met = [v for t in u.required if (v := next((v for v in t.variants if v in whole), ""))]
    if u.language == "en":  # mobile library: one word
        starts += [rest.removeprefix(v) for rest in starts for v in met if rest.startswith(v)]
    inside = any(not any(rest.startswith(v) for rest in starts) for v in met)
    return inside and sum(map(len, met)) * 2 < len(whole)


def spread(u: Understanding, project: str) -> Understanding | None:
    """Return the question of a whole project whose title says every word of it, one run together there with words between: 야간개관 of 야간 연장개관.

    None where a word is left, or none was run together.
    """
    title, at, cut = squeeze(project), 0, False
    required = [t for t in u.required if not t.context]
    for term in required:
        halves = _halves(term)
        places = next(([p] for v in term.variants if (p := title.find(v, at)) >= 0), None)
        if places is None and halves:
            first = title.find(halves[0], at)
            places = [first, title.find(halves[1], first + len(halves[0]))]
            cut = True
        if places is None or min(places) < 0:
            return None
        at = places[-1] + 1
    if not cut or len(required) < _LEAST:
        return None
    whole = Term(project, (title,), start=required[0].start)
    return replace(u, terms=(whole, *(t for t in u.terms if t.soft or t.context)))


def without_kind_of(u: Understanding, project: str, shelf: Shelf) -> Understanding | None:
    """Return the question without a word for some of what its project is of, as a line of that says: 옹달샘 등 물터시설 of 물터시설 관리.

    What is left names the project and nothing else.
    """
    title, names = squeeze(project), [w for w in project.split() if len(w) >= _NAME]
    lines = [e.source.quote for r in shelf.racks if r.scope.project == project for e in r.facts]
    for term in u.required:
        said = re.compile(rf"(?<![가-힣])(?:{'|'.join(map(re.escape, term.variants))})\s등\s(?P<all>[가-힣]+)")
        rest = [t for t in u.required if t is not term]
        named = all(any(v in title for v in t.variants) for t in rest)
        if not rest or not named or any(v in title for v in term.variants):
            continue
        if any(m["all"].startswith(n) for line in lines for m in said.finditer(line) for n in names):
            return replace(u, terms=tuple(t for t in u.terms if t is not term))
    return None


def _halves(term: Term) -> tuple[str, str] | None:
    word = term.variants[0] if term.variants else ""
    whole = not term.foreign and _FOUR.fullmatch(word) is not None and not COST_WORD.search(word)
    return (word[:2], word[2:]) if whole else None
