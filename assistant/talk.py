"""A conversation: what a question leaves unsaid because the one before it said it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer, AnswerStatus, Role
from assistant.meaning import Term, Understanding
from assistant.tiers import SETTLED, is_rate
from assistant.understand import understand

_LOST = {AnswerStatus.ABSENT, AnswerStatus.OUT_OF_SCOPE}
_ORDINAL = re.compile(r"제?\d+[회차기호]")
_TURNS = 12  # questions that are remembered
_IN_WORDS = {"when", "where", "person", "law", "passage", "why", "steps"}
_CHANGES = {"change", "change_rate"}
_ALL = re.compile(r"(?<![가-힣])(?:다|모두|전부)\s")
_OPERATIONS = {"sum", "compare", "change", "share", "average", "rank"}


def follow(question: str, so_far: tuple[Answer, ...]) -> Understanding:
    """Understand a question in its conversation. A question that was refused lends nothing to the next."""
    before: Understanding | None = None
    recent = so_far[-_TURNS:]
    for position, answer in enumerate(recent):
        u = carry(understand(answer.question), before, recent[:position])
        if answer.status not in _LOST and u.want not in {"outside", "source"}:
            before = u
    return carry(understand(question), before, recent)


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
    last = _last(so_far)
    if u.want == "convert" or (u.unit and not u.required and not u.measures and not u.years):
        return replace(before, unit=u.unit, question=u.question, language=u.language, amounts=())
    if _picks_by_words(u, last):
        return _narrowed(u, before)
    if u.want == "sum" and _ALL.search(u.question) and _says_only_what(u) and _claims(so_far) < 2 and before.required:
        again = _same_subject(u, before)
        return replace(
            again, both=False, years=u.years, carried=again.carried - {"years"}
        )  # `다 합하면?` after one year's budget
    if u.both or (u.want in _OPERATIONS and _says_only_what(u) and _claims(so_far) > 1):
        return replace(u, both=True, unit=u.unit or before.unit, measures=u.measures) if not u.required else u
    if not u.required and not u.code:
        return _same_subject(u, before)
    if _only_ordinals(u) and before.required:
        return _other_ordinal(u, before)
    if u.other and last is not None:
        shown = tuple(f.id for a in so_far for f in a.figures if f.role is Role.ANSWER)
        return replace(u, exclude=shown, measures=u.measures or before.measures)
    return _near(u, before)


def _says_only_what(u: Understanding) -> bool:
    return not (u.required or u.recent or u.years or u.funding or u.relative is not None)


def _near(u: Understanding, before: Understanding) -> Understanding:
    """Ask of another subject, in the light of the one before it."""
    context = tuple(replace(t, soft=True, context=True) for t in before.required)
    if u.inside:
        dated = bool(u.years) or u.relative is not None
        counted = u.want == "figure" and before.want == "count" and not (u.asked or u.money or u.measures or is_rate(u))
        spent = set(before.measures) & SETTLED and not (u.measures or u.counters or u.asked or counted)
        return replace(
            u,
            want="count" if counted else u.want,
            measures=before.measures if spent else u.measures,
            counters=u.counters or (before.counters if counted else ()),
            terms=_plain(before.terms) + u.terms,
            carried=u.carried | {"inside"} | (frozenset() if dated else {"years"}),
            years=u.years if dated else before.years,
            unit=u.unit or before.unit,
        )
    if u.follow:
        measures = u.measures or (before.measures if not u.counters else ())
        years, carried = (
            (u.years, u.carried) if u.years or u.relative is not None else (before.years, u.carried | {"years"})
        )
        want = (
            before.want
            if u.want == "figure"
            and not u.asked
            and before.want in {"figure", "count", "execution_rate", "basis", "breakdown", "when"}
            else u.want
        )
        return replace(u, terms=u.terms + context, measures=measures, years=years, carried=carried, want=want, unit=u.unit or before.unit,
                       counters=u.counters or (before.counters if want == "count" else ()))  # fmt: skip
    if (
        u.want == "figure"
        and not (u.asked or u.money or u.counters or u.years)
        and before.want in {"figure", "count"}
        and len(u.required) < 4
        and not is_rate(u)
    ):
        # `시책추진업무추진비는?` asks of another subject what was asked of the last one
        return replace(u, terms=u.terms + context, measures=before.measures, years=before.years, carried=u.carried | {"years"}, want=before.want,
                       money=before.money, money_said=before.money_said, counters=before.counters, unit=before.unit)  # fmt: skip
    return replace(u, terms=u.terms + context)


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
    counters = u.counters or (before.counters if not (u.measures or u.asked) else ())
    measures = u.measures or (before.measures if not u.counters else ())
    if u.want in {"when", "where", "person", "law", "passage", "why", "moved", "allowed", "steps"}:
        measures, counters = (), u.counters
    return replace(
        u, want=want, terms=_plain(before.terms) + tuple(t for t in u.terms if t.soft), measures=measures, years=years, relative=relative, carried=carried,
        funding=u.funding or (before.funding if not said or years != before.years else ()), counters=counters, unit=u.unit or before.unit, code=before.code,
        money=u.money or before.money, bare_years=u.bare_years if u.years else before.bare_years, measure_words=u.measure_words or before.measure_words,
    )  # fmt: skip


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
    return None


def _picks_by_words(u: Understanding, last: Answer | None) -> bool:
    """Tell whether a short reply to a choice picks one of it: `2020년 거`, `이웃도시축제`."""
    if last is None or last.status is not AnswerStatus.AMBIGUOUS or len(u.question) > 40:
        return False
    return not u.measures and not u.asked and not u.money and bool(u.years or u.required)


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
        seen |= {f.id for f in answer.figures if f.role is Role.ANSWER}
        if len(seen) > 1:
            break
    return len(seen)
