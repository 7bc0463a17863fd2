"""Wording by a language model: slots out, words in, every sentence checked; the plain draft whenever anything is amiss."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from assistant.answer import Answer, AnswerStatus
from assistant.language.phrasebook import first, phrasebook
from assistant.llm.clearer import clear
from assistant.llm.faithful import Reader, Unfaithful
from assistant.llm.guards import guards
from assistant.llm.slots import Template, cut, fill
from assistant.speech.draft import CLOSE, OPEN, Draft
from assistant.speech.proof import Ground, prove

LOG = logging.getLogger(__name__)
_MARK = re.compile(rf"\s?{OPEN}([^{CLOSE}]*){CLOSE}")
_END = re.compile(r"(?<=[.!?。])(?=\s)|(?<=\n)")
_THOUGHT = re.compile(r"^\s*<think>.*?</think>\s*", re.DOTALL)
_MOST_SLOTS, _LONGEST, _LONGEST_SENTENCE = 40, 4_000, 2_000
_LEAST_WORDS = 40  # letters of prose in a passage that are worth wording


class Speechless(Exception):
    """The language model gave nothing that can be used: no answer, half of one, or one that does not end."""


class Speaker(Protocol):
    """A language model."""

    def say(self, system: str, user: str) -> Iterator[str]:
        """Yield what it says, piece by piece, to its proper end; Speechless when it does not come to one in time."""
        ...


class ModelWording:
    """Rewords drafts and clears up questions with a language model that is trusted with neither numbers nor sources."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker

    def reword(self, draft: Draft, question: str, *, english: bool) -> Draft:
        """Return the draft in better words, or as it is."""
        said = self.stream_reword(draft, question, english=english)
        while True:
            try:
                next(said)
            except StopIteration as end:
                worded: Draft = end.value
                return worded

    def stream_reword(self, draft: Draft, question: str, *, english: bool) -> Generator[str, None, Draft]:
        """Yield sentences that passed the check, without their citations; return the draft in those words, or as it is."""
        template = _template(draft)
        if template is None or first(phrasebook().hostile, draft.text + "\n" + question):
            return draft
        prompt = guards().reword_english if english else guards().reword_korean
        reader = Reader(template, question, english=english)
        pieces: list[str] = []
        try:
            for sentence in _sentences(self._speaker.say(prompt.system, _framed(prompt.user, question, template.text))):
                filled = fill(reader.read(sentence), template, english=english)
                pieces.append(filled)
                yield _MARK.sub("", filled)
            reader.finish()
            return _checked(draft, "".join(pieces).strip(), template, question)
        except (Speechless, Unfaithful) as why:
            LOG.info("the plain answer is given: %s", why)
            return draft

    def clarify(self, question: str, so_far: Sequence[Answer], names: Sequence[str]) -> str | None:
        """Return a clearer question made of words already said and names of the documents; None when there is none."""
        if first(phrasebook().hostile, question):
            return None
        prompt = guards().clarify
        earlier = [a.question for a in so_far[-3:]]
        user = _framed(prompt.user, question, earlier="\n".join(earlier), names="\n".join(names[:12]))
        try:
            said = _THOUGHT.sub("", "".join(self._speaker.say(prompt.system, user)))
        except Speechless as why:
            LOG.info("the question stays as it is: %s", why)
            return None
        return clear(said, question, earlier, names)


def _template(draft: Draft) -> Template | None:
    """Return what may be worded of a draft; nothing when there is too little or too much of it."""
    if draft.status is not AnswerStatus.ANSWERED:
        return None  # what is not there, and what is one of several, is said in exact words
    if draft.narrative:
        notes = {line for n in draft.notes for line in f"※ {n.text}".split("\n")}
        paths = {line for line in draft.text.split("\n") if " › " in line}  # a name, a key and a value, not prose
        template = cut(draft.text, fixed=frozenset(notes | paths))
    else:
        template = cut(draft.text)
    letters = sum(c.isalpha() for c in template.words)
    if (
        letters < (_LEAST_WORDS if draft.narrative else 1)
        or len(template.text) > _LONGEST
        or len(template.slots) > _MOST_SLOTS
    ):
        return None
    return template


def _framed(frame: str, question: str, draft: str = "", **more: str) -> str:
    """Put material into its frame; what looks like the frame itself is taken out of the material."""
    values = {"question": question, "draft": draft, **more}
    return re.sub(
        r"\{(question|draft|earlier|names)\}",
        lambda m: re.sub(r"</?(?:question|draft|earlier|names)>", " ", values[m[1]]),
        frame,
    )


def _sentences(pieces: Iterator[str]) -> Iterator[str]:
    """Cut what comes in pieces into sentences, each with the space after it left to the next."""
    held = ""
    thinking = True
    for piece in pieces:
        held += piece
        if thinking and held.lstrip().startswith("<think>"):
            held = _THOUGHT.sub("", held)
            continue
        thinking = thinking and len(held.lstrip()) < len("<think>")
        while not thinking and (end := _END.search(held, 1)) and end.start() < len(held):
            yield held[: end.start()]
            held = held[end.start() :]
        if len(held) > _LONGEST_SENTENCE:
            raise Unfaithful("a sentence does not end")
    if held.strip():
        yield held.rstrip()


def _checked(draft: Draft, text: str, template: Template, question: str) -> Draft:
    """Return the draft with its new text when that has the same numerals and citations and passes the number check."""
    if not text or _numerals(text) != _numerals(draft.text) or _MARK.findall(text) != _MARK.findall(draft.text):
        raise Unfaithful("the numbers or citations are not those of the draft")
    said = tuple(_MARK.sub("", s.text) for s in template.slots)
    years = frozenset(
        int(y) for slot in template.slots if slot.kind == "year" for y in re.findall(r"(?:19|20)\d{2}", slot.text)
    )
    faults = prove(_MARK.sub("", text), Ground(figures=draft.figures, question=question, quoted=said, years=years))
    if faults:
        raise Unfaithful(f"the number check: {faults[0].printed}, {faults[0].why}")
    return replace(draft, text=text)


def _numerals(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+(?:[.,]\d+)*", _MARK.sub("", text)))
