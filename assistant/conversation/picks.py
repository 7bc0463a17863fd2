"""A short reply to what was offered: the second, `2020년 거`, the name of one of them."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer, AnswerStatus
from assistant.conversation.lent import plain
from assistant.conversation.pointers import ASKED, RANKED, enumerated, nth
from assistant.language.particles import topic
from assistant.question.meaning import Understanding
from assistant.question.understand import understand
from index.words.spelling import squeeze
from ingest.model import Measure

_GENERAL = r"(?:것|거|건|게|꺼|걸|항목|내역|사업|과제|과목|줄|곳|데)"  # what any of a list may be called
_PLAIN = re.compile(
    rf"(?:번?째|[1-5]\s*번|[①-⑤]|처음|마지막|맨\s?(?:위|앞|뒤|끝|아래))\s*{_GENERAL}?(?:은|는|이|가|을|를|의|로|으로|요|이요|도)?(?:요)?"
    r"(?=\W*$|\s+(?:좀|얼마|알려|보여|골라|말해|자세히|부탁))|\b(?:first|second|third|fourth|fifth|last)\b(?: (?:one|item|line|part))?\W*$",
    re.IGNORECASE,
)
_OF_NTH = re.compile(
    r"\s*(?:(?:그럼|그러면|그리고|그\s?중|이\s?중)(?:에서?)?\s+)?(?:(첫)(?:\s?번?째)?|(두)\s?번?째|(세)\s?번?째|(네)\s?번?째|(다섯)\s?번?째|(마지막))\s?"
    rf"{_GENERAL}(?P<of>의|은|는|이|가|에|에서|에는)?\s+(?=\S)"
)
_TURN = re.compile(r"제?\d{1,2}([회차기])")
_GENERAL_ONE = re.compile(r"항목|내역|줄|\b(?:item|line|part)\b", re.IGNORECASE)
_LAST = 5  # of the places that a question names, counted from the first


def picked(u: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
    """Return what the newest choice, ranking or list of parts has in the place that was picked."""
    newest = True  # nothing else was told since
    for answer in reversed(so_far):
        if answer.choices and u.pick is not None:
            position = u.pick - 1 if u.pick > 0 else len(answer.choices) + u.pick
            if 0 <= position < len(answer.choices):
                pick = answer.choices[position]
                return replace(
                    understand(pick.reply),
                    question=u.question,
                    language=understand(answer.question).language,
                    chosen=pick.figure,
                )
            return None
        lists = answer.understood.wants in RANKED or (newest and _PLAIN.search(u.question) and enumerated(answer))
        if u.pick is not None and lists:
            one = nth(answer, u.pick)
            return replace(understand(one[1]), question=u.question, chosen=one[0]) if one else None
        newest = newest and understand(answer.question).want == "pick"
    return None


def named_by_place(question: str, so_far: tuple[Answer, ...]) -> str | None:
    """Return a question about one of those that were listed last, `두 번째 항목은 전체의 몇 %야?`, by its name; None for any other."""
    match = _OF_NTH.match(question)
    if match is None or not so_far or so_far[-1].choices:
        return None
    place = next(n for n, said in enumerate(match.groups()) if said)
    one = nth(so_far[-1], place + 1 if place < _LAST else -1)
    if one is None:
        return None
    name, said = one[1].removesuffix(ASKED), match["of"] or ""
    return f"{topic(name) if said in {'은', '는'} else name + said} {question[match.end() :]}"


def turn_named(u: Understanding, so_far: tuple[Answer, ...]) -> str | None:
    """Return what `두 번째는?` asks after a question that named one turn of the supplements: the second of these, and no line of its answer."""
    if u.want != "pick" or u.pick is None or u.pick < 1 or not so_far or so_far[-1].choices:
        return None
    if not any(Measure.SUPPLEMENT in understand(a.question).measures for a in so_far[-3:]):
        return None
    said = [m for t in understand(so_far[-1].question).required if t.variants and (m := _TURN.fullmatch(t.variants[0]))]
    one = said[0] if len(said) == 1 and not _GENERAL_ONE.search(u.question) else None
    return f"{u.pick}{one[1]}는?" if one and one[0] != f"{u.pick}{one[1]}" else None


def picks_by_words(u: Understanding, last: Answer | None) -> bool:
    """Tell whether a short reply to a choice picks one of it: `2020년 거`, `이웃도시축제`."""
    if last is None or last.status is not AnswerStatus.AMBIGUOUS or len(u.question) > 40:
        return False
    if u.measures or u.asked or u.money or u.counters:
        return False
    offered = squeeze("|".join(x for f in last.figures for x in (*f.label, f.project or "", f.document)))
    return all(any(v in offered for v in t.variants) for t in u.required) if u.required else bool(u.years)


def narrowed(u: Understanding, before: Understanding) -> Understanding:
    """Ask again what was asked, of the one that a reply names."""
    known = {v for t in u.required for v in t.variants}
    older = tuple(t for t in plain(before.terms) if not any(v in k or k in v for v in t.variants for k in known))
    return replace(
        before,
        question=u.question,
        terms=older + u.terms,
        years=u.years or before.years,
        bare_years=u.bare_years,
        amounts=(),
    )
