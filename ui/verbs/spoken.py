"""An answer on a terminal: its text, then where each number stands."""

from __future__ import annotations

from assistant.answer import Answer, Citation


def spoken(answer: Answer) -> str:
    """Return what is printed for an answer, in the answer's own language."""
    if not answer.citations:
        return answer.text
    heading = "Sources" if answer.understood.language == "en" else "출처"
    return f"{answer.text}\n\n{heading}\n{sources(answer.citations)}"


def sources(citations: tuple[Citation, ...]) -> str:
    """Return a line for each citation: marker, document, line, section, and what stands there."""
    return "\n".join(_line(c) for c in citations)


def _line(citation: Citation) -> str:
    source = citation.source
    where = " > ".join(source.section)
    quote = " ".join(source.quote.split())
    return f"[{citation.marker}] {source.document}:{source.line}" + (f" ({where})" if where else "") + f"  {quote}"
