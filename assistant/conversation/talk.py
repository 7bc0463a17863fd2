"""A conversation: what a question leaves unsaid because the one before it said it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer, AnswerStatus, Role
from assistant.choice.stages import without
from assistant.choice.tiers import SETTLED, is_rate
from assistant.conversation.pointers import (
    POINTS,
    RANKED,
    figures_of,
    last_figures,
    names_whole,
    nth,
    subject_of,
    winner,
)
from assistant.names.ordinary import is_size, priced
from assistant.question.meaning import Term, Understanding
from assistant.question.understand import understand
from ingest.text.lexicon import LEXICON

_LOST = {AnswerStatus.ABSENT, AnswerStatus.OUT_OF_SCOPE}
_ORDINAL = re.compile(r"제?\d+[회차기호]")
_TURNS = 12  # questions that are remembered
_IN_WORDS = {"when", "where", "person", "law", "passage", "why", "steps"}
_CHANGES = {"change", "change_rate"}
_ALL = re.compile(r"(?<![가-힣])(?:다|모두|전부)\s")
_ADDS = re.compile(
    r"(?<=[가-힣])(?:까지|도|마저)\s+(?:다\s|모두\s|전부\s|같이\s|함께\s)?(?:합|더[하해한])"
)  # C까지 합치면
_POSTS = LEXICON.facts["person"] | {"담당", "소관", "incharge"}
_LENT = {
    "figure",
    "count",
    "execution_rate",
    "basis",
    "breakdown",
    "person",
    *_IN_WORDS - {"law", "passage"},
    *_CHANGES,
}
_FROM_THERE = re.compile(
    r"(?<![가-힣])(?:거기서|여기서|그때|그로부터|그\s?해)(?:보다|부터|에서|에\s?비해)?(?=\s)|\d\s?년?도?까지|"
    r"\b(?:from (?:there|then|that)|since then|by (?:19|20)\d\d|until (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OPERATIONS = {"sum", "compare", "change", "share", "average", "rank"}


def follow(question: str, so_far: tuple[Answer, ...]) -> Understanding:
    """Understand a question in its conversation. A question that was refused lends its subject where it was the only one, or a part of it is asked for."""
    before: Understanding | None = None
    refused: Understanding | None = None
    recent = so_far[-_TURNS:]
    for position, answer in enumerate(recent):
        u = _understood(answer.question, before, refused, recent[:position])
        if answer.status not in _LOST and u.want not in {"outside", "source"}:
            before = u
        refused = u if answer.status is AnswerStatus.ABSENT and u.required and not u.outside else None
    return _understood(question, before, refused, recent)


def _understood(
    question: str, before: Understanding | None, refused: Understanding | None, so_far: tuple[Answer, ...]
) -> Understanding:
    u = understand(question)
    if before is not None and (bare := without(u)) is not None:
        return replace(carry(bare, before, so_far), whole=bare.whole or before.whole)  # the other side of the same
    if refused is not None and _within_refused(u, before, refused):
        return replace(u, terms=_plain(refused.terms) + u.terms, years=u.years or refused.years)
    if before is None and refused is not None and not u.required and _goes_on(u):
        return replace(_same_subject(u, refused), both=False)
    return carry(u, before, so_far)


def _within_refused(u: Understanding, before: Understanding | None, refused: Understanding) -> bool:
    """Tell whether a part is asked for of what was refused, `그중에 인건비만`: none of anything else may stand for it."""
    one_more = before is not None and "inside" in refused.carried  # another part of what was answered before
    return u.inside and bool(u.required) and u.want not in {"pick", "outside", "source"} and not one_more


def _goes_on(u: Understanding) -> bool:
    """Tell whether a question without a subject asks on, `2020년은?`, `작년보다는?`, and names no whole of its own."""
    return bool(u.years or u.relative is not None or u.recent or u.funding) and not (
        u.measures or u.code or u.both or u.outside
    )


def carry(u: Understanding, before: Understanding | None, so_far: tuple[Answer, ...]) -> Understanding:
    """Add to a question what the conversation said before it."""
    if u.want == "outside":
        return u
    if u.want == "pick":
        return _picked(u, so_far) or replace(u, want="figure")
    if before is None:
        return u
    if u.want == "source":
        return replace(u, terms=before.terms) if not u.required else u
    return _carried(_softened(u, before), _pointed_at(u, before, _last(so_far)), so_far)


def _carried(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding:
    last = _last(so_far)
    if u.want == "share" and not u.required and before.want in _CHANGES and not names_whole(u.question):
        if before.both:
            return replace(before, want="change_rate", question=u.question, language=u.language)
        u = replace(u, want="change_rate")
    if u.want == "convert" or (_names_unit(u) and u.want not in _OPERATIONS):
        return replace(before, unit=u.unit, question=u.question, language=u.language, amounts=())
    if _picks_by_words(u, last):
        return _narrowed(u, before)
    alone = _says_only_what(replace(u, recent=None)) and _claims(so_far) < 2 and before.required
    if u.want == "sum" and (u.recent or (_ALL.search(u.question) and _says_only_what(u))) and alone:
        again = _same_subject(u, before)  # `다 합하면?` after one year's budget
        return replace(again, both=False, years=u.years, carried=again.carried - {"years"})
    if u.both or (u.want in _OPERATIONS and _says_only_what(u) and (_claims(so_far) > 1 or _of_sum(u, before))):
        return replace(u, both=True, unit=u.unit or before.unit, measures=u.measures) if not u.required else u
    if u.counters and before.required and u.required and all(map(is_size, u.required)):
        u = replace(u, terms=tuple(replace(t, soft=True) for t in u.terms))  # 면적은 몇 ㎡야: of what was spoken of
    u = _from_there(u, before, so_far)
    if not u.required and not u.code:
        return _same_subject(
            u, before if before.required else replace(before, terms=subject_of(so_far) or before.terms)
        )
    if _only_ordinals(u) and before.required:
        return _other_ordinal(u, before)
    if u.want == "sum" and _ADDS.search(u.question):
        return replace(_near(u, before), carried=u.carried | {"more"})
    if u.other and last is not None:
        shown = tuple(f.id for a in so_far for f in a.figures if f.role is Role.ANSWER)
        return replace(u, exclude=shown, measures=u.measures or before.measures)
    return _near(u, before)


def _names_unit(u: Understanding) -> bool:
    """Tell whether a question says no more than in which unit it wants what was told."""
    return bool(u.unit) and not (u.required or u.measures or u.years)


def _from_there(u: Understanding, before: Understanding, so_far: tuple[Answer, ...]) -> Understanding:
    """A change up to a year, `거기서 2023년까지 얼마나 늘어?`, is one from the year that was told."""
    if u.want not in _CHANGES or u.required or len(u.years) != 1 or not _FROM_THERE.search(u.question):
        return u
    told = before.years if len(before.years) == 1 else tuple({f.year for f in last_figures(so_far) if f.year})
    return replace(u, years=(*told, *u.years)) if len(told) == 1 and told != u.years else u


def _pointed_at(u: Understanding, before: Understanding, last: Answer | None) -> Understanding:
    """Return what `그 사업` speaks of after a ranking: the winner."""
    if last is None or before.want not in RANKED or not POINTS.match(u.question) or not (one := winner(last)):
        return before
    return replace(before, want="figure", terms=one, years=(), money=True)


def _of_sum(u: Understanding, before: Understanding) -> bool:
    """`전체 예산에서 몇 %야?` after what was calculated from several."""
    return u.want == "share" and names_whole(u.question) and before.both


def _softened(u: Understanding, before: Understanding) -> Understanding:
    """A post is no subject: 과장, 팀장 연락처 are asked of what was spoken of, and 주무관은? after who is in charge asks who."""
    goes_on = u.want == "figure" and before.want == "person" and not (u.money or u.counters or u.measures)
    if not (u.want == "person" or goes_on) or not all(any(v in _POSTS for v in t.variants) for t in u.required):
        return u
    return replace(u, want="person", terms=tuple(replace(t, soft=True) for t in u.terms))


def _says_only_what(u: Understanding) -> bool:
    return not (u.required or u.recent or u.years or u.funding or u.relative is not None)


def _near(u: Understanding, before: Understanding) -> Understanding:
    """Ask of another subject, in the light of the one before it; of one thing, a total is what it has."""
    before = replace(before, want="figure") if before.want == "sum" and not before.both else before
    context = tuple(replace(t, soft=True, context=True) for t in before.required) + _context(before.terms)
    measures = u.measures or (before.measures if not u.counters else ())
    lent = before.years[-1:] if before.want in _CHANGES and u.asked == "" and u.follow else before.years
    years, carried = (u.years, u.carried) if u.years or u.relative is not None else (lent, u.carried | {"years"})
    if u.inside:
        counted = before.want == "count" and u.want == "figure" and not (u.asked or u.money or u.measures or is_rate(u))
        spent = set(before.measures) & SETTLED and not (u.measures or u.counters or u.asked or counted)
        return replace(
            u,
            terms=_plain(before.terms) + u.terms,
            years=years,
            carried=carried | {"inside"},
            unit=u.unit or before.unit,
            want="count" if counted else u.want,
            measures=before.measures if spent else u.measures,
            counters=u.counters or (before.counters if counted else ()),
            money=u.money or (before.money and not counted and u.want == "figure" and not u.counters),
        )
    if u.follow:
        want = before.want if u.want == "figure" and not u.asked and before.want in _LENT - _CHANGES else u.want
        return replace(
            u,
            terms=u.terms + context,
            measures=measures,
            years=years,
            relative=u.relative if u.years or u.relative is not None else before.relative,
            carried=carried if u.asked or u.measures or u.counters else carried | {"question"},
            want=want,
            unit=u.unit or before.unit,
            money=u.money or (before.money and want == "figure" and not u.counters),
            counters=u.counters or (before.counters if want == "count" else ()),
        )
    if (
        u.want == "figure"
        and not (u.asked or u.counters or u.years)
        and (_asks_as_much(u, before) if u.money else before.want in _LENT)
        and len(u.required) < 4
    ):
        # `시책추진업무추진비는?` asks of another subject what was asked of the last one
        rate = is_rate(u)
        return replace(
            u,
            terms=u.terms + context,
            measures=before.measures,
            years=before.years,
            carried=u.carried | {"years", "question"},
            relative=before.relative,
            want="figure" if rate and before.want == "count" else before.want,
            money=u.money or before.money,
            money_said=before.money_said,
            counters=() if rate else before.counters,
            unit=before.unit,
        )
    return replace(u, terms=u.terms + context)


def _asks_as_much(u: Understanding, before: Understanding) -> bool:
    """Tell whether 얼마야 asks of another the very amount that was asked for, and no price or cost by a name of its own."""
    return before.want == "figure" and not (priced(u) or u.pace) and set(before.measures) <= SETTLED


def _same_subject(u: Understanding, before: Understanding) -> Understanding:
    said = bool(u.asked or u.measures or u.counters or u.funding or u.money)
    want = u.want if u.asked or u.want != "figure" else before.want if not (u.measures or u.counters) else "figure"
    if u.want == "figure" and (want in {"premise", "source"} or (u.money and want in _IN_WORDS)):
        want = "figure"
    years = u.years
    carried = u.carried | {"terms"}
    if not years and u.relative is None and u.recent is None:
        years, carried = before.years, carried | {"years"}
    relative = u.relative
    if relative is not None and before.years and not u.years:
        base = max(before.years)
        # what is more than last year's is this year's: a change is of both
        years = tuple(dict.fromkeys((base + relative, base))) if want in _CHANGES else (base + relative,)
        relative = None
    counted = not priced(u) and (not u.asked or u.want in _OPERATIONS | _CHANGES)
    counters = u.counters or (before.counters if counted else ())
    measures = u.measures or (before.measures if not u.counters else ())
    if u.want in {"when", "where", "person", "law", "passage", "why", "moved", "allowed", "steps"}:
        measures, counters = (), u.counters
    return replace(
        u,
        want=want,
        terms=before.terms + tuple(t for t in u.terms if t.soft),
        measures=measures,
        years=years,
        relative=relative,
        carried=carried,
        funding=u.funding or (before.funding if not said or years != before.years else ()),
        counters=counters,
        unit=u.unit or before.unit,
        code=before.code,
        money=(u.money or before.money) and not (counted and counters),
        bare_years=u.bare_years if u.years else before.bare_years,
        measure_words=u.measure_words or before.measure_words,
    )


def _only_ordinals(u: Understanding) -> bool:
    return bool(u.required) and all(_ORDINAL.fullmatch(t.variants[0]) for t in u.required)


def _other_ordinal(u: Understanding, before: Understanding) -> Understanding:
    """`2차 추경 때는?` asks of the second what was asked of the first."""
    kept = tuple(t for t in _plain(before.terms) if not _ORDINAL.fullmatch(t.variants[0]))
    return replace(
        before,
        question=u.question,
        language=u.language,
        terms=kept + u.required,
        years=u.years or before.years,
        measures=u.measures or before.measures,
        want=u.want if u.asked else before.want,
        unit=u.unit or before.unit,
        amounts=(),
        carried=frozenset(),
    )


def _context(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(t for t in terms if t.context)


def _plain(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(t for t in terms if not t.context)


def _picked(u: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
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
        if u.pick is not None and answer.understood.wants in RANKED:
            one = nth(answer, u.pick)
            return replace(understand(one[1]), question=u.question, chosen=one[0]) if one else None
    return None


def _picks_by_words(u: Understanding, last: Answer | None) -> bool:
    """Tell whether a short reply to a choice picks one of it: `2020년 거`, `이웃도시축제`."""
    if last is None or last.status is not AnswerStatus.AMBIGUOUS or len(u.question) > 40:
        return False
    return not (u.measures or u.asked or u.money or u.counters) and bool(u.years or u.required)


def _narrowed(u: Understanding, before: Understanding) -> Understanding:
    known = {v for t in u.required for v in t.variants}
    older = tuple(t for t in _plain(before.terms) if not any(v in k or k in v for v in t.variants for k in known))
    return replace(
        before,
        question=u.question,
        terms=older + u.terms,
        years=u.years or before.years,
        bare_years=u.bare_years,
        amounts=(),
    )


def _last(so_far: tuple[Answer, ...]) -> Answer | None:
    return so_far[-1] if so_far else None


def _claims(so_far: tuple[Answer, ...]) -> int:
    """Count the figures that "both" may speak of: those of the last answer, or of the last two."""
    seen: set[str] = set()
    for answer in reversed(so_far[-2:]):
        seen |= {f.id for f in figures_of(answer)} or {f.id for f in answer.figures if f.role is Role.ANSWER}
        if len(seen) > 1:
            break
    return len(seen)
