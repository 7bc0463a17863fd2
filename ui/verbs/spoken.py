"""An answer on a terminal: its text, then where each number stands."""

from __future__ import annotations

from assistant.answer import Answer, Citation
from ui.messages import Words, words
from ui.where import spot


def spoken(answer: Answer) -> str:
    """Return what is printed for an answer, in the answer's own language."""
    if not answer.citations:
        return answer.text
    heading = "Sources" if answer.understood.language == "en" else "출처"
    return f"{answer.text}\n\n{heading}\n{sources(answer)}"


def sources(answer: Answer) -> str:
    """Return a line for each citation: marker, document, place, section, and what stands there."""
    said = words("en" if answer.understood.language == "en" else "ko")
    return "\n".join(_line(c, said) for c in answer.citations)


def _line(citation: Citation, said: Words) -> str:
    source = citation.source
    path = " > ".join(source.section)
    quote = " ".join(source.quote.split())
    return f"[{citation.marker}] {spot(source, said)}" + (f" ({path})" if path else "") + f"  {quote}"
