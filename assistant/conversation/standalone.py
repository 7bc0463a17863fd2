"""The question as understood, in one sentence that needs nothing before it."""

from __future__ import annotations

from assistant.language.particles import subject, topic
from assistant.language.phrasebook import phrasebook
from assistant.question.meaning import Understanding
from assistant.speech.voice import measure_of

_IN_WORDS = frozenset({"person", "when", "where", "law", "why", "steps", "passage", "moved", "allowed"})


def standalone(u: Understanding, name: str | None = None) -> str:
    """Return the question, whole."""
    if u.want == "outside":
        return u.question[:200]
    shown = name or u.subject or u.code or ""
    years = ", ".join(str(y) for y in u.years)
    if u.recent:
        years = f"최근 {u.recent}년" if u.language == "ko" else f"last {u.recent} years"
    measure = measure_of(u.measures[0]) if u.measures else ("금액" if u.money or u.want != "count" else "수")
    funding = "·".join(u.funding)
    if u.language == "en":
        template = phrasebook().standalone["en"].get(u.want, "What is the{year} {measure} of {what}?")
        english = u.measures[0].name.lower().replace("_", " ") if u.measures else "amount"
        text = template.format(
            what=shown or "the documents",
            year=f" {years}" if years else "",
            measure=english,
            extreme="smallest" if u.smallest else "largest",
        )
    else:
        what = f"{shown}의" if shown else "문서 전체의"
        year = f" {years}년" if years and not u.recent else f" {years}" if years else ""
        measure = f"{funding} {measure}".strip()
        template = phrasebook().standalone["ko"].get(u.want, "{what}{year} {measure_topic} 얼마인가?")
        text = template.format(
            what=what, year=year, measure=measure, measure_topic=topic(measure), extreme="작은" if u.smallest else "큰"
        )
        text = text.replace(f"{measure}은 전년", f"{topic(measure)} 전년").replace(
            f"{measure}이 가장", f"{subject(measure)} 가장"
        )
    unit = f" ({u.unit})" if u.unit and u.want not in _IN_WORDS else ""
    return text[:-1] + unit + "?" if unit and text.endswith("?") else text
