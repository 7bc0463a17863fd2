"""Answers to what is no question about the documents, and to where the last answer came from."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import Answer, AnswerStatus, Role
from assistant.question.meaning import Understanding
from assistant.speech.draft import Draft, Quote, mark
from assistant.speech.voice import Voice

_SAYS = {
    "empty": (
        "질문을 적어 주세요. 예: “2020년 ○○사업 예산은 얼마인가요?”",
        "Please type a question, such as “What is the 2020 budget of …?”",
    ),
    "long": (
        "질문이 너무 깁니다. 알고 싶은 것 하나를 한두 문장으로 적어 주세요.",
        "That is too long for a question. Please ask one thing in a sentence or two.",
    ),
    "unclear": (
        "무엇에 대해 물으시는지 알 수 없습니다. 사업이나 항목의 이름을 함께 적어 주세요.",
        "It is not clear what you ask about. Please name a project or an item.",
    ),
    "nothing_before": (
        "이어서 계산할 앞 답변이 없습니다. 먼저 두 가지를 물어봐 주세요.",
        "There are no earlier figures to go on with. Please ask for them first.",
    ),
    "greeting": (
        "안녕하세요. 색인된 예산 문서에 대해 물어보세요. 예: “○○사업의 2020년 예산은?”",
        "Hello. Ask me about the budget documents that are indexed here.",
    ),
    "topic": (
        "색인된 예산 문서에 관한 질문이 아니어서 답할 수 없습니다.",
        "That is not a question about the indexed budget documents, so it cannot be answered here.",
    ),
    "hostile": (
        "저는 색인된 예산 문서에 있는 내용만 답합니다. 문서에 대해 물어보세요.",
        "I answer only from the indexed budget documents. Please ask about those.",
    ),
}


def refuse(u: Understanding) -> Draft:
    """Say why this is not answered."""
    ko, en = _SAYS[u.outside or "topic"]
    return Draft(AnswerStatus.OUT_OF_SCOPE, Voice(u.language == "en").say(ko, en))


def unclear(u: Understanding) -> Draft:
    """Ask for a subject."""
    ko, en = _SAYS["hostile" if u.outside == "hostile" else "unclear"]
    return Draft(AnswerStatus.OUT_OF_SCOPE, Voice(u.language == "en").say(ko, en))


def nothing_before(u: Understanding) -> Draft:
    """Say that there are no figures yet to calculate with."""
    ko, en = _SAYS["nothing_before"]
    return Draft(AnswerStatus.OUT_OF_SCOPE, Voice(u.language == "en").say(ko, en))


def sources(u: Understanding, so_far: tuple[Answer, ...]) -> Draft:
    """Give the places of the last answer's figures and words."""
    voice = Voice(u.language == "en", u.unit)
    for answer in reversed(so_far):
        if not answer.citations:
            continue
        lines = [voice.say("앞 답변의 출처입니다.", "The sources of the answer before:")]
        quotes = []
        for citation in answer.citations:
            s = citation.source
            id_ = citation.figure or f"s{s.start}{s.document}"
            where = " › ".join(s.section)
            lines.append(
                voice.say(
                    f"- {s.document} {s.line}행, {where}: {_short(s.quote)}{mark(id_)}",
                    f"- {s.document}, line {s.line}, {where}: {_short(s.quote)}{mark(id_)}",
                )
            )
            quotes.append(Quote(id_, s, s.quote))
        figures = tuple(replace(f, role=f.role) for f in answer.figures if f.role in {Role.ANSWER, Role.INPUT})
        return Draft(AnswerStatus.ANSWERED, "\n".join(lines), figures, tuple(quotes), subject=answer.understood.subject)
    return Draft(
        AnswerStatus.OUT_OF_SCOPE,
        voice.say(
            "출처를 보일 앞 답변이 없습니다. 먼저 질문해 주세요.",
            "There is no answer before this one. Please ask a question first.",
        ),
    )


def _short(quote: str) -> str:
    one = " ".join(quote.split())
    return one if len(one) <= 80 else one[:79] + "…"
