"""What is lacking of what was to be there, where no paper prints it: 결원 is 정원 less 현원, 미수납액 부과액 less 징수액."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.question.meaning import Term, Understanding
from assistant.question.understand import understand
from assistant.speech.draft import Draft

_PAIRS = {
    "결원": (("정원", "현원"),),
    "미수납액": (("부과액", "징수액"), ("징수결정액", "수납액"), ("부과액", "수납액")),
    "미징수액": (("부과액", "징수액"),),
}
_WANTS = frozenset({"figure", "count"})


def answer_lacking(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Subtract the one from the other; None where another thing is asked for, or one of the two is not told."""
    u = ask.u
    word = next((t for t in u.required if t.variants[0] in _PAIRS), None) if u.want in _WANTS else None
    if word is None:
        return None
    for whole, part in _PAIRS[word.variants[0]]:
        draft = way(replace(ask, u=_apart(ask, word, whole, part), brief=True))
        told = [f for f in draft.figures if f.role is Role.ANSWER]
        if draft.status is AnswerStatus.ANSWERED and len(told) == 1 and told[0].origin == "computed":
            text = ask.voice.say(
                f"‘{word.text}’을(를) {whole}에서 {part}을(를) 뺀 값으로 계산했습니다.",
                f"“{word.text}” is worked out as {whole} less {part}.",
            )
            return draft.noted(Note("assumption", text, (told[0].id,)))
    return None


def _apart(ask: Ask, word: Term, whole: str, part: str) -> Understanding:
    u = ask.u
    subject = " ".join(t.text for t in u.required if t is not word)
    asked = understand(f"{subject} {whole}과 {part} 차이")
    context = tuple(t for t in u.terms if t.context)
    return replace(asked, terms=(*context, *asked.terms), years=u.years, relative=u.relative, language=u.language)
