"""The question as understood, in one sentence that needs nothing before it."""

from __future__ import annotations

from assistant.particles import subject, topic
from assistant.understand import Understanding
from assistant.voice import measure_of

_KO = {
    "change": "{what}{year} {measure}은 전년과 얼마나 다른가?", "change_rate": "{what}{year} {measure}의 증감률은 얼마인가?", "execution_rate": "{what}{year} 집행률은 얼마인가?",
    "share": "{what}{year} {measure}의 비중은 얼마인가?", "sum": "{what}{year} {measure}의 합계는 얼마인가?", "average": "{what}{year} {measure}의 평균은 얼마인가?",
    "order": "{what}{year} {measure}을 크기순으로 놓으면?", "rank": "{what}{year} {measure}이 가장 {extreme} 것은?", "compare": "{what}{year} {measure}을 견주면 어느 쪽이 더 큰가?",
    "basis": "{what}{year} {measure}의 산출근거는?", "breakdown": "{what}{year} {measure}의 세부 내역은?", "person": "{what} 담당자는 누구인가?", "when": "{what}{year} 시기는 언제인가?",
    "where": "{what} 장소는 어디인가?", "law": "{what} 법적 근거는 무엇인가?", "why": "{what}{year} 이유는 무엇인가?", "count": "{what}{year} 수는 몇인가?", "steps": "{what}{year} 절차는?",
    "list": "{what}{year} 목록은?", "passage": "{what} 내용은 무엇인가?", "source": "{what} 출처는 어디인가?",
}  # fmt: skip
_EN = {
    "change": "By how much did the{year} {measure} of {what} change from the year before?", "change_rate": "What is the rate of change of the{year} {measure} of {what}?",
    "execution_rate": "What is the{year} execution rate of {what}?", "share": "What share is the{year} {measure} of {what}?", "sum": "What is the sum of the{year} {measure} of {what}?",
    "average": "What is the average{year} {measure} of {what}?", "order": "How is the{year} {measure} of {what} ranked?", "rank": "Which{year} {measure} of {what} is the {extreme}?",
    "compare": "Which is larger in{year} {measure}: {what}?", "basis": "How was the{year} {measure} of {what} worked out?", "breakdown": "What is the breakdown of the{year} {measure} of {what}?",
    "person": "Who is in charge of {what}?", "when": "When is {what}{year}?", "where": "Where is {what}?", "law": "What is the legal basis of {what}?", "why": "Why {what}{year}?",
    "count": "How many:{year} {what}?", "steps": "What are the{year} steps of {what}?", "list": "What does {what} consist of{year}?", "passage": "What do the documents say of {what}?",
    "source": "Where is {what} stated?",
}  # fmt: skip


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
        template = _EN.get(u.want, "What is the{year} {measure} of {what}?")
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
        template = _KO.get(u.want, "{what}{year} {measure_topic} 얼마인가?")
        text = template.format(
            what=what, year=year, measure=measure, measure_topic=topic(measure), extreme="작은" if u.smallest else "큰"
        )
        text = text.replace(f"{measure}은 전년", f"{topic(measure)} 전년").replace(
            f"{measure}이 가장", f"{subject(measure)} 가장"
        )
    unit = f" ({u.unit})" if u.unit else ""
    return text[:-1] + unit + "?" if unit and text.endswith("?") else text
