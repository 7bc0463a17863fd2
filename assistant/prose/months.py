"""A month that a question supposes: yes when the documents print it for the thing, no with what they do print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.language.phrasebook import first, phrasebook
from assistant.prose.tell import answer_words
from assistant.speech.draft import Draft

_SAID = re.compile(r"(?<![\d.~∼-])(\d{1,2})\s?월(?!\s?\d)(?=에|부터|까지|로|이|쯤|\s|$)")
_SURELY = re.compile(r"(?:거|[았었했렸됐갔왔])(?:죠|지요?)\s*\??$")
_FEW = 3  # months that an event may last and still be in one of them
_ALSO = re.compile(r"얼마|몇|언제|누구|어디")
_DATED = re.compile(
    r"(?:(?<!\d)(?:(?:19|20)\d\d|['’‘]\d\d)\s?[.년]\s?(\d{1,2})(?!\d)\s?월?|(?<![\d.])(\d{1,2})(?=\s?(?:[~∼-]\s?\d{1,2}\s?)?월))\.?(?:\s?\d{1,2}(?:일|\.))?(\s?[~∼-])?"
)


def answer_month(ask: Ask) -> Draft | None:
    """Say whether a thing is in the month that the question supposes; None where it supposes none."""
    u = ask.u
    said = _SAID.search(u.question)
    supposing = next(patterns for want, patterns in phrasebook().wants if want == "premise")
    if said is None or u.amounts or u.claim or _ALSO.search(u.question):
        return None
    if not first(supposing, u.question) and not _SURELY.search(u.question):
        return None
    draft = answer_words(replace(ask, u=replace(u, want="when", money=False, measures=())))
    if not draft.quotes or draft.status not in {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS}:
        return None
    month, voice = int(said[1]), ask.voice
    within = {is_in for q in draft.quotes for is_in in _judged(q.text, month)}
    if within == {True}:
        head = voice.say("네, 문서와 같습니다.\n", "Yes, that is what the document says.\n")
    elif within == {False}:
        head = voice.say(f"아니요, 문서에는 {month}월로 적혀 있지 않습니다.\n", "No, the documents do not say so.\n")
    else:
        head = ""  # of several days some fit, or none is printed with its month
    return replace(draft, text=head + draft.text)


def _judged(text: str, month: int) -> Iterator[bool | None]:
    """Yield whether a month is in those that a text prints; None where it prints none, or most of a year."""
    spans = tuple(_spans(text))
    yield from (None,) if not spans else ()
    for start, end in spans:
        inside = start <= month <= end
        yield None if inside and end - start > _FEW else inside


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the months that a text prints, each with the one that it lasts until.

    >>> list(_spans("2031.11~2031.12")), list(_spans("시기 : 2031. 10~11월")), list(_spans("5월 2일"))
    ([(11, 12)], [(10, 11)], [(5, 5)])
    """
    start: int | None = None
    for match in _DATED.finditer(text):
        month = int(match[1] or match[2])
        if not 1 <= month <= 12:
            continue
        if start is not None:
            yield (start, month) if start <= month else (1, 12)
            start = None
        elif match[3]:
            start = month
        else:
            yield month, month
    if start is not None:
        yield start, 12
